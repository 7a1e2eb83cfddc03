/// What a VT100 with the usual extensions shows, as far as this program uses it. Like the terminals
/// people have now, it wraps its lines anew when its width changes.
struct EmulatedScreen {
    private struct Row {
        var cells: [String]
        /// Whether the text goes on in the next row.
        var goesOn = false
    }

    private(set) var columns: Int
    private(set) var rows: Int
    private var grid: [Row]
    private(set) var row = 0
    private(set) var column = 0
    private var saved = (row: 0, column: 0)
    private var wrapsNext = false
    private var pending: [UInt8] = []
    /// Everything that is no text and was not understood, for a test to find.
    private(set) var unknown: [String] = []
    /// Whether the marks of bracketed paste are asked for.
    private(set) var marksPastes = false

    /// Every colour and style that was asked for.
    private(set) var styles: Set<String> = []

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        grid = (0..<rows).map { _ in Row(cells: Self.blanks(columns)) }
    }

    /// The rows down to the last one with something in it, blanks at their ends left out.
    var lines: [String] {
        var lines = grid.map { row in
            String(row.cells.joined().reversed().drop { $0 == " " }.reversed())
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    // MARK: Taking in

    mutating func take(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var index = 0
        while let length = step(at: index) { index += length }
        pending.removeFirst(index)
    }

    /// Takes what stands at an index; gives its length, or nothing while it is not whole.
    private mutating func step(at index: Int) -> Int? {
        guard index < pending.count else { return nil }
        let byte = pending[index]
        if byte == 0x1B { return escape(at: index) }
        if byte < 0x20 || byte == 0x7F {
            control(byte)
            return 1
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= pending.count else { return nil }
        let text = String(decoding: pending[index..<index + length], as: UTF8.self)
        if let scalar = text.unicodeScalars.first { put(scalar) }
        return length
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: break
        case 0x08:
            column = max(0, column - 1)
            wrapsNext = false
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0x0A:
            grid[row].goesOn = false
            lineFeed()
        case 0x0D:
            column = 0
            wrapsNext = false
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar)
        if width == 0 {
            let last = wrapsNext ? column : max(0, column - 1)
            grid[row].cells[last].unicodeScalars.append(scalar)
            return
        }
        if wrapsNext || column + width > columns {
            grid[row].goesOn = true
            column = 0
            lineFeed()
        }
        grid[row].cells[column] = String(scalar)
        if width == 2, column + 1 < columns { grid[row].cells[column + 1] = "" }
        column += width
        wrapsNext = column >= columns
        column = min(column, columns - 1)
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if row + 1 < rows {
            row += 1
        } else {
            grid.removeFirst()
            grid.append(Row(cells: Self.blanks(columns)))
        }
    }

    // MARK: Sequences

    private mutating func escape(at index: Int) -> Int? {
        guard index + 1 < pending.count else { return nil }
        switch pending[index + 1] {
        case UInt8(ascii: "7"): saved = (row, column)
        case UInt8(ascii: "8"):
            (row, column) = (min(saved.row, rows - 1), min(saved.column, columns - 1))
            wrapsNext = false
        case UInt8(ascii: "["): return sequence(at: index)
        case UInt8(ascii: "="), UInt8(ascii: ">"): break
        default: unknown.append("escape \(pending[index + 1])")
        }
        return 2
    }

    private mutating func sequence(at index: Int) -> Int? {
        var end = index + 2
        while end < pending.count, !(0x40...0x7E).contains(pending[end]) { end += 1 }
        guard end < pending.count else { return nil }
        let parameters = String(decoding: pending[(index + 2)..<end], as: UTF8.self)
        let number = Int(parameters.split(separator: ";").first ?? "")
        perform(Character(Unicode.Scalar(pending[end])), parameters, number)
        return end - index + 1
    }

    private mutating func perform(_ final: Character, _ parameters: String, _ number: Int?) {
        let count = max(1, number ?? 1)
        if final != "m" { wrapsNext = false }
        switch final {
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G": column = min(columns - 1, count - 1)
        case "H":
            let parts = parameters.split(separator: ";").compactMap { Int($0) }
            row = min(rows - 1, max(0, (parts.first ?? 1) - 1))
            column = min(columns - 1, max(0, (parts.dropFirst().first ?? 1) - 1))
        case "J": eraseDown(all: number == 2)
        case "K": eraseLine(all: number == 2)
        case "P":
            let gone = min(count, columns - column)
            grid[row].cells.removeSubrange(column..<column + gone)
            grid[row].cells += Self.blanks(gone)
        case "@":
            let room = min(count, columns - column)
            grid[row].cells.insert(contentsOf: Self.blanks(room), at: column)
            grid[row].cells.removeLast(room)
        case "h" where parameters == "?2004": marksPastes = true
        case "l" where parameters == "?2004": marksPastes = false
        case "m": styles.insert(parameters)
        case "h", "l": break
        default: unknown.append("sequence \(parameters)\(final)")
        }
    }

    private mutating func eraseLine(all: Bool) {
        for index in (all ? 0 : column)..<columns { grid[row].cells[index] = " " }
        grid[row].goesOn = false
    }

    private mutating func eraseDown(all: Bool) {
        if all { (row, column) = (0, 0) }
        eraseLine(all: all)
        for below in (row + 1)..<max(rows, row + 1) {
            grid[below] = Row(cells: Self.blanks(columns))
        }
    }

    // MARK: Size

    /// Changes the size; what was wrapped is wrapped anew, and the cursor stays with its text.
    mutating func resize(columns newColumns: Int, rows newRows: Int) {
        var all: [Row] = []
        var cursor = (row: 0, column: 0)
        var index = 0
        while index <= row {
            var text: [String] = []
            var inText: Int?
            repeat {
                if index == row { inText = text.count + column + (wrapsNext ? 1 : 0) }
                text += grid[index].cells
                index += 1
            } while grid[index - 1].goesOn && index < rows
            let used = max((text.lastIndex { $0 != " " } ?? -1) + 1, inText ?? 0)
            let start = all.count
            var rest = text.prefix(used)[...]
            repeat {
                let part = Array(rest.prefix(newColumns))
                rest = rest.dropFirst(newColumns)
                all.append(
                    Row(
                        cells: part + Self.blanks(newColumns - part.count), goesOn: !rest.isEmpty))
            } while !rest.isEmpty
            if let inText {
                let place = min(inText / newColumns, all.count - start - 1)
                cursor = (start + place, min(newColumns - 1, inText - place * newColumns))
            }
        }
        let surplus = max(0, all.count - newRows)
        grid = Array(all.dropFirst(surplus))
        while grid.count < newRows { grid.append(Row(cells: Self.blanks(newColumns))) }
        (columns, rows) = (newColumns, newRows)
        row = max(0, cursor.row - surplus)
        column = cursor.column
        wrapsNext = false
    }

    private static func blanks(_ count: Int) -> [String] { Array(repeating: " ", count: count) }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
            0x1F300...0x1FAFF:
            return 2
        default: return 1
        }
    }
}
