import CaseModel

/// Takes the next steps of a report in a copy of the case and tests all rules of the fund on it,
/// so that a step that meets one rule by breaking another says so.
///
/// A step may often be taken in more ways than one: by several groups, or in place of several
/// sources of money. It is offered with the groups by which it breaks nothing; only where every
/// way breaks something, that is said, of the way that breaks least. New costs have all a rule on
/// detail can ask, in the years there are, because a step says nothing about those.
struct FundStepTrial {
    /// The ledger as it is.
    private let whole: FundTesting
    /// The same in few lines, as often as steps are tried.
    private let test: FundTesting
    private let standIns: [ItemID: ItemID]
    /// What came of the rules without any step.
    private let results: [RuleResult]

    private init(_ test: FundTesting, _ results: [RuleResult]) throws(ArithmeticError) {
        let condensed = try CondensedLedger(test)
        whole = test
        self.test = try FundTesting(ValuedCase.asKept(condensed.contents), test.valuation)
        standIns = condensed.standIns
        self.results = results
    }

    /// Results of a test with what their steps would break.
    static func tried(
        _ results: [RuleResult], of test: FundTesting
    ) throws(ArithmeticError) -> [RuleResult] {
        let hasSteps = results.contains { $0.readings.contains { !$0.steps.isEmpty } }
        return hasSteps ? try FundStepTrial(test, results).tried() : results
    }

    private func tried() throws(ArithmeticError) -> [RuleResult] {
        var tried = results
        for place in tried.indices {
            for reading in tried[place].readings.indices {
                for step in tried[place].readings[reading].steps.indices {
                    try attempt(
                        &tried[place].readings[reading].steps[step], results[place])
                }
            }
        }
        return tried
    }

    private func attempt(
        _ step: inout FundStep, _ result: RuleResult
    ) throws(ArithmeticError) {
        var fewest: [FundRule]?
        var fitting: [String] = []
        for taker in takers(of: step, result.rule) {
            for supposed in try cases(of: step, result, taker) {
                let broken = try broken(in: supposed, besides: result.rule)
                if broken.isEmpty, let taker { fitting.append(taker) }
                if fewest.map({ broken.count < $0.count }) ?? true { fewest = broken }
                if broken.isEmpty { break }
            }
        }
        step.breaks = fewest ?? []
        step.takers = step.takers.filter(fitting.contains)
    }

    /// The rules that come out worse than without the step.
    private func broken(
        in supposed: Case, besides own: FundRule
    ) throws(ArithmeticError) -> [FundRule] {
        let after = try FundTesting(ValuedCase.asKept(supposed), test.valuation)
        var broken: [FundRule] = []
        // New lines say all that rules can ask, so that only rules on sums can be broken.
        for rule in test.pack.rules where rule.test.isOnSums && !own.key.hasPrefix(rule.key) {
            for result in try after.results(of: rule) {
                let before = results.first { $0.rule.key == result.rule.key }?.verdict ?? .met
                let isWorse =
                    switch result.verdict {
                    case .notMet: before != .notMet
                    case .contested: before == .met
                    default: false
                    }
                if isWorse { broken.append(result.rule) }
            }
        }
        return broken
    }

    // MARK: Who, and in place of what

    private func takers(of step: FundStep, _ rule: FundRule) -> [String?] {
        guard case .share(let subject, let bound) = rule.test, step.route != .costsOnTop
        else { return [nil] }
        var own: [String] = []
        if case .groups(let keys) = subject { own = keys }
        let groups = step.takers.isEmpty ? test.givers(bound, own).map(\.key) : step.takers
        return groups.isEmpty ? [nil] : groups
    }

    /// The case with the step taken, in every way there is; none where a step says how much and
    /// not how.
    private func cases(
        of step: FundStep, _ result: RuleResult, _ taker: String?
    ) throws(ArithmeticError) -> [Case] {
        var supposed = Supposed(test)
        let type = aidType(result)
        switch step.route {
        case .askMore: supposed.grant(step.amount, type)
        case .askLess: supposed.grant(try Money.zero.subtracting(step.amount), type)
        case .inKindToCash:
            supposed.inCash(Set(result.lines.map { standIns[$0.line.id] ?? $0.line.id }))
        case .cashOnTop where result.rule.test == .closes: return []
        case .cashOnTop:
            supposed.cash(step.amount, taker)
            supposed.cost(step.newCosts, type)
        case .costsOnTop: supposed.cost(step.newCosts, type)
        case .inKindOnTop: supposed.inKind(step.amount, taker, type)
        case .replace:
            supposed.cash(step.amount, taker)
            return try replacing(step.amount, result, supposed, type)
        case .moreYears, .fewerYears: return []
        }
        return [supposed.contents]
    }

    /// What makes way: the subject of a rule that wants less, or any other source that has enough.
    private func replacing(
        _ amount: Money, _ result: RuleResult, _ supposed: Supposed, _ type: String?
    ) throws(ArithmeticError) -> [Case] {
        let less = try Money.zero.subtracting(amount)
        func with(_ change: (inout Supposed) -> Void) -> Case {
            var copy = supposed
            change(&copy)
            return copy.contents
        }
        guard case .share(let subject, let bound) = result.rule.test else {
            return [with { $0.grant(less, type) }]
        }
        if case .atMost = bound {
            switch subject {
            case .grant: return [with { $0.grant(less, type) }]
            case .applicant: return [with { $0.cash(less, by: test.parties.applicant?.id) }]
            case .groups(let keys): return [with { $0.cash(less, keys.first) }]
            }
        }
        var own: [String] = []
        if case .groups(let keys) = subject { own = keys }
        var cases: [Case] = []
        if try total({ $0.isGrant }) >= amount { cases.append(with { $0.grant(less, type) }) }
        for group in test.pack.mainGroups where !own.contains(group.key) {
            let given = try total { test.belongs($0, to: .groups([group.key])) == true }
            if given >= amount { cases.append(with { $0.cash(less, group.key) }) }
        }
        // Income is in no rule; so is what several sources bring together, as far as is known.
        let isIncome = try total { $0.kind == .income || $0.kind == .otherGrant } >= amount
        if isIncome || cases.isEmpty { cases.append(with { $0.income(less) }) }
        return cases
    }

    private func total(
        _ counts: (FundPosting) -> Bool
    ) throws(ArithmeticError) -> Money {
        var total: Int128 = 0
        for posting in test.ledger.postings where !posting.isCost && counts(posting) {
            total += Int128(posting.amount(0))
        }
        return try Money(exactly: total)
    }

    /// The type of activity that money of a rule for state aid is about.
    private func aidType(_ result: RuleResult) -> String? {
        guard case .aid(let types) = result.rule.test else { return nil }
        if types.count == 1 { return types.keys.first }
        let cost = whole.ledger.postings.first { $0.isCost && $0.isEligible }
        return cost?.line.item.text(.aidType)
    }
}

/// A case with lines that nobody has promised yet.
private struct Supposed {
    private(set) var contents: Case
    private let fund: String?
    private let pack: FundPack
    private let years: Years?

    init(_ test: FundTesting) {
        contents = test.given
        pack = test.pack
        let grants = test.ledger.postings.filter(\.isGrant)
        fund = grants.contains { $0.line.item.text(.fund) == test.pack.key } ? test.pack.key : nil
        let known = test.reading.costs.filter {
            $0.standing == .cost && test.ledger.eligibility.isEligible($0)
        }.compactMap(\.years)
        years = known.map(\.first).min().flatMap { first in
            known.map(\.last).max().flatMap { Years(first, through: $0) }
        }
    }

    @discardableResult
    private mutating func add(_ kind: ItemKind, _ entries: [Field: Value]) -> ItemID {
        let number = contents.nextNumber(kind)
        let id = ItemID(named: "supposed \(kind.rawValue) \(number)")
        contents.put(
            Item(
                id: id, kind: kind,
                entries: entries.map { Item.Entry($0.key, $0.value) }
                    + [.init(.number, .number(Int64(number)))]))
        return id
    }

    private mutating func party(_ group: String?) -> ItemID {
        let groups = group.map { [pack.key + ":" + $0] } ?? []
        return add(.partner, groups.isEmpty ? [:] : [.fundGroups: .texts(groups)])
    }

    mutating func grant(_ amount: Money, _ type: String?) {
        var entries: [Field: Value] = [.fundingKind: .text("grant"), .amount: .money(amount)]
        entries[.fund] = fund.map { .text($0) }
        entries[.aidType] = type.map { .text($0) }
        add(.funding, entries)
    }

    mutating func income(_ amount: Money) {
        add(.funding, [.fundingKind: .text("income"), .amount: .money(amount)])
    }

    mutating func cash(_ amount: Money, _ group: String?) {
        guard group != nil || pack.groups.isEmpty else { return income(amount) }
        cash(amount, by: party(group))
    }

    mutating func cash(_ amount: Money, by party: ItemID?) {
        var entries: [Field: Value] = [.form: .text("cash"), .amount: .money(amount)]
        entries[.partner] = party.map { .item($0) }
        add(.contribution, entries)
    }

    mutating func cost(_ amount: Money, _ type: String?) {
        guard amount > .zero else { return }
        add(
            .costLine,
            details(type).merging([.amount: .money(amount), .unitPrice: .money(amount)]) { $1 })
    }

    mutating func inKind(_ amount: Money, _ group: String?, _ type: String?) {
        let gift = add(
            .contribution,
            [
                .form: .text("inkind"), .worth: .money(amount), .partner: .item(party(group)),
                .eligible: .text("yes"),
            ])
        add(.costLine, details(type).merging([.mirrors: .item(gift)]) { $1 })
    }

    /// What is given in kind, as cash; the costs stay.
    mutating func inCash(_ gifts: Set<ItemID>) {
        for gift in gifts {
            guard var item = contents[gift] else { continue }
            item[.form] = .text("cash")
            item[.amount] = item[.worth] ?? item[.amount]
            item[.worth] = nil
            contents.put(item)
        }
    }

    private func details(_ type: String?) -> [Field: Value] {
        var entries: [Field: Value] = [
            .activity: .text("x"), .workPackage: .text("x"), .text: .text("x"),
            .category: .text("other"), .quantity: .quantity(Quantity(thousandths: 1000)),
            .eligible: .text("yes"),
        ]
        entries[.years] = years.map { .years($0) }
        entries[.aidType] = type.map { .text($0) }
        return entries
    }
}
