import CLineEditor
import Glibc

/// Shows a long text page by page.
public struct Pager {
    /// The program the user wants; nothing where pages are turned here.
    private let command: String?
    /// What stands below a page: which keys go on, and which leave.
    private let words: () -> String

    /// The pager of the user's `PAGER`, else pages of our own where entries are edited, for only
    /// there a key pressed on the way can begin the next entry. Nil where none is wanted: `PAGER`
    /// is empty or `cat`, or the terminal cannot page.
    public init?(terminalName: String, editsEntries: Bool, words: @escaping () -> String) {
        guard !terminalName.isEmpty, terminalName != "dumb" else { return nil }
        command = environmentVariable("PAGER")
        if let command, command.isEmpty || command == "cat" { return nil }
        if command == nil, !editsEntries { return nil }
        self.words = words
    }

    /// Shows a text until the user has seen enough. Gives what was typed there that the next entry
    /// begins with; nil when nothing was shown, for there is no such program.
    public func show(_ text: [UInt8]) -> String? {
        guard let command else { return turnPages(text) }
        let code = ChildProgram.run(
            command,
            environment: [
                "LESS": Self.settingsOfLess(words()), "LESSCHARSET": "utf-8", "LESSSECURE": "1",
            ]
        ) { descriptor in
            // Who quits early has seen enough.
            _ = writeAll(text, to: descriptor)
        }
        return code.map { $0 != 126 && $0 != 127 } ?? false ? "" : nil
    }

    /// Where the user set none: `less` leaves by itself at the end, and says which keys there are.
    static func settingsOfLess(_ words: String) -> String {
        let prompt = words.map { "?:.%\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "-FIRXE -Ps" + prompt
    }

    // MARK: Pages of our own

    /// Writes as much as fits and waits for a key, until the end or until somebody leaves.
    private func turnPages(_ text: [UInt8]) -> String {
        var lines = text.split(separator: 10, omittingEmptySubsequences: false)[...]
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        while true {
            // The window may have changed since the page before.
            let size = ScreenSize.measured()
            _ = writeAll(Self.nextPage(of: &lines, size), to: STDOUT_FILENO)
            if lines.isEmpty { return "" }
            say(String(words().prefix(max(1, size.columns - 1))))
            var typed = [CChar](repeating: 0, count: 8)
            let key = page_key_wait(STDIN_FILENO, &typed)
            say("\r\u{1B}[J")
            if key == PAGE_NEXT { continue }
            let bytes = typed.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Takes the lines that leave the last row free; always one, however long.
    private static func nextPage(
        of lines: inout ArraySlice<ArraySlice<UInt8>>, _ size: ScreenSize
    ) -> [UInt8] {
        var page: [UInt8] = []
        var rows = 0
        while let line = lines.first {
            rows += self.rows(of: line, columns: size.columns)
            if !page.isEmpty, rows >= size.rows { break }
            page += line
            page.append(10)
            lines.removeFirst()
        }
        return page
    }

    private static func rows(of line: ArraySlice<UInt8>, columns: Int) -> Int {
        line.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { characters in
                Int(page_rows(characters.baseAddress, characters.count, Int32(columns)))
            }
        }
    }

    private func say(_ text: String) { _ = writeAll(Array(text.utf8), to: STDOUT_FILENO) }
}
