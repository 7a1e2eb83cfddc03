import Wording

/// What `dump` writes and a script with a dump in it rebuilds; nobody types these by hand.
extension CommandTable {
    static let archiveRows = [archive, draft, revision, version, sync]

    /// Attributes of the archive, whose values are words that `dump` writes.
    private static func words(_ names: AttributeName...) -> [Attribute] {
        names.map { Attribute($0, .word) }
    }

    private static let archive = CommandSpecification(
        .archive, Words(en: "archive", nl: "archief"), .archive,
        [Parameter(.number, .count)],
        summary: Phrase(en: "the format of a dump", nl: "de vorm van een dump"),
        explanation: Phrase(
            en: """
                Stands at the head of a dump and says in which format it is. A dump runs in an \
                empty workspace only.
                """,
            nl: """
                Staat boven aan een dump en zegt in welke vorm die is. Een dump loopt alleen in \
                een lege werkmap.
                """),
        examples: [Phrase(en: "archive 1", nl: "archief 1")],
        examplesStartEmpty: true)

    private static let draft = CommandSpecification(
        .draft, Words(en: "draft", nl: "ontwerp"), .archive,
        [Parameter(.identity, .word)], attributes: words(.name, .parent, .branch),
        summary: Phrase(en: "a draft in a dump", nl: "een ontwerp in een dump"),
        explanation: Phrase(
            en: """
                Begins a draft in a dump: its identity and its name. `parent=` and `branch=` say \
                at which revision of which draft it branches off.
                """,
            nl: """
                Begint een ontwerp in een dump: de identiteit en de naam. `ouder=` en \
                `aftakking=` zeggen bij welke revisie van welk ontwerp het aftakt.
                """),
        examples: [
            Phrase(
                en: "draft 00000000000000000000000000000001 name=joint",
                nl: "ontwerp 00000000000000000000000000000001 naam=joint")
        ],
        examplesStartEmpty: true)

    private static let revision = CommandSpecification(
        .revision, Words(en: "revision", nl: "revisie"), .archive,
        [Parameter(.number, .count)],
        attributes: words(
            .id, .draft, .time, .typist, .speaker, .origin, .undoes, .through),
        text: .optional, textPlaceholder: Phrase(en: "BLOCK", nl: "BLOK"),
        summary: Phrase(en: "a revision in a dump", nl: "een revisie in een dump"),
        explanation: Phrase(
            en: """
                One accepted command: who typed it, who spoke, when, and in a block the command \
                and its changes: `put KIND ID` with the fields under it, or `remove ID`. A \
                revision that is too long for one block comes in parts; the last one has `id=`.
                """,
            nl: """
                Een aanvaarde opdracht: wie haar tikte, wie er sprak, wanneer, en in een blok de \
                opdracht met haar wijzigingen: `put SOORT ID` met de velden eronder, of \
                `remove ID`. Een revisie die te lang is voor een blok komt in delen; het laatste \
                heeft `id=`.
                """),
        examples: [
            Phrase(
                en: draftExample(.english) + "\n" + revisionExample(.english),
                nl: draftExample(.dutch) + "\n" + revisionExample(.dutch))
        ],
        examplesStartEmpty: true)

    private static let version = CommandSpecification(
        .version, Words(en: "version", nl: "versie"), .archive,
        [Parameter(.number, .count)],
        attributes: words(
            .draft, .revision, .time, .typist, .phase, .message, .digest),
        summary: Phrase(en: "a version in a dump", nl: "een versie in een dump"),
        explanation: Phrase(
            en: """
                Names a revision in a dump as a version. `digest=` proves that the revision is \
                still what it was.
                """,
            nl: """
                Benoemt een revisie in een dump tot versie. `vingerafdruk=` bewijst dat de \
                revisie nog is wat ze was.
                """),
        examples: [
            Phrase(
                en: draftExample(.english) + "\n" + revisionExample(.english)
                    + "\nversion 1 draft=00000000000000000000000000000001 revision=1 "
                    + "time=2026-03-02T11:00:00.000Z typist=facilitator "
                    + "message=\"After session 1\"",
                nl: draftExample(.dutch) + "\n" + revisionExample(.dutch)
                    + "\nversie 1 ontwerp=00000000000000000000000000000001 revisie=1 "
                    + "tijd=2026-03-02T11:00:00.000Z typist=procesbegeleider "
                    + "omschrijving=\"Na sessie 1\"")
        ],
        examplesStartEmpty: true)

    private static let sync = CommandSpecification(
        .sync, Words(en: "sync", nl: "sync"), .archive,
        [Parameter(.number, .count)],
        attributes: words(.draft, .revision, .sourceDraft, .sourceRevision),
        summary: Phrase(
            en: "where two drafts met in a dump", nl: "waar twee ontwerpen samenkwamen"),
        explanation: Phrase(
            en: """
                Records in a dump that a revision of one draft holds all of another up to a \
                revision of that.
                """,
            nl: """
                Legt in een dump vast dat een revisie van het ene ontwerp alles bevat van het \
                andere, tot en met een revisie daarvan.
                """),
        examples: [
            Phrase(
                en: draftExample(.english) + "\n" + revisionExample(.english)
                    + "\nsync 1 draft=00000000000000000000000000000001 revision=1 "
                    + "source-draft=00000000000000000000000000000003 source-revision=1",
                nl: draftExample(.dutch) + "\n" + revisionExample(.dutch)
                    + "\nsync 1 ontwerp=00000000000000000000000000000001 revisie=1 "
                    + "bron-ontwerp=00000000000000000000000000000003 bron-revisie=1")
        ],
        examplesStartEmpty: true)

    private static func draftExample(_ language: Language) -> String {
        language == .dutch
            ? "ontwerp 00000000000000000000000000000001 naam=joint"
            : "draft 00000000000000000000000000000001 name=joint"
    }

    private static func revisionExample(_ language: Language) -> String {
        let head =
            language == .dutch
            ? "revisie 1 id=00000000000000000000000000000002 "
                + "ontwerp=00000000000000000000000000000001 tijd=2026-03-02T09:00:00.000Z "
                + "typist=procesbegeleider <<"
            : "revision 1 id=00000000000000000000000000000002 "
                + "draft=00000000000000000000000000000001 time=2026-03-02T09:00:00.000Z "
                + "typist=facilitator <<"
        let text = language == .dutch ? "Iedereen doet mee" : "Everybody takes part"
        return head + """

            command +ambition \(text)
            put note 00000000000000000000000000000004
              number number 1
              text text +\(text)
            >>
            """
    }
}
