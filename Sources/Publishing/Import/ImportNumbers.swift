import CaseModel
import Wording

/// Reads the numbers of a table; its separator tells the decimal mark.
struct ImportNumbers {
    let decimalMark: UInt8
    private let reader: NumberReader

    init(separator: UInt8) {
        // Where cells are set apart by commas, the decimal mark is a point.
        let isPoint = separator == UInt8(ascii: ",")
        decimalMark = UInt8(ascii: isPoint ? "." : ",")
        reader = NumberReader(language: isPoint ? .english : .dutch)
    }

    func money(_ bytes: ArraySlice<UInt8>) throws(NumberError) -> Money {
        if let cents = plain(bytes, decimals: 2) { return Money(cents: cents) }
        var text = Self.withoutCurrency(String(decoding: bytes, as: UTF8.self))
        if text == "-" { return .zero }
        // Accountants write what is below zero between brackets.
        let isBracketed = text.hasPrefix("(") && text.hasSuffix(")")
        if isBracketed { text = String(text.dropFirst().dropLast()) }
        let money = try reader.money(text)
        guard !isBracketed, money >= .zero else { throw .negative }
        return money
    }

    /// The figure as spreadsheets and people write it: `100,00 €`, `€ -` and `1.250,-`.
    private static func withoutCurrency(_ text: String) -> String {
        var body = LedgerImport.trimmed(text)
        for mark in ["€", "EUR"] {
            if body.hasSuffix(mark) { body = String(body.dropLast(mark.count)) }
            if body.hasPrefix(mark) { body = String(body.dropFirst(mark.count)) }
        }
        body = LedgerImport.trimmed(body)
        for nothing in [",-", ",--", ",–", ",—"] where body.hasSuffix(nothing) {
            return body.dropLast(nothing.count) + ",00"
        }
        return body
    }

    func quantity(_ bytes: ArraySlice<UInt8>) throws(NumberError) -> Quantity {
        if let thousandths = plain(bytes, decimals: 3) { return Quantity(thousandths: thousandths) }
        return try reader.quantity(String(decoding: bytes, as: UTF8.self))
    }

    /// A percentage from 0 to 100, with or without its sign.
    func percentage(_ bytes: ArraySlice<UInt8>) throws(NumberError) -> Quantity {
        var bytes = bytes
        while let last = bytes.last, last == UInt8(ascii: "%") || last == 0x20 {
            bytes.removeLast()
        }
        let quantity = try quantity(bytes)
        guard quantity <= Quantity(thousandths: 100_000) else { throw .tooLarge }
        return quantity
    }

    /// What exports write: digits, and behind the decimal mark at most so many.
    private func plain(_ bytes: ArraySlice<UInt8>, decimals: Int) -> Int64? {
        guard (1...15).contains(bytes.count) else { return nil }
        var value: Int64 = 0
        var behind: Int?
        var whole = 0
        for byte in bytes {
            if byte >= 48, byte <= 57 {
                value = value * 10 + Int64(byte - 48)
                if behind == nil { whole += 1 } else { behind = behind.map { $0 + 1 } }
            } else if byte == decimalMark, behind == nil, whole > 0 {
                behind = 0
            } else {
                return nil
            }
        }
        let missing = decimals - (behind ?? 0)
        guard behind != 0, missing >= 0, whole <= 12 else { return nil }
        for _ in 0..<missing { value *= 10 }
        return value
    }
}
