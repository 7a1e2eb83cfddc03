import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `ongedaan` and `opnieuw`: takes the last step back or brings it back, or shows it first.
struct Reverse: Action {
    let sort: Revision.Sort

    func run(_ call: Call) throws -> Outcome {
        let draft = try openDraft(call)
        let steps = Steps(
            store: call.session.store, draft: draft.draft.id, running: call.session.runningStep)
        guard let reversal = try sort == .undo ? steps.undo() : steps.redo() else {
            throw sort == .undo ? Problem.nothingToUndo : Problem.nothingToRedo
        }
        if call.statement.argument(.preview) != nil {
            return .shown(try preview(reversal, draft, call))
        }
        guard !call.session.othersCameLast else { throw changedMeanwhile(reversal, call) }
        var outcome = Outcome(changes: reversal.changes)
        outcome.sort = sort
        outcome.undoes = reversal.undoes
        outcome.said = [said(reversal)]
        // A step that changed nothing in the end is taken back all the same.
        if reversal.changes.isEmpty {
            outcome.write = { session in
                try session.appendEmpty(outcome, typed: call.statement.typed)
            }
        }
        return outcome
    }

    /// The draft, also when undo emptied the case: then redo must still find it.
    private func openDraft(_ call: Call) throws -> WorkingDraft {
        guard let draft = call.session.draft else { throw Problem.noCase }
        return draft
    }

    /// The first line of the command that is taken back, cut where it is long.
    private func command(of reversal: Reversal) -> String {
        let first = reversal.target.command.split(separator: "\n").first.map(String.init) ?? ""
        let cut = first.count > 48 ? String(first.prefix(47)) + "…" : first
        return AmountMask.shownCommand(cut)
    }

    /// Another program wrote while this was typed: what was meant is no longer the last step.
    private func changedMeanwhile(_ reversal: Reversal, _ call: Call) -> Problem {
        let (step, typist) = (command(of: reversal), reversal.target.typist)
        let mark = call.session.commandMark
        let words =
            sort == .undo
            ? Phrase(en: "\(mark)undo", nl: "\(mark)ongedaan")
            : Phrase(en: "\(mark)redo", nl: "\(mark)opnieuw")
        return Problem(
            .changedMeanwhile,
            Phrase(
                en: "Not done: the last step is now “\(step)” by \(typist).",
                nl: "Niet gedaan: de laatste stap is nu “\(step)” van \(typist)."),
            next: sort == .undo
                ? Phrase(
                    en: "\(words.english) once more takes that back; "
                        + "\(words.english) preview shows it first.",
                    nl: "Nog eens \(words.dutch) neemt die terug; "
                        + "\(words.dutch) vooraf toont dat eerst.")
                : Phrase(
                    en: "\(words.english) once more does that again; "
                        + "\(words.english) preview shows it first.",
                    nl: "Nog eens \(words.dutch) doet die opnieuw; "
                        + "\(words.dutch) vooraf toont dat eerst."))
    }

    private func said(_ reversal: Reversal) -> Phrase {
        let shown = command(of: reversal)
        let count = reversal.commandCount
        let more = count > 1
        let word =
            sort == .undo
            ? Phrase(en: "undone", nl: "ongedaan gemaakt")
            : Phrase(en: "done again", nl: "opnieuw gedaan")
        return Acknowledgement.line(
            word,
            more && sort == .undo
                ? Phrase(
                    en: "\(count) commands, from: \(shown)",
                    nl: "\(count) opdrachten, vanaf: \(shown)")
                : Phrase(same: shown))
    }

    private func preview(
        _ reversal: Reversal, _ draft: WorkingDraft, _ call: Call
    ) throws -> View {
        let comparison = Comparison(of: reversal.changes, on: draft)
        var next = draft.current
        next.apply(reversal.changes)
        return try ComparisonView.view(
            comparison, before: try call.label(of: NamedPoint(draft.point)),
            after: PointLabel(.preview),
            money: try call.money(before: draft.current, after: next),
            verdicts: try call.verdicts(of: comparison, before: draft.current, after: next),
            call: call)
    }
}

extension Problem {
    static let nothingToUndo = Problem(
        .nothingToUndo,
        Phrase(en: "There is nothing to undo.", nl: "Er is niets om ongedaan te maken."),
        next: Phrase(en: "See what happened: history.", nl: "Zie wat er gebeurde: geschiedenis."))
    static let nothingToRedo = Problem(
        .nothingToRedo,
        Phrase(
            en: "There is nothing to redo: the last thing done was no undo.",
            nl: "Er is niets om opnieuw te doen: er is net niets ongedaan gemaakt."),
        next: Phrase(en: "See what happened: history.", nl: "Zie wat er gebeurde: geschiedenis."))
}
