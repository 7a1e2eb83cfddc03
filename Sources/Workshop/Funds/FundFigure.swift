import CaseModel
import CommandLanguage
import Ledger
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
        let report = try FundReport(current, against: pack)
        guard parts.count == 2 else { return .count(report.count(.notMet)) }
        // A rule for state aid is one for each type of activity; together they are as their worst.
        let rule = Folding.folded(parts[1])
        let found = report.results.filter {
            $0.rule.key == rule || $0.rule.key.hasPrefix(rule + ".")
        }
        let order: [Verdict] = [.notMet, .contested, .notAssessable, .met]
        guard let verdict = order.first(where: { found.map(\.verdict).contains($0) }) else {
            throw Problem(
                .unknownFigure,
                Phrase(
                    en: "\(pack.key) has no rule “\(parts[1])”.",
                    nl: "\(pack.key) heeft geen regel “\(parts[1])”."),
                suggestions: Suggestions.near(parts[1], among: pack.rules.map(\.key))
            ).at(argument)
        }
        return .choice(verdict.rawValue, verdicts)
    }

    private static let verdicts = Vocabulary(
        "verdict",
        [
            Choice(en: "met", nl: "gehaald"), Choice(en: "not-met", nl: "niet-gehaald"),
            Choice(en: "not-assessable", nl: "niet-te-beoordelen"),
            Choice(en: "contested", nl: "oneens"),
        ])
}
