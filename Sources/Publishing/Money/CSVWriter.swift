public import CaseModel

/// A cell of a table in CSV.
public enum CSVCell: Hashable, Sendable {
    case text(String)
    case amount(Money)
    case quantity(Quantity)
    case count(Int)
    case empty

    /// The text, or an empty cell where there is none.
    public init(_ text: String?) {
        self = text.map { .text($0) } ?? .empty
    }

    /// A text as a spreadsheet may have it: what would start a formula gets a `'` before it.
    ///
    /// A text that starts with `'`s and then such a character gets one more, so that `restored`
    /// gives back exactly what was there.
    public static func harmless(_ text: String) -> String {
        startsFormula(text) ? "'" + text : text
    }

    /// The text as it was before `harmless`.
    public static func restored(_ text: String) -> String {
        text.unicodeScalars.first == "'" && startsFormula(text)
            ? String(text.unicodeScalars.dropFirst()) : text
    }

    private static func startsFormula(_ text: String) -> Bool {
        guard let start = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        switch start {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }
}

/// Rows of cells under a header.
public struct CSVTable: Hashable, Sendable {
    public var header: [String]
    public var rows: [[CSVCell]]

    /// Makes a table.
    public init(header: [String], rows: [[CSVCell]]) {
        self.header = header
        self.rows = rows
    }
}

/// How CSV is written for those who open it.
public enum CSVDialect: String, Hashable, Sendable, CaseIterable {
    /// For Excel set to Dutch: semicolons, decimal commas, a byte order mark.
    case dutchExcel = "dutch"
    /// For everything else: commas, decimal points.
    case rfc4180

    var separator: Unicode.Scalar { self == .dutchExcel ? ";" : "," }
}

/// Writes tables as CSV, with CRLF after every row.
public struct CSVWriter: Sendable {
    public let dialect: CSVDialect

    /// Makes a writer.
    public init(dialect: CSVDialect) {
        self.dialect = dialect
    }

    /// The whole table, with the byte order mark where the dialect has one.
    public func text(_ table: CSVTable) -> String {
        var text = dialect == .dutchExcel ? "\u{FEFF}" : ""
        text += line(table.header.map { .text($0) })
        for row in table.rows { text += line(row) }
        return text
    }

    /// One row with its line end.
    public func line(_ cells: [CSVCell]) -> String {
        var text = ""
        for (place, cell) in cells.enumerated() {
            if place > 0 { text.unicodeScalars.append(dialect.separator) }
            text += written(cell)
        }
        return text + "\r\n"
    }

    private func written(_ cell: CSVCell) -> String {
        switch cell {
        case .text(let text): quoted(CSVCell.harmless(safe(text)))
        case .amount(let amount): number(amount.plain)
        case .quantity(let quantity): number(shortened(quantity.plain))
        case .count(let count): String(count)
        case .empty: ""
        }
    }

    private func number(_ plain: String) -> String {
        guard dialect == .dutchExcel, let point = plain.utf8.firstIndex(of: UInt8(ascii: "."))
        else { return plain }
        return plain[..<point] + "," + plain[plain.index(after: point)...]
    }

    private func shortened(_ plain: String) -> String {
        var text = plain
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// Line ends and tabs stay as they are between quotes; what could steer a terminal does not.
    private func safe(_ text: String) -> String {
        SafeText.visible(text, keeping: ["\t", "\r", "\n"])
    }

    private func quoted(_ text: String) -> String {
        let bytes = text.utf8
        let blank = UInt8(ascii: " ")
        let separator = UInt8(ascii: dialect.separator)
        let needsQuotes =
            bytes.contains {
                $0 == separator || $0 == UInt8(ascii: "\"") || (0x09...0x0D).contains($0)
            } || bytes.first == blank || bytes.last == blank
        guard needsQuotes else { return text }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}
