/// A part of a whole as two whole numbers, so that a third is a third.
public struct Fraction: Hashable, Sendable {
    /// The largest number above or under the line.
    public static let limit: Int64 = 1_000_000

    public let numerator: Int64
    public let denominator: Int64

    /// Makes a fraction from 0 to 1 in lowest terms, or nothing.
    public init?(_ numerator: Int64, _ denominator: Int64) {
        guard (1...Self.limit).contains(denominator), (0...denominator).contains(numerator) else {
            return nil
        }
        var (larger, smaller) = (denominator, numerator)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        self.numerator = numerator / larger
        self.denominator = denominator / larger
    }

    /// Reads `1/3`, `25%` or `12.5%`; a comma is fine too.
    public init?(_ text: some StringProtocol) {
        if text.last == "%" {
            let parts = text.dropLast().split(
                omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
            guard parts.count <= 2, let whole = Self.digits(parts[0]) else { return nil }
            guard parts.count == 2 else {
                self.init(whole, 100)
                return
            }
            guard parts[1].utf8.count <= 2, let rest = Self.digits(parts[1]) else { return nil }
            let unit: Int64 = parts[1].utf8.count == 1 ? 10 : 100
            self.init(whole * unit + rest, 100 * unit)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Self.digits(parts[0]),
            let denominator = Self.digits(parts[1])
        else { return nil }
        self.init(numerator, denominator)
    }

    /// The fraction as people write it: `1/3`, `25%`.
    public var text: String {
        100 % denominator == 0
            ? "\(numerator * (100 / denominator))%" : "\(numerator)/\(denominator)"
    }

    private static func digits(_ text: some StringProtocol) -> Int64? {
        let isPlain =
            (1...7).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) }
        return isPlain ? Int64(text) : nil
    }
}
