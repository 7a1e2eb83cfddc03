import CaseModel
import Ledger
import TemplateFiles
import Testing

/// A case of ledger lines in cents, for tests against funds.
struct FundFixture {
    var ledger = LedgerFixture()

    var contents: Case { ledger.contents }

    /// A party that people placed in a group of a fund.
    mutating func party(_ pack: FundPack, _ group: String, _ more: [Field: Value] = [:]) -> ItemID {
        var entries = more
        entries[.name] = .text("P\(contents.count(.partner) + 1)")
        if !group.isEmpty { entries[.fundGroups] = .texts([pack.key + ":" + group]) }
        return ledger.add(.partner, entries)
    }

    @discardableResult
    mutating func cost(_ cents: Int64, _ more: [Field: Value] = [:]) -> ItemID {
        ledger.cost(nil, nil, more.merging([.amount: .money(Money(cents: cents))]) { $1 })
    }

    @discardableResult
    mutating func grant(_ cents: Int64, _ kind: String = "grant") -> ItemID {
        ledger.funding(kind, nil, nil, [.amount: .money(Money(cents: cents))])
    }

    @discardableResult
    mutating func cash(_ party: ItemID, _ cents: Int64, _ more: [Field: Value] = [:]) -> ItemID {
        ledger.gift(
            party, "cash", nil, more.merging([.amount: .money(Money(cents: cents))]) { $1 })
    }

    /// In kind with its cost line.
    @discardableResult
    mutating func inKind(_ party: ItemID, _ cents: Int64) -> ItemID {
        let gift = ledger.gift(party, "inkind", nil, [.worth: .money(Money(cents: cents))])
        ledger.cost(nil, nil, mirrors: gift)
        return gift
    }

    /// Hours with their cost line.
    @discardableResult
    mutating func hours(_ party: ItemID, _ hours: Int64, _ function: String) -> ItemID {
        let gift = ledger.gift(
            party, "inkind", nil,
            [
                .quantity: .quantity(Quantity(thousandths: hours * 1000)), .unit: .text("uur"),
                .function: .text(function),
            ])
        ledger.cost(nil, nil, mirrors: gift)
        return gift
    }

    func result(_ pack: FundPack, _ rule: String) throws -> RuleResult {
        let report = try FundReport(contents, against: pack)
        return try #require(report.results.first { $0.rule.key == rule })
    }

    func verdict(_ pack: FundPack, _ rule: String) throws -> Verdict {
        let report = try FundReport(contents, against: pack, triesSteps: false)
        return try #require(report.results.first { $0.rule.key == rule }).verdict
    }
}

/// A fund that is built in.
func builtIn(_ key: String) throws -> FundPack { try #require(try BuiltInFunds.named(key)) }
