import Wording

/// What may stand at the end of a line that is still being typed.
struct LinePosition {
    enum Place {
        case command
        /// Arguments of a command: the parameters that are still open, from the next one on.
        case arguments(CommandSpecification, open: [Parameter])
        /// After a piece word, before the text of a note.
        case capture(String, isAddressed: Bool)
        /// In free text.
        case text
        /// Where nothing more fits.
        case nothing
    }

    let place: Place
    /// What was read before it.
    var positionals: [Statement.Positional] = []
    var attributes: [AttributeName] = []
    /// A part of the last argument that is still missing, such as a unit after its quantity.
    var missingPart: ParameterName?

    /// Reads what stands before an index, by the rules of the language.
    static func after(_ bytes: ArraySlice<UInt8>) -> LinePosition {
        let line = Array(bytes)
        let source = SourceText(name: "", bytes: line)
        return line.withUnsafeBufferPointer { buffer in
            var parser = LineParser(
                bytes: buffer, source: source, line: 1, lineStart: 0, end: buffer.count,
                pieceWords: nil)
            return parser.position()
        }
    }

    /// Where the command begins that stands behind `expect error CODE:`; else the line's own start.
    static func startOfExpectedCommand(_ bytes: ArraySlice<UInt8>) -> Int {
        let line = Array(bytes)
        return line.withUnsafeBufferPointer { buffer in
            let parser = LineParser(
                bytes: buffer, source: SourceText(name: "", bytes: line), line: 1, lineStart: 0,
                end: buffer.count, pieceWords: nil)
            return parser.startOfExpectedCommand() ?? 0
        }
    }

    func argument(_ name: ParameterName) -> Argument? {
        positionals.first { $0.name == name }?.argument
    }
}

extension LineParser {
    fileprivate func startOfExpectedCommand() -> Int? {
        var first = LineShape.skipBlanks(bytes, 0, end)
        if first < end, bytes[first] == Byte.slash { first += 1 }
        let command = first..<LineShape.wordEnd(bytes, first, end)
        guard CommandTable.command(folded: folded(command)) == .expect else { return nil }
        let kind = word(after: command.upperBound)
        guard CommandTable.errorWords.all.contains(folded(kind)) else { return nil }
        let code = word(after: kind.upperBound)
        guard code.upperBound < end, code.count > 1,
            bytes[code.upperBound - 1] == Byte.colon
        else { return nil }
        return LineShape.skipBlanks(bytes, code.upperBound, end)
    }

    mutating func position() -> LinePosition {
        var first = LineShape.skipBlanks(bytes, 0, end)
        if first < end, bytes[first] == Byte.hash { return LinePosition(place: .nothing) }
        if first < end, bytes[first] == Byte.slash { first += 1 }
        let word = first..<LineShape.wordEnd(bytes, first, end)
        guard !word.isEmpty else { return LinePosition(place: .command) }
        cursor = word.upperBound
        let folded = self.folded(word)
        if let name = CommandTable.command(folded: folded) {
            return position(in: CommandTable.specification(of: name), word)
        }
        return position(inPiece: folded, word)
    }

    private mutating func position(in row: CommandSpecification, _ word: Word) -> LinePosition {
        var statement = Statement(command: .named(row.name), place: place(0), lastLine: 1)
        if row.name == .expect,
            CommandTable.errorWords.all.contains(folded(self.word(after: cursor)))
        {
            return LinePosition(place: .nothing)
        }
        var open = row.parameters[...]
        let takesText = row.text != .none
        while true {
            skipBlanks()
            if isAtEnd { break }
            if row.isView, isJSONFlag(currentWord) {
                cursor = currentWord.upperBound
                continue
            }
            if readAttribute(into: &statement, index: row.attributeIndex, takesText: takesText) {
                continue
            }
            guard take(from: &open, row, into: &statement) else {
                return finished(takesText ? .text : .nothing, statement)
            }
        }
        return finished(.arguments(row, open: Array(open)), statement)
    }

    private mutating func take(
        from open: inout ArraySlice<Parameter>, _ row: CommandSpecification,
        into statement: inout Statement
    ) -> Bool {
        while let parameter = open.first {
            let taken = take(parameter, row, into: &statement) == .yes
            if !taken || !parameter.isRepeating { open = open.dropFirst() }
            if taken { return true }
        }
        return false
    }

    private mutating func position(inPiece folded: String, _ word: Word) -> LinePosition {
        var statement = Statement(command: .capture(folded), place: place(0), lastLine: 1)
        var isAddressed = false
        while true {
            skipBlanks()
            if isAtEnd { break }
            let index = CommandTable.captureIndex
            if readAttribute(into: &statement, index: index, takesText: true) { continue }
            let word = currentWord
            guard !isAddressed, bytes[word.upperBound - 1] == Byte.colon else {
                return finished(.text, statement)
            }
            isAddressed = true
            cursor = word.upperBound
        }
        return finished(.capture(folded, isAddressed: isAddressed), statement)
    }

    private func finished(_ place: LinePosition.Place, _ statement: Statement) -> LinePosition {
        let missing = problems.first { problem in
            problem.code == .missingArgument && problem.place.byteOffset >= end
        }
        return LinePosition(
            place: place, positionals: statement.positionals,
            attributes: statement.attributes.map(\.name), missingPart: missing?.facts.parameter)
    }
}

extension LineShape {
    /// Where the name of a variable starts that is not closed before the end; `$${` is no variable.
    static func openVariable(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let brace = bytes.lastIndex(of: Byte.openBrace), brace > bytes.startIndex,
            bytes[brace - 1] == Byte.dollar,
            brace - 1 == bytes.startIndex || bytes[brace - 2] != Byte.dollar
        else { return nil }
        let name = bytes[(brace + 1)...]
        let isOpen = !name.contains { $0 == Byte.closeBrace || $0 == Byte.blank }
        return isOpen ? brace + 1 : nil
    }

    /// Where the word starts that ends at an index; an open quote belongs to its word.
    static func lastWordStart(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        var index = 0
        while true {
            let start = skipBlanks(bytes, index, end)
            if start == end { return end }
            index = pastQuote(bytes, start, end) ?? end
            index = wordEnd(bytes, index, end)
            if index == end { return start }
        }
    }

    /// The index behind a text in quotes at the start of a word or after its `=`; the start itself
    /// where there is none, nothing where it does not close.
    private static func pastQuote(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int? {
        var open = start
        if bytes[open] != Byte.quote {
            let wordEnd = wordEnd(bytes, start, end)
            while open < wordEnd, bytes[open] != Byte.equals { open += 1 }
            open += 1
            guard open < wordEnd, bytes[open] == Byte.quote else { return start }
        }
        var index = open + 1
        while index < end {
            if bytes[index] == Byte.quote {
                guard index + 1 < end, bytes[index + 1] == Byte.quote else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
