import Processes

/// A session that takes commands from a pipe, one at a time.
final class LiveSession {
    private let program: RunningProgram
    private static let mark = "benchmark is typing"

    /// Opens a workspace and waits until it is loaded.
    init(_ path: String, _ workspace: String) throws {
        program = try RunningProgram(
            path, [workspace, "--interactive", "--language", "en"],
            environment: ["LC_ALL": "C.UTF-8"], errors: .nothing)
        try settle()
    }

    /// The seconds from a command to the first line of what came of it.
    func time(_ command: String) throws -> Double {
        let (seconds, line) = Measuring.seconds {
            program.write(line: command)
            return program.readLine()
        }
        guard line != nil else { throw RunFault(description: "no answer to \(command)") }
        try settle()
        return seconds
    }

    /// Waits until all is said of what was asked.
    private func settle() throws {
        program.write(line: "typist benchmark")
        while let line = program.readLine() {
            if line.hasSuffix(Self.mark) { return }
        }
        throw RunFault(description: "the session ended early")
    }

    func end() {
        program.closeInput()
        _ = program.wait()
    }
}
