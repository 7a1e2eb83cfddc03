import ArgumentParser

/// Where the program starts. Mistakes in the flags end with 2, as those in a script do.
@main
struct Main {
    private static let usage: Int32 = 2

    static func main() {
        do {
            var command = try PurposeCase.parseAsRoot()
            try command.run()
        } catch {
            let code = PurposeCase.exitCode(for: error)
            guard code == .validationFailure else { PurposeCase.exit(withError: error) }
            let errors = Screen()
            errors.message(PurposeCase.fullMessage(for: error) + "\n")
            PurposeCase.exit(withError: ArgumentParser.ExitCode(errors.finish(usage)))
        }
    }
}
