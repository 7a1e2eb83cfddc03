import CaseModel
public import Ledger
public import Wording

/// The words of tables.
public struct TableWords {
    let language: Language

    /// Words in a language.
    public init(language: Language) {
        self.language = language
    }

    var per: String { Phrase(en: "by", nl: "per")[language] }

    func side(_ side: TableSide) -> String {
        (side == .cost ? MoneyWording.costs : MoneyWording.coverage)[language]
    }

    /// What stands in no total: lines without a value, and in kind with one side only.
    func notes(unvalued: [LedgerLine], oneSided: [LedgerLine]) -> [String] {
        func names(_ lines: [LedgerLine]) -> String {
            lines.map { $0.name + ($0.isUnvalued ? " (?)" : "") }.joined(separator: " ")
        }
        let without = Phrase(
            en: "Without a value yet, counted nowhere: ",
            nl: "Nog zonder waarde, telt nergens mee: ")[language]
        let loose = MoneyWording.oneSided[language] + ": "
        return [
            unvalued.isEmpty ? nil : without + unvalued.map(\.name).joined(separator: " "),
            oneSided.isEmpty ? nil : loose + names(oneSided),
        ].compactMap { $0 }
    }

    func name(_ dimension: TableDimension) -> String {
        let name: Phrase =
            switch dimension {
            case .year: Phrase(en: "year", nl: "jaar")
            case .category: Phrase(en: "category", nl: "categorie")
            case .workPackage: Phrase(en: "work package", nl: "werkpakket")
            case .activity: Phrase(en: "activity", nl: "activiteit")
            case .programme: Phrase(en: "programme", nl: "programma")
            case .project: Phrase(en: "project", nl: "project")
            case .party: Phrase(en: "party", nl: "partij")
            case .form: Phrase(en: "form", nl: "vorm")
            case .status: Phrase(en: "status", nl: "status")
            case .kind: Phrase(en: "kind", nl: "soort")
            case .aid: Phrase(en: "state aid", nl: "staatssteun")
            case .vat: Phrase(en: "VAT", nl: "btw")
            case .eligible: Phrase(en: "eligible", nl: "subsidiabel")
            case .function: Phrase(en: "function", nl: "functie")
            case .fund: Phrase(en: "fund", nl: "fonds")
            case .earmark: Phrase(en: "earmarked for", nl: "bestemd voor")
            case .source: Phrase(en: "source", nl: "bron")
            }
        return name[language]
    }

    /// What a key says in its dimension.
    public func label(_ key: RowKey, _ dimension: TableDimension?) -> String {
        guard case .named(let name) = key, let dimension else {
            return MoneyText(language: language).label(key)
        }
        switch dimension {
        case .category: return VocabularyNames.costCategory.name(name, in: language)
        case .form: return VocabularyNames.form.name(name, in: language)
        case .aid: return VocabularyNames.aidType.name(name, in: language)
        case .vat: return VocabularyNames.vat.name(name, in: language)
        case .eligible: return VocabularyNames.yesNo.name(name, in: language)
        case .status: return status(name)
        case .kind:
            return CoverageKind(rawValue: name).map { MoneyWording.name($0)[language] } ?? name
        default: return name
        }
    }

    func status(_ key: String) -> String {
        VocabularyNames.coverageStatus.name(key, in: language)
    }
}
