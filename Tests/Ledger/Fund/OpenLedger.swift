import CaseModel
import Ledger

/// What people do not agree on, or have not said, of a line of a plain ledger.
struct Openness {
    /// The amounts that drafts claim; none where they agree.
    var claims: [Int64] = []
    /// Whether people marked it as not agreed.
    var isMarked = false
    /// Whether nobody has put a value on it.
    var isUnvalued = false
    /// Whether one draft emptied the value, beside another that kept it.
    var isEmptied = false
    /// Supposed: people take it out.
    var isGone = false
    /// Supposed: it counts where nobody said whether it does.
    var isCounted = false

    /// Whether it may have any value there is.
    var mayBeAnything: Bool { isUnvalued || isEmptied }

    func value(_ cents: Int64) -> Value? {
        if isUnvalued { return nil }
        let amount = Value.money(Money(cents: cents))
        if isEmptied { return .contested(Contested(ordered: [.value(amount), .absent])) }
        guard claims.count > 1 else { return amount }
        return .contested(
            Contested(ordered: claims.map { .value(.money(Money(cents: $0))) }))
    }
}

/// A plain ledger with every way to read it.
struct OpenLedger {
    typealias Change = (inout PlainLedger) -> Void

    var plain: PlainLedger
    let pack: FundPack

    /// More than all settled lines together.
    private static let immense: Int64 = 1_000_000_000_000

    /// One list of ledgers for each choice that people can make: a ledger for every way in which
    /// what nobody said may still turn out.
    var worlds: [[PlainLedger]] {
        let supposed = all(unknowns)
        return all(choices).map { choice in
            supposed.map { suppose in
                var ledger = plain
                suppose(&ledger)
                choice(&ledger)
                return ledger
            }
        }
    }

    private func all(_ points: [[Change]]) -> [Change] {
        points.reduce([{ _ in }]) { known, point in
            known.flatMap { before in
                point.map { change in
                    { ledger in
                        before(&ledger)
                        change(&ledger)
                    }
                }
            }
        }
    }

    /// How many units people do not agree on.
    var contestedCount: Int { choices.count }

    /// Whether people marked a line, or its other side, of which one has no value.
    var hasMarkedWithoutValue: Bool {
        plain.costs.contains { $0.open.isMarked && $0.open.mayBeAnything }
            || plain.fundings.contains { $0.open.isMarked && $0.open.mayBeAnything }
            || plain.gifts.contains { gift in
                let sides = [gift.open, gift.cost?.open].compactMap { $0 }
                return sides.contains(where: \.isMarked) && sides.contains(where: \.mayBeAnything)
            }
    }

    private var choices: [[Change]] {
        var points: [[Change]] = []
        for (place, cost) in plain.costs.enumerated() {
            var point: [Change] = cost.open.claims.map { cents in
                { $0.costs[place].cents = cents }
            }
            if cost.open.isMarked {
                if point.isEmpty { point.append { _ in } }
                point.append {
                    $0.costs[place].cents = 0
                    $0.costs[place].open.isGone = true
                }
            }
            if !point.isEmpty { points.append(point) }
        }
        for (place, funding) in plain.fundings.enumerated() {
            var point: [Change] = funding.open.claims.map { cents in
                { $0.fundings[place].cents = cents }
            }
            if funding.open.isMarked {
                if point.isEmpty { point.append { _ in } }
                point.append { $0.fundings[place].cents = 0 }
            }
            if !point.isEmpty { points.append(point) }
        }
        for place in plain.gifts.indices {
            let point = choices(ofGift: place)
            if !point.isEmpty { points.append(point) }
        }
        return points
    }

    /// Both sides of a booking stay or go as one; the amounts of each are read apart.
    private func choices(ofGift place: Int) -> [Change] {
        let gift = plain.gifts[place]
        let isTied = gift.cost.map { !$0.hasOwnAmount } ?? false
        let given: [Change] = gift.open.claims.map { cents in
            {
                $0.gifts[place].cents = cents
                if isTied { $0.gifts[place].cost?.cents = cents }
            }
        }
        let spent: [Change] = (gift.cost?.open.claims ?? []).map { cents in
            { $0.gifts[place].cost?.cents = cents }
        }
        let isMarked = gift.open.isMarked || gift.cost?.open.isMarked == true
        guard isMarked || !given.isEmpty || !spent.isEmpty else { return [] }
        var point = all([given, spent].filter { !$0.isEmpty })
        if isMarked {
            point.append {
                $0.gifts[place].cents = 0
                $0.gifts[place].open.isGone = true
                $0.gifts[place].cost?.cents = 0
                $0.gifts[place].cost?.open.isGone = true
            }
        }
        return point
    }

    private var unknowns: [[Change]] {
        var points: [[Change]] = []
        let values = [0, Self.immense]
        for (place, cost) in plain.costs.enumerated() where cost.open.mayBeAnything {
            points.append(values.map { cents in { $0.costs[place].cents = cents } })
        }
        for (place, funding) in plain.fundings.enumerated() {
            if funding.open.mayBeAnything {
                points.append(values.map { cents in { $0.fundings[place].cents = cents } })
            }
            if plain.isUnclear(funding, pack) {
                points.append(
                    [false, true].map { isIn in { $0.fundings[place].open.isCounted = isIn } })
            }
        }
        for (place, gift) in plain.gifts.enumerated() {
            if gift.open.mayBeAnything {
                let isTied = gift.cost.map { !$0.hasOwnAmount } ?? false
                points.append(
                    values.map { cents in
                        {
                            $0.gifts[place].cents = cents
                            if isTied { $0.gifts[place].cost?.cents = cents }
                        }
                    })
            }
            if gift.cost?.open.mayBeAnything == true {
                points.append(values.map { cents in { $0.gifts[place].cost?.cents = cents } })
            }
            if plain.members[gift.party] != nil {
                points.append(
                    [false, true].map { isIn in { $0.gifts[place].open.isCounted = isIn } })
            }
        }
        return points
    }
}

extension PlainLedger {
    /// Whether a grant names this fund, so that others are told apart from it.
    func namesFund(_ pack: FundPack) -> Bool {
        fundings.contains { $0.kind == "grant" && $0.fund == pack.key }
    }

    /// Whether somebody still has to say which fund it is of, or who gives it.
    func isUnclear(_ funding: Funding, _ pack: FundPack) -> Bool {
        switch funding.kind {
        case "other-grant": true
        case "grant": namesFund(pack) && funding.fund != pack.key
        default: false
        }
    }
}

extension OpenLedger {
    /// A ledger in which people do not agree and not everything is said: amounts that drafts
    /// claim differently, lines marked as not agreed, lines without a value, groups of parties,
    /// hours at the rate of the fund, costs with an amount of their own and several grants.
    init(_ pack: FundPack, _ dice: inout Dice) {
        self.pack = pack
        plain = PlainLedger(pack, &dice, isAllSaid: dice.roll(3) > 0)
        while plain.costs.count + plain.gifts.count + plain.fundings.count > 9 {
            if plain.costs.count > 4 {
                plain.costs.removeLast()
            } else if plain.gifts.count > 3 {
                plain.gifts.removeLast()
            } else {
                plain.fundings.removeLast()
            }
        }
        unite(&dice)
        book(&dice)
        nameFunds(&dice)
        for _ in 0..<(1 + dice.roll(6)) where contestedCount < 6 { disagree(&dice) }
        if dice.roll(3) == 0 { forget(&dice) }
        if dice.roll(8) == 0 { forget(&dice) }
    }

    /// Groups of parties: some say what they are, of some their members do.
    private mutating func unite(_ dice: inout Dice) {
        let groups = pack.groups.filter { pack.parts(of: $0.key).isEmpty }.map(\.key)
        guard dice.roll(2) == 0, !groups.isEmpty, !plain.gifts.isEmpty else { return }
        let count = plain.parties.count
        let place: Int
        if dice.roll(3) == 0 {
            // Of the members nothing is said, so they are what the group is.
            plain.parties += ["", "", groups[dice.roll(groups.count)]]
            place = plain.parties.count - 1
            plain.members[place] = [count, count + 1]
        } else {
            plain.parties.append("")
            place = plain.parties.count - 1
            let members = (0..<(1 + dice.roll(2))).map { _ in dice.roll(count) }
            plain.members[place] =
                members.count == 2 && members[0] == members[1]
                ? [members[0]] : members
        }
        let gift = dice.roll(plain.gifts.count)
        plain.gifts[gift].party = place
        if dice.roll(2) == 0, let member = plain.members[place]?.first {
            plain.gifts[(gift + 1) % plain.gifts.count].party = member
        }
    }

    /// Hours that the fund puts a value on, and costs that do not take what is given.
    private mutating func book(_ dice: inout Dice) {
        for place in plain.gifts.indices {
            guard plain.gifts[place].cost != nil else { continue }
            if dice.roll(3) == 0 {
                plain.gifts[place].cost?.hasOwnAmount = true
                plain.gifts[place].cost?.cents = Int64(dice.roll(90_000)) + 1
            }
            guard dice.roll(3) == 0 else { continue }
            let functions = ["docent", "lector", "vrijwilliger", "chauffeur"]
            let function = functions[dice.roll(4)]
            var hours = [Int64(dice.roll(400) + 1)]
            if dice.roll(3) == 0 { hours.append(hours[0] + 7) }
            work(place, hours, function)
        }
    }

    private mutating func work(_ place: Int, _ hours: [Int64], _ function: String) {
        plain.gifts[place].hours = hours
        plain.gifts[place].function = function
        var rate: Int64?
        if FundOracle(pack: pack, ledger: plain).excluded.contains(function) {
            rate = 0
        } else {
            let own = pack.rates.first { $0.functions.contains(function) }
            rate = (own ?? pack.rates.first { $0.functions.isEmpty })?.amount.cents
        }
        let worths = hours.map { $0 * (rate ?? 0) }
        plain.gifts[place].cents = worths[0]
        plain.gifts[place].open.isUnvalued = rate == nil
        // The hours say it for the cost that is their other side.
        plain.gifts[place].cost?.said.insert(.quantity)
        if rate != nil { plain.gifts[place].cost?.said.insert(.price) }
        if rate ?? 0 > 0, hours.count > 1 { plain.gifts[place].open.claims = worths }
        if plain.gifts[place].cost?.hasOwnAmount == false {
            plain.gifts[place].cost?.cents = worths[0]
        }
    }

    /// Grants of this fund, of another, and of nobody knows which.
    private mutating func nameFunds(_ dice: inout Dice) {
        guard dice.roll(2) == 0 else { return }
        for place in plain.fundings.indices where plain.fundings[place].kind == "grant" {
            plain.fundings[place].fund = [pack.key, pack.key, "een-ander-fonds", nil][dice.roll(4)]
        }
        if dice.roll(3) == 0, pack.groups.isEmpty == false {
            let aid = AidType.allCases[dice.roll(4)].rawValue
            plain.fundings.append(
                .init(
                    kind: ["grant", "other-grant"][dice.roll(2)],
                    cents: Int64(dice.roll(90_000)) + 1, aid: aid))
        }
    }

    private mutating func disagree(_ dice: inout Dice) {
        func opened(_ open: Openness, _ cents: Int64, isHours: Bool = false) -> Openness {
            var open = open
            if dice.roll(2) == 0 || isHours {
                open.isMarked = true
            } else if cents > 0, open.claims.isEmpty, !open.mayBeAnything {
                let other = [cents + 1, cents / 2, cents * 2, cents + 90_000][dice.roll(4)]
                open.claims = [cents, other].sorted()
            }
            return open
        }
        switch dice.roll(4) {
        case 0 where !plain.fundings.isEmpty:
            let place = dice.roll(plain.fundings.count)
            let line = plain.fundings[place]
            plain.fundings[place].open = opened(line.open, line.cents)
        case 1 where !plain.gifts.isEmpty, 2 where !plain.gifts.isEmpty:
            let place = dice.roll(plain.gifts.count)
            let line = plain.gifts[place]
            if let cost = line.cost, dice.roll(2) == 0 {
                plain.gifts[place].cost?.open = opened(
                    cost.open, cost.cents, isHours: !cost.hasOwnAmount)
            } else {
                plain.gifts[place].open = opened(
                    line.open, line.cents, isHours: !line.hours.isEmpty)
            }
        default:
            guard !plain.costs.isEmpty else { return }
            let place = dice.roll(plain.costs.count)
            let line = plain.costs[place]
            plain.costs[place].open = opened(line.open, line.cents, isHours: line.price != nil)
        }
    }

    /// A line without a value, or of which one draft emptied it.
    private mutating func forget(_ dice: inout Dice) {
        let isEmptied = dice.roll(2) == 0
        func forgotten(_ open: Openness) -> Openness {
            var open = open
            guard open.claims.isEmpty, !open.mayBeAnything else { return open }
            (open.isEmptied, open.isUnvalued) = (isEmptied, !isEmptied)
            return open
        }
        switch dice.roll(3) {
        case 0 where !plain.fundings.isEmpty:
            let place = dice.roll(plain.fundings.count)
            plain.fundings[place].open = forgotten(plain.fundings[place].open)
        case 1 where !plain.gifts.isEmpty:
            let place = dice.roll(plain.gifts.count)
            guard plain.gifts[place].hours.isEmpty else { return }
            plain.gifts[place].open = forgotten(plain.gifts[place].open)
        default:
            guard !plain.costs.isEmpty else { return }
            let place = dice.roll(plain.costs.count)
            guard plain.costs[place].price == nil else { return }
            plain.costs[place].open = forgotten(plain.costs[place].open)
        }
    }
}
