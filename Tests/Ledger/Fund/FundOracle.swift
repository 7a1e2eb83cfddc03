import CaseModel
import Ledger

/// The verdicts of a fund over a plain ledger, worked out from the words of the rules alone.
struct FundOracle {
    let pack: FundPack
    let ledger: PlainLedger

    /// Functions that count for nothing.
    private var excluded: [String] {
        pack.rules.flatMap { rule -> [String] in
            if case .notEligible(let functions, _, _) = rule.test { return functions }
            return []
        }
    }

    private var applied: Int? { ledger.applied.flatMap { Int($0.prefix(4)) } }
    private var looksBefore: Bool {
        pack.rules.contains { rule in
            if case .notEligible(_, _, before: .application) = rule.test { return true }
            return false
        }
    }

    private func isEligible(_ cost: PlainLedger.Cost) -> Bool {
        !cost.isRefused && cost.function.map { !excluded.contains($0) } ?? true
            && !(looksBefore && isBefore(cost))
    }

    private func isBefore(_ cost: PlainLedger.Cost) -> Bool {
        guard let applied, let years = cost.years else { return false }
        return years.upperBound < applied
    }

    /// What is given stays or goes with its cost.
    private func isEligible(_ gift: PlainLedger.Gift) -> Bool {
        !gift.isRefused && gift.cost.map(isEligible) ?? true
    }

    /// The costs that count.
    var eligible: [PlainLedger.Cost] {
        ledger.costs.filter(isEligible)
            + ledger.gifts.filter(isEligible).compactMap(\.cost)
    }
    private var whole: Int128 { eligible.map { Int128($0.cents) }.reduce(0, +) }
    private var grants: [PlainLedger.Funding] { ledger.fundings.filter { $0.kind == "grant" } }

    private func isIn(_ party: Int, _ key: String) -> Bool {
        let own = ledger.parties[party]
        return own == key || pack.group(own)?.within == key
    }

    /// The verdicts by rule; state aid has one for each type there is.
    var verdicts: [String: Verdict] {
        var result: [String: Verdict] = [:]
        for rule in pack.rules {
            if case .aid(let types) = rule.test {
                result.merge(aid(rule.key, types)) { $1 }
            } else {
                result[rule.key] = verdict(rule.test)
            }
        }
        return result
    }

    private func met(_ isMet: Bool) -> Verdict { isMet ? .met : .notMet }

    private func verdict(_ test: FundTest) -> Verdict {
        switch test {
        case .grant(let bound): grant(bound)
        case .share(let subject, let bound): share(subject, bound)
        case .cashOnly:
            ledger.applicant == nil
                ? .notAssessable
                : met(
                    !ledger.gifts.contains {
                        $0.party == ledger.applicant && $0.cost != nil && isEligible($0)
                    })
        case .duration(let least, let most): duration(least ?? 0, most)
        case .parties(let counts):
            met(
                counts.allSatisfy { count in
                    ledger.parties.indices.count { isIn($0, count.group) } >= count.count
                })
        case .rates: rates()
        case .notEligible(functions: [], words: [], _): before()
        case .notEligible(_, let words, _): eligibility(words)
        case .window(let windows): window(windows)
        case .lines(let details): lines(details)
        case .closes: closes()
        case .aid: .notAssessable
        }
    }

    private func grant(_ bound: AmountBound) -> Verdict {
        if grants.isEmpty { return .notAssessable }
        let asked = grants.map(\.cents).reduce(0, +)
        switch bound {
        case .atLeast(let least): return met(asked >= least.cents)
        case .atMost(let most): return met(asked <= most.cents)
        case .below(let limit): return met(asked < limit.cents)
        }
    }

    private func share(_ subject: FundSubject, _ bound: ShareBound) -> Verdict {
        var part: Int128 = 0
        switch subject {
        case .grant:
            if grants.isEmpty { return .notAssessable }
            part = grants.map { Int128($0.cents) }.reduce(0, +)
        case .applicant:
            guard let applicant = ledger.applicant else { return .notAssessable }
            part = given { $0 == applicant }
        case .groups(let keys): part = given { party in keys.contains { isIn(party, $0) } }
        }
        guard whole > 0 else { return .notAssessable }
        switch bound {
        case .atMost(let most): return met(Ratio(part, whole) <= Ratio(most))
        case .atLeast(let least): return met(Ratio(part, whole) >= Ratio(least))
        }
    }

    private func given(by counts: (Int) -> Bool) -> Int128 {
        ledger.gifts.filter { counts($0.party) && isEligible($0) }.map { Int128($0.cents) }.reduce(
            0, +)
    }

    private func duration(_ least: Int, _ most: Int?) -> Verdict {
        let years = eligible.compactMap(\.years)
        guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max()
        else { return .notAssessable }
        let span = last - first + 1
        let isTooLong = most.map { span > $0 } ?? false
        if years.count < eligible.count {
            return isTooLong ? .notMet : most == nil && span >= least ? .met : .notAssessable
        }
        return met(!isTooLong && span >= least)
    }

    private func rates() -> Verdict {
        var isOpen = false
        for cost in ledger.costs where isEligible(cost) {
            guard let price = cost.price else {
                if cost.isPersonnel { isOpen = true }
                continue
            }
            let rate =
                pack.rates.first { $0.functions.contains(cost.function ?? "") }
                ?? pack.rates.first { $0.functions.isEmpty }
            if rate?.amount.cents != price { return .notMet }
        }
        return isOpen ? .notAssessable : .met
    }

    private func eligibility(_ words: [String]) -> Verdict {
        let open = ledger.costs.filter { !$0.isRefused }
        if open.contains(where: { $0.function.map(excluded.contains) ?? false }) { return .notMet }
        // Whoever answered on one side of a booking answered for both.
        let given = ledger.gifts.filter { !$0.isRefused }.compactMap(\.cost)
            .filter { !$0.isRefused }
        let isAsked = (open + given).contains { cost in
            let text = (cost.text ?? "").lowercased()
            return words.contains { $0.split(separator: " ").allSatisfy { text.contains($0) } }
        }
        return isAsked ? .notAssessable : .toCheck
    }

    /// Costs that nobody answered for, by the year of the application.
    private func before() -> Verdict {
        if ledger.allCosts.isEmpty { return .notAssessable }
        let open =
            ledger.costs.filter {
                !$0.isRefused && !($0.function.map(excluded.contains) ?? false)
            }
            + ledger.gifts.filter { !$0.isRefused }.compactMap(\.cost).filter { !$0.isRefused }
        if open.isEmpty { return .met }
        guard let applied else { return .notAssessable }
        if open.contains(where: isBefore) { return .notMet }
        let starts = open.map { $0.years?.lowerBound }
        if starts.contains(where: { $0 == nil || ($0 ?? 0) < applied }) { return .notAssessable }
        return starts.contains(applied) ? .toCheck : .met
    }

    private func window(_ windows: [FundWindow]) -> Verdict {
        guard let day = ledger.applied?.split(separator: "-").compactMap({ Int($0) }),
            day.count == 3
        else { return .notAssessable }
        return met(windows.contains { $0.years.contains(day[0]) && $0.months.contains(day[1]) })
    }

    private func lines(_ details: [LineDetail]) -> Verdict {
        if eligible.isEmpty { return .notAssessable }
        return met(
            eligible.allSatisfy { cost in
                details.allSatisfy { detail in
                    switch detail {
                    case .years: cost.years != nil
                    case .quantity, .price: cost.price != nil
                    case .explanation: cost.text != nil
                    case .category: cost.isPersonnel
                    case .activity, .workPackage: cost.said.contains(detail)
                    }
                }
            })
    }

    private func closes() -> Verdict {
        let covered =
            ledger.gifts.map(\.cents).reduce(0, +) + ledger.fundings.map(\.cents).reduce(0, +)
        let isEmpty = ledger.allCosts.isEmpty && ledger.gifts.isEmpty && ledger.fundings.isEmpty
        return isEmpty
            ? .notAssessable : met(ledger.allCosts.map(\.cents).reduce(0, +) == covered)
    }

    // MARK: State aid

    private func aid(_ key: String, _ types: [String: Fraction]) -> [String: Verdict] {
        // Of a type it does not name, a rule says nothing.
        func isNamed(_ aid: String?) -> Bool { aid.map { types[$0] != nil } ?? true }
        let eligible = eligible.filter { isNamed($0.aid) }
        let publicMoney = ledger.fundings.filter { $0.kind != "income" && isNamed($0.aid) }
        guard !eligible.isEmpty, !publicMoney.isEmpty else { return [key: .notAssessable] }
        let used = Set((eligible.map(\.aid) + publicMoney.map(\.aid)).compactMap { $0 })
        var result: [String: Verdict] = [:]
        for type in used where used.count > 1 {
            result[key + "." + type] = verdict(
                sure: paid(publicMoney.filter { $0.aid == type }),
                open: paid(publicMoney.filter { $0.aid == nil }),
                room: room(eligible.filter { $0.aid == type }) { _ in types[type] },
                openRoom: room(eligible.filter { $0.aid == nil }) { _ in types[type] })
        }
        let whole = verdict(
            sure: paid(publicMoney), open: Ratio(0),
            room: room(eligible.filter { $0.aid != nil }) { $0.aid.flatMap { types[$0] } },
            openRoom: eligible.filter { $0.aid == nil }
                .map { Ratio(Int128($0.cents)) }.reduce(Ratio(0), +))
        if used.count < 2 || whole != .met { result[key] = whole }
        return result
    }

    private func verdict(sure: Ratio, open: Ratio, room: Ratio, openRoom: Ratio) -> Verdict {
        if sure + open <= room { return .met }
        return sure > room + openRoom ? .notMet : .notAssessable
    }

    private func paid(_ fundings: [PlainLedger.Funding]) -> Ratio {
        Ratio(fundings.map { Int128($0.cents) }.reduce(0, +))
    }

    private func room(
        _ costs: [PlainLedger.Cost], _ intensity: (PlainLedger.Cost) -> Fraction?
    ) -> Ratio {
        costs.map { cost -> Ratio in
            let basic = intensity(cost).map { Ratio($0) } ?? Ratio(0)
            return Ratio(Int128(cost.cents))
                * min(Ratio(1), basic + Ratio(Int128(cost.topUp), 100))
        }.reduce(Ratio(0), +)
    }
}
