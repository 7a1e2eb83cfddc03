/// Something that was typed after a command word, its variables not yet filled in.
public struct Argument: Sendable, Hashable {
    /// How it was typed.
    public enum Form: Sendable, Hashable {
        case word, quoted, text, block
    }

    /// What was typed, without quotes around it and with `${}` as typed.
    public let typed: String
    public let form: Form
    public let place: SourcePlace
    /// How many bytes of its line it takes, for underlining.
    public let byteLength: Int
    /// The key of the choice it is, where its value comes from a vocabulary and has no variable.
    public let choice: String?

    init(
        _ typed: String, _ form: Form, _ place: SourcePlace, byteLength: Int,
        choice: String? = nil
    ) {
        self.typed = typed
        self.form = form
        self.place = place
        self.byteLength = byteLength
        self.choice = choice
    }

    /// A part of a text, with its own place; nothing where the line holds other bytes than the
    /// text: in a block, between quotes or with variables.
    public func part(from offset: Int, byteLength: Int) -> Argument? {
        guard form == .text, !hasVariables, offset >= 0, byteLength > 0,
            offset + byteLength <= typed.utf8.count
        else { return nil }
        let start = typed.utf8.index(typed.startIndex, offsetBy: offset)
        let end = typed.utf8.index(start, offsetBy: byteLength)
        return Argument(
            String(typed[start..<end]), .text,
            SourcePlace(
                source: place.source, line: place.line, byteOffset: place.byteOffset + offset),
            byteLength: byteLength)
    }

    /// Whether it came from a block, whose lines are verbatim.
    public var isBlock: Bool { form == .block }

    /// Whether its value depends on variables.
    public var hasVariables: Bool {
        !isBlock && typed.hasByte(Byte.dollar) && !Variables.isPlain(typed)
    }

    /// The value with its variables filled in; the keys of `variables` are folded names.
    public func resolve(_ variables: [String: String]) throws(SyntaxProblem) -> String {
        guard !isBlock, typed.hasByte(Byte.dollar) else { return typed }
        return try Variables.fill(self, from: variables)
    }

    /// The values of a list: split at commas, blanks around them dropped, empty ones left out.
    public func resolveList(_ variables: [String: String]) throws(SyntaxProblem) -> [String] {
        Argument.items(of: try resolve(variables))
    }

    static func items(of list: String) -> [String] {
        list.split(separator: ",").map { Trimming.trimmed($0) }.filter { !$0.isEmpty }
    }
}
