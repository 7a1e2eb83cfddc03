import CaseModel
import Ledger
import Testing

/// Lines that people marked as not agreed may stay or go: every rule is read both ways.
@Suite struct FundDiscussionTests {
    private func mark(_ id: ItemID, in fixture: inout FundFixture) throws {
        var item = try #require(fixture.contents[id])
        item[.state] = .text("contested")
        fixture.ledger.put(item)
    }

    @Test func aMarkedGrantIsReadWithAndWithout() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        let grant = fixture.grant(101)
        #expect(try fixture.verdict(pack, "grant-share") == .notMet)
        try mark(grant, in: &fixture)
        let result = try fixture.result(pack, "grant-share")
        #expect(result.verdict == .contested)
        #expect(result.readings.map(\.isMet) == [false, true])
        #expect(try FundReport(fixture.contents, against: pack).marked.map(\.id) == [grant])
    }

    @Test func bothSidesOfABookingGoTogetherWhicheverIsMarked() throws {
        let pack = try builtIn("rif-2024")
        for marksCost in [false, true] {
            var fixture = FundFixture()
            let company = fixture.party(pack, "employers")
            let gift = fixture.inKind(company, 100)
            fixture.cost(200)
            let cost = try #require(
                fixture.contents.all(.costLine).first { $0.item(.mirrors) == gift })
            try mark(marksCost ? cost.id : gift, in: &fixture)
            let result = try fixture.result(pack, "employers-least")
            #expect(result.verdict == .contested)
            guard case .share(let worst) = result.readings[0].figures else {
                Issue.record("no figures")
                return
            }
            #expect(worst.part == .zero && worst.whole == Money(cents: 200))
        }
    }

    @Test func aCostSideWithItsOwnAmountGoesToo() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.ledger.gift(
            company, "inkind", nil, [.worth: .money(Money(cents: 100))])
        fixture.ledger.cost(nil, nil, mirrors: gift, [.amount: .money(Money(cents: 100))])
        fixture.cost(200)
        try mark(gift, in: &fixture)
        let result = try fixture.result(pack, "employers-least")
        #expect(result.verdict == .contested)
        guard case .share(let worst) = result.readings[0].figures else {
            Issue.record("no figures")
            return
        }
        #expect(worst.part == .zero && worst.whole == Money(cents: 200))
    }

    /// Two amounts each of so many costs are more choices than can be looked at one by one.
    @Test(.timeLimit(.minutes(1))) func costsOfAMarkedGiftAreReadApartAndGoTogether() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.ledger.gift(
            company, "inkind", nil, [.worth: .money(Money(cents: 2400))])
        for _ in 0..<40 {
            let cost = fixture.ledger.cost(nil, nil, mirrors: gift)
            fixture.ledger.contest(
                cost, .amount,
                [.value(.money(Money(cents: 50))), .value(.money(Money(cents: 100)))])
        }
        fixture.cost(1000)
        try mark(gift, in: &fixture)
        let result = try fixture.result(pack, "employers-least")
        #expect(result.verdict == .contested)
        let shares = result.readings.compactMap { reading -> [Int64]? in
            guard case .share(let figures) = reading.figures else { return nil }
            return [figures.part.cents, figures.whole.cents]
        }
        #expect(shares == [[0, 1000], [2400, 3000]])
        // What people marked is told once, after the amounts.
        #expect(result.readings.map(\.choices.count) == [1, 41])
    }

    @Test func whetherItClosesIsReadBothWays() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(300)
        fixture.grant(100)
        let cash = fixture.cash(company, 200)
        #expect(try fixture.verdict(pack, "closes") == .met)
        try mark(cash, in: &fixture)
        let result = try fixture.result(pack, "closes")
        #expect(result.verdict == .contested)
        #expect(result.readings.map(\.isMet) == [true, false])
    }

    @Test func aMarkedLineThatBreaksARuleMayGo() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let cost = fixture.cost(300)
        #expect(try fixture.verdict(pack, "detail") == .notMet)
        try mark(cost, in: &fixture)
        #expect(try fixture.verdict(pack, "detail") == .contested)
    }

    /// The names behind what a reading takes lines for: `+k1`, `-k1`, or `c1=100`.
    private func told(_ reading: RuleReading) -> [String] {
        reading.choices.map { choice in
            switch choice {
            case .with(let line): "+" + line.name
            case .without(let line): "-" + line.name
            case .amount(let line, let amount):
                line.name + "=" + (amount.map { String($0.cents) } ?? "?")
            case .years(let line, let years): line.name + "@" + (years?.text ?? "?")
            }
        }
    }

    @Test func everyReadingSaysWhichLinesItIsWith() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        let grant = fixture.grant(101)
        let income = fixture.grant(5, "income")
        try mark(grant, in: &fixture)
        try mark(income, in: &fixture)
        let share = try fixture.result(pack, "grant-share")
        // Of the income it makes no difference whether it stays.
        #expect(share.readings.map(told) == [["+f1"], ["-f1"]])
        let closes = try fixture.result(pack, "closes")
        #expect(closes.readings.map(told) == [["+f1", "+f2"], ["-f1", "-f2"]])
    }

    @Test func aContestedAmountIsSaidWithItsReading() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.grant(100)
        let cost = fixture.cost(300)
        fixture.ledger.contest(
            cost, .amount,
            [.value(.money(Money(cents: 299))), .value(.money(Money(cents: 300)))])
        let result = try fixture.result(pack, "grant-share")
        #expect(result.verdict == .contested)
        #expect(result.readings.map(told) == [["c1=299"], ["c1=300"]])
    }

    @Test func linesThatBreakARuleSayWhichMayGo() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let years = Years(2025, through: 2028).map { [Field.years: Value.years($0)] } ?? [:]
        fixture.cost(300, years)
        let late = Years(2030, through: 2030).map { [Field.years: Value.years($0)] } ?? [:]
        try mark(fixture.cost(300, late), in: &fixture)
        let inside = Years(2026, through: 2026).map { [Field.years: Value.years($0)] } ?? [:]
        try mark(fixture.cost(300, inside), in: &fixture)
        let duration = try fixture.result(pack, "years")
        #expect(duration.verdict == .contested)
        #expect(duration.readings.map(told) == [["+c2"], ["-c2"]])
    }

    @Test func withoutAnyCostThatReadingIsNotAssessable() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.inKind(company, 200)
        let cost = fixture.cost(100)
        let grant = fixture.grant(100)
        for id in [gift, cost, grant] { try mark(id, in: &fixture) }
        let result = try fixture.result(pack, "grant-share")
        #expect(result.verdict == .contested)
        #expect(result.missing.isEmpty)
        let nothing = try #require(result.readings.first { $0.figures == .noCosts })
        #expect(nothing.verdict == .notAssessable)
        #expect(told(nothing).contains("-k1") && told(nothing).contains("-c2"))
        // The grant without the gift is too much, and all of it together is a third.
        #expect(Set(result.readings.map(\.verdict)) == [.met, .notMet, .notAssessable])
        for reading in result.readings { #expect(!reading.choices.isEmpty) }
        fixture = FundFixture()
        try mark(fixture.cost(300), in: &fixture)
        fixture.grant(100)
        #expect(try fixture.verdict(pack, "grant-share") == .notAssessable)
        #expect(try fixture.result(pack, "grant-share").readings.map(told) == [["-c1"], ["+c1"]])
    }
}
