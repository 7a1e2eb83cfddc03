import CaseModel
import Ledger
public import Wording

extension Document {
    /// What would change in the reports and in the rules; of long lists only what changes.
    public init(
        whatIf report: WhatIfReport, title: String, notes: [Phrase] = [], language: Language,
        isKept: Bool
    ) {
        let writer = WhatIfBlocks(report: report, language: language)
        let name = writer.say("What if", "Wat als")
        self.init([.heading(level: 1, title.isEmpty ? name : name + " · " + title)])
        if !report.departures.isEmpty { blocks.append(.list(writer.departures)) }
        blocks += notes.map { .paragraph($0[language]) }
        for section in report.sections { blocks += writer.section(section) }
        blocks += writer.rules
        if !isKept {
            blocks.append(
                .paragraph(
                    writer.say(
                        "Nothing of this was kept; to keep it, add keep=yes.",
                        "Hiervan is niets bewaard; wil je dat wel, zet er dan behoud=ja achter."))
            )
        }
    }
}

private struct WhatIfBlocks {
    let report: WhatIfReport
    let language: Language

    func say(_ english: String, _ dutch: String) -> String {
        Phrase(en: english, nl: dutch)[language]
    }

    /// Who takes no part any more, and what that leaves behind.
    var departures: [ListEntry] {
        report.departures.map { departure in
            let name = PartyName(departure.party).name
            var details: [String] = []
            for group in departure.groups.map({ PartyName($0).name }) {
                details.append(
                    say(
                        "leaves \(group); what \(group) gives stays",
                        "gaat uit \(group); wat \(group) geeft blijft staan"))
            }
            if !departure.costs.isEmpty {
                let costs = names(departure.costs)
                details.append(
                    say("nobody carries out \(costs) any more", "niemand voert \(costs) nog uit"))
            }
            if !departure.holding.isEmpty {
                let held = names(departure.holding)
                details.append(
                    say(
                        "keeps its name in the outer ring, because of \(held)",
                        "houdt zijn naam in de buitenring, vanwege \(held)"))
            }
            return ListEntry(
                mark: "-",
                departure.isEmptiedGroup
                    ? say(
                        "\(name) has no members left and gives nothing",
                        "\(name) heeft geen leden meer en geeft niets")
                    : say("\(name) takes no part any more", "\(name) doet niet meer mee"),
                details: details)
        }
    }

    private func names(_ items: [Item]) -> String {
        let ids = items.compactMap(\.shortID).map(\.text).sorted(by: NaturalOrder.isBefore)
        return ids.prefix(6).joined(separator: " ") + (ids.count > 6 ? " …" : "")
    }

    func section(_ section: WhatIfReport.Section) -> [Block] {
        // The budget is short and stands there whole; of the rest only what changes is told.
        let isBudget = section.key == "budget"
        let rows = isBudget ? section.rows : section.rows.filter(\.isChange)
        guard !rows.isEmpty else { return [] }
        let hasCents = rows.contains { $0.before.hasCents || $0.after.hasCents }
        let text = MoneyText(language: language, showsCents: hasCents)
        let shown = rows.map { row in
            Table.Row(
                [
                    row.name[language], cell(row.before, row.unvaluedBefore, text),
                    cell(row.after, row.unvaluedAfter, text), difference(row, text),
                ], role: row.isTotal ? .total : .plain, indent: isBudget && !row.isTotal ? 1 : 0)
        }
        let table = Table(
            [
                .init(MoneyWording.euro[language]), .init(say("now", "nu"), .amount),
                .init(say("then", "dan"), .amount),
                .init(say("difference", "verschil"), .amount),
            ], rows: shown, notes: notes(section, rows))
        let heading: [Block] = isBudget ? [] : [.heading(level: 2, section.heading[language])]
        return heading + [.table(table)]
    }

    /// An amount, with a mark for lines that have no value beside it: those are not zero.
    private func cell(_ range: MoneyRange, _ unvalued: Int, _ text: MoneyText) -> String {
        guard unvalued > 0 else { return text.bare(range) }
        return range.isZero ? "?" : text.bare(range) + " + ?"
    }

    /// What that mark stands for, once for the budget.
    private func notes(_ section: WhatIfReport.Section, _ rows: [WhatIfReport.Row]) -> [String] {
        // The rows of kinds tell the same lines again.
        let sides = rows.filter { $0.key == "cost" || $0.key == "coverage" }
        let before = sides.reduce(0) { $0 + $1.unvaluedBefore }
        let after = sides.reduce(0) { $0 + $1.unvaluedAfter }
        guard section.key == "budget", before + after > 0 else { return [] }
        return [
            say(
                "? are lines without a value: \(before) now, \(after) then.",
                "? zijn regels zonder waarde: nu \(before), dan \(after).")
        ]
    }

    private func difference(_ row: WhatIfReport.Row, _ text: MoneyText) -> String {
        guard row.unvaluedBefore == row.unvaluedAfter else { return "?" }
        guard row.before != row.after else { return "=" }
        guard let difference = row.after.difference(from: row.before) else { return "?" }
        return (difference.lowest > .zero ? "+" : "") + text.bare(difference)
    }

    // MARK: Rules

    var rules: [Block] {
        guard let test = report.testAfter else { return [] }
        let text = FundText(pack: test.pack, language: language)
        let blocks: [Block] = [.heading(level: 2, test.pack.key), .paragraph(text.source)]
        // A fund of rates only: a list of rules that are not there would say nothing.
        guard !test.results.isEmpty else {
            let key = test.pack.key
            return blocks + [
                .paragraph(
                    say("\(key) has no rules to test.", "\(key) heeft geen regels om te toetsen."))
            ]
        }
        // The rules of another fund all go; to name each would bury what the new one says.
        let isOther = report.testBefore?.pack.key != test.pack.key
        let entries = report.verdicts.rules.filter { !isOther || $0.after != nil }
            .map { entry($0, text) }
        let counts = test.counts(in: language)
        guard !entries.isEmpty else {
            return blocks + [
                .paragraph(
                    say("No rule comes out otherwise", "Geen regel komt anders uit")
                        + (counts.isEmpty ? "." : ": " + counts + "."))
            ]
        }
        var summary = say("Then: ", "Dan: ") + counts + "."
        if isOther, let now = report.testBefore {
            let before = now.pack.key + ": " + now.counts(in: language) + ". "
            summary = say("Now ", "Nu ") + before + summary
        }
        return blocks + [.list(entries), .paragraph(summary)]
    }

    private func entry(_ change: VerdictChange.Rule, _ text: FundText) -> ListEntry {
        let after = change.after
        let rule = after?.rule ?? change.before?.rule
        let head = change.title(in: text.language)
        var details: [String] = []
        for reading in after?.readings ?? [] {
            guard let rule else { continue }
            if let figures = text.figures(reading, of: rule) { details.append(figures) }
            details += text.steps(reading.steps, of: rule)
        }
        return ListEntry(
            mark: after.map { FundWords.mark($0.verdict.rawValue) } ?? "-", head, details: details)
    }
}

extension JSONValue {
    /// What would change, for programs: every row of every report, and every rule.
    public init(whatIf report: WhatIfReport, title: String) {
        func ends(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        func row(_ row: WhatIfReport.Row) -> JSONValue {
            [
                "key": .string(row.key), "before": ends(row.before), "after": ends(row.after),
                "unvaluedBefore": .integer(Int64(row.unvaluedBefore)),
                "unvaluedAfter": .integer(Int64(row.unvaluedAfter)),
            ]
        }
        let before = report.testBefore?.results ?? []
        let after = report.testAfter?.results ?? []
        let gone = before.filter { old in !after.contains { $0.rule.key == old.rule.key } }
        self = [
            "format": 1, "report": "what-if", "title": .string(title), "currency": "EUR",
            "unit": "cent", "fund": JSONValue(report.testAfter?.pack.key),
            "fundBefore": JSONValue(report.testBefore?.pack.key),
            "departures": .array(
                report.departures.map { departure in
                    let party = PartyName(departure.party)
                    return [
                        "party": .string(party.name), "handle": JSONValue(party.handle),
                        "emptiedGroup": .boolean(departure.isEmptiedGroup),
                        "outerRing": .boolean(!departure.holding.isEmpty),
                    ]
                }),
            "reports": .array(
                report.sections.map { section in
                    ["report": .string(section.key), "rows": .array(section.rows.map(row))]
                }),
            "rules": .array(
                (after + gone).map { result in
                    let key = result.rule.key
                    let old = before.first { $0.rule.key == key }?.verdict
                    let new = after.first { $0.rule.key == key }?.verdict
                    return [
                        "rule": .string(key), "before": JSONValue(old?.rawValue),
                        "after": JSONValue(new?.rawValue), "changes": .boolean(old != new),
                    ]
                }),
        ]
    }
}
