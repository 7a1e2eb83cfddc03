import CaseHistory
import CaseModel
import Testing

@Suite struct ItemCodingTests {
    private func everySort() throws -> Item {
        let ids = [ItemID(high: .max, low: 1), ItemID(high: 0, low: .max)]
        let years = try #require(Years([2026, 2028, 2089]))
        let readings: [Contested.Reading] = [
            .value(.money(Money(cents: .min))), .absent, .value(.texts([])), .value(.item(ids[0])),
        ]
        return Item(
            id: ids[0], kind: .costLine,
            entries: [
                .init(.text, .text("één € 漢字 👩‍🌾\u{0}\n")), .init(.tags, .texts(["a", "", "b"])),
                .init(.number, .number(-3)), .init(.amount, .money(Money(cents: .max))),
                .init(.quantity, .quantity(Quantity(thousandths: 7500))),
                .init(.years, .years(years)), .init(.partner, .item(ids[1])),
                .init(.members, .items(ids)), .init(.replaces, .items([])),
                .init(.worth, .contested(Contested(ordered: readings))),
                .init(.piece, .text("purpose.ambition")),
            ])
    }

    @Test func everySortOfValueComesBack() throws {
        let item = try everySort()
        var reader = ItemReader()
        let bytes = ItemCoding.bytes(of: item)
        #expect(try reader.item(id: item.id, bytes: bytes) == item)
        #expect(try reader.item(id: item.id, bytes: bytes) == item)
        let empty = Item(id: item.id, kind: .settings)
        #expect(try reader.item(id: empty.id, bytes: ItemCoding.bytes(of: empty)) == empty)
    }

    @Test func everyKindAndFieldComesBack() throws {
        var reader = ItemReader()
        for kind in ItemKind.allCases {
            let entries = Field.allCases.map { Item.Entry($0, .number(Int64($0.rawValue))) }
            let item = Item(id: .settings, kind: kind, entries: entries)
            #expect(try reader.item(id: item.id, bytes: ItemCoding.bytes(of: item)) == item)
        }
    }

    /// The form is stored: a change of it would orphan every workspace.
    @Test func theFormIsFixed() {
        let item = Item(
            id: .settings, kind: .note,
            entries: [.init(.number, .number(300)), .init(.text, .text("hé"))])
        #expect(
            ItemCoding.bytes(of: item)
                == [10, 2, 1, 3, 0xD8, 0x04, 4, 1, 3, 0x68, 0xC3, 0xA9])
    }

    @Test func damagedBytesAreRefusedOrReadButNeverCrash() throws {
        let good = ItemCoding.bytes(of: try everySort())
        var random = SeededNumbers(seed: 11)
        var reader = ItemReader()
        for length in good.indices {
            #expect(throws: DamagedContent.self) {
                try reader.item(id: .settings, bytes: Array(good[..<length]))
            }
        }
        for _ in 0..<5000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? reader.item(id: .settings, bytes: bytes)
        }
        for _ in 0..<5000 {
            let length = Int.random(in: 0...40, using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...12, using: &random) }
            _ = try? reader.item(id: .settings, bytes: bytes)
        }
    }

    @Test func yearsTooFarApartToSubtractAreDamage() {
        let lowest: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]
        let highest: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
        var reader = ItemReader()
        #expect(throws: DamagedContent.self) {
            try reader.item(id: .settings, bytes: [13, 1, 55, 6, 2] + lowest + highest)
        }
    }

    @Test func textThatIsNotUTF8IsDamage() {
        var reader = ItemReader()
        #expect(throws: DamagedContent.self) {
            try reader.item(id: .settings, bytes: [10, 1, 4, 1, 2, 0xC3, 0x28])
        }
    }
}
