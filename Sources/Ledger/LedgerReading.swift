public import CaseModel

/// The ledger of a case, read once: every line with how it counts. It looks at ledger lines and
/// their parties only, so that it costs what the ledger holds and not what the case does.
public struct LedgerReading: Sendable {
    public let contributions: [LedgerLine]
    public let costs: [LedgerLine]
    public let funding: [LedgerLine]

    /// Reads the ledger of a case.
    public init(_ valued: ValuedCase) throws(ArithmeticError) {
        let part = LedgerPart(of: valued.contents)
        var contributions: [LedgerLine] = []
        var costs: [LedgerLine] = []
        var funding: [LedgerLine] = []
        contributions.reserveCapacity(part.contributions.count)
        costs.reserveCapacity(part.costs.count)
        funding.reserveCapacity(part.funding.count)
        try Self.read(part, in: valued.contents) { line in
            switch line.item.kind {
            case .contribution: contributions.append(line)
            case .costLine: costs.append(line)
            default: funding.append(line)
            }
        }
        self.contributions = contributions
        self.costs = costs
        self.funding = funding
    }

    /// Hands over the lines of a part one after the other, so that a sum needs no list of them:
    /// contributions first, for the costs that take their worth.
    static func read(
        _ part: LedgerPart, in given: Case,
        _ take: (LedgerLine) throws(ArithmeticError) -> Void
    ) throws(ArithmeticError) {
        var mirrors: [ItemID: [Item]] = [:]
        for item in part.costs {
            if let mirrored = item.item(.mirrors) { mirrors[mirrored, default: []].append(item) }
        }
        var open: Set<ItemID> = []
        var shares: [ItemID: Share] = [:]
        for item in part.contributions {
            let costs = mirrors.isEmpty ? [] : mirrors[item.id] ?? []
            let line = contribution(item, in: given, mirrors: costs)
            if line.mayGo { open.insert(line.id) }
            for share in try Self.shares(of: line, among: costs) { shares[share.cost] = share }
            try take(line)
        }
        for item in part.costs {
            let mayGo = item.item(.mirrors).map(open.contains) ?? false
            let share = shares.isEmpty ? nil : shares[item.id]
            try take(try cost(item, share: share, isOpen: mayGo, in: given))
        }
        for item in part.funding { try take(funding(item, in: given)) }
    }

    /// All lines: costs first, then what covers them.
    public var all: [LedgerLine] { costs + funding + contributions }

    // MARK: One line

    /// How a contribution counts beside the costs that are its other side: the two stay or go
    /// together when people do not agree on either.
    static func contribution(_ item: Item, in given: Case, mirrors: [Item]) -> LedgerLine {
        var line = contribution(item, in: given, isMirrored: !mirrors.isEmpty)
        line.mayGo = item.isMarkedContested || mirrors.contains(where: \.isMarkedContested)
        return line
    }

    /// How a contribution counts, as far as its own side says.
    static func contribution(_ item: Item, in given: Case, isMirrored: Bool) -> LedgerLine {
        let partner = item.item(.partner).flatMap { given[$0] }
        let form = item.settledForm
        let standing: Standing =
            if partner?.isOuterRing == true {
                .apart(.outerRing)
            } else if form == "cash" {
                .coverage(.partnerCash)
            } else if form != "inkind" {
                .coverage(.formNotSettled)
            } else {
                isMirrored ? .coverage(.partnerInKind) : .apart(.oneSided)
            }
        // Of two figures the one that belongs to the form counts.
        let fields: [Field] = form == "inkind" ? [.worth, .amount] : [.amount, .worth]
        let field = fields.first { item[$0] != nil } ?? .amount
        let readings = readings(of: item, amounts: item.moneyReadings(field))
        var line = LedgerLine(
            item: item, partner: partner, standing: standing, readings: readings)
        if item[.earmark] != nil {
            line.earmark =
                item.item(.earmark).flatMap { given[$0]?.shortID?.text } ?? item.text(.earmark)
        }
        return line
    }

    /// How a line of funding counts; a grant that nobody said is granted is asked for.
    static func funding(_ item: Item, in given: Case) -> LedgerLine {
        let kinds = item.claimedTexts(.fundingKind)
        let standing: Standing =
            switch kinds.count > 1 ? "contested" : item.text(.fundingKind) {
            case "contested": .coverage(.kindNotSettled)
            case "other-grant": .coverage(.otherGrant)
            case "income": .coverage(.income)
            case "prospect": .apart(.prospect)
            default:
                .coverage(Commitment.isGranted(item) ? .grantGranted : .grantAsked)
            }
        var line = LedgerLine(
            item: item, partner: item.item(.partner).flatMap { given[$0] }, standing: standing,
            readings: readings(of: item, amounts: item.moneyReadings(.amount)))
        // Expected money counts in no total, so a line that may be that may count or not.
        line.mayGo = item.isMarkedContested || (kinds.count > 1 && kinds.contains("prospect"))
        return line
    }

    /// How a cost line counts, also before the case holds it; of the ledger it reads the other
    /// side of the booking only.
    public static func cost(
        _ item: Item, in valued: ValuedCase
    ) throws(ArithmeticError) -> LedgerLine {
        let given = valued.contents
        guard let other = item.item(.mirrors), let contribution = given[other] else {
            return try cost(item, share: nil, isOpen: false, in: given)
        }
        let mirrors =
            given.items(pointingAt: other).filter {
                $0.kind == .costLine && $0.item(.mirrors) == other && $0.id != item.id
            } + [item]
        let line = Self.contribution(contribution, in: given, mirrors: mirrors)
        let inOrder = mirrors.sorted { ($0.number(.number) ?? 0) < ($1.number(.number) ?? 0) }
        let share = try shares(of: line, among: inOrder).first { $0.cost == item.id }
        return try cost(item, share: share, isOpen: line.mayGo, in: given)
    }

    private static func cost(
        _ item: Item, share: Share?, isOpen: Bool, in given: Case
    ) throws(ArithmeticError) -> LedgerLine {
        var line = try cost(item, share: share, in: given)
        line.mayGo = isOpen || item.isMarkedContested
        return line
    }

    private static func cost(
        _ item: Item, share: Share?, in given: Case
    ) throws(ArithmeticError) -> LedgerLine {
        let partner = carrier(of: item, in: given)
        if let share {
            return LedgerLine(
                item: item, partner: partner, standing: share.standing, readings: share.readings,
                follows: share.contribution)
        }
        var amounts = item.moneyReadings(.amount)
        if item[.amount] == nil, item[.quantity] != nil, item[.unitPrice] != nil {
            amounts = try item.valuedReadings
        }
        return LedgerLine(
            item: item, partner: partner, standing: .cost,
            readings: readings(of: item, amounts: amounts))
    }

    /// Who carries a cost out: whom the line names, else who gives the contribution of which it
    /// is the other side. Hours a party gives are hours it spends itself, so every report that
    /// tells costs by party shows both sides of that booking under the same party. What is kept
    /// does not change, so that a line follows its contribution to another giver.
    private static func carrier(of item: Item, in given: Case) -> Item? {
        if item[.partner] != nil { return item.item(.partner).flatMap { given[$0] } }
        let contribution = item.item(.mirrors).flatMap { given[$0] }
        return contribution?.item(.partner).flatMap { given[$0] }
    }

    /// Every way to read a line: each amount with each choice of years, and that it is gone where
    /// a draft removed it.
    private static func readings(of item: Item, amounts: [Money?]) -> [LineReading] {
        if amounts.count == 1, !item.isRemovalContested, !item.hasContestedYears {
            return [LineReading(amount: amounts[0], years: item.years(.years))]
        }
        var readings: [LineReading] = []
        for amount in amounts {
            for years in item.yearsReadings {
                let reading = LineReading(amount: amount, years: years)
                if !readings.contains(reading) { readings.append(reading) }
            }
        }
        if item.isRemovalContested, readings.contains(where: { $0.amount != nil }) {
            readings.append(LineReading(amount: .zero, years: nil))
        }
        return readings
    }

    // MARK: Two sides of one booking

    /// What a cost line without an amount of its own takes of the contribution it mirrors.
    private struct Share {
        var cost: ItemID
        var contribution: ItemID
        var standing: Standing
        var readings: [LineReading]
    }

    /// Divides the worth of a contribution over the cost lines that mirror it without an amount:
    /// what lines with an amount leave, to the cent, so that nothing counts double.
    private static func shares(
        of line: LedgerLine, among costs: [Item]
    ) throws(ArithmeticError) -> [Share] {
        let takers = costs.filter {
            $0[.amount] == nil && ($0[.quantity] == nil || $0[.unitPrice] == nil)
        }
        guard !takers.isEmpty else { return [] }
        var taken = Money.zero
        for cost in costs {
            if let amount = cost.money(.amount) {
                taken = try taken.adding(amount)
            } else if let quantity = cost.quantity(.quantity), let price = cost.money(.unitPrice) {
                taken = try taken.adding(try quantity.valued(at: price))
            }
        }
        var readings = [[LineReading]](repeating: [], count: takers.count)
        for reading in line.readings {
            let rest = try reading.amount?.subtracting(taken)
            let parts = rest.map { max($0, .zero).split(in: takers.count) }
            for (place, taker) in takers.enumerated() {
                let years = taker.years(.years) ?? reading.years
                readings[place].append(LineReading(amount: parts?[place], years: years))
            }
        }
        let isApart = line.standing == .apart(.outerRing)
        return zip(takers, readings).map { taker, readings in
            Share(
                cost: taker.id, contribution: line.id,
                standing: isApart ? .apart(.outerRing) : .cost, readings: readings)
        }
    }
}

extension Item {
    fileprivate var hasContestedYears: Bool {
        if case .contested = self[.years] { true } else { false }
    }

    /// What is claimed in a field of one text.
    fileprivate func claimedTexts(_ field: Field) -> [String?] {
        guard case .contested(let contested) = self[field] else { return [text(field)] }
        return contested.readings.map { reading in
            if case .value(.text(let text)) = reading { text } else { nil }
        }
    }

    /// Every quantity that is claimed at every price that is.
    fileprivate var valuedReadings: [Money?] {
        get throws(ArithmeticError) {
            var readings: [Money?] = []
            for quantity in quantityReadings {
                for price in moneyReadings(.unitPrice) {
                    var amount: Money?
                    if let quantity, let price { amount = try quantity.valued(at: price) }
                    if !readings.contains(amount) { readings.append(amount) }
                }
            }
            return readings
        }
    }

    private var quantityReadings: [Quantity?] {
        guard case .contested(let contested) = self[.quantity] else {
            return [quantity(.quantity)]
        }
        return contested.readings.map { reading in
            if case .value(.quantity(let quantity)) = reading { quantity } else { nil }
        }
    }

    /// Every choice of years that is claimed: one when settled, more when contested.
    var yearsReadings: [Years?] {
        switch self[.years] {
        case .years(let years): [years]
        case .contested(let contested):
            contested.readings.map { reading in
                if case .value(.years(let years)) = reading { years } else { nil }
            }
        default: [nil]
        }
    }
}
