/// The words of the view of one item.
public enum ItemWords {
    public static let pointing = Phrase(en: "What belongs to it", nl: "Wat erbij hoort")
    public static let history = Phrase(en: "How it came to be", nl: "Hoe het zo kwam")
    public static let removed = Phrase(en: "removed", nl: "weggehaald")
    public static let was = Phrase(en: "was:", nl: "was:")
    public static let became = Phrase(en: "now:", nl: "nu:")

    /// The name of a kind of item by its name in archives.
    public static func kind(_ name: String) -> Phrase {
        switch name {
        case "note": Phrase(en: "note", nl: "notitie")
        case "partner": Phrase(en: "partner", nl: "partner")
        case "contribution": Phrase(en: "contribution", nl: "bijdrage")
        case "costLine": Phrase(en: "cost line", nl: "kostenregel")
        case "funding": Phrase(en: "coverage", nl: "dekking")
        case "decision": Phrase(en: "decision", nl: "besluit")
        case "action": Phrase(en: "action", nl: "actie")
        case "aside": Phrase(en: "parked point", nl: "geparkeerd punt")
        case "acceptance": Phrase(en: "accepted finding", nl: "aanvaarde bevinding")
        case "statedTotal": Phrase(en: "stated total", nl: "gedrukt totaal")
        case "ownRate": Phrase(en: "rate", nl: "tarief")
        case "fundPack": Phrase(en: "fund", nl: "fonds")
        default: Phrase(same: name)
        }
    }

    /// What the marks around words mean.
    public static func legend(open: String, close: String) -> Phrase {
        Phrase(
            en: "\(open)word\(close): changed words",
            nl: "\(open)woord\(close): veranderde woorden")
    }

    /// Who did something: who spoke, when that was somebody else, and who typed.
    public static func by(typist: String, speaker: String?) -> Phrase {
        guard let speaker, speaker != typist else {
            return Phrase(en: "typed by \(typist)", nl: "getypt door \(typist)")
        }
        return Phrase(
            en: "said by \(speaker), typed by \(typist)",
            nl: "gezegd door \(speaker), getypt door \(typist)")
    }
}
