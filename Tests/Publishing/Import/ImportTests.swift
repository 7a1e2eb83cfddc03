import CaseHistory
import CaseModel
import Ledger
import Publishing
import Testing
import Wording

@Suite("Tables that come back in") struct ImportTests {
    static func words(_ seed: UInt64 = 99) -> ImportWords {
        var identities = SeededIdentities(seed: seed)
        return ImportWords(
            key: { _, _ in nil }, handle: { $0 }, composed: { $0 }, newID: { identities.next() })
    }

    static func read(
        _ text: String, _ scope: ImportScope? = .budget, into given: Case
    ) throws -> ImportReport {
        try ImportReport(Array(text.utf8), scope: scope, into: given, words: words())
    }

    @Test("An export read back in changes nothing", arguments: 1...30)
    func noOperation(seed: Int) throws {
        let given = RandomCase.make(seed: seed)
        let parts: [(ImportScope?, Set<ItemKind>)] = [
            (nil, [.costLine, .funding, .contribution]), (.contributions, [.contribution]),
            (nil, [.contribution]), (.coverage, [.funding, .contribution]),
        ]
        let fund = RandomCase.funds[seed % RandomCase.funds.count]
        let dialect = CSVDialect.allCases[seed % 2]
        let language = Language.allCases[seed / 2 % 2]
        let writer = CSVWriter(dialect: dialect)
        for (scope, kinds) in parts {
            let ledger = try CSVTable(
                ledgerOf: ValuedCase(given, through: fund), kinds: kinds, language: language)
            let report = try ImportReport(
                Array(writer.text(ledger).utf8), scope: scope, into: given, under: fund,
                words: Self.words())
            #expect(report.problems.isEmpty, "\(report.problems)")
            #expect(report.changes(removesGone: true).isEmpty)
            #expect(report.changed.flatMap(\.fields).isEmpty)
            #expect(report.unchangedCount == kinds.reduce(0) { $0 + given.count($1) })
        }
        let partners = CSVTable(partners: try PartiesReport(given), language: language)
        let register = try Self.read(writer.text(partners), nil, into: given)
        #expect(register.scope == .partners)
        #expect(register.problems.isEmpty, "\(register.problems)")
        #expect(register.changes(removesGone: true).isEmpty)
    }

    @Test("An export without its amounts read back in changes nothing", arguments: 1...30)
    func withoutAmounts(seed: Int) throws {
        let given = RandomCase.make(seed: seed)
        let fund = RandomCase.funds[seed % RandomCase.funds.count]
        var table = try CSVTable(ledgerOf: ValuedCase(given, through: fund), language: .dutch)
        for title in ["bedrag", "hoogste bedrag"] {
            let place = try #require(table.header.firstIndex(of: title))
            table.header.remove(at: place)
            for row in table.rows.indices { table.rows[row].remove(at: place) }
        }
        let report = try ImportReport(
            Array(CSVWriter(dialect: .dutchExcel).text(table).utf8), scope: .budget, into: given,
            under: fund, words: Self.words())
        #expect(report.problems.isEmpty, "\(report.problems)")
        #expect(report.changes(removesGone: true).isEmpty)
    }

    @Test("Rows in another order, and a table that is empty, change nothing else")
    func shuffled() throws {
        let given = RandomCase.make(seed: 5)
        var table = try CSVTable(ledgerOf: .asKept(given), language: .dutch)
        table.rows.reverse()
        let report = try Self.read(CSVWriter(dialect: .dutchExcel).text(table), into: given)
        #expect(report.problems.isEmpty && report.changes(removesGone: true).isEmpty)
    }

    @Test("Only an edited amount that a fund gives is refused, and by its reason")
    func derivedAmounts() throws {
        let fund = RandomCase.fund("verzonnen", [(nil, 50_00)])
        var given = Self.two
        given.put(
            Item(
                id: ItemID(high: 1, low: 4), kind: .contribution,
                entries: [
                    .init(.number, .number(2)), .init(.partner, .item(ItemID(high: 1, low: 1))),
                    .init(.form, .text("inkind")), .init(.unit, .text("uur")),
                    .init(.quantity, .quantity(Quantity(thousandths: 10_000))),
                ]))
        given.put(
            Item(
                id: ItemID(high: 1, low: 5), kind: .costLine,
                entries: [
                    .init(.number, .number(2)), .init(.mirrors, .item(ItemID(high: 1, low: 4))),
                ]))
        func read(_ rows: String, _ pack: FundPack?) throws -> ImportReport {
            try ImportReport(
                Array(("regel;aantal;bedrag;gewaardeerd volgens\n" + rows).utf8), scope: .budget,
                into: given, under: pack, words: Self.words())
        }
        let same = try read("k2;10;500,00;verzonnen\nc2;;500,00;\n", fund)
        #expect(same.problems.isEmpty && same.changed.isEmpty)
        // Both sides follow a quantity that changed.
        let more = try read("k2;12;600,00;verzonnen\nc2;;600,00;\n", fund)
        #expect(more.problems.isEmpty && more.changed.map(\.fields) == [[.quantity]])
        let old = try read("k2;12;500,00;verzonnen\n", fund)
        #expect(old.problems.isEmpty && old.changed.map(\.fields) == [[.quantity]])
        let typed = try read("k2;10;700,00;verzonnen\nc2;;700,00;\n", fund)
        #expect(typed.problems.map(\.code) == ["derived-amount", "derived-amount"])
        // A file of one fund is not read as typed amounts under none.
        let elsewhere = try read("k2;10;500,00;verzonnen\n", nil)
        #expect(elsewhere.problems.map(\.code) == ["derived-amount"])
        let own = try read("k2;10;500,00;\n", nil)
        #expect(own.changed.first?.after.money(.worth) == Money(cents: 500_00))
    }

    @Test("What is gone is looked for only in the parts that stand in the file")
    func goneParts() throws {
        let gifts = try Self.read("regel;bedrag\nk1;100,00\n", nil, into: Self.two)
        #expect(gifts.gone.isEmpty && gifts.part == .contributions)
        let budget = try Self.read("regel;bedrag\nk1;100,00\n", .budget, into: Self.two)
        #expect(budget.gone.map { $0.shortID?.text } == ["c1"])
        let nothing = try Self.read("regel;bedrag\n", nil, into: Self.two)
        #expect(nothing.problems.map(\.code) == ["empty-file"] && nothing.gone.isEmpty)
        let wrong = try Self.read("regel;bedrag\nc1;80,00\n", .coverage, into: Self.two)
        #expect(wrong.problems.map(\.code) == ["wrong-part"])
    }

    @Test("New rows that came in before are passed by; two of the same in one file are two")
    func twice() throws {
        let text = """
            soort;partij;bedrag;jaar
            geld;gemeente;10,00;2027
            geld;gemeente;10,00;2027
            kosten;;5,00;2027
            """
        let first = try Self.read(text, nil, into: Self.two)
        #expect(first.added.count == 3 && first.known.isEmpty)
        var after = Self.two
        after.apply(first.changes(removesGone: false))
        let second = try Self.read(text, nil, into: after)
        #expect(second.added.isEmpty && second.known.map(\.row) == [2, 3, 4])
        #expect(Set(second.gone.compactMap { $0.shortID?.text }) == ["k1", "c1"])
        let third = try Self.read(
            text + "\ngeld;gemeente;10,00;2027\n", nil, into: after)
        #expect(third.known.count == 3 && third.added.map { $0.shortID?.text } == ["k4"])
        let doubled = try ImportReport(
            Array(text.utf8), scope: nil, into: after, addsDoubles: true, words: Self.words())
        #expect(doubled.added.count == 3)
    }

    @Test("A mark comes back in, and an amount of a line that may go is what it is if it stays")
    func marks() throws {
        func item(_ id: String, _ report: ImportReport) throws -> Item {
            try #require(report.changed.map(\.after).first { $0.shortID?.text == id })
        }
        let marked = try Self.read(
            "regel;stand;nog uit te splitsen\nk1;nog oneens;\nc1;;ja\n", nil, into: Self.two)
        #expect(marked.problems.isEmpty, "\(marked.problems)")
        #expect(try item("k1", marked).text(.state) == "contested")
        #expect(try item("c1", marked).number(.isRest) == 1)
        var given = Self.two
        given.apply(marked.changes(removesGone: false))
        let table = try CSVTable(ledgerOf: .asKept(given), language: .dutch)
        let rows = CSVWriter(dialect: .dutchExcel).text(table).split(separator: "\r\n")
        let gift = try #require(rows.first { $0.hasPrefix("k1;") })
        #expect(gift.contains(";0,00;33,34;;;nog oneens;;"))
        let agreed = try Self.read(
            "regel;bedrag;hoogste bedrag;stand\nk1;0;100;eens\n", nil, into: given)
        #expect(agreed.problems.isEmpty)
        #expect(try item("k1", agreed).money(.amount) == Money(cents: 100_00))
        let more = try Self.read("regel;bedrag;hoogste bedrag\nk1;0;120\n", nil, into: given)
        #expect(more.problems.isEmpty)
        #expect(try item("k1", more).money(.amount) == Money(cents: 120_00))
        let half = try Self.read("regel;bedrag;hoogste bedrag\nk1;50;120\n", nil, into: given)
        #expect(half.problems.map(\.code) == ["still-contested"])
    }

    @Test("Marks, links and percentages come back in, and their mistakes are named")
    func details() throws {
        let text = """
            regel;kant;soort;project;steun;opslag;subsidiabel;bestemd voor;zekerheid;ongeveer
            c1;kosten;;Haven;industrieel onderzoek;10%;nee;;wens;
            k1;dekking;;;;;;c1;feit;
            """
        let report = try Self.read(text, nil, into: Self.two)
        #expect(report.problems.isEmpty, "\(report.problems)")
        let cost = try #require(report.changed.first?.after)
        #expect(cost.text(.project) == "Haven" && cost.text(.aidType) == "industrial")
        #expect(cost.quantity(.topUp) == Quantity(thousandths: 10_000))
        #expect(cost.text(.eligible) == "no" && cost.text(.confidence) == "wish")
        #expect(report.changed.last?.after.item(.earmark) == ItemID(high: 1, low: 3))
        let bad = """
            regel;kant;steun;opslag;subsidiabel;bestemd voor;zekerheid;ongeveer;groep;notitie
            c1;dekkin;industrieel;120;mischien;;zeker;;;
            c1;dekking;;;;;;;;
            k1;kosten;;;;c9;;ja;soms;n9
            """
        let refused = try Self.read(bad, nil, into: Self.two)
        #expect(
            refused.problems.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" } == [
                "2 steun unknown-value", "2 subsidiabel unknown-value",
                "2 zekerheid unknown-value", "2 kant unknown-value", "2 opslag malformed-part",
                "3 kant wrong-side", "4 kant wrong-side",
                "4 groep unknown-value", "4 ongeveer attribute-not-for-kind",
                "4 notitie unknown-item", "4 bestemd voor unknown-item",
            ])
    }

    static let two: Case = {
        var given = Case()
        let partner = Item(
            id: ItemID(high: 1, low: 1), kind: .partner,
            entries: [
                .init(.number, .number(1)), .init(.name, .text("Gemeente Zuid")),
                .init(.handle, .text("gemeente")),
            ])
        given.put(partner)
        let years = Years(2026, through: 2028).map { Value.years($0) } ?? .texts([])
        given.put(
            Item(
                id: ItemID(high: 1, low: 2), kind: .contribution,
                entries: [
                    .init(.number, .number(1)), .init(.partner, .item(partner.id)),
                    .init(.form, .text("cash")), .init(.amount, .money(Money(cents: 100_00))),
                    .init(.years, years),
                ]))
        given.put(
            Item(
                id: ItemID(high: 1, low: 3), kind: .costLine,
                entries: [
                    .init(.number, .number(1)), .init(.amount, .money(Money(cents: 80_00))),
                    .init(.text, .text("bureau")),
                ]))
        return given
    }()

    @Test("Changed, added and gone lines are told apart")
    func edits() throws {
        let text = """
            Bedrag;Jaar;Regel;Omschrijving;Soort;Partij;Eigen kolom
            33,34;2026;k1;;;Gemeente Zuid;x
            33,33;2027;k1;;;Gemeente Zuid;
            43,33;2028;k1;;;Gemeente Zuid;
            € 1.250,50;2026-2027;;'=bus;geld;gemeente;
            """
        let report = try Self.read(text, into: Self.two)
        #expect(report.problems.isEmpty, "\(report.problems)")
        #expect(report.unknownColumns == ["Eigen kolom"])
        #expect(report.gone.map { $0.shortID?.text } == ["c1"])
        var after = Self.two
        after.apply(report.changes(removesGone: false))
        #expect(after.count(.contribution) == 4)
        let total = try BudgetReport(after).coverage.total
        #expect(total.lowest == Money(cents: 110_00 + 1250_50))
        #expect(report.added.last?.text(.text) == "=bus")
        #expect(report.added.first?.item(.splitFrom) == ItemID(high: 1, low: 2))
    }

    @Test("Everything wrong is named at once, with line and column")
    func problems() throws {
        let text = """
            line,year,amount,category,party,kind
            c9,2026,10.00,,,cost
            c1,1800,10.00,,,cost
            c1,2026,1O,,,cost
            ,2026,5.00,luxury,,cost
            ,2026,5.00,,Nobody,cash
            c1,2026
            """
        let report = try Self.read(text, into: Self.two)
        #expect(
            report.problems.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" } == [
                "2 line unknown-item", "3 year malformed-years", "4 amount malformed-number",
                "5 category unknown-value", "6 party unknown-partner", "7 - ragged-row",
            ])
        #expect(report.changes(removesGone: false).isEmpty)
    }

    @Test(
        "What is wrong with the form of a file",
        arguments: [
            ("regel;bedrag;regel\n", "duplicate-header"), ("", "empty-file"),
            ("kleur;maat\n1;2\n", "no-known-columns"),
            ("regel;bedrag\nc1;\"80\n", "unclosed-quote"),
            ("regel;bedrag\n\"c1\"x;80\n", "text-after-quote"),
            (
                "regel;omschrijving\nc1;" + String(repeating: "x", count: 10_000_000),
                "cell-too-long"
            ),
        ])
    func form(text: String, code: String) throws {
        let report = try Self.read(text, into: Self.two)
        #expect(report.problems.map(\.code) == [code])
    }

    @Test("A table without amounts is one of the ledger too; formulas come back as they were")
    func descriptions() throws {
        let report = try Self.read("regel;omschrijving\nc1;'=1+1\n", nil, into: Self.two)
        #expect(report.problems.isEmpty && report.changed.map(\.fields) == [[.text]])
        #expect(report.changed.first?.after.text(.text) == "=1+1")
        // What a program other than this one left bare is kept as text, never run.
        let bare = try Self.read("regel;omschrijving\nc1;=1+1\n", nil, into: Self.two)
        #expect(bare.changed.first?.after.text(.text) == "=1+1")
        var after = Self.two
        after.apply(bare.changes(removesGone: false))
        let written = CSVWriter(dialect: .rfc4180).text(
            try CSVTable(ledgerOf: .asKept(after), language: .english))
        #expect(written.contains(",'=1+1,"))
    }

    @Test(
        "Numbers and years that cannot be are refused with their place",
        arguments: [
            ("line,amount\nc1,1.250\n", "2 amount ambiguous-number"),
            ("regel;bedrag\nc1;1,250\n", "2 bedrag ambiguous-number"),
            ("regel;bedrag\nc1;-5\n", "2 bedrag negative-number"),
            ("regel;bedrag;jaar\nc1;5;2028-2026\n", "2 jaar malformed-years"),
            ("regel;bedrag\n", "1 - empty-file"),
            ("\u{FEFF}", "0 - empty-file"),
            ("regel;bedrag\r\n\r\nc1\r\n", "3 - ragged-row"),
            ("regel|bedrag\nc1|5\n", "1 - no-known-columns"),
        ])
    func numbers(text: String, problem: String) throws {
        let report = try Self.read(text, nil, into: Self.two)
        #expect(
            report.problems.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" }
                == [problem])
        #expect(report.changes(removesGone: true).isEmpty)
    }

    @Test(
        "Separators, line ends and marks are recognised",
        arguments: [
            "regel;bedrag\r\nc1;1.250,00\r\n", "\u{FEFF}regel;bedrag\nc1;1250,00\n",
            "line,amount\nc1,1250.00\n", "line\tamount\nc1\t1250,00\n",
            "regel;bedrag\rc1;1.250\r", "sep=;\nregel;bedrag\nc1;1250\n",
            "line,amount\n\"c1\",\"1,250.00\"\n", "regel;bedrag\n\nc1;€ 1.250;;\n;\n",
        ])
    func recognised(text: String) throws {
        let report = try Self.read(text, nil, into: Self.two)
        #expect(report.problems.isEmpty, "\(report.problems)")
        #expect(report.changed.first?.after.money(.amount) == Money(cents: 1_250_00))
    }

    @Test("Windows-1252 is recognised and said")
    func windows() throws {
        let bytes = Array("regel;omschrijving\r\nc1;caf".utf8) + [0xE9, 0x80] + [0x0D, 0x0A]
        let report = try ImportReport(
            bytes, scope: .budget, into: Self.two, words: Self.words())
        #expect(report.encoding == .windows1252)
        #expect(report.changed.first?.after.text(.text) == "café€")
        #expect(report.changed.first?.fields == [.text])
    }

    @Test("A price times a quantity must come to its amount")
    func price() throws {
        let text = "line,quantity,unit price,amount\nc1,3,20.00,80.00\n"
        let report = try Self.read(text, into: Self.two)
        #expect(report.problems.map(\.code) == ["sum-differs"])
        let right = try Self.read(text.replacing("80.00", with: "60.00"), into: Self.two)
        #expect(right.changed.first?.after.money(.amount) == Money(cents: 60_00))
    }

    @Test("Random bytes never bring it down", arguments: 1...200)
    func fuzz(seed: Int) throws {
        var dice = RandomCase.Dice(state: UInt64(seed))
        let pieces = [
            "regel", ";", ",", "\"", "\n", "\r\n", "c1", "k1", "2026", "12,5", "é", "bedrag",
        ]
        var text = "regel;bedrag;jaar\n"
        for _ in 0..<dice.roll(60) { text += pieces[dice.roll(pieces.count)] }
        var bytes = Array(text.utf8)
        for _ in 0..<dice.roll(4) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
        _ = try ImportReport(bytes, scope: nil, into: Self.two, words: Self.words())
    }
}
