import CaseHistory
import CommandLanguage
import Wording

/// Takes lines one by one, as somebody types them: each is durable before it is acknowledged.
public final class LiveRun {
    /// Whether the session goes on after a line.
    public enum Next: Sendable, Hashable { case goOn, end }

    let session: Session
    let sourceName: String
    var reader: StatementReader
    /// While the lines of a paste are taken.
    var pasted: Paste?
    /// The worst that happened so far, for the shell.
    public private(set) var exitCode = ExitCode.done

    /// Starts taking lines from a source of this name.
    public init(session: Session, sourceName: String) {
        self.session = session
        self.sourceName = sourceName
        session.saysInJSON = true
        reader = StatementReader(name: sourceName, pieceWords: session.pieceWords)
    }

    /// Whether a block is open, so that the prompt can say so.
    public var isInBlock: Bool { reader.isInBlock }

    /// Forgets an open block, as when somebody presses Ctrl-C.
    public func drop() { reader.drop() }

    /// Takes a line.
    public func take(_ line: [UInt8]) -> Next {
        // Within a paste what came in before its first line was still not seen.
        if pasted == nil { session.othersCameLast = false }
        return session.isGuided && !reader.isInBlock ? takeGuided(line) : handle(reader.feed(line))
    }

    /// Takes what was entered at once: a line, or the lines of a paste, which are one step.
    public func take(entry: [UInt8]) -> Next {
        session.othersCameLast = false
        return session.isGuided && !reader.isInBlock ? takePaste(entry) : takeTogether(entry)
    }

    /// Several commands that were entered at once are kept whole or not at all.
    private func takeTogether(_ entry: [UInt8]) -> Next {
        if isInBlock { return take(entry) }
        let lines = EntryShape.lines(entry)
        guard lines.count > 1 else { return take(Array(lines[0])) }
        let source = SourceText(name: Self.entryName, bytes: entry)
        let script = Script.parse(source, pieceWords: session.pieceWords)
        if script.problems.isEmpty, script.statements.count < 2 {
            for line in lines where take(Array(line)) == .end { return .end }
            return .goOn
        }
        tellOthers((try? session.catchUp()) ?? 0)
        let code = ScriptRun(session: session).run(source)
        note(code)
        reader.pieceWords = session.pieceWords
        guard code == .done else { return .goOn }
        session.acknowledge(
            Phrase(
                en: "\(lines.count) lines, 1 step: undo takes all of them back",
                nl: "\(lines.count) regels, 1 stap: ongedaan neemt ze samen terug"))
        return script.statements.contains { $0.command == .named(.quit) } ? .end : .goOn
    }

    /// What several lines that were entered at once are called in errors.
    static let entryName = "<entry>"

    /// Says that no lines come any more.
    public func end() {
        _ = handle(reader.finish())
    }

    /// Reports what was longer than can be taken at once, and that it is gone.
    public func failTooLong(bytes: Int, limit: Int) {
        let (size, most) = (Self.size(bytes), Self.size(limit))
        fail(
            code: .lineTooLong,
            Phrase(
                en: "That was \(size.english) at once, and at most \(most.english) fits. "
                    + "None of it was kept.",
                nl: "Dat was \(size.dutch) in één keer, en er past hoogstens \(most.dutch) in. "
                    + "Er is niets van bewaard."),
            next: Phrase(
                en: "Divide it into parts, or put it in a file as commands and type: read FILE.",
                nl: "Verdeel het in delen, of zet het als opdrachten in een bestand en tik: "
                    + "lees BESTAND."))
    }

    /// How large something is, rounded up, for people.
    private static func size(_ bytes: Int) -> Phrase {
        let (thousand, million) = (1024, 1_048_576)
        guard bytes >= million else {
            return Phrase(same: "\((bytes + thousand - 1) / thousand) KB")
        }
        let tenths = (bytes * 10 + million - 1) / million
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        guard rest > 0 else { return Phrase(same: "\(whole) MB") }
        return Phrase(en: "\(whole).\(rest) MB", nl: "\(whole),\(rest) MB")
    }

    /// Reports bytes from a keyboard that are no text.
    public func failNotText() {
        fail(
            code: .invalidUTF8,
            Phrase(en: "That line is not text.", nl: "Die regel is geen tekst."),
            next: Phrase(en: "Type it again.", nl: "Tik het opnieuw."))
    }

    private func fail(code: SyntaxCode, _ what: Phrase, next: Phrase) {
        let source = SourceText(name: sourceName, bytes: [], firstLine: reader.lineNumber)
        let place = SourcePlace(source: source, line: source.firstLine, byteOffset: 0)
        if !reader.isInBlock { reader.skipLine() }
        session.report(Problem(code: code.rawValue, what, next: next, at: place))
        note(.usage)
    }

    func handle(_ outcome: StatementReader.Outcome) -> Next {
        switch outcome {
        case .nothing, .needsMore: return .goOn
        case .problems(let problems):
            problems.map { Problem(of: $0) }.forEach(session.report)
            note(.usage)
            return .goOn
        case .statement(let statement, let warnings):
            do throws(Problem) {
                let next = try perform(statement)
                warnings.forEach(session.hint)
                reader.pieceWords = session.pieceWords
                return next
            } catch {
                session.report(error)
                note(ExitCode(of: error))
                return .goOn
            }
        }
    }

    func perform(_ statement: Statement) throws(Problem) -> Next {
        if statement.command == .named(.read) {
            try read(statement)
            return .goOn
        }
        if GuideBlock.holds(statement) {
            try play(statement)
            return .goOn
        }
        tellOthers(try session.catchUp())
        var outcome = try session.outcome(of: statement)
        if outcome.writes { outcome = try keep(outcome, of: statement) }
        try session.present(outcome, of: statement)
        followGuide(statement)
        return outcome.ends ? .end : .goOn
    }

    /// Writes an outcome in a transaction of its own. When another program got in between, the
    /// command is worked out again on what that one left, so that no update is lost.
    private func keep(_ first: Outcome, of statement: Statement) throws(Problem) -> Outcome {
        var outcome = first
        do {
            try session.store.begin()
            do {
                let others = try session.catchUp()
                if others > 0 { tellOthers(others) }
                if others > 0 || outcome.needsNewestVersion {
                    outcome = try session.outcome(of: statement)
                }
                try session.carryOut(outcome, of: statement)
                try session.store.commit()
            } catch {
                try? session.store.rollback()
                try session.openDraft()
                throw error
            }
        } catch {
            throw Problem(of: error, workspace: session.workspaceName).at(statement)
        }
        return outcome
    }

    /// A script read in between is one step, kept whole or not at all.
    private func read(_ statement: Statement) throws(Problem) {
        guard let argument = statement.argument(.path) else { return }
        let source = try ScriptLoader(session: session).source(for: argument, from: statement)
        note(ScriptRun(session: session).run(source))
        reader.pieceWords = session.pieceWords
    }

    func tellOthers(_ count: Int) {
        guard count > 0 else { return }
        session.tell(
            Phrase(
                en: "  Somebody else changed this case: \(count) command\(count == 1 ? "" : "s").",
                nl: "  Iemand anders heeft deze casus gewijzigd: \(count) "
                    + "opdracht\(count == 1 ? "" : "en")."))
    }

    func note(_ code: ExitCode) {
        if exitCode == .done { exitCode = code }
    }
}
