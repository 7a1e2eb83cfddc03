import CommandLanguage
import Testing

@Suite("A note is a piece word and a text")
struct NoteTests {
    @Test(
        "Text runs to the end of the line as typed",
        arguments: [
            ("ambitie Iedereen doet mee", "+ambitie text<Iedereen doet mee>"),
            ("  ambitie   Iedereen  doet   mee  ", "+ambitie text<Iedereen  doet   mee>"),
            ("ambitie 's avonds foto's maken", "+ambitie text<'s avonds foto's maken>"),
            ("ambitie CO2=0 in 2030", "+ambitie text<CO2=0 in 2030>"),
            ("ambitie 50% minder afval", "+ambitie text<50% minder afval>"),
            ("ambitie € 5 per maand", "+ambitie text<€ 5 per maand>"),
            ("ambitie #samen vooruit", "+ambitie text<#samen vooruit>"),
            (
                "ambitie https://voorbeeld.nl/a?b=c&d=e",
                "+ambitie text<https://voorbeeld.nl/a?b=c&d=e>"
            ),
            ("ambitie zie https://voorbeeld.nl", "+ambitie text<zie https://voorbeeld.nl>"),
            ("ambitie wij zeggen \"samen\" en meer", "+ambitie text<wij zeggen \"samen\" en meer>"),
            ("ambitie \"foo=bar baz\"", "+ambitie text<foo=bar baz>"),
            ("ambitie \"bron=interview\"", "+ambitie text<bron=interview>"),
            ("ambitie \"hij zei \"\"ja\"\"\"", "+ambitie text<hij zei \"ja\">"),
            ("ambitie \"Samen\" staat voorop", "+ambitie text<\"Samen\" staat voorop>"),
            ("ambitie \"Samen\", zei de wethouder", "+ambitie text<\"Samen\", zei de wethouder>"),
            ("ambitie doel\tin\tzicht", "+ambitie text<doel in zicht>"),
            ("ambitie soort=bedrijf telt", "+ambitie text<soort=bedrijf telt>"),
            ("ambitie --json is mooi", "+ambitie text<--json is mooi>"),
            ("ambitie @v2 was beter", "+ambitie text<@v2 was beter>"),
            ("ambitie 1+1=3", "+ambitie text<1+1=3>"),
            ("ambitie -> vooruit", "+ambitie text<-> vooruit>"),
            ("ambitie << vooruit", "+ambitie text<<< vooruit>"),
            ("/ambitie Iedereen", "+ambitie text<Iedereen>"),
            ("AMBITIE iedereen", "+ambitie text<iedereen>"),
            ("Continuïteit blijven", "+continuiteit text<blijven>"),
            ("continui\u{308}teit blijven", "+continuiteit text<blijven>"),
            ("continuiteit blijven", "+continuiteit text<blijven>"),
            ("roadmap.stappen eerst praten", "+roadmap.stappen text<eerst praten>"),
        ])
    func text(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "Attributes come before the text",
        arguments: [
            ("ambitie bron=interview Iedereen", "+ambitie source=interview text<Iedereen>"),
            ("ambitie bron=vraaggesprek Iedereen", "+ambitie source=interview text<Iedereen>"),
            ("ambitie Bron=Vraaggesprek x", "+ambitie source=interview text<x>"),
            (
                "ambitie door=\"wethouder zorg\" label=a,b zekerheid=wens x",
                "+ambitie by=\"wethouder zorg\" tag=a,b confidence=wish text<x>"
            ),
            ("ambitie state=agreed ledger=k1 x", "+ambitie state=agreed ledger=k1 text<x>"),
        ])
    func attributes(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "Who speaks comes first, as far as syntax can tell",
        arguments: [
            (
                "intenties ret: eigen chauffeurs",
                "+intenties to<ret> whole<ret: eigen chauffeurs> text<eigen chauffeurs>"
            ),
            (
                "intenties \"Vervoer BV\": eigen chauffeurs",
                "+intenties to<Vervoer BV> whole<\"Vervoer BV\": eigen chauffeurs> text<eigen chauffeurs>"
            ),
            (
                "waarde ret: bron=canvas rust",
                "+waarde source=canvas to<ret> whole<ret: rust> text<rust>"
            ),
            (
                "waarde bron=canvas ret: rust",
                "+waarde source=canvas to<ret> whole<ret: rust> text<rust>"
            ),
            ("inbreng ret: \"a=b c\"", "+inbreng to<ret> whole<ret: \"a=b c\"> text<a=b c>"),
            ("inbreng ret: jos: samen", "+inbreng to<ret> whole<ret: jos: samen> text<jos: samen>"),
            ("inbreng let op: samen", "+inbreng text<let op: samen>"),
            ("inbreng : samen", "+inbreng text<: samen>"),
            ("inbreng \"a:b\" c", "+inbreng text<\"a:b\" c>"),
        ])
    func addressee(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "A piece word alone is a view",
        arguments: [
            ("ambitie", "+ambitie"), ("ambitie @v2", "+ambitie point:@v2"),
            ("ambitie @nu --json", "+ambitie point:@nu --json"),
            ("ambitie naar=stuk.txt breedte=80", "+ambitie to=stuk.txt width=80"),
            (
                "ambitie naar=\"mijn stuk.txt\" overschrijf=ja",
                "+ambitie to=\"mijn stuk.txt\" overwrite=yes"
            ),
        ])
    func view(line: String, expected: String) {
        #expect(outline(line) == expected)
        #expect(only(line)?.isPieceView == true)
    }

    @Test("A near miss of an attribute is refused, other words with = are text")
    func nearMiss() {
        #expect(problems("ambitie bronn=interview x") == ["unknown-attribute@1:9"])
        #expect(read("ambitie zekreheid=feit x").problems.first?.suggestions == ["zekerheid"])
        #expect(problems("ambitie tga=x y").isEmpty)
        #expect(problems("ambitie CO2=0").isEmpty)
    }

    @Test("An attribute after the text is kept as text, with a warning")
    func trailing() {
        let script = read("ambitie Iedereen doet mee bron=interview")
        #expect(script.statements.first?.text?.typed == "Iedereen doet mee bron=interview")
        #expect(script.problems.map(\.code) == [.attributeInText])
        #expect(script.problems.first?.place.column == 27)
        #expect(!script.hasErrors)
        #expect(problems("ambitie bron=interview Iedereen soort=x").isEmpty)
        #expect(problems("ambitie \"Iedereen bron=interview\"").isEmpty)
    }

    @Test("What is missing or wrong in a note is said")
    func wrong() {
        #expect(problems("ambitie bron=interview") == ["missing-text@1:23"])
        #expect(problems("intenties ret:") == ["missing-text@1:15"])
        #expect(problems("ambitie bron=krant x") == ["unknown-value@1:14"])
        #expect(problems("ambitie bron= x") == ["missing-value@1:9"])
        #expect(problems("ambitie bron=canvas source=canvas x") == ["duplicate-attribute@1:21"])
        #expect(problems("ambitie \"Samen") == ["unclosed-quote@1:9"])
        #expect(problems("ambitie door=\"Samen x") == ["unclosed-quote@1:14"])
        #expect(problems("ambitie door=\"Sa\"men x") == ["text-after-quote@1:18"])
        #expect(problems("ambitie \"\"") == ["missing-text@1:11"])
    }

    @Test("Unknown words are refused when the pieces are known, with what was meant")
    func unknownWord() {
        #expect(problems("ambiti Iedereen") == ["unknown-word@1:1"])
        #expect(read("ambiti Iedereen").problems.first?.suggestions.first == "ambitie")
        #expect(read("ambitie: Iedereen").problems.first?.suggestions.first == "ambitie")
        #expect(read("bewaarr Na").problems.first?.suggestions == ["bewaar"])
        #expect(problems("zomaar iets") == ["unknown-word@1:1"])
        #expect(read("zomaar iets", pieceWords: nil).problems.isEmpty)
        #expect(problems("/") == ["unknown-word@1:1"])
        #expect(problems("// tekst") == ["unknown-word@1:2"])
    }
}
