import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `vergelijk v1 v2`: what changed between two points, in plain words.
struct Compare: Action {
    func run(_ call: Call) throws -> Outcome {
        let points = try call.statement.arguments(.point).map { try call.moment($0) }
        guard let before = points.first else {
            throw call.missing(Phrase(en: "a version", nl: "een versie"))
        }
        let after = points.count > 1 ? points[1] : NamedPoint(try call.workingDraft().point)
        let comparison = try Comparison(
            store: call.session.store, from: before.point, to: after.point)
        return .shown(
            try ComparisonView.view(
                comparison, before: try call.label(of: before), after: try call.label(of: after),
                money: call.money(of: comparison), verdicts: call.verdicts(of: comparison),
                call: call))
    }
}

/// A comparison as something to look at.
enum ComparisonView {
    static func view(
        _ comparison: Comparison, before: PointLabel, after: PointLabel, money: MoneyChange?,
        verdicts: VerdictChange? = nil, call: Call
    ) throws -> View {
        let current = call.session.draft?.current ?? Case()
        let report = ComparisonReport(
            comparison, title: current.title ?? "", boards: current.boards, before: before,
            after: after, money: money, verdicts: verdicts,
            offsetSeconds: call.session.surroundings.offsetSeconds)
        return View(report.document(in: call.language), json: { report.json })
    }
}

extension Call {
    /// The totals before and after; nothing when the ledger did not change.
    ///
    /// The present is at hand; an older point is read whole only when money changed.
    func money(of comparison: Comparison) throws -> MoneyChange? {
        guard changesMoney(comparison) else { return nil }
        return try money(
            before: try theCase(at: comparison.before), after: try theCase(at: comparison.after))
    }

    /// How the fund in force now judges both; nothing without one or while the ledger is the same.
    func verdicts(of comparison: Comparison) throws -> VerdictChange? {
        try verdicts(
            of: comparison, before: try theCase(at: comparison.before),
            after: try theCase(at: comparison.after))
    }

    /// The same of two states that are at hand: what was compared need not be kept anywhere.
    func verdicts(
        of comparison: Comparison, before: @autoclosure () throws -> Case,
        after: @autoclosure () throws -> Case
    ) throws -> VerdictChange? {
        guard changesMoney(comparison), let pack = try fundInForce(in: try theCase()) else {
            return nil
        }
        return VerdictChange(
            before: try FundReport(try before(), against: pack, triesSteps: false),
            after: try FundReport(try after(), against: pack, triesSteps: false))
    }

    private func changesMoney(_ comparison: Comparison) -> Bool {
        let kinds: Set<CaseModel.ItemKind> = [
            .contribution, .costLine, .funding, .partner, .ownRate,
        ]
        return comparison.differences.contains {
            kinds.contains($0.item.kind) || $0.fields.contains(.chosenFund)
        }
    }

    /// The totals of two states, both through the fund that is chosen now: a fund that changed
    /// in between must not look like a promise that changed.
    func money(before: Case, after: Case) throws -> MoneyChange {
        let pack = try chosenFund(in: try theCase())
        return try MoneyChange(
            before: try ValuedCase(before, through: pack),
            after: try ValuedCase(after, through: pack))
    }

    private func theCase(at point: Point) throws -> Case {
        if let draft = session.draft, draft.point == point { return draft.current }
        return Case(items: try session.store.items(at: point))
    }
}
