public import CaseModel

/// A line, or a part of one, that a fund leaves out of the whole and of the parts.
public struct ExcludedLine: Hashable, Sendable {
    /// Why it is left out.
    public enum Reason: Hashable, Sendable {
        /// People said so, on either side of the booking.
        case said
        /// The fund lets the function count for nothing.
        case function
        /// All of it lies before the year of the application.
        case before(year: Int)
    }

    /// With the amount that is left out.
    public let line: LedgerLine
    public let reason: Reason
    /// A contribution of which the rest counts.
    public let isPart: Bool

    public var id: ItemID { line.id }
}

/// Which lines of a ledger a fund leaves out.
///
/// What people say of a contribution is said of all its costs. What is said of a cost goes for
/// that cost and for the part of the contribution that belongs to it; a contribution is out
/// altogether when all its costs are. That part is what the cost stands for in the budget: the
/// amount of its own, or what it takes of the worth where it has none, whatever quantity stands
/// there. Where the costs together claim more than is given, each has its share of what is given;
/// the part that stays is then rounded down, so that never a cent more counts than is given.
struct FundEligibility {
    /// Lines that are out altogether.
    private(set) var reasons: [ItemID: ExcludedLine.Reason] = [:]
    /// Contributions of which a part is out, with why.
    private(set) var divided: [ItemID: ExcludedLine.Reason] = [:]

    init(_ reading: LedgerReading, _ valuation: FundValuation) {
        let costs = reading.costs.filter { $0.standing == .cost }
        for gift in reading.contributions + reading.funding {
            if gift.item.text(.eligible) == "no" {
                reasons[gift.id] = .said
            } else if gift.item.kind == .contribution, valuation.excludes(gift.item) {
                // What counts for nothing as given counts for nothing as spent.
                reasons[gift.id] = .function
            }
        }
        let agreed = Set(
            reading.contributions.filter { $0.item.text(.eligible) == "yes" }.map(\.id))
        var mirrors: [ItemID: [ItemID]] = [:]
        for cost in costs {
            if let gift = cost.item.item(.mirrors) { mirrors[gift, default: []].append(cost.id) }
            let isAgreed = agreed.contains(cost.booking) || cost.item.text(.eligible) == "yes"
            if let said = reasons[cost.booking], cost.booking != cost.id {
                reasons[cost.id] = said
            } else if cost.item.text(.eligible) == "no" {
                reasons[cost.id] = .said
            } else if valuation.excludes(cost.item) {
                reasons[cost.id] = .function
            } else if !isAgreed, case .before(let year) = valuation.timing(of: cost) {
                reasons[cost.id] = .before(year: year)
            }
        }
        for (gift, costs) in mirrors where reasons[gift] == nil {
            let out = costs.compactMap { reasons[$0] }
            guard let reason = out.first else { continue }
            if out.count == costs.count {
                reasons[gift] = reason
            } else {
                divided[gift] = reason
            }
        }
    }

    func isEligible(_ line: LedgerLine) -> Bool { reasons[line.id] == nil }

    /// The unit of a contribution of which a part is out, with that part as a line of its own.
    func divided(_ unit: FundUnit) -> FundUnit {
        guard !unit.isUnvalued,
            let place = unit.postings.firstIndex(where: {
                !$0.isCost && divided[$0.line.id] != nil
            })
        else { return unit }
        let gift = unit.postings[place]
        var stays: [Int64?] = []
        for reading in 0..<unit.readingCount {
            var (all, out): (Int128, Int128) = (0, 0)
            for cost in unit.postings where cost.isCost {
                all += Int128(cost.amount(reading))
                if !cost.isEligible { out += Int128(cost.amount(reading)) }
            }
            stays.append(
                gift.reading(reading).map { given in
                    // Of more than is claimed, the rest stays as well.
                    let part =
                        all <= given ? Int128(given) - out : Int128(given) * (all - out) / all
                    return Int64(clamping: part)
                })
        }
        var result = unit
        let given = (0..<unit.readingCount).map { gift.reading($0) }
        let rest = zip(given, stays).map { given, stays in
            given.flatMap { given in stays.map { given - $0 } }
        }
        result.postings[place] = gift.counting(stays, isEligible: true)
        result.postings.append(gift.counting(rest, isEligible: false))
        return result
    }
}

extension FundPosting {
    /// A part of the line.
    fileprivate func counting(_ cents: [Int64?], isEligible: Bool) -> FundPosting {
        var readings: [LineReading] = []
        for amount in cents {
            let reading = LineReading(amount: amount.map { Money(cents: $0) }, years: line.years)
            if !readings.contains(reading) { readings.append(reading) }
        }
        var part = FundPosting(line.counting(readings), isEligible: isEligible)
        part.cents = cents
        return part
    }
}

extension LedgerLine {
    fileprivate func counting(_ readings: [LineReading]) -> LedgerLine {
        LedgerLine(
            item: item, partner: partner, standing: standing, readings: readings, follows: follows)
    }
}

extension FundValuation {
    /// When a cost is made, beside the year of the application.
    enum Timing: Hashable {
        /// Wholly before it, so that the fund leaves it out.
        case before(year: Int)
        /// It begins before it, and goes on.
        case across(year: Int)
        /// Of the year itself, of which people have to look at the days.
        case within(year: Int)
        case after
        /// No year stands with it.
        case noYears
        /// The fund does not ask, or nobody knows yet when the application is.
        case unknown
    }

    func timing(of cost: LedgerLine) -> Timing {
        guard looksAtTiming, let year = applicationYear else { return .unknown }
        let years = cost.readings.compactMap(\.years)
        guard !years.isEmpty, years.count == cost.readings.count else { return .noYears }
        if years.allSatisfy({ $0.last < year }) { return .before(year: year) }
        if years.contains(where: { $0.first < year }) { return .across(year: year) }
        return years.contains { $0.first == year } ? .within(year: year) : .after
    }
}
