public import CaseModel

/// What one partner or group gives and gets.
public struct PartnerStatement: Hashable, Sendable {
    public let party: PartyName
    /// The partner as the case holds it.
    public let partner: Item
    /// What it brings itself, by number.
    public let gives: [LedgerLine]
    /// Grants and other money of which it is the giver.
    public let funds: [LedgerLine]
    /// The notes that say what it gets out of this.
    public let gets: [Item]
    /// The groups it is a member of, through other groups too, by number.
    public let groups: [GroupShare]
    /// The members, when it is a group.
    public let members: [PartyName]
    /// What its contributions are meant for, by line.
    public let earmarks: [ItemID: Earmark.Target]
    public let totals: GivingTotals

    /// Contact, not active yet: its totals count nowhere.
    public var isOuterRing: Bool { partner.isOuterRing }

    /// Whether it gives anything under its own name.
    public var givesItself: Bool { !gives.isEmpty || !funds.isEmpty }

    /// Whether it gives anything itself or through a group.
    public var isGiver: Bool { givesItself || groups.contains { $0.gives } }

    /// Whether a return is noted for it, for a group it is in, or for a member of it.
    public var isGetter: Bool { !gets.isEmpty || groups.contains { $0.gets } || membersGet }

    /// Whether a return is noted for one of its members.
    public let membersGet: Bool

    /// Makes the statement of one party; it looks at what points at the party and nothing else.
    public init?(of id: ItemID, in valued: ValuedCase) throws(ArithmeticError) {
        let given = valued.contents
        guard let partner = given[id], partner.kind == .partner else { return nil }
        var search = PartySearch(given)
        try self.init(partner, &search)
    }

    init(_ partner: Item, _ search: inout PartySearch) throws(ArithmeticError) {
        let held = search.holdings(of: partner.id)
        self.partner = partner
        party = PartyName(partner)
        gives = held.contributions
        funds = held.funding
        gets = held.returns
        groups = search.groups(of: partner.id).map { group in
            let held = search.holdings(of: group.id)
            return GroupShare(
                party: PartyName(group), lines: held.contributions + held.funding,
                gives: !held.contributions.isEmpty, gets: !held.returns.isEmpty)
        }
        let memberItems = partner.items(.members).compactMap { search.given[$0] }
        members = memberItems.map(PartyName.init)
        membersGet = memberItems.contains { !search.holdings(of: $0.id).returns.isEmpty }
        var earmarks: [ItemID: Earmark.Target] = [:]
        for line in gives where line.item[.earmark] != nil {
            earmarks[line.id] = Earmark.Target(of: line.item, in: search.given)
        }
        self.earmarks = earmarks
        totals = try GivingTotals(gives + funds)
    }
}

/// A group that a party is in, and whether it gives and gets as a group.
public struct GroupShare: Hashable, Sendable {
    public let party: PartyName
    /// What the group gives, by number; it counts with the group and with no member.
    public let lines: [LedgerLine]
    public let gives: Bool
    public let gets: Bool
}

/// The sums of what is given, by form; the quantities in kind stay with their lines. The forms
/// of parties that count add up to what the budget says of partners.
public struct GivingTotals: Hashable, Sendable {
    public private(set) var cash = MoneyRange.zero
    /// In kind that has a worth and its cost line: what covers something.
    public private(set) var inKind = MoneyRange.zero
    /// In kind that has a worth without its cost line; it stands beside the total.
    public private(set) var oneSided = MoneyRange.zero
    public private(set) var formNotSettled = MoneyRange.zero
    /// Grants, other grants and income.
    public private(set) var funds = MoneyRange.zero
    /// How many lines of each form have no value yet.
    public private(set) var unvaluedCash = 0
    public private(set) var unvaluedInKind = 0
    public private(set) var unvaluedFormNotSettled = 0
    public private(set) var unvaluedFunds = 0
    public private(set) var lineCount = 0

    /// How many lines have no value yet.
    public var unvaluedCount: Int {
        unvaluedCash + unvaluedInKind + unvaluedFormNotSettled + unvaluedFunds
    }

    /// Nothing given.
    public init() {}

    /// Sums lines by form.
    public init(_ lines: some Sequence<LedgerLine>) throws(ArithmeticError) {
        for line in lines {
            lineCount += 1
            let total = line.countedTotal ?? .zero
            let unvalued = line.isUnvalued ? 1 : 0
            switch line.item.kind == .funding ? "" : line.item.settledForm {
            case "":
                funds = try funds.adding(total)
                unvaluedFunds += unvalued
            case "cash":
                cash = try cash.adding(total)
                unvaluedCash += unvalued
            case "inkind":
                if line.isOneSided {
                    oneSided = try oneSided.adding(total)
                } else {
                    inKind = try inKind.adding(total)
                }
                unvaluedInKind += unvalued
            default:
                formNotSettled = try formNotSettled.adding(total)
                unvaluedFormNotSettled += unvalued
            }
        }
    }

    /// The sum with other totals.
    public func adding(_ other: GivingTotals) throws(ArithmeticError) -> GivingTotals {
        var sum = self
        sum.cash = try cash.adding(other.cash)
        sum.inKind = try inKind.adding(other.inKind)
        sum.oneSided = try oneSided.adding(other.oneSided)
        sum.formNotSettled = try formNotSettled.adding(other.formNotSettled)
        sum.funds = try funds.adding(other.funds)
        sum.unvaluedCash += other.unvaluedCash
        sum.unvaluedInKind += other.unvaluedInKind
        sum.unvaluedFormNotSettled += other.unvaluedFormNotSettled
        sum.unvaluedFunds += other.unvaluedFunds
        sum.lineCount += other.lineCount
        return sum
    }

    /// Everything that has a value and counts.
    public func total() throws(ArithmeticError) -> MoneyRange {
        try MoneyRange.sum([cash, inKind, formNotSettled, funds])
    }
}

/// Finds what belongs to parties through what points at them, each party once.
struct PartySearch {
    struct Holdings {
        var contributions: [LedgerLine] = []
        var funding: [LedgerLine] = []
        var returns: [Item] = []
    }

    let given: Case
    private let returnPieces: Set<String>
    private var found: [ItemID: Holdings] = [:]
    private var membersOf: [ItemID: Set<ItemID>] = [:]

    init(_ given: Case) {
        self.given = given
        var pieces: Set<String> = []
        for board in given.boards {
            for piece in board.pieces where piece.holds == .returns && piece.voice != .we {
                pieces.insert(PieceID(board: board.key, piece: piece.key).text)
            }
        }
        returnPieces = pieces
    }

    /// What points at a party as its giver or receiver.
    mutating func holdings(of id: ItemID) -> Holdings {
        if let known = found[id] { return known }
        var holdings = Holdings()
        for item in given.items(pointingAt: id) where item.item(.partner) == id {
            switch item.kind {
            case .contribution:
                holdings.contributions.append(
                    LedgerReading.contribution(item, in: given, mirrors: given.mirrors(of: item)))
            case .funding:
                let line = LedgerReading.funding(item, in: given)
                // Expected money is no promise.
                if line.standing != .apart(.prospect) { holdings.funding.append(line) }
            case .note where returnPieces.contains(item.text(.piece) ?? ""):
                holdings.returns.append(item)
            default: break
            }
        }
        holdings.contributions.sort(by: Self.byNumber)
        holdings.funding.sort(by: Self.byNumber)
        holdings.returns.sort(by: Self.inPieceOrder)
        found[id] = holdings
        return holdings
    }

    /// The groups a party is in, through other groups too; rings of groups come to an end.
    mutating func groups(of id: ItemID) -> [Item] {
        var known: Set<ItemID> = [id]
        var waiting = [id]
        var groups: [Item] = []
        while let next = waiting.popLast() {
            for item in given.items(pointingAt: next) where item.kind == .partner {
                guard members(of: item).contains(next), known.insert(item.id).inserted
                else { continue }
                groups.append(item)
                waiting.append(item.id)
            }
        }
        return groups.sorted { ($0.number(.number) ?? 0) < ($1.number(.number) ?? 0) }
    }

    /// Who is in a group, looked up once: every member asks.
    private mutating func members(of group: Item) -> Set<ItemID> {
        if let known = membersOf[group.id] { return known }
        let members = Set(group.items(.members))
        membersOf[group.id] = members
        return members
    }

    private static func byNumber(_ left: LedgerLine, _ right: LedgerLine) -> Bool {
        (left.item.number(.number) ?? 0) < (right.item.number(.number) ?? 0)
    }

    private static func inPieceOrder(_ left: Item, _ right: Item) -> Bool {
        let one = (left.text(.piece) ?? "", left.text(.rank) ?? "", left.id)
        return one < (right.text(.piece) ?? "", right.text(.rank) ?? "", right.id)
    }
}
