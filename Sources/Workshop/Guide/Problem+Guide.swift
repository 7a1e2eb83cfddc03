import CommandLanguage
import Wording

/// What the guide does not take.
extension Problem {
    /// Why a move is refused; nothing when it is not.
    ///
    /// - Parameter turn: the handle of the one whose turn it is.
    static func refused(_ move: GuideState.Move, turn: String?) -> Problem? {
        switch move {
        case .unknown(let word, let suggestions):
            return unknownGuideWord(word, suggestions: suggestions)
        case .stranger(let name, let suggestions):
            return stranger(name, suggestions: suggestions, turn: turn)
        case .severalBear(let name, let ids): return ambiguousPartner(name, ids: ids)
        case .saysNothing(let name): return saysNothing(name)
        case .missesVersion: return missesVersion
        case .missesItem: return missesItem
        default: return nil
        }
    }

    /// The problem at the name that a move stumbled over.
    func naming(_ move: GuideState.Move, at place: SourcePlace) -> Problem {
        let name: String
        switch move {
        case .stranger(let typed, _), .severalBear(let typed, _), .saysNothing(let typed):
            name = typed
        default: return at(place)
        }
        let line = Array(place.source.lineBytes(place.line))
        let wanted = Array(name.utf8)
        guard !wanted.isEmpty, line.count >= wanted.count,
            let start = (0...line.count - wanted.count).first(where: {
                line[$0...].starts(with: wanted)
            })
        else { return at(place) }
        var result = at(SourcePlace(source: place.source, line: place.line, byteOffset: start))
        result.byteLength = wanted.count
        return result
    }

    /// Nobody of that name is at the table; the words are never put in the mouth of another.
    private static func stranger(
        _ name: String, suggestions: [String], turn: String?
    ) -> Problem {
        let speaker = turn ?? "vbv"
        return Problem(
            .unknownPartner,
            Phrase(en: "No partner goes by “\(name)”.", nl: "Er is geen partner “\(name)”."),
            next: Phrase(
                en: "Register it: /partner \(name). Or is it text: \(speaker): \(name): …",
                nl: "Neem die op: /partner \(name). Of is het tekst: \(speaker): \(name): …"),
            suggestions: suggestions)
    }

    private static let missesVersion = Problem(
        .missingValue,
        Phrase(
            en: "/back puts the case back to a version.",
            nl: "/terug zet de casus terug naar een versie."),
        next: Phrase(
            en: "The piece before this one: /previous. The case to version 1: /back v1.",
            nl: "Het stuk hiervoor: /vorige. De casus naar versie 1: /terug v1."))

    private static let missesItem = Problem(
        .missingValue,
        Phrase(
            en: "/done settles an action or a parked point.",
            nl: "/klaar handelt een actie of een geparkeerd punt af."),
        next: Phrase(
            en: "On to the next piece: /next. An action that is done: /done a1.",
            nl: "Door naar het volgende stuk: /volgende. Een actie die af is: /klaar a1."))

    private static func saysNothing(_ name: String) -> Problem {
        Problem(
            .emptyText,
            Phrase(
                en: "\(name) is not asked in turn here, and nothing is said.",
                nl: "\(name) krijgt hier geen beurt, en er staat niets bij."),
            next: Phrase(
                en: "Say what it is in one line: \(name): TEXT.",
                nl: "Zeg het in één regel: \(name): TEKST."))
    }

    static let guideInScript = Problem(
        .notInScript,
        Phrase(
            en: "In a script the guide takes its answers from a block.",
            nl: "In een script haalt de gids de antwoorden uit een blok."),
        next: Phrase(
            en: "Put << at the end of the line and >> below the answers.",
            nl: "Zet << aan het eind van de regel en >> onder de antwoorden."))

    static let noPieces = Problem(
        .unknownPiece,
        Phrase(
            en: "This case has no pieces to go through.",
            nl: "Deze casus heeft geen stukken om langs te gaan."),
        next: Phrase(
            en: "Choose another template for a new case.",
            nl: "Kies een ander sjabloon voor een nieuwe casus."))

    static let guideEnded = Problem(
        .guideEnded,
        Phrase(
            en: "The guide is through; this line belongs to no piece.",
            nl: "De gids is al klaar; deze regel hoort bij geen stuk."),
        next: Phrase(
            en: "Take a /next or the /stop before it out, or put the line in front of it.",
            nl: "Haal een /volgende of de /stop erboven weg, of zet de regel ervoor."))

    private static func unknownGuideWord(_ word: String, suggestions: [String]) -> Problem {
        Problem(
            .unknownWord,
            Phrase(
                en: "I do not know /\(word) in the guide.",
                nl: "Ik ken /\(word) niet in de gids."),
            next: Phrase(
                en: "Type /help for the words; // begins a note with a slash.",
                nl: "Tik /hulp voor de woorden; // begint een notitie met een schuine streep."),
            suggestions: suggestions)
    }
}
