import CaseModel
import Publishing
import Testing
import Wording

@Suite struct CanvasDrawingTests {
    static let label = PointLabel(.version(2), time: Moment(milliseconds: 1_793_268_300_000))

    static func report(_ fixture: CaseFixture) -> CanvasReport {
        CanvasReport(fixture.current, board: fixture.board, label: label)
    }

    private func text(
        _ fixture: CaseFixture, _ language: Language, width: Int, style: DrawingStyle = .lines
    ) -> String {
        let document = Self.report(fixture)
            .drawnDocument(in: language, widthColumns: width, style: style)
        return TextRenderer(widthColumns: width).text(document)
    }

    @Test func onPaperInDutch() throws {
        #expect(
            try text(CaseFixture.afterFirstSession(), .dutch, width: 72) == """
                Buurtwerk Zuid · Purpose Case                       v2 · 29 oktober 2026
                ┌──────────────────────────────────────────────┬───────────────────────┐
                │ GEZAMENLIJKE AMBITIE                         │ IMPACT                │
                │ ✓ Iedereen in Zuid die wil, rijdt over drie  │ - Minder jongeren     │
                │   jaar op een eigen route.                   │   thuis, meer bussen  │
                │ - Een vak leren terwijl je al aan het werk   │   op tijd.            │
                │   bent.                                      │ ‖ De wijk kent zijn   │
                ├───────────────────────┬──────────────────────┤   chauffeurs.         │
                │ INTENTIES             │ WAARDE               │                       │
                │ - vbv: We vinden geen │ ≠ Een diploma dat    │                       │
                │   chauffeurs en       │   meteen een baan    │                       │
                │   willen ze zelf      │   is.                │                       │
                │   opleiden.           │                      │                       │
                │ - school: Leerlingen  │                      │                       │
                │   zien hoe het vak    │                      │                       │
                │   echt is.            │                      │                       │
                ├───────────────────────┼──────────────────────┼───────────────────────┤
                │ PARTNERS              │ DOELGROEPEN          │ OPBRENGSTEN           │
                │ Vervoer BV,           │ - Jongeren uit Zuid  │ - vbv: Elk jaar tien  │
                │ Vakschool Zuid,       │   zonder             │   chauffeurs die      │
                │ Gemeente              │   startkwalificatie. │   blijven.            │
                │                       │   (?)                │ - Een werkplaats die  │
                │                       │                      │   zichzelf betaalt.   │
                ├───────────────────────┼──────────────────────┼───────────────────────┤
                │ INBRENG               │ MIDDELEN             │ CONTINUÏTEIT          │
                │ - vbv: Een buslijn    │ - € 80.000           │ (nog leeg)            │
                │   als leerplek.       │   programmabureau    │                       │
                │ - gemeente: € 60.000  │                      │                       │
                ├───────────────────────┴──────────────────────┴───────────────────────┤
                │ CONSEQUENTIES                                                        │
                │ - Dan rijdt er vanaf 2028 op zondag geen bus meer door Zuid.         │
                │                                                                      │
                └──────────────────────────────────────────────────────────────────────┘
                ✓ eens · ≠ nog oneens · ‖ geparkeerd · (?) onzeker

                """)
    }

    @Test func inEnglishWithTheOldestCharacters() throws {
        #expect(
            try text(CaseFixture.afterFirstSession(), .english, width: 80, style: .ascii) == """
                Buurtwerk Zuid · Purpose Case                               v2 · 29 October 2026
                +----------------------------------------------------+-------------------------+
                | SHARED AMBITION                                    | IMPACT                  |
                | + Iedereen in Zuid die wil, rijdt over drie jaar   | - Minder jongeren       |
                |   op een eigen route.                              |   thuis, meer bussen op |
                | - Een vak leren terwijl je al aan het werk bent.   |   tijd.                 |
                +-------------------------+--------------------------+ = De wijk kent zijn     |
                | INTENTIONS              | VALUE                    |   chauffeurs.           |
                | - vbv: We vinden geen   | # Een diploma dat meteen |                         |
                |   chauffeurs en willen  |   een baan is.           |                         |
                |   ze zelf opleiden.     |                          |                         |
                | - school: Leerlingen    |                          |                         |
                |   zien hoe het vak echt |                          |                         |
                |   is.                   |                          |                         |
                +-------------------------+--------------------------+-------------------------+
                | PARTNERS                | AUDIENCES                | RETURNS                 |
                | Vervoer BV,             | - Jongeren uit Zuid      | - vbv: Elk jaar tien    |
                | Vakschool Zuid,         |   zonder                 |   chauffeurs die        |
                | Gemeente                |   startkwalificatie. (?) |   blijven.              |
                |                         |                          | - Een werkplaats die    |
                |                         |                          |   zichzelf betaalt.     |
                +-------------------------+--------------------------+-------------------------+
                | CONTRIBUTION            | RESOURCES                | CONTINUITY              |
                | - vbv: Een buslijn als  | - € 80,000               | (empty)                 |
                |   leerplek.             |   programmabureau        |                         |
                | - gemeente: € 60,000    |                          |                         |
                +-------------------------+--------------------------+-------------------------+
                | CONSEQUENCES                                                                 |
                | - Dan rijdt er vanaf 2028 op zondag geen bus meer door Zuid.                 |
                |                                                                              |
                +------------------------------------------------------------------------------+
                + agreed · # not agreed yet · = parked · (?) uncertain

                """)
    }

    @Test func stackedWhereThereIsNoRoom() throws {
        #expect(
            try text(CaseFixture.afterFirstSession(), .dutch, width: 30).hasPrefix(
                """
                Buurtwerk Zuid · Purpose Case
                v2 · 29 oktober 2026
                ┌────────────────────────────┐
                │ GEZAMENLIJKE AMBITIE       │
                │ ✓ Iedereen in Zuid die     │
                │   wil, rijdt over drie     │
                │   jaar op een eigen route. │
                │ - Een vak leren terwijl je │
                │   al aan het werk bent.    │
                ├────────────────────────────┤
                │ INTENTIES                  │
                │ - vbv: We vinden geen      │
                │   chauffeurs en willen ze  │
                │   zelf opleiden.           │
                │ - school: Leerlingen zien  │
                │   hoe het vak echt is.     │
                """))
    }

    /// A fixture with all that makes drawing hard.
    static func crowded(notes: Int = 1000) throws -> CaseFixture {
        var fixture = try CaseFixture.afterFirstSession()
        for number in 1...notes { try fixture.note("value", "Notitie \(number) over waarde.") }
        try fixture.note("audiences", "\u{1B}[31mrood\u{1B}[0m en \u{202E}om\r\nnieuwe regel")
        try fixture.note("audiences", "東京で働く人たち 👩‍👩‍👧‍👦 en 🇳🇱 samen e\u{301}e\u{301}n")
        try fixture.note("returns", String(repeating: "lang", count: 60))
        try fixture.note(
            "impact", "Eerste lezing.", by: nil,
            .init(.state, .text("parked")))
        return fixture
    }

    @Test func noLineIsTooWideAndEveryBoxIsClosed() throws {
        let report = Self.report(try Self.crowded(notes: 40))
        for style in [DrawingStyle.lines, .ascii] {
            for width in Array(20...200) + [399, 400] {
                let lines = report.drawing(
                    in: .dutch, widthColumns: width, style: style, lineLimit: 60)
                #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
                expectClosed(lines, width: width, style: style)
            }
        }
    }

    /// Whether borders go on wherever a character says that they do.
    private func expectClosed(_ lines: [String], width: Int, style: DrawingStyle) {
        let ends: (up: Set<Character>, down: Set<Character>, left: Set<Character>) =
            style == .lines
            ? (Set("│┘┤└├┴┼"), Set("│┐┤┌├┬┼"), Set("─┘┐┤┴┬┼")) : ([], [], [])
        let rights: Set<Character> = style == .lines ? Set("─└┌├┴┬┼") : []
        let frame: Set<Character> = style == .lines ? Set("│├┤┌┐└┘┬┴┼") : Set("|+")
        let bottom = lines.lastIndex { $0.hasPrefix(style == .lines ? "└" : "+-") } ?? 0
        let drawn = lines[...bottom]
        #expect(drawn.count > 5)
        #expect(drawn.allSatisfy { DisplayWidth.of($0) == width && frame.contains($0.last ?? " ") })
        guard style == .lines else { return }
        let cells = drawn.map { line -> [Character] in
            var columns: [Character] = []
            for character in line {
                columns.append(character)
                let width = DisplayWidth.of(character: character)
                columns += Array(repeating: " ", count: max(0, width - 1))
            }
            return columns
        }
        var loose = 0
        for (row, line) in cells.enumerated() {
            for (column, character) in line.enumerated() {
                if ends.down.contains(character), row + 1 < cells.count,
                    !ends.up.contains(cells[row + 1][column])
                {
                    loose += 1
                }
                if rights.contains(character), column + 1 < line.count,
                    !ends.left.contains(line[column + 1])
                {
                    loose += 1
                }
            }
        }
        #expect(loose == 0)
    }

    @Test func fitsOnePageAndSaysWhatIsLeftOut() throws {
        let fixture = try Self.crowded()
        for width in [60, 72, 80, 120] {
            let lines = TextRenderer(widthColumns: width)
                .lines(Self.report(fixture).drawnDocument(in: .dutch, widthColumns: width))
            #expect(lines.count <= PageLayout.linesOnA4)
            let more = lines.filter { $0.contains("… nog 9") }
            #expect(more.count == 1)
        }
    }

    @Test func nothingInATextSteersTheTerminal() throws {
        let report = Self.report(try Self.crowded())
        let texts = [
            TextRenderer().text(report.drawnDocument(in: .dutch, widthColumns: 72)),
            TextRenderer().text(report.fullDocument(in: .dutch)), report.json.pretty,
            PrintReport(canvas: report).text(in: .english),
        ]
        for text in texts {
            #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        }
    }

    @Test func aGridThatDoesNotHoldIsStacked() throws {
        let fixture = try CaseFixture.afterFirstSession()
        var board = fixture.board
        board.pieces[0].place = PiecePlacement(column: 5, row: 4, columnSpan: 9, rowSpan: 9)
        let report = CanvasReport(fixture.current, board: board, label: Self.label)
        let lines = report.drawing(in: .dutch, widthColumns: 72)
        expectClosed(lines, width: 72, style: .lines)
        #expect(lines.filter { $0.hasPrefix("├") && $0.hasSuffix("┤") }.count == 10)
    }

    @Test func anEmptyBoard() throws {
        let fixture = try CaseFixture()
        let text = text(fixture, .dutch, width: 72)
        #expect(text.components(of: "(nog leeg)") == 11)
        let empty = Board(
            key: "x", words: Phrase(same: "x"), name: Phrase(same: "x"), about: Phrase(same: ""),
            columns: 0, rows: 0, pieces: [])
        let report = CanvasReport(Case(), board: empty, label: Self.label)
        #expect(report.drawing(in: .dutch, widthColumns: 72).isEmpty)
        #expect(!PrintReport(canvas: report).text(in: .dutch).isEmpty)
    }
}

extension String {
    /// How often another text occurs in this one.
    fileprivate func components(of other: String) -> Int { ranges(of: other).count }
}
