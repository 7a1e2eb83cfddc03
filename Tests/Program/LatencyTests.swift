import Glibc
import Testing

/// How long the screen takes to answer a key with 100,000 notes in the case. Measured only where
/// `MEASURE` is set, for a figure on a busy machine says nothing:
/// `MEASURE=1 swift test -c release -Xswiftc -enable-testing --filter LatencyTests`.
@Suite(.enabled(if: getenv("MEASURE") != nil)) struct LatencyTests {
    @Test func keyToScreen() throws {
        let folder = try TerminalFolder()
        let program = try ProgramAtTerminal(
            folder,
            shell: """
                (echo nieuw Groot; echo partner Vervoer BV als=vbv
                for i in {1..100000}; do echo "ambitie punt $i over de buurt"; done) > groot.txt
                "$0" "$1" --quiet groot.txt; clear; exec "$0" "$1"
                """)
        #expect(program.wait(seconds: 300) { $0.lines.last == "werk>" && $0.column == 6 })
        var hints: [Duration] = []
        var lists: [Duration] = []
        for round in 0..<20 {
            program.type("geld vbv")
            program.wait { $0.lines.last?.hasPrefix("werk> geld vbv [BEDRAG]") ?? false }
            hints.append(
                answer(of: program, to: " ") { screen in
                    screen.column == 15 && screen.lines.last?.contains("[B") ?? false
                })
            program.type("\u{3}herschrijf n12\(round % 10)")
            program.wait { $0.lines.last?.contains("n12\(round % 10) TEKST") ?? false }
            let count = program.bytesSeen
            lists.append(
                answer(of: program, to: "\t") { screen in
                    program.bytesSeen > count && screen.lines.last?.hasSuffix(" TEKST") ?? false
                        && screen.lines.contains { $0.contains("… en nog") }
                })
            program.type("\u{3}")
            program.waitForPrompt()
        }
        print("key to hint: \(summary(hints)); Tab to list: \(summary(lists))")
    }

    private func answer(
        of program: ProgramAtTerminal, to key: String, shows holds: (EmulatedScreen) -> Bool
    ) -> Duration {
        ContinuousClock().measure {
            program.type(key)
            program.wait(until: holds)
        }
    }

    private func summary(_ times: [Duration]) -> String {
        let sorted = times.sorted()
        return "median \(sorted[sorted.count / 2]), longest \(sorted[sorted.count - 1])"
    }
}
