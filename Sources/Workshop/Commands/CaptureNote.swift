import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `ambitie Iedereen doet mee`: a note for a piece; the word alone shows the piece.
struct CaptureNote: Action {
    let word: String

    func run(_ call: Call) throws -> Outcome {
        let current = try call.theCase()
        guard let piece = current.piece(word: word), let details = current.piece(piece) else {
            let words = CommandTable.words + current.pieceWords
            throw Problem.unknownWord(word, suggestions: Suggestions.near(word, among: words))
        }
        if call.statement.isPieceView { return try ShowPiece(piece: piece).run(call) }
        let (partner, text) = try spoken(call, details.voice)
        var note = try call.newItem(
            .note,
            [
                .init(.rank, .text(Rank.after(current.lastRank(in: piece)))),
                .init(.text, .text(text)), .init(.piece, .text(piece.text)),
            ])
        if let partner { note[.partner] = .item(partner.id) }
        if let speaker = call.session.speaker { note[.speakers] = .texts([speaker]) }
        if let source = call.session.source { note[.source] = .text(source) }
        try NoteAttributes.read(call, into: &note)
        var changes = [Change.put(note)]
        if let argument = call.argument(.ledger) {
            changes.append(try LedgerLink.change(of: argument, to: note, call))
        }
        var outcome = Outcome(changes: changes)
        outcome.speaker =
            note.texts(.speakers).first ?? call.session.speaker ?? partner?.text(.name)
        outcome.said = [said(note, partner, details.voice, current)]
        return outcome
    }

    /// For whom a note speaks, and its text. In a we-piece a name before a colon is just text.
    private func spoken(_ call: Call, _ voice: Voice) throws -> (Item?, String) {
        guard let addressee = call.statement.addressee, voice != .we else {
            guard let whole = call.statement.addressee?.wholeText else {
                return (nil, try call.requiredText())
            }
            return (nil, try call.value(whole).trimmingBlanks)
        }
        do {
            return (try call.partner(addressee.name), try call.requiredText())
        } catch let problem as Problem {
            guard voice == .both, problem.code == ProblemCode.unknownPartner.rawValue,
                let whole = addressee.wholeText
            else { throw problem }
            return (nil, try call.value(whole).trimmingBlanks)
        }
    }

    private func said(
        _ note: Item, _ partner: Item?, _ voice: Voice, _ current: Case
    ) -> Phrase {
        let whom: Phrase? =
            switch (voice, partner) {
            case (.both, nil): Phrase(en: "for the coalition", nl: "voor de coalitie")
            case (.eachPartner, nil): Phrase(en: "no partner named", nl: "nog zonder partner")
            default: nil
            }
        return Acknowledgement.line(Acknowledgement.note(note, in: current), whom)
    }
}

/// The attributes a note takes when it is made and when it is set.
enum NoteAttributes {
    static func read(_ call: Call, into note: inout Item) throws {
        if let name = try call.attribute(.by) {
            // A partner is kept by its name; a person in a role as typed.
            let partners = try call.theCase().partners(named: name)
            let speaker = partners.count == 1 ? partners[0].text(.name) ?? name : name
            note[.speakers] = speaker.isEmpty ? nil : .texts([speaker])
        }
        if let source = try call.choice(.source, .noteSource) { note[.source] = .text(source) }
        if let confidence = try call.choice(.confidence, .confidence) {
            note[.confidence] = .text(confidence)
        }
        if let argument = call.argument(.tag) {
            let tags = try argument.resolveList(call.session.variables)
            note[.tags] = tags.isEmpty ? nil : .texts(TagNote.normalised(tags))
        }
        if let state = try call.choice(.state, .state) {
            note[.state] = state == "open" ? nil : .text(state)
        }
    }
}
