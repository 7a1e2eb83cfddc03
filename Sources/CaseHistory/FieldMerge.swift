public import CaseModel

/// The rules of a merge within one item.
enum FieldMerge {
    /// Fields that hold a set: adding on both sides is no conflict.
    private static let sets: Set<Field> = [
        .tags, .aliases, .kinds, .roles, .members, .replaces, .speakers, .joinedFrom,
    ]

    /// Fields that say nothing about the case, only about a draft.
    private static let bookkeeping: Set<Field> = [.number, .retiredNumbers]

    /// Whether nobody would see a difference. The ids of drafts it came from are none.
    private static func isSame(_ one: Item, _ other: Item) -> Bool {
        visible(one) == visible(other)
    }

    private static func visible(_ item: Item) -> Item {
        var visible = item
        for field in bookkeeping { visible[field] = nil }
        let names = item.texts(.aliases).filter { !item.draftIDs.contains($0) }
        visible[.aliases] = names.isEmpty ? nil : .texts(names)
        return visible
    }

    /// One item, three ways.
    static func merged(base: Item?, ours: Item?, theirs: Item?) -> Item? {
        switch (ours, theirs) {
        case (nil, nil): return nil
        case (let ours?, let theirs?): return merged(base: base, ours: ours, theirs: theirs)
        case (let kept?, nil), (nil, let kept?):
            // One side removed it. Untouched by the other it goes, else people settle it.
            guard let base else { return kept }
            return isSame(kept, base) ? nil : contestedRemoval(of: kept)
        }
    }

    /// The item, with the mark that one draft removed it.
    static func contestedRemoval(of item: Item) -> Item {
        var marked = item
        marked[.removalContested] = .number(1)
        return marked
    }

    /// An item both sides have, field by field.
    static func merged(base: Item?, ours: Item, theirs: Item) -> Item {
        var result = ours
        for field in Set(ours.entries.map(\.field) + theirs.entries.map(\.field)) {
            result[field] = value(
                field, base: base?[field], ours: ours[field], theirs: theirs[field])
        }
        return result
    }

    private static func value(
        _ field: Field, base: Value?, ours: Value?, theirs: Value?
    ) -> Value? {
        if bookkeeping.contains(field) || ours == theirs || theirs == base { return ours }
        if ours == base { return theirs }
        if field == .rank { return lower(ours, theirs) }
        if sets.contains(field) { return united(base, ours, theirs) }
        return value(of: readings(of: ours) + readings(of: theirs))
    }

    /// What readings come to: the value itself where they say the same, else a contested one.
    fileprivate static func value(of readings: [Contested.Reading]) -> Value? {
        let distinct = Set(readings)
        guard distinct.count == 1, let only = distinct.first else {
            return .contested(Contested(ordered: distinct.sorted(by: isBefore)))
        }
        return if case .value(let value) = only { value } else { nil }
    }

    private static func readings(of value: Value?) -> [Contested.Reading] {
        switch value {
        case nil: [.absent]
        case .contested(let contested): contested.readings
        case let value?: [.value(value)]
        }
    }

    /// An order over readings that is the same everywhere: that of their bytes.
    private static func isBefore(_ one: Contested.Reading, _ other: Contested.Reading) -> Bool {
        switch (one, other) {
        case (_, .absent): false
        case (.absent, _): true
        case (.value(let one), .value(let other)):
            ItemCoding.bytes(of: one).lexicographicallyPrecedes(ItemCoding.bytes(of: other))
        }
    }

    /// Two orders within a piece are no quarrel: the earlier place counts, whoever came first.
    private static func lower(_ one: Value?, _ other: Value?) -> Value? {
        guard case .text(let left) = one, case .text(let right) = other else {
            return one ?? other
        }
        return .text(min(left, right))
    }

    /// What either added, without what either took away, in an order that is the same everywhere.
    private static func united(_ base: Value?, _ ours: Value?, _ theirs: Value?) -> Value? {
        switch ours ?? theirs {
        case .texts:
            let united = united(texts(base), texts(ours), texts(theirs)).sorted()
            return united.isEmpty ? nil : .texts(united)
        case .items:
            let united = united(items(base), items(ours), items(theirs)).sorted()
            return united.isEmpty ? nil : .items(united)
        default: return ours
        }
    }

    private static func united<Element: Hashable>(
        _ base: [Element], _ ours: [Element], _ theirs: [Element]
    ) -> Set<Element> {
        let gone = Set(base).subtracting(ours).union(Set(base).subtracting(theirs))
        return Set(ours).union(theirs).subtracting(gone)
    }

    private static func texts(_ value: Value?) -> [String] {
        if case .texts(let texts) = value { texts } else { [] }
    }

    private static func items(_ value: Value?) -> [ItemID] {
        if case .items(let ids) = value { ids } else { [] }
    }
}

extension Value {
    /// The value with one item in the place of another.
    func replacing(_ old: ItemID, by new: ItemID) -> Value {
        switch self {
        case .item(let id) where id == old: return .item(new)
        case .items(let ids):
            var seen: Set<ItemID> = []
            return .items(ids.map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted })
        case .contested(let contested):
            let readings = contested.readings.map { reading -> Contested.Reading in
                if case .value(let value) = reading {
                    return .value(value.replacing(old, by: new))
                }
                return reading
            }
            return FieldMerge.value(of: readings) ?? self
        default: return self
        }
    }
}

extension Item {
    /// The ids it had on the drafts it came from, such as `ret.n3`; other aliases are old names.
    var draftIDs: [String] {
        texts(.aliases).filter { alias in
            guard let dot = alias.lastIndex(of: ".") else { return false }
            return ShortID(alias[alias.index(after: dot)...])?.kind == kind
        }
    }
}

extension Item {
    /// The item with one reference in the place of another, wherever it leans on it.
    public func redirecting(_ old: ItemID, to new: ItemID) -> Item {
        var result = self
        for entry in entries where !entry.field.isTrace {
            result[entry.field] = entry.value.replacing(old, by: new)
        }
        return result
    }
}
