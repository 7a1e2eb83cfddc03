import CommandLanguage
import Glibc
import Terminal
import Wording
import Workshop

/// Takes lines until they end, and shows what came of each before it waits for the next.
struct LineLoop {
    let session: Session
    let screen: Screen
    /// The file of which the history of lines is kept; nothing for one that is not kept itself.
    var workspace: String?
    /// A line that comes before those somebody types, for a first case.
    var opening: String?
    let checkpoint: () -> Void
    /// Whether the width is that of the window, and was not asked for.
    var followsWindow = false

    func run(_ source: any LineSource, _ name: String = "<stdin>") -> Workshop.ExitCode {
        var lines = source
        let live = LiveRun(session: session, sourceName: name)
        let assistant = SessionAssistant(session)
        defer { screen.pager = nil }
        if let opening { _ = live.take(Array(opening.utf8)) }
        if lines.isKeyboard { begin(lines, name, assistant) }
        var interruptions = 0
        while screen.flush() {
            if lines.isKeyboard { prepare() }
            if let typed = screen.takeTypedAtPages() { (lines as? EditedLines)?.prefill(typed) }
            switch lines.nextLine(prompt: prompt(live)) {
            case .line(let bytes):
                interruptions = 0
                // The window may have changed while the line was typed.
                followWindow()
                if prefill(lines, after: bytes) { continue }
                // A paste comes as one entry of several lines.
                guard live.take(entry: bytes) == .goOn else { return finish(live, lines) }
                if session.isGuided { screen.holdsBackPager = true }
            case .interrupted:
                live.drop()
                if !lines.isKeyboard { return .interrupted }
                interruptions += 1
                // Who presses it again wants to leave.
                if interruptions == 2 { session.tellHowToStop() }
            case .tooLong(let bytes, let limit): live.failTooLong(bytes: bytes, limit: limit)
            case .notText: live.failNotText()
            case .failed(let code):
                screen.message("purposecase: \(code)\n")
                return .failed
            case .end where lines.isKeyboard && session.isGuided:
                // Ctrl-D leaves the guide first, and then the program.
                screen.message("\n")
                live.leaveGuide()
            case .end:
                live.end()
                return finish(live, lines)
            }
        }
        return live.exitCode
    }

    /// Before each line: one safe file while people talk, and the width the window has now. In the
    /// guide nothing is paged, for what is typed there must never end up in a pager.
    private func prepare() {
        checkpoint()
        screen.holdsBackPager = session.isGuided
        followWindow()
    }

    private func followWindow() {
        let window = ScreenSize.measured()
        session.settings.heightRows = window.rows
        if followsWindow { session.settings.widthColumns = min(window.columns, 100) }
    }

    /// Sets up what only somebody at a keyboard has use for.
    private func begin(_ lines: any LineSource, _ name: String, _ assistant: SessionAssistant) {
        session.keyboardSource = name
        let terminal = environmentVariable("TERM") ?? "dumb"
        if isatty(1) == 1 {
            screen.pager = Pager(
                terminalName: terminal, editsEntries: lines is EditedLines,
                words: { [session] in Self.pageKeys[session.settings.language] })
        }
        if let edited = lines as? EditedLines {
            let isPlain = environmentVariable("NO_COLOR").map { !$0.isEmpty } ?? false
            edited.use(assistant, dimsHints: !isPlain)
            if let workspace, let path = EntryHistory.path(forWorkspace: workspace) {
                edited.use(EntryHistory(path: path))
            }
        }
        guard opening != nil, let workspace else { return session.greet() }
        session.welcome(keptIn: LastWorkspace.whereabouts(workspace))
    }

    /// What stands below a page of a long view.
    private static let pageKeys = Phrase(
        en: "space: more · q: back", nl: "spatie: verder · q: terug")

    /// Puts the text of an item on the next line after `rewrite n3` alone; whether it did.
    private func prefill(_ lines: any LineSource, after line: [UInt8]) -> Bool {
        guard let edited = lines as? EditedLines,
            let entry = session.entryForRewriting(String(decoding: line, as: UTF8.self))
        else { return false }
        edited.prefill(entry)
        return true
    }

    /// At a keyboard people have seen what went wrong; to a program the code must tell.
    private func finish(_ live: LiveRun, _ lines: any LineSource) -> Workshop.ExitCode {
        guard lines.isKeyboard else { return live.exitCode }
        session.bidFarewell()
        return .done
    }

    private func prompt(_ live: LiveRun) -> String {
        live.isInBlock ? "… " : session.promptText + "> "
    }
}

/// Where lines come from.
enum PlainOrEdited {
    static func standardInput(editing: Bool) -> any LineSource {
        standardInputLines(
            editing: editing, maximumBytes: ReadingLimits.lineBytes,
            maximumEntryBytes: ReadingLimits.entryBytes)
    }
}
