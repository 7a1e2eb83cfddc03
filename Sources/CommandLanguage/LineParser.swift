import Wording

/// Reads the statement on one line; what a block holds was read before.
struct LineParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let source: SourceText
    let line: Int
    let lineStart: Int
    /// Where the line ends for the parser: without blanks and without the mark of a block.
    var end: Int
    let pieceWords: PieceWords?
    var block: Argument?
    var lastLine: Int
    var cursor = 0
    var problems: [SyntaxProblem] = []

    init(
        bytes: UnsafeBufferPointer<UInt8>, source: SourceText, line: Int, lineStart: Int, end: Int,
        pieceWords: PieceWords?
    ) {
        self.bytes = bytes
        self.source = source
        self.line = line
        self.lineStart = lineStart
        self.end = end
        self.pieceWords = pieceWords
        lastLine = line
    }

    /// A word as it stands in the line.
    typealias Word = Range<Int>

    /// Reads the statement that starts at an index; nil when its first word is unknown.
    mutating func statement(from start: Int) -> Statement? {
        var first = LineShape.skipBlanks(bytes, start, end)
        if first < end, bytes[first] == Byte.slash { first += 1 }
        let word = first..<LineShape.wordEnd(bytes, first, end)
        cursor = word.upperBound
        let folded = self.folded(word)
        if let name = CommandTable.command(folded: folded) {
            var statement = begin(.named(name), at: word)
            readNamed(CommandTable.specification(of: name), into: &statement)
            return statement
        }
        guard !word.isEmpty, pieceWords?.contains(folded: folded) ?? true else {
            report(
                .unknownWord, word.isEmpty ? start..<end : word,
                suggestions: Suggestions.near(
                    folded, among: CommandTable.words + (pieceWords?.words ?? [])))
            return nil
        }
        var statement = begin(.capture(folded), at: word)
        readCapture(into: &statement)
        return statement
    }

    private func begin(_ command: Statement.Command, at word: Word) -> Statement {
        var statement = Statement(
            command: command, place: place(word.lowerBound), lastLine: lastLine)
        statement.wordLength = word.count
        return statement
    }

    var hasErrors: Bool { problems.contains { !$0.code.isWarning } }

    var sortedProblems: [SyntaxProblem] {
        problems.enumerated().sorted {
            ($0.element.place.byteOffset, $0.offset) < ($1.element.place.byteOffset, $1.offset)
        }.map(\.element)
    }

    // MARK: Places and words

    func place(_ index: Int) -> SourcePlace {
        SourcePlace(source: source, line: line, byteOffset: index - lineStart)
    }

    func text(_ range: Range<Int>) -> String { LineShape.text(bytes, range) }

    func folded(_ word: Word) -> String {
        Folding.folded(UnsafeBufferPointer(rebasing: bytes[word]))
    }

    /// The word at an index, after blanks; empty at the end of the line.
    func word(after index: Int) -> Word {
        let start = LineShape.skipBlanks(bytes, index, end)
        return start..<LineShape.wordEnd(bytes, start, end)
    }

    mutating func skipBlanks() {
        cursor = LineShape.skipBlanks(bytes, cursor, end)
    }

    var isAtEnd: Bool { cursor >= end }

    /// The word at the cursor.
    var currentWord: Word { cursor..<LineShape.wordEnd(bytes, cursor, end) }

    mutating func report(
        _ code: SyntaxCode, _ range: Range<Int>, facts: SyntaxFacts = SyntaxFacts(),
        suggestions: [String] = []
    ) {
        var facts = facts
        if facts.typed.isEmpty { facts.typed = text(range) }
        problems.append(
            SyntaxProblem(
                code, at: place(range.lowerBound), byteLength: max(range.count, 1), facts: facts,
                suggestions: suggestions))
    }

    // MARK: Arguments

    /// Makes an argument of a part of the line.
    mutating func argument(
        _ range: Range<Int>, _ form: Argument.Form = .word, typed: String? = nil
    ) -> Argument {
        let argument = Argument(
            typed ?? text(range), form, place(range.lowerBound), byteLength: max(range.count, 1))
        if let problem = Variables.problem(in: argument) { problems.append(problem) }
        return argument
    }

    /// A text between quotes, as far as it closes.
    enum Quoted {
        case closed(content: Range<Int>, end: Int)
        case unclosed
    }

    /// Looks for the quote that closes the one at an index; a doubled quote is part of the text.
    func quoted(at start: Int) -> Quoted {
        var index = start + 1
        while index < end {
            if bytes[index] == Byte.quote {
                if index + 1 < end, bytes[index + 1] == Byte.quote {
                    index += 1
                } else {
                    return .closed(content: start + 1..<index, end: index + 1)
                }
            }
            index += 1
        }
        return .unclosed
    }

    func unquotedText(_ content: Range<Int>) -> String {
        let text = text(content)
        guard text.hasByte(Byte.quote) else { return text }
        var result = String.UnicodeScalarView()
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if scalar == "\"", !wasQuote {
                wasQuote = true
                continue
            }
            wasQuote = false
            result.append(scalar)
        }
        return String(result)
    }

    /// Reads one word or one quoted text at an index, up to a blank; moves the cursor past it.
    mutating func readValue(at start: Int) -> Argument? {
        guard start < end, bytes[start] == Byte.quote else {
            let word = start..<LineShape.wordEnd(bytes, start, end)
            cursor = word.upperBound
            return argument(word)
        }
        switch quoted(at: start) {
        case .unclosed:
            report(.unclosedQuote, start..<start + 1)
            cursor = end
            return nil
        case .closed(let content, let close):
            cursor = close
            let rest = currentWord
            if !rest.isEmpty {
                report(.textAfterQuote, rest)
                cursor = rest.upperBound
                return nil
            }
            return argument(start..<close, .quoted, typed: unquotedText(content))
        }
    }
}
