import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `verwijder n3 n4`: takes items away; what money or members hang on is refused.
struct Remove: Action {
    func run(_ call: Call) throws -> Outcome {
        let arguments = call.statement.arguments(.item)
        let items = try call.items(arguments)
        let leaving = Set(items.map(\.id))
        let current = try call.theCase()
        var changes: [Change] = []
        var loosened: [ItemID: Item] = [:]
        for (argument, item) in zip(arguments, items) {
            let staying = current.items(pointingAt: item.id).filter { !leaving.contains($0.id) }
            let holding = staying.filter { !canLetGo($0, of: item) }
            if !holding.isEmpty { throw stillReferredTo(item, by: holding).at(argument) }
            for other in staying {
                loosened[other.id] = without(item.id, in: loosened[other.id] ?? other)
            }
        }
        changes += loosened.values.sorted { $0.id < $1.id }.map(Change.put)
        changes += items.map { .remove($0.id) }
        let ids = items.compactMap { $0.shortID?.text }.joined(separator: " ")
        return .changed(
            changes,
            Acknowledgement.line(Phrase(same: ids), Phrase(en: "removed", nl: "verwijderd")))
    }

    /// A link to a note or a membership is let go; money and what a partner said are not.
    private func canLetGo(_ other: Item, of item: Item) -> Bool {
        switch item.kind {
        case .note: true
        case .partner: other.kind == .partner
        default: other.item(.earmark) == item.id && other.item(.mirrors) != item.id
        }
    }

    private func without(_ id: ItemID, in item: Item) -> Item {
        var result = item
        for field in [Field.note, .earmark] where item.item(field) == id { result[field] = nil }
        let members = item.items(.members).filter { $0 != id }
        if members != item.items(.members) {
            result[.members] = members.isEmpty ? nil : .items(members)
        }
        return result
    }

    private func stillReferredTo(_ item: Item, by others: [Item]) -> Problem {
        let ids = others.compactMap(\.shortID).sorted {
            ($0.kind.rawValue, $0.number)
                < ($1.kind.rawValue, $1.number)
        }.map(\.text)
        let shown = ids.prefix(6).joined(separator: " ") + (ids.count > 6 ? " …" : "")
        let name = item.text(.name) ?? item.shortID?.text ?? ""
        return Problem(
            .stillReferredTo,
            Phrase(
                en: "\(name) cannot go: \(shown) still hang on it.",
                nl: "\(name) kan niet weg: \(shown) hangt er nog aan."),
            next: Phrase(
                en: "Remove or change those first, or mark it contested: mark "
                    + "\(item.shortID?.text ?? "") contested.",
                nl: "Verwijder of wijzig die eerst, of markeer het als oneens: markeer "
                    + "\(item.shortID?.text ?? "") oneens."))
    }
}
