public import CaseModel

/// An item as bytes: what is stored and what digests are taken of.
///
/// The form is fixed for ever: kind, number of fields, and per field its code, a tag for the
/// sort of value and the value; whole numbers are variable-length, seven bits at a time.
public enum ItemCoding {
    /// The bytes of an item without its identity, which is kept beside them.
    public static func bytes(of item: Item) -> [UInt8] {
        var writer = Writer()
        writer.bytes.reserveCapacity(128)
        writer.bytes.append(item.kind.rawValue)
        writer.write(UInt64(item.entries.count))
        for entry in item.entries {
            writer.bytes.append(entry.field.rawValue)
            writer.write(entry.value)
        }
        return writer.bytes
    }

    /// The bytes of one value, for an order over values that is the same everywhere.
    static func bytes(of value: Value) -> [UInt8] {
        var writer = Writer()
        writer.write(value)
        return writer.bytes
    }

    struct Writer {
        var bytes: [UInt8] = []

        mutating func write(_ number: UInt64) {
            var rest = number
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }

        /// Zigzag, so that small negative numbers stay short.
        mutating func write(signed number: Int64) {
            write(UInt64(bitPattern: number << 1 ^ number >> 63))
        }

        mutating func write(_ text: String) {
            write(UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }

        mutating func write(_ id: ItemID) {
            for half in [id.high, id.low] {
                for shift in stride(from: UInt64(56), through: 0, by: -8) {
                    bytes.append(UInt8(truncatingIfNeeded: half >> shift))
                }
            }
        }

        mutating func write(_ value: Value) {
            switch value {
            case .text(let text):
                bytes.append(1)
                write(text)
            case .texts(let texts):
                bytes.append(2)
                write(UInt64(texts.count))
                for text in texts { write(text) }
            case .number(let number):
                bytes.append(3)
                write(signed: number)
            case .money(let money):
                bytes.append(4)
                write(signed: money.cents)
            case .quantity(let quantity):
                bytes.append(5)
                write(signed: quantity.thousandths)
            case .years(let years):
                bytes.append(6)
                write(UInt64(years.count))
                for year in years.all { write(UInt64(year)) }
            case .item(let id):
                bytes.append(7)
                write(id)
            case .items(let ids):
                bytes.append(8)
                write(UInt64(ids.count))
                for id in ids { write(id) }
            case .contested(let contested):
                bytes.append(9)
                write(UInt64(contested.readings.count))
                for reading in contested.readings {
                    switch reading {
                    case .absent: bytes.append(0)
                    case .value(let value): write(value)
                    }
                }
            }
        }
    }
}

/// Bytes that are no item: the workspace is damaged.
public struct DamagedContent: Error, Hashable, Sendable {
    /// Where in the bytes reading stopped.
    public let offset: Int
}
