/// Money and quantities by position. What could be read in two ways is refused, never guessed.
extension LineParser {
    mutating func takeNumber(
        _ parameter: Parameter, _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        if !parameter.isOptional, bytes[cursor] == Byte.quote {
            if let value = readValue(at: cursor) { add(value, as: parameter.name, to: &statement) }
            return .yes
        }
        if refusesLooseNumber(statement) { return .yes }
        if parameter.kind != .expectation, refusesExpectation(statement) { return .yes }
        let taken: Taken
        switch parameter.kind {
        case .quantity: taken = takeQuantity(row, into: &statement)
        case .amountOrQuantity: taken = takeAmountOrQuantity(row, into: &statement)
        case .price: taken = takePrice(row, into: &statement)
        case .expectation: taken = takeExpectation(row, into: &statement)
        default: taken = takeAmount(row, into: &statement)
        }
        if taken == .no, !parameter.isOptional {
            let word = currentWord
            report(
                .malformedNumber, word,
                facts: SyntaxFacts(command: statement.command, parameter: parameter.name))
            cursor = word.upperBound
            return .yes
        }
        return taken
    }

    private mutating func takeAmount(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let amount = amountShape(at: cursor) else { return .no }
        if let years = yearsShape(at: cursor), !years.isSingle, !startsWithVariable(currentWord) {
            return .no
        }
        if isAmbiguousYear(amount, row, statement) {
            reportAmbiguous(amount.range, .amount, statement)
        } else {
            add(argument(amount.range), as: .amount, to: &statement)
        }
        cursor = amount.end
        return .yes
    }

    /// Whether a lone number such as 2026 could be a year as well as money.
    private func isAmbiguousYear(
        _ amount: AmountShape, _ row: CommandSpecification, _ statement: Statement
    ) -> Bool {
        guard !amount.isSurelyMoney, looksLikeYear(amount.range),
            statement.attribute(.years) == nil
        else { return false }
        let next = word(after: amount.end)
        if yearsShape(at: next.lowerBound) != nil { return false }
        let name = nameBeforeEquals(next).flatMap { row.attributeIndex.name(foldedWord: $0.folded) }
        return name != .years
    }

    private mutating func reportAmbiguous(
        _ range: Range<Int>, _ parameter: ParameterName, _ statement: Statement
    ) {
        report(
            .ambiguousNumber, range,
            facts: SyntaxFacts(command: statement.command, parameter: parameter))
    }

    // MARK: Quantities

    private mutating func takeQuantity(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let amount = amountShape(at: cursor) else { return .no }
        if amount.isSurelyMoney {
            report(
                .amountNotExpected, amount.range, facts: SyntaxFacts(command: statement.command))
            cursor = amount.end
            return .yes
        }
        let number = currentWord
        if let years = yearsShape(at: cursor), !years.isSingle, !startsWithVariable(number) {
            return .no
        }
        let unit = word(after: number.upperBound)
        if looksLikeYear(number), !isTimeUnit(unit), statement.attribute(.years) == nil {
            if isEndOfNumbers(unit, row.attributeIndex) { return .no }
            reportAmbiguous(number, .quantity, statement)
            cursor = number.upperBound
            return .yes
        }
        readQuantity(row, into: &statement)
        return .yes
    }

    /// Reads a number, its unit and, after a unit of time, the function.
    private mutating func readQuantity(
        _ row: CommandSpecification, into statement: inout Statement
    ) {
        let number = currentWord
        add(argument(number), as: .quantity, to: &statement)
        cursor = number.upperBound
        skipBlanks()
        let unit = currentWord
        if isEndOfNumbers(unit, row.attributeIndex) {
            report(
                .missingArgument, cursor..<cursor,
                facts: SyntaxFacts(command: statement.command, parameter: .unit))
            return
        }
        guard let unitArgument = readValue(at: cursor) else { return }
        add(unitArgument, as: .unit, to: &statement)
        guard Vocabulary.timeUnit.choice(for: unitArgument.typed) != nil else { return }
        skipBlanks()
        let function = currentWord
        if isEndOfNumbers(function, row.attributeIndex) || nameBeforeEquals(function) != nil
            || statement.attribute(.function) != nil
        {
            return
        }
        if let argument = readValue(at: cursor) { add(argument, as: .function, to: &statement) }
    }

    private mutating func takeAmountOrQuantity(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let amount = amountShape(at: cursor) else { return .no }
        let next = word(after: amount.end)
        let form = statement.attribute(.form).flatMap { Vocabulary.form.choice(for: $0.typed)?.key }
        if amount.isSurelyMoney || form == "cash" { return takeAmount(row, into: &statement) }
        if let years = yearsShape(at: cursor), !years.isSingle, !startsWithVariable(currentWord) {
            return .no
        }
        if isTimeUnit(next) || (form == "inkind" && !isEndOfNumbers(next, row.attributeIndex)) {
            readQuantity(row, into: &statement)
        } else if isEndOfNumbers(next, row.attributeIndex) {
            return takeAmount(row, into: &statement)
        } else {
            reportAmbiguous(amount.range, .quantity, statement)
            cursor = amount.end
        }
        return .yes
    }

    // MARK: Prices and expectations

    private mutating func takePrice(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let amount = amountShape(at: cursor) else { return .no }
        let number = currentWord
        // The other side of a contribution needs no price, so a lone year is a year.
        if statement.attribute(.mirrors) != nil, !amount.isSurelyMoney, looksLikeYear(number) {
            return .no
        }
        let second = word(after: number.upperBound)
        if isTimes(second) {
            return takePriceEach(number, unit: nil, times: second, into: &statement)
        }
        if !amount.isSurelyMoney, !isEndOfNumbers(second, row.attributeIndex) {
            let unitEnd = valueEnd(second)
            let third = word(after: unitEnd)
            if isTimes(third) {
                let unit = second.lowerBound..<unitEnd
                return takePriceEach(number, unit: unit, times: third, into: &statement)
            }
            if isTimeUnit(second) { return takeHours(row, into: &statement) }
        }
        if let times = gluedTimes(number) {
            return takePriceEach(
                number.lowerBound..<times.lowerBound, unit: nil, times: times, into: &statement)
        }
        return takeAmount(row, into: &statement)
    }

    /// `400 uur docent`, perhaps with a price: without one the fund has a rate for the function.
    private mutating func takeHours(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        readQuantity(row, into: &statement)
        let times = word(after: cursor)
        guard isTimes(times) else { return .yes }
        guard let price = price(after: times, of: statement) else { return .yes }
        add(argument(price.range), as: .amount, to: &statement)
        cursor = price.end
        return .yes
    }

    /// The price behind an `x`; where there is none that is said, and the rest is not read.
    private mutating func price(after times: Word, of statement: Statement) -> AmountShape? {
        let start = LineShape.skipBlanks(bytes, times.upperBound, end)
        if let price = amountShape(at: start) { return price }
        report(
            .malformedNumber, start < end ? word(after: start) : times,
            facts: SyntaxFacts(command: statement.command, parameter: .amount))
        cursor = end
        return nil
    }

    private func isTimes(_ word: Word) -> Bool {
        (word.count == 1 && bytes[word.lowerBound] | 0x20 == UInt8(ascii: "x"))
            || (word.count == 2 && text(word) == "×")
    }

    /// The `x` of `12x1000`, when it stands between numbers.
    private func gluedTimes(_ word: Word) -> Range<Int>? {
        guard Byte.isDigit(bytes[word.lowerBound]) else { return nil }
        for index in word.dropFirst() {
            let byte = bytes[index]
            if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X") {
                let rest = index + 1..<word.upperBound
                return amountShape(at: rest.lowerBound) == nil ? nil : index..<index + 1
            }
            if byte == 0xC3, index + 1 < word.upperBound, bytes[index + 1] == 0x97 {
                return index..<index + 2
            }
            guard Byte.isDigit(byte) || byte == Byte.comma || byte == UInt8(ascii: ".") else {
                return nil
            }
        }
        return nil
    }

    /// Where a word or quoted text ends.
    private func valueEnd(_ word: Word) -> Int {
        guard !word.isEmpty, bytes[word.lowerBound] == Byte.quote,
            case .closed(_, let close) = quoted(at: word.lowerBound)
        else { return word.upperBound }
        return close
    }

    private mutating func takePriceEach(
        _ number: Range<Int>, unit: Range<Int>?, times: Range<Int>,
        into statement: inout Statement
    ) -> Taken {
        guard let price = price(after: times, of: statement) else { return .yes }
        add(argument(number), as: .quantity, to: &statement)
        if let unit {
            cursor = unit.lowerBound
            if let value = readValue(at: cursor) { add(value, as: .unit, to: &statement) }
        }
        add(argument(price.range), as: .amount, to: &statement)
        cursor = price.end
        return .yes
    }

    private mutating func takeExpectation(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let shape = expectationShape(at: cursor) else { return .no }
        if let plain = shape.plain, isAmbiguousYear(plain, row, statement) {
            reportAmbiguous(plain.range, .amount, statement)
        } else {
            add(argument(shape.range), as: .expectation, to: &statement)
        }
        cursor = shape.end
        return .yes
    }

    /// A currency without a number, or a number in groups, would silently be another one: `1 000`
    /// is neither one euro nor, to a program, surely a thousand.
    private mutating func refusesLooseNumber(_ statement: Statement) -> Bool {
        let facts = SyntaxFacts(command: statement.command)
        if let grouped = groupedByBlanks(at: cursor) {
            report(.ambiguousNumber, grouped, facts: facts)
            cursor = end
            return true
        }
        guard isBareCurrency(currentWord), amountShape(at: cursor) == nil else { return false }
        let next = word(after: currentWord.upperBound)
        let isNumber = startsWithNumber(next)
        report(
            .malformedNumber,
            currentWord.lowerBound..<(isNumber ? next.upperBound : currentWord.upperBound),
            facts: facts)
        cursor = end
        return true
    }

    /// Money that is firm is one number: a range or an estimate is refused rather than cut to its
    /// first number, with the command that does take it.
    private mutating func refusesExpectation(_ statement: Statement) -> Bool {
        guard let shape = expectationShape(at: cursor), shape.plain == nil,
            yearsShape(at: cursor) == nil
        else { return false }
        report(.rangeNotExpected, shape.range, facts: SyntaxFacts(command: statement.command))
        cursor = shape.end
        return true
    }
}
