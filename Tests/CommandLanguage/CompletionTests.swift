import CommandLanguage
import Testing
import Wording

@Suite struct CompletionTests {
    func words(_ line: String, _ language: Language = .dutch) -> [String] {
        Completer(FixedSource(language: language)).completion(of: line).candidates.map(\.typed)
    }

    /// The line after Tab; nil where Tab adds nothing.
    func tab(_ line: String, at cursor: Int? = nil) -> String? {
        let found = Completer(FixedSource()).completion(of: line, at: cursor)
        return found.insertion.map { insertion in
            let bytes = Array(line.utf8)
            let parts =
                Array(bytes[..<found.range.lowerBound]) + Array(insertion.utf8)
                + Array(bytes[found.range.upperBound...])
            return String(decoding: parts, as: UTF8.self)
        }
    }

    @Test func wordsOfTheScreenComeBeforeThoseOfTheOtherLanguage() {
        #expect(words("verg") == ["vergelijk"])
        #expect(words("compa") == ["compare"])
        #expect(words("ambit") == ["ambitie"])
        #expect(words("ambitio") == ["ambition"])
        #expect(words("ambit", .english) == ["ambition"])
        #expect(words("/verg") == ["vergelijk"])
        #expect(words("").contains("inbreng"))
        #expect(!words("").contains("archive"))
    }

    @Test func theOnlyWayIsTaken() {
        #expect(tab("verg") == "vergelijk ")
        #expect(tab("/verg") == "/vergelijk ")
        #expect(tab("geld vb") == "geld vbv ")
        #expect(tab("inbreng v") == "inbreng vbv: ")
        #expect(tab("geld vbv stat") == "geld vbv status=")
        #expect(tab("geld vbv status=s") == "geld vbv status=steunbrief ")
        #expect(tab("partner A soort=bedrijf,ove") == "partner A soort=bedrijf,overheid ")
        #expect(tab("lees m") == "lees map/")
        #expect(tab("vergelijk v2 nu") == "vergelijk v2 nu ")
    }

    @Test func theCommonStartOfSeveralIsTaken() {
        #expect(tab("herschrijf n") == "herschrijf n1")
        #expect(tab("herschrijf n1") == nil)
        #expect(words("herschrijf n1") == ["n1", "n12"])
        #expect(tab("geld vbv status=") == nil)
    }

    @Test func accentsAndCapitalsDoNotMatter() {
        #expect(words("geld coop") == ["eik", "cs"])
        #expect(tab("geld COÖPERATIE") == "geld eik ")
        #expect(tab("geld \"cooperatie") == "geld \"Coöperatie De Eik\" ")
        #expect(tab("ambitie door=cooperatie") == "ambitie door=\"Coöperatie De Eik\" ")
        #expect(tab("actie wie=cooperatie") == "actie wie=eik ")
        #expect(words("actie wie=coop") == ["eik", "cs"])
        #expect(tab("ambitie door=\"coo") == "ambitie door=\"Coöp")
    }

    @Test func blanksAreQuoted() {
        #expect(tab("lees s") == "lees \"sessie een.txt\" ")
        #expect(tab("label n1 jo") == "label n1 \"jongeren op straat\" ")
    }

    @Test func argumentsAreThoseOfTheirPlace() {
        #expect(words("volgorde n1 ") == ["eerst", "laatst", "voor", "na"])
        #expect(words("volgorde n1 na ") == ["n1", "n12"])
        #expect(words("natura vbv 400 u") == ["uur", "uren"])
        #expect(words("begroting @") == ["@v2", "@v1", "@nu"])
        #expect(words("ambitie @v") == ["@v2", "@v1"])
        #expect(words("verplaats n1 in") == ["inbreng"])
        #expect(words("markeer n1 ee") == ["eens"])
        #expect(words("zet n1 st") == ["stuk=", "stand="])
        #expect(!words("zet n1 ").contains("ring="))
        #expect(words("zet vbv ri") == ["ring="])
        #expect(!words("geld vbv status=intentie ").contains("status="))
    }

    @Test func variablesGoOnAnywhere() {
        #expect(tab("ambitie In ${") == "ambitie In ${jaar}")
        #expect(tab("ambitie \"In ${JA") == "ambitie \"In ${jaar}")
        #expect(tab("geld vbv 5000 ${j") == "geld vbv 5000 ${jaar}")
        #expect(tab("ambitie x\nambitie ${j") == "ambitie x\nambitie ${jaar}")
        #expect(words("ambitie ${x").isEmpty)
        #expect(words("ambitie $${j").isEmpty)
        #expect(words("ambitie ${jaar} ve").isEmpty)
    }

    @Test func theCommandThatIsToFailGoesOnToo() {
        #expect(tab("verwacht fout no-case: verg") == "verwacht fout no-case: vergelijk ")
        #expect(tab("expect error x: geld vb") == "expect error x: geld vbv ")
        #expect(words("verwacht fout unknown-item: markeer n1 ee") == ["eens"])
        #expect(words("verwacht fout no-case verg").isEmpty)
        #expect(words("verwacht fout no-case:verg").isEmpty)
        let hint = Hinter(FixedSource()).hint(for: "verwacht fout x: markeer n1 ")
        #expect(hint == "STAND")
    }

    @Test func templatesAreThoseOfTheProgramAndOfTheDisk() {
        #expect(tab("nieuw Zuid sjabloon=pur") == "nieuw Zuid sjabloon=purpose-case ")
        #expect(words("nieuw Zuid sjabloon=").contains("\"sessie een.txt\""))
    }

    @Test(arguments: Language.allCases) func nothingIsOfferedTwice(language: Language) {
        for row in CommandTable.all {
            let found = words(row.words.all(in: language)[0] + " ", language)
            #expect(found.count == Set(found).count, "\(row.name): \(found)")
        }
    }

    @Test func freeTextIsLeftAlone() {
        #expect(words("ambitie Iedereen v").isEmpty)
        #expect(words("ambitie zei \"vb").isEmpty)
        #expect(words("# verg").isEmpty)
        #expect(words("undo preview x").isEmpty)
        #expect(words("ambitie <<\nverg").isEmpty)
        #expect(words("ambitie <<\nx\n>>\nverg") == ["vergelijk"])
    }

    @Test func theWordBeforeTheCursorCounts() {
        #expect(tab("geld vb 5000", at: 7) == "geld vbv  5000")
        #expect(tab("geld vb\nverg", at: 7) == "geld vbv \nverg")
    }

    @Test func rewritingStartsWithWhatIsThere() {
        #expect(tab("herschrijf n12 ") == "herschrijf n12 Een café in de wijk")
        #expect(tab("herschrijf n12 Een") == nil)
    }

    @Test func anyLineIsTaken() {
        for line in [
            "\"", "=", "geld \"", "geld =", "zet", "zet ", "expect error ", "@", "/", "geld ${",
        ] {
            _ = words(line)
            _ = Hinter(FixedSource()).hint(for: line)
        }
        let long = String(repeating: "é", count: 40_000)
        #expect(words(long).isEmpty)
        for cursor in 0...12 { _ = tab("geld één ü 5", at: cursor) }
    }

    @Test func listsFitTheScreen() {
        let found = Completer(FixedSource()).completion(of: "")
        for columns in [8, 20, 40, 72, 200] {
            let lines = CompletionList.lines(found, in: .dutch, columns: columns, rows: 10)
            #expect(lines.count <= 10)
            #expect(lines.allSatisfy { $0.count <= columns })
            #expect(lines.last?.contains("nog") ?? false || columns == 8)
        }
        let partners = Completer(FixedSource()).completion(of: "hernoem ")
        #expect(
            CompletionList.lines(partners, in: .dutch, columns: 72, rows: 10) == [
                "  vbv  Vervoer BV", "  eik  Coöperatie De Eik", "  cs   Coöp Zuid",
            ])
        let values = Completer(FixedSource()).completion(of: "geld vbv status=")
        #expect(
            CompletionList.lines(values, in: .dutch, columns: 40, rows: 10) == [
                "  genoemd     intentie    ontvangen", "  steunbrief  getekend",
            ])
    }
}

@Suite struct HintTests {
    func hint(_ line: String, _ language: Language = .dutch) -> String? {
        Hinter(FixedSource(language: language)).hint(for: line)
    }

    @Test func namesWhatIsStillMissing() {
        #expect(hint("geld ") == "PARTNER [BEDRAG] [JAREN] [TEKST]")
        #expect(hint("geld") == " PARTNER [BEDRAG] [JAREN] [TEKST]")
        #expect(hint("geld vbv") == " [BEDRAG] [JAREN] [TEKST]")
        #expect(hint("geld vbv 5000 ") == "[JAREN] [TEKST]")
        #expect(hint("natura vbv 400 ") == "EENHEID")
        #expect(hint("herschrijf n1 ") == "TEKST")
        #expect(hint("cash ", .english) == "PARTNER [AMOUNT] [YEARS] [TEXT]")
        #expect(hint("zet n1 ") == "NAAM=WAARDE")
        #expect(hint("geld vbv zekerheid=") == "feit, aanname, wens, onzeker")
    }

    @Test func saysWhoMayBeNamedInAPiece() {
        #expect(hint("ambitie ") == "TEKST")
        #expect(hint("waarde ") == "[PARTNER:] TEKST")
        #expect(hint("inbreng ") == "PARTNER: TEKST")
        #expect(hint("inbreng vbv: ") == "TEKST")
    }

    @Test func isSilentInText() {
        #expect(hint("") == nil)
        #expect(hint("gel") == nil)
        #expect(hint("ambitie Iedereen ") == nil)
        #expect(hint("# geld ") == nil)
        #expect(hint("ambitie <<\ngeld ") == nil)
    }
}
