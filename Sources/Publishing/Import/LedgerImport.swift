import CaseModel
import Ledger
import Wording

/// Reads a table of ledger lines against a case. Only what differs from what an export would
/// write now is a change, so that an export read back in changes nothing.
struct LedgerImport {
    typealias Cell = CSVReader.Cell

    /// A row's share of a line: what it amounts to in its year.
    struct Part {
        let row: Int
        var years: Years?
        var amount: Money?
        var highest: Money?
        var quantity: Quantity?
    }

    /// The rows of one line.
    struct Group {
        let row: Int
        let line: LedgerLine?
        /// The cells of its first row, as places in the file.
        let cells: [Cell]
        var parts: [Part]
    }

    var table: ImportTable
    let given: Case
    let words: ImportWords
    let rows: LedgerRows
    var problems: [ImportProblem]
    var groups: [Group] = []
    /// The number last given to a new line of a kind; there are three kinds at most.
    var numbers: [(kind: ItemKind, last: Int)] = []
    /// The columns of texts that the table has.
    var texts: [TextReading]
    /// The parties that a name in the table stands for, looked up once.
    var parties: [String: [Item]] = [:]
    /// The keys that a word in the table stands for, by the field and the word.
    var keys: [Field: [String: String]] = [:]
    /// Looked up once, and only when a row names a fund.
    lazy var knownFunds = words.funds()
    /// The funds that are named and for which there is no pack.
    var unknownFunds: [String] = []
    /// What was worked out rather than typed, to be looked at when all is read.
    var derived: [Derived] = []
    /// Cost lines that became the other side of a contribution here.
    var mirroring: [(id: ItemID, row: Int)] = []
    /// The rows of the lines that would be added, in the order of those.
    var addedRows: [Int] = []
    /// The lines that stand in the table, and the kinds of lines it has.
    private var seen: Set<ItemID> = []
    private var kinds: [ItemKind] = []
    /// The lines of the ledger by kind and number.
    private let lines: [ShortID: LedgerLine]

    init(
        _ table: ImportTable, _ given: Case, _ pack: FundPack?, _ words: ImportWords,
        _ problems: [ImportProblem]
    ) throws(ArithmeticError) {
        self.table = table
        self.given = given
        self.words = words
        self.problems = problems
        texts = Self.textColumns.compactMap { wanted in
            table.places[wanted.column.rawValue].map { TextReading(wanted: wanted, place: $0) }
        }
        rows = try LedgerRows(ValuedCase(given, through: pack), language: given.language)
        lines = Dictionary(
            rows.lines.compactMap { line in line.item.shortID.map { ($0, line) } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func run(into report: inout ImportReport) throws(ArithmeticError) {
        report.sums = try LedgerSums(of: rows.lines)
        report.rowCount = readRows(into: &report)
        for group in groups { settle(group, into: &report) }
        groups = []
        report.parts = Set(kinds)
        seen.formUnion(recogniseKnown(besides: seen, in: &report))
        try checkAfter(report)
        let parts = report.scope?.kinds ?? kinds
        report.gone = rows.lines.compactMap { given[$0.id] }.filter {
            parts.contains($0.kind) && !seen.contains($0.id)
        }
        report.unknownFunds = unknownFunds
        report.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// Sets the rows of one line against the case.
    private mutating func settle(_ group: Group, into report: inout ImportReport) {
        if let line = group.line {
            seen.insert(line.id)
            note(line.item.kind, group, report.scope)
            compare(line, with: group, into: &report)
        } else {
            let count = report.added.count
            add(group, into: &report)
            // The lines that one row becomes are all of its kind.
            if count < report.added.count {
                note(report.added[count].kind, group, report.scope)
            }
        }
        addedRows += repeatElement(group.row, count: report.added.count - addedRows.count)
    }

    private mutating func note(_ kind: ItemKind, _ group: Group, _ scope: ImportScope?) {
        if !kinds.contains(kind) { kinds.append(kind) }
        checkPart(kind, group, scope)
    }

    /// A row must be of the part that the table was said to be.
    private mutating func checkPart(_ kind: ItemKind, _ group: Group, _ scope: ImportScope?) {
        guard let scope, !scope.kinds.contains(kind) else { return }
        problems.append(
            problem(
                "wrong-part", group.row, has(.kind) ? .kind : nil,
                Phrase(
                    en: "This row is not of the part that was asked for.",
                    nl: "Deze rij hoort niet bij het gevraagde deel."),
                next: Phrase(
                    en: "Take it out, or leave the part out of the command.",
                    nl: "Haal haar weg, of laat het deel weg uit de opdracht.")))
    }

    // MARK: Rows into lines

    /// Reads all rows. Where no column tells which line a row is of, each is a new line, and is
    /// settled at once: nothing of it has to be kept.
    private mutating func readRows(into report: inout ImportReport) -> Int {
        let areAllNew = !has(.line)
        var count = 0
        var places: [ItemID: Int] = [:]
        var labels: [String: Int] = [:]
        while table.next(problems: &problems) {
            count += 1
            guard count <= ImportTable.mostRows else {
                problems.append(tooManyRows)
                return count
            }
            let row = table.reader.rowLine
            if areAllNew {
                let cells = table.reader.cells
                settle(
                    Group(row: row, line: nil, cells: cells, parts: [part(row)]), into: &report)
                continue
            }
            var line: LedgerLine?
            var label = ""
            if let cell = cell(.line), !cell.isEmpty {
                line = plainID(cell).flatMap { lines[$0] }
                if line == nil {
                    label = text(cell)
                    line = ShortID(label).flatMap { lines[$0] }
                }
                if line == nil, !Self.isNew(label) {
                    problems.append(
                        TotalRow.startsWithTotal(label)
                            ? TotalRow.problem(row) : unknownLine(label, row))
                    continue
                }
            }
            let part = part(row)
            if let id = line?.id, let place = places[id] {
                join(part, to: place)
                continue
            }
            if line == nil, !label.isEmpty, let place = labels[label] {
                join(part, to: place)
                continue
            }
            if let id = line?.id {
                places[id] = groups.count
            } else if !label.isEmpty {
                labels[label] = groups.count
            }
            let cells = table.reader.cells
            groups.append(Group(row: row, line: line, cells: cells, parts: [part]))
        }
        return count
    }

    /// `new`, `new1`, `nieuw-a`: rows with the same word are one new line.
    private static func isNew(_ label: String) -> Bool {
        let folded = Folding.folded(label)
        return folded.hasPrefix("new") || folded.hasPrefix("nieuw")
    }

    private mutating func part(_ row: Int) -> Part {
        var part = Part(row: row)
        if let cell = cell(.year), !cell.isEmpty { part.years = years(cell, row) }
        part.amount = money(.amount, row)
        part.highest = money(.highestAmount, row)
        if let cell = cell(.quantity), !cell.isEmpty {
            do throws(NumberError) {
                part.quantity = try table.numbers.quantity(raw(cell))
            } catch {
                problems.append(number(error, cell, row, .quantity))
            }
        }
        return part
    }

    private mutating func years(_ cell: Cell, _ row: Int) -> Years? {
        let bytes = raw(cell)
        if bytes.count == 4, bytes.allSatisfy({ (48...57).contains($0) }) {
            let year = bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
            if let years = Years(year, through: year) { return years }
        }
        do throws(NumberError) {
            return try Years.read(text(cell))
        } catch {
            problems.append(number(error, cell, row, .year))
            return nil
        }
    }

    private mutating func money(_ column: LedgerColumn, _ row: Int) -> Money? {
        guard let cell = cell(column), !cell.isEmpty else { return nil }
        return money(cell, column, row)
    }

    mutating func money(_ cell: Cell, _ column: LedgerColumn, _ row: Int) -> Money? {
        do throws(NumberError) {
            return try table.numbers.money(raw(cell))
        } catch {
            problems.append(number(error, cell, row, column))
            return nil
        }
    }

    // MARK: Cells

    /// The id in a cell as exports write it: `c12`. Any other spelling goes a longer way.
    private func plainID(_ cell: Cell) -> ShortID? {
        let bytes = raw(cell)
        guard let letter = bytes.first, (2...9).contains(bytes.count) else { return nil }
        let kind: ItemKind? =
            switch letter {
            case UInt8(ascii: "c"): .costLine
            case UInt8(ascii: "k"): .contribution
            case UInt8(ascii: "f"): .funding
            default: nil
            }
        var number = 0
        for byte in bytes.dropFirst() {
            guard byte >= 48, byte <= 57, number > 0 || byte != 48 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return kind.map { ShortID(kind: $0, number: number) }
    }

    private func cell(_ column: LedgerColumn) -> Cell? { table.cell(column.rawValue) }

    func cell(_ column: LedgerColumn, of group: Group) -> Cell? {
        table.places[column.rawValue].flatMap {
            group.cells.indices.contains($0) ? group.cells[$0] : nil
        }
    }

    func has(_ column: LedgerColumn) -> Bool { table.places[column.rawValue] != nil }

    func text(_ cell: Cell) -> String { table.reader.text(cell) }

    func raw(_ cell: Cell) -> ArraySlice<UInt8> {
        table.reader.bytes[cell.start..<cell.end]
    }

    // MARK: What can be wrong

    func problem(
        _ code: String, _ row: Int, _ column: LedgerColumn?, _ what: Phrase, next: Phrase
    ) -> ImportProblem {
        ImportProblem(
            code, line: row, column: column.map { table.name($0.rawValue) }, what, next: next)
    }

    func number(
        _ error: NumberError, _ cell: Cell, _ row: Int, _ column: LedgerColumn
    ) -> ImportProblem {
        .number(error, typed: text(cell), line: row, column: table.name(column.rawValue))
    }

    private func unknownLine(_ label: String, _ row: Int) -> ImportProblem {
        let shown = ImportProblem.shortened(label)
        return problem(
            "unknown-item", row, .line,
            Phrase(
                en: "There is no line “\(shown)” in the ledger.",
                nl: "Er is geen regel “\(shown)” in het grootboek."),
            next: Phrase(
                en: "Leave the cell empty for a new line, or write new1.",
                nl: "Laat de cel leeg voor een nieuwe regel, of schrijf nieuw1."))
    }

    private var tooManyRows: ImportProblem {
        ImportProblem(
            "too-many-rows", line: table.reader.rowLine,
            Phrase(
                en: "The file has more than \(ImportTable.mostRows) rows.",
                nl: "Het bestand heeft meer dan \(ImportTable.mostRows) rijen."),
            next: Phrase(en: "Cut it in parts.", nl: "Knip het in delen."))
    }
}
