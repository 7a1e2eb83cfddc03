public import CaseModel

/// An amount as it stands: one figure, or a lowest and a highest while people do not agree.
public struct MoneyRange: Hashable, Sendable {
    public let lowest: Money
    public let highest: Money

    public static let zero = MoneyRange(.zero)

    /// Makes a settled amount.
    public init(_ amount: Money) {
        lowest = amount
        highest = amount
    }

    /// Makes a range of amounts.
    public init(lowest: Money, highest: Money) {
        self.lowest = lowest
        self.highest = highest
    }

    /// Whether there is one figure.
    public var isSettled: Bool { lowest == highest }

    /// Whether it is zero under every reading.
    public var isZero: Bool { isSettled && lowest == .zero }

    /// The sum, lowest with lowest and highest with highest.
    public func adding(_ other: MoneyRange) throws(ArithmeticError) -> MoneyRange {
        MoneyRange(
            lowest: try lowest.adding(other.lowest), highest: try highest.adding(other.highest))
    }

    /// The sum before another was added to it.
    func without(_ other: MoneyRange) throws(ArithmeticError) -> MoneyRange {
        MoneyRange(
            lowest: try lowest.subtracting(other.lowest),
            highest: try highest.subtracting(other.highest))
    }

    /// The sum of ranges.
    public static func sum(
        _ ranges: some Sequence<MoneyRange>
    ) throws(ArithmeticError) -> MoneyRange {
        var total = MoneyRange.zero
        for range in ranges { total = try total.adding(range) }
        return total
    }
}

/// The amounts of one row of a report: per year, without a year, and in total.
public struct Figures: Hashable, Sendable {
    /// One amount per year of the report, in its order.
    public let perYear: [MoneyRange]
    public let withoutYear: MoneyRange
    public let total: MoneyRange

    /// Makes a row of figures.
    public init(perYear: [MoneyRange], withoutYear: MoneyRange, total: MoneyRange) {
        self.perYear = perYear
        self.withoutYear = withoutYear
        self.total = total
    }

    /// Whether there is one figure in every place.
    public var isSettled: Bool {
        total.isSettled && withoutYear.isSettled && perYear.allSatisfy(\.isSettled)
    }
}
