import CaseModel
import Ledger
public import Wording

extension ComparisonReport {
    /// What differs, for a screen or on paper.
    public func document(in language: Language) -> Document {
        let name = ComparisonWords.comparison[language]
        let points = ComparisonWords.between(
            description(before, in: language), description(after, in: language))
        var blocks: [Block] = [
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .paragraph(points[language]), .paragraph(summary[language]),
        ]
        guard !isEmpty else { return Document(blocks) }
        let common = CommonAuthor(authors, in: language)
        if let common { blocks.append(.paragraph(common.sentence(in: language))) }
        let writer = ChangeWriter(language: language, marks: marks, common: common)
        if !settings.isEmpty {
            blocks.append(.heading(level: 2, ComparisonWords.theCase[language]))
            blocks.append(.list(settings.map { ListEntry(mark: "~", $0.text(in: language)) }))
        }
        for piece in pieces {
            blocks.append(.heading(level: 2, piece.name[language]))
            blocks.append(.list(piece.notes.map(writer.entry)))
        }
        if !partners.isEmpty {
            blocks.append(.heading(level: 2, ComparisonWords.partners[language]))
            blocks.append(.list(partners.map(writer.entry)))
        }
        if !sayings.isEmpty {
            blocks.append(.heading(level: 2, RoomWords.sayings[language]))
            blocks.append(.list(sayings.map(writer.entry)))
        }
        blocks += moneyBlocks(writer)
        blocks += verdicts?.blocks(in: language) ?? []
        if writer.marks.isNeeded(for: self) {
            blocks.append(.paragraph(writer.marks.legend[language]))
        }
        return Document(blocks)
    }

    private func description(_ label: PointLabel, in language: Language) -> Phrase {
        let facts = [label.dateAndClock(in: language), label.message ?? ""].filter { !$0.isEmpty }
        let name = label.name[language]
        guard !facts.isEmpty else { return Phrase(same: name) }
        return Phrase(same: name + " (" + facts.joined(separator: ", ") + ")")
    }

    private var authors: [Authorship] {
        pieces.flatMap(\.notes).compactMap(\.by) + partners.compactMap(\.by)
            + lines.compactMap(\.by) + sayings.compactMap(\.by)
    }

    private var marks: WordMarks {
        let texts = pieces.flatMap(\.notes).flatMap { [$0.oldText, $0.newText] }
        return WordMarks(avoiding: texts.compactMap { $0 })
    }

    private func moneyBlocks(_ writer: ChangeWriter) -> [Block] {
        let language = writer.language
        let hasTotals = money.map { !$0.isEmpty } ?? false
        guard !lines.isEmpty || hasTotals || money?.fundNote != nil else { return [] }
        var blocks: [Block] = [.heading(level: 2, ComparisonWords.money[language])]
        if !lines.isEmpty { blocks.append(.list(lines.map(writer.entry))) }
        if let money, hasTotals { blocks.append(.table(totals(money, in: language))) }
        if let note = money?.fundNote { blocks.append(.paragraph(note[language])) }
        return blocks
    }

    private func totals(_ money: MoneyChange, in language: Language) -> Table {
        let ranges = money.rows.flatMap { [$0.before, $0.after] }
        let text = MoneyText(language: language, showsCents: ranges.contains(where: \.hasCents))
        let rows = money.rows.map { row in
            let difference = row.difference.map { text.bare($0) } ?? "?"
            let isMore =
                (row.difference?.lowest.cents ?? 0) > 0 && !Discretion.hidesAmounts
            return Table.Row(
                [
                    row.name[language], text.bare(row.before), text.bare(row.after),
                    (isMore ? "+" : "") + difference,
                ], role: row.isTotal ? .total : .plain, indent: row.isTotal ? 0 : 1)
        }
        let counts = (money.unvaluedBefore, money.unvaluedAfter)
        return Table(
            [
                .init(ComparisonWords.amounts[language]),
                .init(before.shortName[language], .amount),
                .init(after.shortName[language], .amount),
                .init(ComparisonWords.difference[language], .amount),
            ], rows: rows,
            notes: counts == (0, 0)
                ? [] : [ComparisonWords.unvalued(counts.0, counts.1)[language]])
    }
}

extension WordMarks {
    /// Whether any words are marked.
    func isNeeded(for report: ComparisonReport) -> Bool {
        report.pieces.contains { $0.notes.contains { $0.kinds.contains(.rewritten) } }
    }
}

/// Writes what differs for one item as an entry of a list.
struct ChangeWriter {
    let language: Language
    let marks: WordMarks
    let common: CommonAuthor?

    /// A note.
    func entry(_ note: NoteChange) -> ListEntry {
        var details: [String] = []
        var title: String
        let name = note.id + (note.partner.map { " (\($0))" } ?? "")
        let text = note.newText ?? note.oldText ?? ""
        func told(_ word: Phrase) -> String { word[language] + " " + name + ": " + text }
        switch note.kind {
        case .new: title = told(ComparisonWords.new)
        case .gone: title = told(ComparisonWords.gone)
        case .reordered: title = told(ComparisonWords.reordered)
        case .marked: title = told(ComparisonWords.marked)
        case .rewritten:
            title = ComparisonWords.rewritten[language] + " " + name
            details += marks.lines(from: note.oldText ?? "", to: note.newText ?? "", in: language)
        case .joined:
            let ids = Enumerated.list([note.id] + note.joined.map(\.id), in: language)
            title =
                ComparisonWords.joined[language] + " "
                + ComparisonWords.into(ids, note.id)[language] + ": " + text
        case .split:
            let ids = Enumerated.list([note.id] + note.split.map(\.id), in: language)
            title =
                ComparisonWords.split[language] + " "
                + ComparisonWords.splitInto(note.id, ids)[language]
            details += [note.id + ": " + text] + note.split.map { $0.id + ": " + $0.text }
        case .moved, .movedAway:
            title = told(ComparisonWords.moved)
        }
        if let piece = note.otherPiece {
            let words =
                note.kind == .movedAway ? ComparisonWords.to(piece) : ComparisonWords.from(piece)
            details.append(
                note.kind == .moved || note.kind == .movedAway
                    ? words[language]
                    : ComparisonWords.moved[language].lowercased() + " " + words[language])
        }
        if note.kind == .moved, note.oldText != note.newText, let old = note.oldText {
            details += marks.lines(from: old, to: text, in: language)
        }
        if let origin = note.splitFrom {
            details.append(ComparisonWords.splitFrom(origin)[language])
        }
        details += note.fields.map { $0.text(in: language) }
        return ListEntry(
            mark: Self.mark(note.kind), title + clock(note.by), details: details + by(note.by))
    }

    /// The mark before a note that differs; the word after it says the same.
    private static func mark(_ kind: NoteChange.Kind) -> String {
        switch kind {
        case .new: "+"
        case .gone: "-"
        case .moved, .movedAway: ">"
        case .joined, .split, .rewritten, .marked, .reordered: "~"
        }
    }

    /// A party.
    func entry(_ party: PartyChange) -> ListEntry {
        let facts = party.facts[language]
        let known = party.name + (facts.isEmpty ? "" : " · " + facts)
        var details: [String] = []
        let title: String
        switch party.kind {
        case .joined: title = ComparisonWords.joinedPartner[language] + " \(party.id): " + known
        case .left: title = ComparisonWords.leftPartner[language] + " \(party.id): " + known
        case .renamed:
            let change = ComparisonWords.becomes(
                Phrase(same: party.oldName ?? ""), Phrase(same: party.name))
            title = ComparisonWords.renamed[language] + " \(party.id): " + change[language]
        case .merged:
            let names = Phrase(
                en: party.replaces.joined(separator: ", "),
                nl: party.replaces.joined(separator: ", "))
            title = ComparisonWords.merged(names, into: party.name)[language]
        case .changed: title = ComparisonWords.changed[language] + " \(party.id): " + party.name
        }
        if party.kind == .merged, let old = party.oldName {
            details.append(FieldChange.renamed(old, party.name).text(in: language))
        }
        details += party.fields.map { $0.text(in: language) }
        let mark = party.kind == .joined ? "+" : party.kind == .left ? "-" : "~"
        return ListEntry(mark: mark, title + clock(party.by), details: details + by(party.by))
    }

    /// A ledger line.
    func entry(_ line: LineChange) -> ListEntry {
        let (mark, word) =
            switch line.kind {
            case .new: ("+", ComparisonWords.new)
            case .gone: ("-", ComparisonWords.gone)
            case .changed: ("~", ComparisonWords.changed)
            }
        return ListEntry(
            mark: mark,
            word[language] + " " + line.id + ": " + line.text[language] + clock(line.by),
            details: line.fields.map { $0.text(in: language) } + by(line.by))
    }

    private func clock(_ author: Authorship?) -> String {
        author.flatMap { common?.clock(of: $0) } ?? ""
    }

    private func by(_ author: Authorship?) -> [String] {
        guard let author else { return [] }
        return common?.speaker(of: author, in: language) ?? [author.text(in: language)]
    }
}

extension FieldChange {
    static func renamed(_ old: String, _ new: String) -> FieldChange {
        FieldChange(
            field: .name, before: Phrase(same: old), after: Phrase(same: new), difference: nil)
    }
}
