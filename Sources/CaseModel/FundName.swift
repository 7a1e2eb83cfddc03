import Wording

/// A fund by the name people gave it: one it knows, or one for which there is no pack.
///
/// Whoever takes in the name of a fund asks here, so that a grant never drops out of the test of
/// its fund over a capital or a missing hyphen.
public struct FundName: Hashable, Sendable {
    /// The name as it is kept: the key of a known fund, else the words as typed.
    public let text: String
    public let isKnown: Bool
    /// The known funds a name comes near to, the nearest first; it is taken for a slip then.
    public let meant: [String]

    /// Looks a typed name up among the keys of known funds.
    public init(_ typed: String, among keys: [String], near: (String, [String]) -> [String]) {
        let known = keys.first { Self.isSame($0, typed) }
        text = known ?? typed
        isKnown = known != nil
        // Rounds of a fund differ by their year only: another year is another fund, and no slip.
        let years = Self.years(in: typed)
        meant =
            isKnown
            ? [] : near(typed, keys).filter { years.isEmpty || Self.years(in: $0) == years }
    }

    /// Whether two names are of one fund; files from elsewhere hold names as they were typed.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        Folding.folded(left) == Folding.folded(right)
    }

    private static func years(in name: String) -> [Substring] {
        name.split { !("0"..."9").contains($0) }.filter { $0.count == 4 }
    }
}
