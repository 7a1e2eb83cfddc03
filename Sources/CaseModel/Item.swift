/// Anything a case holds: a note, a partner, a ledger line, a piece; its fields in order.
public struct Item: Hashable, Sendable {
    /// A field with its value.
    public struct Entry: Hashable, Sendable {
        // The value stands first: that keeps an entry at 24 bytes, which counts at 100,000 notes.
        public let value: Value
        public let field: Field

        /// Makes an entry.
        public init(_ field: Field, _ value: Value) {
            self.value = value
            self.field = field
        }
    }

    public let id: ItemID
    public let kind: ItemKind
    /// The fields that are filled, in the order of their codes.
    public private(set) var entries: [Entry]

    /// Makes an item; entries may come in any order, each field once.
    public init(id: ItemID, kind: ItemKind, entries: [Entry] = []) {
        self.id = id
        self.kind = kind
        self.entries = entries
        var last: Field?
        var isOrdered = true
        for entry in entries {
            if let last, last >= entry.field { isOrdered = false }
            last = entry.field
        }
        if !isOrdered { self.entries.sort { $0.field < $1.field } }
    }

    /// Makes room for so many fields at once.
    public mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// The value of a field; setting nothing empties it.
    public subscript(field: Field) -> Value? {
        get {
            for entry in entries where entry.field == field { return entry.value }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.field >= field } ?? entries.endIndex
            let isPresent = place < entries.endIndex && entries[place].field == field
            switch (newValue, isPresent) {
            case (let value?, true): entries[place] = Entry(field, value)
            case (let value?, false): entries.insert(Entry(field, value), at: place)
            case (nil, true): entries.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// The items this one leans on: they cannot go while it stays.
    public var references: [ItemID] {
        entries.flatMap { $0.field.isTrace ? [] : $0.value.references }
    }

    /// The fields on which drafts do not agree.
    public var contestedFields: [Field] {
        entries.compactMap { entry in
            if case .contested = entry.value { entry.field } else { nil }
        }
    }

    /// Whether one draft removed this item while another kept working on it.
    public var isRemovalContested: Bool { self[.removalContested] != nil }
}

extension Item {
    /// The text in a field; of a contested one the first reading.
    public func text(_ field: Field) -> String? {
        if case .text(let text) = first(field) { text } else { nil }
    }

    /// The texts in a field, none when it is empty.
    public func texts(_ field: Field) -> [String] {
        if case .texts(let texts) = first(field) { texts } else { [] }
    }

    /// The number in a field.
    public func number(_ field: Field) -> Int? {
        if case .number(let number) = first(field) { Int(number) } else { nil }
    }

    /// The item a field points at.
    public func item(_ field: Field) -> ItemID? {
        if case .item(let id) = first(field) { id } else { nil }
    }

    /// The items a field points at.
    public func items(_ field: Field) -> [ItemID] {
        if case .items(let ids) = first(field) { ids } else { [] }
    }

    /// The quantity in a field, in thousandths.
    public func quantity(_ field: Field) -> Quantity? {
        if case .quantity(let quantity) = first(field) { quantity } else { nil }
    }

    /// The amount in a field when it is one figure; of a contested one the first reading.
    public func money(_ field: Field) -> Money? {
        if case .money(let money) = first(field) { money } else { nil }
    }

    /// The years in a field.
    public func years(_ field: Field) -> Years? {
        if case .years(let years) = first(field) { years } else { nil }
    }

    /// Every amount that is claimed for a field: one when settled, more when contested.
    public func moneyReadings(_ field: Field) -> [Money?] {
        switch self[field] {
        case .money(let money): [money]
        case .contested(let contested):
            contested.readings.map { reading in
                if case .value(.money(let money)) = reading { money } else { nil }
            }
        default: [nil]
        }
    }

    private func first(_ field: Field) -> Value? {
        guard let value = self[field] else { return nil }
        guard case .contested(let contested) = value else { return value }
        for case .value(let reading) in contested.readings { return reading }
        return nil
    }
}
