import CaseModel
import CommandLanguage
import Publishing
import Wording

/// Where the guide is, and what a line that is typed there comes to. A value that knows no
/// session: it looks at the case it is given, for another may have changed it meanwhile.
struct GuideState: Hashable, Sendable {
    /// A note that was typed, and for whom it is.
    struct Note: Hashable, Sendable {
        let piece: PieceID
        let partner: ItemID?
        /// The number of the partner on screen, by which the note's statement finds it.
        let partnerNumber: String?
        let text: String
        /// Whether it was for the one whose turn it is.
        let isOfTurn: Bool
        /// Names before a colon that look like these were taken for text.
        let near: [String]
    }

    /// What a line comes to.
    enum Move: Hashable, Sendable {
        case nothing
        case note(Note)
        /// The turn went to the next at the table.
        case turn
        /// The guide is at another piece.
        case screen
        /// There was no piece before this one.
        case atStart
        case finished
        case left
        case tips, example, others, help
        /// A command for the session.
        case command
        /// A word that means nothing here, with what may have been meant.
        case unknown(String, [String])
    }

    private(set) var order: [PieceID]
    private(set) var index: Int
    private(set) var turn: RoundTable.Seat?
    /// How many passed in a row.
    private(set) var passes = 0
    /// Whose turn it was before the last note, for an undo.
    private(set) var turnBefore: RoundTable.Seat?

    init(order: [PieceID], index: Int = 0, turn: RoundTable.Seat? = nil) {
        self.order = order
        self.index = min(max(0, index), order.count)
        self.turn = turn
    }

    /// The piece the guide is at; nothing when it is through.
    var piece: PieceID? { order.indices.contains(index) ? order[index] : nil }

    // MARK: The case may have changed

    /// Takes in what is no longer there: pieces, or the one whose turn it was.
    mutating func settle(in given: Case) {
        if order.contains(where: { given.piece($0) == nil }) {
            let before = order.prefix(index).count { given.piece($0) != nil }
            order.removeAll { given.piece($0) == nil }
            index = before
        }
        guard let piece else {
            turn = nil
            return
        }
        let table = RoundTable(given, piece: piece)
        if let turn, table.seats.contains(turn) { return }
        turn = table.silent.first ?? table.seats.first
    }

    /// Whether the one whose turn it was is no longer at the table.
    func turnHasLeft(_ given: Case) -> Bool {
        guard let piece, let turn else { return false }
        return !RoundTable(given, piece: piece).seats.contains(turn)
    }

    // MARK: A line

    /// What a line comes to; where the guide is changes at once, but the turn only with `noted`.
    mutating func take(_ line: GuideLine, in given: Case, skipsEmpty: Bool = false) -> Move {
        settle(in: given)
        guard let piece else { return .finished }
        switch line {
        case .empty: return skipsEmpty ? .nothing : goOn(in: given)
        case .note(let typed):
            guard let text = Bullet.stripped(typed) else { return .nothing }
            return .note(note(text, for: piece, in: given))
        case .command(let word, let isAlone):
            return isAlone ? take(word: word, in: given) : .command
        }
    }

    private mutating func take(word: String, in given: Case) -> Move {
        switch GuideWord(typed: word) {
        case .next: return goOn(in: given)
        case .previous: return goBack(in: given)
        case .pass: return pass(in: given)
        case .tips: return .tips
        case .example: return .example
        case .others: return .others
        case .help: return .help
        case .stop: return .left
        case nil: break
        }
        if CommandTable.command(for: word) != nil { return .command }
        if let named = given.piece(word: word) {
            // The piece we are at is shown in full; another is gone to.
            if named == piece { return .command }
            go(to: named, in: given)
            return .screen
        }
        let known = GuideWord.spellings + CommandTable.words + given.pieceWords.sorted()
        return .unknown(word, Suggestions.near(word, among: known))
    }

    private mutating func goOn(in given: Case) -> Move {
        index += 1
        arrive(in: given)
        return piece == nil ? .finished : .screen
    }

    private mutating func goBack(in given: Case) -> Move {
        guard index > 0 else { return .atStart }
        index -= 1
        arrive(in: given)
        return .screen
    }

    /// Goes to a piece; one that is not in the order is taken in here.
    mutating func go(to piece: PieceID, in given: Case) {
        if let place = order.firstIndex(of: piece) {
            index = place
        } else {
            order.insert(piece, at: min(index, order.count))
        }
        arrive(in: given)
    }

    private mutating func arrive(in given: Case) {
        turn = nil
        turnBefore = nil
        passes = 0
        settle(in: given)
    }

    /// Where nobody is asked in turn, who passes lets the piece pass.
    private mutating func pass(in given: Case) -> Move {
        guard let piece, turn != nil else { return goOn(in: given) }
        passes += 1
        let table = RoundTable(given, piece: piece)
        if passes >= table.seats.count { return goOn(in: given) }
        advance(table)
        turnBefore = nil
        return .turn
    }

    private mutating func advance(_ table: RoundTable) {
        guard let turn, let place = table.seats.firstIndex(of: turn) else { return }
        self.turn = table.seats[(place + 1) % table.seats.count]
    }

    // MARK: Notes

    private func note(_ text: String, for piece: PieceID, in given: Case) -> Note {
        func note(
            _ text: String, _ partner: Item?, ofTurn isOfTurn: Bool, near: [String] = []
        ) -> Note {
            Note(
                piece: piece, partner: partner?.id, partnerNumber: partner?.shortID?.text,
                text: text, isOfTurn: isOfTurn, near: near)
        }
        let inTurn = turn?.partner.flatMap { given[$0] }
        guard (given.piece(piece)?.voice ?? .we) != .we, let address = Address(text) else {
            return note(text, inTurn, ofTurn: true, near: Self.command(meantBy: text))
        }
        let found = Self.partners(address.name, in: given)
        if found.count == 1, let body = Bullet.stripped(address.text) {
            return note(body, found[0], ofTurn: .partner(found[0].id) == turn)
        }
        let near = Suggestions.near(address.name, among: given.partnerNames.sorted())
        return note(text, inTurn, ofTurn: true, near: found.isEmpty ? near : [])
    }

    /// A word that is a command with a slash before it: `stop`, `volgende`.
    private static func command(meantBy text: String) -> [String] {
        let isWord = GuideWord(typed: text) != nil || CommandTable.command(for: text) != nil
        return isWord ? ["/" + text] : []
    }

    private static func partners(_ name: String, in given: Case) -> [Item] {
        if let number = ShortID(name), number.kind == .partner {
            return [given[number]].compactMap { $0 }
        }
        return given.partners(named: name)
    }

    /// Says that a note was kept. Of several that were pasted, only the last gives the turn on.
    mutating func noted(_ note: Note, in given: Case, givesTurnOn: Bool = true) {
        passes = 0
        guard note.isOfTurn, givesTurnOn, let piece, turn != nil else { return }
        turnBefore = turn
        advance(RoundTable(given, piece: piece))
    }

    /// Gives the turn back to the one whose note was undone.
    mutating func takeBack(in given: Case) {
        if let turnBefore { turn = turnBefore }
        turnBefore = nil
        settle(in: given)
    }
}

/// Marks before a line that was pasted from elsewhere.
enum Bullet {
    /// The text without the mark of a list and the blanks around it; nothing when no text is left.
    static func stripped(_ line: String) -> String? {
        let text = line.trimmingBlanks
        guard let first = text.first else { return nil }
        if signs.contains(first) {
            let rest = text.dropFirst()
            if rest.isEmpty { return nil }
            return rest.first?.isWhitespace == true ? String(rest).trimmingBlanks : text
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first,
            mark == "." || mark == ")"
        else { return text }
        let rest = text.dropFirst(digits.count + 1)
        if rest.isEmpty { return nil }
        return rest.first?.isWhitespace == true ? String(rest).trimmingBlanks : text
    }

    private static let signs: Set<Character> = [
        "-", "*", "•", "–", "—", "‣", "▪", "●", "○", "◦", "·",
    ]
}

/// `vbv: text` or `"Vervoer BV": text`.
private struct Address {
    let name: String
    let text: String

    init?(_ line: String) {
        if line.first == "\"" {
            let rest = line.dropFirst()
            guard let close = rest.firstIndex(of: "\"") else { return nil }
            let after = rest[rest.index(after: close)...]
            guard after.first == ":", after.dropFirst().first?.isWhitespace == true else {
                return nil
            }
            name = String(rest[..<close])
            text = String(after.dropFirst()).trimmingBlanks
        } else {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let after = line[line.index(after: colon)...]
            guard after.first?.isWhitespace == true else { return nil }
            name = String(line[..<colon])
            text = String(after).trimmingBlanks
        }
        guard !name.isEmpty, !text.isEmpty, name.utf8.count <= 300 else { return nil }
    }
}
