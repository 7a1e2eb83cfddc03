import CaseModel
import Ledger

/// The verdicts of a fund over a plain ledger, worked out from the words of the rules alone.
struct FundOracle {
    let pack: FundPack
    let ledger: PlainLedger

    /// Functions that count for nothing.
    var excluded: [String] {
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
            && !(gift.function.map(excluded.contains) ?? false)
    }

    /// The costs that count.
    var eligible: [PlainLedger.Cost] {
        ledger.costs.filter(isEligible)
            + ledger.gifts.filter(isEligible).compactMap(\.cost)
    }
    /// The costs that count, without those that people take out.
    var standing: [PlainLedger.Cost] { eligible.filter { !$0.open.isGone } }
    var whole: Int128 { eligible.map { Int128($0.cents) }.reduce(0, +) }
    /// The grants of this fund: while none names it, every grant is.
    private var grants: [PlainLedger.Funding] {
        let isNamed = ledger.namesFund(pack)
        return ledger.fundings.filter { funding in
            guard funding.kind == "grant" else { return false }
            return !isNamed || funding.fund == pack.key
                || (funding.fund == nil && funding.open.isCounted)
        }
    }

    /// Whether a party is in a group; nothing of a group of parties of which only a part is.
    private func isIn(_ party: Int, _ key: String) -> Bool? {
        let own = ledger.parties[party]
        if !own.isEmpty { return own == key || pack.group(own)?.within == key }
        if let members = ledger.members[party] {
            let answers = Set(members.map { isIn($0, key) })
            return answers.count == 1 ? answers.first ?? nil : nil
        }
        // Who says nothing is what the group is that it is in.
        let group = ledger.members.first { $0.value.contains(party) }?.key
        return group.map { !ledger.parties[$0].isEmpty } == true
            ? group.flatMap { isIn($0, key) } : false
    }

    private func isApplicant(_ party: Int) -> Bool? {
        if party == ledger.applicant { return true }
        guard let applicant = ledger.applicant,
            ledger.members[party]?.contains(applicant) == true
        else { return false }
        return ledger.members[party]?.count == 1 ? true : nil
    }

    private func isIn(_ gift: PlainLedger.Gift, _ keys: [String]) -> Bool {
        let answers = keys.map { isIn(gift.party, $0) }
        if answers.contains(true) { return true }
        guard answers.contains(nil) else { return false }
        // Members may each be in another of these groups.
        let areAll = ledger.members[gift.party]?.allSatisfy { member in
            keys.contains { isIn(member, $0) == true }
        }
        return areAll == true || gift.open.isCounted
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
                        (isApplicant($0.party) ?? $0.open.isCounted) && $0.cost != nil
                            && isEligible($0) && !$0.open.isGone
                    })
        case .duration(let least, let most): duration(least ?? 0, most)
        case .parties(let counts):
            met(
                counts.allSatisfy { count in
                    ledger.parties.indices.count {
                        ledger.members[$0] == nil && isIn($0, count.group) == true
                    } >= count.count
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
            if ledger.applicant == nil { return .notAssessable }
            part = given { isApplicant($0.party) ?? $0.open.isCounted }
        case .groups(let keys):
            part = given { isIn($0, keys) }
            // Another grant is somebody's, and nobody says whose.
            part += ledger.fundings.filter {
                $0.open.isCounted && ledger.isUnclear($0, pack)
            }.map { Int128($0.cents) }.reduce(0, +)
        }
        guard whole > 0 else { return .notAssessable }
        switch bound {
        case .atMost(let most): return met(Ratio(part, whole) <= Ratio(most))
        case .atLeast(let least): return met(Ratio(part, whole) >= Ratio(least))
        }
    }

    private func given(by counts: (PlainLedger.Gift) -> Bool) -> Int128 {
        ledger.gifts.filter { counts($0) && isEligible($0) }.map { Int128($0.cents) }.reduce(
            0, +)
    }

    private func duration(_ least: Int, _ most: Int?) -> Verdict {
        let years = standing.compactMap(\.years)
        guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max()
        else { return .notAssessable }
        let span = last - first + 1
        let isTooLong = most.map { span > $0 } ?? false
        if years.count < standing.count {
            return isTooLong ? .notMet : most == nil && span >= least ? .met : .notAssessable
        }
        return met(!isTooLong && span >= least)
    }

    private func rates() -> Verdict {
        var isOpen = false
        for cost in ledger.costs where isEligible(cost) && !cost.open.isGone {
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
        let open = ledger.costs.filter { !$0.isRefused && !$0.open.isGone }
        if open.contains(where: { $0.function.map(excluded.contains) ?? false }) { return .notMet }
        // Hours that count for nothing are worth nothing, but a cost beside them is there.
        let volunteered = ledger.gifts.contains { gift in
            gift.function.map(excluded.contains) == true && !gift.isRefused
                && gift.cost.map { $0.hasOwnAmount && !$0.isRefused && !$0.open.isGone } ?? false
        }
        if volunteered { return .notMet }
        // Whoever answered on one side of a booking answered for both.
        let given = ledger.gifts.filter { !$0.isRefused }.compactMap(\.cost)
            .filter { !$0.isRefused && !$0.open.isGone }
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
                !$0.isRefused && !$0.open.isGone && !($0.function.map(excluded.contains) ?? false)
            }
            + ledger.gifts.filter { !$0.isRefused }.compactMap(\.cost).filter {
                !$0.isRefused && !$0.open.isGone
            }
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
            standing.allSatisfy { cost in
                details.allSatisfy { detail in
                    switch detail {
                    case .years: cost.years != nil
                    case .quantity, .price: cost.price != nil || cost.said.contains(detail)
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
