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

    /// Nothing supposed yet.
    public init() {}

    /// What follows from it in a case.
    public struct Consequences: Sendable {
        /// Items as they would be.
        public internal(set) var changed: [Item] = []
        /// Items that would not be there.
        public internal(set) var gone: [ItemID] = []
        /// Parties that would take no part any more.
        public internal(set) var departures: [Departure] = []
    }

    /// The case as it would be: changed items, items that are gone, and the parties that leave.
    ///
    /// What a partner gives in kind goes with the costs that are its other side: hours that are
    /// not given are not spent.
    public func consequences(in given: Case) throws(ArithmeticError) -> Consequences {
        var gone = Set(without.filter { given[$0].map { $0.kind != .partner } ?? false })
        let leaving = Self.leaving(without, in: given)
        for party in leaving { gone.formUnion(Self.lines(of: party, in: given).map(\.id)) }
        if let onlyFrom {
            for line in given.all(.contribution) + given.all(.funding)
            where !Commitment.stands(line, from: onlyFrom) { gone.insert(line.id) }
        }
        for line in given.all(.costLine) where line.item(.mirrors).map(gone.contains) == true {
            gone.insert(line.id)
        }
        var changed: [ItemID: Item] = [:]
        let departures = Self.departures(of: leaving, in: given, &gone, &changed)
        func reduce(_ line: Item, to part: Fraction?) throws(ArithmeticError) {
            if gone.contains(line.id) { return }
            changed[line.id] = try Self.part(part, of: changed[line.id] ?? line)
        }
        let halves = Set(halved)
        for line in given.all(.contribution) where halves.contains(line.id) {
            try reduce(line, to: Fraction(1, 2))
            for cost in given.items(pointingAt: line.id) where cost.item(.mirrors) == line.id {
                try reduce(cost, to: Fraction(1, 2))
            }
        }
        if let grantPart {
            for line in given.all(.funding) {
                let kind = line.text(.fundingKind) ?? "grant"
                if kind == "grant" { try reduce(line, to: grantPart) }
            }
        }
        return Consequences(
            changed: changed.values.filter { given[$0.id] != $0 }.sorted { $0.id < $1.id },
            gone: gone.sorted(), departures: departures)
    }

    /// The case as it would be.
    public func applied(to given: Case) throws(ArithmeticError) -> Case {
        try consequences(in: given).applied(to: given)
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
