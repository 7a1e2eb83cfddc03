import Wording

/// The piece words of the open boards, for telling a note from an unknown word.
public struct PieceWords: Sendable {
    /// The words as they are shown, for did-you-mean.
    public let words: [String]
    private let folded: Set<String>

    /// Takes the words of every board: keys, names of one word, `board.piece`.
    public init(_ words: some Sequence<String>) {
        self.words = Array(words)
        folded = Set(self.words.map { Folding.folded($0) })
    }

    func contains(folded word: String) -> Bool { folded.contains(word) }
}

/// What a script says, and what is wrong with its syntax.
public struct Script: Sendable {
    public internal(set) var statements: [Statement] = []
    /// Every problem in the order of the source, warnings too.
    public internal(set) var problems: [SyntaxProblem] = []

    /// Whether something is wrong for which the script must not run.
    public var hasErrors: Bool { problems.contains { !$0.code.isWarning } }

    /// Reads a source; without piece words every unknown first word is taken for one.
    public static func parse(_ source: SourceText, pieceWords: PieceWords? = nil) -> Script {
        ScriptReader(source: source, pieceWords: pieceWords).read()
    }
}

/// The limits of what is read.
public enum ReadingLimits {
    public static let lineBytes = 65_536
    /// What is entered at once at a keyboard, most of it pasted: many lines.
    public static let entryBytes = 4 * 1_048_576
    public static let scriptBytes = 64 * 1_048_576
    public static let blockBytes = 1_048_576
    /// How deep scripts may `read` one another.
    public static let readingDepth = 25
}
