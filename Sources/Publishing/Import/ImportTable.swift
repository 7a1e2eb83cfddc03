import CaseModel
import Wording

/// A file of cells of which the header was read: which column stands where.
struct ImportTable {
    static let mostRows = 250_000

    var reader: CSVReader
    let encoding: CSVEncoding
    let header: [String]
    /// The line of the file on which the header stands.
    let headerLine: Int
    /// Whether rows of something else stand above the header.
    let hasTitle: Bool
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
        var best: (reader: CSVReader, known: Int, count: Int, hasTitle: Bool)?
        var fault: CSVFault?
        for separator in [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09] {
            var reader = CSVReader(text.bytes, separator: separator)
            var hasTitle = false
            do throws(CSVFault) {
                guard try Self.readFirst(&reader) else { throw Self.empty }
                hasTitle = Self.passTitle(&reader, names)
            } catch {
                fault = fault ?? error
                continue
            }
            let known = Self.known(reader, names)
            if (known, reader.cells.count) > (best?.known ?? -1, best?.count ?? 0) {
                best = (reader, known, reader.cells.count, hasTitle)
            }
        }
        guard let best else {
            let isEmpty = fault == nil || fault == Self.empty
            throw isEmpty ? Self.emptyFile : .form(fault ?? Self.empty)
        }
        reader = best.reader
        header = best.reader.cells.map { best.reader.text($0) }
        headerLine = best.reader.rowLine
        hasTitle = best.hasTitle
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
    private static func readFirst(_ reader: inout CSVReader) throws(CSVFault) -> Bool {
        guard try reader.next() else { return false }
        guard let first = reader.cells.first, reader.text(first).lowercased().hasPrefix("sep=")
        else { return true }
        return try reader.next()
    }

    /// People put a title above their table: goes on to the row of headers under it, if the
    /// first row is none. Whether there was a title.
    private static func passTitle(_ reader: inout CSVReader, _ names: [String: Int]) -> Bool {
        guard known(reader, names) < 2 else { return false }
        var later = reader
        for _ in 0..<deepestHeader {
            guard let isRow = try? later.next(), isRow else { return false }
            if known(later, names) >= 2 {
                reader = later
                return true
            }
        }
        return false
    }

    /// How far down a header is looked for.
    private static let deepestHeader = 20

    /// How many headers of a row stand for a column.
    private static func known(_ reader: CSVReader, _ names: [String: Int]) -> Int {
        reader.cells.count { names[key(reader.text($0))] != nil }
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
                let isTotal = cells.first { !$0.isEmpty }.map { TotalRow.isTotal(reader.text($0)) }
                problems.append(
                    isTotal == true ? TotalRow.problem(reader.rowLine) : ragged(cells.count))
            }
        } catch {
            problems.append(.form(error))
        }
        return false
    }

    private func ragged(_ count: Int) -> ImportProblem {
        let cells = Phrase.counted(count, en: ("cell", "cells"), nl: ("cel", "cellen"))
        return ImportProblem(
            "ragged-row", line: reader.rowLine,
            Phrase(
                en: "This row has \(cells.english); the header has \(header.count).",
                nl: "Deze rij heeft \(cells.dutch); de kop heeft er \(header.count)."),
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
