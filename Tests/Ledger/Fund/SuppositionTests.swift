import CaseModel
import Ledger
import Testing

/// What would be, on a copy.
struct SuppositionTests {
    private struct Made {
        var fixture = FundFixture()
        let company: ItemID
        let cash: ItemID
        let gift: ItemID
        let grant: ItemID
    }

    private func made() throws -> Made {
        var fixture = FundFixture()
        let pack = try builtIn("rif-2024")
        let company = fixture.party(pack, "employers")
        fixture.cost(200)
        let grant = fixture.grant(100)
        let cash = fixture.cash(company, 101, [.status: .text("signed")])
        let gift = fixture.hours(company, 3, "docent")
        return Made(fixture: fixture, company: company, cash: cash, gift: gift, grant: grant)
    }

    private func budget(_ supposition: Supposition, _ made: Made) throws -> [Int64] {
        let copy = try supposition.applied(to: made.fixture.contents)
        let valued = try ValuedCase(copy, through: builtIn("rif-2024"))
        let report = try BudgetReport(valued)
        return [report.cost.total.lowest.cents, report.coverage.total.lowest.cents]
    }

    @Test func nothingSupposedIsTheSame() throws {
        let made = try made()
        #expect(
            try Supposition().applied(to: made.fixture.contents).items
                == made.fixture.contents.items)
        #expect(try budget(Supposition(), made) == [200 + 25_800, 201 + 25_800])
    }

    @Test func aPartnerTakesItsCostsInKindAlong() throws {
        let made = try made()
        var supposition = Supposition()
        supposition.without = [made.company]
        #expect(try budget(supposition, made) == [200, 100])
    }

    @Test func halfIsHalfOnBothSides() throws {
        let made = try made()
        var supposition = Supposition()
        supposition.halved = [made.cash, made.gift]
        #expect(try budget(supposition, made) == [200 + 12_900, 150 + 12_900])
    }

    @Test func onlyWhatIsSignedCounts() throws {
        let made = try made()
        var supposition = Supposition()
        supposition.onlyFrom = "signed"
        // The grant is asked for, so it is not signed for either.
        #expect(try budget(supposition, made) == [200, 101])
        supposition.onlyFrom = "intent"
        #expect(try budget(supposition, made) == [200, 201])
        supposition.onlyFrom = "received"
        #expect(try budget(supposition, made) == [200, 0])
    }

    @Test func whatIsSignedIsOneAnswer() throws {
        let made = try made()
        let ledger = try LedgerReading(
            ValuedCase(made.fixture.contents, through: builtIn("rif-2024")))
        let shown = try BudgetReport(ledger.signedOnly)
        var supposition = Supposition()
        supposition.onlyFrom = "signed"
        #expect(
            try budget(supposition, made)
                == [shown.cost.total.lowest.cents, shown.coverage.total.lowest.cents])
    }

    @Test func aPartnerThatLeavesCountsInNoRule() throws {
        let made = try made()
        var supposition = Supposition()
        supposition.without = [made.company]
        let copy = try supposition.applied(to: made.fixture.contents)
        #expect(copy[made.company] == nil)
        #expect(copy.items(pointingAt: made.company).isEmpty)
        #expect(try FundParties(builtIn("rif-2024"), in: copy).parties.isEmpty)
    }

    @Test func aGroupOfWhichNobodyIsLeftLeavesToo() throws {
        let made = try made()
        var given = made.fixture.contents
        func add(_ kind: ItemKind, _ name: String, _ fields: [Field: Value]) -> ItemID {
            var item = Item(id: ItemID(named: name), kind: kind, entries: [])
            item[.number] = .number(Int64(given.nextNumber(kind)))
            for (field, value) in fields { item[field] = value }
            given.put(item)
            return item.id
        }
        let group = add(
            .partner, "group", [.isGroup: .number(1), .members: .items([made.company])])
        let gift = add(.contribution, "gift", [.partner: .item(group), .form: .text("cash")])
        let note = add(.note, "note", [.partner: .item(made.company), .text: .text("ja")])
        var supposition = Supposition()
        supposition.without = [made.company]
        let follows = try supposition.consequences(in: given)
        let copy = follows.applied(to: given)
        #expect(follows.departures.map(\.isEmptiedGroup) == [false, true])
        #expect(copy[group] == nil)
        #expect(copy[gift] == nil)
        // What it said stays, so it keeps a name where it counts for nothing.
        #expect(copy[note]?.item(.partner) == made.company)
        #expect(copy[made.company]?.isOuterRing == true)
    }

    @Test func aThirdLowerIsTwoThirds() throws {
        let made = try made()
        var supposition = Supposition()
        supposition.grantPart = Fraction(2, 3)
        #expect(try budget(supposition, made) == [200 + 25_800, 167 + 25_800])
    }
}
