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
        /// What else the line may have been meant for.
        let doubt: Doubt?
        /// Whether only the turn says whose words these are.
        let isByTurn: Bool

        /// The note of nobody in particular: whose turn it was has left.
        var ofNobody: Note {
            Note(
                piece: piece, partner: nil, partnerNumber: nil, text: text, isOfTurn: false,
                doubt: doubt, isByTurn: false)
        }
    }

    /// What a line that was kept as a note may have been meant for.
    enum Doubt: Hashable, Sendable {
        /// Names before a colon that look like these, or these commands.
        case near([String])
        /// Something said by somebody the register does not have.
        case stranger(String)
        /// The name of a new partner, where partners are written down.
        case newPartner(String)
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
        /// A line said by somebody the register does not have, with who may have been meant.
        case stranger(String, [String])
        /// A line of somebody whose name several partners bear, with their ids.
        case severalBear(String, [String])
        /// `/back` alone, which is of the history and not of the guide.
        case missesVersion
        /// `/klaar` alone: done with what, a point or this piece?
        case missesItem
        /// A partner was named who is not asked in turn, and nothing was said.
        case saysNothing(String)
    }

    /// Whose turn it was before a note.
    private struct TurnBefore: Hashable {
        let turn: RoundTable.Seat
        let note: ItemID
    }

    /// How lines come in.
    enum Manner: Hashable, Sendable {
        /// One by one: an empty line goes to the next piece.
        case typed
        /// In a block of a script.
        case block
        /// At once: whoever is named there says the lines below too.
        case pasted
    }

    private(set) var order: [PieceID]
    private(set) var index: Int
    private(set) var turn: RoundTable.Seat?
    /// How many passed in a row.
    private(set) var passes = 0
    /// Whose turn it was before notes of this piece, for an undo.
    private var turnsBefore: [TurnBefore] = []
    /// The piece that was just gone on from, as long as nothing was said since.
    private(set) var left: PieceID?
    /// Who was named last in a paste.
    private var pastedSpeaker: ItemID?

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
    mutating func take(_ line: GuideLine, in given: Case, _ manner: Manner = .typed) -> Move {
        settle(in: given)
        guard let piece else { return .finished }
        switch line {
        case .empty: return manner == .typed ? goOn(in: given) : .nothing
        case .note(let typed):
            guard let text = Bullet.stripped(typed) else { return .nothing }
            return take(text, for: piece, in: given, manner)
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
        if let command = CommandTable.command(for: word) {
            switch command {
            case .back: return .missesVersion
            case .done: return .missesItem
            default: return .command
            }
        }
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
        let before = piece
        index += 1
        arrive(in: given)
        left = before
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
        turnsBefore = []
        left = nil
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
        turnsBefore = []
        return .turn
    }

    private mutating func advance(_ table: RoundTable) {
        guard let turn, let place = table.seats.firstIndex(of: turn) else { return }
        self.turn = table.seats[(place + 1) % table.seats.count]
    }

    // MARK: Notes

    private mutating func take(
        _ text: String, for piece: PieceID, in given: Case, _ manner: Manner
    ) -> Move {
        let voice = given.piece(piece)?.voice ?? .we
        func note(
            _ text: String, _ partner: Item?, doubt: Doubt? = nil, isByTurn: Bool = false
        ) -> Move {
            // Who is named has the turn only when it is theirs; nobody named, whoever has it.
            .note(
                Note(
                    piece: piece, partner: partner?.id, partnerNumber: partner?.shortID?.text,
                    text: text,
                    isOfTurn: partner.map { .partner($0.id) == turn } ?? (turn?.partner == nil),
                    doubt: doubt, isByTurn: isByTurn))
        }
        let isCredited = voice == .eachPartner || turn?.partner != nil
        switch Address.meaning(of: text, isCredited: isCredited, in: voice == .we ? nil : given) {
        case .plain(let near, let name):
            let speaker = manner == .pasted ? pastedSpeaker : nil
            let partner = (speaker ?? turn?.partner).flatMap { given[$0] }
            return note(
                text, partner, doubt: doubt(text, near, name, at: piece, in: given, manner),
                isByTurn: speaker == nil)
        case .partner(let partner, let body?):
            if manner == .pasted { pastedSpeaker = partner.id }
            return note(body, partner)
        case .partner(let partner, nil):
            if manner == .pasted {
                pastedSpeaker = partner.id
                return .nothing
            }
            return giveTurn(to: partner, at: piece, in: given)
        case .stranger(let name, let near): return .stranger(name, near)
        case .several(let name, let ids): return .severalBear(name, ids)
        }
    }

    /// What else a line may have been meant for. What came at once is no command and no register.
    private func doubt(
        _ text: String, _ near: [String], _ name: String?, at piece: PieceID, in given: Case,
        _ manner: Manner
    ) -> Doubt? {
        let typed = manner == .typed
        let near = near + (typed ? Self.command(meantBy: text, at: piece, in: given) : [])
        if !near.isEmpty { return .near(near) }
        if let name { return .stranger(name) }
        guard typed, given.piece(piece)?.holds == .partners, Self.canBePartner(text, in: given)
        else { return nil }
        return .newPartner(text)
    }

    /// Whether a text is as short as a name and no more than one, and nobody bears it yet.
    private static func canBePartner(_ text: String, in given: Case) -> Bool {
        text.split(separator: " ").count <= mostWordsOfName
            && !text.contains { ".,;:!?=\"<>$#".contains($0) }
            && given.partners(named: text).isEmpty
    }

    private static let mostWordsOfName = 5

    /// `vbv:` alone: the floor is theirs.
    private mutating func giveTurn(
        to partner: Item, at piece: PieceID, in given: Case
    ) -> Move {
        guard RoundTable(given, piece: piece).seats.contains(.partner(partner.id)) else {
            return .saysNothing(partner.text(.handle) ?? partner.text(.name) ?? "")
        }
        turn = .partner(partner.id)
        turnsBefore = []
        passes = 0
        return .turn
    }

    /// Says that a paste has ended: lines are of whoever has the turn again.
    mutating func endPaste() { pastedSpeaker = nil }

    /// What would run with a slash before it: `stop`, `volgende`, `verwijder n3`.
    private static func command(
        meantBy text: String, at piece: PieceID, in given: Case
    ) -> [String] {
        guard let first = text.split(separator: " ", maxSplits: 1).first.map(String.init) else {
            return []
        }
        if first == text, GuideWord(typed: text) != nil || given.piece(word: text) != nil {
            return ["/" + text]
        }
        guard let command = CommandTable.command(for: first) else { return [] }
        let isOfRegister = command == .partner && given.piece(piece)?.holds == .partners
        guard first == text || isOfRegister || namesSomething(text, in: given) else { return [] }
        return ["/" + (text.count <= longestMeant ? text : first + " …")]
    }

    /// What is longer is not said again.
    private static let longestMeant = 20

    /// Whether a line that begins with a command word goes on as that command would: with
    /// something the case holds, with a point or with an attribute.
    private static func namesSomething(_ text: String, in given: Case) -> Bool {
        let script = Script.parse(SourceText(name: "", text: text), pieceWords: nil)
        guard script.problems.allSatisfy(\.code.isWarning), let statement = script.statements.first
        else { return false }
        return !statement.attributes.isEmpty
            || statement.positionals.contains { positional in
                let typed = positional.argument.typed
                if let id = ShortID(typed) { return given[id] != nil }
                return PointText(typed) != nil
                    || (positional.name == .partner && !given.partners(named: typed).isEmpty)
            }
    }

    /// Says that a note was kept, or that several were which came at once.
    mutating func noted(_ note: Note, in given: Case) {
        passes = 0
        left = nil
        guard note.isOfTurn, let piece, note.piece == piece, let turn else { return }
        let newest = ShortID(kind: .note, number: given.highestNumberInUse(.note))
        if let kept = given[newest] { turnsBefore.append(TurnBefore(turn: turn, note: kept.id)) }
        advance(RoundTable(given, piece: piece))
    }

    /// Gives the turn back to those whose notes were undone.
    mutating func takeBack(in given: Case) {
        while let last = turnsBefore.last, given[last.note] == nil {
            turn = last.turn
            turnsBefore.removeLast()
        }
        settle(in: given)
    }
}
