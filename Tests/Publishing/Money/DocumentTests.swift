import Publishing
import Testing
import Wording

@Suite struct DocumentTests {
    @Test func widthsAreWhatATerminalShows() {
        let widths: [(String, Int)] = [
            ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("가", 2),
            ("\u{1100}\u{1161}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇳🇱", 2),
            ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
            ("a\u{200B}b", 2), ("\u{AD}", 0), ("€", 1), ("─", 1), ("☺\u{FE0E}", 1),
        ]
        for (text, width) in widths { #expect(DisplayWidth.of(text) == width, "\(text)") }
    }

    @Test func nothingThatSteersATerminalIsPrinted() {
        #expect(
            SafeText.line("a\u{1B}[31mb\u{7}\u{9B}\u{202E}\u{7F}\tc\r\nd")
                == "a␛[31mb␇⟨U+009B⟩⟨U+202E⟩␡ c␍␊d")
        #expect(SafeText.lines("een\r\ntwee\n\u{1B}") == ["een", "twee", "␛"])
        #expect(SafeText.line("👩‍👧 é 漢") == "👩‍👧 é 漢")
    }

    @Test func wrapsByWhatIsSeen() {
        let lines = TextWrapping(widthColumns: 10).lines("Een coöperatie voor € 60.000 漢字漢字漢字")
        #expect(lines == ["Een", "coöperatie", "voor", "€ 60.000", "漢字漢字漢", "字"])
        #expect(
            TextWrapping(widthColumns: 8).lines("energie-neutraal 2026-2028")
                == ["energie-", "neutraal", "2026-", "2028"])
        #expect(TextWrapping(widthColumns: 4).lines("") == [""])
    }

    @Test func aWordThatMustBeBrokenKeepsItsLettersAndAnEndThatSaysSomething() {
        #expect(TextWrapping(widthColumns: 12).lines("Bouwbedrijven!") == ["Bouwbedrij", "ven!"])
        let word = "Arbeidsmarktregiobestuursleden"
        for width in 1...30 {
            let lines = TextWrapping(widthColumns: width).lines(word)
            #expect(lines.joined() == word)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        }
    }

    @Test func anotherBandGoesBeforeABrokenWord() {
        func lines(_ name: String, width: Int) -> [String] {
            let columns = (2027...2029).map { Table.Column(String($0), .amount) }
            let table = Table(
                [Table.Column("bron")] + columns + [Table.Column("totaal", .amount)],
                rows: [Table.Row([name, "10.000", "20.000", "30.000", "60.000"])])
            return TextRenderer(widthColumns: width).lines(Document([.table(table)]))
        }
        // 17 columns for the name leave room for two of the four numbers.
        let banded = lines("Arbeidsmarktregio", width: 42)
        #expect(banded.count { $0.hasPrefix("Arbeidsmarktregio ") } == 2)
        // A hyphen is a place to break, so that all years stay beside each other.
        let hyphened = lines("Arbeidsmarkt-regio", width: 46)
        #expect(hyphened.count { $0.hasPrefix("Arbeidsmarkt- ") } == 1)
        #expect(hyphened.contains("regio"))
        // No number of bands would keep this whole.
        let long = String(repeating: "arbeid", count: 7)
        let broken = lines(long, width: 42).dropFirst(2).map { $0.prefix(10) }
        #expect(broken.joined() == long)
    }

    static let table = Table(
        [Table.Column("wat"), Table.Column("2026", .amount), Table.Column("totaal", .amount)],
        rows: [
            Table.Row(["lonen"], role: .group),
            Table.Row(["een lange omschrijving van werk", "1.000", "1.000"], indent: 1),
            Table.Row(["totaal", "1.000", "1.000"], role: .total),
        ], notes: ["Let op."])

    @Test func aTableWrapsItsTextAndNeverItsAmounts() {
        let document = Document([.table(Self.table)])
        #expect(
            TextRenderer(widthColumns: 40).lines(document) == [
                "wat                         2026  totaal",
                "────────────────────────────────────────",
                "lonen",
                "  een lange omschrijving   1.000   1.000",
                "  van werk",
                "────────────────────────────────────────",
                "totaal                     1.000   1.000",
                "Let op.",
            ])
        #expect(
            TextRenderer(widthColumns: 20).lines(document) == [
                "lonen", "  een lange", "  omschrijving van", "  werk", "    2026: 1.000",
                "    totaal: 1.000", "totaal", "  2026: 1.000", "  totaal: 1.000", "Let op.",
            ])
    }

    @Test func aNameAndWhatIsSaidOfItStandBesideEachBandOfYears() {
        let years = (2027...2030).map { Table.Column(String($0), .amount) }
        let table = Table(
            [Table.Column("bron"), Table.Column("status")] + years,
            rows: [
                Table.Row(["Gemeente Zuid", "gevraagd", "10.000", "20.000", "30.000", "40.000"]),
                Table.Row(["Totaal", "", "10.000", "20.000", "30.000", "40.000"], role: .total),
            ])
        #expect(
            TextRenderer(widthColumns: 40).lines(Document([.table(table)])) == [
                "bron           status      2027    2028",
                "───────────────────────────────────────",
                "Gemeente Zuid  gevraagd  10.000  20.000",
                "───────────────────────────────────────",
                "Totaal                   10.000  20.000",
                "",
                "bron           status      2029    2030",
                "───────────────────────────────────────",
                "Gemeente Zuid  gevraagd  30.000  40.000",
                "───────────────────────────────────────",
                "Totaal                   30.000  40.000",
            ])
    }

    @Test func blocksAreRendered() {
        let document = Document([
            .heading(level: 1, "Kop"),
            .list([ListEntry(mark: "!", "let op", details: ["bijzaak"])]),
            .keyed([KeyedLine("wie", "school"), KeyedLine("waar", "")]),
            .box(Box(title: "kader", [.paragraph("inhoud")])), .rule,
            .drawing(["+--+", "|  |"]),
        ])
        #expect(
            TextRenderer(widthColumns: 20).lines(document) == [
                "Kop", "═══", "! let op", "    bijzaak", "", "wie   school", "waar", "",
                "┌─ kader ──────────┐", "│ inhoud           │", "└──────────────────┘", "",
                "────────────────────", "", "+--+", "|  |",
            ])
    }

    @Test func pagesKeepHeadingsAndRowsTogether() {
        let rows = (1...30).map { Table.Row(["regel \($0)\nvervolg", "\($0)"]) }
        let document = Document([
            .heading(level: 1, "Kop"), .paragraph("tekst"), .heading(level: 2, "Tabel"),
            .table(Table([Table.Column("wat"), Table.Column("aantal", .count)], rows: rows)),
            .heading(level: 2, "Slot"), .paragraph("einde"),
        ])
        let layout = PageLayout(
            title: "Zuid", version: "v2", date: "2026-11-21", language: .dutch, linesPerPage: 20)
        let pages = layout.pages(document)
        #expect(pages.count == 5)
        for (place, page) in pages.enumerated() {
            #expect(page.count <= 20)
            #expect(page[0].hasPrefix("Zuid · v2 "))
            #expect(page[0].hasSuffix("2026-11-21 · pagina \(place + 1) van 5"))
            #expect(page.last != "Tabel" && page.last != "Slot" && page.last != "────")
            #expect(page.last?.hasPrefix("regel") == false)
        }
        #expect(pages[1][3].hasPrefix("wat"))
        #expect(layout.text(document).split(separator: "\u{0C}").count == 5)
    }

    @Test func aTotalStaysWithItsLastRow() {
        for count in 1...40 {
            let rows = (1...count).map { Table.Row(["regel \($0)", "\($0)"]) }
            let table = Table(
                [Table.Column("wat"), Table.Column("aantal", .count)],
                rows: rows + [Table.Row(["Totaal", "9"], role: .total)])
            let layout = PageLayout(
                title: "", version: "", date: "", language: .dutch, linesPerPage: 20)
            let pages = layout.pages(Document([.table(table)]))
            #expect(pages.last?.suffix(3).first?.hasPrefix("regel \(count)") == true)
        }
    }

    @Test func aQuestionStaysWithItsFirstAnswer() {
        for count in 1...40 {
            let document = Document([
                .paragraph((1...count).map(String.init).joined(separator: "\n")),
                .heading(level: 2, "Stuk"), .paragraph("Vraag?"), .heading(level: 3, "Samen"),
                .list([ListEntry("eerste"), ListEntry("tweede")]),
            ])
            let layout = PageLayout(
                title: "", version: "", date: "", language: .dutch, linesPerPage: 20)
            let page = layout.pages(document).first { $0.contains("Stuk") }
            #expect(page?.contains("- eerste") == true)
        }
    }

    @Test func whatIsLongerThanAPageIsStillPrintedWhole() {
        let text = (1...50).map(String.init).joined(separator: "\n")
        let pages = PageLayout(
            title: "", version: "", date: "", language: .english, linesPerPage: 13
        )
        .pages(Document([.paragraph(text)]))
        #expect(pages.flatMap { $0.dropFirst(3) } == (1...50).map(String.init))
    }

    @Test func jsonIsExactAndEscaped() {
        let value: JSONValue = [
            "b": 9_223_372_036_854_775_807, "a": [true, nil, "x\"\\\n\u{1B}\u{202E}é👍"],
            "leeg": [:], "niets": [],
        ]
        #expect(
            value.compact
                == #"{"b":9223372036854775807,"a":[true,null,"x\"\\\n\u001b\u202eé👍"],"#
                + #""leeg":{},"niets":[]}"#)
        #expect(JSONValue.object([.init("a", [1])]).pretty == "{\n  \"a\": [\n    1\n  ]\n}\n")
    }
}
