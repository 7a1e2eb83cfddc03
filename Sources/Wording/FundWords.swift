/// The words of funds and their rules.
public enum FundWords {
    /// What can stand behind the word `fund` that is no fund, and behind `revalue`: no fund can
    /// have such a name.
    public static let read = ["read", "lees"]
    public static let source = ["source", "bron"]
    public static let builtIn = ["builtin", "ingebouwd"]
    public static let none = ["none", "geen"]
    public static let preview = ["preview", "vooraf"]
    public static let reserved = Set(read + source + builtIn + none + preview)

    /// What came of a rule, by the key of the verdict.
    public static func verdict(_ key: String) -> Phrase {
        switch key {
        case "met": Phrase(en: "met", nl: "gehaald")
        case "not-met": Phrase(en: "not met", nl: "niet gehaald")
        case "contested": Phrase(en: "met or not, not agreed yet", nl: "wel of niet, nog oneens")
        case "to-check": Phrase(en: "to check yourself", nl: "zelf na te kijken")
        default: Phrase(en: "not assessable", nl: "niet te beoordelen")
        }
    }

    /// A mark that reads in black and white, by the key of the verdict.
    public static func mark(_ key: String) -> String {
        switch key {
        case "met": "+"
        case "not-met": "x"
        case "contested": "≠"
        case "to-check": "!"
        default: "?"
        }
    }

    /// What a cost line may have to say, by key.
    public static func detail(_ key: String) -> Phrase {
        switch key {
        case "years": Phrase(en: "year", nl: "jaar")
        case "activity": Phrase(en: "activity", nl: "activiteit")
        case "quantity": Phrase(en: "quantity", nl: "aantal")
        case "price": Phrase(en: "price", nl: "prijs")
        case "explanation": Phrase(en: "explanation", nl: "toelichting")
        case "category": Phrase(en: "category", nl: "categorie")
        default: Phrase(en: "work package", nl: "werkpakket")
        }
    }

    /// A type of activity for state aid, by key.
    public static func aidType(_ key: String) -> Phrase {
        switch key {
        case "fundamental": Phrase(en: "fundamental research", nl: "fundamenteel onderzoek")
        case "industrial": Phrase(en: "industrial research", nl: "industrieel onderzoek")
        case "experimental":
            Phrase(en: "experimental development", nl: "experimentele ontwikkeling")
        default: Phrase(en: "feasibility study", nl: "haalbaarheidsstudie")
        }
    }

    /// Stands before funds that rows name and for which there is no pack.
    public static let notKnown = Phrase(en: "no fund I know", nl: "geen fonds dat ik ken")

    /// Funds that rows name and for which there is no pack.
    public static func notKnown(_ funds: String) -> Phrase {
        Phrase(en: "\(notKnown.english): \(funds)", nl: "\(notKnown.dutch): \(funds)")
    }

    /// What a grant of a fund without a pack misses, and how to mend it.
    public static func unknown(_ fund: String) -> Phrase {
        Phrase(
            en: "“\(fund)” is no fund I know: a name only; add it: fund read FILE",
            nl: "“\(fund)” is geen fonds dat ik ken: alleen een naam; opnemen: fonds lees BESTAND")
    }

    /// Why a line in kind has no worth, by key.
    public static func reason(_ key: String) -> Phrase {
        switch key {
        case "no-rate-for-function":
            Phrase(en: "no rate for this function", nl: "geen tarief voor deze functie")
        case "no-hours-for-unit":
            Phrase(
                en: "the fund counts hours, give it in hours",
                nl: "het fonds telt uren, geef het in uren")
        case "rate-for-other-unit":
            Phrase(en: "the rate is for another unit", nl: "het tarief is voor een andere eenheid")
        case "no-quantity": Phrase(en: "no quantity yet", nl: "nog geen aantal")
        default: Phrase(en: "no rate yet", nl: "nog geen tarief")
        }
    }
}
