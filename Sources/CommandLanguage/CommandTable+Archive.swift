import Wording

extension CommandTable {
    static let archiveRows = [archive, draft, revision, version, sync]

    /// Attributes of the archive, whose values are words that `dump` writes.
    private static func words(_ names: AttributeName...) -> [Attribute] {
        names.map { Attribute($0, .word) }
    }

    private static let archive = CommandSpecification(
        .archive, Words(en: "archive", nl: "archief"), .archive,
        [Parameter(.number, .count)],
        attributes: words(.id, .digest, .draft, .language, .template), text: .optional,
        summary: Phrase(en: "the format of a dump", nl: "de vorm van een dump"),
        explanation: Phrase(
            en: "Stands at the head of a dump and says in which format it is.",
            nl: "Staat boven aan een dump en zegt in welke vorm die is."),
        examples: [Phrase(en: "archive 1", nl: "archief 1")],
        examplesStartEmpty: true)

    private static let draft = CommandSpecification(
        .draft, Words(en: "draft", nl: "ontwerp"), .archive,
        [Parameter(.identity, .word)],
        attributes: words(
            .name, .title, .number, .time, .parent, .branch, .origin, .language, .template),
        text: .optional,
        summary: Phrase(en: "a draft in a dump", nl: "een ontwerp in een dump"),
        explanation: Phrase(
            en: "Begins a draft in a dump: its identity, its name, and where it branches off.",
            nl: "Begint een ontwerp in een dump: de identiteit, de naam, en waar het aftakt."),
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
            .id, .draft, .time, .typist, .speaker, .command, .undoes, .through, .origin, .digest,
            .sourceDraft, .sourceRevision, .revision, .parent, .number),
        text: .optional,
        summary: Phrase(en: "a revision in a dump", nl: "een revisie in een dump"),
        explanation: Phrase(
            en: "One command with its changes in a block: who, when, and what it undid.",
            nl: "Een opdracht met de wijzigingen in een blok: wie, wanneer, en wat ze herriep."),
        examples: [
            Phrase(
                en: "revision 1 time=2026-03-02T09:00:00Z typist=facilitator",
                nl: "revisie 1 tijd=2026-03-02T09:00:00Z typist=procesbegeleider")
        ],
        examplesStartEmpty: true)

    private static let version = CommandSpecification(
        .version, Words(en: "version", nl: "versie"), .archive,
        [Parameter(.number, .count)],
        attributes: words(
            .id, .draft, .revision, .time, .typist, .speaker, .phase, .message, .digest),
        text: .optional,
        summary: Phrase(en: "a version in a dump", nl: "een versie in een dump"),
        explanation: Phrase(
            en: "Names a revision in a dump as a version.",
            nl: "Benoemt een revisie in een dump tot versie."),
        examples: [
            Phrase(
                en: "version 1 revision=1 message=\"After session 1\"",
                nl: "versie 1 revisie=1 omschrijving=\"Na sessie 1\"")
        ],
        examplesStartEmpty: true)

    private static let sync = CommandSpecification(
        .sync, Words(en: "sync", nl: "sync"), .archive,
        [Parameter(.number, .count)],
        attributes: words(
            .id, .draft, .revision, .sourceDraft, .sourceRevision, .time, .typist, .origin,
            .undoes, .digest),
        text: .optional,
        summary: Phrase(
            en: "where two drafts met in a dump", nl: "waar twee ontwerpen samenkwamen"),
        explanation: Phrase(
            en: "Records in a dump up to where two drafts had been merged.",
            nl: "Legt in een dump vast tot waar twee ontwerpen waren samengevoegd."),
        examples: [
            Phrase(
                en: "sync 1 source-draft=00000000000000000000000000000002 source-revision=4",
                nl: "sync 1 bron-ontwerp=00000000000000000000000000000002 bron-revisie=4")
        ],
        examplesStartEmpty: true)
}
