import CaseModel
import Ledger
import Publishing
import Testing
import Wording

@Suite("Reports beside what they would be") struct WhatIfReportTests {
    private func section(_ report: WhatIfReport, _ key: String) throws -> WhatIfReport.Section {
        try #require(report.sections.first { $0.key == key })
    }

    @Test("Sources stand in the order they came, those that are new last")
    func sources() throws {
        var identities = SeededIdentities(seed: 3)
        var before = Case()
        var after = Case()
        for number in 1...300 {
            let line = Item(
                id: identities.next(), kind: .funding,
                entries: [
                    .init(.number, .number(Int64(number))), .init(.fundingKind, .text("income")),
                    .init(.text, .text("Bron \(number)")),
                    .init(.amount, .money(Money(cents: Int64(number)))),
                ])
            if number % 3 > 0 { before.put(line) }
            guard number % 2 == 0 else { continue }
            var other = line
            other[.amount] = .money(Money(cents: Int64(number * 2)))
            after.put(other)
        }
        let report = try WhatIfReport(
            .asKept(before), .asKept(after), testing: nil, and: nil)
        let rows = try section(report, "coverage-by-source").rows
        let old = (1...300).filter { $0 % 3 > 0 }
        let new = (1...300).filter { $0 % 6 == 0 }
        #expect(rows.map(\.name.dutch) == (old + new).map { "Bron \($0) · inkomsten" })
        #expect(rows.map(\.before.lowest.cents) == (old + new.map { _ in 0 }).map(Int64.init))
        #expect(
            rows.map(\.after.lowest.cents) == (old + new).map { Int64($0 % 2 == 0 ? $0 * 2 : 0) })
    }

    @Test("Every party has what its own statements say", arguments: 1...10)
    func parties(seed: Int) throws {
        let before = RandomCase.make(seed: seed)
        var after = before
        for (place, line) in before.all(.contribution).enumerated() where place % 2 == 0 {
            if before.items(pointingAt: line.id).isEmpty { after.remove(line.id) }
        }
        let report = try WhatIfReport(.asKept(before), .asKept(after), testing: nil, and: nil)
        // What a party gives without a cost line stands in a row of its own.
        let rows = try section(report, "given-by-party").rows.filter {
            !$0.key.hasSuffix(" · no cost line")
        }
        let sides = try [before, after].map { try PartiesReport($0).statements }
        #expect(rows.count == sides[0].count)
        for (row, old) in zip(rows, sides[0]) {
            let new = try #require(sides[1].first { $0.party.id == old.party.id })
            #expect(row.key == old.party.name)
            #expect(row.before == (try old.totals.total()))
            #expect(row.after == (try new.totals.total()))
        }
        #expect(rows.contains { $0.isChange })
    }

    @Test("A worth stands beside the worth people typed on the same line", arguments: 1...10)
    func valuation(seed: Int) throws {
        let given = RandomCase.make(seed: seed)
        let pack = RandomCase.fund("verzonnen", [("docent", 86_00), (nil, 40_33)])
        let report = try ValuationReport(given, through: pack, before: nil)
        let typed = try LedgerReading(given).contributions
        let lines = [report.counting, report.oneSided, report.outerRing].flatMap(\.lines)
        #expect(!lines.isEmpty)
        for line in lines {
            let same = try #require(typed.first { $0.id == line.now.item.id })
            #expect(line.before?.total == same.total)
        }
    }
}
