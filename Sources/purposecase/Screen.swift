import Glibc
import Terminal
import Workshop

/// Standard output and standard error: results go to one, messages to the other.
final class Screen: Output {
    /// Shows what is longer than the terminal, where somebody sits at one.
    var pager: Pager?
    /// Whether nothing is paged for now.
    var holdsBackPager = false
    /// What was typed while pages were turned, with which the next entry begins.
    private var typedAtPages = ""

    private let results = StandardOutput(descriptor: 1)
    private let messages = StandardOutput(descriptor: 2)
    /// What may have to be paged.
    private var held: [UInt8] = []

    func result(_ text: String) {
        if pager == nil { results.write(text) } else { held += Array(text.utf8) }
    }

    func message(_ text: String) {
        // What was shown before comes first, also where both go to one terminal.
        _ = flush()
        messages.write(text)
        messages.flush()
    }

    /// Passes on what is held; whether anybody still reads it.
    func flush() -> Bool {
        let text = held
        held = []
        if !text.isEmpty, !isPaged(text) { results.write(text) }
        return results.flush() == nil
    }

    private func isPaged(_ text: [UInt8]) -> Bool {
        guard let pager, !holdsBackPager, isLong(text) else { return false }
        results.flush()
        guard let typed = pager.show(text) else { return false }
        typedAtPages = typed
        return true
    }

    /// Gives what was typed while pages were turned, once.
    func takeTypedAtPages() -> String? {
        defer { typedAtPages = "" }
        return typedAtPages.isEmpty ? nil : typedAtPages
    }

    /// Whether a text leaves no room for the next prompt.
    private func isLong(_ text: [UInt8]) -> Bool {
        let size = ScreenSize.measured()
        var rows = 0
        for line in text.split(separator: 10, omittingEmptySubsequences: false) {
            // A continuation byte of UTF-8 takes no column.
            let columns = line.count { $0 & 0xC0 != 0x80 }
            rows += max(1, (columns + size.columns - 1) / size.columns)
        }
        return rows > size.rows
    }

    /// The code to end with: a reader who left early is no error, a full disk is.
    func finish(_ code: Int32) -> Int32 {
        _ = flush()
        let failure = results.flush()
        messages.flush()
        guard let failure, failure != .closedPipe else { return code }
        messages.write(
            """
            purposecase: uitvoer niet geschreven / output not written: \(Self.reason(failure))
              Wat is bewaard, blijft bewaard. / What was saved stays saved.

            """)
        messages.flush()
        return code == 0 ? 1 : code
    }

    private static func reason(_ failure: OutputFailure) -> String {
        switch failure {
        case .diskFull: "schijf vol / disk full"
        case .notOpen, .closedPipe: "de uitvoer is dicht / the output is closed"
        case .other(let code): String(cString: strerror(code))
        }
    }
}
