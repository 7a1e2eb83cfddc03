import CaseHistory
import CaseModel
import CommandLanguage
import Testing
import Wording

@testable import Workshop

@Suite("What people say in between")
struct SayingsTests {
    static let session = """
        parkeer door=vbv Wie past er in de zomer op de bus?
        parkeer Is er een vergunning nodig?
        besluit We beginnen in maart
        actie wie=gemeente voor=1-11-2026 Begroting nalopen
        actie wie="de projectleider" voor=2026-12-01 De school vragen
        actie Koffie
        klaar a3

        """

    private func bench(_ language: Language = .dutch) throws -> RoomBench {
        let bench = try RoomBench(language)
        bench.shown(RoomBench.opening)
        return bench
    }

    @Test func transcriptInDutch() throws {
        let bench = try bench()
        #expect(
            bench.shown(Self.session + "verplaats x2 middelen\nacties\nbesluiten\ngeparkeerd")
                == """
                  x1 · geparkeerd · Wie past er in de zomer op de bus?
                  x2 · geparkeerd · Is er een vergunning nodig?
                  d1 · besluit · We beginnen in maart
                  a1 · actie · Begroting nalopen · gemeente · voor 1 november 2026
                  a2 · actie · De school vragen · de projectleider · voor 1 december 2026
                  a3 · actie · Koffie
                  a3 · klaar
                  x2 is nu · n2 · middelen
                Acties
                ══════
                a1 [!] Begroting nalopen
                     Gemeente Zuid · voor 1 november 2026 · te laat
                a2 [ ] De school vragen
                     de projectleider · voor 1 december 2026
                a3 [x] Koffie
                     klaar
                Besluiten
                ═════════
                d1 We beginnen in maart
                Geparkeerd
                ══════════
                x1 [ ] Wie past er in de zomer op de bus?
                     Vervoer BV
                x2 [x] Is er een vergunning nodig?
                     is nu n2

                """)
    }

    @Test func transcriptInEnglish() throws {
        let bench = try bench(.english)
        bench.shown(Self.session)
        #expect(
            bench.shown(
                """
                action owner=vbv due=2026-11-21 Print the hand-out
                done a1 x1
                actions
                set a1 done=no
                """)
                    == """
                      a4 · action · Print the hand-out · vbv · by 21 November 2026
                      a1 x1 · done
                    Actions
                    ═══════
                    a4 [ ] Print the hand-out
                         Vervoer BV · by 21 November 2026 · today
                    a2 [ ] De school vragen
                         de projectleider · by 1 December 2026
                    a1 [x] Begroting nalopen
                         Gemeente Zuid · by 1 November 2026 · done
                    a3 [x] Koffie
                         done
                      a1 · action · Begroting nalopen · gemeente · by 1 November 2026

                    """)
        let json = bench.shown("decisions --json")
        #expect(json.contains("\"report\": \"decisions\"") && json.contains("\"id\": \"d1\""))
    }

    @Test func emptyListsSayWhatToType() throws {
        let bench = try bench()
        #expect(bench.shown("acties").contains("actie wie="))
        #expect(bench.shown("besluiten").contains("besluit TEKST"))
        #expect(bench.shown("geparkeerd").contains("parkeer TEKST"))
    }

    @Test(arguments: [
        ("2026-02-29", "no-such-day"), ("2028-02-30", "no-such-day"), ("31-4-2026", "no-such-day"),
        ("0206-01-01", "no-such-day"), ("2026-13-01", "no-such-day"),
        ("1/12/2026", "malformed-date"),
        ("2026-1-1", "malformed-date"), ("26-12-01", "malformed-date"),
        ("overmorgen", "malformed-date"), ("31-2", "no-such-day"), ("3-13", "no-such-day"),
        ("\"3 xyz\"", "malformed-date"), ("\"december 32\"", "no-such-day"),
        ("2026-12-01T10:00", "malformed-date"), ("-1-12-2026", "malformed-date"),
    ])
    func badDates(date: String, code: String) throws {
        let bench = try bench()
        bench.shown("verwacht fout \(code): actie voor=\(date) Iets\nverwacht acties 0")
    }

    @Test func shortDatesAreDutchOnly() throws {
        let bench = try RoomBench()
        bench.shown("new South language=en\nexpect error malformed-date: action due=1-12-2026 X")
        bench.shown("expect error malformed-date: action due=1-12 X")
    }

    @Test(
        "A day to come as people say it is shown with its year",
        arguments: [
            ("3-12", "3 december 2026"), ("21-11", "21 november 2026"),
            ("20-11", "20 november 2027"), ("29-2", "29 februari 2028"),
            ("\"3 december\"", "3 december 2026"), ("\"3 dec\"", "3 december 2026"),
            ("\"1 mrt 2028\"", "1 maart 2028"), ("\"December 3\"", "3 december 2026"),
            ("vandaag", "21 november 2026"), ("today", "21 november 2026"),
            ("Morgen", "22 november 2026"), ("tomorrow", "22 november 2026"),
        ])
    func spokenDates(typed: String, day: String) throws {
        let shown = try bench().shown("actie voor=\(typed) Iets")
        #expect(shown == "  a1 · actie · Iets · voor \(day)\n")
    }

    @Test func anActionWithoutTextNamesWhoAndWhen() throws {
        let bench = try bench()
        #expect(
            bench.run("actie").1.contains("Gebruik: `actie [wie=] [voor=] [door=] TEKST`."))
    }

    @Test func rolesThatOwnActionsAreOfferedAgain() throws {
        let bench = try bench()
        bench.shown("actie wie=\"de projectleider\" Bellen\nactie wie=gemeente Mailen")
        let completion = SessionCompletion(bench.session)
        #expect(completion.valuesInUse(.owner) == ["de projectleider"])
    }

    @Test func settingAndEmptying() throws {
        let bench = try bench()
        bench.shown(
            Self.session + """
                zet a2 wie=vbv voor=2026-12-24
                verwacht a2.wie "Vervoer BV"
                verwacht a2.voor 2026-12-24
                zet a2 wie= voor=
                verwacht a2.wie ""
                zet a1 klaar=ja
                verwacht a1.klaar ja
                verwacht open-acties 1
                verwacht acties 3
                verwacht besluiten 1
                verwacht geparkeerd 2
                herschrijf d1 We beginnen in april
                verwacht d1.tekst "We beginnen in april"
                markeer d1 oneens
                verwacht d1.stand oneens
                verwacht fout missing-value: zet d1 tekst=
                verwacht fout unknown-attribute: zet d1 voor=2026-12-01
                verwacht fout wrong-kind: klaar n1
                verwacht fout nothing-to-do: klaar a3
                verwacht fout still-referred-to: verwijder gemeente
                verwacht fout unknown-item: klaar a9
                """)
        #expect(bench.shown("zoek april").contains("d1 besluit · We beginnen in april"))
        #expect(bench.shown("toon a1").contains("voor     1 november 2026"))
        bench.shown("verwijder a1 d1 x1\nverwacht acties 2")
        bench.shown("ongedaan\nverwacht acties 3\nverwacht besluiten 1")
    }

    @Test func undoBringsTheParkedPointBack() throws {
        let bench = try bench()
        bench.typed("parkeer door=vbv Eigen chauffeurs opleiden\nverplaats x1 intenties")
        #expect(bench.shown("intenties").contains("Vervoer BV"))
        #expect(bench.run("verplaats x1 ambitie").0 == .failed)
        bench.shown("ongedaan\nverwacht notities 1\nverwacht geparkeerd 1")
        bench.shown("opnieuw\nverwijder n2\nverwacht geparkeerd 0")
    }

    @Test func printedAndExported() throws {
        let bench = try bench()
        bench.shown(Self.session)
        let page = bench.shown("afdruk")
        for text in ["Besluiten", "d1 We beginnen", "Acties", "[x] Koffie", "Geparkeerd", "x1 [ ]"]
        {
            #expect(page.contains(text), "\(text)")
        }
        bench.shown("exporteer acties naar=a.csv dialect=rfc4180\nexporteer besluiten naar=d.csv")
        #expect(
            bench.files.text("a.csv").contains(
                "a1,Begroting nalopen,Gemeente Zuid,2026-11-01,nee\r\n"))
        #expect(bench.files.text("d.csv").contains("d1;We beginnen in maart"))
    }

    @Test func dumpRunDump() throws {
        let bench = try bench()
        bench.shown(Self.session + "bewaar Na sessie 1\nverplaats x2 ambitie\nzet a2 wie=vbv")
        let dump = try bench.dump()
        let second = try RoomBench(seed: 99)
        second.shown(dump)
        #expect(try second.dump() == dump)
        #expect(second.shown("acties") == bench.shown("acties"))
    }

    @Test func comparison() throws {
        let bench = try bench()
        bench.shown(Self.session + "bewaar Een")
        bench.shown("klaar a1\nzet a2 voor=2026-12-24\nverwijder x1\nbesluit Nog een")
        let text = bench.shown("vergelijk v1")
        for part in [
            "1 besluit erbij", "1 actie afgehandeld", "1 gewijzigd", "1 geparkeerd punt weg",
            "~ Gewijzigd a1", "klaar: nu ja", "voor: was 1 december 2026, nu 24 december 2026",
            "- Weg x1", "+ Nieuw d2: Nog een",
        ] {
            #expect(
                text.split(separator: "\n").map { $0.trimmingPrefix(" ") }.joined(separator: " ")
                    .contains(part), "\(part)\n\(text)")
        }
        #expect(bench.shown("vergelijk v1 --json").contains("\"sayings\": ["))
    }

    @Test func overviewInFull() throws {
        let bench = try bench()
        bench.shown(Self.session + "markeer n1 oneens\nmarkeer d1 oneens")
        let text = bench.shown("overzicht")
        for line in [
            "Nog geen intenties    vbv, gemeente", "Nog geen inbreng      vbv, gemeente",
            "Nog geen opbrengsten  vbv, gemeente", "Nog oneens            2 (n1 d1)",
            "Geparkeerd            2 (x1 x2)", "Acties                2 open, 1 te laat (a1)",
            "Besluiten             1", "Nu                    vul Intenties: tik intenties",
        ] {
            #expect(text.contains(line), "\(line)\n\(text)")
        }
    }

    @Test func theNextStepFollowsTheCase() throws {
        let bench = try RoomBench()
        bench.shown("nieuw Zuid taal=nl")
        func next(_ script: String) -> String {
            bench.shown(script)
            let line = bench.shown("overzicht").split(separator: "\n").last ?? ""
            return line.trimmingPrefix("Nu").trimmingPrefix(" ").description
                .split(separator: " ").joined(separator: " ")
        }
        #expect(next("").hasPrefix("neem op wie"))
        #expect(next("partner Vervoer BV als=vbv").hasPrefix("vul Gezamenlijke ambitie"))
        let all = [
            "ambitie A", "intenties vbv: A", "inbreng vbv: A", "middelen A", "doelgroepen A",
            "waarde A", "opbrengsten A", "impact A", "continuiteit A", "consequenties A",
        ].joined(separator: "\n")
        #expect(next(all).hasPrefix("vraag vbv naar Opbrengsten: opbrengsten vbv: TEKST"))
        #expect(next("opbrengsten vbv: B").hasPrefix("bewaar een versie"))
        #expect(next("parkeer Later").hasPrefix("kom terug op x1"))
        #expect(next("kost 500 2026").hasPrefix("kijk wat nog niet gedekt is"))
        #expect(next("markeer n1 oneens").hasPrefix("praat n1 door"))
        #expect(next("actie voor=2026-11-20 Bellen").hasPrefix("vraag hoe het staat met a1"))
        #expect(next("zet a1 voor=2026-11-21").hasPrefix("praat n1 door"))
    }
}
