import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `taal en`: the language of the screen; the case keeps its own.
struct ChooseLanguage: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.language),
            let language = Language(rawValue: try call.choice(argument, .language))
        else { throw call.missing(Phrase(en: "nl or en", nl: "nl of en")) }
        call.session.settings.language = language
        return .said(
            Phrase(en: "the screen is in English", nl: "het scherm is in het Nederlands"))
    }
}

/// `typist Procesbegeleider`: who sits at the keyboard from now on.
struct NameTypist: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let name = try call.positional(.name), !name.isEmpty else {
            throw call.missing(Phrase(en: "a name", nl: "een naam"))
        }
        call.session.settings.typist = name
        return .said(Phrase(en: "\(name) is typing", nl: "\(name) tikt"))
    }
}

/// `spreker ret`: who speaks from now on; without a name nobody in particular.
struct NameSpeaker: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let name = try call.positional(.name), !name.isEmpty else {
            call.session.speaker = nil
            return .said(
                Phrase(en: "nobody in particular speaks", nl: "niemand in het bijzonder spreekt"))
        }
        let partners = call.session.draft?.current.partners(named: name) ?? []
        let speaker = partners.count == 1 ? partners[0].text(.name) ?? name : name
        call.session.speaker = speaker
        return .said(Phrase(en: "\(speaker) speaks", nl: "\(speaker) spreekt"))
    }
}

/// `bron vraaggesprek`: where new notes come from, until something else is said.
struct NameSource: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.sourceKind) else {
            call.session.source = nil
            return .said(Phrase(en: "no source in particular", nl: "geen bron in het bijzonder"))
        }
        let key = try call.choice(argument, .noteSource)
        call.session.source = key
        return .said(
            Phrase(
                en: "source: \(Vocabulary.noteSource.word(forKey: key, in: .english))",
                nl: "bron: \(Vocabulary.noteSource.word(forKey: key, in: .dutch))"))
    }
}

/// `stop`: ends the session; everything is kept already.
struct Quit: Action {
    func run(_ call: Call) throws -> Outcome {
        var outcome = Outcome()
        outcome.ends = true
        return outcome
    }
}

/// `kopie reserve.purpose`: a copy of the workspace that is safe to carry away.
struct CopyWorkspace: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.path) else {
            throw call.missing(Phrase(en: "a file", nl: "een bestand"))
        }
        // A copy holds what is kept: not what a script has changed so far.
        let script = call.session.held
        let path = try call.value(argument)
        let isMade = script?.copies.contains(path) ?? false
        guard script?.isWriting != true || isMade, let copy = call.session.copyWorkspace else {
            throw Problem(
                .notInScript,
                Phrase(
                    en: "A copy cannot be made here.", nl: "Hier kan geen kopie worden gemaakt."),
                next: Phrase(
                    en: "Do it in a workspace file, before anything is changed in the script.",
                    nl: "Doe het in een werkmapbestand, in een script voor de eerste wijziging."))
        }
        do {
            if script?.onlyChecks == true {
                if call.session.surroundings.files.exists(path) { throw FileFault.exists }
            } else if !isMade {
                try copy(path)
                call.session.held?.copies.insert(path)
            }
        } catch let fault as FileFault {
            throw Problem.file(fault, path: path).at(argument)
        }
        return .said(Phrase(en: "copied to \(path)", nl: "gekopieerd naar \(path)"))
    }
}

/// `help` and `help bewaar`: what can be typed.
struct Help: Action {
    func run(_ call: Call) throws -> Outcome {
        let language = call.language
        guard let topic = try call.positional(.topic) else {
            let current = call.session.draft?.current
            let words = FirstWords(current)
            return .shown(page(words.document(in: language)))
        }
        let folded = Folding.folded(topic)
        if CommandTable.allWords.all.contains(folded) {
            return .shown(lines { HelpPages.overview(in: language, widthColumns: $0) })
        }
        if KeysPage.words.all.contains(folded) {
            return .shown(page(KeysPage.document(in: language)))
        }
        if folded == "reference" || folded == "naslag" {
            let page = ReferencePage.markdown(in: language)
            return .shown(
                lines { _ in
                    page.split(separator: "\n", omittingEmptySubsequences: false)
                        .map(String.init)
                })
        }
        if let name = CommandTable.command(for: topic) {
            return .shown(lines { HelpPages.page(of: name, in: language, widthColumns: $0) })
        }
        if let current = call.session.draft?.current, let piece = current.piece(word: topic) {
            return try ShowPiece(piece: piece).run(call)
        }
        throw Problem(
            .unknownTopic,
            Phrase(
                en: "There is no help about “\(topic)”.", nl: "Er is geen hulp over “\(topic)”."),
            next: Phrase(en: "Type help for all words.", nl: "Tik help voor alle woorden."),
            suggestions: Suggestions.near(topic, among: CommandTable.words)
        ).at(call.statement.argument(.topic))
    }

    private func page(_ document: Document) -> View {
        lines { TextRenderer(widthColumns: $0).lines(document) }
    }

    private func lines(_ make: @escaping (Int) -> [String]) -> View {
        View(
            text: { make($0).joined(separator: "\n") + "\n" },
            json: { .object([.init("format", 1), .init("lines", JSONValue(make(72)))]) })
    }
}

/// `info`: what this program is, and whose method it follows.
struct About: Action {
    func run(_ call: Call) throws -> Outcome {
        let text = Phrase(
            en: """
                purposecase \(ProgramVersion.text)

                Guides coalitions through the eleven pieces of the Purpose Case and keeps what \
                every partner brings, what it costs, and every version.

                The Purpose Case is an instrument by Matthijs Bobeldijk (New Business Lab, 2020), \
                spread by the Katapult network of Dutch public-private partnerships.

                Licence: Apache-2.0. Works offline; your file stays on your machine.
                """,
            nl: """
                purposecase \(ProgramVersion.text)

                Leidt coalities langs de elf stukken van de Purpose Case en onthoudt wat elke \
                partner inbrengt, wat het kost, en elke versie.

                De Purpose Case is een instrument van Matthijs Bobeldijk (New Business Lab, 2020), \
                verspreid door Katapult, het netwerk van publiek-private samenwerkingen.

                Licentie: Apache-2.0. Werkt zonder internet; je bestand blijft op je eigen machine.
                """)[call.language]
        let blocks = text.split(separator: "\n\n").map { Block.paragraph(String($0)) }
        return .shown(
            View(
                Document(blocks),
                json: {
                    .object([
                        .init("format", 1), .init("version", .string(ProgramVersion.text)),
                        .init("text", .string(text)),
                    ])
                }))
    }
}

/// The version of the program.
public enum ProgramVersion {
    public static let text = "0.1.0"
}
