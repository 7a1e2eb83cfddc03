import CaseHistory
import CaseModel
import Publishing
import Wording

extension Session {
    /// Says which case this is and how far it is.
    public func greet() {
        guard let draft, let title = draft.current.title else {
            say(
                Phrase(
                    en: "\(workspaceName) is empty. Start a case: new \"Name of the coalition\"",
                    nl: "\(workspaceName) is nog leeg. "
                        + "Begin een casus: nieuw \"Naam van de coalitie\""))
            return say(Self.hint)
        }
        let pieces = draft.current.boards.first.map { board in
            board.pieces.map { PieceID(board: board.key, piece: $0.key) }
        }
        let all = pieces ?? []
        let filled = all.count(where: draft.current.isFilled)
        let counted = Phrase.counted(all.count, en: ("piece", "pieces"), nl: ("stuk", "stukken"))
        say(
            Acknowledgement.line(
                Phrase(same: title),
                Phrase(
                    en: "\(filled) of \(counted.english)",
                    nl: "\(filled) van \(counted.dutch)"),
                sinceVersion(draft)))
        if hidesAmounts {
            say(
                Phrase(
                    en: "amounts are hidden; type reveal to show them",
                    nl: "bedragen zijn verborgen; tik laat zien om ze te tonen"))
        }
        say(guideHint)
    }

    /// Says after the first questions where the case is kept, who types, and what to type first.
    public func welcome(keptIn place: String) {
        guard draft?.current.title != nil else { return greet() }
        let typist = settings.typist
        say(
            Phrase(
                en: "Everything is kept in \(place); \(typist) is typing. Now type: guide",
                nl: "Alles staat in \(place); \(typist) tikt. Tik nu: gids"))
    }

    /// Where the guide goes on, and what else there is to type.
    private var guideHint: Phrase {
        guard let piece = rememberedGuide()?.piece.flatMap({ draft?.current.piece($0) }) else {
            return Phrase(
                en: "type guide for question by question, help for the words, quit to stop",
                nl: "tik gids voor vraag na vraag, help voor de woorden, stop om te stoppen")
        }
        return Phrase(
            en: "type guide to go on at \(piece.words.english), help for the words, quit to stop",
            nl: "tik gids om verder te gaan bij \(piece.words.dutch), help voor de woorden")
    }

    private static let hint = Phrase(
        en: "type help for all words, quit to stop",
        nl: "tik help voor alle woorden, stop om te stoppen")

    private func sinceVersion(_ draft: WorkingDraft) -> Phrase? {
        guard let last = try? store.versions().last,
            let count = try? Comparison.count(since: last.point, on: draft, in: store)
        else { return nil }
        guard count > 0 else { return Phrase(same: "v\(last.number)") }
        return Phrase(
            en: "v\(last.number) + \(count) change\(count == 1 ? "" : "s")",
            nl: "v\(last.number) + \(count) wijziging\(count == 1 ? "" : "en")")
    }

    /// Says how the program is left, to somebody who tries it with Ctrl-C.
    public func tellHowToStop() {
        say(
            isGuided
                ? Phrase(en: "Ctrl-D leaves the guide", nl: "Ctrl-D verlaat de gids")
                : Phrase(en: "to stop: Ctrl-D or quit", nl: "stoppen: Ctrl-D of stop"))
    }

    /// Says that everything is kept.
    public func bidFarewell() {
        guard draft != nil else { return }
        say(
            Phrase(
                en: "Everything is kept in \(workspaceName); the file can be copied.",
                nl: "Alles staat in \(workspaceName); het bestand kan worden gekopieerd."))
    }

    private func say(_ phrase: Phrase) {
        guard !settings.isQuiet, !settings.wantsJSON else { return }
        output.result(fitted(SafeText.line(phrase[settings.language]) + "\n"))
    }
}
