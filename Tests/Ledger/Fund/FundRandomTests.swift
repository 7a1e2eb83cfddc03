import CaseModel
import Ledger
import Testing

/// Random ledgers, with every share worked out apart from the program.
struct FundRandomTests {
    /// What a test knows of a ledger: sums in whole cents.
    private struct Sums {
        var cost: Int128 = 0
        var covered: Int128 = 0
        var grant: Int128 = 0
        var applicant: Int128 = 0
        var groups: [String: Int128] = [:]
    }

    private struct Made {
        var fixture = FundFixture()
        var sums = Sums()
        var parties: [String: ItemID] = [:]
    }

    private func made(_ pack: FundPack, _ dice: inout Dice) -> Made {
        var made = Made()
        for group in pack.mainGroups {
            made.parties[group.key] = made.fixture.party(pack, group.key)
        }
        let applicant = made.fixture.party(
            pack, pack.mainGroups.last?.key ?? "", [.roles: .texts(["lead-applicant"])])
        for _ in 0..<(1 + dice.roll(12)) {
            let cents = Int64(dice.roll(9_999_999)) + 1
            let amount = Int128(cents)
            let group = pack.mainGroups[dice.roll(pack.mainGroups.count)].key
            let party = made.parties[group] ?? applicant
            switch dice.roll(6) {
            case 0, 1:
                made.fixture.cost(cents)
                made.sums.cost += amount
            case 2:
                made.fixture.grant(cents)
                made.sums.grant += amount
                made.sums.covered += amount
            case 3:
                made.fixture.cash(party, cents)
                made.sums.groups[group, default: 0] += amount
                made.sums.covered += amount
            case 4:
                made.fixture.inKind(party, cents)
                made.sums.groups[group, default: 0] += amount
                made.sums.cost += amount
                made.sums.covered += amount
            default:
                made.fixture.cash(applicant, cents)
                made.sums.applicant += amount
                made.sums.groups[pack.mainGroups.last?.key ?? "", default: 0] += amount
                made.sums.covered += amount
            }
        }
        return made
    }

    private func part(_ subject: FundSubject, _ sums: Sums) -> Int128 {
        switch subject {
        case .grant: sums.grant
        case .applicant: sums.applicant
        case .groups(let keys): keys.reduce(0) { $0 + (sums.groups[$1] ?? 0) }
        }
    }

    private func isMet(_ part: Int128, _ whole: Int128, _ bound: ShareBound) -> Bool {
        let left = part * Int128(bound.fraction.denominator)
        let right = whole * Int128(bound.fraction.numerator)
        switch bound {
        case .atMost: return left <= right
        case .atLeast: return left >= right
        }
    }

    @Test(arguments: ["rif-2024", "rif-2024-entree", "llo-2023-large"], 1...40)
    func everyShareIsRight(_ key: String, _ seed: Int) throws {
        let pack = try builtIn(key)
        var dice = Dice(seed: UInt64(seed) &* 7919)
        let made = made(pack, &dice)
        let report = try FundReport(made.fixture.contents, against: pack, triesSteps: false)
        for result in report.results {
            guard case .share(let subject, let bound) = result.rule.test else { continue }
            let part = part(subject, made.sums)
            if made.sums.cost == 0 || (subject == .grant && made.sums.grant == 0) {
                #expect(result.verdict == .notAssessable)
                continue
            }
            let isMet = isMet(part, made.sums.cost, bound)
            #expect(result.verdict == (isMet ? .met : .notMet), "\(result.rule.key)")
            guard case .share(let figures) = try #require(result.readings.first).figures else {
                Issue.record("no figures")
                continue
            }
            #expect(Int128(figures.part.cents) == part)
            #expect(Int128(figures.whole.cents) == made.sums.cost)
            #expect(Int128(figures.covered.cents) == made.sums.covered)
            try checkSteps(result, made, pack)
        }
    }

    /// Every step meets the rule when it is taken in the ledger, and one cent less does not.
    private func checkSteps(_ result: RuleResult, _ made: Made, _ pack: FundPack) throws {
        guard case .share(let subject, let bound) = result.rule.test else { return }
        for step in result.readings[0].steps {
            for (less, verdict) in [(Int64(0), Verdict.met), (1, .notMet)] {
                let cents = step.amount.cents - less
                guard cents > 0 else { continue }
                var fixture = made.fixture
                let costs = max(0, step.newCosts.cents - less)
                take((step.route, cents, costs), subject, bound, made, pack, &fixture)
                #expect(
                    try fixture.verdict(pack, result.rule.key) == verdict,
                    "\(result.rule.key) \(step.route) \(cents)")
            }
        }
    }

    private func take(
        _ step: (route: FundStep.Route, cents: Int64, costs: Int64), _ subject: FundSubject,
        _ bound: ShareBound, _ made: Made, _ pack: FundPack, _ fixture: inout FundFixture
    ) {
        let (route, cents, costs) = step
        var own: [String] = []
        if case .groups(let keys) = subject { own = keys }
        let giver: String?
        switch bound {
        case .atLeast: giver = own.first
        case .atMost: giver = pack.mainGroups.map(\.key).first { !own.contains($0) }
        }
        let party = giver.flatMap { made.parties[$0] } ?? fixture.party(pack, "")
        switch route {
        case .replace:
            // Money makes way: a line below zero is the shortest way to say so.
            switch (bound, subject) {
            case (.atMost, .grant): fixture.grant(-cents)
            case (.atMost, .applicant):
                let applicant = fixture.contents.all(.partner).first {
                    $0.texts(.roles) == ["lead-applicant"]
                }
                fixture.cash(applicant?.id ?? party, -cents)
            case (.atMost, .groups): fixture.cash(made.parties[own[0]] ?? party, -cents)
            case (.atLeast, _): fixture.grant(-cents, "income")
            }
            fixture.cash(party, cents)
        case .cashOnTop:
            fixture.cash(party, cents)
            if costs > 0 { fixture.cost(costs) }
        case .costsOnTop: if costs > 0 { fixture.cost(costs) }
        default: fixture.inKind(party, cents)
        }
    }

    @Test(arguments: 1...30)
    func valuingThereAndBackIsTheSame(_ seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var fixture = FundFixture()
        let pack = try builtIn("rif-2024")
        let party = fixture.party(pack, "employers")
        let functions = ["docent", "lector", "chauffeur", "administratie"]
        for _ in 0..<10 {
            let gift = fixture.hours(party, Int64(dice.roll(500)), functions[dice.roll(4)])
            if dice.roll(4) == 0 { fixture.cost(Int64(dice.roll(900)), [.mirrors: .item(gift)]) }
        }
        let given = fixture.contents
        let one = FundValuation(pack, ownRatesOf: given)
        let other = FundValuation(try builtIn("llo-2023-large"), ownRatesOf: given)
        let first = try one.valued(given)
        let there = try other.valued(given)
        #expect(try one.valued(other.valued(first)).items == first.items)
        #expect(try other.valued(one.valued(there)).items == there.items)
        let hours = given.all(.contribution).compactMap { $0.quantity(.quantity)?.thousandths }
        let worth = try one.lines(of: given).compactMap { $0.worth?.lowest.cents }.reduce(0, +)
        #expect(worth == hours.reduce(0, +) / 1000 * 8600)
    }
}
