public import CaseModel

/// A figure as the sum of certain lines: what `expect`, `why` and stated totals are about.
public struct FigureQuery: Hashable, Sendable {
    /// `cost`, `coverage`, `gap`, `cash`, `in-kind`, `grants` or `unvalued`.
    public var key: String
    public var years: [Int]?
    public var partner: ItemID?
    /// What fields of the lines must hold.
    public var wanted: [Field: String]

    public static let keys = ["cost", "coverage", "gap", "cash", "in-kind", "grants", "unvalued"]

    /// Makes a query.
    public init(
        _ key: String, years: [Int]? = nil, partner: ItemID? = nil, wanted: [Field: String] = [:]
    ) {
        self.key = key
        self.years = years
        self.partner = partner
        self.wanted = wanted
    }

    /// A line's share in the figure, with its sign.
    public struct Term: Hashable, Sendable {
        public let line: LedgerLine
        public let range: MoneyRange
        public let isSubtracted: Bool
    }

    /// The lines the figure is about, those without a value too.
    public func lines(in ledger: LedgerReading) -> [LedgerLine] {
        ledger.all.filter { counts($0) && matches($0) }
    }

    /// What is given in kind with one side only: it counts in no figure, and is told beside it.
    public func oneSided(in ledger: LedgerReading) -> [LedgerLine] {
        ledger.contributions.filter { line in
            line.isOneSided && matches(line)
        }
    }

    private func matches(_ line: LedgerLine) -> Bool {
        (partner == nil || line.partner?.id == partner)
            && wanted.allSatisfy { line.item.text($0.key) == $0.value }
    }

    private func counts(_ line: LedgerLine) -> Bool {
        switch key {
        case "cost": line.standing == .cost
        case "coverage": line.coverageKind != nil
        case "gap": line.standing == .cost || line.coverageKind != nil
        case "cash": line.coverageKind == .partnerCash
        case "in-kind": line.coverageKind == .partnerInKind
        case "grants":
            [.grantAsked, .grantGranted, .otherGrant].contains(line.coverageKind)
        case "unvalued":
            line.standing != .apart(.prospect) && line.standing != .apart(.outerRing)
        default: false
        }
    }

    /// Every line with the share of it that counts.
    public func terms(in ledger: LedgerReading) -> [Term] {
        lines(in: ledger).compactMap { line in
            line.range(inYears: years).map { range in
                Term(line: line, range: range, isSubtracted: isSubtracted(line))
            }
        }
    }

    private func isSubtracted(_ line: LedgerLine) -> Bool {
        key == "gap" && line.standing != .cost
    }

    /// The figure itself.
    public func value(in ledger: LedgerReading) throws(ArithmeticError) -> MoneyRange {
        if key == "gap", partner == nil, wanted.isEmpty {
            // Two sides of one contested booking go up and down together.
            let report = try BudgetReport(ledger)
            guard let years else { return report.stillToCover.total }
            return try MoneyRange.sum(
                zip(report.years, report.stillToCover.perYear).filter { years.contains($0.0) }
                    .map(\.1))
        }
        var sum = MoneyRange.zero
        // One side after the other: a list of them all would copy every line.
        for lines in [ledger.costs, ledger.funding, ledger.contributions] {
            for line in lines where counts(line) && matches(line) {
                guard let range = line.range(inYears: years) else { continue }
                sum =
                    isSubtracted(line)
                    ? MoneyRange(
                        lowest: try sum.lowest.subtracting(range.highest),
                        highest: try sum.highest.subtracting(range.lowest))
                    : try sum.adding(range)
            }
        }
        return sum
    }
}

extension LedgerLine {
    /// What it amounts to in these years, or altogether; nothing without a value.
    public func range(inYears years: [Int]?) -> MoneyRange? {
        guard !isUnvalued else { return nil }
        guard let years else { return countedTotal }
        let sums = countedReadings.map { reading in
            reading.parts.filter { part in part.year.map(years.contains) ?? false }
                .reduce(Int64(0)) { $0 &+ $1.amount.cents }
        }
        guard let lowest = sums.min(), let highest = sums.max() else { return nil }
        return MoneyRange(lowest: Money(cents: lowest), highest: Money(cents: highest))
    }
}
