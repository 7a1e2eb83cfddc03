import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

extension Session {
    /// Whether lines are answers to the guide.
    public var isGuided: Bool { guide != nil }

    /// What a command begins with where people type now.
    var commandMark: String { isGuided ? "/" : "" }

    /// Where the guide was left, if the workspace remembers.
    func rememberedGuide() -> GuideState? {
        guard let memo = try? store.memo(GuideState.memoKey) else { return nil }
        return GuideState(memo: memo)
    }

    /// Remembers where the guide is. That it cannot, in a workspace that can only be read, is no
    /// reason to stop a conversation.
    func rememberGuide(_ state: GuideState?) {
        let memo = state.flatMap { $0.piece == nil ? nil : $0.memo }
        if (try? store.memo(GuideState.memoKey)) == memo { return }
        try? store.setMemo(GuideState.memoKey, memo)
    }

    /// The piece the guide is at, as a screen.
    func guideScreen() -> View? {
        guard let guide, let given = draft?.current,
            // A fund that cannot be read is no reason to stop a conversation.
            let screen = GuideScreen(
                (try? valued(given)) ?? .asKept(given), order: guide.order, index: guide.index,
                turn: guide.turn, left: guide.left)
        else { return nil }
        let (language, height) = (settings.language, settings.heightRows)
        return View(
            text: { width in
                let document = screen.document(
                    in: language, widthColumns: width, heightRows: height)
                return View(document, json: { screen.json }).text(width)
            }, json: { screen.json })
    }

    /// Whose turn it is now, between two notes.
    func guideTurn() -> Phrase? {
        guard let guide, let piece = guide.piece, let turn = guide.turn,
            let given = draft?.current
        else { return nil }
        return GuideTurn(RoundTable(given, piece: piece), turn: turn).phrase
    }

    /// The handle of the partner whose turn it is.
    var guideSpeaker: String? {
        guide?.turn?.partner.flatMap { draft?.current[$0]?.text(.handle) }
    }

    /// What stands beside the piece: tips, examples, other coalitions, the words of the guide.
    func guideAside(_ move: GuideState.Move) -> View? {
        guard let guide, let id = guide.piece, let piece = draft?.current.piece(id) else {
            return nil
        }
        let language = settings.language
        let document: Document? =
            switch move {
            case .tips: GuideAsides.tips(piece, in: language)
            case .example: GuideAsides.examples(piece, in: language)
            case .others: GuideAsides.others(OtherCoalitions.notes(for: id), in: language)
            case .help: GuideAsides.help(in: language)
            default: nil
            }
        return document.map { document in
            View(
                document,
                json: {
                    let lines = TextRenderer().lines(document)
                    return .object([.init("format", 1), .init("lines", JSONValue(lines))])
                })
        }
    }

    /// The end of the guide, as a screen.
    func guideClosing() -> View? {
        guard let guide, let given = draft?.current else { return nil }
        let closing = GuideClosing(given, order: guide.order)
        return View(closing.document(in: settings.language), json: { closing.json })
    }

    /// What is said when the guide is left before its end.
    func guideFarewell() -> Phrase? {
        guard let guide, let id = guide.piece, let piece = draft?.current.piece(id) else {
            return nil
        }
        let place = "(\(guide.index + 1)/\(guide.order.count))"
        return Phrase(
            en: "out of the guide; guide goes on at \(piece.words.english) \(place)",
            nl: "uit de gids; met gids ga je verder bij \(piece.words.dutch) \(place)")
    }
}
