import CaseHistory
import CaseModel
import Ledger
import Publishing
import Testing
import Wording

/// Random ledgers with lines of every sort, for tables out and in.
enum RandomCase {
    struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    static func make(seed: Int, lines: Int = 60) -> Case {
        var dice = Dice(state: UInt64(seed))
        var identities = SeededIdentities(seed: UInt64(seed))
        var given = Case()
        func add(_ kind: ItemKind, _ fields: [Field: Value]) -> ItemID {
            let item = Item(
                id: identities.next(), kind: kind,
                entries: [.init(.number, .number(Int64(given.nextNumber(kind))))]
                    + fields.map { Item.Entry($0.key, $0.value) })
            given.put(item)
            return item.id
        }
        let texts = [
            "=1+1", "'=x", "a;b, c", "zeg \"ja\"", "twee\nregels", "café", " rand ", "-5", "@ik",
            "gewoon",
        ]
        let partners = (0..<5).map { place in
            add(
                .partner,
                [
                    .name: .text("Partij \(place), \(texts[dice.roll(6)])"),
                    .handle: .text("partij-\(place)"), .kinds: .texts(["company", "eigen soort"]),
                    .ring: .text(place == 0 ? "outer" : "core"),
                ])
        }
        _ = add(
            .partner,
            [.name: .text("Groep"), .isGroup: .number(1), .members: .items(Array(partners[1...2]))])
        func shared(_ fields: [Field: Value]) -> [Field: Value] {
            var fields = fields
            if dice.roll(7) > 0 { fields[.amount] = money() }
            if dice.roll(4) > 0, let years = Years(2024, through: 2024 + dice.roll(6)) {
                fields[.years] = .years(years)
            }
            if dice.roll(2) == 0 { fields[.text] = .text(texts[dice.roll(texts.count)]) }
            if dice.roll(3) == 0 { fields[.workPackage] = .text("WP\(dice.roll(12))") }
            return fields
        }
        func money() -> Value { .money(Money(cents: Int64(dice.roll(20_000_000)))) }
        let forms = ["cash", "inkind", "both", "either", "unknown"]
        for _ in 0..<lines {
            switch dice.roll(3) {
            case 0:
                var fields = shared([.category: .text(["travel", "eigen"][dice.roll(2)])])
                if dice.roll(3) == 0, fields[.amount] != nil {
                    fields[.quantity] = .quantity(
                        Quantity(thousandths: Int64(1 + dice.roll(900_000))))
                    fields[.unit] = .text("uur")
                }
                _ = add(.costLine, fields)
            case 1:
                let form = forms[dice.roll(5)]
                var fields = shared([
                    .form: .text(form), .partner: .item(partners[dice.roll(5)]),
                    .status: .text("intent"),
                ])
                if form == "inkind" {
                    fields[.worth] = fields.removeValue(forKey: .amount)
                    fields[.quantity] = .quantity(Quantity(thousandths: 7_125))
                }
                if dice.roll(9) == 0 {
                    fields[.amount] = .contested(
                        Contested(ordered: [.value(money()), .value(money())]))
                }
                let gift = add(.contribution, fields)
                if form == "inkind", dice.roll(2) == 0 {
                    _ = add(.costLine, [.mirrors: .item(gift)])
                }
            default:
                let kind = ["grant", "other-grant", "income", "prospect"][dice.roll(4)]
                _ = add(.funding, shared([.fundingKind: .text(kind), .fund: .text("fonds")]))
            }
        }
        return given
    }
}

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
        for dialect in CSVDialect.allCases {
            for language in Language.allCases {
                let writer = CSVWriter(dialect: dialect)
                let ledger = CSVTable(budget: try LedgerReading(given), language: language)
                let report = try Self.read(writer.text(ledger), into: given)
                #expect(report.problems.isEmpty, "\(report.problems)")
                #expect(report.changes(removesGone: true).isEmpty)
                #expect(
                    report.unchangedCount == given.count(.costLine)
                        + given.count(.contribution) + given.count(.funding))
                let partners = CSVTable(partners: try PartiesReport(given), language: language)
                let register = try Self.read(writer.text(partners), nil, into: given)
                #expect(register.scope == .partners)
                #expect(register.problems.isEmpty, "\(register.problems)")
                #expect(register.changes(removesGone: true).isEmpty)
            }
        }
    }

    @Test("Rows in another order, and a table that is empty, change nothing else")
    func shuffled() throws {
        let given = RandomCase.make(seed: 5)
        var table = CSVTable(budget: try LedgerReading(given), language: .dutch)
        table.rows.reverse()
        let report = try Self.read(CSVWriter(dialect: .dutchExcel).text(table), into: given)
        #expect(report.problems.isEmpty && report.changes(removesGone: true).isEmpty)
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
