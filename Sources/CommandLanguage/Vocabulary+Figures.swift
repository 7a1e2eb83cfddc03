extension Vocabulary {
    /// The figures that `expect` and `why` know; a template or fund may know more.
    public static let figure = Vocabulary(
        "figure", isOpen: true,
        [
            Choice(en: "cost costs", nl: "kosten"), Choice(en: "coverage", nl: "dekking"),
            Choice(en: "gap", nl: "tekort"), Choice(en: "cash", nl: "geld"),
            Choice(en: "in-kind", nl: "natura"), Choice(en: "form-open", nl: "vorm-open"),
            Choice(en: "grants", nl: "subsidies"), Choice(en: "income", nl: "inkomsten"),
            Choice(en: "funds", nl: "fondsen"), Choice(en: "gives", nl: "geeft"),
            Choice(en: "signed", nl: "getekend"), Choice(en: "to-sign", nl: "te-tekenen"),
            Choice(en: "no-cost-line", nl: "zonder-kostenregel"),
            Choice(en: "outer-ring", nl: "buitenring"),
            Choice(en: "unvalued", nl: "zonder-waarde"),
            Choice(en: "notes", nl: "notities"), Choice(en: "partners", nl: "partners"),
            Choice(en: "pieces", nl: "stukken"), Choice(en: "versions", nl: "versies"),
            Choice(en: "decisions", nl: "besluiten"), Choice(en: "actions", nl: "acties"),
            Choice(en: "open-actions", nl: "open-acties"),
            Choice(en: "parked", nl: "geparkeerd"),
        ])
    /// Where coverage comes from.
    public static let coverageKind = Vocabulary(
        "coverage-kind",
        [
            Choice(en: "grant-asked", nl: "subsidie-gevraagd"),
            Choice(en: "grant-granted", nl: "subsidie-toegekend"),
            Choice(en: "other-grant other-grants", nl: "andere-subsidie andere-subsidies"),
            Choice(en: "income", nl: "inkomsten"),
            Choice(en: "partner-cash", nl: "partners-geld"),
            Choice(en: "partner-in-kind", nl: "partners-natura"),
            Choice(en: "form-not-settled form-open", nl: "vorm-open"),
        ])
    /// How sure a line is, whatever kind of line it is.
    static let lineStatus = Vocabulary(
        "line-status",
        fundingStatus.choices
            + commitment.choices.filter { !fundingStatus.choices.contains($0) })
    /// The row of a report of which nobody said what it is.
    public static let notSaid = Choice(en: "not-said", nl: "niet-genoemd")

    /// A vocabulary as a filter: what lines may be of, or that nobody said.
    func filtering() -> Vocabulary {
        Vocabulary(name + "-filter", isOpen: isOpen, choices + [Self.notSaid])
    }
}

extension CommandTable {
    /// What narrows a figure down: the dimensions that tables break down by.
    static let figureAttributes: [Attribute] = [
        Attribute(.party, .partner), Attribute(.source, .text),
        Attribute(.category, .choice(Vocabulary.costCategory.filtering())),
        Attribute(.workPackage, .word), Attribute(.activity, .text),
        Attribute(.programme, .text), Attribute(.project, .text),
        Attribute(.form, .choice(Vocabulary.form.filtering())),
        Attribute(.status, .choice(Vocabulary.lineStatus.filtering())),
        Attribute(.type, .choice(.coverageKind)),
        Attribute(.aid, .choice(Vocabulary.aidType.filtering())),
        Attribute(.vat, .choice(Vocabulary.vat.filtering())),
        Attribute(.eligible, .choice(Vocabulary.yesNo.filtering())),
        Attribute(.function, .text), Attribute(.fund, .text), Attribute(.earmark, .text),
        Attribute(.years, .years),
    ]
}
