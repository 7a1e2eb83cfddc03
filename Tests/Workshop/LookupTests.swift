import CaseHistory
import CaseModel
import CommandLanguage
import Testing
import Wording

@testable import Workshop

/// What a session can meet that no command makes.
@Suite struct LookupTests {
    @Test func twoPartnersOfOneName() throws {
        let bench = try Workbench()
        bench.shown("nieuw Zuid\npartner Vervoer BV als=vbv")
        let draft = try #require(try bench.store.drafts().first)
        var working = try WorkingDraft(store: bench.store, draft: draft)
        let twin = Item(
            id: ItemID(high: 1, low: 2), kind: .partner,
            entries: [.init(.number, .number(2)), .init(.name, .text("Vervoer BV"))])
        let entry = Entry(
            time: Workbench.moment, typist: "?", speaker: nil, command: "merge")
        try working.accept([.put(twin)], entry: entry, id: ItemID(high: 3, low: 4), step: nil)
        try bench.reopen()
        #expect(bench.run("geld \"Vervoer BV\" 5000 2026") == .failed)
        #expect(bench.paper.take().contains("[ambiguous-partner]"))
        bench.shown("geld p2 5000 2026")
    }

    @Test func sumsTooLargeAreNoFaultOfTheProgram() {
        let problem = Problem(of: ArithmeticError.overflow, workspace: "werk.purpose")
        #expect(problem.code == ProblemCode.sumTooLarge.rawValue)
        #expect(ExitCode(of: problem) == .failed)
    }

    @Test func everyStoreErrorIsSaidInBothLanguages() {
        let errors: [StoreError] = [
            .notAWorkspace, .damaged(""), .damaged("page 7"), .newerFormat(9, known: 1), .readOnly,
            .diskFull, .locked, .missingFolder, .denied, .isFolder, .missing, .movedOn(3),
            .other("x"),
        ]
        for error in errors {
            let problem = Problem.store(error, workspace: "werk.purpose")
            #expect(ExitCode(of: problem) == .workspace)
            #expect(problem.what[.dutch] != problem.what[.english])
        }
    }
}
