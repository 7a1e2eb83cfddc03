/// Where an item stands among its neighbours: a text between any two others.
///
/// A rank is a number part, whose first letter says how many digits follow, and a fraction; so
/// adding at the end stays short (`a0`, `a1`, ..., `b00`), and there is always room between.
public enum Rank {
    private static let digits = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    private static let value: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: zip(digits, 0...))

    /// The rank of the first item.
    public static let first = "a0"

    /// A rank after the last item.
    public static func after(_ rank: String?) -> String {
        guard let rank else { return first }
        return between(rank, nil)
    }

    /// A rank before the first item.
    public static func before(_ rank: String) -> String {
        between(nil, rank)
    }

    /// A rank between two others; nothing stands for an end. Where there is no room, as between
    /// the equal ranks that two drafts may give, it comes right after both.
    public static func between(_ low: String?, _ high: String?) -> String {
        guard let low else {
            guard let high else { return first }
            return text(middle([], Array(high.utf8)))
        }
        guard let high else { return incremented(low) }
        return text(middle(Array(low.utf8), Array(high.utf8)))
    }

    /// Adds one to the number part; before the first number part comes any rank without one.
    private static func incremented(_ rank: String) -> String {
        var bytes = Array(rank.utf8)
        guard let head = bytes.first, head >= UInt8(ascii: "a") else { return first }
        guard head < UInt8(ascii: "z") else { return rank + "V" }
        let length = Int(head - UInt8(ascii: "a")) + 2
        guard bytes.count >= length else { return rank + "V" }
        bytes.removeLast(bytes.count - length)
        for place in stride(from: length - 1, through: 1, by: -1) {
            let digit = value[bytes[place]] ?? 0
            guard digit == 61 else {
                bytes[place] = digits[digit + 1]
                return text(bytes)
            }
            bytes[place] = digits[0]
        }
        return text([head + 1] + [UInt8](repeating: digits[0], count: length))
    }

    /// A text halfway two others, read as fractions; an empty `high` is one whole.
    private static func middle(_ low: [UInt8], _ high: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        var isBounded = !high.isEmpty
        while true {
            if isBounded, place >= high.count {
                let later = low.lexicographicallyPrecedes(high) ? high : low
                return later + [UInt8(ascii: "V")]
            }
            let lower = place < low.count ? value[low[place]] ?? 0 : 0
            let upper = isBounded ? (place < high.count ? value[high[place]] ?? 0 : 0) : 62
            if upper - lower > 1 {
                result.append(digits[(lower + upper) / 2])
                return result
            }
            result.append(digits[lower])
            // One apart: below that digit anything above the rest of `low` will do.
            if upper - lower == 1 { isBounded = false }
            place += 1
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
