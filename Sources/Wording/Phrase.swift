/// A text for people, in both languages at once, so that none can exist in only one.
public struct Phrase: Hashable, Sendable {
    public let english: String
    public let dutch: String

    /// Makes a phrase from its two wordings.
    public init(en english: String, nl dutch: String) {
        self.english = english
        self.dutch = dutch
    }

    /// A text that is the same in both languages, such as a name somebody gave.
    public init(same text: String) {
        english = text
        dutch = text
    }

    /// The wording in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }
}
