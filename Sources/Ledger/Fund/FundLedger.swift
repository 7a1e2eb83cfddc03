import CaseModel

/// A choice among the readings of every contested block, with what it comes to.
struct FundChoice {
    /// Whether no choice comes to less, or none to more.
    let isLowest: Bool
    var margin: Int128
    /// The reading of each unit of each block, in order.
    var readings: [[Int]] = []
    /// Whether the reading of each block makes a difference.
    var matters: [Bool] = []
}

/// Settled lines that weigh alike in every rule, as one: rules cost what there are of these, and
/// not what there are of lines.
private struct FundSum {
    /// All that weights go by.
    struct Likeness: Hashable {
        let isCost: Bool
        let isEligible: Bool
        let isOfUnknownFund: Bool
        let kind: CoverageKind?
        let partner: ItemID?
        let aidType: Value?
        let topUp: Value?

        init(_ posting: FundPosting) {
            isCost = posting.isCost
            isEligible = posting.isEligible
            isOfUnknownFund = posting.isOfUnknownFund
            kind = posting.kind
            partner = posting.isCost ? nil : posting.line.partner?.id
            aidType = posting.line.item[.aidType]
            topUp = posting.line.item[.topUp]
        }
    }

    /// One of the lines, for what all have in common.
    let like: FundPosting
    var cents: Int128

    static func all(of postings: [FundPosting]) -> [FundSum] {
        var places: [Likeness: Int] = [:]
        var sums: [FundSum] = []
        for posting in postings {
            let likeness = Likeness(posting)
            if let place = places[likeness] {
                sums[place].cents += Int128(posting.amount(0))
            } else {
                places[likeness] = sums.count
                sums.append(FundSum(like: posting, cents: Int128(posting.amount(0))))
            }
        }
        return sums
    }
}

/// The ledger of a case as a fund counts it.
///
/// A rule that compares sums is a weight per line; its margin is a sum over blocks that are read
/// apart from each other, so the worst and the best reading are found exactly, block by block.
struct FundLedger {
    /// Every line that has a value, settled or not.
    let postings: [FundPosting]
    private let settled: [FundSum]
    private let contested: [FundBlock]
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
        let (settled, contested) = Self.read(units)
        self.settled = FundSum.all(of: settled)
        self.contested = contested
        postings = settled + contested.flatMap(\.postings)
    }

    /// What has one reading only, and the rest in blocks that are read apart.
    private static func read(_ units: [FundUnit]) -> ([FundPosting], [FundBlock]) {
        var marked: [ItemID: [LedgerLine]] = [:]
        for unit in units where unit.isUnderDiscussion {
            for posting in unit.postings where posting.line.isUnderDiscussion {
                marked[posting.line.booking, default: []].append(posting.line)
            }
        }
        var settled: [FundPosting] = []
        var contested: [FundBlock] = []
        for unit in units where !unit.isUnvalued {
            let others = unit.postings.first.flatMap { marked[$0.line.booking] } ?? []
            if unit.isSettled, others.isEmpty {
                settled += unit.postings
            } else {
                contested.append(FundBlock(unit, with: others))
            }
        }
        return (settled, contested)
    }

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
                !unit.isUnvalued, !units[gift].isUnvalued
            else { continue }
            if eligibility.divided[other] != nil {
                // What stays of the contribution goes by all its costs together.
                result[gift] = result[gift].joined(with: unit)
            } else if unit.isUnderDiscussion || units[gift].isUnderDiscussion {
                result[gift].companions.append(unit)
            } else {
                continue
            }
            joined.insert(place)
        }
        return result.indices.filter { !joined.contains($0) }.map { result[$0] }
    }

    /// The lowest and the highest margin over all readings, for weights per line.
    func margins(
        _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> (lowest: FundChoice, highest: FundChoice) {
        var lowest = FundChoice(isLowest: true, margin: 0)
        for sum in settled {
            let margin = try Self.product(sum.cents, weight(sum.like))
            lowest.margin = try lowest.margin.plus(margin)
        }
        var highest = FundChoice(isLowest: false, margin: lowest.margin)
        for block in contested {
            let low = try Self.extreme(of: block, isLowest: true, weight)
            let high = try Self.extreme(of: block, isLowest: false, weight)
            lowest.margin = try lowest.margin.plus(low.margin)
            lowest.readings.append(low.readings)
            lowest.matters.append(low.margin != high.margin)
            highest.margin = try highest.margin.plus(high.margin)
            highest.readings.append(high.readings)
            highest.matters.append(low.margin != high.margin)
        }
        return (lowest, highest)
    }

    /// One end of what a block can come to; what is gone comes to nothing.
    private static func extreme(
        of block: FundBlock, isLowest: Bool, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> (margin: Int128, readings: [Int]) {
        var margin: Int128 = 0
        var readings: [Int] = []
        for (place, unit) in block.units.enumerated() {
            var best: (margin: Int128, reading: Int)?
            for reading in block.staying(place) {
                let own = try Self.margin(of: unit, reading, weight)
                if best.map({ isLowest ? own < $0.margin : own > $0.margin }) ?? true {
                    best = (own, reading)
                }
            }
            margin = try margin.plus(best?.margin ?? 0)
            readings.append(best?.reading ?? 0)
        }
        guard let gone = block.gone, isLowest ? margin > 0 : margin < 0 else {
            return (margin, readings)
        }
        return (0, gone)
    }

    private static func margin(
        of unit: FundUnit, _ reading: Int, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> Int128 {
        var margin: Int128 = 0
        for posting in unit.postings {
            let product = try product(Int128(posting.amount(reading)), weight(posting))
            margin = try margin.plus(product)
        }
        return margin
    }

    /// What a choice takes the lines for that make a difference.
    func choices(of choice: FundChoice) -> [ReadingChoice] {
        contested.indices.filter { choice.matters[$0] }.flatMap { place in
            zip(contested[place].units, choice.readings[place]).flatMap { $0.choices[$1] }
        }
    }

    /// The choice nearest to an extreme one without costs that has a cost: as no cost is below
    /// zero, one block read otherwise is enough.
    func nearest(
        _ choice: FundChoice, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> FundChoice? {
        var found: (distance: UInt128, choice: FundChoice)?
        for (place, block) in contested.enumerated() {
            var now: Int128 = 0
            for (unit, reading) in zip(block.units, choice.readings[place]) {
                now = try now.plus(try Self.margin(of: unit, reading, weight))
            }
            guard let other = try Self.withCost(block, choice.isLowest, weight) else { continue }
            let change = try other.margin.plus(-now)
            guard found.map({ change.magnitude < $0.distance }) ?? true else { continue }
            var nearest = choice
            nearest.margin = try choice.margin.plus(change)
            nearest.readings[place] = other.readings
            nearest.matters[place] = true
            found = (change.magnitude, nearest)
        }
        return found?.choice
    }

    /// The reading of a block nearest to one end that has a cost in it: where no unit brings one
    /// by itself, one of them is read otherwise.
    private static func withCost(
        _ block: FundBlock, _ isLowest: Bool, _ weight: (FundPosting) -> Int128
    ) throws(ArithmeticError) -> (margin: Int128, readings: [Int])? {
        var margin: Int128 = 0
        var readings: [Int] = []
        var least: (more: Int128, unit: Int, reading: Int)?
        for (place, unit) in block.units.enumerated() {
            var ways: [(margin: Int128, reading: Int)] = []
            for reading in block.staying(place) {
                ways.append((try Self.margin(of: unit, reading, weight), reading))
            }
            func nearest(_ ways: [(margin: Int128, reading: Int)]) -> (
                margin: Int128, reading: Int
            )? {
                ways.min { isLowest ? $0.margin < $1.margin : $0.margin > $1.margin }
            }
            guard let best = nearest(ways) else { return nil }
            margin = try margin.plus(best.margin)
            readings.append(best.reading)
            guard let paid = nearest(ways.filter { unit.hasCost($0.reading) }) else { continue }
            let more = try paid.margin.plus(-best.margin)
            guard least.map({ more.magnitude < $0.more.magnitude }) ?? true else { continue }
            least = (more, place, paid.reading)
        }
        guard let least else { return nil }
        if !zip(block.units, readings).contains(where: { $0.hasCost($1) }) {
            margin = try margin.plus(least.more)
            readings[least.unit] = least.reading
        }
        return (margin, readings)
    }

    /// What people take out, or hold for nothing, to leave no cost that counts; nothing where one
    /// stays whatever they choose.
    var choicesWithoutCosts: [ReadingChoice]? {
        guard !unvalued.flatMap(\.postings).contains(where: \.isEligibleCost),
            !settled.contains(where: { $0.like.isEligibleCost && $0.cents != 0 })
        else { return nil }
        var choices: [ReadingChoice] = []
        for block in contested where block.postings.contains(where: \.isEligibleCost) {
            guard let without = block.choicesWithoutCosts else { return nil }
            choices += without
        }
        return choices
    }

    /// The sum of lines under one choice of readings.
    func total(
        _ choice: FundChoice, where counts: (FundPosting) -> Bool
    ) throws(ArithmeticError) -> Money {
        var total: Int128 = 0
        for sum in settled where counts(sum.like) { total += sum.cents }
        for (block, readings) in zip(contested, choice.readings) {
            for (unit, reading) in zip(block.units, readings) {
                for posting in unit.postings where counts(posting) {
                    total += Int128(posting.amount(reading))
                }
            }
        }
        return try Money(exactly: total)
    }

    private static func product(
        _ cents: Int128, _ weight: Int128
    ) throws(ArithmeticError) -> Int128 {
        let (product, overflow) = cents.multipliedReportingOverflow(by: weight)
        guard !overflow else { throw .overflow }
        return product
    }
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
