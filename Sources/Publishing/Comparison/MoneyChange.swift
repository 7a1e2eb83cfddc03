import CaseHistory
public import CaseModel
public import Ledger
public import Wording

/// The totals of a ledger before and after.
public struct MoneyChange: Hashable, Sendable {
    /// A total with what it was and what it is.
    public struct Row: Hashable, Sendable {
        public let key: String
        public let name: Phrase
        public let before: MoneyRange
        public let after: MoneyRange
        public let isTotal: Bool

        /// How much more; a range while either is contested.
        public var difference: MoneyRange? { after.difference(from: before) }
    }

    public let rows: [Row]
    /// Lines that are there before and after and amount to something else, by their identity:
    /// also those that only follow the other side of their booking, or a rate.
    let shifts: [ItemID: LineShift]
    /// Lines without a value before and after; they are in no total.
    public let unvaluedBefore: Int
    public let unvaluedAfter: Int
    /// How in kind is valued on either side: through one fund, so that only the ledger differs.
    let valuationBefore: FundValuation?
    let valuationAfter: FundValuation?
    /// The fund each side had chosen itself.
    public let fundBefore: String?
    public let fundAfter: String?

    /// The fund that both sides are valued through.
    public var fund: String? { valuationAfter?.pack.key }

    /// Compares the budgets of two states of a case, both valued through one fund.
    public init(
        before valuedBefore: ValuedCase, after valuedAfter: ValuedCase
    ) throws(ArithmeticError) {
        let ledgers = (try LedgerReading(valuedBefore), try LedgerReading(valuedAfter))
        let before = try BudgetReport(ledgers.0)
        let after = try BudgetReport(ledgers.1)
        shifts = LineShift.found(from: ledgers.0, to: ledgers.1)
        valuationBefore = valuedBefore.valuation
        valuationAfter = valuedAfter.valuation
        fundBefore = valuedBefore.kept.settings?.text(.chosenFund)
        fundAfter = valuedAfter.kept.settings?.text(.chosenFund)
        var rows = [
            Row(
                key: Self.costKey, name: MoneyWording.costs, before: before.cost.total,
                after: after.cost.total, isTotal: true)
        ]
        rows.append(
            Row(
                key: "coverage", name: MoneyWording.coverage, before: before.coverage.total,
                after: after.coverage.total, isTotal: true))
        for kind in CoverageKind.allCases {
            let old = before.coverageGroups.first { $0.kind == kind }?.figures.total ?? .zero
            let new = after.coverageGroups.first { $0.kind == kind }?.figures.total ?? .zero
            guard !old.isZero || !new.isZero else { continue }
            rows.append(
                Row(
                    key: kind.rawValue, name: MoneyWording.name(kind), before: old, after: new,
                    isTotal: false))
        }
        rows.append(
            Row(
                key: "still-to-cover", name: MoneyWording.stillToCover,
                before: before.stillToCover.total, after: after.stillToCover.total, isTotal: true))
        self.rows = rows
        unvaluedBefore = before.unvaluedCosts.count + before.unvaluedCoverage.count
        unvaluedAfter = after.unvaluedCosts.count + after.unvaluedCoverage.count
    }

    /// Whether every total is what it was.
    public var isEmpty: Bool {
        rows.allSatisfy { $0.before == $0.after } && unvaluedBefore == unvaluedAfter
    }

    /// Through which fund both sides stand, where a side had chosen another itself.
    var fundNote: Phrase? {
        guard fundBefore != fund || fundAfter != fund else { return nil }
        func name(_ key: String?) -> Phrase {
            key.map { Phrase(same: $0) } ?? Phrase(en: "no fund", nl: "geen fonds")
        }
        let (then, now, both) = (name(fundBefore), name(fundAfter), name(fund))
        return Phrase(
            en: "Both sides valued through the fund chosen now: \(both.english). "
                + "Chosen then: \(then.english), and after it: \(now.english).",
            nl: "Beide kanten gewaardeerd volgens het nu gekozen fonds: \(both.dutch). "
                + "Gekozen was eerst: \(then.dutch), daarna: \(now.dutch).")
    }
}

/// A line that is there before and after and amounts to something else.
struct LineShift: Hashable, Sendable {
    let item: Item
    /// Nothing while it had no value.
    let before: MoneyRange?
    /// Nothing where it has none any more.
    let after: MoneyRange?

    static func found(
        from old: LedgerReading, to new: LedgerReading
    ) -> [ItemID: LineShift] {
        var totals: [ItemID: MoneyRange?] = [:]
        for line in old.all { totals.updateValue(line.total, forKey: line.id) }
        var shifts: [ItemID: LineShift] = [:]
        for line in new.all {
            guard let before = totals[line.id], before != line.total else { continue }
            shifts[line.id] = LineShift(item: line.item, before: before, after: line.total)
        }
        return shifts
    }
}

/// How much more or less was given, cost and covered.
///
/// Amounts are what the totals differ by and no sum of the lines that changed: a line may amount
/// to something else because another did. What is given in kind is told in units, line by line,
/// because no total holds them.
struct LedgerFlows: Sendable {
    /// Amounts by what they are for; zero where nothing changed or nobody agrees.
    let cash: Money
    let cost: Money
    let grants: Money
    let otherCoverage: Money
    let formOpen: Money
    /// In kind that was given as an amount and not as a quantity.
    private(set) var inKindWorth = Money.zero
    /// In kind by unit, in the order of the units.
    private(set) var inKind: [(unit: String, quantity: Quantity)] = []

    init(_ comparison: Comparison, through money: MoneyChange?) {
        func more(_ kinds: CoverageKind...) -> Money {
            money?.difference(of: kinds.map(\.rawValue)) ?? .zero
        }
        cash = more(.partnerCash)
        cost = money?.difference(of: [MoneyChange.costKey]) ?? .zero
        grants = more(.grantAsked, .grantGranted)
        otherCoverage = more(.otherGrant, .income, .kindNotSettled)
        formOpen = more(.formNotSettled)
        var quantities: [String: Int64] = [:]
        let sides = [
            (comparison.contextBefore, money?.valuationBefore, Int64(-1)),
            (comparison.contextAfter, money?.valuationAfter, Int64(1)),
        ]
        let ids = Set(comparison.differences.map(\.id))
        for (items, valuation, sign) in sides {
            let part = Case(items: items.values)
            guard let valued = try? ValuedCase(part, by: valuation),
                let ledger = try? LedgerReading(valued)
            else { continue }
            for line in ledger.contributions where ids.contains(line.id) {
                addInKind(line, sign: sign, &quantities)
            }
        }
        inKind = quantities.filter { $0.value != 0 }.sorted { $0.key < $1.key }
            .map { ($0.key, Quantity(thousandths: $0.value)) }
    }

    private mutating func addInKind(
        _ line: LedgerLine, sign: Int64, _ quantities: inout [String: Int64]
    ) {
        guard line.item.text(.form) == "inkind", line.standing != .apart(.outerRing) else {
            return
        }
        if let quantity = line.item.quantity(.quantity) {
            let unit = ComparisonWords.unitKey(line.item.text(.unit) ?? "")
            quantities[unit, default: 0] += sign * quantity.thousandths
        }
        guard line.item[.quantity] == nil, let total = line.total, total.isSettled else { return }
        let amount = Money(cents: sign * total.lowest.cents)
        inKindWorth = (try? inKindWorth.adding(amount)) ?? inKindWorth
    }

    /// The kinds of lines of which an amount tells what changed.
    var told: Set<ItemKind> {
        var told: Set<ItemKind> = []
        if cost != .zero { told.insert(.costLine) }
        if grants != .zero || otherCoverage != .zero { told.insert(.funding) }
        let isGiven = [cash, formOpen, inKindWorth].contains { $0 != .zero } || !inKind.isEmpty
        if isGiven { told.insert(.contribution) }
        return told
    }
}

extension MoneyChange {
    static let costKey = "cost"

    /// How much more rows of totals come to together; nothing while that is contested.
    func difference(of keys: [String]) -> Money? {
        let chosen = rows.filter { keys.contains($0.key) }
        guard let before = try? MoneyRange.sum(chosen.map(\.before)),
            let after = try? MoneyRange.sum(chosen.map(\.after)),
            let difference = after.difference(from: before), difference.isSettled
        else { return nil }
        return difference.lowest
    }
}

extension MoneyRange {
    /// How much more it is than another; a range while either is contested.
    func difference(from before: MoneyRange) -> MoneyRange? {
        guard let lowest = try? lowest.subtracting(before.lowest),
            let highest = try? highest.subtracting(before.highest)
        else { return nil }
        return MoneyRange(lowest: min(lowest, highest), highest: max(lowest, highest))
    }
}
