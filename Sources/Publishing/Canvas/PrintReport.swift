public import Wording

/// A case on A4 pages: the board on the first, then everything in full, the parties, the money.
public struct PrintReport: Hashable, Sendable {
    public let canvas: CanvasReport
    /// What follows the parties, made by whoever knows the money.
    public let money: [Block]
    /// What was decided, taken on and parked, on the last board.
    public let room: RoomReport?

    /// Brings the parts together.
    public init(canvas: CanvasReport, money: [Block] = [], room: RoomReport? = nil) {
        self.canvas = canvas
        self.money = money
        self.room = room
    }

    /// The pages as lines, each with its header.
    public func pages(
        in language: Language, widthColumns: Int = PageLayout.columnsOnA4,
        linesPerPage: Int = PageLayout.linesOnA4, style: DrawingStyle = .lines
    ) -> [[String]] {
        let layout = layout(language, widthColumns, linesPerPage)
        return layout.pages(document(layout, style))
    }

    /// The pages as one text, with a form feed before every page but the first.
    public func text(
        in language: Language, widthColumns: Int = PageLayout.columnsOnA4,
        linesPerPage: Int = PageLayout.linesOnA4, style: DrawingStyle = .lines
    ) -> String {
        let layout = layout(language, widthColumns, linesPerPage)
        return layout.text(document(layout, style))
    }

    /// The header names the board too where that costs no second line.
    private func layout(_ language: Language, _ width: Int, _ lines: Int) -> PageLayout {
        var version = label.name[language]
        if let phase = label.phase {
            version += " · " + CanvasWords.phase[language] + ": " + phase
        }
        let title = canvas.shownTitle(in: language)
        let board = canvas.boardName[language]
        let titles = board == title ? [title] : [title + " · " + board, title]
        let layouts = titles.map { title in
            PageLayout(
                title: title, version: version, date: label.date(in: language),
                language: language, widthColumns: width, linesPerPage: lines)
        }
        let lowest = layouts.map { Self.headerHeight($0) }.min()
        return layouts.first { Self.headerHeight($0) == lowest } ?? layouts[0]
    }

    /// A page with one line tells how much room the header takes.
    private static func headerHeight(_ layout: PageLayout) -> Int {
        (layout.pages(Document([.drawing([" "])])).first?.count ?? 1) - 1
    }

    private var label: PointLabel { canvas.label }

    private func document(_ layout: PageLayout, _ style: DrawingStyle) -> Document {
        let room = layout.linesPerPage - Self.headerHeight(layout)
        let drawing = canvas.drawing(
            in: layout.language, widthColumns: layout.widthColumns, style: style, lineLimit: room,
            fillsPage: true)
        let language = layout.language
        let pieces = canvas.fullBlocks(
            in: language, apart: money.isEmpty ? [.register] : [.register, .ledger])
        let said = self.room?.blocks(in: language) ?? []
        let parties = canvas.partnerBlocks(in: language)
        return Document([.drawing(drawing)] + pieces + said + parties + money)
    }
}
