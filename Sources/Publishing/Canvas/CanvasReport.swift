public import CaseModel
public import Ledger
public import Wording

/// A board with everything on it, as a value: what is drawn on paper and printed in full.
public struct CanvasReport: Hashable, Sendable {
    /// A piece with what stands in it and what hangs on it.
    public struct PieceEntry: Hashable, Sendable {
        public let key: String
        public let word: Phrase
        public let name: Phrase
        public let question: Phrase
        public let voice: Voice
        public let holds: Holding
        public let place: PiecePlacement
        public let notes: [NoteEntry]
        /// The register, on the piece that holds it.
        public let partners: [PartyEntry]
        /// What hangs on the piece in the ledger.
        public let lines: [LineEntry]
    }

    /// A ledger line in words.
    public struct LineEntry: Hashable, Sendable {
        public let id: String
        public let text: Phrase
        /// The least that tells it from others: `vbv: 400 uur chauffeur`.
        public let short: Phrase
        public let partner: String?
        /// How people stand towards it.
        public let mark: NoteMark
        /// The note it belongs to.
        public let note: String?
    }

    public let title: String
    public let boardKey: String
    public let boardName: Phrase
    public let columns: Int
    public let rows: Int
    public let label: PointLabel
    /// The pieces in the order to work in.
    public let pieces: [PieceEntry]

    /// Reads a board off a case as it was at a moment.
    public init(_ given: ValuedCase, board: Board, label: PointLabel) {
        title = given.kept.title ?? ""
        boardKey = board.key
        boardName = board.name
        columns = board.columns
        rows = board.rows
        self.label = label
        pieces = board.piecesInOrder.map { PieceEntry($0, on: board, in: given) }
    }

    /// The title, or that there is none.
    func shownTitle(in language: Language) -> String {
        title.isEmpty ? CanvasWords.untitled[language] : title
    }

    /// The canvas in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "canvas", "title": .string(title), "point": label.json,
            "board": ["key": .string(boardKey), "name": boardName.json],
            "grid": ["columns": .integer(Int64(columns)), "rows": .integer(Int64(rows))],
            "pieces": .array(pieces.map(\.json)),
        ]
    }
}

extension CanvasReport.PieceEntry {
    /// Reads a piece off a case.
    init(_ piece: Piece, on board: Board, in valued: ValuedCase) {
        let given = valued.contents
        key = piece.key
        word = piece.words
        name = piece.name
        question = piece.question
        voice = piece.voice
        holds = piece.holds
        place = piece.place
        notes = given.notes(in: PieceID(board: board.key, piece: piece.key))
            .map { NoteEntry($0, in: given) }
        partners =
            holds == .partners
            ? given.all(.partner).map { PartyEntry($0, in: { given[$0] }) } : []
        let kind = holds == .partners ? nil : holds.kind
        let texts = Language.allCases.map { FieldText(given, in: $0) }
        lines = (kind.map { given.all($0) } ?? [])
            .map { CanvasReport.LineEntry($0, in: given, texts) }
    }

    var json: JSONValue {
        [
            "key": .string(key), "word": word.json, "name": name.json, "question": question.json,
            "voice": .string(voice.rawValue), "holds": .string(holds.rawValue),
            "place": [
                "column": .integer(Int64(place.column)), "row": .integer(Int64(place.row)),
                "columns": .integer(Int64(place.columnSpan)),
                "rows": .integer(Int64(place.rowSpan)),
            ],
            "notes": .array(notes.map(\.json)), "partners": .array(partners.map(\.json)),
            "lines": .array(lines.map(\.json)),
        ]
    }

    /// The notes by the party they speak for: first those of all together, then party by party in
    /// the order in which they first spoke.
    var groups: [(partner: PartyEntry?, notes: [NoteEntry])] {
        var order: [PartyEntry?] = notes.contains { $0.partner == nil } ? [nil] : []
        var found: [PartyEntry?: [NoteEntry]] = [:]
        for note in notes {
            if found[note.partner] == nil, note.partner != nil { order.append(note.partner) }
            found[note.partner, default: []].append(note)
        }
        return order.map { ($0, found[$0] ?? []) }
    }
}

extension CanvasReport.LineEntry {
    init(_ item: Item, in given: Case, _ texts: [FieldText]) {
        id = item.shortID?.text ?? ""
        let dutch = texts.first { $0.language == .dutch }
        let english = texts.first { $0.language == .english }
        text = Phrase(en: english?.line(item) ?? "", nl: dutch?.line(item) ?? "")
        short = Phrase(en: english?.short(item) ?? "", nl: dutch?.short(item) ?? "")
        partner = item.item(.partner).flatMap { given[$0] }?.shortID?.text
        mark = NoteMark(item)
        note = item.item(.note).flatMap { given[$0] }?.shortID?.text
    }

    var json: JSONValue {
        [
            "id": .string(id), "text": text.json, "partner": JSONValue(partner),
            "note": JSONValue(note),
        ]
    }
}

extension Phrase {
    /// Both wordings, for JSON.
    var json: JSONValue { ["en": .string(english), "nl": .string(dutch)] }
}
