import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `samenvoegen n3 n4`: one note of several, authors kept; or two spellings of one party.
struct Join: Action {
    func run(_ call: Call) throws -> Outcome {
        let arguments = call.statement.arguments(.item)
        let items = try call.items(arguments)
        for (argument, item) in zip(arguments, items) where item.kind != items[0].kind {
            throw Problem.wrongKind(item, expected: items[0].kind.title).at(argument)
        }
        guard let first = items.first, items.count > 1 else {
            throw call.missing(Phrase(en: "two ids", nl: "twee nummers"))
        }
        switch first.kind {
        case .note: return try notes(call, items)
        case .partner: return try partners(call, items)
        default:
            throw Problem.wrongKind(
                first, expected: Phrase(en: "a note or a partner", nl: "een notitie of partner")
            ).at(arguments[0])
        }
    }

    private func notes(_ call: Call, _ items: [Item]) throws -> Outcome {
        var joined = items[0]
        let text = try call.attribute(.text)
        joined[.text] = .text(text ?? items.compactMap { $0.text(.text) }.joined(separator: "\n"))
        unite(.speakers, of: items, into: &joined)
        unite(.tags, of: items, into: &joined)
        let traces = items.dropFirst().flatMap { [$0.id] + $0.items(.joinedFrom) }
        joined[.joinedFrom] = .items((items[0].items(.joinedFrom) + traces).sorted())
        let changes = try takeOver(call, items, by: joined)
        let ids = items.compactMap { $0.shortID?.text }.joined(separator: " + ")
        return .changed(
            changes,
            Acknowledgement.line(
                Phrase(same: ids + " → " + (joined.shortID?.text ?? "")),
                call.session.draft.map { Acknowledgement.note(joined, in: $0.current) }))
    }

    private func partners(_ call: Call, _ items: [Item]) throws -> Outcome {
        var joined = items[0]
        let others = items.dropFirst()
        let names = others.flatMap { other in
            [other.text(.name), other.text(.handle)].compactMap { $0 } + other.texts(.aliases)
        }
        let aliases = Set(joined.texts(.aliases) + names)
            .subtracting([joined.text(.name), joined.text(.handle)].compactMap { $0 })
        joined[.aliases] = aliases.isEmpty ? nil : .texts(aliases.sorted())
        unite(.kinds, of: items, into: &joined)
        unite(.roles, of: items, into: &joined)
        for field in [Field.sector, .ring, .tier, .text] where joined[field] == nil {
            joined[field] = others.compactMap { $0[field] }.first
        }
        let replaced = others.flatMap { [$0.id] + $0.items(.replaces) }
        joined[.replaces] = .items((joined.items(.replaces) + replaced).sorted())
        let changes = try takeOver(call, items, by: joined)
        let olds = others.compactMap { $0.text(.name) }.joined(separator: ", ")
        return .changed(
            changes,
            Acknowledgement.line(
                Acknowledgement.partner(joined),
                Phrase(en: "also known as \(olds)", nl: "ook bekend als \(olds)")))
    }

    private func unite(_ field: Field, of items: [Item], into joined: inout Item) {
        var texts: [String] = []
        for text in items.flatMap({ $0.texts(field) }) where !texts.contains(text) {
            texts.append(text)
        }
        joined[field] = texts.isEmpty ? nil : .texts(texts)
    }

    /// The changes that put one item in the place of all.
    private func takeOver(_ call: Call, _ items: [Item], by joined: Item) throws -> [Change] {
        let current = try call.theCase()
        let leaving = Set(items.dropFirst().map(\.id))
        var redirected: [ItemID: Item] = [:]
        for id in leaving {
            for other in current.items(pointingAt: id) where !leaving.contains(other.id) {
                let base =
                    other.id == joined.id ? joined : redirected[other.id] ?? other
                redirected[other.id] = base.redirecting(id, to: joined.id)
            }
        }
        let final = redirected.removeValue(forKey: joined.id) ?? joined
        return [.put(final)] + redirected.values.sorted { $0.id < $1.id }.map(Change.put)
            + leaving.sorted().map(Change.remove)
    }
}
