import CaseModel
import Publishing
import Testing

@testable import Workshop

@Suite("The screen of the guide")
struct GuideScreenTests {
    private func started(_ more: String...) throws -> GuideBench {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + more)
        return bench
    }

    @Test("Question, newest notes, turn and prompt fit the window", arguments: [20, 24, 40])
    func fits(rows: Int) throws {
        let bench = try started("gids intenties")
        bench.type((1...30).map { "vbv: reden \($0)" })
        bench.session.settings.heightRows = rows
        let shown = bench.type("/vorige", "")
        let screen = shown.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        let last = screen.lastIndex { $0.hasPrefix("──") } ?? 0
        let window = screen[last...].dropLast()
        #expect(window.count + 2 <= rows)
        #expect(window.contains { $0.hasPrefix("Waarom doet jouw organisatie mee?") })
        #expect(window.contains { $0.hasPrefix("n30") })
        let count = window.count { $0.hasPrefix("n") }
        #expect(shown.contains("… en \(30 - count) eerder; zie ze allemaal met /intenties"))
        // One more would not fit.
        #expect(window.count + 3 > rows || count == 30)
    }

    @Test("A window that is too low for all shows the newest note")
    func low() throws {
        let bench = try started("gids", "een", "twee")
        bench.session.settings.heightRows = 5
        let shown = bench.type("", "/vorige")
        #expect(shown.contains("… en 1 eerder") && shown.contains("n2 twee"))
    }

    @Test("Who was skipped with Enter is named on the next screen and asked first on the way back")
    func skipped() throws {
        let bench = try started("gids intenties", "een")
        let line = "Bij intenties nog niet gehoord: gemeente, school. /intenties gaat terug."
        #expect(bench.type("").contains(line))
        #expect(!bench.type("/vorige").contains("/intenties gaat terug"))
        #expect(bench.session.promptText == "2/11 intenties · gemeente")
        bench.type("twee", "drie")
        #expect(!bench.type("").contains("gaat terug"))
    }

    @Test("What goes back where is told apart")
    func back() throws {
        let bench = try started("gids", "een", "/bewaar Zo", "")
        let shown = bench.type("/terug")
        #expect(shown.contains("/vorige") && shown.contains("/terug v1"))
        #expect(bench.type("/klaar").contains("Door naar het volgende stuk: /volgende."))
        #expect(bench.session.guide?.index == 1)
    }

    @Test(
        "A command without its slash is a note, with how it runs",
        arguments: [
            ("verwijder n1", "/verwijder n1"), ("geld vbv 500", "/geld vbv 500"),
            ("vergelijk v1", "/vergelijk v1"), ("stop", "/stop"),
            ("natura school 400 uur lokalen en een docent", "/natura …"),
        ])
    func withoutSlash(_ line: String, _ command: String) throws {
        let bench = try started("gids", "een")
        let shown = bench.type(line)
        #expect(shown.contains("Genoteerd. Bedoelde je \(command)?"), "\(shown)")
        #expect(try bench.notes().last == "ambition " + line)
    }

    @Test(
        "A sentence that begins like a command is just a note",
        arguments: [
            "kosten zijn te hoog", "geld is er genoeg", "actie voor de wijk", "verwijder drempels",
            "partner zijn we samen", "terug naar school", "bewaar de rust",
        ])
    func sentence(_ line: String) throws {
        let bench = try started("gids", "een")
        #expect(bench.type(line) == "  n2 · ambitie\n")
    }

    @Test("Amounts stay hidden on it")
    func hidden() throws {
        let bench = try started("gids", "€ 5.000 voor een bus", "/verberg bedragen", "")
        let shown = bench.type("/vorige")
        #expect(shown.contains("voor een bus") && !shown.contains("5.000"), "\(shown)")
    }

    @Test("The minutes in the prompt are those of the guide's piece")
    func minutes() throws {
        let bench = try started("waarde iets", "gids waarde")
        bench.type("/tijd 100")
        // Nine pieces are empty, and the one people are at takes part too.
        #expect(bench.session.promptText == "5/11 waarde 10'")
        #expect(bench.session.timePlan?.current?.piece == "value")
        bench.type("/impact een", "/impact twee")
        #expect(bench.session.timePlan?.current?.piece == "value")
        bench.type("/partners")
        #expect(bench.session.timePlan?.current?.piece == "partners")
        let shown = bench.type("/tijd verder")
        #expect(bench.session.timePlan?.current == bench.session.guide?.piece)
        #expect(shown.contains("Stuk "))
    }

    @Test("Greeting, overview, guide and time plan count the same pieces")
    func counted() throws {
        let bench = try started(
            "natura vbv 40 uur chauffeur", "kost 500 2026 busjes", "ambitie een")
        bench.session.greet()
        #expect(bench.paper.take().contains("4 van 11 stukken"))
        #expect(bench.type("overzicht").contains("4 van 11 stukken"))
        #expect(bench.type("gids").contains("4 gevuld"))
        bench.type("/stop", "tijd 70")
        #expect(bench.session.timePlan?.parts.count == 7)
    }
}
