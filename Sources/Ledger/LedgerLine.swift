public import CaseModel

/// Where the money that covers the costs comes from.
public enum CoverageKind: String, Hashable, Sendable, CaseIterable {
    case grantAsked = "grant-asked"
    case grantGranted = "grant-granted"
    case otherGrant = "other-grant"
    case income
    case partnerCash = "partner-cash"
    case partnerInKind = "partner-in-kind"
    /// Promised, but whether in cash or in kind is not settled.
    case formNotSettled = "form-not-settled"
    /// Funding of which drafts do not agree what kind it is.
    case kindNotSettled = "kind-not-settled"
}

/// Why a line is shown apart and counts in no total.
public enum ApartReason: String, Hashable, Sendable, CaseIterable {
    /// Given in kind without a cost line as its other side.
    case oneSided = "one-sided"
    /// By a party that is not active yet, or the cost side of what such a party gives.
    case outerRing = "outer-ring"
    /// Expected money.
    case prospect
}

/// How a line counts.
public enum Standing: Hashable, Sendable {
    case cost
    case coverage(CoverageKind)
    case apart(ApartReason)
}

/// One way to read a line: what it amounts to, and over which years.
public struct LineReading: Hashable, Sendable {
    /// Nothing when the line has no value yet.
    public let amount: Money?
    public let years: Years?

    /// Makes a reading.
    public init(amount: Money?, years: Years?) {
        self.amount = amount
        self.years = years
    }

    /// The amount per year, to the cent; a single part without a year when none is known.
    public var parts: [(year: Int?, amount: Money)] {
        guard let amount else { return [] }
        guard let years else { return [(nil, amount)] }
        return zip(years.all, amount.split(in: years.count)).map { ($0, $1) }
    }
}

/// A line of the ledger as it counts in reports.
public struct LedgerLine: Hashable, Sendable {
    /// The line itself: a contribution, a cost line or a funding line.
    public let item: Item
    /// The party it is of, if it is known; a cost without one is of who gives its other side.
    public let partner: Item?
    public let standing: Standing
    /// The ways to read it: one when settled, more while drafts do not agree.
    public let readings: [LineReading]
    /// The contribution whose worth a cost line takes, reading by reading.
    public let follows: ItemID?
    /// Whether it may stay or go: people marked it, or the other side of its booking, as not
    /// agreed. What it amounts to is no matter of debate; whether it counts is.
    public internal(set) var mayGo = false
    /// What it is earmarked for: the name of a line, or a purpose in words.
    public internal(set) var earmark: String?

    init(
        item: Item, partner: Item?, standing: Standing, readings: [LineReading],
        follows: ItemID? = nil
    ) {
        self.item = item
        self.partner = partner
        self.standing = standing
        self.readings = readings
        self.follows = follows
    }

    /// The identity of the line.
    public var id: ItemID { item.id }

    /// What people call it: `k7`.
    public var name: String { item.shortID?.text ?? "" }

    /// Whether nobody has put a value on it yet; such a line is named, never taken as zero.
    public var isUnvalued: Bool { readings.allSatisfy { $0.amount == nil } }

    /// Whether drafts do not agree on what it amounts to or when.
    public var isContested: Bool { readings.count > 1 }

    /// Whether people marked it as not agreed yet: it may stay or go.
    public var isUnderDiscussion: Bool { item.isMarkedContested }

    /// Whether it is in kind without the cost line that is its other side: it counts nowhere yet.
    public var isOneSided: Bool { standing == .apart(.oneSided) }

    /// Whether it is what is left of a line that was split in part.
    public var isRest: Bool { item.number(.isRest) == 1 }

    /// The line's amount over all its years; nothing when it has no value yet.
    public var total: MoneyRange? {
        if readings.count == 1 { return readings[0].amount.map { MoneyRange($0) } }
        guard !isUnvalued else { return nil }
        let amounts = readings.map { $0.amount ?? .zero }
        guard let lowest = amounts.min(), let highest = amounts.max() else { return nil }
        return MoneyRange(lowest: lowest, highest: highest)
    }

    /// Every way in which it may count in a sum: its readings, and that it is gone.
    public var countedReadings: [LineReading] {
        mayGo && !isUnvalued ? readings + [LineReading(amount: .zero, years: nil)] : readings
    }

    /// What it may add to a sum; nothing when it has no value yet.
    public var countedTotal: MoneyRange? {
        guard let total else { return nil }
        guard mayGo else { return total }
        return MoneyRange(lowest: min(total.lowest, .zero), highest: max(total.highest, .zero))
    }

    /// The line as if everybody agreed that it stays.
    var staying: LedgerLine {
        var line = self
        line.mayGo = false
        return line
    }

    /// Who covers with it: the fund, the party or the words that say so.
    var source: RowKey {
        if let fund = item.text(.fund) { return .named(fund) }
        if let partner { return .party(PartyName(partner)) }
        if item.kind == .funding, let text = item.text(.text) { return .named(text) }
        return .unnamed
    }

    /// The years of the first reading.
    public var years: Years? { readings.first?.years }

    /// The odd cents that splitting over the years leaves, when there are any.
    public var oddCents: Int {
        guard let reading = readings.first, let amount = reading.amount, let years = reading.years
        else { return 0 }
        return Int((amount.cents % Int64(years.count)).magnitude)
    }
}

extension Item {
    /// The form of a contribution; unknown while it is not said or not agreed.
    var settledForm: String {
        if case .contested = self[.form] { return "unknown" }
        return text(.form) ?? "unknown"
    }

    /// Whether people marked it as not agreed.
    var isMarkedContested: Bool { text(.state) == "contested" }

    /// Whether a party is contact, not active yet.
    public var isOuterRing: Bool { text(.ring) == "outer" }
}
