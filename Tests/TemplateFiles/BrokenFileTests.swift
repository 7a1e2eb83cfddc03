import TemplateFiles
import Testing

/// A text that is no YAML, or a YAML that is no template.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    let yaml: String
    let expected: String

    init(_ yaml: String, _ expected: String) {
        self.yaml = yaml
        self.expected = expected
    }

    var testDescription: String { yaml.prefix(30) + " → " + expected }
}

struct BrokenFileTests {
    @Test(arguments: [
        BrokenFile("", "1:1 template-empty"),
        BrokenFile("# only this\n", "1:1 template-empty"),
        BrokenFile("garden", "1:1 template-wrong-shape"),
        BrokenFile("- garden", "1:1 template-wrong-shape"),
        BrokenFile("key: a: b", "1:7 template-syntax"),
        BrokenFile("key: \"garden\nname: x", "1:6 template-syntax"),
        BrokenFile("key: 'garden", "1:6 template-syntax"),
        BrokenFile("a: b\nname: {en: Garden\nabout: x", "2:7 template-syntax"),
        BrokenFile("a: b\n\tkey: c", "2:1 template-syntax"),
        BrokenFile("key: \"\\q\"", "1:7 template-syntax"),
        BrokenFile("boards:\n  - a\n  b: c", "3:3 template-syntax"),
        BrokenFile("key: @home", "1:6 template-syntax"),
        BrokenFile("key: a\nname: b\n  about: c", "3:8 template-syntax"),
        BrokenFile("key: a\n---\nkey: b", "2:1 template-syntax"),
        BrokenFile("key: *other", "1:6 template-syntax"),
        BrokenFile("key: !strange!tag b", "1:6 template-syntax"),
        BrokenFile("%WHAT 1\n---\na: b", "1:6 template-syntax"),
    ])
    func thePlaceIsTold(_ file: BrokenFile) {
        #expect(problems(of: file.yaml).first == file.expected)
    }

    @Test(arguments: [
        ("key: a: b", TemplateProblem.SyntaxMistake.colonInText),
        ("key: \"garden", .unclosedQuote),
        ("key: \"\\q\"", .escape),
        ("key: {en: a\nb: c", .unclosedBracket),
        ("key: [a, b\nc: d", .unclosedBracket),
        ("a: b\n\tkey: c", .tab),
        ("key: @home", .startOfText),
        ("key: `home`", .startOfText),
        ("key: a\n---\nkey: b", .secondDocument),
        ("key: *other", .alias),
        ("key: !strange!tag b", .tag),
        ("%WHAT 1\n---\na: b", .tag),
        ("boards:\n  - a\n  b: c", .indentation),
        ("boards:\n    a: b\n  c: d", .indentation),
        ("key: a\nname\nabout: c", .indentation),
    ])
    func theMistakeIsNamed(_ yaml: String, _ mistake: TemplateProblem.SyntaxMistake) throws {
        let error = try #require(throws: TemplateProblems.self) {
            try TemplateReader.read(yaml: yaml, fileName: "garden.yaml")
        }
        #expect(error.problems.map(\.kind) == [.file(.syntax(mistake))])
    }

    @Test func anchorsAreRefusedBeforeTheyCanMultiply() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let item = "*a\(level - 1)"
            let items = Array(repeating: item, count: 10).joined(separator: ", ")
            bomb += "? &a\(level) [\(items)]\n: x\n"
        }
        let found = problems(of: bomb)
        #expect(found.count == 41)
        #expect(found.first == "1:5 template-anchor")
        #expect(found.last == "80:3 template-anchor")
        #expect(problems(of: "# &anchor in a remark\n" + smallTemplate) == [])
    }

    @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[{a: "])
    func endlessNestingIsRefused(_ opening: String) {
        let found = problems(of: String(repeating: opening, count: 100_000))
        #expect(found.count == 1)
        #expect(!problems(of: String(repeating: opening, count: 900)).isEmpty)
    }

    @Test func aFileThatIsTooLargeIsNotRead() {
        let large = [UInt8](repeating: UInt8(ascii: "#"), count: 1_048_577)
        #expect(problems(ofBytes: large) == ["1:1 template-too-large"])
        #expect(problems(ofBytes: Array(large.dropLast())) == ["1:1 template-empty"])
        #expect(problems(of: String(repeating: "é", count: 600_000)) == ["1:1 template-too-large"])
    }

    @Test func theFirstByteThatIsNotUTF8IsPointedOut() {
        let bytes = Array("key: é\nnaam: é".utf8) + [0xE9, 0x0A]
        #expect(problems(ofBytes: bytes) == ["2:8 template-not-utf8"])
        #expect(problems(ofBytes: [0xFF, 0xFE, 0x6B, 0x00]) == ["1:1 template-not-utf8"])
        #expect(problems(ofBytes: []) == ["1:1 template-empty"])
    }
}

/// Text that was damaged at random; the same on every machine.
struct DamagedFileTests {
    /// A small generator of random numbers (xorshift).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    @Test(arguments: 1...8)
    func noDamageCrashesTheReader(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let source = Array(smallTemplate.utf8)
        let shrapnel =
            Array("&*!|>'\"%@`{}[],:?#-~\\<\t\r\n \u{1B}é€\u{202E}".utf8) + [0, 0xFF, 0xC0]
        for _ in 0..<250 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                let start = Int.random(in: 0..<bytes.count, using: &dice)
                let end = min(bytes.count, start + Int.random(in: 0...12, using: &dice))
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes.removeSubrange(start..<end)
                case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
                case 2: bytes.insert(shrapnel.randomElement(using: &dice) ?? 0, at: start)
                default: bytes[start] = UInt8.random(in: 0...255, using: &dice)
                }
                if bytes.isEmpty { bytes = source }
            }
            for problem in problems(ofBytes: bytes) {
                #expect(problem.contains("template-"))
            }
        }
    }

    @Test func everyBeginningOfATemplateIsReadOrRefused() {
        for length in 0..<smallTemplate.utf8.count {
            _ = problems(ofBytes: Array(smallTemplate.utf8.prefix(length)))
        }
    }
}
