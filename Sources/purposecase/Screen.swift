import Terminal
import Workshop

/// Standard output and standard error: results go to one, messages to the other.
final class Screen: Output {
    private let results = StandardOutput(descriptor: 1)
    private let messages = StandardOutput(descriptor: 2)

    func result(_ text: String) { results.write(text) }

    func message(_ text: String) {
        // What was shown before comes first, also where both go to one terminal.
        results.flush()
        messages.write(text)
        messages.flush()
    }

    /// Passes on what is held; whether anybody still reads it.
    func flush() -> Bool { results.flush() == nil }

    /// The code to end with: a reader who left early is no error, a full disk is.
    func finish(_ code: Int32) -> Int32 {
        let failure = results.flush()
        messages.flush()
        guard let failure, failure != .closedPipe else { return code }
        let reason = failure == .diskFull ? "schijf vol / disk full" : "\(failure)"
        messages.write("purposecase: uitvoer niet geschreven / output not written: \(reason)\n")
        messages.flush()
        return code == 0 ? 1 : code
    }
}
