/// The words of the guide.
public enum GuideWords {
    /// Where the guide is.
    public static func place(_ number: Int, of count: Int) -> Phrase {
        Phrase(en: "Piece \(number) of \(count)", nl: "Stuk \(number) van \(count)")
    }

    /// How many pieces have something.
    public static func filled(_ count: Int) -> Phrase {
        Phrase(en: "\(count) filled", nl: "\(count) gevuld")
    }

    public static let filledAre = Phrase(en: "Filled", nl: "Gevuld")
    public static let emptyAre = Phrase(en: "Still empty", nl: "Nog leeg")
    public static let nothingYet = Phrase(en: "Nothing here yet.", nl: "Hier staat nog niets.")

    /// The notes before the last ones, which are not shown.
    public static func earlier(_ count: Int, word: Phrase) -> Phrase {
        Phrase(
            en: "… and \(count) before; see all with /\(word.english)",
            nl: "… en \(count) eerder; zie ze allemaal met /\(word.dutch)")
    }

    /// What hangs on the piece in the ledger.
    public static func ledger(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(en: "In the ledger: 1 line.", nl: "In het grootboek: 1 regel.")
            : Phrase(en: "In the ledger: \(count) lines.", nl: "In het grootboek: \(count) regels.")
    }

    /// Several pieces at once.
    public static func pieces(_ count: Int) -> Phrase {
        Phrase(en: "\(count) pieces", nl: "\(count) stukken")
    }

    /// How many speak.
    public static func voices(_ count: Int) -> Phrase {
        Phrase(en: "\(count) voices", nl: "\(count) sprekers")
    }

    /// The notes that came at once, in one line.
    public static func pasted(
        _ count: Int, piece: Phrase?, whom: Phrase?, ids: String
    ) -> Phrase {
        let isOne = count == 1
        let what = Phrase(
            en: isOne ? "1 note" : "\(count) notes", nl: isOne ? "1 notitie" : "\(count) notities")
        let undo = Phrase(
            en: isOne ? "/undo takes it back" : "/undo takes all back",
            nl: isOne ? "/ongedaan haalt ze weg" : "/ongedaan haalt alle weg")
        let parts = [what, piece, whom, Phrase(same: ids), undo].compactMap { $0 }
        return Phrase(
            en: parts.map(\.english).joined(separator: " · "),
            nl: parts.map(\.dutch).joined(separator: " · "))
    }

    /// Who was not heard in the piece that was just left.
    public static func unheard(_ names: Phrase, in piece: Phrase) -> Phrase {
        Phrase(
            en: "Not heard on \(piece.english): \(names.english). /\(piece.english) goes back.",
            nl: "Bij \(piece.dutch) nog niet gehoord: \(names.dutch). "
                + "/\(piece.dutch) gaat terug.")
    }

    public static let turn = Phrase(en: "Turn", nl: "Aan de beurt")
    public static let silent = Phrase(en: "Not heard yet", nl: "Nog niet gehoord")
    public static let allHeard = Phrase(
        en: "Everybody has been heard.", nl: "Iedereen is gehoord.")
    public static let together = Phrase(en: "all together", nl: "samen")
    public static let noPartners = Phrase(
        en: "Nobody is at the table yet. Register who is: /partner NAME",
        nl: "Er zit nog niemand aan tafel. Neem op wie er zijn: /partner NAAM")
    public static let registerPartners = Phrase(
        en: "Register who takes part with /partner NAME; a plain line is a note.",
        nl: "Neem op wie meedoen met /partner NAAM; een gewone regel is een notitie.")

    public static let keys = Phrase(
        en: "Type a note, or Enter for the next piece. /tips /example /others /stop",
        nl: "Tik een notitie, of Enter voor het volgende stuk. /tips /voorbeeld /anderen /stop")
    public static let keysInTurn = Phrase(
        en: "One idea per turn; /pass goes on to the next. Enter for the next piece. "
            + "/tips /example /others /stop",
        nl: "Eén idee per beurt; /pas geeft de beurt door. Enter voor het volgende stuk. "
            + "/tips /voorbeeld /anderen /stop")

    /// Words before a colon that say what a line is, folded: nobody bears them as a name.
    public static let labels: Set<String> = [
        "actie", "afspraak", "antwoord", "argument", "besluit", "bijlage", "bron", "citaat",
        "conclusie", "context", "deadline", "doel", "doelen", "eis", "eisen", "feit", "feiten",
        "gevolg", "idee", "ideeen", "ideeën", "kans", "kansen", "kern", "knelpunt", "kosten",
        "let", "link", "min", "nadeel", "nadelen", "nb", "notitie", "oplossing", "opmerking",
        "oorzaak", "plan", "plus", "probleem", "prioriteit", "ps", "punt", "reden", "resultaat",
        "risico", "risico's", "samenvatting", "stap", "status", "stelling", "tip", "tips",
        "todo", "toelichting", "uitleg", "update", "vb", "verzoek", "voordeel", "voordelen",
        "voorbeeld", "voorstel", "voorwaarde", "vraag", "vragen", "wens", "wensen", "wet", "zorg",
        "zorgen",
        "action", "agreement", "answer", "appendix", "cause", "chance", "chances", "con",
        "conclusion", "concern", "concerns", "condition", "cost", "costs", "decision", "example",
        "fact", "facts", "goal", "goals", "idea", "ideas", "law", "note", "pro", "problem",
        "proposal", "question", "questions", "reason", "remark", "request", "result", "risk",
        "risks", "solution", "source", "step", "summary", "wish", "wishes",
    ]

    // What the words of the guide do.
    public static let toNext = Phrase(en: "the next piece", nl: "het volgende stuk")
    public static let toPrevious = Phrase(
        en: "back to the piece before", nl: "terug naar het stuk ervoor")
    public static let toPass = Phrase(
        en: "nothing this turn", nl: "deze beurt even niets")
    public static let toTips = Phrase(
        en: "questions that help", nl: "vragen die verder helpen")
    public static let toExample = Phrase(
        en: "strong and weak wording", nl: "wat sterk en wat zwak klinkt")
    public static let toOthers = Phrase(
        en: "what others wrote here", nl: "wat anderen hier schreven")
    public static let toStop = Phrase(
        en: "leave the guide; `guide` goes on here",
        nl: "de gids uit; met `gids` ga je hier verder")
    public static let toHelp = Phrase(en: "what can be typed here", nl: "wat je hier kunt tikken")

    public static let help: [(word: Phrase, what: Phrase)] = [
        (
            Phrase(en: "(Enter)", nl: "(Enter)"),
            Phrase(en: "the next piece, as /next does", nl: "het volgende stuk, net als /volgende")
        ),
        (
            Phrase(en: "/previous", nl: "/vorige"),
            toPrevious
        ),
        (
            Phrase(en: "/ambition", nl: "/ambitie"),
            Phrase(en: "go to that piece", nl: "ga naar dat stuk")
        ),
        (
            Phrase(en: "/pass", nl: "/pas"),
            toPass
        ),
        (
            Phrase(en: "vbv: text", nl: "vbv: tekst"),
            Phrase(en: "a note of one partner", nl: "een notitie van een partner")
        ),
        (
            Phrase(en: "/tips", nl: "/tips"),
            toTips
        ),
        (
            Phrase(en: "/example", nl: "/voorbeeld"),
            toExample
        ),
        (
            Phrase(en: "/others", nl: "/anderen"),
            toOthers
        ),
        (
            Phrase(en: "/undo", nl: "/ongedaan"),
            Phrase(en: "take the last note back", nl: "neem de laatste notitie terug")
        ),
        (
            Phrase(en: "/stop", nl: "/stop"),
            toStop
        ),
        (
            Phrase(en: "//text", nl: "//tekst"),
            Phrase(en: "a note that begins with /", nl: "een notitie die met / begint")
        ),
    ]
    public static let helpTitle = Phrase(en: "In the guide", nl: "In de gids")
    public static let helpClosing = Phrase(
        en: "Every other command works too, with / in front: /save, /undo, /status.",
        nl: "Elke andere opdracht werkt ook, met / ervoor: /bewaar, /ongedaan, /overzicht.")

    public static let tips = Phrase(en: "Questions that help", nl: "Vragen die verder helpen")
    public static let noTips = Phrase(
        en: "There are no tips for this piece.", nl: "Bij dit stuk staan geen tips.")
    public static let strong = Phrase(en: "Strong", nl: "Sterk")
    public static let weak = Phrase(en: "Weak", nl: "Zwak")
    public static let noExamples = Phrase(
        en: "There are no examples for this piece.", nl: "Bij dit stuk staan geen voorbeelden.")
    public static let others = Phrase(
        en: "What other coalitions wrote here", nl: "Wat andere coalities hier schreven")
    public static let noOthers = Phrase(
        en: "Nothing of other coalitions is known for this piece.",
        nl: "Van andere coalities is hier niets bekend.")

    public static let end = Phrase(
        en: "That was the last piece", nl: "Dat was het laatste stuk")
    public static let nothingThin = Phrase(
        en: "Every piece has something, and everybody has been heard.",
        nl: "Elk stuk heeft iets, en iedereen is gehoord.")
    public static let thin = Phrase(en: "Still thin", nl: "Nog dun")
    public static let empty = Phrase(en: "empty", nl: "leeg")
    public static let oneNote = Phrase(en: "only one note", nl: "maar één notitie")
    public static let nowDo = Phrase(en: "Now", nl: "Nu")

    /// Who has not been heard in a piece.
    public static func without(_ names: String) -> Phrase {
        Phrase(en: "not heard: \(names)", nl: "niet gehoord: \(names)")
    }

    /// A note of a few words only.
    public static func short(_ id: String) -> Phrase {
        Phrase(en: "\(id) is very short", nl: "\(id) is erg kort")
    }

    /// A note that is a weak example of the template, word for word.
    public static func weakNote(_ id: String) -> Phrase {
        Phrase(en: "\(id) can be sharper", nl: "\(id) kan scherper")
    }

    /// What to do next, when a piece is thin.
    public static func fill(_ name: Phrase, word: Phrase) -> Phrase {
        Phrase(
            en: "fill up \(name.english) with guide \(word.english)",
            nl: "vul \(name.dutch) aan met gids \(word.dutch)")
    }

    public static let saveIt = Phrase(
        en: "save this as a version: save After session 1",
        nl: "bewaar dit als versie: bewaar Na sessie 1")
    public static let registerFirst = Phrase(
        en: "register who is at the table: partner NAME",
        nl: "neem op wie er aan tafel zit: partner NAAM")
}
