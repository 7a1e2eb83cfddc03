import CaseModel

/// State aid: what public money may pay of the cost of each type of activity.
extension FundTesting {
    func aid(
        _ rule: FundRule, _ intensities: [String: Fraction]
    ) throws(ArithmeticError) -> RuleResult {
        let postings = ledger.postings
        guard postings.contains(where: { $0.isCost && $0.isEligible }) else {
            return RuleResult(rule, [], missing: [.noCosts])
        }
        guard postings.contains(where: isPublic) else {
            return RuleResult(rule, [], missing: [.noGrant])
        }
        // A top-up is in thousandths of a percent.
        var unit: Int128 = 100_000
        for fraction in intensities.values {
            let denominator = Int128(fraction.denominator)
            unit = unit / Self.common(unit, denominator) * denominator
            guard unit < 1_000_000_000_000 else { throw .overflow }
        }
        func weight(_ posting: FundPosting, untyped: Int128) -> Int128 {
            guard posting.isEligible else { return 0 }
            guard posting.isCost else { return isPublic(posting) ? -unit : 0 }
            guard let fraction = intensity(of: posting.line, intensities) else { return untyped }
            let basic = Int128(fraction.numerator) * (unit / Int128(fraction.denominator))
            let topUp = Int128(posting.line.item.quantity(.topUp)?.thousandths ?? 0)
            return min(unit, basic + topUp * (unit / 100_000))
        }
        let untyped = postings.filter {
            $0.isCost && $0.isEligible && intensity(of: $0.line, intensities) == nil
        }
        let least = try ledger.margins { weight($0, untyped: 0) }
        let most = try ledger.margins { weight($0, untyped: unit) }
        let open = ledger.unvalued.flatMap(\.postings).filter { $0.isCost || isPublic($0) }
        func isCertain(_ low: FundChoice, _ high: FundChoice) -> Bool {
            open.isEmpty && (low.margin >= 0 || high.margin < 0)
        }
        var readings: [RuleReading] = []
        for choice in [least.lowest, least.highest] {
            let aid = try ledger.total(choice) { $0.isEligible && isPublic($0) }
            let headroom = try Money(exactly: choice.margin.dividedDown(by: unit))
            let steps =
                choice.margin < 0
                ? [FundStep(.replace, try Money.zero.subtracting(headroom))] : []
            let reading = RuleReading(
                choice.margin >= 0, .amount(aid, headroom: headroom), steps: steps)
            if !readings.contains(reading) { readings.append(reading) }
        }
        let certain = isCertain(least.lowest, most.lowest) && isCertain(least.highest, most.highest)
        return RuleResult(
            rule, readings,
            missing: certain
                ? [] : unique(untyped.map { .aidType($0.line) } + open.map { .value($0.line) }),
            counted: postings.filter { $0.isEligible && isPublic($0) }.map(\.line),
            isCertain: certain)
    }

    /// Grants of any kind are public money.
    private func isPublic(_ posting: FundPosting) -> Bool {
        posting.isGrant || posting.kind == .otherGrant
    }

    private func intensity(of line: LedgerLine, _ known: [String: Fraction]) -> Fraction? {
        if line.item.contestedFields.contains(.aidType) { return nil }
        return line.item.text(.aidType).flatMap { known[$0] }
    }

    private static func common(_ left: Int128, _ right: Int128) -> Int128 {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
