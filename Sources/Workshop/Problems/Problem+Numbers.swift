import CaseModel
import Wording

extension Problem {
    /// Says why a number that was typed cannot be taken.
    static func number(_ error: NumberError, typed: String) -> Problem {
        switch error {
        case .malformed:
            Problem(
                .malformedNumber,
                Phrase(
                    en: "“\(typed)” is not a number I can read.",
                    nl: "“\(typed)” is geen getal dat ik kan lezen."),
                next: Phrase(
                    en: "Write it like 1250, 1250.50 or 12k.",
                    nl: "Schrijf het als 1250, 1250,50 of 12k."))
        case .ambiguous:
            Problem(
                .ambiguousNumber,
                Phrase(
                    en: "“\(typed)” can mean a thousand or a fraction.",
                    nl: "“\(typed)” kan een duizendtal of een breuk zijn."),
                next: Phrase(
                    en: "Write it without a mark, or with two decimals.",
                    nl: "Schrijf het zonder teken, of met twee cijfers achter de komma."))
        case .tooManyDecimals(let allowed):
            Problem(
                .tooManyDecimals,
                Phrase(
                    en: "“\(typed)” has more than \(allowed) decimals.",
                    nl: "“\(typed)” heeft meer dan \(allowed) decimalen."),
                next: Phrase(
                    en: "Round it yourself, so that the figure is yours.",
                    nl: "Rond het zelf af, dan is het getal van jou."))
        case .tooLarge:
            Problem(
                .numberTooLarge,
                Phrase(
                    en: "“\(typed)” is larger than the ledger can hold.",
                    nl: "“\(typed)” is groter dan in het grootboek past."),
                next: Phrase(
                    en: "The limit is a trillion euro, or a billion units.",
                    nl: "De grens is duizend miljard euro, of een miljard eenheden."))
        case .negative:
            Problem(
                .negativeNumber,
                Phrase(
                    en: "“\(typed)” is below zero.", nl: "“\(typed)” is kleiner dan nul."),
                next: Phrase(
                    en: "Give amounts above zero; what goes off is a line to remove or change.",
                    nl: "Geef bedragen boven nul; wat eraf moet, verwijder of wijzig je."))
        case .zero:
            Problem(
                .zeroNumber,
                Phrase(en: "“\(typed)” is zero.", nl: "“\(typed)” is nul."),
                next: Phrase(en: "Give a quantity above zero.", nl: "Geef een aantal boven nul."))
        case .malformedYears, .yearsOutOfRange, .yearsBackwards: years(error, typed: typed)
        }
    }

    private static func years(_ error: NumberError, typed: String) -> Problem {
        switch error {
        case .yearsOutOfRange:
            Problem(
                .yearsOutOfRange,
                Phrase(
                    en: "“\(typed)” lies outside 1990 to 2100.",
                    nl: "“\(typed)” valt buiten 1990 tot en met 2100."),
                next: Phrase(en: "Check the year.", nl: "Kijk het jaartal na."))
        case .yearsBackwards:
            Problem(
                .yearsBackwards,
                Phrase(
                    en: "“\(typed)” ends before it starts.",
                    nl: "“\(typed)” eindigt voordat het begint."),
                next: Phrase(
                    en: "Put the first year first.", nl: "Zet het eerste jaar vooraan."))
        default:
            Problem(
                .malformedYears,
                Phrase(
                    en: "“\(typed)” is not a year or a span of years.",
                    nl: "“\(typed)” is geen jaar of reeks van jaren."),
                next: Phrase(
                    en: "Write 2026, 2026-2028 or 2026,2028.",
                    nl: "Schrijf 2026, 2026-2028 of 2026,2028."))
        }
    }

    /// A sum that does not fit.
    static let sumTooLarge = Problem(
        .sumTooLarge,
        Phrase(
            en: "The amounts together are larger than can be added up.",
            nl: "De bedragen samen zijn te groot om op te tellen."),
        next: Phrase(
            en: "Look for an amount with zeros too many.",
            nl: "Zoek een bedrag met te veel nullen."))
}
