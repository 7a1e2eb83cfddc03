public import CaseModel
import Ledger
public import Wording

extension Document {
    /// What reading a table in would come to, for people.
    public init(importing outcome: ImportOutcome, into given: Case, language: Language) {
        let writer = ImportBlocks(outcome: outcome, given: given, language: language)
        self.init([.paragraph(writer.summary), .keyed(writer.facts)] + writer.lists)
        if let next = writer.next { blocks.append(.paragraph(next)) }
    }
}

private struct ImportBlocks {
    let outcome: ImportOutcome
    let given: Case
    let language: Language

    private var report: ImportReport { outcome.report }

    var summary: String { outcome.summary[language] + "." }

    /// The word that takes it over, or that there is nothing to take over; and the one that takes
    /// away what the table leaves out.
    var next: String? {
        let taking =
            outcome.isEmpty
            ? Phrase(en: "Nothing would change.", nl: "Er zou niets veranderen.")
            : Phrase(
                en: "Nothing has changed yet. Put accept behind the same command to carry this "
                    + "out.",
                nl: "Er is nog niets veranderd. Zet overnemen achter dezelfde opdracht om dit "
                    + "door te voeren.")
        return [taking, removing].compactMap { $0?[language] }.joined(separator: " ")
    }

    private var removing: Phrase? {
        guard !outcome.removesGone, !report.gone.isEmpty else { return nil }
        let (count, isPartners) = (report.gone.count, report.scope == .partners)
        let too = outcome.isEmpty ? ("", "") : (" as well", "ook ")
        if count == 1 {
            let (what, wat) = isPartners ? ("partner", "de partner") : ("line", "de regel")
            return Phrase(
                en: "With gone=remove the \(what) that is not in the file goes\(too.0).",
                nl: "Met weg=verwijder gaat \(too.1)\(wat) weg die niet in het bestand staat.")
        }
        let (what, wat) = isPartners ? ("partners", "partners") : ("lines", "regels")
        return Phrase(
            en: "With gone=remove the \(count) \(what) that are not in the file go\(too.0).",
            nl: "Met weg=verwijder gaan \(too.1)de \(count) \(wat) weg die niet in het bestand "
                + "staan.")
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
        if let line = report.headerLine {
            lines.append(
                KeyedLine(
                    Phrase(en: "header", nl: "kop")[language],
                    Phrase(
                        en: "on line \(line); what stands above it is left alone",
                        nl: "op regel \(line); wat erboven staat, is overgeslagen")[language]))
        }
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
        if let movements = outcome.movements(in: language) {
            lines.append(
                KeyedLine(
                    Phrase(en: "sums", nl: "sommen")[language], movements[language]))
        }
        if let passedBy = report.passedBy {
            lines.append(
                KeyedLine(Phrase(en: "double", nl: "dubbel")[language], passedBy[language]))
        }
        for warning in outcome.warnings {
            lines.append(
                KeyedLine(Phrase(en: "note", nl: "let op")[language], warning[language]))
        }
        return lines
    }

    var lists: [Block] {
        var blocks: [Block] = []
        var named: [ItemID: Item] = [:]
        for item in report.added.prefix(ImportOutcome.mostNamed) { named[item.id] = item }
        for change in report.changed.prefix(ImportOutcome.mostNamed) {
            named[change.after.id] = change.after
        }
        let text = FieldText(
            language: language, find: { [given] in named[$0] ?? given[$0] },
            pieceName: { [given] in given.piece($0)?.name })
        func add(_ title: Phrase, _ entries: [ListEntry], of count: Int) {
            guard count > 0 else { return }
            blocks.append(.heading(level: 2, "\(title[language]) (\(count))"))
            var entries = entries
            if count > entries.count { entries.append(ListEntry(mark: "…", "")) }
            blocks.append(.list(entries))
        }
        add(
            Phrase(en: "Added", nl: "Erbij"),
            report.added.prefix(ImportOutcome.mostNamed).map {
                ListEntry(mark: "+", name($0, text))
            }, of: report.added.count)
        add(
            Phrase(en: "Changed", nl: "Anders"),
            report.changed.prefix(ImportOutcome.mostNamed).map { change in
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
                : report.gone.count == 1
                    ? Phrase(
                        en: "Not in the file, stays", nl: "Niet in het bestand, blijft staan")
                    : Phrase(
                        en: "Not in the file, stay", nl: "Niet in het bestand, blijven staan"),
            report.gone.prefix(ImportOutcome.mostNamed).map {
                ListEntry(mark: "-", name($0, text))
            },
            of: report.gone.count)
        return blocks
    }

    private func name(_ item: Item, _ text: FieldText) -> String {
        let id = item.shortID?.text ?? ""
        if item.kind == .partner { return id + " · " + (item.text(.name) ?? "") }
        return id + " · " + text.line(item, worth: worth(of: item))
    }

    /// What a line comes to that nobody typed: through a fund, as the other side of a booking, or
    /// as a quantity at a price.
    private func worth(of item: Item) -> String? {
        guard let line = outcome.lines[item.id], let total = line.total else { return nil }
        let amount = MoneyText(language: language).money(total)
        if line.follows != nil || item.kind == .costLine && item[.amount] == nil { return amount }
        guard item.kind == .contribution, item.text(.form) == "inkind", item[.quantity] != nil,
            let pack = outcome.pack
        else { return nil }
        return Phrase.valued(amount, through: pack.key)[language]
    }
}

extension Phrase {
    /// A worth and the fund it comes through.
    public static func valued(_ amount: String, through fund: String) -> Phrase {
        Phrase(en: "\(amount) through \(fund)", nl: "\(amount) volgens \(fund)")
    }
}
