import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `verplaats n3 waarde`: puts a note in another piece, at the end.
struct MoveNote: Action {
    func run(_ call: Call) throws -> Outcome {
        let named = try call.item(.note)
        if named.kind == .aside { return try TakeUp(aside: named).run(call) }
        var note = try call.note()
        guard let argument = call.statement.argument(.piece) else {
            throw call.missing(Phrase(en: "a piece", nl: "een stuk"))
        }
        let piece = try call.piece(argument)
        let current = try call.theCase()
        guard note.text(.piece) != piece.text || note.contestedFields.contains(.piece) else {
            throw Problem.nothingToDo(Phrase(en: "It is there already.", nl: "Daar staat het al."))
        }
        note[.piece] = .text(piece.text)
        note[.rank] = .text(Rank.after(current.lastRank(in: piece)))
        return .changed([.put(note)], Acknowledgement.note(note, in: current))
    }
}
