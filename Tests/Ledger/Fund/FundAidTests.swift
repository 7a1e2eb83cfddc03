import CaseModel
import Ledger
import Testing

/// State aid is tested per type of activity.
struct FundAidTests {
    private func ledger(_ costs: [(String?, Int64)], _ grants: [(String?, Int64)]) -> FundFixture {
        var fixture = FundFixture()
        for (type, cents) in costs {
            fixture.cost(cents, type.map { [.aidType: .text($0)] } ?? [:])
        }
        for (type, cents) in grants {
            fixture.ledger.funding(
                "grant", nil, nil,
                [.amount: .money(Money(cents: cents))].merging(
                    type.map { [.aidType: .text($0)] } ?? [:]
                ) { $1 })
        }
        return fixture
    }

    private func verdicts(_ fixture: FundFixture) throws -> [String: Verdict] {
        let report = try FundReport(fixture.contents, against: builtIn("agvv"))
        return Dictionary(uniqueKeysWithValues: report.results.map { ($0.rule.key, $0.verdict) })
    }

    @Test func roomOfOneTypeIsNotRoomOfAnother() throws {
        let costs: [(String?, Int64)] = [("fundamental", 1000), ("experimental", 1000)]
        // Together 1250 is allowed, but the experimental part gets no more than 250.
        let fixture = ledger(costs, [("fundamental", 900), ("experimental", 251)])
        #expect(
            try verdicts(fixture) == [
                "intensity.fundamental": .met, "intensity.experimental": .notMet,
            ])
        let result = try fixture.result(builtIn("agvv"), "intensity.experimental")
        #expect(
            result.readings[0].steps.map { [$0.amount.cents] } == [[1], [4], [4]])
        #expect(
            try verdicts(ledger(costs, [("fundamental", 1000), ("experimental", 250)])) == [
                "intensity.fundamental": .met, "intensity.experimental": .met,
            ])
    }

    @Test func aGrantThatDoesNotSayWhatItPaysIsAsked() throws {
        let costs: [(String?, Int64)] = [("industrial", 1000), ("experimental", 1000)]
        let fixture = ledger(costs, [(nil, 600)])
        #expect(
            try verdicts(fixture) == [
                "intensity.industrial": .notAssessable, "intensity.experimental": .notAssessable,
            ])
        let result = try fixture.result(builtIn("agvv"), "intensity.industrial")
        #expect(result.missing.count == 1)
        // Whatever it pays, it fits; or whatever it pays, it is too much for all of them.
        #expect(
            try verdicts(ledger(costs, [(nil, 250)])) == [
                "intensity.industrial": .met, "intensity.experimental": .met,
            ])
        #expect(try verdicts(ledger(costs, [(nil, 751)]))["intensity"] == .notMet)
        #expect(try verdicts(ledger([costs[0]], [(nil, 500)])) == ["intensity": .met])
    }

    @Test func aCostWithoutATypeIsAskedByName() throws {
        let fixture = ledger([("industrial", 1000), (nil, 1000)], [("industrial", 501)])
        let result = try fixture.result(builtIn("agvv"), "intensity")
        #expect(result.verdict == .notAssessable)
        guard case .aidType(let line) = try #require(result.missing.first) else {
            Issue.record("not asked for its type")
            return
        }
        #expect(line.name == "c2")
    }

    @Test func aTopUpNeverMakesItMoreThanAll() throws {
        var fixture = FundFixture()
        fixture.cost(
            1000,
            [
                .aidType: .text("industrial"),
                .topUp: .quantity(Quantity(thousandths: 60_000)),
            ])
        fixture.grant(1000)
        let full = try fixture.result(builtIn("agvv"), "intensity")
        #expect(full.verdict == .met && full.lines.count == 1)
        fixture.grant(1)
        #expect(try fixture.verdict(builtIn("agvv"), "intensity") == .notMet)
    }
}
