import CaseHistory
import CaseModel
import CaseStore
import Glibc
import Testing

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/casestore-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
        chmod(path, 0o700)
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    /// The files in it, in order of name.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var result: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { result.append(name) }
        }
        return result.sorted()
    }

    func file(_ name: String = "case.purpose") -> String { path + "/" + name }

    func write(_ bytes: [UInt8], to name: String = "case.purpose") throws {
        let file = try #require(fopen(file(name), "w"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    func read(_ name: String = "case.purpose") throws -> [UInt8] {
        let file = try #require(fopen(file(name), "r"))
        defer { fclose(file) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            result += buffer[..<count]
        }
        return result
    }
}

/// The stores that must behave alike.
enum StoreKind: CaseIterable, Sendable {
    case memory, file

    /// A store, with the folder it lives in as long as the test does.
    func make() throws -> (any HistoryStore, TemporaryFolder) {
        let folder = try TemporaryFolder()
        switch self {
        case .memory: return (MemoryStore(), folder)
        case .file: return (try SQLiteStore.open(path: folder.file(), mode: .create), folder)
        }
    }
}

/// Writes history into a store the short way.
struct Scribe {
    let store: any HistoryStore
    private var identities: SeededIdentities
    private var links: [Int: Digest] = [:]

    init(_ store: any HistoryStore, seed: UInt64 = 1) {
        self.store = store
        identities = SeededIdentities(seed: seed)
    }

    mutating func id() -> ItemID { identities.next() }

    mutating func note(_ text: String) -> Item {
        Item(
            id: id(), kind: .note,
            entries: [.init(.piece, .text("purpose.ambition")), .init(.text, .text(text))])
    }

    mutating func draft(_ name: String, from origin: Point? = nil) throws -> Draft {
        let draft = Draft(id: DraftID(id()), name: name, origin: origin)
        try store.add(draft)
        return draft
    }

    /// Appends a revision to a draft and tells its number.
    @discardableResult
    mutating func append(
        _ changes: [Change], to draft: Draft, sort: Revision.Sort = .command,
        undoes: ClosedRange<Int>? = nil, speaker: String? = nil, command: String = "é 🌍"
    ) throws -> Int {
        let number = try store.newestRevision() + 1
        let head = try store.head(of: draft)
        let previous = try store.revision(head)?.digest ?? .none
        let stored = changes.map(StoredChange.init)
        let revisionID = id()
        func revision(_ digest: Digest) -> Revision {
            Revision(
                number: number, id: revisionID, draft: draft.id, step: max(1, number - 1),
                sort: sort, undoes: undoes, time: Moment(milliseconds: Int64(number) * 1000),
                typist: "facilitator", speaker: speaker, command: command, digest: digest)
        }
        let link = DigestChain.link(
            revision(previous), contents: stored.map { ($0.item, $0.digest) },
            previous: previous)
        try store.append(revision(link), stored)
        return number
    }
}

extension HistoryStore {
    /// The texts of the notes at a point, in order.
    func texts(at draft: Draft, _ revision: Int = Int.max) throws -> [String] {
        try items(at: Point(draft: draft.id, revision: revision))
            .compactMap { $0.text(.text) }.sorted()
    }
}

extension Item {
    func saying(_ text: String) -> Item {
        var item = self
        item[.text] = .text(text)
        return item
    }
}
