public import CaseModel
public import Ledger
public import Wording

/// A budget as it is beside what it would be, and the rules that come out otherwise.
public struct WhatIfReport: Hashable, Sendable {
    public let before: BudgetReport
    public let after: BudgetReport
    /// The tests against a fund; nothing when none was named or chosen.
    public let testBefore: FundReport?
    public let testAfter: FundReport?

    /// Sets two cases beside each other, each tested against its fund.
    public init(
        _ given: Case, _ supposed: Case, fund before: FundPack?, becomes after: FundPack?
    ) throws(ArithmeticError) {
        self.before = try Self.budget(given, before)
        self.after = try Self.budget(supposed, after)
        testBefore = try before.map { pack throws(ArithmeticError) in
            try FundReport(given, against: pack)
        }
        testAfter = try after.map { pack throws(ArithmeticError) in
            try FundReport(supposed, against: pack)
        }
    }

    private static func budget(
        _ given: Case, _ pack: FundPack?
    ) throws(ArithmeticError) -> BudgetReport {
        guard let pack else { return try BudgetReport(given) }
        return try BudgetReport(FundValuation(pack, ownRatesOf: given).valued(given))
    }

    /// The rules that come out otherwise: before and after, by key.
    public var changes: [(before: RuleResult?, after: RuleResult?)] {
        let old = testBefore?.results ?? []
        let new = testAfter?.results ?? []
        let changed = new.compactMap { result -> (before: RuleResult?, after: RuleResult?)? in
            let other = old.first { $0.rule.key == result.rule.key }
            return other?.verdict == result.verdict ? nil : (other, result)
        }
        let gone = old.filter { rule in !new.contains { $0.rule.key == rule.rule.key } }
        return changed + (testAfter == nil ? [] : gone.map { (before: $0, after: nil) })
    }

    var rows: [(name: Phrase, before: MoneyRange, after: MoneyRange)] {
        [
            (MoneyWording.costs, before.cost.total, after.cost.total),
            (MoneyWording.coverage, before.coverage.total, after.coverage.total),
            (MoneyWording.stillToCover, before.stillToCover.total, after.stillToCover.total),
        ]
    }
}

extension Document {
    /// What would change in the budget and in the rules.
    public init(whatIf report: WhatIfReport, title: String, language: Language, isKept: Bool) {
        func say(_ english: String, _ dutch: String) -> String {
            Phrase(en: english, nl: dutch)[language]
        }
        let money = MoneyText(language: language)
        let writer = NumberWriter(language: language)
        let name = say("What if", "Wat als")
        self.init([.heading(level: 1, title.isEmpty ? name : name + " · " + title)])
        let rows = report.rows.map { row -> Table.Row in
            var change = ""
            if row.before.isSettled, row.after.isSettled,
                let amount = try? row.after.lowest.subtracting(row.before.lowest)
            {
                change = amount == .zero ? "=" : writer.difference(amount)
            }
            return Table.Row([
                row.name[language], money.bare(row.before), money.bare(row.after), change,
            ])
        }
        blocks.append(
            .table(
                Table(
                    [
                        .init(MoneyWording.euro[language]), .init(say("now", "nu"), .amount),
                        .init(say("then", "dan"), .amount),
                        .init(say("difference", "verschil"), .amount),
                    ], rows: rows)))
        if let test = report.testAfter {
            let text = FundText(pack: test.pack, language: language)
            blocks += [.heading(level: 2, test.pack.key), .paragraph(text.source)]
            let entries = report.changes.map { Self.entry($0.before, $0.after, text) }
            blocks.append(
                entries.isEmpty
                    ? .paragraph(say("No rule comes out otherwise.", "Geen regel komt anders uit."))
                    : .list(entries))
        }
        if !isKept {
            blocks.append(.paragraph(say("Nothing of this was kept.", "Hiervan is niets bewaard.")))
        }
    }

    private static func entry(
        _ before: RuleResult?, _ after: RuleResult?, _ text: FundText
    ) -> ListEntry {
        func verdict(_ result: RuleResult?) -> String {
            guard let result else { return text.say("no rule", "geen regel") }
            return FundWords.verdict(result.verdict.rawValue)[text.language]
        }
        let rule = after?.rule ?? before?.rule
        let head =
            (rule?.name[text.language] ?? "") + ": " + verdict(before) + " → " + verdict(after)
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
    /// What would change, for programs: the two budgets and the rules that come out otherwise.
    public init(whatIf report: WhatIfReport, title: String) {
        func ends(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        self = [
            "format": 1, "report": "what-if", "title": .string(title), "currency": "EUR",
            "unit": "cent", "fund": JSONValue(report.testAfter?.pack.key),
            "figures": .array(
                report.rows.map { row in
                    [
                        "figure": .string(row.name.english), "before": ends(row.before),
                        "after": ends(row.after),
                    ]
                }),
            "rules": .array(
                report.changes.map { change in
                    [
                        "rule": JSONValue(change.after?.rule.key ?? change.before?.rule.key),
                        "before": JSONValue(change.before?.verdict.rawValue),
                        "after": JSONValue(change.after?.verdict.rawValue),
                    ]
                }),
        ]
    }
}
