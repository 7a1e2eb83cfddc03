public import CaseModel

/// What amounts can be broken down by.
public enum TableDimension: String, Hashable, Sendable, CaseIterable {
    case year, category
    case workPackage = "wp"
    case activity, programme, project, party, form, status, kind
    case aid, vat, eligible, function, fund, earmark
    /// Who gives it, by the fund, the party or the words that say so.
    case source
}

/// Which side of the ledger a table is about.
public enum TableSide: String, Hashable, Sendable, CaseIterable {
    case cost, coverage
}

/// Amounts by one or two dimensions, with their totals. A line counts once in every total.
public struct CrossTable: Hashable, Sendable {
    /// A row with its cells, one per column.
    public struct Row: Hashable, Sendable {
        public let key: RowKey
        public let cells: [MoneyRange]
        public let total: MoneyRange
    }

    public let side: TableSide
    public let rowDimension: TableDimension
    public let columnDimension: TableDimension?
    public let columns: [RowKey]
    public let rows: [Row]
    /// The total of every column.
    public let columnTotals: [MoneyRange]
    public let total: MoneyRange
    /// The lines that have no value yet; they count nowhere.
    public let unvalued: [LedgerLine]
    /// What is given in kind without its cost line: it covers nothing, with a value or without.
    public let oneSided: [LedgerLine]

    /// Breaks one side of a ledger down.
    public init(
        _ ledger: LedgerReading, _ side: TableSide, by row: TableDimension,
        and column: TableDimension? = nil
    ) throws(ArithmeticError) {
        let lines =
            side == .cost
            ? ledger.costs.filter { $0.standing == .cost }
            : (ledger.funding + ledger.contributions).filter { $0.coverageKind != nil }
        var tally = CrossTally()
        for line in lines where !line.isUnvalued {
            try tally.add(line, row: row, column: column)
        }
        self.side = side
        rowDimension = row
        columnDimension = column
        let rowKeys = RowOrder(row).sorted(tally.rows.keys, by: \.self)
        let columnKeys =
            column.map { RowOrder($0).sorted(tally.columns.keys, by: \.self) } ?? []
        columns = columnKeys
        rows = rowKeys.map { key in
            Row(
                key: key,
                cells: columnKeys.map { tally.cells[[key, $0]] ?? .zero },
                total: tally.rows[key] ?? .zero)
        }
        columnTotals = columnKeys.map { tally.columns[$0] ?? .zero }
        total = tally.total
        unvalued = lines.filter(\.isUnvalued)
        oneSided =
            side == .cost
            ? [] : ledger.contributions.filter(\.isOneSided)
    }
}

private struct CrossTally {
    var cells: [[RowKey]: MoneyRange] = [:]
    var rows: [RowKey: MoneyRange] = [:]
    var columns: [RowKey: MoneyRange] = [:]
    var total = MoneyRange.zero

    mutating func add(
        _ line: LedgerLine, row: TableDimension, column: TableDimension?
    ) throws(ArithmeticError) {
        guard let whole = line.countedTotal else { return }
        total = try total.adding(whole)
        let rowKeys = line.shares(by: row, whole: whole)
        for (key, range) in rowKeys {
            rows[key] = try (rows[key] ?? .zero).adding(range)
        }
        guard let column else { return }
        let columnKeys = line.shares(by: column, whole: whole)
        for (key, range) in columnKeys {
            columns[key] = try (columns[key] ?? .zero).adding(range)
        }
        for (rowKey, rowRange) in rowKeys {
            for (columnKey, columnRange) in columnKeys {
                // Only a year divides a line; by year on both sides only its own column counts.
                if row == .year, column == .year, rowKey != columnKey { continue }
                let range = row == .year ? rowRange : columnRange
                let cell = [rowKey, columnKey]
                cells[cell] = try (cells[cell] ?? .zero).adding(range)
            }
        }
    }
}

extension TableDimension {
    /// The field of a line that says it; nothing where more than one does.
    public var field: Field? {
        switch self {
        case .category: .category
        case .workPackage: .workPackage
        case .activity: .activity
        case .programme: .programme
        case .project: .project
        case .form: .form
        case .status: .status
        case .aid: .aidType
        case .vat: .vat
        case .eligible: .eligible
        case .function: .function
        case .fund: .fund
        case .earmark: .earmark
        case .year, .party, .kind, .source: nil
        }
    }
}

extension LedgerLine {
    /// What of a line falls under which key of a dimension.
    func shares(by dimension: TableDimension, whole: MoneyRange) -> [(RowKey, MoneyRange)] {
        guard dimension == .year else { return [(key(of: dimension), whole)] }
        var byYear: [[Int: Int64]] = []
        var years: Set<Int> = []
        for reading in countedReadings {
            var amounts: [Int: Int64] = [:]
            for part in reading.parts { amounts[part.year ?? 0] = part.amount.cents }
            years.formUnion(amounts.keys)
            byYear.append(amounts)
        }
        // That a line may be gone is no amount without a year.
        if years.count > 1, byYear.allSatisfy({ ($0[0] ?? 0) == 0 }) { years.remove(0) }
        return years.sorted().map { year in
            let cents = byYear.map { $0[year] ?? 0 }
            let range = MoneyRange(
                lowest: Money(cents: cents.min() ?? 0), highest: Money(cents: cents.max() ?? 0))
            return (year == 0 ? .unnamed : .named(String(year)), range)
        }
    }

    /// What a line is of in a dimension that does not divide it.
    public func key(of dimension: TableDimension) -> RowKey {
        switch dimension {
        case .year: return .unnamed
        case .source: return source
        case .earmark where earmark != nil: return earmark.map(RowKey.named) ?? .unnamed
        case .party: return partner.map { .party(PartyName($0)) } ?? .unnamed
        case .kind: return coverageKind.map { .named($0.rawValue) } ?? .unnamed
        case .form where item.kind == .funding: return .named("cash")
        default: break
        }
        switch dimension.field.flatMap({ item[$0] }) {
        case .text(let text): return .named(text)
        case .contested: return .contested
        default: return .unnamed
        }
    }

    /// Whether it is signed for; see `Commitment`.
    public var isSigned: Bool { Commitment.stands(item, from: "signed") }
}

extension LedgerReading {
    /// Only the coverage that is signed for; a cost that is there only as the other side of a
    /// promise goes with it.
    public var signedOnly: LedgerReading {
        let unsigned = Set(contributions.filter { !$0.isSigned }.map(\.id))
        return LedgerReading(
            contributions: contributions.filter(\.isSigned),
            costs: costs.filter { line in
                line.item.item(.mirrors).map { !unsigned.contains($0) } ?? true
            },
            funding: funding.filter(\.isSigned))
    }

    init(contributions: [LedgerLine], costs: [LedgerLine], funding: [LedgerLine]) {
        self.contributions = contributions
        self.costs = costs
        self.funding = funding
    }
}
