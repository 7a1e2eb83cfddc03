import Wording

extension CommandTable {
    static let partnerRows = [partner, group, rename, parties]

    private static let partner = CommandSpecification(
        .partner, Words(en: "partner", nl: "partner"), .partners,
        [Parameter(.name, .name)],
        attributes: [
            Attribute(.as, .word),
            Attribute(.type, .choice(.partnerType), isList: true),
            Attribute(.sector, .choice(.sector)),
            Attribute(.ring, .choice(.ring)),
            Attribute(.role, .choice(.role), isList: true),
            Attribute(.about, .text),
            Attribute(.tier, .word),
        ],
        summary: Phrase(en: "register a partner", nl: "een partner opnemen"),
        explanation: Phrase(
            en: """
                Registers a party under its full name. With `as=` you choose the handle by which \
                you type it from then on; without it one is made from the name.
                """,
            nl: """
                Neemt een partij op onder haar volledige naam. Met `als=` kies je de kortnaam \
                waarmee je haar voortaan tikt; zonder wordt er een van de naam gemaakt.
                """),
        examples: [
            Phrase(
                en: "partner Housing Trust South as=hts type=client sector=private ring=core",
                nl: "partner Wonen op Zuid als=woz soort=opdrachtgever sector=privaat ring=kern")
        ])

    private static let group = CommandSpecification(
        .group, Words(en: "group", nl: "groep"), .partners,
        [Parameter(.name, .name)],
        attributes: [
            Attribute(.as, .word),
            Attribute(.members, .partner, isList: true),
            Attribute(.type, .choice(.partnerType), isList: true),
            Attribute(.sector, .choice(.sector)),
            Attribute(.ring, .choice(.ring)),
            Attribute(.about, .text),
        ],
        summary: Phrase(en: "register a group of partners", nl: "een groep partners opnemen"),
        explanation: Phrase(
            en: """
                Registers a group that gives something together, with or without known members. \
                What a group gives counts once.
                """,
            nl: """
                Neemt een groep op die samen iets geeft, met of zonder bekende leden. Wat een \
                groep geeft, telt een keer.
                """),
        examples: [
            Phrase(
                en: "group All companies as=companies members=vbv type=company",
                nl: "groep Alle bedrijven als=bedrijven leden=vbv soort=bedrijf")
        ])

    private static let rename = CommandSpecification(
        .rename, Words(en: "rename", nl: "hernoem"), .partners,
        [Parameter(.partner, .partner), Parameter(.name, .name)],
        summary: Phrase(en: "give a partner another name", nl: "een partner een andere naam geven"),
        explanation: Phrase(
            en: "Gives a partner or group another name. The old name stays known as an alias.",
            nl: """
                Geeft een partner of groep een andere naam. De oude naam blijft bekend als alias.
                """),
        examples: [Phrase(en: "rename vbv Transport South", nl: "hernoem vbv Vervoer Zuid BV")])

    private static let parties = CommandSpecification(
        .parties, Words(en: "parties", nl: "partijen"), .partners,
        [Parameter(.point, .pointAfterSign, isOptional: true)], isView: true,
        summary: Phrase(en: "who gives and gets what", nl: "wie wat geeft en krijgt"),
        explanation: Phrase(
            en: "Lists the partners and groups with what each gives and what each gets.",
            nl: "Noemt de partners en groepen met wat elk geeft en wat elk krijgt."),
        examples: [
            Phrase(en: "parties", nl: "partijen"), Phrase(en: "parties @v1", nl: "partijen @v1"),
        ])
}
