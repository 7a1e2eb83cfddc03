import Wording

/// A piece of a board, named so that it holds in any case made from the same template.
public struct PieceID: Hashable, Sendable, Comparable {
    /// `board.piece`, such as `purpose.ambition`.
    public let text: String

    /// Makes the name of a piece from what a note holds.
    public init(_ text: String) {
        self.text = text
    }

    /// Makes the name of a piece on a board.
    public init(board: String, piece: String) {
        text = board + "." + piece
    }

    /// The key of the board.
    public var board: String { String(text.prefix { $0 != "." }) }

    /// The key of the piece on its board.
    public var piece: String { String(text.drop { $0 != "." }.dropFirst()) }

    public static func < (left: PieceID, right: PieceID) -> Bool { left.text < right.text }
}

extension ItemID {
    /// An identity that follows from a name: the pieces of a template are the same in every case,
    /// also in two that were made apart. FNV-1a, twice with different starts.
    public init(named name: String) {
        var high: UInt64 = 0xcbf2_9ce4_8422_2325
        var low: UInt64 = 0x6c62_272e_07bb_0142
        for byte in name.utf8 {
            high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
            low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        self.init(high: high, low: low)
    }

    /// The one item that says what the case is called and how it is written.
    public static let settings = ItemID(named: "case settings")

    /// The one item that says which template the case follows.
    public static let template = ItemID(named: "template")
}

extension Template {
    /// The items a case keeps of its template, so that its versions stay readable for ever.
    public var items: [Item] {
        [item]
            + boards.enumerated().flatMap { place, board in
                [board.item(order: place)] + board.pieces.map { $0.item(on: board) }
            }
    }

    /// What the case remembers of the template as a whole.
    private var item: Item {
        Item(
            id: .template, kind: .template,
            entries: [
                .init(.template, .text(key)), .init(.version, .text(version)),
                .init(.templateEnglish, .text(name.english)),
                .init(.templateDutch, .text(name.dutch)),
                .init(.aboutEnglish, .text(about.english)), .init(.aboutDutch, .text(about.dutch)),
                .init(.sourceEnglish, .text(source.english)),
                .init(.sourceDutch, .text(source.dutch)),
            ])
    }
}

extension Board {
    func item(order: Int) -> Item {
        Item(
            id: ItemID(named: "board " + key), kind: .board,
            entries: [
                .init(.key, .text(key)), .init(.order, .number(Int64(order))),
                .init(.nameEnglish, .text(name.english)), .init(.nameDutch, .text(name.dutch)),
                .init(.wordEnglish, .text(words.english)), .init(.wordDutch, .text(words.dutch)),
                .init(.aboutEnglish, .text(about.english)), .init(.aboutDutch, .text(about.dutch)),
                .init(.columns, .number(Int64(columns))), .init(.rows, .number(Int64(rows))),
            ])
    }

    /// Reads a board back from its item; the pieces come from their own.
    init(item: Item, pieces: [Piece]) {
        self.init(
            key: item.text(.key) ?? "", words: item.phrase(.wordEnglish, .wordDutch),
            name: item.phrase(.nameEnglish, .nameDutch),
            about: item.phrase(.aboutEnglish, .aboutDutch), columns: item.number(.columns) ?? 1,
            rows: item.number(.rows) ?? 1, pieces: pieces)
    }
}

extension Piece {
    func item(on board: Board) -> Item {
        Item(
            id: ItemID(named: "piece \(board.key).\(key)"), kind: .piece,
            entries: [
                .init(.board, .text(board.key)), .init(.key, .text(key)),
                .init(.order, .number(Int64(order))),
                .init(.nameEnglish, .text(name.english)), .init(.nameDutch, .text(name.dutch)),
                .init(.wordEnglish, .text(words.english)), .init(.wordDutch, .text(words.dutch)),
                .init(.questionEnglish, .text(question.english)),
                .init(.questionDutch, .text(question.dutch)),
                .init(.promptsEnglish, .texts(prompts.map(\.english))),
                .init(.promptsDutch, .texts(prompts.map(\.dutch))),
                .init(.strongEnglish, .texts(strong.map(\.english))),
                .init(.strongDutch, .texts(strong.map(\.dutch))),
                .init(.weakEnglish, .texts(weak.map(\.english))),
                .init(.weakDutch, .texts(weak.map(\.dutch))),
                .init(.voice, .text(voice.rawValue)), .init(.holds, .text(holds.rawValue)),
                .init(
                    .placement,
                    .text("\(place.column) \(place.row) \(place.columnSpan) \(place.rowSpan)")),
            ])
    }

    init(item: Item) {
        let numbers = (item.text(.placement) ?? "").split(separator: " ").compactMap { Int($0) }
        let place =
            numbers.count == 4
            ? PiecePlacement(
                column: numbers[0], row: numbers[1], columnSpan: numbers[2], rowSpan: numbers[3])
            : PiecePlacement(column: 1, row: 1, columnSpan: 1, rowSpan: 1)
        self.init(
            key: item.text(.key) ?? "", words: item.phrase(.wordEnglish, .wordDutch),
            name: item.phrase(.nameEnglish, .nameDutch),
            question: item.phrase(.questionEnglish, .questionDutch),
            prompts: item.phrases(.promptsEnglish, .promptsDutch),
            strong: item.phrases(.strongEnglish, .strongDutch),
            weak: item.phrases(.weakEnglish, .weakDutch),
            voice: item.text(.voice).flatMap(Voice.init) ?? .we,
            holds: item.text(.holds).flatMap(Holding.init) ?? .nothing,
            order: item.number(.order) ?? 1, place: place)
    }
}

extension Item {
    /// A text kept in both languages.
    func phrase(_ english: Field, _ dutch: Field) -> Phrase {
        Phrase(en: text(english) ?? "", nl: text(dutch) ?? "")
    }

    func phrases(_ english: Field, _ dutch: Field) -> [Phrase] {
        zip(texts(english), texts(dutch)).map { Phrase(en: $0, nl: $1) }
    }
}
