public import Wording

/// Help, computed from the command table.
public enum HelpPages {
    /// Every command in one line, under the heading of its category.
    public static func overview(in language: Language, widthColumns: Int = 72) -> [String] {
        var lines: [String] = []
        for category in CommandCategory.allCases {
            if !lines.isEmpty { lines.append("") }
            lines.append(category.title[language])
            for row in CommandTable.all where row.category == category {
                lines += entry(row.words[language], row.summary[language], widthColumns)
            }
        }
        return lines + [""] + wrapped(closing[language], indent: 0, widthColumns)
    }

    /// The page of one command; it names the words of both languages.
    public static func page(
        of name: CommandName, in language: Language, widthColumns: Int = 72
    ) -> [String] {
        let row = CommandTable.specification(of: name)
        var lines = wrapped(headline(row, language), indent: 0, hanging: 2, widthColumns) + [""]
        lines += wrapped(usage(of: row, in: language), indent: 2, hanging: 4, widthColumns)
        lines.append("")
        lines += wrapped(row.explanation[language], indent: 0, widthColumns)
        let details = attributeLines(row.attributes, language, widthColumns)
        if !details.isEmpty { lines += ["", attributesTitle[language]] + details }
        lines += ["", exampleTitle[language]]
        for example in row.examples {
            lines += example[language].split(separator: "\n").map { "  " + $0 }
        }
        return lines
    }

    /// The page of whatever a word means; nil when it is no command.
    public static func page(
        forWord word: String, in language: Language, widthColumns: Int = 72
    ) -> [String]? {
        let typed = word.hasPrefix("/") ? String(word.dropFirst()) : word
        return CommandTable.command(for: typed).map {
            page(of: $0, in: language, widthColumns: widthColumns)
        }
    }

    /// How to type a command: `cash PARTNER [AMOUNT] [YEARS] [status=] [TEXT]`.
    public static func usage(
        of row: CommandSpecification, in language: Language, namesAttributes: Bool = true
    ) -> String {
        var parts = [row.words[language]]
        for parameter in row.parameters {
            let shape = placeholder(parameter, language)
            let repeated = parameter.isRepeating ? shape + "..." : shape
            parts.append(parameter.isOptional ? "[\(repeated)]" : repeated)
        }
        let change = ParameterName.change.placeholder[language]
        if row.name == .set {
            parts += [change, "..."]
        } else if namesAttributes {
            parts += row.attributes.map { "[\($0.name.words[language])=]" }
            if row.isView { parts.append("[--json]") }
        } else if !row.attributes.isEmpty {
            parts.append("[\(change) ...]")
        }
        let text = row.textPlaceholder[language]
        switch row.text {
        case .none: break
        case .optional: parts.append("[\(text)]")
        case .required: parts.append(text)
        }
        return parts.joined(separator: " ")
    }

    static func placeholder(_ parameter: Parameter, _ language: Language) -> String {
        func word(_ name: ParameterName) -> String { name.placeholder[language] }
        let quantity = "\(word(.quantity)) \(word(.unit)) [\(word(.function))]"
        switch parameter.kind {
        case .quantity: return quantity
        case .amountOrQuantity: return "\(word(.amount)) | \(quantity)"
        case .price: return "[\(word(.quantity)) [\(word(.unit))] x] \(word(.amount))"
        case .pointAfterSign: return "@" + word(.point)
        case .orderPlace:
            let words = Vocabulary.orderPlace.choices.map { $0.words[language] }
            return words.prefix(2).joined(separator: "|") + "|"
                + words.dropFirst(2).map { "\($0) \(word(.neighbour))" }.joined(separator: "|")
        default: return word(parameter.name)
        }
    }

    // MARK: Parts of a page

    private static func headline(_ row: CommandSpecification, _ language: Language) -> String {
        let other: Language = language == .dutch ? .english : .dutch
        let own = row.words.all(in: language)
        let others = (own.dropFirst() + row.words.all(in: other)).filter { $0 != own.first }
        var unique: [String] = []
        for word in others where !unique.contains(word) { unique.append(word) }
        let also = unique.isEmpty ? "" : " (\(unique.joined(separator: ", ")))"
        return "\(row.words[language])\(also): \(row.summary[language])"
    }

    static func attributeLines(
        _ attributes: [Attribute], _ language: Language, _ width: Int
    ) -> [String] {
        attributes.flatMap { attribute -> [String] in
            let owners = ItemKind.allCases.filter { attribute.owners.contains($0) }
            let of = owners.map { $0.title[language] }.joined(separator: ", ")
            let values = valueText(attribute, language)
            return entry(
                attribute.name.words[language] + "=", of.isEmpty ? values : "\(values) (\(of))",
                width)
        }
    }

    /// What may stand after the `=`.
    static func valueText(_ attribute: Attribute, _ language: Language) -> String {
        let more = attribute.isList ? listOf[language] : ""
        guard case .choice(let vocabulary) = attribute.kind else {
            return kindText(attribute.kind)[language] + more
        }
        let words = vocabulary.choices.map { $0.words[language] }.joined(separator: ", ")
        return words + (vocabulary.isOpen ? ownWords[language] : "") + more
    }

    private static func kindText(_ kind: ValueKind) -> Phrase {
        switch kind {
        case .item: Phrase(en: "an id or handle", nl: "een id of kortnaam")
        case .partner: Phrase(en: "a partner", nl: "een partner")
        case .piece: Phrase(en: "a piece", nl: "een stuk")
        case .amount, .price: Phrase(en: "an amount", nl: "een bedrag")
        case .years: Phrase(en: "2026, 2026-2028 or 2026,2028", nl: "2026, 2026-2028 of 2026,2028")
        case .count: Phrase(en: "a number", nl: "een getal")
        case .path: Phrase(en: "a file", nl: "een bestand")
        case .text, .name:
            Phrase(
                en: "text, quoted if it has blanks",
                nl: "tekst, met spaties tussen aanhalingstekens")
        default: Phrase(en: "a word", nl: "een woord")
        }
    }

    private static func entry(_ word: String, _ text: String, _ width: Int) -> [String] {
        let column = 14
        let start = "  " + word
        guard width >= narrowestWithColumns else {
            return [start] + wrapped(text, indent: 4, width)
        }
        let gap = max(1, column + 2 - start.count)
        let lines = wrapped(text, indent: column + 2, width)
        guard let first = lines.first else { return [start] }
        if gap == 1 && start.count >= column + 2 { return [start] + lines }
        return [start + String(repeating: " ", count: gap) + first.dropFirst(column + 2)]
            + lines.dropFirst()
    }

    /// Breaks a text into lines between words.
    static func wrapped(
        _ text: String, indent: Int, hanging: Int? = nil, _ width: Int
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let margin = lines.isEmpty ? indent : (hanging ?? indent)
            if line.isEmpty {
                line = String(repeating: " ", count: margin) + word
            } else if ScreenWidth.of(line) + 1 + ScreenWidth.of(String(word)) <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(repeating: " ", count: hanging ?? indent) + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// With less than this, words and what they do stand below each other.
    private static let narrowestWithColumns = 40

    private static let closing = Phrase(
        en: "Type `help WORD` for one command. A piece word and a text make a note.",
        nl: "Tik `hulp WOORD` voor een opdracht. Een stukwoord en een tekst maken een notitie.")
    private static let attributesTitle = Phrase(en: "Attributes", nl: "Kenmerken")
    private static let exampleTitle = Phrase(en: "For example", nl: "Bijvoorbeeld")
    private static let listOf = Phrase(en: "; several with commas", nl: "; meer met komma's")
    private static let ownWords = Phrase(en: ", or your own word", nl: ", of een eigen woord")
}
