/// What is wrong with the form of a file of cells, and where.
public struct CSVFault: Error, Hashable, Sendable {
    /// Which rule of the form is broken.
    public enum Kind: Hashable, Sendable {
        /// A quote opens a cell and nothing closes it.
        case unclosedQuote
        /// Something stands between the closing quote and the next cell.
        case textAfterQuote
        case cellTooLong(limit: Int)
        case tooManyCells(limit: Int)
    }

    public let kind: Kind
    /// The line of the file, from 1.
    public let line: Int
    /// The cell in its row, from 1.
    public let cell: Int
}

/// Reads rows of cells from bytes (RFC 4180), one row each time it is asked.
///
/// Cells stay places in the bytes until somebody wants the text, so that a large file costs no
/// more than what is looked at. Line ends may be LF, CRLF or CR; empty lines are skipped.
public struct CSVReader: Sendable {
    /// The longest cell, in bytes.
    public static let longestCell = 1 << 20
    /// The most cells in a row.
    public static let widestRow = 256

    /// A cell as a place in the bytes.
    public struct Cell: Hashable, Sendable {
        // Two halves of a word: a table of 100,000 rows has millions of these.
        private let first: UInt32
        private let marked: UInt32

        init(start: Int, end: Int, hasDoubledQuotes: Bool) {
            first = UInt32(truncatingIfNeeded: start)
            marked =
                UInt32(truncatingIfNeeded: end - start) | (hasDoubledQuotes ? 0x8000_0000 : 0)
        }

        var start: Int { Int(first) }
        var end: Int { Int(first) + Int(marked & 0x7FFF_FFFF) }
        /// Whether quotes in it stand doubled.
        var hasDoubledQuotes: Bool { marked & 0x8000_0000 != 0 }

        /// Whether there is nothing in it.
        public var isEmpty: Bool { start == end }
    }

    public let bytes: [UInt8]
    public let separator: UInt8
    /// The cells of the row that was read last.
    public private(set) var cells: [Cell] = []
    /// The line on which that row starts, from 1.
    public private(set) var rowLine = 0
    private var position: Int
    private var line = 1
    private var lastCount = 0

    /// Starts reading after a byte order mark, if there is one.
    public init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Reads the next row; false when there is none.
    public mutating func next() throws(CSVFault) -> Bool {
        cells.removeAll(keepingCapacity: true)
        while position < bytes.count, isLineEnd(bytes[position]) { endLine() }
        guard position < bytes.count else { return false }
        rowLine = line
        cells.reserveCapacity(lastCount)
        defer { lastCount = cells.count }
        while true {
            try readCell()
            guard cells.count <= Self.widestRow else {
                throw fault(.tooManyCells(limit: Self.widestRow))
            }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        if position < bytes.count { endLine() }
        return true
    }

    /// The text of a cell, its line ends made plain.
    public func text(_ cell: Cell) -> String {
        let raw = bytes[cell.start..<cell.end]
        if !cell.hasDoubledQuotes, !raw.contains(Self.carriageReturn) {
            return String(decoding: raw, as: UTF8.self)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(raw.count)
        var place = raw.startIndex
        while place < raw.endIndex {
            let byte = raw[place]
            let following = place + 1 < raw.endIndex ? raw[place + 1] : 0
            if byte == Self.quote, following == Self.quote { place += 1 }
            if byte == Self.carriageReturn, following == Self.lineFeed { place += 1 }
            plain.append(byte == Self.carriageReturn ? Self.lineFeed : byte)
            place += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether two cells hold the same bytes.
    public func isSame(_ left: Cell, _ right: Cell) -> Bool {
        left.end - left.start == right.end - right.start
            && bytes[left.start..<left.end] == bytes[right.start..<right.end]
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func endLine() {
        let isPair =
            bytes[position] == Self.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == Self.lineFeed
        position += isPair ? 2 : 1
        line += 1
    }

    private func fault(_ kind: CSVFault.Kind, line: Int? = nil) -> CSVFault {
        CSVFault(kind: kind, line: line ?? self.line, cell: cells.count + 1)
    }

    private mutating func readCell() throws(CSVFault) {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            position = bytes.withUnsafeBufferPointer { bytes in
                var place = start
                while place < bytes.count {
                    let byte = bytes[place]
                    if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn {
                        break
                    }
                    place += 1
                }
                return place
            }
            guard position - start <= Self.longestCell else {
                throw fault(.cellTooLong(limit: Self.longestCell))
            }
            cells.append(Cell(start: start, end: position, hasDoubledQuotes: false))
            return
        }
        try readQuotedCell()
    }

    private mutating func readQuotedCell() throws(CSVFault) {
        let opening = line
        let start = position + 1
        var place = start
        var hasDoubledQuotes = false
        while true {
            guard place < bytes.count else { throw fault(.unclosedQuote, line: opening) }
            let byte = bytes[place]
            if byte == Self.quote {
                guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
                hasDoubledQuotes = true
                place += 1
            } else if byte == Self.lineFeed
                || byte == Self.carriageReturn && place + 1 < bytes.count
                    && bytes[place + 1] != Self.lineFeed
            {
                line += 1
            }
            place += 1
            guard place - start <= Self.longestCell else {
                throw fault(.cellTooLong(limit: Self.longestCell), line: opening)
            }
        }
        position = place + 1
        guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position])
        else { throw fault(.textAfterQuote) }
        cells.append(Cell(start: start, end: place, hasDoubledQuotes: hasDoubledQuotes))
    }
}
