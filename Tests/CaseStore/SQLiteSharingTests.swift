import CaseHistory
import CaseModel
@testable import CaseStore
import Glibc
import Testing

/// Two programs on one workspace, and places where a file cannot be written or found.
@Suite("Sharing and places")
struct SQLiteSharingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(_ mode: SQLiteStore.Mode = .existing) throws -> SQLiteStore {
        try SQLiteStore.open(path: folder.file(), mode: mode)
    }

    private func makeWorkspace() throws -> Draft {
        let store = try open(.create)
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        let note = scribe.note("a")
        try scribe.append([.put(note)], to: draft)
        try store.close()
        return draft
    }

    @Test("What one program commits the other sees and catches up with")
    func catchingUp() throws {
        let draft = try makeWorkspace()
        let one = try open()
        let two = try open()
        var work = try WorkingDraft(store: two, draft: draft)
        var scribe = Scribe(one, seed: 2)
        let note = scribe.note("b")
        try one.begin()
        try scribe.append([.put(note)], to: draft)
        #expect(try two.newestRevision() == 1)
        #expect(try work.catchUp() == [])
        try one.commit()
        #expect(try two.newestRevision() == 2)
        #expect(try work.catchUp().map(\.number) == [2])
        #expect(work.current[note.id] == note)
        try two.begin()
        let entry = Entry(
            time: Moment(milliseconds: 0), typist: "t", speaker: nil, command: "c")
        try work.accept([.remove(note.id)], entry: entry, id: scribe.id(), step: nil)
        try two.commit()
        #expect(try one.texts(at: draft) == ["a"])
        #expect(try one.verifyChain() == nil)
    }

    @Test("A draft another program made is known inside a transaction")
    func otherDraft() throws {
        let draft = try makeWorkspace()
        let one = try open()
        let two = try open()
        #expect(try two.drafts() == [draft])
        var scribe = Scribe(one, seed: 2)
        let other = try scribe.draft("other")
        try two.begin()
        #expect(try two.drafts() == [draft, other])
        var second = Scribe(two, seed: 3)
        try second.append([], to: other)
        try two.commit()
        #expect(try one.head(of: other) == 2)
    }

    @Test("While one program writes the other waits, then is told")
    func locked() throws {
        _ = try makeWorkspace()
        let one = try open()
        let two = try open()
        try one.begin()
        try two.change("PRAGMA busy_timeout = 50")
        #expect(throws: StoreError.locked) { try two.begin() }
        one.rollback()
        try two.begin()
        two.rollback()
    }

    @Test("The last of two programs to close leaves one file")
    func lastCloses() throws {
        let draft = try makeWorkspace()
        let one = try open()
        let two = try open()
        var scribe = Scribe(one, seed: 2)
        try scribe.append([], to: draft)
        #expect(try two.newestRevision() == 2)
        try one.close()
        try two.close()
        #expect(folder.names == ["case.purpose"])
    }

    @Test("A closed store drops what was not committed")
    func closedWhileWriting() throws {
        let draft = try makeWorkspace()
        let store = try open()
        var scribe = Scribe(store, seed: 2)
        try store.begin()
        try scribe.append([], to: draft)
        try store.close()
        #expect(try open().newestRevision() == 1)
    }

    @Test("A file that can only be read is read, and says so when written")
    func readOnlyFile() throws {
        let draft = try makeWorkspace()
        let before = try folder.read()
        try readAsStranger(folderMode: 0o777, fileMode: 0o444) {
            let store = try open()
            #expect(store.isReadOnly)
            #expect(try store.texts(at: draft) == ["a"])
            #expect(throws: StoreError.readOnly) { try store.begin() }
            #expect(throws: StoreError.readOnly) {
                try store.add(Draft(id: draft.id, name: "", origin: nil))
            }
            try store.close()
        }
        #expect(try folder.read() == before)
        #expect(try open().newestRevision() == 1)
    }

    @Test("A folder that can only be read is read, and what others write is seen")
    func readOnlyFolder() throws {
        let draft = try makeWorkspace()
        try readAsStranger(folderMode: 0o555, fileMode: 0o444) {
            let store = try open()
            #expect(store.isReadOnly)
            #expect(try store.texts(at: draft) == ["a"])
            #expect(throws: StoreError.readOnly) { try store.begin() }
            try store.check()
        }
        #expect(folder.names == ["case.purpose"])
    }

    @Test("Without the right to read a file it is denied")
    func denied() throws {
        _ = try makeWorkspace()
        try readAsStranger(folderMode: 0o555, fileMode: 0o000) {
            #expect(throws: StoreError.denied) { try open() }
        }
    }

    @Test("No folder, no file, a folder for a file")
    func places() throws {
        func open(_ path: String, _ mode: SQLiteStore.Mode) throws {
            _ = try SQLiteStore.open(path: path, mode: mode)
        }
        let nowhere = folder.file("nowhere/case.purpose")
        for mode in [SQLiteStore.Mode.create, .existing] {
            #expect(throws: StoreError.missingFolder) { try open(nowhere, mode) }
            #expect(throws: StoreError.isFolder) { try open(folder.path, mode) }
            #expect(throws: StoreError.notAWorkspace) { try open("/dev/null", mode) }
        }
        #expect(throws: StoreError.missing) { try open(folder.file(), .existing) }
        _ = try makeWorkspace()
        #expect(throws: StoreError.missingFolder) {
            try open(folder.file("case.purpose/below"), .create)
        }
    }

    @Test("A path is never taken for a URI", arguments: ["a?mode=memory", "b%41#c", "é ü"])
    func oddNames(name: String) throws {
        let store = try SQLiteStore.open(path: folder.file(name), mode: .create)
        var scribe = Scribe(store)
        _ = try scribe.draft("joint")
        try store.close()
        #expect(folder.names == [name])
    }

    /// Runs a body with these rights on the folder and the file. The superuser may do anything
    /// anywhere, so the thread then looks at files as somebody else.
    private func readAsStranger(
        folderMode: mode_t, fileMode: mode_t, _ body: () throws -> Void
    ) throws {
        let isSuperuser = geteuid() == 0
        chmod(folder.file(), fileMode)
        chmod(folder.path, folderMode)
        if isSuperuser { try look(asUser: 65_534) }
        defer {
            if isSuperuser { try? look(asUser: 0) }
            chmod(folder.path, 0o700)
            chmod(folder.file(), 0o644)
        }
        try body()
    }

    /// Sets whose rights on files this thread has; Glibc's module for Swift leaves this one out.
    private func look(asUser user: uid_t) throws {
        typealias Setting = @convention(c) (uid_t) -> Int32
        let symbol = try #require(dlsym(nil, "setfsuid"))
        _ = unsafeBitCast(symbol, to: Setting.self)(user)
    }
}
