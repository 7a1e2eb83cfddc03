import CaseHistory
import CaseModel
@testable import CaseStore
import Testing

/// What is remembered beside the history.
@Suite("Memos")
struct MemoTests {
    @Test("A memo is read back, changed and forgotten", arguments: StoreKind.allCases)
    func readBack(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        #expect(try store.memo("guide") == nil)
        try store.setMemo("guide", [1, 0, 255])
        try store.setMemo("plan", [])
        #expect(try store.memo("guide") == [1, 0, 255])
        #expect(try store.memo("plan") == [])
        try store.setMemo("guide", [2])
        #expect(try store.memo("guide") == [2])
        try store.setMemo("guide", nil)
        #expect(try store.memo("guide") == nil)
        #expect(try store.memo("plan") == [])
        #expect(try store.newestRevision() == 0)
    }

    @Test("A rollback takes a memo with it", arguments: StoreKind.allCases)
    func rollback(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        try store.setMemo("guide", [1])
        try store.begin()
        try store.setMemo("guide", [2])
        #expect(try store.memo("guide") == [2])
        try store.rollback()
        #expect(try store.memo("guide") == [1])
        try store.begin()
        try store.setMemo("guide", [3])
        try store.commit()
        #expect(try store.memo("guide") == [3])
    }

    @Test("A workspace of format 1 gets room for memos and keeps what it held")
    func olderFormat() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.open(path: folder.file(), mode: .create)
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        try scribe.append([.put(scribe.note("stays"))], to: draft)
        try store.change("DROP TABLE memo")
        try store.change("DELETE FROM grdb_migrations WHERE identifier = '2'")
        try store.change("PRAGMA user_version = 1")
        try store.close()
        let newer = try SQLiteStore.open(path: folder.file(), mode: .existing)
        #expect(try newer.texts(at: draft) == ["stays"])
        try newer.setMemo("guide", [7])
        try newer.close()
        let again = try SQLiteStore.open(path: folder.file(), mode: .existing)
        #expect(try again.memo("guide") == [7])
        #expect(try again.texts(at: draft) == ["stays"])
        try again.close()
        #expect(folder.names == ["case.purpose"])
    }

    @Test("Another program sees a memo, and the last one written stays")
    func shared() throws {
        let folder = try TemporaryFolder()
        let one = try SQLiteStore.open(path: folder.file(), mode: .create)
        try one.setMemo("guide", [1])
        let other = try SQLiteStore.open(path: folder.file(), mode: .existing)
        #expect(try other.memo("guide") == [1])
        try other.setMemo("guide", [2])
        #expect(try one.memo("guide") == [2])
    }
}
