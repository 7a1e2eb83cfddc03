public import CaseModel
public import Ledger
public import Wording

extension CSVTable {
    /// The ledger as rows to pivot on: one per line per year. The amounts of one side in one
    /// year add up to the lowest figure of that side and year in the budget, and to the highest
    /// where each row that has a highest amount counts for that: what may go is zero at its
    /// lowest. What counts in no total stands on a side of its own.
    /// What is given in kind stands at its worth under a fund, when there is one.
    public init(
        ledgerOf ledger: ValuedCase, kinds: Set<ItemKind>? = nil, language: Language
    ) throws(ArithmeticError) {
        let rows = try LedgerRows(ledger, language: language)
        self.init(
            header: rows.header,
            rows: rows.lines.filter { kinds?.contains($0.item.kind) ?? true }
                .flatMap { rows.rows(of: $0) })
    }
}

/// Writes lines of the ledger as rows of cells.
struct LedgerRows {
    let language: Language
    /// The lines as they count, in kind at its worth under the fund.
    let lines: [LedgerLine]
    private let given: Case
    private let valuation: FundValuation?

    init(_ ledger: ValuedCase, language: Language) throws(ArithmeticError) {
        self.language = language
        given = ledger.kept
        valuation = ledger.valuation
        lines = try LedgerReading(ledger).all
    }

    /// The fund through which in kind is valued; nothing while none is chosen.
    var pack: FundPack? { valuation?.pack }

    var header: [String] { LedgerColumn.allCases.map { $0.title[language] } }

    /// The case after changes, with in kind at its worth.
    func lines(after given: Case) throws(ArithmeticError) -> [LedgerLine] {
        try LedgerReading(ValuedCase(given, by: valuation)).all
    }

    /// One row per year of a line; one without a year when none is known.
    func rows(of line: LedgerLine) -> [[CSVCell]] {
        let parts = parts(of: line)
        let item = line.item
        let quantities = item.quantity(.quantity).map { quantity in
            // Quantities are split as amounts are, so that they add up as well.
            Money(cents: quantity.thousandths).split(in: parts.count)
        }
        let before = opening(of: line)
        let after = closing(of: line)
        return parts.enumerated().map { place, part in
            let quantity = quantities.map { Quantity(thousandths: $0[place].cents) }
            let middle: [CSVCell] = [
                quantity.map { .quantity($0) } ?? .empty, CSVCell(item.text(.unit)),
                CSVCell(item.text(.function)),
                item.money(.unitPrice).map { .amount($0) } ?? .empty,
                part.year.map { .count($0) } ?? .empty,
                part.range.map { .amount($0.lowest) } ?? .empty,
                part.range.flatMap { $0.isSettled ? nil : .amount($0.highest) } ?? .empty,
            ]
            return before + middle + after
        }
    }

    private func opening(of line: LedgerLine) -> [CSVCell] {
        let item = line.item
        return [
            .text(line.name), .text(VocabularyNames.ledgerSide.name(side(of: line), in: language)),
            .text(kind(of: line)[language]), CSVCell(line.partner.map { PartyName($0).name }),
            line.partner.map(PartyName.init)?.isGroup == true ? yes : .empty,
            named(item.text(.form), VocabularyNames.form),
            named(item.text(.category), VocabularyNames.costCategory),
            CSVCell(item.text(.workPackage)), CSVCell(item.text(.activity)),
            CSVCell(item.text(.programme)), CSVCell(item.text(.project)),
            CSVCell(item.text(.text)),
        ]
    }

    private func closing(of line: LedgerLine) -> [CSVCell] {
        let item = line.item
        return [
            item.number(.isApproximate) == 1 ? yes : .empty, line.isUnvalued ? yes : .empty,
            named(item.text(.state), VocabularyNames.state), line.isRest ? yes : .empty,
            status(of: item), CSVCell(item.text(.evidence)), CSVCell(item.text(.fund)),
            named(item.text(.vat), VocabularyNames.vat), CSVCell(reference(.mirrors, of: item)),
            named(item.text(.aidType), VocabularyNames.aidType),
            item.quantity(.topUp).map { .quantity($0) } ?? .empty,
            named(item.text(.eligible), VocabularyNames.yesNo),
            CSVCell(item.text(.eligibleReason)), CSVCell(reference(.earmark, of: item)),
            named(item.text(.confidence), VocabularyNames.confidence),
            CSVCell(reference(.note, of: item)), CSVCell(valuedThrough(line)),
        ]
    }

    /// What a line points at, by its short id; an earmark may be words too.
    func reference(_ field: Field, of item: Item) -> String? {
        item.item(field).flatMap { given[$0]?.shortID?.text } ?? item.text(field)
    }

    /// The fund through which a line in kind has its worth, where people did not type that.
    private func valuedThrough(_ line: LedgerLine) -> String? {
        guard let pack, let valuation, line.item.kind == .contribution,
            line.item.text(.form) == "inkind", let item = given[line.id]
        else { return nil }
        switch valuation.basis(of: item) {
        case .ownWorth, .none(.noQuantity): return nil
        default: return pack.key
        }
    }

    /// Whether the worth of a line in kind comes from the fund whatever people type.
    func isFixed(_ item: Item) -> Bool {
        guard let valuation, item.kind == .contribution, item.text(.form) == "inkind" else {
            return false
        }
        var typed = item
        typed[.worth] = .money(.zero)
        switch valuation.basis(of: typed) {
        case .ownWorth, .none(.noQuantity): return false
        default: return true
        }
    }

    /// What a line amounts to in a year; without a range it has no value yet.
    struct Part: Hashable {
        var year: Int?
        var range: MoneyRange?
    }

    func parts(of line: LedgerLine) -> [Part] {
        guard !line.isUnvalued else {
            return line.years?.all.map { Part(year: $0) } ?? [Part()]
        }
        if line.standing == .apart(.prospect) { return prospectParts(of: line) }
        guard line.isContested || line.mayGo else {
            return line.readings[0].parts.map { Part(year: $0.year, range: MoneyRange($0.amount)) }
        }
        return contestedParts(of: line)
    }

    /// Both ends of what is hoped for, over its years.
    private func prospectParts(of line: LedgerLine) -> [Part] {
        let total = line.total ?? .zero
        let years: [Int?] = line.years?.all ?? [nil]
        let lowest = total.lowest.split(in: years.count)
        let highest = (line.item.money(.highest) ?? total.highest).split(in: years.count)
        return years.indices.map { place in
            Part(
                year: years[place],
                range: MoneyRange(lowest: lowest[place], highest: highest[place]))
        }
    }

    /// Per year the lowest and highest reading; a reading without that year counts as zero, and so
    /// does that the line is gone.
    private func contestedParts(of line: LedgerLine) -> [Part] {
        var amounts: [[Int?: Money]] = []
        var years: Set<Int?> = []
        for reading in line.countedReadings {
            var byYear: [Int?: Money] = [:]
            for part in reading.parts where part.amount != .zero || part.year != nil {
                byYear[part.year] = part.amount
                years.insert(part.year)
            }
            amounts.append(byYear)
        }
        if years.isEmpty { years.insert(nil) }
        let ordered = years.sorted { ($0 ?? .max) < ($1 ?? .max) }
        return ordered.map { year in
            let claimed = amounts.map { $0[year] ?? .zero }
            let lowest = claimed.min() ?? .zero
            return Part(
                year: year, range: MoneyRange(lowest: lowest, highest: claimed.max() ?? lowest))
        }
    }

    // MARK: Words

    private var yes: CSVCell { .text(VocabularyNames.yesNo.name("yes", in: language)) }

    func side(of line: LedgerLine) -> String {
        switch line.standing {
        case .cost: "cost"
        case .coverage: "coverage"
        case .apart: "apart"
        }
    }

    func kind(of line: LedgerLine) -> Phrase {
        switch line.standing {
        case .cost: Phrase(en: "cost line", nl: "kostenregel")
        case .coverage(let kind): MoneyWording.name(kind)
        case .apart(let reason): MoneyWording.name(reason)
        }
    }

    private func status(of item: Item) -> CSVCell {
        CSVCell(MoneyText(language: language).status(item))
    }

    private func named(_ key: String?, _ list: VocabularyNames.List) -> CSVCell {
        CSVCell(key.map { list.name($0, in: language) })
    }
}
