import CaseModel
import Ledger
import Publishing

/// `toets rif-2024`: per rule of a fund whether it is met, and what would meet it.
struct TestFund: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedForFund()
        return try Self.shown(try call.namedFund(in: shown), in: shown, call)
    }

    /// What came of the rules of a fund.
    static func shown(_ pack: FundPack, in shown: Case, _ call: Call) throws -> Outcome {
        let report = try FundReport(shown, against: pack)
        let title = shown.title ?? ""
        var use = try call.use(of: pack, in: shown)
        let budget = try BudgetReport(try call.valued(shown))
        if budget.cost.total != report.cost || budget.coverage.total != report.coverage {
            use.budget = budget
        }
        return .shown(
            View(
                Document(fund: report, title: title, language: call.language, use: use),
                json: { JSONValue(fund: report, title: title, use: use) }))
    }
}
