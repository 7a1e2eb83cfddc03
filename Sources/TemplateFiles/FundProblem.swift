import Wording

extension TemplateProblem {
    /// What is wrong with a value or a rule of a fund.
    public enum FundMistake: Hashable, Sendable {
        /// What is wrong with the file as a whole, told of the file of a fund.
        case file(FileMistake)
        case amount(String, key: String)
        case hours(String, key: String)
        case fraction(String, key: String)
        /// A day that is still to come.
        case future(String, key: String, today: String)
        case textBeforeValidity
        /// A key that the commands on funds have another use for.
        case reservedKey(String)
        /// A list without anything in it, so that a rule would say nothing.
        case saysNothing(String)
        case date(String, key: String)
        case datesBackwards
        case taken(String, part: Part)
        case unknownGroup(String, suggestion: String?, known: [String])
        case oneOf([String])
        case notWithKind(key: String, kind: String)
        case party(String)
        /// A kind of party that was meant to be a known one.
        case unknownKind(String, meant: String)
        case yearsOfWindow(String)
        case never
    }
}

extension TemplateProblem.FundMistake {
    var code: String {
        switch self {
        case .file(let mistake): mistake.code
        case .amount: "fund-amount"
        case .hours: "fund-hours"
        case .future: "fund-future"
        case .textBeforeValidity: "fund-text-before-validity"
        case .reservedKey: "fund-key-reserved"
        case .saysNothing: "fund-says-nothing"
        case .fraction: "fund-fraction"
        case .date: "fund-date"
        case .datesBackwards: "fund-dates-backwards"
        case .taken: "fund-key-taken"
        case .unknownGroup: "fund-unknown-group"
        case .oneOf: "fund-one-of"
        case .notWithKind: "fund-not-with-kind"
        case .party, .unknownKind: "fund-party"
        case .yearsOfWindow: "fund-window"
        case .never: "fund-never"
        }
    }

    var sentence: Phrase {
        switch self {
        case .amount(let written, let key):
            Phrase(
                en: "`\(key)` is `\(written)`, which is not an amount in euro.",
                nl: "`\(key)` is `\(written)`, en dat is geen bedrag in euro.")
        case .file, .hours, .future, .textBeforeValidity, .reservedKey, .saysNothing:
            sentenceOfFile
        case .fraction(let written, let key):
            Phrase(
                en: "`\(key)` is `\(written)`, which is not a fraction or percentage.",
                nl: "`\(key)` is `\(written)`, en dat is geen breuk of percentage.")
        case .date(let written, let key):
            Phrase(
                en: "`\(key)` is `\(written)`, which is not a date.",
                nl: "`\(key)` is `\(written)`, en dat is geen datum.")
        case .datesBackwards:
            Phrase(en: "This ends before it starts.", nl: "Dit eindigt voordat het begint.")
        case .taken(let key, let part):
            Phrase(
                en: "There is another \(part.name.english) `\(key)`.",
                nl: "Er is nog een \(part.name.dutch) `\(key)`.")
        case .unknownGroup(let key, _, _):
            Phrase(
                en: "This fund has no group `\(key)`.", nl: "Dit fonds heeft geen groep `\(key)`.")
        case .oneOf:
            Phrase(
                en: "This rule lacks a limit, or has one too many.",
                nl: "In deze regel ontbreekt een grens, of er staat er een te veel.")
        case .notWithKind(let key, let kind):
            Phrase(
                en: "`\(key)` says nothing in a rule of the kind `\(kind)`.",
                nl: "`\(key)` zegt niets in een regel van de soort `\(kind)`.")
        case .party(let written), .unknownKind(let written, _):
            Phrase(
                en: "`\(written)` is not a sort of party.",
                nl: "`\(written)` is geen soort partij.")
        case .yearsOfWindow(let written):
            Phrase(
                en: "`\(written)` is not a span of years.",
                nl: "`\(written)` is geen reeks van jaren.")
        case .never:
            Phrase(
                en: "No budget can be within these limits.",
                nl: "Geen begroting kan binnen deze grenzen vallen.")
        }
    }

    var nextStep: Phrase {
        switch self {
        case .amount:
            Phrase(
                en: "Write 250000 or 1250.50, without a currency and without thousands marks.",
                nl: "Schrijf 250000 of 1250.50, zonder munteenheid en zonder duizendtallen.")
        case .file, .hours, .future, .textBeforeValidity, .reservedKey, .saysNothing:
            nextStepOfFile
        case .fraction:
            Phrase(
                en: "Write 1/3 or 25%; anything from 0% to 100%.",
                nl: "Schrijf 1/3 of 25%; alles van 0% tot en met 100%.")
        case .date:
            Phrase(en: "Write 2026-08-01.", nl: "Schrijf 2026-08-01.")
        case .datesBackwards, .never:
            Phrase(en: "Turn the two around.", nl: "Draai de twee om.")
        case .taken:
            Phrase(en: "Choose another key.", nl: "Kies een andere key.")
        case .unknownGroup(_, let suggestion, let known):
            TemplateProblem.choice(suggestion: suggestion, known: known)
        case .oneOf(let keys):
            TemplateProblem.choice(suggestion: nil, known: keys)
        case .notWithKind:
            Phrase(en: "Take the line out.", nl: "Haal de regel weg.")
        case .unknownKind(_, let meant):
            TemplateProblem.choice(suggestion: meant, known: [])
        case .party:
            Phrase(
                en: "Write a kind, a sector, or both: company, public, education+public.",
                nl: "Schrijf een soort, een sector, of beide: company, public, education+public.")
        case .yearsOfWindow:
            Phrase(en: "Write 2026 or 2024-2027.", nl: "Schrijf 2026 of 2024-2027.")
        }
    }
}
