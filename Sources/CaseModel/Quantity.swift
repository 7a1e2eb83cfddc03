/// A number of units (hours, rooms, buses) in thousandths.
public struct Quantity: Hashable, Sendable, Comparable {
    public let thousandths: Int64

    /// Makes a quantity of thousandths.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// The largest quantity one line may hold: a billion.
    public static let limit = Quantity(thousandths: 1_000_000_000_000)

    /// The value at a price per unit, rounded to whole cents, half away from zero.
    public func valued(at price: Money) throws(ArithmeticError) -> Money {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: price.cents)
        guard !overflow else { throw ArithmeticError.overflow }
        let rest = product % 1000
        let carry: Int64 = rest >= 500 ? 1 : rest <= -500 ? -1 : 0
        return Money(cents: product / 1000 + carry)
    }

    /// Divides the quantity in proportion to weights; the parts add up to it to the thousandth.
    public func divided(by weights: [Int64]) -> [Quantity] {
        Proportion.parts(of: thousandths, by: weights).map(Quantity.init(thousandths:))
    }

    /// The sum, or an error where it does not fit.
    public func adding(_ other: Quantity) throws(ArithmeticError) -> Quantity {
        let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
        guard !overflow else { throw ArithmeticError.overflow }
        return Quantity(thousandths: sum)
    }

    public static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }
}
