public import CaseModel
public import Ledger
public import Wording

/// Says how a line in kind came by its worth.
public struct WorthText: Sendable {
    private let basis: FundValuation.Basis
    private let pack: FundPack?

    /// Takes what a worth rests on, and the fund it was valued through.
    public init(_ basis: FundValuation.Basis, pack: FundPack?) {
        self.basis = basis
        self.pack = pack
    }

    /// The rate, or why there is none: `€ 86 vakman`.
    func basis(in language: Language) -> String {
        let money = MoneyText(language: language)
        func say(_ english: String, _ dutch: String) -> String {
            Phrase(en: english, nl: dutch)[language]
        }
        switch basis {
        case .rate(let rate, let hours):
            let per =
                hours.thousandths == 1000
                ? "" : " × " + NumberWriter(language: language).quantity(hours)
            return money.money(rate.amount) + per + " " + rate.name[language]
        case .ownRate(let rate):
            return say("own rate ", "eigen tarief ")
                + money.money(rate.money(.unitPrice) ?? .zero)
        case .ownWorth: return say("own worth", "eigen waarde")
        case .excluded: return say("does not count", "telt niet mee")
        case .none(let reason): return FundWords.reason(reason.rawValue)[language]
        }
    }

    /// The worth and the rate in one line: `€ 51.600 · rif-2024: € 86 vakman`.
    func phrase(_ worth: MoneyRange?) -> Phrase {
        func text(_ language: Language) -> String {
            let amount =
                worth.map { MoneyText(language: language).money($0) }
                ?? MoneyWording.unvalued[language]
            let source = pack.map { $0.key + ": " } ?? ""
            return amount + " · " + source + basis(in: language)
        }
        return Phrase(en: text(.english), nl: text(.dutch))
    }

    /// The sum that makes the worth: `600 × € 86 = € 51.600`, with the hours in a unit of time,
    /// and whether it was rounded; nothing where the worth is not a product.
    public func product(_ item: Item, in language: Language) -> String? {
        let writer = NumberWriter(language: language)
        guard let quantity = item.quantity(.quantity) else { return nil }
        let unit = [item.text(.unit), item.text(.function)].compactMap { $0 }
        let amount = ([writer.quantity(quantity)] + unit).joined(separator: " ")
        let price: Money
        var hours = Quantity(thousandths: 1000)
        switch basis {
        case .rate(let rate, let unit): (price, hours) = (rate.amount, unit)
        case .ownRate(let rate): price = rate.money(.unitPrice) ?? .zero
        default: return nil
        }
        guard let worth = try? FundValuation.worth(quantity, at: price, per: hours) else {
            return nil
        }
        let isRounded = FundValuation.isRounded(quantity, at: price, per: hours)
        let per =
            hours.thousandths == 1000
            ? "" : " × " + writer.quantity(hours) + Phrase(en: " hours", nl: " uur")[language]
        let rounded =
            isRounded
            ? Phrase(en: " (rounded to the cent)", nl: " (afgerond op de cent)")[language] : ""
        return amount + per + " × " + writer.money(price) + " = " + writer.money(worth) + rounded
    }

    /// Where the rate stands: the fund with its law, and the rule about rates with its article.
    public func source(in language: Language) -> String? {
        guard let pack else { return nil }
        switch basis {
        case .rate(let rate, _):
            let article = pack.rules.first { $0.test == .rates }?.article
            return [rate.name[language], pack.key, article, pack.source.law[language]]
                .compactMap { $0 }.joined(separator: " · ")
                + " · "
                + Phrase(
                    en: "last checked \(pack.checked)", nl: "nagekeken op \(pack.checked)")[
                    language]
        case .ownRate(let rate):
            return Phrase(en: "own rate ", nl: "eigen tarief ")[language]
                + (rate.shortID?.text ?? "")
        case .ownWorth: return basis(in: language)
        case .excluded, .none: return pack.key + ": " + basis(in: language)
        }
    }
}
