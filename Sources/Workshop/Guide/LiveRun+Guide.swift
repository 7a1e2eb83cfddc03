import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

extension LiveRun {
    /// Leaves the guide; where it was is remembered.
    public func leaveGuide() {
        if let farewell = session.guideFarewell() { session.acknowledge(farewell) }
        session.guide = nil
    }

    /// Takes a line while the guide is on.
    func takeGuided(_ line: [UInt8]) -> Next {
        let source = SourceText(name: sourceName, bytes: line, firstLine: reader.lineNumber)
        do throws(Problem) {
            let read: GuideLine
            do throws(SyntaxProblem) {
                read = try GuideLine.read(source, line: source.firstLine)
            } catch {
                throw Problem(of: error)
            }
            tellOthers(try session.catchUp())
            guard var state = session.guide, let given = session.draft?.current,
                given.title != nil
            else {
                session.guide = nil
                throw Problem.noCase
            }
            let hasLeft = state.turnHasLeft(given) || pasted?.turnHasLeft == true
            var move = state.take(read, in: given, pasted == nil ? .typed : .pasted)
            session.guide = state
            if hasLeft {
                pasted?.turnHasLeft = true
                // The words were said by somebody who is no longer at the table: never put them
                // in the mouth of the next.
                if case .note(let note) = move, note.isByTurn {
                    move = .note(note.ofNobody)
                    if pasted == nil { tellTurnHasLeft() }
                }
            }
            if move == .command { return handle(reader.feed(line)) }
            reader.skipLine()
            try perform(move, read, source)
        } catch {
            session.report(error)
            note(ExitCode(of: error))
        }
        return .goOn
    }

    /// Plays the answers in a block that was typed: one step, as one command is.
    func play(_ statement: Statement) throws(Problem) {
        tellOthers(try session.catchUp())
        do {
            session.runningStep = try session.store.newestRevision() + 1
        } catch {
            throw Problem(of: error, workspace: session.workspaceName).at(statement)
        }
        defer { session.runningStep = nil }
        try GuideBlock(session: session, statement: statement).play { (line) throws(Problem) in
            _ = try perform(line)
        }
    }

    /// What a command means for the guide: where it begins is remembered, and an undo gives the
    /// turn back.
    func followGuide(_ statement: Statement) {
        switch statement.command {
        case .named(.guide): session.rememberGuide(session.guide)
        case .named(.time):
            // With `time next` the guide goes along.
            if let guide = session.guide, guide.piece != session.rememberedGuide()?.piece {
                showScreen()
            }
        case .named(.undo) where statement.argument(.preview) == nil:
            if let given = session.draft?.current { session.guide?.takeBack(in: given) }
        default: break
        }
        // Whoever sits here removed the one whose turn it was, and is told who is next.
        guard var guide = session.guide, let given = session.draft?.current,
            guide.turnHasLeft(given)
        else { return }
        guide.settle(in: given)
        session.guide = guide
        sayTurn()
    }

    private func perform(
        _ move: GuideState.Move, _ read: GuideLine, _ source: SourceText
    ) throws(Problem) {
        switch move {
        case .nothing, .command: break
        case .note(let note): try keep(note, read, source)
        case .turn: sayTurn()
        case .screen: showScreen()
        case .atStart:
            session.acknowledge(
                Phrase(en: "this is the first piece", nl: "dit is het eerste stuk"))
        case .finished:
            if let closing = session.guideClosing() { session.show(closing) }
            session.rememberGuide(nil)
            session.guide = nil
        case .left: leaveGuide()
        case .tips, .example, .others, .help:
            if let aside = session.guideAside(move) { session.show(aside) }
        case .unknown, .stranger, .severalBear, .saysNothing, .missesVersion,
            .missesItem:
            let place = SourcePlace(source: source, line: source.firstLine, byteOffset: 0)
            if let refused = Problem.refused(move, turn: session.guideSpeaker) {
                throw refused.naming(move, at: place)
            }
        }
    }

    /// Keeps a note. When its partner went meanwhile, it is of nobody in particular.
    private func keep(
        _ note: GuideState.Note, _ read: GuideLine, _ source: SourceText
    ) throws(Problem) {
        var note = note
        let start = SourcePlace(source: source, line: source.firstLine, byteOffset: 0)
        // What was pasted is told in one line at its end.
        let isQuiet = session.settings.isQuiet
        session.settings.isQuiet = isQuiet || pasted != nil
        defer { session.settings.isQuiet = isQuiet }
        do throws(Problem) {
            _ = try perform(note.statement(at: start))
        } catch {
            guard error.code == ProblemCode.unknownItem.rawValue, note.isByTurn,
                let given = session.draft?.current
            else { throw error }
            session.guide?.settle(in: given)
            note = note.ofNobody
            _ = try perform(note.statement(at: start))
            pasted?.turnHasLeft = true
            if pasted == nil { tellTurnHasLeft() }
        }
        if let doubt = note.doubt { hint(doubt, note) }
        guard pasted == nil, let given = session.draft?.current else {
            pasted?.add(note, number: session.draft?.current.highestNumberInUse(.note) ?? 0)
            return
        }
        session.guide?.noted(note, in: given)
        sayTurn()
    }

    func sayTurn() {
        if let turn = session.guideTurn() { session.acknowledge(turn) }
        session.rememberGuide(session.guide)
    }

    private func showScreen() {
        if let screen = session.guideScreen() { session.show(screen) }
        session.rememberGuide(session.guide)
    }

    /// Whose turn it was has left meanwhile; what was typed is kept all the same.
    func tellTurnHasLeft() {
        session.tell(
            Phrase(
                en: "  Whose turn it was has left; this is kept without a partner.",
                nl: "  Wie aan de beurt was, is weg; dit is bewaard zonder partner."))
    }

    /// What a line may have been meant for that was kept as a note. In a paste each name is
    /// doubted once.
    private func hint(_ doubt: GuideState.Doubt, _ note: GuideState.Note) {
        if pasted?.doubts(doubt) == false { return }
        switch doubt {
        case .near(let near):
            let names = near.joined(separator: ", ")
            session.tell(
                Phrase(
                    en: "  Kept as a note. Did you mean \(names)? Then first /undo.",
                    nl: "  Genoteerd. Bedoelde je \(names)? Dan eerst /ongedaan."))
        case .stranger(let name):
            let partner = note.partner.flatMap { session.draft?.current[$0] }
            let place =
                partner.map(Acknowledgement.handle).map { handle in
                    Phrase(en: "this is now \(handle)'s", nl: "dit staat nu bij \(handle)")
                } ?? Phrase(en: "this has no partner now", nl: "dit staat nu zonder partner")
            session.tell(
                Phrase(
                    en: "  “\(name)” is no partner; \(place.english). "
                        + "/undo takes this back, /partner \(name) registers it.",
                    nl: "  “\(name)” is geen partner; \(place.dutch). "
                        + "/ongedaan haalt dit weg, /partner \(name) neemt die op."))
        case .newPartner(let name):
            session.tell(
                Phrase(
                    en: "  Kept as a note. /partner \(name) registers it as a partner.",
                    nl: "  Genoteerd. /partner \(name) neemt die op als partner."))
        }
    }
}

extension GuideState.Note {
    /// The note as the statement that keeps it.
    func statement(at place: SourcePlace) -> Statement {
        Statement.note(
            forPiece: Folding.folded(piece.text), partner: partnerNumber, text: text, at: place)
    }
}
