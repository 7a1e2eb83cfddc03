import CaseModel

/// How the time of a session is divided over pieces: a state machine that is told what time it is.
///
/// Nothing is fixed beforehand. Whoever moves on divides what is left of the session over the
/// pieces that are left, so a piece that took longer makes the others shorter by itself.
struct TimePlan: Hashable, Sendable {
    /// A piece with the time that went into it so far, without the stretch that goes on now.
    struct Part: Hashable, Sendable {
        let piece: PieceID
        var spent: Int64 = 0
        var isDone = false
    }

    private(set) var start: Moment
    private(set) var end: Moment
    private(set) var parts: [Part]
    /// The piece at hand, by its place; none once all are done.
    private(set) var place: Int?
    /// Since when the piece at hand is at hand, and until when it has.
    private(set) var since: Moment
    private(set) var deadline: Moment
    /// A planned piece that one note was just written for; a second one moves on to it.
    private(set) var strayed: PieceID?

    static let minute: Int64 = 60_000
    /// A day: longer sessions are slips of the finger.
    static let mostMinutes = 1440

    /// Divides minutes over pieces, from a moment on; the first is at hand, or the one people are
    /// at, which then takes part in any case.
    init(minutes: Int, pieces: [PieceID], at first: PieceID? = nil, now: Moment) {
        start = now
        end = Moment(milliseconds: now.milliseconds + Int64(minutes) * Self.minute)
        parts = pieces.map { Part(piece: $0) }
        since = now
        deadline = end
        if let first, !pieces.contains(first) { parts.insert(Part(piece: first), at: 0) }
        place = parts.firstIndex { $0.piece == first } ?? (parts.isEmpty ? nil : 0)
        divide(at: now)
    }

    /// The piece at hand.
    var current: PieceID? { place.map { parts[$0].piece } }

    // MARK: What happens

    /// Goes on to a piece. One that is not in the plan changes nothing, or joins it.
    mutating func enter(_ piece: PieceID, at now: Moment, joins: Bool = false) {
        strayed = nil
        if joins, !parts.contains(where: { $0.piece == piece }) {
            parts.append(Part(piece: piece))
        }
        guard let found = parts.firstIndex(where: { $0.piece == piece }), found != place else {
            return
        }
        close(at: now)
        parts[found].isDone = false
        place = found
        divide(at: now)
    }

    /// A note was written. One for another piece may be a stray thought, two in a row are not.
    mutating func wrote(in piece: PieceID, at now: Moment) {
        if let place, parts[place].piece == piece {
            strayed = nil
        } else if strayed == piece {
            enter(piece, at: now)
        } else if parts.contains(where: { $0.piece == piece }) {
            strayed = piece
        }
    }

    /// The piece at hand is done: on to the first that is not.
    mutating func goOn(at now: Moment) {
        close(at: now)
        strayed = nil
        let after = (place ?? -1) + 1
        let order = parts.indices.filter { $0 >= after } + parts.indices.filter { $0 < after }
        place = order.first { !parts[$0].isDone }
        divide(at: now)
    }

    /// More time for the session, of which the piece at hand gets its part.
    mutating func extend(minutes: Int, at now: Moment) {
        count(at: now)
        end = Moment(milliseconds: end.milliseconds + Int64(minutes) * Self.minute)
        divide(at: now)
    }

    /// Counts the time up to now for the piece at hand.
    private mutating func count(at now: Moment) {
        if let place { parts[place].spent += max(0, now.milliseconds - since.milliseconds) }
        since = now
    }

    private mutating func close(at now: Moment) {
        count(at: now)
        if let place { parts[place].isDone = true }
    }

    private mutating func divide(at now: Moment) {
        let left = max(0, end.milliseconds - now.milliseconds)
        let count = max(1, parts.count { !$0.isDone })
        deadline = Moment(milliseconds: now.milliseconds + left / Int64(count))
    }

    // MARK: How it stands

    /// How it stands at a moment, in milliseconds; below zero is over time.
    struct Standing: Hashable, Sendable {
        /// For the piece at hand; absent once all are done.
        let piece: Int64?
        let session: Int64
    }

    func standing(at now: Moment) -> Standing {
        Standing(
            piece: place == nil ? nil : deadline.milliseconds - now.milliseconds,
            session: end.milliseconds - now.milliseconds)
    }

    /// What every piece took, has, or will have if the one at hand takes its time, in milliseconds.
    func shares(at now: Moment) -> [Int64] {
        let freeFrom = max(deadline.milliseconds, now.milliseconds)
        let left = max(0, end.milliseconds - (place == nil ? now.milliseconds : freeFrom))
        let waiting = parts.indices.count { !parts[$0].isDone && $0 != place }
        return parts.indices.map { index in
            if parts[index].isDone { return parts[index].spent }
            guard index == place else { return waiting == 0 ? 0 : left / Int64(waiting) }
            return parts[index].spent + freeFrom - since.milliseconds
        }
    }

    /// What the prompt shows: `7'` left for the piece, `!+2'` when its time is up, `!!+5'` when
    /// that of the session is.
    func sign(at now: Moment) -> String {
        let standing = standing(at: now)
        if standing.session <= 0 { return "!!+\(Self.passed(-standing.session))'" }
        guard let piece = standing.piece else { return "\(Self.minutes(standing.session))'" }
        return piece > 0 ? "\(Self.minutes(piece))'" : "!+\(Self.passed(-piece))'"
    }

    /// Whole minutes that are left, begun ones counted.
    static func minutes(_ milliseconds: Int64) -> Int64 {
        (max(0, milliseconds) + minute - 1) / minute
    }

    /// Whole minutes that have passed.
    static func passed(_ milliseconds: Int64) -> Int64 { max(0, milliseconds) / minute }
}

extension TimePlan {
    /// The plan as one line, to be kept between two sessions.
    var text: String {
        let head = [start, end, since, deadline].map { String($0.milliseconds) }
        let parts = parts.map { "\($0.piece.text)/\($0.spent)/\($0.isDone ? 1 : 0)" }
        return (head + [place.map { String($0) } ?? "-"] + parts).joined(separator: " ")
    }

    /// Reads what `text` wrote; nothing when it is something else.
    init?(text: String) {
        let words = text.split(separator: " ").map(String.init)
        let moments = words.prefix(4).compactMap { Int64($0) }
            .map { Moment(milliseconds: $0) }
        guard words.count > 5, moments.count == 4 else { return nil }
        var parts: [Part] = []
        for word in words.dropFirst(5) {
            let cells = word.split(separator: "/").map(String.init)
            guard cells.count == 3, let spent = Int64(cells[1]), spent >= 0 else { return nil }
            parts.append(Part(piece: PieceID(cells[0]), spent: spent, isDone: cells[2] == "1"))
        }
        let place = Int(words[4])
        guard words[4] == "-" || place.map(parts.indices.contains) == true else { return nil }
        (start, end, since, deadline) = (moments[0], moments[1], moments[2], moments[3])
        self.parts = parts
        self.place = place
    }
}
