/// The words on canvases, pieces and prints.
public enum CanvasWords {
    public static let and = Phrase(en: "and", nl: "en")
    public static let or = Phrase(en: "or:", nl: "of:")
    public static let nothing = Phrase(en: "(nothing)", nl: "(niets)")
    public static let group = Phrase(en: "group", nl: "groep")
    public static let members = Phrase(en: "members", nl: "leden")
    public static let open = Phrase(en: "open", nl: "open")
    public static let agreed = Phrase(en: "agreed", nl: "eens")
    public static let contested = Phrase(en: "not agreed yet", nl: "nog oneens")
    public static let parked = Phrase(en: "parked", nl: "geparkeerd")
    public static let uncertain = Phrase(en: "uncertain", nl: "onzeker")
    public static let saidBy = Phrase(en: "said by", nl: "gezegd door")
    public static let from = Phrase(en: "from", nl: "uit")
    public static let inLedger = Phrase(en: "ledger", nl: "grootboek")
    public static let removalContested = Phrase(
        en: "removed in one draft, kept in another",
        nl: "weggehaald in het ene ontwerp, gebleven in het andere")
    public static let readingsDiffer = Phrase(
        en: "two wordings, not agreed yet", nl: "twee lezingen, nog oneens")
    public static let empty = Phrase(en: "(empty)", nl: "(nog leeg)")
    public static let noNotes = Phrase(en: "Nothing here yet.", nl: "Hier staat nog niets.")
    public static let phase = Phrase(en: "phase", nl: "fase")
    public static let together = Phrase(en: "Together", nl: "Samen")
    public static let withoutPartner = Phrase(en: "No partner named", nl: "Nog zonder partner")
    public static let partners = Phrase(en: "Partners", nl: "Partners")
    public static let contributions = Phrase(en: "In the ledger", nl: "In het grootboek")
    public static let piece = Phrase(en: "piece", nl: "stuk")
    public static let word = Phrase(en: "type", nl: "tik")
    public static let notes = Phrase(en: "notes", nl: "notities")
    public static let gone = Phrase(en: "(gone)", nl: "(weg)")
    public static let untitled = Phrase(en: "Case without a name", nl: "Casus zonder naam")

    /// The line under the notes that do not fit: `… nog 4, zie verder`.
    public static func more(_ count: Int) -> Phrase {
        Phrase(en: "… \(count) more, see below", nl: "… nog \(count), zie verder")
    }

    /// Where that line does not fit.
    public static func moreShort(_ count: Int) -> Phrase {
        Phrase(en: "… \(count) more", nl: "… nog \(count)")
    }

    /// The note a ledger line belongs to.
    public static func atNote(_ id: String) -> Phrase {
        Phrase(en: "at note \(id)", nl: "bij notitie \(id)")
    }

    /// Yes or no.
    public static func yesNo(_ isSo: Bool) -> Phrase {
        isSo ? Phrase(en: "yes", nl: "ja") : Phrase(en: "no", nl: "nee")
    }

    /// The name of a language by its stored code.
    public static func languageName(_ code: String) -> Phrase {
        switch Language(rawValue: code) {
        case .dutch: Phrase(en: "Dutch", nl: "Nederlands")
        case .english: Phrase(en: "English", nl: "Engels")
        case nil: Phrase(same: code)
        }
    }

    /// Where the parties stand, when not at their piece.
    public static func seePartners(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(en: "1 partner, see below.", nl: "1 partner, zie verderop.")
            : Phrase(en: "\(count) partners, see below.", nl: "\(count) partners, zie verderop.")
    }

    /// Where the lines of the ledger stand, when not at their piece.
    public static func seeLedger(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(
                en: "1 line in the ledger, see below.",
                nl: "1 regel in het grootboek, zie verderop.")
            : Phrase(
                en: "\(count) lines in the ledger, see below.",
                nl: "\(count) regels in het grootboek, zie verderop.")
    }

    /// The name of a month, from 1.
    public static func month(_ number: Int) -> Phrase {
        let names = [
            ("January", "januari"), ("February", "februari"), ("March", "maart"),
            ("April", "april"), ("May", "mei"), ("June", "juni"), ("July", "juli"),
            ("August", "augustus"), ("September", "september"), ("October", "oktober"),
            ("November", "november"), ("December", "december"),
        ]
        guard names.indices.contains(number - 1) else { return Phrase(same: String(number)) }
        return Phrase(en: names[number - 1].0, nl: names[number - 1].1)
    }
}
