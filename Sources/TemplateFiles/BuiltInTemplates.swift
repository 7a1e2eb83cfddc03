public import CaseModel

/// The templates that travel inside the program; each is read only when it is asked for.
public enum BuiltInTemplates {
    /// The keys of all templates, without reading any.
    public static var keys: [String] {
        files.map { String($0.name.dropLast(fileEnding.count)) }
    }

    /// All templates.
    public static func all(
        reservedWords: Set<String> = []
    ) throws(TemplateProblems) -> [Template] {
        var templates: [Template] = []
        for file in files {
            templates.append(try read(file, reservedWords))
        }
        return templates
    }

    /// The template with a key, such as `purpose-case`; nil when there is none.
    public static func named(
        _ key: String, reservedWords: Set<String> = []
    ) throws(TemplateProblems) -> Template? {
        guard let file = files.first(where: { $0.name == key + fileEnding }) else { return nil }
        return try read(file, reservedWords)
    }

    /// The text of a template's file, to copy and change; nil when there is none.
    public static func source(of key: String) -> String? {
        let file = files.first { $0.name == key + fileEnding }
        return file.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private static let fileEnding = ".yaml"

    private static var files: [EmbeddedFile] { EmbeddedFile.all(in: nil) }

    private static func read(
        _ file: EmbeddedFile, _ reservedWords: Set<String>
    ) throws(TemplateProblems) -> Template {
        try TemplateReader.read(
            bytes: Array(file.bytes), fileName: file.name, reservedWords: reservedWords)
    }
}
