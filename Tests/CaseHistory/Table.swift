import CaseHistory
import CaseModel

/// Drafts around one table: a store in memory, and commands that change, undo and merge.
final class Table {
    let store = MemoryStore()
    private var identities: SeededIdentities
    private var working: [String: WorkingDraft] = [:]

    init(seed: UInt64 = 1) throws {
        identities = SeededIdentities(seed: seed)
        let joint = Draft(id: DraftID(identities.next()), name: "joint", origin: nil)
        store.add(joint)
        working["joint"] = try WorkingDraft(store: store, draft: joint)
    }

    subscript(name: String) -> WorkingDraft {
        get throws {
            guard let draft = working[name] else { throw Missing() }
            return draft
        }
    }

    struct Missing: Error {}

    func newID() -> ItemID { identities.next() }

    func branch(_ names: String..., from parent: String = "joint") throws {
        for name in names {
            let draft = Draft(
                id: DraftID(identities.next()), name: name, origin: try self[parent].point)
            store.add(draft)
            working[name] = try WorkingDraft(store: store, draft: draft)
        }
    }

    /// Forgets what is in memory, as when the program starts anew.
    func reopen(_ name: String) throws {
        working[name] = try WorkingDraft(store: store, draft: self[name].draft)
    }

    @discardableResult
    func run(
        _ name: String, _ changes: [Change], step: Int? = nil,
        sort: Revision.Sort = .command, undoes: ClosedRange<Int>? = nil
    ) throws -> Revision {
        var draft = try self[name]
        let time = Moment(milliseconds: Int64(store.newestRevision()) * 1000)
        let revision = try draft.accept(
            changes,
            entry: Entry(time: time, typist: "typist", speaker: nil, command: "command"),
            id: identities.next(), step: step, sort: sort, undoes: undoes)
        working[name] = draft
        return revision
    }

    /// Adds an item with the next number of its kind, and says which.
    @discardableResult
    func add(
        _ kind: ItemKind, _ entries: [Field: Value], on name: String = "joint", step: Int? = nil
    ) throws -> ItemID {
        let number = Value.number(Int64(try self[name].current.nextNumber(kind)))
        let item = Item(
            id: identities.next(), kind: kind,
            entries: [.init(.number, number)] + entries.map { .init($0.key, $0.value) })
        try run(name, [.put(item)], step: step)
        return item.id
    }

    func addNote(_ text: String, on name: String = "joint", step: Int? = nil) throws -> ItemID {
        let piece = PieceID("purpose.ambition")
        let rank = Rank.after(try self[name].current.lastRank(in: piece))
        return try add(
            .note, [.text: .text(text), .piece: .text(piece.text), .rank: .text(rank)],
            on: name, step: step)
    }

    func addPartner(_ name: String, on draft: String = "joint") throws -> ItemID {
        try add(.partner, [.name: .text(name)], on: draft)
    }

    func addCash(
        _ cents: Int64, from partner: ItemID, on name: String = "joint"
    ) throws -> ItemID {
        try add(
            .contribution,
            [.partner: .item(partner), .amount: .money(Money(cents: cents))], on: name)
    }

    func set(
        _ id: ItemID, _ field: Field, _ value: Value?, on name: String = "joint"
    ) throws {
        guard var item = try self[name].current[id] else { throw Missing() }
        item[field] = value
        try run(name, [.put(item)])
    }

    func remove(_ ids: ItemID..., on name: String = "joint") throws {
        try run(name, ids.map(Change.remove))
    }

    /// Joins two spellings of one party, as the command does: what leant on one leans on the other.
    func join(_ old: ItemID, into stays: ItemID, on name: String) throws {
        let current = try self[name].current
        guard var partner = current[stays] else { throw Missing() }
        partner[.replaces] = .items(partner.items(.replaces) + [old])
        let moved = current.items(pointingAt: old).map { item -> Change in
            var item = item
            item[.partner] = .item(stays)
            return .put(item)
        }
        try run(name, [.put(partner)] + moved + [.remove(old)])
    }

    /// Takes the last step back; says whether there was one.
    @discardableResult
    func undo(_ name: String = "joint", running: Int? = nil) throws -> Bool {
        let steps = Steps(store: store, draft: try self[name].draft.id, running: running)
        return try reverse(name, steps.undo(), step: running)
    }

    @discardableResult
    func redo(_ name: String = "joint") throws -> Bool {
        try reverse(name, Steps(store: store, draft: self[name].draft.id).redo(), step: nil)
    }

    private func reverse(_ name: String, _ reversal: Reversal?, step: Int?) throws -> Bool {
        guard let reversal else { return false }
        try run(
            name, reversal.changes, step: step, sort: reversal.sort, undoes: reversal.undoes)
        return true
    }

    @discardableResult
    func merge(_ source: String, into target: String = "joint") throws -> Merge.Outcome {
        let from = try self[source].point
        let into = try self[target]
        let base = try MergeBase(store: store).base(of: into.point, from)
        var merge = Merge(base: base, source: from, sourceName: source, into: into)
        let outcome = try merge.outcome()
        let revision = try run(target, outcome.changes, sort: .merge)
        store.add(
            Sync(source: from, target: Point(draft: into.draft.id, revision: revision.number)))
        return outcome
    }

    func item(_ id: ItemID, on name: String = "joint") throws -> Item? {
        try self[name].current[id]
    }

    func text(_ id: ItemID, on name: String = "joint") throws -> Value? {
        try item(id, on: name)?[.text]
    }

    /// What people see of a draft: all but what only counts its numbers.
    func seen(_ name: String = "joint", without more: Set<Field> = []) throws -> [ItemID: Item] {
        visible(try self[name].current, without: more)
    }
}

/// A case without what only keeps a draft's numbers, and nothing dangling in it.
func visible(_ current: Case, without more: Set<Field> = []) -> [ItemID: Item] {
    var result: [ItemID: Item] = [:]
    for var item in current.items.values {
        for field in more.union([.number, .retiredNumbers]) { item[field] = nil }
        if item.id != .settings || !item.entries.isEmpty { result[item.id] = item }
    }
    return result
}

/// References to items that are not there, and numbers that two items share.
func faults(of current: Case) -> [String] {
    var faults: [String] = []
    var numbers: Set<ShortID> = []
    for item in current.items.values {
        for reference in item.references where current[reference] == nil {
            faults.append("\(item.kind) \(item.id.text) leans on nothing")
        }
        if let shortID = item.shortID, !numbers.insert(shortID).inserted {
            faults.append("\(shortID.text) twice")
        }
    }
    return faults
}

/// Texts that stand beside each other, in the order a merge gives.
func contested(_ texts: String...) -> Value {
    .contested(Contested(ordered: texts.map { .value(.text($0)) }))
}

struct SeededNumbers: RandomNumberGenerator {
    private var identities: SeededIdentities

    init(seed: UInt64) {
        identities = SeededIdentities(seed: seed)
    }

    mutating func next() -> UInt64 { identities.next().high }
}
