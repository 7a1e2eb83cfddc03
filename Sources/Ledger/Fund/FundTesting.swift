import CaseModel

/// A case made ready for the rules of a fund.
struct FundTesting {
    let given: Case
    let pack: FundPack
    let valuation: FundValuation
    let parties: FundParties
    let ledger: FundLedger
    let budget: BudgetReport
    let reading: LedgerReading
    /// Contributions of a booking of which people marked either side as not agreed.
    let discussed: Set<ItemID>
    /// Lines, parties and settings with a field on which drafts do not agree.
    let contested: [Item]
    /// Contributions of which costs take what the others leave.
    let shared: Set<ItemID>

    init(_ case: Case, _ pack: FundPack) throws(ArithmeticError) {
        let valuation = FundValuation(pack, ownRatesOf: `case`)
        try self.init(ValuedCase(`case`, by: valuation), valuation)
    }

    /// A case that is valued already.
    init(_ valued: ValuedCase, _ valuation: FundValuation) throws(ArithmeticError) {
        self.valuation = valuation
        given = valued.contents
        pack = valuation.pack
        parties = FundParties(pack, in: given)
        reading = try LedgerReading(valued)
        discussed = Set(
            reading.all.filter(\.isUnderDiscussion).map(\.booking))
        contested = Self.contested(reading, in: given)
        shared = Set(reading.costs.compactMap(\.follows))
        ledger = try FundLedger(reading, valuation)
        budget = try BudgetReport(reading)
    }

    /// What comes of a rule; a rule for state aid is one for each type of activity.
    func results(of rule: FundRule) throws(ArithmeticError) -> [RuleResult] {
        let results: [RuleResult] =
            if case .aid(let intensities) = rule.test {
                try aid(rule, intensities)
            } else {
                [try result(of: rule)]
            }
        let facts = contestedFields(for: rule.test)
        return facts.isEmpty ? results : results.map { RuleResult($0, unlessSettled: facts) }
    }

    private func result(of rule: FundRule) throws(ArithmeticError) -> RuleResult {
        switch rule.test {
        case .grant(let bound): try grant(rule, bound)
        case .share(let subject, let bound): try share(rule, subject, bound)
        case .cashOnly(let subject): try cashOnly(rule, subject)
        case .duration(let least, let most): duration(rule, least, most)
        case .parties(let counts): partnership(rule, counts)
        case .rates: rates(rule)
        case .aid: RuleResult(rule, [])
        case .notEligible(let functions, let words, let before):
            notEligible(rule, functions, words, before: before)
        case .window(let windows): window(rule, windows)
        case .lines(let details): lines(rule, details)
        case .closes: try closes(rule)
        }
    }

    // MARK: The grant as an amount

    private func grant(_ rule: FundRule, _ bound: AmountBound) throws(ArithmeticError) -> RuleResult
    {
        let grants = ledger.postings.filter { $0.mayBeGrant && $0.isEligible }
        let unclear = grants.filter(\.isOfUnknownFund).map { MissingFact.fund($0.line) }
        let open = ledger.unvalued.flatMap(\.postings)
            .filter { $0.mayBeGrant && $0.isEligible }
        let missing = unclear + open.map { .value($0.line) }
        guard grants.contains(where: \.isGrant) else {
            return RuleResult(rule, [], missing: missing.isEmpty ? [.noGrant] : missing)
        }
        let (low, high) = try ledger.margins { $0.isGrant && $0.isEligible ? 1 : 0 }
        var readings: [RuleReading] = []
        for choice in [low, high] {
            var reading = try reading(of: Money(exactly: choice.margin), bound)
            reading.choices = ledger.choices(of: choice)
            readings.append(reading)
        }
        // What is still to be named can only make it more, by what it is where that is known.
        let all = try ledger.margins { $0.mayBeGrant && $0.isEligible ? 1 : 0 }
        var isCertain = true
        for (reading, most) in zip(readings, [all.lowest, all.highest]) {
            let isMet = try self.reading(of: Money(exactly: most.margin), bound).isMet
            let isSafe = if case .atLeast = bound { isMet } else { !isMet }
            if isMet != reading.isMet || !(open.isEmpty || isSafe) { isCertain = false }
        }
        return RuleResult(
            rule, readings, missing: isCertain ? [] : missing,
            counted: grants.filter(\.isGrant).map(\.line), isCertain: isCertain)
    }

    private func reading(
        of grant: Money, _ bound: AmountBound
    ) throws(ArithmeticError) -> RuleReading {
        let headroom: Money
        let route: FundStep.Route
        switch bound {
        case .atLeast(let least): (headroom, route) = (try grant.subtracting(least), .askMore)
        case .atMost(let most): (headroom, route) = (try most.subtracting(grant), .askLess)
        case .below(let limit):
            headroom = try limit.subtracting(grant).subtracting(Money(cents: 1))
            route = .askLess
        }
        let isMet = headroom >= .zero
        let steps = isMet ? [] : [FundStep(route, try Money.zero.subtracting(headroom))]
        return RuleReading(isMet, .amount(grant, headroom: headroom), steps: steps)
    }

    // MARK: Whom a line is of

    /// Whether a line is of somebody; nothing while people must say so first.
    func belongs(_ posting: FundPosting, to subject: FundSubject) -> Bool? {
        Self.belongs(posting, to: subject) { Self.isOf(subject, $0, parties) }
    }

    /// The same for many lines: every party is looked up once.
    func belonging(to subject: FundSubject) -> (FundPosting) -> Bool? {
        let known = Dictionary(
            uniqueKeysWithValues: given.all(.partner).map {
                ($0.id, Self.isOf(subject, $0, parties))
            })
        // Of the case it holds nothing else, because what it holds is copied for every line.
        return { posting in Self.belongs(posting, to: subject) { known[$0.id] ?? nil } }
    }

    private static func isOf(
        _ subject: FundSubject, _ party: Item, _ parties: FundParties
    ) -> Bool? {
        switch subject {
        case .grant: false
        case .applicant: parties.isApplicant(party)
        case .groups(let keys): parties.isIn(keys, party)
        }
    }

    private static func belongs(
        _ posting: FundPosting, to subject: FundSubject, isOf: (Item) -> Bool?
    ) -> Bool? {
        guard !posting.isCost else { return false }
        switch subject {
        case .grant: return posting.isOfUnknownFund ? nil : posting.isGrant
        case .applicant: return posting.line.partner.map(isOf) ?? false
        case .groups:
            if posting.isGrant { return false }
            guard let partner = posting.line.partner else {
                // Income nobody gives is in no group; another grant is somebody's.
                return posting.isOfUnknownFund || posting.kind == .otherGrant ? nil : false
            }
            let isIn = isOf(partner)
            return posting.isOfUnknownFund && isIn == true ? nil : isIn
        }
    }

    /// What people must say about a line before it is clear whose it is.
    func missing(_ posting: FundPosting, _ subject: FundSubject) -> MissingFact {
        if posting.isOfUnknownFund { return .fund(posting.line) }
        return missing(posting.line, subject)
    }

    /// What people must say about a line before it is clear whose it is.
    func missing(_ line: LedgerLine, _ subject: FundSubject) -> MissingFact {
        guard let partner = line.partner else { return .giver(line) }
        if subject == .applicant { return .member(line, of: PartyName(partner)) }
        guard case .unknown(let candidates) = parties.place(of: partner) else {
            return .giver(line)
        }
        return .group(PartyName(partner), candidates: candidates)
    }

    func unique(_ facts: [MissingFact]) -> [MissingFact] {
        var known: Set<MissingFact> = []
        return facts.filter { known.insert($0).inserted }
    }
}
