import CommandLanguage
import Testing

@Suite("Amounts, quantities and years by position")
struct NumberTests {
    @Test(
        "Cash",
        arguments: [
            (
                "geld gemeente 60.000 2026-2028 status=intentie programmabureau",
                "cash partner:gemeente amount:60.000 years:2026-2028 status=intent text<programmabureau>"
            ),
            ("geld vbv € 60.000 2026", "cash partner:vbv amount:€ 60.000 years:2026"),
            ("geld vbv €60.000", "cash partner:vbv amount:€60.000"),
            ("geld vbv EUR 750.000", "cash partner:vbv amount:EUR 750.000"),
            ("geld vbv EUR750", "cash partner:vbv amount:EUR750"),
            (
                "geld vbv 1,2 mln 2026 bureau",
                "cash partner:vbv amount:1,2 mln years:2026 text<bureau>"
            ),
            ("geld vbv 12k bureau", "cash partner:vbv amount:12k text<bureau>"),
            ("geld vbv 60.000 euro bureau", "cash partner:vbv amount:60.000 text<bureau>"),
            ("geld vbv 10 miljoen euro bureau", "cash partner:vbv amount:10 miljoen text<bureau>"),
            ("geld vbv -500", "cash partner:vbv amount:-500"),
            ("geld vbv - 500", "cash partner:vbv text<- 500>"),
            ("geld vbv programmabureau", "cash partner:vbv text<programmabureau>"),
            ("geld vbv", "cash partner:vbv"),
            ("geld vbv 2000 2026", "cash partner:vbv amount:2000 years:2026"),
            ("geld vbv 2000 jaren=2026", "cash partner:vbv amount:2000 years=2026"),
            ("geld vbv jaren=2026 2000", "cash partner:vbv amount:2000 years=2026"),
            ("geld vbv € 2026", "cash partner:vbv amount:€ 2026"),
            ("geld vbv jaar=2026 bureau", "cash partner:vbv years=2026 text<bureau>"),
            ("geld vbv 2026-2028 bureau", "cash partner:vbv years:2026-2028 text<bureau>"),
            ("geld vbv 2026,2028 bureau", "cash partner:vbv years:2026,2028 text<bureau>"),
            (
                "geld vbv 100 2026 - 2028 bureau",
                "cash partner:vbv amount:100 years:2026-2028 text<bureau>"
            ),
            ("geld vbv 100 2026–2028", "cash partner:vbv amount:100 years:2026-2028"),
            ("geld vbv 100 2026 t/m 2028", "cash partner:vbv amount:100 years:2026-2028"),
            ("geld vbv 2026,50", "cash partner:vbv amount:2026,50"),
            ("geld vbv status=intentie 100", "cash partner:vbv amount:100 status=intent"),
            (
                "geld vbv ${bedrag} ${jaren} bureau",
                "cash partner:vbv amount:${bedrag} years:${jaren} text<bureau>"
            ),
            ("geld \"Vervoer BV\" 100", "cash partner:\"Vervoer BV\" amount:100"),
            ("geld vbv \"100 dagen\"", "cash partner:vbv text<100 dagen>"),
            ("geld vbv €\u{A0}60.000 2026", "cash partner:vbv amount:€\u{A0}60.000 years:2026"),
        ])
    func cash(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "In kind and give",
        arguments: [
            (
                "natura vbv 400 uur chauffeur 2026 bij=n14 rijbegeleiding",
                "inkind partner:vbv quantity:400 unit:uur function:chauffeur years:2026 at=n14 text<rijbegeleiding>"
            ),
            ("natura vbv 3 bussen 2026", "inkind partner:vbv quantity:3 unit:bussen years:2026"),
            (
                "natura vbv 3 bussen met chauffeur",
                "inkind partner:vbv quantity:3 unit:bussen text<met chauffeur>"
            ),
            (
                "natura vbv 1 \"groot lokaal\" 2026",
                "inkind partner:vbv quantity:1 unit:\"groot lokaal\" years:2026"
            ),
            (
                "natura vbv 40 dagen \"docent techniek\" les",
                "inkind partner:vbv quantity:40 unit:dagen function:\"docent techniek\" text<les>"
            ),
            (
                "natura vbv 40 dagen 2026 les",
                "inkind partner:vbv quantity:40 unit:dagen years:2026 text<les>"
            ),
            (
                "natura vbv 40 dagen waard=500",
                "inkind partner:vbv quantity:40 unit:dagen worth=500"
            ),
            (
                "natura vbv 3 bussen waard=€ 1,2 mln 2026 les",
                "inkind partner:vbv quantity:3 unit:bussen years:2026 worth=€ 1,2 mln text<les>"
            ),
            (
                "natura vbv 3 bussen jaren=2026 - 2028 les",
                "inkind partner:vbv quantity:3 unit:bussen years=2026-2028 text<les>"
            ),
            ("natura vbv netwerk", "inkind partner:vbv text<netwerk>"),
            ("natura vbv 2026", "inkind partner:vbv years:2026"),
            (
                "natura vbv 2026 uur chauffeur",
                "inkind partner:vbv quantity:2026 unit:uur function:chauffeur"
            ),
            ("natura vbv 2026-2028 netwerk", "inkind partner:vbv years:2026-2028 text<netwerk>"),
            (
                "bijdrage vbv 400 uur chauffeur",
                "give partner:vbv quantity:400 unit:uur function:chauffeur"
            ),
            ("bijdrage vbv 60.000", "give partner:vbv amount:60.000"),
            (
                "bijdrage vbv 60.000 2026 bureau",
                "give partner:vbv amount:60.000 years:2026 text<bureau>"
            ),
            ("bijdrage vbv € 60.000 bureau", "give partner:vbv amount:€ 60.000 text<bureau>"),
            (
                "bijdrage vbv vorm=natura 3 bussen",
                "give partner:vbv quantity:3 unit:bussen form=inkind"
            ),
            (
                "bijdrage vbv vorm=geld 3000 bureau",
                "give partner:vbv amount:3000 form=cash text<bureau>"
            ),
            ("bijdrage vbv vorm=onbekend netwerk", "give partner:vbv form=unknown text<netwerk>"),
        ])
    func inKind(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "Costs, funding and what is hoped for",
        arguments: [
            (
                "kost 80.000 2026 categorie=personeel programmabureau",
                "cost amount:80.000 years:2026 category=personnel text<programmabureau>"
            ),
            ("kost 12 x 1.000 2026 huur", "cost quantity:12 amount:1.000 years:2026 text<huur>"),
            ("kost 12 × € 1.000", "cost quantity:12 amount:€ 1.000"),
            ("kost 12x1000 huur", "cost quantity:12 amount:1000 text<huur>"),
            (
                "kost 400 uur x 60 2026 les",
                "cost quantity:400 unit:uur amount:60 years:2026 text<les>"
            ),
            (
                "kost 2 \"grote bussen\" x 1,2 mln",
                "cost quantity:2 unit:\"grote bussen\" amount:1,2 mln"
            ),
            ("kost spiegelt=k2", "cost mirrors=k2"),
            ("kosten 500 extra werk", "cost amount:500 text<extra werk>"),
            ("subsidie 50.000 status=gevraagd", "grant amount:50.000 status=asked"),
            ("subsidie \"50.000\"", "grant amount:\"50.000\""),
            ("dekking 12k 2027 soort=inkomsten", "funding amount:12k years:2027 type=income"),
            ("vooruitzicht 15 - 20 2027", "prospect expectation:15 - 20 years:2027"),
            ("vooruitzicht 15-20 mln 2027", "prospect expectation:15-20 mln years:2027"),
            (
                "vooruitzicht +/- 10 mln van=regio x",
                "prospect expectation:+/- 10 mln from=regio text<x>"
            ),
            ("vooruitzicht 10* regio", "prospect expectation:10* text<regio>"),
            ("vooruitzicht € 15 - 20 mln", "prospect expectation:€ 15 - 20 mln"),
        ])
    func costs(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "What can be read in two ways is refused",
        arguments: [
            ("geld vbv 2026", "ambiguous-number@1:10"),
            ("geld vbv 2026 bureau", "ambiguous-number@1:10"),
            ("kost 2026 categorie=personeel", "ambiguous-number@1:6"),
            ("subsidie 2026", "ambiguous-number@1:10"),
            ("natura vbv 2026 rijles", "ambiguous-number@1:12"),
            ("bijdrage vbv 60.000 bureau", "ambiguous-number@1:14"),
            ("bijdrage vbv 2026", "ambiguous-number@1:14"),
            ("natura vbv € 5.000 korting", "amount-not-expected@1:12"),
            ("natura vbv 400", "missing-argument@1:15"),
            ("natura vbv 400 2026", "missing-argument@1:16"),
            ("kost 400 uur programma x", "malformed-number@1:24"),
            ("kost 12 x veel", "malformed-number@1:11"),
            ("kost", "missing-argument@1:5"), ("kost programmabureau", "missing-argument@1:6"),
            ("subsidie veel", "malformed-number@1:10"),
            ("vooruitzicht veel", "malformed-number@1:14"),
            ("geld vbv 15 - 20 mln 2027", "range-not-expected@1:10"),
            ("geld vbv +/- 10 mln", "range-not-expected@1:10"),
            ("geld vbv ca. 12.000 bureau", "range-not-expected@1:10"),
            ("kost 15 – 20 mln 2027", "range-not-expected@1:6"),
            ("kost 10 - 20 uur x 50", "range-not-expected@1:6"),
            ("subsidie 1 à 2 mln 2027", "range-not-expected@1:10"),
            ("dekking ± 10k inkomsten", "range-not-expected@1:9"),
            ("bijdrage vbv 10k - 20k", "range-not-expected@1:14"),
            ("natura vbv 300 - 400 uur rijles", "range-not-expected@1:12"),
            ("geld vbv 100 2026 jaren=2027", "duplicate-attribute@1:19"),
            ("geld vbv jaren=2027 100 2026", "duplicate-attribute@1:10"),
        ])
    func ambiguous(line: String, expected: String) {
        #expect(problems(line) == [expected])
    }
}
