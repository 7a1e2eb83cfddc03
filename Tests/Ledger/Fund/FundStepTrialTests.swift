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

    /// One cent of grant too much, while much is still to be covered: new costs of a few cents
    /// are enough, and the cash that pays for them.
    @Test func newCashComesWithCostsWhereOnlyThoseHelp() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(90_000_000)
        fixture.grant(30_000_001)
        let steps = try fixture.result(pack, "grant-share").readings[0].steps
        let cash = try #require(steps.first { $0.route == .cashOnTop })
        #expect(cash.amount == Money(cents: 3) && cash.newCosts == Money(cents: 3))
    }

    /// What is left over pays for new costs before anybody brings new cash.
    @Test(arguments: [(2, 1, 3), (3, 3, 3), (9, 3, 3)])
    func whatIsLeftOverIsSpentFirst(_ excess: Int64, _ cents: Int64, _ costs: Int64) throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(90_000_000)
        fixture.grant(30_000_001)
        fixture.cash(company, 59_999_999 + excess)
        let step = try fixture.result(pack, "grant-share").readings[0].steps[1]
        #expect(step.route == (excess < 3 ? .cashOnTop : .costsOnTop))
        #expect(step.amount == Money(cents: cents) && step.newCosts == Money(cents: costs))
    }

    /// Too little of a group beside too much of others asks for another division, not for more.
    @Test func noNewCashIsAskedWhereMoneyIsLeftOver() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(300)
        fixture.cash(company, 99)
        fixture.cash(fixture.party(pack, "education"), 300)
        let steps = try fixture.result(pack, "employers-least").readings[0].steps
        #expect(steps.map(\.route) == [.replace, .inKindOnTop])
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
