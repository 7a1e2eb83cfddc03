/// The words of what is said in between: decisions, actions and parked points.
public enum RoomWords {
    public static let sayings = Phrase(
        en: "Decisions, actions, parked", nl: "Besluiten, acties, geparkeerd")
    public static let decisions = Phrase(en: "Decisions", nl: "Besluiten")
    public static let actions = Phrase(en: "Actions", nl: "Acties")
    public static let parked = Phrase(en: "Parked", nl: "Geparkeerd")

    public static let decision = Phrase(en: "decision", nl: "besluit")
    public static let lowerDecisions = Phrase(en: "decisions", nl: "besluiten")
    public static let action = Phrase(en: "action", nl: "actie")
    public static let lowerActions = Phrase(en: "actions", nl: "acties")
    public static let aside = Phrase(en: "parked point", nl: "geparkeerd punt")
    public static let lowerAsides = Phrase(en: "parked points", nl: "geparkeerde punten")

    /// What a saying is, where it was just written down.
    public static let isParked = Phrase(en: "parked", nl: "geparkeerd")

    public static let settled = Phrase(en: "dealt with", nl: "afgehandeld")
    public static let done = Phrase(en: "done", nl: "klaar")
    public static let overdue = Phrase(en: "overdue", nl: "te laat")
    public static let today = Phrase(en: "today", nl: "vandaag")
    public static let nobody = Phrase(en: "nobody yet", nl: "nog niemand")

    public static let noDecisions = Phrase(
        en: "Nothing was decided yet. Record it: decide TEXT.",
        nl: "Er is nog niets besloten. Leg het vast: besluit TEKST.")
    public static let noActions = Phrase(
        en: "No actions yet. Record one: action owner=PARTNER due=2026-12-01 TEXT.",
        nl: "Er zijn nog geen acties. Leg er een vast: actie wie=PARTNER voor=2026-12-01 TEKST.")
    public static let noAsides = Phrase(
        en: "Nothing is parked. Set a point aside: park TEXT.",
        nl: "Er is niets geparkeerd. Bewaar een punt voor later: parkeer TEKST.")

    /// By when.
    public static func due(_ day: String) -> Phrase {
        Phrase(en: "by \(day)", nl: "voor \(day)")
    }

    /// Which note it became.
    public static func became(_ note: String) -> Phrase {
        Phrase(en: "became \(note)", nl: "is nu \(note)")
    }

    /// How many actions are open, and how many of them are late.
    public static func openActions(_ count: Int, overdue: Int) -> Phrase {
        let late = overdue == 0 ? ("", "") : (", \(overdue) overdue", ", \(overdue) te laat")
        return Phrase(en: "\(count) open" + late.0, nl: "\(count) open" + late.1)
    }
}
