import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `tijd 90`, `tijd verder`, `tijd erbij 10`, `tijd stop`, `tijd`: the time of the session.
struct PlanTime: Action {
    func run(_ call: Call) throws -> Outcome {
        let now = call.session.surroundings.now()
        let timing = try call.statement.argument(.timing).map { try call.choice($0, .timing) }
        let pieces = try self.pieces(call)
        let minutes = try self.minutes(call)
        switch (timing, minutes) {
        case ("stop", _):
            _ = try plan(call)
            call.session.timePlan = nil
            return .said(
                Phrase(en: "the time is no longer kept", nl: "de tijd wordt niet meer bewaakt"))
        case ("next", _):
            var plan = try plan(call)
            plan.goOn(at: now)
            call.session.timePlan = plan
            // The guide goes along: the minutes are always those of its piece.
            if let piece = plan.current {
                call.session.guide?.go(to: piece, in: try call.theCase())
            }
        case ("more", let minutes?):
            var plan = try plan(call)
            plan.extend(minutes: minutes, at: now)
            call.session.timePlan = plan
        case ("more", nil):
            throw call.missing(Phrase(en: "how many minutes", nl: "hoeveel minuten"))
        case (_, let minutes?):
            let plan = TimePlan(
                minutes: minutes, pieces: pieces, at: call.session.guide?.piece, now: now)
            guard minutes >= plan.parts.count else {
                throw Problem.tooFewMinutes(minutes, for: plan.parts.count)
                    .at(call.statement.argument(.minutes))
            }
            call.session.timePlan = plan
        default: break
        }
        return .shown(try view(try plan(call), call, at: now))
    }

    private func plan(_ call: Call) throws -> TimePlan {
        guard let plan = call.session.timePlan else {
            throw Problem(
                .noTimePlan,
                Phrase(en: "No time has been planned.", nl: "Er is geen tijd verdeeld."),
                next: Phrase(
                    en: "Divide minutes over the empty pieces: time 90.",
                    nl: "Verdeel minuten over de lege stukken: tijd 90."))
        }
        return plan
    }

    private func minutes(_ call: Call) throws -> Int? {
        guard let argument = call.statement.argument(.minutes) else { return nil }
        let typed = try call.value(argument)
        guard let minutes = Int(typed), (1...TimePlan.mostMinutes).contains(minutes) else {
            throw Problem(
                .malformedNumber,
                Phrase(
                    en: "“\(typed)” is no number of minutes for a session.",
                    nl: "“\(typed)” is geen aantal minuten voor een sessie."),
                next: Phrase(
                    en: "Give 1 to \(TimePlan.mostMinutes) minutes.",
                    nl: "Geef 1 tot en met \(TimePlan.mostMinutes) minuten.")
            ).at(argument)
        }
        return minutes
    }

    /// The pieces named, all of them, or those of the first board that are still empty.
    private func pieces(_ call: Call) throws -> [PieceID] {
        let current = try call.theCase()
        let arguments = call.statement.arguments(.piece)
        let board = current.boards.first.map { board in
            board.piecesInOrder.map { PieceID(board: board.key, piece: $0.key) }
        }
        let all = board ?? []
        if arguments.count == 1,
            ["all", "alle", "alles"].contains(Folding.folded(try call.value(arguments[0])))
        {
            return all
        }
        guard arguments.isEmpty else {
            var named: [PieceID] = []
            for piece in try arguments.map({ try call.piece($0) }) where !named.contains(piece) {
                named.append(piece)
            }
            return named
        }
        let empty = all.filter { !current.isFilled($0) }
        return empty.isEmpty ? all : empty
    }

    // MARK: What it shows

    private func view(_ plan: TimePlan, _ call: Call, at now: Moment) throws -> View {
        let current = try call.theCase()
        let language = call.language
        let names = plan.parts.map { current.piece($0.piece)?.name ?? Phrase(same: $0.piece.piece) }
        let shares = plan.shares(at: now)
        let standing = plan.standing(at: now)
        let entries = zip(names.indices, shares).map { place, share in
            Self.entry(plan, place, names[place][language], share, standing, language)
        }
        let left = Self.left(standing.session)
        return View(
            Document([
                .heading(level: 1, left[language]),
                .list(entries),
            ]),
            json: {
                .object([
                    .init("format", 1), .init("report", "time"),
                    .init("leftSeconds", .integer(standing.session / 1000)),
                    .init("pieceLeftSeconds", JSONValue(standing.piece.map { Int($0 / 1000) })),
                    .init(
                        "pieces",
                        .array(
                            plan.parts.indices.map { place in
                                .object([
                                    .init("key", .string(plan.parts[place].piece.text)),
                                    .init("seconds", .integer(shares[place] / 1000)),
                                    .init("done", .boolean(plan.parts[place].isDone)),
                                    .init("now", .boolean(place == plan.place)),
                                ])
                            })),
                ])
            })
    }

    private static func left(_ session: Int64) -> Phrase {
        guard session > 0 else {
            let over = TimePlan.passed(-session)
            return Phrase(
                en: "! The time of the session is up, \(over) minutes ago",
                nl: "! De tijd van de sessie is om, \(over) minuten geleden")
        }
        let minutes = TimePlan.minutes(session)
        return Phrase(
            en: "\(minutes) minute\(minutes == 1 ? "" : "s") left",
            nl: "Nog \(minutes) \(minutes == 1 ? "minuut" : "minuten")")
    }

    /// A piece with its minutes: done, at hand, or still to come.
    private static func entry(
        _ plan: TimePlan, _ place: Int, _ name: String, _ share: Int64,
        _ standing: TimePlan.Standing, _ language: Language
    ) -> ListEntry {
        let part = plan.parts[place]
        if part.isDone {
            return ListEntry(mark: "[x]", "\(name) · \(TimePlan.passed(share))'")
        }
        guard place == plan.place, let piece = standing.piece else {
            // Once time runs out, what is left for it may be less than what can be counted.
            let minutes = share < TimePlan.minute ? "< 1" : "\(TimePlan.passed(share))"
            return ListEntry(mark: "[ ]", "\(name) · \(minutes)'")
        }
        let left =
            piece > 0
            ? Phrase(
                en: "\(TimePlan.minutes(piece))' left", nl: "nog \(TimePlan.minutes(piece))'")
            : Phrase(
                en: "! up, \(TimePlan.passed(-piece))' over",
                nl: "! tijd is om, \(TimePlan.passed(-piece))' erover")
        return ListEntry(mark: "[>]", "\(name) · \(left[language])")
    }
}

extension Problem {
    /// A minute each is the least that can be kept.
    fileprivate static func tooFewMinutes(_ minutes: Int, for pieces: Int) -> Problem {
        let time = Phrase(
            en: minutes == 1 ? "1 minute is" : "\(minutes) minutes are",
            nl: minutes == 1 ? "1 minuut is" : "\(minutes) minuten is")
        return Problem(
            .malformedNumber,
            Phrase(
                en: "\(time.english) too little for \(pieces) pieces: less than a minute each.",
                nl: "\(time.dutch) te weinig voor \(pieces) stukken: nog geen minuut per stuk."),
            next: Phrase(
                en: "Give \(pieces) minutes or more, or name fewer pieces: time \(minutes) PIECE.",
                nl: "Geef minstens \(pieces) minuten, of noem minder stukken: "
                    + "tijd \(minutes) STUK."))
    }
}

extension Session {
    /// What is left of the time, for the prompt: `7'`, `!+2'` when the time of the piece is up,
    /// `!!+5'` when that of the session is; nothing when no time is kept.
    public var timeSign: String? { timePlan?.sign(at: surroundings.now()) }

    private static let timePlanKey = "time-plan"

    /// A plan whose time was up longer ago than this is of another day.
    private static let longestOver: Int64 = 6 * 3_600_000

    /// The time plan the workspace remembers, if its session can still be going on.
    func rememberedTimePlan() -> TimePlan? {
        guard let memo = try? store.memo(Self.timePlanKey),
            let plan = TimePlan(text: String(decoding: memo, as: UTF8.self)),
            surroundings.now().milliseconds - plan.end.milliseconds < Self.longestOver
        else { return nil }
        return plan
    }

    /// Remembers the time plan. That a workspace can only be read is no reason to stop.
    func rememberTimePlan() {
        try? store.setMemo(Self.timePlanKey, timePlan.map { Array($0.text.utf8) })
    }

    /// Tells the time plan on which piece people work.
    func followTime(of statement: Statement) {
        guard timePlan != nil, case .capture(let word) = statement.command,
            let piece = draft?.current.piece(word: word)
        else { return }
        // In the guide a note for elsewhere is one, however many there are.
        if let guide, guide.piece != piece { return }
        if statement.isPieceView {
            timePlan?.enter(piece, at: surroundings.now())
        } else {
            timePlan?.wrote(in: piece, at: surroundings.now())
        }
    }
}
