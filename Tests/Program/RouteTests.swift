import Processes
import Testing

/// The same language by every route: exit codes, errors and places.
@Suite struct RouteTests {
    private struct Wrong {
        let commands: [String]
        let code: Int32
        let name: String
        let place: String
        let caret: String
    }

    private static let wrongs = [
        Wrong(
            commands: ["new Zuid", "ambition een", "rewrite n9 anders"], code: 1,
            name: "unknown-item", place: "3:9", caret: "          ^^"),
        Wrong(
            commands: ["new Zuid", "  zwabber een"], code: 2, name: "unknown-word",
            place: "2:3", caret: "    ^^^^^^^"),
        Wrong(
            commands: ["new Zuid", "cash \"Vervoer 12"], code: 2, name: "unclosed-quote",
            place: "2:6", caret: "       ^"),
        Wrong(
            commands: ["new Zuid", "ambition een", "expect notes 5"], code: 3,
            name: "expectation", place: "3:8", caret: "         ^^^^^"),
    ]

    @Test(arguments: Route.allCases) func endsWell(_ route: Route) throws {
        let desk = try Desk()
        let outcome = try route.run(["new Zuid", "# niets", "", "ambition een"], on: desk)
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.hasSuffix("  n1 · ambitie\n"))
        #expect(try desk.hasNotes(1))
    }

    @Test(arguments: Route.allCases, 0..<4)
    func pointsAtWhatIsWrong(_ route: Route, _ number: Int) throws {
        let desk = try Desk()
        let wrong = Self.wrongs[number]
        let outcome = try route.run(wrong.commands, on: desk)
        #expect(outcome.code == wrong.code)
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        try #require(lines.count > 3)
        #expect(lines[0].hasSuffix("[\(wrong.name)]"))
        #expect(lines[1] == "  \(route.source):\(wrong.place)")
        #expect(lines[2] == "  " + (wrong.commands.last ?? ""))
        #expect(lines[3].hasPrefix(wrong.caret))
        #expect(outcome.isWithoutEscapes)
    }

    @Test(arguments: Route.allCases) func keepsAllOrNothing(_ route: Route) throws {
        let desk = try Desk()
        try desk.begin()
        let outcome = try route.run(["ambition twee", "rewrite n9 x", "ambition drie"], on: desk)
        #expect(outcome.code == 1)
        // Line by line every good command is kept; a script is kept whole or not at all.
        #expect(try desk.hasNotes(route.isScript ? 1 : 3))
    }

    @Test(arguments: Route.allCases) func saysErrorsAsJSON(_ route: Route) throws {
        let desk = try Desk()
        let outcome = try route.run(["new Zuid", "rewrite n9 x"], on: desk, ["--json"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("\"error\":\"unknown-item\""))
        #expect(outcome.errors.contains("\"line\":2"))
    }

    @Test func keepsBlankLinesOfABlockOnEveryRoute() throws {
        let block = ["new Zuid", "ambition <<", "een", "", "  twee", ">>"]
        var shown: Set<String> = []
        for route in [Route.script, .standardInput, .lines] {
            let desk = try Desk()
            #expect(try route.run(block, on: desk).code == 0)
            shown.insert(try desk.run("werk.purpose", "-c", "show n1 --json").output)
            #expect(shown.contains { $0.contains("een\\n\\n  twee") })
        }
    }

    @Test func collectsWithKeepGoing() throws {
        let desk = try Desk()
        let outcome = try Route.script.run(
            ["new Zuid", "rewrite n7 x", "rewrite n8 x"], on: desk, ["--keep-going"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("“n7”"))
        #expect(outcome.errors.contains("“n8”"))
    }

    @Test(arguments: [
        ["--zwabber"], ["werk.purpose", "a.txt", "-c", "about"], [],
        ["werk.purpose", "--width", "3"], ["werk.purpose", "--language", "fr"],
        ["werk.purpose", "--interactive", "--check"], ["werk.purpose", "--set", "x"],
    ])
    func refusesFlags(_ arguments: [String]) throws {
        let desk = try Desk()
        let outcome = try desk.run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
        #expect(desk.folder.names.isEmpty)
    }

    @Test func repeatsUnderAFixedClockAndSeed() throws {
        let commands = ["new Zuid", "ambition een", "partner Vervoer as=vbv", "save zo"]
        var dumps: Set<String> = []
        for route in Route.allCases {
            let desk = try Desk()
            let fixed = ["--now", "2026-11-21T10:00:00Z", "--seed", "7", "--typist", "T"]
            #expect(try route.run(commands, on: desk, fixed).code == 0)
            let dump = try desk.run("werk.purpose", "-c", "dump")
            #expect(dump.code == 0)
            dumps.insert(route.isScript ? dump.output : "")
        }
        // A script is one step and lines are several, which the dump may tell; scripts agree.
        #expect(dumps.subtracting([""]).count == 1)
    }
}
