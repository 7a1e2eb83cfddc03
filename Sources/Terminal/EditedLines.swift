import CLineEditor
import Glibc

/// Lines typed at a terminal, with the keys of Emacs and a history of this session.
///
/// Ctrl-C drops the line, Ctrl-D on an empty line ends, Ctrl-Z stops the program until it is
/// brought back, and a paste is one line with newlines in it. One instance reads at a time.
public final class EditedLines: LineSource {
    public let isKeyboard = true

    private let editor: OpaquePointer
    private let maximumBytes: Int

    /// Opens an editor on a terminal; nil where the descriptors are no terminal.
    public init?(
        input: Int32 = 0, output: Int32 = 1,
        maximumBytes: Int = PlainLines.usualMaximumBytes
    ) {
        guard let editor = line_editor_open(input, output) else { return nil }
        self.editor = editor
        self.maximumBytes = maximumBytes
    }

    deinit {
        line_editor_close(editor)
    }

    /// Whether a line can be edited there: both are terminals, and one that can move its cursor.
    public static func canEdit(
        input: Int32 = 0, output: Int32 = 1, terminalName: String
    ) -> Bool {
        let knowsCursor = terminalName != "dumb" && !terminalName.isEmpty
        return knowsCursor && isatty(input) == 1 && isatty(output) == 1
    }

    /// Waits until Enter is pressed. The terminal is in raw mode only meanwhile.
    public func nextLine(prompt: String) -> LineOutcome {
        var text: UnsafePointer<CChar>?
        var length = 0
        switch line_editor_read(editor, prompt, maximumBytes, &text, &length) {
        case LINE_EDITOR_ENTRY:
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            remember(bytes)
            return .line(Array(bytes))
        case LINE_EDITOR_INTERRUPTED: return .interrupted
        case LINE_EDITOR_TOO_LONG: return .tooLong
        case LINE_EDITOR_NOT_TEXT: return .notText
        case LINE_EDITOR_END: return .end
        default: return .failed(code: ENOMEM)
        }
    }

    /// A leading space keeps a line out of the history.
    private func remember(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first, first != UInt8(ascii: " ") else { return }
        bytes.withMemoryRebound(to: CChar.self) { characters in
            line_editor_remember(editor, characters.baseAddress, characters.count)
        }
    }
}
