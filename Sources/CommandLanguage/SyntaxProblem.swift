/// The stable codes of what can be wrong with the syntax of a script.
public enum SyntaxCode: String, CaseIterable, Sendable, Hashable {
    case unknownWord = "unknown-word"
    case missingArgument = "missing-argument"
    case missingText = "missing-text"
    case missingValue = "missing-value"
    case surplusArgument = "surplus-argument"
    case textNotExpected = "text-not-expected"
    case unknownAttribute = "unknown-attribute"
    case duplicateAttribute = "duplicate-attribute"
    case unknownFlag = "unknown-flag"
    case unknownValue = "unknown-value"
    case ambiguousNumber = "ambiguous-number"
    case amountNotExpected = "amount-not-expected"
    case rangeNotExpected = "range-not-expected"
    case malformedNumber = "malformed-number"
    case malformedPoint = "malformed-point"
    case malformedName = "malformed-name"
    case unclosedQuote = "unclosed-quote"
    case textAfterQuote = "text-after-quote"
    case unclosedBlock = "unclosed-block"
    case blockNotExpected = "block-not-expected"
    case textAndBlock = "text-and-block"
    case strayBlockEnd = "stray-block-end"
    case lineTooLong = "line-too-long"
    case scriptTooLarge = "script-too-large"
    case blockTooLarge = "block-too-large"
    case controlCharacter = "control-character"
    case invalidUTF8 = "invalid-utf8"
    case nul = "nul"
    case unknownVariable = "unknown-variable"
    case malformedVariable = "malformed-variable"
    /// A warning: the last word of a text looks like an attribute.
    case attributeInText = "attribute-in-text"

    /// Whether the command runs all the same.
    public var isWarning: Bool { self == .attributeInText }
}

/// What is wrong with a piece of syntax: facts only, `SyntaxSentences` makes sentences of them.
public struct SyntaxProblem: Error, Sendable, Hashable {
    public let code: SyntaxCode
    public let place: SourcePlace
    /// How many bytes of the line to underline.
    public let byteLength: Int
    public let facts: SyntaxFacts
    /// Words that may have been meant, at most three.
    public let suggestions: [String]

    init(
        _ code: SyntaxCode, at place: SourcePlace, byteLength: Int = 1,
        facts: SyntaxFacts = SyntaxFacts(), suggestions: [String] = []
    ) {
        self.code = code
        self.place = place
        self.byteLength = byteLength
        self.facts = facts
        self.suggestions = suggestions
    }
}

/// The details of a problem, each where it applies.
public struct SyntaxFacts: Sendable, Hashable {
    /// What was typed there.
    public internal(set) var typed: String
    public internal(set) var command: Statement.Command?
    public internal(set) var parameter: ParameterName?
    public internal(set) var attribute: AttributeName?
    public internal(set) var owner: ItemKind?
    public internal(set) var vocabulary: Vocabulary?
    public internal(set) var limit: Int?

    init(
        typed: String = "", command: Statement.Command? = nil, parameter: ParameterName? = nil,
        attribute: AttributeName? = nil, owner: ItemKind? = nil, vocabulary: Vocabulary? = nil,
        limit: Int? = nil
    ) {
        self.typed = typed
        self.command = command
        self.parameter = parameter
        self.attribute = attribute
        self.owner = owner
        self.vocabulary = vocabulary
        self.limit = limit
    }
}
