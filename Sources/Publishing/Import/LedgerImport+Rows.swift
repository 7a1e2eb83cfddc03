import CaseModel
import Ledger
import Wording

/// Rows that are years of one line, and rows that are no line at all.
extension LedgerImport {
    /// Adds a year to a line; what rows of one line say of it must be the same.
    mutating func join(_ part: Part, to place: Int) {
        let columns = Self.shared.filter { column in
            guard let position = table.places[column.rawValue],
                groups[place].cells.indices.contains(position),
                table.reader.cells.indices.contains(position)
            else { return false }
            return !table.reader.isSame(
                groups[place].cells[position], table.reader.cells[position])
        }
        if !columns.isEmpty { differ(columns, part, groups[place]) }
        groups[place].parts.append(part)
    }

    /// A cell that cannot be read at all is what is wrong, and not that it is another.
    private mutating func differ(_ columns: [LedgerColumn], _ part: Part, _ group: Group) {
        let here = faults(
            of: Group(
                row: part.row, line: group.line, cells: table.reader.cells, parts: [part]))
        let first = faults(of: group)
        for column in columns {
            let name = table.name(column.rawValue)
            let faults = here.filter { $0.column == name }
            if !faults.isEmpty {
                problems += faults
            } else if !first.contains(where: { $0.column == name }) {
                problems.append(rowsDiffer(column, part.row, group.row))
            }
        }
    }

    /// What is wrong with the cells of a row taken by itself.
    private func faults(of group: Group) -> [ImportProblem] {
        var trial = self
        trial.problems = []
        var item: Item
        if let line = group.line {
            item = given[line.id] ?? line.item
        } else if let meaning = meaning(of: group) {
            item = Item(id: ItemID(high: 0, low: 0), kind: meaning.kind)
        } else {
            return [kindMissing(group)]
        }
        trial.readCells(of: group, into: &item)
        trial.readMeasure(group, into: &item)
        return trial.problems
    }

    private func rowsDiffer(_ column: LedgerColumn, _ row: Int, _ first: Int) -> ImportProblem {
        problem(
            "rows-differ", row, column,
            Phrase(
                en: "This differs from the row on line \(first), which is the same line of the "
                    + "ledger.",
                nl: "Dit verschilt van de rij op regel \(first), die dezelfde regel van het "
                    + "grootboek is."),
            next: Phrase(
                en: "Make them the same, or give one of them a new id.",
                nl: "Maak ze gelijk, of geef een ervan een nieuw nummer."))
    }

    static let shared: [LedgerColumn] = [
        .side, .kind, .party, .group, .form, .category, .workPackage, .activity, .programme,
        .project, .description, .unit, .function, .unitPrice, .approximate, .state, .rest, .status,
        .evidence, .fund, .vat, .mirrors, .aidType, .topUp, .eligible, .eligibleReason, .earmark,
        .confidence, .note, .valuedThrough,
    ]

    // MARK: Rows of totals

    /// Whether a new row is one of totals: a cell says so and nothing else, or starts with it
    /// while the row does not tell what kind of line it would be.
    func isTotal(_ group: Group, isOfAKind: Bool) -> Bool {
        group.cells.contains { cell in
            guard !cell.isEmpty, cell.end - cell.start < 200 else { return false }
            let found = text(cell)
            return isOfAKind ? TotalRow.isTotal(found) : TotalRow.startsWithTotal(found)
        }
    }

    /// Says that a row is one of totals, in place of all else that is wrong with it.
    mutating func refuseTotal(_ group: Group) {
        problems.removeAll { $0.line == group.row }
        problems.append(TotalRow.problem(group.row))
    }
}
