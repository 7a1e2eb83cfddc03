public import Wording

/// One row of the command table; parsing, help and hints are computed from it.
public final class CommandSpecification: Sendable {
    /// Whether a command takes free text, which a block can hold too.
    public enum TextRule: Sendable, Hashable {
        case none, optional, required
    }

    public let name: CommandName
    public let words: Words
    public let category: CommandCategory
    public let parameters: [Parameter]
    public let attributes: [Attribute]
    public let text: TextRule
    /// What the free text is called in the usage line.
    public let textPlaceholder: Phrase
    /// Whether it shows something: then it takes `--json`, `to=`, `overwrite=` and `width=`.
    public let isView: Bool
    public let summary: Phrase
    public let explanation: Phrase
    /// Scripts that run after `CommandTable.examplePreamble`.
    public let examples: [Phrase]
    /// Whether the examples run in a workspace without a case instead.
    public let examplesStartEmpty: Bool
    let attributeIndex: AttributeIndex

    init(
        _ name: CommandName, _ words: Words, _ category: CommandCategory,
        _ parameters: [Parameter] = [], attributes: [Attribute] = [], text: TextRule = .none,
        textPlaceholder: Phrase = Phrase(en: "TEXT", nl: "TEKST"), isView: Bool = false,
        summary: Phrase, explanation: Phrase, examples: [Phrase],
        examplesStartEmpty: Bool = false
    ) {
        self.name = name
        self.words = words
        self.category = category
        self.parameters = parameters
        self.attributes = attributes + (isView ? CommandTable.viewAttributes : [])
        self.text = text
        self.textPlaceholder = textPlaceholder
        self.isView = isView
        self.summary = summary
        self.explanation = explanation
        self.examples = examples
        self.examplesStartEmpty = examplesStartEmpty
        attributeIndex = AttributeIndex(self.attributes)
    }
}

/// Finds the attributes of a command by what is typed before the `=`.
struct AttributeIndex: Sendable {
    let attributes: [Attribute]
    private let names: [String: AttributeName]

    init(_ attributes: [Attribute]) {
        self.attributes = attributes
        var names: [String: AttributeName] = [:]
        for attribute in attributes {
            for word in attribute.name.words.all {
                names[Folding.folded(word)] = attribute.name
            }
        }
        self.names = names
    }

    func name(foldedWord: String) -> AttributeName? { names[foldedWord] }

    func attribute(_ name: AttributeName, of owner: ItemKind? = nil) -> Attribute? {
        attributes.first { attribute in
            attribute.name == name
                && (owner.map { attribute.owners.isEmpty || attribute.owners.contains($0) } ?? true)
        }
    }

    var words: [String] { names.keys.sorted() }
}
