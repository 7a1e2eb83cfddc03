import CaseModel
import Ledger
import Testing

extension MoneyRange {
    var value: MoneyRangeValue { MoneyRangeValue(lowest.cents, highest.cents) }
}

@Suite struct BudgetReportTests {
    let years2 = Years(2026, through: 2027)
    let year = Years(2026, through: 2026)

    @Test func costIsCoveredPerYearAndInTotal() throws {
        var given = LedgerFixture()
        let city = given.partner("Stad")
        given.cost(80_000, year, [.category: .text("personnel"), .workPackage: .text("WP10")])
        given.cost(20_001, years2, [.category: .text("travel"), .workPackage: .text("WP2")])
        given.cost(500)
        given.gift(city, "cash", amount: 60_000, years2)
        given.funding("grant", 30_000, year, [.fund: .text("Fonds A")])
        let report = try BudgetReport(given.contents)

        #expect(report.years == [2026, 2027])
        #expect(report.cost.total.value == euro(100_501))
        #expect(
            report.cost.perYear.map(\.value) == [
                MoneyRangeValue(9_000_050, 9_000_050), MoneyRangeValue(1_000_050, 1_000_050),
            ])
        #expect(report.cost.withoutYear.value == euro(500))
        #expect(report.coverage.total.value == euro(90_000))
        #expect(report.stillToCover.total.value == euro(10_501))
        #expect(report.stillToCover.perYear[1].value == MoneyRangeValue(-1_999_950, -1_999_950))
        #expect(report.hasAmountsWithoutYear)
        #expect(!report.closes)
        #expect(report.costTables.map(\.dimension) == [.category, .workPackage])
        #expect(
            report.costTables[0].rows.map(\.key) == [
                .named("personnel"), .named("travel"), .unnamed,
            ])
        #expect(
            report.costTables[1].rows.map(\.key) == [
                .named("WP2"), .named("WP10"), .unnamed,
            ])
        #expect(report.coverageGroups.map(\.kind) == [.grantAsked, .partnerCash])
    }

    @Test func splittingOverYearsLosesNoCent() throws {
        var given = LedgerFixture()
        let line = given.cost(100, Years(2026, through: 2028))
        let report = try BudgetReport(given.contents)
        #expect(report.cost.perYear.map(\.lowest.cents) == [3334, 3333, 3333])
        #expect(report.unevenSplits.map(\.id) == [line])
        #expect(report.unevenSplits[0].oddCents == 1)
    }

    @Test func inKindCoversOnlyWithItsOtherSide() throws {
        var given = LedgerFixture()
        let firm = given.partner("Bedrijf")
        let both = given.gift(firm, "inkind", worth: 4_000, year)
        given.cost(nil, mirrors: both)
        let oneSided = given.gift(firm, "inkind", worth: 1_000, year)
        let hours = given.gift(
            firm, "inkind", nil, [.quantity: .quantity(Quantity(thousandths: 400_000))])
        let cost = given.cost(nil, mirrors: hours)
        let report = try BudgetReport(given.contents)
        #expect(report.cost.total.value == euro(4_000))
        #expect(report.cost.perYear.map(\.value) == [euro(4_000)])
        #expect(report.coverage.total.value == euro(4_000))
        #expect(report.closes)
        #expect(report.oneSided.map(\.id) == [oneSided])
        #expect(report.oneSidedTotal.value == euro(1_000))
        #expect(report.unvaluedCoverage.map(\.id) == [hours])
        #expect(report.unvaluedCosts.map(\.id) == [cost])
    }

    @Test func costLinesShareAWorthAndNeverCountItTwice() throws {
        var given = LedgerFixture()
        let firm = given.partner("Bedrijf")
        let gift = given.gift(firm, "inkind", worth: 1_000, year)
        given.cost(400, year, mirrors: gift)
        given.cost(nil, mirrors: gift)
        given.cost(nil, mirrors: gift)
        let report = try BudgetReport(given.contents)
        #expect(report.cost.total.value == euro(1_000))
        #expect(report.closes)
        #expect(report.unequalSides.isEmpty)
    }

    @Test func sidesThatDifferAreNamed() throws {
        var given = LedgerFixture()
        let gift = given.gift(given.partner("Bedrijf"), "inkind", worth: 1_000, year)
        let cost = given.cost(700, year, mirrors: gift)
        let report = try BudgetReport(given.contents)
        #expect(report.unequalSides.map(\.contribution.id) == [gift])
        #expect(report.unequalSides[0].costLines.map(\.id) == [cost])
        #expect(report.unequalSides[0].cost == Money(cents: 70_000))
    }

    @Test func outerRingProspectsAndOpenFormsStandApart() throws {
        var given = LedgerFixture()
        let far = given.partner("Ver", ring: "outer")
        let near = given.partner("Dichtbij")
        let gift = given.gift(far, "cash", amount: 9_000, year)
        given.gift(near, "either", amount: 300, year)
        given.funding(
            "prospect", 15_000, year,
            [.highest: .money(Money(cents: 2_000_000)), .isApproximate: .number(1)])
        given.funding("other-grant", 200, year)
        given.funding("income", 100, year)
        given.funding("grant", 50, year, [.status: .text("granted")])
        let unvalued = given.gift(near, "cash")
        let report = try BudgetReport(given.contents)
        #expect(report.coverage.total.value == euro(650))
        #expect(try report.coverage(of: .otherGrant, .income).value == euro(300))
        #expect(report.unvaluedCount == 1)
        #expect(
            report.coverageGroups.map(\.kind) == [
                .grantGranted, .otherGrant, .income, .partnerCash, .formNotSettled,
            ])
        #expect(report.outerRing.map(\.id) == [gift])
        #expect(report.prospects.map(\.highest) == [Money(cents: 2_000_000)])
        #expect(report.prospects[0].isApproximate)
        #expect(report.unvaluedCoverage.map(\.id) == [unvalued])
        #expect(report.stillToCover.total.value == euro(-650))
    }

    @Test func contestedAmountsGiveLowestAndHighest() throws {
        var given = LedgerFixture()
        let line = given.cost(100, year)
        given.cost(50, year)
        given.contest(
            line, .amount,
            [.value(.money(Money(cents: 10_000))), .value(.money(Money(cents: 30_000))), .absent])
        given.gift(given.partner("Stad"), "cash", amount: 120, year)
        let report = try BudgetReport(given.contents)
        #expect(report.cost.total.value == euro(50, 350))
        #expect(report.stillToCover.total.value == euro(-70, 230))
        #expect(report.contested.map(\.id) == [line])
        #expect(report.unvaluedCosts.isEmpty)
    }

    @Test func contestedYearsMoveMoneyButNotTheTotal() throws {
        var given = LedgerFixture()
        let line = given.cost(100, year)
        guard let next = Years(2027, through: 2027), let year else { return }
        given.contest(line, .years, [.value(.years(year)), .value(.years(next))])
        let report = try BudgetReport(given.contents)
        #expect(report.cost.perYear.map(\.value) == [euro(0, 100), euro(0, 100)])
        #expect(report.cost.total.value == euro(100))
    }

    @Test func twoSidesOfAContestedWorthGoUpAndDownTogether() throws {
        var given = LedgerFixture()
        let gift = given.gift(given.partner("Bedrijf"), "inkind", worth: 1, year)
        given.contest(
            gift, .worth,
            [.value(.money(Money(cents: 100_000))), .value(.money(Money(cents: 500_000)))])
        given.cost(nil, mirrors: gift)
        given.cost(10, year)
        let report = try BudgetReport(given.contents)
        #expect(report.cost.total.value == euro(1_010, 5_010))
        #expect(report.coverage.total.value == euro(1_000, 5_000))
        #expect(report.stillToCover.total.value == euro(10))
    }

    @Test func aContestedRemovalMayBeGone() throws {
        var given = LedgerFixture()
        let line = given.cost(100, year)
        guard var item = given.contents[line] else { return }
        item[.removalContested] = .number(1)
        given.put(item)
        #expect(try BudgetReport(given.contents).cost.total.value == euro(0, 100))
    }

    @Test func overflowIsAnErrorAndNoCrash() {
        for cents in [Int64.max, .min] {
            var given = LedgerFixture()
            let firm = given.partner("Bedrijf")
            for _ in 0..<2 {
                given.cost(nil, years2, [.amount: .money(Money(cents: cents))])
                given.gift(firm, "cash", years2, [.amount: .money(Money(cents: cents))])
            }
            #expect(throws: ArithmeticError.overflow) { try BudgetReport(given.contents) }
            #expect(throws: ArithmeticError.overflow) { try PartiesReport(given.contents) }
        }
    }

    @Test func anEmptyCaseHasAnEmptyBudgetThatCloses() throws {
        let report = try BudgetReport(Case())
        #expect(report.years.isEmpty)
        #expect(report.closes)
        #expect(report.costTables.isEmpty && report.coverageGroups.isEmpty)
    }

    @Test func namesWithNumbersSortAsPeopleCount() {
        let sorted = ["WP10", "wp2", "WP1", "A"].sorted(by: NaturalOrder.isBefore)
        #expect(sorted == ["A", "WP1", "wp2", "WP10"])
    }
}
