import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// The figures of funds that `expect` can check: `toets.rif-2024`, how many rules are not met,
/// and `toets.rif-2024.grant-share`, the verdict of one.
enum FundFigure {
    static let word = Words(en: "test", nl: "toets")

    static func value(
        _ tail: String?, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Figure? {
        guard let tail, !tail.isEmpty else { return nil }
        let (pack, rule) = try parts(of: tail, argument, current, call)
        let report = try FundReport(current, against: pack, triesSteps: false)
        guard let rule else { return .count(report.count(.notMet)) }
        // A rule for state aid is one for each type of activity; together they are as their worst.
        let verdicts = try results(of: rule, report, argument).map(\.verdict)
        guard let verdict = Verdict.byUrgency.first(where: verdicts.contains) else { return nil }
        return .choice(verdict.rawValue, Self.verdicts)
    }

    /// `waarom toets.grant-share`: a rule of the chosen fund, or of one that is named before it.
    static func explained(
        _ tail: String, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Outcome {
        let (pack, rule) = try parts(of: tail, argument, current, call)
        guard let rule else { return try TestFund.shown(pack, in: current, call) }
        let report = try FundReport(current, against: pack)
        let results = try results(of: rule, report, argument)
        let use = try call.use(of: pack, in: current)
        return .shown(
            View(
                Document(rules: results, of: report, language: call.language, use: use),
                json: { JSONValue(rules: results, of: report) }))
    }

    /// `accepteer toets.not-eligible REDEN`: people looked at what no rule can prove.
    static func settled(
        _ tail: String, _ reason: String, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Outcome {
        let (pack, rule) = try parts(of: tail, argument, current, call)
        let report = try FundReport(current, against: pack, triesSteps: false)
        let found = try rule.map { try results(of: $0, report, argument) } ?? []
        guard let result = found.first, result.verdict == .toCheck || result.settlement != nil
        else {
            throw Problem(
                .unknownFinding,
                Phrase(
                    en: "“\(tail)” is no rule that people have to look at now.",
                    nl: "“\(tail)” is nu geen regel om zelf na te kijken."),
                next: Phrase(
                    en: "See them: test \(pack.key).", nl: "Zie ze: toets \(pack.key).")
            ).at(argument)
        }
        let key = FundReport.settlementKey(result.rule, of: pack)
        let facts = FundReport.settlementFacts(result.rule, in: current)
        var item = try AcceptFinding.acceptance(key, facts: facts, reason, in: current, call)
        item[.speakers] = .texts([call.session.speaker ?? call.session.settings.typist])
        item[.checkedOn] = .text(call.today.text)
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Acknowledgement.id(item), result.rule.name,
                Phrase(en: "looked at", nl: "nagekeken")))
    }

    /// A fund and perhaps a rule of it: `rif-2024`, `rif-2024.grant-share`, or a rule of the fund
    /// in force by itself. A rule for one type of activity has a point in its name as well.
    private static func parts(
        of tail: String, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> (pack: FundPack, rule: String?) {
        let folded = Folding.folded(tail)
        let parts = folded.split(separator: ".", maxSplits: 1).map(String.init)
        guard let head = parts.first else {
            throw call.missing(Phrase(en: "a fund", nl: "een fonds")).at(argument)
        }
        let inForce = try call.fundInForce(in: current)
        if let inForce, inForce.rules.contains(where: { $0.key == head }) {
            return (inForce, folded)
        }
        // One word that is no fund was meant as a rule, and is told the rules there are.
        if let inForce, parts.count == 1, try call.session.fund(head, in: current) == nil {
            return (inForce, folded)
        }
        return (try call.fund(head, in: current, at: argument), parts.count == 2 ? parts[1] : nil)
    }

    /// What came of a rule: of all its parts, or of one that is named.
    private static func results(
        of rule: String, _ report: FundReport, _ argument: Argument
    ) throws -> [RuleResult] {
        let found = report.results.filter {
            $0.rule.key == rule || $0.rule.key.hasPrefix(rule + ".")
        }
        guard found.isEmpty else { return found }
        let pack = report.pack
        let known = Set(pack.rules.map(\.key) + report.results.map(\.rule.key)).sorted()
        throw Problem(
            .unknownFigure,
            Phrase(
                en: "\(pack.key) has no rule “\(rule)”.",
                nl: "\(pack.key) heeft geen regel “\(rule)”."),
            suggestions: Suggestions.near(rule, among: known)
        ).at(argument)
    }

    private static let verdicts = Vocabulary(
        "verdict",
        [
            Choice(en: "met", nl: "gehaald"), Choice(en: "not-met", nl: "niet-gehaald"),
            Choice(en: "not-assessable", nl: "niet-te-beoordelen"),
            Choice(en: "contested", nl: "oneens"),
            Choice(en: "to-check", nl: "zelf-nakijken"),
        ])
}
