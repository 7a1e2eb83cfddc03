import Wording

extension CommandTable {
    static let roomRows = [
        park, decide, action, parked, decisions, actions, done, time, large, hide, reveal,
    ]

    private static let park = CommandSpecification(
        .park, Words(en: "park", nl: "parkeer"), .room,
        attributes: [Attribute(.by, .text)], text: .required,
        summary: Phrase(en: "set a point aside for later", nl: "een punt bewaren voor later"),
        explanation: Phrase(
            en: """
                Keeps what somebody says that does not belong here now. Later it is dealt with: \
                `done x1`, or moved to a piece as a note: `move x1 PIECE`.
                """,
            nl: """
                Bewaart wat iemand zegt en wat nu niet aan de orde is. Later handel je het af met \
                `klaar x1`, of maak je er een notitie van met `verplaats x1 STUK`.
                """),
        examples: [
            Phrase(
                en: "park by=vbv Who looks after the bus in summer?",
                nl: "parkeer door=vbv Wie past er in de zomer op de bus?"),
            Phrase(
                en: "park Do we need a permit?\nmove x1 resources",
                nl: "parkeer Is er een vergunning nodig?\nverplaats x1 middelen"),
        ])

    private static let decide = CommandSpecification(
        .decide, Words(en: "decide", nl: "besluit"), .room,
        attributes: [Attribute(.by, .text)], text: .required,
        summary: Phrase(en: "record a decision", nl: "een besluit vastleggen"),
        explanation: Phrase(
            en: "Records what was decided; it is printed after the pieces of the hand-out.",
            nl: "Legt vast wat er is besloten; het staat op de hand-out na de stukken."),
        examples: [
            Phrase(en: "decide We start in March", nl: "besluit We beginnen in maart")
        ])

    private static let action = CommandSpecification(
        .action, Words(en: "action", nl: "actie"), .room,
        attributes: [
            Attribute(.owner, .text), Attribute(.due, .word), Attribute(.by, .text),
        ], text: .required,
        summary: Phrase(en: "who does what, and by when", nl: "wie wat doet, en voor wanneer"),
        explanation: Phrase(
            en: """
                Records what somebody will do. The owner is a partner or a role; the date is \
                written as 2026-12-01, `"1 December"`, `today` or `tomorrow`; without a year it \
                is the first such day to come. `done a1` when it is done, `set a1 done=no` when \
                it is not after all.
                """,
            nl: """
                Legt vast wat iemand gaat doen. Wie: een partner of een rol. De datum schrijf je \
                als 2026-12-01, `"1 december"`, `vandaag` of `morgen`, in een Nederlandse casus \
                ook als 1-12-2026 of 1-12; zonder jaar is het de eerste die nog komt. `klaar a1` \
                als het gedaan is, `zet a1 klaar=nee` als het toch nog open staat.
                """),
        examples: [
            Phrase(
                en: "action owner=gemeente due=2026-12-01 Go through the budget",
                nl: "actie wie=gemeente voor=2026-12-01 Begroting nalopen"),
            Phrase(
                en: "action owner=\"project leader\" Ask the school",
                nl: "actie wie=projectleider De school vragen"),
        ])

    private static let parked = CommandSpecification(
        .parked, Words(en: "parked", nl: "geparkeerd"), .room, isView: true,
        summary: Phrase(en: "the parked points", nl: "de geparkeerde punten"),
        explanation: Phrase(
            en: "Lists what was set aside, and what has been dealt with.",
            nl: "Noemt wat is geparkeerd, en wat daarvan is afgehandeld."),
        examples: [Phrase(en: "parked", nl: "geparkeerd")])

    private static let decisions = CommandSpecification(
        .decisions, Words(en: "decisions", nl: "besluiten"), .room, isView: true,
        summary: Phrase(en: "the decisions", nl: "de besluiten"),
        explanation: Phrase(
            en: "Lists what was decided, oldest first.",
            nl: "Noemt wat er is besloten, het oudste eerst."),
        examples: [Phrase(en: "decisions", nl: "besluiten")])

    private static let actions = CommandSpecification(
        .actions, Words(en: "actions", nl: "acties"), .room, isView: true,
        summary: Phrase(en: "the actions, by date", nl: "de acties, op datum"),
        explanation: Phrase(
            en: "Lists the actions: first what is open, by date, then what is done.",
            nl: "Noemt de acties: eerst wat open staat, op datum, daarna wat klaar is."),
        examples: [Phrase(en: "actions", nl: "acties")])

    private static let done = CommandSpecification(
        .done, Words(en: "done", nl: "klaar"), .room,
        [Parameter(.item, .item, isRepeating: true)],
        summary: Phrase(
            en: "an action or parked point is dealt with",
            nl: "een actie of geparkeerd punt is afgehandeld"),
        explanation: Phrase(
            en: "Settles one or more actions and parked points. `set a1 done=no` opens one again.",
            nl: """
                Handelt een of meer acties en geparkeerde punten af. Met `zet a1 klaar=nee` staat \
                het weer open.
                """),
        examples: [
            Phrase(
                en: "action Ask the school\ndone a1", nl: "actie De school vragen\nklaar a1")
        ])

    private static let time = CommandSpecification(
        .time, Words(en: "time", nl: "tijd"), .room,
        [
            Parameter(.timing, .choice(.timing), isOptional: true),
            Parameter(.minutes, .count, isOptional: true),
            Parameter(.piece, .piece, isOptional: true, isRepeating: true),
        ], isView: true,
        summary: Phrase(en: "plan and follow the time", nl: "de tijd verdelen en bewaken"),
        explanation: Phrase(
            en: """
                `time 90` divides 90 minutes over the pieces that are still empty, `time 90 all` \
                over all, `time 45 value impact` over those named. The prompt shows the minutes \
                left for the piece at hand: `7'`. `!+2'` is 2 minutes over the time of the \
                piece, `!!+11'` 11 minutes over that of the session. Opening a piece goes on \
                to it, `time next` to the next; what is left is divided anew. `time more 10` \
                adds minutes, `time` alone shows the plan, `time stop` ends it.
                """,
            nl: """
                `tijd 90` verdeelt 90 minuten over de stukken die nog leeg zijn, `tijd 90 alle` \
                over alle stukken, `tijd 45 waarde impact` over de genoemde. De prompt toont de \
                minuten die er nog zijn voor het stuk van nu: `7'`. `!+2'` is 2 minuten over de \
                tijd van het stuk heen, `!!+11'` 11 minuten over die van de sessie. Open je een \
                stuk, dan ga je daarmee door, met `tijd verder` met het volgende; de rest \
                wordt dan opnieuw verdeeld. `tijd erbij 10` geeft minuten erbij, `tijd` alleen \
                toont het plan, `tijd stop` stopt ermee.
                """),
        examples: [
            Phrase(en: "time 90", nl: "tijd 90"),
            Phrase(
                en: "time 45 value impact\ntime next\ntime more 10\ntime\ntime stop",
                nl: "tijd 45 waarde impact\ntijd verder\ntijd erbij 10\ntijd\ntijd stop"),
        ])

    private static let large = CommandSpecification(
        .large, Words(en: "large", nl: "groot"), .room, text: .optional,
        textPlaceholder: Phrase(en: "TEXT | ID | PIECE | v1", nl: "TEKST | ID | STUK | v1"),
        isView: true,
        summary: Phrase(en: "one thing big on the wall", nl: "een ding groot op de muur"),
        explanation: Phrase(
            en: """
                Shows a text, the question of a piece, a note, an amount or a version in big \
                letters. Without anything: the newest note. Between quotes it is always a text.
                """,
            nl: """
                Toont een tekst, de vraag van een stuk, een notitie, een bedrag of een versie in \
                grote letters. Zonder iets erachter: de nieuwste notitie. Tussen aanhalingstekens \
                is het altijd tekst.
                """),
        examples: [
            Phrase(en: "large Break", nl: "groot Pauze"),
            Phrase(en: "large ambition", nl: "groot ambitie"),
            Phrase(en: "large k1", nl: "groot k1"),
        ])

    private static let hide = CommandSpecification(
        .hide, Words(en: "hide", nl: "verberg"), .room,
        [Parameter(.amounts, .choice(.amounts), isOptional: true)],
        summary: Phrase(en: "keep amounts off the screen", nl: "bedragen van het scherm houden"),
        explanation: Phrase(
            en: """
                From then on amounts show as `€ •••` on the screen, while partners look on; also \
                when the program is started again. Files are written in full. `reveal` shows \
                them again.
                """,
            nl: """
                Vanaf dan staan bedragen op het scherm als `€ •••`, zolang er partners meekijken; \
                ook als het programma opnieuw start. In bestanden staat alles gewoon voluit. \
                `laat zien` toont ze weer.
                """),
        examples: [
            Phrase(en: "hide", nl: "verberg"), Phrase(en: "hide amounts", nl: "verberg bedragen"),
        ])

    private static let reveal = CommandSpecification(
        .reveal, Words(en: "reveal", nl: "laat"), .room,
        [Parameter(.shown, .choice(.shown), isOptional: true, isRepeating: true)],
        summary: Phrase(en: "show amounts again", nl: "bedragen weer tonen"),
        explanation: Phrase(
            en: "Shows amounts on the screen again after `hide`.",
            nl: """
                Toont bedragen weer op het scherm na `verberg`: `laat zien` of `laat bedragen \
                zien`.
                """),
        examples: [
            Phrase(en: "hide\nreveal again", nl: "verberg\nlaat zien")
        ])
}
