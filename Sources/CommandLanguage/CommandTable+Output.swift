import Wording

extension CommandTable {
    static let outputRows = [canvas, print, export, dump]

    private static let point = Parameter(.point, .pointAfterSign, isOptional: true)

    private static let canvas = CommandSpecification(
        .canvas, Words(en: "canvas", nl: "canvas"), .output,
        [Parameter(.detail, .choice(.detail), isOptional: true), point], isView: true,
        summary: Phrase(
            en: "all pieces laid out as on paper", nl: "alle stukken bij elkaar als op papier"),
        explanation: Phrase(
            en: """
                Shows the pieces laid out as on paper; `canvas full` writes every note out in \
                full. `width=` sets the number of columns, `to=` writes to a file.
                """,
            nl: """
                Toont de stukken zoals ze op papier liggen; `canvas volledig` schrijft elke \
                notitie helemaal uit. `breedte=` kiest het aantal kolommen, `naar=` schrijft \
                naar een bestand.
                """),
        examples: [
            Phrase(en: "canvas width=80", nl: "canvas breedte=80"),
            Phrase(
                en: "canvas full @v1 to=canvas-v1.txt overwrite=yes",
                nl: "canvas volledig @v1 naar=canvas-v1.txt overschrijf=ja"),
        ])

    private static let print = CommandSpecification(
        .print, Words(en: "print", nl: "afdruk"), .output, [point], isView: true,
        summary: Phrase(en: "A4 pages for the printer", nl: "A4-bladen voor de printer"),
        explanation: Phrase(
            en: "Writes the canvas as pages of A4, each with a header, the version and a number.",
            nl: "Schrijft het canvas als A4-bladen, elk met een kop, de versie en een nummer."),
        examples: [
            Phrase(
                en: "print to=canvas.txt overwrite=yes", nl: "afdruk naar=canvas.txt overschrijf=ja"
            )
        ])

    private static let export = CommandSpecification(
        .export, Words(en: "export", nl: "exporteer"), .output,
        [Parameter(.what, .choice(.exportWhat)), point],
        attributes: [Attribute(.dialect, .choice(.dialect))], isView: true,
        summary: Phrase(en: "a table for a spreadsheet", nl: "een tabel voor een rekenblad"),
        explanation: Phrase(
            en: """
                Writes a table as CSV. The Dutch dialect opens well in Dutch Excel; `rfc4180` is \
                what the rest of the world reads. While people do not agree, the column amount \
                holds the lowest reading and highest amount the highest. Of a line marked as not \
                agreed that is 0 and its amount.
                """,
            nl: """
                Schrijft een tabel als CSV. Het Nederlandse dialect opent goed in Nederlandse \
                Excel; `rfc4180` is wat de rest van de wereld leest. Zolang men het oneens is, \
                staat in de kolom bedrag de laagste lezing en in hoogste bedrag de hoogste. Van \
                een regel die als oneens is gemarkeerd, is dat 0 en het bedrag.
                """),
        examples: [
            Phrase(
                en: "export budget to=budget.csv dialect=dutch overwrite=yes",
                nl: "exporteer begroting naar=begroting.csv dialect=nederlands overschrijf=ja")
        ])

    private static let dump = CommandSpecification(
        .dump, Words(en: "dump", nl: "dump"), .output, isView: true,
        summary: Phrase(
            en: "a script that rebuilds everything", nl: "een script dat alles weer opbouwt"),
        explanation: Phrase(
            en: """
                Writes a script that rebuilds the case in an empty workspace, with ids, speakers, \
                times and versions.
                """,
            nl: """
                Schrijft een script dat de casus in een lege werkmap weer opbouwt, met ids, \
                sprekers, tijden en versies.
                """),
        examples: [
            Phrase(
                en: "dump to=everything.txt overwrite=yes", nl: "dump naar=alles.txt overschrijf=ja"
            )
        ])
}
