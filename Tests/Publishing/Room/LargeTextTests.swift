import Testing

@testable import Publishing

@Suite("One thing large on the wall")
struct LargeTextTests {
    private static let texts = [
        "Pauze", "€ 60.000", "Iedereen in de wijk doet mee", "één Ça ÉÜÑ", "日本語", "👩‍👩‍👧 samen",
        "\u{1B}[31mrood", "", " ", "a\nb", String(repeating: "x", count: 300),
        "Wat willen we samen bereiken, wat lukt ons niet alleen en waarom doen we dit eigenlijk "
            + "met elkaar in deze wijk, nu en in de komende vier jaar?",
        "שלום", "e\u{301}", "•••", "1.234,56 = 100% (+5) / 'x' & \"y\" #1 *; ! ?",
    ]

    @Test(arguments: 20...200)
    func neverWider(width: Int) {
        for text in Self.texts {
            let lines = LargeText(text, caption: "n1 · Gezamenlijke ambitie · Vervoer BV")
                .lines(widthColumns: width)
            for line in lines { #expect(DisplayWidth.of(line) == width, "\(line)") }
            #expect(!lines.joined().contains("\u{1B}"))
        }
    }

    @Test(arguments: -3...19) func aTinyScreenGetsTheTextAlone(width: Int) {
        for text in Self.texts {
            let lines = LargeText(text, caption: "n1 · ambitie").lines(widthColumns: width)
            for line in lines {
                // A wide character takes two columns wherever it stands.
                #expect(DisplayWidth.of(line) <= max(2, width), "\(line)")
                #expect(!line.contains { "┌│└─█".contains($0) })
            }
        }
        #expect(
            LargeText("Een lange pauze", caption: "n1").lines(widthColumns: 10) == [
                "Een lange", "pauze", "", "n1",
            ])
    }

    @Test func lettersOfBlocks() {
        #expect(
            LargeText("Één").lines(widthColumns: 40) == [
                "┌──────────────────────────────────────┐",
                "│                                      │",
                "│                                      │",
                "│    █     █                           │",
                "│  █████ █████ █   █                   │",
                "│  █     █     ██  █                   │",
                "│  ████  ████  █ █ █                   │",
                "│  █     █     █  ██                   │",
                "│  █████ █████ █   █                   │",
                "│                                      │",
                "│                                      │",
                "└──────────────────────────────────────┘",
            ])
    }

    @Test func aLongerTextIsSpacedAndALongOneHasAir() {
        let question = "Wat willen we samen bereiken in deze wijk in de komende jaren?"
        let spaced = LargeText(question).lines(widthColumns: 72)
        #expect(spaced.contains { $0.contains("W a t   w i l l e n") })
        let long = LargeText(Self.texts[11]).lines(widthColumns: 30)
        #expect(long.contains { $0.contains("Wat willen we samen") })
        #expect(!long.contains { $0.contains("█") })
    }

    @Test func everyShapeIsFiveRowsOfOneWidth() {
        let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?-–+=/%&()'\"#*•·€’‘ "
        for character in characters {
            let rows = LetterShapes.rows(of: character) ?? []
            #expect(rows.count == LetterShapes.height, "\(character)")
            #expect(Set(rows.map(\.count)).count == 1, "\(character)")
            #expect((rows.first?.count ?? 9) <= 5, "\(character)")
        }
        for (_, accented) in LetterShapes.accented {
            #expect(LetterShapes.rows(of: accented.base) != nil)
        }
    }
}
