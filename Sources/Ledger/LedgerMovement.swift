public import CaseModel

/// What the two sides of a ledger come to.
public struct LedgerSums: Hashable, Sendable {
    public private(set) var cost = MoneyRange.zero
    public private(set) var coverage = MoneyRange.zero

    /// The sums of an empty ledger.
    public init() {}

    /// The sums of a whole ledger.
    public init(of valued: ValuedCase) throws(ArithmeticError) {
        try self.init(of: LedgerPart(of: valued.contents), in: valued.contents)
    }

    /// The sums of lines that were read already.
    public init(of lines: some Sequence<LedgerLine>) throws(ArithmeticError) {
        for line in lines { try add(line) }
    }

    init(of part: LedgerPart, in given: Case) throws(ArithmeticError) {
        var sums = LedgerSums()
        try LedgerReading.read(part, in: given) { line throws(ArithmeticError) in
            try sums.add(line)
        }
        self = sums
    }

    /// Counts a line in on the side it stands on.
    mutating func add(_ line: LedgerLine) throws(ArithmeticError) {
        guard let total = line.countedTotal else { return }
        switch line.standing {
        case .cost: cost = try cost.adding(total)
        case .coverage: coverage = try coverage.adding(total)
        case .apart: break
        }
    }

    /// The sums when one part of the ledger makes place for another.
    func replacing(_ old: LedgerSums, by new: LedgerSums) throws(ArithmeticError) -> LedgerSums {
        var sums = self
        sums.cost = try cost.without(old.cost).adding(new.cost)
        sums.coverage = try coverage.without(old.coverage).adding(new.coverage)
        return sums
    }
}

/// What changes do to the sums of a ledger.
///
/// A sum is one of lines, and how a line counts hangs on its party and the other side of its
/// booking only. So the bookings that the changes touch are read, before and after; all others
/// count as they did. That is exact, and costs what changes and not what the ledger holds.
public struct LedgerMovement: Sendable {
    public let before: LedgerSums
    public let after: LedgerSums
    /// How the lines count after the changes that were asked for by name.
    public private(set) var lines: [ItemID: LedgerLine] = [:]

    /// Reads what changes touch of a ledger with certain sums.
    public init(
        of given: Case, with sums: LedgerSums, putting added: [Item], _ changed: [Item],
        removing: [ItemID],
        by valuation: FundValuation?, naming named: Set<ItemID> = []
    ) throws(ArithmeticError) {
        var images: [ItemID: Item] = [:]
        var new = LedgerPart()
        var parties = given
        var roots = removing
        for items in [added, changed] {
            for item in items {
                if given[item.id] == nil {
                    new.append(item)
                } else {
                    images[item.id] = item
                    roots.append(item.id)
                }
                if item.kind == .partner { parties.put(item) }
                if item.kind == .costLine, let mirrored = item.item(.mirrors) {
                    roots.append(mirrored)
                }
            }
        }
        let gone = Set(removing)
        let named = LedgerPart.identities(touching: named, in: given).union(named)
        var old = LedgerPart()
        for id in LedgerPart.identities(touching: roots, in: given).union(named) {
            guard let item = given[id] else { continue }
            old.append(item)
            if !gone.contains(id) { new.append(images[id] ?? item) }
        }
        let was = try LedgerSums(of: old.valued(by: valuation), in: given)
        var now = LedgerSums()
        var lines: [ItemID: LedgerLine] = [:]
        try LedgerReading.read(try new.valued(by: valuation), in: parties) {
            line throws(ArithmeticError) in
            try now.add(line)
            if named.contains(line.id) { lines[line.id] = line }
        }
        self.lines = lines
        before = sums
        after = try sums.replacing(was, by: now)
    }
}
