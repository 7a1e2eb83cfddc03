public import CaseModel
import Wording

/// What is given in kind, put in money through the rates of a fund. What is stored stays a
/// quantity: another fund gives another worth, and going back gives the first again.
public struct FundValuation: Hashable, Sendable {
    /// How a line in kind came by its worth.
    public enum Basis: Hashable, Sendable {
        /// A rate of the fund, for so many hours.
        case rate(FundRate, hours: Quantity)
        /// A rate the coalition agreed on.
        case ownRate(Item)
        /// What the coalition itself put on the line.
        case ownWorth
        /// The fund lets it count for nothing.
        case excluded
        case none(Reason)
    }

    /// Why a line has no worth.
    public enum Reason: String, Hashable, Sendable {
        /// The fund has rates, but none for this function.
        case noRateForFunction = "no-rate-for-function"
        /// The fund counts hours, and does not say how many this unit is.
        case noHoursForUnit = "no-hours-for-unit"
        /// The coalition has a rate for this function, but for another unit of time.
        case rateForOtherUnit = "rate-for-other-unit"
        /// Neither the fund nor the coalition has a rate for it.
        case noRate = "no-rate"
        /// There is no quantity either.
        case noQuantity = "no-quantity"
    }

    /// A line in kind with its worth.
    public struct Line: Hashable, Sendable {
        public let item: Item
        public let basis: Basis
        /// The line as it counts under the fund.
        public let line: LedgerLine
        /// Nothing when it has no worth.
        public var worth: MoneyRange? { line.total }
    }

    public let pack: FundPack
    /// The year in which the application is handed in, where that is known.
    let applicationYear: Int?
    /// Whether the fund leaves out what was done before the application.
    let looksAtTiming: Bool
    /// The functions that the fund lets count for nothing, without capitals and accents.
    private let excludedFunctions: Set<String>
    private let ownRates: [Item]

    /// Values through a fund, and where that says nothing through the coalition's own rates.
    public init(_ pack: FundPack, ownRatesOf given: Case) {
        self.pack = pack
        ownRates = given.all(.ownRate)
        applicationYear = given.settings?.text(.applicationDate).flatMap { Int($0.prefix(4)) }
        var looksAtTiming = false
        var excludedFunctions: Set<String> = []
        for rule in pack.rules {
            guard case .notEligible(let functions, _, let moment) = rule.test else { continue }
            if moment == .application { looksAtTiming = true }
            excludedFunctions.formUnion(functions.map { Folding.folded($0) })
        }
        self.looksAtTiming = looksAtTiming
        self.excludedFunctions = excludedFunctions
    }

    /// The case with every line in kind at its worth under the fund.
    public func valued(_ given: Case) throws(ArithmeticError) -> Case {
        var result = given
        for item in given.all(.contribution) {
            let valued = try self.valued(item)
            if valued != item { result.put(valued) }
        }
        return result
    }

    /// Every line in kind with how it came by its worth, by number.
    public func lines(of given: Case) throws(ArithmeticError) -> [Line] {
        var lines: [Line] = []
        for item in given.all(.contribution) where item.settledForm == "inkind" {
            let line = LedgerReading.contribution(
                try valued(item), in: given, mirrors: given.mirrors(of: item))
            lines.append(Line(item: item, basis: basis(of: item), line: line))
        }
        return lines
    }

    /// What a line in kind is worth; nothing when it has no worth.
    public func worth(of item: Item) throws(ArithmeticError) -> MoneyRange? {
        LedgerReading.contribution(try valued(item), in: Case(), isMirrored: true).total
    }

    /// How a line in kind comes by its worth.
    public func basis(of item: Item) -> Basis {
        guard item[.quantity] != nil else {
            return item[.worth] != nil || item[.amount] != nil ? .ownWorth : .none(.noQuantity)
        }
        let hasWorth = item[.worth] != nil || item[.amount] != nil
        let unit = item.text(.unit).map(ComparisonWords.unitKey) ?? ""
        guard Self.timeUnits.contains(unit), !pack.rates.isEmpty || excludes(item) else {
            if hasWorth { return .ownWorth }
            if let rate = ownRate(of: item) { return .ownRate(rate) }
            return .none(hasRateForOtherUnit(item, unit) ? .rateForOtherUnit : .noRate)
        }
        if excludes(item) { return .excluded }
        guard let rate = rate(for: item.text(.function)) else {
            return .none(.noRateForFunction)
        }
        guard let hours = hours(in: unit) else { return .none(.noHoursForUnit) }
        return .rate(rate, hours: hours)
    }

    /// The rate of the fund for a function.
    public func rate(for function: String?) -> FundRate? {
        let folded = function.map { Folding.folded($0) }
        let own = pack.rates.first { rate in
            rate.functions.contains { Folding.folded($0) == folded }
        }
        return own ?? pack.rates.first { $0.functions.isEmpty }
    }

    /// The hours in a unit of time; an hour is one.
    func hours(in unit: String) -> Quantity? {
        unit == "hour" ? Quantity(thousandths: 1000) : pack.hours[unit]
    }

    static let timeUnits: Set<String> = ["hour", "day", "half-day", "week", "month"]

    /// Whether the fund lets a function count for nothing.
    func excludes(_ item: Item) -> Bool {
        names(item, excludedFunctions)
    }

    /// Whether a line is of one of these functions, which are without capitals and accents, and
    /// nobody said that it counts.
    func names(_ item: Item, _ functions: Set<String>) -> Bool {
        guard !functions.isEmpty, let function = item.text(.function),
            item.text(.eligible) != "yes"
        else { return false }
        return functions.contains(Folding.folded(function))
    }

    private func ownRate(of item: Item) -> Item? {
        let unit = item.text(.unit).map(ComparisonWords.unitKey)
        let function = item.text(.function).map { Folding.folded($0) }
        let sameUnit = ownRates.filter { $0.text(.unit).map(ComparisonWords.unitKey) == unit }
        return sameUnit.first { $0.text(.function).map { Folding.folded($0) } == function }
            ?? sameUnit.first { $0.text(.function) == nil }
    }

    private func hasRateForOtherUnit(_ item: Item, _ unit: String) -> Bool {
        guard Self.timeUnits.contains(unit) else { return false }
        let function = item.text(.function).map { Folding.folded($0) }
        return ownRates.contains { rate in
            let own = rate.text(.function).map { Folding.folded($0) }
            return (own == nil || own == function)
                && Self.timeUnits.contains(rate.text(.unit).map(ComparisonWords.unitKey) ?? "")
        }
    }

    /// A line with its worth; what is not in kind stays as it is.
    public func valued(_ item: Item) throws(ArithmeticError) -> Item {
        guard item.kind == .contribution, item.settledForm == "inkind" else { return item }
        var result = item
        switch basis(of: item) {
        case .ownWorth, .none(.noQuantity): return item
        case .excluded:
            result[.worth] = .money(.zero)
        case .none:
            result[.worth] = nil
            result[.amount] = nil
        case .ownRate(let rate):
            result[.worth] = try worth(
                of: item, at: rate.money(.unitPrice) ?? .zero,
                per: Quantity(thousandths: 1000))
        case .rate(let rate, let hours):
            result[.worth] = try worth(of: item, at: rate.amount, per: hours)
        }
        return result
    }

    /// The worth of a quantity, the total first; a contested quantity has a contested worth.
    private func worth(
        of item: Item, at rate: Money, per hours: Quantity
    ) throws(ArithmeticError) -> Value? {
        guard case .contested(let contested) = item[.quantity] else {
            guard let quantity = item.quantity(.quantity) else { return nil }
            return .money(try Self.worth(quantity, at: rate, per: hours))
        }
        var readings: [Contested.Reading] = []
        for reading in contested.readings {
            var worth = Contested.Reading.absent
            if case .value(.quantity(let quantity)) = reading {
                worth = .value(.money(try Self.worth(quantity, at: rate, per: hours)))
            }
            if !readings.contains(worth) { readings.append(worth) }
        }
        if readings.count == 1, case .value(let only) = readings[0] { return only }
        return .contested(Contested(ordered: readings))
    }

    /// A quantity of a unit of so many hours at a rate, rounded once, half away from zero.
    public static func worth(
        _ quantity: Quantity, at rate: Money, per hours: Quantity
    ) throws(ArithmeticError) -> Money {
        let millionths = Int128(quantity.thousandths) * Int128(hours.thousandths)
        let product = millionths * Int128(rate.cents)
        let cents = (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
        guard cents.magnitude <= Money.limit.cents else { throw .overflow }
        return Money(cents: Int64(cents))
    }

    /// Whether that worth had to be rounded.
    public static func isRounded(_ quantity: Quantity, at rate: Money, per hours: Quantity) -> Bool
    {
        let millionths = Int128(quantity.thousandths) * Int128(hours.thousandths)
        return millionths * Int128(rate.cents) % 1_000_000 != 0
    }
}
