/// Which words of a text stayed, went and came.
public struct WordDifference: Hashable, Sendable {
    /// A run of words that share a fate.
    public struct Run: Hashable, Sendable {
        /// What became of the words.
        public enum Fate: Hashable, Sendable { case kept, gone, new }

        public let fate: Fate
        public let text: String
    }

    /// The runs in reading order; what went stands before what came in its place.
    public let runs: [Run]

    /// Beyond this many words a text counts as wholly new: nobody reads such marks.
    static let limit = 2_000

    /// Compares two texts word by word.
    public init(from old: String, to new: String) {
        let before = old.split(whereSeparator: \.isWhitespace).map(String.init)
        let after = new.split(whereSeparator: \.isWhitespace).map(String.init)
        guard before.count <= Self.limit, after.count <= Self.limit else {
            runs = [Run(fate: .gone, text: old), Run(fate: .new, text: new)]
            return
        }
        let difference = after.difference(from: before)
        var gone: Set<Int> = []
        var came: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): came.insert(offset)
            }
        }
        runs = Self.runs(before, after, gone: gone, came: came)
    }

    /// The old text as runs of words that stayed and went.
    public var old: [Run] { runs.filter { $0.fate != .new } }

    /// The new text as runs of words that stayed and came.
    public var new: [Run] { runs.filter { $0.fate != .gone } }

    private static func runs(
        _ before: [String], _ after: [String], gone: Set<Int>, came: Set<Int>
    ) -> [Run] {
        var words: [(Run.Fate, String)] = []
        var old = 0
        var new = 0
        while old < before.count || new < after.count {
            if gone.contains(old) {
                words.append((.gone, before[old]))
                old += 1
            } else if came.contains(new) {
                words.append((.new, after[new]))
                new += 1
            } else {
                words.append((.kept, after[new]))
                old += 1
                new += 1
            }
        }
        var result: [Run] = []
        for (fate, word) in words {
            if let last = result.last, last.fate == fate {
                result[result.count - 1] = Run(fate: fate, text: last.text + " " + word)
            } else {
                result.append(Run(fate: fate, text: word))
            }
        }
        return result
    }
}
