import CaseHistory
import CaseModel
import Testing

@Suite struct WorkingDraftTests {
    @Test func everyRevisionCanBeOpenedExactlyAsItWas() throws {
        let table = try Table()
        var random = SeededNumbers(seed: 2)
        var past: [(Point, [ItemID: Item])] = []
        try table.branch("ret")
        for round in 0..<120 {
            let name = Bool.random(using: &random) ? "joint" : "ret"
            if round == 60 { try table.branch("late", from: "ret") }
            try table.change(round > 60 ? "late" : name, &random)
            for name in ["joint", "ret"] {
                past.append((try table[name].point, try table[name].current.items))
            }
        }
        past.append((try table["late"].point, try table["late"].current.items))
        for (point, items) in past {
            let opened = Case(items: try table.store.items(at: point))
            #expect(opened.items == items)
            for id in items.keys.prefix(3) {
                #expect(try table.store.item(id, at: point) == items[id])
            }
        }
        try table.reopen("late")
        #expect(try table["late"].current.items == past.last?.1)
    }

    @Test func catchesUpWithWhatOthersAppended() throws {
        let table = try Table()
        _ = try table.addNote("one")
        var other = try WorkingDraft(store: table.store, draft: table["joint"].draft)
        let second = try table.addNote("two")
        try table.set(second, .text, .text("two, rewritten"))
        let found = try other.catchUp()
        #expect(found.map(\.number) == [2, 3])
        #expect(other.current.items == (try table["joint"].current.items))
        #expect(other.head == 3)
        #expect(try other.catchUp().isEmpty)
        // The chain goes on from what was caught up with.
        let entry = Entry(
            time: Moment(milliseconds: 0), typist: "t", speaker: nil, command: "c")
        try other.accept([.remove(second)], entry: entry, id: table.newID(), step: nil)
        #expect(try table.store.brokenLinks(on: other.draft).isEmpty)
    }

    @Test func whoeverIsBehindIsTold() throws {
        let table = try Table()
        var behind = try WorkingDraft(store: table.store, draft: table["joint"].draft)
        let id = try table.addNote("one")
        let entry = Entry(
            time: Moment(milliseconds: 0), typist: "t", speaker: nil, command: "c")
        #expect(throws: StoreError.movedOn(1)) {
            try behind.accept([.remove(id)], entry: entry, id: table.newID(), step: nil)
        }
        #expect(behind.head == 0)
        #expect(table.store.newestRevision() == 1)
        // Work on another draft is no reason to wait.
        try table.branch("ret")
        _ = try table.addNote("two", on: "ret")
        _ = try table.addNote("three")
    }

    @Test func numbersAreNeverGivenTwice() throws {
        let table = try Table()
        var random = SeededNumbers(seed: 4)
        var given: [ShortID: ItemID] = [:]
        for round in 0..<300 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1: try table.undo()
            case 2: try table.redo()
            default: try table.change("joint", &random)
            }
            if round.isMultiple(of: 7) { try table.reopen("joint") }
            for item in try table["joint"].current.items.values {
                guard let shortID = item.shortID else { continue }
                #expect(given[shortID, default: item.id] == item.id)
                given[shortID] = item.id
            }
        }
    }

    @Test func anUndoOfTheFirstSettingsRemembersNumbers() throws {
        let table = try Table()
        try table.run(
            "joint",
            [.put(Item(id: .settings, kind: .settings, entries: [.init(.name, .text("Zuid"))]))])
        _ = try table.addNote("one")
        try table.undo()
        try table.undo()
        #expect(try table["joint"].current.title == nil)
        try table.reopen("joint")
        let second = try table.addNote("two")
        #expect(try table.item(second)?.shortID?.text == "n2")
    }

    @Test func theChainOfDigestsCoversEveryRevision() throws {
        let table = try Table()
        _ = try table.addNote("one")
        try table.branch("ret")
        _ = try table.addNote("two", on: "ret")
        _ = try table.addNote("three")
        for name in ["joint", "ret"] {
            #expect(try table.store.brokenLinks(on: table[name].draft).isEmpty)
        }
        let revision = try #require(table.store.revision(2))
        let contents = table.store.changes(in: 2).map { ($0.item, $0.digest) }
        let first = try #require(table.store.revision(1)).digest
        #expect(
            DigestChain.link(revision, contents: contents, previous: first) == revision.digest)
        #expect(
            DigestChain.link(revision, contents: [], previous: first) != revision.digest)
        #expect(
            DigestChain.link(revision, contents: contents, previous: .none) != revision.digest)
    }

    @Test func aRolledBackStoreIsAsItWas() throws {
        let store = MemoryStore()
        let draft = Draft(id: DraftID(.settings), name: "joint", origin: nil)
        store.add(draft)
        store.begin()
        var working = try WorkingDraft(store: store, draft: draft)
        let entry = Entry(
            time: Moment(milliseconds: 0), typist: "t", speaker: nil, command: "c")
        let note = Item(id: ItemID(high: 1, low: 1), kind: .note)
        try working.accept([.put(note)], entry: entry, id: note.id, step: nil)
        store.rollback()
        #expect(store.newestRevision() == 0)
        #expect(try WorkingDraft(store: store, draft: draft).current.items.isEmpty)
    }
}

extension HistoryStore {
    /// The revisions of a draft whose digest does not follow from the one before.
    fileprivate func brokenLinks(on draft: Draft) throws -> [Int] {
        var previous = try draft.origin.flatMap { try revision($0.revision)?.digest } ?? .none
        var broken: [Int] = []
        for revision in try revisions(on: draft.id, in: 1...Int.max, limit: Int.max).reversed() {
            let contents = try changes(in: revision.number).map { ($0.item, $0.digest) }
            let link = DigestChain.link(revision, contents: contents, previous: previous)
            if link != revision.digest { broken.append(revision.number) }
            previous = revision.digest
        }
        return broken
    }
}
