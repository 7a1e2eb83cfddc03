import Glibc
import Processes
import Testing

/// Where the output goes, and what the surroundings may not change.
@Suite struct OutputTests {
    @Test func endsQuietlyWhenNobodyReads() throws {
        let desk = try Desk()
        let lines = String(repeating: "help reference\n", count: 40)
        let running = try desk.start([":memory:", "--interactive"])
        running.write(line: "help reference")
        #expect(running.readLine() != nil)
        running.closeOutput()
        running.write(Array(lines.utf8))
        running.closeInput()
        let errors = running.communicate().errors
        #expect(errors.isEmpty)
        #expect(running.wait().code == 0)
    }

    @Test(arguments: ["help", "help reference"]) func saysThatADiskIsFull(_ view: String) throws {
        let desk = try Desk()
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        defer { close(full) }
        let running = try desk.start(["werk.purpose", "-c", view], output: .descriptor(full))
        let errors = String(decoding: running.communicate().errors, as: UTF8.self)
        #expect(running.wait().code == 1)
        #expect(errors.hasPrefix("purposecase: "))
        #expect(errors.contains("disk full"))
    }

    @Test func saysInWordsThatOutputIsClosed() throws {
        let desk = try Desk()
        let outcome = try desk.run(
            ["-c", "\"$1\" werk.purpose -c 'new Zuid' -c 'ambition een' >&-", "sh", Desk.program],
            program: "/bin/sh")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("output is closed"))
        #expect(outcome.errors.contains("stays saved"))
        #expect(try desk.hasNotes(1))
    }

    @Test func saysWhereALineIsTooLong() throws {
        let desk = try Desk()
        try desk.begin()
        let line = "ambition " + String(repeating: "a", count: 70_000)
        let outcome = try desk.run(
            "werk.purpose", "--interactive", typing: "ambition b\n\(line)\nzwabber\n")
        #expect(outcome.errors.contains("<stdin>:2:1"))
        #expect(outcome.errors.contains("<stdin>:3:1"))
    }

    @Test func acknowledgesInJSONToAProgramThatGivesLines() throws {
        let desk = try Desk()
        let outcome = try desk.run(
            "werk.purpose", "--interactive", "--json", "--language", "en",
            typing: "new Zuid\nambition een\nambition twee\n")
        #expect(outcome.output.split(separator: "\n").count == 3)
        #expect(outcome.output.hasSuffix(#"{"format":1,"said":["n2 · ambition"]}"# + "\n"))
    }

    @Test func sayTheSameInAnySurroundings() throws {
        let views = ["status", "canvas", "budget", "history", "help", "zwabber"]
        var shown: Set<String> = []
        let surroundings: [[String: String]] = [
            [:], ["LC_ALL": "C"], ["NO_COLOR": "1"], ["TERM": "dumb"],
            ["TERM": "xterm-256color", "COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"],
            ["LC_ALL": "nl_NL.UTF-8"],
        ]
        for environment in surroundings {
            let desk = try Desk()
            let fixed = ["--now", "2026-11-21T10:00:00Z", "--seed", "7", "--language", "nl"]
            var all = ""
            for command in ["new Zuid", "ambition één 🌍"] + views {
                let outcome = try desk.run(
                    ["werk.purpose", "-c", command, "--typist", "T"] + fixed,
                    environment: environment)
                #expect(outcome.isWithoutEscapes)
                all += outcome.output + outcome.errors
            }
            shown.insert(all)
        }
        #expect(shown.count == 1)
    }

    @Test func takesInputThatIsNoTerminalForAScript() throws {
        let desk = try Desk()
        let outcome = try desk.run("werk.purpose", typing: "new Zuid\nambition een\ncash \"x\n")
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(desk.folder.names.isEmpty)
    }

    @Test func showsNoEscapeThatStoodInAText() throws {
        let desk = try Desk()
        try desk.begin()
        for text in ["a\u{1B}[2Jb", "a\u{9B}2Jb", "a\u{202E}b"] {
            let outcome = try desk.run("werk.purpose", typing: "ambition \(text)\n")
            #expect(outcome.code == 2)
            #expect(outcome.isWithoutEscapes)
            let given = try desk.run("werk.purpose", "--set", "x=\(text)", "-c", "ambition ${x}")
            #expect(given.code == 1)
            #expect(given.isWithoutEscapes)
        }
        #expect(try desk.hasNotes(1))
    }

    @Test func runsAsALoneCopyInAnEmptyFolder() throws {
        let desk = try Desk()
        let other = try Desk()
        try copyFile(Desk.program, to: desk.folder.file("alone"))
        let outcome = try other.run(
            "werk.purpose", "-c", "new Zuid", "-c", "ambition een", "-c", "canvas",
            program: desk.folder.file("alone"))
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("één") || outcome.output.contains("een"))
        #expect(other.folder.names == ["werk.purpose"])
    }

    @Test func leavesOneFileThatCanBeCopied() throws {
        let desk = try Desk()
        try desk.begin()
        try desk.run("werk.purpose", "--interactive", typing: "ambition twee\nambition drie\n")
        #expect(desk.folder.names == ["werk.purpose"])
        try copyFile(desk.workspace, to: desk.folder.file("kopie.purpose"))
        #expect(try desk.run("kopie.purpose", "-c", "expect notes 3").code == 0)
    }

    @Test func keepsNothingOfAScriptThatIsInterrupted() throws {
        let desk = try Desk()
        try desk.begin()
        // It says when it runs: an acknowledged line comes first, the long script is read then.
        let notes = (1...30_000).map { "ambition notitie \($0)\n" }.joined()
        try desk.folder.write(notes, to: "lang.txt")
        let running = try desk.start(["werk.purpose", "--interactive"])
        running.write(line: "ambition twee")
        #expect(running.readLine() == "  n2 · ambitie")
        running.write(line: "read lang.txt")
        usleep(150_000)
        running.signal(SIGINT)
        running.closeInput()
        let (output, errors) = running.communicate()
        #expect(running.wait().code == 130)
        #expect(output.count == 0)
        #expect(String(decoding: errors, as: UTF8.self).contains("[interrupted]"))
        #expect(try desk.hasNotes(2))
    }
}
