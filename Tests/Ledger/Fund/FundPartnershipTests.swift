import CaseModel
import Ledger
import Testing

/// Who must at least take part, by what the article of each fund names.
struct FundPartnershipTests {
    /// A case of parties by kind and sector: `education+public`.
    private func parties(_ written: [String]) -> FundFixture {
        var fixture = FundFixture()
        for text in written {
            let parts = text.split(separator: "+").map(String.init)
            var entries: [Field: Value] = [.name: .text(text), .kinds: .texts([parts[0]])]
            if parts.count == 2 { entries[.sector] = .text(parts[1]) }
            _ = fixture.ledger.add(.partner, entries)
        }
        return fixture
    }

    @Test(
        arguments: ["rif-2024", "rif-2024-entree"],
        [
            (["company", "education+public"], Verdict.met),
            (["sme", "education+public"], .met), (["startup", "education+public"], .met),
            // Both are in the right group, and neither is what the article names.
            (["training-fund", "government+public"], .notMet),
            (["training-fund", "education+public"], .notMet),
            (["sector-body", "education+public"], .notMet),
            (["union", "education+public"], .notMet), (["company", "government"], .notMet),
            (["company", "citizens"], .notMet), (["company", "education+private"], .notMet),
            (["government", "education+public"], .notMet), ([], .notMet),
            // What the article leaves open is asked.
            (["company", "education"], .notAssessable),
            (["company", "knowledge+public"], .notAssessable),
            (["civil-society", "education+public"], .notAssessable),
            (["client", "education+public"], .notAssessable),
            (["an own word", "education+public"], .notAssessable),
            // Nothing that is asked can make up for what is lacking.
            (["client", "government"], .notAssessable),
            (["union", "knowledge"], .notMet),
        ])
    func aSchoolAndAnEmployer(_ key: String, _ sample: ([String], Verdict)) throws {
        let verdict = try parties(sample.0).verdict(builtIn(key), "partnership")
        #expect(verdict == sample.1, "\(sample.0)")
    }

    @Test(
        arguments: ["llo-2023-small", "llo-2023-large"],
        [
            (["company", "education+public", "education+public"], Verdict.met),
            (["company", "education+public"], .notMet),
            (["company", "education+public", "education+private"], .notMet),
            (["company", "education+public", "education"], .notAssessable),
            (["company", "education+public", "knowledge+public"], .notAssessable),
            (["company", "education+public", "knowledge+private"], .notMet),
            (["union", "education+public", "education+public"], .notMet),
            (["training-fund", "education+public", "education+public"], .notMet),
            (["government", "education+public", "education+public"], .notAssessable),
            (["civil-society", "education+public", "education+public"], .notAssessable),
        ])
    func anEmployerAndTwoPublicEducators(_ key: String, _ sample: ([String], Verdict)) throws {
        let verdict = try parties(sample.0).verdict(builtIn(key), "partnership")
        #expect(verdict == sample.1, "\(sample.0)")
    }

    @Test func peopleSayWhatIsAsked() throws {
        let pack = try builtIn("rif-2024")
        var fixture = parties(["company", "knowledge"])
        let asked = try fixture.result(pack, "partnership")
        let names = asked.missing.compactMap { fact -> [String]? in
            if case .group(_, let candidates) = fact { candidates } else { nil }
        }
        #expect(names == [["schools", "other-parties"]])
        var item = try #require(fixture.contents.all(.partner).last)
        item[.fundGroups] = .texts(["schools"])
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "partnership") == .met)
        item[.fundGroups] = .texts(["rif-2024:other-parties"])
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "partnership") == .notMet)
        // A part says the group as well, and two groups say nothing.
        fixture.cost(300)
        fixture.cash(item.id, 100)
        #expect(try fixture.verdict(pack, "education-most") == .met)
        #expect(try fixture.verdict(pack, "employers-least") == .notMet)
        item[.fundGroups] = .texts(["schools", "employers"])
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "employers-least") == .notAssessable)
    }

    @Test func membersOfAGroupOfPartiesCountOnce() throws {
        let pack = try builtIn("llo-2023-small")
        var fixture = parties(["company", "education+public"])
        let school = try #require(fixture.contents.all(.partner).last)
        var group: [Field: Value] = [
            .name: .text("Scholen"), .isGroup: .number(1), .kinds: .texts(["education"]),
            .sector: .text("public"), .members: .items([school.id]),
        ]
        let id = fixture.ledger.add(.partner, group)
        #expect(try fixture.verdict(pack, "partnership") == .notMet)
        // A second member of which nothing is said is what its group is.
        let second = fixture.ledger.add(.partner, [.name: .text("Nog een")])
        group[.members] = .items([school.id, second])
        var item = try #require(fixture.contents[id])
        item[.members] = group[.members]
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "partnership") == .met)
        var outer = try #require(fixture.contents[second])
        outer[.ring] = .text("outer")
        fixture.ledger.put(outer)
        #expect(try fixture.verdict(pack, "partnership") == .notMet)
    }

    @Test func whoIsNotActiveYetStandsBesideNobody() throws {
        let pack = try builtIn("rif-2024-entree")
        var fixture = FundFixture()
        let applicant = fixture.party(pack, "schools", [.roles: .texts(["lead-applicant"])])
        let other = fixture.party(pack, "schools")
        let group = fixture.ledger.partner("Scholen", members: [applicant, other])
        fixture.cost(1000)
        fixture.cash(group, 101)
        // What the two give together may be of either.
        #expect(try fixture.verdict(pack, "applicant-most") == .notAssessable)
        var item = try #require(fixture.contents[other])
        item[.ring] = .text("outer")
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "applicant-most") == .notMet)
    }

    @Test func groupsThatHoldEachOtherAreNobody() throws {
        let pack = try builtIn("llo-2023-small")
        var fixture = parties(["company", "education+public"])
        let school = try #require(fixture.contents.all(.partner).last)
        let more: [Field: Value] = [
            .isGroup: .number(1), .kinds: .texts(["education"]), .sector: .text("public"),
        ]
        let one = fixture.ledger.add(.partner, more)
        let two = fixture.ledger.add(.partner, more)
        for (group, members) in [(one, [two]), (two, [one])] {
            var item = try #require(fixture.contents[group])
            item[.members] = .items(members)
            fixture.ledger.put(item)
        }
        #expect(try fixture.verdict(pack, "partnership") == .notMet)
        // Who stands in such a ring counts once, and makes one educator and no more.
        var item = try #require(fixture.contents[two])
        item[.members] = .items([one, school.id])
        fixture.ledger.put(item)
        #expect(try fixture.verdict(pack, "partnership") == .notMet)
    }
}
