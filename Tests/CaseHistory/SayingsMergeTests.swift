import CaseHistory
import CaseModel
import Testing

/// Decisions, actions and parked points merge as everything else does.
@Suite struct SayingsMergeTests {
    let table: Table

    init() throws {
        table = try Table()
    }

    @Test(arguments: [ItemKind.decision, .action, .aside])
    func bothSidesAddOne(kind: ItemKind) throws {
        try table.add(kind, [.text: .text("shared")])
        try table.branch("ret", "school")
        let one = try table.add(kind, [.text: .text("of ret")], on: "ret")
        let two = try table.add(kind, [.text: .text("of school")], on: "school")
        try table.merge("ret")
        try table.merge("school")
        let letter = try #require(kind.letter)
        #expect(try table.item(one)?.shortID?.text == "\(letter)2")
        #expect(try table.item(two)?.shortID?.text == "\(letter)3")
        #expect(try table.item(two)?.texts(.aliases) == ["school.\(letter)2"])
    }

    @Test func anActionDoneHereAndPutOffThereIsBoth() throws {
        let action = try table.add(.action, [.text: .text("x"), .due: .text("2026-12-01")])
        try table.branch("ret", "school")
        try table.set(action, .done, .number(1), on: "ret")
        try table.set(action, .due, .text("2026-12-24"), on: "school")
        try table.merge("ret")
        try table.merge("school")
        #expect(try table.item(action)?.number(.done) == 1)
        #expect(try table.item(action)?.text(.due) == "2026-12-24")
        #expect(try table.item(action)?.contestedFields == [])
    }

    @Test func twoDatesAreContested() throws {
        let action = try table.add(.action, [.text: .text("x"), .due: .text("2026-12-01")])
        try table.branch("ret", "school")
        try table.set(action, .due, .text("2026-12-08"), on: "ret")
        try table.set(action, .due, .text("2026-12-24"), on: "school")
        try table.merge("ret")
        try table.merge("school")
        #expect(try table.item(action)?.contestedFields == [.due])
    }

    @Test func removedHereAndDoneThereIsForPeople() throws {
        let aside = try table.add(.aside, [.text: .text("x")])
        try table.branch("ret", "school")
        try table.run("ret", [.remove(aside)])
        try table.set(aside, .done, .number(1), on: "school")
        try table.merge("ret")
        try table.merge("school")
        #expect(try table.item(aside)?.isRemovalContested == true)
    }
}
