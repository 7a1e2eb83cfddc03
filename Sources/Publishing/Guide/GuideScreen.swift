public import CaseModel
public import Ledger
public import Wording

/// One piece as the guide shows it: the question, what is there already, and where we are.
public struct GuideScreen: Sendable {
    /// As many notes and partners as are shown where nobody knows how much fits.
    private static let usuallyShown = 8
    /// What stays free for what is typed: a prompt, and a line that runs on.
    private static let rowsToType = 2

    private let order: [PieceID]
    private let index: Int
    private let filled: Set<Int>
    private let words: [Phrase]
    private let piece: Piece
    private let entry: CanvasReport.PieceEntry
    private let table: RoundTable
    private let turn: RoundTable.Seat?
    /// The piece that was just left, and who was not heard there.
    private let unheard: (words: Phrase, names: Phrase)?

    /// Looks at a piece of an order; nothing when the case does not have it.
    ///
    /// - Parameter left: the piece that was gone on from.
    public init?(
        _ valued: ValuedCase, order: [PieceID], index: Int, turn: RoundTable.Seat?,
        left: PieceID? = nil
    ) {
        let given = valued.kept
        guard order.indices.contains(index), let piece = given.piece(order[index]),
            let board = given.boards.first(where: { $0.key == order[index].board })
        else { return nil }
        self.order = order
        self.index = index
        self.piece = piece
        self.turn = turn
        entry = CanvasReport.PieceEntry(piece, on: board, in: valued)
        table = RoundTable(given, piece: order[index])
        unheard = left.flatMap { id in
            let table = RoundTable(given, piece: id)
            guard !table.silent.isEmpty, let piece = given.piece(id) else { return nil }
            func names(_ language: Language) -> String { table.names(table.silent, in: language) }
            return (piece.words, Phrase(en: names(.english), nl: names(.dutch)))
        }
        words = order.map { given.piece($0)?.words ?? Phrase(same: $0.text) }
        filled = Set(order.indices.filter { given.isFilled(order[$0]) })
    }

    /// The screen at a size. Of what stands there as much is shown as leaves the question, the
    /// turn and the prompt in sight, the newest always.
    public func document(
        in language: Language, widthColumns: Int, heightRows: Int?
    ) -> Document {
        let all = max(entry.notes.count, entry.partners.count)
        guard let heightRows else {
            return document(in: language, showing: Self.usuallyShown)
        }
        let renderer = TextRenderer(widthColumns: widthColumns)
        for count in stride(from: min(all, heightRows), to: 1, by: -1) {
            let document = document(in: language, showing: count)
            // The blank line above the rule may leave the window.
            let rows = renderer.lines(document).count - 1
            if rows + Self.rowsToType <= heightRows { return document }
        }
        return document(in: language, showing: 1)
    }

    /// The screen, with a rule and room above it instead of an escape that clears.
    private func document(in language: Language, showing count: Int) -> Document {
        var blocks: [Block] = [.blank, .rule, .paragraph(place(in: language))]
        if let unheard {
            blocks.append(
                .paragraph(
                    GuideWords.unheard(unheard.names, in: unheard.words)[language]))
        }
        blocks.append(.heading(level: 1, piece.name[language]))
        if !piece.question[language].isEmpty { blocks.append(.paragraph(piece.question[language])) }
        blocks += content(in: language, showing: count)
        blocks += round(in: language)
        if piece.holds == .partners {
            blocks.append(.paragraph(GuideWords.registerPartners[language]))
        }
        blocks.append(
            .paragraph((table.seats.isEmpty ? GuideWords.keys : GuideWords.keysInTurn)[language]))
        return Document(blocks)
    }

    /// Where we are: the number, a mark per piece, and in words which are filled.
    private func place(in language: Language) -> String {
        let marks = order.indices.map { place in
            let mark = filled.contains(place) ? "■" : "·"
            return place == index ? "[\(mark)]" : mark
        }
        let first = [
            GuideWords.place(index + 1, of: order.count)[language],
            GuideWords.filled(filled.count)[language], marks.joined(),
        ].joined(separator: " · ")
        let empty = order.indices.filter { !filled.contains($0) }
        guard !filled.isEmpty, !empty.isEmpty else { return first }
        let isFilledShorter = filled.count <= empty.count
        let title = isFilledShorter ? GuideWords.filledAre : GuideWords.emptyAre
        let named = (isFilledShorter ? filled.sorted() : empty).map { words[$0][language] }
        return first + "\n" + title[language] + ": " + named.joined(separator: ", ")
    }

    private func content(in language: Language, showing count: Int) -> [Block] {
        var blocks: [Block] = []
        if !entry.notes.isEmpty {
            let shown = entry.notes.suffix(count)
            let width = shown.map(\.id.count).max() ?? 0
            let entries = shown.map {
                $0.entry(in: language, markWidth: width, naming: piece.voice != .we)
            }
            blocks.append(.list(earlier(entry.notes.count - count, in: language) + entries))
        }
        if !entry.partners.isEmpty {
            let shown = entry.partners.suffix(count)
            let width = shown.map(\.id.count).max() ?? 0
            let entries = shown.map { ListEntry(mark: $0.id.padded(to: width), $0.fullName) }
            blocks.append(.list(earlier(entry.partners.count - count, in: language) + entries))
        }
        if !entry.lines.isEmpty {
            blocks.append(.paragraph(GuideWords.ledger(entry.lines.count)[language]))
        }
        return blocks.isEmpty ? [.paragraph(GuideWords.nothingYet[language])] : blocks
    }

    /// How many stand before those that are shown.
    private func earlier(_ count: Int, in language: Language) -> [ListEntry] {
        guard count > 0 else { return [] }
        return [ListEntry(mark: "", GuideWords.earlier(count, word: piece.words)[language])]
    }

    /// Whose turn it is and who has not been heard.
    private func round(in language: Language) -> [Block] {
        guard !table.seats.isEmpty else {
            return piece.voice == .eachPartner
                ? [.paragraph(GuideWords.noPartners[language])] : []
        }
        return [.paragraph(Self.round(table, turn: turn, in: language).joined(separator: "\n"))]
    }

    /// The lines about the turn, also shown between two notes.
    static func round(
        _ table: RoundTable, turn: RoundTable.Seat?, in language: Language
    ) -> [String] {
        var lines: [String] = []
        if let turn { lines.append(GuideWords.turn[language] + ": " + table.name(turn)[language]) }
        let silent = table.silent
        lines.append(
            silent.isEmpty
                ? GuideWords.allHeard[language]
                : GuideWords.silent[language] + ": " + table.names(silent, in: language))
        return lines
    }

    /// The screen in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "guide", "piece": entry.json,
            "number": .integer(Int64(index + 1)), "of": .integer(Int64(order.count)),
            "filled": JSONValue(filled.sorted().map { order[$0].text }),
            "turn": JSONValue(turn.map { table.name($0).english }),
            "silent": JSONValue(table.silent.map { table.name($0).english }),
        ]
    }
}

/// What the guide shows between two notes: whose turn it is now.
public struct GuideTurn: Hashable, Sendable {
    private let table: RoundTable
    private let turn: RoundTable.Seat?

    /// Looks round the table.
    public init(_ table: RoundTable, turn: RoundTable.Seat?) {
        self.table = table
        self.turn = turn
    }

    /// The turn as one phrase.
    public var phrase: Phrase {
        func text(_ language: Language) -> String {
            GuideScreen.round(table, turn: turn, in: language).joined(separator: " · ")
        }
        return Phrase(en: text(.english), nl: text(.dutch))
    }
}
