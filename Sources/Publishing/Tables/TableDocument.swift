import CaseModel
public import Ledger
public import Wording

extension Document {
    /// A table of amounts by one or two dimensions, with totals and shares.
    public init(table: CrossTable, title: String, language: Language) {
        let words = TableWords(language: language)
        let text = MoneyText(language: language, showsCents: table.hasCents)
        let heading =
            words.side(table.side) + " " + words.per + " " + words.name(table.rowDimension)
            + (table.columnDimension.map { " " + words.per + " " + words.name($0) } ?? "")
        var columns = [Table.Column(words.name(table.rowDimension))]
        columns += table.columns.map {
            Table.Column(words.label($0, table.columnDimension), .amount)
        }
        columns.append(Table.Column(MoneyWording.total[language].lowercased(), .amount))
        columns.append(Table.Column("%", .amount))
        var rows = table.rows.map { row in
            Table.Row(
                [words.label(row.key, table.rowDimension)] + row.cells.map(text.bare)
                    + [text.bare(row.total), words.share(row.total, of: table.total)])
        }
        rows.append(
            Table.Row(
                [MoneyWording.total[language]] + table.columnTotals.map(text.bare)
                    + [text.bare(table.total), words.share(table.total, of: table.total)],
                role: .total))
        if !table.columns.isEmpty {
            rows.append(
                Table.Row(
                    ["%"] + table.columnTotals.map { words.share($0, of: table.total) }
                        + ["", ""]))
        }
        let notes =
            words.shareNote(table)
            + words.notes(unvalued: table.unvalued, oneSided: table.oneSided)
        self.init([
            .heading(level: 1, title.isEmpty ? heading : heading + " · " + title),
            .table(Table(columns, rows: rows, notes: notes)),
        ])
    }

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

    /// What one party has still to sign. A group has no signature of its own: what it gives has to
    /// be signed for by its members, so that it stands on the sheet of each of them.
    public init(toSign statement: PartnerStatement, language: Language) {
        let text = MoneyText(language: language)
        let open = (statement.gives + statement.funds).filter { !$0.isSigned }
        self.init([.heading(level: 2, Phrase(en: "Must sign", nl: "Moet tekenen")[language])])
        let shared = statement.groups.flatMap { group in
            group.lines.filter { !$0.isSigned }.map { line in
                let with = Phrase(
                    en: "with the others of ", nl: "met de anderen van ")[language]
                return ListEntry(
                    with + group.party.name + ": " + text.describe(line, namesParty: false))
            }
        }
        if open.isEmpty, shared.isEmpty {
            blocks.append(
                .paragraph(Phrase(en: "Nothing more.", nl: "Niets meer.")[language]))
        } else {
            let own = open.map { ListEntry(text.describe($0, namesParty: false)) }
            blocks.append(.list(own + shared))
        }
    }
}

extension JSONValue {
    /// A table of amounts, for programs: in cents, keys in English.
    public init(table: CrossTable, title: String) {
        func key(_ key: RowKey) -> JSONValue {
            switch key {
            case .named(let name): .string(name)
            case .party(let party): .string(party.name)
            case .contested: .string("contested")
            case .unnamed: .null
            }
        }
        func range(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        self = [
            "format": 1, "report": "table", "title": .string(title), "currency": "EUR",
            "unit": "cent", "side": .string(table.side.rawValue),
            "rowsBy": .string(table.rowDimension.rawValue),
            "columnsBy": JSONValue(table.columnDimension?.rawValue),
            "columns": .array(table.columns.map(key)),
            "rows": .array(
                table.rows.map { row in
                    [
                        "key": key(row.key), "cells": .array(row.cells.map(range)),
                        "total": range(row.total),
                    ]
                }),
            "columnTotals": .array(table.columnTotals.map(range)), "total": range(table.total),
            "unvalued": JSONValue(table.unvalued.map(\.name)),
            "inKindOneSided": JSONValue(table.oneSided.map(\.name)),
        ]
    }

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
                "highestTotal": .integer(row.total.highest.cents),
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

/// What one party gives and gets, and what of that is signed for.
struct MatrixRow {
    /// What lines come to together.
    enum Figure {
        case nothing
        /// There are lines, and none has a value.
        case unknown
        case amount(MoneyRange)
    }

    let gives: Figure
    let signed: Figure
    let toSign: Figure
    /// In kind that has a value and no cost line; the other figures leave it out.
    let oneSided: Figure
    let unvalued: Int
    let gets: Int

    init(_ lines: [LedgerLine], gets: Int) {
        func sum(_ lines: [LedgerLine]) -> Figure {
            guard !lines.isEmpty else { return .nothing }
            let totals = lines.compactMap(\.countedTotal)
            guard !totals.isEmpty, let sum = try? MoneyRange.sum(totals) else { return .unknown }
            return .amount(sum)
        }
        let counting = lines.filter { !$0.isOneSided || $0.isUnvalued }
        gives = sum(counting)
        signed = sum(counting.filter(\.isSigned))
        toSign = sum(counting.filter { !$0.isSigned })
        oneSided = sum(lines.filter { $0.isOneSided && !$0.isUnvalued })
        unvalued = lines.count(where: \.isUnvalued)
        self.gets = gets
    }

    init(_ statement: PartnerStatement) {
        self.init(statement.gives + statement.funds, gets: statement.gets.count)
    }

    /// The sums over all parties.
    init(_ report: PartiesReport) {
        self.init(
            report.statements.flatMap { $0.gives + $0.funds } + report.withoutParty,
            gets: report.statements.reduce(0) { $0 + $1.gets.count })
    }
}

/// The words of tables.
public struct TableWords {
    let language: Language

    /// Words in a language.
    public init(language: Language) {
        self.language = language
    }

    var per: String { Phrase(en: "by", nl: "per")[language] }

    func side(_ side: TableSide) -> String {
        (side == .cost ? MoneyWording.costs : MoneyWording.coverage)[language]
    }

    /// What stands in no total: lines without a value, and in kind with one side only.
    func notes(unvalued: [LedgerLine], oneSided: [LedgerLine]) -> [String] {
        func names(_ lines: [LedgerLine]) -> String {
            lines.map { $0.name + ($0.isUnvalued ? " (?)" : "") }.joined(separator: " ")
        }
        let without = Phrase(
            en: "Without a value yet, counted nowhere: ",
            nl: "Nog zonder waarde, telt nergens mee: ")[language]
        let loose = MoneyWording.oneSided[language] + ": "
        return [
            unvalued.isEmpty ? nil : without + unvalued.map(\.name).joined(separator: " "),
            oneSided.isEmpty ? nil : loose + names(oneSided),
        ].compactMap { $0 }
    }

    func name(_ dimension: TableDimension) -> String {
        let name: Phrase =
            switch dimension {
            case .year: Phrase(en: "year", nl: "jaar")
            case .category: Phrase(en: "category", nl: "categorie")
            case .workPackage: Phrase(en: "work package", nl: "werkpakket")
            case .activity: Phrase(en: "activity", nl: "activiteit")
            case .programme: Phrase(en: "programme", nl: "programma")
            case .project: Phrase(en: "project", nl: "project")
            case .party: Phrase(en: "party", nl: "partij")
            case .form: Phrase(en: "form", nl: "vorm")
            case .status: Phrase(en: "status", nl: "status")
            case .kind: Phrase(en: "kind", nl: "soort")
            case .aid: Phrase(en: "state aid", nl: "staatssteun")
            case .vat: Phrase(en: "VAT", nl: "btw")
            case .eligible: Phrase(en: "eligible", nl: "subsidiabel")
            case .function: Phrase(en: "function", nl: "functie")
            case .fund: Phrase(en: "fund", nl: "fonds")
            case .earmark: Phrase(en: "earmarked for", nl: "bestemd voor")
            case .source: Phrase(en: "source", nl: "bron")
            }
        return name[language]
    }

    /// What a key says in its dimension.
    public func label(_ key: RowKey, _ dimension: TableDimension?) -> String {
        guard case .named(let name) = key, let dimension else {
            return MoneyText(language: language).label(key)
        }
        switch dimension {
        case .category: return VocabularyNames.costCategory.name(name, in: language)
        case .form: return VocabularyNames.form.name(name, in: language)
        case .aid: return VocabularyNames.aidType.name(name, in: language)
        case .vat: return VocabularyNames.vat.name(name, in: language)
        case .eligible: return VocabularyNames.yesNo.name(name, in: language)
        case .status: return status(name)
        case .kind:
            return CoverageKind(rawValue: name).map { MoneyWording.name($0)[language] } ?? name
        default: return name
        }
    }

    func status(_ key: String) -> String {
        VocabularyNames.coverageStatus.name(key, in: language)
    }
}

extension CrossTable {
    var hasCents: Bool {
        total.hasCents
            || rows.contains { $0.total.hasCents || $0.cells.contains(where: \.hasCents) }
    }
}
