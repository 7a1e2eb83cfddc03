import Glibc
import Terminal
import Testing

extension TerminalTests {
    /// Real lines at a pseudo-terminal.
    @Suite struct EditedLinesTests {
        let terminal: TerminalPair

        /// A terminal that everybody has, and a locale that knows no accents.
        private static let poorEnvironment: Void = {
            setenv("TERM", "xterm", 1)
            setenv("LC_ALL", "C", 1)
        }()

        init() throws {
            _ = Self.poorEnvironment
            Interruption.watch()
            terminal = try #require(TerminalPair())
        }

        /// Types the steps and reads so many lines.
        func lines(
            reading count: Int = 1, maximumBytes: Int = 65_536, _ steps: TerminalPair.Step...
        ) throws -> [LineOutcome] {
            let edited = try #require(
                EditedLines(
                    input: terminal.program, output: terminal.program, maximumBytes: maximumBytes))
            return terminal.typing(steps) {
                (0..<count).map { _ in edited.nextLine(prompt: "werk> ") }
            }
        }

        func text(_ line: String) -> LineOutcome {
            .line(Array(line.utf8))
        }

        @Test func keepsAccentsInTheCLocale() throws {
            let got = try lines(.after("werk> ", "ambitie één café, € 5 · 漢字 👩‍🌾\r"))
            #expect(got == [text("ambitie één café, € 5 · 漢字 👩‍🌾")])
            #expect(terminal.seen.contains("café, € 5"))
        }

        @Test func editsBeforeAccents() throws {
            let got = try lines(.after("werk> ", "één\u{2}\u{2}\u{2}n\u{1B}[C\u{7F}e\r"))
            #expect(got == [text("neén")])
        }

        @Test func interruptDropsTheLineOnly() throws {
            let got = try lines(
                reading: 2, .after("werk> ", "half een zin\u{3}"), .after("werk> ", "hele zin\r"))
            #expect(got == [.interrupted, text("hele zin")])
            #expect(terminal.seen.contains("^C\u{1B}[?2004l\r\n\u{1B}[?2004hwerk> hele zin"))
        }

        @Test func heedsAnInterruptSignalFromOutside() throws {
            let got = try lines(
                reading: 2, .after("werk> ", "half"), .after("half", deed: .signal(SIGINT)),
                .after("werk> ", "heel\r"))
            #expect(got == [.interrupted, text("heel")])
            #expect(!Interruption.isRequested)
        }

        @Test func endKeyEndsOnAnEmptyLineOnly() throws {
            let got = try lines(
                reading: 2, .after("werk> ", "ab\u{2}\u{4}\r"), .after("werk> ", "\u{4}"))
            #expect(got == [text("a"), .end])
        }

        @Test func emptyLineIsALine() throws {
            #expect(try lines(.after("werk> ", "\r")) == [text("")])
        }

        @Test func hangUpEnds() throws {
            #expect(try lines(.after("werk> ", deed: .hangUp)) == [.end])
        }

        @Test func pasteOfSeveralLinesIsOneEntry() throws {
            let got = try lines(
                .after("werk> ", "ambitie \u{1B}[200~eerst\r\ndan\tén\rdaarna\n\u{1B}[201~"),
                .after("daarna", "\r"))
            #expect(got == [text("ambitie eerst\ndan\tén\ndaarna")])
        }

        @Test func pasteLeavesControlCharactersOut() throws {
            let pasted = "a\u{3}\u{4}\u{1A}\u{1B}[31mb\u{0}\u{7F}\u{9B}c\u{2028}d"
            let got = try lines(.after("werk> ", "\u{1B}[200~\(pasted)\u{1B}[201~\r"))
            #expect(got == [text("a[31mbc\nd")])
        }

        @Test func pasteOfManyLinesIsTakenWhole() throws {
            let pasted = (1...200).map { "regel \($0) over de buurt" }.joined(separator: "\n")
            let got = try lines(.after("werk> ", "\u{1B}[200~\(pasted)\u{1B}[201~\r"))
            #expect(got == [text(pasted)])
        }

        @Test func interruptIsHeededWhenAPasteNeverEnds() throws {
            let got = try lines(
                reading: 2, .after("werk> ", "\u{1B}[200~zonder einde\u{3}"),
                .after("werk> ", "weer\r")
            )
            #expect(got == [.interrupted, text("weer")])
        }

        @Test func dropsWhatPassesTheLimit() throws {
            let long = String(repeating: "x", count: 101)
            let got = try lines(
                reading: 4, maximumBytes: 100, .after("werk> ", "\(long)\r"),
                .after("werk> ", "\u{1B}[200~\(long)\u{1B}[201~"),
                .after("werk> ", String(repeating: "é", count: 51) + "\r"),
                .after("werk> ", "kort\r"))
            let tooLong = [101, 101, 102].map { LineOutcome.tooLong(bytes: $0, limit: 100) }
            #expect(got == tooLong + [text("kort")])
        }

        @Test func refusesWhatIsNotUTF8() throws {
            let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x0D]
            let got = try lines(
                reading: 2, .after("werk> ", deed: .keys(latin)), .after("werk> ", "café\r"))
            #expect(got == [.notText, text("café")])
        }

        @Test func knowsTheKeysOfPresentTerminals() throws {
            let keys =
                "een twee\u{1B}[1~0 \u{1B}[F drie\u{1B}[1;5D\u{1B}[3~\u{1B}OHx\u{1B}[4~\u{17}y\r"
            let got = try lines(.after("werk> ", keys))
            #expect(got == [text("x0 een twee y")])
        }

        @Test func swallowsKeysBoundToNothing() throws {
            let keys = "a\u{1B}[15~b\u{1B}[Zc\u{1B}OPd\u{1B}[[Ae\u{1B}[1;2Af\u{1B}[<0;1;1Mg\r"
            #expect(try lines(.after("werk> ", keys)) == [text("abcdefg")])
        }

        @Test func bringsEarlierEntriesBack() throws {
            let got = try lines(
                reading: 5, .after("werk> ", "\u{1B}[200~een\ntwee\u{1B}[201~\r"),
                .after("werk> ", "drie\r"),
                .after("werk> ", " geheim\r"), .after("werk> ", "\u{1B}[A\r"),
                .after("werk> ", "\u{1B}[A\u{1B}[A\r"))
            #expect(
                got == [
                    text("een\ntwee"), text("drie"), text(" geheim"), text("drie"),
                    text("een\ntwee"),
                ])
        }

        @Test func redrawsWhenTheTerminalChangesSize() throws {
            let got = try lines(
                .after("werk> ", "smal"), .after("smal", deed: .resize(columns: 20)),
                .after("smal", " en breed genoeg voor twee regels\r"))
            #expect(got == [text("smal en breed genoeg voor twee regels")])
        }

        @Test(arguments: [1, 2, 3] as [UInt64])
        func randomKeysDoNoHarm(seed: UInt64) throws {
            var number = seed
            var keys: [UInt8] = []
            while keys.count < 20_000 {
                number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let key = UInt8(truncatingIfNeeded: number >> 56)
                // Not Ctrl-Z, which would stop the tests, nor Ctrl-D, so that only the hang-up ends
                // them, nor Ctrl-S, which freezes any terminal between two lines; and Escape more
                // often than other keys.
                if ![0x1A, 0x04, 0x13].contains(key) {
                    keys.append(key.isMultiple(of: 16) ? 0x1B : key)
                }
            }
            let edited = try #require(
                EditedLines(input: terminal.program, output: terminal.program))
            let ended = terminal.typing([
                .after("werk> ", deed: .keys(keys)), .after("", deed: .hangUp),
            ]) {
                (0..<100_000).contains { _ in edited.nextLine(prompt: "werk> ") == .end }
            }
            #expect(ended)
        }

        @Test func leavesTheTerminalAsItWas() throws {
            let before = TerminalSettings(of: terminal.program)
            let got = try lines(
                reading: 3, .after("werk> ", "een\r"), .after("werk> ", "half\u{3}"),
                .after("werk> ", "\u{4}"))
            #expect(got == [text("een"), .interrupted, .end])
            #expect(TerminalSettings(of: terminal.program) == before)
            #expect(terminal.seen.hasSuffix("\u{1B}[?2004l\r\n"))
        }

        @Test func needsATerminalThatCanMoveItsCursor() {
            let program = terminal.program
            #expect(EditedLines.canEdit(input: program, output: program, terminalName: "xterm"))
            #expect(!EditedLines.canEdit(input: program, output: program, terminalName: "dumb"))
            let file = open("/dev/null", O_RDWR)
            defer { close(file) }
            #expect(!EditedLines.canEdit(input: program, output: file, terminalName: "xterm"))
            #expect(EditedLines(input: file, output: file) == nil)
        }
    }
}
