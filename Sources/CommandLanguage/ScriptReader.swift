/// Reads a whole source into statements and problems.
struct ScriptReader {
    let source: SourceText
    let pieceWords: PieceWords?

    func read() -> Script {
        var script = Script()
        if source.bytes.count > ReadingLimits.scriptBytes {
            script.problems.append(
                SyntaxProblem(
                    .scriptTooLarge,
                    at: SourcePlace(source: source, line: source.firstLine, byteOffset: 0),
                    facts: SyntaxFacts(limit: ReadingLimits.scriptBytes)))
            return script
        }
        script.statements.reserveCapacity(source.lineNumbers.count)
        source.bytes.withUnsafeBufferPointer { bytes in
            var line = source.lineNumbers.lowerBound
            while line < source.lineNumbers.upperBound {
                line = readStatement(at: line, in: bytes, into: &script)
            }
        }
        return script
    }

    /// Reads the statement that starts on a line; gives the number of the line after it.
    private func readStatement(
        at line: Int, in bytes: UnsafeBufferPointer<UInt8>, into script: inout Script
    ) -> Int {
        let range = source.lineRange(line)
        let known = script.problems.count
        check(range, line: line, in: bytes, into: &script)
        let start = LineShape.skipBlanks(bytes, range.lowerBound, range.upperBound)
        if start == range.upperBound || bytes[start] == Byte.hash { return line + 1 }
        let end = LineShape.trimBlanks(bytes, start, range.upperBound)
        var parser = LineParser(
            bytes: bytes, source: source, line: line, lineStart: range.lowerBound, end: end,
            pieceWords: pieceWords)
        var next = line + 1
        if let mark = LineShape.blockMark(bytes, start, end) {
            parser.end = LineShape.trimBlanks(bytes, start, mark)
            next = readBlock(at: line, mark: mark, in: bytes, for: &parser, into: &script)
        } else if LineShape.isBlockEnd(bytes, start, end) {
            script.problems.append(
                SyntaxProblem(
                    .strayBlockEnd, at: parser.place(start), byteLength: 2,
                    facts: SyntaxFacts(typed: ">>")))
        }
        guard script.problems.count == known else { return next }
        let statement = parser.statement(from: start)
        script.problems += parser.problems.count > 1 ? parser.sortedProblems : parser.problems
        if let statement, !parser.hasErrors { script.statements.append(statement) }
        return next
    }

    private func check(
        _ range: Range<Int>, line: Int, in bytes: UnsafeBufferPointer<UInt8>,
        into script: inout Script
    ) {
        guard let finding = LineCheck.finding(in: bytes, range) else { return }
        let isLength = finding.code == .lineTooLong
        script.problems.append(
            SyntaxProblem(
                finding.code,
                at: SourcePlace(
                    source: source, line: line, byteOffset: finding.index - range.lowerBound),
                byteLength: finding.length,
                facts: SyntaxFacts(
                    typed: finding.typed, limit: isLength ? ReadingLimits.lineBytes : nil)))
    }

    /// Reads the lines of a block up to its end; gives the number of the line after it.
    private func readBlock(
        at line: Int, mark: Int, in bytes: UnsafeBufferPointer<UInt8>,
        for parser: inout LineParser, into script: inout Script
    ) -> Int {
        var texts: [String] = []
        var size = 0
        var number = line + 1
        while number < source.lineNumbers.upperBound {
            let range = source.lineRange(number)
            let start = LineShape.skipBlanks(bytes, range.lowerBound, range.upperBound)
            let end = LineShape.trimBlanks(bytes, start, range.upperBound)
            if LineShape.isBlockEnd(bytes, start, end) {
                if size > ReadingLimits.blockBytes {
                    script.problems.append(
                        SyntaxProblem(
                            .blockTooLarge, at: parser.place(mark), byteLength: 2,
                            facts: SyntaxFacts(limit: ReadingLimits.blockBytes)))
                }
                parser.block = Argument(
                    texts.joined(separator: "\n"), .block, parser.place(mark), byteLength: 2)
                parser.lastLine = number
                return number + 1
            }
            check(range, line: number, in: bytes, into: &script)
            size += range.count + 1
            if size <= ReadingLimits.blockBytes {
                texts.append(LineShape.text(bytes, range))
            }
            number += 1
        }
        script.problems.append(
            SyntaxProblem(.unclosedBlock, at: parser.place(mark), byteLength: 2))
        return number
    }
}

/// What the bytes of a line look like, before any word of it is understood.
enum LineShape {
    @inline(__always)
    static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let length = Byte.blankLength(bytes, index, end)
            if length == 0 { break }
            index += length
        }
        return index
    }

    static func trimBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = end
        while index > start {
            let byte = bytes[index - 1]
            if byte == Byte.blank || byte == Byte.tab {
                index -= 1
            } else if byte == 0xA0, index - 1 > start, bytes[index - 2] == 0xC2 {
                index -= 2
            } else if byte == 0xAF, index - 2 > start, bytes[index - 2] == 0x80,
                bytes[index - 3] == 0xE2
            {
                index -= 3
            } else {
                break
            }
        }
        return index
    }

    @inline(__always)
    static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, Byte.blankLength(bytes, index, end) == 0 { index += 1 }
        return index
    }

    /// Where the `<<` stands that opens a block, if the last word of a line is one.
    static func blockMark(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int? {
        guard end - start >= 2, bytes[end - 1] == Byte.less, bytes[end - 2] == Byte.less
        else { return nil }
        let mark = end - 2
        let isWord = mark == start || trimBlanks(bytes, start, mark) < mark
        return isWord ? mark : nil
    }

    static func isBlockEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        end - start == 2 && bytes[start] == Byte.greater && bytes[start + 1] == Byte.greater
    }

    /// The text of some bytes, tabs made blanks.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[range])
        guard slice.contains(Byte.tab) else { return String(decoding: slice, as: UTF8.self) }
        return String(
            decoding: slice.map { $0 == Byte.tab ? Byte.blank : $0 }, as: UTF8.self)
    }
}
