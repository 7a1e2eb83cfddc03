import CaseModel

/// A line of the ledger as a fund counts it.
struct FundPosting {
    let line: LedgerLine
    let isCost: Bool
    let isEligible: Bool
    /// A grant that names no fund, beside one that names the fund that is tested: nobody said
    /// which fund it is of, so it is counted neither as this grant nor as another.
    let isOfUnknownFund: Bool
    /// One amount per reading; nothing where it has no value.
    var cents: [Int64?]

    /// The kind of coverage; a cost has none.
    var kind: CoverageKind? { line.coverageKind }

    init(
        _ line: LedgerLine, isEligible: Bool, isOtherGrant: Bool = false,
        isOfUnknownFund: Bool = false
    ) {
        self.line = isOtherGrant ? line.standing(.coverage(.otherGrant)) : line
        self.isOfUnknownFund = isOfUnknownFund
        isCost = line.standing == .cost
        self.isEligible = isEligible
        cents = line.readings.map { $0.amount?.cents }
    }
}

/// Lines that are read together: a contribution with the costs that take its worth.
struct FundUnit {
    var postings: [FundPosting]
    /// What each reading takes its lines for.
    var choices: [[ReadingChoice]]

    init(postings: [FundPosting], choices: [[ReadingChoice]]) {
        self.postings = postings
        self.choices = choices
    }

    /// A line with those that take its worth, so that only the line itself has a choice.
    init(postings: [FundPosting]) {
        self.init(
            postings: postings,
            choices: postings.first.map { ReadingChoice.all(of: $0.line) } ?? [[]])
    }

    var readingCount: Int { postings.map(\.cents.count).max() ?? 1 }
    /// A value that one draft emptied is no value: it is asked for, and never taken as zero.
    var isUnvalued: Bool { postings.contains(where: \.isUnvalued) }

    /// Whether people marked one of its lines as not agreed: both sides then stay or go as one.
    var isUnderDiscussion: Bool { postings.contains { $0.line.isUnderDiscussion } }

    /// The unit with one reading more, under which none of it is there: people marked one of its
    /// lines, or the other side of the booking, which counts apart while it has no value.
    func orGone(with others: [LedgerLine]) -> FundUnit {
        let marks = marks.isEmpty ? others : marks
        let count = readingCount
        var unit = self
        for place in unit.postings.indices {
            let posting = unit.postings[place]
            let cents = (0..<count).map { posting.reading($0) }
            unit.postings[place].cents = cents + [0]
        }
        unit.choices = (0..<count).map { choices[$0] + marks.map { .with($0) } }
        unit.choices.append(marks.map { .without($0) })
        return unit
    }

    /// The lines that people marked; beside a contribution, its costs go without saying.
    private var marks: [LedgerLine] {
        let marked = postings.filter { $0.line.isUnderDiscussion }
        let gifts = marked.filter { !$0.isCost }
        var known: Set<ItemID> = []
        return (gifts.isEmpty ? marked : gifts).map(\.line).filter {
            known.insert($0.id).inserted
        }
    }

    /// This unit and another as one: every reading of the one with every reading of the other.
    func joined(with other: FundUnit) -> FundUnit {
        let (mine, others) = (readingCount, other.readingCount)
        func spread(_ posting: FundPosting, _ reading: (Int) -> Int) -> FundPosting {
            var spread = posting
            spread.cents = (0..<(mine * others)).map { posting.reading(reading($0)) }
            return spread
        }
        return FundUnit(
            postings: postings.map { spread($0) { $0 / others } }
                + other.postings.map { spread($0) { $0 % others } },
            choices: (0..<(mine * others)).map { choices[$0 / others] + other.choices[$0 % others] }
        )
    }
}

/// A choice among the readings of every contested unit, with what it comes to.
struct FundChoice {
    var margin: Int128
    /// The reading of each contested unit, in order.
    var readings: [Int]
    /// Whether the reading of each makes a difference.
    var matters: [Bool] = []
}

/// The ledger of a case as a fund counts it.
///
/// A rule that compares sums is a weight per line; its margin is a sum over units that are read
/// apart from each other, so the worst and the best reading are found exactly, unit by unit.
struct FundLedger {
    let settled: [FundPosting]
    let contested: [FundUnit]
    /// Units of which a line has no value.
    let unvalued: [FundUnit]
    /// In kind with one side only: neither cost nor coverage.
    let oneSided: [LedgerLine]
    /// Lines and parts of lines that are not eligible.
    let excluded: [ExcludedLine]
    /// What counts of contributions of which a part is not eligible.
    let counted: [ItemID: LedgerLine]
    let eligibility: FundEligibility

    init(_ reading: LedgerReading, _ valuation: FundValuation) throws(ArithmeticError) {
        let costs = reading.costs.filter { $0.standing == .cost }
        let coverage = (reading.funding + reading.contributions).filter { $0.coverageKind != nil }
        let eligibility = FundEligibility(reading, valuation)
        self.eligibility = eligibility
        oneSided = reading.contributions.filter(\.isOneSided)
        var followers: [ItemID: [LedgerLine]] = [:]
        var units: [FundUnit] = []
        for line in costs {
            if let leader = line.follows {
                followers[leader, default: []].append(line)
            } else {
                let posting = FundPosting(line, isEligible: eligibility.isEligible(line))
                units.append(FundUnit(postings: [posting]))
            }
        }
        let isNamed = coverage.contains { $0.isGrant(of: valuation.pack) == true }
        for line in coverage {
            let isOther = isNamed && line.isGrant(of: valuation.pack) == false
            let isUnknown = isOther && line.item[.fund] == nil
            var unit = FundUnit(postings: [
                FundPosting(
                    line, isEligible: eligibility.isEligible(line),
                    isOtherGrant: isOther && !isUnknown, isOfUnknownFund: isUnknown)
            ])
            for cost in followers.removeValue(forKey: line.id) ?? [] {
                unit.postings.append(
                    FundPosting(cost, isEligible: eligibility.isEligible(cost)))
            }
            units.append(unit)
        }
        units = Self.bookings(units, eligibility).map(eligibility.divided)
        let parts = units.flatMap(\.postings).filter {
            eligibility.divided[$0.line.id] != nil && !$0.isCost
        }
        counted = Dictionary(
            parts.filter(\.isEligible).map { ($0.line.id, $0.line) }
        ) { $1 }
        let left = Dictionary(parts.filter { !$0.isEligible }.map { ($0.line.id, $0.line) }) { $1 }
        excluded = (costs + coverage).compactMap { line in
            if let reason = eligibility.reasons[line.id] {
                return ExcludedLine(line: line, reason: reason, isPart: false)
            }
            guard let part = left[line.id], let reason = eligibility.divided[line.id] else {
                return nil
            }
            return ExcludedLine(line: part, reason: reason, isPart: true)
        }
        unvalued = units.filter(\.isUnvalued)
        let marked = Dictionary(
            grouping: units.flatMap(\.postings).map(\.line).filter(\.isUnderDiscussion),
            by: \.booking)
        let valued = units.filter { !$0.isUnvalued }.map { unit in
            let others = unit.postings.first.flatMap { marked[$0.line.booking] }
            return others.map { unit.orGone(with: $0) } ?? unit
        }
        settled = valued.filter { $0.readingCount == 1 }.flatMap(\.postings)
        contested = valued.filter { $0.readingCount > 1 }
    }

    /// Every line that has a value, settled or not.
    var postings: [FundPosting] { settled + contested.flatMap(\.postings) }

    /// A cost with an amount of its own goes with the contribution it is the other side of, when
    /// people do not agree on either, or when a part of that contribution is not eligible.
    private static func bookings(
        _ units: [FundUnit], _ eligibility: FundEligibility
    ) -> [FundUnit] {
        var gifts: [ItemID: Int] = [:]
        for (place, unit) in units.enumerated() {
            for posting in unit.postings where !posting.isCost { gifts[posting.line.id] = place }
        }
        var result = units
        var joined: Set<Int> = []
        for (place, unit) in units.enumerated() {
            guard let cost = unit.postings.first, cost.isCost, cost.line.follows == nil,
                let other = cost.line.item.item(.mirrors), let gift = gifts[other],
                unit.isUnderDiscussion || units[gift].isUnderDiscussion
                    || eligibility.divided[other] != nil,
                !unit.isUnvalued, !units[gift].isUnvalued
            else { continue }
            result[gift] = result[gift].joined(with: unit)
            joined.insert(place)
        }
        return result.indices.filter { !joined.contains($0) }.map { result[$0] }
    }

    /// The lowest and the highest margin over all readings, for weights per line.
    func margins(
        _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> (lowest: FundChoice, highest: FundChoice) {
        var base: Int128 = 0
        for posting in settled {
            base = try base.plus(try Self.product(posting, 0, weight(posting)))
        }
        var lowest = FundChoice(margin: base, readings: [])
        var highest = lowest
        for unit in contested {
            var margins: [Int128] = []
            for reading in 0..<unit.readingCount {
                margins.append(try Self.margin(of: unit, reading, weight))
            }
            let low = margins.indices.min { margins[$0] < margins[$1] } ?? 0
            let high = margins.indices.max { margins[$0] < margins[$1] } ?? 0
            lowest.margin = try lowest.margin.plus(margins[low])
            lowest.readings.append(low)
            lowest.matters.append(margins[low] != margins[high])
            highest.margin = try highest.margin.plus(margins[high])
            highest.readings.append(high)
            highest.matters.append(margins[low] != margins[high])
        }
        return (lowest, highest)
    }

    private static func margin(
        of unit: FundUnit, _ reading: Int, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> Int128 {
        var margin: Int128 = 0
        for posting in unit.postings {
            margin = try margin.plus(try product(posting, reading, weight(posting)))
        }
        return margin
    }

    /// What a choice takes the lines for that make a difference.
    func choices(of choice: FundChoice) -> [ReadingChoice] {
        contested.indices.flatMap { place in
            choice.matters[place] ? contested[place].choices[choice.readings[place]] : []
        }
    }

    /// The choice nearest to an extreme one without costs that has a cost: as no cost is below
    /// zero, one unit read otherwise is enough.
    func nearest(
        _ choice: FundChoice, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> FundChoice? {
        var found: (distance: UInt128, choice: FundChoice)?
        for (place, unit) in contested.enumerated() {
            let now = try Self.margin(of: unit, choice.readings[place], weight)
            for reading in 0..<unit.readingCount
            where unit.postings.contains(where: {
                $0.isCost && $0.isEligible && $0.amount(reading) > 0
            }) {
                let change = try Self.margin(of: unit, reading, weight).plus(-now)
                guard found.map({ change.magnitude < $0.distance }) ?? true else { continue }
                var other = choice
                other.margin = try choice.margin.plus(change)
                other.readings[place] = reading
                other.matters[place] = true
                found = (change.magnitude, other)
            }
        }
        return found?.choice
    }

    /// What people take out, or hold for nothing, to leave no cost that counts; nothing where one
    /// stays whatever they choose.
    var choicesWithoutCosts: [ReadingChoice]? {
        func isCost(_ posting: FundPosting) -> Bool { posting.isCost && posting.isEligible }
        guard !unvalued.flatMap(\.postings).contains(where: isCost),
            !settled.contains(where: { isCost($0) && $0.amount(0) != 0 })
        else { return nil }
        var choices: [ReadingChoice] = []
        for unit in contested where unit.postings.contains(where: isCost) {
            guard
                let reading = (0..<unit.readingCount).first(where: { reading in
                    unit.postings.allSatisfy { !isCost($0) || $0.amount(reading) == 0 }
                })
            else { return nil }
            choices += unit.choices[reading]
        }
        return choices
    }

    /// The sum of lines under one choice of readings.
    func total(
        _ choice: FundChoice, where counts: (FundPosting) -> Bool
    ) throws(ArithmeticError) -> Money {
        var total: Int128 = 0
        for posting in settled where counts(posting) {
            total += Int128((posting.cents.first ?? nil) ?? 0)
        }
        for (unit, reading) in zip(contested, choice.readings) {
            for posting in unit.postings where counts(posting) {
                total += Int128(posting.amount(reading))
            }
        }
        return try Money(exactly: total)
    }

    private static func product(
        _ posting: FundPosting, _ reading: Int, _ weight: Int128
    ) throws(ArithmeticError) -> Int128 {
        let (product, overflow) = Int128(posting.amount(reading))
            .multipliedReportingOverflow(by: weight)
        guard !overflow else { throw .overflow }
        return product
    }
}

extension FundPosting {
    /// The cents under a reading; a line with one reading has the same under all.
    func amount(_ reading: Int) -> Int64 { self.reading(reading) ?? 0 }

    /// The same, where a reading may have no value.
    func reading(_ place: Int) -> Int64? {
        cents.indices.contains(place) ? cents[place] : cents.first ?? nil
    }

    /// Whether it has no value, or none under one of its readings.
    var isUnvalued: Bool { cents.contains { $0 == nil } }

    /// Whether it is part of the grant that is tested.
    var isGrant: Bool { mayBeGrant && !isOfUnknownFund }

    /// Whether it is, or may be once people say of which fund it is.
    var mayBeGrant: Bool { kind == .grantAsked || kind == .grantGranted }
}

extension LedgerLine {
    /// What both sides of a booking have in common: the contribution.
    var booking: ItemID { item.item(.mirrors) ?? id }

    /// Whether a grant names this fund; nothing for what is no grant.
    func isGrant(of pack: FundPack) -> Bool? {
        guard coverageKind == .grantAsked || coverageKind == .grantGranted else { return nil }
        return item.text(.fund).map { FundName.isSame($0, pack.key) } ?? false
    }

    func standing(_ standing: Standing) -> LedgerLine {
        LedgerLine(
            item: item, partner: partner, standing: standing, readings: readings, follows: follows)
    }
}

extension Money {
    /// An amount of so many cents, where that fits.
    init(exactly cents: Int128) throws(ArithmeticError) {
        guard let exact = Int64(exactly: cents) else { throw .overflow }
        self.init(cents: exact)
    }
}

extension Int128 {
    func plus(_ other: Int128) throws(ArithmeticError) -> Int128 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return sum
    }

    /// The quotient rounded up; the divisor is above zero.
    func dividedUp(by divisor: Int128) -> Int128 {
        let quotient = self / divisor
        return self > 0 && self % divisor != 0 ? quotient + 1 : quotient
    }

    /// The quotient rounded down; the divisor is above zero.
    func dividedDown(by divisor: Int128) -> Int128 {
        let quotient = self / divisor
        return self < 0 && self % divisor != 0 ? quotient - 1 : quotient
    }
}
