import CaseModel
import Ledger

/// A part of a whole that a test works out by itself, in whole numbers above and under the line.
struct Ratio: Comparable {
    var above: Int128
    var under: Int128

    init(_ above: Int128, _ under: Int128 = 1) {
        var (larger, smaller) = (under, above.magnitude == 0 ? 0 : Int128(above.magnitude))
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        (self.above, self.under) = (above / larger, under / larger)
    }

    init(_ fraction: Fraction) {
        self.init(Int128(fraction.numerator), Int128(fraction.denominator))
    }

    static func < (left: Ratio, right: Ratio) -> Bool {
        left.above * right.under < right.above * left.under
    }

    static func == (left: Ratio, right: Ratio) -> Bool {
        left.above * right.under == right.above * left.under
    }

    static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.above * right.under + right.above * left.under, left.under * right.under)
    }

    static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(left.above * right.above, left.under * right.under)
    }
}

/// A ledger as plain values, which a test knows all about before the program sees it.
struct PlainLedger {
    struct Cost {
        var cents: Int64
        var years: ClosedRange<Int>?
        var aid: String?
        /// In whole percents.
        var topUp: Int64 = 0
        var function: String?
        /// Hours have a quantity and a price; the amount is ten of them.
        var price: Int64?
        var isPersonnel = false
        var text: String?
        var said: Set<LineDetail> = []
        /// Whether people said that it is not eligible.
        var isRefused = false
        /// Whether it is the other side of a gift with an amount of its own.
        var hasOwnAmount = false
        var open = Openness()

        static func plain(_ cents: Int64) -> Cost { Cost(cents: cents) }
    }

    struct Gift {
        var party: Int
        var cents: Int64
        /// In kind it is this cost as well.
        var cost: Cost?
        /// Whether people said on this side that it is not eligible.
        var isRefused = false
        /// Hours of a function that the fund puts a value on: one number, or one for each draft.
        var hours: [Int64] = []
        var function: String?
        var open = Openness()
    }

    struct Funding {
        var kind: String
        var cents: Int64
        var aid: String?
        /// The fund that it names.
        var fund: String?
        var open = Openness()
    }

    /// The key of a group or of a part of one, by party.
    var parties: [String] = []
    /// The parties that a group of parties is made of.
    var members: [Int: [Int]] = [:]
    var applicant: Int?
    var costs: [Cost] = []
    var gifts: [Gift] = []
    var fundings: [Funding] = []
    var applied: String?

    var allCosts: [Cost] { costs + gifts.compactMap(\.cost) }

    /// What is covered beyond the costs; below zero, what is still to be covered.
    var leftOver: Int64 {
        gifts.map(\.cents).reduce(0, +) + fundings.map(\.cents).reduce(0, +)
            - allCosts.map(\.cents).reduce(0, +)
    }

    mutating func party(_ group: String) -> Int {
        if let known = parties.firstIndex(of: group), known != applicant { return known }
        parties.append(group)
        return parties.count - 1
    }

    /// The case that says the same.
    func fixture(_ pack: FundPack) -> FundFixture {
        var fixture = FundFixture()
        var settings = Item(id: .settings, kind: .settings)
        settings[.applicationDate] = applied.map { .text($0) }
        fixture.ledger.put(settings)
        var ids: [ItemID] = []
        for (place, group) in parties.enumerated() {
            var more: [Field: Value] = [:]
            if place == applicant { more[.roles] = .texts(["lead-applicant"]) }
            if let members = members[place] {
                more[.members] = .items(members.map { ids[$0] })
                more[.isGroup] = .number(1)
            }
            ids.append(fixture.party(pack, group, more))
        }
        for cost in costs {
            fixture.ledger.cost(nil, nil, entries(cost).merging(amount(cost)) { $1 })
        }
        for gift in gifts {
            var more = said(gift.isRefused, gift.open)
            guard let cost = gift.cost else {
                more[.amount] = gift.open.value(gift.cents)
                fixture.ledger.gift(ids[gift.party], "cash", nil, more)
                continue
            }
            more.merge(worth(gift)) { $1 }
            let id = fixture.ledger.gift(ids[gift.party], "inkind", nil, more)
            let own = cost.hasOwnAmount ? amount(cost) : [:]
            fixture.ledger.cost(nil, nil, mirrors: id, entries(cost).merging(own) { $1 })
        }
        for funding in fundings {
            var more = said(false, funding.open)
            more[.amount] = funding.open.value(funding.cents)
            more[.aidType] = funding.aid.map { .text($0) }
            more[.fund] = funding.fund.map { .text($0) }
            fixture.ledger.funding(funding.kind, nil, nil, more)
        }
        return fixture
    }

    private func amount(_ cost: Cost) -> [Field: Value] {
        cost.open.value(cost.cents).map { [.amount: $0] } ?? [:]
    }

    /// Hours, or what they are worth.
    private func worth(_ gift: Gift) -> [Field: Value] {
        guard !gift.hours.isEmpty else {
            return gift.open.value(gift.cents).map { [.worth: $0] } ?? [:]
        }
        let hours = gift.hours.map { Value.quantity(Quantity(thousandths: $0 * 1000)) }
        var entries: [Field: Value] = [.unit: .text("uur")]
        entries[.function] = gift.function.map { .text($0) }
        entries[.quantity] =
            hours.count == 1
            ? hours[0] : .contested(Contested(ordered: hours.map { .value($0) }))
        return entries
    }

    private func said(_ isRefused: Bool, _ open: Openness) -> [Field: Value] {
        var entries: [Field: Value] = isRefused ? [.eligible: .text("no")] : [:]
        if open.isMarked { entries[.state] = .text("contested") }
        return entries
    }

    private func entries(_ cost: Cost) -> [Field: Value] {
        var entries = said(cost.isRefused, cost.open)
        entries[.years] = cost.years.flatMap {
            Years($0.lowerBound, through: $0.upperBound).map { .years($0) }
        }
        entries[.aidType] = cost.aid.map { .text($0) }
        if cost.topUp > 0 {
            entries[.topUp] = .quantity(Quantity(thousandths: cost.topUp * 1000))
        }
        entries[.function] = cost.function.map { .text($0) }
        entries[.text] = cost.text.map { .text($0) }
        if let price = cost.price {
            entries[.quantity] = .quantity(Quantity(thousandths: 10_000))
            entries[.unit] = .text("uur")
            entries[.unitPrice] = .money(Money(cents: price))
        }
        if cost.isPersonnel { entries[.category] = .text("personnel") }
        if cost.said.contains(.activity) { entries[.activity] = .text("les") }
        if cost.said.contains(.workPackage) { entries[.workPackage] = .text("WP1") }
        return entries
    }
}

extension PlainLedger {
    /// A ledger in which everything is known, for a fund: small amounts and large, lines at a
    /// limit, hours at the price of the fund and a cent beside it.
    init(_ pack: FundPack, _ dice: inout Dice, isAllSaid: Bool) {
        let groups = pack.groups.filter { pack.parts(of: $0.key).isEmpty }.map(\.key)
        for group in groups where dice.roll(5) > 0 { parties.append(group) }
        for _ in 0..<2 where !groups.isEmpty { parties.append(groups[dice.roll(groups.count)]) }
        if parties.isEmpty { parties.append("") }
        if dice.roll(6) > 0 { applicant = parties.count - 1 }
        if dice.roll(5) > 0 {
            applied = "20\(23 + dice.roll(6))-0\(1 + dice.roll(9))-1\(dice.roll(10))"
        }
        let size = [20, 90_000, 9_999_999, 90_000_000, 9_000_000_000][dice.roll(5)]
        for _ in 0..<(1 + dice.roll(dice.roll(2) == 0 ? 3 : 12)) {
            let cents = Int64(dice.roll(size)) + 1
            switch dice.roll(7) {
            case 0, 1, 2: costs.append(Self.cost(cents, pack, &dice, isAllSaid))
            case 3:
                let kind = ["grant", "grant", "other-grant", "income"][dice.roll(4)]
                // Somebody gives another grant, and nobody says who; only aid can be tested then.
                let isAid = pack.groups.isEmpty
                let aid = Self.aid(&dice, isAllSaid)
                fundings.append(
                    .init(
                        kind: kind == "other-grant" && !isAid ? "grant" : kind, cents: cents,
                        aid: aid))
            case 4, 5: gifts.append(.init(party: dice.roll(parties.count), cents: cents, cost: nil))
            default:
                var cost = Self.cost(cents, pack, &dice, isAllSaid)
                (cost.price, cost.function, cost.isPersonnel) = (nil, nil, false)
                cost.cents = cents
                gifts.append(.init(party: dice.roll(parties.count), cents: cents, cost: cost))
            }
        }
        // Every third ledger closes, and every third has a grant that is a third to the cent.
        let total = allCosts.map(\.cents).reduce(0, +)
        if dice.roll(3) == 0, total > 0 {
            fundings = [
                .init(kind: "grant", cents: total / 3 + Int64(dice.roll(2)), aid: "industrial")
            ]
        }
        let covered = gifts.map(\.cents).reduce(0, +) + fundings.map(\.cents).reduce(0, +)
        if dice.roll(3) == 0, total > covered {
            gifts.append(
                .init(party: 0, cents: total - covered + Int64(dice.roll(3)) - 1, cost: nil))
            gifts.removeAll { $0.cents <= 0 }
        }
        refuse(&dice)
    }

    /// Every other ledger has lines that people said are not eligible, on one side or on both.
    private mutating func refuse(_ dice: inout Dice) {
        guard dice.roll(2) == 0 else { return }
        for place in costs.indices where dice.roll(5) == 0 { costs[place].isRefused = true }
        for place in gifts.indices {
            if dice.roll(5) == 0 { gifts[place].isRefused = true }
            if dice.roll(8) == 0 { gifts[place].cost?.isRefused = true }
        }
    }

    private static func aid(_ dice: inout Dice, _ isAllSaid: Bool) -> String? {
        if !isAllSaid, dice.roll(4) == 0 { return nil }
        return AidType.allCases[dice.roll(4)].rawValue
    }

    private static func cost(
        _ cents: Int64, _ pack: FundPack, _ dice: inout Dice, _ isAllSaid: Bool
    ) -> Cost {
        var cost = Cost.plain(cents)
        cost.aid = aid(&dice, isAllSaid)
        if dice.roll(4) == 0 { cost.topUp = Int64(dice.roll(80)) }
        if isAllSaid || dice.roll(6) > 0 {
            let first = 2024 + dice.roll(5)
            cost.years = first...(first + dice.roll(3))
        }
        switch dice.roll(8) {
        case 0, 3, 4: cost.text = "huur van een lokaal"
        case 1: cost.text = isAllSaid ? nil : "Leegstand van een lokaal"
        case 5: cost.text = isAllSaid ? nil : "Studenten worden begeleid"
        case 2 where !isAllSaid: cost.isPersonnel = true
        default: break
        }
        if dice.roll(3) == 0 {
            let functions = ["docent", "lector", "administratie", "vrijwilliger", "chauffeur"]
            let prices: [Int64] = [8600, 10_800, 6300, 12_700, 6000, 8601]
            let price = prices[dice.roll(6)]
            cost.function = functions[dice.roll(5)]
            cost.price = price
            cost.cents = price * 10
            cost.isPersonnel = true
        }
        for detail in [LineDetail.activity, .workPackage] where dice.roll(8) > 0 {
            cost.said.insert(detail)
        }
        return cost
    }
}
