import CaseHistory
import CaseModel
import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// Lines typed into a session with a fixed clock, and paper for a screen.
final class GuideBench {
    let store: any HistoryStore
    let paper: Paper
    let session: Session
    let live: LiveRun

    init(
        store: any HistoryStore = MemoryStore(), language: Language = .dutch, seed: UInt64 = 1
    ) throws {
        self.store = store
        paper = Paper()
        session = try Session(
            store: store, workspaceName: "werk.purpose",
            surroundings: Surroundings(
                now: { Moment("2026-11-21T10:00:00Z") ?? Moment(milliseconds: 0) },
                identities: SeededIdentities(seed: seed), files: NoFiles(),
                composed: { $0.precomposedStringWithCanonicalMapping }),
            settings: .init(language: language, typist: "procesbegeleider"), output: paper)
        live = LiveRun(session: session, sourceName: "<stdin>")
    }

    /// A case with three partners, ready for the guide.
    static let threePartners = [
        "nieuw Buurtwerk Zuid", "partner Vervoer BV als=vbv", "partner Gemeente Zuid als=gemeente",
        "partner School aan Zee als=school",
    ]

    /// Types lines, and gives what was shown.
    @discardableResult
    func type(_ lines: String...) -> String { type(lines) }

    @discardableResult
    func type(_ lines: [String]) -> String {
        for line in lines { _ = live.take(entry: Array(line.utf8)) }
        return paper.take()
    }

    /// Runs a script as a whole.
    @discardableResult
    func run(_ script: String) -> ExitCode {
        ScriptRun(session: session).run(SourceText(name: "script.txt", text: script))
    }

    func dump() throws -> String {
        try ArchiveWriter(store: store).lines().joined(separator: "\n") + "\n"
    }

    /// The notes of the case: `ambition vbv: text`.
    func notes() throws -> [String] {
        let current = try #require(session.draft?.current)
        return current.all(.note).map { note in
            let partner = note.item(.partner).flatMap { current[$0]?.text(.handle) }
            return PieceID(note.text(.piece) ?? "").piece + " " + (partner.map { $0 + ": " } ?? "")
                + (note.text(.text) ?? "")
        }
    }
}

/// What people would see, in the order it came.
final class Paper: Output {
    private(set) var text = ""

    func result(_ text: String) { self.text += text }
    func message(_ text: String) { self.text += text }

    func take() -> String {
        defer { text = "" }
        return text
    }
}

/// A disk without files; these tests need none.
struct NoFiles: Files {
    func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] { throw .missing }
    func write(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileFault) {
        throw .denied
    }
    func exists(_ path: String) -> Bool { false }
    func resolve(_ path: String, besideFile other: String?) -> String { path }
}

/// Sessions kept beside the tests; with UPDATE=1 in the environment they are accepted anew.
///
/// A line that begins with `>` is typed; all others are what was shown.
enum Transcript {
    static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()

    static func check(
        _ name: String, language: Language, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let path = folder + "/Transcripts/" + name
        let kept = try String(contentsOfFile: path, encoding: .utf8)
        let bench = try GuideBench(language: language)
        var played = ""
        for line in kept.split(separator: "\n", omittingEmptySubsequences: false)
        where line.hasPrefix(">") {
            played += line + "\n"
            played += bench.type(String(line.dropFirst(line.hasPrefix("> ") ? 2 : 1)))
        }
        guard played != kept else { return }
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
            try played.write(toFile: path, atomically: false, encoding: .utf8)
            return
        }
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = played.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let before = old.dropFirst(same).prefix(5).map { "- " + $0 }
        let after = new.dropFirst(same).prefix(5).map { "+ " + $0 }
        Issue.record(
            "\(name) differs at line \(same + 1):\n\((before + after).joined(separator: "\n"))",
            sourceLocation: location)
    }
}
