import CaseModel
import CommandLanguage
import Wording

/// Reading numbers in the language of the case.
extension Call {
    var reader: NumberReader { NumberReader(language: caseLanguage) }

    /// An amount of zero or more.
    func amount(_ argument: Argument) throws -> Money {
        let typed = try value(argument).trimmingBlanks
        let amount = try reading(typed, at: argument) { text throws(NumberError) in
            try reader.money(text)
        }
        guard amount >= .zero else { throw Problem.number(.negative, typed: typed).at(argument) }
        return amount
    }

    /// An amount over the years of the statement: `750.000/jaar` counts once for each of them.
    func total(_ argument: Argument) throws -> Money {
        let typed = try value(argument).trimmingBlanks
        return try total(of: typed, typed, at: argument)
    }

    /// The same for one end of an expectation; `typed` is what people see in an error.
    func total(of text: String, _ typed: String, at argument: Argument) throws -> Money {
        let folded = Folding.folded(text)
        let ending = ["/jaar", "/year", "/j", "/y"].first { folded.hasSuffix($0) }
        let body = String(text.dropLast(ending?.count ?? 0))
        let amount = try reading(body, at: argument) { text throws(NumberError) in
            try reader.money(text)
        }
        guard amount >= .zero else { throw Problem.number(.negative, typed: typed).at(argument) }
        guard ending != nil else { return amount }
        guard let years = try years() else {
            throw missing(Phrase(en: "the years: 2026-2028", nl: "de jaren: 2026-2028"))
        }
        let (cents, overflow) = amount.cents.multipliedReportingOverflow(by: Int64(years.count))
        guard !overflow, cents <= Money.limit.cents else {
            throw Problem.number(.tooLarge, typed: typed).at(argument)
        }
        return Money(cents: cents)
    }

    /// A quantity above zero.
    func quantity(_ argument: Argument) throws -> Quantity {
        let typed = try value(argument).trimmingBlanks
        let quantity = try reading(typed, at: argument) { text throws(NumberError) in
            try reader.quantity(text)
        }
        guard quantity.thousandths > 0 else {
            throw Problem.number(.zero, typed: typed).at(argument)
        }
        return quantity
    }

    /// The years given by position or as an attribute.
    func years() throws -> Years? {
        guard let argument = statement.years else { return nil }
        let typed = try value(argument).trimmingBlanks
        return try reading(typed, at: argument) { text throws(NumberError) in
            try Years.read(text)
        }
    }

    private func reading<Number>(
        _ typed: String, at argument: Argument,
        _ read: (String) throws(NumberError) -> Number
    ) throws -> Number {
        do throws(NumberError) {
            return try read(typed)
        } catch {
            throw Problem.number(error, typed: typed).at(argument)
        }
    }
}
