/// The words of comparisons.
public enum ComparisonWords {
    public static let comparison = Phrase(en: "Comparison", nl: "Vergelijking")
    public static let theCase = Phrase(en: "The case", nl: "De casus")
    public static let partners = Phrase(en: "Partners", nl: "Partners")
    public static let money = Phrase(en: "Money", nl: "Geld")
    public static let difference = Phrase(en: "difference", nl: "verschil")
    public static let amounts = Phrase(en: "in euro", nl: "in euro")

    public static let nothing = Phrase(
        en: "Nothing changed between these two points.",
        nl: "Er is niets veranderd tussen deze twee punten.")

    /// The two points.
    public static func between(_ before: Phrase, _ after: Phrase) -> Phrase {
        Phrase(
            en: "From \(before.english) to \(after.english)",
            nl: "Van \(before.dutch) naar \(after.dutch)")
    }

    /// One thing that took the place of another.
    public static func becomes(_ old: Phrase, _ new: Phrase) -> Phrase {
        Phrase(
            en: "was \(old.english), now \(new.english)", nl: "was \(old.dutch), nu \(new.dutch)")
    }

    /// Something that was empty before.
    public static func filled(_ new: Phrase) -> Phrase {
        Phrase(en: "now \(new.english)", nl: "nu \(new.dutch)")
    }

    /// Something that is empty now.
    public static func emptied(_ old: Phrase) -> Phrase {
        Phrase(en: "was \(old.english), now empty", nl: "was \(old.dutch), nu leeg")
    }

    // MARK: Notes

    public static let new = Phrase(en: "New", nl: "Nieuw")
    public static let gone = Phrase(en: "Gone", nl: "Weg")
    public static let changed = Phrase(en: "Changed", nl: "Gewijzigd")
    public static let rewritten = Phrase(en: "Rewritten", nl: "Herschreven")
    public static let marked = Phrase(en: "Marked", nl: "Gemarkeerd")
    public static let reordered = Phrase(en: "Other place", nl: "Andere plek")
    public static let moved = Phrase(en: "Moved", nl: "Verplaatst")
    public static let joined = Phrase(en: "Joined", nl: "Samengevoegd")
    public static let split = Phrase(en: "Split", nl: "Gesplitst")

    /// Where a note came from.
    public static func from(_ piece: Phrase) -> Phrase {
        Phrase(en: "from \(piece.english)", nl: "vanuit \(piece.dutch)")
    }

    /// Where a note went.
    public static func to(_ piece: Phrase) -> Phrase {
        Phrase(en: "to \(piece.english)", nl: "naar \(piece.dutch)")
    }

    /// Several notes that became one.
    public static func into(_ ids: String, _ id: String) -> Phrase {
        Phrase(en: "\(ids) into \(id)", nl: "\(ids) tot \(id)")
    }

    /// A note that became several.
    public static func splitInto(_ id: String, _ ids: String) -> Phrase {
        Phrase(en: "\(id) into \(ids)", nl: "\(id) in \(ids)")
    }

    /// The note that this one was a part of.
    public static func splitFrom(_ id: String) -> Phrase {
        Phrase(en: "split off \(id)", nl: "afgesplitst van \(id)")
    }

    // MARK: Partners

    public static let joinedPartner = Phrase(en: "Joined", nl: "Erbij")
    public static let leftPartner = Phrase(en: "Left", nl: "Weg")
    public static let renamed = Phrase(en: "Renamed", nl: "Hernoemd")

    /// Spellings that became one party.
    public static func merged(_ names: Phrase, into name: String) -> Phrase {
        Phrase(
            en: "\(names.english) and \(name) turned out to be one party",
            nl: "\(names.dutch) en \(name) bleken één partij")
    }

    // MARK: Money

    /// How many lines without a value there were and are.
    public static func unvalued(_ before: Int, _ after: Int) -> Phrase {
        guard before != after else {
            return Phrase(
                en: "Lines without a value, in no total: \(after), as before.",
                nl: "Regels zonder waarde, in geen totaal: \(after), net als eerst.")
        }
        return Phrase(
            en: "Lines without a value, in no total: \(before) before, \(after) after.",
            nl: "Regels zonder waarde, in geen totaal: eerst \(before), nu \(after).")
    }

    /// Who made all of it, said once.
    public static func allBy(_ author: Phrase, _ when: String) -> Phrase {
        Phrase(en: "All \(author.english), \(when).", nl: "Alles \(author.dutch), \(when).")
    }

    /// Who said one thing.
    public static func saidBy(_ speaker: String) -> Phrase {
        Phrase(en: "said by \(speaker)", nl: "gezegd door \(speaker)")
    }

    // MARK: The summary

    /// The summary from its parts, grouped; nothing when there are none.
    public static func summary(_ groups: [[Phrase]]) -> Phrase {
        func joined(_ pick: (Phrase) -> String) -> String {
            groups.filter { !$0.isEmpty }
                .map { $0.map(pick).joined(separator: ", ") }.joined(separator: "; ")
        }
        guard groups.contains(where: { !$0.isEmpty }) else { return nothing }
        return Phrase(
            en: "In short: " + joined(\.english) + ".", nl: "In het kort: " + joined(\.dutch) + ".")
    }

    /// A row of counts of one thing that names it once: `2 partners erbij, 1 weg`.
    public static func counts(
        one: Phrase, many: Phrase, _ parts: [(count: Int, what: Phrase)]
    ) -> [Phrase] {
        let used = parts.filter { $0.count > 0 }
        return used.enumerated().map { place, part in
            guard place == 0 else {
                return Phrase(
                    en: "\(part.count) \(part.what.english)", nl: "\(part.count) \(part.what.dutch)"
                )
            }
            let noun = part.count == 1 ? one : many
            return Phrase(
                en: "\(part.count) \(noun.english) \(part.what.english)",
                nl: "\(part.count) \(noun.dutch) \(part.what.dutch)")
        }
    }

    /// More or less of something: `€ 60.000 meer geld`.
    public static func more(_ amount: Phrase, isMore: Bool, of what: Phrase) -> Phrase {
        Phrase(
            en: "\(amount.english) \(isMore ? "more" : "less") \(what.english)",
            nl: "\(amount.dutch) \(isMore ? "meer" : "minder") \(what.dutch)")
    }

    /// A quantity of a unit; units of time that were typed in either language read in both.
    public static func unit(_ unit: String, isOne: Bool) -> Phrase {
        guard let names = units.first(where: { $0.words.contains(unit) }) else {
            return Phrase(same: unit)
        }
        return isOne ? names.one : names.many
    }

    /// The word that stands for a unit, so that hours typed in two languages add up.
    public static func unitKey(_ unit: String) -> String {
        let folded = Folding.folded(unit)
        return units.first { $0.words.contains(folded) }?.one.english ?? unit
    }

    private static let units: [(words: Set<String>, one: Phrase, many: Phrase)] = [
        (
            ["uur", "uren", "hour", "hours"], Phrase(en: "hour", nl: "uur"),
            Phrase(en: "hours", nl: "uur")
        ),
        (
            ["dag", "dagen", "day", "days"], Phrase(en: "day", nl: "dag"),
            Phrase(en: "days", nl: "dagen")
        ),
        (
            ["dagdeel", "dagdelen", "half-day", "half-days"], Phrase(en: "half-day", nl: "dagdeel"),
            Phrase(en: "half-days", nl: "dagdelen")
        ),
        (
            ["week", "weken", "weeks"], Phrase(en: "week", nl: "week"),
            Phrase(en: "weeks", nl: "weken")
        ),
        (
            ["maand", "maanden", "month", "months"], Phrase(en: "month", nl: "maand"),
            Phrase(en: "months", nl: "maanden")
        ),
    ]

    public static let partner = Phrase(en: "partner", nl: "partner")
    public static let lowerPartners = Phrase(en: "partners", nl: "partners")
    public static let note = Phrase(en: "note", nl: "notitie")
    public static let notes = Phrase(en: "notes", nl: "notities")
    public static let contribution = Phrase(en: "contribution", nl: "bijdrage")
    public static let contributions = Phrase(en: "contributions", nl: "bijdragen")
    public static let costLine = Phrase(en: "cost line", nl: "kostenregel")
    public static let costLines = Phrase(en: "cost lines", nl: "kostenregels")
    public static let fundingLine = Phrase(en: "funding line", nl: "dekkingsregel")
    public static let fundingLines = Phrase(en: "funding lines", nl: "dekkingsregels")
    public static let cash = Phrase(en: "cash", nl: "geld")
    public static let inKind = Phrase(en: "in kind", nl: "in natura")
    public static let costs = Phrase(en: "costs", nl: "kosten")
    public static let grants = Phrase(en: "grants", nl: "subsidie")
    public static let otherCoverage = Phrase(en: "other coverage", nl: "andere dekking")
    public static let formOpen = Phrase(
        en: "promised with the form still open", nl: "toegezegd met de vorm nog open")
    public static let added = Phrase(en: "added", nl: "erbij")
    public static let lowerGone = Phrase(en: "gone", nl: "weg")
    public static let hasJoined = Phrase(en: "joined", nl: "erbij")
    public static let hasLeft = Phrase(en: "left", nl: "weg")
    public static let lowerRenamed = Phrase(en: "renamed", nl: "hernoemd")
    public static let lowerMerged = Phrase(en: "merged", nl: "samengevoegd")
    public static let lowerChanged = Phrase(en: "changed", nl: "gewijzigd")
    public static let lowerMoved = Phrase(en: "moved", nl: "verplaatst")
    public static let lowerJoined = Phrase(en: "joined", nl: "samengevoegd")
    public static let lowerSplit = Phrase(en: "split", nl: "gesplitst")
    public static let lowerMarked = Phrase(en: "marked", nl: "gemarkeerd")
    public static let lowerReordered = Phrase(en: "put elsewhere", nl: "op een andere plek")
    public static let fundChanged = Phrase(
        en: "another fund chosen", nl: "ander fonds gekozen")
    public static let caseChanged = Phrase(
        en: "name or language of the case changed", nl: "naam of taal van de casus gewijzigd")

    public static let begun = Phrase(en: "case begun", nl: "casus begonnen")

    /// Which pieces were rewritten; beyond three only how many.
    public static func rewritten(pieces words: [Phrase]) -> [Phrase] {
        guard !words.isEmpty else { return [] }
        guard words.count <= 3 else {
            return [
                Phrase(
                    en: "\(words.count) pieces rewritten", nl: "\(words.count) stukken herschreven")
            ]
        }
        func list(_ texts: [String], _ and: String) -> String {
            guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
            return texts.dropLast().joined(separator: ", ") + " \(and) " + last
        }
        return [
            Phrase(
                en: list(words.map(\.english), "and") + " rewritten",
                nl: list(words.map(\.dutch), "en") + " herschreven")
        ]
    }
}
