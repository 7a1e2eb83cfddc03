import CaseModel
public import Wording

/// A canvas drawn as it lies on paper; a stack of boxes where there is no room for its grid.
struct CanvasDrawing {
    /// A text in a box must have at least this width beside others.
    private static let narrowestText = 13
    /// Room for a title and two lines.
    private static let lowestRow = 3

    private struct Place {
        var columns: ClosedRange<Int>
        var rows: Range<Int>
        var content: BoxContent
    }

    private let width: Int
    private let style: DrawingStyle
    private let rowCount: Int
    private let lineLimit: Int?
    private let fillsPage: Bool
    private var places: [Place] = []

    init(
        _ report: CanvasReport, in language: Language, widthColumns: Int, style: DrawingStyle,
        lineLimit: Int?, fillsPage: Bool
    ) {
        width = max(TextRenderer.narrowest, widthColumns)
        self.style = style
        let edges = Self.edges(columns: max(1, min(report.columns, 100)), width: width)
        let isOnGrid = Self.fits(report, edges)
        rowCount = isOnGrid ? report.rows : report.pieces.count
        self.lineLimit = isOnGrid ? lineLimit : nil
        self.fillsPage = isOnGrid && fillsPage
        for (number, piece) in report.pieces.enumerated() {
            let columns =
                isOnGrid
                ? edges[piece.place.column - 1]...edges[piece.place.columns.upperBound - 1]
                : 0...(width - 1)
            let rows =
                isOnGrid
                ? (piece.place.row - 1)..<(piece.place.rows.upperBound - 1) : number..<(number + 1)
            let content = BoxContent(
                piece, widthColumns: columns.count - 4, language: language, style: style)
            places.append(Place(columns: columns, rows: rows, content: content))
        }
    }

    /// Where the borders of the columns stand, spread over the width.
    private static func edges(columns: Int, width: Int) -> [Int] {
        (0...columns).map { ($0 * (width - 1) * 2 + columns) / (2 * columns) }
    }

    /// Whether the pieces lie within the grid and apart, each wide enough to write in.
    private static func fits(_ report: CanvasReport, _ edges: [Int]) -> Bool {
        guard (1...100).contains(report.columns), (1...100).contains(report.rows) else {
            return false
        }
        var taken: Set<Int> = []
        for piece in report.pieces {
            let place = piece.place
            guard (1...report.columns).contains(place.column),
                (1...report.rows).contains(place.row), place.columnSpan >= 1, place.rowSpan >= 1,
                place.columnSpan <= report.columns, place.rowSpan <= report.rows,
                place.columns.upperBound - 1 <= report.columns,
                place.rows.upperBound - 1 <= report.rows,
                edges[place.columns.upperBound - 1] - edges[place.column - 1] - 3 >= narrowestText
            else { return false }
            for row in place.rows {
                for column in place.columns
                where !taken.insert(row * 1000 + column).inserted { return false }
            }
        }
        return true
    }

    /// The drawing, no line wider than the width.
    var lines: [String] {
        guard !places.isEmpty else { return [] }
        let heights = heights
        var edges = [0]
        for height in heights { edges.append((edges.last ?? 0) + height + 1) }
        var drawing = BoxDrawing(width: width, height: (edges.last ?? 0) + 1, style: style)
        for place in places {
            let rows = edges[place.rows.lowerBound]...edges[place.rows.upperBound]
            drawing.addBox(columns: place.columns, rows: rows)
            let texts = place.content.lines(fitting: rows.count - 2)
            for (row, text) in texts.enumerated() {
                drawing.addText(
                    text, column: place.columns.lowerBound + 2, row: rows.lowerBound + 1 + row)
            }
        }
        return drawing.lines
    }

    /// The height of every row: what its boxes need, and where that is too much for the page the
    /// lowest row that wants more gets the next line.
    private var heights: [Int] {
        let isStack = places.count == rowCount && places.allSatisfy { $0.columns.count == width }
        var heights = Array(repeating: isStack ? 1 : Self.lowestRow, count: rowCount)
        var room = lineLimit.map { $0 - heights.reduce(rowCount + 1, +) } ?? Int.max
        while room > 0, let row = lowestUnmet(heights) {
            heights[row] += 1
            room -= 1
        }
        while fillsPage, room > 0, room < Int.max, lineLimit != nil,
            let row = heights.indices.min(by: { heights[$0] < heights[$1] })
        {
            heights[row] += 1
            room -= 1
        }
        return heights
    }

    private func lowestUnmet(_ heights: [Int]) -> Int? {
        var lowest: Int?
        for place in places {
            let height = heights[place.rows].reduce(place.rows.count - 1, +)
            guard height < place.content.height else { continue }
            for row in place.rows where lowest.map({ heights[row] < heights[$0] }) ?? true {
                lowest = row
            }
        }
        return lowest
    }
}

extension CanvasReport {
    /// The board as it lies on paper, as lines no wider than asked; 20 columns at least.
    ///
    /// With a limit the boxes are cut to stay within so many lines, legend included.
    public func drawing(
        in language: Language, widthColumns: Int, style: DrawingStyle = .lines,
        lineLimit: Int? = nil, fillsPage: Bool = false
    ) -> [String] {
        let legend = legend(in: language, widthColumns: widthColumns, style: style)
        let drawing = CanvasDrawing(
            self, in: language, widthColumns: widthColumns, style: style,
            lineLimit: lineLimit.map { $0 - legend.count }, fillsPage: fillsPage)
        return drawing.lines + legend
    }

    /// The board as it lies on paper, under its title.
    public func drawnDocument(
        in language: Language, widthColumns: Int, style: DrawingStyle = .lines,
        lineLimit: Int? = PageLayout.linesOnA4
    ) -> Document {
        let header = header(in: language, widthColumns: widthColumns)
        let drawing = drawing(
            in: language, widthColumns: widthColumns, style: style,
            lineLimit: lineLimit.map { $0 - header.count })
        return Document([.drawing(header + drawing)])
    }

    /// The title to the left and the version to the right, one above the other where they meet.
    private func header(in language: Language, widthColumns: Int) -> [String] {
        let width = max(TextRenderer.narrowest, widthColumns)
        var left = shownTitle(in: language)
        if boardName[language] != left { left += " · " + boardName[language] }
        var parts = [label.name[language], label.date(in: language)]
        if let phase = label.phase { parts.append(CanvasWords.phase[language] + ": " + phase) }
        let right = SafeText.line(parts.filter { !$0.isEmpty }.joined(separator: " · "))
        left = SafeText.line(left)
        let rest = width - DisplayWidth.of(left)
        if rest >= DisplayWidth.of(right) + 2 { return [left + right.paddedStart(to: rest)] }
        let wrapping = TextWrapping(widthColumns: width)
        return wrapping.lines(left) + wrapping.lines(right)
    }

    /// What the marks mean, of those that are used.
    private func legend(
        in language: Language, widthColumns: Int, style: DrawingStyle
    ) -> [String] {
        let notes = pieces.flatMap(\.notes)
        let lines = pieces.flatMap(\.lines).filter { $0.note == nil }
        let marks = Set(
            notes.map(\.mark) + lines.map(\.mark) + pieces.flatMap(\.partners).map(\.mark))
        var parts = NoteMark.allCases.filter { $0 != .open && marks.contains($0) }
            .map { $0.sign(style) + " " + $0.meaning[language] }
        if notes.contains(where: \.isUncertain) {
            parts.append("(?) " + CanvasWords.uncertain[language])
        }
        guard !parts.isEmpty else { return [] }
        return TextWrapping(widthColumns: max(TextRenderer.narrowest, widthColumns))
            .lines(parts.joined(separator: " · "))
    }
}
