public import Wording

/// A way of working that a case follows: its boards with their pieces, as a value a case keeps.
public struct Template: Hashable, Sendable {
    /// The name in commands and files, such as `purpose-case`.
    public var key: String
    public var name: Phrase
    public var about: Phrase
    /// The edition of the template, such as `1`; a case shows which one it was started with.
    public var version: String
    /// Who made the method.
    public var source: Phrase
    /// Never empty in a template that was read; the first is the one a new case opens on.
    public var boards: [Board]

    /// Makes a template from its parts.
    public init(
        key: String, name: Phrase, about: Phrase, version: String, source: Phrase, boards: [Board]
    ) {
        self.key = key
        self.name = name
        self.about = about
        self.version = version
        self.source = source
        self.boards = boards
    }

    /// The board with a key, if the template has it.
    public func board(_ key: String) -> Board? {
        boards.first { $0.key == key }
    }
}

/// A sheet of pieces that a coalition fills, such as the Purpose Case.
public struct Board: Hashable, Sendable {
    /// The canonical word, also what stands before the dot in `board.piece`.
    public var key: String
    /// What people type before the dot in `board.piece`, per language.
    public var words: Phrase
    public var name: Phrase
    public var about: Phrase
    /// The width of the paper grid.
    public var columns: Int
    /// The height of the paper grid.
    public var rows: Int
    /// In the order of the file; `Piece.order` is the order to work in.
    public var pieces: [Piece]

    /// Makes a board from its parts.
    public init(
        key: String, words: Phrase, name: Phrase, about: Phrase, columns: Int, rows: Int,
        pieces: [Piece]
    ) {
        self.key = key
        self.words = words
        self.name = name
        self.about = about
        self.columns = columns
        self.rows = rows
        self.pieces = pieces
    }

    /// The piece with a key, if the board has it.
    public func piece(_ key: String) -> Piece? {
        pieces.first { $0.key == key }
    }

    /// The pieces in the order to work in.
    public var piecesInOrder: [Piece] {
        pieces.sorted { $0.order < $1.order }
    }
}

/// One place on a board that notes are put in, with what helps a group to fill it.
public struct Piece: Hashable, Sendable {
    /// The canonical English word, such as `ambition`.
    public var key: String
    /// The command words; each is accepted in either language.
    public var words: Phrase
    /// The name on screen and on paper.
    public var name: Phrase
    /// The guiding question.
    public var question: Phrase
    /// Further questions for a group that is stuck.
    public var prompts: [Phrase]
    /// Wordings that work.
    public var strong: [Phrase]
    /// Wordings that do not; the contrast with the strong one at the same position says why.
    public var weak: [Phrase]
    public var voice: Voice
    public var holds: Holding
    /// The place in the suggested order, from 1.
    public var order: Int
    public var place: PiecePlacement

    /// Makes a piece from its parts.
    public init(
        key: String, words: Phrase, name: Phrase, question: Phrase, prompts: [Phrase],
        strong: [Phrase], weak: [Phrase], voice: Voice, holds: Holding, order: Int,
        place: PiecePlacement
    ) {
        self.key = key
        self.words = words
        self.name = name
        self.question = question
        self.prompts = prompts
        self.strong = strong
        self.weak = weak
        self.voice = voice
        self.holds = holds
        self.order = order
        self.place = place
    }
}

/// Who answers a piece; the raw values are what template files and archives say.
public enum Voice: String, Hashable, Sendable, CaseIterable {
    /// The coalition as one.
    case we
    /// Every partner for itself.
    case eachPartner = "each-partner"
    /// The coalition, and every partner for itself too.
    case both
}

/// What hangs on a piece; the raw values are what template files and archives say.
public enum Holding: String, Hashable, Sendable, CaseIterable {
    case nothing
    /// The partner register.
    case partners
    /// What partners bring.
    case contributions
    /// What it costs.
    case costLines = "cost-lines"
    /// What each partner gets.
    case returns
    /// How a difference is measured.
    case indicators
    /// Where the money comes from.
    case funding
}

/// Where a piece lies on the paper grid of its board; columns and rows count from 1.
public struct PiecePlacement: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var columnSpan: Int
    public var rowSpan: Int

    /// Makes a placement from its top left cell and its size.
    public init(column: Int, row: Int, columnSpan: Int, rowSpan: Int) {
        self.column = column
        self.row = row
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
    }

    /// The columns it covers.
    public var columns: Range<Int> { column..<(column + columnSpan) }

    /// The rows it covers.
    public var rows: Range<Int> { row..<(row + rowSpan) }
}
