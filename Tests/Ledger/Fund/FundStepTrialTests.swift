import CaseModel
import Ledger
import Testing

/// A step that would meet one rule by breaking another says so, or is not offered to who would.
@Suite struct FundStepTrialTests {
    @Test func askingMoreForTheSameCostsBreaksTheShareAndTheClosing() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(60_000_000)
        fixture.grant(20_000_000)
        fixture.cash(company, 40_000_000)
        let result = try fixture.result(pack, "grant-least")
        let step = try #require(result.readings[0].steps.first)
        #expect(step.amount == Money(cents: 5_000_000))
        #expect(step.breaks.map(\.key) == ["grant-share", "closes"])
        // Whoever only needs the verdicts is spared the trial.
        let report = try FundReport(fixture.contents, against: pack, triesSteps: false)
        let steps = report.results.flatMap(\.readings).flatMap(\.steps)
        #expect(steps.flatMap(\.breaks) == [])
    }

    @Test func aStepThatFitsBreaksNothing() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(90_000_000)
        fixture.grant(20_000_000)
        fixture.cash(company, 40_000_000)
        let result = try fixture.result(pack, "grant-least")
        #expect(result.readings[0].steps.first?.breaks == [])
    }

    /// Money of schools on top would press the part of employers under a third.
    @Test func aGroupThatWouldBreakAnotherRuleIsNotOffered() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(300)
        fixture.grant(120)
        fixture.cash(company, 100)
        fixture.cash(fixture.party(pack, "education"), 80)
        let result = try fixture.result(pack, "grant-share")
        let steps = result.readings[0].steps
        #expect(steps.map(\.route) == [.replace, .cashOnTop, .inKindOnTop])
        #expect(steps[0].takers == ["employers", "education"])
        #expect(steps[1].takers == ["employers"] && steps[1].breaks.isEmpty)
        #expect(steps[2].takers == ["employers"] && steps[2].breaks.isEmpty)
    }
}
