import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `subsidie 750.000 2026 status=gevraagd` and `dekking 10.000 soort=inkomsten`.
struct AddFunding: Action {
    /// `grant`, or the sort of other money when the command does not say another.
    let kind: String

    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.amount) else {
            throw call.missing(Phrase(en: "an amount", nl: "een bedrag"))
        }
        var line = try call.newItem(.funding, [.init(.fundingKind, .text(kind))])
        line[.amount] = .money(try call.total(argument))
        // A grant nobody said more about was asked for, not granted.
        if kind == "grant" { line[.status] = .text("asked") }
        try LedgerFields.read(call, into: &line)
        var outcome = Outcome.changed(
            [.put(line)], Acknowledgement.ledgerLine(line, in: try call.valuedPresent()))
        if let unknown = try FundFields.unknown(line, call) { outcome.said.append(unknown) }
        return outcome
    }
}
