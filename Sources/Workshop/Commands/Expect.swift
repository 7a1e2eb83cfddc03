import CaseModel
import CommandLanguage
import Wording

/// `verwacht kosten 80000`: checks a figure in a script and says the difference.
struct Expect: Action {
    func run(_ call: Call) throws -> Outcome {
        if let expected = call.statement.expectedError { return try error(expected, call) }
        guard let argument = call.statement.argument(.figure), let value = call.statement.text
        else {
            throw call.missing(Phrase(en: "a figure and a value", nl: "een cijfer en een waarde"))
        }
        let actual = try Figure.value(argument, call)
        let typed = try call.value(value).trimmingBlanks
        let isMet = try matches(actual, typed, at: value, call)
        guard isMet else { throw difference(actual, typed, argument, call) }
        return Outcome()
    }

    private func matches(
        _ actual: Figure, _ typed: String, at argument: Argument, _ call: Call
    ) throws -> Bool {
        switch actual {
        case .amount(let amount): return try read(typed, argument, call) == amount
        case .range(let lowest, let highest):
            let ends = typed.split(separator: "..").map(String.init)
            guard ends.count == 2 else { return false }
            return try read(ends[0], argument, call) == lowest
                && read(ends[1], argument, call) == highest
        case .count(let count):
            guard let number = Int(typed) else { throw notANumber(typed).at(argument) }
            return number == count
        case .text(let text): return text == typed || Folding.folded(text) == Folding.folded(typed)
        case .choice(let key, let vocabulary):
            return vocabulary.choice(for: typed)?.key == key || typed == key
        }
    }

    private func read(_ text: String, _ argument: Argument, _ call: Call) throws -> Money {
        do throws(NumberError) {
            return try call.reader.money(text)
        } catch {
            throw Problem.number(error, typed: text).at(argument)
        }
    }

    private func notANumber(_ typed: String) -> Problem { .number(.malformed, typed: typed) }

    private func difference(
        _ actual: Figure, _ typed: String, _ argument: Argument, _ call: Call
    ) -> Problem {
        let shown = actual.shown(call.writer)
        var gap = Phrase(same: "")
        if case .amount(let amount) = actual, let expected = try? call.reader.money(typed),
            let rest = try? amount.subtracting(expected)
        {
            gap = Phrase(
                en: ", difference \(call.writer.difference(rest))",
                nl: ", verschil \(call.writer.difference(rest))")
        } else if case .count(let count) = actual, let expected = Int(typed) {
            let rest = count.subtractingReportingOverflow(expected)
            if !rest.overflow {
                let sign = count >= expected ? "+" : "-"
                gap = Phrase(
                    en: ", difference \(sign)\(rest.partialValue.magnitude)",
                    nl: ", verschil \(sign)\(rest.partialValue.magnitude)")
            }
        }
        return Problem(
            .expectation,
            Phrase(
                en: "\(argument.typed): expected \(typed), found \(shown)\(gap.english).",
                nl: "\(argument.typed): verwacht \(typed), gevonden \(shown)\(gap.dutch)."),
            next: Phrase(
                en: "Change the case or the expectation.", nl: "Wijzig de casus of de verwachting.")
        ).at(argument)
    }

    /// Works the command out, without carrying it out: an error comes before any change.
    private func error(_ expected: ExpectedError, _ call: Call) throws -> Outcome {
        let code = try call.value(expected.code).trimmingBlanks
        let found = found(expected, call)
        guard found?.code != code else { return Outcome() }
        let what = found.map { $0.code } ?? ""
        throw Problem(
            .expectedError,
            found == nil
                ? Phrase(
                    en: "Expected the error \(code), but the command works.",
                    nl: "Verwacht was de fout \(code), maar de opdracht lukt.")
                : Phrase(
                    en: "Expected the error \(code), found \(what): "
                        + (found?.what.english ?? ""),
                    nl: "Verwacht was de fout \(code), gevonden \(what): "
                        + (found?.what.dutch ?? "")),
            next: Phrase(
                en: "Change the command or the expectation.",
                nl: "Wijzig de opdracht of de verwachting.")
        ).at(expected.code)
    }

    private func found(_ expected: ExpectedError, _ call: Call) -> Problem? {
        if let problem = expected.problems.first { return Problem(of: problem) }
        guard let statement = expected.statement else { return nil }
        // A command that works, `language en` for one, must leave nothing behind here.
        let standing = call.session.standing
        defer { call.session.standing = standing }
        do throws(Problem) {
            _ = try call.session.outcome(of: statement)
            return nil
        } catch {
            return error
        }
    }
}
