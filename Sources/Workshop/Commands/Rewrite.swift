import CaseHistory
import CaseModel
import Wording

/// `herschrijf n3 ...`: another text for a note, or another description for a ledger line.
struct Rewrite: Action {
    func run(_ call: Call) throws -> Outcome {
        var item = try call.item()
        let text = try call.requiredText()
        guard item.text(.text) != text || item.contestedFields.contains(.text) else {
            throw Problem.nothingToDo(
                Phrase(en: "It already says that.", nl: "Dat staat er al."))
        }
        item[.text] = .text(text)
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Acknowledgement.id(item), Phrase(en: "rewritten", nl: "herschreven")))
    }
}

extension Problem {
    /// Something that would change nothing.
    static func nothingToDo(_ what: Phrase) -> Problem {
        Problem(
            .nothingToDo, what,
            next: Phrase(
                en: "Nothing was changed; check the id.",
                nl: "Er is niets gewijzigd; kijk het nummer na."))
    }
}
