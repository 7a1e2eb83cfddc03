import Wording

/// Every command there is; parsing, help, hints and did-you-mean are computed from it.
public enum CommandTable {
    /// Every row, in the order of the overview.
    public static let all: [CommandSpecification] =
        caseRows + guideRows + noteRows + partnerRows + ledgerRows + fundRows + tableRows
        + roomRows + historyRows + outputRows + scriptRows + sessionRows + archiveRows

    private static let rows: [CommandName: CommandSpecification] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let names: [String: CommandName] = Dictionary(
        all.flatMap { row in row.words.all.map { (Folding.folded($0), row.name) } },
        uniquingKeysWith: { first, _ in first })

    /// The row of a command.
    public static func specification(of name: CommandName) -> CommandSpecification {
        guard let row = rows[name] else { preconditionFailure("no row for \(name)") }
        return row
    }

    /// The command that a word means, in either language and with or without accents.
    public static func command(for word: some StringProtocol) -> CommandName? {
        names[Folding.folded(word)]
    }

    static func command(folded word: String) -> CommandName? { names[word] }

    /// Every spelling of every command.
    public static let words: [String] = all.flatMap(\.words.all)

    /// What a view takes besides its own attributes.
    public static let viewAttributes: [Attribute] = [
        Attribute(.to, .path),
        Attribute(.overwrite, .choice(.yesNo)),
        Attribute(.width, .count),
    ]

    /// What may stand before the text of a note, after a piece word.
    public static let captureAttributes: [Attribute] = [
        Attribute(.by, .text),
        Attribute(.source, .choice(.noteSource)),
        Attribute(.confidence, .choice(.confidence)),
        Attribute(.tag, .word, isList: true),
        Attribute(.ledger, .item, isList: true),
        Attribute(.state, .choice(.state)),
    ]

    static let captureIndex = AttributeIndex(captureAttributes)
    static let viewIndex = AttributeIndex(viewAttributes)

    /// The words after `help` for the whole reference page.
    public static let referenceWords = Words(en: "reference", nl: "naslag")
    /// The words after `help` for every command in one line.
    public static let allWords = Words(en: "all", nl: "alles")
    /// The words after `set` for the case itself.
    public static let caseWords = Words(en: "case", nl: "casus")
    /// The word after `expect` for an error.
    public static let errorWords = Words(en: "error", nl: "fout")
}
