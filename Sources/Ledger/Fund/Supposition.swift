public import CaseModel

/// Something tried on a copy of a case; it says which items change and which go.
public struct Supposition: Hashable, Sendable {
    /// Parties of which everything goes, and lines that go.
    public var without: [ItemID] = []
    /// Contributions of which half is left.
    public var halved: [ItemID] = []
    /// Only contributions that are at least this sure count.
    public var onlyFrom: String?
    /// What is left of every grant.
    public var grantPart: Fraction?

    /// How sure a contribution is, from least to most.
    public static let commitments = ["mentioned", "support", "intent", "signed", "received"]

    /// Nothing supposed yet.
    public init() {}

    /// The case as it would be: changed items, and items that are gone.
    ///
    /// What a partner gives in kind goes with the costs that are its other side: hours that are
    /// not given are not spent.
    public func changes(
        to given: Case
    ) throws(ArithmeticError) -> (changed: [Item], gone: [ItemID]) {
        var gone: Set<ItemID> = []
        for id in without {
            guard let item = given[id] else { continue }
            guard item.kind == .partner else {
                gone.insert(id)
                continue
            }
            for line in given.items(pointingAt: id) where line.item(.partner) == id {
                if line.kind == .contribution || line.kind == .funding { gone.insert(line.id) }
            }
        }
        if let onlyFrom, let least = Self.commitments.firstIndex(of: onlyFrom) {
            for line in given.all(.contribution) {
                let sure = line.text(.status).flatMap(Self.commitments.firstIndex) ?? -1
                if sure < least { gone.insert(line.id) }
            }
        }
        for line in given.all(.costLine) where line.item(.mirrors).map(gone.contains) == true {
            gone.insert(line.id)
        }
        var changed: [Item] = []
        let half = Fraction(1, 2)
        for line in given.all(.contribution) where halved.contains(line.id) {
            if gone.contains(line.id) { continue }
            changed.append(try Self.part(half, of: line))
            for cost in given.items(pointingAt: line.id) where cost.item(.mirrors) == line.id {
                if !gone.contains(cost.id) { changed.append(try Self.part(half, of: cost)) }
            }
        }
        if let grantPart {
            for line in given.all(.funding) where !gone.contains(line.id) {
                let kind = line.text(.fundingKind) ?? "grant"
                if kind == "grant" { changed.append(try Self.part(grantPart, of: line)) }
            }
        }
        let order = gone.sorted { ($0.high, $0.low) < ($1.high, $1.low) }
        return (changed.filter { given[$0.id] != $0 }, order)
    }

    /// The case as it would be.
    public func applied(to given: Case) throws(ArithmeticError) -> Case {
        let (changed, gone) = try changes(to: given)
        var result = given
        for item in changed { result.put(item) }
        for id in gone { result.remove(id) }
        return result
    }

    /// A line with a part of its amounts and quantity, each rounded down to what can be written.
    private static func part(
        _ part: Fraction?, of item: Item
    ) throws(ArithmeticError) -> Item {
        guard let part else { return item }
        var result = item
        for field in [Field.amount, .worth, .quantity] {
            result[field] = item[field].map { Self.part(part, of: $0) }
        }
        // A quantity times a price is worked out again, so that the two agree.
        if let quantity = result.quantity(.quantity), let price = result.money(.unitPrice) {
            result[.amount] = .money(try quantity.valued(at: price))
        }
        return result
    }

    private static func part(_ part: Fraction, of value: Value) -> Value {
        func scaled(_ number: Int64) -> Int64 {
            Int64(Int128(number) * Int128(part.numerator) / Int128(part.denominator))
        }
        switch value {
        case .money(let money): return .money(Money(cents: scaled(money.cents)))
        case .quantity(let quantity):
            return .quantity(Quantity(thousandths: scaled(quantity.thousandths)))
        case .contested(let contested):
            var readings: [Contested.Reading] = []
            for reading in contested.readings {
                var scaled = reading
                if case .value(let value) = reading { scaled = .value(Self.part(part, of: value)) }
                if !readings.contains(scaled) { readings.append(scaled) }
            }
            if readings.count == 1, case .value(let only) = readings[0] { return only }
            return .contested(Contested(ordered: readings))
        default: return value
        }
    }
}
