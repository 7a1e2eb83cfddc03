/// What a field holds.
public enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    case number(Int64)
    case money(Money)
    case quantity(Quantity)
    case years(Years)
    case item(ItemID)
    case items([ItemID])
    case contested(Contested)
}

/// A value on which two drafts do not agree: every reading is kept until people settle it.
public struct Contested: Hashable, Sendable {
    /// One reading; `absent` where a draft emptied the field.
    public enum Reading: Hashable, Sendable {
        case value(Value)
        case absent
    }

    /// The readings, each once, in an order that does not depend on who merged first.
    public let readings: [Reading]

    /// Makes a contested value; the caller has ordered the readings.
    public init(ordered readings: [Reading]) {
        self.readings = readings
    }
}

extension Value {
    /// The items this value points at.
    public var references: [ItemID] {
        switch self {
        case .item(let id): [id]
        case .items(let ids): ids
        case .contested(let contested):
            contested.readings.flatMap { reading -> [ItemID] in
                if case .value(let value) = reading { value.references } else { [] }
            }
        default: []
        }
    }
}
