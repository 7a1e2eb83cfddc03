import CommandLanguage
import Testing

@Suite("Scripts: lines, blocks, bytes and limits")
struct ScriptTests {
    @Test("Comments and blank lines say nothing; line ends of every kind are accepted")
    func lines() {
        #expect(outline("# een\n\n   \n  # twee\nambitie x") == "+ambitie text<x>")
        #expect(outline("ambitie a\r\nambitie b\r\n") == "+ambitie text<a>\n+ambitie text<b>")
        #expect(outline("\u{FEFF}ambitie a") == "+ambitie text<a>")
        #expect(outline("") == "")
        #expect(outline("\n") == "")
        #expect(outline("ambitie a # geen commentaar") == "+ambitie text<a # geen commentaar>")
        #expect(read("ambitie a\n\nambitie b").statements.map(\.place.line) == [1, 3])
    }

    @Test("A block is verbatim text")
    func blocks() {
        #expect(
            outline("ambitie <<\n  een\n\n# twee ${x}\n>>\nstop")
                == "+ambitie block<  een\n\n# twee ${x}>\nquit")
        #expect(
            outline("ambitie bron=canvas <<\r\na\r\n  >>  \r\n")
                == "+ambitie source=canvas block<a>")
        #expect(outline("herschrijf n1 <<\na\tb\n>>") == "rewrite item:n1 block<a b>")
        #expect(outline("inbreng vbv: <<\na\n>>") == "+inbreng to<vbv> whole<vbv:\na> block<a>")
        #expect(outline("ambitie \"a <<\"") == "+ambitie text<a <<>")
        let script = read("ambitie <<\n${a}\n>>")
        #expect(script.statements.first?.typed == "ambitie <<\n${a}\n>>")
        #expect(throws: Never.self) { try script.statements.first?.text?.resolve([:]) }
    }

    @Test("What is wrong with a block is said at the line that opens it")
    func wrongBlocks() {
        #expect(problems("ambitie a <<\nb\n>>") == ["text-and-block@1:11"])
        #expect(problems("ambitie <<\nstop\nstop") == ["unclosed-block@1:9"])
        #expect(problems("overzicht <<\na\n>>") == ["block-not-expected@1:11"])
        #expect(problems("partner X <<\na\n>>") == ["block-not-expected@1:11"])
        #expect(problems("stop\n>>\nstop") == ["stray-block-end@2:1"])
        #expect(problems("herschrijf n1 <<\n \n>>") == ["missing-text@1:14"])
        #expect(problems("foei <<\nstop\n>>\nstop") == ["unknown-word@1:1"])
    }

    @Test("All problems are collected, and what is right is read")
    func collected() {
        let script = read("foei\nambitie a\npartner\nstop nu\nambitie b")
        #expect(script.problems.map(\.place.line) == [1, 3, 4])
        #expect(script.statements.count == 2)
        #expect(script.hasErrors)
    }

    @Test("Columns count characters, whatever their bytes")
    func columns() {
        #expect(problems("ambitie door=é\u{301} stand=fout x") == ["unknown-value@1:22"])
        #expect(problems("ambitie door=👩‍👩‍👧 stand=fout x") == ["unknown-value@1:22"])
        #expect(problems("\u{FEFF}foei") == ["unknown-word@1:1"])
        #expect(problems("\tfoei") == ["unknown-word@1:2"])
        #expect(problems("\u{A0}foei") == ["unknown-word@1:2"])
    }

    @Test(
        "What cannot be seen is refused with its place",
        arguments: [
            ("ambitie a\u{1B}[31m", "control-character@1:10"),
            ("ambitie a\u{7F}", "control-character@1:10"),
            ("ambitie a\u{2028}b", "control-character@1:10"),
            ("ambitie a\u{9B}b", "control-character@1:10"),
            ("ambitie a\u{202E}b", "control-character@1:10"),
            ("ambitie a\u{2066}b", "control-character@1:10"),
            ("ambitie a\u{0}b", "nul@1:10"),
            ("ambitie <<\na\u{0}\n>>", "nul@2:2"),
            ("# \u{1B}", "control-character@1:3"),
            ("ambitie a\rb", "control-character@1:10"),
        ])
    func refused(line: String, expected: String) {
        #expect(problems(line) == [expected])
        #expect(read(line).statements.isEmpty)
    }

    @Test(
        "Bytes that are not UTF-8 are refused with their place",
        arguments: [
            [0xFF], [0xC3], [0xE9, 0x20], [0xC0, 0x80], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        let source = SourceText(name: "test", bytes: Array("stop\nambitie é".utf8) + bytes)
        let found = Script.parse(source, pieceWords: testPieces).problems
        #expect(found.first?.code == .invalidUTF8)
        #expect(found.first?.place.description == "test:2:10")
        #expect(found.count == 1)
    }

    @Test("Letters of every kind are accepted")
    func accepted() {
        for text in ["日本語", "العربية", "👩‍👩‍👧 samen", "Zoë & Łukasz", "e\u{301}"] {
            #expect(only("ambitie \(text)")?.text?.typed == text)
        }
    }

    @Test("Limits have clear errors")
    func limits() {
        let longest = "ambitie " + String(repeating: "a", count: ReadingLimits.lineBytes - 8)
        #expect(problems(longest).isEmpty)
        #expect(problems(longest + "a\nfoei") == ["line-too-long@1:1", "unknown-word@2:1"])
        let line = String(repeating: "b", count: 1023) + "\n"
        let block = String(repeating: line, count: 1024)
        #expect(problems("ambitie <<\n\(block)>>\nstop").isEmpty)
        #expect(problems("ambitie <<\n\(block)b\n>>\nstop") == ["block-too-large@1:9"])
        let bytes = [UInt8](repeating: 10, count: ReadingLimits.scriptBytes + 1)
        let script = Script.parse(SourceText(name: "test", bytes: bytes))
        #expect(script.problems.map(\.code) == [.scriptTooLarge])
    }

    @Test("A place knows through which read it came")
    func readChain() throws {
        let outer = try #require(only("lees a.txt"))
        let source = SourceText(name: "a.txt", text: "\nfoei", readFrom: outer.place)
        let problem = try #require(Script.parse(source, pieceWords: testPieces).problems.first)
        #expect(source.readingDepth == 1)
        #expect(problem.place.readChain.map(\.description) == ["test:1:1"])
        #expect(ProblemExcerpt(problem).lines == ["a.txt:2:1", "foei", "^^^^", "test:1:1"])
    }
}

@Suite("Variables")
struct VariableTests {
    private func resolved(_ text: String, _ variables: [String: String]) throws -> String? {
        try only("ambitie " + text)?.text?.resolve(variables)
    }

    @Test("Variables are filled in and never read again as syntax")
    func filled() throws {
        let variables = ["jaar": "2026", "wie": "\"x\" ${jaar}", "ploeg-2": "wij"]
        #expect(try resolved("in ${jaar} en ${JAAR}", variables) == "in 2026 en 2026")
        #expect(try resolved("met ${wie}", variables) == "met \"x\" ${jaar}")
        #expect(try resolved("${ploeg-2}", variables) == "wij")
        #expect(try resolved("$${jaar} kost $5 en $$", variables) == "${jaar} kost $5 en $$")
        #expect(try resolved("\"${jaar} \"\"${jaar}\"\"\"", variables) == "2026 \"2026\"")
        let statement = try #require(only("ambitie label=a,${wie} x"))
        #expect(try statement.attribute(.tag)?.resolveList(["wie": "b, c"]) == ["a", "b", "c"])
    }

    @Test("An unknown variable is said where it stands")
    func unknown() throws {
        let text = try #require(only("ambitie é ${jaar} ${jaor}")?.text)
        let problem = #expect(throws: SyntaxProblem.self) { try text.resolve(["jaar": "1"]) }
        #expect(problem?.code == .unknownVariable)
        #expect(problem?.place.column == 19)
        #expect(problem?.suggestions == ["jaar"])
        let quoted = try #require(only("ambitie \"a \"\"${x}\"")?.text)
        let second = #expect(throws: SyntaxProblem.self) { try quoted.resolve([:]) }
        #expect(second?.place.column == 14)
    }

    @Test("A value with a variable is not checked against a vocabulary")
    func choices() throws {
        let argument = try #require(only("ambitie stand=${s} x")?.attribute(.state))
        #expect(argument.hasVariables)
        #expect(argument.choice == nil)
        #expect(only("ambitie stand=eens x")?.attribute(.state)?.hasVariables == false)
    }
}
