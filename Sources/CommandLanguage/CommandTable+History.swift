import Wording

extension CommandTable {
    static let historyRows = [undo, redo, save, versions, history, compare, back]

    private static let preview = Parameter(.preview, .choice(.preview), isOptional: true)

    private static let undo = CommandSpecification(
        .undo, Words(en: "undo", nl: "ongedaan"), .history, [preview],
        summary: Phrase(en: "take back the last step", nl: "de laatste stap terugnemen"),
        explanation: Phrase(
            en: """
                Takes back the last step: one command, one paste or one script. `undo preview` \
                shows what that would do and changes nothing.
                """,
            nl: """
                Neemt de laatste stap terug: een opdracht, een plakactie of een script. `ongedaan \
                vooraf` laat zien wat dat zou doen en verandert niets.
                """),
        examples: [
            Phrase(en: "undo preview", nl: "ongedaan vooraf"), Phrase(en: "undo", nl: "ongedaan"),
        ])

    private static let redo = CommandSpecification(
        .redo, Words(en: "redo", nl: "opnieuw"), .history, [preview],
        summary: Phrase(en: "do again what was undone", nl: "weer doen wat ongedaan is gemaakt"),
        explanation: Phrase(
            en: "Does again what the last `undo` took back.",
            nl: "Doet weer wat de laatste `ongedaan` heeft teruggenomen."),
        examples: [Phrase(en: "undo\nredo", nl: "ongedaan\nopnieuw")])

    private static let save = CommandSpecification(
        .save, Words(en: "save", nl: "bewaar"), .history,
        attributes: [Attribute(.phase, .choice(.phase))], text: .optional,
        summary: Phrase(en: "save this as a version", nl: "dit als versie bewaren"),
        explanation: Phrase(
            en: """
                Saves the case as it is now as the next version, with a message. Nothing is ever \
                lost without it; a version is a point to come back to and to compare with.
                """,
            nl: """
                Bewaart de casus zoals die nu is als volgende versie, met een omschrijving. Ook \
                zonder gaat er nooit iets verloren; een versie is een punt om naar terug te gaan \
                en mee te vergelijken.
                """),
        examples: [
            Phrase(en: "save After session 2", nl: "bewaar Na sessie 2"),
            Phrase(
                en: "save phase=trying-out After the pilot",
                nl: "bewaar fase=uitproberen Na de pilot"),
        ])

    private static let versions = CommandSpecification(
        .versions, Words(en: "versions", nl: "versies"), .history, isView: true,
        summary: Phrase(en: "the saved versions", nl: "de bewaarde versies"),
        explanation: Phrase(
            en: "Lists the versions: who saved them, when, and how much changed in each.",
            nl: "Noemt de versies: wie ze bewaarde, wanneer, en hoeveel er telkens veranderde."),
        examples: [Phrase(en: "versions", nl: "versies")])

    private static let history = CommandSpecification(
        .history, Words(en: "history", nl: "geschiedenis"), .history,
        [Parameter(.count, .count, isOptional: true)], isView: true,
        summary: Phrase(en: "the last commands", nl: "de laatste opdrachten"),
        explanation: Phrase(
            en: "Lists the last commands with their number, who typed them and when.",
            nl: "Noemt de laatste opdrachten met hun nummer, wie ze tikte en wanneer."),
        examples: [Phrase(en: "history 5", nl: "geschiedenis 5")])

    private static let compare = CommandSpecification(
        .compare, Words(en: "compare", nl: "vergelijk"), .history,
        [Parameter(.point, .point), Parameter(.point, .point, isOptional: true)], isView: true,
        summary: Phrase(
            en: "what changed between two points", nl: "wat er tussen twee punten is veranderd"),
        explanation: Phrase(
            en: """
                Says in plain words what changed between two versions (`v1`) or revisions \
                (`r41`). With one point: between that one and now.
                """,
            nl: """
                Zegt in gewone woorden wat er is veranderd tussen twee versies (`v1`) of \
                revisies (`r41`). Met een punt: tussen dat punt en nu.
                """),
        examples: [
            Phrase(en: "compare v1", nl: "vergelijk v1"),
            Phrase(en: "compare v1 now", nl: "vergelijk v1 nu"),
        ])

    private static let back = CommandSpecification(
        .back, Words(en: "back", nl: "terug"), .history, [Parameter(.point, .point)],
        summary: Phrase(
            en: "go back to an earlier point", nl: "teruggaan naar een eerder punt"),
        explanation: Phrase(
            en: """
                Makes the case what it was at that point. What came after stays in the history, \
                and `undo` brings it back.
                """,
            nl: """
                Maakt de casus weer zoals die op dat punt was. Wat erna kwam, blijft in de \
                geschiedenis staan en komt terug met `ongedaan`.
                """),
        examples: [Phrase(en: "remove n2\nback v1", nl: "verwijder n2\nterug v1")])
}
