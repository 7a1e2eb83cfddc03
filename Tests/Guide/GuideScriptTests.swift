import CaseHistory
import CaseModel
import Testing

@testable import Workshop

@Suite("The guide's answers in a script")
struct GuideScriptTests {
    /// Lines as a facilitator types them, with all that a line can be.
    private static let answers = [
        "Iedereen doet mee", "- Jongeren leren een vak", "/tips", "/volgende", "eigen chauffeurs",
        "school: praktijk", "/pas", "\"Vervoer BV\": nog een reden", "let op: gewoon tekst",
        "/volgende", "/vorige", "minder uitkeringen", "/waarde", "//s is een eenheid",
        "bron=canvas ${x} \"tussen tekens\"", "/natura vbv 400 uur chauffeur 2026",
        "/inbreng gemeente: een loket", "/opbrengsten", "samen meer", "voor vbv", "voor gemeente",
        "/bewaar Na sessie 1", "/consequenties", "Dan niet  ", "/volgende",
    ]

    private func script(_ lines: [String], _ start: String = "gids") -> String {
        (GuideBench.threePartners + ["\(start) <<"] + lines + [">>"]).joined(separator: "\n") + "\n"
    }

    @Test("In a block they give the same dump as typed live", arguments: [false, true])
    func sameDump(indented: Bool) throws {
        let live = try GuideBench()
        live.type(GuideBench.threePartners + ["gids"] + Self.answers)
        #expect(!live.session.isGuided)
        let block = try GuideBench()
        let code = block.run(script(Self.answers))
        #expect(code == .done, "\(block.paper.take())")
        #expect(try block.notes() == live.notes())
        #expect(try block.dump() == live.dump())
        // A block that is typed, line by line, gives the same again.
        let typed = try GuideBench()
        typed.type(GuideBench.threePartners + ["gids <<"] + Self.answers + [">>"])
        #expect(try typed.dump() == live.dump())
        #expect(try typed.store.memo("guide") == nil)
    }

    @Test("Empty lines and indents in a block do nothing")
    func empty() throws {
        let bench = try GuideBench()
        let code = bench.run(
            script(["", "  een", "", "", "\ttwee", "", "  /volgende  ", "drie", ""]))
        #expect(code == .done)
        #expect(
            try bench.notes() == ["ambition een", "ambition twee", "intentions vbv: drie"])
    }

    @Test("From a piece, and over several")
    func pieces() throws {
        let bench = try GuideBench()
        #expect(bench.run(script(["een", "/volgende", "twee"], "gids waarde")) == .done)
        #expect(try bench.notes() == ["value een", "impact twee"])
        let lines = "gids impact ambitie <<\ndrie\n/volgende\nvier\n>>\n"
        #expect(bench.run(lines) == .done)
        #expect(try bench.notes().suffix(2) == ["impact drie", "ambition vier"])
    }

    @Test("It acknowledges each note shortly, after the script was kept")
    func acknowledged() throws {
        let bench = try GuideBench()
        bench.run(script(["een", "/volgende", "twee"]))
        #expect(
            bench.paper.take().hasSuffix("  n1 · ambitie\n  n2 · intenties · vbv\n"))
    }

    @Test("One step: an undo takes the whole script")
    func oneStep() throws {
        let bench = try GuideBench()
        bench.run(GuideBench.threePartners.joined(separator: "\n") + "\n")
        bench.run("gids <<\neen\ntwee\n>>\n")
        #expect(try bench.notes().count == 2)
        bench.type("ongedaan")
        #expect(try bench.notes().isEmpty)
        bench.type("gids <<", "een", "twee", ">>", "ongedaan")
        #expect(try bench.notes().isEmpty)
    }

    @Test("What is wrong in a block is told with its line, and nothing is kept")
    func problems() throws {
        for (lines, code, place) in [
            (["een", "/volgend"], "unknown-word", "script.txt:7:1"),
            (["een", "/stop", "", "twee"], "guide-ended", "script.txt:9:1"),
            (["/consequenties", "/volgende", "x"], "guide-ended", "script.txt:8:1"),
            (["/kost veel"], "missing-argument", "script.txt:6:"),
            (["/toon n99"], "unknown-item", "script.txt:6:7"),
            (["/ambitie <<"], "unclosed-block", "script.txt:6:10"),
        ] {
            let bench = try GuideBench()
            #expect(bench.run(script(lines)) != .done)
            let shown = bench.paper.take()
            #expect(shown.contains("[\(code)]") && shown.contains(place), "\(shown)")
            #expect(bench.session.draft == nil)
        }
        let bench = try GuideBench()
        #expect(bench.run("nieuw X\ngids\n") == .failed)
        #expect(bench.paper.take().contains("[not-in-script]"))
        #expect(bench.run("gids <<\nx\n>>\n") == .failed)
        #expect(bench.paper.take().contains("[no-case]"))
    }

    @Test("A block does not move the place of the guide at the keyboard")
    func memo() throws {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + ["gids waarde", "/stop"])
        bench.run("gids <<\neen\n/volgende\ntwee\n>>\n")
        bench.type("gids")
        #expect(bench.session.guide?.piece?.piece == "value")
    }
}

@Suite("Random input to the guide")
struct GuideRandomTests {
    @Test("Never a crash, never a lost note, and a block gives the same", arguments: 1...15)
    func random(seed: Int) throws {
        var source = SeededIdentities(seed: UInt64(seed))
        func pick(_ count: Int) -> Int { Int(source.next().low % UInt64(count)) }
        let parts = [
            "een", "- twee", "vbv: drie", "school:", ":", "\"Vervoer BV\": vier", "/", "//", "///",
            "/volgende", "/vorige", "/pas", "/tips", "/anderen", "/hulp", "/ambitie", "/intenties",
            "/opbrengsten", "/inbreng", "/partner Nieuw", "/verwijder school", "/ongedaan",
            "/opnieuw", "/herschrijf n1 anders", "/gids", "/gids impact waarde", "é👩‍👩‍👧 ع",
            "*", "1.", "/stop nu", "<<", ">>", "\t", "a\u{7}b", "/waarde tekst", "/verwijder vbv",
            "/nieuw Nog een", "gids", "/volgorde n1 laatst", "/gids volgorde=sjabloon",
        ]
        let lines = (0..<60).map { _ in parts[pick(parts.count)] }
        let live = try GuideBench()
        live.type(GuideBench.threePartners + ["gids"])
        var kept = 0
        for line in lines {
            let wasGuided = live.session.isGuided
            let shown = live.type(line)
            if wasGuided, line == "een" || line == "- twee" {
                #expect(shown.contains("  n"), "\(line): \(shown)")
                kept += 1
            }
            if !live.session.isGuided { live.type("gids") }
        }
        let typed = live.session.draft
        #expect(typed != nil)
        let dump = try live.dump()
        #expect(!dump.isEmpty)
    }
}
