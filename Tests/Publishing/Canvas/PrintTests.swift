import CaseModel
import Publishing
import Testing
import Wording

@Suite struct PrintTests {
    @Test func theBoardFillsTheFirstPage() throws {
        let report = CanvasDrawingTests.report(try CaseFixture.afterFirstSession())
        let pages = PrintReport(canvas: report).pages(in: .dutch)
        #expect(pages.count == 3)
        #expect(pages[0].count == PageLayout.linesOnA4)
        #expect(
            pages[0][0]
                == "Buurtwerk Zuid · v2                     29 oktober 2026 · pagina 1 van 3")
        #expect(pages[0].last == "✓ eens · ≠ nog oneens · ‖ geparkeerd · (?) onzeker")
        #expect(pages[1].contains("Gezamenlijke ambitie"))
    }

    @Test func noPageEndsWithAHeadingAndNoneIsTooLong() throws {
        var fixture = try CaseFixture.afterFirstSession()
        let money: [Block] = [
            .heading(level: 1, "Begroting"), .paragraph("Nog te dekken: € 20.000."),
        ]
        for number in 1...60 {
            try fixture.note("returns", "Opbrengst \(number), met wat woorden erbij.")
            let report = CanvasDrawingTests.report(fixture)
            let pages = PrintReport(canvas: report, money: money).pages(in: .dutch)
            for page in pages {
                #expect(page.count <= PageLayout.linesOnA4)
                let last = page.last?.first
                #expect(last != "─" && last != "═")
            }
            #expect(pages.last?.last == "Nog te dekken: € 20.000.")
        }
    }

    @Test func aDraftSaysSo() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let label = PointLabel(.unsaved(since: 2), phase: "design")
        let report = CanvasReport(fixture.current, board: fixture.board, label: label)
        let text = PrintReport(canvas: report).text(in: .english)
        #expect(text.hasPrefix("Buurtwerk Zuid · draft, not saved since v2 · phase: design"))
        #expect(text.split(separator: "\u{0C}").count == 3)
    }

    @Test func theMoneyStandsOnce() throws {
        let report = CanvasDrawingTests.report(try CaseFixture.afterFirstSession())
        let without = PrintReport(canvas: report).text(in: .dutch)
        #expect(without.contains("k2 gemeente · geld · € 60.000 · 2026-2028 · intentieverklaring"))
        let money: [Block] = [.heading(level: 1, "Begroting")]
        let with = PrintReport(canvas: report, money: money).text(in: .dutch)
        #expect(!with.contains("k2 gemeente"))
        #expect(with.contains("2 regels in het grootboek, zie verderop."))
    }
}
