public import Wording

/// Writes numbers for people, without the platform's locale data, which shifts between toolchains.
public struct NumberWriter: Sendable {
    public let language: Language

    /// Makes a writer for numbers in one language.
    public init(language: Language) {
        self.language = language
    }

    /// An amount with its currency: `€ 60.000` or `€ 12,50`; whole euro without decimals.
    public func money(_ amount: Money) -> String {
        sign(amount) + "€ " + amountDigits(amount)
    }

    /// An amount for a column of amounts: `60.000`, `-12,50`.
    public func bare(_ amount: Money) -> String {
        sign(amount) + amountDigits(amount)
    }

    /// A difference, always with its sign: `+ € 500`, `- € 20`.
    public func difference(_ amount: Money) -> String {
        if Discretion.hidesAmounts { return "± € " + Discretion.mask }
        return (amount.cents < 0 ? "- € " : "+ € ") + amountDigits(amount)
    }

    /// A quantity without needless decimals: `120`, `7,5`.
    public func quantity(_ quantity: Quantity) -> String {
        let size = quantity.thousandths.magnitude
        var fraction = String(size % 1000)
        fraction = String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = quantity.thousandths < 0 ? "-" : ""
        return sign + grouped(size / 1000) + (fraction.isEmpty ? "" : decimalMark + fraction)
    }

    /// A whole number with its thousands grouped.
    public func count(_ number: Int) -> String {
        (number < 0 ? "-" : "") + grouped(UInt64(number.magnitude))
    }

    private var decimalMark: String { language == .dutch ? "," : "." }

    /// Whether there is a shortage is as much a secret as how large it is.
    private func sign(_ amount: Money) -> String {
        amount.cents < 0 && !Discretion.hidesAmounts ? "-" : ""
    }

    private func amountDigits(_ amount: Money) -> String {
        if Discretion.hidesAmounts { return Discretion.mask }
        let size = amount.cents.magnitude
        let cents = size % 100
        guard cents != 0 else { return grouped(size / 100) }
        return grouped(size / 100) + decimalMark + (cents < 10 ? "0" : "") + String(cents)
    }

    private func grouped(_ number: UInt64) -> String {
        let mark: Character = language == .dutch ? "." : ","
        var result = ""
        let digits = String(number)
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { result.append(mark) }
            result.append(digit)
        }
        return result
    }
}

extension Money {
    /// The form that both languages read alike and that scripts and archives carry: `1250.00`.
    public var plain: String {
        let size = cents.magnitude
        let rest = size % 100
        return (cents < 0 ? "-" : "") + String(size / 100) + (rest < 10 ? ".0" : ".") + String(rest)
    }
}

extension Quantity {
    /// The form that archives carry: `7.500`, always three decimals.
    public var plain: String {
        let size = thousandths.magnitude
        let rest = String(size % 1000)
        return (thousandths < 0 ? "-" : "") + String(size / 1000) + "."
            + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }
}
