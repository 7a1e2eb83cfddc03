/// The place of a problem for people: where it is, the line, and a caret under it.
public struct ProblemExcerpt: Sendable, Hashable {
    /// `file:line:column`.
    public let location: String
    /// The `read` commands that led there, the nearest first, each as `file:line:column`.
    public let readFrom: [String]
    /// The line, cut to the width around the caret, with nothing live in it.
    public let sourceLine: String
    /// Blanks, then carets under what is wrong.
    public let caretLine: String

    /// Makes the excerpt of a problem, its lines at most `widthColumns` wide.
    public init(_ problem: SyntaxProblem, widthColumns: Int = 72) {
        self.init(problem.place, byteLength: problem.byteLength, widthColumns: widthColumns)
    }

    /// Makes the excerpt of a place, for problems that are not of syntax.
    public init(_ place: SourcePlace, byteLength: Int, widthColumns: Int = 72) {
        location = place.description
        readFrom = place.readChain.map(\.description)
        let bytes = place.source.lineBytes(place.line)
        let start = min(place.byteOffset, bytes.count)
        // Far from the caret nothing is shown, so nothing is decoded either.
        let reach = max(widthColumns, 20) * 8
        let length = min(max(byteLength, 0), bytes.count - start, reach)
        let from = ProblemExcerpt.boundary(bytes, max(0, start - reach))
        let upTo = ProblemExcerpt.boundary(bytes, min(bytes.count, start + length + reach))
        let base = bytes.startIndex
        func cells(_ range: Range<Int>) -> [Cell] {
            ProblemExcerpt.cells(bytes[base + range.lowerBound..<base + range.upperBound])
        }
        let lower = ProblemExcerpt.boundary(bytes, start)
        let upper = max(lower, min(upTo, start + length))
        let window = Window(
            before: cells(from..<lower), marked: cells(lower..<upper), after: cells(upper..<upTo),
            isCutBefore: from > 0, isCutAfter: upTo < bytes.count)
        (sourceLine, caretLine) = window.lines(width: max(widthColumns, 20))
    }

    /// The lines to print, one under another.
    public var lines: [String] { [location, sourceLine, caretLine] + readFrom }

    private static func boundary(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < bytes.count, bytes[bytes.startIndex + offset] & 0xC0 == 0x80 {
            offset -= 1
        }
        return offset
    }

    /// One thing on the screen and how many columns it takes.
    struct Cell {
        let text: String
        let width: Int
        var isTab: Bool { text == "\t" }
    }

    private static func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
        String(decoding: bytes, as: UTF8.self).flatMap(cells)
    }

    private static func cells(_ character: Character) -> [Cell] {
        if character == "\t" { return [Cell(text: "\t", width: 1)] }
        guard character.unicodeScalars.contains(where: LineCheck.isRefused) else {
            return [Cell(text: String(character), width: ScreenWidth.of(character))]
        }
        return character.unicodeScalars.map { scalar in
            let shown =
                LineCheck.isRefused(scalar) ? visible(scalar) : String(Character(scalar))
            return Cell(text: shown, width: ScreenWidth.of(shown))
        }
    }

    /// A picture of a control character, or its code.
    private static func visible(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
            return String(Character(picture))
        }
        return scalar.value == 0x7F ? "\u{2421}" : "<" + CharacterCode.name(of: scalar) + ">"
    }
}

/// The part of a line that fits on the screen, with what is marked in it.
private struct Window {
    var before: [ProblemExcerpt.Cell]
    var marked: [ProblemExcerpt.Cell]
    var after: [ProblemExcerpt.Cell]
    var isCutBefore: Bool
    var isCutAfter: Bool

    func lines(width: Int) -> (String, String) {
        var window = self
        let full = [before, marked, after].reduce(0) { $0 + Window.width($1) }
        if full > width || isCutBefore || isCutAfter { window.cut(to: width) }
        let start = window.isCutBefore ? "…" : ""
        let end = window.isCutAfter ? "…" : ""
        let line = start + Window.text(window.before + window.marked + window.after) + end
        let indent = window.before.map { $0.isTab ? "\t" : String(repeating: " ", count: $0.width) }
        let carets = max(1, window.marked.reduce(0) { $0 + $1.width })
        return (
            line,
            String(repeating: " ", count: start.count) + indent.joined()
                + String(repeating: "^", count: carets)
        )
    }

    /// Keeps what is marked, then about as much before it as after it.
    private mutating func cut(to width: Int) {
        before = before.map(Window.withoutTab)
        marked = marked.map(Window.withoutTab)
        after = after.map(Window.withoutTab)
        var room = width - 2
        let shown = Window.fitting(marked, room)
        if shown.count < marked.count {
            marked = shown
            after = []
            isCutAfter = true
        }
        room -= Window.width(marked)
        let wanted = max(room / 2, room - Window.width(after))
        let near = Window.fitting(before.reversed(), wanted)
        isCutBefore = isCutBefore || near.count < before.count
        before = near.reversed()
        let rest = Window.fitting(after, room - Window.width(before))
        isCutAfter = isCutAfter || rest.count < after.count
        after = rest
    }

    /// The first of some cells, as many as fit.
    private static func fitting(
        _ cells: [ProblemExcerpt.Cell], _ width: Int
    ) -> [ProblemExcerpt.Cell] {
        var room = width
        return Array(
            cells.prefix { cell in
                room -= cell.width
                return room >= 0
            })
    }

    private static func withoutTab(_ cell: ProblemExcerpt.Cell) -> ProblemExcerpt.Cell {
        cell.isTab ? ProblemExcerpt.Cell(text: " ", width: 1) : cell
    }

    /// A tab takes eight columns at most.
    private static func width(_ cells: [ProblemExcerpt.Cell]) -> Int {
        cells.reduce(0) { $0 + ($1.isTab ? 8 : $1.width) }
    }

    private static func text(_ cells: [ProblemExcerpt.Cell]) -> String {
        cells.map(\.text).joined()
    }
}
