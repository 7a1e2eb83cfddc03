import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `volgorde n3 voor n1`: another place within the piece.
struct OrderNote: Action {
    func run(_ call: Call) throws -> Outcome {
        var note = try call.note()
        let current = try call.theCase()
        let piece = PieceID(note.text(.piece) ?? "")
        let others = current.notes(in: piece).filter { $0.id != note.id }
        guard let argument = call.statement.argument(.place) else {
            throw call.missing(Phrase(en: "a place", nl: "een plek"))
        }
        let index = try index(call, try call.choice(argument, .orderPlace), others, note)
        let ranks = others.map { $0.text(.rank) ?? Rank.first }
        var last = Rank.between(
            index > 0 ? ranks[index - 1] : nil, index < ranks.count ? ranks[index] : nil)
        note[.rank] = .text(last)
        var changes = [Change.put(note)]
        // After a merge two notes may share a rank: then what must follow moves along.
        for place in index..<others.count where ranks[place] <= last {
            var next = others[place]
            last = Rank.between(last, ranks[place...].first { $0 > last })
            next[.rank] = .text(last)
            changes.append(.put(next))
        }
        let count = others.count + 1
        return .changed(
            changes,
            Acknowledgement.line(
                Acknowledgement.note(note, in: current),
                Phrase(en: "place \(index + 1) of \(count)", nl: "plek \(index + 1) van \(count)")))
    }

    private func index(
        _ call: Call, _ place: String, _ others: [Item], _ note: Item
    ) throws -> Int {
        if place == "first" { return 0 }
        if place == "last" { return others.count }
        let neighbour = try call.note(.neighbour)
        guard let index = others.firstIndex(where: { $0.id == neighbour.id }) else {
            let isItself = neighbour.id == note.id
            throw Problem(
                isItself ? .itself : .wrongKind,
                isItself
                    ? Phrase(en: "That is the same note.", nl: "Dat is dezelfde notitie.")
                    : Phrase(
                        en: "They are not in the same piece.",
                        nl: "Die staan niet in hetzelfde stuk."),
                next: Phrase(
                    en: "Name a note of the same piece.", nl: "Noem een notitie uit hetzelfde stuk."
                )
            ).at(call.statement.argument(.neighbour))
        }
        return place == "before" ? index : index + 1
    }
}
