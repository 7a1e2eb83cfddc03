public import Wording

/// The candidates of a completion in lines for the screen.
public enum CompletionList {
    /// Lines of at most so many columns; what does not fit in the rows is only counted.
    public static func lines(
        _ completion: Completion, in language: Language, columns: Int, rows: Int
    ) -> [String] {
        let width = max(columns, 8)
        let room = max(rows, 2)
        let hasDescriptions = completion.candidates.contains { !$0.description.isEmpty }
        let (all, perLine) =
            hasDescriptions && width >= 40
            ? (described(completion.candidates, width), 1)
            : inColumns(completion.candidates, width)
        let isWhole = all.count <= room && completion.total <= completion.candidates.count
        if isWhole { return all }
        let shown = Array(all.prefix(room - 1))
        let left = completion.total - min(shown.count * perLine, completion.candidates.count)
        return left > 0 ? shown + [cut("  " + more(left)[language], width)] : shown
    }

    private static func more(_ count: Int) -> Phrase {
        Phrase(en: "… and \(count) more", nl: "… en nog \(count)")
    }

    /// One candidate in a line, with what it is beside it.
    private static func described(
        _ candidates: [CompletionCandidate], _ width: Int
    ) -> [String] {
        let widest = candidates.map { ScreenWidth.of($0.text) }.max() ?? 0
        let column = min(widest, max(12, width / 3))
        return candidates.map { candidate in
            let word = candidate.text
            let blanks = max(0, column - ScreenWidth.of(word)) + 2
            if candidate.description.isEmpty { return cut("  " + word, width) }
            return cut(
                "  " + word + String(repeating: " ", count: blanks) + candidate.description, width)
        }
    }

    /// Words below each other, in as many columns as fit.
    private static func inColumns(
        _ candidates: [CompletionCandidate], _ width: Int
    ) -> (lines: [String], perLine: Int) {
        let words = candidates.map { cut($0.text, width - 2) }
        let widest = (words.map(ScreenWidth.of).max() ?? 1) + 2
        let columns = max(1, (width - 1) / widest)
        let rows = (words.count + columns - 1) / columns
        let lines = (0..<rows).map { row in
            var line = ""
            for column in 0..<columns where column * rows + row < words.count {
                let word = words[column * rows + row]
                let gap = column * widest + 2 - ScreenWidth.of(line)
                line += String(repeating: " ", count: max(1, gap)) + word
            }
            return line
        }
        return (lines, columns)
    }

    /// The start of a text that fits in a width, with a mark where it was cut.
    private static func cut(_ text: String, _ width: Int) -> String {
        guard ScreenWidth.of(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            used += ScreenWidth.of(character)
            if used > width - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}
