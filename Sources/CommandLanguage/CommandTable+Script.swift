import Wording

extension CommandTable {
    static let scriptRows = [read, set, `let`, expect]

    private static let read = CommandSpecification(
        .read, Words(en: "read", nl: "lees"), .script, [Parameter(.path, .path)],
        summary: Phrase(en: "run a script from a file", nl: "een script uit een bestand uitvoeren"),
        explanation: Phrase(
            en: "Runs the commands in a file as if they stood here; the whole of it is one step.",
            nl: "Voert de opdrachten in een bestand uit alsof ze hier stonden; samen een stap."),
        examples: [Phrase(en: "read session2.txt", nl: "lees sessie2.txt")])

    private static let set = CommandSpecification(
        .set, Words(en: "set", nl: "zet"), .script, [Parameter(.item, .item)],
        attributes: settable,
        summary: Phrase(en: "change details of an item", nl: "gegevens van een onderdeel wijzigen"),
        explanation: Phrase(
            en: """
                Changes attributes of any item, or of the case itself with `set case`. An empty \
                value takes the attribute away: `set k1 status=`.
                """,
            nl: """
                Wijzigt gegevens van elk onderdeel, of van de casus zelf met `zet casus`. Een \
                lege waarde haalt het gegeven weg: `zet k1 status=`.
                """),
        examples: [
            Phrase(en: "set k1 status=signed", nl: "zet k1 status=getekend"),
            Phrase(en: "set vbv ring=core", nl: "zet vbv ring=kern"),
            Phrase(
                en: "set case name=\"South in motion\"", nl: "zet casus naam=\"Zuid in beweging\""),
        ])

    private static let `let` = CommandSpecification(
        .let, Words(en: "let", nl: "stel"), .script, [Parameter(.variable, .variable)],
        text: .required, textPlaceholder: Phrase(en: "VALUE", nl: "WAARDE"),
        summary: Phrase(en: "give a value a name", nl: "een waarde een naam geven"),
        explanation: Phrase(
            en: """
                From then on `${NAME}` stands for the value, in arguments and in text. Write \
                `$${` for a literal `${`.
                """,
            nl: """
                Daarna staat `${NAAM}` voor de waarde, in argumenten en in tekst. Schrijf `$${` \
                voor een letterlijke `${`.
                """),
        examples: [
            Phrase(
                en: "let year 2027\ncost 1500 ${year} materials in ${year}",
                nl: "stel jaar 2027\nkost 1500 ${jaar} materiaal in ${jaar}")
        ])

    private static let expect = CommandSpecification(
        .expect, Words(en: "expect", nl: "verwacht"), .script,
        [
            Parameter(.figure, .choice(.figure)),
            Parameter(.years, .years, isOptional: true),
            Parameter(.point, .pointAfterSign, isOptional: true),
        ],
        attributes: [Attribute(.piece, .piece)] + figureAttributes + [onlySigned],
        text: .required, textPlaceholder: Phrase(en: "VALUE", nl: "WAARDE"),
        summary: Phrase(
            en: "check a figure in a script", nl: "een cijfer in een script controleren"),
        explanation: Phrase(
            en: """
                Compares a figure with a value and says the difference when there is one; the \
                figures and what narrows them down are those of `why`. \
                `expect error CODE: COMMAND` checks that a command is refused, and why.
                """,
            nl: """
                Vergelijkt een cijfer met een waarde en noemt het verschil als dat er is; de \
                cijfers en wat ze inperkt zijn die van `waarom`. \
                `verwacht fout CODE: OPDRACHT` controleert dat een opdracht wordt geweigerd, en \
                waarom.
                """),
        examples: [
            Phrase(en: "expect cost 80000", nl: "verwacht kosten 80000"),
            Phrase(
                en: "expect test.rif-2024.grant-share not-met",
                nl: "verwacht toets.rif-2024.grant-share niet-gehaald"),
            Phrase(
                en: "expect error unknown-word: savee After session 1",
                nl: "verwacht fout unknown-word: bewaarr Na sessie 1"),
        ])

    private static let settable: [Attribute] =
        settableNotes + settablePartners + settableMoney
        + settableSayings

    private static let settableNotes: [Attribute] = [
        Attribute(.name, .text, of: [.theCase, .partner]),
        Attribute(.language, .choice(.language), of: [.theCase]),
        Attribute(.about, .text, of: [.theCase]),
        Attribute(.source, .text, of: [.theCase]),
        Attribute(.applied, .word, of: [.theCase]),
        Attribute(
            .text, .text,
            of: [
                .note, .contribution, .cost, .funding, .decision, .action, .aside, .statedTotal,
            ]),
        Attribute(.piece, .piece, of: [.note]),
        Attribute(.by, .text, of: [.note, .decision, .action, .aside]),
        Attribute(.source, .choice(.noteSource), of: [.note]),
        Attribute(
            .confidence, .choice(.confidence), of: [.note, .contribution, .cost, .funding]),
        Attribute(.tag, .word, isList: true, of: [.note]),
        Attribute(.ledger, .item, isList: true, of: [.note]),
        Attribute(
            .state, .choice(.state),
            of: [
                .note, .partner, .contribution, .cost, .funding, .decision, .action, .aside,
            ]),
    ]

    private static let settableSayings: [Attribute] = [
        Attribute(.owner, .text, of: [.action]),
        Attribute(.due, .word, of: [.action]),
        Attribute(.done, .choice(.yesNo), of: [.action, .aside]),
    ]

    private static let settablePartners: [Attribute] = [
        Attribute(.as, .word, of: [.partner]),
        Attribute(.type, .choice(.partnerType), isList: true, of: [.partner]),
        Attribute(.sector, .choice(.sector), of: [.partner]),
        Attribute(.ring, .choice(.ring), of: [.partner]),
        Attribute(.role, .choice(.role), isList: true, of: [.partner]),
        Attribute(.members, .partner, isList: true, of: [.partner]),
        Attribute(.about, .text, of: [.partner]),
        Attribute(.tier, .word, of: [.partner]),
        Attribute(.fundGroup, .word, isList: true, of: [.partner]),
    ]

    private static let settableMoney: [Attribute] = [
        Attribute(.party, .partner, of: [.note, .contribution, .cost]),
        Attribute(.amount, .amount, of: [.contribution, .cost, .funding, .statedTotal]),
        Attribute(.price, .amount, of: [.cost]),
        Attribute(.quantity, .word, of: [.contribution, .cost]),
        Attribute(.unit, .text, of: [.contribution, .cost]),
        Attribute(.function, .text, of: [.contribution, .cost]),
        Attribute(.worth, .amount, of: [.contribution]),
        Attribute(.years, .years, of: [.contribution, .cost, .funding, .statedTotal]),
        Attribute(.status, .choice(.commitment), of: [.contribution]),
        Attribute(.status, .choice(.fundingStatus), of: [.funding]),
        Attribute(.type, .choice(.fundingType), of: [.funding]),
        Attribute(.form, .choice(.form), of: [.contribution]),
        Attribute(.evidence, .text, of: [.contribution]),
        Attribute(.earmark, .item, of: [.contribution]),
        Attribute(.at, .item, of: [.contribution, .cost, .funding]),
        Attribute(.activity, .text, of: [.contribution, .cost]),
        Attribute(.workPackage, .word, of: [.contribution, .cost, .funding]),
        Attribute(.programme, .text, of: [.contribution, .cost, .funding]),
        Attribute(.project, .text, of: [.contribution, .cost, .funding]),
        Attribute(.category, .choice(.costCategory), of: [.cost]),
        Attribute(.vat, .choice(.vat), of: [.cost]),
        Attribute(.mirrors, .item, of: [.cost]),
        Attribute(.aid, .choice(.aidType), of: [.cost, .funding]),
        Attribute(.topUp, .word, of: [.cost]),
        Attribute(.eligible, .choice(.yesNo), of: [.contribution, .cost, .funding]),
        Attribute(.because, .text, of: [.contribution, .cost, .funding]),
        Attribute(.fund, .text, of: [.funding]),
        Attribute(.from, .partner, of: [.funding]),
    ]
}
