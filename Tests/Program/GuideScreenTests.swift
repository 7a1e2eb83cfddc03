import Foundation
import Testing

/// The guide at a real terminal of 72 by 24, its screens compared exactly.
@Suite(.serialized) struct GuideScreenTests {
    let folder: TerminalFolder

    init() throws {
        folder = try TerminalFolder()
    }

    static let threePartners = [
        "partner Vervoer BV als=vbv", "partner Gemeente Zuid als=gemeente",
        "partner School aan Zee als=school",
    ]

    @Test func throughAllPiecesWithThreePartners() throws {
        var guide = try GuideAtTerminal(folder, prompt: "werk>")
        guide.enter("nieuw Buurtwerk Zuid")
        for partner in Self.threePartners { guide.enter(partner) }
        guide.enter("gids", then: "1/11 ambitie>")
        guide.keep("het eerste stuk, nog leeg")
        for number in 1...9 { guide.enter("Iedereen in de wijk doet mee, reden \(number)") }
        guide.enter("/ongedaan")
        guide.keep("na negen notities en een stap terug")
        guide.enter("", then: "2/11 intenties · vbv>")
        guide.enter("We vinden geen chauffeurs", then: "2/11 intenties · gemeente>")
        guide.enter("vvb: busjes staan stil")
        guide.enter("/pas", then: "2/11 intenties · school>")
        guide.enter("Let op: leerlingen willen praktijk", then: "2/11 intenties · vbv>")
        guide.keep("een ronde met een fout en een pas")
        guide.enter("", then: "3/11 partners>")
        guide.keep("wie is overgeslagen, staat er nog")
        guide.enter("/intenties", then: "2/11 intenties · gemeente>")
        guide.enter("Minder mensen in de bijstand", then: "2/11 intenties · school>")
        guide.enter("/ambitie", then: "1/11 ambitie>")
        guide.keep("terug bij meer notities dan er passen")
        guide.enter("/partners", then: "3/11 partners>")
        guide.enter("Later ook de buurtvereniging")
        guide.enter("", then: "4/11 doelgroepen>")
        guide.enter("Jongeren zonder diploma")
        guide.type("\u{4}", then: "werk>")
        guide.end()

        // Started again it goes on where it was.
        guide = try GuideAtTerminal(folder, prompt: "werk>", gallery: guide.gallery, seed: 2)
        guide.keep("de begroeting na een herstart")
        guide.enter("gids", then: "4/11 doelgroepen>")
        guide.keep("verder na een herstart")
        guide.enter("", then: "5/11 waarde>")
        guide.paste("• Leren in je eigen tempo\n• Een rit naar de dokter\n\n• Een bekend gezicht\n")
        guide.keep("na een plak van drie punten")
        guide.enter("", then: "6/11 impact>")
        guide.enter("Elke straat kent zijn chauffeur")
        guide.enter("", then: "7/11 middelen>")
        guide.enter("Twee busjes en een laadplek")
        guide.enter("", then: "8/11 inbreng · vbv>")
        guide.paste("school: tien leerlingen per jaar\ngemeente:\n- geld\n- een loket\n")
        guide.enter("/natura vbv 400 uur chauffeur 2026")
        guide.enter("Een buslijn als leerplek", then: "8/11 inbreng · gemeente>")
        guide.keep("een plak met namen en een regel in het grootboek")
        guide.enter("", then: "9/11 opbrengsten · samen>")
        guide.enter("De wijk wordt rustiger", then: "9/11 opbrengsten · vbv>")
        guide.enter("", then: "10/11 continuiteit>")
        guide.enter("De gemeente koopt ritten in")
        guide.enter("", then: "11/11 consequenties>")
        guide.enter("Dan blijft de lijn dicht")
        guide.enter("", then: "werk>")
        guide.keep("het einde: wat nog dun is, en wat nu")
        guide.enter("bewaar Na sessie 1")
        guide.enter("consequenties Dan gaan jongeren de stad uit")
        guide.enter("vergelijk v1")
        guide.keep("bewaard, nog een notitie, vergeleken")
        guide.end()
        try guide.gallery.check("gids-door-alle-stukken.txt")
    }

    /// Two pieces with as little about them as a template may say.
    private static func bareTemplate(_ question: String) -> String {
        let pieces = [("first", "eerst", "we"), ("second", "tweede", "each-partner")]
        let texts = pieces.enumerated().map { place, piece in
            """
                  - key: \(piece.0)
                    words: {en: \(piece.0), nl: \(piece.1)}
                    name: {en: \(piece.0), nl: \(piece.1)}
                    \(question)
                    voice: \(piece.2)
                    holds: nothing
                    order: \(place + 1)
                    place: {column: \(place + 1), row: 1, columns: 1, rows: 1}

            """
        }
        return """
            key: kaal
            version: 1
            name: {en: Bare, nl: Kaal}
            about: {en: Two pieces, nl: Twee stukken}
            source: {en: invented, nl: verzonnen}
            boards:
              - key: board
                words: {en: board, nl: bord}
                name: {en: Board, nl: Bord}
                about: {en: Two pieces, nl: Twee stukken}
                grid: {columns: 2, rows: 1}
                pieces:
            \(texts.joined())
            """
    }

    @Test func aTemplateWithoutQuestionsIsRefusedAndABareOneGoneThrough() throws {
        try folder.write(Self.bareTemplate("# no question"), to: "leeg.yaml")
        try folder.write(Self.bareTemplate("question: {en: First, nl: Eerst}"), to: "kaal.yaml")
        var guide = try GuideAtTerminal(folder, prompt: "werk>")
        guide.enter("gids")
        guide.enter("nieuw Kaal sjabloon=leeg.yaml")
        guide.keep("geen casus en geen vraag")
        guide.enter("nieuw Kaal sjabloon=kaal.yaml")
        guide.enter("gids", then: "1/2 eerst>")
        for word in ["/tips", "/voorbeeld", "/anderen"] { guide.enter(word) }
        guide.keep("niets om te laten zien")
        guide.enter("Een notitie")
        guide.enter("", then: "2/2 tweede>")
        guide.enter("Zonder partners aan tafel")
        guide.keep("een ronde zonder partners")
        guide.enter("", then: "werk>")
        guide.keep("het einde van een kaal sjabloon")
        guide.end()
        try guide.gallery.check("kaal-sjabloon.txt")
    }

    @Test func aPartnerIsRemovedElsewhereDuringTheRound() throws {
        var one = try GuideAtTerminal(folder, prompt: "werk>")
        one.enter("nieuw Buurtwerk Zuid")
        for partner in Self.threePartners { one.enter(partner) }
        one.enter("gids intenties", then: "2/11 intenties · vbv>")
        var two = try GuideAtTerminal(folder, prompt: "werk>", gallery: one.gallery, seed: 2)
        two.enter("gids waarde", then: "5/11 waarde>")
        one.enter("We vinden geen chauffeurs", then: "2/11 intenties · gemeente>")
        two.enter("Leren in je eigen tempo")
        two.enter("/verwijder gemeente")
        two.keep("de tweede gids, die een partner verwijdert")
        one.enter("Minder uitkeringen", then: "2/11 intenties · school>")
        one.gallery = two.gallery
        one.keep("de eerste gids: niets in andermans mond")
        one.enter("Praktijk voor leerlingen", then: "2/11 intenties · vbv>")
        two.enter("Een rit naar de dokter")
        two.enter("/stop", then: "werk>")
        two.enter("overzicht")
        two.gallery = one.gallery
        two.keep("het overzicht van beide samen")
        two.end()
        one.type("\u{4}", then: "werk>")
        one.end()
        try two.gallery.check("twee-gidsen.txt")
    }
}

/// Somebody at a terminal in the guide, who looks after every line.
struct GuideAtTerminal {
    let program: ProgramAtTerminal
    var gallery: ScreenGallery
    private var prompt: String

    init(
        _ folder: TerminalFolder, prompt: String, gallery: ScreenGallery = ScreenGallery(),
        seed: Int = 1
    ) throws {
        // Each program draws identities of its own, as it would without a seed.
        program = try ProgramAtTerminal(
            folder, shell: "exec \"$0\" \"$1\" --now 2026-11-21T10:00:00Z --seed \(seed)")
        self.gallery = gallery
        self.prompt = prompt
        #expect(wait(for: prompt))
    }

    /// Types a line and waits for a prompt, the same one where none is given.
    mutating func enter(_ line: String, then next: String? = nil) {
        program.type(line)
        let echo = line.isEmpty ? prompt : prompt + " " + line
        #expect(program.wait { $0.lines.last?.hasPrefix(echo) ?? false }, "\(line)")
        type("\r", then: next)
    }

    /// Puts lines in at once, and confirms them.
    mutating func paste(_ lines: String) {
        program.paste(lines.replacing("\n", with: "\r"))
        #expect(program.wait { $0.lines.last?.hasSuffix(" regels") ?? false })
        type("\r", then: nil)
    }

    mutating func type(_ keys: String, then next: String?) {
        program.type(keys)
        prompt = next ?? prompt
        #expect(wait(for: prompt), "\(program.screen.lines.last ?? "")")
    }

    /// Leaves the program with Ctrl-D, and looks whether the terminal is as it was.
    func end() {
        program.type("\u{4}")
        #expect(program.endsSane())
    }

    private func wait(for prompt: String) -> Bool {
        program.wait { $0.lines.last == prompt && $0.column == prompt.count + 1 }
    }

    /// Keeps the whole screen as it is now.
    mutating func keep(_ title: String) { gallery.keep(title, program.screen.lines) }
}

/// Screens under their titles, kept beside the tests; UPDATE=1 in the environment accepts them.
struct ScreenGallery {
    private var text = ""

    mutating func keep(_ title: String, _ lines: [String]) {
        text += "== \(title)\n" + lines.map { $0 + "\n" }.joined() + "\n"
    }

    func check(_ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let path = folder + "/Screens/" + name
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
            try text.write(toFile: path, atomically: false, encoding: .utf8)
        }
        let kept = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let (old, new) = (kept.split(separator: "\n"), text.split(separator: "\n"))
        let same = zip(old, new).prefix { $0 == $1 }.count
        let title = new.prefix(same + 1).last { $0.hasPrefix("== ") } ?? ""
        let (before, after) = (old.dropFirst(same).first ?? "", new.dropFirst(same).first ?? "")
        #expect(kept == text, "\(name) \(title)\n- \(before)\n+ \(after)", sourceLocation: location)
    }
}
