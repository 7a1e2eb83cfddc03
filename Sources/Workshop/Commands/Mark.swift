import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `markeer n3 oneens`: open, agreed, contested or parked; also settles a contested removal.
struct Mark: Action {
    func run(_ call: Call) throws -> Outcome {
        var item = try call.item()
        guard let argument = call.statement.argument(.state) else {
            throw call.missing(Phrase(en: "a state", nl: "een stand"))
        }
        let state = try call.choice(argument, .state)
        item[.state] = state == "open" ? nil : .text(state)
        if state == "agreed" || state == "open" { item[.removalContested] = nil }
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Acknowledgement.id(item), Acknowledgement.word(state, of: .state)))
    }
}
