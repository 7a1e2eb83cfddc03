import CaseModel
import Ledger
import Publishing

/// `toets rif-2024`: per rule of a fund whether it is met, and what would meet it.
struct TestFund: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedForFund()
        let report = try FundReport(shown, against: try call.namedFund(in: shown))
        let title = shown.title ?? ""
        return .shown(
            View(
                Document(fund: report, title: title, language: call.language),
                json: { JSONValue(fund: report, title: title) }))
    }
}
