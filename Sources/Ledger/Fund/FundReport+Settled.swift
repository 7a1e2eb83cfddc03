public import CaseModel

/// That people looked at what no rule can prove, and found nothing.
public struct RuleSettlement: Hashable, Sendable {
    public let reason: String
    public let by: String?
    /// The day, as `2026-11-21`.
    public let day: String?
    /// Whether the lines are still those that were looked at.
    public let holds: Bool
}

extension FundReport {
    /// What people call a rule they settle, and the same for ever: `test.rif-2024.not-eligible`.
    public static func settlementKey(_ rule: FundRule, of pack: FundPack) -> String {
        "test.\(pack.key).\(rule.key)"
    }

    /// What a settlement of a rule rests on: the rule and all that the lines say of what they are
    /// for. Amounts are left out, because they do not make a line another one.
    public static func settlementFacts(_ rule: FundRule, in given: Case) -> String {
        let said: [Field] = [
            .text, .function, .activity, .unit, .category, .partner, .years, .eligible, .state,
        ]
        let kinds: [ItemKind] = [.contribution, .costLine]
        let lines = kinds.flatMap { given.all($0) }.map { line in
            ([line.id.text] + said.map { field in line[field].map(Self.plain) ?? "" })
                .joined(separator: "\u{1E}")
        }
        let applied = given.settings?.text(.applicationDate) ?? ""
        var asked = [rule.key, applied]
        if case .notEligible(let functions, let words, let before) = rule.test {
            asked += functions + words + [before?.rawValue ?? ""]
        }
        return Finding.digest((asked + lines).joined(separator: "\u{1F}"))
    }

    /// A value in a form that stays the same for ever: what is kept rests on it.
    private static func plain(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .texts(let texts): texts.joined(separator: ",")
        case .number(let number): String(number)
        case .money(let money): String(money.cents)
        case .quantity(let quantity): String(quantity.thousandths)
        case .years(let years): years.text
        case .item(let id): id.text
        case .items(let ids): ids.map(\.text).joined(separator: ",")
        case .contested: "≠"
        }
    }

    /// The results with what people settled of them.
    static func settled(_ results: [RuleResult], _ pack: FundPack, in given: Case) -> [RuleResult] {
        let accepted = Dictionary(
            given.all(.acceptance).map { ($0.text(.key) ?? "", $0) },
            uniquingKeysWith: { _, last in last })
        guard !accepted.isEmpty else { return results }
        return results.map { result in
            guard result.verdict == .toCheck,
                let known = accepted[settlementKey(result.rule, of: pack)]
            else { return result }
            let settlement = RuleSettlement(
                reason: known.text(.text) ?? "", by: known.texts(.speakers).first,
                day: known.text(.checkedOn),
                holds: known.text(.facts) == settlementFacts(result.rule, in: given))
            return result.settled(settlement)
        }
    }
}
