import CommandLanguage
import Testing

@Suite("Line by line, by the same rules")
struct StatementReaderTests {
    @Test("Outcomes of lines")
    func outcomes() throws {
        var reader = StatementReader(name: "<stdin>", pieceWords: testPieces)
        guard case .nothing = reader.feed("# x") else { throw Unexpected() }
        guard case .needsMore = reader.feed("ambitie <<\n") else { throw Unexpected() }
        #expect(reader.isInBlock)
        guard case .needsMore = reader.feed("# een\r\n") else { throw Unexpected() }
        guard case .statement(let statement, let warnings) = reader.feed(" >>\n")
        else { throw Unexpected() }
        #expect(statement.text?.typed == "# een")
        #expect(statement.place.description == "<stdin>:2:1")
        #expect(statement.lastLine == 4)
        #expect(warnings.isEmpty)
        guard case .problems(let problems) = reader.feed("foei") else { throw Unexpected() }
        #expect(problems.map(\.place.line) == [5])
        guard case .statement(_, let late) = reader.feed("ambitie a bron=canvas")
        else { throw Unexpected() }
        #expect(late.map(\.code) == [.attributeInText])
        guard case .nothing = reader.finish() else { throw Unexpected() }
    }

    @Test("An open block ends as a problem, or is dropped")
    func openBlock() throws {
        var reader = StatementReader(name: "<stdin>", pieceWords: testPieces)
        _ = reader.feed("ambitie <<")
        _ = reader.feed("a")
        guard case .problems(let problems) = reader.finish() else { throw Unexpected() }
        #expect(problems.map(\.code) == [.unclosedBlock])
        _ = reader.feed("ambitie <<")
        reader.drop()
        guard case .statement = reader.feed("stop") else { throw Unexpected() }
        #expect(reader.lineNumber == 5)
    }

    @Test("A block that grows too large is consumed to its end")
    func largeBlock() throws {
        var reader = StatementReader(name: "<stdin>", pieceWords: testPieces)
        _ = reader.feed("ambitie <<")
        let line = [UInt8](repeating: 97, count: 60_000)
        for _ in 0..<40 { guard case .needsMore = reader.feed(line) else { throw Unexpected() } }
        guard case .problems(let problems) = reader.feed(">>") else { throw Unexpected() }
        #expect(problems.map(\.code) == [.blockTooLarge])
        guard case .statement = reader.feed("stop") else { throw Unexpected() }
    }

    @Test("Gives the same as a script")
    func sameAsScript() {
        let text = "ambitie a\npartner\n\nherschrijf n1 <<\nb\n>>\nfoei <<\n>>\n>>\nstop"
        var reader = StatementReader(name: "test", pieceWords: testPieces)
        var found: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch reader.feed(String(line)) {
            case .statement(let statement, _): found.append(outline(statement))
            case .problems(let problems): found += problems.map { "\($0.code) \($0.place)" }
            default: break
            }
        }
        let script = read(text)
        let expected =
            script.statements.map { ($0.place.line, outline($0)) }
            + script.problems.map { ($0.place.line, "\($0.code) \($0.place)") }
        #expect(found == expected.sorted { $0.0 < $1.0 }.map(\.1))
    }

    private struct Unexpected: Error {}

    @Test("An empty line in a block stays, with and without its end")
    func emptyLineInBlock() {
        for end in ["", "\n"] {
            var reader = StatementReader(name: "<stdin>")
            for line in ["ambitie <<", "een", "", "", "twee"] { _ = reader.feed(line + end) }
            guard case .statement(let statement, _) = reader.feed(">>" + end) else {
                Issue.record("no statement")
                return
            }
            #expect(statement.text?.typed == "een\n\n\ntwee")
        }
    }
}
