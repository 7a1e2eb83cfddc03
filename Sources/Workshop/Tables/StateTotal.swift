import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `totaal kosten 80500 2026 aanvraag`: a total as printed somewhere; alone, all of them set
/// against what the lines add up to.
struct StateTotal: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.figure) else { return try view(call) }
        let typed = try argument.choice ?? call.value(argument).trimmingBlanks
        guard let key = Vocabulary.figure.choice(for: typed)?.key, key != "unvalued",
            FigureQuery.keys.contains(key)
        else { throw Figure.unknown(typed, argument) }
        guard let given = call.statement.argument(.amount) else {
            throw call.missing(Phrase(en: "the amount as printed", nl: "het bedrag zoals gedrukt"))
        }
        let amount = try call.amount(given)
        let query = try Figure.query(key, nil, argument, call)
        var item = try call.newItem(.statedTotal, [.init(.key, .text(key))])
        item[.amount] = .money(amount)
        if let years = try call.years() { item[.years] = .years(years) }
        if let partner = query.partner { item[.partner] = .item(partner) }
        for (field, text) in query.wanted { item[field] = .text(text) }
        if let text = try call.text() { item[.text] = .text(text) }
        let row = try StatedRow(item, try LedgerReading(try call.valuedPresent()))
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Acknowledgement.id(item), row.name(in: call.caseLanguage, try call.theCase()),
                Phrase(same: call.writer.money(amount)), row.verdict(call.writer)))
    }

    private func view(_ call: Call) throws -> Outcome {
        let current = try call.theCase()
        let ledger = try LedgerReading(try call.valuedPresent())
        let language = call.language
        let writer = call.writer
        let rows = try current.all(.statedTotal).map { try StatedRow($0, ledger) }
        let columns = [
            Table.Column(Phrase(en: "total", nl: "totaal")[language]),
            Table.Column(Phrase(en: "printed", nl: "gedrukt")[language], .amount),
            Table.Column(Phrase(en: "lines", nl: "regels")[language], .amount),
            Table.Column(Phrase(en: "difference", nl: "verschil")[language]),
        ]
        let shown = rows.map { row in
            let name = row.name(in: language, current)
            return Table.Row([
                (row.item.shortID?.text ?? "") + " · " + name[language], writer.bare(row.stated),
                row.sum.isSettled
                    ? writer.bare(row.sum.lowest)
                    : writer.bare(row.sum.lowest) + "–" + writer.bare(row.sum.highest),
                row.verdict(writer)[language],
            ])
        }
        let empty = Phrase(
            en: "No printed total was recorded yet.",
            nl: "Er is nog geen gedrukt totaal vastgelegd.")
        let block: Block =
            rows.isEmpty ? .paragraph(empty[language]) : .table(Table(columns, rows: shown))
        return .shown(
            View(
                Document([block]),
                json: {
                    [
                        "format": 1, "report": "stated", "unit": "cent",
                        "totals": .array(
                            rows.map { row in
                                [
                                    "id": JSONValue(row.item.shortID?.text),
                                    "figure": JSONValue(row.item.text(.key)),
                                    "stated": .integer(row.stated.cents),
                                    "lowest": .integer(row.sum.lowest.cents),
                                    "highest": .integer(row.sum.highest.cents),
                                    "mayBeRounding": .boolean(row.mayBeRounding),
                                ]
                            }),
                    ]
                }))
    }
}

/// A printed total beside the sum of the lines it is about.
struct StatedRow {
    let item: Item
    let stated: Money
    let sum: MoneyRange
    private let lineCount: Int

    init(_ item: Item, _ ledger: LedgerReading) throws(ArithmeticError) {
        var query = FigureQuery(item.text(.key) ?? "cost", years: item.years(.years)?.all)
        query.partner = item.item(.partner)
        for field in [Field.category, .status, .workPackage, .programme, .project] {
            query.wanted[field] = item.text(field)
        }
        self.item = item
        stated = item.money(.amount) ?? .zero
        sum = try query.value(in: ledger)
        lineCount = query.terms(in: ledger).count
    }

    /// A whole number of euro that lies no further off than rounding each line would bring it.
    var mayBeRounding: Bool {
        guard sum.isSettled, sum.lowest != stated, stated.cents % 100 == 0 else { return false }
        return (stated.cents - sum.lowest.cents).magnitude <= UInt64(50 * max(1, lineCount))
    }

    func verdict(_ writer: NumberWriter) -> Phrase {
        if sum.isSettled, sum.lowest == stated { return Phrase(en: "agrees", nl: "klopt") }
        guard sum.isSettled, let gap = try? stated.subtracting(sum.lowest) else {
            return Phrase(en: "not agreed yet", nl: "nog oneens")
        }
        let shown = writer.difference(gap)
        return mayBeRounding
            ? Phrase(en: "\(shown), may be rounding", nl: "\(shown), kan afronding zijn")
            : Phrase(same: shown)
    }

    /// What the total is about: `kosten 2026 personeel · aanvraag`.
    func name(in language: Language, _ current: Case) -> Phrase {
        let key = item.text(.key) ?? ""
        func text(_ language: Language) -> String {
            let partner = item.item(.partner).flatMap { current[$0]?.text(.name) }
            let head = [
                Vocabulary.figure.word(forKey: key, in: language), item.years(.years)?.text,
                item.text(.category).map { Vocabulary.costCategory.word(forKey: $0, in: language) },
                item.text(.workPackage), item.text(.programme), item.text(.project), partner,
            ].compactMap { $0 }.joined(separator: " ")
            return [head, item.text(.text)].compactMap { $0 }.joined(separator: " · ")
        }
        return Phrase(en: text(.english), nl: text(.dutch))
    }
}
