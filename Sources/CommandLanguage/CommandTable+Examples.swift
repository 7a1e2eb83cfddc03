extension CommandTable {
    /// A script after which every example runs, unless it starts in an empty workspace.
    ///
    /// It makes n1 to n4, partners vbv and gemeente, k1 (cash), k2 (in kind), c1, f1 and v1.
    public static let examplePreamble = """
        nieuw Buurtwerk Zuid taal=nl
        partner Vervoer BV als=vbv soort=bedrijf sector=privaat
        partner Gemeente Zuid als=gemeente soort=overheid sector=publiek
        ambitie Iedereen in de wijk doet mee
        ambitie Jongeren leren een vak
        middelen Een buslijn als leerplek
        inbreng vbv: een buslijn als leerplek
        geld gemeente 60000 2026-2028 status=intentie programmabureau
        natura vbv 400 uur chauffeur 2026 rijbegeleiding
        kost 80000 2026 categorie=personeel programmabureau
        subsidie 50000 2026 status=gevraagd
        bewaar Na sessie 1

        """

    /// The files that examples `read` and `import`, by name.
    public static let exampleFiles: [String: String] = [
        "sessie2.txt": "ambitie Ouderen doen mee\n",
        "session2.txt": "ambition Older people take part\n",
        "begroting.csv": "regel;jaar;bedrag\nc1;2026;82000,00\n",
        "budget.csv": "line,year,amount\nc1,2026,82000.00\n",
    ]
}
