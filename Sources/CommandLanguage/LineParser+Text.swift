extension LineParser {
    /// Reads the rest of the line as free text; quotes around the whole of it are dropped.
    mutating func readText(index: AttributeIndex, isView: Bool) -> Argument? {
        let range = cursor..<end
        cursor = end
        if bytes[range.lowerBound] == Byte.quote {
            switch quoted(at: range.lowerBound) {
            case .unclosed:
                report(.unclosedQuote, range.lowerBound..<range.lowerBound + 1)
                return nil
            case .closed(let content, let close) where close == end:
                return argument(range, .quoted, typed: unquotedText(content))
            case .closed:
                break
            }
        }
        warnOfTrailingAttribute(in: range, index: index, isView: isView)
        return argument(range, .text)
    }

    /// Warns when the last word of a text is an attribute that came too late.
    private mutating func warnOfTrailingAttribute(
        in range: Range<Int>, index: AttributeIndex, isView: Bool
    ) {
        var start = range.upperBound
        var equals: Int?
        while start > range.lowerBound, !endsWithBlank(range.lowerBound, start) {
            start -= 1
            if bytes[start] == Byte.equals { equals = start }
        }
        let word = start..<range.upperBound
        if isView, isJSONFlag(word) {
            report(.attributeInText, word)
        } else if let equals, let name = index.name(foldedWord: folded(start..<equals)) {
            report(.attributeInText, word, facts: SyntaxFacts(attribute: name))
        }
    }

    private func endsWithBlank(_ start: Int, _ index: Int) -> Bool {
        LineShape.trimBlanks(bytes, start, index) < index
    }

    func isJSONFlag(_ word: Word) -> Bool {
        word.count == 6 && bytes[word.lowerBound] == Byte.hyphen
            && bytes[word.lowerBound + 1] == Byte.hyphen && folded(word) == "--json"
    }

    /// Puts the block of the line into the statement, or says why it cannot be there.
    mutating func takeBlock(into statement: inout Statement, allowsText: Bool) {
        guard let block else { return }
        let facts = SyntaxFacts(typed: "<<", command: statement.command)
        let mark = lineStart + block.place.byteOffset
        if !allowsText {
            report(.blockNotExpected, mark..<mark + 2, facts: facts)
        } else if statement.text != nil {
            report(.textAndBlock, mark..<mark + 2, facts: facts)
        } else {
            statement.text = block
        }
    }
}
