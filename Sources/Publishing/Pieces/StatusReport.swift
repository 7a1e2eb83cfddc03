public import CaseModel
public import Ledger
public import Wording

/// Where a case stands: how full the pieces are, who has not spoken yet, what is not agreed.
public struct StatusReport: Hashable, Sendable {
    /// A piece with how much stands in it.
    public struct PieceCount: Hashable, Sendable {
        public let key: String
        public let name: Phrase
        public let notes: Int
        /// What hangs on it in the register or the ledger.
        public let hanging: Int
    }

    /// The parties a piece that everybody answers has nothing of.
    public struct Missing: Hashable, Sendable {
        public let key: String
        public let piece: Phrase
        public let partners: [String]
    }

    /// What only others know: the money and the history.
    public struct Surroundings: Hashable, Sendable {
        /// The line that says how the money stands.
        public var money: Phrase?
        /// The newest version there is.
        public var lastVersion: Int?
        public var changesSinceVersion: Int?
        /// What would help most now.
        public var nextStep: Phrase?
        /// The day it is, for what is overdue.
        public var today: CalendarDay?

        /// Brings together what is known.
        public init(
            money: Phrase? = nil, lastVersion: Int? = nil, changesSinceVersion: Int? = nil,
            nextStep: Phrase? = nil, today: CalendarDay? = nil
        ) {
            self.money = money
            self.lastVersion = lastVersion
            self.changesSinceVersion = changesSinceVersion
            self.nextStep = nextStep
            self.today = today
        }
    }

    public let title: String
    public let boardName: Phrase
    public let label: PointLabel
    public let pieces: [PieceCount]
    /// The pieces in which something stands.
    public let filledPieces: Int
    public let partners: Int
    public let missing: [Missing]
    public let agreed: Int
    public let contested: Int
    public let parked: Int
    public let open: Int
    /// What is not agreed, by id: notes of this board first, then anything else.
    public let contestedIDs: [String]
    public let openIDs: [String]
    /// What was decided, taken on and parked.
    public let room: RoomReport
    public let surroundings: Surroundings

    /// Looks over a board of a case.
    public init(
        _ valued: ValuedCase, board: Board, label: PointLabel, surroundings: Surroundings
    ) {
        let given = valued.kept
        let canvas = CanvasReport(valued, board: board, label: label)
        title = canvas.title
        boardName = canvas.boardName
        self.label = label
        self.surroundings = surroundings
        pieces = canvas.pieces.map {
            PieceCount(
                key: $0.key, name: $0.name, notes: $0.notes.count,
                hanging: given.hangingCount(on: PieceID(board: board.key, piece: $0.key)))
        }
        filledPieces = board.pieces.count {
            given.isFilled(PieceID(board: board.key, piece: $0.key))
        }
        partners = given.count(.partner)
        missing = canvas.pieces.compactMap { Self.missing($0, on: board, in: given) }
        let notes = canvas.pieces.flatMap(\.notes)
        agreed = notes.count { $0.mark == .agreed }
        contested = notes.count { $0.mark == .contested }
        parked = notes.count { $0.mark == .parked }
        openIDs = notes.filter { $0.mark == .open }.map(\.id)
        open = openIDs.count
        contestedIDs =
            notes.filter { $0.mark == .contested }.map(\.id) + Self.contestedElsewhere(given)
        room = RoomReport(given, today: surroundings.today)
    }

    /// Everything but notes on which people or drafts do not agree.
    private static func contestedElsewhere(_ given: Case) -> [String] {
        let kinds: [ItemKind] = [
            .partner, .contribution, .costLine, .funding, .decision, .action, .aside,
        ]
        return kinds.flatMap { given.all($0) }.filter { item in
            item.text(.state) == "contested" || item.isRemovalContested
                || !item.contestedFields.isEmpty
        }.compactMap { $0.shortID?.text }
    }

    /// Which parties have not spoken in a piece everybody answers; a group speaks for its
    /// members, its members for a group, and the outer ring is not asked.
    private static func missing(
        _ piece: CanvasReport.PieceEntry, on board: Board, in given: Case
    ) -> Missing? {
        guard piece.voice != .we else { return nil }
        let id = PieceID(board: board.key, piece: piece.key)
        var spoken = Set(given.notes(in: id).compactMap { $0.item(.partner) })
        if piece.holds == .contributions {
            spoken.formUnion(given.all(.contribution).compactMap { $0.item(.partner) })
        }
        let parties = given.all(.partner)
        for group in parties where group.number(.isGroup) == 1 {
            let members = group.items(.members)
            if spoken.contains(group.id) { spoken.formUnion(members) }
            if !members.isEmpty, members.allSatisfy(spoken.contains) { spoken.insert(group.id) }
        }
        let silent = parties.filter { $0.text(.ring) != "outer" && !spoken.contains($0.id) }
        guard !silent.isEmpty else { return nil }
        return Missing(
            key: piece.key, piece: piece.name,
            partners: silent.map { PartyEntry($0, in: { given[$0] }).shortName })
    }

    /// Where it stands, for a screen.
    public func document(in language: Language) -> Document {
        let name = title.isEmpty ? CanvasWords.untitled[language] : title
        let facts = [
            label.name[language], label.phase.map { CanvasWords.phase[language] + ": " + $0 },
            StatusWords.filled(filledPieces, of: pieces.count)[language],
            StatusWords.partners(partners)[language],
        ]
        var blocks: [Block] = [
            .heading(level: 1, name),
            .paragraph(facts.compactMap { $0 }.joined(separator: " · ")),
            .table(table(in: language)),
        ]
        var lines = missing.map {
            KeyedLine(
                StatusWords.without(piece: $0.piece)[language],
                $0.partners.joined(separator: ", "))
        }
        let states = [
            agreed > 0 ? StatusWords.agreed(agreed) : nil,
            parked > 0 ? StatusWords.parked(parked) : nil,
            open > 0 ? Self.counted(StatusWords.open(open), openIDs) : nil,
        ].compactMap { $0?[language] }
        if !states.isEmpty {
            lines.append(
                KeyedLine(StatusWords.notes[language], states.joined(separator: ", ")))
        }
        if !contestedIDs.isEmpty {
            lines.append(
                KeyedLine(
                    StatusWords.notAgreed[language],
                    Self.counted(Phrase(same: "\(contestedIDs.count)"), contestedIDs)[language]))
        }
        lines += roomLines(in: language)
        if let money = surroundings.money {
            lines.append(KeyedLine(StatusWords.money[language], money[language]))
        }
        if let count = surroundings.changesSinceVersion {
            let changes = StatusWords.changes(count, since: surroundings.lastVersion)
            lines.append(KeyedLine(StatusWords.history[language], changes[language]))
        }
        if let next = surroundings.nextStep {
            lines.append(KeyedLine(StatusWords.nextStep[language], next[language]))
        }
        if !lines.isEmpty { blocks.append(.keyed(lines)) }
        return Document(blocks)
    }

    /// Parked points, open actions and decisions.
    private func roomLines(in language: Language) -> [KeyedLine] {
        var lines: [KeyedLine] = []
        let asides = room.openAsides
        if !asides.isEmpty {
            let count = Phrase(same: "\(asides.count)")
            lines.append(
                KeyedLine(
                    RoomWords.parked[language],
                    Self.counted(count, asides.map(\.id))[language]))
        }
        let actions = room.openActions
        if !actions.isEmpty {
            let late = actions.filter(\.isOverdue)
            let count = RoomWords.openActions(actions.count, overdue: late.count)
            lines.append(
                KeyedLine(
                    RoomWords.actions[language],
                    Self.counted(count, (late.isEmpty ? actions : late).map(\.id))[language]))
        }
        if !room.decisions.isEmpty {
            lines.append(KeyedLine(RoomWords.decisions[language], "\(room.decisions.count)"))
        }
        return lines
    }

    /// A count with the first few ids it is made of.
    private static func counted(_ count: Phrase, _ ids: [String]) -> Phrase {
        let some = ids.prefix(4).joined(separator: " ") + (ids.count > 4 ? " …" : "")
        return Phrase(en: count.english + " (\(some))", nl: count.dutch + " (\(some))")
    }

    private func table(in language: Language) -> Table {
        let rows = pieces.map { piece in
            Table.Row([
                piece.name[language], Self.bar(piece.notes + piece.hanging),
                NumberWriter(language: language).count(piece.notes + piece.hanging),
            ])
        }
        return Table(
            [
                .init(CanvasWords.piece[language]), .init(""),
                .init(StatusWords.count[language], .count),
            ], rows: rows)
    }

    /// How full a piece is, in at most ten marks; one more says that it goes on.
    static func bar(_ count: Int) -> String {
        let full = min(count, 10)
        return String(repeating: "■", count: full) + String(repeating: "·", count: 10 - full)
            + (count > 10 ? "+" : "")
    }

    /// Where it stands, in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "status", "title": .string(title), "point": label.json,
            "pieces": .array(
                pieces.map { piece in
                    [
                        "key": .string(piece.key), "name": piece.name.json,
                        "notes": .integer(Int64(piece.notes)),
                        "hanging": .integer(Int64(piece.hanging)),
                    ]
                }),
            "partners": .integer(Int64(partners)),
            "missing": .array(
                missing.map { ["piece": .string($0.key), "partners": JSONValue($0.partners)] }),
            "notes": [
                "open": .integer(Int64(open)), "agreed": .integer(Int64(agreed)),
                "contested": .integer(Int64(contested)), "parked": .integer(Int64(parked)),
            ],
            "contested": JSONValue(contestedIDs),
            "parkedPoints": JSONValue(room.openAsides.map(\.id)),
            "openActions": JSONValue(room.openActions.map(\.id)),
            "overdueActions": JSONValue(room.openActions.filter(\.isOverdue).map(\.id)),
            "decisions": .integer(Int64(room.decisions.count)),
            "money": surroundings.money?.json ?? .null,
            "lastVersion": JSONValue(surroundings.lastVersion),
            "changesSinceVersion": JSONValue(surroundings.changesSinceVersion),
            "nextStep": surroundings.nextStep?.json ?? .null,
        ]
    }
}
