import Wording

extension CommandTable {
    static let noteRows = [
        rewrite, remove, move, order, split, join, tag, untag, link, unlink, mark, find, show,
    ]

    private static let rewrite = CommandSpecification(
        .rewrite, Words(en: "rewrite", nl: "herschrijf"), .notes,
        [Parameter(.item, .item)], text: .required,
        summary: Phrase(en: "give a note another text", nl: "een notitie een andere tekst geven"),
        explanation: Phrase(
            en: "Replaces the text of a note or a ledger line. Earlier texts stay in its history.",
            nl: """
                Vervangt de tekst van een notitie of een regel in het grootboek. Eerdere teksten \
                blijven in de geschiedenis staan.
                """),
        examples: [
            Phrase(
                en: "rewrite n1 Everybody in the neighbourhood takes part",
                nl: "herschrijf n1 Iedereen in de buurt doet mee")
        ])

    private static let remove = CommandSpecification(
        .remove, Words(en: "remove", nl: "verwijder"), .notes,
        [Parameter(.item, .item, isRepeating: true)],
        summary: Phrase(en: "take items away", nl: "onderdelen weghalen"),
        explanation: Phrase(
            en: """
                Takes away notes, partners or ledger lines, by id or handle. A partner with money \
                on its name is not removed. What is removed can be brought back with `undo`.
                """,
            nl: """
                Haalt notities, partners of regels uit het grootboek weg, op id of kortnaam. Een \
                partner met geld op zijn naam wordt niet weggehaald. Wat weg is, komt terug met \
                `ongedaan`.
                """),
        examples: [Phrase(en: "remove n2", nl: "verwijder n2")])

    private static let move = CommandSpecification(
        .move, Words(en: "move", nl: "verplaats"), .notes,
        [Parameter(.note, .item), Parameter(.piece, .piece)],
        summary: Phrase(
            en: "put a note in another piece", nl: "een notitie in een ander stuk zetten"),
        explanation: Phrase(
            en: "Moves a note to the end of another piece; a parked point becomes a note there.",
            nl: """
                Zet een notitie achteraan in een ander stuk; een geparkeerd punt wordt daar een \
                notitie.
                """),
        examples: [Phrase(en: "move n3 ambition", nl: "verplaats n3 ambitie")])

    private static let order = CommandSpecification(
        .order, Words(en: "order", nl: "volgorde"), .notes,
        [Parameter(.note, .item), Parameter(.place, .orderPlace)],
        summary: Phrase(
            en: "change the order in a piece", nl: "de volgorde in een stuk veranderen"),
        explanation: Phrase(
            en: "Puts a note first or last in its piece, or before or after another note.",
            nl: "Zet een notitie als eerste of laatste in haar stuk, of voor of na een andere."),
        examples: [
            Phrase(en: "order n2 first", nl: "volgorde n2 eerst"),
            Phrase(en: "order n1 after n2", nl: "volgorde n1 na n2"),
        ])

    private static let split = CommandSpecification(
        .split, Words(en: "split", nl: "splits"), .notes,
        [Parameter(.note, .item)], text: .required,
        textPlaceholder: Phrase(en: "WORDS", nl: "WOORDEN"),
        summary: Phrase(
            en: "make more of one note or line", nl: "van een notitie of regel er meer maken"),
        explanation: Phrase(
            en: """
                Type the words of the note with which the second note begins. With a block every \
                line of it becomes a note. Of a line of the ledger, type the parts with `;` \
                between: perhaps a category, an amount, a text; the line keeps the rest. A line \
                in hours or things is split in those: `100 hours autumn`. In kind, the cost on \
                the other side is split along, a part for a part; a cost with an amount of its \
                own is split alone, and the contribution stays whole.
                """,
            nl: """
                Tik de woorden uit de notitie waarmee de tweede notitie begint. Met een blok wordt \
                elke regel daarvan een notitie. Tik bij een regel van het grootboek de delen \
                met `;` ertussen: eventueel een categorie, een bedrag, een tekst; de regel houdt \
                de rest. Een regel in uren of dingen splits je daarin: `100 uur najaar`. Bij \
                natura gaan de kosten aan de andere kant mee, deel voor deel; kosten met een \
                eigen bedrag splits je apart, en de bijdrage blijft dan heel.
                """),
        examples: [
            Phrase(en: "split n2 een vak", nl: "splits n2 een vak"),
            Phrase(
                en: "split c1 personnel 30000 trainers; travel 5000",
                nl: "splits c1 personeel 30000 trainers; reis 5000"),
        ])

    private static let join = CommandSpecification(
        .join, Words(en: "join", nl: "samenvoegen"), .notes,
        [Parameter(.item, .item), Parameter(.item, .item, isRepeating: true)],
        attributes: [Attribute(.text, .text)],
        summary: Phrase(en: "make one of several", nl: "van meerdere een maken"),
        explanation: Phrase(
            en: """
                Makes one note of several and keeps all their authors; the first stays, with the \
                texts one after another or the text given. With two partners: they were two \
                spellings of one party, and the first name stays.
                """,
            nl: """
                Maakt van meerdere notities een notitie en bewaart alle auteurs; de eerste blijft, \
                met de teksten achter elkaar of met de opgegeven tekst. Met twee partners: het \
                waren twee schrijfwijzen van een partij, en de eerste naam blijft.
                """),
        examples: [
            Phrase(
                en: "join n1 n2 text=\"Everybody takes part and learns\"",
                nl: "samenvoegen n1 n2 tekst=\"Iedereen doet mee en leert een vak\"")
        ])

    private static let tag = CommandSpecification(
        .tag, Words(en: "tag", nl: "label"), .notes,
        [Parameter(.note, .item), Parameter(.word, .word, isRepeating: true)],
        summary: Phrase(en: "put labels on a note", nl: "labels op een notitie plakken"),
        explanation: Phrase(
            en: "Puts one or more labels on a note, such as `sdg11` or a word of your own.",
            nl: "Plakt een of meer labels op een notitie, zoals `sdg11` of een eigen woord."),
        examples: [Phrase(en: "tag n1 sdg11 youth", nl: "label n1 sdg11 jeugd")])

    private static let untag = CommandSpecification(
        .untag, Words(en: "untag", nl: "ontlabel"), .notes,
        [Parameter(.note, .item), Parameter(.word, .word, isRepeating: true)],
        summary: Phrase(en: "take labels off a note", nl: "labels van een notitie halen"),
        explanation: Phrase(
            en: "Takes one or more labels off a note.",
            nl: "Haalt een of meer labels van een notitie af."),
        examples: [
            Phrase(en: "tag n1 youth\nuntag n1 youth", nl: "label n1 jeugd\nontlabel n1 jeugd")
        ])

    private static let link = CommandSpecification(
        .link, Words(en: "link", nl: "koppel"), .notes,
        [Parameter(.item, .item), Parameter(.item, .item)],
        summary: Phrase(en: "tie two items together", nl: "twee onderdelen aan elkaar koppelen"),
        explanation: Phrase(
            en: "Ties a note to the ledger line in which it comes back; each then shows the other.",
            nl: """
                Koppelt een notitie aan de regel in het grootboek waarin ze terugkomt; beide tonen \
                dan de ander.
                """),
        examples: [Phrase(en: "link n3 c1", nl: "koppel n3 c1")])

    private static let unlink = CommandSpecification(
        .unlink, Words(en: "unlink", nl: "ontkoppel"), .notes,
        [Parameter(.item, .item), Parameter(.item, .item)],
        summary: Phrase(en: "untie two items", nl: "een koppeling losmaken"),
        explanation: Phrase(
            en: "Unties two items; both stay.",
            nl: "Maakt een koppeling los; beide blijven staan."),
        examples: [
            Phrase(en: "link n3 c1\nunlink n3 c1", nl: "koppel n3 c1\nontkoppel n3 c1")
        ])

    private static let mark = CommandSpecification(
        .mark, Words(en: "mark", nl: "markeer"), .notes,
        [Parameter(.item, .item), Parameter(.state, .choice(.state))],
        summary: Phrase(
            en: "say whether people agree on an item", nl: "zeggen of men het ergens over eens is"),
        explanation: Phrase(
            en: "Marks an item as open, agreed, contested or parked for later.",
            nl: "Markeert een onderdeel als open, eens, oneens of geparkeerd voor later."),
        examples: [Phrase(en: "mark n1 agreed", nl: "markeer n1 eens")])

    private static let find = CommandSpecification(
        .find, Words(en: "find", nl: "zoek"), .notes, text: .required, isView: true,
        summary: Phrase(en: "find a text everywhere", nl: "overal naar een tekst zoeken"),
        explanation: Phrase(
            en: """
                Looks for a text in notes, names and ledger lines; capitals and accents do not \
                matter.
                """,
            nl: """
                Zoekt een tekst in notities, namen en het grootboek; hoofdletters en accenten \
                maken niet uit.
                """),
        examples: [Phrase(en: "find leerplek", nl: "zoek leerplek")])

    private static let show = CommandSpecification(
        .show, Words(en: "show", nl: "toon"), .notes,
        [Parameter(.item, .item), Parameter(.point, .pointAfterSign, isOptional: true)],
        isView: true,
        summary: Phrase(en: "everything about one item", nl: "alles over een onderdeel"),
        explanation: Phrase(
            en: "Shows one item in full: who said it, who typed it, when, and its earlier texts.",
            nl: """
                Toont een onderdeel volledig: wie het zei, wie het tikte, wanneer, en eerdere \
                teksten.
                """),
        examples: [
            Phrase(en: "show vbv", nl: "toon vbv"), Phrase(en: "show n1 @v1", nl: "toon n1 @v1"),
        ])
}
