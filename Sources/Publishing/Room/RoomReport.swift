public import CaseModel
public import Wording

/// What was said in between: decisions, actions and parked points.
public struct RoomReport: Hashable, Sendable {
    /// One of them in words.
    public struct Entry: Hashable, Sendable {
        public let id: String
        public let text: Phrase
        /// Who does it: a partner by name, or a role.
        public let owner: String?
        public let due: CalendarDay?
        /// By when in words, also while drafts do not agree on it.
        let dueText: Phrase?
        public let isDone: Bool
        /// Whether its day has passed.
        public let isOverdue: Bool
        public let isDueToday: Bool
        public let speakers: [String]
        /// How people stand towards it; absent while that is open.
        public let state: String?
        /// The note that a parked point became.
        public let note: String?
    }

    public let decisions: [Entry]
    /// What is open first, by date; then what is done.
    public let actions: [Entry]
    /// What is open first.
    public let asides: [Entry]

    /// Reads them off a case; without a day nothing is overdue, as on paper.
    public init(_ given: Case, today: CalendarDay?) {
        func entries(_ kind: ItemKind) -> [Entry] {
            given.all(kind).map { Entry($0, in: given, today: today) }
        }
        func openFirst(_ entries: [Entry]) -> [Entry] {
            entries.filter { !$0.isDone } + entries.filter(\.isDone)
        }
        decisions = entries(.decision)
        let actions = entries(.action).enumerated().sorted { left, right in
            switch (left.element.due, right.element.due) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }
        self.actions = openFirst(actions.map(\.element))
        asides = openFirst(entries(.aside))
    }

    /// The actions that are not done.
    public var openActions: [Entry] { actions.filter { !$0.isDone } }
    /// The parked points that are not dealt with.
    public var openAsides: [Entry] { asides.filter { !$0.isDone } }

    /// All of them, for a hand-out; nothing where there are none.
    public func blocks(in language: Language) -> [Block] {
        let groups = [
            (RoomWords.decisions, decisions), (RoomWords.actions, actions),
            (RoomWords.parked, asides),
        ]
        return groups.filter { !$0.1.isEmpty }.flatMap { title, entries in
            [.heading(level: 2, title[language]), Self.list(entries, in: language)]
        }
    }

    /// Those of one kind, for a screen.
    public func document(of kind: ItemKind, in language: Language) -> Document {
        let (title, entries, none) =
            switch kind {
            case .decision: (RoomWords.decisions, decisions, RoomWords.noDecisions)
            case .action: (RoomWords.actions, actions, RoomWords.noActions)
            default: (RoomWords.parked, asides, RoomWords.noAsides)
            }
        guard !entries.isEmpty else { return Document([.paragraph(none[language])]) }
        return Document([.heading(level: 1, title[language]), Self.list(entries, in: language)])
    }

    private static func list(_ entries: [Entry], in language: Language) -> Block {
        let width = entries.map(\.id.count).max() ?? 0
        return .list(entries.map { $0.entry(in: language, markWidth: width) })
    }

    /// Those of one kind, in JSON.
    public func json(of kind: ItemKind) -> JSONValue {
        let (name, entries) =
            switch kind {
            case .decision: ("decisions", decisions)
            case .action: ("actions", actions)
            default: ("parked", asides)
            }
        return .object([
            .init("format", 1), .init("report", .string(name)),
            .init(name, .array(entries.map(\.json))),
        ])
    }
}

extension RoomReport.Entry {
    init(_ item: Item, in given: Case, today: CalendarDay?) {
        let dutch = FieldText(given, in: .dutch)
        let english = FieldText(given, in: .english)
        func phrase(_ field: Field) -> Phrase {
            Phrase(en: english.text(field, of: item), nl: dutch.text(field, of: item))
        }
        id = item.shortID?.text ?? ""
        text = phrase(.text)
        // Two drafts can have named a partner and a role: then both are told.
        let owners = [item.item(.partner).flatMap { given[$0]?.text(.name) }, item.text(.owner)]
        let named = owners.compactMap { $0 }.joined(separator: " / ")
        owner = named.isEmpty ? nil : named
        due = item.text(.due).flatMap { CalendarDay($0) }
        dueText = item[.due] == nil ? nil : phrase(.due)
        isDone = item.number(.done) == 1
        if let due, let today, item.number(.done) != 1 {
            isOverdue = due < today
            isDueToday = due == today
        } else {
            isOverdue = false
            isDueToday = false
        }
        speakers = item.texts(.speakers)
        let isContested = item.isRemovalContested || !item.contestedFields.isEmpty
        state = isContested ? "contested" : item.text(.state)
        note = item.kind == .aside ? item.item(.note).flatMap { given[$0]?.shortID?.text } : nil
    }

    /// It in a list under its id; the box says whether it is done, also without colour.
    func entry(in language: Language, markWidth: Int) -> ListEntry {
        let sign =
            switch id.first {
            case "d": ""
            default: isDone ? "[x] " : isOverdue ? "[!] " : "[ ] "
            }
        var facts = owner.map { [$0] } ?? []
        if let dueText { facts.append(RoomWords.due(dueText[language])[language]) }
        if isOverdue { facts.append(RoomWords.overdue[language]) }
        if isDueToday { facts.append(RoomWords.today[language]) }
        if isDone, note == nil { facts.append(RoomWords.done[language]) }
        if let note { facts.append(RoomWords.became(note)[language]) }
        facts += speakers
        if let state { facts.append(VocabularyNames.state.name(state, in: language)) }
        return ListEntry(
            mark: id.padded(to: markWidth), sign + text[language],
            details: facts.isEmpty ? [] : [facts.joined(separator: " · ")])
    }

    var json: JSONValue {
        [
            "id": .string(id), "text": text.json, "owner": JSONValue(owner),
            "due": JSONValue(due?.text), "done": .boolean(isDone),
            "overdue": .boolean(isOverdue), "speakers": JSONValue(speakers),
            "state": JSONValue(state), "note": JSONValue(note),
        ]
    }
}

extension CalendarDay {
    /// `1 december 2026`.
    public func text(in language: Language) -> String {
        "\(day) \(CanvasWords.month(month)[language]) \(year)"
    }
}

extension FieldText {
    /// A decision, an action or a parked point in one line.
    func saying(_ item: Item) -> String {
        var parts = [text(.text, of: item)]
        if item[.partner] != nil { parts.append(text(.partner, of: item)) }
        if item[.owner] != nil { parts.append(text(.owner, of: item)) }
        if item[.due] != nil {
            parts.append(RoomWords.due(text(.due, of: item))[language])
        }
        if item.number(.done) == 1 { parts.append(RoomWords.done[language]) }
        return parts.joined(separator: " · ")
    }
}
