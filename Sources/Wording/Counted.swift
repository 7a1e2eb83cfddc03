extension Phrase {
    /// A number of things, with the word for one or for more: `1 row`, `2 rows`, `0 rows`.
    public static func counted(
        _ count: Int, en english: (one: String, more: String), nl dutch: (one: String, more: String)
    ) -> Phrase {
        let isOne = count == 1
        return Phrase(
            en: "\(count) \(isOne ? english.one : english.more)",
            nl: "\(count) \(isOne ? dutch.one : dutch.more)")
    }
}
