import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// The answers to the guide in a block: the same lines as typed, the same notes.
struct GuideBlock {
    let session: Session
    let statement: Statement

    /// Whether a statement is such a block.
    static func holds(_ statement: Statement) -> Bool {
        statement.command == .named(.guide) && statement.text?.isBlock == true
    }

    /// Plays the lines; the caller performs what each comes to.
    func play(_ perform: (Statement) throws(Problem) -> Void) throws(Problem) {
        var state: GuideState?
        state = try start(statement)
        let source = statement.place.source
        guard statement.place.line + 1 < statement.lastLine else { return }
        for line in statement.place.line + 1..<statement.lastLine {
            let place = SourcePlace(source: source, line: line, byteOffset: 0)
            do throws(Problem) {
                try play(try read(line), at: place, &state, perform)
            } catch {
                throw error.place == nil ? error.at(place) : error
            }
        }
    }

    private func read(_ line: Int) throws(Problem) -> GuideLine {
        do throws(SyntaxProblem) {
            return try GuideLine.read(statement.place.source, line: line)
        } catch {
            throw Problem(of: error)
        }
    }

    private func start(_ statement: Statement) throws(Problem) -> GuideState {
        do {
            return try StartGuide.state(
                Call(session: session, statement: statement), remembered: nil)
        } catch let problem as Problem {
            throw problem.at(statement)
        } catch let problem as SyntaxProblem {
            throw Problem(of: problem)
        } catch {
            throw Problem(of: error, workspace: session.workspaceName).at(statement)
        }
    }

    private func play(
        _ line: GuideLine, at place: SourcePlace, _ state: inout GuideState?,
        _ perform: (Statement) throws(Problem) -> Void
    ) throws(Problem) {
        guard let given = session.draft?.current else { throw Problem.noCase }
        guard let move = state?.take(line, in: given, .block) else {
            if case .empty = line { return }
            throw Problem.guideEnded
        }
        switch move {
        case .nothing, .turn, .screen, .atStart, .tips, .example, .others, .help: break
        case .note(let note):
            try perform(note.statement(at: place))
            if let given = session.draft?.current { state?.noted(note, in: given) }
        case .finished, .left: state = nil
        case .unknown, .stranger, .severalBear, .saysNothing, .missesVersion,
            .missesItem:
            if let refused = Problem.refused(move, turn: nil) {
                throw refused.naming(move, at: place)
            }
        case .command:
            guard let command = try command(at: place) else { return }
            if command.command == .named(.guide), command.text == nil {
                state = try start(command)
            } else {
                try perform(command)
            }
            if command.command == .named(.undo), let given = session.draft?.current {
                state?.takeBack(in: given)
            }
        }
    }

    /// The command on a line of the block; it knows through which scripts it was read.
    private func command(at place: SourcePlace) throws(Problem) -> Statement? {
        let source = SourceText(
            name: place.source.name, bytes: Array(place.source.lineBytes(place.line)),
            firstLine: place.line, readFrom: place.source.readFrom)
        let script = Script.parse(source, pieceWords: session.pieceWords)
        if let problem = script.problems.first(where: { !$0.code.isWarning }) {
            throw Problem(of: problem)
        }
        return script.statements.first
    }
}

extension Problem {
    /// The problem at a place, where it has none of its own.
    func at(_ place: SourcePlace) -> Problem {
        guard self.place == nil else { return self }
        var result = self
        result.place = place
        result.byteLength = max(1, place.source.lineBytes(place.line).count)
        return result
    }
}
