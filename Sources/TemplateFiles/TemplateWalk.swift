import CaseModel
import Wording
import Yams

/// Walks over the nodes of a file, makes a template of them and collects what is wrong.
///
/// Where something is missing or wrong it goes on with an empty value: with a problem collected
/// the template is never handed out.
struct TemplateWalk {
    let source: SourceText
    let reservedWords: Set<String>
    var problems = ProblemList()

    init(source: SourceText, reservedWords: Set<String>) {
        self.source = source
        self.reservedWords = reservedWords
    }

    /// The template that a document describes.
    mutating func template(from root: Node) -> Template {
        let fields = fields(
            of: root, part: .template,
            required: ["key", "version", "name", "about", "source", "boards"])
        let key = word(fields["key"], named: "key", part: .template)
        let boards = list(fields["boards"], named: "boards", limit: TemplateLimits.boards)
        if let node = fields["boards"], boards.isEmpty, isList(node) {
            report(.field(.noneOf(.board)), at: node)
        }
        var words = WordRegister(part: .board)
        return Template(
            key: key,
            name: phrase(fields["name"], named: "name"),
            about: phrase(fields["about"], named: "about"),
            version: text(
                fields["version"], named: "version", limit: TemplateLimits.wordCharacters),
            source: phrase(fields["source"], named: "source"),
            boards: boards.map { board(from: $0, words: &words) })
    }

    private mutating func board(from node: Node, words: inout WordRegister) -> Board {
        let fields = fields(
            of: node, part: .board, required: ["key", "words", "name", "about", "grid", "pieces"])
        let key = word(fields["key"], named: "key", part: .board)
        let boardWords = self.words(fields["words"], key: key, part: .board, register: &words)
        let grid = self.fields(of: fields["grid"], part: .grid, required: ["columns", "rows"])
        let columns = number(grid["columns"], named: "columns", upTo: TemplateLimits.columns)
        let rows = number(grid["rows"], named: "rows", upTo: TemplateLimits.rows)
        let pieces = list(fields["pieces"], named: "pieces", limit: TemplateLimits.pieces)
        if let node = fields["pieces"], pieces.isEmpty, isList(node) {
            report(.field(.noneOf(.piece)), at: node)
        }
        var register = BoardRegister(columns: columns, rows: rows)
        return Board(
            key: key, words: boardWords,
            name: phrase(fields["name"], named: "name"),
            about: phrase(fields["about"], named: "about"),
            columns: columns ?? 0, rows: rows ?? 0,
            pieces: pieces.map { piece(from: $0, register: &register) })
    }

    private mutating func piece(from node: Node, register: inout BoardRegister) -> Piece {
        let fields = fields(
            of: node, part: .piece,
            required: ["key", "words", "name", "question", "voice", "order", "place"],
            optional: ["prompts", "strong", "weak", "holds"])
        let key = word(fields["key"], named: "key", part: .piece)
        let order = number(fields["order"], named: "order", upTo: TemplateLimits.pieces)
        if let order, let node = fields["order"] {
            if let owner = register.orders[order] {
                report(.value(.orderTaken(order, owner: owner)), at: node)
            } else {
                register.orders[order] = key
            }
        }
        return Piece(
            key: key,
            words: words(fields["words"], key: key, part: .piece, register: &register.words),
            name: phrase(fields["name"], named: "name"),
            question: phrase(fields["question"], named: "question"),
            prompts: phrases(fields["prompts"], named: "prompts"),
            strong: phrases(fields["strong"], named: "strong"),
            weak: phrases(fields["weak"], named: "weak"),
            voice: value(fields["voice"], named: "voice") ?? .we,
            holds: value(fields["holds"], named: "holds") ?? .nothing,
            order: order ?? 0,
            place: place(fields["place"], of: key, register: &register))
    }

    private mutating func place(
        _ node: Node?, of piece: String, register: inout BoardRegister
    ) -> PiecePlacement {
        let before = problems.count
        let fields = fields(
            of: node, part: .place, required: ["column", "row"], optional: ["columns", "rows"])
        let column = number(fields["column"], named: "column", upTo: TemplateLimits.columns)
        let row = number(fields["row"], named: "row", upTo: TemplateLimits.rows)
        let columns = number(fields["columns"], named: "columns", upTo: TemplateLimits.columns)
        let rows = number(fields["rows"], named: "rows", upTo: TemplateLimits.rows)
        let placement = PiecePlacement(
            column: column ?? 1, row: row ?? 1, columnSpan: columns ?? 1, rowSpan: rows ?? 1)
        guard let node, problems.count == before else { return placement }
        // Without a grid there is nothing to be outside of; that was reported already.
        if let width = register.columns, let height = register.rows,
            placement.columns.upperBound > width + 1 || placement.rows.upperBound > height + 1
        {
            report(.value(.outsideGrid(piece: piece, columns: width, rows: height)), at: node)
        }
        for other in register.places where other.place.overlaps(placement) {
            report(.value(.overlap(piece: piece, other: other.piece)), at: node)
        }
        register.places.append((piece, placement))
        return placement
    }
}

/// What the pieces of one board have taken so far.
struct BoardRegister {
    let columns: Int?
    let rows: Int?
    var words = WordRegister(part: .piece)
    var orders: [Int: String] = [:]
    var places: [(piece: String, place: PiecePlacement)] = []
}

/// The words that boards or pieces have taken so far, each with its owner.
struct WordRegister {
    let part: TemplateProblem.Part
    var owners: [String: String] = [:]
}

extension PiecePlacement {
    /// Whether two pieces cover a cell together.
    fileprivate func overlaps(_ other: PiecePlacement) -> Bool {
        columns.overlaps(other.columns) && rows.overlaps(other.rows)
    }
}
