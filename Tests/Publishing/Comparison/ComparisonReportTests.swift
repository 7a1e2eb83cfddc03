import CaseHistory
import CaseModel
import Publishing
import Testing
import Wording

@Suite struct ComparisonReportTests {
    static func afterSecondSession() throws -> ComparisonReport {
        var fixture = try CaseFixture.afterFirstSession()
        let before = fixture.current
        let point = fixture.point
        try fixture.holdSecondSession()
        return ComparisonReport(
            try Comparison(store: fixture.store, from: point, to: fixture.point),
            title: "Buurtwerk Zuid", boards: before.boards,
            before: PointLabel(
                .version(1), message: "Na sessie 1",
                time: Moment(milliseconds: 1_793_268_300_000), offsetSeconds: 3600),
            after: PointLabel(.unsaved(since: 1)),
            money: try MoneyChange(before: before, after: fixture.current),
            offsetSeconds: { _ in 3600 })
    }

    /// The summary of what one change does to a case after its first session.
    private func summary(
        _ language: Language = .dutch, of change: (inout CaseFixture) throws -> Void
    ) throws -> String {
        var fixture = try CaseFixture.afterFirstSession()
        let point = fixture.point
        try change(&fixture)
        let comparison = try Comparison(store: fixture.store, from: point, to: fixture.point)
        return ComparisonReport(
            comparison, title: "", boards: fixture.current.boards,
            before: PointLabel(.version(1)), after: PointLabel(.unsaved(since: 1))
        ).summary[language]
    }

    @Test func everythingInDutch() throws {
        let report = try Self.afterSecondSession()
        let text = TextRenderer().text(report.document(in: .dutch))
        #expect(
            text == """
                Vergelijking · Buurtwerk Zuid
                ═════════════════════════════
                Van v1 (29 oktober 2026, 11:05, Na sessie 1) naar ontwerp, niet bewaard
                sinds v1

                In het kort: 2 partners erbij, 1 weg, 1 hernoemd; € 60.000 meer geld,
                400 uur meer in natura, € 80.000 minder kosten; ambitie herschreven; 1
                notitie erbij, 1 weg, 1 samengevoegd, 1 gesplitst, 1 verplaatst, 1
                gemarkeerd, 1 op een andere plek.

                Alles getypt door procesbegeleider, 29 oktober 2026, 11:25–11:38.

                Gezamenlijke ambitie
                ────────────────────
                ~ Herschreven n1 · 11:25
                    was: Iedereen in Zuid die wil, rijdt [over drie] jaar op een eigen
                    route.
                    nu:  Iedereen in Zuid die [dat] wil, rijdt [binnen twee] jaar op een
                    eigen route.
                    gezegd door directeur Vakschool Zuid
                ~ Andere plek n2: Een vak leren terwijl je al aan het werk bent. · 11:35

                Intenties
                ─────────
                + Nieuw n13 (wonen): Huurders moeten zonder auto bij hun werk komen. ·
                  11:30
                - Weg n4 (school): Leerlingen zien hoe het vak echt is. · 11:29

                Waarde
                ──────
                > Verplaatst n7: Minder jongeren thuis, meer bussen op tijd. · 11:32
                    vanuit Impact

                Impact
                ──────
                ~ Samengevoegd n8 en n12 tot n8: De wijk kent zijn chauffeurs.
                  Dan rijdt er vanaf 2028 op zondag geen bus meer door Zuid. · 11:33
                    stand: was geparkeerd, nu open
                > Verplaatst n7: Minder jongeren thuis, meer bussen op tijd.
                    naar Waarde

                Opbrengsten
                ───────────
                ~ Gesplitst n10 in n10 en n14 · 11:34
                    n10: Elk jaar tien chauffeurs
                    n14: die blijven.

                Partners
                ────────
                + Erbij p4: Woonstichting (wonen) · opdrachtgever · kern · 11:26
                + Erbij p5: Buurthuis De Spil (spil) · maatschappelijke organisatie ·
                  11:27
                - Weg p2: Vakschool Zuid (school) · onderwijs · publiek · 11:29
                ~ Hernoemd p1: was Vervoer BV, nu Vervoer Zuid BV (vbv) · 11:28

                Geld
                ────
                ~ Gewijzigd k2: gemeente · geld · € 120.000 · 2026-2028 ·
                  intentieverklaring · 11:36
                    bedrag: was € 60.000, nu € 120.000 (+ € 60.000)
                + Nieuw k3: wonen · natura · 400 uur beheerder · nog zonder waarde ·
                  11:37
                - Weg c1: € 80.000 · personeel · programmabureau · 11:38

                in euro               v1        nu  verschil
                ────────────────────────────────────────────
                Kosten            80.000         0   -80.000
                Dekking           60.000   120.000   +60.000
                  partners, geld  60.000   120.000   +60.000
                ────────────────────────────────────────────
                Nog te dekken     20.000  -120.000  -140.000
                Regels zonder waarde, in geen totaal: eerst 1, nu 2.

                [woord]: veranderde woorden

                """)
    }

    @Test func summaryInEnglish() throws {
        #expect(
            try Self.afterSecondSession().summary.english == """
                In short: 2 partners joined, 1 left, 1 renamed; € 60,000 more cash, 400 hours more \
                in kind, € 80,000 less costs; ambition rewritten; 1 note added, 1 gone, 1 joined, \
                1 split, 1 moved, 1 marked, 1 put elsewhere.
                """)
    }

    @Test func aPointWithItself() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let report = ComparisonReport(
            try Comparison(store: fixture.store, from: fixture.point, to: fixture.point),
            title: "", boards: fixture.current.boards, before: PointLabel(.version(1)),
            after: PointLabel(.version(1)),
            money: try MoneyChange(before: fixture.current, after: fixture.current))
        #expect(report.isEmpty)
        #expect(report.summary.dutch == "Er is niets veranderd tussen deze twee punten.")
        #expect(report.document(in: .english).blocks.count == 3)
    }

    @Test func oneAndMany() throws {
        #expect(
            try summary { try $0.note("value", "Meer rust.") }
                == "In het kort: 1 notitie erbij.")
        #expect(
            try summary {
                try $0.note("value", "Meer rust.")
                try $0.note("value", "Meer ruimte.")
            } == "In het kort: 2 notities erbij.")
        #expect(
            try summary(.english) { try $0.partner("Eén", "een") }
                == "In short: 1 partner joined.")
        #expect(
            try summary {
                try $0.set($0.item("k1"), .quantity, .quantity(Quantity(thousandths: 399_000)))
            } == "In het kort: 1 uur minder in natura.")
        #expect(
            try summary(.english) {
                try $0.set($0.item("k1"), .quantity, .quantity(Quantity(thousandths: 401_000)))
            } == "In short: 1 hour more in kind.")
        #expect(
            try summary { try $0.set($0.item("k2"), .status, .text("signed")) }
                == "In het kort: 1 bijdrage gewijzigd.")
    }

    @Test func rewrittenPiecesAreNamedUpToThree() throws {
        func rewrite(_ ids: [String]) -> (inout CaseFixture) throws -> Void {
            { fixture in
                for id in ids { try fixture.set(fixture.item(id), .text, .text("Anders.")) }
            }
        }
        #expect(try summary(of: rewrite(["n1"])) == "In het kort: ambitie herschreven.")
        #expect(
            try summary(of: rewrite(["n1", "n2", "n5"]))
                == "In het kort: ambitie en waarde herschreven.")
        #expect(
            try summary(.english, of: rewrite(["n1", "n3", "n5"]))
                == "In short: ambition, intentions and value rewritten.")
        #expect(
            try summary(of: rewrite(["n1", "n3", "n5", "n7"]))
                == "In het kort: 4 stukken herschreven.")
    }

    @Test func twoSpellingsOfOnePartyAreNoLoss() throws {
        let text = try summary { fixture in
            let first = try fixture.item("p1")
            let other = try fixture.item("p2")
            var joined = first
            joined[.replaces] = .items([other.id])
            joined[.aliases] = .texts(["Vakschool Zuid", "school"])
            var note = try fixture.item("n4")
            note[.partner] = .item(first.id)
            try fixture.accept([.put(joined), .put(note), .remove(other.id)], "samenvoegen p1 p2")
        }
        #expect(text == "In het kort: 1 partner samengevoegd.")
    }

    @Test func marksThatOccurInTheTextAreNotUsed() throws {
        var fixture = try CaseFixture.afterFirstSession()
        let point = fixture.point
        try fixture.set(fixture.item("n1"), .text, .text("Zie [1] en rijd."))
        let report = ComparisonReport(
            try Comparison(store: fixture.store, from: point, to: fixture.point), title: "",
            boards: fixture.current.boards, before: PointLabel(.version(1)),
            after: PointLabel(.unsaved(since: 1)))
        let text = TextRenderer().text(report.document(in: .dutch))
        #expect(text.contains("nu:  {Zie [1] en rijd.}"))
        #expect(text.contains("{woord}: veranderde woorden"))
    }

    @Test func anUndoLookedAtBeforehand() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let comparison = Comparison(
            of: [.remove(try fixture.item("n12").id)], on: fixture.draft)
        let report = ComparisonReport(
            comparison, title: "", boards: fixture.current.boards,
            before: PointLabel(.unsaved(since: nil)), after: PointLabel(.preview))
        #expect(report.summary.dutch == "In het kort: 1 notitie weg.")
        let text = TextRenderer().text(report.document(in: .dutch))
        #expect(text.contains("Van ontwerp, nog niet bewaard naar daarna"))
    }

    @Test func fromTheVeryBeginning() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let start = Point(draft: fixture.draft.draft.id, revision: 0)
        let comparison = try Comparison(store: fixture.store, from: start, to: fixture.point)
        let report = ComparisonReport(
            comparison, title: "", boards: fixture.current.boards,
            before: PointLabel(.revision(0)), after: PointLabel(.version(1)),
            money: try MoneyChange(before: Case(), after: fixture.current))
        #expect(
            report.summary.dutch == """
                In het kort: casus begonnen; 3 partners erbij; € 60.000 meer geld, 400 uur meer \
                in natura, € 80.000 meer kosten; 12 notities erbij.
                """)
    }

    @Test func sameEveryTime() throws {
        let one = try Self.afterSecondSession()
        let other = try Self.afterSecondSession()
        #expect(one.json == other.json)
        #expect(one.json.pretty.contains("\"format\": 1"))
        for width in 20...120 {
            let renderer = TextRenderer(widthColumns: width)
            let lines = renderer.lines(one.document(in: .dutch))
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        }
    }
}
