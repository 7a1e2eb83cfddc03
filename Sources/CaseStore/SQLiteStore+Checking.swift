public import CaseHistory
public import CaseModel

/// Where history is not what was once written.
public struct ChainBreak: Hashable, Sendable {
    public let draft: DraftID
    public let revision: Int
    /// The item whose content is not what its digest says; nothing when the link itself is wrong.
    public let item: ItemID?
}

extension SQLiteStore {
    /// What SQLite does at a commit, read back from the connection that writes: 2 is FULL.
    public func synchronousMode() throws -> Int {
        try readable()?.number("PRAGMA synchronous") ?? 2
    }

    /// How SQLite keeps its journal, read back.
    func journalMode() throws -> String? {
        try readable()?.once("PRAGMA journal_mode").first { $0.text(0) }
    }

    /// Looks through the whole file for damage that SQLite can see.
    public func check() throws {
        guard let connection = try readable() else { return }
        let finding = try connection.once("PRAGMA integrity_check(1)").first { $0.text(0) }
        if let finding, finding != "ok" { throw StoreError.damaged(finding) }
        let orphan = try connection.once("PRAGMA foreign_key_check").first { $0.text(0) }
        if let orphan { throw StoreError.damaged("\(orphan) points at a draft that is gone") }
    }

    public func verify() throws {
        try check()
        if let found = try verifyChain() { throw StoreError.damagedRevision(found.revision) }
    }

    /// Works the digests out again, from the first revision on; the first that is not as it was
    /// kept, or nothing when the whole history is as it was written. Erased contents break
    /// nothing.
    public func verifyChain() throws -> ChainBreak? {
        guard let connection = try readable() else { return nil }
        var previous: [DraftID: Digest] = [:]
        let origins = try drafts().reduce(into: [:]) { $0[$1.id] = $1.origin }
        var found: ChainBreak?
        try connection.statement(.allRevisions).forEachRow { row in
            guard found == nil else { return }
            let revision = try revision(from: row)
            var before = previous[revision.draft]
            if before == nil, let origin = origins[revision.draft] {
                before = try self.revision(origin.revision)?.digest
            }
            found = try check(revision, after: before ?? Digest.none)
            previous[revision.draft] = revision.digest
        }
        return found
    }

    private func check(_ revision: Revision, after previous: Digest) throws -> ChainBreak? {
        let changes = try uncheckedChanges(in: revision.number)
        let wrong = changes.first { !$0.isAsWritten }
        let link = DigestChain.link(
            revision, contents: changes.map { ($0.item, $0.digest) }, previous: previous)
        guard wrong != nil || link != revision.digest else { return nil }
        return ChainBreak(draft: revision.draft, revision: revision.number, item: wrong?.item)
    }
}
