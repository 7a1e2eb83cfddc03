import CaseHistory
import CaseModel
import CaseStore
import CommandLanguage
import Glibc
import Terminal
import Wording
import Workshop

/// One run of the program: opens the workspace, and lets a script, commands or lines in.
struct Program {
    private(set) var flags: PurposeCase
    private(set) var workspace: String
    let screen: Screen
    /// The command that begins a first case.
    private var opening: String?

    init(flags: PurposeCase, workspace: String, screen: Screen) {
        self.flags = flags
        self.workspace = workspace
        self.screen = screen
    }

    /// Takes what somebody answered who started without a workspace.
    mutating func begin(_ answers: FirstQuestions.Answers) {
        workspace = answers.workspace
        opening = answers.command
        if flags.language == nil || answers.title != nil {
            flags.language = answers.language.rawValue
        }
        if let typist = answers.typist { flags.typist = typist }
    }

    mutating func run() -> Workshop.ExitCode {
        let name = workspace
        do {
            let store = try openStore()
            let revision = flags.seed == nil ? 0 : try store.history.newestRevision()
            let session = try Session(
                store: store.history, workspaceName: name,
                surroundings: .live(flags, from: revision),
                settings: settings, output: screen)
            session.isInterrupted = { Interruption.isRequested }
            session.copyWorkspace = store.copy
            for given in flags.variables {
                let parts = given.split(separator: "=", maxSplits: 1).map(String.init)
                session.variables[Folding.folded(parts[0])] = parts.count > 1 ? parts[1] : ""
            }
            let code = work(in: session, checkpoint: store.checkpoint)
            try store.close()
            return code
        } catch {
            let problem = Problem(of: error, workspace: name)
            return fail(problem)
        }
    }

    private func fail(_ problem: Problem) -> Workshop.ExitCode {
        screen.message(
            ProblemText.text(
                of: problem, language: language, widthColumns: settings.widthColumns,
                asJSON: flags.json))
        return Workshop.ExitCode(of: problem)
    }

    /// A script, commands, or lines: from the flags and from what standard input is.
    private func work(
        in session: Session, checkpoint: @escaping () -> Void
    ) -> Workshop.ExitCode {
        if let line = flags.complete { return complete(line, session) }
        let isKeyboard = isatty(0) == 1
        if !flags.command.isEmpty {
            return run(SourceText(name: "-c", text: flags.command.joined(separator: "\n")), session)
        }
        if let script = flags.script, script != "-" { return run(file: script, session) }
        if flags.interactive || (isKeyboard && flags.script == nil) {
            if isKeyboard { LastWorkspace.remember(workspace) }
            return LineLoop(
                session: session, screen: screen,
                workspace: workspace == ":memory:" ? nil : workspace, opening: opening,
                checkpoint: checkpoint, followsWindow: flags.width == nil && isatty(1) == 1
            )
            .run(PlainOrEdited.standardInput(editing: !flags.noEdit))
        }
        return runStandardInput(session)
    }

    /// What Tab would offer after a line: each way with what it is behind a tab, then a hint.
    private func complete(_ line: String, _ session: Session) -> Workshop.ExitCode {
        let source = SessionCompletion(session)
        let found = Completer(source).completion(of: line)
        for candidate in found.candidates {
            screen.result("\(candidate.typed)\t\(candidate.description)\n")
        }
        if found.total > found.candidates.count {
            screen.result("…\t\(found.total)\n")
        }
        if let hint = Hinter(source).hint(for: line) { screen.result("<\(hint)>\n") }
        return .done
    }

    private func run(_ source: SourceText, _ session: Session) -> Workshop.ExitCode {
        ScriptRun(session: session, keepsGoing: flags.keepGoing, onlyChecks: flags.check)
            .run(source)
    }

    private func run(file path: String, _ session: Session) -> Workshop.ExitCode {
        if flags.interactive {
            do {
                return LineLoop(session: session, screen: screen, checkpoint: {})
                    .run(try PlainLines(path: path, maximumBytes: ReadingLimits.lineBytes), path)
            } catch {
                return fail(Problem.file(FileFault(error), path: path))
            }
        }
        switch readWholeFile(path, limitBytes: ReadingLimits.scriptBytes) {
        case .success(let bytes): return run(SourceText(name: path, bytes: bytes), session)
        case .failure(let problem): return fail(Problem.file(FileFault(problem), path: path))
        }
    }

    private func runStandardInput(_ session: Session) -> Workshop.ExitCode {
        switch readWholeFile("/dev/stdin", limitBytes: ReadingLimits.scriptBytes) {
        case .success(let bytes): return run(SourceText(name: "<stdin>", bytes: bytes), session)
        case .failure(let problem): return fail(Problem.file(FileFault(problem), path: "<stdin>"))
        }
    }

    // MARK: Settings

    private var settings: Session.Settings {
        Session.Settings(
            language: language,
            typist: typist,
            widthColumns: flags.width
                ?? (isatty(1) == 1 ? min(ScreenSize.measured().columns, 100) : 72),
            wantsJSON: flags.json, isQuiet: flags.quiet, isOnScreen: isatty(1) == 1)
    }

    /// Who is typing: the flag, else what the environment says, else the account.
    var typist: String {
        flags.typist ?? environmentVariable("PURPOSECASE_TYPIST") ?? environmentVariable("USER")
            ?? Self.accountName
    }

    /// The name of the account, where the environment does not say who is typing.
    private static var accountName: String {
        getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "?"
    }

    /// The flag, else what the environment says, else Dutch.
    var language: Language {
        if let given = flags.language.flatMap(Language.init) { return given }
        if let own = environmentVariable("PURPOSECASE_LANGUAGE").flatMap(Language.init) {
            return own
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environmentVariable(name), !value.isEmpty else { continue }
            return value.hasPrefix("en") ? .english : .dutch
        }
        return .dutch
    }
}
