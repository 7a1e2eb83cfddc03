/// With which characters boxes and marks are drawn.
public enum DrawingStyle: Hashable, Sendable {
    /// Lines that join.
    case lines
    /// For printers and screens that have only the oldest characters.
    case ascii

    /// What says that something goes on.
    var ellipsis: String { self == .lines ? "…" : "..." }
}

/// Draws boxes that share their borders, with the right character where borders meet.
struct BoxDrawing {
    /// The sides on which a border goes on from a character.
    private struct Sides: OptionSet {
        let rawValue: UInt8
        static let up = Sides(rawValue: 1)
        static let down = Sides(rawValue: 2)
        static let left = Sides(rawValue: 4)
        static let right = Sides(rawValue: 8)
    }

    private let width: Int
    private let height: Int
    private let style: DrawingStyle
    private var borders: [Sides]
    /// Texts by row, each with the column it starts at.
    private var texts: [[(column: Int, text: String)]]

    init(width: Int, height: Int, style: DrawingStyle) {
        self.width = width
        self.height = height
        self.style = style
        borders = Array(repeating: [], count: width * height)
        texts = Array(repeating: [], count: height)
    }

    /// Adds the border of a box by its corners, borders included.
    mutating func addBox(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        for column in columns {
            var sides: Sides = []
            if column > columns.lowerBound { sides.insert(.left) }
            if column < columns.upperBound { sides.insert(.right) }
            borders[rows.lowerBound * width + column].formUnion(sides)
            borders[rows.upperBound * width + column].formUnion(sides)
        }
        for row in rows {
            var sides: Sides = []
            if row > rows.lowerBound { sides.insert(.up) }
            if row < rows.upperBound { sides.insert(.down) }
            borders[row * width + columns.lowerBound].formUnion(sides)
            borders[row * width + columns.upperBound].formUnion(sides)
        }
    }

    /// Adds a line of text; lines of one row are added from left to right and do not overlap.
    mutating func addText(_ text: String, column: Int, row: Int) {
        texts[row].append((column, text))
    }

    /// The drawing, every line as wide as asked or shorter.
    var lines: [String] {
        (0..<height).map { row in
            var line = ""
            var column = 0
            for text in texts[row].sorted(by: { $0.column < $1.column }) {
                line += border(row, column..<max(column, text.column)) + text.text
                column = max(column, text.column) + DisplayWidth.of(text.text)
            }
            line += border(row, column..<max(column, width))
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func border(_ row: Int, _ columns: Range<Int>) -> String {
        String(columns.map { character(borders[row * width + $0]) })
    }

    private func character(_ sides: Sides) -> Character {
        if style == .ascii {
            switch sides {
            case []: return " "
            case [.up, .down], .up, .down: return "|"
            case [.left, .right], .left, .right: return "-"
            default: return "+"
            }
        }
        return Self.characters[Int(sides.rawValue)]
    }

    /// By the sum of the sides: up 1, down 2, left 4, right 8.
    private static let characters = Array(" │││─┘┐┤─└┌├─┴┬┼")
}
