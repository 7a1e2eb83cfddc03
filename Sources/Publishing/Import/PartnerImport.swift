import CaseModel
import Ledger
import Wording

/// Reads a table of partners against a case. Sums in it are derived and left alone.
struct PartnerImport {
    private var table: ImportTable
    private let given: Case
    private let words: ImportWords
    private var problems: [ImportProblem]
    private var takenNames: [String: Int] = [:]
    private var nextNumber: Int

    init(
        _ table: ImportTable, _ given: Case, _ words: ImportWords, _ problems: [ImportProblem]
    ) {
        self.table = table
        self.given = given
        self.words = words
        self.problems = problems
        nextNumber = given.nextNumber(.partner)
    }

    mutating func run(into report: inout ImportReport) {
        guard
            [PartnerColumn.id, .handle, .name].contains(where: { table.places[$0.rawValue] != nil })
        else {
            report.problems = problems + [ImportTable.noColumns]
            return
        }
        var seen: Set<ItemID> = []
        while table.next(problems: &problems), report.rowCount < ImportTable.mostRows {
            report.rowCount += 1
            let known = problems.count
            if let name = text(.name), TotalRow.isTotal(name), given.partners(named: name).isEmpty {
                problems.append(TotalRow.problem(table.reader.rowLine))
                continue
            }
            guard var item = item() else { continue }
            let before = given[item.id]
            if !seen.insert(item.id).inserted {
                problems.append(problem("rows-differ", .id, Self.twice))
            }
            read(into: &item)
            if item.text(.name) == nil {
                problems.append(problem("missing-value", .name, Self.nameless))
            }
            guard problems.count == known else { continue }
            if before == item {
                report.unchangedCount += 1
            } else if let before {
                report.changed.append(.init(before: before, after: item))
            } else {
                report.added.append(item)
            }
        }
        report.gone = given.all(.partner).filter { !seen.contains($0.id) }
        report.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// The partner of a row: by its id, else by its short name, else a new one.
    private mutating func item() -> Item? {
        if let label = text(.id), !label.isEmpty {
            if let id = ShortID(label), id.kind == .partner, let item = given[id] { return item }
            guard label.lowercased().hasPrefix("new") || label.lowercased().hasPrefix("nieuw")
            else {
                problems.append(
                    problem(
                        "unknown-item", .id,
                        Phrase(
                            en: "There is no partner “\(ImportProblem.shortened(label))”.",
                            nl: "Er is geen partner “\(ImportProblem.shortened(label))”.")))
                return nil
            }
        } else if let handle = text(.handle), !handle.isEmpty,
            given.partners(named: handle).count == 1
        {
            return given.partners(named: handle)[0]
        } else if let name = text(.name),
            let known = given.partners(named: name).first(where: { $0.text(.name) == name })
        {
            // The same file once more: its new partners are there by now.
            return known
        }
        defer { nextNumber += 1 }
        return Item(
            id: words.newID(), kind: .partner,
            entries: [.init(.number, .number(Int64(nextNumber)))])
    }

    private mutating func read(into item: inout Item) {
        readName(into: &item)
        readHandle(into: &item)
        if let found = text(.group) {
            let isGroup = ["yes", "ja", "x", "1"].contains(found.lowercased())
            if isGroup != (item.number(.isGroup) == 1) {
                item[.isGroup] = isGroup ? .number(1) : nil
            }
        }
        for (column, field) in [(PartnerColumn.tier, Field.tier), (.about, .text)] {
            guard let found = text(column), found != item.text(field) ?? "" else { continue }
            item[field] = found.isEmpty ? nil : .text(clean(found, column))
        }
        readLists(into: &item)
        readMembers(into: &item)
    }

    private mutating func readName(into item: inout Item) {
        guard let found = text(.name), found != item.text(.name) ?? item.text(.handle) ?? "" else {
            return
        }
        let name = LedgerImport.trimmed(clean(found, .name))
        guard !name.isEmpty, name.utf8.count <= 300, isFree(name, for: item) else {
            problems.append(problem("name-taken", .name, Self.unusable(name)))
            return
        }
        if let old = item.text(.name) {
            let aliases = item.texts(.aliases).filter { $0 != name && $0 != old } + [old]
            item[.aliases] = .texts(aliases)
        }
        item[.name] = .text(name)
    }

    private mutating func readHandle(into item: inout Item) {
        guard let found = text(.handle), found != item.text(.handle) ?? "" else { return }
        if found.isEmpty, item[.handle] == nil { return }
        guard let handle = words.handle(found), isFree(handle, for: item) else {
            problems.append(problem("malformed-handle", .handle, Self.unusable(found)))
            return
        }
        item[.handle] = .text(handle)
    }

    private mutating func isFree(_ name: String, for item: Item) -> Bool {
        let others = given.partners(named: name).filter { $0.id != item.id }
        let folded = Folding.folded(name)
        let row = takenNames[folded]
        takenNames[folded] = table.reader.rowLine
        return others.isEmpty && (row == nil || row == table.reader.rowLine)
    }

    private mutating func readLists(into item: inout Item) {
        let lists: [(PartnerColumn, Field, VocabularyNames.List, isOne: Bool)] = [
            (.kinds, .kinds, VocabularyNames.partnerKind, false),
            (.roles, .roles, VocabularyNames.role, false),
            (.sector, .sector, VocabularyNames.sector, true),
            (.ring, .ring, VocabularyNames.ring, true),
        ]
        for (column, field, list, isOne) in lists {
            guard let found = text(column) else { continue }
            let before = isOne ? item.text(field).map { [$0] } ?? [] : item.texts(field)
            let shown = Language.allCases.map { language in
                before.map { list.name($0, in: language) }.joined(separator: ", ")
            }
            if shown.contains(found) { continue }
            let typed = found.split(separator: ",").map { LedgerImport.trimmed(String($0)) }
            let keys = typed.map { key($0, field, list) }
            if isOne, let key = keys.first, keys.count > 1 || list.place(key) == nil {
                problems.append(problem("unknown-value", column, Self.unusable(found)))
                continue
            }
            if isOne {
                item[field] = keys.first.map { .text($0) }
            } else {
                item[field] = keys.isEmpty ? nil : .texts(keys)
            }
        }
    }

    private func key(_ typed: String, _ field: Field, _ list: VocabularyNames.List) -> String {
        let folded = Folding.folded(typed)
        let entry = list.entries.first { entry in
            [entry.key, entry.name.english, entry.name.dutch].contains {
                Folding.folded($0) == folded
            }
        }
        return entry?.key ?? words.key(field, typed) ?? words.composed(typed)
    }

    private mutating func readMembers(into item: inout Item) {
        guard let found = text(.members) else { return }
        let before = item.items(.members).compactMap { given[$0] }
        if found == before.map({ PartyName($0).name }).joined(separator: ", ") { return }
        var members: [ItemID] = []
        for name in found.split(separator: ",").map({ LedgerImport.trimmed(String($0)) })
        where !name.isEmpty {
            let parties = given.partners(named: name)
            if parties.count == 1, parties[0].id != item.id {
                members.append(parties[0].id)
            } else {
                problems.append(problem("unknown-partner", .members, Self.unusable(name)))
            }
        }
        item[.members] = members.isEmpty ? nil : .items(members)
    }

    // MARK: Cells

    /// The text of a column in this row; nothing when the file has no such column.
    private func text(_ column: PartnerColumn) -> String? {
        table.cell(column.rawValue).map { CSVCell.restored(table.reader.text($0)) }
    }

    private mutating func clean(_ text: String, _ column: PartnerColumn) -> String {
        let composed = words.composed(text)
        if composed.unicodeScalars.contains(where: { $0 != "\n" && SafeText.isDangerous($0) }) {
            problems.append(
                problem(
                    "control-character", column,
                    Phrase(
                        en: "There is a control character in this cell.",
                        nl: "In deze cel staat een stuurteken.")))
        }
        return composed
    }

    private func problem(
        _ code: String, _ column: PartnerColumn, _ what: Phrase
    ) -> ImportProblem {
        ImportProblem(
            code, line: table.reader.rowLine, column: table.name(column.rawValue), what,
            next: Phrase(en: "Correct the cell.", nl: "Verbeter de cel."))
    }

    private static let twice = Phrase(
        en: "This partner stands there twice.", nl: "Deze partner staat er twee keer.")
    private static let nameless = Phrase(
        en: "A partner needs a name.", nl: "Een partner heeft een naam nodig.")

    private static func unusable(_ text: String) -> Phrase {
        let shown = "“\(ImportProblem.shortened(text))”"
        return Phrase(
            en: "\(shown) cannot stand here: it is unknown, taken or not allowed.",
            nl: "\(shown) kan hier niet staan: onbekend, bezet of niet toegestaan.")
    }
}
