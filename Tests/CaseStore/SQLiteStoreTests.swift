import CaseHistory
import CaseModel
@testable import CaseStore
import Glibc
import Testing

/// What only a store in a file has to promise.
@Suite("The workspace file")
struct SQLiteStoreTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(
        _ name: String = "case.purpose", mode: SQLiteStore.Mode = .existing
    ) throws -> SQLiteStore {
        try SQLiteStore.open(path: folder.file(name), mode: mode)
    }

    /// A closed workspace with a draft and so many notes.
    @discardableResult
    private func makeWorkspace(notes: Int = 3) throws -> Draft {
        let store = try open(mode: .create)
        var scribe = Scribe(store)
        try store.begin()
        let draft = try scribe.draft("joint")
        for number in 0..<notes {
            let note = scribe.note("note \(number)")
            try scribe.append([.put(note)], to: draft)
        }
        try store.commit()
        try store.close()
        return draft
    }

    @Test("Every commit is flushed to disk: WAL with synchronous FULL")
    func synchronousIsFull() throws {
        let store = try open(mode: .create)
        var scribe = Scribe(store)
        _ = try scribe.draft("joint")
        #expect(try store.synchronousMode() == 2)
        #expect(try store.journalMode() == "wal")
        try store.close()
        let again = try open()
        #expect(try again.synchronousMode() == 2)
        #expect(try again.journalMode() == "wal")
    }

    @Test("A file is made when something is first written")
    func madeWhenWritten() throws {
        let store = try open(mode: .create)
        #expect(try store.newestRevision() == 0)
        #expect(try store.versions() == [])
        #expect(folder.names == [])
        let other = try open(mode: .create)
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        #expect(try other.drafts() == [draft])
    }

    @Test("An empty file that was left behind is a new workspace", arguments: [true, false])
    func emptyLeftover(mayCreate: Bool) throws {
        try folder.write([])
        let store = try open(mode: mayCreate ? .create : .existing)
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        try store.close()
        #expect(try open().drafts() == [draft])
    }

    @Test("One file when closed")
    func oneFile() throws {
        try makeWorkspace()
        #expect(folder.names == ["case.purpose"])
        let reading = try open()
        #expect(try reading.newestRevision() == 3)
        try reading.close()
        #expect(folder.names == ["case.purpose"])
    }

    @Test("One file to copy after a checkpoint")
    func checkpoint() throws {
        let draft = try makeWorkspace()
        let store = try open()
        var scribe = Scribe(store, seed: 9)
        let note = scribe.note("last")
        try scribe.append([.put(note)], to: draft)
        #expect(try store.checkpointWhenIdle())
        try folder.write(try folder.read(), to: "plain.purpose")
        let plain = try open("plain.purpose")
        #expect(try plain.texts(at: draft).contains("last"))
        #expect(try plain.verifyChain() == nil)
        try store.begin()
        #expect(try !store.checkpointWhenIdle())
        store.rollback()
    }

    @Test("A copy holds what is committed, and never writes over anything")
    func copy() throws {
        let draft = try makeWorkspace()
        let store = try open()
        try store.copy(to: folder.file("copy.purpose"))
        let copy = try open("copy.purpose")
        #expect(try copy.texts(at: draft) == store.texts(at: draft))
        try copy.check()
        var scribe = Scribe(copy, seed: 5)
        try scribe.append([], to: draft)
        #expect(try copy.newestRevision() == 4)
        try folder.write([1], to: "taken")
        #expect(throws: CopyRefusal.exists) { try store.copy(to: folder.file("taken")) }
        #expect(try folder.read("taken") == [1])
        #expect(throws: CopyRefusal.exists) { try store.copy(to: folder.file()) }
        #expect(throws: StoreError.isFolder) { try store.copy(to: folder.path) }
        #expect(throws: StoreError.missingFolder) {
            try store.copy(to: folder.file("nowhere/copy"))
        }
    }

    @Test("A workspace of a newer program is refused and left as it was")
    func newerFormat() throws {
        try makeWorkspace()
        let store = try open()
        try store.change("PRAGMA user_version = 7")
        try store.close()
        let before = try folder.read()
        #expect(throws: StoreError.newerFormat(7, known: 2)) { try open() }
        #expect(throws: StoreError.newerFormat(7, known: 2)) { try open(mode: .create) }
        #expect(try folder.read() == before)
        #expect(folder.names == ["case.purpose"])
    }

    @Test("A migration this program does not know means a newer program")
    func unknownMigration() throws {
        try makeWorkspace()
        let store = try open()
        try store.change("INSERT INTO grdb_migrations VALUES ('3')")
        try store.close()
        #expect(throws: StoreError.newerFormat(3, known: 2)) { try open() }
    }

    @Test("A database of something else is refused")
    func foreignFile() throws {
        try makeWorkspace()
        let store = try open()
        try store.change("PRAGMA application_id = 0")
        try store.close()
        #expect(throws: StoreError.notAWorkspace) { try open() }
        #expect(throws: StoreError.notAWorkspace) { try open(mode: .create) }
    }

    @Test("A file that is no database is refused", arguments: [3, 100, 5000])
    func garbage(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
        try folder.write(bytes)
        #expect(throws: StoreError.notAWorkspace) { try open() }
        #expect(throws: StoreError.notAWorkspace) { try open(mode: .create) }
        #expect(try folder.read() == bytes)
    }

    @Test("A file cut short is damaged or no workspace", arguments: [50, 4096, 20_000])
    func truncated(size: Int) throws {
        let draft = try makeWorkspace(notes: 200)
        try folder.write(Array(try folder.read().prefix(size)))
        #expect(throws: StoreError.self) {
            do {
                let store = try open()
                _ = try store.items(at: Point(draft: draft.id, revision: Int.max))
                try store.check()
            } catch let error as StoreError {
                switch error {
                case .damaged, .damagedRevision, .notAWorkspace: throw error
                default: Issue.record("unexpected \(error)")
                }
            }
        }
    }

    @Test("Content that is no item is damage")
    func damagedContent() throws {
        let draft = try makeWorkspace()
        let store = try open()
        try store.change("UPDATE change SET content = x'0aff' WHERE revision = 2")
        #expect(performing: { _ = try store.texts(at: draft) }, throws: isDamage)
        #expect(try store.verifyChain()?.revision == 2)
        #expect(try store.verifyChain()?.item != nil)
    }

    @Test("A missing table is damage")
    func missingTable() throws {
        try makeWorkspace()
        let store = try open()
        try store.change("DROP TABLE version")
        #expect(performing: { _ = try store.versions() }, throws: isDamage)
    }

    private func isDamage(_ error: any Error) -> Bool {
        switch error {
        case StoreError.damaged, StoreError.damagedRevision: true
        default: false
        }
    }

    @Test("A content that changed on the disk is never taken for what somebody wrote")
    func changedContent() throws {
        let draft = try makeWorkspace()
        let store = try open()
        // Still an item, with another letter in its text.
        try store.change(
            """
            UPDATE change SET content = CAST(replace(CAST(content AS TEXT), 'note 1', 'nope 1')
                AS BLOB) WHERE revision = 2
            """)
        let now = Point(draft: draft.id, revision: 3)
        let damage = StoreError.damagedRevision(2)
        let changed = try #require(try store.uncheckedChanges(in: 2).first)
        #expect(!changed.isAsWritten)
        #expect(throws: damage) { try store.items(at: now) }
        #expect(throws: damage) { try store.item(changed.item, at: now) }
        #expect(throws: damage) { try store.changes(in: 2) }
        #expect(throws: damage) { try store.verify() }
        #expect(throws: damage) { try store.copy(to: folder.file("copy.purpose")) }
        #expect(folder.names.filter { $0.hasPrefix("copy") }.isEmpty)
        #expect(try store.items(at: Point(draft: draft.id, revision: 1)).count == 1)
    }

    @Test("The chain tells where history was changed")
    func brokenChain() throws {
        let draft = try makeWorkspace()
        let store = try open()
        #expect(try store.verifyChain() == nil)
        try store.change("UPDATE revision SET command = 'forged' WHERE number = 2")
        #expect(
            try store.verifyChain() == ChainBreak(draft: draft.id, revision: 2, item: nil))
    }

    @Test("An erased content leaves the chain whole")
    func erased() throws {
        let draft = try makeWorkspace()
        let store = try open()
        try store.change("UPDATE change SET content = NULL, erased = 1 WHERE revision = 2")
        #expect(try store.verifyChain() == nil)
        #expect(try store.texts(at: draft) == ["note 0", "note 2"])
        #expect(try store.changes(in: 2).first?.digest != nil)
    }

    @Test("The indexes can be made again")
    func rebuild() throws {
        let draft = try makeWorkspace(notes: 20)
        let store = try open()
        var scribe = Scribe(store, seed: 3)
        let note = scribe.note("x")
        try scribe.append([.put(note), .put(note.saying("y"))], to: draft)
        try scribe.append([.remove(note.id)], to: draft)
        let before = try store.indexRows()
        #expect(before.count == 23)
        try store.change("DELETE FROM state")
        try store.change("DELETE FROM run")
        #expect(try store.texts(at: draft) == [])
        #expect(try store.head(of: draft) == 0)
        try store.rebuildState()
        #expect(try store.indexRows() == before)
        #expect(try store.head(of: draft) == 22)
    }

    @Test("What failed half-way is not committed")
    func failedAppend() throws {
        let draft = try makeWorkspace()
        let store = try open()
        try store.begin()
        var scribe = Scribe(store, seed: 8)
        try scribe.append([], to: draft)
        let wrong = try #require(try store.revision(2))
        #expect(throws: StoreError.movedOn(4)) { try store.append(wrong, []) }
        #expect(throws: StoreError.movedOn(4)) { try store.commit() }
        #expect(try store.newestRevision() == 3)
    }

    @Test("A full disk is said, and loses nothing")
    func diskFull() throws {
        let draft = try makeWorkspace()
        let store = try open()
        try store.change("PRAGMA max_page_count = 30")
        var scribe = Scribe(store, seed: 4)
        let long = scribe.note(String(repeating: "long ", count: 40_000))
        #expect(throws: StoreError.diskFull) { try scribe.append([.put(long)], to: draft) }
        #expect(try store.newestRevision() == 3)
        #expect(try store.texts(at: draft).count == 3)
        let short = scribe.note("short")
        try scribe.append([.put(short)], to: draft)
        try store.close()
        #expect(try open().texts(at: draft).count == 4)
    }
}

extension SQLiteStore {
    /// Does something behind the store's back.
    func change(_ sql: String) throws {
        try #require(try readable()).once(sql).run()
    }

    /// The indexes of states and of runs, row by row.
    func indexRows() throws -> [String] {
        let statement = try #require(try readable()).once(
            """
            SELECT format('%d %s %d %d %d', draft, hex(item), since, until, ordinal) FROM state
            UNION ALL SELECT format('%d %d %d', draft, first, last) FROM run ORDER BY 1
            """)
        var rows: [String] = []
        try statement.forEachRow { rows.append($0.text(0)) }
        return rows
    }
}
