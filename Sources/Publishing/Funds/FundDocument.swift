import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What came of the rules of a fund, each with its numbers and what would meet it.
    public init(
        fund report: FundReport, title: String, language: Language, use: FundUse = FundUse()
    ) {
        let writer = FundBlocks(
            report: report, text: FundText(pack: report.pack, language: language, use: use))
        let name = writer.say("Tested against", "Getoetst aan") + " " + report.pack.key
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .paragraph(report.pack.name[language]),
        ])
        blocks += writer.text.origin
        if let budget = writer.text.otherBudget(than: report) { blocks.append(budget) }
        blocks += writer.summary + writer.rules + writer.remarks
    }
}

extension Document {
    /// How a rule came out, with all its parts: the sum in whole numbers, the lines behind it,
    /// what would meet it.
    public init(
        rules results: [RuleResult], of report: FundReport, language: Language,
        use: FundUse = FundUse()
    ) {
        let writer = FundBlocks(
            report: report, text: FundText(pack: report.pack, language: language, use: use))
        self.init([])
        for result in results { blocks += writer.explained(result) }
        blocks += writer.text.origin
    }
}

extension FundBlocks {
    /// A rule with all that is behind it.
    fileprivate func explained(_ result: RuleResult) -> [Block] {
        let money = MoneyText(language: text.language)
        var blocks: [Block] = [.list([entry(result)])]
        let sums = result.readings.compactMap { reading in
            text.exactly(reading).map { text.label(reading) + $0 }
        }
        blocks += sums.map { .paragraph($0) }
        if !result.counted.isEmpty {
            blocks += [
                .heading(level: 2, say("What counts", "Wat meetelt")),
                .list(result.counted.map { ListEntry(money.describe($0, namesParty: true)) }),
            ]
        }
        return blocks
    }
}

/// The parts of the document of a test.
struct FundBlocks {
    let report: FundReport
    let text: FundText
    /// Longer lists are cut: the JSON has all of it.
    private let most = 5

    func say(_ english: String, _ dutch: String) -> String { text.say(english, dutch) }

    var summary: [Block] {
        let money = MoneyText(language: text.language)
        var sentences: [String] = []
        if report.results.isEmpty {
            sentences.append(say("This fund has no rules.", "Dit fonds heeft geen regels."))
        } else {
            let counts: [(Verdict, Int)] = Verdict.allCases.map { ($0, report.count($0)) }
            sentences.append(
                counts.filter { $0.1 > 0 }.map { verdict, count in
                    "\(count) \(FundWords.verdict(verdict.rawValue)[text.language])"
                }.joined(separator: ", ") + ".")
        }
        if !report.closes {
            let cost = money.money(report.cost)
            let coverage = money.money(report.coverage)
            sentences.append(
                say(
                    "The budget does not close yet: costs \(cost), coverage \(coverage).",
                    "De begroting sluit nog niet: kosten \(cost), dekking \(coverage)."))
        }
        var blocks: [Block] = [.paragraph(sentences.joined(separator: " "))]
        if let moment = report.outsideValidity { blocks.append(.paragraph(text.outside(moment))) }
        return blocks
    }

    var rules: [Block] {
        let sorted = Verdict.byUrgency.flatMap { verdict in
            report.results.filter { $0.verdict == verdict }
        }
        guard !sorted.isEmpty else { return [] }
        return [.list(sorted.map(entry))]
    }

    func entry(_ result: RuleResult) -> ListEntry {
        let rule = result.rule
        let key = result.verdict.rawValue
        var head = rule.name[text.language] + ": " + FundWords.verdict(key)[text.language]
        if let article = rule.article { head += " (\(article))" }
        var details = result.settlement.map { [text.settled($0)] } ?? []
        for reading in result.readings {
            var parts = [text.figures(reading, of: rule)].compactMap { $0 }
            if result.readings.count > 1 {
                parts.insert(FundWords.verdict(reading.verdict.rawValue)[text.language], at: 0)
            }
            if !parts.isEmpty {
                details.append(text.label(reading) + parts.joined(separator: " · "))
            }
            details += text.steps(reading.steps, of: rule)
        }
        details += cut(result.lines.map(text.line))
        if result.verdict == .toCheck { details += text.toCheck(rule) }
        if result.verdict == .notAssessable || result.asksBesideItsVerdict {
            details += cut(result.missing.map(text.missing))
        }
        if let reading = text.reading(of: rule) { details.append(reading) }
        return ListEntry(mark: FundWords.mark(key), head, details: details)
    }

    private func cut(_ lines: [String]) -> [String] {
        guard lines.count > most + 1 else { return lines }
        let rest = lines.count - most
        return lines.prefix(most) + [say("and \(rest) more", "en nog \(rest)")]
    }

    var remarks: [Block] {
        let lists: [(String, [String])] = [
            (
                say("Not in a group of the fund yet", "Nog niet in een groep van het fonds"),
                report.unplaced.map(text.place)
            ),
            (
                say(
                    "Not agreed yet: read with and without",
                    "Nog oneens: met en zonder gelezen"),
                report.marked.map {
                    MoneyText(language: text.language).describe($0, namesParty: true)
                }
            ),
            (
                say("Outside the eligible cost", "Buiten de subsidiabele kosten"),
                report.excluded.map(text.excluded)
            ),
            (
                say(
                    "In kind without a cost line, does not count",
                    "Natura zonder kostenregel, telt niet mee"),
                report.oneSided.map(\.name)
            ),
            (
                say("Without a value yet, does not count", "Nog zonder waarde, telt niet mee"),
                report.unvalued.map(\.name)
            ),
        ]
        var blocks: [Block] = lists.filter { !$0.1.isEmpty }.flatMap { title, lines -> [Block] in
            [.heading(level: 2, title), .list(cut(lines).map { ListEntry($0) })]
        }
        let reminders = report.pack.reminders.map { ListEntry($0[text.language]) }
        if !reminders.isEmpty {
            blocks += [
                .heading(level: 2, say("For people to check", "Kijk zelf na")), .list(reminders),
            ]
        }
        return blocks
    }
}
