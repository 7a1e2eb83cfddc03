import CaseModel
import Ledger
import Testing

/// What a fund leaves out: costs before the application, and parts of contributions.
@Suite struct FundEligibilityTests {
    private func years(_ first: Int, _ last: Int) -> [Field: Value] {
        Years(first, through: last).map { [.years: .years($0)] } ?? [:]
    }

    private func apply(_ day: String, in fixture: inout FundFixture) {
        var settings = Item(id: .settings, kind: .settings)
        settings[.applicationDate] = .text(day)
        fixture.ledger.put(settings)
    }

    private func shares(_ fixture: FundFixture) throws -> ShareFigures {
        let pack = try builtIn("rif-2024")
        let reading = try #require(try fixture.result(pack, "employers-least").readings.first)
        guard case .share(let figures) = reading.figures else {
            throw FixtureError.noFigures
        }
        return figures
    }

    private enum FixtureError: Error { case noFigures }

    @Test func costsBeforeTheYearOfApplicationAreLeftOutOnBothSides() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        apply("2026-06-15", in: &fixture)
        let company = fixture.party(pack, "employers")
        let gift = fixture.ledger.gift(
            company, "inkind", nil,
            years(2025, 2025).merging([.worth: .money(Money(cents: 80))]) { $1 })
        let mirror = fixture.ledger.cost(nil, nil, mirrors: gift)
        let early = fixture.cost(70, years(2024, 2025))
        fixture.cost(100, years(2027, 2030))
        let result = try fixture.result(pack, "not-before")
        #expect(result.verdict == .notMet)
        #expect(result.lines.map(\.line.id) == [mirror, early])
        #expect(result.lines.allSatisfy { $0.reason == .before(year: 2026) })
        #expect(try shares(fixture).part == .zero)
        #expect(try shares(fixture).whole == Money(cents: 100))
        let report = try FundReport(fixture.contents, against: pack)
        #expect(report.excluded.map(\.id) == [mirror, early, gift])
        // No other rule judges them.
        #expect(try fixture.verdict(pack, "years") == .met)
        // People may know better, on either side.
        for id in [gift, early] {
            var item = try #require(fixture.contents[id])
            item[.eligible] = .text("yes")
            fixture.ledger.put(item)
        }
        #expect(try fixture.verdict(pack, "not-before") == .met)
        #expect(try shares(fixture).whole == Money(cents: 250))
    }

    @Test func whatIsNotKnownIsAsked() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        #expect(try fixture.result(pack, "not-before").missing == [.noCosts])
        fixture.cost(100, years(2027, 2027))
        #expect(try fixture.result(pack, "not-before").missing == [.noApplicationDate])
        apply("2027-01-15", in: &fixture)
        #expect(try fixture.verdict(pack, "not-before") == .toCheck)
        apply("2026-06-15", in: &fixture)
        #expect(try fixture.verdict(pack, "not-before") == .met)
        let bare = fixture.cost(100)
        let across = fixture.cost(100, years(2025, 2026))
        let result = try fixture.result(pack, "not-before")
        #expect(result.verdict == .notAssessable)
        #expect(result.missing.count == 2)
        #expect(try FundReport(fixture.contents, against: pack).excluded.isEmpty)
        for fact in result.missing {
            switch fact {
            case .years(let line): #expect(line.id == bare)
            case .across(let line, let year): #expect(line.id == across && year == 2026)
            default: Issue.record("another fact")
            }
        }
    }

    /// Of a contribution with more costs, only the part of the one that is out goes out.
    @Test(arguments: [
        // Costs with an amount of their own; nothing takes what is left.
        (100, 30 as Int64?, 70 as Int64?, 70),
        (100, 30, nil, 70),
        (100, nil, 30, 30),
        (101, nil, nil, 50),
        // More is given than the costs claim: that stays.
        (100, 30, 20, 70),
        // The costs claim more than is given: each has its share.
        (100, 80, 80, 50), (101, 80, 80, 50), (90, 100, 50, 30),
    ])
    func onlyThePartOfTheCostGoesOut(
        _ worth: Int, _ out: Int64?, _ stays: Int64?, _ counted: Int
    ) throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.ledger.gift(
            company, "inkind", nil, [.worth: .money(Money(cents: Int64(worth)))])
        func amount(_ cents: Int64?) -> [Field: Value] {
            cents.map { [.amount: .money(Money(cents: $0))] } ?? [:]
        }
        let refused = fixture.ledger.cost(
            nil, nil, mirrors: gift, amount(out).merging([.eligible: .text("no")]) { $1 })
        fixture.ledger.cost(nil, nil, mirrors: gift, amount(stays))
        fixture.cost(1000)
        #expect(try shares(fixture).part == Money(cents: Int64(counted)))
        let report = try FundReport(fixture.contents, against: pack)
        #expect(report.excluded.map(\.id) == [refused, gift])
        #expect(report.excluded.map(\.isPart) == [false, true])
        #expect(
            report.excluded.last?.line.total?.lowest == Money(cents: Int64(worth - counted)))
        // Whether the budget closes is about all of it.
        let closes = try fixture.result(pack, "closes")
        let costs = try FundReport(fixture.contents, against: pack).cost
        #expect(
            closes.readings.map(\.figures) == [
                .amount(
                    Money(cents: costs.lowest.cents - Int64(worth)),
                    headroom: Money(cents: Int64(worth) - costs.lowest.cents))
            ])
    }

    @Test func aContestedContributionIsDividedUnderEachReading() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.inKind(company, 100)
        fixture.ledger.cost(
            nil, nil, mirrors: gift,
            [.amount: .money(Money(cents: 40)), .eligible: .text("no")])
        fixture.cost(100)
        fixture.ledger.contest(
            gift, .worth, [.value(.money(Money(cents: 90))), .value(.money(Money(cents: 140)))])
        let parts = try fixture.result(pack, "employers-least").readings.map { reading -> Int64 in
            guard case .share(let figures) = reading.figures else { return -1 }
            return figures.part.cents
        }
        #expect(parts == [50, 100])
    }

    @Test func whatIsOutIsJudgedByNoOtherRule() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let hours: [Field: Value] = [
            .quantity: .quantity(Quantity(thousandths: 1000)), .unit: .text("uur"),
            .unitPrice: .money(Money(cents: 100)), .category: .text("personnel"),
        ]
        fixture.cost(
            100, hours.merging(years(2019, 2019)) { $1 }.merging([.eligible: .text("no")]) { $1 })
        fixture.cost(
            100,
            years(2026, 2029).merging([
                .activity: .text("les"), .quantity: .quantity(Quantity(thousandths: 1000)),
                .unitPrice: .money(Money(cents: 100)),
            ]) { $1 })
        for rule in ["rates", "detail", "years"] {
            #expect(try fixture.verdict(pack, rule) == .met, "\(rule)")
        }
    }
}
