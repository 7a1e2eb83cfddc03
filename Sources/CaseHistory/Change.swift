public import CaseModel

/// One change of a case: an item as it is from now on, or an item gone.
///
/// A put carries the item whole; which fields changed is read off against the item before. The
/// same list is applied in memory, stored, compared, merged, undone and printed.
public enum Change: Hashable, Sendable {
    case put(Item)
    case remove(ItemID)

    /// The item the change is about.
    public var id: ItemID {
        switch self {
        case .put(let item): item.id
        case .remove(let id): id
        }
    }

    /// The item after the change.
    public var item: Item? {
        if case .put(let item) = self { item } else { nil }
    }

    /// The change that brings an item to this image.
    public static func to(_ image: Item?, for id: ItemID) -> Change {
        image.map(Change.put) ?? .remove(id)
    }
}

extension Case {
    /// Applies a list of changes in order.
    public mutating func apply(_ changes: some Sequence<Change>) {
        for change in changes {
            switch change {
            case .put(let item): put(item)
            case .remove(let id): remove(id)
            }
        }
    }

    /// The list with what must go along: when the item with the highest number of its kind
    /// goes, the case remembers the number, so that `n12` never means two things on a draft;
    /// and an undo that brings the settings back does not forget such numbers.
    func completed(_ changes: [Change]) -> [Change] {
        var retired: [ItemKind: Int] = [:]
        for case .remove(let id) in changes {
            guard let shortID = self[id]?.shortID,
                shortID.number >= highestNumberInUse(shortID.kind)
            else { continue }
            retired[shortID.kind] = max(retired[shortID.kind] ?? 0, shortID.number)
        }
        let last = changes.last { $0.id == .settings }
        guard !retired.isEmpty || last != nil else { return changes }
        let texts = ItemKind.allCases.compactMap { kind -> String? in
            let number = max(retired[kind] ?? 0, retiredNumber(kind))
            return number > 0 ? ShortID(kind: kind, number: number).text : nil
        }
        let next = last == nil ? settings : last?.item
        guard next?.texts(.retiredNumbers) ?? [] != texts else { return changes }
        var settings = next ?? Item(id: .settings, kind: .settings)
        settings[.retiredNumbers] = .texts(texts)
        return changes.filter { $0.id != .settings } + [.put(settings)]
    }
}
