import CaseModel
import Ledger
import Wording

/// Cases with money in them, for what is printed of them.
enum MoneyFixture {
    private static func line(
        _ kind: ItemKind, _ number: Int64, _ fields: [Field: Value]
    ) -> Item {
        Item(
            id: ItemID(high: UInt64(kind.rawValue), low: UInt64(number)), kind: kind,
            entries: [.init(.number, .number(number))]
                + fields.map { Item.Entry($0.key, $0.value) })
    }

    private static func money(_ euro: Int64) -> Value { .money(Money(cents: euro * 100)) }

    private static func years(_ first: Int, _ last: Int) -> Value {
        Years(first, through: last).map { .years($0) } ?? .texts([])
    }

    /// A small coalition with some of everything.
    static var neighbourhood: Case {
        var given = Case(items: pieces)
        let school = partner(1, "Vakschool Zuid", ["handle": "school"])
        let bus = partner(2, "Vervoer BV", ["handle": "vbv"])
        let far = partner(4, "Verre Fabriek", ["ring": "outer"])
        let group = line(
            .partner, 3,
            [
                .name: .text("alle partners"), .isGroup: .number(1),
                .members: .items([school.id, bus.id]),
            ])
        let hours = line(
            .contribution, 1,
            [
                .partner: .item(bus.id), .form: .text("inkind"), .years: years(2026, 2026),
                .quantity: .quantity(Quantity(thousandths: 400_000)), .unit: .text("uur"),
                .function: .text("chauffeur"), .worth: money(34_400),
                .text: .text("rijbegeleiding"),
            ])
        let items = [
            school, bus, group, far, hours,
            line(
                .contribution, 2,
                [
                    .partner: .item(school.id), .form: .text("cash"), .amount: money(60_000),
                    .years: years(2026, 2028), .status: .text("intent"),
                    .text: .text("programmabureau"),
                ]),
            line(
                .contribution, 3,
                [
                    .partner: .item(group.id), .form: .text("inkind"),
                    .text: .text("netwerk en kennis"),
                ]),
            line(
                .contribution, 4,
                [.partner: .item(far.id), .form: .text("cash"), .amount: money(5_000)]),
            line(
                .costLine, 1,
                [
                    .amount: money(80_000), .years: years(2026, 2028),
                    .category: .text("personnel"), .text: .text("programmabureau"),
                ]),
            line(
                .costLine, 2,
                [.mirrors: .item(hours.id), .category: .text("personnel")]),
            line(.costLine, 3, [.amount: money(1_000), .category: .text("travel")]),
            line(
                .funding, 1,
                [
                    .fundingKind: .text("grant"), .amount: money(10_000),
                    .fund: .text("Fonds Zuid"),
                    .status: .text("asked"), .years: years(2027, 2027),
                ]),
            line(
                .funding, 2,
                [
                    .fundingKind: .text("prospect"), .amount: money(15_000_000),
                    .highest: money(20_000_000), .isApproximate: .number(1),
                    .text: .text("landelijk programma"),
                ]),
            line(
                .note, 1,
                [
                    .piece: .text("purpose.returns"), .rank: .text("m"),
                    .partner: .item(school.id), .text: .text("stageplekken voor studenten"),
                ]),
        ]
        for item in items { given.put(item) }
        return given
    }

    private static func partner(_ number: Int64, _ name: String, _ more: [String: String]) -> Item {
        var fields: [Field: Value] = [.name: .text(name)]
        for (name, text) in more {
            if let field = Field(fieldName: name) { fields[field] = .text(text) }
        }
        return line(.partner, number, fields)
    }

    private static var pieces: [Item] {
        let piece = Piece(
            key: "returns", words: Phrase(same: "returns"), name: Phrase(same: "Returns"),
            question: Phrase(same: ""), prompts: [], strong: [], weak: [], voice: .both,
            holds: .returns, order: 1,
            place: PiecePlacement(column: 1, row: 1, columnSpan: 1, rowSpan: 1))
        let board = Board(
            key: "purpose", words: Phrase(same: "purpose"), name: Phrase(same: "Purpose"),
            about: Phrase(same: ""), columns: 1, rows: 1, pieces: [piece])
        let template = Template(
            key: "t", name: Phrase(same: "T"), about: Phrase(same: ""), version: "1",
            source: Phrase(same: ""), boards: [board])
        return template.items
    }

    /// One cost line and one grant over so many years.
    static func years(_ count: Int, from first: Int = 2024) -> Case {
        let span = years(first, first + count - 1)
        return Case(items: [
            line(.costLine, 1, [.amount: money(1_234_567 * Int64(count)), .years: span]),
            line(
                .funding, 1,
                [
                    .fundingKind: .text("grant"), .amount: money(1_000_000 * Int64(count)),
                    .years: span, .fund: .text("Fonds"),
                ]),
        ])
    }

    /// The budget in table 5.1 of the plan "Zo maken mensen de transitie" (version 3.0, 2020).
    static var transition: Case {
        let perYear: [(String, Int64)] = [
            ("Themahouder 1, senior", 110_000), ("Themahouder 2, senior", 110_000),
            ("Themahouder 3, senior", 110_000), ("Themahouder 4, senior", 110_000),
            ("Communicatiemedewerker", 50_000), ("Projectmanager", 100_000),
            ("Voorzitter", 120_000), ("Huisvesting, diversen, kwartaalbijeenkomsten", 40_000),
            ("Communicatieplatform, samen met PAW", 0),
        ]
        let span = years(2020, 2021)
        let costs = perYear.enumerated().map { place, post in
            line(
                .costLine, Int64(place + 1),
                [.amount: money(2 * post.1), .years: span, .text: .text(post.0)])
        }
        let grant = line(
            .funding, 1,
            [
                .fundingKind: .text("grant"), .amount: money(1_500_000), .years: span,
                .fund: .text("Programma Aardgasvrije Wijken"), .status: .text("asked"),
            ])
        return Case(items: costs + [grant])
    }

    /// A case of which the texts try to do harm.
    static var hostile: Case {
        let name = "=cmd|' /C calc'!A0\u{1B}[31m\u{202E}👩‍👩‍👧‍👦漢字 \"x\";y,z"
        let party = line(.partner, 1, [.name: .text(name)])
        return Case(items: [
            party,
            line(
                .contribution, 1,
                [
                    .partner: .item(party.id), .form: .text("cash"), .amount: money(-5),
                    .text: .text("+31 20\nregel twee\u{7}"),
                ]),
            line(
                .costLine, 1,
                [
                    .amount: .money(Money(cents: 123_456_789_012)),
                    .text: .text(String(repeating: "w", count: 300)),
                    .activity: .text("Donaudampfschifffahrtsgesellschaftskapitän"),
                ]),
        ])
    }
}
