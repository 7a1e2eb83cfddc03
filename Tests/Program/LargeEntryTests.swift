import Glibc
import Testing

/// What is pasted in large pieces, what hidden amounts leave in a list, and Ctrl-D on plain lines.
extension EditorScreenTests {
    @Test func aPasteThatIsNoCommandsSaysSoOnce() throws {
        let program = try started(columns: 100)
        program.paste((1...40).map { "Zwaluw \($0)" }.joined(separator: "\n"))
        program.type("\r")
        #expect(program.waitForPrompt(after: "… en zo nog 37."))
        let lines = program.screen.lines
        #expect(lines.count { $0.hasPrefix("fout:") } == 3)
        #expect(!lines.contains { $0.contains("script") })
    }

    @Test func aBookIsTakenInOnePaste() throws {
        let program = try started()
        let book = (1...10_000).map { "regel \($0) van een boek" }.joined(separator: "\n")
        program.paste("ambitie <<\n" + book + "\n>>")
        program.type("\r")
        #expect(program.waitForPrompt(after: "n2 · ambitie"))
        let tooLong = String(repeating: book + "\n", count: 20)
        program.paste(tooLong)
        #expect(program.wait { $0.lines.contains { $0.contains(" MB in één keer") } })
        #expect(program.screen.lines.contains { $0.contains("niets van bewaard") })
    }

    @Test(arguments: ["TERM", "--no-edit"]) func ctrlDLeavesTheGuideFirst(how: String) throws {
        let program = try started(
            environment: how == "TERM" ? ["TERM": "dumb"] : [:],
            flags: how == "TERM" ? "" : " --no-edit")
        program.type("gids\r")
        #expect(
            program.wait { $0.lines.last != "werk>" && $0.lines.last?.hasSuffix(">") ?? false },
            "\(program.screen.lines)")
        program.type("\u{4}")
        #expect(program.waitForPrompt())
        program.type("ambitie erna\r")
        #expect(program.waitForPrompt(after: "n2 · ambitie"))
        program.type("\u{4}")
        #expect(program.endsSane())
    }

    @Test func hiddenAmountsAreHiddenInTheListToo() throws {
        let program = try started()
        program.type("ambitie We vragen € 75.000 aan\rverberg\rtoon n\t")
        #expect(
            program.wait(seconds: 5) { $0.lines.contains { $0.contains("We vragen € ••• aan") } },
            "\(program.screen.lines)")
        #expect(program.wait { $0.lines.last?.hasPrefix("werk> toon n") ?? false })
        let list = program.screen.lines.drop { !$0.contains("wat je zelf") }
        #expect(list.contains { $0.contains("We vragen € ••• aan") })
        #expect(!list.contains { $0.contains("75") }, "\(list)")
    }
}
