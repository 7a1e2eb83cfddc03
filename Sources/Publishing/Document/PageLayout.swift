public import Wording

/// Lays strips of text out on pages with a header each.
public struct PageLayout: Sendable {
    /// The lines that fit an A4 page at six to the inch, margins off.
    public static let linesOnA4 = 60
    /// The columns that fit an A4 page at ten to the inch, margins off.
    public static let columnsOnA4 = 72

    public var title: String
    /// What the pages show: a version, or that it is the newest state.
    public var version: String
    public var date: String
    public var language: Language
    public var widthColumns: Int
    public var linesPerPage: Int

    /// Makes a layout; pages hold at least ten lines.
    public init(
        title: String, version: String, date: String, language: Language,
        widthColumns: Int = PageLayout.columnsOnA4, linesPerPage: Int = PageLayout.linesOnA4
    ) {
        self.title = title
        self.version = version
        self.date = date
        self.language = language
        self.widthColumns = max(TextRenderer.narrowest, widthColumns)
        self.linesPerPage = max(10, linesPerPage)
    }

    /// The document on pages, as one text with a form feed before every page but the first.
    public func text(_ document: Document) -> String {
        pages(document).map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
    }

    /// The document as pages of lines, each with its header.
    public func pages(_ document: Document) -> [[String]] {
        let strips = TextRenderer(widthColumns: widthColumns).strips(document)
        // The height of a header hardly changes with its numbers; the largest settles it.
        let height = header(page: 9999, of: 9999).count
        let bodies = bodies(of: strips, height: linesPerPage - height)
        return bodies.enumerated().map { place, body in
            var header = header(page: place + 1, of: bodies.count)
            while header.count < height { header.append("") }
            return header + body
        }
    }

    private func bodies(of strips: [TextStrip], height: Int) -> [[String]] {
        var pages: [[String]] = []
        var page: [String] = []
        func turn() {
            while page.last?.isEmpty == true { page.removeLast() }
            pages.append(page)
            page = []
        }
        var place = strips.startIndex
        while place < strips.endIndex {
            let together = group(in: strips, from: place)
            place += together.count
            var lines = together.flatMap(\.lines)[...]
            if !page.isEmpty, page.count + lines.count > height { turn() }
            if page.isEmpty {
                if together.allSatisfy(\.isBlank), !pages.isEmpty { continue }
                if let heading = together.first?.heading, !pages.isEmpty {
                    lines = (heading + lines)[...]
                }
            }
            // Only what is longer than a page is broken.
            while page.count + lines.count > height {
                let room = height - page.count
                page += lines.prefix(room)
                lines = lines.dropFirst(room)
                turn()
            }
            page += lines
        }
        if !page.isEmpty || pages.isEmpty { turn() }
        return pages
    }

    /// A strip with all that it must stand on one page with.
    private func group(in strips: [TextStrip], from start: Int) -> ArraySlice<TextStrip> {
        var end = start
        while end < strips.count - 1, strips[end].staysWithNext { end += 1 }
        return strips[start...end]
    }

    private func header(page: Int, of count: Int) -> [String] {
        let left = [title, version].filter { !$0.isEmpty }.joined(separator: " · ")
        let number = Phrase(
            en: "page \(page) of \(count)", nl: "pagina \(page) van \(count)")[language]
        let right = [date, number].filter { !$0.isEmpty }.joined(separator: " · ")
        let safe = [SafeText.line(left), SafeText.line(right)]
        let width = safe.map { DisplayWidth.of($0) }.reduce(0, +)
        let rule = String(repeating: "─", count: widthColumns)
        guard width + 2 > widthColumns else {
            let rest = widthColumns - DisplayWidth.of(safe[0])
            return [safe[0] + safe[1].paddedStart(to: rest), rule, ""]
        }
        let wrapping = TextWrapping(widthColumns: widthColumns)
        return Array(safe.flatMap { wrapping.lines($0) }.prefix(4)) + [rule, ""]
    }
}
