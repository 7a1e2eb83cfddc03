import Testing

@testable import Workshop

@Suite("Whose words a line in the guide is")
struct GuideSpeakerTests {
    private func started(_ more: String...) throws -> GuideBench {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + more)
        return bench
    }

    @Test(
        "A name nobody has is refused with who may be meant, and the turn stays",
        arguments: [
            ("xyz: hallo", ""), ("vvb: hallo", "Bedoelde je vbv?"), ("p9: hallo", ""),
            ("gementee: hallo", "Bedoelde je gemeente?"), ("\"De Buurt\": hallo", ""),
            ("- Gementee: hallo", "Bedoelde je gemeente?"), ("Vervoer: hallo", "Bedoelde je vbv?"),
            ("Gemeente Zuit: hallo", "Bedoelde je gemeente?"), ("xyz:", ""),
        ])
    func stranger(_ line: String, _ meant: String) throws {
        let bench = try started("gids intenties")
        let shown = bench.type(line)
        #expect(shown.contains("[unknown-partner]") && shown.contains(meant), "\(shown)")
        #expect(try bench.notes().isEmpty)
        #expect(bench.session.promptText == "2/11 intenties · vbv")
    }

    @Test(
        "A sentence with a colon stays a note",
        arguments: [
            "Let op: dit is nieuw", "Wet: die verbiedt het", "één ding: de bus",
            "wat we nodig hebben: chauffeurs", "Vraag: wie betaalt?", "https://zuid.nl: zie daar",
            "om 9:30 beginnen", "Kansen:",
        ])
    func sentence(_ line: String) throws {
        let bench = try started("gids intenties", line)
        #expect(try bench.notes() == ["intentions vbv: " + line])
    }

    @Test("With the speaker before it a text may begin with anything")
    func anyText() throws {
        let bench = try started("gids intenties", "vbv: vraag: wie betaalt?")
        #expect(try bench.notes() == ["intentions vbv: vraag: wie betaalt?"])
    }

    @Test("Together it is a text, as outside the guide; in the turn of a partner it is refused")
    func bothVoices() throws {
        let bench = try started("gids opbrengsten", "kans: een nieuwe lijn")
        #expect(try bench.notes() == ["returns kans: een nieuwe lijn"])
        #expect(bench.type("kans: nog een").contains("[unknown-partner]"))
    }

    @Test("What can be somebody's name is kept, with where it stands now")
    func capital() throws {
        let bench = try started("gids intenties")
        #expect(
            bench.type("Piet: foo") == """
                  n1 · intenties · vbv
                  “Piet” is geen partner; dit staat nu bij vbv. /ongedaan haalt dit weg, \
                /partner Piet neemt die op.
                  Aan de beurt: gemeente · Nog niet gehoord: gemeente, school

                """)
        for line in ["Let op: nieuw", "NB: nieuw", "PS: nieuw", "Vraag: wie?", "Waarde: hoog"] {
            #expect(!bench.type(line).contains("geen partner"), "\(line)")
        }
        let pasted = bench.type("Piet: een\nPiet: twee\nKim: drie")
        #expect(pasted.split(separator: "\n").count { $0.contains("is geen partner") } == 2)
        #expect(try bench.notes().count == 9)
    }

    @Test("Without partners the same is said")
    func capitalWithoutPartners() throws {
        let bench = try GuideBench()
        bench.type("nieuw Zuid", "gids intenties")
        #expect(
            bench.type("Piet: foo").contains(
                "“Piet” is geen partner; dit staat nu zonder partner."))
        #expect(try bench.notes() == ["intentions Piet: foo"])
    }

    @Test("A piece word alone is kept, with the word that goes there")
    func pieceWord() throws {
        let bench = try started("gids ambitie")
        #expect(bench.type("intenties").contains("Bedoelde je /intenties?"))
        #expect(!bench.type("intenties zijn er genoeg").contains("Bedoelde je"))
        #expect(try bench.notes().count == 2)
    }

    @Test("Advice in the guide is typed as commands are there")
    func advice() throws {
        let bench = try started("gids ambitie")
        #expect(bench.type("/overzicht").contains("tik /ambitie"))
        #expect(bench.type("/stop", "overzicht").contains("tik ambitie"))
    }

    @Test("A name where partners are written down is kept, with how it becomes one")
    func newPartner() throws {
        let bench = try started("gids partners")
        #expect(
            bench.type("Woonstad").contains(
                "Genoteerd. /partner Woonstad neemt die op als partner."))
        #expect(bench.type("Stichting Buurt Zuid").contains("/partner Stichting Buurt Zuid"))
        for line in [
            "vbv", "Wie missen we nog?", "School aan Zee", "een, twee",
            "we zoeken nog iemand die rijdt",
        ] {
            #expect(!bench.type(line).contains("neemt die op"), "\(line)")
        }
    }

    @Test("A handle alone gives the floor")
    func floor() throws {
        let bench = try started("partner Pers ring=buitenring", "gids intenties")
        #expect(bench.type("school:").contains("Aan de beurt: school"))
        bench.type("praktijk")
        #expect(try bench.notes() == ["intentions school: praktijk"])
        #expect(bench.type("pers:").contains("[empty-text]"))
    }

    @Test("In the block of a script it is refused with its place")
    func script() throws {
        let bench = try GuideBench()
        let lines = GuideBench.threePartners + ["gids intenties <<", "een", "  xyz: hallo", ">>"]
        #expect(bench.run(lines.joined(separator: "\n") + "\n") == .failed)
        let shown = bench.paper.take()
        #expect(shown.contains("[unknown-partner]") && shown.contains("script.txt:7:3"), "\(shown)")
        #expect(bench.session.draft == nil)
    }

    @Test("Who removes the one whose turn it is, is told who is next")
    func removed() throws {
        let bench = try started("gids intenties")
        #expect(bench.type("/verwijder vbv").contains("Aan de beurt: gemeente"))
        bench.type("een")
        #expect(try bench.notes() == ["intentions gemeente: een"])
    }
}

@Suite("What comes at once in the guide")
struct GuidePasteTests {
    private func started(_ more: String...) throws -> GuideBench {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + more)
        return bench
    }

    @Test("Many lines are told in one, without the end of the last line", arguments: ["", "\n"])
    func many(end: String) throws {
        let bench = try started("gids")
        let paste = (1...200).map { "• punt \($0)" }.joined(separator: "\n") + end
        #expect(
            bench.type(paste)
                == "  200 notities · ambitie · n1–n200 · /ongedaan haalt alle weg\n")
        bench.type("/ongedaan")
        #expect(try bench.notes().isEmpty)
    }

    @Test("Without names it is of whoever has the turn, as one turn, and that is said")
    func oneTurn() throws {
        let bench = try started("gids intenties")
        #expect(
            bench.type("- een\n\n- twee\n   \n1. drie\n") == """
                  3 notities · intenties · vbv · n1–n3 · /ongedaan haalt alle weg
                  Aan de beurt: gemeente · Nog niet gehoord: gemeente, school

                """)
        bench.type("vier")
        #expect(
            try bench.notes() == [
                "intentions vbv: een", "intentions vbv: twee", "intentions vbv: drie",
                "intentions gemeente: vier",
            ])
        bench.type("/ongedaan", "/ongedaan")
        #expect(bench.session.promptText == "2/11 intenties · vbv")
    }

    @Test("Names in it credit each; lines below a name are of the same")
    func named() throws {
        let bench = try started("gids intenties", "")
        bench.type("/intenties")
        #expect(
            bench.type(
                """
                gemeente:
                - een
                - twee
                "School aan Zee": drie
                vier
                """) == """
                      4 notities · intenties · 2 sprekers · n1–n4 · /ongedaan haalt alle weg
                      Aan de beurt: vbv · Nog niet gehoord: vbv

                    """)
        #expect(
            try bench.notes() == [
                "intentions gemeente: een", "intentions gemeente: twee",
                "intentions school: drie", "intentions school: vier",
            ])
        bench.type("vijf")
        #expect(try bench.notes().last == "intentions vbv: vijf")
    }

    @Test("With a name nobody has nothing of it is kept")
    func whole() throws {
        let bench = try started("gids intenties")
        let shown = bench.type("vbv: een\ngementee: twee\nschool: drie")
        #expect(shown.contains("Bedoelde je gemeente?") && shown.contains("<entry>:2:1"))
        #expect(shown.contains("is niets bewaard"))
        #expect(try bench.notes().isEmpty)
    }

    @Test("One line with its end is a line, and an end alone is nothing")
    func small() throws {
        let bench = try started("gids")
        #expect(bench.type("een\n") == "  n1 · ambitie\n")
        #expect(bench.type("\n").isEmpty)
        #expect(bench.session.guide?.index == 0)
    }
}
