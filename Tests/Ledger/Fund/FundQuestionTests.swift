import CaseModel
import Ledger
import Testing

/// What people are asked instead of being told a verdict that nothing proves.
struct FundQuestionTests {
    private func time(
        _ unit: String, _ price: Int64, _ more: [Field: Value] = [:]
    ) throws -> FundFixture {
        var fixture = FundFixture()
        let entries: [Field: Value] = [
            .quantity: .quantity(Quantity(thousandths: 10_000)), .unit: .text(unit),
            .unitPrice: .money(Money(cents: price)),
        ]
        fixture.cost(price * 10, entries.merging(more) { $1 })
        return fixture
    }

    @Test func onlyTimeOfPeopleHasARate() throws {
        let pack = try builtIn("rif-2024")
        let rent: [Field: Value] = [.category: .text("housing")]
        #expect(try time("maand", 50_000, rent).verdict(pack, "rates") == .met)
        #expect(try time("uur", 5_000, rent).verdict(pack, "rates") == .met)
        let personnel: [Field: Value] = [.category: .text("personnel")]
        #expect(try time("uur", 5_000, personnel).verdict(pack, "rates") == .notMet)
        // Without a category it is asked, unless the price is right whatever it is.
        let asked = try time("uur", 5_000).result(pack, "rates")
        #expect(asked.verdict == .notAssessable)
        guard case .personnel = try #require(asked.missing.first) else {
            Issue.record("asks something else")
            return
        }
        #expect(try time("uur", 8_600).verdict(pack, "rates") == .met)
    }

    @Test func aFunctionOrHoursThatAreNotSaidAreAskedFor() throws {
        let pack = try builtIn("llo-2023-large")
        let personnel: [Field: Value] = [.category: .text("personnel")]
        let asked = try time("uur", 8_600, personnel).result(pack, "rates")
        guard case .function = try #require(asked.missing.first) else {
            Issue.record("asks something else")
            return
        }
        #expect(asked.verdict == .notAssessable && asked.lines.isEmpty)
        func named(_ function: String) -> [Field: Value] {
            personnel.merging([.function: .text(function)]) { $1 }
        }
        #expect(try time("uur", 8_600, named("chauffeur")).verdict(pack, "rates") == .notMet)
        #expect(try time("uur", 10_800, named("docent")).verdict(pack, "rates") == .met)
        let days = try time("dag", 80_000, named("docent")).result(pack, "rates")
        #expect(days.verdict == .notAssessable)
        guard case .hours = try #require(days.missing.first) else {
            Issue.record("asks something else")
            return
        }
    }

    @Test(arguments: [
        "BEGELEIDING van Studenten", "op de werkplek leerlingen begeleiden", "begeleidt stagiairs",
        "een leegstaand pand", "Leegstand", "werkplekbegeleiding", "lost wages",
    ])
    func wordsAreFoundInAnyOrder(_ text: String) throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100, [.text: .text(text)])
        #expect(try fixture.verdict(pack, "not-eligible") == .notAssessable)
    }

    @Test func noWordIsNoProof() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100, [.text: .text("lessen in het lokaal")])
        #expect(try fixture.verdict(pack, "not-eligible") == .toCheck)
    }

    /// What a group gives of which the applicant is a member may be of the applicant.
    @Test func aGroupDoesNotHideTheApplicant() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let school = fixture.party(pack, "schools", [.roles: .texts(["lead-applicant"])])
        let other = fixture.party(pack, "schools")
        let group = fixture.party(pack, "education", [.members: .items([school, other])])
        fixture.cost(200)
        fixture.inKind(group, 100)
        let inKind = try fixture.result(pack, "applicant-cash")
        #expect(inKind.verdict == .notAssessable && inKind.missing.count == 1)
        #expect(try fixture.verdict(pack, "applicant-most") == .notAssessable)
        var alone = try #require(fixture.contents[group])
        alone[.members] = .items([school])
        fixture.ledger.put(alone)
        #expect(try fixture.verdict(pack, "applicant-cash") == .notMet)
        #expect(try fixture.verdict(pack, "applicant-most") == .notMet)
        alone[.members] = .items([other])
        fixture.ledger.put(alone)
        #expect(try fixture.verdict(pack, "applicant-cash") == .met)
        #expect(try fixture.verdict(pack, "applicant-most") == .met)
    }
}
