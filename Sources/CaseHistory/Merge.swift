public import CaseModel

/// Brings the work of one draft into another, item by item and field by field.
///
/// Where only one side changed, that side counts. Where both did, the readings stand beside each
/// other as a contested value. The outcome does not depend on which of several drafts came first.
public struct Merge {
    /// What a merge does to the target, and what people still have to settle.
    public struct Outcome: Hashable, Sendable {
        public let changes: [Change]
        public let contested: [ItemID]
    }

    private let store: any HistoryStore
    private let base: CommonPast?
    private let source: Point
    /// What the source is called, for the ids its items had there (`ret.n3`).
    private let sourceName: String
    private var target: Case
    private let original: Case
    private let here: Point
    private var before: [ItemID: Item] = [:]
    private var theirs: [ItemID: Item] = [:]
    private var touched: Set<ItemID> = []

    /// Prepares a merge of a point into a draft; `MergeBase` gives the base.
    public init(
        base: CommonPast?, source: Point, sourceName: String, into target: WorkingDraft
    ) {
        store = target.store
        self.base = base
        self.source = source
        self.sourceName = sourceName
        self.target = target.current
        original = target.current
        here = target.point
    }

    /// Works the merge out; the store is only read.
    public mutating func outcome() throws -> Outcome {
        before = try images(at: base)
        theirs = try images(at: source)
        let ids = Set(before.keys).union(theirs.keys).filter { before[$0] != theirs[$0] }
        for id in ids.sorted() {
            let item = FieldMerge.merged(base: before[id], ours: target[id], theirs: theirs[id])
            try take(item, for: id)
        }
        followReplacements()
        try keepWhatIsReferredTo()
        let changes = touched.sorted().compactMap { id -> Change? in
            target[id] == original[id] ? nil : .to(target[id], for: id)
        }
        let contested = touched.sorted().filter { id in
            guard let item = target[id] else { return false }
            return item.isRemovalContested || !item.contestedFields.isEmpty
        }
        return Outcome(changes: changes, contested: contested)
    }

    private func images(at point: Point) throws -> [ItemID: Item] {
        Dictionary(uniqueKeysWithValues: try store.items(at: point).map { ($0.id, $0) })
    }

    private func images(at past: CommonPast?) throws -> [ItemID: Item] {
        switch past {
        case nil: return [:]
        case .point(let point): return try images(at: point)
        case .both(let first, let second, let over):
            var result = try images(at: first)
            let added = try images(at: second)
            let root = try images(at: over)
            for id in Set(added.keys).union(root.keys) where added[id] != root[id] {
                result[id] = FieldMerge.merged(
                    base: root[id], ours: result[id], theirs: added[id])
            }
            return result
        }
    }

    private mutating func take(_ item: Item?, for id: ItemID) throws {
        touched.insert(id)
        guard let item else { return target.remove(id) }
        target.put(target[id] == nil ? try welcomed(item) : item)
    }

    /// An item that is not here now. One that was here before has its number back; a new one
    /// gets the next, and keeps the id it was born with as an alias.
    private func welcomed(_ item: Item) throws -> Item {
        var item = item
        if let earlier = try original[item.id] ?? lastImage(of: item.id) {
            if let base = before[item.id] {
                return FieldMerge.merged(base: base, ours: earlier, theirs: item)
            }
            item[.number] = earlier[.number]
            let aliases = Set(item.texts(.aliases) + earlier.draftIDs)
            item[.aliases] = aliases.isEmpty ? nil : .texts(aliases.sorted())
            return item
        }
        guard let shortID = item.shortID else { return item }
        item[.number] = .number(Int64(target.nextNumber(item.kind)))
        if item.draftIDs.isEmpty {
            let alias = sourceName + "." + shortID.text
            item[.aliases] = .texts((item.texts(.aliases) + [alias]).sorted())
        }
        return item
    }

    /// How an item was on the target before it went.
    private func lastImage(of id: ItemID) throws -> Item? {
        var reader = ItemReader()
        for revision in try store.revisions(touching: id, at: here).reversed() {
            let change = try store.changes(in: revision.number).last { $0.item == id }
            if let content = change?.content { return try reader.item(id: id, bytes: content) }
        }
        return nil
    }

    /// Points what still refers to a party that was joined with another at the one that stayed;
    /// also when the joined one is still there because people have to settle that.
    private mutating func followReplacements() {
        var successors: [ItemID: ItemID] = [:]
        for partner in target.all(.partner) {
            for old in partner.items(.replaces) where target[old]?.isRemovalContested ?? true {
                successors[old] = min(partner.id, successors[old] ?? partner.id)
            }
        }
        for old in successors.keys.sorted() {
            let stayed = Self.end(of: old, in: successors)
            for var item in target.items(pointingAt: old) where stayed != old {
                for entry in item.entries where !entry.field.isTrace {
                    item[entry.field] = entry.value.replacing(old, by: stayed)
                }
                touched.insert(item.id)
                target.put(item)
            }
        }
    }

    /// Where a row of replacements ends; of parties that replaced each other, always the same.
    private static func end(of start: ItemID, in successors: [ItemID: ItemID]) -> ItemID {
        var path = [start]
        while let next = successors[path[path.count - 1]] {
            if let loop = path.firstIndex(of: next) { return path[loop...].min() ?? next }
            path.append(next)
        }
        return path[path.count - 1]
    }

    /// Brings back, as contested, what one side removed and the other now refers to.
    private mutating func keepWhatIsReferredTo() throws {
        var waiting = Array(touched.sorted())
        while let id = waiting.popLast() {
            let missing = (target[id]?.references ?? []).filter { target[$0] == nil }
            // What went although something here still leans on it.
            let isMissed = target[id] == nil && !target.items(pointingAt: id).isEmpty
            for lost in missing + (isMissed ? [id] : []) where target[lost] == nil {
                let known = original[lost] ?? theirs[lost] ?? before[lost]
                guard let image = try known ?? lastImage(of: lost) else { continue }
                try take(FieldMerge.contestedRemoval(of: image), for: lost)
                waiting.append(lost)
            }
        }
    }
}
