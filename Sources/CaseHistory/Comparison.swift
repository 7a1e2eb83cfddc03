public import CaseModel

/// What differs for one item between two points.
public struct Difference: Hashable, Sendable {
    public let id: ItemID
    public let before: Item?
    public let after: Item?
    /// The newest revision between the points that changed it: who, when, with which command.
    public let revision: Revision?

    /// The item, as it is or as it was.
    public var item: Item {
        after ?? before ?? Item(id: id, kind: .settings)
    }

    /// The fields that differ, in the order of their codes.
    public var fields: [Field] {
        let all = Set((before?.entries ?? []).map(\.field) + (after?.entries ?? []).map(\.field))
        return all.filter { before?[$0] != after?[$0] }.sorted()
    }

    /// Whether the item is there at both points.
    public var isChange: Bool { before != nil && after != nil }
}

/// What differs between two points; it costs what changed, not what the case holds.
public struct Comparison: Sendable {
    public let before: Point
    public let after: Point
    /// The items that differ, in order of kind and number.
    public let differences: [Difference]
    /// What differing items refer to, as it was and as it is, for names and for money.
    public let contextBefore: [ItemID: Item]
    public let contextAfter: [ItemID: Item]

    /// Compares two points of any two drafts of a store.
    public init(store: any HistoryStore, from before: Point, to after: Point) throws {
        self.before = before
        self.after = after
        var found: [Difference] = []
        var revisions: [Int: Revision] = [:]
        for (id, newest) in try Self.touched(store, before, after) {
            let old = try store.item(id, at: before)
            let new = try store.item(id, at: after)
            guard old != new else { continue }
            let revision = try revisions[newest] ?? store.revision(newest)
            revisions[newest] = revision
            found.append(Difference(id: id, before: old, after: new, revision: revision))
        }
        differences = found.sorted { Self.isBefore($0.item, $1.item) }
        contextBefore = try Self.context(found.compactMap(\.before), store, at: before)
        contextAfter = try Self.context(found.compactMap(\.after), store, at: after)
    }

    /// Compares the present with what a list of changes would make of it: for previews.
    public init(of changes: [Change], on draft: WorkingDraft) {
        before = draft.point
        after = draft.point
        var last: [ItemID: Change] = [:]
        for change in changes { last[change.id] = change }
        var next = draft.current
        next.apply(changes)
        let found = last.values.compactMap { change -> Difference? in
            let old = draft.current[change.id]
            guard old != change.item else { return nil }
            return Difference(id: change.id, before: old, after: change.item, revision: nil)
        }
        differences = found.sorted { Self.isBefore($0.item, $1.item) }
        contextBefore = Self.context(found.compactMap(\.before), in: draft.current)
        contextAfter = Self.context(found.compactMap(\.after), in: next)
    }

    /// Whether nothing differs.
    public var isEmpty: Bool { differences.isEmpty }

    private static func isBefore(_ one: Item, _ other: Item) -> Bool {
        (one.kind.rawValue, one.number(.number) ?? 0, one.id)
            < (other.kind.rawValue, other.number(.number) ?? 0, other.id)
    }

    /// The items that may differ: what either history changed after the stretch they share.
    private static func touched(
        _ store: any HistoryStore, _ one: Point, _ other: Point
    ) throws -> [ItemID: Int] {
        var ends: [DraftID: [Int]] = [:]
        for point in try store.lineage(of: one) + store.lineage(of: other) {
            ends[point.draft, default: []].append(point.revision)
        }
        var result: [ItemID: Int] = [:]
        for (draft, revisions) in ends {
            let top = revisions.max() ?? 0
            let shared = revisions.count > 1 ? revisions.min() ?? 0 : 0
            guard top > shared else { continue }
            let touched = try store.touched(on: draft, in: (shared + 1)...top)
            result.merge(touched) { max($0, $1) }
        }
        return result
    }

    /// The items themselves with what they refer to, and what those refer to: a note's line, the
    /// line's partner.
    private static func context(
        _ items: [Item], _ store: any HistoryStore, at point: Point
    ) throws -> [ItemID: Item] {
        var result: [ItemID: Item] = [:]
        var waiting = items
        while let item = waiting.popLast() {
            result[item.id] = item
            for id in item.references where result[id] == nil {
                if let next = try store.item(id, at: point) { waiting.append(next) }
            }
        }
        return result
    }

    private static func context(_ items: [Item], in source: Case) -> [ItemID: Item] {
        var result: [ItemID: Item] = [:]
        var waiting = items
        while let item = waiting.popLast() {
            result[item.id] = item
            waiting += item.references.filter { result[$0] == nil }.compactMap { source[$0] }
        }
        return result
    }
}

extension Comparison {
    /// How many commands changed a draft after a point, undone ones and undos left out.
    public static func count(
        since point: Point, on draft: WorkingDraft, in store: any HistoryStore
    ) throws -> Int {
        try count(from: point.revision, through: draft.point, in: store)
    }

    /// How many commands changed a draft after a revision up to a point, as it was then.
    public static func count(
        from revision: Int, through point: Point, in store: any HistoryStore
    ) throws -> Int {
        guard point.revision > revision else { return 0 }
        let later = try store.revisions(
            on: point.draft, in: (revision + 1)...point.revision, limit: Int.max)
        var takenBack: [ClosedRange<Int>] = []
        var count = 0
        for revision in later {
            let isTakenBack = takenBack.contains { $0.contains(revision.number) }
            if isTakenBack { continue }
            if let undoes = revision.undoes { takenBack.append(undoes) }
            if revision.sort == .command || revision.sort == .merge { count += 1 }
        }
        return count
    }
}
