/// A language people read the program in.
public enum Language: String, Sendable, CaseIterable, Hashable {
    case dutch = "nl"
    case english = "en"
}
