/// Breaks text into lines by what it takes on screen.
public struct TextWrapping: Sendable {
    public let widthColumns: Int

    /// Makes a wrapping to lines of at most so many columns.
    public init(widthColumns: Int) {
        self.widthColumns = max(1, widthColumns)
    }

    /// The safe lines of a text, none wider than the width; at least one.
    public func lines(_ text: String) -> [String] {
        let lines = SafeText.lines(text)
        return lines.count == 1 ? wrap(lines[0]) : lines.flatMap(wrap)
    }

    private func wrap(_ line: String) -> [String] {
        if DisplayWidth.of(line) <= widthColumns { return [trimmedEnd(line)] }
        var lines: [String] = []
        var current = ""
        var width = 0
        for segment in segments(of: line) {
            let textWidth = DisplayWidth.of(segment.text)
            if !current.isEmpty, width + segment.blanks + textWidth <= widthColumns {
                current += String(repeating: " ", count: segment.blanks) + segment.text
                width += segment.blanks + textWidth
                continue
            }
            if !current.isEmpty { lines.append(current) }
            var pieces = textWidth <= widthColumns ? [segment.text] : parted(segment.text)
            current = pieces.popLast() ?? ""
            width = DisplayWidth.of(current)
            lines += pieces
        }
        if !current.isEmpty || lines.isEmpty { lines.append(current) }
        return lines
    }

    /// A stretch of text that stays together, and how many blanks stand before it.
    private struct Segment {
        var blanks: Int
        var text: String
    }

    private func segments(of line: String) -> [Segment] {
        var segments: [Segment] = []
        var segment = Segment(blanks: 0, text: "")
        func close() {
            if !segment.text.isEmpty { segments.append(segment) }
            segment = Segment(blanks: 0, text: "")
        }
        var previous: Character?
        for character in line {
            defer { previous = character }
            // An amount stays with its currency.
            if character == " ", segment.text.last != "€" {
                if !segment.text.isEmpty { close() }
                segment.blanks += 1
                continue
            }
            if let previous, mayBreak(between: previous, and: character, after: segment.text) {
                close()
            }
            segment.text.append(character)
        }
        close()
        return segments
    }

    private func mayBreak(
        between left: Character, and right: Character, after text: String
    ) -> Bool {
        guard !text.isEmpty else { return false }
        if DisplayWidth.breaksAround(left) || DisplayWidth.breaksAround(right) {
            return !right.isPunctuation
        }
        // After a hyphen or slash inside a word, never inside `2026-2028`.
        guard left == "-" || left == "/", right.isLetter else { return false }
        // `fundgroup=public-schools` is typed as it stands.
        guard !text.contains("=") else { return false }
        return text.dropLast().last?.isLetter ?? false
    }

    /// How wide the longest stretch of a text is that is broken only where it must be.
    static func longestStretch(of text: String) -> Int {
        let wrapping = TextWrapping(widthColumns: 1)
        return SafeText.lines(text).flatMap(wrapping.segments).map { DisplayWidth.of($0.text) }
            .max() ?? 0
    }

    /// A word that is wider than a line, in lines of which the last says something too. No hyphen
    /// is put in: what people copy from a screen or a page must still be the name.
    private func parted(_ word: String) -> [String] {
        var pieces = broken(word)
        let fewest = 4
        guard widthColumns >= 2 * fewest, var last = pieces.popLast(), var before = pieces.popLast()
        else { return broken(word) }
        while DisplayWidth.of(last) < fewest, let character = before.popLast() {
            last = String(character) + last
        }
        return pieces + [before, last]
    }

    /// A word that is wider than a line, cut where it must be.
    func broken(_ word: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var width = 0
        for character in word {
            var shown = character
            var step = DisplayWidth.of(character: character)
            if step > widthColumns {
                shown = "…"
                step = 1
            }
            if width + step > widthColumns {
                pieces.append(current)
                current = ""
                width = 0
            }
            current.append(shown)
            width += step
        }
        return pieces + [current]
    }

    private func trimmedEnd(_ line: String) -> String {
        guard line.last == " " else { return line }
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension String {
    /// The text with blanks after it until it takes so many columns.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - DisplayWidth.of(self)))
    }

    /// The text with blanks before it until it takes so many columns.
    func paddedStart(to width: Int) -> String {
        String(repeating: " ", count: Swift.max(0, width - DisplayWidth.of(self))) + self
    }
}
