import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `koppel n3 k1`: ties a note to the ledger line in which it comes back; `ontkoppel` unties.
struct Link: Action {
    let ties: Bool

    func run(_ call: Call) throws -> Outcome {
        let arguments = call.statement.arguments(.item)
        guard arguments.count == 2 else {
            throw call.missing(Phrase(en: "two ids", nl: "twee nummers"))
        }
        let items = try arguments.map { try call.item($0) }
        guard let note = items.first(where: { $0.kind == .note }),
            let line = items.first(where: { $0.kind != .note })
        else {
            throw Problem.wrongKind(
                items[1], expected: Phrase(en: "a ledger line", nl: "een regel in het grootboek")
            ).at(arguments[1])
        }
        let place = arguments[items[0].id == line.id ? 0 : 1]
        var changed = try LedgerLink.line(line, at: place)
        if !ties, changed.item(.note) != note.id {
            throw Problem.nothingToDo(
                Phrase(en: "They are not linked.", nl: "Die zijn niet gekoppeld."))
        }
        changed[.note] = ties ? .item(note.id) : nil
        let ids = [note.shortID?.text ?? "", line.shortID?.text ?? ""]
        return .changed(
            [.put(changed)], Phrase(same: ids.joined(separator: ties ? " ↔ " : " ✂ ")))
    }
}

/// The link between a note and a ledger line, which is kept on the line.
enum LedgerLink {
    static let kinds: Set<CaseModel.ItemKind> = [.contribution, .costLine, .funding]

    /// The change that ties the line an argument names to a note.
    static func change(of argument: Argument, to note: Item, _ call: Call) throws -> Change {
        var line = try line(try call.item(argument), at: argument)
        line[.note] = .item(note.id)
        return .put(line)
    }

    static func line(_ item: Item, at argument: Argument) throws -> Item {
        guard kinds.contains(item.kind) else {
            throw Problem.wrongKind(
                item, expected: Phrase(en: "a ledger line", nl: "een regel in het grootboek")
            ).at(argument)
        }
        return item
    }
}
