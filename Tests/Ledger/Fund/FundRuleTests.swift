import CaseModel
import Ledger
import TemplateFiles
import Testing

/// Every rule of every fund over random ledgers, against verdicts worked out apart.
struct FundRuleTests {
    /// A fund of one's own, for the words no built-in fund uses.
    private static let everyWord = """
        fund: every-word
        edition: 1
        name: {en: Every word, nl: Elk woord}
        about: {en: For a test., nl: Voor een test.}
        source:
          law: {en: A law, nl: Een wet}
        checked: 2026-02-03
        groups:
          - {key: left, name: {en: Left, nl: Links}, parties: [company]}
          - {key: right, name: {en: Right, nl: Rechts}, parties: [education]}
          - {key: other, name: {en: Other, nl: Ander}, parties: [citizens]}
          - {key: part, within: right, name: {en: Part, nl: Deel}, parties: [education+public]}
        rules:
          - {key: some, name: {en: Some, nl: Wat}, kind: share, of: part, at-least: 1/7}
          - {key: both, name: {en: Both, nl: Beide}, kind: share, of: [left, part], at-most: 99.99%}
          - {key: long, name: {en: Long, nl: Lang}, kind: duration, at-least: 3}
          - {key: one, name: {en: One, nl: Een}, kind: parties, at-least: {left: 1, part: 2}}
          - key: said
            name: {en: Said, nl: Gezegd}
            kind: lines
            lines: [explanation, work-package]
          - {key: kind, name: {en: Kind, nl: Soort}, kind: lines, lines: [category]}
          - key: aid
            name: {en: Aid, nl: Steun}
            kind: aid
            types: {industrial: 62.5%, experimental: 2/3}
          - {key: less, name: {en: Less, nl: Minder}, kind: grant, below: 1000}
        """

    private static func pack(_ key: String) throws -> FundPack {
        guard key == "every-word" else { return try builtIn(key) }
        return try FundReader.read(yaml: everyWord, fileName: "every-word.yaml")
    }

    private static let keys = BuiltInFunds.keys + ["every-word"]

    private func verdicts(
        _ ledger: PlainLedger, _ pack: FundPack
    ) throws -> [String: Verdict] {
        // Verdicts do not go by what steps would break.
        let contents = ledger.fixture(pack).contents
        let report = try FundReport(contents, against: pack, triesSteps: false)
        return Dictionary(uniqueKeysWithValues: report.results.map { ($0.rule.key, $0.verdict) })
    }

    @Test(arguments: keys)
    func everyVerdictIsRightAndComesOutEveryWay(_ key: String) throws {
        let pack = try Self.pack(key)
        var seen: [String: Set<Verdict>] = [:]
        for seed in 1...200 {
            var dice = Dice(seed: UInt64(seed) &* 104_729)
            let ledger = PlainLedger(pack, &dice, isAllSaid: seed % 2 == 0)
            let found = try verdicts(ledger, pack)
            let right = FundOracle(pack: pack, ledger: ledger).verdicts
            for rule in Set(found.keys).union(right.keys).sorted() {
                #expect(found[rule] == right[rule], "\(rule), seed \(seed)")
            }
            for (rule, verdict) in found { seen[rule, default: []].insert(verdict) }
        }
        // A test that only ever sees one side of a rule proves little about it.
        // Nothing proves that all of it may count.
        let oneSided = seen.filter { rule, verdicts in
            let best = rule == "not-eligible" ? Verdict.toCheck : .met
            return !verdicts.isSuperset(of: [best, .notMet])
        }.keys.sorted()
        #expect(oneSided == [])
    }

    /// The rules that come out worse, as the oracle has it.
    private func broken(
        _ ledger: PlainLedger, _ after: PlainLedger, _ pack: FundPack, _ own: FundRule
    ) -> Set<String> {
        let before = FundOracle(pack: pack, ledger: ledger).verdicts
        return Set(
            FundOracle(pack: pack, ledger: after).verdicts.filter { rule, verdict in
                verdict == .notMet && before[rule] != .notMet && rule != own.key
            }.keys)
    }

    /// Every step meets its rule when it is taken, and one cent less of it does not.
    @Test(arguments: keys, 1...60)
    func everyStepIsTheSmallest(_ key: String, _ seed: Int) throws {
        let pack = try Self.pack(key)
        var dice = Dice(seed: UInt64(seed) &* 15_485_863)
        let ledger = PlainLedger(pack, &dice, isAllSaid: true)
        let report = try FundReport(ledger.fixture(pack).contents, against: pack)
        for result in report.results where result.verdict == .notMet {
            for step in result.readings[0].steps {
                let walk = FundWalk(ledger: ledger, pack: pack, rule: result.rule)
                let after = try walk.taking(step, less: 0)
                // All types of activity together are named only while they are too much.
                let verdict = try verdicts(after, pack)[result.rule.key]
                #expect((verdict ?? .met) == .met, "\(result.rule.key) \(step)")
                // What is left over already is never made more by new cash.
                #expect(
                    after.leftOver <= max(0, ledger.leftOver) || step.route == .askMore,
                    "\(result.rule.key) \(step)")
                if [.askMore, .askLess, .inKindToCash].contains(step.route) {
                    let right = broken(ledger, after, pack, result.rule)
                    let told = Set(step.breaks.map(\.key))
                    #expect(told == right, "\(result.rule.key) \(step.route)")
                }
                if let before = try? walk.taking(step, less: 1) {
                    let verdict = try verdicts(before, pack)[result.rule.key]
                    #expect(verdict == .notMet, "one less: \(result.rule.key) \(step)")
                }
            }
        }
    }
}

/// What taking a step does to a plain ledger.
private struct FundWalk {
    struct NoSuchStep: Error {}

    let ledger: PlainLedger
    let pack: FundPack
    let rule: FundRule

    func taking(_ step: FundStep, less: Int64) throws -> PlainLedger {
        var after = ledger
        let cents = step.amount.cents - less
        switch step.route {
        case .moreYears, .fewerYears:
            return try years(step, Int(less))
        case .inKindToCash:
            guard less == 0 else { throw NoSuchStep() }
            for place in after.gifts.indices where after.gifts[place].party == after.applicant {
                // The cost stays: it is paid in cash.
                if let cost = after.gifts[place].cost { after.costs.append(cost) }
                after.gifts[place].cost = nil
            }
            return after
        default: break
        }
        guard cents > 0 else { throw NoSuchStep() }
        let costs = max(0, step.newCosts.cents - less)
        switch step.route {
        case .askMore: after.fundings.append(.init(kind: "grant", cents: cents, aid: nil))
        case .askLess: after.fundings.append(.init(kind: "grant", cents: -cents, aid: nil))
        case .replace: replace(cents, &after)
        case .cashOnTop:
            after.gifts.append(.init(party: giver(&after), cents: cents, cost: nil))
            if costs > 0 { after.costs.append(cost(costs)) }
        case .costsOnTop: after.costs.append(cost(cents))
        default:
            after.gifts.append(.init(party: giver(&after), cents: cents, cost: cost(cents)))
        }
        return after
    }

    /// A new cost counts for the type of activity that the rule is about.
    private func cost(_ cents: Int64) -> PlainLedger.Cost {
        var cost = PlainLedger.Cost.plain(cents)
        if case .aid(let types) = rule.test {
            let kept = FundOracle(pack: pack, ledger: ledger).eligible
            cost.aid = types.count == 1 ? types.keys.first : kept.compactMap(\.aid).first
        }
        return cost
    }

    /// Who brings new money: somebody of the rule, or somebody else.
    private func giver(_ after: inout PlainLedger) -> Int {
        switch rule.test {
        case .share(.groups(let keys), .atLeast): return after.party(keys[0])
        case .share(.groups(let keys), .atMost):
            let other = pack.mainGroups.map(\.key).first { key in
                !keys.contains { $0 == key || pack.group($0)?.within == key }
            }
            return after.party(other ?? "")
        default: return after.party(pack.mainGroups.first?.key ?? "")
        }
    }

    private func replace(_ cents: Int64, _ after: inout PlainLedger) {
        // Money makes way: a line below zero is the shortest way to say so.
        switch rule.test {
        case .share(.applicant, .atMost):
            after.gifts.append(.init(party: after.applicant ?? 0, cents: -cents, cost: nil))
        case .share(.groups(let keys), .atMost):
            after.gifts.append(.init(party: after.party(keys[0]), cents: -cents, cost: nil))
        case .aid(let types):
            let paid = ledger.fundings.first { funding in
                funding.kind != "income" && funding.aid.map { types[$0] != nil } ?? false
            }
            after.fundings.append(.init(kind: "grant", cents: -cents, aid: paid?.aid))
        case .share(.grant, .atMost):
            after.fundings.append(.init(kind: "grant", cents: -cents, aid: nil))
        default: after.fundings.append(.init(kind: "income", cents: -cents, aid: nil))
        }
        after.gifts.append(.init(party: giver(&after), cents: cents, cost: nil))
    }

    private func years(_ step: FundStep, _ less: Int) throws -> PlainLedger {
        let count = step.count - less
        guard count > 0 else { throw NoSuchStep() }
        var after = ledger
        let years = FundOracle(pack: pack, ledger: ledger).eligible.compactMap(\.years)
        let last = years.map(\.upperBound).max() ?? 0
        if step.route == .moreYears {
            var cost = PlainLedger.Cost.plain(1)
            cost.years = last + count...last + count
            after.costs.append(cost)
            return after
        }
        let end = last - count
        func cut(_ cost: PlainLedger.Cost) -> PlainLedger.Cost {
            var cost = cost
            cost.years = cost.years.map { min($0.lowerBound, end)...min($0.upperBound, end) }
            return cost
        }
        after.costs = after.costs.map(cut)
        after.gifts = after.gifts.map { gift in
            var gift = gift
            gift.cost = gift.cost.map(cut)
            return gift
        }
        return after
    }
}
