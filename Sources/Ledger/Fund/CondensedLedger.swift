import CaseModel

/// The same ledger in few lines: those that count alike in every rule on sums are one.
///
/// What steps would do to other rules is tried many times over; that must not cost what the
/// ledger holds. Lines that may stay or go, that have more readings or no value, or that belong to
/// more than one other line stay as they are. What lines say beside that is left out, so only
/// rules on sums come out the same.
struct CondensedLedger {
    private(set) var contents = Case()
    /// The line that stands for a line; of a line that stays as it is, nothing.
    private(set) var standIns: [ItemID: ItemID] = [:]

    /// What lines have in common that count alike.
    private struct Likeness: Hashable {
        var kind: ItemKind
        var standing: Standing
        var isEligible: Bool
        var partner: ItemID?
        var texts: [String?]
        var topUp: Quantity?
    }

    /// Lines that count alike, with what they come to.
    private struct Sum {
        var amount = Money.zero
        var first: Int?
        var last: Int?
        var standIn: ItemID

        mutating func add(_ money: Money, _ years: Years?) throws(ArithmeticError) {
            amount = try amount.adding(money)
            guard let years else { return }
            first = first.map { min($0, years.first) } ?? years.first
            last = last.map { max($0, years.last) } ?? years.last
        }
    }

    init(_ test: FundTesting) throws(ArithmeticError) {
        if let settings = test.given.settings { contents.put(settings) }
        for party in test.given.all(.partner) { contents.put(party) }
        let eligibility = test.ledger.eligibility
        var mirrors: [ItemID: [LedgerLine]] = [:]
        for cost in test.reading.costs {
            if let gift = cost.item.item(.mirrors) { mirrors[gift, default: []].append(cost) }
        }
        var sums: [Likeness: Sum] = [:]
        var order: [Likeness] = []
        let gifts = Set((test.reading.contributions + test.reading.funding).map(\.id))
        for line in test.reading.all
        where line.item.kind != .costLine || !gifts.contains(line.booking) {
            let costs = mirrors[line.id] ?? []
            let isPair =
                costs.count == 1 && costs[0].follows == line.id
                && eligibility.isEligible(costs[0]) == eligibility.isEligible(line)
                && costs[0].partner?.id == line.partner?.id
            guard costs.isEmpty || isPair, let amount = Self.sum(of: line),
                costs.allSatisfy({ Self.sum(of: $0) == amount })
            else {
                for item in [line.item] + costs.map(\.item) { contents.put(item) }
                continue
            }
            let about = costs.first?.item ?? line.item
            let likeness = Likeness(
                kind: line.item.kind, standing: line.standing,
                isEligible: eligibility.isEligible(line), partner: line.item.item(.partner),
                texts: [
                    line.item.text(.fundingKind), line.item.text(.fund), line.item.text(.status),
                    about.text(.aidType), costs.isEmpty ? nil : "",
                ], topUp: about.quantity(.topUp))
            if sums[likeness] == nil { order.append(likeness) }
            var sum =
                sums[likeness] ?? Sum(standIn: ItemID(named: "condensed \(order.count)"))
            try sum.add(amount, line.years)
            standIns[line.id] = sum.standIn
            sums[likeness] = sum
        }
        for likeness in order {
            if let sum = sums[likeness] { put(likeness, sum) }
        }
    }

    /// The amount of a line of which nothing is open.
    private static func sum(of line: LedgerLine) -> Money? {
        let isOpen =
            line.mayGo || line.isUnderDiscussion || line.readings.count != 1
            || line.standing == .coverage(.formNotSettled)
            || line.item.entries.contains { entry in
                if case .contested = entry.value { true } else { false }
            }
        return isOpen ? nil : line.readings[0].amount
    }

    private mutating func put(_ likeness: Likeness, _ sum: Sum) {
        var item = Item(id: sum.standIn, kind: likeness.kind)
        item[.number] = .number(Int64(contents.nextNumber(likeness.kind)))
        item[.partner] = likeness.partner.map { .item($0) }
        item[.eligible] = .text(likeness.isEligible ? "yes" : "no")
        item[.fundingKind] = likeness.texts[0].map { .text($0) }
        item[.fund] = likeness.texts[1].map { .text($0) }
        item[.status] = likeness.texts[2].map { .text($0) }
        if let first = sum.first, let last = sum.last {
            item[.years] = Years(first, through: last).map { .years($0) }
        }
        let isInKind =
            likeness.standing == .coverage(.partnerInKind) || likeness.standing == .apart(.oneSided)
        if likeness.kind == .contribution { item[.form] = .text(isInKind ? "inkind" : "cash") }
        item[isInKind ? .worth : .amount] = .money(sum.amount)
        guard likeness.texts[4] != nil else {
            Self.say(likeness, in: &item)
            contents.put(item)
            return
        }
        contents.put(item)
        var cost = Item(id: ItemID(named: "\(sum.standIn) cost"), kind: .costLine)
        cost[.number] = .number(Int64(contents.nextNumber(.costLine)))
        cost[.mirrors] = .item(sum.standIn)
        Self.say(likeness, in: &cost)
        contents.put(cost)
    }

    /// What a line says of its activity, for rules on state aid.
    private static func say(_ likeness: Likeness, in item: inout Item) {
        item[.aidType] = likeness.texts[3].map { .text($0) }
        item[.topUp] = likeness.topUp.map { .quantity($0) }
    }
}

extension FundTest {
    /// Whether it goes by sums alone; what else lines say is no matter to it.
    var isOnSums: Bool {
        switch self {
        case .grant, .share, .cashOnly, .aid, .closes: true
        case .duration, .parties, .rates, .notEligible, .window, .lines: false
        }
    }
}
