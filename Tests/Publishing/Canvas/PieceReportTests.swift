import CaseHistory
import CaseModel
import Ledger
import Publishing
import Testing
import Wording

@Suite struct PieceReportTests {
    @Test func aPieceWithWhatHangsOnIt() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let report = try #require(
            PieceReport(fixture.current, piece: PieceID("purpose.contribution")))
        #expect(
            TextRenderer().text(report.document(in: .dutch)) == """
                Inbreng
                ═══════
                Hoe zit het met inbreng?

                Vervoer BV (vbv)
                ────────────────
                n9 Een buslijn als leerplek.
                     grootboek k1

                In het grootboek
                ────────────────
                k1 vbv · natura · 400 uur chauffeur · nog zonder waarde
                     bij notitie n9
                k2 gemeente · geld · € 60.000 · 2026-2028 · intentieverklaring

                """)
        #expect(PieceReport(fixture.current, piece: PieceID("purpose.nothing")) == nil)
    }

    @Test func anEmptyPieceHelps() throws {
        let fixture = try CaseFixture()
        let report = try #require(PieceReport(fixture.current, piece: PieceID("purpose.value")))
        let text = TextRenderer().text(report.document(in: .english))
        #expect(text.contains("> Who would notice?"))
    }

    @Test func pieces() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let report = PiecesReport(fixture.current, board: fixture.board)
        #expect(report.entries.map(\.count) == [2, 2, 0, 1, 1, 2, 0, 1, 2, 0, 1])
        let text = TextRenderer().text(report.document(in: .dutch))
        #expect(text.contains("ambitie        Gezamenlijke ambitie                   2"))
    }

    @Test func aPieceOfASecondBoardIsListedByTheWordThatWorks() throws {
        var template = CaseFixture.template
        var second = template.boards[0]
        second.key = "second"
        template.boards.append(second)
        let given = Case(items: template.items)
        for board in given.boards {
            for entry in PiecesReport(given, board: board).entries {
                let id = PieceID(board: board.key, piece: entry.key)
                #expect(given.piece(word: entry.word.dutch) == id)
                #expect(given.piece(word: entry.word.english) == id)
            }
        }
    }

    @Test func status() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let report = StatusReport(
            .asKept(fixture.current), board: fixture.board, label: PointLabel(.unsaved(since: 1)),
            surroundings: .init(
                money: Phrase(en: "still to cover: € 20,000", nl: "nog te dekken: € 20.000"),
                lastVersion: 1, changesSinceVersion: 3,
                nextStep: Phrase(en: "ask the school", nl: "vraag het de school")))
        #expect(
            TextRenderer().text(report.document(in: .dutch)) == """
                Buurtwerk Zuid
                ══════════════
                ontwerp, niet bewaard sinds v1 · 10 van 11 stukken begonnen · 3 partners

                stuk                              aantal
                ────────────────────────────────────────
                Gezamenlijke ambitie  ■■········       2
                Intenties             ■■········       2
                Partners              ■■■·······       3
                Doelgroepen           ■·········       1
                Waarde                ■·········       1
                Impact                ■■········       2
                Middelen              ■·········       1
                Inbreng               ■■■·······       3
                Opbrengsten           ■■········       2
                Continuïteit          ··········       0
                Consequenties         ■·········       1

                Nog geen intenties    gemeente
                Nog geen inbreng      school
                Nog geen opbrengsten  school, gemeente
                Notities              1 eens, 1 geparkeerd, 9 open (n2 n3 n4 n6 …)
                Nog oneens            1 (n5)
                Geld                  nog te dekken: € 20.000
                Bewaard               3 wijzigingen sinds v1
                Nu                    vraag het de school

                """)
    }

    @Test func anItemWithItsHistory() throws {
        var fixture = try CaseFixture.afterFirstSession()
        let note = try fixture.item("n1")
        try fixture.set(note, .text, .text("Iedereen in Zuid rijdt op een eigen route."))
        let steps = try fixture.store.revisions(touching: note.id, at: fixture.point).map {
            let point = Point(draft: $0.draft, revision: $0.number)
            return ItemReport.Step($0, item: try fixture.store.item(note.id, at: point))
        }
        let report = try ItemReport(
            try fixture.item("n1"), in: .asKept(fixture.current), steps: steps,
            offsetSeconds: { _ in 3600 })
        #expect(
            TextRenderer().text(report.document(in: .dutch)) == """
                n1 · Gezamenlijke ambitie
                ═════════════════════════
                tekst  Iedereen in Zuid rijdt op een eigen route.
                stuk   Gezamenlijke ambitie
                stand  eens

                Hoe het zo kwam
                ───────────────
                r5  gezegd door projectleider Vervoer BV, getypt door procesbegeleider,
                    29 oktober 2026, 11:10
                      ambition Iedereen in Zuid die wil, rijdt over drie jaar op een
                      eigen route.
                r20 getypt door procesbegeleider, 29 oktober 2026, 11:25
                      zet n1
                      was: Iedereen in Zuid [die wil,] rijdt [over drie jaar] op een
                      eigen route.
                      nu:  Iedereen in Zuid rijdt op een eigen route.

                [woord]: veranderde woorden

                """)
        #expect(report.json.compact.hasPrefix("{\"format\":1,\"report\":\"item\",\"id\":\"n1\""))
    }
}
