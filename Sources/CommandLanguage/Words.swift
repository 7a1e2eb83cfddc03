public import Wording

/// The spellings of one thing that can be typed: per language the first is the one to show.
public struct Words: Hashable, Sendable {
    public let english: [String]
    public let dutch: [String]

    /// Takes the spellings, several in one language separated by a blank.
    public init(en english: String, nl dutch: String) {
        self.english = english.split(separator: " ").map(String.init)
        self.dutch = dutch.split(separator: " ").map(String.init)
    }

    /// The spelling to show in one language.
    public subscript(language: Language) -> String {
        all(in: language).first ?? ""
    }

    /// The spellings of one language, the one to show first.
    public func all(in language: Language) -> [String] {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }

    /// Every spelling once, English first.
    public var all: [String] {
        english + dutch.filter { !english.contains($0) }
    }
}
