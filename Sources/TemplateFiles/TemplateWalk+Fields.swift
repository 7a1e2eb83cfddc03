import CaseModel
import Wording
import Yams

extension TemplateWalk {
    /// The fields of a mapping by key; missing and unknown ones are reported.
    mutating func fields(
        of node: Node?, part: TemplateProblem.Part, required: [String], optional: [String] = []
    ) -> [String: Node] {
        guard let node else { return [:] }
        guard case .mapping(let mapping) = node else {
            report(.field(.wrongShape(part.key, expected: .fields)), at: node)
            return [:]
        }
        let known = required + optional
        var fields: [String: Node] = [:]
        for (keyNode, value) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                report(.field(.wrongShape(part.key, expected: .text)), at: keyNode)
                continue
            }
            let key = scalar.string
            if known.contains(key) {
                fields[key] = value
            } else if !SourceText.isDisarmed(key) {
                report(
                    .field(
                        .unknownKey(
                            SourceText.printable(key),
                            suggestion: NearestWord.find(key, among: known), known: known)),
                    at: keyNode)
            }
        }
        for key in required where fields[key] == nil {
            report(.field(.missingKey(key, part: part)), at: node)
        }
        return fields
    }

    /// The items of a list; a missing list is an empty one.
    mutating func list(_ node: Node?, named key: String, limit: Int) -> [Node] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else {
            report(.field(.wrongShape(key, expected: .list)), at: node)
            return []
        }
        guard sequence.count <= limit else {
            report(.field(.tooMany(key: key, count: sequence.count, limit: limit)), at: node)
            return Array(sequence.prefix(limit))
        }
        return Array(sequence)
    }

    /// Whether a node is a list.
    func isList(_ node: Node) -> Bool {
        if case .sequence = node { true } else { false }
    }

    /// One line of text, without blanks around it.
    mutating func text(
        _ node: Node?, named key: String, limit: Int = TemplateLimits.textCharacters
    ) -> String {
        guard let node else { return "" }
        guard case .scalar(let scalar) = node else {
            report(.field(.wrongShape(key, expected: .text)), at: node)
            return ""
        }
        let text = trimmed(scalar.string)
        if text.isEmpty || (scalar.style == .plain && (text == "~" || text == "null")) {
            report(.value(.emptyText(key)), at: node)
        }
        // A character that was typed as such was reported where it stands, and replaced; what
        // is found here came from an escape such as "\e".
        for scalar in Set(text.unicodeScalars).sorted() where SourceText.isForbidden(scalar) {
            report(.file(.forbiddenCharacter(scalar.value)), at: node)
        }
        if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
            report(.value(.lineBreak), at: node)
        }
        if text.count > limit {
            report(.value(.textTooLong(characters: text.count, limit: limit)), at: node)
        }
        return text
    }

    /// A text in both languages.
    mutating func phrase(_ node: Node?, named key: String) -> Phrase {
        let both = languages(node, named: key)
        return Phrase(
            en: text(both[.english], named: key), nl: text(both[.dutch], named: key))
    }

    /// A list of texts in both languages.
    mutating func phrases(_ node: Node?, named key: String) -> [Phrase] {
        list(node, named: key, limit: TemplateLimits.examples).map { phrase($0, named: key) }
    }

    /// A whole number from 1; nil when it is not one.
    mutating func number(_ node: Node?, named key: String, upTo highest: Int) -> Int? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            report(.field(.wrongShape(key, expected: .number)), at: node)
            return nil
        }
        let written = trimmed(scalar.string)
        guard written.utf8.allSatisfy(\.isDigit), let number = Int(written),
            (1...highest).contains(number)
        else {
            let shown = SourceText.printable(written)
            report(
                .value(.numberOutOfRange(shown, key: key, lowest: 1, highest: highest)), at: node)
            return nil
        }
        return number
    }

    /// One of the values of a type, by its raw value.
    mutating func value<Value: RawRepresentable & CaseIterable>(
        _ node: Node?, named key: String
    ) -> Value? where Value.RawValue == String {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            report(.field(.wrongShape(key, expected: .text)), at: node)
            return nil
        }
        let written = trimmed(scalar.string)
        if let value = Value(rawValue: written) { return value }
        let known = Value.allCases.map(\.rawValue)
        let suggestion = NearestWord.find(written, among: known)
        report(
            .value(
                .unknownValue(
                    SourceText.printable(written), key: key, suggestion: suggestion, known: known)),
            at: node)
        return nil
    }

    /// Collects a problem at the place of a node.
    mutating func report(_ kind: @autoclosure () -> TemplateProblem.Kind, at node: Node) {
        let mark = node.mark
        problems.add(
            kind(), at: source.place(line: mark?.line ?? 1, scalarColumn: mark?.column ?? 1))
    }

    /// The nodes under `en` and `nl`; a missing language is reported.
    mutating func languages(_ node: Node?, named key: String) -> [Language: Node] {
        guard let node else { return [:] }
        guard case .mapping(let mapping) = node else {
            report(.field(.wrongShape(key, expected: .fields)), at: node)
            return [:]
        }
        var found: [Language: Node] = [:]
        for (keyNode, value) in mapping {
            let written = keyNode.scalar?.string ?? ""
            if let language = Language(rawValue: written) {
                found[language] = value
            } else if !SourceText.isDisarmed(written) {
                let known = Language.allCases.map(\.rawValue)
                report(
                    .field(
                        .unknownKey(SourceText.printable(written), suggestion: nil, known: known)),
                    at: keyNode)
            }
        }
        for language in Language.allCases where found[language] == nil {
            report(.field(.missingLanguage(language)), at: node)
        }
        return found
    }

    func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
        let start = text.drop(while: isBlank)
        guard let end = start.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(start[...end]).split(separator: "\t", omittingEmptySubsequences: false)
            .joined(separator: " ")
    }
}

extension TemplateProblem.Part {
    /// The key under which the part stands in a file.
    var key: String {
        switch self {
        case .template: "template"
        case .board: "boards"
        case .piece: "pieces"
        case .grid: "grid"
        case .place: "place"
        case .fund: "fund"
        case .source: "source"
        case .group: "groups"
        case .rate: "rates"
        case .rule: "rules"
        case .window: "windows"
        }
    }
}
