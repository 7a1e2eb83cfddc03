import CommandLanguage
import Terminal
import Wording
import Workshop

/// Takes lines until they end, and shows what came of each before it waits for the next.
struct LineLoop {
    let flags: PurposeCase
    let session: Session
    let screen: Screen
    let checkpoint: () -> Void

    func run(_ source: any LineSource, _ name: String = "<stdin>") -> Workshop.ExitCode {
        var lines = source
        let live = LiveRun(session: session, sourceName: name)
        if lines.isKeyboard { session.greet() }
        while screen.flush() {
            if lines.isKeyboard { checkpoint() }
            switch lines.nextLine(prompt: prompt(live)) {
            case .line(let bytes):
                // A paste comes as one entry of several lines.
                for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
                    guard live.take(Array(line)) == .goOn else { return finish(live, lines) }
                }
            case .interrupted:
                live.drop()
                if !lines.isKeyboard { return .interrupted }
            case .tooLong: live.failTooLong()
            case .notText: live.failNotText()
            case .failed(let code):
                screen.message("purposecase: \(code)\n")
                return .failed
            case .end:
                live.end()
                return finish(live, lines)
            }
        }
        return live.exitCode
    }

    /// At a keyboard people have seen what went wrong; to a program the code must tell.
    private func finish(_ live: LiveRun, _ lines: any LineSource) -> Workshop.ExitCode {
        guard lines.isKeyboard else { return live.exitCode }
        session.bidFarewell()
        return .done
    }

    private func prompt(_ live: LiveRun) -> String {
        live.isInBlock ? "… " : shortName + session.promptText + "> "
    }

    /// The name of the workspace file without its folder and its ending.
    private var shortName: String {
        let file = flags.workspace.split(separator: "/").last.map(String.init) ?? "purposecase"
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return String(stem.prefix(20))
    }
}

/// Where lines come from.
enum PlainOrEdited {
    static func standardInput(editing: Bool) -> any LineSource {
        standardInputLines(editing: editing, maximumBytes: ReadingLimits.lineBytes)
    }
}
