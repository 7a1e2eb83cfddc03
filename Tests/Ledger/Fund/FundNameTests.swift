import CaseModel
import Ledger
import Testing

/// Funds by the names people type for them.
struct FundNameTests {
    /// Files from before names were looked up hold them as they were typed.
    @Test func aNameAsItWasTypedIsOfTheSameFund() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        for (fund, cents) in [("rif-2024", Int64(100)), ("RIF-2024", 50), ("Fonds Zuid", 25)] {
            fixture.ledger.funding(
                "grant", nil, nil, [.amount: .money(Money(cents: cents)), .fund: .text(fund)])
        }
        let result = try fixture.result(pack, "grant-share")
        guard case .share(let share) = result.readings[0].figures else {
            Issue.record("no figures")
            return
        }
        #expect(share.part == Money(cents: 150))
        #expect(result.verdict == .notMet)
    }

    @Test(arguments: [
        ("rif-2024", "rif-2024", true), ("RIF-2024", "rif-2024", true),
        ("Rïf-2024", "rif-2024", true), ("rif-2021", "rif-2021", false),
        ("Fonds Zuid", "Fonds Zuid", false),
    ])
    func aKnownFundIsKeptUnderItsKey(_ typed: String, _ kept: String, _ isKnown: Bool) {
        let name = FundName(typed, among: ["agvv", "rif-2024"], near: { _, keys in keys })
        #expect(name.text == kept && name.isKnown == isKnown)
        // Everything is near here; only another year makes it no slip.
        #expect(name.meant.isEmpty == (isKnown || typed == "rif-2021"))
    }

    @Test func aGrantThatCameInWasGranted() throws {
        for (status, isGranted) in [
            ("asked", false), ("mentioned", false), ("granted", true), ("signed", true),
            ("received", true),
        ] {
            let item = Item(
                id: ItemID(high: 1, low: 1), kind: .funding,
                entries: [.init(.fundingKind, .text("grant")), .init(.status, .text(status))])
            #expect(Commitment.isGranted(item) == isGranted, "\(status)")
        }
    }
}
