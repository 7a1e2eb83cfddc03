import CaseModel
import Ledger
import Testing

/// What is contested, not known or too large.
struct FundVerdictTests {
    @Test func aContestedAmountGivesBothVerdicts() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        let grant = fixture.grant(100)
        fixture.ledger.contest(
            grant, .amount,
            [.value(.money(Money(cents: 100))), .value(.money(Money(cents: 101)))])
        let result = try fixture.result(pack, "grant-share")
        #expect(result.verdict == .contested)
        #expect(result.readings.map(\.isMet) == [false, true])
        #expect(result.readings[0].steps.first?.amount == Money(cents: 1))
        #expect(result.readings[1].steps.isEmpty)
    }

    @Test func contestedInKindMovesCostAndShareTogether() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.inKind(company, 100)
        fixture.cost(200)
        #expect(try fixture.verdict(pack, "employers-least") == .met)
        fixture.ledger.contest(
            gift, .worth, [.value(.money(Money(cents: 99))), .value(.money(Money(cents: 100)))])
        let result = try fixture.result(pack, "employers-least")
        #expect(result.verdict == .contested)
        guard case .share(let worst) = result.readings[0].figures else {
            Issue.record("no figures")
            return
        }
        #expect(worst.part == Money(cents: 99) && worst.whole == Money(cents: 299))
    }

    @Test func aPartyInNoGroupIsAskedWhereItMatters() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let client = fixture.ledger.add(
            .partner, [.name: .text("Woonstad"), .kinds: .texts(["client"])])
        fixture.cost(300)
        fixture.cash(client, 100)
        let result = try fixture.result(pack, "employers-least")
        #expect(result.verdict == .notAssessable)
        #expect(result.missing.count == 1)
        // Either way it is below two thirds.
        #expect(try fixture.verdict(pack, "employers-most") == .met)
    }

    @Test func aPartyInTwoGroupsIsAskedUntilItIsPlaced() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let both = fixture.ledger.add(
            .partner, [.name: .text("Vakschool"), .kinds: .texts(["company", "education"])])
        fixture.cost(300)
        fixture.cash(both, 100)
        #expect(try fixture.verdict(pack, "employers-least") == .notAssessable)
        var item = try #require(fixture.contents[both])
        item[.fundGroups] = .texts(["employers"])
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "employers-least") == .met)
    }

    @Test func aLineWithoutValueMattersOnlyWhereItCouldTurnTheVerdict() throws {
        let pack = try builtIn("llo-2023-large")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.cost(400)
        fixture.grant(300)
        fixture.hours(company, 10, "een functie zonder tarief")
        // More cost only makes the grant a smaller part.
        #expect(try fixture.verdict(pack, "grant-share") == .met)
        let result = try fixture.result(pack, "co-financing")
        #expect(result.verdict == .notAssessable && !result.missing.isEmpty)
    }

    @Test func whatIsNotEligibleIsNoPartOfTheWhole() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        fixture.grant(100)
        #expect(try fixture.verdict(pack, "grant-share") == .met)
        let last = fixture.cost(1)
        fixture.grant(0)
        var item = try #require(fixture.contents[last])
        item[.eligible] = .text("no")
        fixture.ledger.put(item)
        let result = try fixture.result(pack, "grant-share")
        guard case .share(let figures) = result.readings[0].figures else {
            Issue.record("no figures")
            return
        }
        #expect(figures.whole == Money(cents: 300))
    }

    /// Said on either side of a booking, both sides are out; cash is out by itself.
    @Test(arguments: [true, false]) func whatDoesNotCountIsNoPartEither(_ onGift: Bool) throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.inKind(company, 86)
        fixture.cost(100)
        let cash = fixture.cash(company, 10, [.eligible: .text("no")])
        let cost = try #require(fixture.contents.all(.costLine).first).id
        var item = try #require(fixture.contents[onGift ? gift : cost])
        item[.eligible] = .text("no")
        fixture.ledger.put(item)
        guard
            case .share(let figures) = try fixture.result(pack, "employers-least").readings[0]
                .figures
        else {
            Issue.record("no figures")
            return
        }
        #expect(figures.part == .zero && figures.whole == Money(cents: 100))
        let report = try FundReport(fixture.contents, against: pack)
        #expect(report.excluded.map(\.id) == [cost, gift, cash])
    }

    @Test func sumsThatDoNotFitAreAnError() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        for _ in 0..<3 { fixture.cost(Int64.max / 2) }
        fixture.grant(1)
        #expect(throws: ArithmeticError.overflow) {
            try FundReport(fixture.contents, against: pack)
        }
        var hours = FundFixture()
        let company = hours.party(pack, "employers")
        hours.hours(company, 900_000_000_000, "docent")
        #expect(throws: ArithmeticError.overflow) {
            try FundReport(hours.contents, against: pack)
        }
    }

    @Test func ownRatesValueWhatAFundDoesNot() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let bus: [Field: Value] = [
            .quantity: .quantity(Quantity(thousandths: 2500)), .unit: .text("bus"),
        ]
        fixture.ledger.gift(company, "inkind", nil, bus)
        fixture.hours(company, 10, "chauffeur")
        _ = fixture.ledger.add(
            .ownRate, [.unit: .text("bus"), .unitPrice: .money(Money(cents: 101))])
        _ = fixture.ledger.add(
            .ownRate,
            [
                .unit: .text("hour"), .function: .text("Chauffeur"),
                .unitPrice: .money(Money(cents: 4500)),
            ])
        func worth(_ key: String) throws -> [Int64?] {
            let valuation = FundValuation(try builtIn(key), ownRatesOf: fixture.contents)
            return try valuation.lines(of: fixture.contents).map { $0.worth?.lowest.cents }
        }
        #expect(try worth("eigen") == [253, 45_000])
        #expect(try worth("rif-2024") == [253, 86_000])
        #expect(try worth("llo-2023-small") == [253, nil])
        #expect(try worth("vast-uurtarief-ez") == [253, 60_000])
    }
}
