import Wording

extension CommandTable {
    static let guideRows = [guide]

    private static let guide = CommandSpecification(
        .guide, Words(en: "guide", nl: "gids"), .theCase,
        [Parameter(.piece, .piece, isOptional: true, isRepeating: true)],
        attributes: [Attribute(.order, .choice(.guideOrder))], text: .optional,
        textPlaceholder: Phrase(en: "<< ANSWERS >>", nl: "<< ANTWOORDEN >>"),
        summary: Phrase(
            en: "piece by piece, one question at a time",
            nl: "stuk voor stuk, één vraag per keer"),
        explanation: Phrase(
            en: """
                Goes through the pieces one at a time. Every line you type is a note; an empty \
                line goes to the next piece. A line that begins with `/` is a command: `/next`, \
                `/previous`, `/pass`, `/tips`, `/example`, `/others`, `/stop`, and every other \
                command too, such as `/undo`. `//` begins a note with a slash. Where every \
                partner answers for itself, the guide goes round the table, one idea per turn; \
                `vbv: text` is for one of them directly, `vbv:` alone gives the floor, and a \
                name nobody has is refused. One word with a capital before a colon may be a \
                label too: it is kept, and you are told where it stands. What is pasted is one \
                step and one turn, or of those named in it. The guide goes on where it was left; \
                with a piece it goes there, with several it takes those. In a script the \
                answers stand in a block: there `/next` goes to the next piece, and empty lines \
                do nothing.
                """,
            nl: """
                Gaat de stukken een voor een langs. Elke regel die je tikt is een notitie; een \
                lege regel gaat naar het volgende stuk. Een regel die met `/` begint is een \
                opdracht: `/volgende`, `/vorige`, `/pas`, `/tips`, `/voorbeeld`, `/anderen`, \
                `/stop`, en elke andere opdracht ook, zoals `/ongedaan`. `//` begint een notitie \
                met een schuine streep. Waar elke partner voor zichzelf spreekt, gaat de gids \
                de tafel rond, één idee per beurt; `vbv: tekst` is meteen voor een van hen, \
                `vbv:` alleen geeft de beurt, en een naam die niemand heeft wordt geweigerd. \
                Eén woord met een hoofdletter voor een dubbele punt kan ook een kopje zijn: dat \
                blijft staan, en je leest bij wie. Wat je plakt is één stap en één beurt, of van \
                wie erin staan. De \
                gids gaat verder waar je was; met een stuk gaat hij daarheen, met meer stukken \
                neemt hij die. In een script staan de antwoorden in een blok: daar gaat \
                `/volgende` naar het volgende stuk, en doen lege regels niets.
                """),
        examples: [
            Phrase(
                en: "guide ambition <<\nEverybody takes part\n/next\nvbv: a safe road\n>>",
                nl: "gids ambitie <<\nIedereen doet mee\n/volgende\nvbv: een veilige weg\n>>")
        ])
}

/// The words that mean something in the guide only, after the `/`.
public enum GuideWord: String, CaseIterable, Sendable, Hashable {
    case next, previous, pass, tips, example, others, help, stop

    /// How people may spell it.
    public var words: Words {
        switch self {
        case .next: Words(en: "next", nl: "volgende")
        case .previous: Words(en: "previous", nl: "vorige")
        case .pass: Words(en: "pass", nl: "pas")
        case .tips: Words(en: "tips", nl: "tips")
        case .example: Words(en: "example examples", nl: "voorbeeld voorbeelden")
        case .others: Words(en: "others", nl: "anderen")
        case .help: Words(en: "help ?", nl: "hulp ?")
        case .stop: Words(en: "stop quit exit", nl: "stop einde")
        }
    }

    /// What it does, in a few words.
    var summary: Phrase {
        switch self {
        case .next: GuideWords.toNext
        case .previous: GuideWords.toPrevious
        case .pass: GuideWords.toPass
        case .tips: GuideWords.toTips
        case .example: GuideWords.toExample
        case .others: GuideWords.toOthers
        case .help: GuideWords.toHelp
        case .stop: GuideWords.toStop
        }
    }

    /// The word that was typed, in either language.
    public init?(typed: some StringProtocol) {
        let folded = Folding.folded(typed)
        guard let found = Self.allCases.first(where: { $0.words.all.contains(folded) }) else {
            return nil
        }
        self = found
    }

    /// Every spelling, for did-you-mean and completion.
    public static let spellings: [String] = allCases.flatMap(\.words.all)
}

extension Vocabulary {
    /// In which order the guide takes the pieces.
    public static let guideOrder = Vocabulary(
        "guide-order",
        [Choice(en: "template", nl: "sjabloon"), Choice(en: "random", nl: "willekeurig")])
}
