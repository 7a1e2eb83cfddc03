import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Wording

/// `splits c4 personeel 30.000 trainers; 20.000 zaalhuur`, `splits k2 100 uur najaar`: a line of
/// the ledger in lines. What is left stays with the line itself until all of it is split.
struct SplitLine {
    let call: Call
    /// The line that was named.
    let line: Item

    /// What a part does not take over.
    private static let ownFields: Set<Field> = [.number, .aliases, .isRest]
    /// What is divided; a price is of one unit and stays.
    private static let divided: [Field] = [.amount, .worth, .quantity]

    func outcome() throws -> Outcome {
        let booking = try booking()
        let measure = try measure(of: booking)
        let parts = try SplitPartReader(
            call: call, line: booking.leader, measure: measure,
            takesCategory: line.kind == .costLine
        ).parts()
        var sum = Int64(0)
        for part in parts {
            let (next, overflow) = sum.addingReportingOverflow(part.weight)
            guard !overflow else { throw Problem.sumTooLarge.at(call.statement.text) }
            sum = next
        }
        guard sum <= measure.weight else { throw tooLarge(sum, measure, booking.leader, parts) }
        let rest = measure.weight - sum
        let isFilled = parts.first.map { $0.category != nil || $0.text != nil } ?? false
        guard !parts.isEmpty, parts.count > 1 || rest > 0 || isFilled else {
            let whole = measure.text(measure.weight, of: booking.leader, call.writer)
            throw Problem(
                .nothingToDo,
                Phrase(en: "That would leave one line.", nl: "Dan blijft er een regel over."),
                next: Phrase(
                    en: "Give parts of \(whole), with ; between them.",
                    nl: "Geef delen van \(whole), met ; ertussen.")
            ).at(call.statement.text)
        }
        let division = Division(parts: parts, rest: rest)
        let changes = try self.changes(division, booking)
        return Outcome(changes: changes, said: try said(changes, division, measure, booking))
    }

    // MARK: The two sides of a booking

    /// What is divided, and what goes along with it.
    private struct Booking {
        /// The line of which the measure is divided.
        let leader: Item
        /// The cost lines on its other side: each part gets its own, so that both sides of every
        /// part are there and stay equal.
        var followers: [Item] = []
        /// A contribution that stays whole while costs with amounts of their own are split.
        var whole: Item?
    }

    /// A cost that takes the worth of what it mirrors has nothing of its own to split: then the
    /// contribution is split, whichever side was named.
    private func booking() throws -> Booking {
        let current = try call.theCase()
        guard line.kind == .costLine, let other = line.item(.mirrors).flatMap({ current[$0] })
        else { return Booking(leader: line, followers: mirrors(of: line, in: current)) }
        let isOwn =
            line[.amount] != nil || (line[.quantity] != nil && line[.unitPrice] != nil)
        return isOwn
            ? Booking(leader: line, whole: other)
            : Booking(leader: other, followers: mirrors(of: other, in: current))
    }

    private func mirrors(of item: Item, in current: Case) -> [Item] {
        current.items(pointingAt: item.id)
            .filter { $0.kind == .costLine && $0.item(.mirrors) == item.id }
            .sorted { ($0.number(.number) ?? 0) < ($1.number(.number) ?? 0) }
    }

    private func measure(of booking: Booking) throws -> SplitMeasure {
        let leader = booking.leader
        for item in [leader] + booking.followers {
            let open = item.contestedFields.first {
                Self.divided.contains($0) || $0 == .unitPrice || $0 == .mirrors
            }
            if open != nil { throw stillContested(item) }
        }
        let id = leader.shortID?.text ?? ""
        guard leader.text(.fundingKind) != "prospect" else {
            throw refused(
                Phrase(
                    en: "\(id) is expected money, which counts in no total.",
                    nl: "\(id) is verwacht geld, dat in geen totaal meetelt."),
                next: Phrase(
                    en: "Book it once it is firm: grant or funding.",
                    nl: "Boek het als het vaststaat: subsidie of dekking."))
        }
        guard let measure = SplitMeasure(of: leader), measure.weight > 0 else {
            throw refused(
                Phrase(
                    en: "\(id) has no amount and no quantity to split.",
                    nl: "\(id) heeft geen bedrag en geen aantal om te splitsen."),
                next: leader.kind == .contribution && leader.text(.form) == "inkind"
                    ? Phrase(
                        en: "Say how much first: set \(id) quantity=400 unit=hour.",
                        nl: "Zeg eerst hoeveel: zet \(id) aantal=400 eenheid=uur.")
                    : Phrase(
                        en: "Say how much first: set \(id) amount=5000.",
                        nl: "Zeg eerst hoeveel: zet \(id) bedrag=5000."))
        }
        return measure
    }

    private func refused(_ what: Phrase, next: Phrase) -> Problem {
        Problem(.wrongKind, what, next: next).at(call.statement.argument(.note))
    }

    private func stillContested(_ item: Item) -> Problem {
        let id = item.shortID?.text ?? ""
        return refused(
            Phrase(
                en: "Drafts do not agree on how much \(id) is.",
                nl: "Over hoeveel \(id) is zijn ontwerpen het niet eens."),
            next: Phrase(
                en: "Settle that first with set \(id).", nl: "Stel dat eerst vast met zet \(id)."))
    }

    // MARK: Dividing

    /// The lines that come of a split, in order; the rest is the last of them.
    private struct Division {
        let parts: [SplitPart]
        let rest: Int64
        let weights: [Int64]
        /// Which of them the line itself becomes: the rest, or the first part when none is left.
        let place: Int

        init(parts: [SplitPart], rest: Int64) {
            self.parts = parts
            self.rest = rest
            weights = parts.map(\.weight) + (rest > 0 ? [rest] : [])
            place = rest > 0 ? parts.count : 0
        }

        func part(_ place: Int) -> SplitPart? { parts.indices.contains(place) ? parts[place] : nil }
    }

    private func changes(_ division: Division, _ booking: Booking) throws -> [Change] {
        var leaders: [Item] = []
        for place in division.weights.indices {
            var item = try copy(of: booking.leader, at: place, division)
            if place == division.place { item[.isRest] = division.rest > 0 ? .number(1) : nil }
            leaders.append(item)
        }
        var result = inOrder(leaders, division)
        for follower in booking.followers {
            var sides: [Item] = []
            for (place, leader) in leaders.enumerated() {
                var side = try copy(of: follower, at: place, division)
                side[.mirrors] = .item(leader.id)
                sides.append(side)
            }
            result += inOrder(sides, division)
        }
        return result.map(Change.put)
    }

    /// The line itself first, then what is new.
    private func inOrder(_ items: [Item], _ division: Division) -> [Item] {
        var items = items
        return [items.remove(at: division.place)] + items
    }

    /// What a line becomes at one place of the division.
    private func copy(of whole: Item, at place: Int, _ division: Division) throws -> Item {
        var item = whole
        if place != division.place {
            item = try call.newItem(whole.kind)
            for entry in whole.entries where !Self.ownFields.contains(entry.field) {
                item[entry.field] = entry.value
            }
            item[.splitFrom] = .item(whole.id)
        }
        for field in Self.divided {
            switch whole[field] {
            case .money(let amount):
                item[field] = .money(amount.divided(by: division.weights)[place])
            case .quantity(let quantity):
                item[field] = .quantity(quantity.divided(by: division.weights)[place])
            default: break
            }
        }
        guard let part = division.part(place) else { return item }
        if let category = part.category, whole.kind == .costLine {
            item[.category] = .text(category)
        }
        if let text = part.text { item[.text] = .text(text) }
        return item
    }

    // MARK: What is said

    private func said(
        _ changes: [Change], _ division: Division, _ measure: SplitMeasure, _ booking: Booking
    ) throws -> [Phrase] {
        let writer = call.writer
        let leader = booking.leader
        let id = leader.shortID?.text ?? ""
        let items = changes.compactMap(\.item)
        let made = Array(items.prefix(division.weights.count))
        let parts = division.rest > 0 ? Array(made.dropFirst()) : made
        let shown = zip(parts, division.parts).map {
            ($0.shortID?.text ?? "") + " " + measure.text($1.weight, of: leader, writer)
        }.joined(separator: " + ")
        let whole = measure.text(measure.weight, of: leader, writer)
        let rest = measure.text(division.rest, of: leader, writer)
        let open =
            division.rest == 0
            ? nil : Phrase(en: "\(id) keeps the rest: \(rest)", nl: "\(id) houdt de rest: \(rest)")
        var lines = [
            Acknowledgement.line(
                [Phrase(same: "\(id) \(whole) = \(shown)"), open].compactMap { $0 })
        ]
        if !booking.followers.isEmpty { lines.append(alongside(items, booking)) }
        if let other = booking.whole?.shortID?.text {
            let sides = made.compactMap(\.shortID).map(\.text).joined(separator: " + ")
            lines.append(
                Phrase(
                    en: "\(other) stays whole; its cost side is \(sides)",
                    nl: "\(other) blijft heel; de kostenkant is \(sides)"))
        }
        if let rounding = try rounding(made, booking) { lines.append(rounding) }
        return lines
    }

    /// Which costs were split along.
    private func alongside(_ items: [Item], _ booking: Booking) -> Phrase {
        let pairs = items.filter { $0.kind == .costLine }.compactMap { cost -> String? in
            guard let id = cost.shortID?.text,
                let leader = items.first(where: { $0.id == cost.item(.mirrors) })?.shortID?.text
            else { return nil }
            return "\(id) = \(leader)"
        }
        let shown = pairs.joined(separator: ", ")
        return Phrase(
            en: "the cost side was split along: \(shown)",
            nl: "de kostenkant is meegesplitst: \(shown)")
    }

    /// A rate is rounded line by line, so that parts in odd quantities may differ by a cent.
    private func rounding(_ made: [Item], _ booking: Booking) throws -> Phrase? {
        guard let valuation = try call.valuedPresent().valuation,
            let whole = try valuation.worth(of: booking.leader)
        else { return nil }
        let parts = try MoneyRange.sum(made.compactMap { try valuation.worth(of: $0) })
        guard parts != whole, let gap = try? parts.lowest.subtracting(whole.lowest) else {
            return nil
        }
        let shown = call.writer.difference(gap)
        return Phrase(
            en: "worth rounded line by line: \(shown)",
            nl: "waarde per regel afgerond: \(shown)")
    }

    private func tooLarge(
        _ sum: Int64, _ measure: SplitMeasure, _ leader: Item, _ parts: [SplitPart]
    ) -> Problem {
        let writer = call.writer
        let (together, whole, gap) = (
            measure.text(sum, of: leader, writer),
            measure.text(measure.weight, of: leader, writer),
            measure.text(sum - measure.weight, of: leader, writer)
        )
        let what =
            parts.count > 1
            ? Phrase(
                en: "The parts are \(together), \(gap) more than the line: \(whole).",
                nl: "De delen zijn \(together), \(gap) meer dan de regel: \(whole).")
            : Phrase(
                en: "The part is \(together), \(gap) more than the line: \(whole).",
                nl: "Het deel is \(together), \(gap) meer dan de regel: \(whole).")
        return Problem(
            .splitTooLarge, what,
            next: Phrase(
                en: "Make the parts smaller, or the line larger first.",
                nl: "Maak de delen kleiner, of eerst de regel groter.")
        ).at(call.statement.text)
    }
}
