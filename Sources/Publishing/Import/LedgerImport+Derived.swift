import CaseHistory
import CaseModel
import Ledger
import Wording

/// What is worked out rather than typed, and what the ledger says once all rows are in it.
extension LedgerImport {
    /// A line whose amount comes from a rate or from the other side of its booking.
    struct Derived {
        let id: ItemID
        let group: Group
        let shares: [Share]
    }

    /// Whether nobody types the amount of a line: the fund's rate or the other side gives it.
    func isDerived(_ item: Item, _ line: LedgerLine?, _ group: Group) -> Bool {
        if item.kind == .costLine {
            return line != nil && item[.mirrors] != nil && item[.amount] == nil
                && (item[.quantity] == nil || item[.unitPrice] == nil)
        }
        return rows.isFixed(item)
            || item.text(.form) == "inkind" && isValuedElsewhere(group)
    }

    /// Whether a row says that its worth came from a fund that is not the one chosen now.
    private func isValuedElsewhere(_ group: Group) -> Bool {
        guard let cell = cell(.valuedThrough, of: group), !cell.isEmpty else { return false }
        return Folding.folded(Self.trimmed(text(cell))) != rows.pack.map { Folding.folded($0.key) }
    }

    /// Looks at what only the whole can tell: an amount that was worked out must be what comes
    /// of the quantities and rates, before or after the changes of the same file.
    mutating func checkAfter(_ report: ImportReport) throws(ArithmeticError) {
        guard !derived.isEmpty || !mirroring.isEmpty else { return }
        var after = given
        after.apply(report.changes(removesGone: false))
        for (id, row) in mirroring {
            guard let mirrored = after[id]?.item(.mirrors), let other = after[mirrored],
                after.items(pointingAt: mirrored).contains(where: {
                    $0.item(.mirrors) == mirrored && $0.id != id
                })
            else { continue }
            problems.append(noMirror(other.shortID?.text ?? "", row))
        }
        guard !derived.isEmpty else { return }
        var lines: [ItemID: LedgerLine] = [:]
        for line in try rows.lines(after: after) { lines[line.id] = line }
        for entry in derived {
            // Of a new line nothing was typed where the cell is empty.
            let isOpen = entry.group.line == nil && entry.shares.allSatisfy { $0.amount == nil }
            guard let line = lines[entry.id], !isOpen, !isSame(entry.shares, as: line) else {
                continue
            }
            problems.append(derivedAmount(line, entry))
        }
    }

    private func derivedAmount(_ line: LedgerLine, _ entry: Derived) -> ImportProblem {
        let row = entry.group.row
        let writer = MoneyText(language: given.language)
        let now = line.total.map(writer.bare) ?? MoneyWording.unvalued[given.language]
        if line.item.kind == .costLine {
            let other = rows.reference(.mirrors, of: line.item) ?? ""
            return problem(
                "derived-amount", row, .amount,
                Phrase(
                    en: "This amount is not typed: it is what \(other) is worth, \(now).",
                    nl: "Dit bedrag wordt niet getypt: het is wat \(other) waard is, \(now)."),
                next: Phrase(
                    en: "Leave it, and change the quantity or the worth of \(other).",
                    nl: "Laat het staan, en wijzig het aantal of de waarde van \(other)."))
        }
        if isValuedElsewhere(entry.group), let cell = cell(.valuedThrough, of: entry.group) {
            let fund = ImportProblem.shortened(text(cell))
            return problem(
                "derived-amount", row, .amount,
                Phrase(
                    en: "This amount comes from \(fund), which is not the fund chosen now.",
                    nl: "Dit bedrag komt van \(fund), en dat is nu niet het gekozen fonds."),
                next: Phrase(
                    en: "Choose that fund first, or export anew.",
                    nl: "Kies eerst dat fonds, of exporteer opnieuw."))
        }
        let fund = rows.pack?.key ?? ""
        return problem(
            "derived-amount", row, .amount,
            Phrase(
                en: "This amount is not typed: \(fund) makes it \(now).",
                nl: "Dit bedrag wordt niet getypt: \(fund) maakt er \(now) van."),
            next: Phrase(
                en: "Leave it, and change the quantity, or take the fund back: revalue none.",
                nl: "Laat het staan, en wijzig het aantal, of laat het fonds los: waardeer geen."))
    }

    // MARK: Rows that came in before

    /// Rows without an id that say just what a line says already, which the file does not name:
    /// most likely the same file once more. Gives the lines they stand for.
    mutating func recogniseKnown(
        besides seen: Set<ItemID>, in report: inout ImportReport
    ) -> Set<ItemID> {
        guard !report.added.isEmpty, !report.addsDoubles else { return [] }
        var known: [Content: [Item]] = [:]
        for kind in Set(report.added.map(\.kind)) {
            for item in given.all(kind).reversed() where !seen.contains(item.id) {
                known[Content(item), default: []].append(item)
            }
        }
        guard !known.isEmpty else { return [] }
        var added: [Item] = []
        var found: Set<ItemID> = []
        for (place, item) in report.added.enumerated() {
            let content = Content(item)
            guard let same = known[content]?.popLast() else {
                added.append(item)
                continue
            }
            found.insert(same.id)
            derived.removeAll { $0.id == item.id }
            mirroring.removeAll { $0.id == item.id }
            report.known.append(.init(row: addedRows[place], item: same))
        }
        guard !found.isEmpty else { return [] }
        renumber(&added)
        report.added = added
        return found
    }

    /// New lines take the next free numbers, also where some turned out to be there.
    private mutating func renumber(_ added: inout [Item]) {
        numbers = []
        for place in added.indices {
            added[place][.number] = .number(Int64(nextNumber(added[place].kind)))
        }
    }

    /// All that a line says but what it is called and where it came from.
    private struct Content: Hashable {
        let kind: ItemKind
        let entries: [Item.Entry]

        init(_ item: Item) {
            kind = item.kind
            entries = item.entries.filter { entry in
                entry.field != .number && entry.field != .aliases && !entry.field.isTrace
            }
        }
    }
}
