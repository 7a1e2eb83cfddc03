import CaseModel
import Ledger
import Wording

/// Lines that are there already, and new ones.
extension LedgerImport {
    /// What a word in the column of kinds makes of a line.
    struct Meaning {
        var kind: ItemKind
        var form: String?
        var fundingKind: String?
        var status: String?
    }

    /// Whether a row of this line has a number that could not be read: then more about its amount
    /// would only repeat that.
    private func isBroken(_ group: Group) -> Bool {
        problems.contains { problem in group.parts.contains { $0.row == problem.line } }
    }

    mutating func compare(
        _ line: LedgerLine, with group: Group, into report: inout ImportReport
    ) {
        guard let before = given[line.id] else { return }
        let isBroken = !problems.isEmpty && isBroken(group)
        let known = problems.count
        var item = before
        readCells(of: group, into: &item)
        if isBroken { return }
        let more = readAmounts(line, group, into: &item)
        guard problems.count == known else {
            derived.removeAll { $0.id == item.id }
            return
        }
        if item == before {
            report.unchangedCount += 1
        } else {
            report.changed.append(.init(before: before, after: item))
        }
        report.added += more
    }

    /// What the cells of a line's first row say of it, but for its amount.
    mutating func readCells(of group: Group, into item: inout Item) {
        readTexts(group, into: &item)
        if let line = group.line { readKind(of: line, group, into: &item) }
        readMarks(group, into: &item)
        readParty(group, into: &item)
        readMirror(group, into: &item)
        readLinks(group, into: &item)
    }

    mutating func add(_ group: Group, into report: inout ImportReport) {
        let isBroken = !problems.isEmpty && isBroken(group)
        let known = problems.count
        guard let meaning = meaning(of: group) else {
            if isTotal(group, isOfAKind: false) { return refuseTotal(group) }
            problems.append(kindMissing(group))
            return
        }
        var item = newItem(meaning.kind)
        item[.form] = meaning.form.map { .text($0) }
        item[.fundingKind] = meaning.fundingKind.map { .text($0) }
        item[.status] = meaning.status.map { .text($0) }
        let isFormOpen = cell(.form, of: group)?.isEmpty ?? true
        if isFormOpen { item[.form] = nil }
        readCells(of: group, into: &item)
        if item.kind == .contribution, item[.form] == nil {
            item[.form] = .text(meaning.form ?? "unknown")
        }
        if item.kind == .funding, item[.status] == nil, let status = meaning.status {
            item[.status] = .text(status)
        }
        if item.kind == .contribution, item[.partner] == nil, problems.count == known {
            problems.append(missing(.party, group.row))
        }
        let more = isBroken ? [] : readAmounts(nil, group, into: &item)
        let isTotalText = item.text(.text).map(TotalRow.isTotal) ?? false
        if isTotalText || isBroken || problems.count > known, isTotal(group, isOfAKind: true) {
            refuseTotal(group)
        }
        guard problems.count == known, !isBroken else {
            derived.removeAll { $0.id == item.id }
            return
        }
        report.added.append(item)
        report.added += more
    }

    private mutating func newItem(_ kind: ItemKind) -> Item {
        var item = Item(id: words.newID(), kind: kind)
        // Few lines have more fields; growing one field at a time would cost more than all else.
        item.reserve(8)
        item[.number] = .number(Int64(nextNumber(kind)))
        return item
    }

    /// The number of the next new line of a kind.
    mutating func nextNumber(_ kind: ItemKind) -> Int {
        guard let place = numbers.firstIndex(where: { $0.kind == kind }) else {
            let first = given.nextNumber(kind)
            numbers.append((kind, first))
            return first
        }
        numbers[place].last += 1
        return numbers[place].last
    }

    /// A line that takes over all of another but its amount, when its years part ways.
    mutating func part(of item: Item) -> Item {
        var part = newItem(item.kind)
        for entry in item.entries where entry.field != .number && entry.field != .aliases {
            part[entry.field] = entry.value
        }
        part[.splitFrom] = .item(item.id)
        return part
    }

    // MARK: Kinds

    private mutating func readKind(
        of line: LedgerLine, _ group: Group, into item: inout Item
    ) {
        guard let cell = cell(.kind, of: group), !cell.isEmpty else { return }
        let found = text(cell)
        let now = rows.kind(of: line)
        if found == now.dutch || found == now.english { return }
        guard let meaning = Self.meanings[Folding.folded(found)] else {
            problems.append(kindMissing(group))
            return
        }
        guard meaning.kind == item.kind else {
            problems.append(
                problem(
                    "wrong-kind", group.row, .kind,
                    Phrase(
                        en: "\(line.name) cannot become “\(found)”.",
                        nl: "\(line.name) kan geen “\(found)” worden."),
                    next: Phrase(
                        en: "Give the row a new id: new1.",
                        nl: "Geef de rij een nieuw nummer: nieuw1.")))
            return
        }
        guard item.kind == .funding else { return }
        item[.fundingKind] = meaning.fundingKind.map { .text($0) }
        guard let status = meaning.status else { return }
        // What was received was granted as well, and says more.
        if status == "granted", Commitment.isGranted(item) { return }
        item[.status] = .text(status)
    }

    func meaning(of group: Group) -> Meaning? {
        for column in [LedgerColumn.kind, .side] {
            guard let cell = cell(column, of: group), !cell.isEmpty else { continue }
            if let meaning = Self.meanings[Folding.folded(text(cell))] { return meaning }
            if column == .kind { return nil }
        }
        for (column, kind) in [
            (LedgerColumn.form, ItemKind.contribution), (.mirrors, .costLine),
            (.category, .costLine), (.vat, .costLine), (.party, .contribution),
        ] where cell(column, of: group)?.isEmpty == false {
            return Meaning(kind: kind)
        }
        return nil
    }

    func kindMissing(_ group: Group) -> ImportProblem {
        let found = cell(.kind, of: group).map { text($0) } ?? ""
        return problem(
            "unknown-value", group.row, has(.kind) ? .kind : nil,
            found.isEmpty
                ? Phrase(
                    en: "It is not clear what kind of line this is.",
                    nl: "Het is niet duidelijk wat voor regel dit is.")
                : ImportProblem.noChoice(found),
            next: words.meant(found, Self.meanings.keys.sorted().map { Phrase(same: $0) })
                ?? Phrase(
                    en: "Write cost, grant, other grants, income, cash or in kind under “kind”.",
                    nl: "Schrijf onder “soort”: kosten, subsidie, andere subsidies, inkomsten, "
                        + "geld of natura."))
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        func add(_ meaning: Meaning, _ names: [String]) {
            for name in names { meanings[Folding.folded(name)] = meaning }
        }
        func names(_ kind: CoverageKind) -> [String] {
            [MoneyWording.name(kind).english, MoneyWording.name(kind).dutch]
        }
        add(
            Meaning(kind: .costLine),
            ["cost", "costs", "cost line", "kosten", "kost", "kostenregel"])
        add(
            Meaning(kind: .funding, fundingKind: "grant", status: "asked"),
            names(.grantAsked) + ["grant", "subsidie"])
        add(
            Meaning(kind: .funding, fundingKind: "grant", status: "granted"), names(.grantGranted))
        add(
            Meaning(kind: .funding, fundingKind: "other-grant"),
            names(.otherGrant) + ["other grant", "andere subsidie"])
        add(Meaning(kind: .funding, fundingKind: "income"), names(.income))
        add(
            Meaning(kind: .funding, fundingKind: "prospect"),
            [MoneyWording.name(.prospect).english, MoneyWording.name(.prospect).dutch])
        add(
            Meaning(kind: .contribution, form: "cash"),
            names(.partnerCash) + ["cash", "geld"])
        add(
            Meaning(kind: .contribution, form: "inkind"),
            names(.partnerInKind) + ["in kind", "natura"]
                + [MoneyWording.name(.oneSided).english, MoneyWording.name(.oneSided).dutch])
        add(
            Meaning(kind: .contribution),
            names(.formNotSettled) + ["contribution", "bijdrage"]
                + [MoneyWording.name(.outerRing).english, MoneyWording.name(.outerRing).dutch])
        return meanings
    }()
}
