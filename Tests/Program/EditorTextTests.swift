import Glibc
import Testing

/// Text that is hard to edit, and windows that are hard to edit in.
extension EditorScreenTests {
    @Test func oneKeyTakesOneVisibleCharacter() throws {
        let program = try started()
        program.type("ambitie een👨‍👩‍👧🇳🇱🇧🇪e\u{301}\u{302}👍🏽x")
        program.type(String(repeating: "\u{7F}", count: 6) + "!")
        var wanted = ["werk> ambitie een!"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\u{3}")
        #expect(program.waitForPrompt())
        program.type("ambitie 👨‍👩‍👧 twee\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[DX")
        #expect(program.wait { $0.lines.last?.hasSuffix("X twee") ?? false })
        program.type("\u{1B}[D\u{1B}[D\u{1B}[3~Y\r")
        wanted = ["werk> ambitie YX twee", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func anEntryTallerThanTheWindowScrolls() throws {
        let program = try started()
        program.paste(
            (["ambitie <<"] + (1...40).map { "regel \($0)" } + [">>"]).joined(separator: "\n"))
        #expect(program.wait { $0.lines.last == ">>  42 regels" })
        program.type(String(repeating: "\u{1B}[A", count: 30) + "x")
        var wanted = ["rexgel 11"] + (12...34).map { "regel \($0)" }
        #expect(program.lines(like: wanted) == wanted)
        #expect(program.screen.row == 0 && program.screen.column == 3)
        program.type(String(repeating: "\u{1B}[B", count: 28) + "y")
        wanted = (17...38).map { "regel \($0)" } + ["regyel 39", "regel 40"]
        #expect(
            program.wait { $0.lines.contains("regyel 39") && $0.lines.count == 24 },
            "\(program.screen.lines)")
        program.type("\r")
        wanted = ["regyel 39", "regel 40", ">>", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("herschrijf n2\r\u{1B}[A")
        #expect(program.wait { $0.lines.contains("rexgel 11") || $0.lines.contains("regel 40") })
        program.type("\u{3}")
        #expect(program.waitForPrompt())
    }

    @Test func aTallEntryIsDroppedAndCompletedLikeAnyOther() throws {
        let program = try started()
        program.paste((1...30).map { "ambitie punt \($0)" }.joined(separator: "\n"))
        #expect(program.wait { $0.lines.last?.hasSuffix("  30 regels") ?? false })
        program.type("\u{1B}[A\u{1B}[A\u{3}")
        let wanted = ["ambitie punt 30^C", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("ambitie daarna\r")
        let after = ["werk> ambitie daarna", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: after) == after)
    }

    @Test(arguments: ["nl", "en"]) func theSearchSpeaksTheLanguage(language: String) throws {
        let program = try started(environment: ["PURPOSECASE_LANGUAGE": language])
        let isDutch = language == "nl"
        program.type("ambitie Café één\rambitie Tweede\r")
        #expect(program.waitForPrompt(after: "n3"))
        program.type("\u{12}CAF")
        var wanted = [(isDutch ? "zoek:" : "search:") + " CAF → ambitie Café één"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("x")
        wanted = [(isDutch ? "niet gevonden:" : "not found:") + " CAFx → ambitie Café één"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\u{7F}\u{7F}\u{7F}\u{7F}mbit")
        #expect(program.wait { $0.lines.last?.hasSuffix("mbit → ambitie Tweede") ?? false })
        program.type("\u{12}")
        #expect(program.wait { $0.lines.last?.hasSuffix("mbit → ambitie Café één") ?? false })
        program.type("\u{13}")
        #expect(program.wait { $0.lines.last?.hasSuffix("mbit → ambitie Tweede") ?? false })
        program.type("\u{7}")
        #expect(program.waitForPrompt())
        program.type("half\u{12}caf\u{1B}[D!\r")
        wanted = [
            "werk> ambitie Café éé!n", "  n4 · " + (isDutch ? "ambitie" : "ambition"), "werk>",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\u{12}twee\u{3}")
        #expect(program.waitForPrompt(after: "Tweede^C"))
    }

    @Test(arguments: ["", " --no-edit"]) func interruptsOnAnEmptyLineStopNothing(flag: String)
        throws
    {
        let program = try started(flags: flag)
        for _ in 1...6 { program.type("\u{3}") }
        // Without an editor the terminal itself takes Ctrl-C, and several at once as one.
        for _ in 1...3 {
            while program.look(milliseconds: 200) {}
            program.type("\u{3}")
        }
        #expect(program.waitForPrompt(after: "stoppen: Ctrl-D of stop"))
        #expect(program.screen.lines.filter { $0.hasPrefix("stoppen") }.count == 1)
        program.type("ambitie nog hier\r")
        #expect(program.waitForPrompt(after: "n2 · ambitie"))
        program.type("\u{4}")
        #expect(program.endsSane())
        #expect(program.exitStatus == 0)
    }

    @Test func aListIsShownWhileTheWindowShrinks() throws {
        let program = try started(columns: 120)
        program.type("geld vbv status=\t")
        #expect(program.wait { $0.lines.last?.hasPrefix("werk> geld vbv status=genoemd") ?? false })
        let list = "  genoemd     steunbrief  intentie    getekend    ontvangen"
        #expect(program.screen.lines.contains(list))
        program.resize(columns: 60)
        var wanted = [list, "werk> geld vbv status=genoemd, steunbrief, intentie, getek…"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.resize(columns: 20)
        wanted = ["werk> geld vbv statu", "s=genoemd, steunbr…"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\t")
        wanted = [
            "  genoemd", "  steunbrief", "  intentie", "  getekend", "  ontvangen",
            "werk> geld vbv statu", "s=genoemd, steunbr…",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("getekend 5\r")
        wanted = ["s=getekend 5", "  k1 · vbv · € 5 ·", "  getekend", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func aNoteOfSeveralLinesIsTypedWhileTheWindowShrinks() throws {
        let program = try started(columns: 120)
        program.type("ambitie <<\rEen café waar iedereen één keer per week mee kan eten\rtwééde")
        #expect(program.wait { $0.lines.last == "twééde" })
        program.resize(columns: 60)
        program.type(" régel")
        var wanted = [
            "werk> ambitie <<", "Een café waar iedereen één keer per week mee kan eten",
            "twééde régel",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.resize(columns: 20)
        program.type("!\u{1B}[A\u{1B}[D\u{1B}[Dë")
        wanted = [
            "werk> ambitie <<", "Een café waëar ieder", "een één keer per wee", "k mee kan eten",
            "twééde régel!",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.resize(columns: 120)
        program.type("\u{7F}?")
        wanted = [
            "werk> ambitie <<", "Een café wa?ar iedereen één keer per week mee kan eten",
            "twééde régel!",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\u{3}")
        #expect(program.waitForPrompt(), "\(program.screen.lines)")
    }

    @Test func inTwentyColumnsLinesBreakBetweenWords() throws {
        let program = try started(columns: 20)
        let wanted = [
            "Buurtwerk · 2 van 11", "stukken · v1", "tik gids voor vraag", "na vraag, help voor",
            "de woorden, stop om", "te stoppen", "werk>",
        ]
        #expect(program.lines(like: wanted) == wanted)
        program.type("toon n99\r")
        #expect(program.waitForPrompt(after: "^^^"))
        #expect(program.screen.lines.contains("[unknown-item]"))
        program.type("groot Pauze\r")
        let large = [
            "┌──────────────────┐", "│                  │", "│ P a u z e        │",
            "│                  │", "└──────────────────┘", "werk>",
        ]
        #expect(program.lastLines(like: large) == large)
        program.resize(columns: 16)
        program.type("groot Pauze\r")
        #expect(program.lastLines(like: ["Pauze", "werk>"]) == ["Pauze", "werk>"])
    }
}
