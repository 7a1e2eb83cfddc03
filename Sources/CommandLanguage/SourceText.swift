/// A script, a line that was typed, or a file that is read: bytes with a name.
public final class SourceText: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// The number of the first line, when this is a part of something longer.
    public let firstLine: Int
    /// The `read` command through which this source was opened.
    public let readFrom: SourcePlace?
    /// Where each line starts, in bytes.
    let lineStarts: [Int]

    /// Takes bytes as they are; problems in them are found when they are parsed.
    public init(
        name: String, bytes: [UInt8], firstLine: Int = 1, readFrom: SourcePlace? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.firstLine = firstLine
        self.readFrom = readFrom
        lineStarts = SourceText.lineStarts(in: bytes)
    }

    /// Takes text that is already known to be well-formed.
    public convenience init(
        name: String, text: String, firstLine: Int = 1, readFrom: SourcePlace? = nil
    ) {
        self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine, readFrom: readFrom)
    }

    /// How many `read` commands led here.
    public var readingDepth: Int {
        (readFrom?.source.readingDepth).map { $0 + 1 } ?? 0
    }

    /// The numbers of its lines.
    public var lineNumbers: Range<Int> { firstLine..<firstLine + lineStarts.count }

    /// The bytes of a line by its number, without its end.
    public func lineBytes(_ number: Int) -> ArraySlice<UInt8> { bytes[lineRange(number)] }

    /// A line by its number as text, malformed bytes replaced.
    public func line(_ number: Int) -> String {
        String(decoding: lineBytes(number), as: UTF8.self)
    }

    /// The lines of a range of numbers as text.
    public func lines(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { line($0) }.joined(separator: "\n")
    }

    func lineRange(_ number: Int) -> Range<Int> {
        let index = number - firstLine
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if index + 1 == lineStarts.count, end > start, bytes[end - 1] == Byte.newline { end -= 1 }
        if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
        return start..<end
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBufferPointer { buffer in
            var start = Byte.startsWithMark(buffer) ? 3 : 0
            var index = start
            while index < buffer.count {
                if buffer[index] == Byte.newline {
                    starts.append(start)
                    start = index + 1
                }
                index += 1
            }
            if start < buffer.count || starts.isEmpty { starts.append(start) }
        }
        return starts
    }
}

/// A place in a source: what an error points at.
public struct SourcePlace: Sendable {
    public let source: SourceText
    public let line: Int
    /// How many bytes of the line stand before it.
    public let byteOffset: Int

    /// Makes a place from a line number and the bytes before it in that line.
    public init(source: SourceText, line: Int, byteOffset: Int) {
        self.source = source
        self.line = line
        self.byteOffset = byteOffset
    }

    /// The column, counted in characters from 1.
    public var column: Int {
        String(decoding: source.lineBytes(line).prefix(byteOffset), as: UTF8.self).count + 1
    }

    /// The `read` commands that led here, the nearest first.
    public var readChain: [SourcePlace] {
        source.readFrom.map { [$0] + $0.readChain } ?? []
    }
}

extension SourcePlace: Hashable, CustomStringConvertible {
    public static func == (left: SourcePlace, right: SourcePlace) -> Bool {
        left.line == right.line && left.byteOffset == right.byteOffset
            && (left.source === right.source || left.source.name == right.source.name)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(source.name)
        hasher.combine(line)
        hasher.combine(byteOffset)
    }

    /// `file:line:column`.
    public var description: String { "\(source.name):\(line):\(column)" }
}
