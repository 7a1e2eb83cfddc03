import CaseModel
import Wording

/// Rules about what may not count.
extension FundTesting {
    /// What the lines of a rule come to, one by one.
    private struct Found {
        var wrong: [RuleLine] = []
        var asked: [MissingFact] = []
        /// Whether people still have to look, though nothing was found.
        var isOpen = false
    }

    /// Lines that a fund lets count for nothing, or that look as if it does, and costs that lie
    /// before the application.
    func notEligible(
        _ rule: FundRule, _ functions: [String], _ words: [String], before moment: FundMoment?
    ) -> RuleResult {
        let isWorded = !functions.isEmpty || !words.isEmpty
        let answered = answered
        let costs = reading.costs.filter {
            $0.standing == .cost && !answered.contains($0.id)
        }
        var found = Found()
        if isWorded {
            // What counts nowhere, as what the outer ring would give, is not asked about.
            let coverage = (reading.contributions + reading.funding).filter {
                !answered.contains($0.id) && ($0.coverageKind != nil || $0.isOneSided)
            }
            look(at: costs + coverage, functions, words, &found)
        }
        if moment != nil {
            let judged = costs.filter { !valuation.excludes($0.item) }
            guard isWorded || !judged.isEmpty else {
                let isEmpty = !reading.costs.contains { $0.standing == .cost }
                return isEmpty
                    ? RuleResult(rule, [], missing: [.noCosts])
                    : RuleResult(rule, [RuleReading(true)])
            }
            lookAtTiming(of: judged, &found)
        }
        let (wrong, asked) = (found.wrong, found.asked)
        guard !wrong.isEmpty || !asked.isEmpty || !found.isOpen else {
            return RuleResult(toCheck: rule)
        }
        return RuleResult(
            rule, readings(wrong), missing: asked, lines: wrong,
            isCertain: asked.isEmpty || stays(wrong))
    }

    /// Lines of which people said whether they count: on a contribution for all its costs, and on
    /// its costs for it when they did so on every one.
    private var answered: Set<ItemID> {
        var answered = Set(reading.all.filter { $0.item[.eligible] != nil }.map(\.id))
        let costs = reading.costs.filter { $0.standing == .cost }
        let open = Set(costs.filter { !answered.contains($0.id) }.map(\.booking))
        answered.formUnion(Set(costs.map(\.booking)).subtracting(open))
        answered.formUnion(costs.filter { answered.contains($0.booking) }.map(\.id))
        return answered
    }

    private func look(
        at lines: [LedgerLine], _ functions: [String], _ words: [String], _ found: inout Found
    ) {
        var search = WordSearch(words)
        let functions = Set(functions.map { Folding.folded($0) })
        let gifts = Set(
            lines.filter { $0.item.kind == .contribution && valuation.names($0.item, functions) }
                .map(\.id))
        for line in lines {
            let isNamed = line.item.kind != .funding && valuation.names(line.item, functions)
            if isNamed || gifts.contains(line.booking) {
                // Hours in kind that count for nothing stand in no total; an amount does.
                if line.total.map({ $0 != .zero }) ?? false, !line.isOneSided {
                    found.wrong.append(RuleLine(line: line, reason: .notEligible))
                }
                continue
            }
            if let said = search.wording(of: line) {
                found.asked.append(.eligibility(line, word: said))
            }
        }
        // That no word is there proves nothing: people still have to look.
        found.isOpen = true
    }

    /// Costs by the year of the application. Within that year the day counts, which no line has.
    private func lookAtTiming(of costs: [LedgerLine], _ found: inout Found) {
        guard valuation.applicationYear != nil else {
            if !costs.isEmpty { found.asked.append(.noApplicationDate) }
            return
        }
        for line in costs {
            switch valuation.timing(of: line) {
            case .before(let year):
                found.wrong.append(RuleLine(line: line, reason: .before(year: year)))
            case .across(let year): found.asked.append(.across(line, year: year))
            case .noYears: found.asked.append(.years(line))
            case .within: found.isOpen = true
            case .after, .unknown: break
            }
        }
    }
}
