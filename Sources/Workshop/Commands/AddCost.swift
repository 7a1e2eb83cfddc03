import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Wording

/// `kost 80.000 2026 categorie=personeel ...`: a line of the budget.
struct AddCost: Action {
    func run(_ call: Call) throws -> Outcome {
        var line = try call.newItem(.costLine)
        try CostPrice.read(call, into: &line)
        try LedgerFields.read(call, into: &line)
        try SideQuantity.check(line, call)
        let source = try FundPrice.fill(&line, call)
        guard line[.amount] != nil || line[.mirrors] != nil else {
            throw call.missing(
                Phrase(
                    en: "an amount, or mirrors= with a contribution in kind",
                    nl: "een bedrag, of spiegelt= met een bijdrage in natura"))
        }
        var outcome = Outcome.changed(
            [.put(line)], Acknowledgement.ledgerLine(line, in: try call.valuedPresent()))
        if let source { outcome.said.append(source) }
        return outcome
    }
}

/// The price of hours without one: what the chosen fund, or the coalition, counts them for.
private enum FundPrice {
    /// Puts the price into a line that has none; says where it came from.
    static func fill(_ line: inout Item, _ call: Call) throws -> Phrase? {
        guard line[.amount] == nil, line[.mirrors] == nil, line[.quantity] != nil else {
            return nil
        }
        let argument = call.statement.argument(.quantity)
        guard let valuation = try call.valuedPresent().valuation,
            let price = try price(of: line, through: valuation)
        else { throw missing(line, call).at(argument) }
        line[.unitPrice] = .money(price)
        try CostPrice.total(of: &line, at: argument)
        let (shown, key) = (call.writer.money(price), valuation.pack.key)
        return Phrase(
            en: "\(shown) is the rate of \(key) now; another fund does not change it",
            nl: "\(shown) is nu het tarief van \(key); een ander fonds verandert dat niet")
    }

    private static func price(of line: Item, through valuation: FundValuation) throws -> Money? {
        switch valuation.basis(of: line) {
        case .rate(let rate, let hours):
            try FundValuation.worth(Quantity(thousandths: 1000), at: rate.amount, per: hours)
        case .ownRate(let rate): rate.money(.unitPrice)
        default: nil
        }
    }

    private static func missing(_ line: Item, _ call: Call) -> Problem {
        let shown = Acknowledgement.measure(line, call.writer) ?? Phrase(same: "")
        return Problem(
            .missingValue,
            Phrase(
                en: "“\(shown.english)” has no price, and no fund is chosen with a rate for it.",
                nl: "“\(shown.dutch)” heeft geen prijs, en er is geen fonds gekozen met een "
                    + "tarief ervoor."),
            next: Phrase(
                en: "Give a price: cost 400 hours x 60. Or choose a fund: revalue rif-2024.",
                nl: "Geef een prijs: kost 400 uur x 60. Of kies een fonds: waardeer rif-2024."))
    }
}

/// The price of a cost line: an amount, or a quantity times a price.
enum CostPrice {
    static func read(_ call: Call, into line: inout Item) throws {
        let argument = call.statement.argument(.amount)
        guard let counted = call.statement.argument(.quantity) else {
            if let argument { line[.amount] = .money(try call.total(argument)) }
            return
        }
        line[.quantity] = .quantity(try call.quantity(counted))
        if let unit = try call.positional(.unit) { line[.unit] = .text(unit) }
        if let function = try call.positional(.function) { line[.function] = .text(function) }
        guard let argument else { return }
        line[.unitPrice] = .money(try call.amount(argument))
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
