import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `geld`, `natura` and `bijdrage`: what a partner brings. What has no amount stays unvalued.
struct Contribute: Action {
    /// The form when the command does not say another.
    let form: String

    func run(_ call: Call) throws -> Outcome {
        let partner = try call.partner()
        var line = try call.newItem(
            .contribution, [.init(.partner, .item(partner.id)), .init(.form, .text(form))])
        if let argument = call.statement.argument(.amount) {
            line[.amount] = .money(try call.total(argument))
        }
        if let argument = call.statement.argument(.quantity) {
            line[.quantity] = .quantity(try call.quantity(argument))
            for (name, field) in [(ParameterName.unit, Field.unit), (.function, .function)] {
                if let text = try call.positional(name) { line[field] = .text(text) }
            }
        }
        try LedgerFields.read(call, into: &line)
        try ContributionForm.check(line, call)
        var outcome = Outcome.changed(
            [.put(line)], Acknowledgement.ledgerLine(line, in: try call.valuedPresent()))
        let current = try call.theCase()
        if let giver = line.item(.partner).flatMap({ current[$0] }), giver.isOuterRing {
            outcome.said.append(.outerRing(giver))
        }
        if let remark = try EarmarkField.remark(line, call) { outcome.said.append(remark) }
        return outcome
    }
}
