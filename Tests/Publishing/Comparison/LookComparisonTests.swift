import CaseHistory
import CaseModel
import Publishing
import Testing
import Wording

@Suite struct LookComparisonTests {
    @Test func look() throws {
        var fixture = try CaseFixture.afterFirstSession()
        let before = fixture.current
        let point = fixture.point
        try fixture.holdSecondSession()
        let comparison = try Comparison(store: fixture.store, from: point, to: fixture.point)
        let report = ComparisonReport(
            comparison, title: "Buurtwerk Zuid", boards: before.boards,
            before: PointLabel(
                .version(1), message: "Na sessie 1", time: Moment(milliseconds: 1_793_268_300_000)),
            after: PointLabel(.unsaved(since: 1)),
            money: try MoneyChange(before: before, after: fixture.current),
            offsetSeconds: { _ in 3600 })
        print(TextRenderer().text(report.document(in: .dutch)))
        print(TextRenderer().text(report.document(in: .english)))
        print(report.json.pretty)
    }
}
