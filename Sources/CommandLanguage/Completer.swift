import Wording

/// Finds how the word before the cursor may go on: a pure function of a line and a source.
public struct Completer {
    private let source: any CompletionSource
    private let language: Language

    /// Makes a completer that asks one source.
    public init(_ source: any CompletionSource) {
        self.source = source
        language = source.language
    }

    /// How the line may go on at a cursor, counted in bytes; at its end without one. Of an entry
    /// of several lines only the one with the cursor counts.
    public func completion(of line: String, at cursor: Int? = nil) -> Completion {
        let all = Array(line.utf8)
        let end = min(cursor ?? all.count, all.count)
        let start = (all[..<end].lastIndex(of: Byte.newline) ?? -1) + 1
        guard end - start <= Completer.longestLine, !EntryShape.isInBlock(all[..<start]) else {
            return .nothing(at: end)
        }
        if let name = variable(all[start..<end]) { return name }
        // What is expected to fail is a command like any other.
        let command = start + LinePosition.startOfExpectedCommand(all[start..<end])
        let before = Array(all[command..<end])
        let word = before.withUnsafeBufferPointer { LineShape.lastWordStart($0, before.count) }
        let position = LinePosition.after(before[..<word])
        let typed = TypedWord(Array(before[word...]), from: command + word)
        if source.isGuidedNote(all[start..<end]), let piece = source.guidedPiece {
            // Of a note only who says it can be completed.
            let isFirst = before[..<word].allSatisfy { $0 == Byte.blank }
            guard isFirst, !typed.text.isEmpty else { return .nothing(at: end) }
            return typed.completed(with: addressees(piece, typed))
        }
        return completion(of: typed, at: position)
    }

    /// How the name of a variable goes on, behind `${`; nothing where none is open.
    private func variable(_ before: ArraySlice<UInt8>) -> Completion? {
        guard let open = LineShape.openVariable(before) else { return nil }
        let typed = TypedWord(Array(before[open...]), from: open)
        let names = source.variables.filter { Folding.folded($0).hasPrefix(typed.folded) }
        return typed.completed(
            with: CompletionFindings(
                names.map { CompletionCandidate($0 + "}", ending: .none, isVerbatim: true) }))
    }

    /// What is longer is a text; nobody completes a word in it.
    private static let longestLine = 2000

    private func completion(of typed: TypedWord, at position: LinePosition) -> Completion {
        switch position.place {
        case .text, .nothing:
            return .nothing(at: typed.end)
        case .command:
            let word = typed.withoutSlash
            return word.completed(with: commands(word.folded))
        case .capture(let piece, let isAddressed):
            if let value = value(of: typed, CommandTable.captureIndex.attributes) { return value }
            var found = isAddressed ? .none : addressees(piece, typed)
            found.add(
                attributes(CommandTable.captureAttributes, typed.folded, position.attributes))
            if position.attributes.isEmpty, !isAddressed {
                found.add(points(typed, needsSign: true))
            }
            return typed.completed(with: found)
        case .arguments(let row, let open):
            let attributes = attributes(of: row, position)
            if let value = value(of: typed, attributes) { return value }
            if let text = rewriting(row, open, typed, position) { return text }
            var found = arguments(row, open, typed, position)
            if position.missingPart == nil, !typed.isQuoted {
                found.add(self.attributes(attributes, typed.folded, position.attributes))
            }
            return typed.completed(with: found)
        }
    }

    /// Those of the kind of item that is named, for `set`.
    private func attributes(of row: CommandSpecification, _ position: LinePosition) -> [Attribute] {
        guard row.name == .set, let item = position.argument(.item),
            let kind = ItemKind(idOrHandle: item.typed)
        else { return row.attributes }
        return row.attributes.filter { $0.owners.contains(kind) }
    }

    // MARK: First words

    private func commands(_ typed: String) -> CompletionFindings {
        var found = Spellings(language, startingWith: typed)
        for row in CommandTable.all where row.category != .archive {
            found.add(row.words, row.summary[language])
        }
        for piece in source.pieces { found.add(piece.words, piece.description) }
        let all = found.candidates
        let others = CompletionFindings(
            typed.isEmpty ? all : all.sorted { $0.text < $1.text })
        guard source.guidedPiece != nil else { return others }
        // The guide's own words come first, and mean there what they mean to it.
        var own = Spellings(language, startingWith: typed)
        for word in GuideWord.allCases { own.add(word.words, word.summary[language]) }
        var both = CompletionFindings(own.candidates)
        both.add(others)
        return both
    }

    // MARK: Attributes

    private func attributes(
        _ attributes: [Attribute], _ typed: String, _ given: [AttributeName]
    ) -> CompletionFindings {
        var found = Spellings(language, startingWith: typed)
        for attribute in attributes where !given.contains(attribute.name) {
            found.add(
                attribute.name.words, HelpPages.valueText(attribute, language), ending: "=")
        }
        // A name that means something else for another kind of thing is still one name.
        var shown: Set<String> = []
        return CompletionFindings(found.candidates.filter { shown.insert($0.text).inserted })
    }

    /// How a value goes on, when the name of an attribute stands before it.
    private func value(of typed: TypedWord, _ attributes: [Attribute]) -> Completion? {
        guard let (name, value) = typed.splitAtEquals() else { return nil }
        guard
            let attribute = attributes.first(where: { attribute in
                attribute.name.words.all.contains { Folding.folded($0) == name }
            })
        else { return .nothing(at: typed.end) }
        let last = attribute.isList ? value.afterComma : value
        return last.completed(with: values(attribute, last))
    }

    private func values(_ attribute: Attribute, _ typed: TypedWord) -> CompletionFindings {
        var found = values(
            attribute.kind, typed, scope: Completer.scope(of: attribute.name))
        if attribute.name == .template {
            let keys = source.templates.filter { $0.hasPrefix(typed.folded) }
            var named = CompletionFindings(keys.map { CompletionCandidate($0) })
            named.add(found)
            found = named
        }
        if [.by, .owner].contains(attribute.name) {
            let byName = attribute.name == .by || typed.isQuoted
            found.add(source.partners(folded: typed.folded, byName: byName))
        }
        let used = source.valuesInUse(attribute.name)
            .filter { Folding.folded($0).hasPrefix(typed.folded) }
        found.add(CompletionFindings(used.map { CompletionCandidate($0) }))
        return found
    }

    private static func scope(of attribute: AttributeName) -> CompletionScope {
        switch attribute {
        case .at: .notes
        case .mirrors: .contributions
        case .earmark: .costs
        case .ledger: .money
        default: .anything
        }
    }

    // MARK: Arguments

    private func addressees(_ piece: String, _ typed: TypedWord) -> CompletionFindings {
        source.piece(folded: piece).map { addressees($0, typed) } ?? .none
    }

    private func addressees(_ known: CompletionPiece, _ typed: TypedWord) -> CompletionFindings {
        if known.address == .nobody || typed.isQuoted { return .none }
        let found = source.partners(folded: typed.folded, byName: false)
        return CompletionFindings(
            found.candidates.map { CompletionCandidate($0.text + ":", $0.description) },
            total: found.total)
    }

    /// What may stand next: an optional argument, or one after it, up to the first required one.
    private func arguments(
        _ row: CommandSpecification, _ open: [Parameter], _ typed: TypedWord,
        _ position: LinePosition
    ) -> CompletionFindings {
        if let part = position.missingPart { return values(ofPart: part, typed) }
        var found = CompletionFindings.none
        for parameter in open {
            let scope: CompletionScope =
                parameter.name == .note ? .notes : .anything
            found.add(values(parameter.kind, typed, scope: scope))
            switch parameter.name {
            case .topic: found.add(topics(typed.folded))
            case .word: found.add(words(source.valuesInUse(.tag), typed.folded))
            case .item where row.name == .set:
                found.add(words([CommandTable.caseWords[language]], typed.folded))
            default: break
            }
            if !parameter.isOptional { break }
        }
        return found
    }

    private func values(ofPart part: ParameterName, _ typed: TypedWord) -> CompletionFindings {
        switch part {
        case .unit: values(.choice(.timeUnit), typed, scope: .anything)
        case .neighbour: values(.item, typed, scope: .notes)
        default: .none
        }
    }

    private func words(_ words: [String], _ typed: String) -> CompletionFindings {
        CompletionFindings(
            words.filter { Folding.folded($0).hasPrefix(typed) }.map { CompletionCandidate($0) })
    }

    private func topics(_ typed: String) -> CompletionFindings {
        var found = commands(typed)
        found.add(words([CommandTable.referenceWords[language]], typed))
        return found
    }

    private func values(
        _ kind: ValueKind, _ typed: TypedWord, scope: CompletionScope
    ) -> CompletionFindings {
        switch kind {
        case .choice(let vocabulary):
            return choices(vocabulary, typed.folded)
        case .orderPlace:
            return choices(.orderPlace, typed.folded)
        case .partner:
            return source.partners(folded: typed.folded, byName: typed.isQuoted)
        case .item:
            var found = typed.isQuoted ? .none : source.items(scope, startingWith: typed.folded)
            if scope == .anything {
                found.add(source.partners(folded: typed.folded, byName: typed.isQuoted))
            }
            return found
        case .piece:
            var found = Spellings(language, startingWith: typed.folded)
            for piece in source.pieces { found.add(piece.words, piece.description) }
            return CompletionFindings(found.candidates)
        case .point, .pointAfterSign:
            return points(typed, needsSign: kind == .pointAfterSign)
        case .path:
            return source.files(startingWith: typed.text)
        default:
            return .none
        }
    }

    private func choices(_ vocabulary: Vocabulary, _ typed: String) -> CompletionFindings {
        var found = Spellings(language, startingWith: typed)
        for choice in vocabulary.choices { found.add(choice.words, "") }
        return CompletionFindings(found.candidates)
    }

    private func points(_ typed: TypedWord, needsSign: Bool) -> CompletionFindings {
        let sign = needsSign || typed.folded.hasPrefix("@") ? "@" : ""
        if needsSign, !typed.folded.hasPrefix("@"), !typed.folded.isEmpty { return .none }
        let now = CompletionCandidate(language == .dutch ? "nu" : "now")
        let all = source.versions() + [now]
        let fitting = all.map { CompletionCandidate(sign + $0.text, $0.description) }
            .filter { $0.text.hasPrefix(typed.folded) }
        return CompletionFindings(fitting)
    }

    /// The text an item has, to be changed where it stands.
    private func rewriting(
        _ row: CommandSpecification, _ open: [Parameter], _ typed: TypedWord,
        _ position: LinePosition
    ) -> Completion? {
        guard row.name == .rewrite, open.isEmpty, typed.text.isEmpty,
            let item = position.argument(.item), let text = source.textForRewriting(item.typed)
        else { return nil }
        return typed.completed(
            with: CompletionFindings([
                CompletionCandidate(text, ending: .none, isVerbatim: true)
            ]))
    }
}

/// The words that start so: those of the language of the screen, and only where there are none
/// the other's, so that knowing both languages costs nobody an extra choice.
private struct Spellings {
    private let language: Language
    private let start: String
    private var own: [CompletionCandidate] = []
    private var other: [CompletionCandidate] = []

    init(_ language: Language, startingWith start: String) {
        self.language = language
        self.start = start
    }

    var candidates: [CompletionCandidate] { own.isEmpty ? other : own }

    mutating func add(_ words: Words, _ description: String, ending: String = "") {
        let mine = words.all(in: language)
        // Before anything is typed one spelling of each says enough.
        for word in start.isEmpty ? mine.prefix(1) : mine[...] where fits(word) {
            own.append(candidate(word, description, ending))
        }
        for word in words.all(in: language == .dutch ? .english : .dutch) where fits(word) {
            other.append(candidate(word, description, ending))
        }
    }

    private func fits(_ word: String) -> Bool { Folding.folded(word).hasPrefix(start) }

    private func candidate(
        _ word: String, _ description: String, _ ending: String
    ) -> CompletionCandidate {
        CompletionCandidate(
            word + ending, description, ending: ending.isEmpty ? .blank : .none)
    }
}

/// The word before the cursor, and where it stands in the line.
struct TypedWord {
    /// Without the quote it may start with.
    let text: String
    let isQuoted: Bool
    let start: Int
    let end: Int

    init(_ bytes: [UInt8], from start: Int) {
        self.start = start
        end = start + bytes.count
        isQuoted = bytes.first == Byte.quote
        let body = isQuoted ? bytes.dropFirst() : bytes[...]
        let isClosed = isQuoted && body.last == Byte.quote
        text = String(decoding: isClosed ? body.dropLast() : body, as: UTF8.self)
    }

    var folded: String { Folding.folded(text) }

    var withoutSlash: TypedWord {
        let bytes = Array(text.utf8)
        return bytes.first == Byte.slash && !isQuoted
            ? TypedWord(Array(bytes.dropFirst()), from: start + 1) : self
    }

    /// The folded name before an `=` and the value after it.
    func splitAtEquals() -> (name: String, value: TypedWord)? {
        let bytes = Array(text.utf8)
        guard !isQuoted, let equals = bytes.firstIndex(of: Byte.equals), equals > 0 else {
            return nil
        }
        let name = String(decoding: bytes[..<equals], as: UTF8.self)
        let value = TypedWord(Array(bytes[(equals + 1)...]), from: start + equals + 1)
        return (Folding.folded(name), value)
    }

    /// The last value of a list.
    var afterComma: TypedWord {
        let bytes = Array(text.utf8)
        guard !isQuoted, let comma = bytes.lastIndex(of: Byte.comma) else { return self }
        return TypedWord(Array(bytes[(comma + 1)...]), from: start + comma + 1)
    }

    func completed(with findings: CompletionFindings) -> Completion {
        Completion(start..<end, typed: text, findings, hasQuote: isQuoted)
    }
}
