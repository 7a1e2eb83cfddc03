public import CaseModel
import Wording

/// A party as reports name it.
public struct PartyEntry: Hashable, Sendable {
    public let id: String
    public let handle: String?
    public let name: String
    public let kinds: [String]
    public let sector: String?
    public let ring: String?
    public let roles: [String]
    public let tier: String?
    public let about: String?
    public let isGroup: Bool
    public let members: [String]
    /// How people stand towards it.
    public let mark: NoteMark

    /// Reads a partner off its item.
    init(_ item: Item, in find: (ItemID) -> Item?) {
        id = item.shortID?.text ?? ""
        handle = item.text(.handle)
        name = item.text(.name) ?? item.text(.handle) ?? id
        kinds = item.texts(.kinds)
        sector = item.text(.sector)
        ring = item.text(.ring)
        roles = item.texts(.roles)
        tier = item.text(.tier)
        about = item.text(.text)
        isGroup = item.number(.isGroup) == 1
        members = item.items(.members).compactMap { find($0)?.text(.name) }
        mark = NoteMark(item)
    }

    /// The shortest name there is.
    public var shortName: String { handle ?? name }

    /// The name, with the handle where that says something else.
    var fullName: String {
        guard let handle, Folding.folded(handle) != Folding.folded(name) else { return name }
        return "\(name) (\(handle))"
    }

    /// What is known besides the name, in words.
    func facts(in language: Language) -> [String] {
        var facts = isGroup ? [CanvasWords.group[language]] : []
        facts += kinds.map { VocabularyNames.partnerKind.name($0, in: language) }
        if let sector { facts.append(VocabularyNames.sector.name(sector, in: language)) }
        if let ring { facts.append(VocabularyNames.ring.name(ring, in: language)) }
        facts += roles.map { VocabularyNames.role.name($0, in: language) }
        if let tier { facts.append(tier) }
        if mark != .open { facts.append(mark.meaning[language]) }
        return facts
    }

    var json: JSONValue {
        [
            "id": .string(id), "handle": JSONValue(handle), "name": .string(name),
            "kinds": JSONValue(kinds), "sector": JSONValue(sector), "ring": JSONValue(ring),
            "roles": JSONValue(roles), "tier": JSONValue(tier), "about": JSONValue(about),
            "isGroup": .boolean(isGroup), "members": JSONValue(members),
        ]
    }
}

/// A note as reports show it.
public struct NoteEntry: Hashable, Sendable {
    public let id: String
    public let text: String
    public let partner: PartyEntry?
    public let speakers: [String]
    /// How people stand towards it; absent while it is open.
    public let state: String?
    public let confidence: String?
    public let source: String?
    public let tags: [String]
    /// The texts drafts do not agree on, when there is more than one.
    public let readings: [String]
    /// Whether a draft removed it while another kept working on it.
    public let isRemovalContested: Bool
    /// Other fields drafts do not agree on.
    public let contestedFields: [Field]
    /// The ledger lines that hang on it.
    public let lines: [String]

    /// Reads a note off its item.
    init(_ item: Item, in given: Case) {
        id = item.shortID?.text ?? ""
        text = item.text(.text) ?? ""
        partner = item.item(.partner).flatMap { given[$0] }
            .map { PartyEntry($0, in: { given[$0] }) }
        speakers = item.texts(.speakers)
        state = item.text(.state)
        confidence = item.text(.confidence)
        source = item.text(.source)
        tags = item.texts(.tags)
        if case .contested(let contested) = item[.text] {
            readings = contested.readings.map { reading in
                if case .value(.text(let text)) = reading { text } else { "" }
            }
        } else {
            readings = []
        }
        isRemovalContested = item.isRemovalContested
        contestedFields = item.contestedFields.filter { $0 != .text }
        lines = given.items(pointingAt: item.id)
            .filter { $0.item(.note) == item.id && !$0.kind.isSaying }
            .compactMap(\.shortID)
            .sorted { ($0.kind.rawValue, $0.number) < ($1.kind.rawValue, $1.number) }
            .map(\.text)
    }

    /// The mark that says how people stand towards the note.
    public var mark: NoteMark {
        if !readings.isEmpty || isRemovalContested || !contestedFields.isEmpty { return .contested }
        return NoteMark(state: state)
    }

    /// Whether somebody is not certain of it.
    public var isUncertain: Bool { confidence == "uncertain" }

    /// The text with all its readings.
    func wholeText(in language: Language) -> String {
        guard !readings.isEmpty else { return text }
        return readings.map { $0.isEmpty ? CanvasWords.nothing[language] : $0 }
            .joined(separator: "\n" + CanvasWords.or[language] + "\n")
    }

    /// What is known besides the text, as one line; empty when nothing is.
    func facts(in language: Language, naming party: Bool) -> String {
        var facts: [String] = []
        if party, let partner { facts.append(partner.shortName) }
        if isRemovalContested { facts.append(CanvasWords.removalContested[language]) }
        if !readings.isEmpty { facts.append(CanvasWords.readingsDiffer[language]) }
        for field in contestedFields {
            facts.append(FieldNames.name(field)[language] + ": " + CanvasWords.contested[language])
        }
        if let state { facts.append(VocabularyNames.state.name(state, in: language)) }
        if let confidence {
            facts.append(VocabularyNames.confidence.name(confidence, in: language))
        }
        if !speakers.isEmpty {
            let speakers = Enumerated.list(speakers, in: language)
            facts.append(CanvasWords.saidBy[language] + " " + speakers)
        }
        if let source {
            let source = VocabularyNames.source.name(source, in: language)
            facts.append(CanvasWords.from[language] + " " + source)
        }
        facts += tags.map { "#" + $0 }
        if !lines.isEmpty {
            facts.append(CanvasWords.inLedger[language] + " " + lines.joined(separator: ", "))
        }
        return facts.joined(separator: " · ")
    }

    var json: JSONValue {
        [
            "id": .string(id), "text": .string(text), "partner": JSONValue(partner?.name),
            "handle": JSONValue(partner?.handle), "speakers": JSONValue(speakers),
            "state": .string(state ?? "open"), "confidence": JSONValue(confidence),
            "source": JSONValue(source), "tags": JSONValue(tags),
            "readings": JSONValue(readings),
            "contested": JSONValue(contestedFields.map(\.fieldName)),
            "removalContested": .boolean(isRemovalContested), "lines": JSONValue(lines),
        ]
    }
}

/// The mark before a note; it reads in black and white.
public enum NoteMark: Hashable, Sendable, CaseIterable {
    case open, agreed, contested, parked

    /// The mark of a stored state.
    init(state: String?) {
        switch state {
        case "agreed": self = .agreed
        case "contested": self = .contested
        case "parked": self = .parked
        default: self = .open
        }
    }

    /// The mark of anything else a case holds: a party, a line of the ledger.
    init(_ item: Item) {
        let differs = item.isRemovalContested || !item.contestedFields.isEmpty
        self = differs ? .contested : NoteMark(state: item.text(.state))
    }

    /// What stands before a text; nothing while it is open.
    func opening(_ style: DrawingStyle) -> String { self == .open ? "" : sign(style) + " " }

    /// The mark itself.
    func sign(_ style: DrawingStyle) -> String {
        switch (self, style) {
        case (.open, _): "-"
        case (.agreed, .lines): "✓"
        case (.agreed, .ascii): "+"
        case (.contested, .lines): "≠"
        case (.contested, .ascii): "#"
        case (.parked, .lines): "‖"
        case (.parked, .ascii): "="
        }
    }

    /// What the mark means.
    var meaning: Phrase {
        switch self {
        case .open: CanvasWords.open
        case .agreed: CanvasWords.agreed
        case .contested: CanvasWords.contested
        case .parked: CanvasWords.parked
        }
    }
}

/// Rows of words as people say them.
enum Enumerated {
    /// `a`, `a en b`, `a, b en c`.
    static func list(_ words: [String], in language: Language) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " " + CanvasWords.and[language] + " "
            + last
    }
}
