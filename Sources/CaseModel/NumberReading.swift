public import Wording

/// Why a number cannot be taken as typed.
public enum NumberError: Error, Hashable, Sendable {
    case malformed
    /// `1.250` in English or `1,250` in Dutch: a thousand or a fraction, nobody can tell.
    case ambiguous
    case tooManyDecimals(allowed: Int)
    case tooLarge
    case negative
    case zero
    case malformedYears
    case yearsOutOfRange
    case yearsBackwards
}

/// Reads numbers as people in the Netherlands and elsewhere type them.
///
/// The rules: of two different separators the last is the decimal mark; the same one repeated
/// groups thousands; a single one with exactly three digits after it groups where the language
/// groups with it, and is refused where the language would read a fraction; with one or two
/// digits after it, it is the decimal mark in both languages. A blank only ever groups, and
/// thousands never start with a nought, so `0.125` is a fraction everywhere.
public struct NumberReader: Sendable {
    public let language: Language

    /// Makes a reader for numbers in one language.
    public init(language: Language) {
        self.language = language
    }

    /// Reads an amount: `€ 60.000`, `EUR 12k`, `1,2 mln`, `750000`, `12,50`, `15,-`.
    public func money(_ text: some StringProtocol) throws(NumberError) -> Money {
        var body = Substring(trimmed(text))
        var isNegative = false
        (body, isNegative) = withoutSign(body)
        for mark in ["€", "EUR", "eur"] where body.hasPrefix(mark) {
            body = Substring(trimmed(body.dropFirst(mark.count)))
            break
        }
        if !isNegative { (body, isNegative) = withoutSign(body) }
        body = withWholeEuros(body)
        let (number, factor) = withoutFactor(body)
        let decimals = factor == 1 ? 2 : 6
        let scaled = try scaledNumber(number, decimals: decimals)
        // With a factor the text may hold many decimals (1,25 mln), as long as cents come out.
        let (product, overflow) = scaled.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .tooLarge }
        let unit: Int64 = factor == 1 ? 1 : 10_000
        guard product % unit == 0 else { throw .tooManyDecimals(allowed: 2) }
        let cents = product / unit
        guard cents <= Money.limit.cents else { throw .tooLarge }
        return Money(cents: isNegative ? -cents : cents)
    }

    /// Reads a quantity with at most three decimals: `120`, `7,5`, `1.250`.
    public func quantity(_ text: some StringProtocol) throws(NumberError) -> Quantity {
        let (body, isNegative) = withoutSign(Substring(trimmed(text)))
        guard !isNegative else { throw .negative }
        let (number, factor) = withoutFactor(body)
        let scaled = try scaledNumber(number, decimals: 3)
        let (thousandths, overflow) = scaled.multipliedReportingOverflow(by: factor)
        guard !overflow, thousandths <= Quantity.limit.thousandths else { throw .tooLarge }
        return Quantity(thousandths: thousandths)
    }

    /// Reads digits with separators as a whole number of 10^-`decimals`.
    private func scaledNumber(
        _ text: Substring, decimals: Int
    ) throws(NumberError) -> Int64 {
        let plain = String(text.map { Self.blanks.contains($0) ? " " : $0 })
        let (whole, fraction) = try parts(Array(plain.utf8))
        guard fraction.count <= decimals else { throw .tooManyDecimals(allowed: decimals) }
        var value: Int64 = 0
        for digit in whole + fraction + [UInt8](repeating: 48, count: decimals - fraction.count) {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, secondOverflow) = tenfold.addingReportingOverflow(Int64(digit - 48))
            guard !overflow, !secondOverflow else { throw .tooLarge }
            value = sum
        }
        return value
    }

    /// Takes a number apart at its decimal mark.
    private func parts(_ bytes: [UInt8]) throws(NumberError) -> (whole: [UInt8], fraction: [UInt8])
    {
        let point = UInt8(ascii: ".")
        let comma = UInt8(ascii: ",")
        let blank = UInt8(ascii: " ")
        let separators = [point, comma, blank]
        let isPlain = bytes.allSatisfy { (48...57).contains($0) || separators.contains($0) }
        guard isPlain, let head = bytes.first, (48...57).contains(head), let tail = bytes.last,
            (48...57).contains(tail)
        else { throw .malformed }
        let marks = bytes.indices.filter { separators.contains(bytes[$0]) }
        guard let last = marks.last else { return (bytes, []) }
        let kinds = Set(marks.map { bytes[$0] })
        if kinds.count == 2 {
            // The last one is the decimal mark, and stands once; the rest groups.
            guard bytes[last] != blank, marks.count(where: { bytes[$0] == bytes[last] }) == 1
            else { throw .malformed }
            return (try ungrouped(Array(bytes[..<last])), Array(bytes[(last + 1)...]))
        }
        guard kinds.count == 1 else { throw .malformed }
        if marks.count > 1 || bytes[last] == blank { return (try ungrouped(bytes), []) }
        let fraction = Array(bytes[(last + 1)...])
        guard fraction.count == 3 else {
            if fraction.count > 3 { throw .malformed }
            return (Array(bytes[..<last]), fraction)
        }
        if bytes[..<last] == [UInt8(ascii: "0")] { return ([bytes[0]], fraction) }
        let groupingMark = language == .dutch ? point : comma
        guard bytes[last] == groupingMark else { throw .ambiguous }
        return (try ungrouped(bytes), [])
    }

    /// Drops the marks between thousands, which must stand before every three digits.
    private func ungrouped(_ bytes: [UInt8]) throws(NumberError) -> [UInt8] {
        let groups = bytes.split(omittingEmptySubsequences: false) { !(48...57).contains($0) }
        if groups.count == 1 { return bytes }
        guard let head = groups.first, (1...3).contains(head.count), head.first != 48,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { throw .malformed }
        return groups.flatMap { Array($0) }
    }

    private func withoutSign(_ text: Substring) -> (Substring, Bool) {
        guard text.hasPrefix("-") || text.hasPrefix("\u{2212}") else { return (text, false) }
        return (Substring(trimmed(text.dropFirst())), true)
    }

    /// Whole euros as they stand on a price tag: `15,-` and `1.250,--`.
    private func withWholeEuros(_ text: Substring) -> Substring {
        for ending in [",--", ",-", ",—", ",–"] where text.hasSuffix(ending) {
            return text.dropLast(ending.count) + ",00"
        }
        return text
    }

    private func withoutFactor(_ text: Substring) -> (Substring, Int64) {
        let factors: [(String, Int64)] = [
            ("mld", 1_000_000_000), ("miljard", 1_000_000_000), ("billion", 1_000_000_000),
            ("bn", 1_000_000_000), ("mln", 1_000_000), ("miljoen", 1_000_000),
            ("million", 1_000_000), ("duizend", 1_000), ("thousand", 1_000),
            ("k", 1_000), ("K", 1_000),
        ]
        for (word, factor) in factors where text.hasSuffix(word) {
            return (Substring(trimmed(text.dropLast(word.count))), factor)
        }
        return (text, 1)
    }

    private static let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

    private func trimmed(_ text: some StringProtocol) -> String {
        let body = text.drop { Self.blanks.contains($0) }
        guard let last = body.lastIndex(where: { !Self.blanks.contains($0) }) else { return "" }
        return String(body[...last])
    }
}
