import CaseModel
import CommandLanguage
import Publishing
import Wording

/// The handful of words that matter while a case is almost empty.
struct FirstWords {
    /// From so many notes on, somebody knows the way.
    private static let fewNotes = 10

    private let hasCase: Bool

    /// The words for a case, or none when the case is well under way.
    init?(_ current: Case?) {
        hasCase = current?.title != nil
        if let current, hasCase, current.count(.note) >= Self.fewNotes { return nil }
    }

    private var words: [(word: Phrase, what: Phrase)] {
        guard hasCase else { return Self.begin + Self.always }
        return Self.early + Self.always
    }

    private static let begin: [(word: Phrase, what: Phrase)] = [
        (
            Phrase(en: "new NAME", nl: "nieuw NAAM"),
            Phrase(en: "begin a case with its name", nl: "begin een casus, met de naam erbij")
        )
    ]

    private static let early: [(word: Phrase, what: Phrase)] = [
        (
            Phrase(en: "partner NAME", nl: "partner NAAM"),
            Phrase(en: "who is at the table", nl: "wie er aan tafel zit")
        ),
        (
            Phrase(en: "guide", nl: "gids"),
            Phrase(en: "the questions, one at a time", nl: "de vragen, één voor één")
        ),
        (
            Phrase(en: "ambition TEXT", nl: "ambitie TEKST"),
            Phrase(en: "a note for that piece", nl: "een notitie bij dat stuk")
        ),
        (
            Phrase(en: "status", nl: "overzicht"),
            Phrase(en: "where the case stands", nl: "hoe de casus ervoor staat")
        ),
        (
            Phrase(en: "canvas", nl: "canvas"),
            Phrase(en: "everything on one sheet", nl: "alles op één vel")
        ),
        (
            Phrase(en: "undo", nl: "ongedaan"),
            Phrase(en: "take the last step back", nl: "neem de laatste stap terug")
        ),
        (
            Phrase(en: "save TEXT", nl: "bewaar TEKST"),
            Phrase(en: "a version to come back to", nl: "een versie om naar terug te gaan")
        ),
    ]

    private static let always: [(word: Phrase, what: Phrase)] = [
        (
            Phrase(en: "help all", nl: "help alles"),
            Phrase(en: "all words; help WORD explains one", nl: "alle woorden; help WOORD legt uit")
        ),
        (
            Phrase(en: "quit", nl: "stop"),
            Phrase(en: "stop; everything is kept", nl: "stoppen; alles is bewaard")
        ),
    ]

    func document(in language: Language) -> Document {
        let title = Phrase(en: "To begin with", nl: "Om te beginnen")
        return Document([
            .heading(level: 3, title[language]),
            .keyed(words.map { KeyedLine($0.word[language], $0.what[language]) }),
        ])
    }

    func json(in language: Language) -> JSONValue {
        .object([
            .init("format", 1),
            .init("lines", JSONValue(TextRenderer().lines(document(in: language)))),
        ])
    }
}
