import CaseModel
public import Ledger
import Wording

/// The rules of a fund that come out otherwise on two sides.
public struct VerdictChange: Hashable, Sendable {
    /// A rule with how it came out and how it comes out; nothing on a side without it.
    public struct Rule: Hashable, Sendable {
        public let before: RuleResult?
        public let after: RuleResult?
    }

    public let before: FundReport?
    public let after: FundReport?
    /// The rules that differ, in the order of the fund.
    public let rules: [Rule]

    /// Sets two tests beside each other; without a second one nothing comes out otherwise.
    public init(before: FundReport?, after: FundReport?) {
        self.before = before
        self.after = after
        let old = before?.results ?? []
        let new = after?.results ?? []
        let changed = new.compactMap { result -> Rule? in
            let other = old.first { $0.rule.key == result.rule.key }
            return other?.verdict == result.verdict ? nil : Rule(before: other, after: result)
        }
        let gone = old.filter { rule in !new.contains { $0.rule.key == rule.rule.key } }
        rules = changed + (after == nil ? [] : gone.map { Rule(before: $0, after: nil) })
    }

    /// What changed, for below a comparison.
    func blocks(in language: Language) -> [Block] {
        guard let before, let after else { return [] }
        func say(_ english: String, _ dutch: String) -> String {
            Phrase(en: english, nl: dutch)[language]
        }
        let heading = Block.heading(
            level: 2, say("Test against ", "Toets aan ") + after.pack.key)
        let counts = (before.counts(in: language), after.counts(in: language))
        guard !rules.isEmpty else {
            return [
                heading,
                .paragraph(
                    say("No rule comes out otherwise: ", "Geen regel komt anders uit: ")
                        + counts.1 + "."),
            ]
        }
        return [
            heading,
            .list(
                rules.map { rule in
                    ListEntry(
                        mark: rule.after.map { FundWords.mark($0.verdict.rawValue) } ?? "-",
                        rule.title(in: language))
                }),
            .paragraph(
                say(
                    "Before: \(counts.0). Now: \(counts.1).",
                    "Was: \(counts.0). Nu: \(counts.1).")),
        ]
    }

    var json: JSONValue {
        func counts(_ report: FundReport?) -> JSONValue {
            .object(
                Verdict.allCases.map {
                    .init($0.rawValue, .integer(Int64(report?.count($0) ?? 0)))
                })
        }
        return [
            "fund": JSONValue(after?.pack.key), "before": counts(before), "after": counts(after),
            "rules": .array(
                rules.map { rule in
                    [
                        "rule": JSONValue(rule.after?.rule.key ?? rule.before?.rule.key),
                        "before": JSONValue(rule.before?.verdict.rawValue),
                        "after": JSONValue(rule.after?.verdict.rawValue),
                    ]
                }),
        ]
    }
}

extension VerdictChange.Rule {
    /// The rule with how it came out and how it comes out.
    func title(in language: Language) -> String {
        func verdict(_ result: RuleResult?) -> String {
            guard let result else { return Phrase(en: "no rule", nl: "geen regel")[language] }
            return FundWords.verdict(result.verdict.rawValue)[language]
        }
        let name = (after ?? before)?.rule.name[language] ?? ""
        return name + ": " + verdict(before) + " → " + verdict(after)
    }
}

extension FundReport {
    /// How many rules came out how.
    func counts(in language: Language) -> String {
        Verdict.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
            .map { "\($1) \(FundWords.verdict($0.rawValue)[language])" }
            .joined(separator: ", ")
    }
}
