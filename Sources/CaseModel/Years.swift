/// The years something is for: a span, or single years within 64 of each other.
public struct Years: Hashable, Sendable {
    /// The years a line may name.
    public static let allowed = 1990...2100

    public let first: Int
    private let mask: UInt64

    /// Makes a span of years, or nothing when it is out of range or runs backwards.
    public init?(_ first: Int, through last: Int) {
        guard first <= last, Self.allowed.contains(first), Self.allowed.contains(last) else {
            return nil
        }
        let count = last - first + 1
        guard count <= 64 else { return nil }
        self.first = first
        mask = count == 64 ? .max : 1 << UInt64(count) - 1
    }

    /// Makes a set of years, or nothing when one is out of range or they lie too far apart.
    public init?(_ years: [Int]) {
        // The range comes first: years from damaged bytes may lie too far apart to subtract.
        guard let first = years.min(), let last = years.max(), Self.allowed.contains(first),
            Self.allowed.contains(last), last - first < 64
        else { return nil }
        self.first = first
        mask = years.reduce(0) { $0 | 1 << UInt64($1 - first) }
    }

    /// The years, oldest first.
    public var all: [Int] {
        (0..<64).compactMap { mask >> UInt64($0) & 1 == 1 ? first + $0 : nil }
    }

    public var count: Int { mask.nonzeroBitCount }

    public var last: Int { first + 63 - mask.leadingZeroBitCount }

    /// The years as typed and printed: `2026`, `2026-2028` or `2026,2028`.
    public var text: String {
        if count == 1 { return String(first) }
        if last - first + 1 == count { return "\(first)-\(last)" }
        return all.map(String.init).joined(separator: ",")
    }

    /// Reads what `text` writes.
    public static func read(_ text: some StringProtocol) throws(NumberError) -> Years {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        var years: [Int] = []
        for part in parts {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            let numbers = ends.compactMap { $0.wholeNumber(digits: 4) }
            guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
                ends.count <= 2
            else { throw .malformedYears }
            guard allowed.contains(first), allowed.contains(last) else { throw .yearsOutOfRange }
            guard first <= last else { throw .yearsBackwards }
            years += Array(first...last)
        }
        guard let result = Years(years) else { throw .yearsOutOfRange }
        return result
    }
}
