/// The name before the `=` of an attribute, by its canonical English spelling.
public enum AttributeName: String, CaseIterable, Sendable, Hashable {
    case `as`, type, sector, ring, role, members, about, tier
    case by, source, confidence, tag, ledger, state
    case status, form, evidence, activity, workPackage = "wp", programme, project
    case earmark, at, worth
    case category, vat, mirrors, party, fund, from, double
    case owner, due, done
    case to, width, overwrite, dialect, gone
    case template, language, title, text, name, order
    case amount, price, years, quantity, unit, function, piece, phase
    case fundGroup = "fundgroup", aid, topUp = "topup", eligible, because, applied
    case without, half, only, grantPart = "grant", keep
    case id, number, time, draft, revision, version, parent, branch, origin, digest
    case undoes, through, command, message, typist, speaker
    case sourceDraft = "source-draft", sourceRevision = "source-revision"

    /// How people may spell this name.
    public var words: Words { AttributeName.spellings[self] ?? Words(en: rawValue, nl: rawValue) }

    private static let spellings: [AttributeName: Words] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.spelling) })

    private var spelling: Words {
        switch self {
        case .as, .type, .sector, .ring, .role, .members, .about, .tier, .by, .source,
            .confidence, .tag, .ledger, .state, .owner, .due, .done:
            aboutPeopleAndNotes
        case .status, .form, .evidence, .activity, .workPackage, .programme, .project, .earmark,
            .at, .worth, .category, .vat, .mirrors, .party, .fund, .from, .amount, .price, .years,
            .quantity, .unit, .function:
            aboutMoney
        case .to, .width, .overwrite, .dialect, .gone, .double, .template, .language, .title, .text,
            .name, .piece, .phase, .order:
            aboutOutput
        case .fundGroup, .aid, .topUp, .eligible, .because, .applied, .without, .half, .only,
            .grantPart, .keep:
            aboutFunds
        default:
            aboutArchive
        }
    }

    private var aboutPeopleAndNotes: Words {
        switch self {
        case .as: Words(en: "as", nl: "als")
        case .type: Words(en: "type", nl: "soort")
        case .role: Words(en: "role", nl: "rol")
        case .members: Words(en: "members", nl: "leden")
        case .about: Words(en: "about", nl: "over")
        case .tier: Words(en: "tier", nl: "niveau")
        case .by: Words(en: "by", nl: "door")
        case .source: Words(en: "source", nl: "bron")
        case .confidence: Words(en: "confidence", nl: "zekerheid")
        case .tag: Words(en: "tag", nl: "label")
        case .ledger: Words(en: "ledger", nl: "grootboek")
        case .state: Words(en: "state", nl: "stand")
        case .owner: Words(en: "owner", nl: "wie eigenaar")
        case .due: Words(en: "due", nl: "voor wanneer")
        case .done: Words(en: "done", nl: "klaar")
        default: Words(en: rawValue, nl: rawValue)
        }
    }

    private var aboutMoney: Words {
        switch self {
        case .form: Words(en: "form", nl: "vorm")
        case .evidence: Words(en: "evidence", nl: "bewijs")
        case .activity: Words(en: "activity", nl: "activiteit")
        case .workPackage: Words(en: "wp workpackage work-package", nl: "wp werkpakket")
        case .programme: Words(en: "programme program", nl: "programma")
        case .earmark: Words(en: "earmark", nl: "bestemd")
        case .at: Words(en: "at", nl: "bij")
        case .worth: Words(en: "worth", nl: "waard")
        case .category: Words(en: "category", nl: "categorie")
        case .vat: Words(en: "vat", nl: "btw")
        case .mirrors: Words(en: "mirrors", nl: "spiegelt")
        case .party: Words(en: "party", nl: "partij")
        case .fund: Words(en: "fund", nl: "fonds")
        case .from: Words(en: "from", nl: "van")
        case .amount: Words(en: "amount", nl: "bedrag")
        case .price: Words(en: "price", nl: "prijs")
        case .years: Words(en: "years year period", nl: "jaren jaar periode")
        case .quantity: Words(en: "quantity", nl: "aantal")
        case .unit: Words(en: "unit", nl: "eenheid")
        case .function: Words(en: "function", nl: "functie")
        default: Words(en: rawValue, nl: rawValue)
        }
    }

    private var aboutFunds: Words {
        switch self {
        case .fundGroup: Words(en: "fundgroup fund-group", nl: "fondsgroep")
        case .aid: Words(en: "aid", nl: "steun")
        case .topUp: Words(en: "topup top-up", nl: "opslag")
        case .eligible: Words(en: "eligible", nl: "subsidiabel")
        case .because: Words(en: "because", nl: "omdat")
        case .applied: Words(en: "applied", nl: "aanvraag")
        case .without: Words(en: "without", nl: "zonder")
        case .half: Words(en: "half", nl: "helft")
        case .only: Words(en: "only", nl: "alleen")
        case .grantPart: Words(en: "grant", nl: "subsidie")
        case .keep: Words(en: "keep", nl: "behoud")
        default: Words(en: rawValue, nl: rawValue)
        }
    }

    private var aboutOutput: Words {
        switch self {
        case .to: Words(en: "to", nl: "naar")
        case .width: Words(en: "width", nl: "breedte")
        case .overwrite: Words(en: "overwrite", nl: "overschrijf")
        case .gone: Words(en: "gone", nl: "weg")
        case .double: Words(en: "double", nl: "dubbel")
        case .template: Words(en: "template", nl: "sjabloon")
        case .language: Words(en: "language", nl: "taal")
        case .title: Words(en: "title", nl: "titel")
        case .text: Words(en: "text", nl: "tekst")
        case .name: Words(en: "name", nl: "naam")
        case .piece: Words(en: "piece", nl: "stuk")
        case .phase: Words(en: "phase", nl: "fase")
        case .order: Words(en: "order", nl: "volgorde")
        default: Words(en: rawValue, nl: rawValue)
        }
    }

    private var aboutArchive: Words {
        switch self {
        case .number: Words(en: "number", nl: "nummer")
        case .time: Words(en: "time", nl: "tijd")
        case .draft: Words(en: "draft", nl: "ontwerp")
        case .revision: Words(en: "revision", nl: "revisie")
        case .version: Words(en: "version", nl: "versie")
        case .parent: Words(en: "parent", nl: "ouder")
        case .branch: Words(en: "branch", nl: "aftakking")
        case .origin: Words(en: "origin", nl: "herkomst")
        case .digest: Words(en: "digest", nl: "vingerafdruk")
        case .undoes: Words(en: "undoes", nl: "herroept")
        case .through: Words(en: "through", nl: "tot-en-met")
        case .command: Words(en: "command", nl: "opdracht")
        case .message: Words(en: "message", nl: "omschrijving")
        case .speaker: Words(en: "speaker", nl: "spreker")
        case .sourceDraft: Words(en: "source-draft", nl: "bron-ontwerp")
        case .sourceRevision: Words(en: "source-revision", nl: "bron-revisie")
        default: Words(en: rawValue, nl: rawValue)
        }
    }
}
