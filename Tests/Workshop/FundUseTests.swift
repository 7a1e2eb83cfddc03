import Foundation
import TemplateFiles
import Testing

@testable import Workshop

/// What people type about funds, and what funds tell them to type.
@Suite struct FundUseTests {
    private static let opening = """
        nieuw Advies taal=nl
        partner School als=school soort=onderwijs sector=publiek
        partner Bedrijf als=bedrijf soort=bedrijf
        groep Gemengd als=gemengd leden=school,bedrijf
        partner "Stichting Dak" soort=onderwijs
        """

    /// Cases that bring each advice about, the fund to test, and what the advice sets.
    private static let cases: [(more: String, fund: String, sets: [String])] = [
        ("kost 5000 2026", "rif-2024", ["subsidie ", "rol=", "fondsgroep=", "accepteer "]),
        ("kost 5000", "rif-2024", ["jaren="]),
        (
            """
            zet school rol=penvoerder
            kost 9000 2026
            bijdrage school € 4000 2027
            dekking 3000 soort=andere-subsidie
            kost 10 uur x 50 2026
            kost 5000 2026 loonverlet
            """,
            "rif-2024", ["vorm=", "van=", "categorie=", "subsidiabel=", "aanvraag="]
        ),
        (
            """
            zet school rol=penvoerder
            zet gemengd fondsgroep=onderwijs-en-overheid
            kost 50000 2026
            geld gemengd 9000 2026
            """, "rif-2024", ["partij="]
        ),
        (
            """
            zet casus aanvraag=2027-01-15
            kost 5000
            kost 6000 2026-2028 huur
            """, "rif-2024", ["jaren=", "subsidiabel="]
        ),
        (
            """
            waardeer rif-2024
            kost 10 uur x 86 2026 categorie=personeel
            kost 10 dag x 800 2026 categorie=personeel functie=docent
            geld "Stichting Dak" 4000 2026
            """, "llo-2023-large", ["functie=", "aantal=", "fondsgroep=llo-2023-large:"]
        ),
        ("kost 5000 2026\nsubsidie 3000 2026", "agvv", ["steun="]),
    ]

    /// The commands in what a test says: from their word to the end of the clause.
    private static func commands(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let command = /zet \S+ [a-z]+=|subsidie [A-Z]|accepteer \S+ [A-Z]/
            guard let start = line.firstRange(of: command) else { return nil }
            let clause = line[start.lowerBound...]
            let end = clause.firstRange(of: ", ")?.lowerBound ?? clause.endIndex
            return String(clause[..<end])
        }
    }

    private static let placeholders = [
        ("PARTNER", "bedrijf"), ("BEDRAG", "1000"), ("UREN", "80"), ("JAREN", "2027"),
        ("REGEL", "c1"), ("REDEN", "alles nagelopen"),
    ]

    @Test(arguments: cases.indices)
    func everyAdviceOfATestCanBeTyped(_ place: Int) throws {
        let (more, fund, sets) = Self.cases[place]
        let script = Self.opening + "\n" + more + "\n"
        let bench = try Workbench()
        bench.session.settings.widthColumns = 1000
        bench.shown(script)
        let commands = Self.commands(in: bench.shown("toets " + fund))
        for part in sets {
            #expect(commands.contains { $0.contains(part) }, "\(part)\n\(commands)")
        }
        for command in Set(commands) {
            let typed = Self.placeholders.reduce(command) { $0.replacing($1.0, with: $1.1) }
            #expect(typed == typed.replacing(/\b[A-Z]{4,}\b/, with: ""), "\(typed)")
            try Workbench().shown(script + typed + "\n")
        }
    }

    @Test func aGroupIsOneOfTheFundInForce() throws {
        let bench = try Workbench()
        bench.shown(Self.opening + "\nwaardeer rif-2024\n")
        #expect(bench.run("zet bedrijf fondsgroep=educators") == .failed)
        let refused = bench.paper.take()
        #expect(refused.contains("rif-2024 heeft geen groep “educators”"), "\(refused)")
        #expect(refused.contains("werkgevers, onderwijs-en-overheid"), "\(refused)")
        #expect(refused.contains("fondsgroep=llo-2023-large:educators"), "\(refused)")
        #expect(bench.run("zet bedrijf fondsgroep=werkgever") == .failed)
        #expect(bench.paper.take().contains("Bedoelde je werkgevers"))
        let known = [
            "werkgevers", "llo-2023-large:educators", "employers",
            "rif-2024:onderwijs-en-overheid",
        ]
        for typed in known {
            bench.shown("zet bedrijf fondsgroep=\(typed)")
        }
    }

    /// A public school without more is asked for two groups of LLO, and never for employers.
    @Test func onlyOpenGroupsAreAskedFor() throws {
        let bench = try Workbench()
        bench.session.settings.widthColumns = 1000
        let text = bench.shown(Self.opening + "\ntoets llo-2023-large\n")
            .replacing(/\s+/, with: " ")
        #expect(text.contains("fondsgroep=publieke-onderwijsinstellingen, of fondsgroep=overige"))
        #expect(!text.contains("stichting-dak fondsgroep=werkgevers"))
    }

    @Test func anOwnCopySaysSo() throws {
        let bench = try Workbench()
        let source = try #require(BuiltInFunds.source(of: "rif-2024"))
        let own = source.replacing("amount: 86", with: "amount: 90")
            .replacing("edition: 1", with: "edition: 2")
        bench.files.contents["override.yaml"] = Array(own.utf8)
        bench.shown(Self.opening + "\nfonds lees override.yaml\n")
        for command in ["toets rif-2024", "fonds rif-2024", "waardeer rif-2024 vooraf", "fonds"] {
            let text = bench.shown(command).replacing(/\s+/, with: " ")
            #expect(
                text.contains("Eigen bestand, wijkt af van het ingebouwde rif-2024: editie 2"),
                "\(text)")
        }
        bench.shown("fonds ingebouwd rif-2024")
        #expect(!bench.shown("toets rif-2024").contains("Eigen bestand"))
        #expect(bench.run("fonds ingebouwd rif-2024") == .failed)
        // What was chosen keeps its copy, and that is the built-in one again.
        bench.shown("waardeer rif-2024\nfonds lees override.yaml\nfonds ingebouwd rif-2024")
        #expect(!bench.shown("toets").contains("Eigen bestand"))
    }

    @Test func peopleSettleWhatNoRuleCanProve() throws {
        let bench = try Workbench()
        bench.shown(Self.opening + "\nkost 5000 2026 lessen\nwaardeer rif-2024\n")
        #expect(bench.shown("toets").contains("accepteer toets.rif-2024.not-eligible REDEN"))
        #expect(bench.run("accepteer toets.grant-share geen zin") == .failed)
        bench.shown("accepteer toets.not-eligible alles nagelopen")
        bench.shown("verwacht toets.not-eligible gehaald")
        let text = bench.shown("toets").replacing(/\s+/, with: " ")
        #expect(
            text.contains("zelf nagekeken: alles nagelopen (procesbegeleider, 2026-11-21)"),
            "\(text)")
        let check = bench.shown("controle volledig")
        #expect(!check.contains("nagelopen") && !check.contains("not-eligible"))
        // An amount makes it no other line; what it is for does.
        bench.shown("zet c1 bedrag=6000\nverwacht toets.not-eligible gehaald")
        bench.shown("zet c1 tekst=gastlessen\nverwacht toets.not-eligible zelf-nakijken")
        #expect(bench.shown("toets").contains("eerder nagekeken"))
    }

    @Test func aRuleIsFoundTheSameWayEverywhere() throws {
        let bench = try Workbench()
        bench.shown(
            Self.opening + """

                kost 5000 2026 steun=industrieel proef
                kost 5000 2026 steun=experimenteel bouw
                subsidie 4000 2026 steun=industrieel
                """)
        bench.shown("verwacht toets.agvv.intensity niet-gehaald")
        let text = bench.shown("waarom toets.agvv.intensity").replacing(/\s+/, with: " ")
        #expect(text.contains("industrieel onderzoek: niet gehaald"), "\(text)")
        #expect(text.contains("experimentele ontwikkeling"), "\(text)")
        #expect(text.contains("onze lezing: Subsidies en andere subsidies"), "\(text)")
        bench.shown("waarom toets.agvv.intensity.industrial")
        bench.shown("waardeer rif-2024\nverwacht toets.grant-least niet-gehaald")
    }

    /// While no cost has a type, how much money would help is anybody's guess.
    @Test func stateAidAsksForTypesBeforeAmounts() throws {
        let bench = try Workbench()
        let text = bench.shown(
            Self.opening + "\nkost 5000 2026\nkost 4000 2026\nsubsidie 3000 2026\ntoets agvv\n")
        #expect(text.contains("zet c1 steun=industrieel") && !text.contains("→"), "\(text)")
        #expect(!text.contains("te veel"))
    }

    @Test func aFundShowsAllItsNumbers() throws {
        let bench = try Workbench()
        bench.shown(Self.opening)
        let text = bench.shown("fonds rif-2024").replacing(/\s+/, with: " ")
        for part in [
            "4 tot en met 5 kalenderjaren", "januari en juni van 2024-2027", "€ 86 · personeel",
            "elke kostenregel heeft: jaar", "onze lezing: ", "andere regeling van een ministerie",
        ] {
            #expect(text.contains(part), "\(part)\n\(text)")
        }
        #expect(bench.shown("fonds agvv").contains("geldigheid"))
    }
}
