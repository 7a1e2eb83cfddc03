import Wording

/// Finds the words that somebody may have meant.
public enum Suggestions {
    /// At most three words near a typed one, the nearest first, each meaning only once.
    public static func near(_ typed: String, among words: [String]) -> [String] {
        let folded = Array(Folding.folded(typed).unicodeScalars)
        let limit = threshold(forLength: folded.count)
        guard limit > 0 else { return [] }
        var found: [(distance: Int, word: String)] = []
        for word in words {
            let candidate = Array(Folding.folded(word).unicodeScalars)
            // A short word is easily near something else, so the shorter of the two decides.
            let limit = min(limit, threshold(forLength: candidate.count))
            guard abs(candidate.count - folded.count) <= limit else { continue }
            let distance = self.distance(folded, candidate)
            if distance <= limit, !found.contains(where: { $0.word == word }) {
                found.append((distance, word))
            }
        }
        found.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return found.prefix(3).map(\.word)
    }

    /// How many mistakes a word of a length may have and still be recognised.
    static func threshold(forLength length: Int) -> Int {
        switch length {
        case ...1: 0
        case ...4: 1
        case ...8: 2
        default: 3
        }
    }

    /// The number of letters to add, drop, change or swap with a neighbour.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        if left.isEmpty || right.isEmpty { return left.count + right.count }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var best = min(last[column] + 1, current[column - 1] + 1)
                best = min(best, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
