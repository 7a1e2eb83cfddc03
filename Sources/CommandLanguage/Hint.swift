import Wording

/// Finds what a line still needs: a pure function of the line and a source.
public struct Hinter {
    private let source: any CompletionSource

    /// Makes a hinter that asks one source.
    public init(_ source: any CompletionSource) {
        self.source = source
    }

    /// What may follow at the end of a line, with the blank before it where one is missing; nothing
    /// while a text is typed. Of an entry of several lines only the last counts.
    public func hint(for entry: String) -> String? {
        let all = Array(entry.utf8)
        let start = (all.lastIndex(of: Byte.newline) ?? -1) + 1
        // What is expected to fail is a command like any other.
        let line = all[(start + LinePosition.startOfExpectedCommand(all[start...]))...]
        guard let last = line.last, line.count <= Hinter.longestLine,
            !EntryShape.isInBlock(all[..<start])
        else { return nil }
        if source.guidedPiece != nil {
            if source.isGuidedNote(line) { return nil }
            if let words = guideWords(after: line) { return words }
        }
        let position = LinePosition.after(line)
        if let values = values(after: line, position) { return values }
        guard let needed = needed(at: position), !needed.isEmpty else { return nil }
        return (last == Byte.blank ? "" : " ") + needed
    }

    private static let longestLine = 2000

    /// After the slash the words of the guide, and after one of them what it does.
    private func guideWords(after line: ArraySlice<UInt8>) -> String? {
        let typed = String(decoding: line.drop { $0 == Byte.blank }.dropFirst(), as: UTF8.self)
        guard !typed.isEmpty else {
            return GuideWord.allCases.compactMap { $0.words.all(in: language).first }
                .joined(separator: ", ")
        }
        return GuideWord(typed: typed).map { "  " + $0.summary[language] }
    }
    private var language: Language { source.language }

    private func needed(at position: LinePosition) -> String? {
        if let part = position.missingPart { return part.placeholder[language] }
        switch position.place {
        case .command, .text, .nothing:
            return nil
        case .capture(let word, let isAddressed):
            guard let piece = source.piece(folded: word) else { return nil }
            let text = language == .dutch ? "TEKST" : "TEXT"
            switch (piece.address, isAddressed) {
            case (.perhaps, false): return "[PARTNER:] " + text
            case (.always, false): return "PARTNER: " + text
            default: return text
            }
        case .arguments(let row, let open):
            return Hinter.usage(row, open, language)
        }
    }

    private static func usage(
        _ row: CommandSpecification, _ open: [Parameter], _ language: Language
    ) -> String {
        var parts = open.map { parameter in
            let shape = HelpPages.placeholder(parameter, language)
            return parameter.isOptional ? "[\(shape)]" : shape
        }
        if row.name == .set { parts.append(ParameterName.change.placeholder[language]) }
        switch row.text {
        case .none: break
        case .optional: parts.append("[\(row.textPlaceholder[language])]")
        case .required: parts.append(row.textPlaceholder[language])
        }
        return parts.joined(separator: " ")
    }

    /// The values an attribute can have, right after its `=`.
    private func values(after line: ArraySlice<UInt8>, _ position: LinePosition) -> String? {
        guard line.last == Byte.equals else { return nil }
        let word = line.split(separator: Byte.blank).last ?? []
        let name = Folding.folded(String(decoding: word.dropLast(), as: UTF8.self))
        let attributes: [Attribute]
        switch position.place {
        case .arguments(let row, _): attributes = row.attributes
        case .capture: attributes = CommandTable.captureAttributes
        default: return nil
        }
        return attributes.first { attribute in
            attribute.name.words.all.contains { Folding.folded($0) == name }
        }.map { HelpPages.valueText($0, language) }
    }
}
