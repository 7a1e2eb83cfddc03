/// Reads commands from lines as they come in, by the very same rules as a script.
public struct StatementReader: Sendable {
    /// What came of a line.
    public enum Outcome: Sendable {
        /// A whole command, with the warnings about it.
        case statement(Statement, warnings: [SyntaxProblem])
        /// A block is open: more lines are needed.
        case needsMore
        case problems([SyntaxProblem])
        /// A blank line or a comment.
        case nothing
    }

    public let name: String
    /// Decides which first words are pieces; may change when a template is chosen.
    public var pieceWords: PieceWords?
    /// The number of the next line.
    public private(set) var lineNumber: Int
    private var held: [UInt8] = []
    private var heldLines = 0
    private var isTooLarge = false

    /// Starts reading at a line number, under a name such as `<stdin>`.
    public init(name: String, pieceWords: PieceWords? = nil, firstLine: Int = 1) {
        self.name = name
        self.pieceWords = pieceWords
        lineNumber = firstLine
    }

    /// Whether a block is open.
    public var isInBlock: Bool { heldLines > 0 }

    /// Takes a line, with or without its end.
    public mutating func feed(_ line: String) -> Outcome {
        feed(Array(line.utf8))
    }

    /// Takes the bytes of a line, with or without its end.
    public mutating func feed(_ line: [UInt8]) -> Outcome {
        let shape = StatementReader.shape(of: line)
        let isFirst = heldLines == 0
        lineNumber += 1
        hold(line)
        if isFirst ? shape == .opensBlock : shape != .endsBlock { return .needsMore }
        return finish()
    }

    /// Says that no more lines come: an open block is a problem then.
    public mutating func finish() -> Outcome {
        guard heldLines > 0 else { return .nothing }
        let source = SourceText(name: name, bytes: held, firstLine: lineNumber - heldLines)
        let wasTooLarge = isTooLarge
        drop()
        if wasTooLarge {
            let place = SourcePlace(source: source, line: source.firstLine, byteOffset: 0)
            return .problems([
                SyntaxProblem(
                    .blockTooLarge, at: place,
                    facts: SyntaxFacts(limit: ReadingLimits.blockBytes))
            ])
        }
        let script = Script.parse(source, pieceWords: pieceWords)
        if script.hasErrors { return .problems(script.problems) }
        return script.statements.first.map { .statement($0, warnings: script.problems) } ?? .nothing
    }

    /// Forgets an open block, as when somebody presses Ctrl-C.
    public mutating func drop() {
        held = []
        heldLines = 0
        isTooLarge = false
    }

    /// Keeps a line until its statement is whole; of a block that is too large only the start.
    private mutating func hold(_ line: [UInt8]) {
        heldLines += 1
        if heldLines > 1, held.count + line.count > StatementReader.mostHeldBytes {
            isTooLarge = true
            return
        }
        held += line
        // Of the line, not of what is held: a blank line in a block is a line too.
        if line.last != Byte.newline { held.append(Byte.newline) }
    }

    /// Room for a block of the largest size and the lines around it.
    private static let mostHeldBytes = ReadingLimits.blockBytes + 2 * ReadingLimits.lineBytes

    private enum Shape {
        case opensBlock, endsBlock, plain
    }

    private static func shape(of line: [UInt8]) -> Shape {
        line.withUnsafeBufferPointer { bytes in
            var end = bytes.count
            if end > 0, bytes[end - 1] == Byte.newline { end -= 1 }
            if end > 0, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
            let mark = Byte.startsWithMark(bytes) ? 3 : 0
            let start = LineShape.skipBlanks(bytes, mark, end)
            let trimmed = LineShape.trimBlanks(bytes, start, end)
            if start < end, bytes[start] == Byte.hash { return .plain }
            if LineShape.isBlockEnd(bytes, start, trimmed) { return .endsBlock }
            return LineShape.blockMark(bytes, start, trimmed) == nil ? .plain : .opensBlock
        }
    }
}
