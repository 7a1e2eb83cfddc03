import CaseModel
import Ledger
import Testing

@Suite("Tables by any one or two dimensions") struct CrossTableTests {
    @Test("Margins are the total, whatever the dimensions", arguments: 1...40)
    func margins(seed: Int) throws {
        let given = RandomLedgerTests.ledger(seed: UInt64(seed)).contents
        let ledger = try LedgerReading(given)
        let report = try BudgetReport(given)
        for side in TableSide.allCases {
            for row in TableDimension.allCases {
                for column in TableDimension.allCases {
                    let table = try CrossTable(ledger, side, by: row, and: column)
                    let total = side == .cost ? report.cost.total : report.coverage.total
                    #expect(table.total == total)
                    #expect(try MoneyRange.sum(table.rows.map(\.total)) == total)
                    #expect(try MoneyRange.sum(table.columnTotals) == total)
                    for row in table.rows {
                        #expect(try MoneyRange.sum(row.cells) == row.total)
                    }
                    for place in table.columns.indices {
                        let cells = table.rows.map { $0.cells[place] }
                        #expect(try MoneyRange.sum(cells) == table.columnTotals[place])
                    }
                }
            }
        }
    }

    @Test("The plan and each figure add up to the budget", arguments: 1...40)
    func plan(seed: Int) throws {
        let given = RandomLedgerTests.ledger(seed: UInt64(seed)).contents
        let ledger = try LedgerReading(given)
        let report = try BudgetReport(given)
        let plan = try CoveragePlan(ledger)
        #expect(plan.totals.total == report.coverage.total)
        #expect(try MoneyRange.sum(plan.rows.map(\.total)) == report.coverage.total)
        #expect(try FigureQuery("cost").value(in: ledger) == report.cost.total)
        #expect(try FigureQuery("gap").value(in: ledger) == report.stillToCover.total)
        for (year, range) in zip(report.years, report.coverage.perYear) {
            #expect(try FigureQuery("coverage", years: [year]).value(in: ledger) == range)
        }
        let signed = try BudgetReport(ledger.signedOnly)
        // What is not signed takes along the costs that are only its other side.
        var supposition = Supposition()
        supposition.onlyFrom = "signed"
        let copy = try BudgetReport(
            supposition.applied(to: given))
        #expect(signed.cost == copy.cost)
        #expect(signed.coverage == copy.coverage)
        #expect(signed.stillToCover == copy.stillToCover)
        #expect(signed.coverage.total.lowest <= report.coverage.total.lowest)
    }

    @Test("An accepted finding stays away until its facts change")
    func accepted() throws {
        var given = LedgerFixture()
        let line = given.cost(100)
        let first = try #require(try CaseCheck(given.contents).open.first)
        #expect(first.id == "unexplained.c1")
        _ = given.add(
            .acceptance,
            [.key: .text(first.id), .facts: .text(first.facts), .text: .text("mag")])
        #expect(try CaseCheck(given.contents).open.isEmpty)
        var item = try #require(given.contents[line])
        item[.amount] = .money(Money(cents: 1))
        given.put(item)
        #expect(try CaseCheck(given.contents).open.first?.standing == .returned(reason: "mag"))
    }
}
