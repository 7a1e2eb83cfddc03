import CaseModel
import Ledger
import Testing

@Suite struct RandomLedgerTests {
    static func ledger(seed: UInt64, contested: Bool = false) -> LedgerFixture {
        var dice = Dice(seed: seed)
        var given = LedgerFixture()
        let partners = (0..<6).map {
            given.partner("P\($0)", ring: dice.roll(5) == 0 ? "outer" : nil)
        }
        func money() -> Value { .money(Money(cents: Int64(dice.roll(10_000_000)))) }
        func years() -> Years? {
            let first = 2024 + dice.roll(5)
            return dice.roll(4) == 0 ? nil : Years(first, through: first + dice.roll(4))
        }
        let forms = ["cash", "inkind", "both", "either", "unknown"]
        let kinds = ["grant", "other-grant", "income", "prospect"]
        func status(_ said: [String]) -> Value? {
            dice.roll(5) == 0 ? nil : .text(said[dice.roll(said.count)])
        }
        for _ in 0..<60 {
            var amount: [Field: Value] = dice.roll(8) == 0 ? [:] : [.amount: money()]
            switch dice.roll(3) {
            case 0:
                var more = amount
                if dice.roll(2) == 0 { more[.category] = .text(["travel", "x"][dice.roll(2)]) }
                if dice.roll(2) == 0 { more[.workPackage] = .text("WP\(dice.roll(12))") }
                given.cost(nil, years(), more)
            case 1:
                let form = forms[dice.roll(5)]
                amount[.status] = status(Commitment.statuses)
                let gift = given.gift(partners[dice.roll(6)], form, years(), amount)
                if form == "inkind", dice.roll(2) == 0 { given.cost(nil, years(), mirrors: gift) }
                if contested, dice.roll(2) == 0 {
                    given.contest(gift, .amount, [.value(money()), .value(money())])
                }
            default:
                let kind = kinds[dice.roll(4)]
                amount[.status] = status(
                    kind == "grant" ? ["asked", "granted"] : ["granted"] + Commitment.statuses)
                given.funding(kind, nil, years(), amount)
            }
        }
        return given
    }

    @Test(arguments: 1...60) func marginsEqualTotals(seed: Int) throws {
        let given = Self.ledger(seed: UInt64(seed)).contents
        let report = try BudgetReport(given)
        for figures in Self.allFigures(of: report) {
            let columns = try MoneyRange.sum(figures.perYear + [figures.withoutYear])
            #expect(columns == figures.total)
            #expect(figures.isSettled)
        }
        for table in report.costTables {
            #expect(try Self.sum(table.rows.map(\.figures)) == report.cost)
        }
        for group in report.coverageGroups {
            #expect(try Self.sum(group.rows.map(\.figures)) == group.figures)
        }
        if !report.coverageGroups.isEmpty {
            #expect(try Self.sum(report.coverageGroups.map(\.figures)) == report.coverage)
        }
        // Cost is what is covered and what is still to be covered, in every column.
        #expect(try Self.sum([report.coverage, report.stillToCover]) == report.cost)
    }

    @Test(arguments: 1...60) func partiesAddUpToTheLedger(seed: Int) throws {
        let given = Self.ledger(seed: UInt64(seed), contested: seed.isMultiple(of: 2)).contents
        let report = try PartiesReport(given)
        let parts = (report.statements + report.outerRing).map(\.totals)
        var sum = GivingTotals()
        for part in parts { sum = try sum.adding(part) }
        #expect(try sum == report.totals.adding(report.outerTotals))
        let all = try LedgerReading(given).contributions
        #expect(try sum == GivingTotals(all))
        // What is said of parties is what the budget says of them.
        let budget = try BudgetReport(given)
        #expect(try report.totals.cash == budget.coverage(of: .partnerCash))
        #expect(try report.totals.inKind == budget.coverage(of: .partnerInKind))
        #expect(try report.totals.formNotSettled == budget.coverage(of: .formNotSettled))
        #expect(report.totals.oneSided == budget.oneSidedTotal)
    }

    @Test(arguments: 1...40) func contestedGapsLieBetweenTheirEnds(seed: Int) throws {
        let given = Self.ledger(seed: UInt64(seed), contested: true).contents
        let report = try BudgetReport(given)
        for figures in Self.allFigures(of: report) {
            for range in figures.perYear + [figures.withoutYear, figures.total] {
                #expect(range.lowest <= range.highest)
            }
        }
        let loosest = try report.cost.total.lowest.subtracting(report.coverage.total.highest)
        let tightest = try report.cost.total.highest.subtracting(report.coverage.total.lowest)
        #expect(loosest <= report.stillToCover.total.lowest)
        #expect(report.stillToCover.total.highest <= tightest)
    }

    private static func allFigures(of report: BudgetReport) -> [Figures] {
        [report.cost, report.coverage, report.stillToCover]
            + report.costTables.flatMap { $0.rows.map(\.figures) }
            + report.coverageGroups.flatMap { [$0.figures] + $0.rows.map(\.figures) }
    }

    private static func sum(_ rows: [Figures]) throws -> Figures {
        let places = rows.first?.perYear.indices ?? 0..<0
        return Figures(
            perYear: try places.map { place in
                try MoneyRange.sum(rows.map { $0.perYear[place] })
            },
            withoutYear: try MoneyRange.sum(rows.map(\.withoutYear)),
            total: try MoneyRange.sum(rows.map(\.total)))
    }
}
