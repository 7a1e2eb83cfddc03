import CaseHistory
import CaseStore
import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// Two programs on one workspace file, and what is left when one opens it again.
@Suite struct SharingTests {
    /// A folder of its own for one test, gone afterwards.
    private final class Folder {
        let path: String

        init() throws {
            let place = FileManager.default.temporaryDirectory
                .appendingPathComponent("workshop-" + UUID().uuidString)
            try FileManager.default.createDirectory(
                at: place, withIntermediateDirectories: true)
            path = place.path
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func bench(_ folder: Folder, seed: UInt64, typist: String) throws -> Workbench {
        let store = try SQLiteStore.open(path: folder.path + "/werk.purpose", mode: .create)
        return try Workbench(store: store, seed: seed, typist: typist)
    }

    private func type(_ line: String, on bench: Workbench) -> String {
        let live = LiveRun(session: bench.session, sourceName: "<stdin>")
        _ = live.take(Array(line.utf8))
        return bench.paper.take()
    }

    @Test func theSecondIsToldAndWorksOnTheNewerState() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown(RandomCommands.opening)
        let two = try bench(folder, seed: 2, typist: "twee")
        #expect(type("ambitie Van de eerste", on: one).contains("n3"))
        let shown = type("ambitie Van de tweede", on: two)
        #expect(shown.contains("Iemand anders heeft deze casus gewijzigd: 1 opdracht."))
        #expect(shown.contains("n4"))
        #expect(type("herschrijf n4 Herschreven door de eerste", on: one).contains("n4"))
        #expect(type("verwijder n4", on: two).contains("verwijderd"))
        #expect(type("herschrijf n4 Te laat", on: one).contains("[unknown-item]"))
        #expect(type("verwacht notities 3", on: one).isEmpty)
        #expect(type("verwacht notities 3", on: two).isEmpty)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func nothingIsLost(_ seed: UInt64) throws {
        let folder = try Folder()
        let one = try bench(folder, seed: seed, typist: "een")
        one.shown(RandomCommands.opening)
        let two = try bench(folder, seed: seed &+ 100, typist: "twee")
        var random = RandomCommands(seed: seed)
        var acknowledged = 0
        let start = try one.store.newestRevision()
        for _ in 0..<40 {
            let bench = random.number(2) == 0 ? one : two
            let before = try bench.store.newestRevision()
            let live = LiveRun(session: bench.session, sourceName: "<stdin>")
            for line in random.next().split(separator: "\n", omittingEmptySubsequences: false) {
                _ = live.take(Array(line.utf8))
            }
            live.end()
            let after = try bench.store.newestRevision()
            #expect(after - before <= 1)
            #expect(live.exitCode == .done || after == before)
            #expect(live.exitCode != .internalFault && live.exitCode != .workspace)
            acknowledged += after - before
        }
        #expect(try one.store.newestRevision() == start + acknowledged)
        let dump = try one.dump()
        #expect(try two.dump() == dump)
        let again = try bench(folder, seed: 7, typist: "drie")
        #expect(try again.dump() == dump)
        let copy = try Workbench(seed: 99)
        #expect(copy.run(dump) == .done, "\(copy.paper.take())")
        #expect(try copy.dump() == dump)
    }

    @Test func everyAcknowledgedLineIsInTheFile() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown("nieuw Zuid")
        for number in 1...10 {
            #expect(type("ambitie Notitie \(number)", on: one).contains("n\(number)"))
            let again = try bench(folder, seed: 5, typist: "twee")
            #expect(type("verwacht notities \(number)", on: again).isEmpty)
        }
    }

    @Test func aScriptStartsOverWhenAnotherProgramWroteBeforeIt() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown(RandomCommands.opening)
        let two = try bench(folder, seed: 2, typist: "twee")
        var statements = 0
        one.session.isInterrupted = {
            statements += 1
            if statements == 2 { _ = self.type("ambitie Ertussen", on: two) }
            return false
        }
        // What was expected first does not hold any more when the script would write.
        #expect(one.run("verwacht notities 2\nambitie Derde") == .expectation)
        #expect(statements == 3)
        #expect(one.run("verwacht notities 3\nambitie Vierde") == .done)
        #expect(type("verwacht notities 4", on: two).contains("1 opdracht"))
    }

    @Test("What another wrote while an undo was typed is not taken back unseen")
    func anUndoFirstSaysWhoseStepItIs() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown("nieuw Zuid")
        let two = try bench(folder, seed: 2, typist: "twee")
        _ = type("ambitie Van de eerste", on: one)
        _ = type("ambitie Van de tweede", on: two)
        let refused = type("ongedaan", on: one)
        #expect(refused.contains("[changed-meanwhile]"))
        #expect(refused.contains("de laatste stap is nu “ambitie Van de tweede” van twee."))
        #expect(refused.contains("Nog eens ongedaan neemt die terug; ongedaan vooraf toont"))
        #expect(type("verwacht notities 2", on: two).isEmpty)
        // Whoever has read that may go on.
        #expect(type("ongedaan", on: one).contains("ongedaan gemaakt · ambitie Van de tweede"))
        #expect(type("verwacht notities 1", on: two).contains("1 opdracht"))
        // The same for a redo, and a preview changes nothing.
        #expect(type("opnieuw", on: one).contains("opnieuw gedaan"))
        #expect(type("ongedaan", on: two).contains("[changed-meanwhile]"))
        _ = type("ongedaan", on: two)
        #expect(type("opnieuw", on: one).contains("Nog eens opnieuw doet die opnieuw"))
        _ = type("ambitie Derde", on: two)
        #expect(!type("ongedaan vooraf", on: one).contains("[changed-meanwhile]"))
    }

    @Test("An undo in the guide or in lines entered at once is not of another's step either")
    func anUndoInTheGuideFirstSaysWhoseStepItIs() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown("nieuw Zuid")
        let two = try bench(folder, seed: 2, typist: "twee")
        let live = LiveRun(session: one.session, sourceName: "<stdin>")
        func enter(_ text: String) -> String {
            _ = live.take(entry: Array(text.utf8))
            return one.paper.take()
        }
        _ = enter("gids ambitie")
        _ = enter("Van de eerste")
        _ = type("ambitie Van de tweede", on: two)
        #expect(enter("/ongedaan").contains("Nog eens /ongedaan neemt die terug"))
        #expect(type("verwacht notities 2", on: two).isEmpty)
        _ = enter("/stop")
        _ = type("ambitie Weer van de tweede", on: two)
        #expect(enter("ongedaan\nongedaan").contains("[changed-meanwhile]"))
        #expect(type("verwacht notities 3", on: two).isEmpty)
        // What was written here first is one's own to take back.
        _ = type("ambitie Nog een", on: two)
        #expect(enter("ambitie Eigen\nongedaan").contains("ongedaan gemaakt · ambitie Eigen"))
        #expect(type("verwacht notities 4", on: two).contains("opdracht"))
    }

    @Test func aScriptThatFailsLeavesTheFileAsItWas() throws {
        let folder = try Folder()
        let one = try bench(folder, seed: 1, typist: "een")
        one.shown(RandomCommands.opening)
        let dump = try one.dump()
        #expect(one.run("ambitie Weg\nherschrijf n99 Fout") == .failed)
        #expect(one.run("ambitie Weg\nbewaar Weg\nverwacht kosten 1") == .expectation)
        #expect(one.run("ambitie Weg\nmarkeer n1 bestaatniet") == .usage)
        #expect(try one.dump() == dump)
        #expect(try bench(folder, seed: 5, typist: "twee").dump() == dump)
        #expect(type("ambitie Gaat door", on: one).contains("n3"))
    }
}
