public import Wording

/// One value that a word or attribute can take.
public struct Choice: Hashable, Sendable {
    /// The canonical English spelling, the one that is stored.
    public let key: String
    public let words: Words

    /// Makes a choice whose key is its first English spelling.
    public init(en english: String, nl dutch: String) {
        words = Words(en: english, nl: dutch)
        key = words.english.first ?? ""
    }
}

/// A list of values: closed when no others are accepted, open when own words are too.
public struct Vocabulary: Hashable, Sendable {
    public let name: String
    public let choices: [Choice]
    public let isOpen: Bool

    /// Makes a vocabulary; its name is for tests and tools, not for people.
    public init(_ name: String, isOpen: Bool = false, _ choices: [Choice]) {
        self.name = name
        self.choices = choices
        self.isOpen = isOpen
    }

    /// The choice that a typed word means, in either language.
    public func choice(for typed: String) -> Choice? {
        let folded = Folding.folded(typed)
        return choices.first { choice in
            choice.words.english.contains { Folding.folded($0) == folded }
                || choice.words.dutch.contains { Folding.folded($0) == folded }
        }
    }

    /// The choice with a key, for showing a stored value.
    public func choice(key: String) -> Choice? {
        choices.first { $0.key == key }
    }

    /// How to show a stored value: the word of a known key, an own word as it is.
    public func word(forKey key: String, in language: Language) -> String {
        choice(key: key)?.words[language] ?? key
    }
}
