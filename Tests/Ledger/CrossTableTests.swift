import CaseModel
import Ledger
import Testing
import Wording

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
        for group in report.coverageGroups {
            // A source is the same in both, whatever the status of its lines.
            for row in group.rows where row.unvaluedCount < row.lineCount {
                let same = plan.rows.filter { $0.kind == group.kind && $0.source == row.key }
                #expect(try MoneyRange.sum(same.map(\.total)) == row.figures.total)
            }
        }
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

    @Test("What is signed is a part of what is said, over the seeds of the plan")
    func signedPart() throws {
        var kept = Money.zero
        var dropped = Money.zero
        var costsDropped = 0
        for seed in 1...40 {
            let ledger = try LedgerReading(RandomLedgerTests.ledger(seed: UInt64(seed)).contents)
            let signed = ledger.signedOnly
            let all = try BudgetReport(ledger).coverage.total.lowest
            let left = try BudgetReport(signed).coverage.total.lowest
            kept = try kept.adding(left)
            dropped = try dropped.adding(all.subtracting(left))
            costsDropped += ledger.costs.count - signed.costs.count
        }
        // Comparing nothing with nothing would prove nothing.
        #expect(kept > .zero)
        #expect(dropped > .zero)
        #expect(costsDropped > 0)
    }

    @Test("The words of a list stand as the list has them, in every table of costs")
    func order() throws {
        var given = LedgerFixture()
        let words = VocabularyNames.costCategory.entries.map(\.key)
        for word in ["wat anders", "Iets 10", "Iets 9"] + words.reversed() {
            given.cost(1, nil, [.category: .text(word)])
        }
        given.cost(1)
        let open = given.cost(1)
        given.contest(open, .category, [.value(.text("travel")), .value(.text("other"))])
        let keys =
            (words + ["Iets 9", "Iets 10", "wat anders"]).map(RowKey.named)
            + [.contested, .unnamed]
        let report = try BudgetReport(given.contents)
        let table = try CrossTable(LedgerReading(given.contents), .cost, by: .category)
        #expect(report.costTables.first { $0.dimension == .category }?.rows.map(\.key) == keys)
        #expect(table.rows.map(\.key) == keys)
    }

    @Test("Parties of one name stand in one order")
    func sameNames() throws {
        var given = LedgerFixture()
        for _ in 0..<20 { given.gift(given.partner("Zuid"), "cash", amount: 1) }
        let ids = given.contents.all(.partner).map(\.id).sorted()
        let table = try CrossTable(LedgerReading(given.contents), .coverage, by: .party)
        let found = table.rows.compactMap { row in
            if case .party(let party) = row.key { party.id } else { nil }
        }
        #expect(found == ids)
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
