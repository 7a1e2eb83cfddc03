import CommandLanguage
import Wording

/// A small case to complete lines from.
struct FixedSource: CompletionSource {
    var language = Language.dutch
    var guidedPiece: CompletionPiece?

    var pieces: [CompletionPiece] {
        [
            CompletionPiece(
                Words(en: "ambition", nl: "ambitie"), "Wat willen jullie samen?", address: .nobody),
            CompletionPiece(
                Words(en: "contribution", nl: "inbreng"), "Wat breng je in?", address: .always),
            CompletionPiece(
                Words(en: "value", nl: "waarde"), "Wat levert het op?", address: .perhaps),
        ]
    }

    func piece(folded word: String) -> CompletionPiece? {
        pieces.first { $0.words.all.contains(word) }
    }

    func items(_ scope: CompletionScope, startingWith typed: String) -> CompletionFindings {
        var all = [("n1", "Iedereen doet mee"), ("n12", "Een café in de wijk")]
        if scope != .notes { all.append(("k1", "programmabureau")) }
        return CompletionFindings(
            all.filter { $0.0.hasPrefix(typed) }.map { CompletionCandidate($0.0, $0.1) })
    }

    func partners(folded typed: String, byName: Bool) -> CompletionFindings {
        let all = [("vbv", "Vervoer BV"), ("eik", "Coöperatie De Eik"), ("cs", "Coöp Zuid")]
        let fitting = all.filter { handle, name in
            handle.hasPrefix(typed) || Folding.folded(name).hasPrefix(typed)
        }
        return CompletionFindings(
            fitting.map { byName ? CompletionCandidate($1, $0) : CompletionCandidate($0, $1) })
    }

    func versions() -> [CompletionCandidate] {
        [CompletionCandidate("v2", "Na de proef"), CompletionCandidate("v1", "Begin")]
    }

    func valuesInUse(_ attribute: AttributeName) -> [String] {
        attribute == .tag ? ["jeugd", "jongeren op straat"] : []
    }

    func files(startingWith typed: String) -> CompletionFindings {
        let all = [
            CompletionCandidate("sessie een.txt"), CompletionCandidate("map/", ending: .none),
        ]
        return CompletionFindings(all.filter { $0.text.hasPrefix(typed) })
    }

    var variables: [String] { ["jaar"] }

    var templates: [String] { ["map", "purpose-case"] }

    func textForRewriting(_ item: String) -> String? {
        item == "n12" ? "Een café in de wijk" : nil
    }
}
