import Yams

/// Turns a source text into YAML nodes, and what Yams throws into problems with a place.
struct TemplateComposer {
    private(set) var source: SourceText
    private(set) var problems = ProblemList()

    /// How many duplicate keys are reported one by one; each takes another reading of the file.
    private var duplicateRounds: Int {
        let bytes = source.lines.reduce(1) { $0 + $1.utf8.count + 1 }
        return max(2, min(20, 2_000_000 / bytes))
    }

    init(source: SourceText) {
        self.source = source
    }

    /// The root of the document; nil with a problem when there is none.
    mutating func compose() -> Node? {
        for round in 0..<duplicateRounds {
            do {
                // The basic resolver leaves every scalar a text: `no` and `1.0` stay as typed.
                let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
                let root = try parser.singleRoot()
                if root == nil { report(.file(.empty), line: 1, column: 1) }
                return root
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let mark = context.mark
                guard reportDuplicate(of: keys.first ?? "", at: mark, round: round) else {
                    return nil
                }
            } catch let error as YamlError {
                report(error)
                return nil
            } catch {
                report(.file(.syntax(.other)), line: 1, column: 1)
                return nil
            }
        }
        return nil
    }

    /// Reports a duplicate key; false when the file cannot be read past it.
    private mutating func reportDuplicate(of key: String, at mark: Mark, round: Int) -> Bool {
        let first = source.place(line: mark.line, scalarColumn: mark.column)
        let second = source.disarmDuplicate(
            of: key, line: mark.line, column: mark.column, round: round)
        problems.add(
            .field(.duplicateKey(SourceText.printable(key), firstLine: first.line)),
            at: second ?? first)
        return second != nil
    }

    private mutating func report(_ kind: TemplateProblem.Kind, line: Int, column: Int) {
        problems.add(kind, at: source.place(line: line, scalarColumn: column))
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let mistake = Self.mistake(problem: problem, context: context?.text ?? "")
            // Where a quote or a bracket was opened says more than where the file ended.
            let usesStart = mistake == .unclosedQuote || mistake == .unclosedBracket
            let place = usesStart ? context?.mark ?? mark : mark
            if mistake != .tab, let line = indentedByTab(upTo: place.line) {
                report(.file(.syntax(.tab)), line: line, column: 1)
                return
            }
            report(.file(.syntax(mistake)), line: place.line, column: place.column)
        case .memory:
            report(.file(.tooDeep), line: 1, column: 1)
        default:
            report(.file(.syntax(.other)), line: 1, column: 1)
        }
    }

    /// The line nearest to where reading stopped, at it or right above, that a tab indents: the
    /// message is about what follows.
    private func indentedByTab(upTo last: Int) -> Int? {
        [last, last - 1].first { number in
            guard source.lines.indices.contains(number - 1) else { return false }
            return source.lines[number - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
        }
    }

    /// The mistake behind a message of libyaml.
    private static func mistake(
        problem: String, context: String
    ) -> TemplateProblem.SyntaxMistake {
        if problem.contains("tab character") { return .tab }
        if context == "while scanning a quoted scalar" { return .unclosedQuote }
        if context == "while parsing a quoted scalar" { return .escape }
        if context.hasPrefix("while parsing a flow") { return .unclosedBracket }
        if problem.contains("undefined alias") { return .alias }
        if problem.contains("another document") || problem.contains("<document start>") {
            return .secondDocument
        }
        if context.contains("directive") || context.contains("a tag")
            || problem.contains("tag handle")
        {
            return .tag
        }
        switch problem {
        case "mapping values are not allowed in this context": return .colonInText
        case "found character that cannot start any token": return .startOfText
        case "could not find expected ':'", "did not find expected key",
            "did not find expected '-' indicator",
            "block sequence entries are not allowed in this context":
            return .indentation
        default: return .other
        }
    }
}
