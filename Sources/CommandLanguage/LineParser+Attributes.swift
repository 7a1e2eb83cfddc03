extension LineParser {
    /// What a word with `=` in it looks like.
    struct NameBeforeEquals {
        let name: Word
        let folded: String
        var valueStart: Int { name.upperBound + 1 }
    }

    /// The name before `=` in a word, when it has the shape of an attribute name.
    func nameBeforeEquals(_ word: Word) -> NameBeforeEquals? {
        guard let first = word.first, Byte.isLetter(bytes[first]) || bytes[first] >= 0xC3 else {
            return nil
        }
        for index in word {
            let byte = bytes[index]
            if byte == Byte.equals {
                let name = word.lowerBound..<index
                return NameBeforeEquals(name: name, folded: folded(name))
            }
            guard Byte.isLetter(byte) || byte == Byte.hyphen || byte >= 0x80 else { return nil }
        }
        return nil
    }

    /// Whether a word is an attribute or flag that this command knows.
    func isKnownAttribute(_ word: Word, _ index: AttributeIndex) -> Bool {
        nameBeforeEquals(word).map { index.name(foldedWord: $0.folded) != nil } ?? false
    }

    /// Reads the attribute at the cursor, if there is one; says whether the word is dealt with.
    mutating func readAttribute(
        into statement: inout Statement, index: AttributeIndex, takesText: Bool
    ) -> Bool {
        guard let typed = nameBeforeEquals(currentWord) else { return false }
        guard let name = index.name(foldedWord: typed.folded) else {
            var near = nearAttributes(typed.folded, index, takesText: takesText)
            if takesText, near.isEmpty {
                guard let more = CommandTable.ledgerAttributes(of: statement.command) else {
                    return false
                }
                near = index.words.filter { Self.isCutShort(typed.folded, $0) }
                // What another line of the ledger can say is no text either: it would be lost.
                let isForeign =
                    more.name(foldedWord: typed.folded) != nil
                    || !nearAttributes(typed.folded, more, takesText: true).isEmpty
                guard isForeign || !near.isEmpty else { return false }
            }
            report(
                .unknownAttribute, typed.name,
                facts: SyntaxFacts(command: statement.command), suggestions: near)
            skipValue(at: typed.valueStart)
            return true
        }
        if statement.attributes.contains(where: { $0.name == name }) {
            report(.duplicateAttribute, typed.name, facts: SyntaxFacts(attribute: name))
            skipValue(at: typed.valueStart)
            return true
        }
        let kind = index.attribute(name)?.kind
        if let argument = readNumberValue(kind, at: typed.valueStart)
            ?? readValue(at: typed.valueStart)
        {
            statement.attributes.append(
                .init(name: name, argument: argument, place: place(typed.name.lowerBound)))
        }
        return true
    }

    /// Reads an amount or years of several words, such as `worth=€ 500` or `years=2026 - 2028`.
    private mutating func readNumberValue(_ kind: ValueKind?, at start: Int) -> Argument? {
        guard start < end, Byte.blankLength(bytes, start, end) == 0 else { return nil }
        switch kind {
        case .amount:
            guard let amount = amountShape(at: start) else { return nil }
            cursor = amount.end
            return argument(amount.range)
        case .years:
            guard let years = yearsShape(at: start) else { return nil }
            cursor = years.end
            return argument(start..<years.end, typed: years.typed)
        default:
            return nil
        }
    }

    private mutating func skipValue(at start: Int) {
        let known = problems.count
        _ = readValue(at: start)
        problems.removeSubrange(known...)
    }

    /// Whether a word is the beginning of a name, as in `cat=` for `category=`.
    private static func isCutShort(_ folded: String, _ name: String) -> Bool {
        folded.utf8.count >= 3 && folded.utf8.count < name.utf8.count && name.hasPrefix(folded)
    }

    /// The attributes that may have been meant; before text only what is surely no text.
    private func nearAttributes(
        _ folded: String, _ index: AttributeIndex, takesText: Bool
    ) -> [String] {
        Suggestions.near(
            folded, among: takesText ? index.words.filter { $0.utf8.count >= 4 } : index.words
        ).filter { word in
            !takesText
                || Suggestions.distance(
                    Array(word.unicodeScalars), Array(folded.unicodeScalars)) <= 2
        }
    }

    /// Checks the values of all attributes against their vocabularies.
    mutating func checkAttributes(
        of statement: inout Statement, index: AttributeIndex, owner: ItemKind? = nil,
        allowsEmpty: Bool = false
    ) {
        for (position, given) in statement.attributes.enumerated() {
            if given.name == .years, statement.argument(.years) != nil {
                let start = lineStart + given.place.byteOffset
                report(
                    .duplicateAttribute, nameRange(at: start),
                    facts: SyntaxFacts(attribute: given.name))
            }
            guard let attribute = index.attribute(given.name, of: owner) else {
                let start = lineStart + given.place.byteOffset
                report(
                    .unknownAttribute, nameRange(at: start),
                    facts: SyntaxFacts(
                        command: statement.command, attribute: given.name, owner: owner))
                continue
            }
            if given.argument.typed.isEmpty {
                if !allowsEmpty {
                    report(
                        .missingValue, nameRange(at: lineStart + given.place.byteOffset),
                        facts: SyntaxFacts(attribute: given.name))
                }
                continue
            }
            // Without an owner the same name may have two vocabularies: left to the binder.
            let isSure = owner != nil || index.attributes.count { $0.name == given.name } == 1
            if isSure, let checked = check(given, attribute) {
                statement.attributes[position] = .init(
                    name: given.name, argument: checked, place: given.place)
            }
        }
    }

    private func nameRange(at start: Int) -> Range<Int> {
        var index = start
        while index < end, bytes[index] != Byte.equals { index += 1 }
        return start..<index
    }

    /// The argument with the key of its choice, when its value comes from a vocabulary.
    private mutating func check(
        _ given: Statement.GivenAttribute, _ attribute: Attribute
    ) -> Argument? {
        let argument = given.argument
        guard case .choice(let vocabulary) = attribute.kind, !argument.hasVariables else {
            checkShape(argument, attribute)
            return nil
        }
        let values = attribute.isList ? Argument.items(of: argument.typed) : [argument.typed]
        var keys: [String] = []
        for value in values {
            if let choice = vocabulary.choice(for: value) {
                keys.append(choice.key)
            } else if vocabulary.isOpen {
                keys.append(value)
            } else {
                reportUnknownValue(argument, value, vocabulary, attribute: given.name)
                return nil
            }
        }
        return Argument(
            argument.typed, argument.form, argument.place, byteLength: argument.byteLength,
            choice: keys.joined(separator: ","))
    }

    private mutating func checkShape(_ argument: Argument, _ attribute: Attribute) {
        let start = lineStart + argument.place.byteOffset
        guard attribute.kind == .count, !argument.hasVariables,
            !argument.typed.utf8.allSatisfy(Byte.isDigit)
        else { return }
        report(
            .malformedNumber, start..<start + argument.byteLength,
            facts: SyntaxFacts(typed: argument.typed, attribute: attribute.name))
    }

    mutating func reportUnknownValue(
        _ argument: Argument, _ value: String, _ vocabulary: Vocabulary,
        attribute: AttributeName? = nil, parameter: ParameterName? = nil
    ) {
        let start = lineStart + argument.place.byteOffset
        report(
            .unknownValue, start..<start + argument.byteLength,
            facts: SyntaxFacts(
                typed: value, parameter: parameter, attribute: attribute, vocabulary: vocabulary),
            suggestions: Suggestions.near(value, among: vocabulary.choices.flatMap(\.words.all)))
    }
}
