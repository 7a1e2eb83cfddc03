/// Commands that make sense, in random order; some are refused, as in a real session.
struct RandomCommands {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    static let opening = """
        nieuw Willekeur taal=nl
        partner Vervoer BV als=a soort=bedrijf
        partner Gemeente Zuid als=b soort=overheid sector=publiek
        groep Alle partijen als=g leden=a,b
        ambitie Iedereen doet mee
        inbreng a: een buslijn
        geld b 60000 2026-2028 status=intentie
        natura a 400 uur chauffeur 2026 waard=12000
        kost 80000 2026 categorie=personeel

        """

    mutating func number(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, count)))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(choices.count)] }

    mutating func next() -> String {
        switch number(4) {
        case 0: aNote()
        case 1: onNotes()
        case 2: money()
        default: pick([partner(), history(), session()])
        }
    }

    private mutating func text() -> String {
        let words = [
            "iedereen", "doet", "mee", "'s avonds", "CO2=0", "50%", "#samen", "€ 5", "één", "naïef",
            "\"tussen\"", "<b>", "a=b", "$${x}", "=1+1", "日本語", "👩‍👩‍👧", ">>", "<", "n1", "+plus",
        ]
        return (0...number(5)).map { _ in pick(words) }.joined(separator: " ")
    }

    private mutating func note() -> String { "n\(number(9) + 1)" }
    private mutating func line() -> String { "\(pick(["k", "c", "f"]))\(number(5) + 1)" }
    private mutating func who() -> String { pick(["a", "b", "g", "p3", "nieuw\(number(4))"]) }
    private mutating func year() -> String { pick(["2026", "2026-2028", "2027,2029", ""]) }

    private mutating func aNote() -> String {
        let piece = pick(["ambitie", "waarde", "middelen", "impact", "partners"])
        switch number(6) {
        case 0: return "inbreng \(who()): \(text())"
        case 1:
            return
                "\(piece) door=\(who()) bron=document zekerheid=wens label=\(pick(["x", "y,z"])) "
                + text()
        case 2: return "\(piece) <<\n- \(text())\n\n  - \(text())\n>>"
        default: return "\(piece) \(text())"
        }
    }

    private mutating func onNotes() -> String {
        switch number(11) {
        case 0: "herschrijf \(note()) \(text())"
        case 1: "verwijder \(note())"
        case 2: "verplaats \(note()) \(pick(["waarde", "ambitie", "impact"]))"
        case 3: "volgorde \(note()) \(pick(["eerst", "laatst", "voor n1", "na \(note())"]))"
        case 4: "splits \(note()) \(pick(["doet", "mee", "50%"]))"
        case 5: "splits \(note()) <<\n- \(text())\n- \(text())\n>>"
        case 6: "samenvoegen \(note()) \(note())"
        case 7: "label \(note()) \(pick(["sdg4", "#jeugd oud"]))"
        case 8: "koppel \(note()) \(line())"
        case 9: "markeer \(note()) \(pick(["eens", "oneens", "geparkeerd", "open"]))"
        default: "zet \(note()) \(pick(["bron=", "tekst=\"anders\"", "zekerheid=feit", "label="]))"
        }
    }

    private mutating func money() -> String {
        let amount = "\(number(90_000) + 1),\(number(90) + 10)"
        switch number(11) {
        case 0: return "geld \(who()) \(amount) \(year()) status=getekend \(text())"
        case 1: return "natura \(who()) \(number(50) + 1) uur docent \(year()) bij=\(note())"
        case 2: return "natura \(who()) 3 bussen \(year()) waard=\(amount)"
        case 3: return "bijdrage \(who()) vorm=\(pick(["beide", "onbekend"])) \(text())"
        case 4: return "kost \(amount) \(year()) categorie=\(pick(["reis", "overig"])) \(text())"
        case 5: return "kost \(number(40) + 1) uur x \(amount) \(year())"
        case 6: return "kost spiegelt=k\(number(4) + 1)"
        case 7: return "subsidie \(amount) \(year()) status=gevraagd fonds=rif-2024"
        case 8: return "vooruitzicht \(pick(["15 - 20 mln", "+/- 3 mln", "10*"])) van=\(who())"
        case 9:
            return "zet \(line()) \(pick(["status=", "bedrag=\(amount)", "jaar=2030", "aantal=7"]))"
        default: return "verwijder \(line())"
        }
    }

    private mutating func partner() -> String {
        switch number(6) {
        case 0: "partner Partij \(number(9)) als=nieuw\(number(4)) ring=kern rol=expert"
        case 1: "groep Groep \(number(9)) leden=a,\(who())"
        case 2: "hernoem \(who()) Andere Naam \(number(99))"
        case 3: "samenvoegen \(who()) \(who())"
        case 4: "verwijder \(who())"
        default:
            "zet \(who()) \(pick(["ring=buitenring", "ring=", "niveau=2", "over=\"een \"\"naam\"\"\""]))"
        }
    }

    private mutating func history() -> String {
        pick([
            "ongedaan", "opnieuw", "bewaar \(text())", "bewaar fase=uitproberen", "terug v1",
            "ongedaan", "opnieuw", "terug r\(number(20) + 5)", "vergelijk v1", "versies",
        ])
    }

    private mutating func session() -> String {
        pick([
            "spreker \(who())", "spreker", "typist Iemand \(number(3))", "begroting", "partijen",
            "canvas", "overzicht", "zoek mee", "toon \(note())", "stel jaar 2026", "afdruk",
            "zet casus naam=\"Naam \(number(9))\"", "canvas volledig", "geschiedenis", "dump",
            "exporteer notities",
        ])
    }
}
