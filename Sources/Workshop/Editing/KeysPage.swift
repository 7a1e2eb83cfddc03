import CommandLanguage
import Publishing
import Wording

/// `help toetsen`: what the keys of the line editor do.
enum KeysPage {
    /// The words that ask for it.
    static let words = Words(en: "keys", nl: "toetsen")

    private static let keys: [(key: Phrase, what: Phrase)] = [
        (
            Phrase(en: "Tab", nl: "Tab"),
            Phrase(
                en: "completes a word, or shows what can come here",
                nl: "maakt een woord af, of toont wat hier kan komen")
        ),
        (
            Phrase(en: "Up, Down", nl: "pijl omhoog, omlaag"),
            Phrase(en: "what was typed before", nl: "wat er eerder is getikt")
        ),
        (
            Phrase(en: "Page Up", nl: "Page Up"),
            Phrase(
                en: "what was typed before and starts the same",
                nl: "wat er eerder is getikt en zo begint")
        ),
        (
            Phrase(en: "Ctrl-R", nl: "Ctrl-R"),
            Phrase(en: "search in what was typed", nl: "zoeken in wat er is getikt")
        ),
        (
            Phrase(en: "Alt-Enter", nl: "Alt-Enter"),
            Phrase(en: "a new line in the same entry", nl: "een nieuwe regel in dezelfde invoer")
        ),
        (
            Phrase(en: "Ctrl-X Ctrl-E", nl: "Ctrl-X Ctrl-E"),
            Phrase(
                en: "the entry in your own editor ($EDITOR)",
                nl: "de invoer in je eigen tekstprogramma ($EDITOR)")
        ),
        (
            Phrase(en: "Ctrl-A, Ctrl-E", nl: "Ctrl-A, Ctrl-E"),
            Phrase(en: "to the start, to the end", nl: "naar het begin, naar het eind")
        ),
        (
            Phrase(en: "Ctrl-U, Ctrl-K", nl: "Ctrl-U, Ctrl-K"),
            Phrase(
                en: "take away the line, or all after the cursor",
                nl: "de regel weg, of alles na de cursor weg")
        ),
        (
            Phrase(en: "Ctrl-L", nl: "Ctrl-L"),
            Phrase(en: "an empty screen", nl: "een leeg scherm")
        ),
        (
            Phrase(en: "Ctrl-C", nl: "Ctrl-C"),
            Phrase(
                en: "drops the line, never the session",
                nl: "laat de regel vallen, nooit de sessie")
        ),
        (
            Phrase(en: "Ctrl-D", nl: "Ctrl-D"),
            Phrase(
                en: "on an empty line: leaves the guide, then the program",
                nl: "op een lege regel: uit de gids, daarna uit het programma")
        ),
        (
            Phrase(en: "Ctrl-Z", nl: "Ctrl-Z"),
            Phrase(
                en: "sets the program aside; fg brings it back",
                nl: "zet het programma opzij; fg haalt het terug")
        ),
    ]

    static func document(in language: Language) -> Document {
        Document([
            .heading(level: 3, Phrase(en: "Keys", nl: "Toetsen")[language]),
            .keyed(keys.map { KeyedLine($0.key[language], $0.what[language]) }),
        ])
    }
}
