public import CaseModel
public import Wording

extension Document {
    /// What reading a table in would come to, for people.
    public init(importing report: ImportReport, into given: Case, language: Language) {
        let writer = ImportBlocks(report: report, given: given, language: language)
        self.init([.paragraph(writer.summary), .keyed(writer.facts)] + writer.lists)
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

    /// What it comes to, for programs.
    public var json: JSONValue {
        [
            "format": 1, "report": "import", "what": .string(scope.rawValue),
            "encoding": .string(encoding.rawValue), "separator": .string(String(separator)),
            "rows": JSONValue(rowCount), "unknownColumns": JSONValue(unknownColumns),
            "unchanged": JSONValue(unchangedCount),
            "added": JSONValue(added.compactMap { $0.shortID?.text }),
            "changed": .array(
                changed.map { change in
                    [
                        "id": JSONValue(change.after.shortID?.text),
                        "fields": JSONValue(change.fields.map(\.fieldName)),
                    ]
                }),
            "gone": JSONValue(gone.compactMap { $0.shortID?.text }),
        ]
    }
}

private struct ImportBlocks {
    /// A preview names no more than this of a kind; the count says how many there are.
    static let mostNamed = 100

    let report: ImportReport
    let given: Case
    let language: Language

    var summary: String { report.summary[language] + "." }

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
        return lines
    }

    var lists: [Block] {
        var blocks: [Block] = []
        var after = given
        for item in report.added { after.put(item) }
        for change in report.changed { after.put(change.after) }
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
            Phrase(en: "Not in the file", nl: "Niet in het bestand"),
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
