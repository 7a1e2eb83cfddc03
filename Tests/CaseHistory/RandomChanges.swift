import CaseModel
import CaseHistory

extension Table {
    /// One command as people give them, by chance: adds, rewrites, moves, removes.
    func change(
        _ name: String, _ random: inout SeededNumbers, step: Int? = nil, settings: Bool = true
    ) throws {
        let current = try self[name].current
        let notes = current.all(.note)
        let partners = current.all(.partner)
        let note = notes.randomElement(using: &random)
        let word = "w\(Int.random(in: 0..<1000, using: &random))"
        switch Int.random(in: 0..<(settings ? 10 : 9), using: &random) {
        case 0: _ = try addNote(word, on: name, step: step)
        case 1: try add(.partner, [.name: .text(word)], on: name, step: step)
        case 2:
            guard let partner = partners.randomElement(using: &random) else { return }
            try add(
                .contribution, [.partner: .item(partner.id), .text: .text(word)], on: name,
                step: step)
        case 3, 4:
            guard var note else { return }
            note[.text] = .text(word)
            try run(name, [.put(note)], step: step)
        case 5:
            guard var note else { return }
            note[.piece] = .text("purpose.\(word.prefix(2))")
            note[.rank] = .text(Rank.first)
            try run(name, [.put(note)], step: step)
        case 6:
            guard var note else { return }
            note[.tags] = Bool.random(using: &random) ? .texts([word]) : nil
            note[.partner] = partners.randomElement(using: &random).map { .item($0.id) }
            try run(name, [.put(note)], step: step)
        case 7:
            guard let note else { return }
            try run(name, [.remove(note.id)], step: step)
        case 8:
            // A partner goes with all that leans on it.
            guard let partner = partners.randomElement(using: &random) else { return }
            let ids = current.items(pointingAt: partner.id).map(\.id) + [partner.id]
            try run(name, ids.map(Change.remove), step: step)
        default:
            var settings = current.settings ?? Item(id: .settings, kind: .settings)
            settings[.name] = .text(word)
            try run(name, [.put(settings)], step: step)
        }
    }
}
