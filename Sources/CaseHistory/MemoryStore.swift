public import CaseModel

/// History kept in memory: for tests, and for trying things out without a file.
public final class MemoryStore: HistoryStore {
    private struct Content {
        var drafts: [Draft] = []
        var revisions: [Revision] = []
        var changes: [[StoredChange]] = []
        var versions: [Version] = []
        var syncs: [Sync] = []
        var memos: [String: [UInt8]] = [:]
        /// Per draft and item, the revisions that changed it, rising.
        var touches: [DraftID: [ItemID: [Int]]] = [:]
    }

    private var content = Content()
    private var before: Content?

    /// Makes an empty store.
    public init() {}

    public func begin() { before = content }

    public func commit() { before = nil }

    public func rollback() {
        if let before { content = before }
        before = nil
    }

    public func drafts() -> [Draft] { content.drafts }

    public func add(_ draft: Draft) { content.drafts.append(draft) }

    public func newestRevision() -> Int { content.revisions.count }

    public func append(_ revision: Revision, _ changes: [StoredChange]) throws {
        let newest = content.revisions.count
        guard revision.number == newest + 1 else { throw StoreError.movedOn(newest) }
        content.revisions.append(revision)
        content.changes.append(changes)
        for change in changes {
            content.touches[revision.draft, default: [:]][change.item, default: []]
                .append(revision.number)
        }
    }

    public func revision(_ number: Int) -> Revision? {
        (1...max(1, content.revisions.count)).contains(number) && !content.revisions.isEmpty
            ? content.revisions[number - 1] : nil
    }

    public func revisions(
        on draft: DraftID, in range: ClosedRange<Int>, limit: Int
    ) -> [Revision] {
        let rising = content.revisions.lazy.filter {
            $0.draft == draft && range.contains($0.number)
        }
        return Array(rising.reversed().prefix(limit))
    }

    public func items(at point: Point) throws -> [Item] {
        var seen: Set<ItemID> = []
        var result: [Item] = []
        var reader = ItemReader()
        for stretch in try lineage(of: point) {
            for id in content.touches[stretch.draft, default: [:]].keys where !seen.contains(id) {
                guard let number = lastTouch(of: id, at: stretch) else { continue }
                seen.insert(id)
                if let item = try image(of: id, in: number, &reader) { result.append(item) }
            }
        }
        return result
    }

    public func item(_ id: ItemID, at point: Point) throws -> Item? {
        var reader = ItemReader()
        for stretch in try lineage(of: point) {
            if let number = lastTouch(of: id, at: stretch) {
                return try image(of: id, in: number, &reader)
            }
        }
        return nil
    }

    public func changes(in revision: Int) -> [StoredChange] {
        content.changes.indices.contains(revision - 1) ? content.changes[revision - 1] : []
    }

    public func touched(on draft: DraftID, in range: ClosedRange<Int>) -> [ItemID: Int] {
        content.touches[draft, default: [:]].compactMapValues { numbers in
            numbers.last { range.contains($0) }
        }
    }

    public func revisions(touching item: ItemID, at point: Point) throws -> [Revision] {
        let numbers = try lineage(of: point).flatMap { stretch in
            (content.touches[stretch.draft]?[item] ?? []).filter { $0 <= stretch.revision }
        }
        return Set(numbers).sorted().map { content.revisions[$0 - 1] }
    }

    public func versions() -> [Version] { content.versions }

    public func add(_ version: Version) { content.versions.append(version) }

    public func syncs() -> [Sync] { content.syncs }

    public func add(_ sync: Sync) { content.syncs.append(sync) }

    public func memo(_ key: String) -> [UInt8]? { content.memos[key] }

    public func setMemo(_ key: String, _ bytes: [UInt8]?) { content.memos[key] = bytes }

    private func lastTouch(of id: ItemID, at point: Point) -> Int? {
        content.touches[point.draft]?[id]?.last { $0 <= point.revision }
    }

    /// An item may be changed more than once in a revision: the last time counts.
    private func image(
        of id: ItemID, in revision: Int, _ reader: inout ItemReader
    ) throws -> Item? {
        guard let bytes = changes(in: revision).last(where: { $0.item == id })?.content else {
            return nil
        }
        return try reader.item(id: id, bytes: bytes)
    }
}
