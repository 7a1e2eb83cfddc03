public import CaseModel
import Wording
import Yams

/// Reads template files, and says everything that is wrong with one at once.
public enum TemplateReader {
    /// Reads a template from the bytes of a file.
    ///
    /// A word of a piece may not be one of the `reservedWords`: the command words, in lower case.
    public static func read(
        bytes: [UInt8], fileName: String, reservedWords: Set<String> = []
    ) throws(TemplateProblems) -> Template {
        try read(yaml: text(of: bytes, fileName), fileName: fileName, reservedWords: reservedWords)
    }

    /// The bytes of a file as text.
    static func text(of bytes: [UInt8], _ fileName: String) throws(TemplateProblems) -> String {
        guard bytes.count <= TemplateLimits.bytes else {
            throw problem(
                .file(.tooLarge(bytes: bytes.count, limit: TemplateLimits.bytes)), in: fileName)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let (line, column) = placeOfInvalidByte(in: bytes)
            throw problem(.file(.notUTF8), in: fileName, line: line, column: column)
        }
        return text
    }

    /// Reads a template from the text of a file.
    ///
    /// A word of a piece may not be one of the `reservedWords`: the command words, in lower case.
    public static func read(
        yaml text: String, fileName: String, reservedWords: Set<String> = []
    ) throws(TemplateProblems) -> Template {
        try walk(text, fileName, reservedWords) { $0.template(from: $1) }
    }

    /// Walks over the nodes of a file and gives what was made of them, or all that is wrong.
    static func walk<Result>(
        _ text: String, _ fileName: String, _ reservedWords: Set<String>,
        make: (inout TemplateWalk, Node) -> Result
    ) throws(TemplateProblems) -> Result {
        guard text.utf8.count <= TemplateLimits.bytes else {
            throw problem(
                .file(.tooLarge(bytes: text.utf8.count, limit: TemplateLimits.bytes)), in: fileName)
        }
        var source = SourceText(text, file: fileName)
        if source.hasAnchor, let problems = ProblemList.joined(source.problems) {
            throw problems
        }
        var composer = TemplateComposer(source: source)
        let root = composer.compose()
        source = composer.source
        var walk = TemplateWalk(source: source, reservedWords: reservedWords)
        let result = root.map { make(&walk, $0) }
        if let problems = ProblemList.joined(source.problems, composer.problems, walk.problems) {
            throw problems
        }
        // The composer reports why there is no root, so this is never reached without one.
        guard let result else { throw problem(.file(.empty), in: fileName) }
        return result
    }

    private static func problem(
        _ kind: TemplateProblem.Kind, in file: String, line: Int = 1, column: Int = 1
    ) -> TemplateProblems {
        let place = TemplatePlace(file: file, line: line, column: column)
        return TemplateProblems(
            problems: [TemplateProblem(kind: kind, place: place)], unlisted: 0)
    }

    /// The place of the first byte that is no UTF-8.
    private static func placeOfInvalidByte(in bytes: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var before = String.UnicodeScalarView()
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" {
                line += 1
                before = String.UnicodeScalarView()
            } else {
                before.append(scalar)
            }
        }
        return (line, String(before).count + 1)
    }
}
