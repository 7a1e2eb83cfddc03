import CaseModel
import Ledger
import Publishing
import Testing
import Wording

@Suite struct MoneyDocumentTests {
    private func text(_ document: Document, width: Int = 72) -> String {
        TextRenderer(widthColumns: width).text(document)
    }

    @Test func theRealBudgetReadsFromTheWall() throws {
        let report = try BudgetReport(MoneyFixture.transition)
        let document = Document(
            budget: report, title: "Mensen maken de transitie", language: .dutch)
        #expect(
            text(document) == """
                Begroting · Mensen maken de transitie
                ═════════════════════════════════════
                De begroting van € 1.500.000 sluit als de gevraagde € 1.500.000 wordt
                toegekend.

                in euro                  2020     2021     totaal
                ─────────────────────────────────────────────────
                Kosten                750.000  750.000  1.500.000
                Dekking               750.000  750.000  1.500.000
                  subsidie, gevraagd  750.000  750.000  1.500.000
                ─────────────────────────────────────────────────
                Nog te dekken               0        0          0

                Dekking per gever
                ─────────────────
                in euro                             2020     2021     totaal
                ────────────────────────────────────────────────────────────
                subsidie, gevraagd
                  Programma Aardgasvrije Wijken  750.000  750.000  1.500.000
                ────────────────────────────────────────────────────────────
                Totaal                           750.000  750.000  1.500.000

                """)
    }

    @Test func whatDoesNotCountIsNamed() throws {
        let report = try BudgetReport(MoneyFixture.neighbourhood)
        let document = Document(budget: report, title: "Zuid", language: .english)
        #expect(
            text(document).hasSuffix(
                """
                Total             54,400.00  30,000.00  20,000.00  0.00  104,400.00

                Contributions without a value yet
                ─────────────────────────────────
                ? k3 · alle partners · in kind · no value yet · netwerk en kennis

                In kind without a cost line, covers nothing yet
                ───────────────────────────────────────────────
                ? 1 without a value: k3

                Outer ring, not counted
                ───────────────────────
                o k4 · Verre Fabriek · cash · € 5,000

                Expected, not counted
                ─────────────────────
                ~ f2 · about € 15,000,000 to € 20,000,000 · landelijk programma

                Odd cents went to the first years
                ─────────────────────────────────
                + c1 · 2026: € 26,666.67, 2027: € 26,666.67, 2028: € 26,666.66

                """))
    }

    @Test func manyYearsStandInBands() throws {
        let report = try BudgetReport(MoneyFixture.years(7))
        let lines = TextRenderer().lines(Document(budget: report, title: "", language: .english))
        #expect(
            lines[4...9] == [
                "in euro              2024       2025       2026       2027",
                "──────────────────────────────────────────────────────────",
                "Costs           1,234,567  1,234,567  1,234,567  1,234,567",
                "Coverage        1,000,000  1,000,000  1,000,000  1,000,000",
                "  grant, asked  1,000,000  1,000,000  1,000,000  1,000,000",
                "──────────────────────────────────────────────────────────",
            ])
        #expect(lines[12] == "in euro              2028       2029       2030      total")
    }

    @Test func partiesShowWhatTheyGiveAndGet() throws {
        let report = try PartiesReport(MoneyFixture.neighbourhood)
        #expect(
            text(Document(parties: report, title: "Zuid", language: .dutch)) == """
                Wat partijen geven en krijgen · Zuid
                ════════════════════════════════════
                                                       zonder
                Partij                   geld  natura  waarde  opbrengsten
                ──────────────────────────────────────────────────────────
                Vakschool Zuid         60.000       -       0            1
                Vervoer BV                  -  34.400       0            0
                alle partners (groep)       -       ?       1            0
                ──────────────────────────────────────────────────────────
                Totaal                 60.000  34.400       1            1
                Natura zonder kostenregel, dekt nog niets: k3 (?)

                ! Geeft, nog geen opbrengst genoteerd: Vervoer BV

                Vakschool Zuid
                geeft       k2 · geld · € 60.000 · 2026-2028 · intentieverklaring ·
                            programmabureau
                krijgt      n1 · stageplekken voor studenten
                in groepen  alle partners

                Vervoer BV
                geeft       k1 · natura · 400 uur chauffeur · € 34.400 · 2026 ·
                            rijbegeleiding
                in groepen  alle partners

                alle partners (groep)
                geeft  ! k3 · natura · nog zonder waarde · netwerk en kennis
                leden  Vakschool Zuid, Vervoer BV

                Buitenring, telt niet mee
                ─────────────────────────
                Verre Fabriek
                geeft  k4 · geld · € 5.000

                ! natura zonder kostenregel, telt nog nergens mee

                """)
    }

    @Test func aStatementIsASheetForOneParty() throws {
        let report = try PartiesReport(MoneyFixture.neighbourhood)
        let school = Document(statement: report.statements[0], title: "Zuid", language: .english)
        #expect(
            text(school) == """
                Vakschool Zuid · Zuid
                ═════════════════════
                short name  school
                in groups   alle partners

                Gives
                ─────
                line  what                    years      status              euro
                ─────────────────────────────────────────────────────────────────
                k2    cash · programmabureau  2026-2028  letter of intent  60,000
                ─────────────────────────────────────────────────────────────────
                      Total                                                60,000

                Gets
                ────
                - n1 · stageplekken voor studenten

                Through groups
                ──────────────
                - alle partners: gives
                    ! k3 · in kind · no value yet · netwerk en kennis

                What a group gives counts with the group, not here.

                ! in kind without a cost line, counts nowhere yet

                """)
        let group = Document(statement: report.statements[2], title: "", language: .dutch)
        #expect(text(group).contains("? heeft nog geen waarde en telt niet mee in het totaal."))
        #expect(!text(group).contains("Totaal"))
    }

    @Test func contestedMoneyShowsBothEnds() throws {
        var given = MoneyFixture.transition
        guard var line = given.all(.costLine).last else { return }
        line[.amount] = .contested(
            Contested(ordered: [
                .value(.money(.zero)), .value(.money(Money(cents: 2_000_000))),
            ]))
        given.put(line)
        let shown = text(
            Document(budget: try BudgetReport(given), title: "", language: .dutch))
        #expect(shown.contains("Nog te dekken: € 0 tot € 20.000 van € 1.500.000 tot € 1.520.000."))
        #expect(
            shown.contains(
                "Kosten             750.000–760.000  750.000–760.000  1.500.000–1.520.000"))
        #expect(shown.contains("≠ c9 · € 0 tot € 20.000 · 2020-2021 · Communicatieplatform"))
    }

    @Test func emptyCasesSaySo() throws {
        let budget = Document(budget: try BudgetReport(Case()), title: "", language: .english)
        #expect(text(budget) == "Budget\n══════\nThere is nothing in the ledger yet.\n")
        let parties = Document(parties: try PartiesReport(Case()), title: "", language: .dutch)
        #expect(text(parties).hasSuffix("Er zijn nog geen partijen.\n"))
    }

    @Test func noWidthBreaksAnything() throws {
        let cases = [
            MoneyFixture.neighbourhood, MoneyFixture.hostile, MoneyFixture.years(30),
            MoneyFixture.transition,
        ]
        for given in cases {
            let budget = try BudgetReport(given)
            let parties = try PartiesReport(given)
            for language in Language.allCases {
                let documents =
                    [
                        Document(budget: budget, title: "漢字👩‍👩‍👧‍👦", language: language),
                        Document(parties: parties, title: "", language: language),
                    ]
                    + parties.statements.map {
                        Document(statement: $0, title: "t", language: language)
                    }
                for document in documents { check(document) }
            }
        }
    }

    private func check(_ document: Document) {
        for width in Array(20...76) + [80, 100, 132, 199, 200] {
            let renderer = TextRenderer(widthColumns: width)
            var whole = document
            whole.blocks.append(.box(Box(title: "kader", document.blocks)))
            let lines = renderer.lines(whole)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "width \(width)")
            #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
        }
    }

    @Test func jsonKeepsItsKeysInEveryLanguage() throws {
        let report = try BudgetReport(MoneyFixture.transition)
        let text = JSONValue(budget: report, title: "M").compact
        #expect(
            text.hasPrefix(
                #"{"format":1,"report":"budget","title":"M","point":null,"currency":"EUR","#
                    + #""unit":"cent","years":[2020,2021],"closes":true,"cost":{"perYear":{"2020":"#
                    + #"{"lowest":75000000,"highest":75000000},"#))
        let parties = try PartiesReport(MoneyFixture.neighbourhood)
        let one = JSONValue(statement: parties.statements[0], title: "Z").pretty
        #expect(one.contains(#""report": "partner""#) && one.contains(#""form": "cash""#))
        #expect(
            JSONValue(parties: parties, title: "Z").compact.contains(
                #""givesWithoutGetting":[{"id":"000000000000000b0000000000000002","#))
    }
}
