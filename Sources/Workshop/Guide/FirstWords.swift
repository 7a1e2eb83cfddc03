import CaseModel
import CommandLanguage
import Publishing
import Wording

/// The handful of words that matter now: before there is a case, while it is almost empty, and
/// when it is well under way.
struct FirstWords {
    private enum Stage { case begin, early, underWay }

    /// From so many notes on, a case is under way.
    private static let fewNotes = 10

    private let stage: Stage

    /// The words for a case as it is now.
    init(_ current: Case?) {
        guard let current, current.title != nil else {
            stage = .begin
            return
        }
        stage = current.count(.note) < Self.fewNotes ? .early : .underWay
    }

    private var words: [(word: Phrase, what: Phrase)] {
        switch stage {
        case .begin: Self.begin + Self.always
        case .early: Self.early + Self.later + Self.always
        case .underWay: Self.underWay + Self.later + Self.always
        }
    }

    private var title: Phrase {
        stage == .underWay
            ? Phrase(en: "What you need most", nl: "Wat je het meest nodig hebt")
            : Phrase(en: "To begin with", nl: "Om te beginnen")
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
    ]

    private static let underWay: [(word: Phrase, what: Phrase)] = [
        (
            Phrase(en: "guide", nl: "gids"),
            Phrase(en: "on with the questions", nl: "verder met de vragen")
        ),
        (
            Phrase(en: "rewrite n3 TEXT", nl: "herschrijf n3 TEKST"),
            Phrase(en: "say a note differently", nl: "een notitie anders zeggen")
        ),
        (
            Phrase(en: "park, decide, action", nl: "parkeer, besluit, actie"),
            Phrase(en: "what people say in between", nl: "wat er tussendoor wordt gezegd")
        ),
        (
            Phrase(en: "cash, inkind, cost", nl: "geld, natura, kost"),
            Phrase(
                en: "what somebody brings, what it costs", nl: "wat iemand inbrengt en wat het kost"
            )
        ),
        (
            Phrase(en: "budget, test", nl: "begroting, toets"),
            Phrase(
                en: "whether it closes, and meets a fund", nl: "of het sluit, en bij een fonds past"
            )
        ),
        (
            Phrase(en: "compare v1", nl: "vergelijk v1"),
            Phrase(en: "what changed since version 1", nl: "wat er sinds versie 1 is veranderd")
        ),
    ]

    private static let later: [(word: Phrase, what: Phrase)] = [
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
            Phrase(en: "help keys", nl: "help toetsen"),
            Phrase(en: "what the keys do", nl: "wat de toetsen doen")
        ),
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
        return Document([
            .heading(level: 3, title[language]),
            .keyed(words.map { KeyedLine($0.word[language], $0.what[language]) }),
        ])
    }
}
