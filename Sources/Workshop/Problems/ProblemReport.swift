import CaseModel
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
    var hidesAmounts = false

    /// What, where with a caret, what may have been meant, and what next.
    var text: String {
        var lines = SafeText.lines(mark + shown(problem.what[language]) + " [\(problem.code)]")
        if let place = problem.place {
            let excerpt = ProblemExcerpt(
                place, byteLength: problem.byteLength, widthColumns: max(20, widthColumns - 2))
            // The source line stands between its place and the caret.
            let masked = excerpt.lines.enumerated().map { place, line in
                place == 1 && hidesAmounts
                    ? AmountMask.maskedCommand(line, keepsWidth: true) : line
            }
            let shown = place.source.name == keyboardSource ? masked[1...] : masked[...]
            lines += shown.filter { !$0.isEmpty }.map { "  " + $0 }
        }
        if let meant = SyntaxSentences.didYouMean(problem.suggestions) {
            lines.append("  " + SafeText.line(meant[language]))
        }
        if let next = problem.next { lines.append("  " + SafeText.line(shown(next[language]))) }
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

    /// A sentence without amounts while those are hidden.
    private func shown(_ sentence: String) -> String {
        hidesAmounts ? AmountMask.maskedSentence(sentence) : sentence
    }

    private var mark: String { language == .dutch ? "fout: " : "error: " }
}

extension Session {
    /// Tells people, or the program that asked for JSON, what went wrong.
    func report(_ problem: Problem) {
        let report = ProblemReport(
            problem: problem, language: settings.language, widthColumns: settings.widthColumns,
            keyboardSource: keyboardSource, hidesAmounts: hidesAmounts)
        output.message(settings.wantsJSON ? report.json : fitted(report.text))
    }

    /// Tells something that is no error: a hint about what was typed.
    func hint(_ problem: SyntaxProblem) {
        guard !settings.isQuiet, !settings.wantsJSON else { return }
        let sentences = SyntaxSentences(problem)
        let word = settings.language == .dutch ? "let op" : "note"
        let told = [sentences.what, sentences.next].map { SafeText.line($0[settings.language]) }
            .map { hidesAmounts ? AmountMask.maskedSentence($0) : $0 }
        output.message(fitted("  \(word): \(told.joined(separator: " "))\n"))
    }

    /// Tells something in the words of the screen.
    func tell(_ phrase: Phrase) {
        guard !settings.wantsJSON else { return }
        output.message(fitted(SafeText.line(phrase[settings.language]) + "\n"))
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
