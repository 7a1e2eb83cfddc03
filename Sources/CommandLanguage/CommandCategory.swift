public import Wording

/// A heading under which help lists commands.
public enum CommandCategory: String, CaseIterable, Sendable, Hashable {
    case theCase, notes, partners, ledger, room, history, output, script, session, archive

    /// What people read above the commands of this category.
    public var title: Phrase {
        switch self {
        case .theCase: Phrase(en: "The case", nl: "De casus")
        case .notes: Phrase(en: "Notes", nl: "Notities")
        case .partners: Phrase(en: "Partners", nl: "Partners")
        case .ledger: Phrase(en: "Money and in kind", nl: "Geld en natura")
        case .room: Phrase(en: "In the room", nl: "In de zaal")
        case .history: Phrase(en: "History", nl: "Geschiedenis")
        case .output: Phrase(en: "Paper and files", nl: "Papier en bestanden")
        case .script: Phrase(en: "Scripts", nl: "Scripts")
        case .session: Phrase(en: "Session", nl: "Sessie")
        case .archive: Phrase(en: "Archive (in a dump)", nl: "Archief (in een dump)")
        }
    }
}
