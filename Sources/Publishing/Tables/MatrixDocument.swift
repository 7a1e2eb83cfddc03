import CaseModel
public import Ledger
public import Wording

extension Document {
    /// Who gives and gets what, and what is not signed yet, of all parties.
    public init(matrix report: PartiesReport, title: String, language: Language) {
        let text = MoneyText(language: language)
        let showsOneSided = report.oneSided.contains { !$0.isUnvalued }
        func sum(_ figure: MatrixRow.Figure) -> String {
            switch figure {
            case .nothing: "-"
            case .unknown: "?"
            case .amount(let range): text.bare(range)
            }
        }
        func row(_ name: String, _ row: MatrixRow, _ role: Table.Row.Role) -> Table.Row {
            let loose = showsOneSided ? [sum(row.oneSided)] : []
            return Table.Row(
                [name, sum(row.gives), sum(row.signed), sum(row.toSign)] + loose
                    + [text.count(row.unvalued), text.count(row.gets)], role: role)
        }
        var rows = report.statements.map { row($0.party.name, MatrixRow($0), .plain) }
        if !report.withoutParty.isEmpty {
            rows.append(
                row(
                    MoneyWording.withoutParty[language],
                    MatrixRow(report.withoutParty, gets: 0), .plain))
        }
        rows.append(row(MoneyWording.total[language], MatrixRow(report), .total))
        var columns = [
            Table.Column(MoneyWording.party[language]),
            Table.Column(MoneyWording.gives[language], .amount),
            Table.Column(Phrase(en: "signed", nl: "getekend")[language], .amount),
            Table.Column(Phrase(en: "to sign", nl: "te tekenen")[language], .amount),
        ]
        if showsOneSided {
            columns.append(Table.Column(MoneyWording.noCostLine[language], .amount))
        }
        columns += [
            Table.Column(Phrase(en: "no value", nl: "zonder waarde")[language], .count),
            Table.Column(MoneyWording.gets[language], .count),
        ]
        let notes = TableWords(language: language).notes(unvalued: [], oneSided: report.oneSided)
        let name = Phrase(en: "Give and get", nl: "Halen en brengen")[language]
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .table(Table(columns, rows: rows, notes: notes)),
        ])
    }
}

extension JSONValue {
    /// What all parties give and get and have still to sign, for programs.
    public init(matrix report: PartiesReport, title: String) {
        func figures(_ row: MatrixRow) -> [Member] {
            func range(_ figure: MatrixRow.Figure) -> JSONValue {
                switch figure {
                case .nothing: ["lowest": 0, "highest": 0]
                case .unknown: .null
                case .amount(let range):
                    [
                        "lowest": .integer(range.lowest.cents),
                        "highest": .integer(range.highest.cents),
                    ]
                }
            }
            return [
                Member("gives", range(row.gives)), Member("signed", range(row.signed)),
                Member("toSign", range(row.toSign)), Member("inKindOneSided", range(row.oneSided)),
                Member("unvalued", JSONValue(row.unvalued)),
                Member("gets", JSONValue(row.gets)),
            ]
        }
        self = [
            "format": 1, "report": "matrix", "title": .string(title), "currency": "EUR",
            "unit": "cent",
            "rows": .array(
                report.statements.map { statement in
                    .object(
                        [
                            Member("party", .string(statement.party.name)),
                            Member("id", JSONValue(statement.partner.shortID?.text)),
                        ] + figures(MatrixRow(statement)))
                }),
            "withoutParty": report.withoutParty.isEmpty
                ? .null : .object(figures(MatrixRow(report.withoutParty, gets: 0))),
            "total": .object(figures(MatrixRow(report))),
        ]
    }
}
