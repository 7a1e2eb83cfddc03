import CaseModel
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
        let note = add(.note, [.text: .text("toezegging"), .piece: .text("purpose.contribution")])
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
            if dice.roll(4) == 0 { fields[.project] = .text(texts[dice.roll(texts.count)]) }
            if dice.roll(4) == 0 { fields[.confidence] = .text("wish") }
            if dice.roll(5) == 0 { fields[.note] = .item(note) }
            if dice.roll(5) == 0 {
                fields[.state] = .text(["contested", "agreed", "parked"][dice.roll(3)])
            }
            if dice.roll(9) == 0 { fields[.isRest] = .number(1) }
            return fields
        }
        func money() -> Value { .money(Money(cents: Int64(dice.roll(20_000_000)))) }
        let forms = ["cash", "inkind", "both", "either", "unknown"]
        var splits: [ItemID] = []
        for _ in 0..<lines {
            switch dice.roll(3) {
            case 0:
                var fields = shared([.category: .text(["travel", "eigen"][dice.roll(2)])])
                if dice.roll(3) == 0, fields[.amount] != nil {
                    fields[.quantity] = .quantity(
                        Quantity(thousandths: Int64(1 + dice.roll(900_000))))
                    fields[.unit] = .text("uur")
                }
                if dice.roll(3) == 0 {
                    fields[.aidType] = .text("industrial")
                    fields[.topUp] = .quantity(Quantity(thousandths: Int64(dice.roll(100_001))))
                    fields[.eligible] = .text(dice.roll(2) == 0 ? "yes" : "no")
                    fields[.eligibleReason] = .text(texts[dice.roll(texts.count)])
                }
                if let other = splits.last, dice.roll(4) == 0 { fields[.splitFrom] = .item(other) }
                splits.append(add(.costLine, fields))
            case 1:
                let form = forms[dice.roll(5)]
                var fields = shared([
                    .form: .text(form), .partner: .item(partners[dice.roll(5)]),
                    .status: .text("intent"),
                ])
                if form == "inkind" {
                    fields[.worth] = fields.removeValue(forKey: .amount)
                    fields[.quantity] = .quantity(Quantity(thousandths: 7_125))
                    let units = ["uur", "dag", "bus", "stuk"]
                    if dice.roll(4) > 0 { fields[.unit] = .text(units[dice.roll(4)]) }
                    if dice.roll(2) == 0 {
                        fields[.function] = .text(["docent", "x"][dice.roll(2)])
                    }
                    if dice.roll(9) == 0 {
                        fields[.quantity] = .contested(
                            Contested(ordered: [
                                .value(.quantity(Quantity(thousandths: 1_000))),
                                .value(.quantity(Quantity(thousandths: 3_000))),
                            ]))
                    }
                }
                if let cost = splits.last, dice.roll(5) == 0 { fields[.earmark] = .item(cost) }
                if dice.roll(9) == 0 { fields[.earmark] = .text("-scholing") }
                if dice.roll(9) == 0 {
                    fields[.amount] = .contested(
                        Contested(ordered: [.value(money()), .value(money())]))
                }
                let gift = add(.contribution, fields)
                if form == "inkind" {
                    for _ in 0..<dice.roll(3) { _ = add(.costLine, [.mirrors: .item(gift)]) }
                }
            default:
                let kind = ["grant", "other-grant", "income", "prospect"][dice.roll(4)]
                var fields = shared([.fundingKind: .text(kind), .fund: .text("fonds")])
                if kind == "prospect", case .money(let lowest)? = fields[.amount] {
                    if dice.roll(2) == 0 {
                        let more = Int64(1 + dice.roll(900_000))
                        fields[.highest] = .money(Money(cents: lowest.cents + more))
                    }
                    if dice.roll(2) == 0 { fields[.isApproximate] = .number(1) }
                }
                _ = add(.funding, fields)
            }
        }
        if dice.roll(2) == 0 {
            _ = add(.ownRate, [.unit: .text("bus"), .unitPrice: .money(Money(cents: 1_234_56))])
        }
        return given
    }

    /// Funds of which the rates are invented: one for docenten and any other hour, one without
    /// rates of its own.
    static let funds: [FundPack?] = [
        nil, fund("verzonnen", [("docent", 86_00), (nil, 40_33)]),
        fund("streng", [("docent", 60_00)]), fund(FundPack.own, []),
    ]

    static func fund(_ key: String, _ rates: [(String?, Int64)]) -> FundPack {
        let name = Phrase(same: key)
        return FundPack(
            key: key, edition: "1", name: name, about: name, source: FundSource(law: name),
            checked: "2026-01-01", groups: [],
            rates: rates.map { function, cents in
                FundRate(
                    key: function ?? "any", name: name, amount: Money(cents: cents),
                    functions: function.map { [$0] } ?? [])
            }, hours: ["day": Quantity(thousandths: 8_000)], rules: [], reminders: [])
    }
}
