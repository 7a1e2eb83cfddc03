import CommandLanguage
import Testing

@Suite("Random input")
struct FuzzTests {
    private static let pieces: [String] =
        CommandTable.words + AttributeNameWords.all + [
            "ambitie", "inbreng", " ", "  ", "\t", "\"", "\"\"", "=", ":", "${", "}", "$${", "<<",
            ">>",
            "\n", "\n", "\r\n", "#", "/", "@v1", "v2", "n1", "2026", "2026-2028", "€", "60.000",
            "mln",
            "x", "×", "uur", "--json", "é", "e\u{301}", "日", "👩‍👩‍👧", "\u{1B}", "\u{0}", "\u{202E}",
            "\u{A0}", "'s", "+/-", "-", "error", "fout", "a:", ",",
        ]

    @Test("Never crashes, and every place lies inside its line", arguments: 0..<8)
    func random(seed: Int) {
        var generator = Seeded(state: UInt64(seed) &* 7919 &+ 1)
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<24, using: &generator) {
                if Int.random(in: 0..<40, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                } else if let piece = Self.pieces.randomElement(using: &generator) {
                    bytes += Array(piece.utf8)
                    if Bool.random(using: &generator) { bytes.append(32) }
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let source = SourceText(name: "fuzz", bytes: bytes)
        let script = Script.parse(source, pieceWords: testPieces)
        for problem in script.problems {
            let place = problem.place
            let length = place.source.lineBytes(place.line).count
            #expect(place.byteOffset >= 0 && place.byteOffset <= length)
            #expect(source.lineNumbers.contains(place.line))
            let excerpt = ProblemExcerpt(problem, widthColumns: 30)
            #expect(!excerpt.sourceLine.unicodeScalars.contains("\u{1B}"))
            _ = SyntaxSentences(problem)
        }
        for statement in script.statements {
            #expect(source.lineNumbers.contains(statement.lastLine))
            #expect(!statement.typed.isEmpty)
            _ = try? statement.text?.resolve(["a": "b"])
        }
        sameLineByLine(bytes, script)
    }

    /// Feeding the lines one by one gives the same statements.
    private func sameLineByLine(_ bytes: [UInt8], _ script: Script) {
        var reader = StatementReader(name: "fuzz", pieceWords: testPieces)
        var found: [String] = []
        var count = 0
        func take(_ outcome: StatementReader.Outcome) {
            switch outcome {
            case .statement(let statement, let warnings):
                found.append(outline(statement))
                count += warnings.count
            case .problems(let problems): count += problems.count
            default: break
            }
        }
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            take(reader.feed(Array(line)))
        }
        take(reader.finish())
        #expect(
            found == script.statements.map { outline($0) },
            "\(String(decoding: bytes, as: UTF8.self))")
        #expect(count == script.problems.count)
    }
}

private enum AttributeNameWords {
    static let all = AttributeName.allCases.flatMap { $0.words.all.map { $0 + "=" } }
}

/// Random numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
