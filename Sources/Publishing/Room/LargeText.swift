/// One thing, as large as a width allows: letters of blocks, else spaced letters, else a text
/// with air around it; always readable, never wider than the width.
public struct LargeText: Hashable, Sendable {
    public let text: String
    /// What belongs with it in small: an id, a piece, a partner.
    public let caption: String

    /// Makes it; line breaks in the text are kept.
    public init(_ text: String, caption: String = "") {
        self.text = text
        self.caption = caption
    }

    /// How high letters of blocks may stand together: what a projected screen shows at once.
    private static let mostRows = 20
    private static let mostSpacedRows = 6

    /// The lines for a width.
    public func lines(widthColumns: Int) -> [String] {
        guard widthColumns >= TextRenderer.narrowest else { return bareLines(widthColumns) }
        let width = widthColumns
        let margin = width >= 60 ? 4 : width >= 40 ? 2 : 1
        let inside = width - 2 - 2 * margin
        let body =
            blockRows(inside) ?? spacedRows(inside) ?? plainRows(inside)
        let caption = caption.isEmpty ? [] : TextWrapping(widthColumns: inside).lines(caption)
        let air = width >= 40 ? ["", ""] : [""]
        let content = air + body + (caption.isEmpty ? [] : ["", ""] + caption) + air
        let blanks = String.blanks(margin)
        return ["┌" + String(repeating: "─", count: width - 2) + "┐"]
            + content.map { "│" + blanks + $0.padded(to: inside) + blanks + "│" }
            + ["└" + String(repeating: "─", count: width - 2) + "┘"]
    }

    /// The text and what belongs with it where there is no room for anything around them.
    private func bareLines(_ width: Int) -> [String] {
        let wrapping = TextWrapping(widthColumns: width)
        return wrapping.lines(text) + (caption.isEmpty ? [] : [""] + wrapping.lines(caption))
    }

    // MARK: Letters of blocks

    private func blockRows(_ width: Int) -> [String]? {
        var rows: [String] = []
        for line in SafeText.lines(text) {
            guard let lines = blockLines(line, width) else { return nil }
            for letters in lines {
                if !rows.isEmpty { rows.append("") }
                rows += letters
            }
            if rows.count > Self.mostRows { return nil }
        }
        return rows.contains { $0.contains("█") } ? rows : nil
    }

    /// The words of a line on as many lines of letters as they take; nothing when one does not fit.
    private func blockLines(_ line: String, _ width: Int) -> [[String]]? {
        var lines: [[BlockLetter]] = [[]]
        for word in line.split(separator: " ") {
            let letters = word.uppercased().map { BlockLetter($0) }
            let known = letters.compactMap { $0 }
            guard known.count == letters.count else { return nil }
            let last = lines[lines.count - 1]
            let longer = last.isEmpty ? known : last + [BlockLetter.blank] + known
            if BlockLetter.width(longer) <= width {
                lines[lines.count - 1] = longer
            } else if !last.isEmpty, BlockLetter.width(known) <= width {
                lines.append(known)
            } else {
                return nil
            }
        }
        return lines.map(BlockLetter.rows)
    }

    // MARK: Spaced and plain

    /// The letters with blanks between them, where that takes a few lines only.
    private func spacedRows(_ width: Int) -> [String]? {
        let half = TextWrapping(widthColumns: (width + 1) / 2)
        let lines = half.lines(text)
        guard lines.count <= Self.mostSpacedRows,
            lines.allSatisfy({ line in line.allSatisfy { DisplayWidth.of(character: $0) == 1 } })
        else { return nil }
        // A word that had to be cut reads better unspaced.
        let longest =
            SafeText.lines(text).flatMap { $0.split(separator: " ") }
            .map { DisplayWidth.of(String($0)) }.max() ?? 0
        guard longest <= half.widthColumns else { return nil }
        return airy(lines.map { line in line.map { String($0) }.joined(separator: " ") })
    }

    private func plainRows(_ width: Int) -> [String] {
        airy(TextWrapping(widthColumns: width).lines(text))
    }

    /// A blank line between every two.
    private func airy(_ lines: [String]) -> [String] {
        lines.enumerated().flatMap { $0.offset == 0 ? [$0.element] : ["", $0.element] }
    }
}

/// A letter of blocks with what stands above and below it.
private struct BlockLetter {
    let above: String
    let rows: [String]
    let below: String

    static let blank = BlockLetter(
        above: "   ", rows: Array(repeating: "   ", count: 5), below: "   ")

    private init(above: String, rows: [String], below: String) {
        self.above = above
        self.rows = rows
        self.below = below
    }

    init?(_ character: Character) {
        let accented = LetterShapes.accented[character]
        guard let rows = LetterShapes.rows(of: accented?.base ?? character) else { return nil }
        let width = rows[0].count
        let empty = String.blanks(width)
        self.rows = rows
        let mark = accented.flatMap { LetterShapes.accents[$0.accent] }
        above = mark.map { Self.centred($0, width) } ?? empty
        below = accented?.accent == "¸" ? Self.centred("  #  ", width) : empty
    }

    /// A mark of five columns over a letter that may be narrower.
    private static func centred(_ mark: String, _ width: Int) -> String {
        let columns = mark.map { $0 == "#" ? Character("█") : " " }
        let start = max(0, (columns.count - width) / 2)
        return String(columns.dropFirst(start).prefix(width))
    }

    static func width(_ letters: [BlockLetter]) -> Int {
        letters.reduce(0) { $0 + ($1.rows.first?.count ?? 0) } + max(0, letters.count - 1)
    }

    static func rows(_ letters: [BlockLetter]) -> [String] {
        func row(_ part: (BlockLetter) -> String) -> String {
            var row = letters.map(part).joined(separator: " ")
            while row.last == " " { row.removeLast() }
            return row
        }
        var result = (0..<LetterShapes.height).map { place in row { $0.rows[place] } }
        let above = row(\.above)
        let below = row(\.below)
        if !above.isEmpty { result.insert(above, at: 0) }
        if !below.isEmpty { result.append(below) }
        return result
    }
}
