/// The order in which people expect names with numbers: `WP2` before `WP10`.
public enum NaturalOrder {
    /// Whether one name comes before another.
    public static func isBefore(_ left: String, _ right: String) -> Bool {
        let leftParts = parts(left)
        let rightParts = parts(right)
        for (one, other) in zip(leftParts, rightParts) where one != other {
            if one.isNumber, other.isNumber, one.text.utf8.count != other.text.utf8.count {
                return one.text.utf8.count < other.text.utf8.count
            }
            return one.text < other.text
        }
        if leftParts.count != rightParts.count { return leftParts.count < rightParts.count }
        return left < right
    }

    private struct Part: Hashable {
        var isNumber: Bool
        var text: String
    }

    private static func parts(_ name: String) -> [Part] {
        var parts: [Part] = []
        for character in name.lowercased() {
            let isDigit = ("0"..."9").contains(character)
            if let last = parts.last, last.isNumber == isDigit {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append(Part(isNumber: isDigit, text: String(character)))
            }
        }
        for place in parts.indices where parts[place].isNumber {
            let digits = parts[place].text.drop { $0 == "0" }
            parts[place].text = digits.isEmpty ? "0" : String(digits)
        }
        return parts
    }
}
