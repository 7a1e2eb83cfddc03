import CaseModel
public import Ledger
import Wording

/// How a case uses a fund, beside what the fund itself says.
public struct FundUse: Hashable, Sendable {
    /// Whether groups that are typed without the name of a fund are of this one.
    public var isInForce: Bool
    /// The edition that was built in under the same name, where the case has a file of its own
    /// that says something else.
    public var replacedEdition: String?
    /// What the budget of the case says, where that is something else because it values in kind
    /// in another way.
    public var budget: BudgetReport?

    /// Makes a use; without anything, a fund as it was built in.
    public init(isInForce: Bool = true, replacedEdition: String? = nil) {
        self.isInForce = isInForce
        self.replacedEdition = replacedEdition
    }
}

extension FundText {
    /// That the fund is not the one people know by its name.
    var ownFile: String? {
        guard let replaced = use.replacedEdition else { return nil }
        let edition = pack.edition
        let editions =
            edition == replaced
            ? say("edition \(edition), like that one", "editie \(edition), net als die")
            : say("edition \(edition), not \(replaced)", "editie \(edition), niet \(replaced)")
        return say(
            "A file of this case, other than the built-in \(pack.key): \(editions). "
                + "Back to that one: fund builtin \(pack.key)",
            "Eigen bestand, wijkt af van het ingebouwde \(pack.key): \(editions). "
                + "Terug naar dat: fonds ingebouwd \(pack.key)")
    }

    /// That the same ledger comes to something else here than in the budget.
    func otherBudget(than report: FundReport) -> Block? {
        guard let budget = use.budget else { return nil }
        let money = MoneyText(language: language)
        let here = (money.money(report.cost), money.money(report.coverage))
        let there = (money.money(budget.cost.total), money.money(budget.coverage.total))
        return .paragraph(
            say(
                "In kind is valued through \(pack.key) here: costs \(here.0), coverage \(here.1). "
                    + "The budget says costs \(there.0), coverage \(there.1).",
                "Natura is hier gewaardeerd volgens \(pack.key): kosten \(here.0), dekking "
                    + "\(here.1). De begroting zegt kosten \(there.0), dekking \(there.1)."))
    }

    /// What stands under the name of a fund: where it comes from, and whose file it is.
    var origin: [Block] {
        [source, ownFile].compactMap { $0 }.map { .paragraph($0) }
    }

    /// How the file reads what the article leaves open.
    func reading(of rule: FundRule) -> String? {
        rule.reading.map { say("our reading: ", "onze lezing: ") + $0[language] }
    }
}
