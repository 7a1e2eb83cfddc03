public import Wording

/// One way in which a word may go on.
public struct CompletionCandidate: Hashable, Sendable {
    /// What comes after the word when it is the only one left.
    public enum Ending: String, Sendable, Hashable {
        case blank = " "
        case none = ""
    }

    /// The word itself, without quotes.
    public let text: String
    /// What it is, for the list.
    public let description: String
    public let ending: Ending
    /// Whether it goes into the line as it is, blanks and all.
    public let isVerbatim: Bool

    /// Makes a candidate.
    public init(
        _ text: String, _ description: String = "", ending: Ending = .blank,
        isVerbatim: Bool = false
    ) {
        self.text = text
        self.description = description
        self.ending = ending
        self.isVerbatim = isVerbatim
    }

    /// The word as it is typed: in quotes when it has blanks.
    public var typed: String { needsQuotes ? CompletionCandidate.quoted(text) : text }

    var needsQuotes: Bool {
        !isVerbatim && (text.utf8.contains(Byte.blank) || text.utf8.first == Byte.quote)
    }

    static func quoted(_ text: String) -> String {
        "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}

/// Some of the candidates there are, and how many there are in all.
public struct CompletionFindings: Sendable {
    public var candidates: [CompletionCandidate]
    public var total: Int

    /// Makes findings; without a total they are all there are.
    public init(_ candidates: [CompletionCandidate], total: Int? = nil) {
        self.candidates = candidates
        self.total = max(total ?? 0, candidates.count)
    }

    static let none = CompletionFindings([])

    mutating func add(_ more: CompletionFindings) {
        let known = Set(candidates.map(\.text))
        let new = more.candidates.filter { !known.contains($0.text) }
        candidates += new
        total += more.total - (more.candidates.count - new.count)
    }
}

/// A piece as far as typing it goes.
public struct CompletionPiece: Sendable {
    /// Who may be named before the text of a note.
    public enum Address: Sendable { case nobody, perhaps, always }

    public let words: Words
    public let description: String
    public let address: Address

    /// Makes a piece.
    public init(_ words: Words, _ description: String, address: Address) {
        self.words = words
        self.description = description
        self.address = address
    }
}

/// Which items may stand somewhere.
public enum CompletionScope: Sendable, Hashable {
    case notes, contributions, costs, money, anything
}

/// What a line may go on with, as far as a case and a disk know; nothing here may take long.
public protocol CompletionSource {
    /// The language of the screen.
    var language: Language { get }
    /// The pieces of every board.
    var pieces: [CompletionPiece] { get }
    /// The piece that a folded word stands for.
    func piece(folded word: String) -> CompletionPiece?
    /// Items by the start of their id, each with the start of its text; the newest without one.
    func items(_ scope: CompletionScope, startingWith typed: String) -> CompletionFindings
    /// Partners of whom the handle, or a word of a name, starts with a folded text.
    func partners(folded typed: String, byName: Bool) -> CompletionFindings
    /// The versions.
    func versions() -> [CompletionCandidate]
    /// What stands under an attribute elsewhere in the case.
    func valuesInUse(_ attribute: AttributeName) -> [String]
    /// Files and folders whose path starts with a text.
    func files(startingWith typed: String) -> CompletionFindings
    /// The names of variables.
    var variables: [String] { get }
    /// The templates that travel with the program.
    var templates: [String] { get }
    /// The text of an item as it is typed, for changing it.
    func textForRewriting(_ item: String) -> String?
    /// The piece of the guide, while lines are notes for it and commands begin with a slash.
    var guidedPiece: CompletionPiece? { get }
}

extension CompletionSource {
    public var guidedPiece: CompletionPiece? { nil }

    /// Whether a line is a note for the guide rather than a command.
    func isGuidedNote(_ line: some Collection<UInt8>) -> Bool {
        guard guidedPiece != nil else { return false }
        let typed = line.drop { $0 == Byte.blank }
        return typed.first != Byte.slash || typed.dropFirst().first == Byte.slash
    }
}

/// How the word before the cursor may go on.
public struct Completion: Sendable {
    /// The bytes of the line that a candidate replaces.
    public let range: Range<Int>
    /// What stands there, without quotes.
    public let typed: String
    public let candidates: [CompletionCandidate]
    /// How many there are, of which the candidates are the first.
    public let total: Int
    /// Whether a quote stands before what was typed.
    let hasQuote: Bool

    init(
        _ range: Range<Int>, typed: String, _ findings: CompletionFindings, hasQuote: Bool = false
    ) {
        self.range = range
        self.typed = typed
        candidates = findings.candidates
        total = findings.total
        self.hasQuote = hasQuote
    }

    static func nothing(at cursor: Int) -> Completion {
        Completion(cursor..<cursor, typed: "", .none)
    }

    /// Whether only one way to go on is left.
    public var isSure: Bool { total == 1 && candidates.count == 1 }

    /// What is to stand in the range now: the only candidate, or what all of them start with;
    /// nothing when that adds nothing.
    public var insertion: String? {
        if isSure, let only = candidates.first {
            return (hasQuote ? CompletionCandidate.quoted(only.text) : only.typed)
                + only.ending.rawValue
        }
        guard total == candidates.count, let common = commonStart,
            Folding.folded(common).hasPrefix(Folding.folded(typed)),
            common.unicodeScalars.count > typed.unicodeScalars.count
        else { return nil }
        let quotes = hasQuote || candidates.contains(where: \.needsQuotes)
        return (quotes ? "\"" : "") + common
    }

    private var commonStart: String? {
        guard var common = candidates.first.map({ Array($0.text) }) else { return nil }
        for candidate in candidates.dropFirst() {
            let same = zip(common, candidate.text).prefix { $0 == $1 }
            common = Array(common.prefix(same.count))
        }
        return common.isEmpty ? nil : String(common)
    }
}
