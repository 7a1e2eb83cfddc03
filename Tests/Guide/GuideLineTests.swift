import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Testing

@testable import Workshop

@Suite("What a line comes to in the guide")
struct GuideLineTests {
    private func started(_ more: String...) throws -> GuideBench {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + more)
        return bench
    }

    @Test("Bullets of other programs are taken off, numbers and words are not")
    func bullets() {
        let pairs: [(String, String?)] = [
            ("- een", "een"), ("* een", "een"), ("•\tzo", "zo"), ("1. een", "een"),
            ("12) een", "een"), ("– een", "een"), ("-5 graden", "-5 graden"),
            ("2026. Dan is het klaar", "2026. Dan is het klaar"), ("1.250 euro", "1.250 euro"),
            ("*", nil), ("- ", nil), ("3.", nil), ("#samen", "#samen"),
            ("een - twee", "een - twee"),
            ("…", "…"),
        ]
        for (line, text) in pairs { #expect(Bullet.stripped(line) == text, "\(line)") }
    }

    @Test("What looks like syntax elsewhere is just text here")
    func literal() throws {
        let bench = try started("gids")
        bench.type(
            "bron=canvas tekst", "label=x", "\"tussen tekens\"", "${naam} kost €5", "tekst <<",
            ">>", "#samen", "//weg/terug", "CO2=0", "let op: dit is tekst")
        #expect(
            try bench.notes().map { $0.dropFirst("ambition ".count) } == [
                "bron=canvas tekst", "label=x", "\"tussen tekens\"", "${naam} kost €5",
                "tekst <<", ">>", "#samen", "/weg/terug", "CO2=0", "let op: dit is tekst",
            ])
    }

    @Test("Round the table: one idea per turn, passing, and one addressed directly")
    func round() throws {
        let bench = try started("gids intenties")
        bench.type(
            "een", "school: direct", "twee", "/pas", "Let op: dit is gewoon tekst",
            "\"Gemeente Zuid\": voluit", "p3: op nummer", "/pas", "/pas")
        #expect(
            try bench.notes() == [
                "intentions vbv: een", "intentions school: direct", "intentions gemeente: twee",
                "intentions vbv: Let op: dit is gewoon tekst", "intentions gemeente: voluit",
                "intentions school: op nummer",
            ])
        // Two passed since the last note, so the next who passes ends the piece.
        #expect(bench.session.guide?.piece?.piece == "intentions")
        bench.type("/pas")
        #expect(bench.session.guide?.piece?.piece == "partners")
    }

    @Test("An undo gives the turn back")
    func undo() throws {
        let bench = try started("gids intenties", "een")
        #expect(bench.session.promptText == "2/11 intenties · gemeente")
        bench.type("/ongedaan")
        #expect(bench.session.promptText == "2/11 intenties · vbv")
        #expect(try bench.notes().isEmpty)
        bench.type("beter")
        #expect(try bench.notes() == ["intentions vbv: beter"])
    }

    @Test("Every note is a revision of its own, as typed")
    func revisions() throws {
        let bench = try started("gids")
        let before = try bench.store.newestRevision()
        bench.type("- een", "twee")
        #expect(try bench.store.newestRevision() == before + 2)
        #expect(try bench.store.revision(before + 1)?.command == "- een")
    }

    @Test("A wrong character is refused with its place, and the guide goes on")
    func control() throws {
        let bench = try started("gids")
        let shown = bench.type("a\u{1B}[31mrood", "goed")
        #expect(shown.contains("[control-character]"))
        #expect(!shown.contains("\u{1B}"))
        #expect(try bench.notes() == ["ambition goed"])
        let long = bench.type(String(repeating: "x", count: 65_537))
        #expect(long.contains("[line-too-long]"))
    }

    @Test("Going to a piece by its word, back and forth, and seeing the one we are at")
    func going() throws {
        let bench = try started("gids")
        bench.type("/vorige")
        #expect(bench.session.guide?.index == 0)
        bench.type("/waarde")
        #expect(bench.session.guide?.piece?.piece == "value")
        #expect(bench.type("/waarde").contains("Waarde\n══════"))
        bench.type("/vorige")
        #expect(bench.session.guide?.piece?.piece == "audiences")
        bench.type("/ambitie Een notitie voor elders")
        #expect(bench.session.guide?.piece?.piece == "audiences")
        #expect(try bench.notes() == ["ambition Een notitie voor elders"])
    }

    @Test("A block can be opened in the guide")
    func block() throws {
        let bench = try started("gids")
        bench.type("/waarde <<", "regel een", "", "regel twee", ">>", "gewoon")
        let notes = try bench.notes()
        #expect(notes == ["value regel een\n\nregel twee", "ambition gewoon"], "\(notes)")
    }

    @Test("A random order holds every piece once, and several pieces are taken as named")
    func orders() throws {
        let bench = try started("gids volgorde=willekeurig")
        let random = try #require(bench.session.guide?.order)
        #expect(random.count == 11 && Set(random).count == 11)
        bench.type("/stop", "gids waarde ambitie waarde")
        #expect(bench.session.guide?.order.map(\.piece) == ["value", "ambition"])
        bench.type("", "")
        #expect(!bench.session.isGuided)
        bench.type("gids")
        #expect(bench.session.guide?.order.count == 11)
        #expect(bench.session.guide?.index == 0)
    }

    @Test("Without a case, and with a piece that is not there, it says so")
    func wrong() throws {
        let bench = try GuideBench()
        #expect(bench.type("gids").contains("[no-case]"))
        bench.type(GuideBench.threePartners)
        #expect(bench.type("gids waarden").contains("[unknown-piece]"))
        #expect(bench.type("gids volgorde=achterstevoren").contains("[unknown-value]"))
        #expect(!bench.session.isGuided)
        bench.type("gids")
        #expect(bench.type("/volgend").contains("Bedoelde je volgende?"))
        #expect(bench.type("/").contains("[unknown-word]"))
    }
}
