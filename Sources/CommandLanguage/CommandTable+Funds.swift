import Wording

extension CommandTable {
    static let fundRows = [test, fund, revalue, rate, whatIf]

    private static let fundParameter = Parameter(.fund, .word, isOptional: true)
    private static let point = Parameter(.point, .pointAfterSign, isOptional: true)

    private static let test = CommandSpecification(
        .test, Words(en: "test", nl: "toets"), .ledger, [fundParameter, point], isView: true,
        summary: Phrase(
            en: "test the budget against a fund", nl: "de begroting toetsen aan een fonds"),
        explanation: Phrase(
            en: """
                Says per rule of a fund whether it is met, with the numbers, the room there is, \
                and the smallest step that would meet it. Without a fund: the one that was \
                chosen with `revalue`.
                """,
            nl: """
                Zegt per regel van een fonds of die gehaald is, met de cijfers, de ruimte, en de \
                kleinste stap waarmee hij gehaald wordt. Zonder fonds: het fonds dat met \
                `waardeer` is gekozen.
                """),
        examples: [
            Phrase(en: "test rif-2024", nl: "toets rif-2024"),
            Phrase(en: "test llo-2023-small @v1", nl: "toets llo-2023-small @v1"),
        ])

    private static let fund = CommandSpecification(
        .fund, Words(en: "fund funds", nl: "fonds fondsen"), .ledger,
        [fundParameter, Parameter(.path, .path, isOptional: true)], isView: true,
        summary: Phrase(en: "the funds and what they ask", nl: "de fondsen en wat ze vragen"),
        explanation: Phrase(
            en: """
                Alone it lists the funds; with a name it shows rates, groups and rules. `fund \
                source NAME` gives the file to copy, `fund read FILE` takes in one of your own; \
                the case keeps it, also in place of a built-in one of the same name; `fund \
                builtin NAME` goes back to that.
                """,
            nl: """
                Alleen noemt het de fondsen; met een naam toont het tarieven, groepen en regels. \
                `fonds bron NAAM` geeft het bestand om te kopiëren, `fonds lees BESTAND` neemt er \
                zelf een op; de casus bewaart het, ook in plaats van een ingebouwd fonds met \
                dezelfde naam; `fonds ingebouwd NAAM` gaat terug naar dat.
                """),
        examples: [
            Phrase(en: "fund", nl: "fonds"), Phrase(en: "fund rif-2024", nl: "fonds rif-2024"),
            Phrase(en: "fund source eigen", nl: "fonds bron eigen"),
        ])

    private static let revalue = CommandSpecification(
        .revalue, Words(en: "revalue", nl: "waardeer"), .ledger,
        [fundParameter, Parameter(.preview, .choice(.preview), isOptional: true)], isView: true,
        summary: Phrase(
            en: "put in kind in money through a fund",
            nl: "natura in geld uitdrukken via een fonds"),
        explanation: Phrase(
            en: """
                Chooses the fund whose rates give hours in kind their worth, and shows the \
                difference. The total is what the budget counts; in kind without a cost line and \
                what the outer ring gives stand apart. Quantities stay as they are, so another \
                fund can be chosen at any time. With `preview` it only shows; `none` takes the \
                choice back.
                """,
            nl: """
                Kiest het fonds waarvan de tarieven uren in natura hun waarde geven, en toont het \
                verschil. Het totaal is wat de begroting telt; natura zonder kostenregel en wat de \
                buitenring geeft staan apart. De aantallen blijven staan, dus een ander fonds kan \
                altijd. Met `vooraf` toont het alleen; `geen` neemt de keuze terug.
                """),
        examples: [
            Phrase(en: "revalue rif-2024", nl: "waardeer rif-2024"),
            Phrase(en: "revalue llo-2023-small preview", nl: "waardeer llo-2023-small vooraf"),
        ])

    private static let rate = CommandSpecification(
        .rate, Words(en: "rate", nl: "tarief"), .ledger, [Parameter(.amount, .amount)],
        text: .required, textPlaceholder: Phrase(en: "UNIT FUNCTION", nl: "EENHEID FUNCTIE"),
        summary: Phrase(
            en: "what the coalition counts an hour or thing for",
            nl: "waarvoor de coalitie een uur of ding telt"),
        explanation: Phrase(
            en: """
                A rate of the coalition itself: an amount, a unit, and for time perhaps a \
                function. It counts where the chosen fund has no rates for it.
                """,
            nl: """
                Een tarief van de coalitie zelf: een bedrag, een eenheid, en bij tijd eventueel \
                een functie. Het telt waar het gekozen fonds er geen tarief voor heeft.
                """),
        examples: [
            Phrase(en: "rate 45 hour chauffeur", nl: "tarief 45 uur chauffeur"),
            Phrase(en: "rate 800 bus", nl: "tarief 800 bus"),
        ])

    private static let whatIf = CommandSpecification(
        .whatIf, Words(en: "whatif", nl: "watals"), .ledger, [fundParameter],
        attributes: [
            Attribute(.without, .item, isList: true), Attribute(.half, .item, isList: true),
            Attribute(.only, .choice(.commitment)), Attribute(.grantPart, .word),
            Attribute(.keep, .choice(.yesNo)),
        ], isView: true,
        summary: Phrase(
            en: "what would change if something changed",
            nl: "wat er zou veranderen als iets verandert"),
        explanation: Phrase(
            en: """
                Tries something on a copy and shows what changes in the budget and in the rules: \
                a partner or line goes (`without=`), a contribution or all that a partner gives \
                halves (`half=`), only what is signed counts (`only=`), the grant becomes a part \
                (`grant=2/3`), another fund. They go together on one line. Nothing stays; the \
                same line with `keep=yes` keeps it, and `undo` takes that back.
                """,
            nl: """
                Probeert iets op een kopie en toont wat er verandert in de begroting en de \
                regels: een partner of regel gaat weg (`zonder=`), een bijdrage of alles wat een \
                partner geeft halveert (`helft=`), alleen wat getekend is telt (`alleen=`), de \
                subsidie wordt een deel (`subsidie=2/3`), een ander fonds. Samen op een regel mag. \
                Niets blijft; dezelfde regel met `behoud=ja` bewaart het, en `ongedaan` neemt dat \
                terug.
                """),
        examples: [
            Phrase(en: "whatif without=vbv", nl: "watals zonder=vbv"),
            Phrase(
                en: "whatif rif-2024 grant=2/3 half=k1", nl: "watals rif-2024 subsidie=2/3 helft=k1"
            ),
            Phrase(en: "whatif only=signed", nl: "watals alleen=getekend"),
        ])
}
