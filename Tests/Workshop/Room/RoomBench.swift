import CaseHistory
import CaseModel
import CommandLanguage
import Testing
import Wording

@testable import Workshop

/// A session whose clock a test sets, with paper for a screen.
final class RoomBench {
    let store: any HistoryStore
    let paper = RoomPaper()
    let files = RoomFiles()
    private(set) var session: Session
    private let clock: Clock

    final class Clock {
        var now: Moment
        init(_ now: Moment) { self.now = now }
    }

    static let start = Moment("2026-11-21T10:00:00Z") ?? Moment(milliseconds: 0)

    init(
        _ language: Language = .dutch, store: any HistoryStore = MemoryStore(), seed: UInt64 = 7,
        isOnScreen: Bool = true
    ) throws {
        let clock = Clock(Self.start)
        self.clock = clock
        self.store = store
        session = try Session(
            store: store, workspaceName: "werk.purpose",
            surroundings: Surroundings(
                now: { clock.now }, identities: SeededIdentities(seed: seed), files: files),
            settings: .init(
                language: language, typist: "procesbegeleider", isOnScreen: isOnScreen),
            output: paper)
    }

    /// Lets so many seconds pass.
    func wait(seconds: Int) {
        clock.now = Moment(milliseconds: clock.now.milliseconds + Int64(seconds) * 1000)
    }

    /// Runs a script that must work, and gives what was shown.
    @discardableResult
    func shown(_ script: String, _ location: SourceLocation = #_sourceLocation) -> String {
        let (code, text) = run(script)
        #expect(code == .done, "\(script)\n\(text)", sourceLocation: location)
        return text
    }

    /// Runs a script and gives how it ended and what was shown.
    @discardableResult
    func run(_ script: String) -> (ExitCode, String) {
        paper.text = ""
        let code = ScriptRun(session: session)
            .run(SourceText(name: "script.txt", bytes: Array(script.utf8)))
        return (code, paper.text)
    }

    /// Takes lines as typed, whatever comes of them.
    @discardableResult
    func typed(_ lines: String) -> String {
        paper.text = ""
        let live = LiveRun(session: session, sourceName: "<stdin>")
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            _ = live.take(Array(line.utf8))
        }
        live.end()
        return paper.text
    }

    func dump() throws -> String {
        try ArchiveWriter(store: store).lines().joined(separator: "\n") + "\n"
    }

    static let opening = """
        nieuw Buurtwerk Zuid taal=nl
        partner Vervoer BV als=vbv soort=bedrijf
        partner Gemeente Zuid als=gemeente soort=overheid sector=publiek
        ambitie Iedereen in de wijk doet mee

        """
}

/// What people would see.
final class RoomPaper: Output {
    var text = ""
    func result(_ text: String) { self.text += text }
    func message(_ text: String) { self.text += text }
}

/// Files that exist in a test only.
final class RoomFiles: Files {
    var contents: [String: [UInt8]] = [:]

    func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        guard let bytes = contents[path] else { throw .missing }
        return bytes
    }
    func write(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileFault) {
        contents[path] = bytes
    }
    func exists(_ path: String) -> Bool { contents[path] != nil }
    func resolve(_ path: String, besideFile other: String?) -> String { path }

    func text(_ path: String) -> String { String(decoding: contents[path] ?? [], as: UTF8.self) }
}
