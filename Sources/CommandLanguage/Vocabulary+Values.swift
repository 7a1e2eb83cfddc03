extension Vocabulary {
    public static let yesNo = Vocabulary(
        "yes-no", [Choice(en: "yes", nl: "ja"), Choice(en: "no", nl: "nee")])
    public static let state = Vocabulary(
        "state",
        [
            Choice(en: "open", nl: "open"), Choice(en: "agreed", nl: "eens"),
            Choice(en: "contested", nl: "oneens"), Choice(en: "parked", nl: "geparkeerd"),
        ])
    public static let confidence = Vocabulary(
        "confidence",
        [
            Choice(en: "fact", nl: "feit"), Choice(en: "assumption", nl: "aanname"),
            Choice(en: "wish", nl: "wens"), Choice(en: "uncertain", nl: "onzeker"),
        ])
    public static let noteSource = Vocabulary(
        "source",
        [
            Choice(en: "canvas", nl: "canvas"), Choice(en: "interview", nl: "vraaggesprek"),
            Choice(en: "document", nl: "document"),
        ])
    /// How sure a contribution is.
    public static let commitment = Vocabulary(
        "commitment",
        [
            Choice(en: "mentioned", nl: "genoemd"), Choice(en: "support", nl: "steunbrief"),
            Choice(en: "intent", nl: "intentie"), Choice(en: "signed", nl: "getekend"),
            Choice(en: "received", nl: "ontvangen"),
        ])
    /// How far a grant is; what came in was granted.
    public static let grantStatus = Vocabulary(
        "grant-status",
        [
            Choice(en: "asked", nl: "gevraagd"), Choice(en: "granted", nl: "toegekend"),
            Choice(en: "received", nl: "ontvangen"),
        ])
    /// How sure money is that is neither a grant nor a partner's.
    public static let fundingStatus = Vocabulary(
        "funding-status",
        [
            Choice(en: "asked", nl: "gevraagd"), Choice(en: "granted", nl: "toegekend"),
            Choice(en: "mentioned", nl: "genoemd"), Choice(en: "signed", nl: "getekend"),
            Choice(en: "received", nl: "ontvangen"),
        ])
    public static let fundingType = Vocabulary(
        "funding-type",
        [
            Choice(en: "other-grant", nl: "andere-subsidie"),
            Choice(en: "income", nl: "inkomsten"),
        ])
    public static let form = Vocabulary(
        "form",
        [
            Choice(en: "cash", nl: "geld"), Choice(en: "inkind in-kind", nl: "natura"),
            Choice(en: "both", nl: "beide"), Choice(en: "either", nl: "een-van-beide"),
            Choice(en: "unknown", nl: "onbekend"),
        ])
    public static let costCategory = Vocabulary(
        "cost-category",
        [
            Choice(en: "personnel", nl: "personeel"), Choice(en: "material", nl: "materiaal"),
            Choice(en: "equipment", nl: "apparatuur"),
            Choice(en: "third-parties", nl: "derden"), Choice(en: "housing", nl: "huisvesting"),
            Choice(en: "travel", nl: "reis"), Choice(en: "communication", nl: "communicatie"),
            Choice(en: "overhead", nl: "overhead"), Choice(en: "other", nl: "overig"),
        ])
    public static let vat = Vocabulary(
        "vat",
        [
            Choice(en: "included", nl: "inbegrepen"), Choice(en: "excluded", nl: "exclusief"),
            Choice(en: "exempt", nl: "vrijgesteld"),
        ])
    /// The types of activity that state aid rules know.
    public static let aidType = Vocabulary(
        "aid-type",
        [
            Choice(en: "fundamental", nl: "fundamenteel"),
            Choice(en: "industrial", nl: "industrieel"),
            Choice(en: "experimental", nl: "experimenteel"),
            Choice(en: "feasibility", nl: "haalbaarheid"),
        ])
    public static let ring = Vocabulary(
        "ring",
        [
            Choice(en: "core", nl: "kern"), Choice(en: "active", nl: "actief"),
            Choice(en: "incidental", nl: "incidenteel"), Choice(en: "outer", nl: "buitenring"),
        ])
    public static let sector = Vocabulary(
        "sector", [Choice(en: "public", nl: "publiek"), Choice(en: "private", nl: "privaat")])
    public static let partnerType = Vocabulary(
        "partner-type", isOpen: true,
        [
            Choice(en: "company", nl: "bedrijf"), Choice(en: "sme", nl: "mkb"),
            Choice(en: "startup start-up", nl: "startup start-up"),
            Choice(en: "client", nl: "opdrachtgever"),
            Choice(en: "technology", nl: "technologiepartner"),
            Choice(en: "supplier", nl: "leverancier"),
            Choice(en: "education", nl: "onderwijs"),
            Choice(en: "knowledge", nl: "kennisinstelling"),
            Choice(en: "government", nl: "overheid"),
            Choice(en: "sector-body", nl: "brancheorganisatie"),
            Choice(en: "union", nl: "vakbond"),
            Choice(en: "training-fund", nl: "o&o-fonds"),
            Choice(en: "civil-society", nl: "maatschappelijk"),
            Choice(en: "citizens", nl: "burgers"),
        ])
    public static let role = Vocabulary(
        "role", isOpen: true,
        [
            Choice(en: "lead-applicant", nl: "penvoerder"),
            Choice(en: "project-leader", nl: "projectleider"),
            Choice(en: "connector", nl: "verbinder"),
            Choice(en: "facilitator", nl: "procesbegeleider"),
            Choice(en: "theme-owner", nl: "themahouder"), Choice(en: "expert", nl: "expert"),
            Choice(en: "launching-customer", nl: "launching-customer"),
            Choice(en: "critical-friend", nl: "kritische-vriend"),
            Choice(en: "sponsor", nl: "sponsor"),
        ])
    /// The innovation phase of a coalition.
    public static let phase = Vocabulary(
        "phase", isOpen: true,
        [
            Choice(en: "agenda-setting", nl: "agenderen"),
            Choice(en: "trying-out", nl: "uitproberen"), Choice(en: "adopting", nl: "adopteren"),
        ])
    public static let language = Vocabulary(
        "language",
        [
            Choice(en: "nl dutch", nl: "nl nederlands"), Choice(en: "en english", nl: "en engels"),
        ])
    public static let orderPlace = Vocabulary(
        "order-place",
        [
            Choice(en: "first", nl: "eerst"), Choice(en: "last", nl: "laatst"),
            Choice(en: "before", nl: "voor"), Choice(en: "after", nl: "na"),
        ])
    public static let preview = Vocabulary("preview", [Choice(en: "preview", nl: "vooraf")])
    public static let detail = Vocabulary("detail", [Choice(en: "full", nl: "volledig")])
    public static let exportWhat = Vocabulary(
        "export",
        [
            Choice(en: "budget", nl: "begroting"), Choice(en: "partners", nl: "partners"),
            Choice(en: "parties", nl: "partijen"), Choice(en: "notes", nl: "notities"),
            Choice(en: "decisions", nl: "besluiten"), Choice(en: "actions", nl: "acties"),
            Choice(en: "parked", nl: "geparkeerd"),
            Choice(en: "contributions", nl: "bijdragen"), Choice(en: "coverage", nl: "dekking"),
        ])
    public static let dialect = Vocabulary(
        "dialect", [Choice(en: "dutch", nl: "nederlands"), Choice(en: "rfc4180", nl: "rfc4180")])
    /// The units of time, after which the function of who works may follow.
    public static let timeUnit = Vocabulary(
        "time-unit", isOpen: true,
        [
            Choice(en: "hours hour", nl: "uur uren"), Choice(en: "days day", nl: "dagen dag"),
            Choice(en: "half-days half-day", nl: "dagdelen dagdeel"),
            Choice(en: "weeks week", nl: "weken week"),
            Choice(en: "months month", nl: "maanden maand"),
        ])
    /// What can be done with the time of a session besides planning it.
    public static let timing = Vocabulary(
        "timing",
        [
            Choice(en: "next", nl: "verder"), Choice(en: "more", nl: "erbij"),
            Choice(en: "stop", nl: "stop"),
        ])
    /// What can be hidden from the screen.
    public static let amounts = Vocabulary("amounts", [Choice(en: "amounts", nl: "bedragen")])
    /// What can be shown again: `laat zien`, `laat bedragen zien`.
    public static let shown = Vocabulary(
        "shown", [Choice(en: "amounts", nl: "bedragen"), Choice(en: "again", nl: "zien")])
}
