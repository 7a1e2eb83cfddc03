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
        let isFull = call.statement.argument(.detail) != nil
        let steps = CheckSteps(current: shown)
        return .shown(
            View(
                Document(
                    check: check, title: title, language: call.language, isFull: isFull,
                    next: steps.next),
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
        let parts = typed.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, FundFigure.word.all.contains(parts[0]) {
            return try FundFigure.settled(parts[1], reason, argument, current, call)
        }
        let check = try CaseCheck(try call.valued(current))
        let findings = check.findings
        // A check by its name: all it found that nobody accepted yet.
        if let code = Finding.Code(rawValue: typed) {
            let open = check.open.filter { $0.code == code }
            if !open.isEmpty { return try accept(open, named: typed, reason, call) }
        }
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
        return try accept([finding], named: typed, reason, call)
    }

    private func accept(
        _ findings: [Finding], named name: String, _ reason: String, _ call: Call
    ) throws -> Outcome {
        let current = try call.theCase()
        let accepted = try findings.map {
            try Self.acceptance($0.id, facts: $0.facts, reason, in: current, call)
        }
        let ids = [accepted.first, accepted.count > 1 ? accepted.last : nil]
            .compactMap { $0?.shortID?.text }
        return .changed(
            accepted.map { .put($0) },
            Acknowledgement.line(
                Phrase(same: ids.joined(separator: "-")), Phrase(same: name),
                accepted.count > 1
                    ? Phrase(en: "\(accepted.count) accepted", nl: "\(accepted.count) aanvaard")
                    : Phrase(en: "accepted", nl: "aanvaard")))
    }

    /// The item that says what was accepted and why, with the facts it rests on.
    static func acceptance(
        _ key: String, facts: String, _ reason: String, in current: Case, _ call: Call
    ) throws -> Item {
        let known = current.all(.acceptance).first { $0.text(.key) == key }
        var item = try known ?? call.newItem(.acceptance, [.init(.key, .text(key))])
        item[.text] = .text(reason)
        item[.facts] = .text(facts)
        return item
    }
}
