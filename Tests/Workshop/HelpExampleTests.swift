import CommandLanguage
import Testing
import Wording

@testable import Workshop

/// Every example in the help runs, in both languages.
@Suite struct HelpExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let startsEmpty: Bool
        var testDescription: String { text }
    }

    static let examples: [Example] = CommandTable.all.flatMap { row in
        row.examples.flatMap { phrase in
            [Language.dutch, .english].map { language in
                Example(text: phrase[language], startsEmpty: row.examplesStartEmpty)
            }
        }
    }

    @Test(arguments: examples)
    func example(_ example: Example) throws {
        let bench = try Workbench(files: MemoryFiles(CommandTable.exampleFiles))
        let files = bench.files
        bench.session.copyWorkspace = { path in try files.write(path, [], overwrite: false) }
        if !example.startsEmpty { bench.shown(CommandTable.examplePreamble) }
        // The last step of the preamble saves a version; a note gives undo something to take.
        let live = LiveRun(session: bench.session, sourceName: "<stdin>")
        for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
            _ = live.take(Array(line.utf8))
        }
        live.end()
        let shown = bench.paper.take()
        #expect(live.exitCode == .done, "\(shown)")
        #expect(!shown.contains("fout:"))
    }

    @Test(arguments: [Language.dutch, .english])
    func helpPages(_ language: Language) throws {
        let bench = try Workbench(language: language)
        var text = bench.shown("help")
        for row in CommandTable.all {
            text += "\n" + bench.shown("help " + row.words[language])
        }
        try Golden.check(text, "Tests/Workshop/Help/help.\(language.rawValue).txt")
    }

    @Test func referenceInDutch() throws {
        let bench = try Workbench()
        try Golden.check(bench.shown("help naslag"), "Tests/Workshop/Help/naslag.md")
    }

    @Test func referenceAtTheTop() throws {
        let bench = try Workbench(language: .english)
        try Golden.check(bench.shown("help reference"), "REFERENCE.md")
    }

    @Test func examplesCoverBothLanguagesAlike() throws {
        for row in CommandTable.all {
            for phrase in row.examples {
                let counts = [Language.dutch, .english].map {
                    phrase[$0].split(separator: "\n").count
                }
                #expect(counts[0] == counts[1], "\(row.words[.english])")
            }
            #expect(!row.examples.isEmpty)
        }
    }
}
