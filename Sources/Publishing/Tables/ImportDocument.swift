public import CaseHistory
public import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What reading a table in would come to, for people.
    public init(importing outcome: ImportOutcome, into given: Case, language: Language) {
        let writer = ImportBlocks(outcome: outcome, given: given, language: language)
        self.init([.paragraph(writer.summary), .keyed(writer.facts)] + writer.lists)
        if let next = writer.next { blocks.append(.paragraph(next)) }
    }
}

/// A table that is read in, with what it does to the sums of the ledger.
public struct ImportOutcome: Sendable {
    /// A sum before and after.
    public struct Movement: Hashable, Sendable {
        public let key: String
        public let before: MoneyRange
        public let after: MoneyRange
    }

    public let report: ImportReport
    /// Whether what the table leaves out goes.
    public let removesGone: Bool
    /// What there is to accept.
    public let changes: [Change]
    /// Costs and coverage, where they move.
    public let moved: [Movement]
    private let language: Language

    /// Works out what a table does to the sums.
    public init(
        _ report: ImportReport, into given: Case, under pack: FundPack?, removesGone: Bool
    ) throws(ArithmeticError) {
        self.report = report
        self.removesGone = removesGone
        language = given.language
        let changes = report.changes(removesGone: removesGone)
        self.changes = changes
        guard report.scope != .partners, !changes.isEmpty else {
            moved = []
            return
        }
        var after = given
        after.reserve(report.added.count)
        after.apply(changes)
        let valuation = pack.map { FundValuation($0, ownRatesOf: given) }
        let old = try LedgerReading(ValuedCase(given, by: valuation))
        let new = try LedgerReading(ValuedCase(after, by: valuation))
        var moved: [Movement] = []
        for key in ["cost", "coverage"] {
            let query = FigureQuery(key)
            let movement = Movement(
                key: key, before: try query.value(in: old), after: try query.value(in: new))
            if movement.before != movement.after { moved.append(movement) }
        }
        self.moved = moved
    }

    /// How the sums move, in one line; nothing when they stay.
    public var movements: Phrase? {
        guard !moved.isEmpty else { return nil }
        func list(_ shown: Language) -> String {
            let text = MoneyText(language: language)
            return moved.map { movement in
                let name = movement.key == "cost" ? MoneyWording.costs : MoneyWording.coverage
                return name[shown].lowercased() + " € " + text.bare(movement.before) + " → € "
                    + text.bare(movement.after)
            }.joined(separator: ", ")
        }
        return Phrase(en: list(.english), nl: list(.dutch))
    }

    /// What it comes to, for programs.
    public var json: JSONValue {
        func range(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        func names(_ items: [Item]) -> JSONValue { JSONValue(items.compactMap(\.shortID?.text)) }
        return [
            "format": 1, "report": "import", "what": .string(report.part.rawValue),
            "encoding": .string(report.encoding.rawValue),
            "separator": .string(String(report.separator)), "rows": JSONValue(report.rowCount),
            "unknownColumns": JSONValue(report.unknownColumns),
            "unchanged": JSONValue(report.unchangedCount), "added": names(report.added),
            "changed": .array(
                report.changed.map { change in
                    [
                        "id": JSONValue(change.after.shortID?.text),
                        "fields": JSONValue(change.fields.map(\.fieldName)),
                    ]
                }),
            "gone": names(report.gone), "removesGone": .boolean(removesGone),
            "known": .array(
                report.known.map {
                    ["row": JSONValue($0.row), "id": JSONValue($0.item.shortID?.text)]
                }),
            "moved": .array(
                moved.map {
                    [
                        "figure": .string($0.key), "before": range($0.before),
                        "after": range($0.after),
                    ]
                }),
        ]
    }
}

extension ImportReport {
    /// The one line that says what changes.
    public var summary: Phrase {
        Phrase(
            en: "\(rowCount) rows: \(added.count) added, \(changed.count) changed, "
                + "\(gone.count) gone, \(unchangedCount) the same",
            nl: "\(rowCount) rijen: \(added.count) erbij, \(changed.count) anders, "
                + "\(gone.count) weg, \(unchangedCount) gelijk")
    }

    /// That new rows were there already; nothing when none were.
    public var passedBy: Phrase? {
        guard !known.isEmpty else { return nil }
        let names = known.prefix(10).compactMap(\.item.shortID?.text).joined(separator: " ")
        let all = known.count > 10 ? names + " …" : names
        let verb = known.count == 1 ? "stond" : "stonden"
        return Phrase(
            en: "\(known.count) already there, passed by: \(all) (double=add adds them again)",
            nl: "\(known.count) \(verb) er al, overgeslagen: \(all) "
                + "(dubbel=toevoegen voegt ze nog eens toe)")
    }
}

private struct ImportBlocks {
    /// A preview names no more than this of a kind; the count says how many there are.
    static let mostNamed = 100

    let outcome: ImportOutcome
    let given: Case
    let language: Language

    private var report: ImportReport { outcome.report }

    var summary: String { report.summary[language] + "." }

    /// The word that takes it over, or that there is nothing to take over.
    var next: String? {
        if outcome.changes.isEmpty {
            return Phrase(en: "Nothing would change.", nl: "Er zou niets veranderen.")[language]
        }
        return Phrase(
            en: "Nothing has changed yet. Say the same with accept to take this over.",
            nl: "Er is nog niets veranderd. Zeg hetzelfde met overnemen erbij om dit over te nemen."
        )[language]
    }

    var facts: [KeyedLine] {
        let separator =
            report.separator == "\t"
            ? Phrase(en: "tab", nl: "tab")[language] : String(report.separator)
        var lines = [
            KeyedLine(
                Phrase(en: "read as", nl: "gelezen als")[language],
                report.encoding.rawValue + ", "
                    + Phrase(en: "cells set apart by", nl: "cellen gescheiden door")[language]
                    + " " + separator)
        ]
        if !report.unknownColumns.isEmpty {
            lines.append(
                KeyedLine(
                    Phrase(en: "left alone", nl: "overgeslagen")[language],
                    report.unknownColumns.joined(separator: ", ")))
        }
        if !report.unknownFunds.isEmpty {
            let names = report.unknownFunds.joined(separator: ", ")
            lines.append(KeyedLine(FundWords.notKnown[language], names))
        }
        if let movements = outcome.movements {
            lines.append(
                KeyedLine(
                    Phrase(en: "sums", nl: "sommen")[language], movements[language]))
        }
        if let passedBy = report.passedBy {
            lines.append(
                KeyedLine(Phrase(en: "double", nl: "dubbel")[language], passedBy[language]))
        }
        return lines
    }

    var lists: [Block] {
        var blocks: [Block] = []
        var after = given
        for item in report.added.prefix(Self.mostNamed) { after.put(item) }
        for change in report.changed.prefix(Self.mostNamed) { after.put(change.after) }
        let text = FieldText(after, in: language)
        func add(_ title: Phrase, _ entries: [ListEntry], of count: Int) {
            guard count > 0 else { return }
            blocks.append(.heading(level: 2, "\(title[language]) (\(count))"))
            var entries = entries
            if count > entries.count { entries.append(ListEntry(mark: "…", "")) }
            blocks.append(.list(entries))
        }
        add(
            Phrase(en: "Added", nl: "Erbij"),
            report.added.prefix(Self.mostNamed).map {
                ListEntry(mark: "+", name($0, text))
            }, of: report.added.count)
        add(
            Phrase(en: "Changed", nl: "Anders"),
            report.changed.prefix(Self.mostNamed).map { change in
                ListEntry(
                    mark: "~", name(change.after, text),
                    details: change.fields.map { field in
                        FieldNames.name(field)[language] + ": "
                            + text.text(field, of: change.before) + " → "
                            + text.text(field, of: change.after)
                    })
            }, of: report.changed.count)
        add(
            outcome.removesGone
                ? Phrase(
                    en: "Not in the file, would be removed",
                    nl: "Niet in het bestand, zou weggaan")
                : Phrase(
                    en: "Not in the file, stays", nl: "Niet in het bestand, blijft staan"),
            report.gone.prefix(Self.mostNamed).map { ListEntry(mark: "-", name($0, text)) },
            of: report.gone.count)
        return blocks
    }

    private func name(_ item: Item, _ text: FieldText) -> String {
        let id = item.shortID?.text ?? ""
        if item.kind == .partner { return id + " · " + (item.text(.name) ?? "") }
        return id + " · " + text.line(item)
    }
}
