/// The identity of an item for life: 128 random bits, so that partners can add offline.
public struct ItemID: Hashable, Sendable, Comparable {
    public let high: UInt64
    public let low: UInt64

    /// Makes an identity from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the 32 hexadecimal digits that `text` writes, or nothing.
    public init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count == 32 else { return nil }
        let middle = digits.index(digits.startIndex, offsetBy: 16)
        guard let high = UInt64(hexadecimal: digits[..<middle]),
            let low = UInt64(hexadecimal: digits[middle...])
        else { return nil }
        self.init(high: high, low: low)
    }

    /// The bits are random already, so that one word of them finds its place as well as two.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(high &* 0x9E37_79B9_7F4A_7C15 ^ low)
    }

    /// The identity as 32 hexadecimal digits.
    public var text: String { high.hexadecimal + low.hexadecimal }

    public static func < (left: ItemID, right: ItemID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// A source of identities; it comes in from outside, as the clock does.
public protocol IdentitySource {
    /// The next identity, never given before.
    mutating func next() -> ItemID
}

/// Identities that follow from a seed: for tests, and for scripts that must repeat exactly.
public struct SeededIdentities: IdentitySource, Sendable {
    private var state: UInt64

    /// Starts a row of identities that is the same for the same seed.
    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> ItemID {
        ItemID(high: word(), low: word())
    }

    /// SplitMix64 (Steele, Lea, Flood 2014): well spread, and short enough to read.
    private mutating func word() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension UInt64 {
    /// Sixteen lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 16) { buffer in
            for place in 0..<16 {
                buffer[place] = digits[Int((self >> (60 - 4 * UInt64(place))) & 15)]
            }
            return 16
        }
    }

    init?(hexadecimal digits: some Sequence<UInt8>) {
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        self = value
    }
}
