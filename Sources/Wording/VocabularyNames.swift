/// The readable names of stored vocabulary, by the canonical English key that is stored.
///
/// A key that is not here is a word of the coalition's own and is shown as it is.
public enum VocabularyNames {
    /// A list of names, in the order in which they are shown.
    public struct List: Sendable {
        public let entries: [(key: String, name: Phrase)]
        private let places: [String: Int]

        init(_ entries: [(String, Phrase)]) {
            self.entries = entries.map { (key: $0.0, name: $0.1) }
            places = Dictionary(
                entries.enumerated().map { ($0.element.0, $0.offset) },
                uniquingKeysWith: { first, _ in first })
        }

        /// The name of a stored key in a language; an own word as it is.
        public func name(_ key: String, in language: Language) -> String {
            places[key].map { entries[$0].name[language] } ?? key
        }

        /// The place of a key in the list, for sorting; own words have none.
        public func place(_ key: String) -> Int? { places[key] }
    }

    /// In what form a contribution comes.
    public static let form = List([
        ("cash", Phrase(en: "cash", nl: "geld")),
        ("inkind", Phrase(en: "in kind", nl: "natura")),
        ("both", Phrase(en: "cash and in kind", nl: "geld en natura")),
        ("either", Phrase(en: "cash or in kind", nl: "geld of natura")),
        ("unknown", Phrase(en: "form unknown", nl: "vorm onbekend")),
    ])

    /// How sure a contribution is.
    public static let commitment = List([
        ("mentioned", Phrase(en: "mentioned", nl: "genoemd")),
        ("support", Phrase(en: "letter of support", nl: "steunbrief")),
        ("intent", Phrase(en: "letter of intent", nl: "intentieverklaring")),
        ("signed", Phrase(en: "signed", nl: "getekend")),
        ("received", Phrase(en: "received", nl: "ontvangen")),
    ])

    /// How far a grant is, or how sure money is that is neither a grant nor a partner's.
    public static let grantStatus = List([
        ("asked", Phrase(en: "asked", nl: "gevraagd")),
        ("granted", Phrase(en: "granted", nl: "toegekend")),
        ("mentioned", Phrase(en: "mentioned", nl: "genoemd")),
        ("signed", Phrase(en: "signed", nl: "getekend")),
        ("received", Phrase(en: "received", nl: "ontvangen")),
    ])

    /// How sure coverage is: what is asked for and granted, and all that is said of contributions.
    public static let coverageStatus = List(
        (grantStatus.entries + commitment.entries).map { ($0.key, $0.name) })

    /// Where money that is no partner's contribution comes from.
    public static let fundingKind = List([
        ("grant", Phrase(en: "grant", nl: "subsidie")),
        ("other-grant", Phrase(en: "other grant", nl: "andere subsidie")),
        ("income", Phrase(en: "income", nl: "inkomsten")),
        ("prospect", Phrase(en: "prospect", nl: "vooruitzicht")),
    ])

    /// What kind of cost a line is.
    public static let costCategory = List([
        ("personnel", Phrase(en: "personnel", nl: "personeel")),
        ("material", Phrase(en: "material", nl: "materiaal")),
        ("equipment", Phrase(en: "equipment", nl: "apparatuur")),
        ("third-parties", Phrase(en: "third parties", nl: "derden")),
        ("housing", Phrase(en: "housing", nl: "huisvesting")),
        ("travel", Phrase(en: "travel", nl: "reiskosten")),
        ("communication", Phrase(en: "communication", nl: "communicatie")),
        ("overhead", Phrase(en: "overhead", nl: "overhead")),
        ("other", Phrase(en: "other", nl: "overig")),
    ])

    /// How VAT is treated in an amount.
    public static let vat = List([
        ("included", Phrase(en: "VAT included", nl: "inclusief btw")),
        ("excluded", Phrase(en: "VAT excluded", nl: "exclusief btw")),
        ("exempt", Phrase(en: "VAT exempt", nl: "vrijgesteld van btw")),
    ])

    /// How near a partner stands.
    public static let ring = List([
        ("core", Phrase(en: "core", nl: "kern")),
        ("active", Phrase(en: "active", nl: "actief")),
        ("incidental", Phrase(en: "incidental", nl: "incidenteel")),
        ("outer", Phrase(en: "outer ring", nl: "buitenring")),
    ])

    /// The sector of a partner.
    public static let sector = List([
        ("public", Phrase(en: "public", nl: "publiek")),
        ("private", Phrase(en: "private", nl: "privaat")),
    ])

    /// What kind of party a partner is.
    public static let partnerKind = List([
        ("company", Phrase(en: "company", nl: "bedrijf")),
        ("sme", Phrase(en: "small or medium company", nl: "mkb")),
        ("startup", Phrase(en: "start-up", nl: "start-up")),
        ("client", Phrase(en: "client", nl: "opdrachtgever")),
        ("technology", Phrase(en: "technology partner", nl: "technologiepartner")),
        ("supplier", Phrase(en: "supplier", nl: "leverancier")),
        ("education", Phrase(en: "education", nl: "onderwijs")),
        ("knowledge", Phrase(en: "knowledge institute", nl: "kennisinstelling")),
        ("government", Phrase(en: "government", nl: "overheid")),
        ("sector-body", Phrase(en: "sector body", nl: "brancheorganisatie")),
        ("union", Phrase(en: "union", nl: "vakbond")),
        ("training-fund", Phrase(en: "training fund", nl: "O&O-fonds")),
        ("civil-society", Phrase(en: "civil society", nl: "maatschappelijke organisatie")),
        ("citizens", Phrase(en: "citizens", nl: "burgers")),
    ])

    /// What a partner does in the coalition.
    public static let role = List([
        ("lead-applicant", Phrase(en: "lead applicant", nl: "penvoerder")),
        ("project-leader", Phrase(en: "project leader", nl: "projectleider")),
        ("connector", Phrase(en: "connector", nl: "verbinder")),
        ("facilitator", Phrase(en: "facilitator", nl: "procesbegeleider")),
        ("theme-owner", Phrase(en: "theme owner", nl: "themahouder")),
        ("expert", Phrase(en: "expert", nl: "expert")),
        ("launching-customer", Phrase(en: "launching customer", nl: "launching customer")),
        ("critical-friend", Phrase(en: "critical friend", nl: "kritische vriend")),
        ("sponsor", Phrase(en: "sponsor", nl: "sponsor")),
    ])

    /// How people stand towards a note.
    public static let state = List([
        ("open", Phrase(en: "open", nl: "open")),
        ("agreed", Phrase(en: "agreed", nl: "eens")),
        ("contested", Phrase(en: "not agreed yet", nl: "nog oneens")),
        ("parked", Phrase(en: "parked", nl: "geparkeerd")),
    ])

    /// How certain a note is.
    public static let confidence = List([
        ("fact", Phrase(en: "fact", nl: "feit")),
        ("assumption", Phrase(en: "assumption", nl: "aanname")),
        ("wish", Phrase(en: "wish", nl: "wens")),
        ("uncertain", Phrase(en: "uncertain", nl: "onzeker")),
    ])

    /// The side of the ledger on which a line counts.
    public static let ledgerSide = List([
        ("cost", Phrase(en: "cost", nl: "kosten")),
        ("coverage", Phrase(en: "coverage", nl: "dekking")),
        ("apart", Phrase(en: "apart", nl: "apart")),
    ])

    /// What kind of activity a cost is, for state aid.
    public static let aidType = List(
        ["fundamental", "industrial", "experimental", "feasibility"].map {
            ($0, FundWords.aidType($0))
        })

    /// Whether something is so.
    public static let yesNo = List([
        ("yes", Phrase(en: "yes", nl: "ja")), ("no", Phrase(en: "no", nl: "nee")),
    ])

    /// Where a note comes from.
    public static let source = List([
        ("canvas", Phrase(en: "canvas", nl: "canvas")),
        ("interview", Phrase(en: "interview", nl: "vraaggesprek")),
        ("document", Phrase(en: "document", nl: "document")),
    ])
}
