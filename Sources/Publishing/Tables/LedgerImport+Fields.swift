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
    ]

    /// Puts what the texts of a row say into an item, where it differs from what is there.
    mutating func readTexts(_ group: Group, into item: inout Item) {
        if lastNames.isEmpty { lastNames = Array(repeating: nil, count: Self.textColumns.count) }
        for (place, wanted) in Self.textColumns.enumerated() {
            guard let cell = cell(wanted.column, of: group) else { continue }
            if cell.isEmpty, item[wanted.field] == nil { continue }
            let before = item.text(wanted.field) ?? ""
            if cell.isEmpty {
                if !before.isEmpty { empty(wanted, group, &item) }
                continue
            }
            let found = CSVCell.restored(text(cell))
            if found == before { continue }
            if let last = lastNames[place], last.key == before, last.name == found,
                item.kind != .funding
            {
                continue
            }
            let list = item.kind == .funding && wanted.field == .status ? grants : wanted.list
            if let list, !before.isEmpty,
                Language.allCases.contains(where: { list.name(before, in: $0) == found })
            {
                if item.kind != .funding { lastNames[place] = (before, found) }
                continue
            }
            read(found, wanted, list, group, into: &item)
        }
    }

    private var grants: VocabularyNames.List { VocabularyNames.grantStatus }

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
        let name = table.name(wanted.column.rawValue)
        guard wanted.kinds.contains(item.kind) else {
            problems.append(
                problem(
                    "attribute-not-for-kind", group.row, wanted.column,
                    Phrase(
                        en: "\(name) does not belong to such a line.",
                        nl: "\(name) hoort niet bij zo'n regel."),
                    next: Phrase(en: "Empty the cell.", nl: "Maak de cel leeg.")))
            return
        }
        let value = Self.trimmed(words.composed(found))
        guard value.unicodeScalars.allSatisfy({ $0 == "\n" || !SafeText.isDangerous($0) }) else {
            problems.append(
                problem(
                    "control-character", group.row, wanted.column,
                    Phrase(
                        en: "There is a control character in this cell.",
                        nl: "In deze cel staat een stuurteken."),
                    next: Phrase(en: "Take it out.", nl: "Haal het eruit.")))
            return
        }
        guard let list else {
            item[wanted.field] = value.isEmpty ? nil : .text(value)
            return
        }
        guard let key = key(value, wanted.field, list) else {
            problems.append(unknownValue(value, list, group.row, wanted.column))
            return
        }
        item[wanted.field] = .text(key)
    }

    private func key(_ value: String, _ field: Field, _ list: VocabularyNames.List) -> String? {
        let folded = Folding.folded(value)
        for entry in list.entries
        where [entry.key, entry.name.english, entry.name.dutch].contains(where: {
            Folding.folded($0) == folded
        }) {
            return entry.key
        }
        return words.key(field, value)
    }

    private func unknownValue(
        _ value: String, _ list: VocabularyNames.List, _ row: Int, _ column: LedgerColumn
    ) -> ImportProblem {
        let shown = "“\(ImportProblem.shortened(value))”"
        return problem(
            "unknown-value", row, column,
            Phrase(
                en: "\(shown) is not one of the choices.", nl: "\(shown) is geen van de keuzes."),
            next: Phrase(
                en: "Choose from: "
                    + list.entries.map { $0.name.english }.joined(separator: ", ") + ".",
                nl: "Kies uit: " + list.entries.map { $0.name.dutch }.joined(separator: ", ")
                    + "."))
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

    // MARK: Parties and the other side

    /// Whose line it is.
    mutating func readParty(_ group: Group, into item: inout Item) {
        guard let cell = cell(.party, of: group) else { return }
        let before = item.item(.partner).flatMap { given[$0] }
        if cell.isEmpty {
            guard before != nil else { return }
            if item.kind == .contribution {
                problems.append(missing(.party, group.row))
            } else {
                item[.partner] = nil
            }
            return
        }
        let name = CSVCell.restored(text(cell))
        if let before, PartyName(before).name == name { return }
        let found = given.partners(named: Self.trimmed(name))
        if found.count == 1 {
            if found[0].id != before?.id { item[.partner] = .item(found[0].id) }
            return
        }
        let shown = ImportProblem.shortened(name)
        let isUnknown = found.isEmpty
        problems.append(
            problem(
                isUnknown ? "unknown-partner" : "ambiguous-partner", group.row, .party,
                isUnknown
                    ? Phrase(
                        en: "No partner goes by “\(shown)”.",
                        nl: "Er is geen partner “\(shown)”.")
                    : Phrase(
                        en: "More than one partner goes by “\(shown)”.",
                        nl: "Meer dan een partner heet “\(shown)”."),
                next: isUnknown
                    ? Phrase(en: "Register it first.", nl: "Neem die eerst op.")
                    : Phrase(en: "Use its short name.", nl: "Gebruik de korte naam.")))
    }

    /// The contribution of which a cost line is the other side.
    mutating func readMirror(_ group: Group, into item: inout Item) {
        guard item.kind == .costLine, let cell = cell(.mirrors, of: group) else { return }
        let before = item.item(.mirrors)
        if cell.isEmpty {
            if before != nil { item[.mirrors] = nil }
            return
        }
        let name = text(cell)
        if let before, given[before]?.shortID?.text == name { return }
        guard let id = ShortID(name), let contribution = given[id], id.kind == .contribution,
            contribution.text(.form) != "cash",
            !given.items(pointingAt: contribution.id).contains(where: {
                $0.item(.mirrors) == contribution.id && $0.id != item.id
            })
        else {
            problems.append(
                problem(
                    "wrong-kind", group.row, .mirrors,
                    Phrase(
                        en: "“\(ImportProblem.shortened(name))” is no contribution in kind "
                            + "without a cost line.",
                        nl: "“\(ImportProblem.shortened(name))” is geen bijdrage in natura "
                            + "zonder kostenregel."),
                    next: Phrase(
                        en: "Give the id of such a contribution: k7.",
                        nl: "Geef het nummer van zo'n bijdrage: k7.")))
            return
        }
        item[.mirrors] = .item(contribution.id)
    }
}
