public import CaseModel

/// Who covers how much in which form, how sure that is, and when.
public struct CoveragePlan: Hashable, Sendable {
    /// One source in one form and status.
    public struct Row: Hashable, Sendable {
        public let source: RowKey
        public let kind: CoverageKind
        /// The stored status; nothing when nobody said.
        public let status: String?
        public let perYear: [MoneyRange]
        public let withoutYear: MoneyRange
        public let total: MoneyRange
        public let lineCount: Int
        /// How many of its lines have no value yet; they are in no amount.
        public let unvaluedCount: Int
    }

    public let years: [Int]
    public let rows: [Row]
    public let totals: Row
    /// The lines of coverage that have no value yet; they count nowhere.
    public let unvalued: [LedgerLine]
    /// What is given in kind without its cost line: it covers nothing, with a value or without.
    public let oneSided: [LedgerLine]

    private struct Key: Hashable {
        let source: RowKey
        let kind: CoverageKind
        let status: String?
    }

    /// Makes the plan of a ledger.
    public init(_ ledger: LedgerReading) throws(ArithmeticError) {
        let covering = (ledger.funding + ledger.contributions).filter { $0.coverageKind != nil }
        let lines = covering.filter { !$0.isUnvalued }
        unvalued = covering.filter(\.isUnvalued)
        oneSided = ledger.contributions.filter(\.isOneSided)
        let columns = YearColumns(of: lines)
        var order: [Key] = []
        var tallies: [Key: ColumnTally] = [:]
        var all = ColumnTally(columns)
        for line in covering {
            guard let kind = line.coverageKind else { continue }
            let key = Key(source: line.source, kind: kind, status: line.item.text(.status))
            var tally = tallies[key] ?? ColumnTally(columns)
            if tallies[key] == nil { order.append(key) }
            try tally.add(line.range(in: columns), isUnvalued: line.isUnvalued)
            tallies[key] = tally
            try all.add(line.range(in: columns), isUnvalued: line.isUnvalued)
        }
        func row(_ key: Key, _ tally: ColumnTally) -> Row {
            let figures = tally.figures
            return Row(
                source: key.source, kind: key.kind, status: key.status, perYear: figures.perYear,
                withoutYear: figures.withoutYear, total: figures.total,
                lineCount: tally.lineCount, unvaluedCount: tally.unvaluedCount)
        }
        years = columns.years
        let places = CoverageKind.allCases
        rows = order.sorted {
            (places.firstIndex(of: $0.kind) ?? 0) < (places.firstIndex(of: $1.kind) ?? 0)
        }.compactMap { key in tallies[key].map { row(key, $0) } }
        totals = row(Key(source: .unnamed, kind: .grantAsked, status: nil), all)
    }
}
