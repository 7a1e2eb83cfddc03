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
    /// Costs with an amount of their own that stay or go with it.
    var companions: [FundUnit] = []

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

    /// Whether there is one way only to read it.
    var isSettled: Bool {
        companions.isEmpty && !isUnderDiscussion && postings.allSatisfy { $0.cents.count == 1 }
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

/// Units that people read apart while they stay, and that stay or go as one.
///
/// Its readings are not those of each unit times those of every other, which would be too many to
/// look at: the lowest and the highest are those of the units one by one.
struct FundBlock {
    private(set) var units: [FundUnit]
    /// Whether it may go; the last reading of every unit is then that it is gone.
    let mayGo: Bool

    /// A unit with what stays or goes with it, and what people marked of the same booking that
    /// counts apart because it has no value.
    init(_ unit: FundUnit, with others: [LedgerLine]) {
        units = [unit] + unit.companions
        mayGo = !others.isEmpty || units.contains(where: \.isUnderDiscussion)
        guard mayGo else { return }
        let own = Self.marks(of: units.flatMap(\.postings))
        let marks = own.isEmpty ? others : own
        for place in units.indices {
            // What people marked is told once, after what the units are read as.
            units[place].addGone(telling: place == units.count - 1 ? marks : [])
        }
    }

    var postings: [FundPosting] { units.flatMap(\.postings) }

    /// The readings of a unit under which the block is there.
    func staying(_ unit: Int) -> Range<Int> {
        0..<(units[unit].readingCount - (mayGo ? 1 : 0))
    }

    /// What leaves none of its costs: what its units are read as, or that it is gone; nothing
    /// where a cost stays.
    var choicesWithoutCosts: [ReadingChoice]? {
        var choices: [ReadingChoice] = []
        for (place, unit) in units.enumerated() {
            guard let reading = staying(place).first(where: { !unit.hasCost($0) }) else {
                return gone.map { zip(units, $0).flatMap { $0.choices[$1] } }
            }
            choices += unit.choices[reading]
        }
        return choices
    }

    /// The reading of every unit under which the block is gone.
    var gone: [Int]? { mayGo ? units.map { $0.readingCount - 1 } : nil }

    /// The lines that people marked; beside a contribution, its costs go without saying.
    private static func marks(of postings: [FundPosting]) -> [LedgerLine] {
        let marked = postings.filter { $0.line.isUnderDiscussion }
        let gifts = marked.filter { !$0.isCost }
        var known: Set<ItemID> = []
        return (gifts.isEmpty ? marked : gifts).map(\.line).filter {
            known.insert($0.id).inserted
        }
    }
}

extension FundUnit {
    /// Whether there is a cost that counts under a reading.
    func hasCost(_ reading: Int) -> Bool {
        postings.contains { $0.isEligibleCost && $0.amount(reading) > 0 }
    }

    /// Adds a reading under which none of it is there.
    fileprivate mutating func addGone(telling marks: [LedgerLine]) {
        let count = readingCount
        for place in postings.indices {
            let posting = postings[place]
            postings[place].cents = (0..<count).map { posting.reading($0) } + [0]
        }
        choices = (0..<count).map { choices[$0] + marks.map { .with($0) } }
        choices.append(marks.map { .without($0) })
    }
}

extension FundPosting {
    /// The cents under a reading; a line with one reading has the same under all.
    func amount(_ reading: Int) -> Int64 { self.reading(reading) ?? 0 }

    /// The same, where a reading may have no value.
    func reading(_ place: Int) -> Int64? {
        cents.indices.contains(place) ? cents[place] : cents.first ?? nil
    }

    var isEligibleCost: Bool { isCost && isEligible }

    /// Whether it has no value, or none under one of its readings.
    var isUnvalued: Bool { cents.contains { $0 == nil } }

    /// Whether it is part of the grant that is tested.
    var isGrant: Bool { mayBeGrant && !isOfUnknownFund }

    /// Whether it is, or may be once people say of which fund it is.
    var mayBeGrant: Bool { kind == .grantAsked || kind == .grantGranted }
}
