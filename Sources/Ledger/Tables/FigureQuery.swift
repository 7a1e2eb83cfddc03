public import CaseModel

/// A figure as the sum of certain lines: what `expect`, `why` and stated totals are about.
public struct FigureQuery: Hashable, Sendable {
    /// What a dimension of the lines must be.
    public enum Filter: Hashable, Sendable {
        case named(String)
        case party(ItemID)
        /// A party, or what goes by its name: a source can be either.
        case either(String, ItemID)
        /// Nobody said.
        case unnamed
    }

    /// One of `keys`.
    public var key: String
    public var years: [Int]?
    /// Only what no year is known of.
    public var isWithoutYear = false
    /// What the lines must be of, by the dimensions that tables break down by.
    public var filters: [TableDimension: Filter]

    public static let keys = [
        "cost", "coverage", "gap", "cash", "in-kind", "form-open", "grants", "income", "funds",
        "gives", "signed", "to-sign", "no-cost-line", "outer-ring", "unvalued",
    ]

    /// Makes a query.
    public init(
        _ key: String, years: [Int]? = nil, filters: [TableDimension: Filter] = [:]
    ) {
        self.key = key
        self.years = years
        self.filters = filters
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
        filters.allSatisfy { dimension, filter in
            switch (filter, line.key(of: dimension)) {
            case (.unnamed, .unnamed): true
            case (.named(let wanted), .named(let found)),
                (.either(let wanted, _), .named(let found)):
                wanted == found
            case (.party(let wanted), .party(let found)),
                (.either(_, let wanted), .party(let found)):
                wanted == found.id
            default: false
            }
        }
    }

    private func counts(_ line: LedgerLine) -> Bool {
        switch key {
        case "cost": line.standing == .cost
        case "coverage": line.coverageKind != nil
        case "gap": line.standing == .cost || line.coverageKind != nil
        case "cash": line.coverageKind == .partnerCash
        case "in-kind": line.coverageKind == .partnerInKind
        case "form-open": line.coverageKind == .formNotSettled
        case "grants":
            [.grantAsked, .grantGranted, .otherGrant].contains(line.coverageKind)
        case "income": line.coverageKind == .income
        case "funds": isGiven(line) && line.item.kind == .funding
        case "gives": isGiven(line)
        case "signed": isGiven(line) && line.isSigned
        case "to-sign": isGiven(line) && !line.isSigned
        case "no-cost-line": line.isOneSided
        case "outer-ring":
            line.standing == .apart(.outerRing) && line.item.kind == .contribution
        case "unvalued":
            line.isUnvalued && line.standing != .apart(.prospect)
                && line.standing != .apart(.outerRing)
        default: false
        }
    }

    /// Whether a party gives it, so that its statement and the matrix count it.
    private func isGiven(_ line: LedgerLine) -> Bool {
        line.coverageKind != nil
            && (line.item.kind == .contribution
                || line.partner.map { !$0.isOuterRing } ?? false)
    }

    /// Every line with the share of it that counts.
    public func terms(in ledger: LedgerReading) -> [Term] {
        lines(in: ledger).compactMap { line in
            range(of: line).map { range in
                Term(line: line, range: range, isSubtracted: isSubtracted(line))
            }
        }
    }

    private func range(of line: LedgerLine) -> MoneyRange? {
        isWithoutYear ? line.rangeWithoutYear : line.range(inYears: years)
    }

    private func isSubtracted(_ line: LedgerLine) -> Bool {
        key == "gap" && line.standing != .cost
    }

    /// The figure itself.
    public func value(in ledger: LedgerReading) throws(ArithmeticError) -> MoneyRange {
        if key == "gap", filters.isEmpty {
            // Two sides of one contested booking go up and down together.
            let report = try BudgetReport(ledger)
            if isWithoutYear { return report.stillToCover.withoutYear }
            guard let years else { return report.stillToCover.total }
            return try MoneyRange.sum(
                zip(report.years, report.stillToCover.perYear).filter { years.contains($0.0) }
                    .map(\.1))
        }
        var sum = MoneyRange.zero
        // One side after the other: a list of them all would copy every line.
        for lines in [ledger.costs, ledger.funding, ledger.contributions] {
            for line in lines where counts(line) && matches(line) {
                guard let range = range(of: line) else { continue }
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
        guard let years else { return isUnvalued ? nil : countedTotal }
        return range { $0.map(years.contains) ?? false }
    }

    /// What it amounts to where no year is known; nothing without a value.
    var rangeWithoutYear: MoneyRange? { range { $0 == nil } }

    private func range(where isWanted: (Int?) -> Bool) -> MoneyRange? {
        guard !isUnvalued else { return nil }
        let sums = countedReadings.map { reading in
            reading.parts.filter { isWanted($0.year) }.reduce(Int64(0)) { $0 &+ $1.amount.cents }
        }
        guard let lowest = sums.min(), let highest = sums.max() else { return nil }
        return MoneyRange(lowest: Money(cents: lowest), highest: Money(cents: highest))
    }
}
