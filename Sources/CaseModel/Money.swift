/// An amount of euro in whole cents. Sums that do not fit are errors, never wrong figures.
public struct Money: Hashable, Sendable, Comparable {
    public let cents: Int64

    /// Makes an amount of whole cents.
    public init(cents: Int64) {
        self.cents = cents
    }

    public static let zero = Money(cents: 0)

    /// The largest amount one line may hold: a trillion euro; ninety thousand of those add up.
    public static let limit = Money(cents: 100_000_000_000_000)

    /// The sum, or an error where it does not fit.
    public func adding(_ other: Money) throws(ArithmeticError) -> Money {
        let (sum, overflow) = cents.addingReportingOverflow(other.cents)
        guard !overflow else { throw ArithmeticError.overflow }
        return Money(cents: sum)
    }

    /// The difference, or an error where it does not fit.
    public func subtracting(_ other: Money) throws(ArithmeticError) -> Money {
        let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
        guard !overflow else { throw ArithmeticError.overflow }
        return Money(cents: difference)
    }

    /// Splits the amount in parts that add up to it; the odd cents go to the first parts.
    public func split(in count: Int) -> [Money] {
        guard count > 0 else { return [] }
        let part = cents / Int64(count)
        let rest = Int(cents % Int64(count))
        return (0..<count).map { place in
            Money(cents: part + (place < abs(rest) ? (rest > 0 ? 1 : -1) : 0))
        }
    }

    /// Divides the amount in proportion to weights; the parts add up to it to the cent.
    public func divided(by weights: [Int64]) -> [Money] {
        Proportion.parts(of: cents, by: weights).map(Money.init(cents:))
    }

    /// The sum of amounts, or an error where it does not fit.
    public static func sum(_ amounts: some Sequence<Money>) throws(ArithmeticError) -> Money {
        var total = Money.zero
        for amount in amounts { total = try total.adding(amount) }
        return total
    }

    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

/// A sum that does not fit.
public enum ArithmeticError: Error, Hashable, Sendable {
    case overflow
}
