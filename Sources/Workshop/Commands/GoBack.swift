import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `terug v1`: the case as it was at a point; what came after stays in the history.
struct GoBack: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.point) else {
            throw call.missing(Phrase(en: "a version", nl: "een versie"))
        }
        let draft = try call.workingDraft()
        let point = try call.point(argument)
        let comparison = try Comparison(store: call.session.store, from: draft.point, to: point)
        // Which numbers were given out before is no part of how the case was.
        let differences = comparison.differences.filter { $0.fields != [.retiredNumbers] }
        guard !differences.isEmpty else {
            throw Problem.nothingToDo(
                Phrase(en: "The case is as it was then.", nl: "De casus is zoals die toen was."))
        }
        let changes = differences.map { Change.to($0.after, for: $0.id) }
        let typed =
            argument.typed.hasPrefix("@") ? String(argument.typed.dropFirst()) : argument.typed
        var outcome = Outcome.changed(
            changes,
            Acknowledgement.line(
                Phrase(en: "back at \(typed)", nl: "terug bij \(typed)"),
                Phrase(
                    en: changes.count == 1
                        ? "1 item changed; undo brings it back"
                        : "\(changes.count) items changed; undo brings them back",
                    nl: changes.count == 1
                        ? "1 onderdeel gewijzigd; ongedaan haalt het terug"
                        : "\(changes.count) onderdelen gewijzigd; ongedaan haalt ze terug")))
        // It takes back what came after, merges too: else their notes would never come again.
        if point.draft == draft.draft.id, point.revision < draft.head {
            outcome.undoes = (point.revision + 1)...draft.head
        }
        return outcome
    }
}
