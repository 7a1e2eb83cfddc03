import ArgumentParser
import CaseModel
import CommandLanguage
import Glibc
import Terminal
import Wording
import Workshop

/// The flags around the language, and which of its three ways of working they ask for.
struct PurposeCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purposecase",
        abstract: "Guide a coalition through its Purpose Case. Begeleid een coalitie.",
        discussion: """
            purposecase                          open the last workspace, or begin a case
            purposecase werk.purpose             work in a workspace, line by line
            purposecase werk.purpose sessie.txt  run a script: all of it is kept, or nothing
            purposecase werk.purpose -c help     run one command

            Exit codes: 0 done, 1 a command failed, 2 syntax or usage, 3 an expectation failed,
            4 workspace unusable, 70 internal, 130 interrupted.
            """,
        version: ProgramVersion.text)

    @ArgumentParser.Argument(help: "The workspace file; :memory: keeps nothing.")
    var workspace: String?

    @ArgumentParser.Argument(help: "A script to run; - is standard input.")
    var script: String?

    @Option(name: .customShort("c"), help: "Run this command; may be given more than once.")
    var command: [String] = []

    @Flag(help: "Take lines one by one: each is kept and acknowledged before the next.")
    var interactive = false

    @Flag(help: "Collect every error of a script instead of stopping at the first.")
    var keepGoing = false

    @Flag(help: "Try everything on a copy and keep nothing.")
    var check = false

    @Flag(help: "Show views and errors as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Leave acknowledgements out.")
    var quiet = false

    @Option(help: "The language of the screen: nl or en.")
    var language: String?

    @Option(help: "Who is typing.")
    var typist: String?

    @Option(help: "The width of what is shown, in columns.")
    var width: Int?

    @Option(name: .customLong("set"), help: "Give a variable a value: NAME=VALUE.")
    var variables: [String] = []

    @Flag(help: "Do not edit lines; read them plainly.")
    var noEdit = false

    @Option(help: "Say how this line may go on, and do nothing else.")
    var complete: String?

    @Option(help: "The moment to work at, for tests: 2026-11-21T10:00:00Z.")
    var now: String?

    @Option(help: "The seed of the identities, for tests.")
    var seed: UInt64?

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("--language is nl or en.")
        }
        if let now, Moment(now) == nil {
            throw ValidationError("--now is a moment such as 2026-11-21T10:00:00Z.")
        }
        if let width, !(20...400).contains(width) {
            throw ValidationError("--width is a number of columns from 20 to 400.")
        }
        if script != nil, !command.isEmpty {
            throw ValidationError("Give a script or -c, not both.")
        }
        if interactive, !command.isEmpty || keepGoing || check {
            throw ValidationError(
                "--interactive takes lines; it does not go with -c, --keep-going or --check.")
        }
        if variables.contains(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
            throw ValidationError("--set takes NAME=VALUE.")
        }
    }

    func run() throws {
        ignoreBrokenPipes()
        Interruption.watch()
        let screen = Screen()
        let code = start(screen)
        throw ArgumentParser.ExitCode(screen.finish(code.rawValue))
    }

    /// Runs on the workspace that was given, or that is asked for at a terminal.
    private func start(_ screen: Screen) -> Workshop.ExitCode {
        if let workspace {
            var program = Program(flags: self, workspace: workspace, screen: screen)
            return program.run()
        }
        guard command.isEmpty, isatty(0) == 1, isatty(1) == 1 else {
            screen.message(FirstRun.usage)
            return .usage
        }
        var program = Program(flags: self, workspace: "", screen: screen)
        let asking = FirstRun(
            screen: screen, language: program.language, typist: program.typist, editing: !noEdit)
        switch asking.run() {
        case .left(let code): return code
        case .open(let answers):
            program.begin(answers)
            return program.run()
        }
    }
}
