/// One command as it was typed, checked against the table but not against a case.
public struct Statement: Sendable {
    /// What the first word is.
    public enum Command: Sendable, Hashable {
        case named(CommandName)
        /// A piece word, folded: a note for that piece, or a view of it.
        case capture(String)
    }

    /// A positional argument under the name of its parameter.
    public struct Positional: Sendable, Hashable {
        public let name: ParameterName
        public let argument: Argument
    }

    /// An attribute as it was typed.
    public struct GivenAttribute: Sendable, Hashable {
        public let name: AttributeName
        public let argument: Argument
        /// Where its name stands.
        public let place: SourcePlace
    }

    public let command: Command
    /// Where the first word stands.
    public let place: SourcePlace
    /// The bytes of the first word, for underlining.
    public internal(set) var wordLength = 0
    public internal(set) var positionals: [Positional] = []
    public internal(set) var attributes: [GivenAttribute] = []
    public internal(set) var text: Argument?
    public internal(set) var wantsJSON = false
    /// In a capture: who speaks, when the text starts with `handle:` or `"Full name":`.
    public internal(set) var addressee: Addressee?
    /// In `expect error CODE: COMMAND`: what is expected of which command.
    public internal(set) var expectedError: ExpectedError?
    /// The last line of it: another than the first when there is a block.
    public internal(set) var lastLine: Int

    /// Its first argument under a name, if any.
    public func argument(_ name: ParameterName) -> Argument? {
        for positional in positionals where positional.name == name { return positional.argument }
        return nil
    }

    /// Its arguments under a name, in the order typed.
    public func arguments(_ name: ParameterName) -> [Argument] {
        positionals.filter { $0.name == name }.map(\.argument)
    }

    /// The value of an attribute, if it was given.
    public func attribute(_ name: AttributeName) -> Argument? {
        for attribute in attributes where attribute.name == name { return attribute.argument }
        return nil
    }

    /// The point that a view looks at, if one was given.
    public var point: Argument? { argument(.point) }

    /// The years, given by position or as an attribute.
    public var years: Argument? { argument(.years) ?? attribute(.years) }

    /// Whether this is a piece word alone: a view of the piece.
    public var isPieceView: Bool {
        guard case .capture = command else { return false }
        return text == nil
    }

    /// The lines as typed, with those of a block.
    public var typed: String { place.source.lines(place.line...lastLine) }
}

/// Who speaks in a captured note, as far as syntax can tell.
public final class Addressee: Sendable {
    /// The handle, id or full name, without the colon.
    public let name: Argument
    /// The text with this prefix in front, for a piece in which it is no address.
    public let wholeText: Argument?

    init(name: Argument, wholeText: Argument?) {
        self.name = name
        self.wholeText = wholeText
    }
}

/// The error that a command is expected to give.
public final class ExpectedError: Sendable {
    public let code: Argument
    /// The command; absent when its syntax is wrong.
    public let statement: Statement?
    /// What is wrong with its syntax; these are not problems of the script.
    public let problems: [SyntaxProblem]

    init(code: Argument, statement: Statement?, problems: [SyntaxProblem]) {
        self.code = code
        self.statement = statement
        self.problems = problems
    }
}
