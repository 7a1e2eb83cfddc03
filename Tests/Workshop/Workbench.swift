import CaseHistory
import CaseModel
import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// A whole session in a test: memory for a workspace, a fixed clock, and paper for a screen.
final class Workbench {
    static let moment = Moment("2026-11-21T10:00:00Z") ?? Moment(milliseconds: 0)

    let store: any HistoryStore
    let paper = Paper()
    let files: MemoryFiles
    var settings: Session.Settings
    private let seed: UInt64
    private(set) var session: Session

    init(
        store: any HistoryStore = MemoryStore(), language: Language = .dutch, seed: UInt64 = 1,
        files: MemoryFiles = MemoryFiles(), typist: String = "procesbegeleider"
    ) throws {
        self.store = store
        self.files = files
        self.seed = seed
        settings = Session.Settings(language: language, typist: typist)
        session = try Self.session(store, files, settings, paper, seed)
    }

    private static func session(
        _ store: any HistoryStore, _ files: MemoryFiles, _ settings: Session.Settings,
        _ paper: Paper, _ seed: UInt64
    ) throws -> Session {
        try Session(
            store: store, workspaceName: "werk.purpose",
            surroundings: Surroundings(
                now: { Self.moment }, identities: SeededIdentities(seed: seed), files: files,
                composed: { $0.precomposedStringWithCanonicalMapping }),
            settings: settings, output: paper)
    }

    /// Starts a new session on the same store, as after a restart.
    func reopen() throws {
        let head = UInt64(try store.newestRevision())
        settings = session.settings
        session = try Self.session(store, files, settings, paper, seed &+ 1000 &+ head)
    }

    /// Runs a script as a whole.
    @discardableResult
    func run(_ script: String, keepsGoing: Bool = false, onlyChecks: Bool = false) -> ExitCode {
        run(Array(script.utf8), keepsGoing: keepsGoing, onlyChecks: onlyChecks)
    }

    @discardableResult
    func run(_ bytes: [UInt8], keepsGoing: Bool = false, onlyChecks: Bool = false) -> ExitCode {
        ScriptRun(session: session, keepsGoing: keepsGoing, onlyChecks: onlyChecks)
            .run(SourceText(name: "script.txt", bytes: bytes))
    }

    /// Runs a script that must work, and gives what was shown.
    @discardableResult
    func shown(_ script: String, _ location: SourceLocation = #_sourceLocation) -> String {
        _ = paper.take()
        let code = run(script)
        let text = paper.take()
        #expect(code == .done, "\(script)\n\(text)", sourceLocation: location)
        return text
    }

    /// The dump of the store, by a session that knows nothing yet.
    func dump() throws -> String { try Self.dump(of: store) }

    static func dump(of store: any HistoryStore) throws -> String {
        try ArchiveWriter(store: store).lines().joined(separator: "\n") + "\n"
    }
}

/// What people would see: results and messages in the order they came.
final class Paper: Output {
    private(set) var text = ""

    func result(_ text: String) { self.text += text }
    func message(_ text: String) { self.text += text }

    /// What was written since the last time.
    func take() -> String {
        defer { text = "" }
        return text
    }
}

/// Files that exist in a test only; some can be told to fail.
final class MemoryFiles: Files {
    var contents: [String: [UInt8]] = [:]
    var faults: [String: FileFault] = [:]
    /// What goes wrong only when a file that is on disk takes its name.
    var lateFaults: [String: FileFault] = [:]

    init(_ texts: [String: String] = [:]) {
        contents = texts.mapValues { Array($0.utf8) }
    }

    func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        if let fault = faults[path] { throw fault }
        guard let bytes = contents[path] else { throw .missing }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return bytes
    }

    func write(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileFault) {
        if let fault = faults[path] { throw fault }
        guard overwrite || contents[path] == nil else { throw .exists }
        contents[path] = bytes
    }

    func prepare(
        _ path: String, _ bytes: [UInt8], overwrite: Bool
    ) throws(FileFault) -> PreparedWrite {
        if let fault = faults[path] { throw fault }
        guard overwrite || contents[path] == nil else { throw .exists }
        return PreparedWrite(
            target: path,
            putInPlace: { [self] in
                if let fault = lateFaults[path] { return fault }
                contents[path] = bytes
                return nil
            }, drop: {})
    }

    func exists(_ path: String) -> Bool { contents[path] != nil }

    func resolve(_ path: String, besideFile other: String?) -> String {
        guard !path.hasPrefix("/"), let other, let slash = other.lastIndex(of: "/") else {
            return path
        }
        return String(other[...slash]) + path
    }
}
