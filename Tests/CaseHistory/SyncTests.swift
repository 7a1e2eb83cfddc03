import CaseHistory
import CaseModel
import Testing

/// Merges that follow merges: what the base must know of syncs, undone ones and detours.
@Suite struct SyncTests {
    let table: Table

    init() throws {
        table = try Table()
    }

    @Test func deletedNotesStayDeletedAtASecondMerge() throws {
        try table.branch("ret")
        let here = try table.addNote("deleted here", on: "ret")
        let there = try table.addNote("deleted there", on: "ret")
        try table.merge("ret")
        try table.remove(here)
        try table.remove(there, on: "ret")
        let later = try table.addNote("later", on: "ret")
        try table.merge("ret")
        #expect(try table.seen().keys.sorted() == [later])
        try table.merge("joint", into: "ret")
        #expect(try table.seen("ret").keys.sorted() == [later])
    }

    @Test func anUndoneMergeCanBeDoneAgain() throws {
        try table.branch("ret")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        let merged = try table["joint"].current.items
        try table.undo()
        #expect(try table.item(note) == nil)
        try table.set(note, .text, .text("rewritten since"), on: "ret")
        let more = try table.addNote("more", on: "ret")
        try table.merge("ret")
        #expect(try table.text(note) == .text("rewritten since"))
        #expect(try table.item(note)?.shortID == merged[note]?.shortID)
        #expect(try table.item(note)?.texts(.aliases) == ["ret.n1"])
        #expect(try table.item(more) != nil)
    }

    @Test func anUndoneMergeCanBeRedone() throws {
        try table.branch("ret")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        let merged = try table.seen()
        try table.undo()
        try table.reopen("joint")
        try table.redo()
        #expect(try table.seen() == merged)
        // It counts again: what ret drops now goes here too.
        try table.remove(note, on: "ret")
        try table.merge("ret")
        #expect(try table.item(note) == nil)
    }

    @Test func anUndoneMergeAsBaseLosesNothing() throws {
        try table.branch("ret")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        try table.undo()
        try table.merge("joint", into: "ret")
        #expect(try table.item(note, on: "ret") != nil)
        try table.merge("ret")
        #expect(try table.item(note) != nil)
    }

    @Test(arguments: [true, false])
    func aMergeThatWasPulledAndThenUndoneLosesNothing(pullsAgain: Bool) throws {
        try table.branch("ret")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        try table.merge("joint", into: "ret")
        try table.undo()
        if pullsAgain { try table.merge("joint", into: "ret") }
        #expect(try table.item(note, on: "ret") != nil)
        try table.merge("ret")
        #expect(try table.item(note) != nil)
    }

    /// Notes that nobody removes, merges to and from the joint case, undos and redos of those.
    @Test(arguments: 0..<20)
    func whatNobodyRemovesIsThereInTheEnd(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let names = ["ret", "school", "city"]
        for name in names { try table.branch(name) }
        var notes: [ItemID] = []
        for _ in 0..<50 {
            let name = names.randomElement(using: &random) ?? "ret"
            switch Int.random(in: 0..<6, using: &random) {
            case 0: notes.append(try table.addNote("of \(name)", on: name))
            case 1: try table.merge(name)
            case 2: try table.merge("joint", into: name)
            case 3: try table.undo()
            case 4: try table.redo()
            default:
                guard let note = try table[name].current.all(.note).first else { continue }
                try table.set(note.id, .text, .text("r"), on: name)
            }
        }
        for name in names { try table.merge(name) }
        #expect(try notes.filter { try table.item($0) == nil } == [])
        for name in names {
            try table.merge("joint", into: name)
            #expect(try notes.filter { try table.item($0, on: name) == nil } == [])
        }
    }

    @Test func pulledWhileUndoneAndRedoneAfter() throws {
        try table.branch("ret")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        try table.undo()
        try table.merge("joint", into: "ret")
        try table.redo()
        try table.remove(note, on: "ret")
        try table.merge("ret")
        #expect(try table.item(note) == nil)
    }

    @Test func aDetourThroughAnUndoneMergeLosesNothing() throws {
        try table.branch("ret", "school")
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        try table.merge("joint", into: "school")
        try table.undo()
        try table.merge("ret")
        #expect(try table.item(note) != nil)
        try table.merge("school")
        #expect(try table.item(note) != nil)
    }

    /// Going back to a point is an undo that people can undo: it says what it takes back.
    @Test func goingBackBeforeAMergeTakesItBack() throws {
        try table.branch("ret")
        let before = try table["joint"].point
        let note = try table.addNote("of ret", on: "ret")
        try table.merge("ret")
        try table.run(
            "joint", [.remove(note)], undoes: (before.revision + 1)...(try table["joint"].head))
        try table.merge("ret")
        #expect(try table.item(note) != nil)
        try table.undo()
        #expect(try table.item(note) == nil)
        try table.undo()
        #expect(try table.item(note) != nil)
    }

    @Test func theJointCasePulledAndBack() throws {
        let shared = try table.addNote("shared")
        try table.branch("ret")
        let theirs = try table.addNote("theirs", on: "ret")
        let ours = try table.addNote("ours")
        try table.merge("joint", into: "ret")
        try table.merge("ret")
        #expect(try table.seen("ret", without: [.aliases]) == table.seen(without: [.aliases]))
        // What came from the other is one's own to change now, in both directions.
        try table.set(ours, .text, .text("ours, by ret"), on: "ret")
        try table.remove(shared, on: "ret")
        try table.set(theirs, .text, .text("theirs, by the table"))
        try table.merge("ret")
        try table.merge("joint", into: "ret")
        for name in ["joint", "ret"] {
            #expect(try table.text(ours, on: name) == .text("ours, by ret"))
            #expect(try table.text(theirs, on: name) == .text("theirs, by the table"))
            #expect(try table.item(shared, on: name) == nil)
        }
    }

    @Test func whatThePartnerPulledAndTheTableRemovedGoes() throws {
        try table.branch("ret")
        let note = try table.addNote("ours")
        try table.merge("joint", into: "ret")
        _ = try table.addNote("theirs", on: "ret")
        try table.remove(note)
        try table.merge("ret")
        #expect(try table.item(note) == nil)
    }

    @Test func aSyncByWayOfAThirdDraftCounts() throws {
        try table.branch("ret", "school")
        let note = try table.addNote("of ret", on: "ret")
        let gone = try table.addNote("gone", on: "ret")
        try table.merge("ret", into: "school")
        try table.merge("school")
        try table.remove(gone, on: "ret")
        try table.set(note, .text, .text("rewritten"), on: "ret")
        try table.merge("ret")
        #expect(try table.text(note) == .text("rewritten"))
        #expect(try table.item(gone) == nil)
    }

    /// Joint took in both drafts and ret took in school: neither sync holds the other.
    @Test func twoBasesAtOnce() throws {
        let old = try table.addNote("old")
        try table.branch("ret", "school")
        let note = try table.addNote("of ret", on: "ret")
        let gone = try table.addNote("gone", on: "ret")
        let school = try table.addNote("of school", on: "school")
        try table.set(old, .text, .text("by school"), on: "school")
        try table.merge("ret")
        try table.merge("school")
        try table.merge("school", into: "ret")
        try table.remove(gone, school, on: "ret")
        try table.set(note, .text, .text("rewritten"), on: "ret")
        try table.set(old, .text, .text("by ret"), on: "ret")
        try table.merge("ret")
        #expect(try table.item(gone) == nil)
        #expect(try table.item(school) == nil)
        #expect(try table.text(note) == .text("rewritten"))
        #expect(try table.text(old) == .text("by ret"))
    }

    @Test func draftsWithoutCommonPastMerge() throws {
        _ = try table.addNote("ours")
        let store = table.store
        let stranger = Draft(id: DraftID(table.newID()), name: "stranger", origin: nil)
        store.add(stranger)
        let base = try MergeBase(store: store).base(
            of: table["joint"].point, Point(draft: stranger.id, revision: 0))
        #expect(base == nil)
    }
}
