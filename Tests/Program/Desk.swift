import Glibc
import Processes
import Testing

/// A folder with the program to try in it.
final class Desk {
    /// What came of a run.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String

        /// Whether nothing in it could steer a terminal.
        var isWithoutEscapes: Bool { !(output + errors).unicodeScalars.contains("\u{1B}") }
    }

    let folder: Folder
    static let program = programFolder + "/purposecase"

    init() throws {
        folder = try Folder("program")
    }

    /// The path of a workspace in the folder.
    var workspace: String { folder.file("werk.purpose") }

    /// Starts the program; the environment is the one given and nothing else.
    func start(
        _ arguments: [String], environment: [String: String] = [:], program: String = Desk.program,
        input: RunningProgram.Stream = .pipe, output: RunningProgram.Stream = .pipe,
        errors: RunningProgram.Stream = .pipe
    ) throws -> RunningProgram {
        try RunningProgram(
            program, arguments, environment: environment, folder: folder.path, input: input,
            output: output, errors: errors)
    }

    /// Runs the program to its end.
    @discardableResult
    func run(
        _ arguments: String..., typing input: String = "", environment: [String: String] = [:],
        program: String = Desk.program
    ) throws -> Outcome {
        try run(arguments, typing: input, environment: environment, program: program)
    }

    @discardableResult
    func run(
        _ arguments: [String], typing input: String = "", environment: [String: String] = [:],
        program: String = Desk.program
    ) throws -> Outcome {
        let running = try start(arguments, environment: environment, program: program)
        let (output, errors) = running.communicate(Array(input.utf8))
        return Outcome(
            code: running.wait().code, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }

    /// Makes the workspace with a case in it.
    func begin() throws {
        try #require(try run("werk.purpose", "-c", "new Zuid", "-c", "ambition een").code == 0)
    }

    /// How many notes the workspace holds.
    func hasNotes(_ count: Int) throws -> Bool {
        try run("werk.purpose", "-c", "expect notes \(count)").code == 0
    }
}

/// The ways in which commands reach the program.
enum Route: CaseIterable, Sendable {
    case script, standardInput, flags, lines

    var isScript: Bool { self != .lines }

    /// The name under which errors point at the source.
    var source: String {
        switch self {
        case .script: "sessie.txt"
        case .standardInput, .lines: "<stdin>"
        case .flags: "-c"
        }
    }

    func run(_ commands: [String], on desk: Desk, _ flags: [String] = []) throws -> Desk.Outcome {
        let text = commands.map { $0 + "\n" }.joined()
        switch self {
        case .script:
            try desk.folder.write(text, to: "sessie.txt")
            return try desk.run(["werk.purpose", "sessie.txt"] + flags)
        case .standardInput: return try desk.run(["werk.purpose"] + flags, typing: text)
        case .flags:
            return try desk.run(["werk.purpose"] + commands.flatMap { ["-c", $0] } + flags)
        case .lines: return try desk.run(["werk.purpose", "--interactive"] + flags, typing: text)
        }
    }
}
