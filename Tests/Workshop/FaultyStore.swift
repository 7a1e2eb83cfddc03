import CaseHistory
import CaseModel

/// A store that refuses to begin or to commit: a full disk, a damaged file, a lock.
final class FaultyStore: HistoryStore {
    struct Surprise: Error {}

    let good = MemoryStore()
    var beginning: (any Error)?
    var committing: (any Error)?

    func begin() throws {
        if let beginning { throw beginning }
        good.begin()
    }

    func commit() throws {
        if let committing { throw committing }
        good.commit()
    }

    func rollback() { good.rollback() }
    func drafts() -> [Draft] { good.drafts() }
    func add(_ draft: Draft) { good.add(draft) }
    func newestRevision() -> Int { good.newestRevision() }
    func append(_ revision: Revision, _ changes: [StoredChange]) throws {
        // A workspace that may only be read can be looked at, but takes nothing.
        if let beginning { throw beginning }
        try good.append(revision, changes)
    }
    func revision(_ number: Int) -> Revision? { good.revision(number) }
    func revisions(on draft: DraftID, in range: ClosedRange<Int>, limit: Int) -> [Revision] {
        good.revisions(on: draft, in: range, limit: limit)
    }
    func items(at point: Point) throws -> [Item] { try good.items(at: point) }
    func item(_ id: ItemID, at point: Point) throws -> Item? { try good.item(id, at: point) }
    func changes(in revision: Int) -> [StoredChange] { good.changes(in: revision) }
    func touched(on draft: DraftID, in range: ClosedRange<Int>) -> [ItemID: Int] {
        good.touched(on: draft, in: range)
    }
    func revisions(touching item: ItemID, at point: Point) throws -> [Revision] {
        try good.revisions(touching: item, at: point)
    }
    func versions() -> [Version] { good.versions() }
    func add(_ version: Version) { good.add(version) }
    func syncs() -> [Sync] { good.syncs() }
    func add(_ sync: Sync) { good.add(sync) }
}
