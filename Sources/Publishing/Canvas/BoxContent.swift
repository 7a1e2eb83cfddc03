import CaseModel
import Wording

/// What stands in one box of a canvas, wrapped to its width and cut to its height.
struct BoxContent {
    /// A line, with how many of the box's entries end on it.
    struct Line {
        var text: String
        var completes: Int
    }

    let title: [String]
    let lines: [Line]
    private let widthColumns: Int
    private let language: Language
    private let style: DrawingStyle

    init(
        _ piece: CanvasReport.PieceEntry, widthColumns: Int, language: Language,
        style: DrawingStyle
    ) {
        self.widthColumns = widthColumns
        self.language = language
        self.style = style
        let wrapping = TextWrapping(widthColumns: widthColumns)
        title = wrapping.lines(piece.name[language].uppercased())
        var lines = Self.flow(
            piece.partners.map { $0.mark.opening(style) + $0.name }, widthColumns)
        for note in piece.notes {
            lines += Self.entry(
                note.mark.sign(style), Self.text(of: note, style: style), widthColumns)
        }
        for line in piece.lines where line.note == nil {
            lines += Self.entry(line.mark.sign(style), line.short[language], widthColumns)
        }
        if lines.isEmpty {
            lines = wrapping.lines(CanvasWords.empty[language]).map { Line(text: $0, completes: 0) }
            lines[lines.count - 1].completes = 1
        }
        self.lines = lines
    }

    /// The lines the box would like to have.
    var height: Int { title.count + lines.count }

    /// The lines that fit, with how much more there is where not all does.
    func lines(fitting height: Int) -> [String] {
        let room = height - title.count
        guard lines.count > room else { return title + lines.map(\.text) }
        guard room > 0 else { return Array(title.prefix(max(0, height))) }
        let total = lines.reduce(0) { $0 + $1.completes }
        let end = (0..<room).last { $0 > 0 && lines[$0 - 1].completes > 0 } ?? 0
        let shown = lines[..<end].reduce(0) { $0 + $1.completes }
        if end > 0 { return title + lines[..<end].map(\.text) + [more(total - shown)] }
        // Not even the first entry fits: what does is better than nothing.
        guard total > 1, room > 1 else {
            return title + (room > 1 || total == 1 ? broken(room) : [more(total)])
        }
        return title + broken(room - 1) + [more(total - 1)]
    }

    /// The first lines, with a mark that the entry goes on.
    private func broken(_ count: Int) -> [String] {
        var result = lines.prefix(count).map(\.text)
        guard var last = result.popLast() else { return [] }
        let tail = " " + style.ellipsis
        while !last.isEmpty, DisplayWidth.of(last) + DisplayWidth.of(tail) > widthColumns {
            last.removeLast()
        }
        return result + [last + tail]
    }

    private func more(_ count: Int) -> String {
        let wordings = [
            CanvasWords.more(count)[language], CanvasWords.moreShort(count)[language], "…",
        ]
        let shown = wordings.map { text in
            style == .lines ? text : style.ellipsis + text.dropFirst()
        }
        return shown.first { DisplayWidth.of($0) <= widthColumns } ?? ""
    }

    // MARK: Entries

    private static func text(of note: NoteEntry, style: DrawingStyle) -> String {
        let readings = note.readings.filter { !$0.isEmpty }
        let whole =
            readings.isEmpty
            ? note.text : readings.joined(separator: " " + NoteMark.contested.sign(style) + " ")
        // On the wall a note is one stretch of text.
        let text = SafeText.lines(whole).filter { !$0.isEmpty }.joined(separator: " / ")
        let party = note.partner.map { $0.shortName + ": " } ?? ""
        return party + text + (note.isUncertain ? " (?)" : "")
    }

    private static func entry(_ mark: String, _ text: String, _ width: Int) -> [Line] {
        let wrapped = TextWrapping(widthColumns: width - 2).lines(SafeText.line(text))
        var lines = wrapped.enumerated().map { place, text in
            Line(text: (place == 0 ? mark + " " : "  ") + text, completes: 0)
        }
        lines[lines.count - 1].completes = 1
        return lines
    }

    /// Names one after the other, so that many fit.
    private static func flow(_ names: [String], _ width: Int) -> [Line] {
        var lines: [Line] = []
        for (place, name) in names.enumerated() {
            let shown = SafeText.line(name) + (place < names.count - 1 ? "," : "")
            if let last = lines.last,
                DisplayWidth.of(last.text) + 1 + DisplayWidth.of(shown) <= width
            {
                lines[lines.count - 1].text += " " + shown
                lines[lines.count - 1].completes += 1
            } else {
                lines += TextWrapping(widthColumns: width).lines(shown)
                    .map { Line(text: $0, completes: 0) }
                lines[lines.count - 1].completes += 1
            }
        }
        return lines
    }
}
