import Wording

extension CommandTable {
    static let caseRows = [new, showCase, status, pieces]

    private static let new = CommandSpecification(
        .new, Words(en: "new", nl: "nieuw"), .theCase,
        [Parameter(.name, .name)],
        attributes: [Attribute(.language, .choice(.language)), Attribute(.template, .path)],
        summary: Phrase(en: "start a new case", nl: "een nieuwe casus beginnen"),
        explanation: Phrase(
            en: """
                Starts a case with a name. Its language decides how hand-outs and numbers are \
                written; its template decides which pieces there are.
                """,
            nl: """
                Begint een casus met een naam. De taal bepaalt hoe hand-outs en getallen worden \
                geschreven; het sjabloon bepaalt welke stukken er zijn.
                """),
        examples: [
            Phrase(en: "new Green Harbour language=en", nl: "nieuw Groene Haven taal=nl")
        ],
        examplesStartEmpty: true)

    private static let showCase = CommandSpecification(
        .case, Words(en: "case", nl: "casus"), .theCase, isView: true,
        summary: Phrase(en: "what this case is", nl: "wat deze casus is"),
        explanation: Phrase(
            en: "Shows the name, the language and the template of the case.",
            nl: "Toont de naam, de taal en het sjabloon van de casus."),
        examples: [Phrase(en: "case", nl: "casus")])

    private static let status = CommandSpecification(
        .status, Words(en: "status", nl: "overzicht"), .theCase, isView: true,
        summary: Phrase(en: "where the case stands", nl: "hoe de casus ervoor staat"),
        explanation: Phrase(
            en: """
                Shows how full each piece is, which partners have not spoken, what is not agreed, \
                what the money says, open actions, parked points, what has changed since the \
                last version, and the one step that helps most now.
                """,
            nl: """
                Toont hoe vol elk stuk is, welke partners nog niets zeiden, waarover men het \
                nog oneens is, wat het geld zegt, open acties, geparkeerde punten, wat er sinds \
                de laatste versie is veranderd, en de ene stap die nu het meest helpt.
                """),
        examples: [Phrase(en: "status", nl: "overzicht")])

    private static let pieces = CommandSpecification(
        .pieces, Words(en: "pieces", nl: "stukken"), .theCase, isView: true,
        summary: Phrase(en: "the pieces and their questions", nl: "de stukken en hun vragen"),
        explanation: Phrase(
            en: """
                Lists every piece with the word to type for it, its question and how many notes \
                it holds. Type such a word and a text to add a note; the word alone shows the \
                piece.
                """,
            nl: """
                Noemt elk stuk met het woord dat je ervoor tikt, de vraag erbij en hoeveel \
                notities erin staan. Tik zo'n woord en een tekst voor een nieuwe notitie; het \
                woord alleen toont het stuk.
                """),
        examples: [Phrase(en: "pieces", nl: "stukken")])
}
