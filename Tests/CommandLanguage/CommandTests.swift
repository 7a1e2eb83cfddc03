import CommandLanguage
import Testing

@Suite("Commands by their table")
struct CommandTests {
    @Test(
        "Names run up to the first attribute",
        arguments: [
            (
                "partner Vervoer BV als=vbv soort=bedrijf",
                "partner name:Vervoer BV as=vbv type=company"
            ),
            ("partner als=vbv Vervoer BV", "partner name:Vervoer BV as=vbv"),
            ("partner 's Heeren Loo sector=publiek", "partner name:'s Heeren Loo sector=public"),
            ("partner \"A=B & zonen\" als=ab", "partner name:\"A=B & zonen\" as=ab"),
            (
                "partner X soort=bedrijf,eigenbouw,o&o-fonds",
                "partner name:X type=company,eigenbouw,training-fund"
            ),
            ("hernoem vbv Vervoer Zuid BV", "rename partner:vbv name:Vervoer Zuid BV"),
            (
                "hernoem \"Vervoer BV\" Vervoer Zuid",
                "rename partner:\"Vervoer BV\" name:Vervoer Zuid"
            ),
            ("groep Alle leden leden=vbv,gemeente", "group name:Alle leden members=vbv,gemeente"),
            ("nieuw Buurtwerk Zuid taal=nl", "new name:Buurtwerk Zuid language=nl"),
            ("new x language=Dutch", "new name:x language=nl"),
            ("spreker", "speaker"), ("speaker Project leader", "speaker name:Project leader"),
        ])
    func names(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "Working with notes",
        arguments: [
            ("herschrijf n1 Iedereen", "rewrite item:n1 text<Iedereen>"),
            ("herschrijf n1 \"a b\"", "rewrite item:n1 text<a b>"),
            ("verwijder n1 n2 vbv", "remove item:n1 item:n2 item:vbv"),
            ("verplaats ret.n3 ambitie", "move note:ret.n3 piece:ambitie"),
            ("volgorde n2 eerst", "order note:n2 place:first"),
            ("volgorde n2 na n1", "order note:n2 place:after neighbour:n1"),
            ("order n2 before n1", "order note:n2 place:before neighbour:n1"),
            ("splits n2 een vak", "split note:n2 text<een vak>"),
            ("samenvoegen n1 n2 n3", "join item:n1 item:n2 item:n3"),
            ("join n1 n2 text=\"a b\"", "join item:n1 item:n2 text=\"a b\""),
            ("label n1 a b", "tag note:n1 word:a word:b"),
            ("koppel n1 k1", "link item:n1 item:k1"),
            ("markeer n1 ONEENS", "mark item:n1 state:contested"),
            ("zoek de buurt", "find text<de buurt>"),
            ("zoek --json naar=x.txt de buurt", "find to=x.txt --json text<de buurt>"),
            ("toon vbv @v2 --json", "show item:vbv point:@v2 --json"),
        ])
    func notes(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "History, paper, scripts and session",
        arguments: [
            ("ongedaan", "undo"), ("ongedaan vooraf", "undo preview:preview"),
            ("bewaar Na sessie 1", "save text<Na sessie 1>"), ("bewaar", "save"),
            ("bewaar fase=eigen Na", "save phase=eigen text<Na>"),
            ("geschiedenis 20", "history count:20"),
            ("vergelijk v1", "compare point:v1"),
            ("vergelijk @v1 nu breedte=80", "compare point:@v1 point:nu width=80"),
            ("terug r41", "back point:r41"),
            ("canvas volledig @v1", "canvas detail:full point:@v1"),
            ("canvas @v1", "canvas point:@v1"),
            ("exporteer begroting naar=b.csv", "export what:budget to=b.csv"),
            ("lees \"mijn script.txt\"", "read path:\"mijn script.txt\""),
            ("stel jaar 2027", "let variable:jaar text<2027>"),
            ("stel naam \"a  b\"", "let variable:naam text<a  b>"),
            ("verwacht kosten 80000", "expect figure:cost text<80000>"),
            ("verwacht kosten 2026 80.000", "expect figure:cost years:2026 text<80.000>"),
            ("verwacht kosten 2026", "expect figure:cost text<2026>"),
            ("verwacht geld partij=vbv € 5", "expect figure:cash party=vbv text<€ 5>"),
            ("zet k1 status=intentie", "set item:k1 status=intent"),
            ("zet f1 status=toegekend", "set item:f1 status=granted"),
            ("zet k1 status=", "set item:k1 status="),
            ("zet status=getekend k1", "set item:k1 status=signed"),
            ("zet casus naam=\"Zuid\"", "set item:casus name=\"Zuid\""),
            ("zet ret.n3 stand=eens", "set item:ret.n3 state=agreed"),
            ("hulp bewaar", "help topic:bewaar"), ("?", "help"), ("help --json", "help --json"),
            ("taal nl", "language language:nl"), ("language Dutch", "language language:nl"),
            ("stop", "quit"), ("exit", "quit"),
            ("revisie 4 tijd=x typist=\"a b\"", "revision number:4 time=x typist=\"a b\""),
        ])
    func rest(line: String, expected: String) {
        #expect(outline(line) == expected)
    }

    @Test(
        "What is wrong is said where it is",
        arguments: [
            ("herschrijf", "missing-argument@1:11"), ("herschrijf n1", "missing-text@1:14"),
            ("partner", "missing-argument@1:8"), ("partner als=x", "missing-argument@1:14"),
            ("verplaats n1", "missing-argument@1:13"), ("samenvoegen n1", "missing-argument@1:15"),
            ("volgorde n1 na", "missing-argument@1:15"), ("zet k1", "missing-argument@1:7"),
            ("verplaats n1 ambitie nu", "surplus-argument@1:22"),
            ("lees mijn script.txt", "surplus-argument@1:11"),
            ("partner Vervoer BV soort=bedrijf meer", "surplus-argument@1:34"),
            ("partner X asl=x", "unknown-attribute@1:11"),
            ("partner X kleur=rood", "unknown-attribute@1:11"),
            ("partner X sector=rood", "unknown-value@1:18"),
            ("zet c1 status=getekend", "unknown-attribute@1:8"),
            ("zet k1 status=gevraagd", "unknown-value@1:15"),
            ("markeer n1 ontevreden", "unknown-value@1:12"),
            ("ongedaan vooraff", "unknown-value@1:10"), ("canvas volledg", "unknown-value@1:8"),
            ("toon n1 v1", "malformed-point@1:9"), ("terug 2", "malformed-point@1:7"),
            ("toon n1 @x1", "malformed-point@1:9"), ("vergelijk v1 v0", "malformed-point@1:14"),
            ("geschiedenis veel", "malformed-number@1:14"),
            ("canvas breedte=veel", "malformed-number@1:16"),
            ("stel 2jaar x", "malformed-name@1:6"),
            ("canvas --jsn", "unknown-flag@1:8"), ("stop nu", "text-not-expected@1:6"),
            ("taal de", "unknown-value@1:6"), ("exporteer alles", "unknown-value@1:11"),
            ("verwacht fout", "missing-argument@1:14"),
            ("verwacht fout unknown-word:", "missing-text@1:28"),
            ("ambitie ${", "malformed-variable@1:9"),
            ("ambitie a ${b c} d", "malformed-variable@1:11"),
        ])
    func wrong(line: String, expected: String) {
        #expect(problems(line) == [expected])
    }

    @Test("One line can have several problems, in their order")
    func several() {
        #expect(
            problems("partner X sector=rood kleur=geel ring=kern ring=kern") == [
                "unknown-value@1:18", "unknown-attribute@1:23", "duplicate-attribute@1:44",
            ])
    }

    @Test("expect error holds a command, with the columns of the line")
    func expectError() throws {
        #expect(
            outline("verwacht fout unknown-item: toon n99")
                == "expect error<unknown-item> show item:n99")
        #expect(
            outline("expect error unknown-value: partner X sector=rood")
                == "expect error<unknown-value> - unknown-value@46")
        #expect(
            outline("verwacht fout unknown-word: bewaarr Na")
                == "expect error<unknown-word> - unknown-word@29")
        #expect(
            outline("verwacht fout x: ambitie <<\na\n>>")
                == "expect error<x> +ambitie block<a>")
        #expect(
            outline("verwacht fout x: verwacht fout y: stop")
                == "expect error<x> expect error<y> quit")
    }
}
