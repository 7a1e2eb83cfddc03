public import Wording

/// One thing that is wrong with a template file: the facts and the place.
public struct TemplateProblem: Hashable, Sendable {
    public let kind: Kind
    public let place: TemplatePlace

    /// The facts of a problem; `sentence` and `nextStep` make words of them.
    public enum Kind: Hashable, Sendable {
        case file(FileMistake)
        case field(FieldMistake)
        case word(WordMistake)
        case value(ValueMistake)
        case fund(FundMistake)
    }

    /// What is wrong with the file as a whole, or with its characters.
    public enum FileMistake: Hashable, Sendable {
        case tooLarge(bytes: Int, limit: Int)
        case notUTF8
        case syntax(SyntaxMistake)
        case empty
        case tooDeep
        case anchor
        case forbiddenCharacter(UInt32)
    }

    /// What is wrong with the fields and lists of a file.
    public enum FieldMistake: Hashable, Sendable {
        case duplicateKey(String, firstLine: Int)
        case unknownKey(String, suggestion: String?, known: [String])
        case missingKey(String, part: Part)
        case missingLanguage(Language)
        case wrongShape(String, expected: Shape)
        case noneOf(Part)
        case tooMany(key: String, count: Int, limit: Int)
    }

    /// What is wrong with a key or a command word.
    public enum WordMistake: Hashable, Sendable {
        case syntax(String)
        case keyIsNotTheEnglishWord(key: String, word: String)
        case taken(String, part: Part, owner: String)
        case reserved(String)
        case looksLikeAnID(String)
    }

    /// What is wrong with a text, a number or a place on the paper grid.
    public enum ValueMistake: Hashable, Sendable {
        case emptyText(String)
        case textTooLong(characters: Int, limit: Int)
        case lineBreak
        case unknownValue(String, key: String, suggestion: String?, known: [String])
        case numberOutOfRange(String, key: String, lowest: Int, highest: Int)
        case orderTaken(Int, owner: String)
        case outsideGrid(piece: String, columns: Int, rows: Int)
        case overlap(piece: String, other: String)
    }

    /// What a file should hold at some place.
    public enum Shape: Hashable, Sendable {
        case text, number, list, fields
    }

    /// A part of a template that has fields.
    public enum Part: Hashable, Sendable {
        case template, board, piece, grid, place
        case fund, source, group, rate, rule, window
    }

    /// What keeps a file from being YAML.
    public enum SyntaxMistake: Hashable, Sendable {
        case indentation, colonInText, unclosedQuote, unclosedBracket, tab, escape
        case startOfText, secondDocument, alias, tag, other
    }
}

/// A place in a template file; the first line and column are 1, columns count characters.
public struct TemplatePlace: Hashable, Sendable, Comparable {
    public var file: String
    public var line: Int
    public var column: Int

    /// Makes a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (left: TemplatePlace, right: TemplatePlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Everything that is wrong with a template file, in the order of its lines.
public struct TemplateProblems: Error, Hashable, Sendable {
    /// Never empty, and at most `TemplateLimits.problems` long.
    public let problems: [TemplateProblem]
    /// How many more there are.
    public let unlisted: Int
}

/// How much of anything a template may hold.
public enum TemplateLimits {
    public static let bytes = 1_048_576
    public static let textCharacters = 2_000
    public static let wordCharacters = 40
    public static let boards = 16
    public static let pieces = 64
    public static let examples = 24
    public static let columns = 12
    public static let rows = 24
    public static let problems = 100
}

extension TemplateProblem {
    /// The stable code, for scripts and for looking it up.
    public var code: String {
        switch kind {
        case .file(let mistake): mistake.code
        case .field(let mistake): mistake.code
        case .word(let mistake): mistake.code
        case .value(let mistake): mistake.code
        case .fund(let mistake): mistake.code
        }
    }
}

extension TemplateProblem.FileMistake {
    var code: String {
        switch self {
        case .tooLarge: "template-too-large"
        case .notUTF8: "template-not-utf8"
        case .syntax: "template-syntax"
        case .empty: "template-empty"
        case .tooDeep: "template-too-deep"
        case .anchor: "template-anchor"
        case .forbiddenCharacter: "template-character"
        }
    }
}

extension TemplateProblem.FieldMistake {
    fileprivate var code: String {
        switch self {
        case .duplicateKey: "template-duplicate-key"
        case .unknownKey: "template-unknown-key"
        case .missingKey: "template-missing-key"
        case .missingLanguage: "template-missing-language"
        case .wrongShape: "template-wrong-shape"
        case .noneOf: "template-none"
        case .tooMany: "template-too-many"
        }
    }
}

extension TemplateProblem.WordMistake {
    fileprivate var code: String {
        switch self {
        case .syntax: "template-word-syntax"
        case .keyIsNotTheEnglishWord: "template-key-not-word"
        case .taken: "template-word-taken"
        case .reserved: "template-word-reserved"
        case .looksLikeAnID: "template-word-like-id"
        }
    }
}

extension TemplateProblem.ValueMistake {
    fileprivate var code: String {
        switch self {
        case .emptyText: "template-empty-text"
        case .textTooLong: "template-text-too-long"
        case .lineBreak: "template-line-break"
        case .unknownValue: "template-unknown-value"
        case .numberOutOfRange: "template-number"
        case .orderTaken: "template-order-taken"
        case .outsideGrid: "template-outside-grid"
        case .overlap: "template-overlap"
        }
    }
}
