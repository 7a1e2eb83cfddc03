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
