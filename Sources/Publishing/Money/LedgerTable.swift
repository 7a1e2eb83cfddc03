public import CaseModel
public import Ledger
public import Wording

extension CSVTable {
    /// The ledger as rows to pivot on: one per line per year. The amounts of one side add up to
    /// that side's total in the budget; what counts in no total stands on a side of its own.
    public init(
        budget ledger: LedgerReading, kinds: Set<ItemKind>? = nil, language: Language
    ) {
        let rows = LedgerRows(language: language)
        var names: [ItemID: String] = [:]
        for line in ledger.contributions { names[line.id] = line.name }
        self.init(
            header: rows.header,
            rows: ledger.all.filter { kinds?.contains($0.item.kind) ?? true }
                .flatMap { rows.rows(of: $0, named: names) })
    }
}

/// Writes lines of the ledger as rows of cells.
struct LedgerRows {
    let language: Language

    var header: [String] { LedgerColumn.allCases.map { $0.title[language] } }

    /// One row per year of a line; one without a year when none is known.
    func rows(of line: LedgerLine, named names: [ItemID: String]) -> [[CSVCell]] {
        let parts = parts(of: line)
        let item = line.item
        let quantities = item.quantity(.quantity).map { quantity in
            // Quantities are split as amounts are, so that they add up as well.
            Money(cents: quantity.thousandths).split(in: parts.count)
        }
        let before = opening(of: line)
        let after: [CSVCell] = [
            item.number(.isApproximate) == 1 ? yes : .empty, line.isUnvalued ? yes : .empty,
            status(of: item), CSVCell(item.text(.evidence)),
            CSVCell(item.text(.fund)), named(item.text(.vat), VocabularyNames.vat),
            CSVCell(item.item(.mirrors).flatMap { names[$0] }),
        ]
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
            .text(line.name), .text(side(of: line)[language]), .text(kind(of: line)[language]),
            CSVCell(line.partner.map { PartyName($0).name }),
            line.partner.map(PartyName.init)?.isGroup == true ? yes : .empty,
            named(item.text(.form), VocabularyNames.form),
            named(item.text(.category), VocabularyNames.costCategory),
            CSVCell(item.text(.workPackage)), CSVCell(item.text(.activity)),
            CSVCell(item.text(.programme)), CSVCell(item.text(.text)),
        ]
    }

    /// What a line amounts to in a year; without a range it has no value yet.
    struct Part: Hashable {
        var year: Int?
        var range: MoneyRange?
    }

    func parts(of line: LedgerLine) -> [Part] {
        if line.standing == .apart(.prospect) {
            let prospect = line.total.map {
                MoneyRange(lowest: $0.lowest, highest: line.item.money(.highest) ?? $0.highest)
            }
            // Expected money counts nowhere; its years share it as those of other lines do.
            guard let prospect, let years = line.years else {
                return line.years?.all.map { Part(year: $0, range: prospect) }
                    ?? [Part(year: nil, range: prospect)]
            }
            let lowest = prospect.lowest.split(in: years.count)
            let highest = prospect.highest.split(in: years.count)
            return years.all.enumerated().map { place, year in
                Part(
                    year: year,
                    range: MoneyRange(lowest: lowest[place], highest: highest[place]))
            }
        }
        guard !line.isUnvalued else {
            return line.years?.all.map { Part(year: $0) } ?? [Part()]
        }
        guard line.isContested else {
            return line.readings[0].parts.map { Part(year: $0.year, range: MoneyRange($0.amount)) }
        }
        return contestedParts(of: line)
    }

    /// Per year the lowest and highest reading; a reading without that year counts as zero.
    private func contestedParts(of line: LedgerLine) -> [Part] {
        var amounts: [[Int?: Money]] = []
        var years: Set<Int?> = []
        for reading in line.readings {
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

    private var yes: CSVCell { .text(Phrase(en: "yes", nl: "ja")[language]) }

    private func side(of line: LedgerLine) -> Phrase {
        switch line.standing {
        case .cost: Phrase(en: "cost", nl: "kosten")
        case .coverage: Phrase(en: "coverage", nl: "dekking")
        case .apart: Phrase(en: "apart", nl: "apart")
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
