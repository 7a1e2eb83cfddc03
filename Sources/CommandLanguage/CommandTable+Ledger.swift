import Wording

extension CommandTable {
    static let ledgerRows = [cash, inkind, give, cost, grant, funding, prospect, budget]

    /// What lines of the ledger can say, for a command that makes one; nothing for others.
    static func ledgerAttributes(of command: Statement.Command) -> AttributeIndex? {
        guard case .named(let name) = command, lineMakers.contains(name) else { return nil }
        return lineAttributes
    }

    private static let lineMakers = Set(ledgerRows.filter { $0.text != .none }.map(\.name))
    private static let lineAttributes = AttributeIndex(
        ledgerRows.filter { $0.text != .none }.flatMap(\.attributes)
            + specification(of: .set).attributes.filter {
                !Set($0.owners).isDisjoint(with: [.contribution, .cost, .funding])
            })

    private static let giving: [Attribute] = [
        Attribute(.status, .choice(.commitment)),
        Attribute(.evidence, .text),
        Attribute(.activity, .text),
        Attribute(.workPackage, .word),
        Attribute(.programme, .text),
        Attribute(.project, .text),
        Attribute(.earmark, .item),
        Attribute(.at, .item),
        Attribute(.form, .choice(.form)),
        Attribute(.confidence, .choice(.confidence)),
        Attribute(.years, .years),
    ]
    private static let years = Parameter(.years, .years, isOptional: true)

    private static let cash = CommandSpecification(
        .cash, Words(en: "cash", nl: "geld"), .ledger,
        [Parameter(.partner, .partner), Parameter(.amount, .amount, isOptional: true), years],
        attributes: giving, text: .optional,
        summary: Phrase(
            en: "what a partner gives in cash", nl: "wat een partner in geld bijdraagt"),
        explanation: Phrase(
            en: """
                First who, then the amount, then the year or years over which it is spread. \
                Without an amount it is kept as not valued yet, never as zero.
                """,
            nl: """
                Eerst wie, dan het bedrag, dan het jaar of de jaren waarover het wordt verdeeld. \
                Zonder bedrag blijft het nog zonder waarde staan, nooit als nul.
                """),
        examples: [
            Phrase(
                en: "cash gemeente 60000 2026-2028 status=intent programme office",
                nl: "geld gemeente 60000 2026-2028 status=intentie programmabureau")
        ])

    private static let inkind = CommandSpecification(
        .inkind, Words(en: "inkind in-kind", nl: "natura"), .ledger,
        [Parameter(.partner, .partner), Parameter(.quantity, .quantity, isOptional: true), years],
        attributes: giving + [Attribute(.worth, .amount)], text: .optional,
        summary: Phrase(
            en: "what a partner gives in kind", nl: "wat een partner in natura bijdraagt"),
        explanation: Phrase(
            en: """
                First who, then how much of what, then the years. After a unit of time comes the \
                function of who does the work; any other unit is the thing itself. Put quotes \
                around a unit or function of several words. `worth=` gives its value.
                """,
            nl: """
                Eerst wie, dan hoeveel waarvan, dan de jaren. Na een tijdseenheid komt de functie \
                van wie het werk doet; elke andere eenheid is het ding zelf. Zet aanhalingstekens \
                om een eenheid of functie van meer woorden. `waard=` geeft de waarde.
                """),
        examples: [
            Phrase(
                en: "inkind vbv 400 hours driver 2026 driving lessons",
                nl: "natura vbv 400 uur chauffeur 2026 rijbegeleiding"),
            Phrase(
                en: "inkind vbv 3 buses 2026 worth=4500",
                nl: "natura vbv 3 bussen 2026 waard=4500"),
        ])

    private static let give = CommandSpecification(
        .give, Words(en: "give", nl: "bijdrage"), .ledger,
        [
            Parameter(.partner, .partner),
            Parameter(.amount, .amountOrQuantity, isOptional: true), years,
        ],
        attributes: giving + [Attribute(.worth, .amount)], text: .optional,
        summary: Phrase(
            en: "a contribution in any form", nl: "een bijdrage in welke vorm dan ook"),
        explanation: Phrase(
            en: """
                For a contribution of which the form is mixed or not known yet. Takes an amount \
                or a quantity; when a number could be either, write the euro sign.
                """,
            nl: """
                Voor een bijdrage waarvan de vorm gemengd is of nog niet bekend. Neemt een bedrag \
                of een hoeveelheid; kan een getal beide zijn, zet er dan een euroteken voor.
                """),
        examples: [
            Phrase(
                en: "give gemeente form=either access to its network",
                nl: "bijdrage gemeente vorm=een-van-beide toegang tot het netwerk"),
            Phrase(
                en: "give gemeente € 5000 2027 form=both",
                nl: "bijdrage gemeente € 5000 2027 vorm=beide"),
        ])

    private static let cost = CommandSpecification(
        .cost, Words(en: "cost", nl: "kost kosten"), .ledger,
        [Parameter(.amount, .price, isOptional: true), years],
        attributes: [
            Attribute(.category, .choice(.costCategory)),
            Attribute(.function, .text),
            Attribute(.activity, .text),
            Attribute(.workPackage, .word),
            Attribute(.programme, .text),
            Attribute(.project, .text),
            Attribute(.vat, .choice(.vat)),
            Attribute(.mirrors, .item),
            Attribute(.aid, .choice(.aidType)),
            Attribute(.topUp, .word),
            Attribute(.eligible, .choice(.yesNo)),
            Attribute(.because, .text),
            Attribute(.at, .item),
            Attribute(.confidence, .choice(.confidence)),
            Attribute(.party, .partner),
            Attribute(.years, .years),
        ],
        text: .optional,
        summary: Phrase(en: "a line of the budget", nl: "een kostenregel in de begroting"),
        explanation: Phrase(
            en: """
                An amount, or a quantity times a price: `12 x 1000`, `400 hours x 60`. Hours of a \
                function, `400 hours lecturer`, take the rate of the chosen fund as price. With \
                `mirrors=` it is the other side of what is given in kind; then the price may be \
                left out.
                """,
            nl: """
                Een bedrag, of een aantal maal een prijs: `12 x 1000`, `400 uur x 60`. Uren van \
                een functie, `400 uur docent`, krijgen het tarief van het gekozen fonds. Met \
                `spiegelt=` is het de andere kant van een bijdrage in natura; dan mag de prijs \
                ontbreken.
                """),
        examples: [
            Phrase(
                en: "cost 80000 2026 category=personnel programme office",
                nl: "kost 80000 2026 categorie=personeel programmabureau"),
            Phrase(
                en: "cost 400 hours x 60 2026 teachers", nl: "kost 400 uur x 60 2026 docenten"),
            Phrase(en: "cost mirrors=k2", nl: "kost spiegelt=k2"),
        ])

    private static let grant = CommandSpecification(
        .grant, Words(en: "grant", nl: "subsidie"), .ledger,
        [Parameter(.amount, .amount), years],
        attributes: [
            Attribute(.status, .choice(.grantStatus)),
            Attribute(.fund, .text),
            Attribute(.from, .partner),
            Attribute(.aid, .choice(.aidType)),
            Attribute(.workPackage, .word),
            Attribute(.programme, .text),
            Attribute(.project, .text),
            Attribute(.at, .item),
            Attribute(.confidence, .choice(.confidence)),
            Attribute(.years, .years),
        ],
        text: .optional,
        summary: Phrase(
            en: "the grant asked for or granted", nl: "de gevraagde of toegekende subsidie"),
        explanation: Phrase(
            en: "The amount asked from or granted by the fund, and over which years.",
            nl: "Het bedrag dat bij het fonds is gevraagd of toegekend, en over welke jaren."),
        examples: [
            Phrase(
                en: "grant 50000 2026 status=asked fund=rif-2024",
                nl: "subsidie 50000 2026 status=gevraagd fonds=rif-2024")
        ])

    private static let funding = CommandSpecification(
        .funding, Words(en: "funding", nl: "dekking"), .ledger,
        [Parameter(.amount, .amount), years],
        attributes: [
            Attribute(.type, .choice(.fundingType)),
            Attribute(.status, .choice(.fundingStatus)),
            Attribute(.from, .partner),
            Attribute(.aid, .choice(.aidType)),
            Attribute(.workPackage, .word),
            Attribute(.programme, .text),
            Attribute(.project, .text),
            Attribute(.at, .item),
            Attribute(.confidence, .choice(.confidence)),
            Attribute(.years, .years),
        ],
        text: .optional,
        summary: Phrase(en: "other money that covers costs", nl: "ander geld dat kosten dekt"),
        explanation: Phrase(
            en: "Money that is neither the grant nor from a partner: another grant, or income.",
            nl: """
                Geld dat niet de subsidie is en niet van een partner: andere subsidie of \
                inkomsten.
                """),
        examples: [
            Phrase(
                en: "funding 12000 2027 type=income course fees",
                nl: "dekking 12000 2027 soort=inkomsten cursusgeld")
        ])

    private static let prospect = CommandSpecification(
        .prospect, Words(en: "prospect", nl: "vooruitzicht"), .ledger,
        [Parameter(.expectation, .expectation), years],
        attributes: [
            Attribute(.from, .partner), Attribute(.project, .text), Attribute(.at, .item),
            Attribute(.confidence, .choice(.confidence)), Attribute(.years, .years),
        ], text: .optional,
        summary: Phrase(
            en: "money hoped for, outside the totals",
            nl: "geld waarop men hoopt, buiten de totalen"),
        explanation: Phrase(
            en: """
                Money that was mentioned but is not in the budget: an amount, a range such as \
                `15 - 20`, about `+/- 10 mln`, or `10*`. It never counts in totals.
                """,
            nl: """
                Geld dat is genoemd maar niet begroot: een bedrag, een bereik zoals `15 - 20`, \
                ongeveer `+/- 10 mln`, of `10*`. Het telt nooit mee in totalen.
                """),
        examples: [
            Phrase(
                en: "prospect +/- 10 mln 2027 from=gemeente growth fund",
                nl: "vooruitzicht +/- 10 mln 2027 van=gemeente groeifonds")
        ])

    private static let budget = CommandSpecification(
        .budget, Words(en: "budget", nl: "begroting"), .ledger,
        [
            Parameter(.filter, .choice(.signedFilter), isOptional: true),
            Parameter(.point, .pointAfterSign, isOptional: true),
        ], attributes: [Attribute(.fund, .word)], isView: true,
        summary: Phrase(
            en: "costs, coverage and what is missing", nl: "kosten, dekking en wat nog ontbreekt"),
        explanation: Phrase(
            en: """
                Shows costs, coverage and what is still to be covered, per year and in total. \
                What has no value yet is named apart.
                """,
            nl: """
                Toont kosten, dekking en wat nog te dekken is, per jaar en in totaal. Wat nog \
                geen waarde heeft, wordt apart genoemd.
                """),
        examples: [
            Phrase(en: "budget", nl: "begroting"), Phrase(en: "budget @v1", nl: "begroting @v1"),
            Phrase(en: "budget fund=rif-2024", nl: "begroting fonds=rif-2024"),
        ])
}
