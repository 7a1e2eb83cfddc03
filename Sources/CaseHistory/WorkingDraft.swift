public import CaseModel

/// What is known of a command besides its changes.
public struct Entry: Hashable, Sendable {
    public var time: Moment
    public var typist: String
    public var speaker: String?
    public var command: String

    /// Makes an entry.
    public init(time: Moment, typist: String, speaker: String?, command: String) {
        self.time = time
        self.typist = typist
        self.speaker = speaker
        self.command = command
    }
}

/// The draft that is worked on: its case in memory, its run of revisions in a store.
public struct WorkingDraft {
    public let store: any HistoryStore
    public let draft: Draft
    /// The case as it is now.
    public private(set) var current: Case
    /// The newest revision that is in `current`.
    public private(set) var head: Int
    private var digest: Digest

    /// Opens a draft as it is now.
    public init(store: any HistoryStore, draft: Draft) throws {
        self.store = store
        self.draft = draft
        head = try store.head(of: draft)
        digest = try store.revision(head)?.digest ?? Digest.none
        current = Case(items: try store.items(at: Point(draft: draft.id, revision: head)))
    }

    /// The point the draft stands at.
    public var point: Point { Point(draft: draft.id, revision: head) }

    /// Accepts a command: applies its changes and appends them to the store. When the store
    /// refuses, or another program came first, the case is as it was.
    @discardableResult
    public mutating func accept(
        _ changes: [Change], entry: Entry, id: ItemID, step: Int?,
        sort: Revision.Sort = .command, undoes: ClosedRange<Int>? = nil
    ) throws -> Revision {
        let completed = current.completed(changes)
        let stored = completed.map(StoredChange.init)
        let newest = try store.newestRevision()
        if newest != head {
            let known = try store.head(of: draft)
            guard known == head else { throw StoreError.movedOn(known) }
        }
        let number = newest + 1
        let bare = Revision(
            number: number, id: id, draft: draft.id, step: step ?? number, sort: sort,
            undoes: undoes, time: entry.time, typist: entry.typist, speaker: entry.speaker,
            command: entry.command, digest: digest)
        let revision = bare.with(
            digest: DigestChain.link(
                bare, contents: stored.map { ($0.item, $0.digest) }, previous: digest))
        try store.append(revision, stored)
        current.apply(completed)
        head = number
        digest = revision.digest
        return revision
    }

    /// Takes in what others appended to this draft since; nothing when all was known.
    public mutating func catchUp() throws -> [Revision] {
        // The usual case costs one look at the end of the history.
        if try store.newestRevision() == head { return [] }
        let newest = try store.head(of: draft)
        guard newest > head else { return [] }
        let range = (head + 1)...newest
        let found = try store.revisions(on: draft.id, in: range, limit: Int.max)
        let now = Point(draft: draft.id, revision: newest)
        for id in try store.touched(on: draft.id, in: range).keys {
            current.apply([.to(try store.item(id, at: now), for: id)])
        }
        head = newest
        digest = found.first?.digest ?? digest
        return found.reversed()
    }
}

extension Revision {
    func with(digest: Digest) -> Revision {
        Revision(
            number: number, id: id, draft: draft, step: step, sort: sort, undoes: undoes,
            time: time, typist: typist, speaker: speaker, command: command, digest: digest)
    }
}
