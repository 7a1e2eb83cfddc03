import Wording

/// A column of the ledger as a table: written by the export, recognised by the import.
enum LedgerColumn: Int, CaseIterable {
    case line, side, kind, party, group, form, category, workPackage, activity, programme, project
    case description, quantity, unit, function, unitPrice, year, amount, highestAmount
    case approximate, unvalued, state, rest, status, evidence, fund, vat, mirrors
    case aidType, topUp, eligible, eligibleReason, earmark, confidence, note, valuedThrough

    var title: Phrase {
        switch self {
        case .line: Phrase(en: "line", nl: "regel")
        case .side: Phrase(en: "side", nl: "kant")
        case .kind: Phrase(en: "kind", nl: "soort")
        case .party: Phrase(en: "party", nl: "partij")
        case .group: Phrase(en: "group", nl: "groep")
        case .form: Phrase(en: "form", nl: "vorm")
        case .category: Phrase(en: "category", nl: "categorie")
        case .workPackage: Phrase(en: "work package", nl: "werkpakket")
        case .activity: Phrase(en: "activity", nl: "activiteit")
        case .programme: Phrase(en: "programme", nl: "programma")
        case .project: Phrase(en: "project", nl: "project")
        case .description: Phrase(en: "description", nl: "omschrijving")
        case .quantity: Phrase(en: "quantity", nl: "aantal")
        case .unit: Phrase(en: "unit", nl: "eenheid")
        case .function: Phrase(en: "function", nl: "functie")
        case .unitPrice: Phrase(en: "unit price", nl: "prijs per eenheid")
        case .year: Phrase(en: "year", nl: "jaar")
        case .amount: Phrase(en: "amount", nl: "bedrag")
        case .highestAmount: Phrase(en: "highest amount", nl: "hoogste bedrag")
        case .approximate: Phrase(en: "approximate", nl: "ongeveer")
        case .unvalued: Phrase(en: "unvalued", nl: "zonder waarde")
        case .state: Phrase(en: "state", nl: "stand")
        case .rest: Phrase(en: "still to be split", nl: "nog uit te splitsen")
        case .status: Phrase(en: "status", nl: "status")
        case .evidence: Phrase(en: "evidence", nl: "bewijs")
        case .fund: Phrase(en: "fund", nl: "fonds")
        case .vat: Phrase(en: "VAT", nl: "btw")
        case .mirrors: Phrase(en: "mirrors", nl: "spiegelt")
        case .aidType: Phrase(en: "aid", nl: "steun")
        case .topUp: Phrase(en: "top-up", nl: "opslag")
        case .eligible: Phrase(en: "eligible", nl: "subsidiabel")
        case .eligibleReason: Phrase(en: "why eligible or not", nl: "waarom wel of niet")
        case .earmark: Phrase(en: "earmarked for", nl: "bestemd voor")
        case .confidence: Phrase(en: "confidence", nl: "zekerheid")
        case .note: Phrase(en: "note", nl: "notitie")
        case .valuedThrough: Phrase(en: "valued through", nl: "gewaardeerd volgens")
        }
    }

    /// What people call it besides.
    var others: [String] {
        switch self {
        case .line: ["id", "nummer", "number"]
        case .party: ["partner"]
        case .workPackage: ["wp"]
        case .programme: ["program"]
        case .description: ["text", "tekst", "toelichting", "explanation"]
        case .unitPrice: ["price", "prijs", "tarief", "rate"]
        case .year: ["years", "jaren"]
        case .amount: ["euro", "bedrag (euro)", "amount (euro)", "eur"]
        case .vat: ["vat"]
        case .rest: ["rest"]
        case .aidType: ["state aid", "staatssteun", "soort activiteit", "activity type"]
        case .topUp: ["topup"]
        case .eligibleReason: ["because", "omdat", "reason", "reden"]
        case .earmark: ["earmark", "bestemd"]
        default: []
        }
    }
}

/// A column of the register of partners as a table.
enum PartnerColumn: Int, CaseIterable {
    case id, handle, name, group, kinds, sector, ring, roles, tier, members, groups, about
    case cash, inKind, oneSided, formOpen, funds, unvalued, returns

    var title: Phrase {
        switch self {
        case .id: Phrase(en: "partner", nl: "nummer")
        case .handle: Phrase(en: "short name", nl: "korte naam")
        case .name: Phrase(en: "name", nl: "naam")
        case .group: Phrase(en: "group", nl: "groep")
        case .kinds: Phrase(en: "kinds", nl: "soorten")
        case .sector: Phrase(en: "sector", nl: "sector")
        case .ring: Phrase(en: "ring", nl: "ring")
        case .roles: Phrase(en: "roles", nl: "rollen")
        case .tier: Phrase(en: "tier", nl: "niveau")
        case .members: Phrase(en: "members", nl: "leden")
        case .groups: Phrase(en: "in groups", nl: "in groepen")
        case .about: Phrase(en: "about", nl: "over")
        case .cash: Phrase(en: "cash", nl: "geld")
        case .inKind: Phrase(en: "in kind", nl: "natura")
        case .oneSided:
            Phrase(en: "in kind without a cost line", nl: "natura zonder kostenregel")
        case .formOpen: Phrase(en: "form open", nl: "vorm open")
        case .funds: Phrase(en: "funds", nl: "fondsen")
        case .unvalued: Phrase(en: "lines without value", nl: "regels zonder waarde")
        case .returns: Phrase(en: "returns", nl: "opbrengsten")
        }
    }

    var others: [String] {
        switch self {
        case .id: ["id", "number"]
        case .handle: ["handle", "kortnaam"]
        case .kinds: ["kind", "soort"]
        case .roles: ["role", "rol"]
        default: []
        }
    }
}
