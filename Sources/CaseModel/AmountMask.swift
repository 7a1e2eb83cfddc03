import Wording

/// Hides what looks like an amount in a text that people typed.
public enum AmountMask {
    /// The text without its amounts while they are hidden, else as it is.
    public static func shown(_ text: String) -> String {
        Discretion.hidesAmounts ? masked(text, keepsWidth: false) : text
    }

    /// A command as it was typed, without its numbers while amounts are hidden.
    public static func shownCommand(_ command: String) -> String {
        Discretion.hidesAmounts ? maskedCommand(command, keepsWidth: false) : command
    }

    /// Hides every number in a command that is no id and no year, for without its syntax nobody
    /// can tell an amount from a quantity.
    public static func maskedCommand(_ command: String, keepsWidth: Bool) -> String {
        replaced(command, keepsWidth: keepsWidth) { token, before, after in
            let isAmount =
                isCurrency(before) || isCurrency(after) || isScale(after)
                || multiplications.contains(before) || amountNames.contains(before)
            // Of two years in a row the first is an amount: `geld vbv 2000 2026`.
            return isAmount || !token.isYears || Token(text: after[...]).isYears
        }
    }

    /// Hides amounts in a sentence of the program, and every number it quotes.
    public static func maskedSentence(_ sentence: String) -> String {
        let parts = masked(sentence, keepsWidth: false).split(
            separator: "“", omittingEmptySubsequences: false)
        return parts.enumerated().map { place, part in
            guard place > 0, let close = part.firstIndex(of: "”") else { return String(part) }
            return maskedCommand(String(part[..<close]), keepsWidth: false) + part[close...]
        }.joined(separator: "“")
    }

    private static let multiplications: Set<String> = ["x", "×"]
    private static let amountNames: Set<String> = [
        "amount=", "bedrag=", "price=", "prijs=", "worth=", "waard=",
    ]

    /// Hides numbers with a currency or a scale beside them, and large ones that are no year.
    public static func masked(_ text: String, keepsWidth: Bool) -> String {
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return text }
        return replaced(text, keepsWidth: keepsWidth) { token, before, after in
            if isCurrency(before) || isCurrency(after) || isScale(after) { return true }
            return !token.isYears && (token.digits >= 4 || token.isGrouped)
        }
    }

    /// A run of digits with the marks between them.
    private struct Token {
        let text: Substring

        var digits: Int { text.utf8.count { (48...57).contains($0) } }

        /// `60.000`, `1,5`: digits with marks; a date or a clock has other marks.
        var isGrouped: Bool {
            text.contains { $0 == "." || $0 == "," } && digits >= 3
        }

        /// `2026` or `2026,2028`; a span of years is two of these.
        var isYears: Bool {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            return parts.allSatisfy { part in
                guard part.utf8.count == 4, let year = Int(part) else { return false }
                return (1900...2199).contains(year)
            }
        }
    }

    private static func isCurrency(_ word: String) -> Bool {
        ["€", "eur", "euro", "€-", "-€", "+€", "cent"].contains(word)
    }

    private static func isScale(_ word: String) -> Bool {
        [
            "k", "mln", "mld", "duizend", "miljoen", "miljard", "thousand", "million", "billion",
        ].contains(word)
    }

    private static func replaced(
        _ text: String, keepsWidth: Bool, _ hides: (Token, String, String) -> Bool
    ) -> String {
        var result = ""
        var index = text.startIndex
        var letters = ""
        var isAfterNumber = false
        while index < text.endIndex {
            let character = text[index]
            guard character.isDigit else {
                result.append(character)
                letters = character.isLetter ? letters + Folding.folded(String(character)) : ""
                if !character.isLetter { isAfterNumber = false }
                index = text.index(after: index)
                continue
            }
            let end = tokenEnd(text, index)
            // `n12` and `sdg4` are names; `eur60` and `12x60` are not.
            guard letters.isEmpty || isCurrency(letters) || isAfterNumber else {
                result += text[index..<end]
                index = end
                letters = ""
                continue
            }
            letters = ""
            isAfterNumber = true
            let token = Token(text: text[index..<end])
            if hides(token, word(before: index, in: text), word(after: end, in: text)) {
                result +=
                    keepsWidth
                    ? String(repeating: "•", count: token.text.count) : Discretion.mask
            } else {
                result += token.text
            }
            index = end
        }
        return result
    }

    /// Where the digits end, with the points and commas that stand between them.
    private static func tokenEnd(_ text: String, _ start: String.Index) -> String.Index {
        var end = start
        while end < text.endIndex {
            let character = text[end]
            if character.isDigit {
                end = text.index(after: end)
                continue
            }
            let next = text.index(after: end)
            guard ".,".contains(character), next < text.endIndex, text[next].isDigit
            else { break }
            end = next
        }
        return end
    }

    private static func word(before index: String.Index, in text: String) -> String {
        // More than one blank is a gap between columns.
        var head = text[..<index].reversed().drop { $0 == "-" }
        if let blank = head.first, blank == " " || blank == "\u{A0}" { head = head.dropFirst() }
        let word = head.prefix { $0.isLetter || $0 == "€" || $0 == "=" || $0 == "×" }
        return Folding.folded(String(word.reversed()))
    }

    private static func word(after index: String.Index, in text: String) -> String {
        var tail = text[index...]
        if let blank = tail.first, blank == " " || blank == "\u{A0}" { tail = tail.dropFirst() }
        let isWord = tail.first.map { $0.isLetter || $0 == "€" } ?? false
        return Folding.folded(
            String(tail.prefix { isWord ? $0.isLetter || $0 == "€" : $0.isDigit }))
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
