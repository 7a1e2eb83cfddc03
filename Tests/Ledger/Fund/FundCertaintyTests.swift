import CaseModel
import Ledger
import Testing

/// Verdicts that nobody can be certain of, and what is asked in their place.
@Suite struct FundCertaintyTests {
    private func set(
        _ field: Field, _ value: Value?, of id: ItemID, in fixture: inout FundFixture
    ) throws {
        var item = try #require(fixture.contents[id])
        item[field] = value
        fixture.ledger.put(item)
    }

    private func years(_ first: Int, _ last: Int) -> [Field: Value] {
        Years(first, through: last).map { [.years: .years($0)] } ?? [:]
    }

    private func names(_ result: RuleResult) -> [String] {
        result.missing.map { fact in
            switch fact {
            case .fund(let line): "fund " + line.name
            case .price(let line): "price " + line.name
            case .quantity(let line): "quantity " + line.name
            case .value(let line): "value " + line.name
            case .years(let line): "years " + line.name
            case .eligibility(let line, let word): line.name + " " + word
            case .contested(let field, let item, _):
                field.fieldName + " " + (item.shortID?.text ?? "")
            default: "other"
            }
        }
    }

    // MARK: Grants of a fund that nobody named

    @Test func aNamelessGrantBesideANamedOneIsAskedAbout() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(300)
        let named = fixture.grant(100)
        #expect(try fixture.verdict(pack, "grant-share") == .met)
        try set(.fund, .text("rif-2024"), of: named, in: &fixture)
        let other = fixture.grant(200)
        let share = try fixture.result(pack, "grant-share")
        #expect(share.verdict == .notAssessable)
        #expect(names(share) == ["fund f2"])
        // Too small with it and without it, and not too large.
        #expect(try fixture.verdict(pack, "grant-least") == .notMet)
        #expect(try fixture.verdict(pack, "grant-most") == .met)
        try set(.fund, .text("other"), of: other, in: &fixture)
        #expect(try fixture.verdict(pack, "grant-share") == .met)
        try set(.fund, .text("rif-2024"), of: other, in: &fixture)
        #expect(try fixture.verdict(pack, "grant-share") == .notMet)
    }

    @Test func whereItMakesNoDifferenceTheVerdictStands() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(30_000)
        let named = fixture.grant(100)
        try set(.fund, .text("rif-2024"), of: named, in: &fixture)
        fixture.grant(200)
        #expect(try fixture.verdict(pack, "grant-share") == .met)
        fixture.cost(-29_900)
        #expect(try fixture.verdict(pack, "grant-share") == .notMet)
    }

    // MARK: What counts for nothing

    @Test func theCostSideOfAVolunteersGiftLeavesWithIt() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let company = fixture.party(pack, "employers")
        let gift = fixture.hours(company, 100, "vrijwilliger")
        let mirror = try #require(fixture.contents.all(.costLine).first)
        #expect(try fixture.verdict(pack, "not-eligible") == .toCheck)
        try set(.amount, .money(Money(cents: 8600)), of: mirror.id, in: &fixture)
        fixture.cost(1400)
        fixture.grant(3333)
        let share = try fixture.result(pack, "grant-share")
        #expect(share.verdict == .notMet)
        guard case .share(let figures) = try #require(share.readings.first).figures else {
            Issue.record("no figures")
            return
        }
        #expect(figures.whole == Money(cents: 1400))
        let rule = try fixture.result(pack, "not-eligible")
        #expect(rule.verdict == .notMet && rule.lines.map(\.line.name) == ["c1"])
        let report = try FundReport(fixture.contents, against: pack)
        #expect(report.excluded.map(\.id) == [mirror.id, gift])
        // A worth of its own counts in the budget, so it is named as well.
        try set(.quantity, nil, of: gift, in: &fixture)
        try set(.worth, .money(Money(cents: 8600)), of: gift, in: &fixture)
        let both = try fixture.result(pack, "not-eligible")
        #expect(both.lines.map(\.line.name) == ["c1", "k1"])
        #expect(try fixture.verdict(pack, "employers-most") == .met)
    }

    @Test func fundingIsReadForWordsAndTheOuterRingIsNot() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100)
        let outer = fixture.party(pack, "employers", [.ring: .text("outer")])
        fixture.cash(outer, 100, [.text: .text("loonverlet")])
        #expect(try fixture.verdict(pack, "not-eligible") == .toCheck)
        fixture.grant(100, "prospect")
        let income = fixture.grant(5000, "income")
        try set(.text, .text("uit de rijksbijdrage"), of: income, in: &fixture)
        let grant = fixture.grant(10)
        try set(.text, .text("rijksbijdrage"), of: grant, in: &fixture)
        let result = try fixture.result(pack, "not-eligible")
        #expect(result.verdict == .notAssessable)
        #expect(names(result) == ["f2 rijksbijdrage", "f3 rijksbijdrage"])
        for id in [income, grant] { try set(.eligible, .text("no"), of: id, in: &fixture) }
        #expect(try fixture.verdict(pack, "not-eligible") == .toCheck)
        #expect(
            try FundReport(fixture.contents, against: pack).excluded.map(\.id) == [income, grant])
        #expect(try fixture.verdict(pack, "grant-share") == .notAssessable)
    }

    // MARK: Quantity and price

    @Test func hoursWithoutAPriceAreAskedForTheirPrice() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let line = fixture.cost(
            8600,
            years(2027, 2027).merging([
                .category: .text("personnel"), .unit: .text("uur"), .activity: .text("les"),
                .quantity: .quantity(Quantity(thousandths: 100_000)),
            ]) { $1 })
        let rates = try fixture.result(pack, "rates")
        #expect(rates.verdict == .notAssessable && names(rates) == ["price c1"])
        let detail = try fixture.result(pack, "detail")
        #expect(detail.verdict == .notMet)
        #expect(detail.lines.map(\.reason) == [.lacks([.price])])
        try set(.quantity, nil, of: line, in: &fixture)
        #expect(try names(fixture.result(pack, "rates")) == ["quantity c1"])
    }

    // MARK: Drafts that do not agree

    @Test func anEmptiedQuantityIsNeverZero() throws {
        let pack = try builtIn("rif-2024")
        for isSwapped in [false, true] {
            var fixture = FundFixture()
            let company = fixture.party(pack, "employers")
            let gift = fixture.hours(company, 100, "docent")
            fixture.cost(500_000)
            let readings: [Contested.Reading] = [
                .value(.quantity(Quantity(thousandths: 100_000))), .absent,
            ]
            fixture.ledger.contest(gift, .quantity, isSwapped ? readings.reversed() : readings)
            let result = try fixture.result(pack, "employers-least")
            #expect(result.verdict == .notAssessable)
            #expect(names(result) == ["value k1"])
        }
    }

    /// What a draft claims of a line, with the rules that can then not be judged.
    @Test(arguments: [false, true])
    func noRuleGoesByTheFirstReading(_ isSwapped: Bool) throws {
        let pack = try builtIn("rif-2024")
        var made = FundFixture()
        let company = made.party(pack, "employers")
        let school = made.party(
            pack, "schools",
            years(2027, 2030).merging([.roles: .texts(["lead-applicant"])]) { $1 })
        let cost = made.cost(
            300,
            years(2027, 2030).merging([
                .category: .text("personnel"), .unit: .text("uur"),
                .quantity: .quantity(Quantity(thousandths: 1000)),
                .unitPrice: .money(Money(cents: 300)),
            ]) { $1 })
        let cash = made.cash(company, 100)
        let grant = made.grant(100)
        let claims: [(ItemID, Field, Value, Value?, [String])] = [
            (cash, .partner, .item(company), .item(school), ["employers-least", "applicant-most"]),
            (cash, .partner, .item(company), nil, ["employers-least"]),
            (cash, .eligible, .text("yes"), .text("no"), ["employers-least"]),
            (cash, .form, .text("cash"), .text("inkind"), ["employers-least", "applicant-cash"]),
            (cost, .eligible, .text("yes"), .text("no"), ["grant-share", "years", "rates"]),
            (cost, .function, .text("docent"), .text("vrijwilliger"), ["grant-share", "years"]),
            (cost, .category, .text("personnel"), .text("housing"), ["rates"]),
            (cost, .unit, .text("uur"), .text("stuk"), ["rates"]),
            (cost, .activity, .text("les"), nil, ["detail"]),
            (grant, .fund, .text("rif-2024"), .text("other"), ["grant-least", "grant-share"]),
            (
                grant, .fundingKind, .text("grant"), .text("prospect"),
                ["grant-least", "grant-share", "closes"]
            ),
            (company, .fundGroups, .texts(["employers"]), .texts(["education"]), ["partnership"]),
            (school, .roles, .texts(["lead-applicant"]), nil, ["applicant-cash"]),
        ]
        for (id, field, one, other, rules) in claims {
            var fixture = made
            let readings: [Contested.Reading] = [
                .value(one), other.map { .value($0) } ?? .absent,
            ]
            fixture.ledger.contest(id, field, isSwapped ? readings.reversed() : readings)
            for rule in rules {
                let result = try fixture.result(pack, rule)
                #expect(result.verdict == .notAssessable, "\(field) \(rule)")
                let name = fixture.contents[id]?.shortID?.text ?? ""
                #expect(names(result).contains("\(field.fieldName) \(name)"), "\(field) \(rule)")
            }
        }
    }

    @Test func fundingOfAContestedKindIsARangeInTheBudget() throws {
        for isSwapped in [false, true] {
            var fixture = FundFixture()
            fixture.cost(300)
            let line = fixture.grant(100)
            let readings: [Contested.Reading] = [
                .value(.text("income")), .value(.text("prospect")),
            ]
            fixture.ledger.contest(line, .fundingKind, isSwapped ? readings.reversed() : readings)
            let budget = try BudgetReport(fixture.contents)
            #expect(budget.coverageGroups.map(\.kind) == [.kindNotSettled])
            #expect(
                budget.coverage.total
                    == MoneyRange(lowest: .zero, highest: Money(cents: 100)))
        }
    }

    // MARK: Years

    @Test func yearsThatLieBetweenTheEndsAreSeen() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100, years(2025, 2027))
        fixture.cost(100, years(2024, 2024).merging([.state: .text("contested")]) { $1 })
        fixture.cost(100, years(2028, 2029).merging([.state: .text("contested")]) { $1 })
        let result = try fixture.result(pack, "years")
        #expect(result.verdict == .contested)
        let figures = result.readings.map(\.figures)
        #expect(
            figures.prefix(2) == [.years(first: 2024, last: 2029), .years(first: 2025, last: 2027)])
        #expect(result.readings.last?.isMet == true)
        #expect(figures.contains(.years(first: 2024, last: 2027)))
    }

    @Test func contestedYearsAreReadInEveryCombination() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        let one = fixture.cost(100, years(2025, 2025))
        let other = fixture.cost(100, years(2025, 2025))
        func claim(_ first: Int, _ last: Int) -> Contested.Reading {
            Years(first, through: last).map { .value(.years($0)) } ?? .absent
        }
        // 2025 and 2026, or 2030 and 2031; one of each is six or seven years.
        fixture.ledger.contest(one, .years, [claim(2025, 2025), claim(2028, 2028)])
        fixture.ledger.contest(other, .years, [claim(2025, 2025), claim(2028, 2028)])
        let result = try fixture.result(pack, "years")
        #expect(result.verdict == .contested)
        #expect(result.readings.map(\.figures).contains(.years(first: 2025, last: 2028)))
    }

    @Test func aLineThatADraftRemovedIsNotAskedForItsYear() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100, years(2025, 2028))
        let line = fixture.cost(100, years(2029, 2032))
        try set(.removalContested, .number(1), of: line, in: &fixture)
        let result = try fixture.result(pack, "years")
        #expect(names(result).isEmpty)
        #expect(result.verdict == .contested)
    }

    @Test func whatIsNotEligibleHasNoYearsAndNoRate() throws {
        let pack = try builtIn("rif-2024")
        var fixture = FundFixture()
        fixture.cost(100, years(2025, 2028))
        fixture.cost(
            100,
            years(2019, 2019).merging([
                .eligible: .text("no"), .category: .text("personnel"), .unit: .text("uur"),
                .quantity: .quantity(Quantity(thousandths: 1000)),
                .unitPrice: .money(Money(cents: 100)),
            ]) { $1 })
        #expect(try fixture.verdict(pack, "years") == .met)
        #expect(try fixture.verdict(pack, "rates") == .met)
    }
}
