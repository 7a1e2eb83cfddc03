import CaseModel
import CommandLanguage
import Testing
import Wording

@testable import Workshop

@Suite("Amounts hidden while partners look on")
struct HiddenAmountsTests {
    /// Every figure in this case, and every sum of them, is made of 7s, 8s and 9s; nothing else is.
    private static let opening = """
        nieuw Buurtwerk Zuid taal=nl
        partner Vervoer BV als=vbv soort=bedrijf
        partner Gemeente Zuid als=gemeente soort=overheid
        ambitie We vragen € 78.987 aan, dus 79 mln
        middelen 98.789 euro voor een bus
        geld gemeente 87.978 2024 programmabureau
        natura vbv 3 bussen 2024 waard=9.897
        bijdrage vbv 89.887,98 2024 vorm=onbekend
        kost 98.987,89 2024 categorie=personeel
        kost 3 bussen x 7.989 2024 categorie=reis
        kost spiegelt=k2
        subsidie 77.989 2024 status=gevraagd
        vooruitzicht 87 - 98 mln 2024
        bewaar Voor € 78.987
        zet k1 bedrag=89.987
        actie wie=vbv Offerte van € 98.789 vragen
        besluit We vragen € 78.987 aan
        parkeer Wat als het 87.978 euro wordt?

        """

    private static let views = [
        "casus", "overzicht", "stukken", "ambitie", "middelen", "inbreng", "partijen", "begroting",
        "geschiedenis", "versies", "vergelijk v1", "vergelijk v1 nu", "canvas", "canvas volledig",
        "canvas breedte=20", "canvas breedte=200", "afdruk", "toon k1", "toon k2", "toon c1",
        "toon c2", "toon f1", "toon f2", "toon n1", "toon vbv", "toon gemeente @v1", "zoek bus",
        "zoek vragen", "groot k1", "groot c1", "groot n1", "groot n2", "groot € 78.987",
        "groot v1", "groot vbv", "groot k2", "groot a1", "acties", "besluiten", "geparkeerd",
        "groot",
        "ongedaan vooraf", "hulp", "begroting @v1", "partijen @v1", "tijd 60 alle",
    ]

    private static let changes = [
        "geld vbv 78.989 2024 nog een bus", "zet k1 bedrag=98.777", "kost 79.879", "ongedaan",
        "opnieuw", "herschrijf n1 Toch € 87.789", "geld vbv 98.77,9", "kost -98.789",
        "geld vbv 98.789,789", "verwacht kosten 98.789", "verwacht k1.bedrag 79",
        "zet k1 waard=98x79",
        "geld niemand 98.789", "natura vbv 3 bussen x 98.789", "markeer k1 oneens", "terug v1",
        "ongedaan", "verwijder k3", "koppel n1 k1", "bewaar Nu € 98.789", "zoek € 78.987",
        "inbreng vbv: 98.789 euro", "ambitie € 98.789 bedrag=98.789", "stel x 98.789",
        "samenvoegen n1 n2", "splits n1 98.789", "hernoem vbv Vervoer 98.789 euro",
    ]

    private func leak(_ text: String) -> Substring? {
        // Years and moments of this case hold none of these digits; ids such as r17 may.
        text.split(separator: "\n").first { line in
            line.split { !$0.isLetter && !$0.isNumber }.contains { word in
                let isID = word.first?.isLetter ?? false
                return !isID && word.contains { "789".contains($0) }
            }
        }
    }

    private func bench(_ language: Language) throws -> RoomBench {
        let bench = try RoomBench(language)
        bench.shown(Self.opening)
        bench.shown("verberg")
        return bench
    }

    @Test(arguments: Language.allCases, [20, 40, 60, 72, 100, 200])
    func noView(language: Language, width: Int) throws {
        let bench = try bench(language)
        bench.session.settings.widthColumns = width
        for view in Self.views {
            let found = leak(bench.shown(view))
            #expect(found == nil, "\(view): \(found ?? "")")
        }
    }

    @Test(arguments: Language.allCases)
    func noAcknowledgementErrorOrHint(language: Language) throws {
        let bench = try bench(language)
        for line in Self.changes {
            // How many items went back is a count and no amount.
            let text = bench.typed(line).split(separator: "\n").filter { said in
                !said.hasPrefix("  terug bij v1") && !said.hasPrefix("  back at v1")
            }
            let found = leak(text.joined(separator: "\n"))
            #expect(found == nil, "\(line): \(found ?? "")")
        }
    }

    @Test func noDataOnTheScreen() throws {
        let bench = try bench(.dutch)
        for view in ["dump", "exporteer begroting", "begroting --json", "canvas --json"] {
            bench.shown("verwacht fout amounts-hidden: \(view)")
        }
    }

    @Test func filesAreWhole() throws {
        let bench = try bench(.dutch)
        bench.shown(
            """
            begroting naar=b.txt
            afdruk naar=a.txt
            exporteer begroting naar=b.csv
            dump naar=d.txt
            begroting --json naar=b.json
            toon k1 naar=k.txt
            """)
        #expect(bench.files.text("b.txt").contains("98.987,89"))
        #expect(bench.files.text("a.txt").contains("89.987"))
        #expect(bench.files.text("b.csv").contains("89987"))
        #expect(bench.files.text("k.txt").contains("€ 89.987"))
        #expect(bench.files.text("b.json").contains("8998700"))
        #expect(!bench.files.text("d.txt").contains("•"))
        #expect(try bench.dump() == bench.files.text("d.txt"))
    }

    @Test func nothingHiddenIsEverKept() throws {
        let bench = try bench(.dutch)
        bench.typed(Self.changes.joined(separator: "\n"))
        #expect(try !bench.dump().contains("•"))
    }

    @Test(arguments: ["laat zien", "laat bedragen zien", "laat", "reveal", "reveal amounts"])
    func shownAgain(words: String) throws {
        let bench = try bench(.dutch)
        #expect(bench.shown("groot k1").contains("██ ██ ██"))
        bench.shown(words)
        #expect(bench.shown("begroting").contains("98.987,89"))
    }

    @Test func stayHiddenWhenTheProgramStartsAgain() throws {
        let first = try bench(.dutch)
        let second = try RoomBench(.dutch, store: first.store)
        #expect(leak(second.shown("begroting")) == nil)
        second.paper.text = ""
        second.session.greet()
        #expect(
            second.paper.text.contains("bedragen zijn verborgen; tik laat zien om ze te tonen\n"))
        second.shown("laat zien")
        let third = try RoomBench(.dutch, store: first.store)
        third.session.greet()
        #expect(!third.paper.text.contains("verborgen"))
        #expect(third.shown("begroting").contains("98.987,89"))
    }

    @Test func whatGoesToAFileIsWhole() throws {
        let bench = try bench(.dutch)
        let file = try RoomBench(.dutch, store: bench.store, isOnScreen: false)
        #expect(file.shown("begroting").contains("98.987,89"))
        #expect(leak(try RoomBench(.dutch, store: bench.store).shown("begroting")) == nil)
        file.shown("laat zien")
        let screen = try RoomBench(.dutch, store: bench.store)
        #expect(screen.shown("begroting").contains("98.987,89"))
    }

    @Test func aScriptThatFailsHidesAndShowsNothing() throws {
        let bench = try bench(.dutch)
        bench.run("laat zien\ntoon n99")
        #expect(leak(bench.shown("begroting")) == nil)
        #expect(leak(try RoomBench(.dutch, store: bench.store).shown("begroting")) == nil)
    }

    /// Whether there is too little or too much is kept from partners as well.
    @Test(arguments: Language.allCases)
    func noSign(language: Language) throws {
        for coverage in ["10", "99.000.000"] {
            let bench = try RoomBench(language)
            bench.shown(Self.opening)
            bench.shown("dekking \(coverage)\nverberg")
            for view in ["overzicht", "begroting", "partijen", "vergelijk v1", "canvas"] {
                let text = bench.shown(view)
                #expect(!text.contains("-€"), "\(text)")
                #expect(!text.contains("-•"), "\(text)")
                #expect(!text.contains("+•"), "\(text)")
                #expect(!text.contains("meer dekking") && !text.contains("more coverage"))
            }
            let line = bench.shown("overzicht").split(separator: "\n").first { $0.contains("•") }
            #expect(
                line?.contains(
                    language == .dutch
                        ? "kosten € •••, dekking € •••" : "cost € •••, coverage € •••") ?? false,
                "\(line ?? "")")
        }
    }
}
