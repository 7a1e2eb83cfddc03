public import CaseModel
public import Wording

/// What is wrong with a table that was to be read in, and where.
public struct ImportProblem: Error, Hashable, Sendable {
    /// The stable code that scripts can test for.
    public let code: String
    /// The line of the file, from 1; nothing when it is about the file as a whole.
    public let line: Int?
    /// The column by its header.
    public let column: String?
    public let what: Phrase
    public let next: Phrase

    init(_ code: String, line: Int?, column: String? = nil, _ what: Phrase, next: Phrase) {
        self.code = code
        self.line = line
        self.column = column
        self.what = what
        self.next = next
    }

    /// Place, what and next step in one sentence each.
    public func sentence(in language: Language) -> String {
        let place = [
            line.map { Phrase(en: "line \($0)", nl: "regel \($0)")[language] },
            column.map { Phrase(en: "column \($0)", nl: "kolom \($0)")[language] },
        ].compactMap { $0 }.joined(separator: ", ")
        return (place.isEmpty ? "" : place + ": ") + what[language] + " " + next[language]
            + " [\(code)]"
    }

    /// A word that is on no list of choices.
    static func noChoice(_ value: String) -> Phrase {
        let shown = "“\(shortened(value))”"
        return Phrase(
            en: "\(shown) is not one of the choices.", nl: "\(shown) is geen van de keuzes.")
    }

    /// What to write instead of a number that cannot be taken.
    private static func next(_ error: NumberError) -> Phrase {
        switch error {
        case .ambiguous:
            Phrase(
                en: "Write it without a mark, or with two decimals.",
                nl: "Schrijf het zonder scheidingsteken, of met twee decimalen.")
        case .yearsBackwards:
            Phrase(en: "Put the first year first.", nl: "Zet het eerste jaar vooraan.")
        case .malformedYears, .yearsOutOfRange:
            Phrase(en: "Write 2026 or 2026-2028.", nl: "Schrijf 2026 of 2026-2028.")
        default: Phrase(en: "Correct the cell.", nl: "Verbeter de cel.")
        }
    }

    /// A number that cannot be read.
    static func number(
        _ error: NumberError, typed: String, line: Int, column: String
    ) -> ImportProblem {
        let shown = "“\(shortened(typed))”"
        let (code, what): (String, Phrase) =
            switch error {
            case .ambiguous:
                (
                    "ambiguous-number",
                    Phrase(
                        en: "\(shown) is a thousand or a fraction.",
                        nl: "\(shown) is een duizendtal of een breuk.")
                )
            case .tooManyDecimals(let allowed):
                (
                    "too-many-decimals",
                    Phrase(
                        en: "\(shown) has more than \(allowed) decimals.",
                        nl: "\(shown) heeft meer dan \(allowed) decimalen.")
                )
            case .tooLarge:
                (
                    "number-too-large",
                    Phrase(en: "\(shown) is too large.", nl: "\(shown) is te groot.")
                )
            case .negative:
                (
                    "negative-number",
                    Phrase(en: "\(shown) is below zero.", nl: "\(shown) is minder dan nul.")
                )
            case .yearsBackwards:
                (
                    "malformed-years",
                    Phrase(
                        en: "\(shown) ends before it starts.",
                        nl: "\(shown) eindigt voor het begint.")
                )
            case .malformedYears, .yearsOutOfRange:
                (
                    "malformed-years",
                    Phrase(
                        en: "\(shown) is no year from 1990 to 2100.",
                        nl: "\(shown) is geen jaar van 1990 tot en met 2100.")
                )
            case .malformed, .zero:
                (
                    "malformed-number",
                    Phrase(en: "\(shown) is no number.", nl: "\(shown) is geen getal.")
                )
            }
        return ImportProblem(code, line: line, column: column, what, next: next(error))
    }

    /// The form of the file itself.
    static func form(_ fault: CSVFault) -> ImportProblem {
        let (code, what, next): (String, Phrase, Phrase) =
            switch fault.kind {
            case .unclosedQuote:
                (
                    "unclosed-quote",
                    Phrase(
                        en: "A quote opens cell \(fault.cell) and nothing closes it.",
                        nl: "Een aanhalingsteken opent cel \(fault.cell) en niets sluit die."),
                    Phrase(
                        en: "Close it; a quote inside a cell is written twice.",
                        nl: "Sluit het; een aanhalingsteken in een cel staat er dubbel.")
                )
            case .textAfterQuote:
                (
                    "text-after-quote",
                    Phrase(
                        en: "Something stands after the closing quote of cell \(fault.cell).",
                        nl: "Achter het sluitende aanhalingsteken van cel \(fault.cell) staat iets."
                    ),
                    Phrase(
                        en: "Write a quote inside a cell twice.",
                        nl: "Schrijf een aanhalingsteken in een cel dubbel.")
                )
            case .cellTooLong(let limit):
                (
                    "cell-too-long",
                    Phrase(
                        en: "Cell \(fault.cell) is longer than \(limit / 1_048_576) MB.",
                        nl: "Cel \(fault.cell) is langer dan \(limit / 1_048_576) MB."),
                    Phrase(
                        en: "Shorten it, or look for a quote that does not close.",
                        nl: "Kort die in, of zoek een aanhalingsteken dat niet sluit.")
                )
            case .tooManyCells(let limit):
                (
                    "too-many-cells",
                    Phrase(
                        en: "The row has more than \(limit) cells.",
                        nl: "De rij heeft meer dan \(limit) cellen."),
                    Phrase(en: "Remove columns.", nl: "Haal kolommen weg.")
                )
            }
        return ImportProblem(code, line: fault.line, what, next: next)
    }

    static func shortened(_ text: String) -> String {
        text.count > 40 ? text.prefix(40) + "…" : text
    }
}

/// What an import needs from the room that knows the words people type.
public struct ImportWords {
    /// The key that a typed word stands for in a field, if its list has it.
    public let key: (Field, String) -> String?
    /// The short name of a partner as it is kept, or nothing when it cannot be one.
    public let handle: (String) -> String?
    /// Text in Unicode's composed form.
    public let composed: (String) -> String
    public let newID: () -> ItemID
    /// The words of a list that come near to one that was typed, the nearest first.
    public let near: (String, [String]) -> [String]
    /// The keys of the funds there is a pack for.
    public let funds: () -> [String]

    /// Brings the parts together.
    public init(
        key: @escaping (Field, String) -> String?, handle: @escaping (String) -> String?,
        composed: @escaping (String) -> String, newID: @escaping () -> ItemID,
        near: @escaping (String, [String]) -> [String] = { _, _ in [] },
        funds: @escaping () -> [String] = { [] }
    ) {
        self.key = key
        self.handle = handle
        self.composed = composed
        self.newID = newID
        self.near = near
        self.funds = funds
    }

    /// What somebody may have meant, when something comes near.
    func meant(_ typed: String, _ choices: [Phrase]) -> Phrase? {
        let names = choices.flatMap { [$0.english, $0.dutch] }
        guard let nearest = near(LedgerImport.trimmed(typed), names).first,
            let choice = choices.first(where: { $0.english == nearest || $0.dutch == nearest })
        else { return nil }
        return Phrase(
            en: "Did you mean “\(choice.english)”?", nl: "Bedoelde je “\(choice.dutch)”?")
    }

    /// What can stand somewhere, and what was probably meant.
    func choices(for typed: String, _ choices: [Phrase]) -> Phrase {
        let meant = meant(typed, choices).map { Phrase(en: $0.english + " ", nl: $0.dutch + " ") }
        let all = Phrase(
            en: choices.map(\.english).joined(separator: ", "),
            nl: choices.map(\.dutch).joined(separator: ", "))
        return Phrase(
            en: (meant?.english ?? "") + "Choose from: \(all.english).",
            nl: (meant?.dutch ?? "") + "Kies uit: \(all.dutch).")
    }
}
