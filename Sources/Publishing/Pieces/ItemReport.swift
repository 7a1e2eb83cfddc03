public import CaseHistory
public import CaseModel
public import Ledger
public import Wording

/// Everything of one note, partner or ledger line: its fields, and how it came to be so.
public struct ItemReport: Hashable, Sendable {
    /// A revision that touched the item, with the item as it was after it.
    public struct Step: Hashable, Sendable {
        public let revision: Revision
        /// Nothing where the revision removed it.
        public let item: Item?

        /// Brings a revision and its result together.
        public init(_ revision: Revision, item: Item?) {
            self.revision = revision
            self.item = item
        }
    }

    /// A field in words.
    public struct FieldEntry: Hashable, Sendable {
        public let field: Field
        public let value: Phrase
    }

    public let id: String
    public let kind: ItemKind
    public let title: Phrase
    public let fields: [FieldEntry]
    /// What a line in kind counts for under the chosen fund, and how; its fields stay as typed.
    public let counted: Phrase?
    /// What a line was split into, when this is what is left of it.
    public let rest: SplitRest?
    /// The items that point at it: the ledger lines of a note, what a partner gives.
    public let pointing: [CanvasReport.LineEntry]
    /// Oldest first.
    public let steps: [Step]
    private let offsets: [Int]

    /// Fields that say how things are kept and not what they are.
    private static let hidden: Set<Field> = [.number, .rank, .isGroup]

    /// Reads an item off a case, with its history, oldest first.
    public init(
        _ item: Item, in valued: ValuedCase, steps: [Step] = [],
        offsetSeconds: (Moment) -> Int = { _ in 0 }
    ) throws(ArithmeticError) {
        let given = valued.contents
        id = item.shortID?.text ?? ""
        kind = item.kind
        let words = Language.allCases.map { ($0, FieldText(given, in: $0)) }
        func phrase(_ make: (FieldText) -> String) -> Phrase {
            let texts = Dictionary(uniqueKeysWithValues: words.map { ($0, make($1)) })
            return Phrase(en: texts[.english] ?? "", nl: texts[.dutch] ?? "")
        }
        switch item.kind {
        case .note:
            title = given.piece(PieceID(item.text(.piece) ?? ""))?.name ?? Phrase(same: "")
        case .partner: title = Phrase(same: item.text(.name) ?? "")
        default: title = ItemWords.kind(item.kind.name)
        }
        fields = item.entries.filter { !Self.hidden.contains($0.field) }.map { entry in
            FieldEntry(
                field: entry.field, value: phrase { $0.text(entry.field, of: item) })
        }
        let line = try valued.line(item.id)
        counted = valued.basis(of: item.id).map { basis in
            WorthText(basis, pack: valued.valuation?.pack).phrase(line?.total)
        }
        rest = try SplitRest(of: item.id, in: valued)
        pointing = given.items(pointingAt: item.id)
            .sorted { Self.order($0) < Self.order($1) }
            .map { other in
                if other.kind == .note {
                    return CanvasReport.LineEntry(plain: other.text(.text), of: other)
                }
                if other.kind == .partner {
                    return CanvasReport.LineEntry(plain: other.text(.name), of: other)
                }
                return CanvasReport.LineEntry(other, in: given, words.map(\.1))
            }
        self.steps = steps
        offsets = steps.map { offsetSeconds($0.revision.time) }
    }

    private static func order(_ item: Item) -> (UInt8, Int) {
        (item.kind.rawValue, item.number(.number) ?? 0)
    }

    /// Everything of the item, for a screen.
    public func document(in language: Language) -> Document {
        let name = [id, title[language]].filter { !$0.isEmpty }.joined(separator: " · ")
        var blocks: [Block] = [.heading(level: 1, name)]
        blocks.append(
            .keyed(
                fields.map { KeyedLine(FieldNames.name($0.field)[language], $0.value[language]) }
                    + (counted.map {
                        [KeyedLine(MoneyWording.countsFor[language], $0[language])]
                    } ?? [])
                    + (rest.map {
                        [KeyedLine(SplitRest.name[language], $0.text(in: language))]
                    } ?? [])))
        if !pointing.isEmpty {
            blocks.append(.heading(level: 2, ItemWords.pointing[language]))
            blocks.append(.list(pointing.map { ListEntry(mark: $0.id, $0.text[language]) }))
        }
        return Document(blocks + historyBlocks(in: language))
    }

    /// How it came to be so, for a screen.
    public func historyBlocks(in language: Language) -> [Block] {
        guard !steps.isEmpty else { return [] }
        let legend = hasEarlierTexts ? [Block.paragraph(wordMarks.legend[language])] : []
        return [
            .heading(level: 2, ItemWords.history[language]), .list(history(in: language)),
        ] + legend
    }

    private var texts: [String] { steps.compactMap { $0.item?.text(.text) } }

    private var hasEarlierTexts: Bool { Set(texts).count > 1 }

    private var wordMarks: WordMarks { WordMarks(avoiding: texts) }

    private func history(in language: Language) -> [ListEntry] {
        var before: Item?
        var entries: [ListEntry] = []
        let width = steps.map { "r\($0.revision.number)".count }.max() ?? 0
        for (step, offset) in zip(steps, offsets) {
            let revision = step.revision
            var details = [SafeText.line(AmountMask.shownCommand(revision.command))].filter {
                !$0.isEmpty
            }
            if let old = before?.text(.text), let new = step.item?.text(.text), old != new {
                details += wordMarks.lines(from: old, to: new, in: language)
            }
            if before != nil, step.item == nil { details.append(ItemWords.removed[language]) }
            entries.append(
                ListEntry(
                    mark: "r\(revision.number)".padded(to: width),
                    Authorship(revision, offsetSeconds: offset).text(in: language),
                    details: details))
            before = step.item
        }
        return entries
    }

    /// Everything of the item, in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "item", "id": .string(id), "kind": .string(kind.name),
            "fields": .array(
                fields.map {
                    ["field": .string($0.field.fieldName), "value": $0.value.json]
                }),
            "counted": counted?.json ?? .null, "split": rest?.json ?? .null,
            "pointing": .array(pointing.map(\.json)),
            "history": .array(
                zip(steps, offsets).map { step, offset in
                    [
                        "by": Authorship(step.revision, offsetSeconds: offset).json,
                        "command": .string(step.revision.command),
                        "text": JSONValue(step.item?.text(.text)),
                        "removed": .boolean(step.item == nil),
                    ]
                }),
        ]
    }
}

extension CanvasReport.LineEntry {
    /// A note or a partner as one line of its own words.
    init(plain text: String?, of item: Item) {
        let words = Phrase(same: text ?? "")
        self.init(
            id: item.shortID?.text ?? "", text: words, short: words, partner: nil,
            mark: NoteMark(item), note: nil)
    }
}
