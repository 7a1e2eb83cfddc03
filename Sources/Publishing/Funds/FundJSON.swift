public import CaseModel
public import Ledger
import Wording

extension JSONValue {
    /// What came of the rules of a fund, for programs: amounts in cents.
    public init(fund report: FundReport, title: String, use: FundUse = FundUse()) {
        let pack = report.pack
        self = [
            "format": 1, "report": "fund-test", "title": .string(title), "currency": "EUR",
            "unit": "cent", "fund": .string(pack.key), "edition": .string(pack.edition),
            "source": Self.source(pack), "checked": .string(pack.checked),
            "replacedEdition": JSONValue(use.replacedEdition),
            "outsideValidity": .boolean(report.outsideValidity != nil),
            "closes": .boolean(report.closes), "cost": Self.ends(report.cost),
            "coverage": Self.ends(report.coverage),
            "stillToCover": Self.ends(report.stillToCover),
            "rules": .array(report.results.map { Self.result($0, pack) }),
            "excluded": JSONValue(report.excluded.map(\.line.name)),
            "inKindOneSided": JSONValue(report.oneSided.map(\.name)),
            "unvalued": JSONValue(report.unvalued.map(\.name)),
            "marked": JSONValue(report.marked.map(\.name)),
            "unplaced": JSONValue(report.unplaced.map(\.party.name)),
            "reminders": JSONValue(pack.reminders.map(\.english)),
        ]
    }

    /// In kind through a fund, for programs.
    public init(valuation report: ValuationReport, title: String) {
        func lines(_ part: ValuationReport.Part) -> JSONValue {
            .array(
                part.lines.map { line in
                    [
                        "line": JSONValue(line.now.item.shortID?.text),
                        "worth": line.now.worth.map(Self.ends) ?? .null,
                        "before": line.before?.total.map(Self.ends) ?? .null,
                        "basis": .string(Self.basis(line.now.basis)),
                    ]
                })
        }
        self = [
            "format": 1, "report": "valuation", "title": .string(title), "currency": "EUR",
            "unit": "cent", "fund": .string(report.pack.key),
            "previous": JSONValue(report.previous), "total": Self.ends(report.counting.total),
            "totalBefore": Self.ends(report.counting.totalBefore),
            "lines": lines(report.counting),
            "inKindOneSidedTotal": Self.ends(report.oneSided.total),
            "inKindOneSidedTotalBefore": Self.ends(report.oneSided.totalBefore),
            "inKindOneSided": lines(report.oneSided), "outerRing": lines(report.outerRing),
        ]
    }

    /// The funds there are, for programs.
    public init(funds entries: [FundEntry]) {
        self = [
            "format": 1, "report": "funds",
            "funds": .array(
                entries.map { entry in
                    [
                        "fund": .string(entry.pack.key), "name": .string(entry.pack.name.english),
                        "checked": .string(entry.pack.checked),
                        "inCase": .boolean(entry.isInCase), "chosen": .boolean(entry.isChosen),
                    ]
                }),
        ]
    }

    /// A fund, for programs.
    public init(pack: FundPack) {
        let text = FundText(pack: pack, language: .english)
        self = [
            "format": 1, "report": "fund", "currency": "EUR", "unit": "cent",
            "fund": .string(pack.key), "edition": .string(pack.edition),
            "name": .string(pack.name.english), "source": Self.source(pack),
            "checked": .string(pack.checked),
            "rates": .array(
                pack.rates.map { rate in
                    [
                        "rate": .string(rate.key), "perHour": .integer(rate.amount.cents),
                        "functions": JSONValue(rate.functions),
                    ]
                }),
            "groups": JSONValue(pack.groups.map(\.key)),
            "rules": .array(
                pack.rules.map { rule in
                    [
                        "rule": .string(rule.key), "name": .string(rule.name.english),
                        "article": JSONValue(rule.article),
                        "limit": JSONValue(text.limit(of: rule)),
                        "reading": JSONValue(rule.reading?.english),
                    ]
                }),
        ]
    }

    private static func source(_ pack: FundPack) -> JSONValue {
        [
            "law": .string(pack.source.law.english), "reference": JSONValue(pack.source.reference),
            "text": JSONValue(pack.source.text), "validFrom": JSONValue(pack.source.validFrom),
            "validThrough": JSONValue(pack.source.validThrough),
        ]
    }

    private static func ends(_ range: MoneyRange) -> JSONValue {
        ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
    }

    private static func basis(_ basis: FundValuation.Basis) -> String {
        switch basis {
        case .rate(let rate, _): rate.key
        case .ownRate: "own-rate"
        case .ownWorth: "own-worth"
        case .excluded: "excluded"
        case .none(let reason): reason.rawValue
        }
    }

    private static func result(_ result: RuleResult, _ pack: FundPack) -> JSONValue {
        let text = FundText(pack: pack, language: .english)
        return [
            "rule": .string(result.rule.key), "article": JSONValue(result.rule.article),
            "verdict": .string(result.verdict.rawValue),
            "readings": .array(result.readings.map { reading($0, result.rule, text) }),
            "missing": JSONValue(result.missing.map(text.missing)),
            "reading": JSONValue(result.rule.reading?.english),
            "settled": JSONValue(result.settlement?.reason),
            "lines": .array(
                result.lines.map {
                    ["line": .string($0.line.name), "why": .string(text.line($0))]
                }),
        ]
    }

    /// How one rule came out, for programs; the parts of it where it has more than one.
    public init(rules results: [RuleResult], of report: FundReport) {
        let first = results.first
        self = [
            "format": 1, "report": "why", "currency": "EUR", "unit": "cent",
            "fund": .string(report.pack.key), "source": Self.source(report.pack),
            "checked": .string(report.pack.checked),
            "rule": first.map { Self.result($0, report.pack) } ?? .null,
            "counted": JSONValue((first?.counted ?? []).map(\.name)),
            "parts": .array(results.dropFirst().map { Self.result($0, report.pack) }),
        ]
    }

    private static func reading(
        _ reading: RuleReading, _ rule: FundRule, _ text: FundText
    ) -> JSONValue {
        var members: [Member] = [
            Member("met", .boolean(reading.isMet)),
            Member("verdict", .string(reading.verdict.rawValue)),
        ]
        if !reading.choices.isEmpty {
            members.append(Member("when", .string(text.choices(reading.choices))))
        }
        switch reading.figures {
        case .share(let share):
            members += [
                Member("part", .integer(share.part.cents)),
                Member("whole", .integer(share.whole.cents)),
                Member("covered", .integer(share.covered.cents)),
                Member("limit", .string(share.bound.fraction.text)),
                Member("headroom", .integer(share.headroom.cents)),
            ]
        case .amount(let amount, let headroom):
            members += [
                Member("amount", .integer(amount.cents)),
                Member("headroom", .integer(headroom.cents)),
            ]
        default:
            members.append(Member("says", JSONValue(text.figures(reading, of: rule))))
        }
        members.append(
            Member(
                "steps",
                .array(
                    reading.steps.map { step in
                        [
                            "route": .string(step.route.rawValue),
                            "amount": .integer(step.amount.cents),
                            "count": .integer(Int64(step.count)),
                            "groups": JSONValue(step.takers),
                            "breaks": JSONValue(step.breaks.map(\.key)),
                        ]
                    })))
        return .object(members)
    }
}
