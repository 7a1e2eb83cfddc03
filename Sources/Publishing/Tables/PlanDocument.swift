import CaseModel
public import Ledger
public import Wording

extension Document {
    /// Who covers how much in which form, how sure and when.
    public init(plan: CoveragePlan, title: String, language: Language) {
        let words = TableWords(language: language)
        let all = plan.rows.flatMap { $0.perYear + [$0.withoutYear, $0.total] }
        let text = MoneyText(language: language, showsCents: all.contains(where: \.hasCents))
        let hasNoYear = !plan.totals.withoutYear.isZero
        func cells(_ row: CoveragePlan.Row) -> [String] {
            // Without any value there is no zero to tell.
            if row.unvaluedCount > 0, row.unvaluedCount == row.lineCount {
                return Array(repeating: "", count: plan.years.count + (hasNoYear ? 1 : 0)) + ["?"]
            }
            let ranges = row.perYear + (hasNoYear ? [row.withoutYear] : []) + [row.total]
            return text.marked(ranges.map(text.bare), unvalued: row.unvaluedCount)
        }
        var columns = [Table.Column(Phrase(en: "source", nl: "bron")[language])]
        columns.append(Table.Column(Phrase(en: "status", nl: "status")[language]))
        columns += plan.years.map { Table.Column(String($0), .amount) }
        if hasNoYear { columns.append(Table.Column(MoneyWording.noYear[language], .amount)) }
        columns.append(Table.Column(MoneyWording.total[language].lowercased(), .amount))
        var rows: [Table.Row] = []
        var kind: CoverageKind?
        for row in plan.rows {
            if row.kind != kind {
                rows.append(Table.Row([MoneyWording.name(row.kind)[language]], role: .group))
            }
            kind = row.kind
            let status = row.status.map { words.status($0) } ?? MoneyWording.unnamed[language]
            rows.append(
                Table.Row([words.label(row.source, .party), status] + cells(row), indent: 1))
        }
        rows.append(
            Table.Row([MoneyWording.total[language], ""] + cells(plan.totals), role: .total))
        let name = Phrase(en: "Coverage plan", nl: "Dekkingsplan")[language]
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .table(
                Table(
                    columns, rows: rows,
                    notes: words.notes(unvalued: plan.unvalued, oneSided: plan.oneSided))),
        ])
    }
}

extension JSONValue {
    /// The coverage plan, for programs.
    public init(plan: CoveragePlan, title: String) {
        func row(_ row: CoveragePlan.Row) -> JSONValue {
            let source: String? =
                switch row.source {
                case .named(let name): name
                case .party(let party): party.name
                default: nil
                }
            return [
                "source": JSONValue(source), "kind": .string(row.kind.rawValue),
                "status": JSONValue(row.status),
                "perYear": .array(row.perYear.map { .integer($0.lowest.cents) }),
                "withoutYear": .integer(row.withoutYear.lowest.cents),
                "total": .integer(row.total.lowest.cents),
                "highest": .integer(row.total.highest.cents),
            ]
        }
        self = [
            "format": 1, "report": "plan", "title": .string(title), "currency": "EUR",
            "unit": "cent", "years": .array(plan.years.map { .integer(Int64($0)) }),
            "rows": .array(plan.rows.map(row)), "total": .integer(plan.totals.total.lowest.cents),
            "highest": .integer(plan.totals.total.highest.cents),
            "unvalued": JSONValue(plan.unvalued.map(\.name)),
            "inKindOneSided": JSONValue(plan.oneSided.map(\.name)),
        ]
    }
}
