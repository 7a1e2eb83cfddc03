import CaseModel
import Ledger
import Publishing
import Testing
import Wording

@Suite struct CSVTests {
    @Test func everyCellComesBackAsItWas() {
        let nasty = [
            "=1+1", "+31 20", "-5", "@som", "\tx", "\rx", "\nx", "'=1", "''=1", "'", "'s avonds",
            "", " =1", "gewoon", "'''", "＝1", "-", "a;b,c\"d\"",
        ]
        for text in nasty { #expect(CSVCell.restored(CSVCell.harmless(text)) == text) }
        #expect(CSVCell.harmless("=1+1") == "'=1+1")
        #expect(CSVCell.harmless("'s avonds") == "'s avonds")
        var dice: UInt64 = 5
        let letters = Array("'=+-@\t\r\n;,\"a ")
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<6 {
                dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(letters[Int((dice >> 33) % UInt64(letters.count))])
            }
            #expect(CSVCell.restored(CSVCell.harmless(text)) == text)
        }
    }

    @Test func dialectsDifferInSeparatorDecimalMarkAndOpening() {
        let table = CSVTable(
            header: ["a;b", "c"],
            rows: [
                [.amount(Money(cents: -123_456_705)), .quantity(Quantity(thousandths: 7_500))],
                [.text("-5"), .text("x\"y,\u{1B}\nz")], [.count(-3), .empty],
            ])
        #expect(
            CSVWriter(dialect: .dutchExcel).text(table)
                == "\u{FEFF}\"a;b\";c\r\n-1234567,05;7,5\r\n'-5;\"x\"\"y,␛\nz\"\r\n-3;\r\n")
        #expect(
            CSVWriter(dialect: .rfc4180).text(table)
                == "a;b,c\r\n-1234567.05,7.5\r\n'-5,\"x\"\"y,␛\nz\"\r\n-3,\r\n")
    }

    @Test func theBudgetHasOneRowPerLinePerYear() throws {
        let table = try CSVTable(ledgerOf: .asKept(MoneyFixture.neighbourhood), language: .dutch)
        let text = CSVWriter(dialect: .dutchExcel).text(table)
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 14)
        #expect(lines[0].hasPrefix("\u{FEFF}regel;kant;soort;partij;groep;vorm;categorie;"))
        #expect(
            lines[1]
                == "c1;kosten;kostenregel;;;;personeel;;;;;programmabureau;;;;;2026;26666,67;;;;"
                + ";;;;;;;;;;;;;;"
        )
        #expect(
            lines[4]
                == "c2;kosten;kostenregel;Vervoer BV;;;personeel;;;;;;;;;;2026;34400,00;;;;;;;;;;k1"
                + ";;;;;;;;")
        #expect(
            lines[8]
                == "k1;dekking;partners, natura;Vervoer BV;;natura;;;;;;rijbegeleiding;400;uur;"
                + "chauffeur;;2026;34400,00;;;;;;;;;;;;;;;;;;")
        #expect(lines[12].contains("alle partners;ja;natura") && lines[12].contains(";ja;"))
        #expect(table.rows.allSatisfy { $0.count == table.header.count })
    }

    @Test("Each side adds up to the budget, year by year, lowest and highest", arguments: 0...30)
    func sides(seed: Int) throws {
        let given = seed == 0 ? MoneyFixture.neighbourhood : RandomCase.make(seed: seed)
        let report = try BudgetReport(.asKept(given))
        let table = try CSVTable(ledgerOf: .asKept(given), language: .english)
        let places = ["year", "amount", "highest amount"].compactMap(table.header.firstIndex(of:))
        try #require(places.count == 3)
        func cents(_ cell: CSVCell) -> Int64? {
            if case .amount(let money) = cell { money.cents } else { nil }
        }
        func sum(_ side: String, _ year: Int?) -> MoneyRange {
            let rows = table.rows.filter {
                $0[1] == .text(side) && $0[places[0]] == (year.map { .count($0) } ?? .empty)
            }
            let ends = rows.map { row in
                let lowest = cents(row[places[1]]) ?? 0
                return (lowest, cents(row[places[2]]) ?? lowest)
            }
            return MoneyRange(
                lowest: Money(cents: ends.reduce(0) { $0 + $1.0 }),
                highest: Money(cents: ends.reduce(0) { $0 + $1.1 }))
        }
        for (side, figures) in [("cost", report.cost), ("coverage", report.coverage)] {
            for (year, range) in zip(report.years, figures.perYear) {
                #expect(sum(side, year) == range)
            }
            #expect(sum(side, nil) == figures.withoutYear)
        }
    }

    @Test func partnersAndPartiesHaveAColumnForEveryCell() throws {
        let report = try PartiesReport(MoneyFixture.neighbourhood)
        for language in Language.allCases {
            let partners = CSVTable(partners: report, language: language)
            #expect(partners.rows.allSatisfy { $0.count == partners.header.count })
            #expect(partners.rows.count == 4)
            let parties = CSVTable(parties: report, language: language)
            #expect(parties.rows.allSatisfy { $0.count == parties.header.count })
            #expect(parties.rows.count == 5)
        }
    }

    @Test func aProspectStandsInEveryYearItIsExpectedIn() throws {
        var given = Case()
        let years = try #require(Years(2027, through: 2029))
        given.put(
            Item(
                id: ItemID(high: 1, low: 1), kind: .funding,
                entries: [
                    .init(.number, .number(1)), .init(.fundingKind, .text("prospect")),
                    .init(.amount, .money(Money(cents: 1_000))),
                    .init(.highest, .money(Money(cents: 2_001))), .init(.years, .years(years)),
                ]))
        let table = try CSVTable(ledgerOf: .asKept(given), language: .dutch)
        let cells = table.rows.map { row in
            row.filter {
                switch $0 {
                case .amount, .count: true
                default: false
                }
            }
        }
        #expect(
            cells == [
                [.count(2027), .amount(Money(cents: 334)), .amount(Money(cents: 667))],
                [.count(2028), .amount(Money(cents: 333)), .amount(Money(cents: 667))],
                [.count(2029), .amount(Money(cents: 333)), .amount(Money(cents: 667))],
            ])
    }

    @Test func hostileTextIsHarmlessInEveryDialect() throws {
        let table = try CSVTable(ledgerOf: .asKept(MoneyFixture.hostile), language: .dutch)
        for dialect in CSVDialect.allCases {
            let text = CSVWriter(dialect: dialect).text(table)
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
            #expect(text.contains("'=cmd|") && text.contains("'+31 20") && !text.contains(";=cmd"))
        }
    }
}
