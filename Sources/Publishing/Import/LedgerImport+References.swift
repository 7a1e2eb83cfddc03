import CaseModel
import Ledger
import Wording

/// What the cells of a row point at.
extension LedgerImport {
    /// Whose line it is.
    mutating func readParty(_ group: Group, into item: inout Item) {
        guard let cell = cell(.party, of: group) else { return }
        let before = item.item(.partner).flatMap { given[$0] }
        if cell.isEmpty {
            guard before != nil else { return }
            if item.kind == .contribution {
                problems.append(missing(.party, group.row))
            } else {
                item[.partner] = nil
            }
            return
        }
        let name = CSVCell.restored(text(cell))
        // A cost line goes by the giver of its other side; saying so again is no change.
        let shown = before ?? group.line?.partner
        if let shown, PartyName(shown).name == name { return }
        let found: [Item]
        if let known = parties[name] {
            found = known
        } else {
            found = given.partners(named: Self.trimmed(name))
            parties[name] = found
        }
        if found.count == 1 {
            if found[0].id != before?.id { item[.partner] = .item(found[0].id) }
            return
        }
        let typed = ImportProblem.shortened(name)
        let isUnknown = found.isEmpty
        problems.append(
            problem(
                isUnknown ? "unknown-partner" : "ambiguous-partner", group.row, .party,
                isUnknown
                    ? Phrase(
                        en: "No partner goes by “\(typed)”.",
                        nl: "Er is geen partner “\(typed)”.")
                    : Phrase(
                        en: "More than one partner goes by “\(typed)”.",
                        nl: "Meer dan een partner heet “\(typed)”."),
                next: isUnknown
                    ? words.meant(
                        name, given.all(.partner).map { Phrase(same: PartyName($0).name) })
                        ?? Phrase(en: "Register it first.", nl: "Neem die eerst op.")
                    : Phrase(en: "Use its short name.", nl: "Gebruik de korte naam.")))
    }

    /// The fund a grant is asked of, as it is kept; nothing for what looks like a slip.
    mutating func fund(_ typed: String, _ row: Int) -> String? {
        let name = FundName(typed, among: knownFunds, near: words.near)
        guard let meant = name.meant.first else {
            if !name.isKnown, !unknownFunds.contains(name.text) { unknownFunds.append(name.text) }
            return name.text
        }
        let shown = "“\(ImportProblem.shortened(typed))”"
        problems.append(
            problem(
                "unknown-fund", row, .fund,
                Phrase(en: "I know no fund \(shown).", nl: "Ik ken geen fonds \(shown)."),
                next: Phrase(en: "Did you mean “\(meant)”?", nl: "Bedoelde je “\(meant)”?")))
        return nil
    }

    /// The contribution of which a cost line is the other side.
    mutating func readMirror(_ group: Group, into item: inout Item) {
        guard let cell = cell(.mirrors, of: group) else { return }
        let before = item.item(.mirrors)
        if cell.isEmpty {
            if before != nil { item[.mirrors] = nil }
            return
        }
        let name = text(cell)
        if rows.reference(.mirrors, of: item) == name { return }
        guard item.kind == .costLine else {
            problems.append(notForKind(.mirrors, group.row))
            return
        }
        guard let id = ShortID(name), id.kind == .contribution, let contribution = given[id],
            contribution.text(.form) != "cash"
        else {
            problems.append(noMirror(name, group.row))
            return
        }
        item[.mirrors] = .item(contribution.id)
        mirroring.append((item.id, group.row))
    }

    /// A contribution has one cost side, whatever row says so first.
    func noMirror(_ name: String, _ row: Int) -> ImportProblem {
        let shown = "“\(ImportProblem.shortened(name))”"
        return problem(
            "wrong-kind", row, .mirrors,
            Phrase(
                en: "\(shown) is no contribution in kind without a cost line.",
                nl: "\(shown) is geen bijdrage in natura zonder kostenregel."),
            next: Phrase(
                en: "Give the id of such a contribution: k7.",
                nl: "Geef het nummer van zo'n bijdrage: k7."))
    }

    /// The note a line belongs to, and what a contribution is meant for.
    mutating func readLinks(_ group: Group, into item: inout Item) {
        readLink(.note, .note, group, into: &item)
        readLink(.earmark, .earmark, group, into: &item)
    }

    private mutating func readLink(
        _ column: LedgerColumn, _ field: Field, _ group: Group, into item: inout Item
    ) {
        guard let cell = cell(column, of: group) else { return }
        if cell.isEmpty {
            if item[field] != nil { item[field] = nil }
            return
        }
        let found = CSVCell.restored(text(cell))
        if rows.reference(field, of: item) == found { return }
        guard field == .note || item.kind == .contribution else {
            problems.append(notForKind(column, group.row))
            return
        }
        let id = ShortID(Self.trimmed(found))
        if field == .earmark, id == nil {
            item[field] = clean(found, column, group.row).map { .text($0) }
            return
        }
        guard let id, let other = given[id], id.kind == (field == .earmark ? .costLine : .note)
        else {
            problems.append(
                problem(
                    "unknown-item", group.row, column,
                    Phrase(
                        en: "There is no “\(ImportProblem.shortened(found))” to point at.",
                        nl: "Er is geen “\(ImportProblem.shortened(found))” om naar te wijzen."),
                    next: field == .note
                        ? Phrase(
                            en: "Give the id of a note: n12.",
                            nl: "Geef het nummer van een notitie: n12.")
                        : Phrase(
                            en: "Give the id of a cost line, or a work package.",
                            nl: "Geef het nummer van een kostenregel, of een werkpakket.")))
            return
        }
        item[field] = .item(other.id)
    }

    // MARK: Marks

    /// Whether an expectation is rough; what is worked out must at least be a mark.
    mutating func readMarks(_ group: Group, into item: inout Item) {
        readSide(group, of: item)
        for column in [LedgerColumn.group, .unvalued] { _ = mark(column, group) }
        if let isRough = mark(.approximate, group), isRough != (item.number(.isApproximate) == 1) {
            if isRough, item.text(.fundingKind) != "prospect" {
                problems.append(notForKind(.approximate, group.row))
            } else {
                item[.isApproximate] = isRough ? .number(1) : nil
            }
        }
        if let isRest = mark(.rest, group), isRest != (item.number(.isRest) == 1) {
            item[.isRest] = isRest ? .number(1) : nil
        }
        readTopUp(group, into: &item)
    }

    /// What a cell of yes or no says; nothing without such a column.
    private mutating func mark(_ column: LedgerColumn, _ group: Group) -> Bool? {
        guard let cell = cell(column, of: group) else { return nil }
        if cell.isEmpty { return false }
        let found = text(cell)
        switch Folding.folded(Self.trimmed(found)) {
        case "yes", "ja", "x", "1", "true", "waar": return true
        case "no", "nee", "0", "-", "false", "onwaar", "": return false
        default:
            problems.append(unknownValue(found, VocabularyNames.yesNo, group.row, column))
            return nil
        }
    }

    /// The side follows from the kind; it must be one, and not the other side of the ledger.
    private mutating func readSide(_ group: Group, of item: Item) {
        guard let cell = cell(.side, of: group), !cell.isEmpty else { return }
        let found = text(cell)
        let list = VocabularyNames.ledgerSide
        guard let side = key(Self.trimmed(found), .form, list, own: false) else {
            problems.append(unknownValue(found, list, group.row, .side))
            return
        }
        guard side == "apart" || (side == "cost") == (item.kind == .costLine) else {
            problems.append(
                problem(
                    "wrong-side", group.row, .side,
                    Phrase(
                        en: "A line cannot move to the other side of the ledger.",
                        nl: "Een regel kan niet naar de andere kant van het grootboek."),
                    next: Phrase(
                        en: "Make a new line of it, with an empty id.",
                        nl: "Maak er een nieuwe regel van, met een leeg nummer.")))
            return
        }
    }

    private mutating func readTopUp(_ group: Group, into item: inout Item) {
        guard let cell = cell(.topUp, of: group) else { return }
        if cell.isEmpty {
            if item[.topUp] != nil { item[.topUp] = nil }
            return
        }
        do throws(NumberError) {
            let quantity = try table.numbers.percentage(raw(cell))
            guard quantity != item.quantity(.topUp) else { return }
            guard item.kind == .costLine else {
                problems.append(notForKind(.topUp, group.row))
                return
            }
            item[.topUp] = .quantity(quantity)
        } catch .tooLarge, .negative {
            let shown = ImportProblem.shortened(text(cell))
            problems.append(
                problem(
                    "malformed-part", group.row, .topUp,
                    Phrase(
                        en: "“\(shown)” is not a percentage from 0 to 100.",
                        nl: "“\(shown)” is geen percentage van 0 tot en met 100."),
                    next: Phrase(en: "Write 20 or 20%.", nl: "Schrijf 20 of 20%.")))
        } catch {
            problems.append(number(error, cell, group.row, .topUp))
        }
    }
}
