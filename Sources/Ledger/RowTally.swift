import CaseModel

/// Rows under keys, in the order in which the keys came.
struct RowTally {
    private var order: [RowKey] = []
    private var tallies: [RowKey: ColumnTally] = [:]
    private let columns: YearColumns

    init(_ columns: YearColumns) {
        self.columns = columns
    }

    mutating func add(
        _ key: RowKey, _ range: ColumnRange, isUnvalued: Bool
    ) throws(ArithmeticError) {
        var tally = tallies.removeValue(forKey: key)
        if tally == nil {
            order.append(key)
            tally = ColumnTally(columns)
        }
        try tally?.add(range, isUnvalued: isUnvalued)
        tallies[key] = tally
    }

    var rows: [BudgetRow] {
        order.compactMap { key in
            tallies[key].map {
                BudgetRow(
                    key: key, figures: $0.figures, lineCount: $0.lineCount,
                    unvaluedCount: $0.unvaluedCount)
            }
        }
    }
}

/// The sums of costs by one dimension.
struct DimensionTally {
    private let dimension: CostDimension
    private var tally: RowTally
    private(set) var isInUse = false

    init(_ dimension: CostDimension, _ columns: YearColumns) {
        self.dimension = dimension
        tally = RowTally(columns)
    }

    mutating func add(_ line: LedgerLine, _ range: ColumnRange) throws(ArithmeticError) {
        var key = RowKey.unnamed
        switch line.item[dimension.field] {
        case .text(let text): key = .named(text)
        case .contested: key = .contested
        default: break
        }
        if key != .unnamed { isInUse = true }
        try tally.add(key, range, isUnvalued: line.isUnvalued)
    }

    var table: CostTable {
        CostTable(
            dimension: dimension, rows: RowOrder(dimension).sorted(tally.rows, by: \.key))
    }
}

/// The sums of coverage by kind, and in each by who gives it.
struct CoverageTally {
    private var rows: [CoverageKind: RowTally] = [:]
    private var totals: [CoverageKind: ColumnTally] = [:]
    private let columns: YearColumns

    init(_ columns: YearColumns) {
        self.columns = columns
    }

    mutating func add(_ line: LedgerLine, _ range: ColumnRange) throws(ArithmeticError) {
        guard let kind = line.coverageKind else { return }
        var tally = rows.removeValue(forKey: kind) ?? RowTally(columns)
        try tally.add(line.source, range, isUnvalued: line.isUnvalued)
        rows[kind] = tally
        var total = totals.removeValue(forKey: kind) ?? ColumnTally(columns)
        try total.add(range, isUnvalued: line.isUnvalued)
        totals[kind] = total
    }

    var groups: [CoverageGroup] {
        CoverageKind.allCases.compactMap { kind in
            guard let rows = rows[kind], let total = totals[kind] else { return nil }
            return CoverageGroup(kind: kind, rows: rows.rows, figures: total.figures)
        }
    }
}
