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
}

extension CrossTable {
    var hasCents: Bool {
        total.hasCents
            || rows.contains { $0.total.hasCents || $0.cells.contains(where: \.hasCents) }
    }
}
