import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// A statement being worked out: its arguments, looked up in the case.
final class Call {
    let session: Session
    let statement: Statement
    private var given: [CaseModel.ItemKind: Int] = [:]

    init(session: Session, statement: Statement) {
        self.session = session
        self.statement = statement
    }

    /// The case as it is now.
    func theCase() throws -> Case {
        guard let current = session.draft?.current, current.title != nil else {
            throw Problem.noCase
        }
        return current
    }

    /// The draft that is worked on.
    func workingDraft() throws -> WorkingDraft {
        guard let draft = session.draft, draft.current.title != nil else { throw Problem.noCase }
        return draft
    }

    /// The language people read the screen in.
    var language: Language { session.settings.language }

    /// The language of the case's numbers and hand-outs.
    var caseLanguage: Language { session.draft?.current.language ?? .dutch }

    /// Writes what people may type again: acknowledgements and errors.
    var writer: NumberWriter { NumberWriter(language: caseLanguage) }

    /// Writes what a view shows, as the other reports on the same screen do.
    var viewWriter: NumberWriter { NumberWriter(language: language) }

    /// A new identity. One that comes from a seed may be there already, through another program.
    func newID() -> ItemID {
        var id = session.surroundings.identities.next()
        while session.draft?.current[id] != nil { id = session.surroundings.identities.next() }
        return id
    }

    /// The next number of a kind, also when one command makes several.
    func nextNumber(_ kind: CaseModel.ItemKind) throws -> Int {
        let number = try given[kind].map { $0 + 1 } ?? theCase().nextNumber(kind)
        given[kind] = number
        return number
    }

    /// A new item with its identity and number.
    func newItem(_ kind: CaseModel.ItemKind, _ entries: [Item.Entry] = []) throws -> Item {
        let number = Item.Entry(.number, .number(Int64(try nextNumber(kind))))
        return Item(id: newID(), kind: kind, entries: [number] + entries)
    }

    // MARK: Arguments as text

    /// An argument with its variables filled in, in composed form and free of controls.
    func value(_ argument: Argument) throws -> String {
        let text = try argument.resolve(session.variables)
        if text.isPrintableASCII { return text }
        let composed = session.surroundings.composed(text)
        // The reader refuses controls in a script; a variable from outside comes by here only.
        guard isSafe(composed) else {
            throw Problem(
                .controlCharacter,
                Phrase(
                    en: "There is a control character in this text.",
                    nl: "In deze tekst staat een stuurteken."),
                next: Phrase(en: "Take it out.", nl: "Haal het eruit.")
            ).at(argument)
        }
        return String(composed.map { $0 == "\t" ? " " : $0 })
    }

    /// Whether nothing in a text could steer a terminal; line ends and tabs may stand in it.
    private func isSafe(_ text: String) -> Bool {
        let body = text.filter { $0 != "\t" && $0 != "\n" }
        return SafeText.line(body) == body
    }

    /// The free text, trimmed; nothing when there is none.
    func text() throws -> String? {
        guard let argument = statement.text else { return nil }
        let text = try value(argument).trimmingBlanks
        guard !text.isEmpty else {
            throw Problem(
                .emptyText,
                Phrase(en: "The text is empty.", nl: "De tekst is leeg."),
                next: Phrase(en: "Type a text.", nl: "Tik een tekst.")
            ).at(argument)
        }
        return text
    }

    /// The free text, which this command cannot do without.
    func requiredText() throws -> String {
        guard let text = try text() else { throw missing(Phrase(en: "a text", nl: "een tekst")) }
        return text
    }

    /// A positional argument as text.
    func positional(_ name: ParameterName) throws -> String? {
        try statement.argument(name).map { try value($0).trimmingBlanks }
    }

    /// An attribute that was given with a value; `status=` alone empties a field, see `set`.
    func argument(_ name: AttributeName) -> Argument? {
        guard let argument = statement.attribute(name), !argument.typed.isEmpty else { return nil }
        return argument
    }

    /// An attribute as text.
    func attribute(_ name: AttributeName) throws -> String? {
        try argument(name).map { try value($0).trimmingBlanks }
    }

    /// The key of a choice, from the vocabulary the table names; own words stay as typed.
    func choice(_ name: AttributeName, _ vocabulary: Vocabulary) throws -> String? {
        guard let argument = argument(name) else { return nil }
        return try choice(argument, vocabulary)
    }

    func choice(_ argument: Argument, _ vocabulary: Vocabulary) throws -> String {
        if let key = argument.choice,
            vocabulary.isOpen || vocabulary.choices.contains(where: { $0.key == key })
        {
            return key
        }
        let typed = try value(argument).trimmingBlanks
        if let choice = vocabulary.choice(for: typed) { return choice.key }
        guard vocabulary.isOpen, !typed.isEmpty else {
            throw Problem(
                code: SyntaxCode.unknownValue.rawValue,
                Phrase(
                    en: "“\(typed)” is not one of the values that fit here.",
                    nl: "“\(typed)” is geen waarde die hier past."),
                next: Phrase(
                    en: "Choose from: \(list(vocabulary, .english)).",
                    nl: "Kies uit: \(list(vocabulary, .dutch))."),
                suggestions: Suggestions.near(typed, among: vocabulary.choices.flatMap(\.words.all))
            ).at(argument)
        }
        return typed
    }

    private func list(_ vocabulary: Vocabulary, _ language: Language) -> String {
        vocabulary.choices.map { $0.words[language] }.joined(separator: ", ")
    }

    /// The keys of a list of choices.
    func choices(_ name: AttributeName, _ vocabulary: Vocabulary) throws -> [String]? {
        guard let argument = argument(name) else { return nil }
        return try argument.resolveList(session.variables).map { typed in
            vocabulary.choice(for: typed)?.key ?? session.surroundings.composed(typed)
        }
    }

    /// Says that something is missing.
    func missing(_ what: Phrase) -> Problem {
        Problem(
            .missingValue,
            Phrase(
                en: "This still needs: \(what.english).",
                nl: "Hier hoort nog bij: \(what.dutch)."),
            next: Phrase(en: "See help for this word.", nl: "Zie help bij dit woord.")
        ).at(statement)
    }

    /// The width of what is shown: as asked for here, else the session's.
    func widthColumns() throws -> Int {
        guard let text = try attribute(.width) else { return session.settings.widthColumns }
        guard let width = Int(text), (20...400).contains(width) else {
            throw Problem(
                .malformedNumber,
                Phrase(
                    en: "A width is a number of columns from 20 to 400.",
                    nl: "Een breedte is een aantal kolommen van 20 tot 400."),
                next: Phrase(en: "Try 72 or 80.", nl: "Probeer 72 of 80.")
            ).at(statement.attribute(.width))
        }
        return width
    }

    /// Checks where a view is to be written, before anything is done.
    func file(_ argument: Argument, text: String) throws -> (String, [UInt8], Bool) {
        let path = try value(argument)
        let overwrites = try choice(.overwrite, .yesNo) == "yes"
        if !overwrites, session.surroundings.files.exists(path) {
            throw Problem.file(.exists, path: path).at(argument)
        }
        return (path, Array(text.utf8), overwrites)
    }
}

extension String {
    /// The text without blanks and line ends around it.
    var trimmingBlanks: String {
        if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
            (0x21..<0x7F).contains(last)
        {
            return self
        }
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        let body = drop(while: isBlank)
        guard let last = body.lastIndex(where: { !isBlank($0) }) else { return "" }
        return body.startIndex == startIndex && last == index(before: endIndex)
            ? self : String(body[...last])
    }
}
