import CaseHistory
import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// Anything may be typed or read: no crash, no change where there is an error, and every place
/// that is named lies in the line.
@Suite struct FuzzTests {
    /// Bytes without sense, or a valid line with some of its bytes changed.
    private func line(_ random: inout RandomCommands) -> [UInt8] {
        if random.number(5) == 0 {
            return (0..<random.number(40)).map { _ in UInt8(random.number(256)) }
        }
        var bytes = Array(random.next().utf8)
        let edges = Array(
            "\"=@$#{}<>-–€×.,;:/\\ 9\t\u{0}\u{1B}\u{202E}é\u{FEFF}\u{2028}9223372036854775808".utf8)
        for _ in 0...random.number(4) where !bytes.isEmpty {
            let place = random.number(bytes.count)
            switch random.number(5) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(random.pick(edges), at: place)
            case 2: bytes[place] = UInt8(random.number(256))
            case 3: bytes.insert(contentsOf: edges.suffix(19), at: place)
            default: bytes = Array(bytes[..<place]) + Array(bytes[place...].reversed())
            }
        }
        return bytes
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func linesByLine(_ seed: UInt64) throws {
        let bench = try Workbench(seed: seed)
        bench.shown(RandomCommands.opening)
        var random = RandomCommands(seed: seed &+ 7000)
        for _ in 0..<120 {
            let bytes = line(&random)
            let before = try bench.store.newestRevision()
            let live = LiveRun(session: bench.session, sourceName: "<stdin>")
            bench.session.settings.wantsJSON = random.number(2) == 0
            let parts = bytes.split(separator: 10, omittingEmptySubsequences: false)
            for part in parts { _ = live.take(Array(part)) }
            live.end()
            let shown = bench.paper.take()
            #expect(live.exitCode != .internalFault, "\(bytes)\n\(shown)")
            // Of several lines one may work and another not.
            if live.exitCode != .done, parts.count == 1 {
                #expect(try bench.store.newestRevision() == before, "\(bytes)\n\(shown)")
            }
            let controls = shown.unicodeScalars.filter { scalar in
                // A page of A4 ends with a form feed; the line of an error keeps its tabs.
                (scalar.value < 32 && !["\n", "\t", "\u{0C}"].contains(scalar))
                    || (127..<160).contains(scalar.value)
            }
            #expect(controls.isEmpty, "\(shown)")
        }
        let dump = try bench.dump()
        let copy = try Workbench(seed: 99)
        #expect(copy.run(dump) == .done, "\(copy.paper.take().prefix(1000))")
        #expect(try copy.dump() == dump)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func scripts(_ seed: UInt64) throws {
        let bench = try Workbench(seed: seed)
        bench.shown(RandomCommands.opening)
        var random = RandomCommands(seed: seed &+ 8000)
        for _ in 0..<25 {
            var script: [UInt8] = []
            for _ in 0...random.number(4) { script += line(&random) + [10] }
            let before = try bench.dump()
            bench.session.settings.wantsJSON = true
            let code = bench.run(
                script, keepsGoing: random.number(2) == 0, onlyChecks: random.number(5) == 0)
            let shown = bench.paper.take()
            #expect(code != .internalFault, "\(script)\n\(shown)")
            if code != .done { #expect(try bench.dump() == before, "\(script)\n\(shown)") }
            expectPlaces(in: shown, of: script)
        }
    }

    /// Problems as JSON name a line and a column that are there.
    private func expectPlaces(in shown: String, of script: [UInt8]) {
        let lines = String(decoding: script, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for problem in shown.split(separator: "\n")
        where problem.hasPrefix("{\"format\":1,\"error\"") {
            guard let line = number("line", in: problem), let column = number("column", in: problem)
            else { continue }
            #expect((1...max(1, lines.count)).contains(line), "\(problem)")
            guard lines.indices.contains(line - 1) else { continue }
            #expect((1...lines[line - 1].count + 1).contains(column), "\(problem)")
        }
    }

    private func number(_ name: String, in text: Substring) -> Int? {
        guard let range = text.range(of: "\"\(name)\":") else { return nil }
        return Int(text[range.upperBound...].prefix { $0.isNumber })
    }

    /// Numbers at the edge of what fits must be refused, not overflow.
    @Test(arguments: [
        "verwacht notities -9223372036854775808", "verwacht kosten 9223372036854775807",
        "geschiedenis 99999999999999999999", "geschiedenis 9223372036854775807",
        "canvas @r9223372036854775807", "canvas @v99999999999999999999", "terug r0", "toon n0",
        "canvas @r0", "vergelijk r0", "vergelijk r0 r1", "vergelijk nu r0", "begroting @r0",
        "kost 999999999 x 999999999999 2026", "kost 0,001 uur x 0,01 2026",
        "vooruitzicht 1 - 99999999999999999999", "geld b 0 2026", "geld b 0,01 1990-2100",
        "partner \(String(repeating: "x", count: 400))", "label n1 #", "lees \"\"",
        "zoek \"\"", "help \"\"", "canvas breedte=20", "canvas breedte=400", "toon n1 @r1",
        "afdruk @r1", "exporteer begroting @r1", "partijen @r1", "ambitie @r1",
    ])
    func edges(_ command: String) throws {
        let bench = try Workbench()
        bench.shown(RandomCommands.opening)
        let before = try bench.dump()
        let code = bench.run(command)
        #expect(code != .internalFault, "\(bench.paper.take())")
        if code != .done { #expect(try bench.dump() == before) }
    }
}
