import CaseModel
import CommandLanguage
import Wording

/// `vbv: text` or `"Vervoer BV": text`: who says a line in the guide.
struct Address {
    /// Whose words a line is.
    enum Meaning {
        /// Nobody's in particular; names before a colon that look like these were taken for text,
        /// and so was what can be the name of somebody the register does not have.
        case plain(near: [String], name: String? = nil)
        /// A partner's; without a text when only the partner was named.
        case partner(Item, text: String?)
        /// Of somebody the register does not have, with who may have been meant.
        case stranger(String, near: [String])
        /// Of somebody whose name several partners bear.
        case several(String, ids: [String])
    }

    /// As many letters, and a word with a capital that is near a name is a slip of the finger
    /// rather than the first word of a sentence: `Wet:` is no `ret:`.
    private static let manyLetters = 5

    private let name: String
    private let text: String
    private let isQuoted: Bool

    /// Whose words a line is.
    ///
    /// Words must never come to stand on somebody else's name. So where a line without a name
    /// would be credited to a partner, what looks like a name and is none is refused, as it is
    /// outside the guide: a text in quotes, a word in lower case that can be a handle, and
    /// whatever is near a name that is known. `Let op: dit is nieuw` stays a text.
    ///
    /// - Parameters:
    ///   - isCredited: whether a line without a name is a partner's.
    ///   - given: the case; nothing where the coalition answers as one and nobody is named.
    static func meaning(of line: String, isCredited: Bool, in given: Case?) -> Meaning {
        guard let given, let address = Address(line) else { return .plain(near: []) }
        let name = address.name
        let found = partners(name, in: given)
        if found.count > 1 {
            return .several(name, ids: found.compactMap { $0.shortID?.text })
        }
        if let partner = found.first {
            return .partner(partner, text: Bullet.stripped(address.text))
        }
        let near = near(name, in: given)
        guard isCredited else { return .plain(near: near) }
        let isNumber = ShortID(name)?.kind == .partner
        if address.isQuoted || isNumber || PartnerHandle.isHandle(name)
            || (!near.isEmpty && name.count >= manyLetters)
        {
            return .stranger(name, near: near)
        }
        return .plain(near: near, name: near.isEmpty && canBeName(name, in: given) ? name : nil)
    }

    /// Whether one word with a capital may as well be somebody's name: `Piet`, but not `Vraag`.
    private static func canBeName(_ word: String, in given: Case) -> Bool {
        guard let first = word.first, first.isUppercase, word.count > 1,
            word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" })
        else { return false }
        let folded = Folding.folded(word)
        return !GuideWords.labels.contains(folded) && given.piece(word: word) == nil
            && CommandTable.command(for: folded) == nil
    }

    private static func partners(_ name: String, in given: Case) -> [Item] {
        if let number = ShortID(name), number.kind == .partner {
            return [given[number]].compactMap { $0 }
        }
        return given.partners(named: name)
    }

    /// The handles of those who may have been meant: `Gementee`, or `Vervoer` for Vervoer BV.
    private static func near(_ name: String, in given: Case) -> [String] {
        let names = given.partnerNames.sorted()
        let start = Folding.folded(name) + " "
        let begun = names.filter { $0.hasPrefix(start) }
        var handles: [String] = []
        for name in begun + Suggestions.near(name, among: names) {
            for partner in given.partners(named: name) {
                let handle = partner.text(.handle) ?? partner.shortID?.text ?? name
                if !handles.contains(handle) { handles.append(handle) }
            }
        }
        return Array(handles.prefix(3))
    }

    private init?(_ line: String) {
        isQuoted = line.first == "\""
        let after: Substring
        if isQuoted {
            let rest = line.dropFirst()
            guard let close = rest.firstIndex(of: "\"") else { return nil }
            name = String(rest[..<close])
            after = rest[rest.index(after: close)...]
        } else {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            name = String(line[..<colon])
            after = line[colon...]
        }
        let behind = after.dropFirst()
        guard after.first == ":", behind.first?.isWhitespace ?? true else { return nil }
        text = String(behind).trimmingBlanks
        guard !name.isEmpty, name.utf8.count <= 300 else { return nil }
    }
}

/// Marks before a line that was pasted from elsewhere.
enum Bullet {
    /// The text without the mark of a list and the blanks around it; nothing when no text is left.
    static func stripped(_ line: String) -> String? {
        let text = line.trimmingBlanks
        guard let first = text.first else { return nil }
        if signs.contains(first) {
            let rest = text.dropFirst()
            if rest.isEmpty { return nil }
            return rest.first?.isWhitespace == true ? String(rest).trimmingBlanks : text
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first,
            mark == "." || mark == ")"
        else { return text }
        let rest = text.dropFirst(digits.count + 1)
        if rest.isEmpty { return nil }
        return rest.first?.isWhitespace == true ? String(rest).trimmingBlanks : text
    }

    private static let signs: Set<Character> = [
        "-", "*", "•", "–", "—", "‣", "▪", "●", "○", "◦", "·",
    ]
}
