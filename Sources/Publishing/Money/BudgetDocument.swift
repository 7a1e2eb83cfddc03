import CaseModel
public import Ledger
public import Wording

extension Document {
    /// The budget as a document: what it comes down to, then per year, then what to look at.
    /// A label says which moment it shows, when that is not the present.
    public init(
        budget report: BudgetReport, title: String, language: Language, label: PointLabel? = nil
    ) {
        let writer = BudgetBlocks(report: report, language: language)
        let name = MoneyWording.budget[language]
        self.init([.heading(level: 1, title.isEmpty ? name : name + " · " + title)])
        if let label { blocks.append(.paragraph(label.line(in: language))) }
        blocks += writer.summary
        guard !writer.isEmpty else { return }
        blocks.append(.table(writer.overview))
        blocks += writer.costTables
        blocks += writer.coverageTable
        blocks += writer.remarks
    }
}

private struct BudgetBlocks {
    let report: BudgetReport
    let language: Language
    let text: MoneyText

    init(report: BudgetReport, language: Language) {
        self.report = report
        self.language = language
        text = MoneyText(language: language, showsCents: report.hasCents)
    }

    var isEmpty: Bool { report.lineCount == 0 }

    private func say(_ english: String, _ dutch: String) -> String {
        Phrase(en: english, nl: dutch)[language]
    }

    // MARK: What it comes down to

    var summary: [Block] {
        guard !isEmpty else {
            return [
                .paragraph(
                    say(
                        "There is nothing in the ledger yet.",
                        "Er staat nog niets in het grootboek."))
            ]
        }
        let gap = report.stillToCover.total
        let cost = text.money(report.cost.total)
        var sentence: String
        if gap.isZero, report.cost.total.isZero {
            sentence = say("There are no amounts in it yet.", "Er staan nog geen bedragen in.")
        } else if !report.unvaluedCosts.isEmpty {
            sentence = asFarAsKnown
        } else if gap.isZero {
            sentence = closing(cost)
            if let rounding = report.roundingPerYear {
                let cents = text.money(rounding)
                sentence += say(
                    " A year is at most \(cents) off, by dividing lines over their years.",
                    " Per jaar scheelt het hooguit \(cents), door regels over hun jaren te delen.")
            } else if !(report.stillToCover.perYear + [report.stillToCover.withoutYear])
                .allSatisfy(\.isZero)
            {
                sentence += say(" Not yet year by year.", " Per jaar nog niet.")
            }
        } else if Discretion.hidesAmounts {
            // Which of the two is more says something about amounts that are hidden.
            let covered = text.money(report.coverage.total)
            sentence = say(
                "Costs \(cost), coverage \(covered).", "Kosten \(cost), dekking \(covered).")
        } else if gap.lowest >= .zero {
            sentence = say(
                "Still to cover: \(text.money(gap)) of \(cost).",
                "Nog te dekken: \(text.money(gap)) van \(cost).")
        } else if gap.highest <= .zero, gap.isSettled {
            let surplus = text.money(Money(cents: Int64(clamping: gap.lowest.cents.magnitude)))
            sentence = say(
                "There is \(surplus) more coverage than the costs of \(cost).",
                "Er is \(surplus) meer dekking dan de kosten van \(cost).")
        } else {
            sentence = say(
                "Still to cover: \(text.money(gap)), while not all is agreed.",
                "Nog te dekken: \(text.money(gap)), zolang nog niet alles vaststaat.")
        }
        let unvalued = report.unvaluedCount
        if unvalued > 0 {
            let count = text.count(unvalued)
            sentence +=
                unvalued == 1
                ? say(" 1 line has no value yet.", " 1 regel heeft nog geen waarde.")
                : say(
                    " \(count) lines have no value yet.",
                    " \(count) regels hebben nog geen waarde.")
        }
        return [.paragraph(sentence)]
    }

    /// What can be said while there are costs that nobody has valued: not that they are covered.
    private var asFarAsKnown: String {
        let coverage = text.money(report.coverage.total)
        guard !report.isCostUnknown else {
            return say(
                "No cost has a value yet; there is \(coverage) of coverage.",
                "Nog geen enkele kostenregel heeft een waarde; er is \(coverage) dekking.")
        }
        let cost = text.money(report.cost.total)
        let gap = report.stillToCover.total
        guard gap.lowest >= .zero, !gap.isZero else {
            return say(
                "As far as known: costs \(cost), coverage \(coverage).",
                "Voor zover bekend: kosten \(cost), dekking \(coverage).")
        }
        return say(
            "As far as known, still to cover: \(text.money(gap)) of \(cost).",
            "Voor zover bekend nog te dekken: \(text.money(gap)) van \(cost).")
    }

    /// A budget that leans on money that was only asked for closes on that condition.
    private func closing(_ cost: String) -> String {
        let asked = report.coverageGroups.first { $0.kind == .grantAsked }?.figures.total
        guard let asked, !asked.isZero else {
            return say("The budget closes: \(cost).", "De begroting sluit: \(cost).")
        }
        return say(
            "The budget of \(cost) closes if \(text.money(asked)) is granted as asked.",
            "De begroting van \(cost) sluit als de gevraagde \(text.money(asked)) wordt toegekend.")
    }

    // MARK: Tables

    private func columns(_ first: String) -> [Table.Column] {
        var titles = report.years.map(String.init)
        if report.hasAmountsWithoutYear { titles.append(MoneyWording.noYear[language]) }
        titles.append(MoneyWording.total[language].lowercased())
        return [Table.Column(first)] + titles.map { Table.Column($0, .amount) }
    }

    private func row(
        _ label: String, _ figures: Figures, unvalued: Int = 0, role: Table.Row.Role = .plain,
        indent: Int = 0
    ) -> Table.Row {
        let cells = text.marked(
            text.cells(figures, withoutYear: report.hasAmountsWithoutYear), unvalued: unvalued)
        return Table.Row([label] + cells, role: role, indent: indent)
    }

    var overview: Table {
        var rows = [costRow(MoneyWording.costs)]
        rows.append(coverageRow(MoneyWording.coverage))
        for group in report.coverageGroups {
            let lines = group.rows.reduce(0) { $0 + $1.lineCount }
            let unvalued = group.unvaluedCount
            let name = MoneyWording.name(group.kind)[language]
            rows.append(
                lines == unvalued
                    ? unvaluedRow(name, indent: 1)
                    : row(name, group.figures, unvalued: unvalued, indent: 1))
        }
        let rest = MoneyWording.stillToCover[language]
        rows.append(
            report.isCostUnknown
                ? unvaluedRow(rest, role: .total) : row(rest, report.stillToCover, role: .total))
        var notes: [String] = []
        if report.unvaluedCount > report.oneSidedUnvalued.count {
            notes.append(
                say(
                    "+ ? is for lines without a value: what they come to is not known yet.",
                    "+ ? staat voor regels zonder waarde: wat die worden, is nog niet bekend."))
        }
        if !report.contested.isEmpty || !report.marked.isEmpty {
            notes.append(
                say(
                    "Two amounts are the lowest and the highest reading while people do not agree.",
                    "Twee bedragen zijn de laagste en hoogste lezing zolang men het oneens is."))
        }
        if !report.marked.isEmpty {
            let names = report.marked.map(\.name).joined(separator: " ")
            notes.append(
                say(
                    "Read with and without, and with it the other side of its booking: \(names).",
                    "Met en zonder gelezen, samen met de andere kant van de boeking: \(names)."))
        }
        return Table(columns(MoneyWording.euro[language]), rows: rows, notes: notes)
    }

    var costTables: [Block] {
        report.costTables.flatMap { table -> [Block] in
            var rows = table.rows.map { line in
                row(line, table.dimension, indent: 0)
            }
            rows.append(costRow(MoneyWording.total, role: .total))
            return [
                .heading(level: 2, MoneyWording.heading(table.dimension)[language]),
                .table(Table(columns(MoneyWording.euro[language]), rows: rows)),
            ]
        }
    }

    var coverageTable: [Block] {
        guard report.coverageGroups.contains(where: { $0.rows.contains { $0.key != .unnamed } })
        else { return [] }
        var rows: [Table.Row] = []
        for group in report.coverageGroups {
            rows.append(Table.Row([MoneyWording.name(group.kind)[language]], role: .group))
            rows += group.rows.map { row($0, nil, indent: 1) }
        }
        rows.append(coverageRow(MoneyWording.total, role: .total))
        return [
            .heading(level: 2, say("Coverage by who gives it", "Dekking per gever")),
            .table(Table(columns(MoneyWording.euro[language]), rows: rows)),
        ]
    }

    /// A row with how many of its lines nobody has valued.
    private func row(_ line: BudgetRow, _ dimension: CostDimension?, indent: Int) -> Table.Row {
        let name = text.label(line.key, of: dimension)
        if line.unvaluedCount == line.lineCount { return unvaluedRow(name, indent: indent) }
        return row(name, line.figures, unvalued: line.unvaluedCount, indent: indent)
    }

    /// The costs together, with how many of them nobody has valued.
    private func costRow(_ name: Phrase, role: Table.Row.Role = .plain) -> Table.Row {
        if report.isCostUnknown { return unvaluedRow(name[language], role: role) }
        return row(
            name[language], report.cost, unvalued: report.unvaluedCosts.count, role: role)
    }

    /// The coverage together, with how many of its lines nobody has valued.
    private func coverageRow(_ name: Phrase, role: Table.Row.Role = .plain) -> Table.Row {
        let unvalued = report.coverageGroups.reduce(0) { $0 + $1.unvaluedCount }
        let lines = report.coverageGroups.flatMap(\.rows).reduce(0) { $0 + $1.lineCount }
        if unvalued > 0, unvalued == lines { return unvaluedRow(name[language], role: role) }
        return row(name[language], report.coverage, unvalued: unvalued, role: role)
    }

    /// A row of lines without a value: that is not zero.
    private func unvaluedRow(
        _ label: String, role: Table.Row.Role = .plain, indent: Int = 0
    ) -> Table.Row {
        let years = report.years.count + (report.hasAmountsWithoutYear ? 1 : 0)
        return Table.Row(
            [label] + Array(repeating: "", count: years) + ["?"], role: role, indent: indent)
    }

    // MARK: What to look at

    var remarks: [Block] {
        let lists: [(Phrase, [ListEntry])] = [
            (
                Phrase(en: "Costs without a value yet", nl: "Kosten nog zonder waarde"),
                entries("?", report.unvaluedCosts)
            ),
            (
                Phrase(en: "Contributions without a value yet", nl: "Bijdragen nog zonder waarde"),
                entries("?", report.unvaluedCoverage)
            ),
            (
                MoneyWording.oneSided, entries("!", report.oneSided) + oneSidedUnvalued
            ),
            (
                Phrase(en: "Two sides that differ", nl: "Twee kanten die verschillen"),
                report.unequalSides.map(unequal)
            ),
            (
                Phrase(en: "Not agreed yet", nl: "Nog oneens"),
                entries("≠", report.contested + report.marked)
            ),
            (
                Phrase(en: "Still to be split", nl: "Nog uit te splitsen"),
                entries("…", report.rests)
            ),
            (
                MoneyWording.outerRing, entries("o", report.outerRing)
            ),
            (
                Phrase(en: "Expected, not counted", nl: "Verwacht, telt niet mee"),
                report.prospects.map(prospect)
            ),
            (
                Phrase(
                    en: "Odd cents went to the first years",
                    nl: "Losse centen bij de eerste jaren"),
                unevenSplits
            ),
        ]
        return lists.filter { !$0.1.isEmpty }.flatMap { heading, entries -> [Block] in
            [.heading(level: 2, heading[language]), .list(entries)]
        }
    }

    private func entries(_ mark: String, _ lines: [LedgerLine]) -> [ListEntry] {
        lines.map { ListEntry(mark: mark, text.describe($0, namesParty: true)) }
    }

    /// Those without a value stand in full among the contributions; here they are counted.
    private var oneSidedUnvalued: [ListEntry] {
        let lines = report.oneSidedUnvalued
        guard !lines.isEmpty else { return [] }
        let names = lines.map(\.name).joined(separator: " ")
        return [
            ListEntry(
                mark: "?",
                lines.count == 1
                    ? say("1 without a value: \(names)", "1 zonder waarde: \(names)")
                    : say(
                        "\(text.count(lines.count)) without a value: \(names)",
                        "\(text.count(lines.count)) zonder waarde: \(names)"))
        ]
    }

    private func unequal(_ sides: UnequalSides) -> ListEntry {
        let names = sides.costLines.map(\.name).joined(separator: ", ")
        let worth = text.money(sides.worth)
        let cost = text.money(sides.cost)
        return ListEntry(
            mark: "≠",
            say(
                "\(sides.contribution.name) is worth \(worth), its cost lines (\(names)) \(cost)",
                "\(sides.contribution.name) is \(worth) waard, de kostenregels (\(names)) \(cost)"))
    }

    private func prospect(_ prospect: Prospect) -> ListEntry {
        var parts = [prospect.line.name]
        if let partner = prospect.line.partner { parts.append(PartyName(partner).name) }
        if let fund = prospect.line.item.text(.fund) { parts.append(fund) }
        if let lowest = prospect.lowest, let highest = prospect.highest {
            let range = text.money(MoneyRange(lowest: lowest, highest: highest))
            parts.append(prospect.isApproximate ? say("about ", "ongeveer ") + range : range)
        }
        if let years = prospect.line.years { parts.append(years.text) }
        if let words = prospect.line.item.text(.text) { parts.append(words) }
        return ListEntry(mark: "~", parts.joined(separator: " · "))
    }

    /// The first few: they show how odd cents fall, and the CSV has every line.
    private var unevenSplits: [ListEntry] {
        let shown = 5
        let more = report.unevenSplits.count - shown
        let rest = text.count(more)
        let entries = report.unevenSplits.prefix(shown).map(uneven)
        guard report.unevenSplits.count > shown else { return entries }
        return entries + [
            ListEntry(
                mark: "+",
                more == 1
                    ? say("and 1 more line", "en nog 1 regel")
                    : say("and \(rest) more lines", "en nog \(rest) regels"))
        ]
    }

    private func uneven(_ line: LedgerLine) -> ListEntry {
        let parts = line.readings.first?.parts ?? []
        let shown = parts.map { part in
            (part.year.map { "\($0): " } ?? "") + text.money(part.amount)
        }
        return ListEntry(mark: "+", line.name + " · " + shown.joined(separator: ", "))
    }
}
