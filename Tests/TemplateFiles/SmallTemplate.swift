import CaseModel
import TemplateFiles
import Testing
import Wording

/// A valid template of one board and two pieces, for tests to break; every line has its number.
let smallTemplate = """
    key: garden
    version: 1
    name: {en: Garden, nl: Tuin}
    about: {en: A garden together., nl: Samen een tuin.}
    source: {en: Written for a test., nl: Geschreven voor een test.}
    boards:
      - key: plot
        words: {en: plot, nl: perk}
        name: {en: Plot, nl: Perk}
        about: {en: What grows where., nl: Wat waar groeit.}
        grid: {columns: 4, rows: 2}
        pieces:
          - key: soil
            words: {en: soil, nl: grond}
            name: {en: Soil, nl: Grond}
            question: {en: What is it like?, nl: Hoe is die?}
            prompts:
              - {en: Wet or dry?, nl: Nat of droog?}
            strong: []
            voice: we
            order: 1
            place: {column: 1, row: 1, columns: 2, rows: 2}
          - key: seed
            words: {en: seed, nl: zaad}
            name: {en: Seed, nl: Zaad}
            question: {en: What do you sow?, nl: Wat zaaien jullie?}
            voice: both
            holds: contributions
            order: 2
            place: {column: 3, row: 1, columns: 2, rows: 2}
    """

/// The small template with one of its texts replaced.
func smallTemplate(_ old: String, _ new: String) -> String {
    guard let range = smallTemplate.firstRange(of: old) else {
        Issue.record("The small template has no `\(old)`.")
        return ""
    }
    return smallTemplate.replacingCharacters(in: range, with: new)
}

extension String {
    /// The text with a range of it replaced.
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }

    fileprivate func firstRange(of other: String) -> Range<Index>? {
        ranges(of: other).first
    }
}

/// The problems of a text, as `line:column code`.
func problems(of yaml: String, reservedWords: Set<String> = []) -> [String] {
    do throws(TemplateProblems) {
        _ = try TemplateReader.read(
            yaml: yaml, fileName: "garden.yaml", reservedWords: reservedWords)
        return []
    } catch {
        return error.problems.map(described)
    }
}

/// The problems of the bytes of a file, as `line:column code`.
func problems(ofBytes bytes: [UInt8]) -> [String] {
    do throws(TemplateProblems) {
        _ = try TemplateReader.read(bytes: bytes, fileName: "garden.yaml")
        return []
    } catch {
        return error.problems.map(described)
    }
}

/// Checks the words of a problem and gives its place and code.
private func described(_ problem: TemplateProblem) -> String {
    for language in Language.allCases {
        for text in [problem.sentence[language], problem.nextStep[language]] {
            #expect(text.count > 8, "\(problem)")
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(problem)")
        }
    }
    #expect(problem.place.file == "garden.yaml")
    return "\(problem.place.line):\(problem.place.column) \(problem.code)"
}
