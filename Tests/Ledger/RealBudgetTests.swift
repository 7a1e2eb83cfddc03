import CaseModel
import Ledger
import Testing

/// The budget in table 5.1 of the plan "Zo maken mensen de transitie" (version 3.0, 2020).
@Suite struct RealBudgetTests {
    static func budget() -> LedgerFixture {
        var given = LedgerFixture()
        let years = Years(2020, through: 2021)
        let perYear: [(String, Int64)] = [
            ("Themahouder 1, senior", 110_000), ("Themahouder 2, senior", 110_000),
            ("Themahouder 3, senior", 110_000), ("Themahouder 4, senior", 110_000),
            ("Communicatiemedewerker", 50_000), ("Projectmanager", 100_000),
            ("Voorzitter", 120_000), ("Huisvesting, diversen, kwartaalbijeenkomsten", 40_000),
            ("Communicatieplatform, samen met PAW", 0),
        ]
        for (text, amount) in perYear { given.cost(2 * amount, years, [.text: .text(text)]) }
        given.funding(
            "grant", 1_500_000, years,
            [.fund: .text("Programma Aardgasvrije Wijken"), .status: .text("asked")])
        let group = given.partner("Gemeenten")
        given.gift(group, "inkind", nil, [.text: .text("wijkcentrum")])
        return given
    }

    @Test func addsUpToTheEuro() throws {
        let report = try BudgetReport(Self.budget().contents)
        #expect(report.years == [2020, 2021])
        #expect(report.cost.perYear.map(\.value) == [euro(750_000), euro(750_000)])
        #expect(report.cost.total.value == euro(1_500_000))
        #expect(report.coverage.perYear.map(\.value) == [euro(750_000), euro(750_000)])
        #expect(report.coverageGroups.map(\.kind) == [.grantAsked])
        #expect(report.closes)
        // The line of zero euro has a value: zero. What the municipalities give has none.
        #expect(report.unvaluedCosts.isEmpty)
        #expect(report.unvaluedCoverage.count == 1)
    }
}
