import CaseHistory
import CaseModel
import Publishing
import Wording

extension Session {
    /// What stands before the cursor: the workspace, or in the guide the piece and whose turn
    /// it is; and what is left of the time.
    public var promptText: String {
        guard let guide, let id = guide.piece, let current = draft?.current,
            let piece = current.piece(id)
        else { return shortName + timeText }
        var text = "\(guide.index + 1)/\(guide.order.count) " + piece.words[settings.language]
        if let turn = guide.turn {
            text += " · " + RoundTable(current, piece: id).name(turn)[settings.language]
        }
        return SafeText.line(text) + timeText
    }

    /// What is left of the time, after a blank.
    private var timeText: String { timeSign.map { " " + $0 } ?? "" }

    /// The name of the workspace file without its folder and its ending.
    private var shortName: String {
        let file = workspaceName.split(separator: "/").last.map(String.init) ?? "purposecase"
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return String(stem.prefix(20))
    }
}
