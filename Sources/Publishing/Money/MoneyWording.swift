import CaseModel
import Ledger
import Wording

/// The words of money reports.
enum MoneyWording {
    static let budget = Phrase(en: "Budget", nl: "Begroting")
    static let costs = Phrase(en: "Costs", nl: "Kosten")
    static let coverage = Phrase(en: "Coverage", nl: "Dekking")
    static let stillToCover = Phrase(en: "Still to cover", nl: "Nog te dekken")
    static let total = Phrase(en: "Total", nl: "Totaal")
    static let noYear = Phrase(en: "no year", nl: "zonder jaar")
    static let euro = Phrase(en: "in euro", nl: "in euro")
    static let unnamed = Phrase(en: "not said", nl: "niet genoemd")
    static let contestedRow = Phrase(en: "not agreed yet", nl: "nog oneens")
    static let unvalued = Phrase(en: "no value yet", nl: "nog zonder waarde")
    static let countsFor = Phrase(en: "counts for", nl: "telt voor")
    static let expected = Phrase(en: "expected", nl: "verwacht")
    static let parties = Phrase(
        en: "What parties give and get", nl: "Wat partijen geven en krijgen")
    static let party = Phrase(en: "Party", nl: "Partij")
    static let group = Phrase(en: "group", nl: "groep")
    static let gives = Phrase(en: "gives", nl: "geeft")
    static let gets = Phrase(en: "gets", nl: "krijgt")
    static let cash = Phrase(en: "cash", nl: "geld")
    static let inKind = Phrase(en: "in kind", nl: "natura")
    static let noCostLine = Phrase(en: "no cost line", nl: "zonder kostenregel")
    static let formOpen = Phrase(en: "form open", nl: "vorm open")
    static let funds = Phrase(en: "funds", nl: "fondsen")
    static let returns = Phrase(en: "returns", nl: "opbrengsten")
    static let members = Phrase(en: "members", nl: "leden")
    static let groups = Phrase(en: "in groups", nl: "in groepen")
    static let withoutParty = Phrase(en: "Without a party", nl: "Zonder partij")
    static let oneSided = Phrase(
        en: "In kind without a cost line, covers nothing yet",
        nl: "Natura zonder kostenregel, dekt nog niets")
    static let outerRing = Phrase(
        en: "Outer ring, not counted", nl: "Buitenring, telt niet mee")

    static func heading(_ dimension: CostDimension) -> Phrase {
        switch dimension {
        case .category: Phrase(en: "Costs by category", nl: "Kosten per categorie")
        case .workPackage: Phrase(en: "Costs by work package", nl: "Kosten per werkpakket")
        case .activity: Phrase(en: "Costs by activity", nl: "Kosten per activiteit")
        case .programme: Phrase(en: "Costs by programme", nl: "Kosten per programma")
        case .project: Phrase(en: "Costs by project", nl: "Kosten per project")
        }
    }

    static func name(_ kind: CoverageKind) -> Phrase {
        switch kind {
        case .grantAsked: Phrase(en: "grant, asked", nl: "subsidie, gevraagd")
        case .grantGranted: Phrase(en: "grant, granted", nl: "subsidie, toegekend")
        case .otherGrant: Phrase(en: "other grants", nl: "andere subsidies")
        case .income: Phrase(en: "income", nl: "inkomsten")
        case .partnerCash: Phrase(en: "partners, cash", nl: "partners, geld")
        case .partnerInKind: Phrase(en: "partners, in kind", nl: "partners, natura")
        case .formNotSettled: Phrase(en: "partners, form not settled", nl: "partners, vorm open")
        case .kindNotSettled:
            Phrase(en: "funding, kind contested", nl: "dekking, soort oneens")
        }
    }

    static func name(_ reason: ApartReason) -> Phrase {
        switch reason {
        case .oneSided: Phrase(en: "in kind, no cost line", nl: "natura zonder kostenregel")
        case .outerRing: Phrase(en: "outer ring", nl: "buitenring")
        case .prospect: Phrase(en: "prospect", nl: "vooruitzicht")
        }
    }
}

/// Writes figures and lines of the ledger for people.
struct MoneyText {
    let language: Language
    /// Whether whole euro are written with their cents too, so that a column lines up.
    var showsCents = false

    private var writer: NumberWriter { NumberWriter(language: language) }

    /// An amount for a column: `60.000`, or lowest and highest while it is contested.
    func bare(_ range: MoneyRange) -> String {
        range.isSettled
            ? bare(range.lowest) : bare(range.lowest) + "–" + bare(range.highest)
    }

    /// An amount in a sentence: `€ 60.000`, or `€ 50.000 tot € 60.000`.
    func money(_ range: MoneyRange) -> String {
        guard !range.isSettled else { return writer.money(range.lowest) }
        let to = Phrase(en: " to ", nl: " tot ")[language]
        return writer.money(range.lowest) + to + writer.money(range.highest)
    }

    func money(_ amount: Money) -> String { writer.money(amount) }

    func count(_ number: Int) -> String { writer.count(number) }

    /// The cells of a row of figures.
    func cells(_ figures: Figures, withoutYear: Bool) -> [String] {
        figures.perYear.map(bare) + (withoutYear ? [bare(figures.withoutYear)] : [])
            + [bare(figures.total)]
    }

    private func bare(_ amount: Money) -> String {
        let text = writer.bare(amount)
        guard showsCents, amount.cents % 100 == 0, !Discretion.hidesAmounts else { return text }
        return text + (language == .dutch ? ",00" : ".00")
    }

    /// What a key of a row says.
    func label(_ key: RowKey, of dimension: CostDimension? = nil) -> String {
        switch key {
        case .named(let name):
            dimension == .category ? VocabularyNames.costCategory.name(name, in: language) : name
        case .party(let party): party.name
        case .contested: MoneyWording.contestedRow[language]
        case .unnamed: MoneyWording.unnamed[language]
        }
    }

    /// The cells of a row with a mark at their total for lines that nobody has valued: what those
    /// will amount to comes on top.
    func marked(_ cells: [String], unvalued: Int) -> [String] {
        guard unvalued > 0, let total = cells.last else { return cells }
        return cells.dropLast() + [total + " + ?"]
    }

    /// How much of what, for a line with a quantity: `400 uur chauffeur`.
    func quantity(_ item: Item) -> String? {
        guard let quantity = item.quantity(.quantity) else { return nil }
        return [writer.quantity(quantity), item.text(.unit), item.text(.function)]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// How far a contribution or a grant is.
    func status(_ item: Item) -> String? {
        item.text(.status).map { VocabularyNames.coverageStatus.name($0, in: language) }
    }

    /// A line of the ledger in one sentence; the party may be known from its place.
    func describe(_ line: LedgerLine, namesParty: Bool) -> String {
        var parts = [line.name]
        if namesParty, let partner = line.partner { parts.append(PartyName(partner).name) }
        if let fund = line.item.text(.fund) { parts.append(fund) }
        if line.item.kind == .contribution, let form = line.item.text(.form) {
            parts.append(VocabularyNames.form.name(form, in: language))
        }
        if let quantity = quantity(line.item) { parts.append(quantity) }
        if let total = line.total {
            parts.append(money(total))
        } else {
            parts.append(MoneyWording.unvalued[language])
        }
        if let years = line.years { parts.append(years.text) }
        if let status = status(line.item) { parts.append(status) }
        // Without these, two promises of one party can look the same.
        for field in [Field.project, .workPackage, .activity] {
            guard let text = line.item.text(field) else { continue }
            parts.append(field == .workPackage ? "wp " + text : text)
        }
        if let text = line.item.text(.text) { parts.append(text) }
        if line.isRest {
            parts.append(Phrase(en: "still to be split", nl: "nog uit te splitsen")[language])
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension BudgetReport {
    /// Whether any figure has cents.
    var hasCents: Bool {
        var rows = [cost, coverage, stillToCover]
        rows += costTables.flatMap { $0.rows.map(\.figures) }
        rows += coverageGroups.flatMap { $0.rows.map(\.figures) }
        return rows.contains { figures in
            (figures.perYear + [figures.withoutYear, figures.total]).contains(where: \.hasCents)
        }
    }
}

extension MoneyRange {
    var hasCents: Bool { lowest.cents % 100 != 0 || highest.cents % 100 != 0 }
}
