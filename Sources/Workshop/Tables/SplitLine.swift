import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `splits c4 personeel 30.000 trainers; 20.000 zaalhuur`: a line of the ledger in lines. What is
/// left stays with the line itself until all of it is split.
struct SplitLine {
    let call: Call
    let line: Item

    /// What a part does not take over.
    private static let ownFields: Set<Field> = [.number, .aliases, .isRest]

    private struct Part {
        var category: String?
        var amount: Money
        var text: String?
    }

    func outcome() throws -> Outcome {
        let whole = try whole()
        let parts = try parts()
        let sum: Money
        do {
            sum = try Money.sum(parts.map(\.amount))
        } catch {
            throw Problem.sumTooLarge.at(call.statement.text)
        }
        guard sum <= whole else { throw tooLarge(sum, whole) }
        let rest = try whole.subtracting(sum)
        let isFilled = parts.first.map { $0.category != nil || $0.text != nil } ?? false
        guard parts.count > 1 || rest > .zero || isFilled else {
            throw Problem.nothingToDo(
                Phrase(en: "That would leave one line.", nl: "Dan blijft er een regel over."))
        }
        var first = line
        var new = parts[...]
        if rest == .zero, let part = new.popFirst() {
            fill(&first, with: part)
            first[.isRest] = nil
        } else {
            first[.amount] = .money(rest)
            first[.isRest] = .number(1)
        }
        var changes = [Change.put(first)]
        for part in new {
            var item = try call.newItem(line.kind)
            for entry in line.entries where !Self.ownFields.contains(entry.field) {
                item[entry.field] = entry.value
            }
            item[.splitFrom] = .item(line.id)
            fill(&item, with: part)
            changes.append(.put(item))
        }
        let writer = call.writer
        let shown = changes.compactMap(\.item).filter { rest == .zero || $0.id != line.id }.map {
            ($0.shortID?.text ?? "") + " " + writer.money($0.money(.amount) ?? .zero)
        }.joined(separator: " + ")
        let id = line.shortID?.text ?? ""
        let open =
            rest == .zero
            ? nil
            : Phrase(
                en: "\(id) keeps the rest: \(writer.money(rest))",
                nl: "\(id) houdt de rest: \(writer.money(rest))")
        return Outcome(
            changes: changes,
            said: [
                Acknowledgement.line(
                    [Phrase(same: "\(id) \(writer.money(whole)) = \(shown)"), open].compactMap {
                        $0
                    }
                )
            ])
    }

    private func fill(_ item: inout Item, with part: Part) {
        item[.amount] = .money(part.amount)
        if let category = part.category { item[.category] = .text(category) }
        if let text = part.text { item[.text] = .text(text) }
    }

    /// The amount that is split: one figure, not tied to another line.
    private func whole() throws -> Money {
        let isMirrored = try call.theCase().items(pointingAt: line.id).contains {
            $0.item(.mirrors) == line.id
        }
        let isTied = line[.mirrors] != nil || isMirrored
        guard case .money(let amount) = line[.amount], line[.quantity] == nil, !isTied,
            line.text(.fundingKind) != "prospect"
        else {
            let id = line.shortID?.text ?? ""
            throw Problem(
                .wrongKind,
                Phrase(
                    en: "\(id) has no plain amount of its own to split.",
                    nl: "\(id) heeft geen eigen, los bedrag om te splitsen."),
                next: Phrase(
                    en: "Only a line with one amount, without quantity or other side, can be.",
                    nl: "Dat kan bij een regel met een bedrag, zonder aantal of andere kant.")
            ).at(call.statement.argument(.note))
        }
        return amount
    }

    private func parts() throws -> [Part] {
        let typed = try call.requiredText()
        let pieces = typed.split { $0 == ";" || $0 == "\n" }.map { String($0).trimmingBlanks }
        return try pieces.filter { !$0.isEmpty }.map(part)
    }

    /// `personeel 30.000 trainers`: perhaps a category, an amount, perhaps a text.
    private func part(_ typed: String) throws -> Part {
        var words = typed.split(separator: " ").map(String.init)
        var category: String?
        if line.kind == .costLine, let first = words.first,
            let choice = Vocabulary.costCategory.choice(for: first)
        {
            category = choice.key
            words.removeFirst()
        }
        // An amount has at most three words: `€ 1,2 mln`.
        for count in stride(from: min(3, words.count), to: 0, by: -1) {
            let text = words.prefix(count).joined(separator: " ")
            guard let amount = try? call.reader.money(text), amount > .zero else { continue }
            let rest = words.dropFirst(count).joined(separator: " ")
            return Part(category: category, amount: amount, text: rest.isEmpty ? nil : rest)
        }
        throw Problem.number(.malformed, typed: typed).at(call.statement.text)
    }

    private func tooLarge(_ sum: Money, _ whole: Money) -> Problem {
        let writer = call.writer
        let gap = (try? sum.subtracting(whole)).map(writer.money) ?? ""
        return Problem(
            .splitTooLarge,
            Phrase(
                en: "The parts are \(writer.money(sum)), \(gap) more than the line: "
                    + "\(writer.money(whole)).",
                nl: "De delen zijn \(writer.money(sum)), \(gap) meer dan de regel: "
                    + "\(writer.money(whole))."),
            next: Phrase(
                en: "Make the parts smaller, or the line larger first.",
                nl: "Maak de delen kleiner, of eerst de regel groter.")
        ).at(call.statement.text)
    }
}
