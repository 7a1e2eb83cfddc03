import Glibc
import Testing

/// The real program at a real terminal, its screens compared exactly.
@Suite(.serialized) struct EditorScreenTests {
    let folder: TerminalFolder

    init() throws {
        folder = try TerminalFolder()
    }

    /// A program with a small case, its screen empty but for the prompt.
    func started(
        columns: Int = 72, environment: [String: String] = [:], flags: String = "",
        now: String = "--now 2026-11-21T10:00:00Z", setUp: String = "", ends: String = "",
        prompt: String = "werk>"
    ) throws -> ProgramAtTerminal {
        let script = """
            nieuw Buurtwerk
            partner Vervoer BV als=vbv soort=bedrijf
            partner "Coöperatie De Eik" als=eik
            ambitie Iedereen doet mee
            bewaar Begin
            """
        let command = """
            if [ ! -e "$1" ]; then "$0" "$1" -c "$SCRIPT" >/dev/null; fi
            \(ends.isEmpty ? "" : "set -m")
            \(setUp)
            clear
            \(ends.isEmpty ? "exec" : "") "$0" "$1" \(now) --seed 1\(flags) \(ends)
            """
        var variables = ["SCRIPT": script]
        variables.merge(environment) { $1 }
        let program = try ProgramAtTerminal(
            folder, columns: columns, environment: variables, shell: command)
        #expect(program.wait { $0.lines.last == prompt })
        return program
    }

    static let greeting = [
        "Buurtwerk · 2 van 11 stukken · v1",
        "tik gids voor vraag na vraag, help voor de woorden, stop om te stoppen",
    ]

    @Test func listsHowAWordGoesOn() throws {
        let program = try started()
        program.type("geld vbv status=\t")
        let wanted =
            Self.greeting + [
                "werk> geld vbv status=",
                "  genoemd     steunbrief  intentie    getekend    ontvangen",
                "werk> geld vbv status=genoemd, steunbrief, intentie, getekend, ontvang…",
            ]
        #expect(program.lines(like: wanted) == wanted)
        program.type("ste\t5000\r")
        let after = [
            "werk> geld vbv status=steunbrief 5000", "  k1 · vbv · € 5.000 · steunbrief", "werk>",
        ]
        #expect(program.lastLines(like: after) == after)
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func listsPartnersWithTheirNames() throws {
        let program = try started()
        program.type("hernoem \t")
        let wanted = [
            "werk> hernoem", "  vbv  Vervoer BV", "  eik  Coöperatie De Eik",
            "werk> hernoem PARTNER NAAM",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("COOP\t")
        let after = ["werk> hernoem eik NAAM"]
        #expect(program.lastLines(like: after) == after)
    }

    @Test func hintsAppearAndVanish() throws {
        let program = try started()
        program.type("natura ")
        var wanted = ["werk> natura PARTNER [AANTAL EENHEID [FUNCTIE]] [JAREN] [TEKST]"]
        #expect(program.lastLines(like: wanted) == wanted)
        #expect(program.screen.column == "werk> natura ".count)
        program.type("vbv 400 ")
        wanted = ["werk> natura vbv 400 EENHEID"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("uur chauffeur rijles")
        wanted = ["werk> natura vbv 400 uur chauffeur rijles"]
        #expect(program.lastLines(like: wanted) == wanted)
    }

    @Test func withoutColourAHintStandsBetweenMarks() throws {
        let program = try started(environment: ["NO_COLOR": "1"])
        program.type("markeer n1 ")
        let wanted = ["werk> markeer n1 ‹STAND›"]
        #expect(program.lastLines(like: wanted) == wanted)
    }

    @Test(arguments: ["C", "C.UTF-8", "nl_NL.UTF-8"])
    func correctsANoteOfSeveralLines(locale: String) throws {
        let program = try started(environment: ["LC_ALL": locale])
        program.type("ambitie <<\reerste café\rtwééde regel\r")
        program.type("\u{1B}[A\u{1B}[A\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C ons")
        let wanted = ["werk> ambitie <<", "eerste  onscafé", "twééde regel"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("\u{7F}\u{7F}\u{7F}\u{7F}één \u{1B}[B\u{1B}[B>>\r")
        let after = [
            "werk> ambitie <<", "eerste één café", "twééde regel", ">>", "  n2 · ambitie", "werk>",
        ]
        #expect(program.lastLines(like: after) == after)
        program.type("herschrijf n2\r")
        let again = [
            "werk> herschrijf n2", "werk> herschrijf n2 <<", "eerste één café", "twééde regel",
            ">>  4 regels",
        ]
        #expect(program.lastLines(like: again) == again)
    }

    @Test func interruptDropsTheLineAndStaysInTheSession() throws {
        let program = try started()
        program.type("ambitie half\u{3}")
        let wanted = Self.greeting + ["werk> ambitie half^C", "werk>"]
        #expect(program.lines(like: wanted) == wanted)
        program.type("\u{4}")
        #expect(program.endsSane())
        #expect(program.exitStatus == 0)
    }

    @Test(arguments: ["", "\r\n"]) func aPasteOfManyLinesIsOneStep(end: String) throws {
        let program = try started()
        let typed = (1...200).map { "ambitie punt \($0)\twaarde één" }
        program.paste(typed.joined(separator: "\r\n") + end)
        #expect(program.wait { $0.lines.last?.hasSuffix("  200 regels") ?? false })
        program.type("\r")
        let wanted = [
            "  n201 · ambitie", "  200 regels, 1 stap: ongedaan neemt ze samen terug", "werk>",
        ]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("ongedaan\r")
        #expect(program.waitForPrompt())
        program.type("ambitie\r")
        #expect(program.waitForPrompt(after: "n1 "))
        let lines = program.screen.lines
        let view = lines.drop { $0 != "werk> ambitie" }
        #expect(view.contains { $0.contains("n1 ") })
        #expect(!view.contains { $0.contains("punt") })
    }

    @Test func aPasteWithAMistakeKeepsNothing() throws {
        let program = try started()
        program.paste("ambitie een\nambitiee twee\n")
        program.type("\r")
        #expect(
            program.wait {
                $0.lines.contains { $0.hasPrefix("Er is niets uitgevoerd: er zitten fouten in") }
            })
        #expect(program.screen.lines.contains("  <entry>:2:1"))
    }

    @Test func errorsAtTheKeyboardNameNoPlace() throws {
        let program = try started()
        program.type("toon n99\r")
        #expect(program.wait { $0.lines.contains("       ^^^") })
        #expect(!program.screen.lines.contains { $0.contains("<stdin>") })
    }

    @Test func theLineFollowsTheWidthOfTheTerminal() throws {
        let program = try started(columns: 120)
        let text = "ambitie een zin die op een breed scherm op één regel past, op een smal niet"
        program.type(text)
        #expect(program.wait { $0.lines.last == "werk> " + text })
        program.resize(columns: 60)
        let narrow = [
            "werk> ambitie een zin die op een breed scherm op één regel p",
            "ast, op een smal niet",
        ]
        #expect(program.lastLines(like: narrow) == narrow)
        program.resize(columns: 20)
        let narrowest = [
            "werk> ambitie een zi", "n die op een breed s", "cherm op één regel p",
            "ast, op een smal nie", "t",
        ]
        #expect(program.lastLines(like: narrowest) == narrowest)
        program.type("!\r")
        let after = ["t!", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: after) == after)
        program.type("geld \t")
        #expect(program.wait { $0.lines.filter { $0.hasPrefix("  ") }.contains("  status=") })
        program.resize(columns: 72)
        #expect(program.wait { $0.lines.last?.hasPrefix("werk> geld PARTNER") ?? false })
    }

    @Test func comesBackAfterASuspension() throws {
        let program = try started(
            ends: "; echo gestopt; fg >/dev/null; echo klaar")
        program.type("ambitie voor de pauze")
        #expect(program.wait { $0.lines.last == "werk> ambitie voor de pauze" })
        program.type("\u{1A}")
        let wanted = ["gestopt", "werk> ambitie voor de pauze"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type(" en erna\r")
        let after = ["werk> ambitie voor de pauze en erna", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: after) == after)
        program.type("stop\r")
        #expect(program.endsSane())
    }

    @Test func bringsBackWhatWasTypedInAnEarlierSession() throws {
        let first = try started()
        first.type("ambitie onthoud mij\r")
        #expect(first.waitForPrompt(after: "n2"))
        first.type(" ambitie vergeet mij\r")
        #expect(first.waitForPrompt(after: "n3"))
        first.type("ambitie <<\rtwee\rregels\r>>\r")
        #expect(first.waitForPrompt(after: "n4"))
        first.type("\u{4}")
        #expect(first.endsSane())
        let second = try started()
        second.type("\u{1B}[A")
        var wanted = ["werk> ambitie <<", "twee", "regels", ">>  4 regels"]
        #expect(second.lastLines(like: wanted) == wanted)
        second.type("\u{3}")
        #expect(second.waitForPrompt())
        second.type("ambitie on\u{1B}p")
        wanted = ["werk> ambitie onthoud mij"]
        #expect(second.lastLines(like: wanted) == wanted)
        second.type("\u{3}")
        #expect(second.waitForPrompt())
        second.type("\u{12}onth\r")
        wanted = ["werk> ambitie onthoud mij", "  n5 · ambitie", "werk>"]
        #expect(second.lastLines(like: wanted) == wanted)
    }

    @Test(arguments: ["dumb", "", "no-such-terminal"])
    func aTerminalThatCannotMoveItsCursorGetsPlainLines(name: String) throws {
        let program = try started(environment: ["TERM": name])
        program.type("geld \tvbv 5\r")
        #expect(program.wait { $0.lines.contains { $0.hasPrefix("  k1 · vbv") } })
        #expect(!program.screen.marksPastes)
        program.type("stop\r")
        #expect(program.endsSane())
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func leavesTheTerminalSane(signal: Int32) throws {
        let program = try started()
        program.type("ambitie bewaard\r")
        #expect(program.waitForPrompt(after: "n2"))
        program.type("ambitie half")
        #expect(program.wait { $0.lines.last == "werk> ambitie half" })
        program.signal(signal)
        if signal == SIGINT {
            // Ctrl-C from outside drops the line too.
            #expect(program.waitForPrompt(after: "half^C"))
            program.type("stop\r")
        }
        #expect(program.endsSane())
        let next = try started()
        next.type("ambitie\r")
        #expect(next.wait { $0.lines.contains { $0.contains("bewaard") } })
    }

    @Test func anEditorChangesTheEntry() throws {
        let program = try started(environment: ["EDITOR": "sed -i s/oud/nieuw/"])
        program.type("ambitie een oud woord\u{18}\u{5}")
        // In the place of what it was: the prompt does not stand twice.
        let wanted = Self.greeting + ["werk> ambitie een nieuw woord"]
        #expect(program.lines(like: wanted) == wanted)
        program.type("!\r")
        #expect(program.wait { $0.lines.contains("  n2 · ambitie") })
    }

    @Test func whatAnEditorMakesSeveralLinesStaysTheNote() throws {
        let program = try started(environment: ["EDITOR": "printf 'tweede\\n\\nvierde\\n' >>"])
        program.type("inbreng vbv: Voor\u{18}\u{5}")
        var wanted =
            Self.greeting + [
                "werk> inbreng vbv: <<", "Voor", "tweede", "", "vierde", ">>  6 regels",
            ]
        #expect(program.lines(like: wanted) == wanted)
        program.type("\r")
        wanted = [">>", "  n2 · inbreng · vbv", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        // What takes no text stays what was typed there.
        program.type("toon n2\u{18}\u{5}")
        wanted = ["werk> toon n2", "tweede", "", "vierde  4 regels"]
        #expect(program.lastLines(like: wanted) == wanted)
    }

    @Test func aLongViewGoesThroughThePager() throws {
        let program = try started(environment: ["PAGER": "head -n 3"])
        program.type("canvas volledig\r")
        #expect(program.wait { $0.lines.count == 7 && $0.lines.last == "werk>" })
        #expect(program.screen.lines[3] == "Buurtwerk · Purpose Case")
    }

    @Test(arguments: ["nl", "en"]) func withoutAPagerOfTheirOwnPagesAreTurned(
        language: String
    ) throws {
        let program = try started(
            environment: ["PURPOSECASE_LANGUAGE": language], setUp: "unset PAGER")
        let words =
            language == "nl" ? "spatie: verder · q: terug" : "space: more · q: back"
        func waitsAtPage() -> Bool {
            program.wait { $0.lines.last == words && $0.lines.count == $0.rows }
        }
        program.type("canvas volledig\r")
        #expect(waitsAtPage(), "\(program.screen.lines)")
        #expect(program.screen.lines[0] == "Buurtwerk · Purpose Case")
        // At the end it leaves by itself.
        for key in ["\u{1B}[Z\u{1} ", "\r", "\u{1B}[6~", "\u{1B}[B", " ", " "]
        where program.screen.lines.last != "werk>" {
            let before = program.screen.lines
            program.type(key)
            #expect(program.wait { $0.lines != before })
            #expect(program.wait { $0.lines.last == words || $0.lines.last == "werk>" })
        }
        #expect(program.screen.lines.last == "werk>")
        for key in ["q", "\u{1B}", "\u{3}"] {
            program.type("canvas volledig\r")
            #expect(waitsAtPage())
            program.type(key)
            #expect(program.waitForPrompt())
        }
        program.type("stop\r")
        #expect(program.endsSane())
    }

    @Test func whatIsTypedAtAPageIsTheNextEntry() throws {
        let program = try started(setUp: "unset PAGER")
        program.type("canvas volledig\r")
        #expect(program.wait { $0.lines.last == "spatie: verder · q: terug" })
        program.resize(columns: 60, rows: 10)
        program.type(" ")
        #expect(program.wait { $0.lines.last == "spatie: verder · q: terug" })
        program.type("ambitie één\r")
        var wanted = ["werk> ambitie één", "  n2 · ambitie", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        // Also what was typed ahead.
        program.type("canvas volledig\rambitie twee\r")
        wanted = ["werk> ambitie twee", "  n3 · ambitie", "werk>"]
        #expect(program.lastLines(like: wanted) == wanted)
        program.type("canvas volledig\r")
        #expect(program.wait { $0.lines.last == "spatie: verder · q: terug" })
        program.signal(SIGTERM)
        #expect(program.endsSane())
    }

    @Test func keysBoundToNothingDoNothing() throws {
        let program = try started()
        program.type("ambitie eerder\r")
        #expect(program.waitForPrompt(after: "n2"))
        program.type("ambitie tekst")
        let letters = "aeghijkmoqrstvxyzAEGHIJKMQRSTVXYZ,/\\=\u{1C}\u{1D}\u{1E}\u{1F}"
        let keys =
            "\u{0}\u{7}\u{F}\u{11}\u{16}\u{1C}\u{1D}\u{1E}\u{1F}".map { String($0) }
            + letters.map { "\u{1B}" + String($0) }
        for key in keys {
            program.type(key)
            program.look(milliseconds: 100)
            program.type("!\u{7F}")
            let isSame = program.wait(seconds: 3) {
                $0.lines.last == "werk> ambitie tekst" && $0.column == 19
            }
            #expect(isSame, "\(key.unicodeScalars.map(\.value)): \(program.screen.lines)")
        }
        program.type("\u{15}\u{1B}n\r")
        #expect(program.waitForPrompt())
    }

    @Test func aListIsShownOnce() throws {
        let program = try started()
        program.type("geld vbv status=\t")
        #expect(program.wait { $0.lines.last?.hasPrefix("werk> geld vbv status=genoemd") ?? false })
        let shown = program.screen.lines
        program.type("\t\t\t")
        while program.look(milliseconds: 200) {}
        #expect(program.screen.lines == shown)
        program.type("s\u{7F}\t")
        #expect(program.wait { $0.lines.filter { $0.hasPrefix("  genoemd") }.count == 2 })
    }
}
