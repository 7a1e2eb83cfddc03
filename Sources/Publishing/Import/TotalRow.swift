import Wording

/// A row of totals under a table, which spreadsheets have and a ledger does not: taken for a line
/// it would count everything twice.
enum TotalRow {
    private static let words = [
        "totaal", "total", "totalen", "totals", "subtotaal", "subtotal", "eindtotaal",
        "grand total", "som", "sum",
    ]

    /// Whether a cell holds such a word and nothing else.
    static func isTotal(_ text: String) -> Bool {
        // Most cells are too long or start otherwise; they cost nothing.
        guard let first = text.utf8.first, text.utf8.count < 24,
            "TtSsEeGg ".utf8.contains(first)
        else { return false }
        let folded = Folding.folded(LedgerImport.trimmed(text))
        return words.contains(folded.hasSuffix(":") ? String(folded.dropLast()) : folded)
    }

    /// Whether a cell starts with such a word: `Totaal 2026`.
    static func startsWithTotal(_ text: String) -> Bool {
        let folded = Folding.folded(LedgerImport.trimmed(text))
        return isTotal(text) || words.contains { folded.hasPrefix($0 + " ") }
    }

    static func problem(_ line: Int) -> ImportProblem {
        ImportProblem(
            "total-row", line: line,
            Phrase(
                en: "This is a row of totals and no line of the ledger.",
                nl: "Dit is een rij met totalen en geen regel van het grootboek."),
            next: Phrase(
                en: "Take it out; totals are worked out.",
                nl: "Haal haar weg; totalen worden uitgerekend."))
    }
}
