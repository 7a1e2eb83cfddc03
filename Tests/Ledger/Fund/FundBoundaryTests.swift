import CaseModel
import Ledger
import TemplateFiles
import Testing

/// Every rule of every fund, right at its limit and one cent beyond.
struct FundBoundaryTests {
    private static let packs = BuiltInFunds.keys

    /// A ledger with a whole and a part of it that belongs to somebody.
    private func ledger(
        _ pack: FundPack, _ subject: FundSubject, part: Int64, whole: Int64
    ) -> FundFixture {
        var fixture = FundFixture()
        fixture.cost(whole)
        switch subject {
        case .grant: fixture.grant(part)
        case .applicant:
            let party = fixture.party(
                pack, pack.groups.last?.key ?? "", [.roles: .texts(["lead-applicant"])])
            fixture.cash(party, part)
        case .groups(let keys):
            let party = fixture.party(pack, keys[0])
            fixture.cash(party, part)
        }
        return fixture
    }

    @Test(arguments: packs, [300_000_00, 1_000_000_01, 7, 123_456_789, 90_000_000_000_000])
    func sharesAreExact(_ key: String, _ whole: Int64) throws {
        let pack = try builtIn(key)
        for rule in pack.rules {
            guard case .share(let subject, let bound) = rule.test else { continue }
            let fraction = bound.fraction
            let product = Int128(whole) * Int128(fraction.numerator)
            let floor = Int64(product / Int128(fraction.denominator))
            let isWhole = product % Int128(fraction.denominator) == 0
            let (inside, outside): (Int64, Int64) =
                switch bound {
                case .atMost: (floor, floor + 1)
                case .atLeast: isWhole ? (floor, floor - 1) : (floor + 1, floor)
                }
            let met = try ledger(pack, subject, part: inside, whole: whole)
                .result(pack, rule.key)
            #expect(met.verdict == .met, "\(key) \(rule.key) \(whole)")
            #expect(met.readings[0].steps.isEmpty)
            let broken = try ledger(pack, subject, part: outside, whole: whole)
                .result(pack, rule.key)
            #expect(broken.verdict == .notMet, "\(key) \(rule.key) \(whole)")
            #expect(!broken.readings[0].steps.isEmpty)
        }
    }

    @Test(arguments: packs)
    func grantsAreExact(_ key: String) throws {
        let pack = try builtIn(key)
        for rule in pack.rules {
            guard case .grant(let bound) = rule.test else { continue }
            let (inside, outside): (Int64, Int64) =
                switch bound {
                case .atLeast(let least): (least.cents, least.cents - 1)
                case .atMost(let most): (most.cents, most.cents + 1)
                case .below(let limit): (limit.cents - 1, limit.cents)
                }
            for (cents, verdict) in [(inside, Verdict.met), (outside, .notMet)] {
                var fixture = FundFixture()
                fixture.grant(cents)
                let result = try fixture.result(pack, rule.key)
                #expect(result.verdict == verdict, "\(key) \(rule.key)")
                let steps = result.readings[0].steps.map(\.amount)
                #expect(steps == (verdict == .met ? [] : [Money(cents: 1)]))
            }
        }
    }

    @Test(arguments: [
        ("rif-2024", 3, Verdict.notMet), ("rif-2024", 4, .met), ("rif-2024", 5, .met),
        ("rif-2024", 6, .notMet), ("rif-2024-entree", 3, .notMet), ("rif-2024-entree", 4, .met),
        ("llo-2023-large", 4, .met), ("llo-2023-large", 5, .notMet), ("llo-2023-large", 1, .met),
    ])
    func yearsAreCounted(_ key: String, _ count: Int, _ verdict: Verdict) throws {
        let pack = try builtIn(key)
        var fixture = FundFixture()
        let years = try #require(Years(2027, through: 2026 + count))
        fixture.cost(100, [.years: .years(years)])
        #expect(try fixture.verdict(pack, "years") == verdict)
        fixture.cost(100)
        let withoutYear = try fixture.result(pack, "years")
        let isTooLong = verdict == .notMet && count > 4
        #expect(withoutYear.verdict == (isTooLong ? .notMet : .notAssessable))
    }

    @Test func thePartnershipIsCounted() throws {
        for (key, one, two, needed) in [
            ("rif-2024", "work-organisations", "schools", 1),
            ("rif-2024-entree", "work-organisations", "schools", 1),
            ("llo-2023-small", "employers", "educators", 2),
            ("llo-2023-large", "employers", "educators", 2),
        ] {
            let pack = try builtIn(key)
            var fixture = FundFixture()
            #expect(try fixture.verdict(pack, "partnership") == .notMet)
            _ = fixture.party(pack, one)
            for _ in 1..<needed { _ = fixture.party(pack, two) }
            #expect(try fixture.verdict(pack, "partnership") == .notMet)
            var asked = fixture
            _ = asked.party(pack, "")
            #expect(try asked.verdict(pack, "partnership") == .notAssessable)
            _ = fixture.party(pack, two)
            #expect(try fixture.verdict(pack, "partnership") == .met)
        }
    }

    @Test func theApplicantBringsCashOnly() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        #expect(try fixture.verdict(pack, "applicant-cash") == .notAssessable)
        let school = fixture.party(pack, "education", [.roles: .texts(["lead-applicant"])])
        fixture.cash(school, 100)
        #expect(try fixture.verdict(pack, "applicant-cash") == .met)
        fixture.inKind(school, 1)
        let result = try fixture.result(pack, "applicant-cash")
        #expect(result.verdict == .notMet)
        #expect(result.readings[0].steps == [FundStep(.inKindToCash, Money(cents: 1))])
    }

    @Test func hoursHaveThePriceOfTheFund() throws {
        for (key, function, cents) in [
            ("rif-2024", "wat dan ook", Int64(8600)), ("vast-uurtarief-ez", "docent", 6000),
            ("llo-2023-small", "Docent", 10_800), ("llo-2023-large", "hoogleraar", 12_700),
            ("llo-2023-large", "administratie", 6300),
            ("llo-2023-large", "projectmedewerker", 8600),
        ] {
            let pack = try builtIn(key)
            for (price, verdict) in [
                (cents, Verdict.met), (cents - 1, .notMet), (cents + 1, .notMet),
            ] {
                var fixture = FundFixture()
                fixture.cost(
                    price * 10,
                    [
                        .quantity: .quantity(Quantity(thousandths: 10_000)), .unit: .text("uren"),
                        .function: .text(function), .unitPrice: .money(Money(cents: price)),
                        .category: .text("personnel"),
                    ])
                #expect(try fixture.verdict(pack, "rates") == verdict, "\(key) \(price)")
            }
        }
        var fixture = FundFixture()
        fixture.cost(100, [.category: .text("personnel")])
        #expect(try fixture.verdict(builtIn("rif-2024"), "rates") == .notAssessable)
    }

    @Test func aidStaysWithinTheIntensityOfEachActivity() throws {
        let pack = try builtIn("agvv")
        for (type, topUp, most) in [
            ("fundamental", 0, Int64(1000)), ("industrial", 0, 500), ("experimental", 0, 250),
            ("feasibility", 0, 500), ("industrial", 20, 700), ("fundamental", 50, 1000),
        ] {
            for (other, grant, verdict) in [
                (Int64(0), most, Verdict.met), (0, most + 1, .notMet), (1, most, .notMet),
                (100, most - 100, .met),
            ] {
                var fixture = FundFixture()
                fixture.cost(
                    1000,
                    [
                        .aidType: .text(type),
                        .topUp: .quantity(Quantity(thousandths: Int64(topUp) * 1000)),
                    ])
                fixture.grant(grant)
                if other > 0 { fixture.grant(other, "other-grant") }
                #expect(try fixture.verdict(pack, "intensity") == verdict, "\(type) \(grant)")
                fixture.cost(1)
                let open = try fixture.verdict(pack, "intensity")
                #expect(open == .notAssessable || open == verdict)
            }
        }
        var fixture = FundFixture()
        fixture.cost(1000)
        fixture.grant(10)
        let result = try fixture.result(pack, "intensity")
        #expect(result.verdict == .notAssessable && result.missing.count == 1)
    }

    @Test func whatMayNotCountIsAskedOrNamed() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        fixture.hours(company, 100, "vrijwilliger")
        fixture.cost(1000)
        #expect(try fixture.verdict(pack, "not-eligible") == .toCheck)
        let report = try FundReport(fixture.contents, against: pack)
        #expect(report.cost == MoneyRange(Money(cents: 1000)))
        var asked = fixture
        let line = asked.cost(500, [.text: .text("Leegstand van een lokaal")])
        #expect(try asked.verdict(pack, "not-eligible") == .notAssessable)
        var item = try #require(asked.contents[line])
        item[.eligible] = .text("no")
        asked.ledger.put(item)
        #expect(try asked.verdict(pack, "not-eligible") == .toCheck)
        #expect(try FundReport(asked.contents, against: pack).excluded.map(\.id).contains(line))
        fixture.cost(500, [.function: .text("Volunteer")])
        #expect(try fixture.verdict(pack, "not-eligible") == .notMet)
    }

    @Test(arguments: [
        ("2027-01-01", Verdict.met), ("2027-01-31", .met), ("2027-02-01", .notMet),
        ("2024-06-30", .met), ("2023-06-30", .notMet), ("2028-01-01", .notMet),
        ("", .notAssessable),
    ])
    func theWindowIsOpenOrShut(_ day: String, _ verdict: Verdict) throws {
        var fixture = FundFixture()
        var settings = Item(id: .settings, kind: .settings)
        settings[.applicationDate] = day.isEmpty ? nil : .text(day)
        fixture.ledger.put(settings)
        #expect(try fixture.verdict(builtIn("rif-2024"), "window") == verdict)
    }

    @Test func linesSayWhatTheFundAsks() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        #expect(try fixture.verdict(pack, "detail") == .notAssessable)
        let years = try #require(Years([2027]))
        let said: [Field: Value] = [
            .years: .years(years), .activity: .text("les"),
            .quantity: .quantity(Quantity(thousandths: 1000)),
            .unitPrice: .money(Money(cents: 100)),
        ]
        fixture.cost(100, said)
        #expect(try fixture.verdict(pack, "detail") == .met)
        for field in said.keys {
            var broken = fixture
            broken.cost(100, said.filter { $0.key != field })
            #expect(try broken.verdict(pack, "detail") == .notMet)
        }
    }

    @Test(arguments: ["rif-2024", "rif-2024-entree", "llo-2023-small", "llo-2023-large"])
    func theBudgetClosesToTheCent(_ key: String) throws {
        let pack = try builtIn(key)
        for (cents, verdict) in [(Int64(99), Verdict.notMet), (100, .met), (101, .notMet)] {
            var fixture = FundFixture()
            fixture.cost(100)
            fixture.grant(cents)
            #expect(try fixture.verdict(pack, "closes") == verdict)
        }
    }

    @Test func ownRatesHaveNoRules() throws {
        let pack = try builtIn("eigen")
        #expect(try FundReport(FundFixture().contents, against: pack).results.isEmpty)
        #expect(pack.rules.isEmpty && pack.key == FundPack.own)
    }
}
