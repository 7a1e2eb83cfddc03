public import CaseModel
public import Ledger
public import Wording

/// One piece of a board: its question, its notes and what hangs on it.
public struct PieceReport: Hashable, Sendable {
    public let entry: CanvasReport.PieceEntry
    /// Further questions, for a group that is stuck.
    public let prompts: [Phrase]
    /// At which moment, when it is not the present.
    public let label: PointLabel?

    /// Reads a piece off a case; nothing when the case has no such piece.
    public init?(_ given: ValuedCase, piece id: PieceID, label: PointLabel? = nil) {
        guard let board = given.kept.boards.first(where: { $0.key == id.board }),
            let piece = given.kept.piece(id)
        else { return nil }
        entry = CanvasReport.PieceEntry(piece, on: board, in: given)
        prompts = piece.prompts
        self.label = label
    }

    /// The piece for a screen; an empty one shows a question that helps.
    public func document(in language: Language) -> Document {
        var blocks = entry.blocks(in: language, level: 1)
        if let label {
            blocks.insert(.paragraph(label.line(in: language)), at: 1)
        }
        if entry.notes.isEmpty, let prompt = prompts.first {
            blocks.append(.list([ListEntry(mark: ">", prompt[language])]))
        }
        return Document(blocks)
    }

    /// The piece in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "piece", "point": label?.json ?? .null, "piece": entry.json,
            "prompts": .array(prompts.map(\.json)),
        ]
    }
}

/// The pieces of a board: what to type, what they are called and how much stands in them.
public struct PiecesReport: Hashable, Sendable {
    /// A piece in a list.
    public struct Entry: Hashable, Sendable {
        public let key: String
        public let word: Phrase
        public let name: Phrase
        public let question: Phrase
        public let voice: Voice
        public let count: Int
    }

    public let boardKey: String
    public let boardName: Phrase
    public let entries: [Entry]

    /// Reads the pieces of a board off a case.
    public init(_ given: Case, board: Board) {
        boardKey = board.key
        boardName = board.name
        entries = board.piecesInOrder.map { piece in
            let id = PieceID(board: board.key, piece: piece.key)
            // A word that another board has before this one does not lead here.
            func word(_ word: String) -> String { given.piece(word: word) == id ? word : id.text }
            return Entry(
                key: piece.key,
                word: Phrase(en: word(piece.words.english), nl: word(piece.words.dutch)),
                name: piece.name, question: piece.question,
                voice: piece.voice,
                count: given.noteCount(in: id))
        }
    }

    /// The pieces for a screen.
    public func document(in language: Language) -> Document {
        let rows = entries.map { entry in
            Table.Row([
                entry.word[language],
                entry.name[language] + "\n" + entry.question[language],
                NumberWriter(language: language).count(entry.count),
            ])
        }
        return Document([
            .heading(level: 1, boardName[language]),
            .table(
                Table(
                    [
                        .init(CanvasWords.word[language]), .init(CanvasWords.piece[language]),
                        .init(CanvasWords.notes[language], .count),
                    ], rows: rows)),
        ])
    }

    /// The pieces in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "pieces", "board": .string(boardKey),
            "pieces": .array(
                entries.map { entry in
                    [
                        "key": .string(entry.key), "word": entry.word.json,
                        "name": entry.name.json, "question": entry.question.json,
                        "voice": .string(entry.voice.rawValue),
                        "notes": .integer(Int64(entry.count)),
                    ]
                }),
        ]
    }
}
