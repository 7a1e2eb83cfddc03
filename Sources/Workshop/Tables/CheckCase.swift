import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `controle`: where canvas, partners and ledger do not agree.
struct CheckCase: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        let check = try CaseCheck(try call.valued(shown))
        let title = shown.title ?? ""
        let showsAccepted = call.statement.argument(.detail) != nil
        return .shown(
            View(
                Document(
                    check: check, title: title, language: call.language,
                    showsAccepted: showsAccepted),
                json: { JSONValue(check: check, title: title) }))
    }
}

/// `accepteer promise.n12 dat regelt de gemeente`: a finding that may stay, and why.
struct AcceptFinding: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.finding) else {
            throw call.missing(Phrase(en: "a finding", nl: "een bevinding"))
        }
        let typed = Folding.folded(try call.value(argument).trimmingBlanks)
        let reason = try call.requiredText()
        let current = try call.theCase()
        let findings = try CaseCheck(try call.valued(current)).findings
        guard let finding = findings.first(where: { $0.id == typed }) else {
            throw Problem(
                .unknownFinding,
                Phrase(
                    en: "There is no finding “\(typed)” now.",
                    nl: "Er is nu geen bevinding “\(typed)”."),
                next: Phrase(en: "See them: check.", nl: "Zie ze: controle."),
                suggestions: Suggestions.near(typed, among: findings.map(\.id))
            ).at(argument)
        }
        var item =
            try current.all(.acceptance).first { $0.text(.key) == finding.id }
            ?? call.newItem(.acceptance, [.init(.key, .text(finding.id))])
        item[.text] = .text(reason)
        item[.facts] = .text(finding.facts)
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Acknowledgement.id(item), Phrase(same: finding.id),
                Phrase(en: "accepted", nl: "aanvaard")))
    }
}
