import CLineEditor
import Glibc

/// Lines typed at a terminal, with the keys of Emacs and a history.
///
/// Ctrl-C drops the line, Ctrl-D on an empty line ends, Ctrl-Z stops the program until it is
/// brought back, and a paste is one line with newlines in it. One instance reads at a time.
public final class EditedLines: LineSource {
    public let isKeyboard = true

    private let editor: OpaquePointer
    private let maximumBytes: Int
    private var history: EntryHistory?
    private weak var assistant: (any LineAssistant)?
    /// What the editor was answered last, which it reads until its next question.
    private var answers: [UnsafeMutablePointer<CChar>] = []

    /// Opens an editor on a terminal; nil where the descriptors are no terminal, or one that cannot
    /// move its cursor.
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
        for answer in answers { free(answer) }
    }

    /// Whether a line can be edited there: both are terminals, and one that can move its cursor.
    public static func canEdit(
        input: Int32 = 0, output: Int32 = 1, terminalName: String
    ) -> Bool {
        let knowsCursor = terminalName != "dumb" && !terminalName.isEmpty
        return knowsCursor && isatty(input) == 1 && isatty(output) == 1
    }

    /// Brings back what was typed earlier, and keeps what will be.
    public func use(_ history: EntryHistory) {
        self.history = history
        for entry in history.entries { bringBack(Array(entry.utf8)) }
    }

    /// Has somebody help, who is not kept alive here; hints are dim, or stand between marks.
    public func use(_ assistant: any LineAssistant, dimsHints: Bool) {
        self.assistant = assistant
        line_editor_assist(
            editor,
            line_editor_assistant(
                context: Unmanaged.passUnretained(self).toOpaque(),
                wants_more: { context, text, length in
                    lines(context).wantsMore(entry(text, length))
                },
                complete: { context, text, length, cursor, columns, rows in
                    lines(context).completion(
                        entry(text, length), cursor,
                        ScreenSize(columns: Int(columns), rows: Int(rows)))
                },
                hint: { context, text, length in lines(context).hint(entry(text, length)) },
                edit: { context, text, length in
                    lines(context).changedOutside(entry(text, length))
                },
                search_words: { context, isFound in lines(context).searchWords(isFound) },
                dims: dimsHints))
    }

    /// Starts the next entry with a text, to be changed there.
    public func prefill(_ text: String) {
        line_editor_prefill(editor, text, text.utf8.count)
    }

    /// Waits until Enter is pressed. The terminal is in raw mode only meanwhile.
    public func nextLine(prompt: String) -> LineOutcome {
        var text: UnsafePointer<CChar>?
        var length = 0
        switch line_editor_read(editor, prompt, maximumBytes, &text, &length) {
        case LINE_EDITOR_ENTRY:
            let bytes = Array(UnsafeRawBufferPointer(start: text, count: length))
            remember(bytes)
            return .line(bytes)
        case LINE_EDITOR_INTERRUPTED: return .interrupted
        case LINE_EDITOR_TOO_LONG: return .tooLong(bytes: length, limit: maximumBytes)
        case LINE_EDITOR_NOT_TEXT: return .notText
        case LINE_EDITOR_END: return .end
        default: return .failed(code: ENOMEM)
        }
    }

    // MARK: History

    /// A leading space keeps a line out of the history.
    private func remember(_ bytes: [UInt8]) {
        guard let first = bytes.first, first != UInt8(ascii: " ") else { return }
        bringBack(bytes)
        history?.append(String(decoding: bytes, as: UTF8.self))
    }

    private func bringBack(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { characters in
                line_editor_remember(editor, characters.baseAddress, characters.count)
            }
        }
    }

    // MARK: Questions of the editor

    fileprivate func wantsMore(_ entry: String) -> Bool {
        assistant?.wantsMore(entry) ?? false
    }

    fileprivate func completion(
        _ entry: String, _ cursor: Int, _ screen: ScreenSize
    ) -> line_editor_completion {
        forgetAnswers()
        guard let found = assistant?.completion(of: entry, at: cursor, on: screen) else {
            return line_editor_completion(erase: 0, insert: nil, listing: nil)
        }
        let listing = found.listing.map { $0 + "\n" }.joined()
        return line_editor_completion(
            erase: found.erased, insert: found.inserted.flatMap(answer),
            listing: listing.isEmpty ? nil : answer(listing))
    }

    fileprivate func hint(_ entry: String) -> UnsafePointer<CChar>? {
        forgetAnswers()
        return assistant?.hint(for: entry).flatMap(answer)
    }

    fileprivate func searchWords(_ isFound: Bool) -> UnsafePointer<CChar>? {
        forgetAnswers()
        return answer(assistant?.searchWords(isFound: isFound) ?? "?")
    }

    fileprivate func changedOutside(_ entry: String) -> UnsafePointer<CChar>? {
        forgetAnswers()
        return assistant?.changedOutside(entry).flatMap(answer)
    }

    private func answer(_ text: String) -> UnsafePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        answers.append(copy)
        return UnsafePointer(copy)
    }

    private func forgetAnswers() {
        for answer in answers { free(answer) }
        answers = []
    }
}

/// The lines that a question of the editor is for.
private func lines(_ context: UnsafeMutableRawPointer?) -> EditedLines {
    guard let context else { preconditionFailure("asked without the lines it was set up with") }
    return Unmanaged<EditedLines>.fromOpaque(context).takeUnretainedValue()
}

private func entry(_ text: UnsafePointer<CChar>?, _ length: Int) -> String {
    String(
        decoding: UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length),
        as: UTF8.self)
}
