import CaseModel
public import Ledger
public import Wording

extension SplitRest {
    /// What the sum is called.
    public static let name = Phrase(en: "whole", nl: "geheel")

    /// The sum that makes the rest: `€ 80.000 - c4 € 30.000 - c5 € 5.000 = c1 € 45.000`.
    public func text(in language: Language) -> String {
        let money = MoneyText(language: language)
        let taken = parts.map { part in
            let total = part.total.map(money.money) ?? MoneyWording.unvalued[language]
            return " - \(part.line.name) \(total)"
        }
        return money.money(whole) + taken.joined() + " = \(line.name) " + money.money(rest)
    }

    /// The same for programs, in cents.
    public var json: JSONValue {
        func ends(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        return [
            "whole": ends(whole),
            "parts": .array(
                parts.map {
                    ["line": .string($0.line.name), "amount": $0.total.map(ends) ?? .null]
                }),
            "rest": ends(rest),
        ]
    }
}
