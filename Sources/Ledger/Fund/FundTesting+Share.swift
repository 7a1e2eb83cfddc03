import CaseModel

/// Rules that compare a part with the whole: weights per line, in exact whole numbers.
extension FundTesting {
    /// How many times a cost and a part count towards the margin, which is zero at the limit.
    private struct Weights {
        let cost: Int128
        let part: Int128

        init(_ bound: ShareBound) {
            let numerator = Int128(bound.fraction.numerator)
            let denominator = Int128(bound.fraction.denominator)
            switch bound {
            case .atMost: (cost, part) = (numerator, -denominator)
            case .atLeast: (cost, part) = (-numerator, denominator)
            }
        }

        func callAsFunction(_ posting: FundPosting, isPart: Bool) -> Int128 {
            guard posting.isEligible else { return 0 }
            return posting.isCost ? cost : isPart ? part : 0
        }
    }

    func share(
        _ rule: FundRule, _ subject: FundSubject, _ bound: ShareBound
    ) throws(ArithmeticError) -> RuleResult {
        if let fact = absent(subject) { return RuleResult(rule, [], missing: [fact]) }
        let weights = Weights(bound)
        let belongs = belonging(to: subject)
        func weight(_ posting: FundPosting) -> Int128 {
            weights(posting, isPart: belongs(posting) ?? false)
        }
        let without = try ledger.margins(weight)
        let with = try ledger.margins { weights($0, isPart: belongs($0) ?? true) }
        let unclear = ledger.postings.filter {
            $0.isEligible && belongs($0) == nil
        }
        let open = ledger.unvalued.map { (unit: $0, weight: self.weight(of: $0, subject, weights)) }
        let mayRise = open.contains { $0.weight.contains { $0 > 0 } }
        let mayFall = open.contains { $0.weight.contains { $0 < 0 } }
        // With everything that is not known, a reading may come out on one side or on both.
        func isCertain(_ one: Int128, _ other: Int128) -> Bool {
            (min(one, other) >= 0 && !mayFall) || (max(one, other) < 0 && !mayRise)
        }
        let certain =
            isCertain(without.lowest.margin, with.lowest.margin)
            && isCertain(without.highest.margin, with.highest.margin)
        var readings: [RuleReading] = []
        for choice in [without.lowest, without.highest] {
            if let reading = try reading(choice, subject, bound, belongs) {
                readings.append(reading)
                continue
            }
            readings.append(RuleReading(withoutCosts: ledger.choices(of: choice)))
            // Next to it comes the reading that is as near to this end with a cost in it.
            if let other = try ledger.nearest(choice, weight),
                let reading = try reading(other, subject, bound, belongs)
            {
                readings.append(reading)
            }
        }
        guard readings.contains(where: { $0.verdict != .notAssessable }) else {
            return RuleResult(rule, [], missing: [.noCosts])
        }
        // Between the two ends as well, a reading may leave nothing to take a part of.
        if readings.allSatisfy({ $0.verdict != .notAssessable }),
            let choices = ledger.choicesWithoutCosts
        {
            readings.append(RuleReading(withoutCosts: choices))
        }
        let values = open.filter { $0.weight != [0] }.flatMap { $0.unit.postings }
            .filter { $0.isUnvalued && $0.line.follows == nil }
            .map { MissingFact.value($0.line) }
        return RuleResult(
            rule, readings,
            missing: certain ? [] : unique(unclear.map { missing($0, subject) } + values),
            counted: ledger.postings.filter {
                $0.isEligible && belongs($0) == true
            }.map(\.line), isCertain: certain)
    }

    /// What must be there before a part can be taken.
    private func absent(_ subject: FundSubject) -> MissingFact? {
        let postings = ledger.postings
        if !postings.contains(where: { $0.isCost && $0.isEligible }) { return .noCosts }
        switch subject {
        case .grant: return postings.contains { $0.mayBeGrant && $0.isEligible } ? nil : .noGrant
        case .applicant: return parties.applicant == nil ? .noApplicant : nil
        case .groups: return nil
        }
    }

    /// How a unit without a value counts once it has one: a cost that takes the worth of a
    /// contribution goes up with it.
    private func weight(
        of unit: FundUnit, _ subject: FundSubject, _ weights: Weights
    ) -> [Int128] {
        let cost = unit.postings.first { $0.isCost && $0.isEligible } == nil ? 0 : weights.cost
        guard let gift = unit.postings.first(where: { !$0.isCost }), gift.isEligible else {
            return [cost]
        }
        switch belongs(gift, to: subject) {
        case true: return [cost + weights.part]
        case false: return [cost]
        case nil: return [cost, cost + weights.part]
        }
    }

    /// A reading in numbers; nothing when there is no cost under it.
    private func reading(
        _ choice: FundChoice, _ subject: FundSubject, _ bound: ShareBound,
        _ belongs: (FundPosting) -> Bool?
    ) throws(ArithmeticError) -> RuleReading? {
        let whole = try ledger.total(choice) { $0.isCost && $0.isEligible }
        guard whole > .zero else { return nil }
        let part = try ledger.total(choice) {
            $0.isEligible && (belongs($0) ?? false)
        }
        let covered = try ledger.total(choice) { !$0.isCost && $0.isEligible }
        let margin = choice.margin
        let denominator = Int128(bound.fraction.denominator)
        let figures = ShareFigures(
            part: part, whole: whole, covered: covered, bound: bound,
            headroom: try Money(exactly: margin.dividedDown(by: denominator)))
        let choices = ledger.choices(of: choice)
        guard margin < 0 else { return RuleReading(true, .share(figures), choices: choices) }
        return RuleReading(
            false, .share(figures), steps: try steps(-margin, choice, subject, figures),
            choices: choices)
    }

    // MARK: Steps

    private func steps(
        _ lack: Int128, _ choice: FundChoice, _ subject: FundSubject, _ figures: ShareFigures
    ) throws(ArithmeticError) -> [FundStep] {
        let open = try open(choice)
        let numerator = Int128(figures.bound.fraction.numerator)
        let denominator = Int128(figures.bound.fraction.denominator)
        let replaced = lack.dividedUp(by: denominator)
        // What one more euro does when the whole grows with it.
        let slope: Int128
        let filling: Int128
        switch figures.bound {
        case .atMost: (slope, filling) = (numerator, 0)
        case .atLeast: (slope, filling) = (denominator - numerator, denominator)
        }
        var amounts: [(route: FundStep.Route, cents: Int128, costs: Int128)] = []
        let others = try covered(by: { belongs($0, to: subject) == false }, choice)
        switch figures.bound {
        case .atMost: amounts.append((.replace, replaced, 0))
        case .atLeast where replaced <= Int128(others.cents):
            amounts.append((.replace, replaced, 0))
        case .atLeast: break
        }
        let room = max(open, 0)
        if filling > 0, lack <= room * filling {
            amounts.append((.cashOnTop, lack.dividedUp(by: filling), 0))
        } else if filling > 0, slope > 0, open >= 0 || amounts.isEmpty {
            // Where more is covered than is spent, money makes way for what this rule wants.
            let costs = (lack - room * filling).dividedUp(by: slope)
            amounts.append((.cashOnTop, room + costs, costs))
        } else if filling == 0, slope > 0 {
            amounts.append(spending(lack.dividedUp(by: slope), open))
        }
        if slope > 0 {
            let growth = lack.dividedUp(by: slope)
            amounts.append((.inKindOnTop, growth, growth))
        }
        var steps: [FundStep] = []
        for (route, cents, costs) in amounts {
            let takers =
                route == .costsOnTop
                ? []
                : try takers(
                    of: cents, costs, whole: figures.whole, choice, subject, figures.bound)
            // Where every group is full, this route meets the rule by breaking another.
            steps.append(
                FundStep(
                    route, try Money(exactly: cents), newCosts: try Money(exactly: costs),
                    takers: takers))
        }
        return steps
    }

    /// What is still to be covered under one choice of readings; below zero, what is left over.
    func open(_ choice: FundChoice) throws(ArithmeticError) -> Int128 {
        Int128(
            try ledger.total(choice, where: \.isCost)
                .subtracting(ledger.total(choice) { !$0.isCost }).cents)
    }

    /// New costs with the cash they need: what is left over already pays for them first.
    func spending(
        _ costs: Int128, _ open: Int128
    ) -> (route: FundStep.Route, cents: Int128, costs: Int128) {
        let cash = costs - max(-open, 0)
        return cash > 0 ? (.cashOnTop, cash, costs) : (.costsOnTop, costs, costs)
    }

    private func covered(
        by counts: (FundPosting) -> Bool, _ choice: FundChoice
    ) throws(ArithmeticError) -> Money {
        try ledger.total(choice) { !$0.isCost && $0.isEligible && counts($0) }
    }

    /// Groups whose money brings a share nearer to its limit.
    func givers(_ bound: ShareBound, _ own: [String]) -> [FundGroup] {
        switch bound {
        case .atLeast: pack.groups.filter { own.contains($0.key) }
        case .atMost:
            pack.mainGroups.filter { group in
                !own.contains(group.key)
                    && !pack.parts(of: group.key).contains { own.contains($0.key) }
            }
        }
    }

    /// The groups that may bring so much more, while the whole grows by some.
    private func takers(
        of cents: Int128, _ growth: Int128, whole: Money, _ choice: FundChoice,
        _ subject: FundSubject, _ bound: ShareBound
    ) throws(ArithmeticError) -> [String] {
        var own: [String] = []
        if case .groups(let keys) = subject { own = keys }
        var takers: [String] = []
        for group in givers(bound, own) {
            let keys = [group.key, group.within].compactMap { $0 }
            var fits = true
            for rule in pack.rules {
                guard case .share(.groups(let full), .atMost(let most)) = rule.test,
                    full.count == 1, keys.contains(full[0])
                else { continue }
                let now = try covered(by: { belongs($0, to: .groups(full)) == true }, choice)
                let (more, overflow) = (Int128(now.cents) + cents)
                    .multipliedReportingOverflow(by: Int128(most.denominator))
                let (room, tooMuch) = (Int128(whole.cents) + growth)
                    .multipliedReportingOverflow(by: Int128(most.numerator))
                guard !overflow, !tooMuch else { throw .overflow }
                if more > room { fits = false }
            }
            if fits { takers.append(group.key) }
        }
        return takers
    }
}
