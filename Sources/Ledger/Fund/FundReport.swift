public import CaseModel

/// What came of a rule.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case met
    case notMet = "not-met"
    case notAssessable = "not-assessable"
    /// Met under one reading of what is contested, not met under another.
    case contested
    /// Nothing was found that breaks it, and that is no proof: people have to look.
    case toCheck = "to-check"

    /// The verdicts, what needs most attention first.
    public static let byUrgency: [Verdict] = [.notMet, .contested, .notAssessable, .toCheck, .met]
}

/// A budget tested against a fund.
public struct FundReport: Hashable, Sendable {
    public let pack: FundPack
    public let results: [RuleResult]
    /// The whole budget, as the fund values it.
    public let cost: MoneyRange
    public let coverage: MoneyRange
    public let stillToCover: MoneyRange
    /// What is not eligible, on both sides of a booking: costs outside the whole that parts are
    /// taken of, and contributions, or parts of them, that are no part.
    public let excluded: [ExcludedLine]
    /// In kind with a worth but without a cost line: it counts nowhere.
    public let oneSided: [LedgerLine]
    public let unvalued: [LedgerLine]
    /// Lines that people marked as not agreed: every rule is read with and without them.
    public let marked: [LedgerLine]
    /// Parties that people must place in a group of the fund.
    public let unplaced: [UnplacedParty]

    /// When the budget falls outside the time in which the rules hold.
    public let outsideValidity: Moment?

    /// What a budget is dated by.
    public enum Moment: Hashable, Sendable {
        /// The day of the application.
        case applied(String)
        /// The first year with costs, while no day of application is known.
        case costsFrom(Int)
    }

    /// Whether what is planned is covered to the cent.
    public var closes: Bool { stillToCover.isZero }

    /// How many rules came out so.
    public func count(_ verdict: Verdict) -> Int {
        results.count { $0.verdict == verdict }
    }

    /// Tests a case against a fund; the case is valued through the fund first. Whoever only needs
    /// the verdicts leaves it untried what the steps would do to other rules.
    public init(
        _ given: Case, against pack: FundPack, triesSteps: Bool = true
    ) throws(ArithmeticError) {
        let test = try FundTesting(given, pack)
        self.pack = pack
        var results: [RuleResult] = []
        for rule in pack.rules { results += try test.results(of: rule) }
        let tried = triesSteps ? try FundStepTrial.tried(results, of: test) : results
        self.results = Self.settled(tried, pack, in: given)
        cost = test.budget.cost.total
        coverage = test.budget.coverage.total
        stillToCover = test.budget.stillToCover.total
        excluded = test.ledger.excluded
        oneSided = test.ledger.oneSided
        unvalued = test.budget.unvaluedCosts + test.budget.unvaluedCoverage
        marked = test.budget.marked
        outsideValidity = test.outsideValidity
        unplaced =
            pack.groups.isEmpty
            ? []
            : test.parties.unplaced.map {
                UnplacedParty(party: PartyName($0), groups: test.parties.openGroups(for: $0))
            }
    }
}

/// A party that people must place, with the groups that are open to it.
public struct UnplacedParty: Hashable, Sendable {
    public let party: PartyName
    /// The keys of the main groups that its kinds and sector do not rule out.
    public let groups: [String]
}

/// What came of one rule.
public struct RuleResult: Hashable, Sendable {
    public let rule: FundRule
    public private(set) var verdict: Verdict
    /// What people said of a rule that only they can judge.
    public private(set) var settlement: RuleSettlement?
    /// One reading, or the worst and the best while people do not agree.
    public internal(set) var readings: [RuleReading]
    /// What would have to be known first.
    public let missing: [MissingFact]
    /// The lines it is about.
    public let lines: [RuleLine]
    /// The lines that make up the part that is measured.
    public let counted: [LedgerLine]

    init(
        _ rule: FundRule, _ readings: [RuleReading], missing: [MissingFact] = [],
        lines: [RuleLine] = [], counted: [LedgerLine] = [], isCertain: Bool? = nil
    ) {
        self.rule = rule
        self.readings = RuleReading.distinct(readings)
        self.missing = missing
        self.lines = lines
        self.counted = counted
        let verdicts = Set(readings.map(\.verdict))
        if !(isCertain ?? missing.isEmpty) || verdicts.isEmpty {
            verdict = .notAssessable
        } else if verdicts.isSuperset(of: [.met, .notMet]) {
            verdict = .contested
        } else {
            // Where one reading leaves nothing to judge, the others do not settle it.
            verdict = verdicts.count == 1 ? verdicts.first ?? .notAssessable : .notAssessable
        }
    }
}

extension RuleResult {
    /// A result that nobody can be sure of before people agree on what it goes by.
    init(_ result: RuleResult, unlessSettled facts: [MissingFact]) {
        rule = result.rule
        verdict = .notAssessable
        readings = result.readings
        missing = facts + result.missing
        lines = result.lines
        counted = result.counted
    }

    /// Whether lines are asked about while others settle the verdict already.
    public var asksBesideItsVerdict: Bool {
        guard case .notEligible = rule.test else { return false }
        return verdict == .notMet && !missing.isEmpty
    }

    /// A rule that nothing in the case breaks, and that nothing in it can prove.
    init(toCheck rule: FundRule) {
        self.rule = rule
        verdict = .toCheck
        readings = []
        missing = []
        lines = []
        counted = []
    }

    /// The result with what people said of it: met, while that still holds.
    func settled(_ settlement: RuleSettlement) -> RuleResult {
        var result = self
        result.settlement = settlement
        if settlement.holds { result.verdict = .met }
        return result
    }
}

/// A rule under one reading of the ledger.
public struct RuleReading: Hashable, Sendable {
    /// Met, not met, or not to be judged: under this reading there are no costs.
    public let verdict: Verdict
    public let figures: RuleFigures
    /// The smallest single step per route that would meet the rule.
    public internal(set) var steps: [FundStep]
    /// What it takes the lines for that make it differ from the other readings.
    public internal(set) var choices: [ReadingChoice]

    /// Whether the rule is met under it.
    public var isMet: Bool { verdict == .met }

    init(
        _ isMet: Bool, _ figures: RuleFigures = .none, steps: [FundStep] = [],
        choices: [ReadingChoice] = []
    ) {
        verdict = isMet ? .met : .notMet
        self.figures = figures
        self.steps = steps
        self.choices = choices
    }

    /// A reading under which there is no cost to take a part of.
    init(withoutCosts choices: [ReadingChoice]) {
        verdict = .notAssessable
        figures = .noCosts
        steps = []
        self.choices = choices
    }
}

/// The numbers behind a verdict.
public enum RuleFigures: Hashable, Sendable {
    case share(ShareFigures)
    /// An amount, with the room there is: below zero, what is lacking or too much.
    case amount(Money, headroom: Money)
    /// Calendar years, from the first to the last.
    case years(first: Int, last: Int)
    case counts([PartyCount])
    case date(String)
    /// There are no costs left.
    case noCosts
    case none
}

/// A part of the whole with its limit.
public struct ShareFigures: Hashable, Sendable {
    public let part: Money
    /// The eligible cost.
    public let whole: Money
    /// What is covered of it: another whole, while the budget does not close.
    public let covered: Money
    public let bound: ShareBound
    /// How much the part may still change with the same whole; below zero, by how much it must.
    public let headroom: Money

    /// The part in hundredths of a percent of an amount, rounded half up; nothing of nothing.
    public func basisPoints(of whole: Money) -> Int? {
        guard whole.cents > 0 else { return nil }
        let doubled = Int128(part.cents) * 20_000 / Int128(whole.cents)
        return Int(exactly: (doubled + 1) / 2)
    }
}

/// How many parties of a group there are, and must be.
public struct PartyCount: Hashable, Sendable {
    public let group: String
    public let found: Int
    public let needed: Int
}

/// What is not known, or not said.
public enum MissingFact: Hashable, Sendable {
    case noCosts
    case noGrant
    case noApplicant
    case noYears
    case noApplicationDate
    /// A line nobody has put a value on.
    case value(LedgerLine)
    /// The group of a party.
    case group(PartyName, candidates: [String])
    /// Which fund a grant is of that names none, beside one that does.
    case fund(LedgerLine)
    /// Who gives another grant.
    case giver(LedgerLine)
    /// Which member of a group gives it, the one that applies or another.
    case member(LedgerLine, of: PartyName)
    case form(LedgerLine)
    case years(LedgerLine)
    case quantity(LedgerLine)
    /// What one of a quantity costs.
    case price(LedgerLine)
    /// Whether time is time of people.
    case personnel(LedgerLine)
    case function(LedgerLine)
    /// The fund counts hours, and does not say how many this unit is.
    case hours(LedgerLine)
    case aidType(LedgerLine)
    /// Which type of activity public money pays.
    case aidOf(LedgerLine)
    case eligibility(LedgerLine, word: String)
    /// A cost that begins before the year of the application and goes on.
    case across(LedgerLine, year: Int)
    /// A field on which drafts do not agree, with the items that the drafts name in it.
    case contested(Field, of: Item, naming: [Item])
    /// The budget has contested amounts or lines without a value, so it may or may not close.
    case closing
}

/// A line a rule is about, and why.
public struct RuleLine: Hashable, Sendable {
    /// Why a line is named.
    public enum Reason: Hashable, Sendable {
        case inKind
        case price(Money, rate: Money)
        case noRate
        case notEligible
        /// It lies before the year of the application.
        case before(year: Int)
        case lacks([LineDetail])
        /// The aid with its top-up is more than the cost itself.
        case overFull(Fraction, topUp: Quantity)
    }

    public let line: LedgerLine
    public let reason: Reason
}

/// The smallest single step along one route that meets a rule.
public struct FundStep: Hashable, Sendable {
    /// How a rule can be met.
    public enum Route: String, Hashable, Sendable, CaseIterable {
        /// The whole stays: money of others makes way.
        case replace
        /// New cash, for what is still to be covered where that helps and else for new costs.
        case cashOnTop = "cash-on-top"
        /// New costs, paid by what is covered beyond the costs there are.
        case costsOnTop = "costs-on-top"
        /// New in kind, which is a cost too.
        case inKindOnTop = "in-kind-on-top"
        case askMore = "ask-more"
        case askLess = "ask-less"
        /// What is given in kind becomes cash.
        case inKindToCash = "in-kind-to-cash"
        case moreYears = "more-years"
        case fewerYears = "fewer-years"
    }

    public let route: Route
    public let amount: Money
    /// What is spent on new costs; more than the amount where what is left over pays for some.
    public let newCosts: Money
    /// The groups that could take it: those of the fund with room, without other rules breaking.
    public internal(set) var takers: [String]
    /// For years: how many.
    public let count: Int
    /// Rules that it would break, whoever takes it.
    public internal(set) var breaks: [FundRule] = []

    /// Makes a step.
    public init(
        _ route: Route, _ amount: Money, newCosts: Money = .zero, takers: [String] = [],
        count: Int = 0
    ) {
        self.route = route
        self.amount = amount
        self.newCosts = newCosts
        self.takers = takers
        self.count = count
    }
}
