import CaseModel
import Wording

/// State aid: what public money may pay of the cost of each type of activity.
extension FundTesting {
    /// How much a line counts for, in the unit of a scope: for certain, or perhaps.
    private enum Weight {
        case known(Int128)
        case perhaps(Int128)
    }

    /// The types of activity that a result is about, with what public money may pay of each.
    private struct Scope {
        let intensities: [String: Fraction]
        /// One type; nothing for all of them together.
        let type: String?
        /// What one whole cent of cost counts for.
        let unit: Int128

        init(_ intensities: [String: Fraction], type: String?) throws(ArithmeticError) {
            self.intensities = intensities
            self.type = type
            // A top-up is in thousandths of a percent.
            var unit: Int128 = 100_000
            for fraction in intensities.values {
                let denominator = Int128(fraction.denominator)
                unit = unit / Self.common(unit, denominator) * denominator
                guard unit < 1_000_000_000_000 else { throw .overflow }
            }
            self.unit = unit
        }

        /// What a line says of its type; nothing while people do not agree on it.
        func type(of line: LedgerLine) -> String? {
            line.item.contestedFields.contains(.aidType) ? nil : line.item.text(.aidType)
        }

        func weight(_ posting: FundPosting) -> Weight {
            guard posting.isEligible else { return .known(0) }
            let said = type(of: posting.line)
            // Of a type it does not name, a rule says nothing.
            if let said, intensities[said] == nil { return .known(0) }
            guard posting.isCost else {
                guard posting.isPublic else { return .known(0) }
                guard let type else { return .known(-unit) }
                return said.map { .known($0 == type ? -unit : 0) } ?? .perhaps(-unit)
            }
            if let said {
                return .known(type == nil || type == said ? aid(said, posting.line) : 0)
            }
            return .perhaps(type.map { aid($0, posting.line) } ?? unit)
        }

        /// Whether a line is of a type that the rule names, or of none that is known.
        func names(_ posting: FundPosting) -> Bool {
            type(of: posting.line).map { intensities[$0] != nil } ?? true
        }

        /// Whether a line has to do with it.
        func counts(_ posting: FundPosting) -> Bool {
            switch weight(posting) {
            case .known(let weight), .perhaps(let weight): weight != 0
            }
        }

        /// What public money may pay of a line of a type; a top-up never brings it above all.
        private func aid(_ type: String, _ line: LedgerLine) -> Int128 {
            min(unit, basic(type) + topUp(line))
        }

        func basic(_ type: String) -> Int128 {
            guard let fraction = intensities[type] else { return 0 }
            return Int128(fraction.numerator) * (unit / Int128(fraction.denominator))
        }

        func topUp(_ line: LedgerLine) -> Int128 {
            Int128(line.item.quantity(.topUp)?.thousandths ?? 0) * (unit / 100_000)
        }

        private static func common(_ left: Int128, _ right: Int128) -> Int128 {
            var (larger, smaller) = (left, right)
            while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
            return larger
        }
    }

    /// One result for each type of activity there is. Public money of which nobody says what it
    /// pays can still be too much for all types together, and then that is said as well.
    func aid(
        _ rule: FundRule, _ intensities: [String: Fraction]
    ) throws(ArithmeticError) -> [RuleResult] {
        let together = try Scope(intensities, type: nil)
        let all = (ledger.postings + ledger.unvalued.flatMap(\.postings))
            .filter { $0.isEligible && together.names($0) }
        guard all.contains(where: \.isCost) else {
            return [RuleResult(rule, [], missing: [.noCosts])]
        }
        guard all.contains(where: \.isPublic) else {
            return [RuleResult(rule, [], missing: [.noGrant])]
        }
        let used = Set(
            all.filter { $0.isCost || $0.isPublic }.compactMap { together.type(of: $0.line) })
        let types = AidType.allCases.map(\.rawValue).filter(used.contains)
        let whole = try aid(rule, together, all, only: types.count == 1 ? types.first : nil)
        guard types.count > 1 else { return [whole] }
        var results = whole.verdict == .met ? [] : [whole]
        for type in types {
            let fraction = intensities[type].map { [type: $0] } ?? [:]
            let name = FundWords.aidType(type)
            let part = FundRule(
                key: rule.key + "." + type,
                name: Phrase(
                    en: rule.name.english + ", " + name.english,
                    nl: rule.name.dutch + ", " + name.dutch),
                article: rule.article, test: .aid(fraction), reading: rule.reading)
            results.append(
                try aid(part, Scope(intensities, type: type), all, only: type))
        }
        return results
    }

    /// The result for one type, or for all of them; `only` is the type that new costs have.
    private func aid(
        _ rule: FundRule, _ scope: Scope, _ all: [FundPosting], only type: String?
    ) throws(ArithmeticError) -> RuleResult {
        func margins(
            _ pick: (Int128) -> Bool
        ) throws(ArithmeticError) -> (lowest: FundChoice, highest: FundChoice) {
            try ledger.margins { posting in
                switch scope.weight(posting) {
                case .known(let weight): weight
                case .perhaps(let weight): pick(weight) ? weight : 0
                }
            }
        }
        let known = try margins { _ in false }
        let worst = try margins { $0 < 0 }
        let best = try margins { $0 > 0 }
        let open = ledger.unvalued.flatMap(\.postings).filter { scope.counts($0) }
        let mayFall = open.contains { !$0.isCost }
        let mayRise = open.contains(where: \.isCost)
        func isCertain(_ worst: FundChoice, _ best: FundChoice) -> Bool {
            (worst.margin >= 0 && !mayFall) || (best.margin < 0 && !mayRise)
        }
        var readings: [RuleReading] = []
        for choice in [known.lowest, known.highest] {
            var reading = try reading(choice, scope, only: type)
            reading.choices = ledger.choices(of: choice)
            readings.append(reading)
        }
        let unclear = all.filter { posting in
            if case .perhaps = scope.weight(posting) { true } else { false }
        }
        let asked = unclear.map { posting -> MissingFact in
            if posting.line.item[.aidType] != nil {
                return .contested(.aidType, of: posting.line.item, naming: [])
            }
            return posting.isCost ? .aidType(posting.line) : .aidOf(posting.line)
        }
        let certain =
            isCertain(worst.lowest, best.lowest) && isCertain(worst.highest, best.highest)
        // While no cost has a type, an amount would be advice about a limit nobody knows.
        if !all.contains(where: { $0.isCost && scope.type(of: $0.line) != nil }) {
            readings = certain ? readings.map(\.withoutSteps) : []
        }
        return RuleResult(
            rule, readings,
            missing: certain ? [] : unique(asked + open.map { .value($0.line) }),
            lines: overFull(scope, all),
            counted: all.filter { $0.isPublic && scope.counts($0) }.map(\.line),
            isCertain: certain)
    }

    private func reading(
        _ choice: FundChoice, _ scope: Scope, only type: String?
    ) throws(ArithmeticError) -> RuleReading {
        let aid = try ledger.total(choice) { posting in
            guard !posting.isCost, case .known(let weight) = scope.weight(posting) else {
                return false
            }
            return weight != 0
        }
        let headroom = try Money(exactly: choice.margin.dividedDown(by: scope.unit))
        guard choice.margin < 0 else {
            return RuleReading(true, .amount(aid, headroom: headroom))
        }
        var steps = [FundStep(.replace, try Money.zero.subtracting(headroom))]
        // More cost of this type, paid by others, brings more room with it.
        if let slope = type.map(scope.basic), slope > 0 {
            let growth = (-choice.margin).dividedUp(by: slope)
            let (route, cents, costs) = spending(growth, try open(choice))
            steps.append(
                FundStep(
                    route, try Money(exactly: cents), newCosts: try Money(exactly: costs)))
            steps.append(FundStep(.inKindOnTop, try Money(exactly: growth)))
        }
        return RuleReading(false, .amount(aid, headroom: headroom), steps: steps)
    }

    /// Lines of which the aid and its top-up are more than the cost itself.
    private func overFull(_ scope: Scope, _ all: [FundPosting]) -> [RuleLine] {
        all.compactMap { posting in
            guard posting.isCost, scope.counts(posting), let type = scope.type(of: posting.line),
                scope.basic(type) + scope.topUp(posting.line) > scope.unit,
                let basic = scope.intensities[type],
                let topUp = posting.line.item.quantity(.topUp)
            else { return nil }
            return RuleLine(line: posting.line, reason: .overFull(basic, topUp: topUp))
        }
    }
}

extension RuleReading {
    /// The reading without what would meet the rule.
    fileprivate var withoutSteps: RuleReading {
        var reading = self
        reading.steps = []
        return reading
    }
}

extension FundPosting {
    /// Grants of any kind are public money.
    var isPublic: Bool { mayBeGrant || kind == .otherGrant }
}
