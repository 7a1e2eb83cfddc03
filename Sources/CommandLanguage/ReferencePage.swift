public import Wording

/// The whole language on one page, as Markdown computed from the command table.
public enum ReferencePage {
    /// The page in one language.
    public static func markdown(in language: Language) -> String {
        var lines = ["# " + title[language], ""]
        lines += paragraphs(rules[language])
        lines += ["## " + notesTitle[language], ""]
        lines += paragraphs(notes[language])
        lines += attributeTable(CommandTable.captureAttributes, language)
        for category in CommandCategory.allCases {
            lines += ["## " + category.title[language], ""]
            for row in CommandTable.all where row.category == category {
                lines += section(row, language)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""]
    }

    private static func section(_ row: CommandSpecification, _ language: Language) -> [String] {
        let other: Language = language == .dutch ? .english : .dutch
        var also: [String] = []
        for word in row.words.all(in: language) + row.words.all(in: other)
        where word != row.words[language] && !also.contains(word) {
            also.append(word)
        }
        var lines = ["### " + row.words[language], ""]
        lines += ["    " + HelpPages.usage(of: row, in: language), ""]
        if !also.isEmpty {
            lines += [
                alsoTitle[language] + also.map { "`\($0)`" }.joined(separator: ", ") + ".", "",
            ]
        }
        lines += [row.explanation[language], ""]
        lines += attributeTable(row.attributes, language)
        for example in row.examples {
            lines += example[language].split(separator: "\n").map { "    " + $0 } + [""]
        }
        return lines
    }

    private static func attributeTable(
        _ attributes: [Attribute], _ language: Language
    ) -> [String] {
        if attributes.isEmpty { return [] }
        let rows = attributes.map { attribute in
            let owners = ItemKind.allCases.filter { attribute.owners.contains($0) }
                .map { $0.title[language] }.joined(separator: ", ")
            let values = HelpPages.valueText(attribute, language)
            let text = owners.isEmpty ? values : "\(values) (\(owners))"
            return "| `\(attribute.name.words[language])=` | \(text) |"
        }
        return ["| \(attributeHead[language]) | \(valueHead[language]) |", "|---|---|"] + rows + [
            ""
        ]
    }

    private static let title = Phrase(en: "Every command", nl: "Alle opdrachten")
    private static let alsoTitle = Phrase(en: "Also: ", nl: "Ook: ")
    private static let attributeHead = Phrase(en: "Attribute", nl: "Kenmerk")
    private static let valueHead = Phrase(en: "Value", nl: "Waarde")
    private static let notesTitle = Phrase(en: "A note", nl: "Een notitie")

    private static let rules = Phrase(
        en: """
            One command on a line. English and Dutch words are both understood, always; capitals
            and accents do not matter. A line that begins with `#` is a comment. First come
            arguments and attributes (`name=value`), then the text, which runs to the end of the
            line as typed. Put `"` around a value with blanks, and double a quote inside it.
            `${NAME}` stands for a variable; `$${` is a literal `${`. A text of several lines
            stands in a block: `<<` at the end of the line, `>>` alone after the last one. In a
            block everything is taken literally. For an id, `last` is the newest note: `at=last`;
            in `mirrors=last` it is the newest contribution.
            """,
        nl: """
            Een opdracht op een regel. Engelse en Nederlandse woorden worden altijd allebei
            begrepen; hoofdletters en accenten maken niet uit. Een regel die met `#` begint, is
            commentaar. Eerst komen argumenten en kenmerken (`naam=waarde`), dan de tekst, die tot
            het eind van de regel loopt zoals getikt. Zet `"` om een waarde met spaties, en
            verdubbel een aanhalingsteken erbinnen. `${NAAM}` staat voor een variabele; `$${` is
            een letterlijke `${`. Een tekst van meer regels staat in een blok: `<<` aan het eind
            van de regel, `>>` alleen na de laatste. In een blok wordt alles letterlijk genomen.
            Als nummer is `laatste` de nieuwste notitie: `bij=laatste`; in `spiegelt=laatste` is het
            de nieuwste bijdrage.
            """)

    private static let notes = Phrase(
        en: """
            A piece word and a text make a note: `ambition Everybody takes part`. In a piece that
            every partner answers for itself, the partner comes first: `contribution vbv: a bus
            line`, or `"Vervoer BV":`. The piece word alone shows the piece; `ambition @v1` shows
            it as it was. Before the text of a note may stand:
            """,
        nl: """
            Een stukwoord en een tekst maken een notitie: `ambitie Iedereen doet mee`. In een stuk
            dat elke partner voor zichzelf invult, komt de partner eerst: `inbreng vbv: een
            buslijn`, of `"Vervoer BV":`. Het stukwoord alleen toont het stuk; `ambitie @v1` toont
            het zoals het was. Voor de tekst van een notitie mag staan:
            """)
}
