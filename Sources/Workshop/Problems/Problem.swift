public import CommandLanguage
public import Wording

/// Something that could not be done: what, where, and what to do next.
public struct Problem: Error, Sendable, Hashable {
    /// The code that scripts test for.
    public let code: String
    public let what: Phrase
    public let next: Phrase?
    /// Words that may have been meant, at most three.
    public let suggestions: [String]
    /// Where in the script it went wrong, with the bytes to underline.
    public var place: SourcePlace?
    public var byteLength: Int

    /// Makes a problem.
    public init(
        _ code: ProblemCode, _ what: Phrase, next: Phrase? = nil, suggestions: [String] = [],
        at place: SourcePlace? = nil, byteLength: Int = 1
    ) {
        self.init(
            code: code.rawValue, what, next: next, suggestions: suggestions, at: place,
            byteLength: byteLength)
    }

    /// Makes a problem with a code of another room.
    public init(
        code: String, _ what: Phrase, next: Phrase? = nil, suggestions: [String] = [],
        at place: SourcePlace? = nil, byteLength: Int = 1
    ) {
        self.code = code
        self.what = what
        self.next = next
        self.suggestions = suggestions
        self.place = place
        self.byteLength = byteLength
    }

    /// The problem at a place, where it does not have one of its own yet.
    public func at(_ argument: Argument?) -> Problem {
        guard place == nil, let argument else { return self }
        var result = self
        result.place = argument.place
        result.byteLength = argument.byteLength
        return result
    }

    /// The problem with another next step, where the usual one makes no sense.
    func advising(_ next: Phrase) -> Problem {
        Problem(
            code: code, what, next: next, suggestions: suggestions, at: place,
            byteLength: byteLength)
    }

    /// The problem at another place than the one it was found with.
    func relocated(to argument: Argument?) -> Problem {
        guard let argument else { return self }
        var result = self
        result.place = argument.place
        result.byteLength = argument.byteLength
        return result
    }

    /// The problem at the word that started the statement, where it has no place of its own.
    public func at(_ statement: Statement) -> Problem {
        guard place == nil else { return self }
        var result = self
        result.place = statement.place
        result.byteLength = max(1, statement.wordLength)
        return result
    }
}

/// How a run of the program ended, for the shell.
public enum ExitCode: Int32, Sendable, Hashable {
    case done = 0
    case failed = 1
    case usage = 2
    case expectation = 3
    case workspace = 4
    case internalFault = 70
    case interrupted = 130

    /// What a problem means for the shell.
    public init(of problem: Problem) {
        switch ProblemCode(rawValue: problem.code) {
        case .expectation, .expectedError: self = .expectation
        case .workspaceInvalid, .workspaceDamaged, .workspaceNewer, .workspaceReadOnly,
            .workspaceLocked, .workspaceMissing, .diskFull:
            self = .workspace
        case .interrupted: self = .interrupted
        case .internalFault: self = .internalFault
        case nil, .unknownWord: self = .usage
        default: self = .failed
        }
    }
}
