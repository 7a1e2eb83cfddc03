import CaseHistory
public import CommandLanguage
import Wording

/// Runs a script as one transaction and one step: all of it is kept, or nothing.
public struct ScriptRun {
    private let session: Session
    /// Whether every problem is collected instead of stopping at the first.
    private let keepsGoing: Bool
    /// Whether everything is tried on a copy that is thrown away.
    private let onlyChecks: Bool

    /// Prepares a run.
    public init(session: Session, keepsGoing: Bool = false, onlyChecks: Bool = false) {
        self.session = session
        self.keepsGoing = keepsGoing
        self.onlyChecks = onlyChecks
    }

    /// Runs a script and says how it went.
    public func run(_ source: SourceText) -> ExitCode {
        var loader = ScriptLoader(session: session)
        let script = loader.load(source)
        loader.warnings.forEach(session.hint)
        guard loader.problems.isEmpty else {
            report(unread: loader.problems, isEntry: source.name == LiveRun.entryName)
            return loader.problems.contains { SyntaxCode(rawValue: $0.code) != nil }
                ? .usage : ExitCode(of: loader.problems[0])
        }
        return run(script, loader)
    }

    /// How many problems of what was entered at once are shown: who pastes a text that is no
    /// commands has one in every line.
    private static let mostOfEntry = 3

    private func report(unread problems: [Problem], isEntry: Bool) {
        guard isEntry else {
            problems.forEach(session.report)
            return session.tell(
                Phrase(
                    en: "Nothing was run: there are errors in the script.",
                    nl: "Er is niets uitgevoerd: er zitten fouten in het script."))
        }
        problems.prefix(Self.mostOfEntry).forEach(session.report)
        let others = problems.count - Self.mostOfEntry
        if others > 0 {
            session.tell(
                Phrase(
                    en: "… and \(others) more like these. Is it text? Put a piece word with << "
                        + "above it and >> below, or type guide and paste it there.",
                    nl: "… en zo nog \(others). Is het tekst? Zet er een stukwoord met << boven "
                        + "en >> onder, of tik gids en plak het daar."))
        }
        session.tell(
            Phrase(
                en: "Nothing was run: there are errors in what you pasted or typed; the up key "
                    + "brings it back.",
                nl: "Er is niets uitgevoerd: er zitten fouten in wat je plakte of tikte; pijl "
                    + "omhoog haalt het terug."))
    }

    private func run(_ script: Script, _ loader: ScriptLoader) -> ExitCode {
        var problems: [Problem] = []
        var prepared: [PreparedWrite] = []
        let standing = session.standing
        do throws(Problem) {
            problems = try perform(script, loader)
            if session.held?.mustStartOver == true {
                try rollBack()
                session.standing = standing
                problems = try perform(script, loader, again: session.held?.copies)
            }
            if problems.isEmpty { prepared = try prepareFiles() }
            if problems.isEmpty, !onlyChecks {
                rememberWhatChanged(since: standing)
                try commit()
            } else {
                try rollBack()
            }
        } catch {
            try? rollBack()
            problems.append(error)
        }
        if !problems.isEmpty || onlyChecks {
            prepared.forEach { $0.drop() }
            prepared = []
            session.standing = standing
        }
        return finish(problems, prepared)
    }

    /// Performs everything; a second time with nobody in between, from the start on.
    private func perform(
        _ script: Script, _ loader: ScriptLoader, again copies: Set<String>? = nil
    ) throws(Problem) -> [Problem] {
        var held = Held(onlyChecks: onlyChecks, copies: copies ?? [])
        do {
            session.held = held
            if copies != nil { try session.startWriting() }
            _ = try session.catchUp()
            held.start = try WorkspaceMark(session.store)
            held.isWriting = session.held?.isWriting ?? false
            session.held = held
        } catch {
            throw Problem(of: error, workspace: session.workspaceName)
        }
        var run = Running(session: session, loader: loader, keepsGoing: keepsGoing)
        run.perform(script)
        return run.problems
    }

    /// Writes the hand-outs as far as their names, so that one that cannot be written stops all.
    private func prepareFiles() throws(Problem) -> [PreparedWrite] {
        var prepared: [PreparedWrite] = []
        for written in session.held?.files ?? [] {
            let (path, bytes, overwrite) = written.file
            do throws(FileFault) {
                let file = try session.surroundings.files.prepare(
                    path, bytes, overwrite: overwrite)
                let isSecond = prepared.contains { $0.target == file.target }
                prepared.append(file)
                if isSecond, !overwrite { throw .exists }
            } catch {
                prepared.forEach { $0.drop() }
                throw Problem.file(error, path: path).at(written.statement.attribute(.to))
            }
        }
        return prepared
    }

    /// What the workspace keeps beside the case, now that all of the script succeeded.
    private func rememberWhatChanged(since standing: Session.Standing) {
        if session.timePlan?.text != standing.timePlan?.text { session.rememberTimePlan() }
        if session.held?.setsHiding == true { session.rememberHiding() }
    }

    private func commit() throws(Problem) {
        guard session.held?.isWriting == true else { return }
        do {
            try session.store.commit()
        } catch {
            throw Problem(of: error, workspace: session.workspaceName)
        }
    }

    private func rollBack() throws(Problem) {
        guard session.held?.isWriting == true else { return }
        do {
            try session.store.rollback()
        } catch {
            throw Problem(of: error, workspace: session.workspaceName)
        }
        try session.openDraft()
    }

    /// Shows what was kept back, writes the files, and reports what went wrong.
    private func finish(_ problems: [Problem], _ prepared: [PreparedWrite]) -> ExitCode {
        let held = session.held ?? Held()
        session.held = nil
        session.runningStep = nil
        let isKept = problems.isEmpty && !onlyChecks
        for shown in held.shown where isKept || shown.isView { session.output.result(shown.text) }
        var code = ExitCode.done
        if isKept {
            for (written, file) in zip(held.files, prepared) {
                code = put(file, in: written, hasSaved: held.isWriting) ?? code
            }
        }
        for problem in problems { session.report(problem) }
        guard let first = problems.first else {
            if onlyChecks {
                session.tell(
                    Phrase(
                        en: "No errors found; nothing was saved.",
                        nl: "Geen fouten gevonden; er is niets bewaard."))
            }
            return code
        }
        session.tell(Phrase(en: "Nothing was saved.", nl: "Er is niets bewaard."))
        return problems.count == 1 ? ExitCode(of: first) : Self.worst(problems)
    }

    /// Puts a hand-out in its place; after the commit the case stays kept when that fails.
    private func put(
        _ file: PreparedWrite, in written: Held.Written, hasSaved: Bool
    ) -> ExitCode? {
        let path = written.file.path
        guard let fault = file.putInPlace() else {
            session.acknowledge(Acknowledgement.wrote(path))
            return nil
        }
        let problem = Problem.file(fault, path: path).at(written.statement.attribute(.to))
        session.report(problem)
        if hasSaved {
            session.tell(
                Phrase(
                    en: "The case was saved; only this file was not written.",
                    nl: "De casus is bewaard; alleen dit bestand is niet geschreven."))
        }
        return ExitCode(of: problem)
    }

    /// Of several problems the one that says most to the shell.
    private static func worst(_ problems: [Problem]) -> ExitCode {
        let codes = Set(problems.map(ExitCode.init(of:)))
        let order: [ExitCode] = [
            .internalFault, .interrupted, .workspace, .failed, .usage, .expectation,
        ]
        return order.first(where: codes.contains) ?? .failed
    }
}

/// A script in the middle of its run, with the scripts it reads.
private struct Running {
    let session: Session
    let loader: ScriptLoader
    let keepsGoing: Bool
    var problems: [Problem] = []
    var hasEnded = false

    init(session: Session, loader: ScriptLoader, keepsGoing: Bool) {
        self.session = session
        self.loader = loader
        self.keepsGoing = keepsGoing
    }

    mutating func perform(_ script: Script) {
        for statement in script.statements where !hasEnded {
            do throws(Problem) {
                try perform(statement)
            } catch {
                problems.append(error)
                if !keepsGoing { hasEnded = true }
            }
        }
    }

    private mutating func perform(_ statement: Statement) throws(Problem) {
        if session.isInterrupted() { throw Problem.interrupted }
        if statement.command == .named(.read) {
            perform(try script(readBy: statement))
            return
        }
        if GuideBlock.holds(statement) {
            try GuideBlock(session: session, statement: statement).play {
                (line) throws(Problem) in try perform(line)
            }
            return
        }
        let outcome = try session.outcome(of: statement)
        try session.carryOut(outcome, of: statement)
        if session.held?.mustStartOver == true {
            hasEnded = true
            return
        }
        try session.present(outcome, of: statement)
        if outcome.ends { hasEnded = true }
    }

    /// The script a `read` names: loaded before, or now when its name holds a variable.
    private func script(readBy statement: Statement) throws(Problem) -> Script {
        if let script = loader.scripts[statement.place] { return script }
        guard let argument = statement.argument(.path) else { throw Problem.noCase }
        var late = ScriptLoader(session: session)
        let script = late.load(try late.source(for: argument, from: statement))
        if let problem = late.problems.first { throw problem }
        return script
    }
}

extension Problem {
    static let interrupted = Problem(
        .interrupted,
        Phrase(en: "Interrupted.", nl: "Onderbroken."),
        next: Phrase(en: "Start it again at any time.", nl: "Begin er gerust opnieuw aan."))
}
