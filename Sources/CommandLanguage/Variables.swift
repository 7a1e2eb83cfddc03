import Wording

/// Finds and fills `${name}`; `$${` stands for a literal `${`.
enum Variables {
    /// A piece of text between or in the variables.
    enum Segment: Equatable {
        case plain(String)
        case variable(name: String, byteOffset: Int, byteLength: Int)
        case malformed(byteOffset: Int, byteLength: Int)
    }

    static func isPlain(_ text: String) -> Bool {
        segments(of: text).allSatisfy { if case .plain = $0 { true } else { false } }
    }

    /// Whether a name can be that of a variable: a letter, then letters, digits, `-` and `_`.
    static func isName(_ name: some StringProtocol) -> Bool {
        guard let first = Folding.folded(name).unicodeScalars.first,
            first.properties.isAlphabetic
        else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                || scalar == "-" || scalar == "_"
                || scalar.properties.canonicalCombiningClass
                    != .notReordered
        }
    }

    static func segments(of text: String) -> [Segment] {
        let bytes = Array(text.utf8)
        var segments: [Segment] = []
        var plain: [UInt8] = []
        var index = 0
        func starts(_ pattern: StaticString, at index: Int) -> Bool {
            pattern.withUTF8Buffer { bytes[index...].starts(with: $0) }
        }
        while index < bytes.count {
            guard bytes[index] == Byte.dollar else {
                plain.append(bytes[index])
                index += 1
                continue
            }
            if starts("$${", at: index) {
                plain += [Byte.dollar, Byte.openBrace]
                index += 3
            } else if starts("${", at: index) {
                if !plain.isEmpty {
                    segments.append(.plain(String(decoding: plain, as: UTF8.self)))
                }
                plain = []
                let (segment, end) = variable(in: bytes, at: index)
                segments.append(segment)
                index = end
            } else {
                plain.append(Byte.dollar)
                index += 1
            }
        }
        if !plain.isEmpty { segments.append(.plain(String(decoding: plain, as: UTF8.self))) }
        return segments
    }

    private static func variable(in bytes: [UInt8], at start: Int) -> (Segment, Int) {
        guard let close = bytes[start...].firstIndex(of: Byte.closeBrace) else {
            return (.malformed(byteOffset: start, byteLength: 2), start + 2)
        }
        let name = String(decoding: bytes[start + 2..<close], as: UTF8.self)
        let length = close + 1 - start
        return isName(name)
            ? (.variable(name: name, byteOffset: start, byteLength: length), close + 1)
            : (.malformed(byteOffset: start, byteLength: length), close + 1)
    }

    static func fill(
        _ argument: Argument, from variables: [String: String]
    ) throws(SyntaxProblem) -> String {
        var result = ""
        for segment in segments(of: argument.typed) {
            switch segment {
            case .plain(let text):
                result += text
            case .variable(let name, let offset, let length):
                guard let value = variables[Folding.folded(name)] else {
                    throw SyntaxProblem(
                        .unknownVariable, at: place(of: offset, in: argument), byteLength: length,
                        facts: SyntaxFacts(typed: name),
                        suggestions: Suggestions.near(name, among: variables.keys.sorted()))
                }
                result += value
            case .malformed(let offset, let length):
                throw malformed(in: argument, offset: offset, length: length)
            }
        }
        return result
    }

    /// The first malformed variable of an argument, if there is one.
    static func problem(in argument: Argument) -> SyntaxProblem? {
        guard !argument.isBlock, argument.typed.hasByte(Byte.dollar) else { return nil }
        for segment in segments(of: argument.typed) {
            if case .malformed(let offset, let length) = segment {
                return malformed(in: argument, offset: offset, length: length)
            }
        }
        return nil
    }

    private static func malformed(
        in argument: Argument, offset: Int, length: Int
    ) -> SyntaxProblem {
        let bytes = argument.typed.utf8.dropFirst(offset).prefix(length)
        return SyntaxProblem(
            .malformedVariable, at: place(of: offset, in: argument), byteLength: length,
            facts: SyntaxFacts(typed: String(decoding: bytes, as: UTF8.self)))
    }

    /// Inside quotes a doubled quote moves what follows, so look where it stands in the line.
    private static func place(of offset: Int, in argument: Argument) -> SourcePlace {
        var shift = 0
        if argument.form == .quoted {
            let before = argument.typed.utf8.prefix(offset)
            shift = 1 + before.reduce(0) { $0 + ($1 == Byte.quote ? 1 : 0) }
        }
        return SourcePlace(
            source: argument.place.source, line: argument.place.line,
            byteOffset: argument.place.byteOffset + offset + shift)
    }
}
