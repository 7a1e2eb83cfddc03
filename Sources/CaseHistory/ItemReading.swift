public import CaseModel

/// Reads items back from their bytes; short texts that many items share are kept once.
public struct ItemReader {
    private var shared: [String: String] = [:]

    /// Makes a reader; use one for many items.
    public init() {}

    /// The item that `ItemCoding` wrote.
    public mutating func item(
        id: ItemID, bytes: UnsafeRawBufferPointer
    ) throws(DamagedContent) -> Item {
        var cursor = Cursor(bytes: bytes)
        guard let kind = ItemKind(rawValue: try cursor.byte()) else { throw cursor.damaged }
        let count = try cursor.count()
        var entries: [Item.Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            guard let field = Field(rawValue: try cursor.byte()) else { throw cursor.damaged }
            var value = try self.value(&cursor, depth: 0)
            if field == .piece, case .text(let text) = value {
                value = .text(shared[text] ?? text)
                if shared[text] == nil { shared[text] = text }
            }
            entries.append(Item.Entry(field, value))
        }
        guard cursor.isAtEnd else { throw cursor.damaged }
        return Item(id: id, kind: kind, entries: entries)
    }

    /// The item that `ItemCoding` wrote.
    public mutating func item(id: ItemID, bytes: [UInt8]) throws(DamagedContent) -> Item {
        let result: Result<Item, DamagedContent> = bytes.withUnsafeBytes { buffer in
            do throws(DamagedContent) {
                return .success(try item(id: id, bytes: buffer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func value(_ cursor: inout Cursor, depth: Int) throws(DamagedContent) -> Value {
        switch try cursor.byte() {
        case 1: return .text(try cursor.text())
        case 2:
            var texts: [String] = []
            for _ in 0..<(try cursor.count()) { texts.append(try cursor.text()) }
            return .texts(texts)
        case 3: return .number(try cursor.signed())
        case 4: return .money(Money(cents: try cursor.signed()))
        case 5: return .quantity(Quantity(thousandths: try cursor.signed()))
        case 6:
            var years: [Int] = []
            for _ in 0..<(try cursor.count()) {
                years.append(Int(truncatingIfNeeded: try cursor.number()))
            }
            guard let result = Years(years) else { throw cursor.damaged }
            return .years(result)
        case 7: return .item(try cursor.id())
        case 8:
            var ids: [ItemID] = []
            for _ in 0..<(try cursor.count()) { ids.append(try cursor.id()) }
            return .items(ids)
        case 9 where depth == 0: return .contested(try contested(&cursor))
        default: throw cursor.damaged
        }
    }

    private func contested(_ cursor: inout Cursor) throws(DamagedContent) -> Contested {
        var readings: [Contested.Reading] = []
        for _ in 0..<(try cursor.count()) {
            if cursor.skipZero() {
                readings.append(.absent)
            } else {
                readings.append(.value(try value(&cursor, depth: 1)))
            }
        }
        return Contested(ordered: readings)
    }
}

/// A place in bytes that may be damaged: every step checks that there is more.
private struct Cursor {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }
    var damaged: DamagedContent { DamagedContent(offset: offset) }

    mutating func byte() throws(DamagedContent) -> UInt8 {
        guard offset < bytes.count else { throw damaged }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func skipZero() -> Bool {
        guard offset < bytes.count, bytes[offset] == 0 else { return false }
        offset += 1
        return true
    }

    mutating func number() throws(DamagedContent) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 64 else { throw damaged }
            result |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return result }
            shift += 7
        }
    }

    mutating func signed() throws(DamagedContent) -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// A count of things to come, each at least one byte: a damaged one cannot ask for memory.
    mutating func count() throws(DamagedContent) -> Int {
        let number = try number()
        guard number <= UInt64(bytes.count - offset) else { throw damaged }
        return Int(number)
    }

    mutating func text() throws(DamagedContent) -> String {
        let length = try count()
        let content = bytes[offset..<(offset + length)]
        guard let text = String(validating: content, as: UTF8.self) else { throw damaged }
        offset += length
        return text
    }

    mutating func id() throws(DamagedContent) -> ItemID {
        guard bytes.count - offset >= 16 else { throw damaged }
        var halves: [UInt64] = [0, 0]
        for place in 0..<16 {
            halves[place / 8] = halves[place / 8] << 8 | UInt64(bytes[offset + place])
        }
        offset += 16
        return ItemID(high: halves[0], low: halves[1])
    }
}
