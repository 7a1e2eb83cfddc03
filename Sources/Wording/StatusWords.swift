/// The words of the overview of a case.
public enum StatusWords {
    public static let notes = Phrase(en: "Notes", nl: "Notities")
    public static let count = Phrase(en: "count", nl: "aantal")
    public static let money = Phrase(en: "Money", nl: "Geld")
    public static let history = Phrase(en: "Saved", nl: "Bewaard")
    public static let notAgreed = Phrase(en: "Not agreed yet", nl: "Nog oneens")
    public static let nextStep = Phrase(en: "Next", nl: "Nu")

    /// How many pieces are begun.
    public static func filled(_ count: Int, of all: Int) -> Phrase {
        let pieces = Phrase.counted(all, en: ("piece", "pieces"), nl: ("stuk", "stukken"))
        return Phrase(
            en: "\(count) of \(pieces.english) begun", nl: "\(count) van \(pieces.dutch) begonnen")
    }

    /// How many parties there are.
    public static func partners(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(en: "1 partner", nl: "1 partner")
            : Phrase(en: "\(count) partners", nl: "\(count) partners")
    }

    /// Who has nothing in a piece yet.
    public static func without(piece: Phrase) -> Phrase {
        Phrase(
            en: "No \(piece.english.lowercased()) yet",
            nl: "Nog geen \(piece.dutch.lowercased())")
    }

    /// How many notes people agree on.
    public static func agreed(_ count: Int) -> Phrase {
        Phrase(en: "\(count) agreed", nl: "\(count) eens")
    }

    /// How many notes people do not agree on.
    public static func contested(_ count: Int) -> Phrase {
        Phrase(en: "\(count) not agreed yet", nl: "\(count) nog oneens")
    }

    /// How many notes wait for later.
    public static func parked(_ count: Int) -> Phrase {
        Phrase(en: "\(count) parked", nl: "\(count) geparkeerd")
    }

    /// How many notes are open.
    public static func open(_ count: Int) -> Phrase {
        Phrase(en: "\(count) open", nl: "\(count) open")
    }

    /// What changed since the newest version.
    public static func changes(_ count: Int, since version: Int?) -> Phrase {
        guard let version else {
            return count == 1
                ? Phrase(en: "1 change, no version saved yet", nl: "1 wijziging, nog geen versie")
                : Phrase(
                    en: "\(count) changes, no version saved yet",
                    nl: "\(count) wijzigingen, nog geen versie")
        }
        switch count {
        case 0:
            return Phrase(
                en: "everything is in v\(version)", nl: "alles zit in v\(version)")
        case 1:
            return Phrase(
                en: "1 change since v\(version)", nl: "1 wijziging sinds v\(version)")
        default:
            return Phrase(
                en: "\(count) changes since v\(version)",
                nl: "\(count) wijzigingen sinds v\(version)")
        }
    }
}
