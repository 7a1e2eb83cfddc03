import CaseModel
import Ledger
import Testing

@Suite("Tables by any one or two dimensions") struct CrossTableTests {
    /// A random ledger of which lines say what they are in every dimension, or do not.
    private static func detailed(seed: Int) -> Case {
        var fixture = RandomLedgerTests.ledger(seed: UInt64(seed), contested: seed % 2 == 0)
        var dice = Dice(seed: UInt64(seed) &+ 99)
        let words: [Field: [String]] = [
            .aidType: ["industrial", "feasibility"], .vat: ["included", "exempt"],
            .eligible: ["yes", "no"], .function: ["docent", "chauffeur"],
            .fund: ["zuid", "noord"], .earmark: ["scholing", "bussen"],
            .state: ["contested", "agreed"], .activity: ["werven", "leren"],
        ]
        let fields = words.keys.sorted()
        for kind in [ItemKind.costLine, .contribution, .funding] {
            for var item in fixture.contents.all(kind) {
                for field in fields where dice.roll(3) == 0 {
                    item[field] = words[field].map { .text($0[dice.roll($0.count)]) }
                }
                fixture.put(item)
            }
        }
        return fixture.contents
    }

    @Test("Every row of every table is a figure that can be asked for", arguments: 1...20)
    func rowsAreFigures(seed: Int) throws {
        let ledger = try LedgerReading(Self.detailed(seed: seed))
        for side in TableSide.allCases {
            for dimension in TableDimension.allCases where dimension != .year {
                for row in try CrossTable(ledger, side, by: dimension).rows {
                    let filter: FigureQuery.Filter =
                        switch row.key {
                        case .named(let name): .named(name)
                        case .party(let party): .party(party.id)
                        case .contested, .unnamed: .unnamed
                        }
                    let query = FigureQuery(side.rawValue, filters: [dimension: filter])
                    #expect(try query.value(in: ledger) == row.total)
                }
            }
        }
    }

    @Test("Margins are the total, whatever the dimensions", arguments: 1...40)
    func margins(seed: Int) throws {
        let given = Self.detailed(seed: seed)
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
