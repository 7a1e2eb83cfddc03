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
}
