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
        let head = typed.split(separator: ".", maxSplits: 1).first.map(String.init) ?? typed
        guard let key = Vocabulary.figure.choice(for: head)?.key, key != "unvalued",
            FigureQuery.keys.contains(key)
        else { throw Figure.unknown(typed, argument) }
        guard let given = call.statement.argument(.amount) else {
            throw call.missing(Phrase(en: "the amount as printed", nl: "het bedrag zoals gedrukt"))
        }
        let amount = try call.amount(given)
        let parts = typed.split(separator: ".", maxSplits: 1).map(String.init)
        let ledger = try LedgerReading(try call.valuedPresent())
        let query = try call.query(key, parts.count > 1 ? parts[1] : nil, argument, of: ledger)
        guard !query.isWithoutYear else { throw Figure.unknown(typed, argument) }
        var item = try call.newItem(.statedTotal, [.init(.key, .text(key))])
        item[.amount] = .money(amount)
        item[.years] = query.years.flatMap(Years.init).map { .years($0) }
        query.keep(on: &item)
        if let text = try call.text() { item[.text] = .text(text) }
        return .changed([.put(item)], try Self.said(item, call))
    }

    /// A printed total with how it stands to the lines.
    static func said(_ item: Item, _ call: Call) throws -> Phrase {
        let row = try StatedRow(item, try LedgerReading(try call.valuedPresent()))
        return Acknowledgement.line(
            Acknowledgement.id(item), row.name(in: call.caseLanguage, try call.theCase()),
            Phrase(same: call.writer.money(row.stated)), row.verdict(call.writer))
    }

    private func view(_ call: Call) throws -> Outcome {
        let current = try call.viewed().shown
        let ledger = try LedgerReading(try call.valued(current))
        let language = call.language
        let writer = call.viewWriter
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
    /// What each line adds, in cents.
    private let parts: [Int64]

    init(_ item: Item, _ ledger: LedgerReading) throws(ArithmeticError) {
        let query = FigureQuery(of: item)
        self.item = item
        stated = item.money(.amount) ?? .zero
        sum = try query.value(in: ledger)
        parts = query.terms(in: ledger).map { term in
            (term.isSubtracted ? -1 : 1) * term.range.lowest.cents
        }
    }

    /// Whether the total is what rounding would have made of the lines.
    var mayBeRounding: Bool { rounding != nil }

    /// How rounding brings the lines to the printed total, if it does: each line rounded and then
    /// added, or the sum rounded. A printed total is of whole euros, or of whole thousands; what
    /// neither way comes to exactly is a difference that rounding does not explain.
    private var rounding: Rounding? {
        guard sum.isSettled, sum.lowest != stated else { return nil }
        for unit in [Int64(100), 100_000] where stated.cents % unit == 0 {
            if Self.rounded(sum.lowest.cents, unit) == stated.cents {
                return Rounding(isPerLine: false, isThousands: unit > 100)
            }
            var total: Int64 = 0
            for part in parts { total &+= Self.rounded(part, unit) }
            if total == stated.cents { return Rounding(isPerLine: true, isThousands: unit > 100) }
        }
        return nil
    }

    private struct Rounding {
        let isPerLine: Bool
        let isThousands: Bool

        var phrase: Phrase {
            let unit =
                isThousands
                ? Phrase(en: "thousands", nl: "duizenden")
                : Phrase(en: "whole euros", nl: "hele euro's")
            return isPerLine
                ? Phrase(
                    en: "may be rounding of each line to \(unit.english)",
                    nl: "kan afronding zijn van elke regel op \(unit.dutch)")
                : Phrase(
                    en: "may be rounding of the sum to \(unit.english)",
                    nl: "kan afronding zijn van de som op \(unit.dutch)")
        }
    }

    /// Half away from zero, as people and spreadsheets do it.
    private static func rounded(_ cents: Int64, _ unit: Int64) -> Int64 {
        let rest = cents % unit
        let down = cents - rest
        return rest.magnitude * 2 < UInt64(unit) ? down : down + (rest < 0 ? -unit : unit)
    }

    func verdict(_ writer: NumberWriter) -> Phrase {
        if sum.isSettled, sum.lowest == stated { return Phrase(en: "agrees", nl: "klopt") }
        guard sum.isSettled, let gap = try? stated.subtracting(sum.lowest) else {
            return Phrase(en: "not agreed yet", nl: "nog oneens")
        }
        let shown = writer.difference(gap)
        guard let how = rounding?.phrase else { return Phrase(same: shown) }
        return Phrase(en: "\(shown), \(how.english)", nl: "\(shown), \(how.dutch)")
    }

    /// What the total is about: `kosten 2026 personeel · aanvraag`.
    func name(in language: Language, _ current: Case) -> Phrase {
        let key = item.text(.key) ?? ""
        func text(_ language: Language) -> String {
            let filters = FigureQuery(of: item).filters
            let words = TableDimension.allCases.compactMap { dimension in
                filters[dimension].map { self.name($0, of: dimension, in: language, current) }
            }
            let head =
                [
                    Vocabulary.figure.word(forKey: key, in: language), item.years(.years)?.text,
                ].compactMap { $0 } + words
            return [head.joined(separator: " "), item.text(.text)].compactMap { $0 }.joined(
                separator: " · ")
        }
        return Phrase(en: text(.english), nl: text(.dutch))
    }

    private func name(
        _ filter: FigureQuery.Filter, of dimension: TableDimension, in language: Language,
        _ current: Case
    ) -> String {
        switch filter {
        case .unnamed: Vocabulary.notSaid.words[language]
        case .party(let id): current[id]?.text(.name) ?? ""
        case .named(let name), .either(let name, _):
            TableWords(language: language).label(.named(name), dimension)
        }
    }
}
