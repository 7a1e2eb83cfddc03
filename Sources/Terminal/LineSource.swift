/// What asking for the next line brought.
public enum LineOutcome: Equatable, Sendable {
    /// A line without the newline that ended it, as it came: a carriage return or a byte order
    /// mark is still there, and from a file it may not be UTF-8. What was pasted is one line with
    /// newlines in it.
    case line([UInt8])
    /// Ctrl-C: a keyboard's line was dropped; with any other source the program is to end.
    case interrupted
    /// The line had so many bytes, more than the limit, and was read to its end but not kept.
    case tooLong(bytes: Int, limit: Int)
    /// The keyboard sent bytes that are not UTF-8, and the line was dropped.
    case notText
    /// Reading failed, with the system's error number.
    case failed(code: Int32)
    /// There are no more lines.
    case end
}

/// Where a session's lines come from: a keyboard, a pipe, a file.
public protocol LineSource {
    /// Whether somebody types these lines; Ctrl-C then drops a line instead of ending the program.
    var isKeyboard: Bool { get }

    /// Waits for the next line. The prompt is one line; only somebody at a keyboard sees it.
    mutating func nextLine(prompt: String) -> LineOutcome
}

/// The lines of standard input: edited where somebody sits at a terminal, plain otherwise. What is
/// edited is an entry, which a paste makes one of many lines.
public func standardInputLines(
    editing: Bool = true, maximumBytes: Int = PlainLines.usualMaximumBytes,
    maximumEntryBytes: Int = PlainLines.usualMaximumBytes
) -> any LineSource {
    let terminalName = environmentVariable("TERM") ?? "dumb"
    if editing, EditedLines.canEdit(terminalName: terminalName),
        let edited = EditedLines(maximumBytes: maximumEntryBytes)
    {
        return edited
    }
    return PlainLines(maximumBytes: maximumBytes)
}
