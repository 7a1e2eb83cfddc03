import CaseHistory
import CaseModel
import Testing

@Suite struct StepsTests {
    let table: Table

    init() throws {
        table = try Table()
    }

    private func texts() throws -> [String] {
        try table["joint"].current.all(.note).compactMap { $0.text(.text) }
    }

    @Test func nothingToUndo() throws {
        #expect(try table.undo() == false)
        #expect(try table.redo() == false)
        _ = try table.addNote("one")
        #expect(try table.redo() == false)
        #expect(try table.undo())
        #expect(try table.undo() == false)
    }

    @Test func chainsOfUndoAndRedoAcrossRestarts() throws {
        for word in ["a", "b", "c"] { _ = try table.addNote(word) }
        for expected in [["a", "b"], ["a"], []] {
            #expect(try table.undo())
            try table.reopen("joint")
            #expect(try texts() == expected)
        }
        for expected in [["a"], ["a", "b"], ["a", "b", "c"]] {
            #expect(try table.redo())
            try table.reopen("joint")
            #expect(try texts() == expected)
        }
        #expect(try table.redo() == false)
        #expect(try table.undo())
        #expect(try texts() == ["a", "b"])
        #expect(try table.redo())
        #expect(try texts() == ["a", "b", "c"])
    }

    @Test func aNewStepClearsRedo() throws {
        for word in ["a", "b"] { _ = try table.addNote(word) }
        try table.undo()
        _ = try table.addNote("c")
        #expect(try table.redo() == false)
        try table.undo()
        #expect(try texts() == ["a"])
        #expect(try table.redo())
        #expect(try texts() == ["a", "c"])
        #expect(try table.redo() == false)
        try table.undo()
        try table.undo()
        #expect(try texts() == [])
        #expect(try table.undo() == false)
    }

    @Test func aStepOfManyRevisionsGoesAtOnce() throws {
        _ = try table.addNote("before")
        let step = table.store.newestRevision() + 1
        let note = try table.addNote("a", step: step)
        _ = try table.addNote("b", step: step)
        var item = try #require(try table.item(note))
        item[.text] = .text("A")
        try table.run("joint", [.put(item)], step: step)
        let reversal = try #require(
            try Steps(store: table.store, draft: table["joint"].draft.id).undo())
        #expect(reversal.commandCount == 3)
        #expect(reversal.undoes == 2...4)
        #expect(reversal.target.number == 2)
        try table.undo()
        #expect(try texts() == ["before"])
        try table.redo()
        #expect(try texts() == ["before", "A", "b"])
    }

    @Test func insideARunningStepCommandsGoOneByOne() throws {
        _ = try table.addNote("before")
        let step = table.store.newestRevision() + 1
        for word in ["a", "b", "c"] { _ = try table.addNote(word, step: step) }
        try table.undo(running: step)
        try table.undo(running: step)
        #expect(try texts() == ["before", "a"])
        _ = try table.addNote("d", step: step)
        #expect(try texts() == ["before", "a", "d"])
        // The script is done: now all of it is one step, with the undos in it.
        try table.undo()
        #expect(try texts() == ["before"])
        try table.redo()
        #expect(try texts() == ["before", "a", "d"])
        try table.undo()
        try table.undo()
        #expect(try texts() == [])
    }

    @Test func otherDraftsAreLeftAlone() throws {
        _ = try table.addNote("shared")
        try table.branch("ret")
        _ = try table.addNote("theirs", on: "ret")
        _ = try table.addNote("ours")
        try table.undo("ret")
        #expect(try texts() == ["shared", "ours"])
        // What was there when it branched off is not the draft's to take back.
        #expect(try table.undo("ret") == false)
        #expect(try table["ret"].current.count(.note) == 1)
    }

    @Test(arguments: 0..<10)
    func undoAndRedoRestoreExactly(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        // What was seen after each step that stands, and the ones that can be redone.
        var past = [try table.seen()]
        var future: [[ItemID: Item]] = []
        for round in 0..<80 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                #expect(try table.undo() == (past.count > 1))
                if past.count > 1 { future.append(past.removeLast()) }
            case 2:
                #expect(try table.redo() == !future.isEmpty)
                if let next = future.popLast() { past.append(next) }
            default:
                let first = table.store.newestRevision() + 1
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    try table.change("joint", &random, step: first)
                }
                guard table.store.newestRevision() >= first else { continue }
                past.append(try table.seen())
                future = []
            }
            if round.isMultiple(of: 9) { try table.reopen("joint") }
            #expect(try table.seen() == past.last)
        }
    }
}
