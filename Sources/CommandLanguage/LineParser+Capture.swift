/// Notes: a piece word, perhaps who speaks, attributes, and the text.
extension LineParser {
    /// Reads what follows a piece word.
    mutating func readCapture(into statement: inout Statement) {
        if block == nil, readPieceView(into: &statement) { return }
        let index = CommandTable.captureIndex
        let known = problems.count
        var prefix: Range<Int>?
        var isPrefixNext = false
        while true {
            skipBlanks()
            if isAtEnd { break }
            if readAttribute(into: &statement, index: index, takesText: true) {
                isPrefixNext = false
                continue
            }
            if prefix == nil, let found = readAddressee() {
                prefix = found.prefix
                isPrefixNext = true
                statement.addressee = Addressee(name: found.name, wholeText: nil)
                continue
            }
            break
        }
        let textStart = cursor
        if !isAtEnd, problems.count == known {
            statement.text = readText(index: index, isView: false)
        }
        takeBlock(into: &statement, allowsText: true)
        checkAttributes(of: &statement, index: index)
        if let prefix, let addressee = statement.addressee {
            let whole = wholeText(prefix, isNext: isPrefixNext, from: textStart, statement)
            statement.addressee = Addressee(name: addressee.name, wholeText: whole)
        }
        if isMissingText(statement), problems[known...].allSatisfy(\.code.isWarning) {
            report(.missingText, end..<end, facts: SyntaxFacts(command: statement.command))
        }
    }

    private func isMissingText(_ statement: Statement) -> Bool {
        guard let text = statement.text else { return true }
        // Free text starts at a word, so only what is quoted or in a block can be blank.
        return text.form != .text && Trimming.trimmed(text.typed).isEmpty
    }

    /// Reads a piece word alone, or with only a point and what a view takes.
    private mutating func readPieceView(into statement: inout Statement) -> Bool {
        let start = cursor
        let isView = readViewArguments(into: &statement)
        if !isView {
            cursor = start
            problems = []
            statement.positionals = []
            statement.attributes = []
            statement.wantsJSON = false
        }
        return isView
    }

    private mutating func readViewArguments(into statement: inout Statement) -> Bool {
        let index = CommandTable.viewIndex
        while true {
            skipBlanks()
            if isAtEnd { break }
            let word = currentWord
            if isJSONFlag(word) {
                statement.wantsJSON = true
                cursor = word.upperBound
            } else if bytes[cursor] == Byte.at, statement.point == nil,
                PointText(text(word)) != nil || text(word).hasPrefix("@${")
            {
                add(argument(word), as: .point, to: &statement)
                cursor = word.upperBound
            } else if !isKnownAttribute(word, index)
                || !readAttribute(into: &statement, index: index, takesText: true)
            {
                return false
            }
        }
        checkAttributes(of: &statement, index: index)
        return true
    }

    /// Reads `handle:` or `"Full name":` at the cursor, with a blank or nothing after it.
    private mutating func readAddressee() -> (name: Argument, prefix: Range<Int>)? {
        if bytes[cursor] == Byte.quote {
            guard case .closed(let content, let close) = quoted(at: cursor), close < end,
                bytes[close] == Byte.colon, !content.isEmpty,
                close + 1 == end || Byte.blankLength(bytes, close + 1, end) > 0
            else { return nil }
            let name = argument(cursor..<close, .quoted, typed: unquotedText(content))
            defer { cursor = close + 1 }
            return (name, cursor..<close + 1)
        }
        let word = currentWord
        guard word.count > 1, bytes[word.upperBound - 1] == Byte.colon else { return nil }
        cursor = word.upperBound
        return (argument(word.lowerBound..<word.upperBound - 1), word)
    }

    /// The text with the prefix in front, for a piece in which nobody is addressed.
    private func wholeText(
        _ prefix: Range<Int>, isNext: Bool, from textStart: Int, _ statement: Statement
    ) -> Argument? {
        guard let text = statement.text else { return nil }
        if text.isBlock {
            return Argument(
                self.text(prefix) + "\n" + text.typed, .block, place(prefix.lowerBound),
                byteLength: prefix.count)
        }
        let range = prefix.lowerBound..<end
        let typed =
            isNext ? self.text(range) : self.text(prefix) + " " + self.text(textStart..<end)
        return Argument(typed, .text, place(prefix.lowerBound), byteLength: range.count)
    }
}
