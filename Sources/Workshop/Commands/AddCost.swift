import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `kost 80.000 2026 categorie=personeel ...`: a line of the budget.
struct AddCost: Action {
    func run(_ call: Call) throws -> Outcome {
        var line = try call.newItem(.costLine)
        try CostPrice.read(call, into: &line)
        try LedgerFields.read(call, into: &line)
        guard line[.amount] != nil || line[.mirrors] != nil else {
            throw call.missing(
                Phrase(
                    en: "an amount, or mirrors= with a contribution in kind",
                    nl: "een bedrag, of spiegelt= met een bijdrage in natura"))
        }
        return .changed(
            [.put(line)], Acknowledgement.ledgerLine(line, in: try call.valuedPresent()))
    }
}

/// The price of a cost line: an amount, or a quantity times a price.
enum CostPrice {
    static func read(_ call: Call, into line: inout Item) throws {
        guard let argument = call.statement.argument(.amount) else { return }
        guard let counted = call.statement.argument(.quantity) else {
            line[.amount] = .money(try call.total(argument))
            return
        }
        let price = try call.amount(argument)
        line[.quantity] = .quantity(try call.quantity(counted))
        if let unit = try call.positional(.unit) { line[.unit] = .text(unit) }
        if let function = try call.positional(.function) { line[.function] = .text(function) }
        line[.unitPrice] = .money(price)
        try total(of: &line, at: argument)
    }

    /// Works the amount of a line out again from its quantity and price.
    static func total(of line: inout Item, at argument: Argument?) throws {
        guard let quantity = line.quantity(.quantity), let price = line.money(.unitPrice) else {
            return
        }
        do throws(ArithmeticError) {
            let amount = try quantity.valued(at: price)
            guard amount <= Money.limit else { throw ArithmeticError.overflow }
            line[.amount] = .money(amount)
        } catch {
            throw Problem.number(.tooLarge, typed: argument?.typed ?? "").at(argument)
        }
    }
}
