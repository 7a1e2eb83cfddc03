import CaseModel
import Wording

extension Problem {
    static let noCase = Problem(
        .noCase,
        Phrase(
            en: "There is no case in this workspace yet.",
            nl: "In deze werkmap is nog geen casus begonnen."),
        next: Phrase(
            en: "Start one: new \"Name of the coalition\".",
            nl: "Begin er een: nieuw \"Naam van de coalitie\"."))

    static func caseExists(_ title: String) -> Problem {
        Problem(
            .caseExists,
            Phrase(
                en: "This workspace already holds the case “\(title)”.",
                nl: "In deze werkmap staat al de casus “\(title)”."),
            next: Phrase(
                en: "Use another workspace file for another case.",
                nl: "Gebruik voor een andere casus een ander werkmapbestand."))
    }

    static func unknownPartner(_ name: String, suggestions: [String]) -> Problem {
        Problem(
            .unknownPartner,
            Phrase(en: "No partner goes by “\(name)”.", nl: "Er is geen partner “\(name)”."),
            next: Phrase(
                en: "Register it first: partner \(name).",
                nl: "Neem die eerst op: partner \(name)."),
            suggestions: suggestions)
    }

    static func ambiguousPartner(_ name: String, ids: [String]) -> Problem {
        Problem(
            .ambiguousPartner,
            Phrase(
                en: "More than one partner goes by “\(name)”.",
                nl: "Meer dan een partner heet “\(name)”."),
            next: Phrase(
                en: "Use the id: \(ids.joined(separator: " or ")).",
                nl: "Gebruik het nummer: \(ids.joined(separator: " of "))."))
    }

    static func unknownItem(_ typed: String, suggestions: [String] = []) -> Problem {
        Problem(
            .unknownItem,
            Phrase(en: "There is no “\(typed)” here.", nl: "Er is hier geen “\(typed)”."),
            next: Phrase(
                en: "Ids look like n12 (note), p3 (partner), k7, c4 and f2 (ledger), a1 (action).",
                nl: "Nummers zien eruit als n12 (notitie), p3 (partner), k7, c4 en f2 "
                    + "(grootboek), a1 (actie)."),
            suggestions: suggestions)
    }

    static func unknownPiece(_ typed: String, suggestions: [String]) -> Problem {
        Problem(
            .unknownPiece,
            Phrase(en: "There is no piece “\(typed)”.", nl: "Er is geen stuk “\(typed)”."),
            next: Phrase(en: "See them all: pieces.", nl: "Zie ze allemaal: stukken."),
            suggestions: suggestions)
    }

    static func unknownWord(_ typed: String, suggestions: [String]) -> Problem {
        Problem(
            .unknownWord,
            Phrase(
                en: "I do not know the word “\(typed)”.", nl: "Ik ken het woord “\(typed)” niet."),
            next: Phrase(
                en: "Type help for the commands and pieces for the pieces.",
                nl: "Tik help voor de opdrachten en stukken voor de stukken."),
            suggestions: suggestions)
    }

    static func wrongKind(_ item: Item, expected: Phrase, next: Phrase? = nil) -> Problem {
        let id = item.shortID?.text ?? ""
        return Problem(
            .wrongKind,
            Phrase(
                en: "\(id) is \(item.kind.title.english), not \(expected.english).",
                nl: "\(id) is \(item.kind.title.dutch), niet \(expected.dutch)."),
            next: next ?? Phrase(en: "Check the id.", nl: "Kijk het nummer na."))
    }

    static func unknownVersion(_ number: Int, newest: Int?) -> Problem {
        guard let newest else {
            return Problem(
                .noVersions,
                Phrase(
                    en: "No version has been saved yet.", nl: "Er is nog geen versie bewaard."),
                next: Phrase(en: "Save one: save MESSAGE.", nl: "Bewaar er een: bewaar TEKST."))
        }
        return Problem(
            .unknownVersion,
            Phrase(
                en: "There is no version v\(number); the newest is v\(newest).",
                nl: "Er is geen versie v\(number); de nieuwste is v\(newest)."),
            next: Phrase(en: "See them all: versions.", nl: "Zie ze allemaal: versies."))
    }

    static func unknownRevision(_ number: Int) -> Problem {
        Problem(
            .unknownRevision,
            Phrase(
                en: "There is no revision r\(number) on this draft.",
                nl: "Er is geen revisie r\(number) in dit ontwerp."),
            next: Phrase(en: "See the last ones: history.", nl: "Zie de laatste: geschiedenis."))
    }
}

extension CaseModel.ItemKind {
    /// What people call such an item.
    var title: Phrase {
        switch self {
        case .note: Phrase(en: "a note", nl: "een notitie")
        case .partner: Phrase(en: "a partner", nl: "een partner")
        case .contribution: Phrase(en: "a contribution", nl: "een bijdrage")
        case .costLine: Phrase(en: "a cost line", nl: "een kostenregel")
        case .funding: Phrase(en: "a funding line", nl: "een dekkingsregel")
        case .decision: Phrase(en: "a decision", nl: "een besluit")
        case .action: Phrase(en: "an action", nl: "een actie")
        case .aside: Phrase(en: "a parked point", nl: "een geparkeerd punt")
        case .acceptance: Phrase(en: "an accepted finding", nl: "een aanvaarde bevinding")
        case .statedTotal: Phrase(en: "a stated total", nl: "een gedrukt totaal")
        case .settings: Phrase(en: "the case", nl: "de casus")
        case .board: Phrase(en: "a board", nl: "een bord")
        case .piece: Phrase(en: "a piece", nl: "een stuk")
        case .template: Phrase(en: "a template", nl: "een sjabloon")
        case .fundPack: Phrase(en: "a fund", nl: "een fonds")
        case .ownRate: Phrase(en: "a rate", nl: "een tarief")
        }
    }
}
