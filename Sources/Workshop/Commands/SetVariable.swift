import CommandLanguage
import Wording

/// `stel uurtarief 86`: from then on `${uurtarief}` stands for it.
struct SetVariable: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let name = try call.positional(.variable) else {
            throw call.missing(Phrase(en: "a name", nl: "een naam"))
        }
        let value = try call.requiredText()
        call.session.variables[Folding.folded(name)] = value
        return .said(Phrase(same: "\(name) = \(value)"))
    }
}
