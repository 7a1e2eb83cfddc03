import CommandLanguage
import Wording

/// Loads a script with all it reads, so that nothing runs while any of it has a syntax error.
struct ScriptLoader {
    let session: Session
    /// The scripts that `read` names outright, by the place of the command.
    private(set) var scripts: [SourcePlace: Script] = [:]
    private(set) var problems: [Problem] = []
    private(set) var warnings: [SyntaxProblem] = []

    init(session: Session) {
        self.session = session
    }

    /// Parses a source and everything it reads.
    mutating func load(_ source: SourceText) -> Script {
        let script = Script.parse(source, pieceWords: pieceWords(for: source))
        for problem in script.problems {
            if problem.code.isWarning {
                warnings.append(problem)
            } else {
                problems.append(Problem(of: problem))
            }
        }
        for statement in script.statements where statement.command == .named(.read) {
            guard let argument = statement.argument(.path), !argument.hasVariables else { continue }
            do throws(Problem) {
                scripts[statement.place] = load(try self.source(for: argument, from: statement))
            } catch {
                problems.append(error)
            }
        }
        return script
    }

    /// The file a `read` names, seen from the folder of the script it stands in.
    func source(for argument: Argument, from statement: Statement) throws(Problem) -> SourceText {
        let files = session.surroundings.files
        let typed: String
        do {
            typed = try argument.resolve(session.variables)
        } catch {
            throw Problem(of: error)
        }
        let path = files.resolve(typed, besideFile: statement.place.source.name)
        try checkNesting(path, argument, statement)
        do throws(FileFault) {
            let bytes = try files.read(path, limit: ReadingLimits.scriptBytes)
            return SourceText(
                name: path, bytes: bytes, readFrom: statement.place)
        } catch {
            throw Problem.file(error, path: path).at(argument)
        }
    }

    private func checkNesting(
        _ path: String, _ argument: Argument, _ statement: Statement
    ) throws(Problem) {
        var source: SourceText? = statement.place.source
        var depth = 1
        while let current = source {
            if current.name == path {
                throw Problem(
                    .readsItself,
                    .init(en: "\(path) would read itself.", nl: "\(path) zou zichzelf lezen."),
                    next: .init(
                        en: "Take this line out, or read another file.",
                        nl: "Haal deze regel weg, of lees een ander bestand.")
                ).at(argument)
            }
            source = current.readFrom?.source
            depth += 1
        }
        guard depth <= ReadingLimits.readingDepth else {
            throw Problem(
                .readsTooDeep,
                .init(
                    en: "Scripts read each other more than \(ReadingLimits.readingDepth) deep.",
                    nl: "Scripts lezen elkaar meer dan \(ReadingLimits.readingDepth) diep."),
                next: .init(en: "Put them together.", nl: "Voeg ze samen.")
            ).at(argument)
        }
    }

    /// The piece words of the case, where the script does not begin one of its own.
    private func pieceWords(for source: SourceText) -> PieceWords? { session.pieceWords }
}
