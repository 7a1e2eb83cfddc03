import CommandLanguage
import Publishing
public import Wording

/// A problem as people read it, and as programs do.
struct ProblemReport {
    let problem: Problem
    let language: Language
    let widthColumns: Int
    /// The source of which the place is not named.
    var keyboardSource: String?

    /// What, where with a caret, what may have been meant, and what next.
    var text: String {
        var lines = SafeText.lines(mark + problem.what[language] + " [\(problem.code)]")
        if let place = problem.place {
            let excerpt = ProblemExcerpt(
                place, byteLength: problem.byteLength, widthColumns: max(20, widthColumns - 2))
            let shown =
                place.source.name == keyboardSource ? excerpt.lines[1...] : excerpt.lines[...]
            lines += shown.filter { !$0.isEmpty }.map { "  " + $0 }
        }
        if let meant = SyntaxSentences.didYouMean(problem.suggestions) {
            lines.append("  " + SafeText.line(meant[language]))
        }
        if let next = problem.next { lines.append("  " + SafeText.line(next[language])) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same as JSON.
    var json: String {
        var members: [JSONValue.Member] = [
            .init("format", 1), .init("error", .string(problem.code)),
            .init("message", .string(problem.what[language])),
            .init("next", JSONValue(problem.next?[language])),
            .init("suggestions", JSONValue(problem.suggestions)),
        ]
        if let place = problem.place {
            members += [
                .init("file", .string(place.source.name)), .init("line", JSONValue(place.line)),
                .init("column", JSONValue(place.column)),
                .init("readFrom", JSONValue(place.readChain.map { $0.description })),
            ]
        }
        return JSONValue.object(members).compact + "\n"
    }

    private var mark: String { language == .dutch ? "fout: " : "error: " }
}

extension Session {
    /// Tells people, or the program that asked for JSON, what went wrong.
    func report(_ problem: Problem) {
        let report = ProblemReport(
            problem: problem, language: settings.language, widthColumns: settings.widthColumns,
            keyboardSource: keyboardSource)
        output.message(settings.wantsJSON ? report.json : report.text)
    }

    /// Tells something that is no error: a hint about what was typed.
    func hint(_ problem: SyntaxProblem) {
        guard !settings.isQuiet, !settings.wantsJSON else { return }
        let sentences = SyntaxSentences(problem)
        let word = settings.language == .dutch ? "let op" : "note"
        output.message(
            "  \(word): \(SafeText.line(sentences.what[settings.language])) "
                + SafeText.line(sentences.next[settings.language]) + "\n")
    }

    /// Tells something in the words of the screen.
    func tell(_ phrase: Phrase) {
        guard !settings.wantsJSON else { return }
        output.message(SafeText.line(phrase[settings.language]) + "\n")
    }
}

/// A problem that came before there was a session.
public enum ProblemText {
    /// The text for people, or for programs as JSON.
    public static func text(
        of problem: Problem, language: Language, widthColumns: Int, asJSON: Bool
    ) -> String {
        let report = ProblemReport(
            problem: problem, language: language, widthColumns: widthColumns)
        return asJSON ? report.json : report.text
    }
}
