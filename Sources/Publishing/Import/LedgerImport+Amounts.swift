import CaseModel
import Ledger
import Wording

/// What a line amounts to, put together again from its years.
extension LedgerImport {
    /// The share of one year, as the file has it.
    struct Share {
        let row: Int
        let year: Int?
        let amount: Money?
        let highest: Money?
        let quantity: Quantity?

        /// The share of a line that may go as if it stays: of zero and an amount, the amount.
        var staying: Share {
            guard let amount, let highest, amount == .zero || highest == .zero else { return self }
            return Share(
                row: row, year: year, amount: amount == .zero ? highest : amount, highest: nil,
                quantity: quantity)
        }
    }

    /// Years over which an amount is spread evenly.
    private struct Stretch {
        var years: [Int]
        var amounts: [Money]
        /// The upper ends of what is hoped for; none elsewhere.
        var highests: [Money]
        var quantities: [Quantity?]
        var row: Int
    }

    /// Puts amount, years, quantity and price into an item where they differ. Gives further
    /// lines where the years are no longer an even spread of one amount.
    mutating func readAmounts(
        _ line: LedgerLine?, _ group: Group, into item: inout Item
    ) -> [Item] {
        let before = item
        readMeasure(group, into: &item)
        // A new line has its years and what its hours cost also in a table without amounts.
        if let line, !has(.amount) {
            return readYears(alone: group, of: line, into: &item)
                ? check(item, before, group) : []
        }
        if line == nil, readOne(group, into: &item) { return [] }
        let shares = shares(of: group)
        let isUntouched = line.map { isSame(shares, as: $0) } ?? false
        if isUntouched, let line, !becomesTyped(item, line) { return check(item, before, group) }
        if isDerived(item, line, group) {
            readYears(shares, group, into: &item)
            if !isUntouched { derived.append(Derived(id: item.id, group: group, shares: shares)) }
            return check(item, before, group)
        }
        let known = problems.count
        let mayGo = line?.mayGo == true || item.text(.state) == "contested" || item[.mirrors] != nil
        let stretches = stretches(
            mayGo ? shares.map(\.staying) : shares, of: item, group)
        guard problems.count == known, let first = stretches.first else { return [] }
        if stretches.count > 1, let line, isTied(line.item) {
            problems.append(unevenTied(line, group.row))
            return []
        }
        var more: [Item] = []
        for stretch in stretches.dropFirst() {
            var part = part(of: item)
            fill(&part, with: stretch, isAlone: false)
            check(part, row: stretch.row)
            more.append(part)
        }
        fill(&item, with: first, isAlone: stretches.count == 1)
        check(item, row: first.row)
        return more
    }

    /// A new line with an amount in one year at most: most are, and nothing is to be put together.
    private mutating func readOne(_ group: Group, into item: inout Item) -> Bool {
        guard group.parts.count == 1, let part = group.parts.first, let amount = part.amount,
            part.highest == nil, part.quantity == nil, part.years?.count ?? 1 == 1,
            item.text(.fundingKind) != "prospect", !isDerived(item, nil, group)
        else { return false }
        item[amountField(of: item)] = .money(amount)
        if let years = part.years { item[.years] = .years(years) }
        return true
    }

    /// The field in which a line has its amount: in kind has a worth.
    private func amountField(of item: Item) -> Field {
        guard item.kind == .contribution else { return .amount }
        let isInKind = item.text(.form) == "inkind"
        let (first, second): (Field, Field) = isInKind ? (.worth, .amount) : (.amount, .worth)
        return item[first] == nil && item[second] != nil ? second : first
    }

    /// Whether an amount that was worked out is the line's own from now on: a cost line that no
    /// longer mirrors, a contribution no longer in kind.
    private func becomesTyped(_ item: Item, _ line: LedgerLine) -> Bool {
        item.kind == .costLine
            ? line.follows != nil && item[.mirrors] == nil
            : rows.isFixed(line.item) && !rows.isFixed(item) && item.text(.form) != "inkind"
    }

    /// Reads years that stand in a table without amounts; whether they can be the line's.
    private mutating func readYears(
        alone group: Group, of line: LedgerLine, into item: inout Item
    ) -> Bool {
        guard has(.year) else { return true }
        let shares = shares(of: group)
        let now = rows.parts(of: line).map(\.year).sorted { ($0 ?? .max) < ($1 ?? .max) }
        guard shares.map(\.year) != now else { return true }
        // Of years that went or came nobody can tell what became of their amounts.
        if now.count > 1, haveClearYears(shares), !line.isUnvalued,
            !isDerived(item, line, group)
        {
            problems.append(yearsWithoutAmounts(line, shares, besides: now))
            return false
        }
        let known = problems.count
        readYears(shares, group, into: &item)
        return problems.count == known
    }

    /// Years may change where the amount is worked out, or is in one year and goes along.
    private mutating func readYears(_ shares: [Share], _ group: Group, into item: inout Item) {
        guard has(.year) else { return }
        guard haveClearYears(shares) else {
            problems.append(yearsUnclear(group.row))
            return
        }
        let found = Years(shares.compactMap(\.year))
        let line = group.line
        guard found != item.years(.years), found != line?.years else { return }
        item[.years] = found.map { .years($0) }
    }

    /// Whether every share has a year of its own, or the only one has none.
    private func haveClearYears(_ shares: [Share]) -> Bool {
        if shares.count == 1 { return true }
        let years = shares.compactMap(\.year)
        return years.count == shares.count && Set(years).count == years.count
    }

    private func isTied(_ item: Item) -> Bool {
        item[.mirrors] != nil
            || given.items(pointingAt: item.id).contains { $0.item(.mirrors) == item.id }
    }

    private func shares(of group: Group) -> [Share] {
        if group.parts.count == 1, let part = group.parts.first, let years = part.years,
            years.count > 1
        {
            let amounts = part.amount?.split(in: years.count)
            let highests = part.highest?.split(in: years.count)
            let quantities = part.quantity.map {
                Money(cents: $0.thousandths).split(in: years.count)
            }
            return years.all.enumerated().map { place, year in
                Share(
                    row: part.row, year: year, amount: amounts?[place], highest: highests?[place],
                    quantity: quantities.map { Quantity(thousandths: $0[place].cents) })
            }
        }
        let shares = group.parts.map {
            Share(
                row: $0.row, year: $0.years?.first, amount: $0.amount, highest: $0.highest,
                quantity: $0.quantity)
        }
        return shares.count == 1 ? shares : shares.sorted { ($0.year ?? .max) < ($1.year ?? .max) }
    }

    /// Whether the years and amounts are what an export would write now.
    func isSame(_ shares: [Share], as line: LedgerLine) -> Bool {
        var parts = rows.parts(of: line)
        if !has(.year) {
            guard let total = line.countedTotal else {
                return shares.allSatisfy { $0.amount == nil }
            }
            parts = [.init(year: nil, range: total)]
        }
        guard parts.count == shares.count else { return false }
        if parts.count > 1 { parts.sort { ($0.year ?? .max) < ($1.year ?? .max) } }
        for (part, share) in zip(parts, shares) {
            guard part.year == share.year, part.range?.lowest == share.amount else { return false }
            guard let range = part.range, has(.highestAmount) else { continue }
            if (share.highest ?? share.amount) != range.highest { return false }
        }
        return true
    }

    // MARK: Quantity and price

    mutating func readMeasure(_ group: Group, into item: inout Item) {
        if has(.quantity) {
            let counted = group.parts.compactMap(\.quantity)
            let total = counted.reduce(Int64(0)) { $0 &+ $1.thousandths }
            let quantity = counted.isEmpty ? nil : Quantity(thousandths: total)
            if quantity != item.quantity(.quantity) {
                item[.quantity] = quantity.map { .quantity($0) }
            }
        }
        if let cell = cell(.unitPrice, of: group) {
            let price = cell.isEmpty ? nil : money(cell, .unitPrice, group.row)
            if price != item.money(.unitPrice) { item[.unitPrice] = price.map { .money($0) } }
        }
    }

    /// A line of which only quantity or price changed must still come to its amount.
    private mutating func check(_ item: Item, _ before: Item, _ group: Group) -> [Item] {
        let isOther =
            item[.quantity] != before[.quantity] || item[.unitPrice] != before[.unitPrice]
        if isOther { check(item, row: group.row) }
        return []
    }

    private mutating func check(_ item: Item, row: Int) {
        guard item.kind == .costLine, let quantity = item.quantity(.quantity),
            let price = item.money(.unitPrice), let amount = item.money(.amount),
            let product = try? quantity.valued(at: price), product != amount
        else { return }
        let writer = NumberWriter(language: given.language)
        let gap = (try? amount.subtracting(product)).map(writer.difference) ?? ""
        let sum =
            writer.quantity(quantity) + " × " + writer.money(price) + " = " + writer.money(product)
        problems.append(
            problem(
                "sum-differs", row, .amount,
                Phrase(
                    en: "\(sum), but the amount is \(writer.money(amount)): \(gap).",
                    nl: "\(sum), maar het bedrag is \(writer.money(amount)): \(gap)."),
                next: Phrase(
                    en: "Correct one of the three, or empty the price.",
                    nl: "Verbeter een van de drie, of maak de prijs leeg.")))
    }

    // MARK: Amounts and years

    private mutating func stretches(
        _ shares: [Share], of item: Item, _ group: Group
    ) -> [Stretch] {
        let years = shares.compactMap(\.year)
        guard haveClearYears(shares) else {
            problems.append(yearsUnclear(group.row))
            return []
        }
        let isProspect = item.text(.fundingKind) == "prospect"
        if !isProspect, let share = shares.first(where: { $0.highest != nil }) {
            problems.append(stillContested(share.row))
            return []
        }
        let quantities = shares.map(\.quantity)
        var amounts = shares.compactMap(\.amount)
        if amounts.isEmpty {
            let needsAmount =
                item.kind == .funding || item.kind == .costLine && item[.mirrors] == nil
            if let price = item.money(.unitPrice), quantities.allSatisfy({ $0 != nil }) {
                amounts = products(of: quantities.compactMap { $0 }, at: price)
            } else if needsAmount, has(.amount) || shares.contains(where: { $0.highest != nil }) {
                problems.append(missing(.amount, group.row))
                return []
            } else {
                return [
                    Stretch(
                        years: years, amounts: [], highests: [], quantities: quantities,
                        row: group.row)
                ]
            }
        }
        guard amounts.count == shares.count else {
            let row = shares.first { $0.amount == nil }?.row ?? group.row
            problems.append(missing(.amount, row))
            return []
        }
        let highests =
            isProspect ? zip(shares, amounts).map { $0.highest ?? $1 } : []
        let whole = Stretch(
            years: years, amounts: amounts, highests: highests, quantities: quantities,
            row: group.row)
        return isEven(amounts) && isEven(highests) ? [whole] : apart(whole, shares)
    }

    /// What quantities come to at a price; an even spread of one quantity is that of one amount.
    private func products(of quantities: [Quantity], at price: Money) -> [Money] {
        let total = Money(cents: quantities.reduce(Int64(0)) { $0 &+ $1.thousandths })
        let isEven = total.split(in: quantities.count).map(\.cents) == quantities.map(\.thousandths)
        if isEven, let amount = try? Quantity(thousandths: total.cents).valued(at: price) {
            return amount.split(in: quantities.count)
        }
        return quantities.compactMap { try? $0.valued(at: price) }
    }

    private func isEven(_ amounts: [Money]) -> Bool {
        guard amounts.count > 1 else { return true }
        guard let total = try? Money.sum(amounts) else { return false }
        return total.split(in: amounts.count) == amounts
    }

    /// Years with the same amount stay together; every other amount is a line of its own.
    private func apart(_ whole: Stretch, _ shares: [Share]) -> [Stretch] {
        var stretches: [Stretch] = []
        for (place, year) in whole.years.enumerated() {
            let amount = whole.amounts[place]
            let highest = whole.highests.indices.contains(place) ? whole.highests[place] : nil
            if let same = stretches.firstIndex(where: {
                $0.amounts.first == amount && $0.highests.first == highest
            }) {
                stretches[same].years.append(year)
                stretches[same].amounts.append(amount)
                if let highest { stretches[same].highests.append(highest) }
                stretches[same].quantities.append(whole.quantities[place])
            } else {
                stretches.append(
                    Stretch(
                        years: [year], amounts: [amount],
                        highests: highest.map { [$0] } ?? [], quantities: [whole.quantities[place]],
                        row: shares[place].row))
            }
        }
        return stretches
    }

    private func fill(_ item: inout Item, with stretch: Stretch, isAlone: Bool) {
        let field = amountField(of: item)
        let total = stretch.amounts.isEmpty ? nil : try? Money.sum(stretch.amounts)
        item[field] = total.map { .money($0) }
        if item.text(.fundingKind) == "prospect" {
            let highest = stretch.highests.isEmpty ? nil : try? Money.sum(stretch.highests)
            item[.highest] = highest.flatMap { $0 == total ? nil : .money($0) }
        }
        if has(.year) { item[.years] = Years(stretch.years).map { .years($0) } }
        guard !isAlone, has(.quantity) else { return }
        let counted = stretch.quantities.compactMap { $0 }
        let sum = counted.reduce(Int64(0)) { $0 &+ $1.thousandths }
        item[.quantity] = counted.isEmpty ? nil : .quantity(Quantity(thousandths: sum))
    }

    // MARK: What can be wrong

    private func yearsUnclear(_ row: Int) -> ImportProblem {
        problem(
            "malformed-years", row, .year,
            Phrase(
                en: "The rows of this line do not each have a year of their own.",
                nl: "De rijen van deze regel hebben niet elk een eigen jaar."),
            next: Phrase(
                en: "Give each row another year, or a new id.",
                nl: "Geef elke rij een ander jaar, of een nieuw nummer."))
    }

    private func yearsWithoutAmounts(
        _ line: LedgerLine, _ shares: [Share], besides now: [Int?]
    ) -> ImportProblem {
        let row = shares.first { !now.contains($0.year) }?.row ?? shares.first?.row ?? 0
        let years = Years(shares.compactMap(\.year))?.text ?? ""
        let column = LedgerColumn.amount.title
        return problem(
            "years-without-amounts", row, .year,
            Phrase(
                en: "\(line.name) has amounts in more than one year, and the file does not tell "
                    + "what falls in which.",
                nl: "\(line.name) heeft bedragen in meer dan een jaar, en het bestand zegt niet "
                    + "wat in welk jaar valt."),
            next: Phrase(
                en: "Add a column \(column.english), or move all of it: "
                    + "set \(line.name) years=\(years).",
                nl: "Voeg een kolom \(column.dutch) toe, of verplaats alles: "
                    + "zet \(line.name) jaren=\(years)."))
    }

    private func stillContested(_ row: Int) -> ImportProblem {
        problem(
            "still-contested", row, .highestAmount,
            Phrase(
                en: "A changed amount still has a highest reading.",
                nl: "Een gewijzigd bedrag heeft nog een hoogste lezing."),
            next: Phrase(
                en: "Empty that cell to settle the amount.",
                nl: "Maak die cel leeg om het bedrag vast te stellen."))
    }

    private func unevenTied(_ line: LedgerLine, _ row: Int) -> ImportProblem {
        problem(
            "uneven-years", row, .amount,
            Phrase(
                en: "\(line.name) is one side of a booking in kind and cannot be spread unevenly.",
                nl: "\(line.name) is een kant van een boeking in natura en kan niet ongelijk "
                    + "over jaren worden verdeeld."),
            next: Phrase(
                en: "Add a contribution with its own cost line for the other years.",
                nl: "Voeg voor de andere jaren een bijdrage met eigen kostenregel toe."))
    }
}
