extension LineParser {
    /// Reads a positional argument at the cursor, when the word there has its shape.
    mutating func take(
        _ parameter: Parameter, _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        switch parameter.kind {
        case .word, .item, .partner, .piece, .path, .text:
            if let value = readValue(at: cursor) { add(value, as: parameter.name, to: &statement) }
            return .yes
        case .variable:
            return takeVariable(parameter, into: &statement)
        case .name:
            return takeName(parameter, row, into: &statement)
        case .choice(let vocabulary):
            return takeChoice(vocabulary, parameter, into: &statement)
        case .orderPlace:
            return takeOrderPlace(parameter, into: &statement)
        case .count:
            return takeCount(parameter, into: &statement)
        case .point, .pointAfterSign:
            return takePoint(parameter, into: &statement)
        case .years:
            return takeYears(parameter, row, into: &statement)
        case .amount, .price, .expectation, .quantity, .amountOrQuantity:
            return takeNumber(parameter, row, into: &statement)
        }
    }

    func add(_ argument: Argument, as name: ParameterName, to statement: inout Statement) {
        statement.positionals.append(.init(name: name, argument: argument))
    }

    func startsWithVariable(_ word: Word) -> Bool {
        word.count > 3 && bytes[word.lowerBound] == Byte.dollar
            && bytes[word.lowerBound + 1] == Byte.openBrace
    }

    private mutating func takeVariable(
        _ parameter: Parameter, into statement: inout Statement
    ) -> Taken {
        let word = currentWord
        cursor = word.upperBound
        if Variables.isName(text(word)) {
            add(argument(word), as: parameter.name, to: &statement)
        } else {
            report(.malformedName, word, facts: SyntaxFacts(parameter: parameter.name))
        }
        return .yes
    }

    /// A name runs up to the first attribute or flag, or is one quoted text.
    private mutating func takeName(
        _ parameter: Parameter, _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        if bytes[cursor] == Byte.quote {
            if let value = readValue(at: cursor) { add(value, as: parameter.name, to: &statement) }
            return .yes
        }
        let start = cursor
        var last = cursor
        while !isAtEnd {
            let word = currentWord
            if nameBeforeEquals(word) != nil || (row.isView && isJSONFlag(word)) { break }
            last = word.upperBound
            cursor = LineShape.skipBlanks(bytes, last, end)
        }
        add(argument(start..<last, .text), as: parameter.name, to: &statement)
        return .yes
    }

    private mutating func takeChoice(
        _ vocabulary: Vocabulary, _ parameter: Parameter, into statement: inout Statement
    ) -> Taken {
        let word = currentWord
        let typed = text(word)
        let choice = vocabulary.choice(for: typed)
        // A point is never a word of one's own.
        if parameter.isOptional, bytes[word.lowerBound] == Byte.at { return .no }
        if choice == nil, !vocabulary.isOpen, !startsWithVariable(word) {
            if parameter.isOptional { return .no }
            reportUnknownValue(argument(word), typed, vocabulary, parameter: parameter.name)
            cursor = word.upperBound
            return .yes
        }
        guard let value = readValue(at: cursor) else { return .yes }
        let key = choice?.key ?? (value.hasVariables ? nil : value.typed)
        add(
            Argument(
                value.typed, value.form, value.place, byteLength: value.byteLength, choice: key),
            as: parameter.name, to: &statement)
        return .yes
    }

    private mutating func takeOrderPlace(
        _ parameter: Parameter, into statement: inout Statement
    ) -> Taken {
        let known = problems.count
        _ = takeChoice(.orderPlace, Parameter(.place, .orderPlace), into: &statement)
        let place = statement.argument(.place)?.choice
        guard problems.count == known, place == "before" || place == "after" else { return .yes }
        skipBlanks()
        if isAtEnd {
            report(
                .missingArgument, end..<end,
                facts: SyntaxFacts(command: statement.command, parameter: .neighbour))
        } else if let value = readValue(at: cursor) {
            add(value, as: .neighbour, to: &statement)
        }
        return .yes
    }

    private mutating func takeCount(
        _ parameter: Parameter, into statement: inout Statement
    ) -> Taken {
        let word = currentWord
        let isNumber = word.allSatisfy { Byte.isDigit(bytes[$0]) } || startsWithVariable(word)
        if !isNumber, parameter.isOptional { return .no }
        cursor = word.upperBound
        if isNumber {
            add(argument(word), as: parameter.name, to: &statement)
        } else {
            report(.malformedNumber, word, facts: SyntaxFacts(parameter: parameter.name))
        }
        return .yes
    }

    private mutating func takePoint(
        _ parameter: Parameter, into statement: inout Statement
    ) -> Taken {
        let word = currentWord
        let hasSign = bytes[word.lowerBound] == Byte.at
        if parameter.kind == .pointAfterSign, !hasSign, !startsWithVariable(word) { return .no }
        cursor = word.upperBound
        let argument = argument(word)
        if argument.hasVariables || PointText(argument.typed) != nil {
            add(argument, as: parameter.name, to: &statement)
        } else {
            report(
                .malformedPoint, word, facts: SyntaxFacts(parameter: parameter.name),
                suggestions: folded(word).utf8.allSatisfy(Byte.isDigit) ? ["v" + text(word)] : [])
        }
        return .yes
    }

    private mutating func takeYears(
        _ parameter: Parameter, _ row: CommandSpecification, into statement: inout Statement
    ) -> Taken {
        guard let years = yearsShape(at: cursor) else {
            // Left to the reader of years, which says what is wrong with it.
            guard row.text == .optional, isMistypedYears(currentWord) else { return .no }
            add(argument(currentWord), as: parameter.name, to: &statement)
            cursor = currentWord.upperBound
            return .yes
        }
        // In `expect cost 2026` the number is the value, not the year.
        if row.text == .required, word(after: years.end).isEmpty { return .no }
        add(argument(cursor..<years.end, typed: years.typed), as: parameter.name, to: &statement)
        cursor = years.end
        return .yes
    }
}
