public import CaseModel

/// A change as a store keeps it: the item's bytes, or none where it went, with their digest.
public struct StoredChange: Hashable, Sendable {
    public let item: ItemID
    public let content: [UInt8]?
    public let digest: Digest?

    /// Makes a stored change of a change.
    public init(_ change: Change) {
        item = change.id
        content = change.item.map(ItemCoding.bytes(of:))
        digest = content.map(Digest.init(of:))
    }

    /// Makes a stored change from what a store kept.
    public init(item: ItemID, content: [UInt8]?, digest: Digest?) {
        self.item = item
        self.content = content
        self.digest = digest
    }

    /// Whether the content is what its digest says; one that was erased is.
    public var isAsWritten: Bool { content.map { Digest(of: $0) == digest } ?? true }
}

/// Why a store cannot do what was asked; the names of files and the words come from above.
public enum StoreError: Error, Hashable, Sendable {
    /// Not a workspace at all.
    case notAWorkspace
    case damaged(String)
    /// A revision is not as it was written: its number.
    case damagedRevision(Int)
    /// Written by a newer program: its format and the newest this program knows.
    case newerFormat(Int, known: Int)
    case readOnly
    case diskFull
    case locked
    case missingFolder
    case denied
    case isFolder
    case missing
    /// Another program changed the draft meanwhile: its newest revision.
    case movedOn(Int)
    case other(String)
}

/// Where history is kept: the append-only truth, and the reading of any point in it.
///
/// Writing happens between `begin` and `commit`; what is committed survives a crash and a power
/// cut where the store is a file. Reading sees what was written since `begin`.
public protocol HistoryStore: AnyObject {
    /// Starts a transaction; only one program writes at a time.
    func begin() throws
    /// Makes everything since `begin` durable, all or nothing.
    func commit() throws
    /// Drops everything since `begin`.
    func rollback() throws

    /// The drafts, in the order they were made.
    func drafts() throws -> [Draft]
    func add(_ draft: Draft) throws

    /// The number of the newest revision of the workspace, over all drafts; 0 without any.
    func newestRevision() throws -> Int
    /// Appends a revision, whose number is one more than the newest.
    func append(_ revision: Revision, _ changes: [StoredChange]) throws
    func revision(_ number: Int) throws -> Revision?
    /// A draft's own revisions with numbers in a range, newest first, at most so many.
    func revisions(on draft: DraftID, in range: ClosedRange<Int>, limit: Int) throws -> [Revision]
    /// The items as they are on a draft after a revision, in no order.
    func items(at point: Point) throws -> [Item]
    /// One item as it is on a draft after a revision.
    func item(_ id: ItemID, at point: Point) throws -> Item?
    /// What a revision changed, in order.
    func changes(in revision: Int) throws -> [StoredChange]
    /// The items a draft's own revisions in a range changed, with the newest that did.
    func touched(on draft: DraftID, in range: ClosedRange<Int>) throws -> [ItemID: Int]
    /// Every revision of a draft and its ancestors that changed an item, oldest first.
    func revisions(touching item: ItemID, at point: Point) throws -> [Revision]

    /// The versions, oldest first.
    func versions() throws -> [Version]
    func add(_ version: Version) throws
    /// The merges, oldest first.
    func syncs() throws -> [Sync]
    func add(_ sync: Sync) throws

    /// What was remembered under a name beside the history: where the guide was, a plan of the
    /// session. It is no part of the case: no revision tells of it, no dump holds it, and an undo
    /// leaves it alone.
    func memo(_ key: String) throws -> [UInt8]?
    /// Remembers something under a name, or forgets it; in the transaction that is open, or in
    /// one of its own.
    func setMemo(_ key: String, _ bytes: [UInt8]?) throws

    /// Throws when the history is not as it was written, as on a disk that goes bad.
    func verify() throws
}

extension HistoryStore {
    /// Nothing to look for, in a store whose bytes nobody else reaches.
    public func verify() throws {}

    /// The newest revision that counts for a draft: its own, or where it branched off.
    public func head(of draft: Draft) throws -> Int {
        let own = try revisions(on: draft.id, in: 1...Int.max, limit: 1).first?.number
        return own ?? draft.origin?.revision ?? 0
    }

    /// What the case is called, without reading the rest of it; nothing before one was begun.
    public func title() throws -> String? {
        guard let draft = try drafts().first else { return nil }
        let now = Point(draft: draft.id, revision: try head(of: draft))
        return try item(.settings, at: now)?.text(.name)
    }

    /// The stretches of history that lead to a point: the draft's own, then its ancestors'.
    public func lineage(of point: Point) throws -> [Point] {
        let all = try drafts()
        var result = [point]
        var next = all.first { $0.id == point.draft }?.origin
        while let origin = next {
            result.append(origin)
            next = all.first { $0.id == origin.draft }?.origin
        }
        return result
    }
}
