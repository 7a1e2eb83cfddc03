import Wording

extension CommandTable {
    static let sessionRows = [help, about, language, typist, speaker, source, copy, quit]

    private static let help = CommandSpecification(
        .help, Words(en: "help ?", nl: "hulp ?"), .session,
        [Parameter(.topic, .word, isOptional: true)], isView: true,
        summary: Phrase(en: "what you can type", nl: "wat je kunt tikken"),
        explanation: Phrase(
            en: """
                Lists the commands, or explains one. While a case is almost empty, only the words \
                that matter then; `help all` always lists everything. `help reference` shows it \
                all in full.
                """,
            nl: """
                Noemt de opdrachten, of legt er een uit. Zolang een casus bijna leeg is, alleen \
                de woorden die er dan toe doen; `hulp alles` noemt ze altijd allemaal. `hulp \
                naslag` toont alles voluit.
                """),
        examples: [Phrase(en: "help", nl: "hulp"), Phrase(en: "help save", nl: "hulp bewaar")])

    private static let about = CommandSpecification(
        .about, Words(en: "about", nl: "info"), .session, isView: true,
        summary: Phrase(en: "what this program is", nl: "wat dit voor programma is"),
        explanation: Phrase(
            en: "Names the program, its version, and where the method comes from.",
            nl: "Noemt het programma, de uitgave, en waar de methode vandaan komt."),
        examples: [Phrase(en: "about", nl: "info")])

    private static let language = CommandSpecification(
        .language, Words(en: "language", nl: "taal"), .session,
        [Parameter(.language, .choice(.language))],
        summary: Phrase(en: "the language of the screen", nl: "de taal van het scherm"),
        explanation: Phrase(
            en: "Chooses the language of the screen. Commands are understood in both, always.",
            nl: "Kiest de taal van het scherm. Opdrachten worden altijd in beide talen begrepen."),
        examples: [Phrase(en: "language en", nl: "taal nl")])

    private static let typist = CommandSpecification(
        .typist, Words(en: "typist", nl: "typist"), .session, [Parameter(.name, .name)],
        summary: Phrase(en: "who is typing", nl: "wie er tikt"),
        explanation: Phrase(
            en: "Says who types from now on; it is kept with every command.",
            nl: "Zegt wie er vanaf nu tikt; dat wordt bij elke opdracht bewaard."),
        examples: [Phrase(en: "typist Facilitator", nl: "typist Procesbegeleider")])

    private static let speaker = CommandSpecification(
        .speaker, Words(en: "speaker", nl: "spreker"), .session,
        [Parameter(.name, .name, isOptional: true)],
        summary: Phrase(en: "who is speaking", nl: "wie er aan het woord is"),
        explanation: Phrase(
            en: """
                Says who is heard from now on, for all notes that follow. Without a name nobody \
                in particular is.
                """,
            nl: """
                Zegt wie er vanaf nu aan het woord is, voor alle notities die volgen. Zonder naam \
                is dat niemand in het bijzonder.
                """),
        examples: [
            Phrase(en: "speaker vbv", nl: "spreker vbv"), Phrase(en: "speaker", nl: "spreker"),
        ])

    private static let source = CommandSpecification(
        .source, Words(en: "source", nl: "bron"), .session,
        [Parameter(.sourceKind, .choice(.noteSource), isOptional: true)],
        summary: Phrase(en: "where notes come from", nl: "waar notities vandaan komen"),
        explanation: Phrase(
            en: """
                From then on every new note gets this source mark, unless it names another. \
                Without a word, none in particular.
                """,
            nl: """
                Vanaf dan krijgt elke nieuwe notitie dit bronmerk, tenzij ze zelf een ander \
                noemt. Zonder woord geldt er geen meer.
                """),
        examples: [Phrase(en: "source interview", nl: "bron vraaggesprek")])

    private static let copy = CommandSpecification(
        .copy, Words(en: "copy", nl: "kopie"), .session, [Parameter(.path, .path)],
        attributes: [Attribute(.overwrite, .choice(.yesNo))],
        summary: Phrase(en: "a safe copy of the workspace", nl: "een veilige kopie van de werkmap"),
        explanation: Phrase(
            en: "Writes a whole copy of the workspace to a file that can travel.",
            nl: "Schrijft een volledige kopie van de werkmap naar een bestand dat mee kan."),
        examples: [
            Phrase(
                en: "copy spare.purpose overwrite=yes", nl: "kopie reserve.purpose overschrijf=ja")
        ])

    private static let quit = CommandSpecification(
        .quit, Words(en: "quit exit", nl: "stop einde"), .session,
        summary: Phrase(en: "stop", nl: "stoppen"),
        explanation: Phrase(
            en: "Ends the session. Everything that was acknowledged is already kept.",
            nl: "Sluit de sessie. Alles wat bevestigd is, is al bewaard."),
        examples: [Phrase(en: "quit", nl: "stop")])
}
