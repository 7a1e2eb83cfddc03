import Wording

extension CommandTable {
    static let tableRows = [`import`]

    private static let `import` = CommandSpecification(
        .import, Words(en: "import", nl: "importeer"), .output,
        [
            Parameter(.path, .path), Parameter(.what, .choice(.importWhat), isOptional: true),
            Parameter(.preview, .choice(.preview), isOptional: true),
        ],
        attributes: [Attribute(.gone, .choice(.goneWhat))], isView: true,
        summary: Phrase(
            en: "read an edited table back in", nl: "een bewerkte tabel weer inlezen"),
        explanation: Phrase(
            en: """
                Reads a CSV file such as `export` writes. Separator, decimal mark, letters and \
                headers in English or Dutch are recognised; columns may stand in any order and \
                may be left out. `preview` shows what would change. All of it is one step, or \
                nothing when anything is wrong. A line that is not in the file stays, unless \
                `gone=remove`. An empty id makes a new line.
                """,
            nl: """
                Leest een CSV-bestand zoals `exporteer` het schrijft. Scheiding, decimaalteken, \
                letters en koppen in het Nederlands of Engels worden herkend; kolommen mogen in \
                elke volgorde staan en mogen ontbreken. `vooraf` toont wat er zou veranderen. \
                Alles samen is een stap, of niets als er iets mis is. Een regel die niet in het \
                bestand staat, blijft, tenzij `weg=verwijder`. Een leeg nummer maakt een nieuwe \
                regel.
                """),
        examples: [
            Phrase(en: "import budget.csv preview", nl: "importeer begroting.csv vooraf"),
            Phrase(en: "import budget.csv budget", nl: "importeer begroting.csv begroting"),
        ])
}

extension Vocabulary {
    /// What a table that is read in stands for.
    public static let importWhat = Vocabulary(
        "import",
        [
            Choice(en: "budget", nl: "begroting"), Choice(en: "partners", nl: "partners"),
            Choice(en: "contributions", nl: "bijdragen"), Choice(en: "coverage", nl: "dekking"),
        ])
    /// What happens to what a table leaves out.
    public static let goneWhat = Vocabulary(
        "gone", [Choice(en: "keep", nl: "houd"), Choice(en: "remove", nl: "verwijder")])
}
