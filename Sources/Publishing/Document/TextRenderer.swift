/// Lines that stay together on a page.
public struct TextStrip: Hashable, Sendable {
    public var lines: [String]
    /// Whether the strip must stand on one page with what follows.
    public var staysWithNext: Bool
    /// What is printed again when the strip starts a page: the header of a table.
    public var heading: [String]

    /// Makes a strip.
    public init(_ lines: [String], staysWithNext: Bool = false, heading: [String] = []) {
        self.lines = lines
        self.staysWithNext = staysWithNext
        self.heading = heading
    }

    static let blank = TextStrip([""])

    /// Whether there is nothing on it.
    var isBlank: Bool { lines.allSatisfy(\.isEmpty) }
}

/// Renders a document as plain text for a terminal, a file or paper.
public struct TextRenderer: Sendable {
    /// The width below which nothing readable can be made.
    public static let narrowest = 20
    /// The width that reads from a wall.
    public static let usual = 72

    public let widthColumns: Int

    /// Makes a renderer for lines of at most so many columns; less than 20 counts as 20.
    public init(widthColumns: Int = TextRenderer.usual) {
        self.widthColumns = max(Self.narrowest, widthColumns)
    }

    /// The document as lines, none wider than the width, without line ends.
    public func lines(_ document: Document) -> [String] {
        strips(document).flatMap(\.lines)
    }

    /// The document as text that ends with a line break.
    public func text(_ document: Document) -> String {
        lines(document).joined(separator: "\n") + "\n"
    }

    /// The document as strips that stay together on a page.
    public func strips(_ document: Document) -> [TextStrip] {
        strips(document.blocks, width: widthColumns)
    }

    private func strips(_ blocks: [Block], width: Int) -> [TextStrip] {
        var result: [TextStrip] = []
        var previous: Block?
        var opensSection = false
        for (place, block) in blocks.enumerated() {
            if let previous, !previous.isHeading, block != .blank, previous != .blank {
                result.append(TextStrip([""], staysWithNext: opensSection))
            }
            var drawn = strips(block, width: width)
            opensSection = block.opensSection(
                after: previous, before: blocks.dropFirst(place + 1).first)
            // A question stays with the first of its answers, unless it takes half a page itself.
            if opensSection, drawn.count == 1, drawn[0].lines.count <= 8 {
                drawn[0].staysWithNext = true
            } else {
                opensSection = false
            }
            result += drawn
            previous = block
        }
        return result
    }

    private func strips(_ block: Block, width: Int) -> [TextStrip] {
        switch block {
        case .heading(let level, let text): [heading(level, text, width)]
        case .paragraph(let text):
            [TextStrip(TextWrapping(widthColumns: width).lines(text))]
        case .list(let entries): entries.map { TextStrip(entryLines($0, width)) }
        case .table(let table): TableLayout(table, widthColumns: width).strips
        case .keyed(let lines): keyed(lines, width)
        case .blank: [.blank]
        case .rule: [TextStrip([String(repeating: "─", count: width)])]
        case .box(let box): [boxed(box, width)]
        case .drawing(let lines):
            lines.map { TextStrip(TextWrapping(widthColumns: width).cut($0)) }
        }
    }

    private func heading(_ level: Int, _ text: String, _ width: Int) -> TextStrip {
        var lines = TextWrapping(widthColumns: width).lines(text)
        let underline: Character? = level <= 1 ? "═" : level == 2 ? "─" : nil
        if let underline {
            let longest = lines.map { DisplayWidth.of($0) }.max() ?? 0
            lines.append(String(repeating: underline, count: longest))
        }
        return TextStrip(lines, staysWithNext: true)
    }

    private func entryLines(_ entry: ListEntry, _ width: Int) -> [String] {
        let mark = SafeText.line(entry.mark)
        let indent = mark.isEmpty ? 0 : min(DisplayWidth.of(mark) + 1, width / 2)
        let wrapping = TextWrapping(widthColumns: width - indent)
        let blanks = String(repeating: " ", count: indent)
        var lines = wrapping.lines(entry.text).map { $0.isEmpty ? "" : blanks + $0 }
        if DisplayWidth.of(mark) < indent || indent == 0 {
            let rest = lines[0].dropFirst(indent)
            lines[0] = rest.isEmpty || indent == 0 ? mark + rest : mark.padded(to: indent) + rest
        } else {
            lines.insert(contentsOf: TextWrapping(widthColumns: width).lines(mark), at: 0)
        }
        let further = TextWrapping(widthColumns: width - indent - 2)
        for detail in entry.details {
            lines += further.lines(detail).map { $0.isEmpty ? "" : blanks + "  " + $0 }
        }
        return lines
    }

    private func keyed(_ lines: [KeyedLine], _ width: Int) -> [TextStrip] {
        let keys = lines.map { SafeText.line($0.key) }
        let widest = keys.map { DisplayWidth.of($0) }.max() ?? 0
        return zip(keys, lines).map { key, line in
            if widest + 2 > width / 2 {
                let text = key.isEmpty ? line.value : key + ": " + line.value
                return TextStrip(TextWrapping(widthColumns: width).lines(text))
            }
            let values = TextWrapping(widthColumns: width - widest - 2).lines(line.value)
            return TextStrip(
                values.enumerated().map { place, value in
                    let start = place == 0 ? key.padded(to: widest) : String.blanks(widest)
                    return value.isEmpty ? (place == 0 ? key : "") : start + "  " + value
                })
        }
    }

    private func boxed(_ box: Box, _ width: Int) -> TextStrip {
        let inside = strips(box.blocks, width: width - 4).flatMap(\.lines)
        let title = box.title.map { TextWrapping(widthColumns: width - 6).lines($0)[0] } ?? ""
        let label = title.isEmpty ? "" : " " + title + " "
        let dashes = String(repeating: "─", count: width - 3 - DisplayWidth.of(label))
        return TextStrip(
            ["┌─" + label + dashes + "┐"]
                + inside.map { "│ " + $0.padded(to: width - 4) + " │" }
                + ["└" + String(repeating: "─", count: width - 2) + "┘"])
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = self { true } else { false }
    }

    /// Whether this is the paragraph under a heading that what follows belongs to.
    func opensSection(after previous: Block?, before next: Block?) -> Bool {
        guard case .paragraph = self, case .heading(let level, _)? = previous, let next else {
            return false
        }
        if case .heading(let nextLevel, _) = next { return nextLevel > level }
        return true
    }
}

extension String {
    /// So many blanks.
    static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: Swift.max(0, count))
    }
}
