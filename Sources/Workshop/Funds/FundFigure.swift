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
        let parts = (tail ?? "").split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = parts.first else { return nil }
        let pack = try call.fund(key, in: current, at: argument)
        let report = try FundReport(current, against: pack, triesSteps: false)
        guard parts.count == 2 else { return .count(report.count(.notMet)) }
        // A rule for state aid is one for each type of activity; together they are as their worst.
        let rule = Folding.folded(parts[1])
        let found = report.results.filter {
            $0.rule.key == rule || $0.rule.key.hasPrefix(rule + ".")
        }
        guard let verdict = Verdict.byUrgency.first(where: { found.map(\.verdict).contains($0) })
        else {
            throw noRule(parts[1], pack, argument)
        }
        return .choice(verdict.rawValue, verdicts)
    }

    /// `waarom toets.grant-share`: a rule of the chosen fund, or of one that is named before it.
    static func explained(
        _ tail: String, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Outcome {
        let parts = tail.split(separator: ".", maxSplits: 1).map(String.init)
        // A rule for one type of activity has a point in its name as well.
        let ownsIt = try call.fundInForce(in: current)?.rules.contains {
            Folding.folded(parts[0]) == $0.key
        }
        let names = parts.count == 2 && ownsIt != true
        let pack =
            names
            ? try call.fund(parts[0], in: current, at: argument)
            : try call.namedFund(in: current)
        let key = Folding.folded(names ? parts[1] : tail)
        let report = try FundReport(current, against: pack)
        guard let result = report.results.first(where: { $0.rule.key == key }) else {
            throw noRule(key, pack, argument)
        }
        return .shown(
            View(
                Document(rule: result, of: report, language: call.language),
                json: { JSONValue(rule: result, of: report) }))
    }

    private static func noRule(_ key: String, _ pack: FundPack, _ argument: Argument) -> Problem {
        Problem(
            .unknownFigure,
            Phrase(
                en: "\(pack.key) has no rule “\(key)”.",
                nl: "\(pack.key) heeft geen regel “\(key)”."),
            suggestions: Suggestions.near(key, among: pack.rules.map(\.key))
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
