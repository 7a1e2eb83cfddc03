import Glibc
import Testing

/// What a room sees on the wall: the time, colours, and a terminal that is left as it was.
extension EditorScreenTests {
    // MARK: Time

    @Test func timeThatIsUpIsShownWithTheNextPromptAndNeverWhileTyping() throws {
        // Two seconds of the session are left when it starts, by the clock on the wall.
        let setUp = """
            then=$(date -u -d '-1798 seconds' +%Y-%m-%dT%H:%M:%SZ)
            "$0" "$1" -c 'tijd 30 waarde' --now "$then" >/dev/null
            """
        let program = try started(now: "", setUp: setUp, prompt: "werk 1'>")
        program.type("ambitie nog één")
        let wanted = Self.greeting + ["werk 1'> ambitie nog één"]
        #expect(program.lines(like: wanted) == wanted)
        let seen = program.bytesSeen
        for _ in 1...30 { program.look(milliseconds: 100) }
        #expect(program.bytesSeen == seen)
        #expect(program.screen.lines == wanted)
        program.type(" keer\r")
        let after =
            Self.greeting + [
                "werk 1'> ambitie nog één keer", "  n2 · ambitie", "werk !!+0'>",
            ]
        #expect(program.lines(like: after) == after)
    }

    @Test func aPieceThatTookLongerLeavesLessForTheOthers() throws {
        let setUp = """
            "$0" "$1" -c 'tijd 40 waarde impact inbreng' --now 2026-11-21T09:35:00Z >/dev/null
            """
        // Twenty-five minutes went into a piece that had thirteen of the forty.
        let program = try started(setUp: setUp, prompt: "werk !+11'>")
        program.type("tijd\r")
        let before = [
            "Nog 15 minuten", "══════════════", "[>] Waarde · ! tijd is om, 11' erover",
            "[ ] Impact · 7'", "[ ] Inbreng · 7'", "werk !+11'>",
        ]
        #expect(program.lastLines(like: before) == before)
        program.type("tijd verder\r")
        let after = [
            "Nog 15 minuten", "══════════════", "[x] Waarde · 25'", "[>] Impact · nog 8'",
            "[ ] Inbreng · 7'", "werk 8'>",
        ]
        #expect(program.lastLines(like: after) == after)
    }

    // MARK: Colour

    /// Commands that together show every sort of thing.
    private static let everything = [
        "overzicht", "canvas", "groot Pauze", "geld vbv 5000", "begroting", "toon n99", "zwabber",
        "hulp geld", "verberg", "overzicht", "laat zien", "gids", "/vragen", "/stop", "ongedaan",
        "vergelijk v1", "geschiedenis",
    ]

    /// Only dim, for hints, which every terminal shows in the colour of its letters: readable on
    /// light and on dark. All else is told by words and marks.
    @Test func nothingIsColoured() throws {
        let program = try started()
        play(program)
        #expect(program.screen.styles == ["2", "0"])
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func withoutColourNothingIsEvenDim() throws {
        let program = try started(environment: ["NO_COLOR": "1"])
        play(program)
        #expect(program.screen.styles.isEmpty, "\(program.screen.styles)")
        #expect(program.screen.unknown.isEmpty)
    }

    @Test(arguments: ["dumb", ""]) func aPlainTerminalIsNeverSteered(name: String) throws {
        // No `clear` here: that steers.
        let program = try ProgramAtTerminal(folder, environment: ["TERM": name, "LC_ALL": "C"])
        #expect(program.wait { $0.lines.last == "werk>" })
        program.type("nieuw Café één\rgeld \t\rambitie twééde\rambitie\r")
        #expect(program.wait { $0.lines.contains { $0.contains("twééde") && $0.contains("n1") } })
        play(program)
        #expect(program.escapesSeen == 0)
        program.type("\u{4}")
        #expect(program.endsSane())
    }

    private func play(_ program: ProgramAtTerminal) {
        // One by one: a plain terminal shows what is typed ahead before the prompt it is for.
        for command in Self.everything {
            let seen = program.bytesSeen + command.utf8.count
            program.type(command + "\r")
            #expect(
                program.wait { screen in
                    program.bytesSeen > seen && (screen.lines.last?.hasSuffix(">") ?? false)
                }, "\(command)")
        }
        program.type("markeer n1 ")
        #expect(program.wait { $0.lines.last?.contains("markeer n1") ?? false })
        while program.look(milliseconds: 300) {}
        program.type("\u{3}")
        #expect(program.waitForPrompt())
    }

    // MARK: Ending

    @Test(arguments: [
        "stop\r", "\u{4}", "ambitie half\u{3}\u{4}", "gids\r\u{4}\u{4}", "geld \t\u{3}stop\r",
        "\u{12}amb\u{7}\u{4}", "toon n99\rstop\r", "lees weg.txt\rstop\r", "👨‍👩‍👧\u{3}\u{4}",
    ])
    func leavesTheTerminalAsItWas(keys: String) throws {
        let program = try started()
        program.type(keys)
        #expect(program.endsSane(), "\(program.screen.lines)")
        #expect(program.exitStatus == 0)
    }

    @Test func anErrorAtTheStartLeavesTheTerminalAsItWas() throws {
        let program = try ProgramAtTerminal(folder, shell: "exec \"$0\" /weg/werk.purpose")
        #expect(program.endsSane())
        #expect(program.exitStatus.map { $0 >> 8 } == 4)
        #expect(program.screen.lines.first?.hasPrefix("fout: ") ?? false)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalInTheMiddleOfASearchOrATallEntryLeavesItAsItWas(signal: Int32) throws {
        let program = try started()
        program.paste((1...30).map { "ambitie punt \($0)" }.joined(separator: "\n"))
        #expect(program.wait { $0.lines.last?.hasSuffix("  30 regels") ?? false })
        program.type("\u{1B}[A\u{3}\u{12}a")
        #expect(program.wait { $0.lines.last?.contains("a →") ?? false })
        program.signal(signal)
        #expect(program.endsSane())
    }

    @Test func aSuspendedProgramThatIsContinuedAndEndsLeavesItAsItWas() throws {
        let program = try started(
            ends: "; kill -CONT %1; echo door; fg >/dev/null; echo klaar")
        program.type("ambitie half")
        #expect(program.wait { $0.lines.last == "werk> ambitie half" })
        program.type("\u{1A}")
        #expect(program.wait { $0.lines.last == "werk> ambitie half" && $0.lines.contains("door") })
        program.type(" klaar\r")
        #expect(program.waitForPrompt(after: "n2 · ambitie"))
        program.type("stop\r")
        #expect(program.endsSane())
        #expect(program.screen.lines.last == "klaar")
    }
}
