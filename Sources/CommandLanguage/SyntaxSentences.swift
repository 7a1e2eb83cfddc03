public import Wording

/// Makes sentences of a problem: what happened, and what to do next.
public struct SyntaxSentences: Sendable, Hashable {
    public let what: Phrase
    public let next: Phrase
    /// `Did you mean ...?`, when there are suggestions.
    public let didYouMean: Phrase?

    /// Words a problem in both languages.
    public init(_ problem: SyntaxProblem) {
        what = SyntaxSentences.what(problem)
        next = SyntaxSentences.next(problem)
        didYouMean = SyntaxSentences.didYouMean(problem.suggestions)
    }

    /// The question after a list of words that may have been meant.
    public static func didYouMean(_ suggestions: [String]) -> Phrase? {
        guard let last = suggestions.last else { return nil }
        let first = suggestions.dropLast()
        func list(_ or: String) -> String {
            first.isEmpty ? last : first.joined(separator: ", ") + " \(or) " + last
        }
        return Phrase(en: "Did you mean \(list("or"))?", nl: "Bedoelde je \(list("of"))?")
    }

    // MARK: What happened

    private static func what(_ problem: SyntaxProblem) -> Phrase {
        let facts = problem.facts
        let typed = shown(facts.typed)
        switch problem.code {
        case .unknownWord:
            return Phrase(
                en: "“\(typed)” is no command and no piece.",
                nl: "“\(typed)” is geen opdracht en geen stuk.")
        case .missingArgument, .missingText, .missingValue:
            return missing(problem)
        case .surplusArgument:
            return Phrase(
                en: "“\(typed)” is more than this command takes.",
                nl: "“\(typed)” is meer dan deze opdracht neemt.")
        case .textNotExpected:
            return Phrase(
                en: "This command stands alone; nothing comes after it.",
                nl: "Deze opdracht staat alleen; er komt niets achter.")
        case .unknownAttribute, .duplicateAttribute, .unknownFlag, .unknownValue:
            return wrongAttribute(problem)
        case .ambiguousNumber, .amountNotExpected, .rangeNotExpected, .malformedNumber,
            .malformedPoint, .malformedName:
            return wrongNumber(problem)
        case .unknownVariable:
            return Phrase(
                en: "There is no variable “\(typed)”.",
                nl: "Er is geen variabele “\(typed)”.")
        case .malformedVariable:
            return Phrase(
                en: "“\(typed)” is not the whole of a variable.",
                nl: "“\(typed)” is geen hele variabele.")
        case .attributeInText:
            return Phrase(
                en: "“\(typed)” stands at the end of the text and was kept as text.",
                nl: "“\(typed)” staat achter de tekst en is als tekst bewaard.")
        default:
            return wrongForm(problem)
        }
    }

    private static func missing(_ problem: SyntaxProblem) -> Phrase {
        switch problem.code {
        case .missingText:
            return Phrase(en: "The text is missing.", nl: "De tekst ontbreekt.")
        case .missingValue:
            let name = problem.facts.attribute?.words
            return Phrase(
                en: "Nothing stands after “\(name?[.english] ?? "")=”.",
                nl: "Er staat niets achter “\(name?[.dutch] ?? "")=”.")
        default:
            let placeholder = problem.facts.parameter?.placeholder
            return Phrase(
                en: "\(placeholder?[.english] ?? "An argument") is missing here.",
                nl: "\(placeholder?[.dutch] ?? "Een argument") ontbreekt hier.")
        }
    }

    private static func wrongAttribute(_ problem: SyntaxProblem) -> Phrase {
        let facts = problem.facts
        let typed = shown(facts.typed)
        switch problem.code {
        case .duplicateAttribute:
            return Phrase(
                en: "“\(typed)” is given twice.", nl: "“\(typed)” is twee keer opgegeven.")
        case .unknownFlag:
            return Phrase(
                en: "This command does not know “\(typed)”.",
                nl: "Deze opdracht kent “\(typed)” niet.")
        case .unknownValue:
            return Phrase(
                en: "“\(typed)” is not one of the values that fit here.",
                nl: "“\(typed)” is geen waarde die hier past.")
        default:
            guard let owner = facts.owner else {
                return Phrase(
                    en: "This command does not know the attribute “\(typed)”.",
                    nl: "Deze opdracht kent het kenmerk “\(typed)” niet.")
            }
            return Phrase(
                en: "“\(typed)” does not belong to \(owner.title[.english]).",
                nl: "“\(typed)” hoort niet bij \(owner.title[.dutch]).")
        }
    }

    private static func wrongNumber(_ problem: SyntaxProblem) -> Phrase {
        let typed = shown(problem.facts.typed)
        switch problem.code {
        case .ambiguousNumber where problem.facts.parameter == nil:
            return Phrase(
                en: "“\(typed)” can be one number, or a number and a text.",
                nl: "“\(typed)” kan één getal zijn, of een getal en een tekst.")
        case .ambiguousNumber:
            return problem.facts.parameter == .quantity
                ? Phrase(
                    en: "“\(typed)” can be read in two ways here.",
                    nl: "“\(typed)” kan hier op twee manieren worden gelezen.")
                : Phrase(
                    en: "“\(typed)” can be an amount or a year.",
                    nl: "“\(typed)” kan een bedrag of een jaar zijn.")
        case .amountNotExpected:
            return Phrase(
                en: "“\(typed)” is money, and in kind begins with a quantity.",
                nl: "“\(typed)” is geld, en natura begint met een hoeveelheid.")
        case .rangeNotExpected:
            return Phrase(
                en: "“\(typed)” is an estimate; here one firm number is expected.",
                nl: "“\(typed)” is een schatting; hier hoort één vast getal.")
        case .malformedPoint:
            return Phrase(
                en: "“\(typed)” is no point in the history.",
                nl: "“\(typed)” is geen punt in de geschiedenis.")
        case .malformedName:
            return Phrase(
                en: "“\(typed)” cannot be the name of a variable.",
                nl: "“\(typed)” kan geen naam van een variabele zijn.")
        default:
            return Phrase(
                en: "“\(typed)” is not a number that fits here.",
                nl: "“\(typed)” is geen getal dat hier past.")
        }
    }

    private static func wrongForm(_ problem: SyntaxProblem) -> Phrase {
        let typed = shown(problem.facts.typed)
        switch problem.code {
        case .unclosedQuote:
            return Phrase(
                en: "A quote opens here and never closes.",
                nl: "Hier begint een aanhalingsteken dat nergens sluit.")
        case .textAfterQuote:
            return Phrase(
                en: "“\(typed)” is glued to the closing quote.",
                nl: "“\(typed)” zit vast aan het sluitende aanhalingsteken.")
        case .unclosedBlock:
            return Phrase(
                en: "A block opens here and never closes.",
                nl: "Hier begint een blok dat nergens sluit.")
        case .blockNotExpected:
            return Phrase(
                en: "This command takes no block.", nl: "Deze opdracht neemt geen blok.")
        case .textAndBlock:
            return Phrase(
                en: "There is a text on the line and a block as well.",
                nl: "Er staat een tekst op de regel en ook nog een blok.")
        case .strayBlockEnd:
            return Phrase(
                en: "A block ends here, but none is open.",
                nl: "Hier eindigt een blok, maar er is er geen open.")
        case .lineTooLong:
            return Phrase(en: "This line is too long.", nl: "Deze regel is te lang.")
        case .scriptTooLarge:
            return Phrase(en: "This script is too large.", nl: "Dit script is te groot.")
        case .blockTooLarge:
            return Phrase(en: "This block is too large.", nl: "Dit blok is te groot.")
        case .invalidUTF8:
            return Phrase(
                en: "Byte \(typed) is not text in UTF-8.",
                nl: "Byte \(typed) is geen tekst in UTF-8.")
        case .nul:
            return Phrase(en: "A NUL byte stands here.", nl: "Hier staat een NUL-byte.")
        default:
            return Phrase(
                en: "A control character stands here (\(typed)).",
                nl: "Hier staat een stuurteken (\(typed)).")
        }
    }

    /// What was typed, short enough for a sentence.
    static func shown(_ typed: String) -> String {
        let visible = typed.unicodeScalars.map { LineCheck.isRefused($0) ? " " : Character($0) }
        return visible.count <= 40 ? String(visible) : String(visible.prefix(39)) + "…"
    }
}
