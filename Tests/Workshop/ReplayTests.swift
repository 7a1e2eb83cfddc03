import CaseHistory
import CaseModel
import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// Whatever people do: a dump rebuilds it, undo takes it back, and what fails leaves no trace.
@Suite struct ReplayTests {
    /// A session of random commands, line by line; every view must work as well.
    static func session(seed: UInt64, commands count: Int) throws -> Workbench {
        let bench = try Workbench(seed: seed)
        bench.shown(RandomCommands.opening)
        var random = RandomCommands(seed: seed)
        for _ in 0..<count { try type(random.next(), on: bench) }
        return bench
    }

    /// Types a command of one or more lines; a refusal must change nothing.
    @discardableResult
    static func type(_ command: String, on bench: Workbench) throws -> Bool {
        let before = try bench.store.newestRevision()
        let versions = try bench.store.versions().count
        let live = LiveRun(session: bench.session, sourceName: "<stdin>")
        for line in command.split(separator: "\n", omittingEmptySubsequences: false) {
            _ = live.take(Array(line.utf8))
        }
        live.end()
        let shown = bench.paper.take()
        #expect(live.exitCode != .internalFault, "\(command)\n\(shown)")
        if live.exitCode != .done {
            #expect(try bench.store.newestRevision() == before, "\(command)\n\(shown)")
            #expect(try bench.store.versions().count == versions, "\(command)\n\(shown)")
        }
        return live.exitCode == .done
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func dumpRunDump(_ seed: UInt64) throws {
        let bench = try Self.session(seed: seed, commands: 60)
        try expectReplay(of: bench)
    }

    /// Runs the dump of a workspace in an empty one and compares the dumps.
    private func expectReplay(of bench: Workbench) throws {
        let dump = try bench.dump()
        let copy = try Workbench(seed: 99)
        let code = copy.run(dump)
        #expect(code == .done, "\(copy.paper.take().prefix(2000))")
        #expect(try copy.dump() == dump)
    }

    @Test(arguments: ["doorstroom-op-zuid", "mensen-maken-de-transitie", "rif-aanvraag", "spark"])
    func examples(_ name: String) throws {
        let folder = "Examples/" + name
        let files = MemoryFiles()
        let names = try FileManager.default.contentsOfDirectory(atPath: Golden.path(folder))
        for file in names {
            let path = Golden.path(folder + "/" + file)
            files.contents[file] = FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let script = try #require(files.contents["run.purpose"])
        let bench = try Workbench(files: files)
        let code = ScriptRun(session: bench.session)
            .run(SourceText(name: "run.purpose", bytes: script))
        #expect(code == .done, "\(bench.paper.take().suffix(2000))")
        let dump = try bench.dump()
        let copy = try Workbench(seed: 99)
        #expect(copy.run(dump) == .done, "\(copy.paper.take().prefix(2000))")
        #expect(try copy.dump() == dump)
    }

    /// The same workshop as a script and line by line.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func scriptAndLinesGiveTheSame(_ seed: UInt64) throws {
        let scratch = try Workbench(seed: seed)
        scratch.shown(RandomCommands.opening)
        var random = RandomCommands(seed: seed)
        var workshop = RandomCommands.opening
        while workshop.utf8.count < 3000 {
            let command = random.next()
            // Undo takes a step, and a script is one step.
            let isHistory = ["ongedaan", "opnieuw", "dump"].contains { command.hasPrefix($0) }
            if !isHistory, try Self.type(command, on: scratch) { workshop += command + "\n" }
        }
        let byScript = try Workbench(seed: seed)
        byScript.shown(workshop)
        let byLines = try Workbench(seed: seed)
        let live = LiveRun(session: byLines.session, sourceName: "<stdin>")
        for line in workshop.split(separator: "\n", omittingEmptySubsequences: false) {
            _ = live.take(Array(line.utf8))
        }
        #expect(live.exitCode == .done)
        #expect(try byScript.dump() == byLines.dump())
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func undoRestoresAndRedoBringsBack(_ seed: UInt64) throws {
        let bench = try Self.session(seed: seed, commands: 10)
        var random = RandomCommands(seed: seed &+ 500)
        for _ in 0..<40 {
            let command = random.next()
            if ["ongedaan", "opnieuw"].contains(command) { continue }
            let before = try Self.content(bench)
            let revision = try bench.store.newestRevision()
            guard try Self.type(command, on: bench), try bench.store.newestRevision() > revision
            else { continue }
            let after = try Self.content(bench)
            #expect(try Self.type("ongedaan", on: bench))
            #expect(try Self.content(bench) == before, "\(command)")
            if random.number(2) == 0 { try bench.reopen() }
            #expect(try Self.type("opnieuw", on: bench))
            #expect(try Self.content(bench) == after, "\(command)")
        }
    }

    /// The items in order; which numbers were given out before is not undone, on purpose.
    static func content(_ bench: Workbench) throws -> [Item] {
        let draft = try #require(try bench.store.drafts().first)
        let head = try bench.store.head(of: draft)
        let items = try bench.store.items(at: Point(draft: draft.id, revision: head))
        return items.map { item in
            var plain = item
            plain[.retiredNumbers] = nil
            return plain
        }.sorted { $0.id < $1.id }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func whatFailsLeavesNoTrace(_ seed: UInt64) throws {
        let bench = try Self.session(seed: seed, commands: 15)
        var random = RandomCommands(seed: seed &+ 900)
        let dump = try bench.dump()
        let settings = bench.session.settings
        var lines = (0..<12).map { _ in random.next() }
        lines.insert("herschrijf n999 Bestaat niet", at: random.number(12))
        lines.insert("taal en", at: 0)
        let script = lines.joined(separator: "\n")
        #expect(bench.run(script) != .done)
        #expect(try bench.dump() == dump)
        #expect(bench.run(script, keepsGoing: true) != .done)
        #expect(try bench.dump() == dump)
        bench.run("ambitie Nagekeken\nbewaar Nagekeken\ntaal en", onlyChecks: true)
        #expect(try bench.dump() == dump)
        #expect(bench.session.settings.language == settings.language)
        #expect(bench.session.settings.typist == settings.typist)
        bench.shown("ambitie En daarna werkt alles nog")
        #expect(try bench.dump().hasPrefix(dump.dropLast()))
    }

    @Test func keepGoingCollectsAll() throws {
        let bench = try Workbench()
        bench.shown(RandomCommands.opening)
        let lines = (1...9).map { "herschrijf n\($0 * 100) Bestaat niet" }
        #expect(bench.run(lines.joined(separator: "\nambitie Goed\n"), keepsGoing: true) == .failed)
        #expect(bench.paper.take().split(separator: "[unknown-item]").count == 10)
    }
}
