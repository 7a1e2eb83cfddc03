public import CaseModel
public import Ledger
public import Wording

/// One piece as the guide shows it: the question, what is there already, and where we are.
public struct GuideScreen: Hashable, Sendable {
    /// As many notes as fit above the question on a wall.
    static let shownNotes = 8

    private let order: [PieceID]
    private let index: Int
    private let filled: Set<Int>
    private let words: [Phrase]
    private let piece: Piece
    private let entry: CanvasReport.PieceEntry
    private let table: RoundTable
    private let turn: RoundTable.Seat?

    /// Looks at a piece of an order; nothing when the case does not have it.
    public init?(_ valued: ValuedCase, order: [PieceID], index: Int, turn: RoundTable.Seat?) {
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
        words = order.map { given.piece($0)?.words ?? Phrase(same: $0.text) }
        filled = Set(order.indices.filter { Self.isFilled(order[$0], in: given) })
    }

    /// Whether anything stands in a piece, or hangs on it.
    static func isFilled(_ id: PieceID, in given: Case) -> Bool {
        if given.noteCount(in: id) > 0 { return true }
        switch given.piece(id)?.holds {
        case .partners: return given.count(.partner) > 0
        case .contributions: return given.count(.contribution) > 0
        case .costLines: return given.count(.costLine) > 0
        case .funding: return given.count(.funding) > 0
        default: return false
        }
    }

    /// The screen, with a rule and room above it instead of an escape that clears.
    public func document(in language: Language) -> Document {
        var blocks: [Block] = [.blank, .rule, .paragraph(place(in: language))]
        blocks.append(.heading(level: 1, piece.name[language]))
        if !piece.question[language].isEmpty { blocks.append(.paragraph(piece.question[language])) }
        blocks += content(in: language)
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

    private func content(in language: Language) -> [Block] {
        var blocks: [Block] = []
        if !entry.notes.isEmpty {
            let shown = entry.notes.suffix(Self.shownNotes)
            let width = shown.map(\.id.count).max() ?? 0
            var entries = shown.map {
                $0.entry(in: language, markWidth: width, naming: piece.voice != .we)
            }
            let hidden = entry.notes.count - shown.count
            if hidden > 0 {
                let earlier = GuideWords.earlier(hidden, word: piece.words)[language]
                entries.insert(ListEntry(mark: "", earlier), at: 0)
            }
            blocks.append(.list(entries))
        }
        if !entry.partners.isEmpty {
            let width = entry.partners.map(\.id.count).max() ?? 0
            blocks.append(
                .list(
                    entry.partners.map {
                        ListEntry(mark: $0.id.padded(to: width), $0.fullName)
                    }))
        }
        if !entry.lines.isEmpty {
            blocks.append(.paragraph(GuideWords.ledger(entry.lines.count)[language]))
        }
        return blocks.isEmpty ? [.paragraph(GuideWords.nothingYet[language])] : blocks
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
