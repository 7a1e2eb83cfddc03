/// What is to be done with the word before the cursor.
public struct LineCompletion: Sendable {
    /// How many characters (Unicode scalars) before the cursor go.
    public var erased: Int
    /// What comes in their place; nothing when the line stays as it is.
    public var inserted: String?
    /// What is shown below the line.
    public var listing: [String]

    /// Makes an answer; without anything in it the terminal beeps.
    public init(erased: Int = 0, inserted: String? = nil, listing: [String] = []) {
        self.erased = erased
        self.inserted = inserted
        self.listing = listing
    }
}

/// Who helps while an entry is edited.
public protocol LineAssistant: AnyObject {
    /// Whether Enter begins another line of the entry.
    func wantsMore(_ entry: String) -> Bool
    /// How the word before a cursor, counted in bytes, goes on.
    func completion(of entry: String, at cursor: Int, on screen: ScreenSize) -> LineCompletion
    /// What the entry still needs.
    func hint(for entry: String) -> String?
    /// What stands before a text that is looked for in the history, or that was not found there.
    func searchWords(isFound: Bool) -> String
    /// The entry after it was changed in another program; nothing leaves it as it is.
    func changedOutside(_ entry: String) -> String?
}
