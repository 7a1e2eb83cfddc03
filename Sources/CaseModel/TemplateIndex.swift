import Wording

/// The boards a case carries, read from its items, with the words that stand for their pieces.
struct TemplateIndex: Sendable {
    let boards: [Board]
    let pieces: [String: Piece]
    let words: [String: PieceID]
    /// The same words in order, at hand because they are asked for at every command.
    let wordsInOrder: [String]

    init(items: [ItemID: Item]) {
        var found: [String: [Piece]] = [:]
        for item in items.values where item.kind == .piece {
            found[item.text(.board) ?? "", default: []].append(Piece(item: item))
        }
        boards = items.values.filter { $0.kind == .board }
            .sorted { ($0.number(.order) ?? 0, $0.id) < ($1.number(.order) ?? 0, $1.id) }
            .map { item in
                let key = item.text(.key) ?? ""
                let pieces = (found[key] ?? []).sorted { ($0.order, $0.key) < ($1.order, $1.key) }
                return Board(item: item, pieces: pieces)
            }
        var pieces: [String: Piece] = [:]
        var words: [String: PieceID] = [:]
        for (place, board) in boards.enumerated() {
            for piece in board.pieces {
                let id = PieceID(board: board.key, piece: piece.key)
                pieces[id.text] = piece
                for word in [piece.words.english, piece.words.dutch, piece.key] {
                    if place == 0 { words[Folding.folded(word)] = id }
                    for prefix in [board.key, board.words.english, board.words.dutch] {
                        words[Folding.folded(prefix + "." + word)] = id
                    }
                }
            }
        }
        self.pieces = pieces
        self.words = words
        wordsInOrder = words.keys.sorted()
    }
}
