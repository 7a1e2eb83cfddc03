import CaseModel
import Ledger
import Wording

/// What the cells of a row say of a line.
extension LedgerImport {
    /// A column that fills a field with a text or with a key of a list.
    struct TextColumn {
        let column: LedgerColumn
        let field: Field
        let kinds: [ItemKind]
        let list: VocabularyNames.List?
    }

    /// A column of texts, with what its last new cell came to: most rows say the same again.
    struct TextReading {
        let wanted: TextColumn
        let place: Int
        var last: (cell: Cell, kind: ItemKind, value: Value)?
        /// The name that last stood for a key.
        var name: (key: String, name: String)?
    }

    static let textColumns: [TextColumn] = [
        .init(column: .form, field: .form, kinds: [.contribution], list: VocabularyNames.form),
        .init(
            column: .category, field: .category, kinds: [.costLine],
            list: VocabularyNames.costCategory),
        .init(
            column: .workPackage, field: .workPackage,
            kinds: [.contribution, .costLine, .funding], list: nil),
        .init(
            column: .activity, field: .activity, kinds: [.contribution, .costLine], list: nil),
        .init(
            column: .programme, field: .programme, kinds: [.contribution, .costLine, .funding],
            list: nil),
        .init(
            column: .description, field: .text, kinds: [.contribution, .costLine, .funding],
            list: nil),
        .init(column: .unit, field: .unit, kinds: [.contribution, .costLine], list: nil),
        .init(column: .function, field: .function, kinds: [.contribution, .costLine], list: nil),
        .init(
            column: .status, field: .status, kinds: [.contribution, .funding],
            list: VocabularyNames.commitment),
        .init(column: .evidence, field: .evidence, kinds: [.contribution], list: nil),
        .init(column: .fund, field: .fund, kinds: [.funding], list: nil),
        .init(column: .vat, field: .vat, kinds: [.costLine], list: VocabularyNames.vat),
        .init(
            column: .project, field: .project, kinds: [.contribution, .costLine, .funding],
            list: nil),
        .init(
            column: .aidType, field: .aidType, kinds: [.costLine], list: VocabularyNames.aidType),
        .init(
            column: .eligible, field: .eligible, kinds: [.contribution, .costLine, .funding],
            list: VocabularyNames.yesNo),
        .init(
            column: .eligibleReason, field: .eligibleReason,
            kinds: [.contribution, .costLine, .funding], list: nil),
        .init(
            column: .confidence, field: .confidence, kinds: [.contribution, .costLine, .funding],
            list: VocabularyNames.confidence),
        .init(
            column: .state, field: .state, kinds: [.contribution, .costLine, .funding],
            list: VocabularyNames.state),
    ]

    /// Puts what the texts of a row say into an item, where it differs from what is there.
    mutating func readTexts(_ group: Group, into item: inout Item) {
        for place in texts.indices where group.cells.indices.contains(texts[place].place) {
            let cell = group.cells[texts[place].place]
            let field = texts[place].wanted.field
            let isNew = item[field] == nil
            if !isNew {
                readText(cell, place, group, into: &item)
            } else if !cell.isEmpty {
                if let last = texts[place].last, last.kind == item.kind,
                    table.reader.isSame(last.cell, cell)
                {
                    item[field] = last.value
                    continue
                }
                readText(cell, place, group, into: &item)
                texts[place].last = item[field].map { (cell, item.kind, $0) }
            }
        }
    }

    private mutating func readText(
        _ cell: Cell, _ place: Int, _ group: Group, into item: inout Item
    ) {
        let wanted = texts[place].wanted
        let before = item.text(wanted.field) ?? ""
        if cell.isEmpty {
            if !before.isEmpty { empty(wanted, group, &item) }
            return
        }
        let found = CSVCell.restored(text(cell))
        if found == before { return }
        if let last = texts[place].name, last.key == before, last.name == found,
            item.kind != .funding
        {
            return
        }
        let list = item.kind == .funding && wanted.field == .status ? grants : wanted.list
        if let list, !before.isEmpty,
            Language.allCases.contains(where: { list.name(before, in: $0) == found })
        {
            if item.kind != .funding { texts[place].name = (before, found) }
            return
        }
        read(found, wanted, list, group, into: &item)
    }

    private var grants: VocabularyNames.List { VocabularyNames.coverageStatus }

    private mutating func empty(_ wanted: TextColumn, _ group: Group, _ item: inout Item) {
        guard wanted.field != .form else {
            problems.append(missing(.form, group.row))
            return
        }
        item[wanted.field] = nil
    }

    private mutating func read(
        _ found: String, _ wanted: TextColumn, _ list: VocabularyNames.List?, _ group: Group,
        into item: inout Item
    ) {
        guard wanted.kinds.contains(item.kind) else {
            problems.append(notForKind(wanted.column, group.row))
            return
        }
        guard let value = clean(found, wanted.column, group.row) else { return }
        guard let list else {
            let isFund = wanted.field == .fund && !value.isEmpty
            guard let value = isFund ? fund(value, group.row) : value else { return }
            item[wanted.field] = value.isEmpty ? nil : .text(value)
            return
        }
        let known = item.kind == .funding ? nil : keys[wanted.field]?[value]
        guard let key = known ?? key(value, wanted.field, list, own: true) else {
            problems.append(unknownValue(value, list, group.row, wanted.column))
            return
        }
        // A status means something else for funding.
        if known == nil, item.kind != .funding { keys[wanted.field, default: [:]][value] = key }
        // That a line is open is what holds while nobody says otherwise.
        item[wanted.field] = wanted.field == .state && key == "open" ? nil : .text(key)
    }

    func notForKind(_ column: LedgerColumn, _ row: Int) -> ImportProblem {
        let name = table.name(column.rawValue)
        return problem(
            "attribute-not-for-kind", row, column,
            Phrase(
                en: "\(name) does not belong to such a line.",
                nl: "\(name) hoort niet bij zo'n regel."),
            next: Phrase(en: "Empty the cell.", nl: "Maak de cel leeg."))
    }

    /// A text as it is kept, when nothing in it could steer a terminal.
    mutating func clean(_ found: String, _ column: LedgerColumn, _ row: Int) -> String? {
        // Most cells are plain letters, which are composed and harmless as they are.
        let bytes = found.utf8
        if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }), bytes.first != 0x20,
            bytes.last != 0x20
        {
            return found
        }
        let value = Self.trimmed(words.composed(found))
        guard value.unicodeScalars.allSatisfy({ $0 == "\n" || !SafeText.isDangerous($0) }) else {
            problems.append(
                problem(
                    "control-character", row, column,
                    Phrase(
                        en: "There is a control character in this cell.",
                        nl: "In deze cel staat een stuurteken."),
                    next: Phrase(en: "Take it out.", nl: "Haal het eruit.")))
            return nil
        }
        return value
    }

    /// The key that a word stands for, also by the spellings of commands.
    func key(
        _ value: String, _ field: Field, _ list: VocabularyNames.List, own usesCommands: Bool
    ) -> String? {
        let folded = Folding.folded(value)
        for entry in list.entries
        where [entry.key, entry.name.english, entry.name.dutch].contains(where: {
            Folding.folded($0) == folded
        }) {
            return entry.key
        }
        return usesCommands ? words.key(field, value) : nil
    }

    func unknownValue(
        _ value: String, _ list: VocabularyNames.List, _ row: Int, _ column: LedgerColumn
    ) -> ImportProblem {
        problem(
            "unknown-value", row, column, ImportProblem.noChoice(value),
            next: words.choices(
                for: value, list.entries.map(\.name)))
    }

    func missing(_ column: LedgerColumn, _ row: Int) -> ImportProblem {
        ImportProblem(
            "missing-value", line: row,
            column: has(column) ? table.name(column.rawValue) : column.title[given.language],
            Phrase(en: "This cannot be empty.", nl: "Dit kan niet leeg zijn."),
            next: Phrase(en: "Fill it in.", nl: "Vul het in."))
    }

    static func trimmed(_ text: String) -> String {
        let body = text.drop { $0.isWhitespace }
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(body[...last])
    }
}
