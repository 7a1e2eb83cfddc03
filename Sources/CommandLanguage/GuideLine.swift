/// A line that was typed in the guide: nothing, a note, or a command after a slash.
public enum GuideLine: Sendable {
    case empty
    /// A note as typed: bullets and addressees are still in it.
    case note(String)
    /// The word after the slash as typed, and whether anything stands behind it.
    case command(word: String, isAlone: Bool)

    /// Reads a line of a source; the same is refused here as in a script.
    public static func read(
        _ source: SourceText, line: Int
    ) throws(SyntaxProblem) -> GuideLine {
        let range = source.lineRange(line)
        let (finding, text) = source.bytes.withUnsafeBufferPointer { bytes in
            let finding = LineCheck.finding(in: bytes, range)
            return (finding, finding == nil ? LineShape.text(bytes, range) : "")
        }
        if let finding {
            throw SyntaxProblem(
                finding.code,
                at: SourcePlace(
                    source: source, line: line, byteOffset: finding.index - range.lowerBound),
                byteLength: finding.length,
                facts: SyntaxFacts(
                    typed: finding.typed,
                    limit: finding.code == .lineTooLong ? ReadingLimits.lineBytes : nil))
        }
        let trimmed = Trimming.trimmed(text)
        if trimmed.isEmpty { return .empty }
        guard trimmed.hasPrefix("/") else { return .note(trimmed) }
        if trimmed.hasPrefix("//") { return .note(String(trimmed.dropFirst())) }
        let words = trimmed.dropFirst().split(separator: " ", maxSplits: 1)
        let word = trimmed.dropFirst().first == " " ? "" : words.first.map(String.init) ?? ""
        return .command(word: word, isAlone: words.count < 2)
    }
}

extension Statement {
    /// A note as the guide takes it: its text literally, for a partner by id or for nobody.
    public static func note(
        forPiece word: String, partner: String?, text: String, at place: SourcePlace
    ) -> Statement {
        var statement = Statement(command: .capture(word), place: place, lastLine: place.line)
        let length = max(1, place.source.lineBytes(place.line).count)
        statement.wordLength = length
        statement.text = Argument(text, .block, place, byteLength: length)
        statement.addressee = partner.map { partner in
            Addressee(
                name: Argument(partner, .block, place, byteLength: length), wholeText: nil)
        }
        return statement
    }
}
