import CaseModel
import Wording

/// Words by which a text about returns or continuity is about money or resources that somebody
/// has to bring. A feeling of belonging is a return as well, but nobody books it.
enum PromiseWords {
    /// Whether a text plausibly promises money or resources.
    static func promises(_ text: String) -> Bool {
        if text.contains("€") { return true }
        let words = Folding.folded(text).split { !$0.isLetter && !$0.isNumber }
        return words.contains { word in
            starts.contains { word.hasPrefix($0) } || ends.contains { word.hasSuffix($0) }
                || whole.contains(String(word))
        }
    }

    /// Inflections and compounds share how they start: `betaalt`, `subsidiejaar`.
    private static let starts = [
        // Dutch
        "betaal", "betalen", "bekostig", "financ", "subsidi", "cofinanc", "sponsor", "fonds",
        "begrot", "budget", "korting", "vergoed", "salaris", "loonkost", "huur", "kosteloos",
        "gratis", "werkplek", "apparatuur", "materiaal", "contributie", "geld",
        // English
        "pay", "fund", "financ", "grant", "discount", "salar", "rent", "workspace", "workplace",
        "equipment", "free",
    ]
    private static let ends = ["geld", "fee", "budget", "subsidie", "financiering", "euro"]
    private static let whole: Set<String> = [
        "fee", "fees", "euro", "uur", "uren", "fte", "hour", "hours", "money", "costs", "kosten",
    ]
}
