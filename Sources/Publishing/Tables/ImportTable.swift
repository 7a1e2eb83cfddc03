import CaseModel
import Wording

/// A file of cells of which the header was read: which column stands where.
struct ImportTable {
    static let mostRows = 250_000

    var reader: CSVReader
    let encoding: CSVEncoding
    let header: [String]
    /// The cell of each known column, by its number.
    let places: [Int?]
    let unknown: [String]
    let numbers: ImportNumbers
    /// Whether no header stands for anything.
    let isUnknown: Bool

    /// Reads the header; the separator is the one that makes most sense of it.
    init(
        _ bytes: [UInt8], titles: [(title: Phrase, others: [String])],
        problems: inout [ImportProblem]
    ) throws(ImportProblem) {
        let text = try Self.decoded(bytes)
        encoding = text.encoding
        let names = Self.names(titles)
        var best: (reader: CSVReader, known: Int, count: Int)?
        var fault: CSVFault?
        for separator in [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09] {
            var reader = CSVReader(text.bytes, separator: separator)
            do throws(CSVFault) {
                guard try Self.readHeader(&reader) else { throw Self.empty }
            } catch {
                fault = fault ?? error
                continue
            }
            let known = reader.cells.count { names[Self.key(reader.text($0))] != nil }
            if (known, reader.cells.count) > (best?.known ?? -1, best?.count ?? 0) {
                best = (reader, known, reader.cells.count)
            }
        }
        guard let best else {
            let isEmpty = fault == nil || fault == Self.empty
            throw isEmpty ? Self.emptyFile : .form(fault ?? Self.empty)
        }
        reader = best.reader
        header = best.reader.cells.map { best.reader.text($0) }
        var places = [Int?](repeating: nil, count: titles.count)
        var unknown: [String] = []
        var seen: Set<String> = []
        for (place, name) in header.enumerated() {
            let key = Self.key(name)
            let column = names[key]
            let isTwice = column.map { places[$0] != nil } ?? (!key.isEmpty && seen.contains(key))
            seen.insert(key)
            if isTwice {
                problems.append(Self.twice(name, line: best.reader.rowLine))
            } else if let column {
                places[column] = place
            } else if !name.isEmpty {
                unknown.append(name)
            }
        }
        self.places = places
        self.unknown = unknown
        numbers = ImportNumbers(separator: best.reader.separator)
        isUnknown = best.known == 0
    }

    /// A line `sep=;`, which some programs write for Excel, is no row.
    private static func readHeader(_ reader: inout CSVReader) throws(CSVFault) -> Bool {
        guard try reader.next() else { return false }
        guard let first = reader.cells.first, reader.text(first).lowercased().hasPrefix("sep=")
        else { return true }
        return try reader.next()
    }

    private static func names(_ titles: [(title: Phrase, others: [String])]) -> [String: Int] {
        var names: [String: Int] = [:]
        for (place, title) in titles.enumerated() {
            for name in [title.title.english, title.title.dutch] + title.others
            where names[key(name)] == nil {
                names[key(name)] = place
            }
        }
        return names
    }

    private static func key(_ name: String) -> String {
        Folding.folded(String(name.map { $0 == "_" || $0 == "-" ? " " : $0 }))
            .split(separator: " ").joined(separator: " ")
    }

    /// The cell of a column in the row at hand.
    func cell(_ column: Int) -> CSVReader.Cell? {
        places[column].flatMap { reader.cells.indices.contains($0) ? reader.cells[$0] : nil }
    }

    /// The header of a column as the file has it.
    func name(_ column: Int) -> String { places[column].map { header[$0] } ?? "" }

    /// The next row that fits the header; what does not fit is reported and passed by.
    mutating func next(problems: inout [ImportProblem]) -> Bool {
        do throws(CSVFault) {
            while try reader.next() {
                let cells = reader.cells
                if cells.allSatisfy(\.isEmpty) { continue }
                if cells.count == header.count { return true }
                if cells.count > header.count, cells[header.count...].allSatisfy(\.isEmpty) {
                    return true
                }
                problems.append(ragged(cells.count))
            }
        } catch {
            problems.append(.form(error))
        }
        return false
    }

    private func ragged(_ count: Int) -> ImportProblem {
        ImportProblem(
            "ragged-row", line: reader.rowLine,
            Phrase(
                en: "This row has \(count) cells; the header has \(header.count).",
                nl: "Deze rij heeft \(count) cellen; de kop heeft er \(header.count)."),
            next: Phrase(
                en: "Give every row as many cells as the header.",
                nl: "Geef elke rij evenveel cellen als de kop."))
    }

    private static func decoded(
        _ bytes: [UInt8]
    ) throws(ImportProblem) -> (bytes: [UInt8], encoding: CSVEncoding) {
        do throws(CSVEncoding.Fault) {
            return try CSVEncoding.decoded(bytes)
        } catch {
            let next = Phrase(
                en: "Save it as CSV UTF-8.", nl: "Sla het op als CSV UTF-8.")
            switch error {
            case .sixteenBits:
                throw ImportProblem(
                    "unknown-encoding", line: nil,
                    Phrase(en: "The file is UTF-16.", nl: "Het bestand is UTF-16."), next: next)
            case .noLetter(let line):
                throw ImportProblem(
                    "unknown-encoding", line: line,
                    Phrase(
                        en: "There is a byte that is no letter in UTF-8 or Windows-1252.",
                        nl: "Hier staat een byte die geen letter is in UTF-8 of Windows-1252."),
                    next: next)
            }
        }
    }

    private static let empty = CSVFault(kind: .unclosedQuote, line: 0, cell: 0)

    private static let emptyFile = ImportProblem(
        "empty-file", line: nil, Phrase(en: "The file is empty.", nl: "Het bestand is leeg."),
        next: Phrase(en: "Export a table first.", nl: "Exporteer eerst een tabel."))

    static let noColumns = ImportProblem(
        "no-known-columns", line: 1,
        Phrase(en: "No column of it is known.", nl: "Geen enkele kolom is bekend."),
        next: Phrase(
            en: "Start from an export, or use its headers.",
            nl: "Begin met een export, of gebruik de koppen daarvan."))

    static let noRows = ImportProblem(
        "empty-file", line: 1,
        Phrase(
            en: "There is not a single row under the header.",
            nl: "Onder de kop staat geen enkele rij."),
        next: Phrase(
            en: "Export the table anew, or remove lines with remove.",
            nl: "Exporteer de tabel opnieuw, of haal regels weg met verwijder."))

    private static func twice(_ name: String, line: Int) -> ImportProblem {
        ImportProblem(
            "duplicate-header", line: line, column: name,
            Phrase(
                en: "This column stands there twice.", nl: "Deze kolom staat er twee keer."),
            next: Phrase(en: "Keep one of them.", nl: "Houd er een van."))
    }
}

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
        let text = String(decoding: bytes, as: UTF8.self)
        if text == "-" { return .zero }
        let money = try reader.money(text)
        guard money >= .zero else { throw .negative }
        return money
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
