import CaseModel

/// A case that a test fills line by line.
struct LedgerFixture {
    private(set) var contents = Case()
    private var identities = SeededIdentities(seed: 7)

    mutating func add(_ kind: ItemKind, _ entries: [Field: Value]) -> ItemID {
        let id = identities.next()
        var entries = entries.map { Item.Entry($0.key, $0.value) }
        entries.append(.init(.number, .number(Int64(contents.nextNumber(kind)))))
        contents.put(Item(id: id, kind: kind, entries: entries))
        return id
    }

    mutating func partner(_ name: String, ring: String? = nil, members: [ItemID] = []) -> ItemID {
        var entries: [Field: Value] = [.name: .text(name), .handle: .text(name.lowercased())]
        if let ring { entries[.ring] = .text(ring) }
        if !members.isEmpty {
            entries[.members] = .items(members)
            entries[.isGroup] = .number(1)
        }
        return add(.partner, entries)
    }

    @discardableResult
    mutating func cost(
        _ euro: Int64?, _ years: Years? = nil, mirrors: ItemID? = nil,
        _ more: [Field: Value] = [:]
    ) -> ItemID {
        var entries = more
        if let euro { entries[.amount] = .money(Money(cents: euro * 100)) }
        if let years { entries[.years] = .years(years) }
        if let mirrors { entries[.mirrors] = .item(mirrors) }
        return add(.costLine, entries)
    }

    @discardableResult
    mutating func gift(
        _ partner: ItemID, _ form: String, amount: Int64? = nil, worth: Int64? = nil,
        _ years: Years? = nil, _ more: [Field: Value] = [:]
    ) -> ItemID {
        var entries = more
        entries[.partner] = .item(partner)
        entries[.form] = .text(form)
        if let amount { entries[.amount] = .money(Money(cents: amount * 100)) }
        if let worth { entries[.worth] = .money(Money(cents: worth * 100)) }
        if let years { entries[.years] = .years(years) }
        return add(.contribution, entries)
    }

    @discardableResult
    mutating func funding(
        _ kind: String, _ euro: Int64?, _ years: Years? = nil, _ more: [Field: Value] = [:]
    ) -> ItemID {
        var entries = more
        entries[.fundingKind] = .text(kind)
        if let euro { entries[.amount] = .money(Money(cents: euro * 100)) }
        if let years { entries[.years] = .years(years) }
        return add(.funding, entries)
    }

    mutating func contest(_ id: ItemID, _ field: Field, _ readings: [Contested.Reading]) {
        guard var item = contents[id] else { return }
        item[field] = .contested(Contested(ordered: readings))
        contents.put(item)
    }

    mutating func put(_ item: Item) { contents.put(item) }
}

/// An amount of whole euro.
func euro(_ amount: Int64) -> MoneyRangeValue { MoneyRangeValue(amount * 100, amount * 100) }

/// A range of whole euro.
func euro(_ lowest: Int64, _ highest: Int64) -> MoneyRangeValue {
    MoneyRangeValue(lowest * 100, highest * 100)
}

/// What a test expects of a range, in cents.
struct MoneyRangeValue: Equatable {
    let lowest: Int64
    let highest: Int64

    init(_ lowest: Int64, _ highest: Int64) {
        self.lowest = lowest
        self.highest = highest
    }
}

/// A row of dice that falls the same for the same seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
