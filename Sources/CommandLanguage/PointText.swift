import Wording

/// A point in the history as it is typed: `v2`, `r41` or `now`, with or without `@`.
public enum PointText: Hashable, Sendable {
    case version(Int)
    case revision(Int)
    case now

    /// Reads a point; nil when it has another shape.
    public init?(_ typed: String) {
        let folded = Folding.folded(typed)
        let word = folded.hasPrefix("@") ? folded.dropFirst() : folded[...]
        if word == "now" || word == "nu" {
            self = .now
            return
        }
        guard let first = word.first, word.utf8.dropFirst().allSatisfy(Byte.isDigit),
            let number = Int(word.dropFirst()), number > 0
        else { return nil }
        switch first {
        case "v": self = .version(number)
        case "r": self = .revision(number)
        default: return nil
        }
    }
}
