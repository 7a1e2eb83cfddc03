extension LineParser {
    /// What came of trying to read a positional argument at the cursor.
    enum Taken {
        /// It was read, or it was wrong and that was reported.
        case yes
        /// The word has another shape.
        case no
    }

    /// Reads what follows a command word.
    mutating func readNamed(_ row: CommandSpecification, into statement: inout Statement) {
        if row.name == .expect, readExpectedError(into: &statement) { return }
        let known = problems.count
        let missing = readArguments(row, into: &statement)
        takeBlock(into: &statement, allowsText: row.text != .none)
        let owner = row.name == .set ? statement.argument(.item).flatMap(owner(of:)) : nil
        checkAttributes(
            of: &statement, index: row.attributeIndex, owner: owner,
            allowsEmpty: row.name == .set)
        guard problems[known...].allSatisfy(\.code.isWarning) else { return }
        for parameter in missing where !parameter.isOptional || isPriceMissing(row, statement) {
            // Words that stand where an amount belongs are what is wrong, not the end of the line.
            let text = parameter.isOptional ? statement.text?.place.byteOffset : nil
            let start = text.map { lineStart + $0 }
            reportMissing(parameter.name, in: statement, at: start.map { word(after: $0) })
            return
        }
        if row.name == .set, statement.attributes.isEmpty { reportMissing(.change, in: statement) }
        if row.text == .required, statement.text.map(isEmptyBlock) ?? true {
            report(.missingText, endOfLine, facts: SyntaxFacts(command: statement.command))
        }
    }

    private var endOfLine: Range<Int> { end..<end }

    private mutating func reportMissing(
        _ parameter: ParameterName, in statement: Statement, at word: Word? = nil
    ) {
        report(
            .missingArgument, word ?? endOfLine,
            facts: SyntaxFacts(command: statement.command, parameter: parameter))
    }

    private func owner(of item: Argument) -> ItemKind? {
        item.form == .quoted && !item.hasVariables ? .partner : ItemKind(idOrHandle: item.typed)
    }

    /// A cost may do without a price when it mirrors what is given in kind, or is of hours that
    /// a fund may have a rate for.
    private func isPriceMissing(_ row: CommandSpecification, _ statement: Statement) -> Bool {
        row.name == .cost && statement.argument(.amount) == nil
            && statement.argument(.quantity) == nil && statement.attribute(.mirrors) == nil
    }

    private func isEmptyBlock(_ text: Argument) -> Bool {
        text.isBlock && Trimming.trimmed(text.typed).isEmpty
    }

    /// Reads the arguments; gives the parameters for which nothing was found.
    private mutating func readArguments(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> [Parameter] {
        let takesText = row.text != .none
        var open = row.parameters[...]
        var missing: [Parameter] = []
        var repeated = false
        while true {
            skipBlanks()
            if isAtEnd { break }
            if readFlag(row, into: &statement) { continue }
            if readAttribute(into: &statement, index: row.attributeIndex, takesText: takesText) {
                continue
            }
            var skipped: [Parameter] = []
            var isTaken = false
            while let parameter = open.first, !isTaken {
                if take(parameter, row, into: &statement) == .yes {
                    isTaken = true
                    repeated = parameter.isRepeating
                    if !repeated { open = open.dropFirst() }
                } else {
                    skipped.append(parameter)
                    open = open.dropFirst()
                }
            }
            if isTaken {
                missing += skipped
                continue
            }
            missing += skipped
            if takesText {
                statement.text = readText(index: row.attributeIndex, isView: row.isView)
            } else {
                reportSurplus(row, missing, statement)
                cursor = end
            }
            break
        }
        return missing + (repeated ? open.dropFirst() : open)
    }

    /// Reads `--json` in a view; elsewhere it is text, or not known.
    private mutating func readFlag(
        _ row: CommandSpecification, into statement: inout Statement
    ) -> Bool {
        let word = currentWord
        guard word.count > 2, bytes[cursor] == Byte.hyphen, bytes[cursor + 1] == Byte.hyphen,
            Byte.isLetter(bytes[cursor + 2])
        else { return false }
        if row.isView, isJSONFlag(word) {
            statement.wantsJSON = true
        } else if row.text == .none {
            report(
                .unknownFlag, word, facts: SyntaxFacts(command: statement.command),
                suggestions: row.isView
                    ? Suggestions.near(folded(word), among: ["--json"]) : [])
        } else {
            return false
        }
        cursor = word.upperBound
        return true
    }

    /// Says what is wrong with a word for which there is no place.
    private mutating func reportSurplus(
        _ row: CommandSpecification, _ missing: [Parameter], _ statement: Statement
    ) {
        let word = currentWord
        for parameter in missing {
            switch parameter.kind {
            case .choice(let vocabulary):
                reportUnknownValue(
                    argument(word), text(word), vocabulary, parameter: parameter.name)
                return
            case .count:
                report(.malformedNumber, word, facts: SyntaxFacts(parameter: parameter.name))
                return
            case .pointAfterSign:
                let isPoint = PointText(text(word)) != nil
                report(
                    .malformedPoint, word, facts: SyntaxFacts(parameter: parameter.name),
                    suggestions: isPoint ? ["@" + text(word)] : [])
                return
            default:
                continue
            }
        }
        let takesQuotes = row.parameters.contains { $0.kind == .path || $0.kind == .name }
        report(
            row.parameters.isEmpty && row.attributes.isEmpty ? .textNotExpected : .surplusArgument,
            cursor..<end,
            facts: SyntaxFacts(
                command: statement.command,
                parameter: takesQuotes ? row.parameters.last?.name : nil))
    }

    // MARK: expect error CODE: COMMAND

    private mutating func readExpectedError(into statement: inout Statement) -> Bool {
        let first = word(after: cursor)
        guard CommandTable.errorWords.all.contains(folded(first)) else { return false }
        let code = word(after: first.upperBound)
        guard code.count > 1, bytes[code.upperBound - 1] == Byte.colon else {
            // `expect error 3` without a colon: a figure of that name would be a surprise.
            report(
                .missingArgument, code.isEmpty ? endOfLine : code,
                facts: SyntaxFacts(command: statement.command, parameter: .figure))
            return true
        }
        var inner = LineParser(
            bytes: bytes, source: source, line: line, lineStart: lineStart, end: end,
            pieceWords: pieceWords)
        inner.block = block
        inner.lastLine = lastLine
        let start = LineShape.skipBlanks(bytes, code.upperBound, end)
        guard start < end else {
            report(.missingText, endOfLine, facts: SyntaxFacts(command: statement.command))
            return true
        }
        let innerStatement = inner.statement(from: start)
        let codeWord = code.lowerBound..<code.upperBound - 1
        let errors = inner.sortedProblems
        statement.expectedError = ExpectedError(
            code: argument(codeWord), statement: inner.hasErrors ? nil : innerStatement,
            problems: errors)
        cursor = end
        return true
    }
}
