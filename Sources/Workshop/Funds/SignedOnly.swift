import CommandLanguage
import Wording

/// What the views of only what is sure say of themselves.
enum SignedOnly {
    /// What counts, in one sentence, and what becomes of costs in kind.
    static func note(from least: String = "signed") -> Phrase {
        let costs = Phrase(
            en: "In kind that falls away takes the costs along that are only its other side.",
            nl: "Natura die wegvalt neemt de kosten mee die er alleen de andere kant van zijn.")
        let counts: Phrase =
            switch least {
            case "signed":
                Phrase(
                    en: "Counted are contributions that are signed or received, grants that are "
                        + "granted, and other coverage that is signed, received or granted.",
                    nl: "Mee tellen bijdragen die getekend of ontvangen zijn, subsidies die "
                        + "toegekend zijn, en andere dekking die getekend, ontvangen of "
                        + "toegekend is.")
            case "received":
                Phrase(
                    en: "Counted is what has been received.",
                    nl: "Mee telt wat ontvangen is.")
            default:
                Phrase(
                    en: "Counted are contributions from “\(word(least, .english))” on; grants "
                        + "and other coverage stay as they are.",
                    nl: "Mee tellen bijdragen vanaf “\(word(least, .dutch))”; subsidies en "
                        + "andere dekking blijven zoals ze zijn.")
            }
        return Phrase(
            en: counts.english + " " + costs.english, nl: counts.dutch + " " + costs.dutch)
    }

    private static func word(_ key: String, _ language: Language) -> String {
        Vocabulary.commitment.word(forKey: key, in: language)
    }
}
