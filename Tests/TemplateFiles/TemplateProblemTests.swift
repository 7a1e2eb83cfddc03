import TemplateFiles
import Testing

/// One mistake in the small template, and what must be said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
        self.old = old
        self.new = new
        self.expected = expected
    }

    var testDescription: String { expected.joined(separator: ", ") }
}

struct TemplateProblemTests {
    @Test(arguments: [
        Mistake("version: 1\n", "", "1:1 template-missing-key"),
        Mistake(
            "    about: {en: What grows", "    abuot: {en: What grows",
            "7:5 template-missing-key", "10:5 template-unknown-key"),
        Mistake("        voice: we\n", "", "13:9 template-missing-key"),
        Mistake("grid: {columns: 4, rows: 2}", "grid: {columns: 4}", "11:11 template-missing-key"),
        Mistake("version: 1", "version: 1\ncolour: green", "3:1 template-unknown-key"),
        Mistake(
            "{en: Garden, nl: Tuin}", "{en: Garden, nl: Tuin, de: Garten}",
            "3:30 template-unknown-key"),
        Mistake("{en: Garden, nl: Tuin}", "{en: Garden}", "3:7 template-missing-language"),
        Mistake("{en: Garden, nl: Tuin}", "{nl: Tuin}", "3:7 template-missing-language"),
        Mistake("{en: Garden, nl: Tuin}", "Garden", "3:7 template-wrong-shape"),
        Mistake("{en: Garden, nl: Tuin}", "{en: [Garden], nl: Tuin}", "3:12 template-wrong-shape"),
        Mistake(
            "- {en: Wet or dry?, nl: Nat of droog?}", "{en: a, nl: b}",
            "18:11 template-wrong-shape"),
        Mistake("columns: 4", "columns: [4]", "11:21 template-wrong-shape"),
        Mistake("version: 1", "? [a]\n: b\nversion: 1", "2:3 template-wrong-shape"),
    ])
    func fields(_ mistake: Mistake) {
        #expect(problems(of: smallTemplate(mistake.old, mistake.new)) == mistake.expected)
    }

    @Test(arguments: [
        Mistake("version: 1", "version: 1\nversion: 2", "3:1 template-duplicate-key"),
        Mistake(
            "{en: Garden, nl: Tuin}", "{en: Garden, nl: Tuin, en: Yard}",
            "3:30 template-duplicate-key"),
        Mistake(
            "        order: 1", "        order: 1\n        # twice\n        voice: we",
            "23:9 template-duplicate-key"),
        Mistake("  - key: plot", "  - key: plot\n    key: other", "8:5 template-duplicate-key"),
        Mistake(
            "{en: Garden, nl: Tuin}\nabout:", "{\"en\": Garden, \"en\": Tuin}\nabout:",
            "3:8 template-duplicate-key"),
    ])
    func duplicateKeys(_ mistake: Mistake) {
        #expect(problems(of: smallTemplate(mistake.old, mistake.new)) == mistake.expected)
    }

    @Test(arguments: [
        Mistake("{en: Garden, nl: Tuin}", "{en: \"\", nl: Tuin}", "3:12 template-empty-text"),
        Mistake(
            "{en: Garden, nl: Tuin}", "{en: \"  \", nl: ~}",
            "3:12 template-empty-text", "3:22 template-empty-text"),
        Mistake("version: 1", "version:", "2:9 template-empty-text"),
        Mistake(
            "{en: Garden, nl: Tuin}", "{en: \"a\\e[31m\", nl: Tuin}",
            "3:12 template-character"),
        Mistake("Garden", "Gar\u{1B}den", "3:15 template-character"),
        Mistake("Garden", "Gar\u{202E}den", "3:15 template-character"),
        Mistake("Garden", "Gar\u{85}den", "3:15 template-character"),
        Mistake(
            "Garden", "G\u{0}e\u{301}\u{7F}", "3:13 template-character",
            "3:15 template-character"),
        Mistake("{en: Garden, nl: Tuin}", "{en: \"a\\nb\", nl: Tuin}", "3:12 template-line-break"),
        Mistake(
            "version: 1", "version: " + String(repeating: "1", count: 41),
            "2:10 template-text-too-long"),
        Mistake(
            "{en: Garden, nl: Tuin}",
            "{en: Garden, nl: " + String(repeating: "é", count: 2_001) + "}",
            "3:24 template-text-too-long"),
        Mistake("voice: both", "voice: bath", "27:16 template-unknown-value"),
        Mistake("holds: contributions", "holds: money", "28:16 template-unknown-value"),
        Mistake("columns: 4", "columns: 13", "11:21 template-number"),
        Mistake("columns: 4", "columns: 99999999999999999999", "11:21 template-number"),
        Mistake("order: 2", "order: -2", "29:16 template-number"),
        Mistake("order: 2", "order: 1", "29:16 template-order-taken"),
        Mistake(
            "row: 1, columns: 2, rows: 2}\n      - key",
            "row: 2, columns: 2, rows: 2}\n      - key",
            "22:16 template-outside-grid"),
        Mistake("column: 3", "column: 4", "30:16 template-outside-grid"),
        Mistake("column: 3", "column: 2", "30:16 template-overlap"),
    ])
    func values(_ mistake: Mistake) {
        #expect(problems(of: smallTemplate(mistake.old, mistake.new)) == mistake.expected)
    }

    @Test(arguments: [
        Mistake("key: garden", "key: Garden", "1:6 template-word-syntax"),
        Mistake("key: garden", "key: 2gardens", "1:6 template-word-syntax"),
        Mistake("nl: grond", "nl: tuin grond", "14:31 template-word-syntax"),
        Mistake("nl: grond", "nl: n12", "14:31 template-word-like-id"),
        Mistake("nl: grond", "nl: save", "14:31 template-word-reserved"),
        Mistake("key: soil", "key: earth", "14:21 template-key-not-word"),
        Mistake("nl: zaad", "nl: grond", "24:31 template-word-taken"),
        Mistake("nl: zaad", "nl: soil", "24:31 template-word-taken"),
    ])
    func words(_ mistake: Mistake) {
        let found = problems(
            of: smallTemplate(mistake.old, mistake.new), reservedWords: ["save", "plot"])
        #expect(found == mistake.expected)
    }

    @Test func theSameWordInBothLanguagesIsOneWord() {
        #expect(problems(of: smallTemplate("nl: grond", "nl: soil")) == [])
    }

    @Test func aSecondBoardNeedsItsOwnWords() {
        let start = smallTemplate.ranges(of: "  - key: plot").first?.lowerBound
        let board = smallTemplate[(start ?? smallTemplate.startIndex)...]
        #expect(
            problems(of: smallTemplate + "\n" + board) == [
                "32:17 template-word-taken", "32:27 template-word-taken",
            ])
    }

    @Test func listsMayNotBeEmptyOrEndless() {
        #expect(problems(of: pieces("[]")) == ["12:13 template-none"])
        let many = "[" + String(repeating: "{}, ", count: 65) + "]"
        #expect(problems(of: pieces(many)).first == "12:13 template-too-many")
        #expect(problems(of: pieces("{}")) == ["12:13 template-wrong-shape"])
    }

    @Test func allProblemsAreToldAtOnceInTheOrderOfTheLines() {
        let yaml = smallTemplate("version: 1", "version: 1\nversion: 2")
            .replacing("{en: Garden, nl: Tuin}", with: "{en: Gar\u{7}den}")
            .replacing("voice: both", with: "voice: bath")
            .replacing("column: 3", with: "column: 2")
        #expect(
            problems(of: yaml) == [
                "3:1 template-duplicate-key", "4:7 template-missing-language",
                "4:15 template-character", "28:16 template-unknown-value", "31:16 template-overlap",
            ])
    }

    @Test func aLongListOfProblemsIsCutAndCounted() throws {
        let wrong = (0..<150).map { "wrong\($0): 1\n" }.joined()
        let error = try #require(throws: TemplateProblems.self) {
            try TemplateReader.read(yaml: wrong + smallTemplate, fileName: "garden.yaml")
        }
        #expect(error.problems.count == 100)
        #expect(error.unlisted == 50)
    }

    private func pieces(_ list: String) -> String {
        let lines = smallTemplate.split(separator: "\n").prefix(11)
        return lines.joined(separator: "\n") + "\n    pieces: " + list
    }
}
