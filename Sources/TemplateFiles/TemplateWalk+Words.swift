import Wording
import Yams

extension TemplateWalk {
    /// A key or a command word: `[a-z][a-z0-9-]*`.
    mutating func word(
        _ node: Node?, named key: String, part: TemplateProblem.Part
    ) -> String {
        let before = problems.count
        let word = text(node, named: key, limit: TemplateLimits.wordCharacters)
        guard let node, problems.count == before else { return "" }
        if !isWord(word) {
            report(.word(.syntax(SourceText.printable(word))), at: node)
            return ""
        }
        if part != .template, looksLikeAnID(word) {
            report(.word(.looksLikeAnID(word)), at: node)
        }
        return word
    }

    /// The command words of a board or a piece, of which no other may have one.
    mutating func words(
        _ node: Node?, key: String, part: TemplateProblem.Part, register: inout WordRegister
    ) -> Phrase {
        let nodes = languages(node, named: "words")
        var found: [Language: String] = [:]
        for language in Language.allCases {
            guard let node = nodes[language] else { continue }
            let word = word(node, named: "words", part: part)
            found[language] = word
            guard !word.isEmpty else { continue }
            if part == .piece, reservedWords.contains(word) {
                report(.word(.reserved(word)), at: node)
            }
        }
        if let english = found[.english], let node = nodes[.english],
            english != key, !english.isEmpty, !key.isEmpty
        {
            report(.word(.keyIsNotTheEnglishWord(key: key, word: english)), at: node)
        }
        // Both languages may have the same word; it is then taken, and reported, once.
        for language in Language.allCases.reversed() {
            guard let word = found[language], let node = nodes[language], !word.isEmpty,
                language == .english || word != found[.english]
            else { continue }
            if let owner = register.owners[word] {
                report(.word(.taken(word, part: part, owner: owner)), at: node)
            } else {
                register.owners[word] = key
            }
        }
        return Phrase(en: found[.english] ?? "", nl: found[.dutch] ?? "")
    }

    private func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isLetter else { return false }
        return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    /// Whether a word has the form of an id such as `n12`, or of a version such as `v2`.
    private func looksLikeAnID(_ word: String) -> Bool {
        word.utf8.count > 1 && word.utf8.dropFirst().allSatisfy(\.isDigit)
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether the byte is a small ASCII letter.
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

/// Finds the known word that somebody probably meant.
enum NearestWord {
    /// The known word at most two edits away, one for a short word; nil when there is none.
    static func find(_ written: String, among known: [String]) -> String? {
        let letters = Array(written.lowercased().unicodeScalars.prefix(80))
        let limit = letters.count < 5 ? 1 : 2
        let near = known.map { (word: $0, edits: edits(letters, Array($0.unicodeScalars))) }
        return near.filter { $0.edits <= limit }.min { $0.edits < $1.edits }?.word
    }

    /// How many letters must be put in, taken out or replaced to make one word the other.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
