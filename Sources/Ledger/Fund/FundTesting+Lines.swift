import CaseModel
import Wording

/// Rules about what lines say, rather than about sums.
extension FundTesting {
    /// The costs that rules are about: what is not eligible is judged as that and no further.
    var costs: [LedgerLine] {
        reading.costs.filter { $0.standing == .cost && ledger.eligibility.isEligible($0) }
    }

    func partnership(_ rule: FundRule, _ counts: [FundCount]) -> RuleResult {
        var found: [PartyCount] = []
        var missing: [MissingFact] = []
        var canBeMet = true
        for count in counts {
            var known = 0
            var possible = 0
            var asked: [MissingFact] = []
            for party in parties.singles {
                switch parties.isIn([count.group], party) {
                case true: known += 1
                case nil:
                    possible += 1
                    asked.append(
                        .group(
                            PartyName(party),
                            candidates: parties.candidates(for: count.group, party)))
                case false: break
                }
            }
            found.append(PartyCount(group: count.group, found: known, needed: count.count))
            guard known < count.count else { continue }
            if known + possible < count.count { canBeMet = false }
            missing += asked
        }
        let isMet = found.allSatisfy { $0.found >= $0.needed }
        return RuleResult(
            rule, [RuleReading(isMet, .counts(found))], missing: unique(missing),
            isCertain: isMet || !canBeMet)
    }

    /// Hours of people that are budgeted at another price than the fund's.
    func rates(_ rule: FundRule) -> RuleResult {
        var wrong: [RuleLine] = []
        var missing: [MissingFact] = []
        for line in costs where line.follows == nil {
            let item = line.item
            let unit = item.text(.unit).map(ComparisonWords.unitKey) ?? ""
            guard let price = item.money(.unitPrice), FundValuation.timeUnits.contains(unit) else {
                if item.text(.category) == "personnel", item[.mirrors] == nil {
                    let isTime =
                        item[.quantity] != nil && FundValuation.timeUnits.contains(unit)
                    missing.append(isTime ? .price(line) : .quantity(line))
                }
                continue
            }
            let function = item.text(.function)
            let rate = valuation.rate(for: function)
            let expected = rate.flatMap { rate in
                valuation.hours(in: unit).flatMap { hours in
                    try? FundValuation.worth(
                        Quantity(thousandths: 1000), at: rate.amount, per: hours)
                }
            }
            guard expected != price, let isPersonnel = isPersonnel(line) else {
                if expected != price { missing.append(.personnel(line)) }
                continue
            }
            guard isPersonnel else { continue }
            if let expected {
                wrong.append(RuleLine(line: line, reason: .price(price, rate: expected)))
            } else if rate != nil {
                missing.append(.hours(line))
            } else if function == nil {
                missing.append(.function(line))
            } else {
                wrong.append(RuleLine(line: line, reason: .noRate))
            }
        }
        return RuleResult(
            rule, readings(wrong), missing: missing, lines: wrong,
            isCertain: missing.isEmpty || stays(wrong))
    }

    /// Whether a rule is broken whatever people take out, so that nothing else matters.
    func stays(_ wrong: [RuleLine]) -> Bool { !wrong.allSatisfy { mayGo($0.line) } }

    /// Whether a line of time is time of people, rather than rent per month or hire per day;
    /// nothing while people must say so first.
    private func isPersonnel(_ line: LedgerLine) -> Bool? {
        if line.item[.category] != nil {
            return line.item.text(.category).map { $0 == "personnel" }
        }
        let gift = line.item.item(.mirrors).flatMap { given[$0] }
        if let unit = gift?.text(.unit).map(ComparisonWords.unitKey),
            FundValuation.timeUnits.contains(unit)
        {
            return true
        }
        // A function the fund has a rate of its own for is somebody's.
        let rate = line.item.text(.function).flatMap { valuation.rate(for: $0) }
        return rate.flatMap { $0.functions.isEmpty ? nil : true }
    }

    /// A rule that lines break is met where all of those may still go.
    func readings(_ wrong: [RuleLine]) -> [RuleReading] {
        guard !wrong.isEmpty, wrong.allSatisfy({ mayGo($0.line) }) else {
            return [RuleReading(wrong.isEmpty)]
        }
        let marks = marks(of: wrong.map(\.line))
        return [
            RuleReading(false, choices: marks.map { .with($0) }),
            RuleReading(true, choices: marks.map { .without($0) }),
        ]
    }

    func cashOnly(_ rule: FundRule, _ subject: FundSubject) throws(ArithmeticError) -> RuleResult {
        if case .applicant = subject, parties.applicant == nil {
            return RuleResult(rule, [], missing: [.noApplicant])
        }
        // What is not eligible is no contribution to what the fund pays for.
        let gifts = reading.contributions.filter {
            $0.standing != .apart(.outerRing) && ledger.eligibility.isEligible($0)
        }
        func isMine(_ line: LedgerLine) -> Bool? {
            belongs(FundPosting(line, isEligible: true), to: subject)
        }
        let mine = gifts.filter { isMine($0) == true }
        let unclear = gifts.filter { isMine($0) == nil && $0.item.settledForm != "cash" }
        let inKind = mine.filter { $0.item.settledForm == "inkind" }
        let open = mine.filter { !["inkind", "cash"].contains($0.item.settledForm) }
        let amount = try MoneyRange.sum(
            inKind.compactMap { (ledger.counted[$0.id] ?? $0).total }
        ).highest
        let steps =
            amount > .zero ? [FundStep(.inKindToCash, amount)] : []
        let figures = RuleFigures.amount(amount, headroom: try Money.zero.subtracting(amount))
        var readings = [RuleReading(inKind.isEmpty, figures, steps: inKind.isEmpty ? [] : steps)]
        if !inKind.isEmpty, inKind.allSatisfy(mayGo) {
            let marks = marks(of: inKind)
            readings[0].choices = marks.map { .with($0) }
            readings.append(
                RuleReading(
                    true, .amount(.zero, headroom: .zero), choices: marks.map { .without($0) }))
        }
        return RuleResult(
            rule, readings,
            missing: unique(unclear.map { missing($0, subject) } + open.map { .form($0) }),
            lines: inKind.map { RuleLine(line: $0, reason: .inKind) },
            isCertain: (unclear.isEmpty && open.isEmpty) || !inKind.isEmpty)
    }

    func window(_ rule: FundRule, _ windows: [FundWindow]) -> RuleResult {
        guard let text = given.settings?.text(.applicationDate), let moment = Moment(text) else {
            return RuleResult(rule, [], missing: [.noApplicationDate])
        }
        let day = CivilTime(moment, offsetSeconds: 0)
        let isMet = windows.contains {
            $0.years.contains(day.year) && $0.months.contains(day.month)
        }
        return RuleResult(rule, [RuleReading(isMet, .date(text))])
    }

    /// When the budget is of a time in which the rules do not hold; days compare as texts.
    var outsideValidity: FundReport.Moment? {
        let source = pack.source
        if let day = given.settings?.text(.applicationDate) {
            let isOutside =
                source.validFrom.map { day < $0 } ?? false
                || source.validThrough.map { day > $0 } ?? false
            return isOutside ? .applied(day) : nil
        }
        let years = costs.flatMap(\.readings).compactMap(\.years?.first)
        guard let first = years.min(), let through = source.validThrough,
            String(first) > String(through.prefix(4))
        else { return nil }
        return .costsFrom(first)
    }

    func lines(_ rule: FundRule, _ details: [LineDetail]) -> RuleResult {
        guard !costs.isEmpty else { return RuleResult(rule, [], missing: [.noCosts]) }
        let wrong = costs.compactMap { line -> RuleLine? in
            let lacking = details.filter { !says($0, line) }
            return lacking.isEmpty ? nil : RuleLine(line: line, reason: .lacks(lacking))
        }
        return RuleResult(rule, readings(wrong), lines: wrong)
    }

    /// Whether a cost line says something; what it mirrors may say it for the line.
    private func says(_ detail: LineDetail, _ line: LedgerLine) -> Bool {
        let field = Self.field(detail)
        if line.item[field] != nil { return true }
        guard let other = line.item.item(.mirrors).flatMap({ given[$0] }) else { return false }
        // In kind has no price but what the fund, or who gives it, says it is worth.
        if detail == .price { return other[.worth] != nil || other[.amount] != nil }
        return other[field] != nil
    }

    func closes(_ rule: FundRule) throws(ArithmeticError) -> RuleResult {
        guard budget.lineCount > 0 else { return RuleResult(rule, [], missing: [.noCosts]) }
        let gap = budget.stillToCoverIfAllStays
        // With and without what people may still take out, the worst and the best.
        let (low, high) = try ledger.margins { $0.isCost ? 1 : -1 }
        let lowest = try Money(exactly: low.margin)
        let highest = try Money(exactly: high.margin)
        let stays = marks(of: reading.all.filter(mayGo)).map { ReadingChoice.with($0) }
        var ends: [(amount: Money, choices: [ReadingChoice])] = [(lowest, ledger.choices(of: low))]
        if gap.isSettled { ends.append((gap.lowest, stays)) }
        ends.append((highest, ledger.choices(of: high)))
        var readings: [RuleReading] = []
        for (end, choices) in ends {
            let headroom = try Money.zero.subtracting(end)
            let steps = end > .zero ? [FundStep(.cashOnTop, end)] : []
            readings.append(
                RuleReading(
                    end == .zero, .amount(end, headroom: headroom), steps: steps,
                    choices: choices))
        }
        // Costs that take the worth of a contribution move with it, and close whatever it is.
        let missing = ledger.unvalued.filter { !$0.postings.contains { $0.line.follows != nil } }
            .flatMap(\.postings).filter(\.isUnvalued).map(\.line)
        // Two ends that do not close do not say that nothing between them does.
        let mayClose =
            lowest < .zero && highest > .zero && !readings.contains(where: \.isMet)
        return RuleResult(
            rule, readings, missing: missing.map { .value($0) } + (mayClose ? [.closing] : []))
    }
}
