import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `parkeer Wie past er op de bus?`: a point for later.
struct Park: Action {
    func run(_ call: Call) throws -> Outcome { try SayingFields.new(.aside, call) }
}

/// `besluit We beginnen in maart`: what was decided.
struct Decide: Action {
    func run(_ call: Call) throws -> Outcome { try SayingFields.new(.decision, call) }
}

/// `actie wie=gemeente voor=2026-12-01 Begroting nalopen`: what somebody will do.
struct TakeOn: Action {
    func run(_ call: Call) throws -> Outcome { try SayingFields.new(.action, call) }
}

/// `acties`, `besluiten`, `geparkeerd`: what was said in between.
struct ShowSayings: Action {
    let kind: CaseModel.ItemKind

    func run(_ call: Call) throws -> Outcome {
        let report = RoomReport(try call.theCase(), today: call.today)
        return .shown(
            View(
                report.document(of: kind, in: call.language),
                json: { report.json(of: kind) }))
    }
}

/// `klaar a1 x2`: actions done, parked points dealt with.
struct Settle: Action {
    func run(_ call: Call) throws -> Outcome {
        let items = try call.statement.arguments(.item).map { argument in
            let item = try call.item(
                argument, of: [.action, .aside],
                called: Phrase(
                    en: "an action or a parked point", nl: "een actie of een geparkeerd punt"))
            guard item.number(.done) != 1 || item.contestedFields.contains(.done) else {
                throw Problem.nothingToDo(
                    Phrase(
                        en: "\(item.shortID?.text ?? "") is done already.",
                        nl: "\(item.shortID?.text ?? "") is al klaar.")
                ).at(argument)
            }
            return item
        }
        let changes = items.map { item in
            var item = item
            item[.done] = .number(1)
            return Change.put(item)
        }
        let ids = items.compactMap { $0.shortID?.text }.joined(separator: " ")
        return .changed(changes, Acknowledgement.line(Phrase(same: ids), RoomWords.done))
    }
}

/// `verplaats x1 ambitie`: a parked point becomes a note, and is dealt with.
struct TakeUp: Action {
    let aside: Item

    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.piece) else {
            throw call.missing(Phrase(en: "a piece", nl: "een stuk"))
        }
        let piece = try call.piece(argument)
        let current = try call.theCase()
        if let note = aside.item(.note).flatMap({ current[$0] }) {
            throw Problem.nothingToDo(
                Phrase(
                    en: "It became \(note.shortID?.text ?? "") already.",
                    nl: "Dat is al \(note.shortID?.text ?? "") geworden."))
        }
        var note = try call.newItem(
            .note,
            [
                .init(.rank, .text(Rank.after(current.lastRank(in: piece)))),
                .init(.text, .text(aside.text(.text) ?? "")), .init(.piece, .text(piece.text)),
            ])
        let speakers = aside.texts(.speakers)
        if let first = speakers.first {
            note[.speakers] = .texts(speakers)
            let partners = current.partners(named: first)
            // Where partners speak for themselves, who parked it is who it is of.
            if let voice = current.piece(piece)?.voice, voice != .we, partners.count == 1 {
                note[.partner] = .item(partners[0].id)
            }
        }
        var settled = aside
        settled[.done] = .number(1)
        settled[.note] = .item(note.id)
        let said = Acknowledgement.line(
            Phrase(
                en: "\(aside.shortID?.text ?? "") became", nl: "\(aside.shortID?.text ?? "") is nu"
            ),
            Acknowledgement.note(note, in: current))
        return .changed([.put(note), .put(settled)], said)
    }
}

/// The fields of decisions, actions and parked points, when they are made and when they are set.
enum SayingFields {
    static func new(_ kind: CaseModel.ItemKind, _ call: Call) throws -> Outcome {
        let current = try call.theCase()
        var item = try call.newItem(kind, [.init(.text, .text(try call.requiredText()))])
        if let speaker = call.session.speaker { item[.speakers] = .texts([speaker]) }
        try read(call, into: &item)
        var outcome = Outcome(changes: [.put(item)])
        outcome.speaker = item.texts(.speakers).first
        outcome.said = [Acknowledgement.saying(item, in: current)]
        return outcome
    }

    static func set(_ call: Call, _ item: inout Item) throws {
        if let text = try call.attribute(.text) { item[.text] = .text(text) }
        if let state = try call.choice(.state, .state) {
            item[.state] = state == "open" ? nil : .text(state)
        }
        if let done = try call.choice(.done, .yesNo) {
            item[.done] = done == "yes" ? .number(1) : nil
        }
        try read(call, into: &item)
    }

    private static func read(_ call: Call, into item: inout Item) throws {
        if let name = try call.attribute(.by) {
            let partners = try call.theCase().partners(named: name)
            let speaker = partners.count == 1 ? partners[0].text(.name) ?? name : name
            item[.speakers] = speaker.isEmpty ? nil : .texts([speaker])
        }
        if let argument = call.argument(.owner) { try own(argument, call, &item) }
        if let argument = call.argument(.due) {
            item[.due] = .text(try call.dayToCome(argument).text)
        }
    }

    /// The owner is a partner where it names one, else a role as typed.
    private static func own(_ argument: Argument, _ call: Call, _ item: inout Item) throws {
        let name = try call.value(argument).trimmingBlanks
        let isID = ShortID(name)?.kind == .partner
        let known = try call.theCase().partners(named: name)
        if isID || !known.isEmpty {
            item[.partner] = .item(try call.partner(named: name, at: argument).id)
            item[.owner] = nil
        } else {
            item[.partner] = nil
            item[.owner] = .text(name)
        }
    }
}

extension Call {
    /// The day it is, by the clock on the wall.
    var today: CalendarDay {
        let now = session.surroundings.now()
        return CalendarDay(now, offsetSeconds: session.surroundings.offsetSeconds(now))
    }

    /// A day, read strictly in the language of the case.
    func day(_ argument: Argument) throws -> CalendarDay {
        let typed = try value(argument).trimmingBlanks
        do throws(DateError) {
            return try CalendarDay.read(typed, language: caseLanguage)
        } catch {
            throw Problem.date(error, typed: typed, language: caseLanguage).at(argument)
        }
    }

    /// A day to come, also as people say it: `3-12`, `"3 december"`, `morgen`.
    func dayToCome(_ argument: Argument) throws -> CalendarDay {
        let typed = try value(argument).trimmingBlanks
        do throws(DateError) {
            return try CalendarDay.read(typed, language: caseLanguage, from: today)
        } catch {
            throw Problem.date(
                error, typed: typed, language: caseLanguage, isToCome: true
            ).at(argument)
        }
    }
}

extension Problem {
    /// - Parameter isToCome: whether a day may be written as people say it.
    static func date(
        _ error: DateError, typed: String, language: Language, isToCome: Bool = false
    ) -> Problem {
        let isDutch = language == .dutch
        let short = isDutch ? ", 1-12" : ""
        let next =
            isToCome
            ? Phrase(
                en: "Write 2026-12-01\(short), \"1 December\", today or tomorrow.",
                nl: "Schrijf 2026-12-01\(short), \"1 december\", vandaag of morgen.")
            : Phrase(
                en: "Write 2026-12-01" + (isDutch ? " or 1-12-2026." : "."),
                nl: "Schrijf 2026-12-01" + (isDutch ? " of 1-12-2026." : "."))
        return switch error {
        case .malformed:
            Problem(
                .malformedDate,
                Phrase(
                    en: "I cannot read “\(typed)” as a date.",
                    nl: "“\(typed)” kan ik niet als datum lezen."),
                next: next)
        case .noSuchDay:
            Problem(
                .noSuchDay,
                Phrase(
                    en: "There is no day “\(typed)”.", nl: "De dag “\(typed)” bestaat niet."),
                next: next)
        }
    }
}

extension Acknowledgement {
    /// A decision, an action or a parked point: its id, what it is, its text, who, and by when.
    static func saying(_ item: Item, in current: Case) -> Phrase {
        let partner = item.item(.partner).flatMap { current[$0] }.map { handle(of: $0) }
        let due = item.text(.due).flatMap { CalendarDay($0) }.map { day in
            Phrase(
                en: RoomWords.due(day.text(in: .english)).english,
                nl: RoomWords.due(day.text(in: .dutch)).dutch)
        }
        let sort =
            switch item.kind {
            case .decision: RoomWords.decision
            case .action: RoomWords.action
            default: RoomWords.isParked
            }
        return line(
            id(item), sort, Phrase(same: item.text(.text) ?? ""),
            (partner ?? item.text(.owner)).map { Phrase(same: $0) }, due,
            item.number(.done) == 1 ? RoomWords.done : nil,
            word(item.text(.state), of: .state))
    }
}
