import Wording

extension CommandTable {
    static let tableRows = [
        table, plan, matrix, statement, why, check, accept, stated, `import`,
    ]

    private static let `import` = CommandSpecification(
        .import, Words(en: "import", nl: "importeer"), .output,
        [
            Parameter(.path, .path), Parameter(.what, .choice(.importWhat), isOptional: true),
            Parameter(.preview, .choice(.importMode), isOptional: true),
        ],
        attributes: [
            Attribute(.gone, .choice(.goneWhat)), Attribute(.double, .choice(.doubleWhat)),
        ], isView: true,
        summary: Phrase(
            en: "read an edited table back in", nl: "een bewerkte tabel weer inlezen"),
        explanation: Phrase(
            en: """
                Reads a CSV file such as `export` writes. Separator, decimal mark, letters and \
                headers in English or Dutch are recognised; columns may stand in any order and \
                may be left out. It shows what would change; with `accept` it is done, all as one \
                step, or nothing when anything is wrong. A line that is not in the file stays, \
                unless `gone=remove`: that looks at the parts that stand in the file only. An \
                empty id makes a new line; one that is there already is passed by, unless \
                `double=add`. Amounts that a fund or the other side of a booking gives are not \
                typed: change the quantity instead.
                """,
            nl: """
                Leest een CSV-bestand zoals `exporteer` het schrijft. Scheiding, decimaalteken, \
                letters en koppen in het Nederlands of Engels worden herkend; kolommen mogen in \
                elke volgorde staan en mogen ontbreken. Het toont wat er zou veranderen; met \
                `overnemen` gebeurt het, alles samen als een stap, of niets als er iets mis is. \
                Een regel die niet in het bestand staat, blijft, tenzij `weg=verwijder`: dat kijkt \
                alleen naar de delen die in het bestand staan. Een leeg nummer maakt een nieuwe \
                regel; een die er al staat, wordt overgeslagen, tenzij `dubbel=toevoegen`. \
                Bedragen die een fonds of de andere kant van een boeking geeft, worden niet \
                getypt: wijzig dan het aantal.
                """),
        examples: [
            Phrase(en: "import budget.csv", nl: "importeer begroting.csv"),
            Phrase(
                en: "import budget.csv budget accept",
                nl: "importeer begroting.csv begroting overnemen"),
        ])
}

extension CommandTable {
    private static let point = Parameter(.point, .pointAfterSign, isOptional: true)

    private static let table = CommandSpecification(
        .table, Words(en: "table", nl: "tabel"), .ledger,
        [
            Parameter(.side, .choice(.tableSide)),
            Parameter(.per, .choice(.per), isOptional: true),
            Parameter(.dimension, .choice(.dimension)),
            Parameter(.per, .choice(.per), isOptional: true),
            Parameter(.dimension, .choice(.dimension), isOptional: true),
            Parameter(.filter, .choice(.signedFilter), isOptional: true), point,
        ], isView: true,
        summary: Phrase(
            en: "amounts by one or two dimensions", nl: "bedragen per een of twee indelingen"),
        explanation: Phrase(
            en: """
                Breaks costs or coverage down by year, category, wp, activity, programme, project, \
                party, form, status, kind, aid, vat, eligible, function, fund, earmark or source, \
                with totals and shares. What nobody said stands under “not said”. A cost that is \
                the other side of a contribution is of the party that gives it, unless the line \
                names another. `signed` counts only coverage that is signed for.
                """,
            nl: """
                Verdeelt kosten of dekking per jaar, categorie, wp, activiteit, programma, \
                project, partij, vorm, status, soort, steun, btw, subsidiabel, functie, fonds, \
                bestemd of bron, met totalen en aandelen. Wat niemand zei, staat onder “niet \
                genoemd”. Kosten die de andere kant van een bijdrage zijn, horen bij de partij die \
                haar geeft, tenzij de regel een andere noemt. `getekend` telt alleen dekking \
                waarvoor getekend is.
                """),
        examples: [
            Phrase(en: "table cost by category by year", nl: "tabel kosten per categorie per jaar"),
            Phrase(en: "table coverage party signed", nl: "tabel dekking partij getekend"),
            Phrase(en: "table cost vat by eligible", nl: "tabel kosten btw per subsidiabel"),
        ])

    private static let plan = CommandSpecification(
        .plan, Words(en: "plan", nl: "dekkingsplan"), .ledger,
        [Parameter(.filter, .choice(.signedFilter), isOptional: true), point], isView: true,
        summary: Phrase(
            en: "who covers how much, how sure, when", nl: "wie dekt hoeveel, hoe zeker, wanneer"),
        explanation: Phrase(
            en: "Shows coverage by source, form, status and year. `signed` counts only what is "
                + "signed for.",
            nl: "Toont de dekking per bron, vorm, status en jaar. `getekend` telt alleen waarvoor "
                + "getekend is."),
        examples: [
            Phrase(en: "plan", nl: "dekkingsplan"),
            Phrase(en: "plan signed", nl: "dekkingsplan getekend"),
        ])

    private static let matrix = CommandSpecification(
        .matrix, Words(en: "matrix", nl: "matrix"), .partners, [point], isView: true,
        summary: Phrase(
            en: "give and get of all partners", nl: "geven en krijgen van alle partners"),
        explanation: Phrase(
            en: "One row per party: what it gives, what of that is signed, and what it gets.",
            nl: "Een rij per partij: wat die geeft, wat daarvan getekend is, en wat die krijgt."),
        examples: [Phrase(en: "matrix", nl: "matrix")])

    private static let statement = CommandSpecification(
        .statement, Words(en: "statement", nl: "partnerblad"), .partners,
        [Parameter(.partner, .partner), point], isView: true,
        summary: Phrase(
            en: "what one partner gives, gets, must sign",
            nl: "wat een partner geeft, krijgt, moet tekenen"),
        explanation: Phrase(
            en: "Shows all that one partner gives and gets, and what is not signed yet.",
            nl: "Toont alles wat een partner geeft en krijgt, en wat nog niet getekend is."),
        examples: [Phrase(en: "statement gemeente", nl: "partnerblad gemeente")])

    private static let why = CommandSpecification(
        .why, Words(en: "why", nl: "waarom"), .ledger,
        [
            Parameter(.figure, .choice(.figure)), Parameter(.years, .years, isOptional: true),
            point,
        ], attributes: figureAttributes + [onlySigned], isView: true,
        summary: Phrase(en: "how a figure came about", nl: "hoe een cijfer tot stand komt"),
        explanation: Phrase(
            en: """
                Prints the lines behind any figure of a report. A row of a table is asked for by \
                what the row is of: `why coverage form=inkind`, `why cost category=not-said`; a \
                column by its year: `cost.2026`, `cost.no-year`. Figures: cost, coverage, gap, \
                cash, in-kind, form-open, grants, income, funds; of parties gives, signed, \
                to-sign, no-cost-line, outer-ring; and unvalued. A line says how it comes to its \
                amount: quantity times price, the split over years, odd cents; a printed total \
                (`why t1`) stands beside its lines. `only=signed` counts what is signed for.
                """,
            nl: """
                Toont de regels achter elk cijfer van een verslag. Een rij van een tabel vraag je \
                op met waar zij over gaat: `waarom dekking vorm=natura`, `waarom kosten \
                categorie=niet-genoemd`; een kolom met haar jaar: `kosten.2026`, \
                `kosten.zonder-jaar`. Cijfers: kosten, dekking, tekort, geld, natura, vorm-open, \
                subsidies, inkomsten, fondsen; van partijen geeft, getekend, te-tekenen, \
                zonder-kostenregel, buitenring; en zonder-waarde. Een regel zegt hoe hij aan zijn \
                bedrag komt: aantal maal prijs, de verdeling over jaren, losse centen; een \
                gedrukt totaal (`waarom t1`) staat naast zijn regels. `alleen=getekend` telt \
                waarvoor getekend is.
                """),
        examples: [
            Phrase(en: "why cost.2026", nl: "waarom kosten.2026"),
            Phrase(en: "why coverage form=inkind", nl: "waarom dekking vorm=natura"),
            Phrase(en: "why k1", nl: "waarom k1"),
        ])

    /// Only what is signed for, as `table` has it.
    static let onlySigned = Attribute(.only, .choice(.signedFilter))

    private static let check = CommandSpecification(
        .check, Words(en: "check", nl: "controle"), .ledger,
        [Parameter(.detail, .choice(.detail), isOptional: true)], isView: true,
        summary: Phrase(
            en: "where canvas and ledger disagree", nl: "waar canvas en grootboek verschillen"),
        explanation: Phrase(
            en: """
                Names promises without a ledger line, lines without a party or explanation, what \
                the outer ring gives and in kind without its cost line (both count nowhere), who \
                gives without getting or gets without giving, one source carrying all, nothing \
                after the grant, and fees of tiers that are not booked: how many, why it matters, \
                the first few and what to type. `full` shows all, with what was accepted.
                """,
            nl: """
                Noemt beloften zonder regel in het grootboek, regels zonder partij of uitleg, wat \
                de buitenring geeft en natura zonder kostenregel (beide tellen nergens mee), wie \
                geeft zonder te krijgen of krijgt zonder te geven, een bron die alles draagt, \
                niets na de subsidie, en bijdragen van niveaus die niet geboekt zijn: hoeveel, \
                waarom het telt, de eerste paar en wat je typt. `volledig` toont alles, met wat \
                aanvaard is.
                """),
        examples: [Phrase(en: "check", nl: "controle")])

    private static let accept = CommandSpecification(
        .accept, Words(en: "accept", nl: "accepteer"), .ledger, [Parameter(.finding, .word)],
        text: .required, textPlaceholder: Phrase(en: "REASON", nl: "REDEN"),
        summary: Phrase(
            en: "accept a finding, with the reason", nl: "een bevinding aanvaarden, met reden"),
        explanation: Phrase(
            en: """
                The finding stays away, with its reason kept, until the facts behind it change. \
                With the name of a check alone, all that it found is accepted. A rule of a fund \
                that only people can judge is settled the same way: `accept test.RULE REASON`.
                """,
            nl: """
                De bevinding blijft weg, met haar reden bewaard, tot de feiten erachter wijzigen. \
                Met alleen de naam van een controle wordt alles aanvaard wat die vond. Een regel \
                van een fonds die alleen mensen kunnen nakijken gaat net zo: `accepteer \
                toets.REGEL REDEN`.
                """
        ),
        examples: [
            Phrase(
                en: "accept unexplained.f1 the plan explains it",
                nl: "accepteer unexplained.f1 het plan licht het toe"),
            Phrase(
                en: "accept promise nobody books these",
                nl: "accepteer promise dit boekt niemand"),
        ])

    private static let stated = CommandSpecification(
        .stated, Words(en: "stated", nl: "totaal"), .ledger,
        [
            Parameter(.figure, .choice(.figure), isOptional: true),
            Parameter(.amount, .amount, isOptional: true),
            Parameter(.years, .years, isOptional: true), point,
        ],
        attributes: figureAttributes, text: .optional, isView: true,
        summary: Phrase(
            en: "printed totals set against the sums", nl: "gedrukte totalen naast de sommen"),
        explanation: Phrase(
            en: """
                Records a total as it stands in a document; alone it sets all of them against \
                what the lines add up to and names the differences. Nothing is repaired.
                """,
            nl: """
                Legt een totaal vast zoals het in een stuk staat; zonder meer zet het ze alle \
                naast wat de regels samen zijn en noemt de verschillen. Er wordt niets hersteld.
                """),
        examples: [
            Phrase(
                en: "stated cost 80500 2026 application, page 3",
                nl: "totaal kosten 80500 2026 aanvraag, bladzijde 3"),
            Phrase(en: "stated", nl: "totaal"),
        ])
}

extension Vocabulary {
    public static let per = Vocabulary("per", [Choice(en: "by per", nl: "per")])
    public static let tableSide = Vocabulary(
        "table-side",
        [Choice(en: "cost costs", nl: "kosten"), Choice(en: "coverage", nl: "dekking")])
    public static let dimension = Vocabulary(
        "dimension",
        [
            Choice(en: "year", nl: "jaar"), Choice(en: "category", nl: "categorie"),
            Choice(en: "wp workpackage", nl: "wp werkpakket"),
            Choice(en: "activity", nl: "activiteit"),
            Choice(en: "programme program", nl: "programma"), Choice(en: "project", nl: "project"),
            Choice(en: "party partner", nl: "partij partner"), Choice(en: "form", nl: "vorm"),
            Choice(en: "status", nl: "status"), Choice(en: "kind", nl: "soort"),
            Choice(en: "aid state-aid", nl: "steun staatssteun"), Choice(en: "vat", nl: "btw"),
            Choice(en: "eligible", nl: "subsidiabel"), Choice(en: "function", nl: "functie"),
            Choice(en: "fund", nl: "fonds"), Choice(en: "earmark", nl: "bestemd"),
            Choice(en: "source", nl: "bron"),
        ])
    /// Counting only what is signed for.
    public static let signedFilter = Vocabulary(
        "signed", [Choice(en: "signed", nl: "getekend")])
    /// What a table that is read in stands for.
    public static let importWhat = Vocabulary(
        "import",
        [
            Choice(en: "budget", nl: "begroting"), Choice(en: "partners", nl: "partners"),
            Choice(en: "contributions", nl: "bijdragen"), Choice(en: "coverage", nl: "dekking"),
        ])
    /// Whether a table that is read in is only shown, or taken over.
    public static let importMode = Vocabulary(
        "import-mode",
        [
            Choice(en: "preview", nl: "vooraf"), Choice(en: "accept", nl: "overnemen accepteer"),
        ])
    /// What happens to new rows that are there already.
    public static let doubleWhat = Vocabulary(
        "double", [Choice(en: "skip", nl: "overslaan"), Choice(en: "add", nl: "toevoegen")])
    /// What happens to what a table leaves out.
    public static let goneWhat = Vocabulary(
        "gone", [Choice(en: "keep", nl: "houd"), Choice(en: "remove", nl: "verwijder")])
}
