import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `waarom kosten.2026`, `waarom k1`: how a figure came about.
struct ExplainFigure: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.figure) else {
            throw call.missing(Phrase(en: "a figure", nl: "een cijfer"))
        }
        let typed = try argument.choice ?? call.value(argument).trimmingBlanks
        let parts = typed.split(separator: ".", maxSplits: 1).map(String.init)
        let head = parts.first ?? ""
        let valued = try call.viewedLedger()
        let ledger = try call.asked(LedgerReading(valued))
        if let id = ShortID(head), id.kind == .statedTotal {
            return try shown(total: id, in: ledger, of: valued, argument, call)
        }
        if let id = ShortID(head), id.kind != .note, id.kind != .partner {
            guard let line = ledger.all.first(where: { $0.item.shortID == id }) else {
                throw Problem.unknownItem(typed).at(argument)
            }
            return try shown(line: line, in: valued, call)
        }
        if FundFigure.word.all.contains(Folding.folded(head)), parts.count > 1 {
            return try FundFigure.explained(parts[1], argument, valued.kept, call)
        }
        guard let key = Vocabulary.figure.choice(for: head)?.key else {
            throw Figure.unknown(typed, argument)
        }
        let query = try call.query(key, parts.count > 1 ? parts[1] : nil, argument, of: ledger)
        return try shown(query, in: ledger, of: valued, call)
    }

    /// A printed total: what stands there, how far that is off, and the lines it is about.
    private func shown(
        total id: ShortID, in ledger: LedgerReading, of valued: ValuedCase, _ argument: Argument,
        _ call: Call
    ) throws -> Outcome {
        guard let item = valued.kept[id] else {
            throw Problem.unknownItem(argument.typed).at(argument)
        }
        let row = try StatedRow(item, ledger)
        let name = row.name(in: call.language, valued.kept)[call.language]
        let printed = Phrase(
            en: "\(id.text) · \(name), printed \(call.viewWriter.money(row.stated)): ",
            nl: "\(id.text) · \(name), gedrukt \(call.viewWriter.money(row.stated)): ")
        let head = printed[call.language] + row.verdict(call.viewWriter)[call.language]
        return try shown(
            FigureQuery(of: item), in: ledger, of: valued, call, after: [.paragraph(head)])
    }

    private func shown(
        _ query: FigureQuery, in ledger: LedgerReading, of valued: ValuedCase, _ call: Call,
        after head: [Block] = []
    ) throws -> Outcome {
        let language = call.language
        let writer = call.viewWriter
        let value = try query.value(in: ledger)
        let terms = query.terms(in: ledger)
        let open = query.lines(in: ledger).filter(\.isUnvalued)
        // What has no value comes to no sum: the lines are shown, and counted.
        let isCount = query.key == "unvalued"
        let rows =
            terms.filter { !$0.range.isZero }.map { term in
                Table.Row([
                    term.line.name, self.text(term.line, in: valued, language),
                    (term.isSubtracted ? "- " : "") + self.text(term.range, writer),
                ])
            }
            + (isCount
                ? open.map { Table.Row([$0.name, self.text($0, in: valued, language), "?"]) } : [])
        let columns = [
            Table.Column(Phrase(en: "line", nl: "regel")[language]),
            Table.Column(Phrase(en: "how", nl: "hoe")[language]),
            Table.Column("euro", .amount),
        ]
        let total = Table.Row(
            [
                "",
                isCount
                    ? Phrase(en: "Lines", nl: "Regels")[language]
                    : Phrase(en: "Total", nl: "Totaal")[language],
                isCount ? writer.count(open.count) : self.text(value, writer),
            ],
            role: .total)
        var notes: [String] = []
        if !open.isEmpty, !isCount {
            notes.append(
                Phrase(en: "Without a value yet: ", nl: "Nog zonder waarde: ")[language]
                    + open.map(\.name).joined(separator: " "))
        }
        let loose = query.key == "in-kind" ? query.oneSided(in: ledger) : []
        if !loose.isEmpty {
            notes.append(
                Phrase(
                    en: "Without a cost line, counts nowhere yet: ",
                    nl: "Zonder kostenregel, telt nog nergens mee: ")[language]
                    + loose.map(\.name).joined(separator: " "))
        }
        let odd = terms.filter { $0.line.oddCents > 0 && query.years != nil }
        if !odd.isEmpty {
            notes.append(
                Phrase(
                    en: "The first years carry the odd cents of: ",
                    nl: "De eerste jaren dragen de losse centen van: ")[language]
                    + odd.map(\.line.name).joined(separator: " "))
        }
        let document = Document(
            head + [.table(Table(columns, rows: rows + [total], notes: notes))])
        return .shown(View(document, json: { json(value, terms, open) }))
    }

    private func json(
        _ value: MoneyRange, _ terms: [FigureQuery.Term], _ open: [LedgerLine]
    ) -> JSONValue {
        [
            "format": 1, "report": "why", "unit": "cent",
            "lowest": .integer(value.lowest.cents), "highest": .integer(value.highest.cents),
            "terms": .array(
                terms.map { term in
                    [
                        "line": .string(term.line.name),
                        "lowest": .integer(term.range.lowest.cents),
                        "highest": .integer(term.range.highest.cents),
                        "isSubtracted": .boolean(term.isSubtracted),
                    ]
                }),
            "unvalued": JSONValue(open.map(\.name)),
        ]
    }

    private func text(_ range: MoneyRange, _ writer: NumberWriter) -> String {
        range.isSettled
            ? writer.bare(range.lowest)
            : writer.bare(range.lowest) + "–" + writer.bare(range.highest)
    }

    /// How a line comes to its amount, in a few words.
    private func text(
        _ line: LedgerLine, in valued: ValuedCase?, _ language: Language
    ) -> String {
        let writer = NumberWriter(language: language)
        var parts = [line.partner?.text(.name), line.item.text(.text)].compactMap { $0 }
        if let valued, let product = worth(of: line, in: valued)?.product(line.item, in: language) {
            parts.append(product)
        }
        if let quantity = line.item.quantity(.quantity), let price = line.item.money(.unitPrice) {
            parts.append(product(quantity, of: line.item, writer) + " × " + writer.money(price))
        }
        if let years = line.years, years.count > 1, let total = line.total {
            parts.append(text(total, writer) + " / \(years.count) (\(years.text))")
        } else if let years = line.years {
            parts.append(years.text)
        }
        return parts.joined(separator: " · ")
    }

    /// How much of what, as a price is of it.
    private func product(_ quantity: Quantity, of item: Item, _ writer: NumberWriter) -> String {
        [writer.quantity(quantity), item.text(.unit)].compactMap { $0 }.joined(separator: " ")
    }

    /// How a line in kind came by its worth, also when asked of the cost that takes it over.
    private func worth(of line: LedgerLine, in valued: ValuedCase) -> WorthText? {
        guard line.item.kind == .contribution, let basis = valued.basis(of: line.id) else {
            return nil
        }
        return WorthText(basis, pack: valued.valuation?.pack)
    }

    /// The lines that say how a worth came about: the product, the rate with its source.
    private func worth(
        _ line: LedgerLine, in valued: ValuedCase, _ language: Language
    ) -> [KeyedLine] {
        guard let worth = worth(of: line, in: valued) else { return [] }
        return [
            (Phrase(en: "worth", nl: "waarde"), worth.product(line.item, in: language)),
            (Phrase(en: "through", nl: "volgens"), worth.source(in: language)),
        ].compactMap { key, text in text.map { KeyedLine(key[language], $0) } }
    }

    private func shown(
        line: LedgerLine, in valued: ValuedCase, _ call: Call
    ) throws -> Outcome {
        let language = call.language
        let writer = call.viewWriter
        var lines = [KeyedLine(line.name, text(line, in: nil, language))]
        lines += worth(line, in: valued, language)
        if let rest = try SplitRest(of: line.id, in: valued) {
            lines.append(KeyedLine(SplitRest.name[language], rest.text(in: language)))
        }
        if let quantity = line.item.quantity(.quantity), let price = line.item.money(.unitPrice),
            let amount = try? quantity.valued(at: price)
        {
            lines.append(
                KeyedLine(
                    Phrase(en: "price", nl: "prijs")[language],
                    product(quantity, of: line.item, writer) + " × " + writer.money(price)
                        + " = " + writer.money(amount)))
        }
        if let leader = line.follows, let gift = try valued.line(leader) {
            let id = gift.name
            lines.append(
                KeyedLine(
                    Phrase(en: "taken over", nl: "overgenomen")[language],
                    Phrase(
                        en: "the worth of \(id), of which this is the cost side",
                        nl: "de waarde van \(id), waarvan dit de kostenkant is")[language]))
            lines += worth(gift, in: valued, language)
        }
        lines += try EarmarkLines.lines(about: line, in: valued, language)
        for (place, reading) in line.readings.enumerated() {
            let key =
                line.isContested
                ? Phrase(en: "reading \(place + 1)", nl: "lezing \(place + 1)")
                : Phrase(en: "amount", nl: "bedrag")
            let amount =
                reading.amount.map(writer.money)
                ?? Phrase(en: "no value yet", nl: "nog zonder waarde")[language]
            lines.append(KeyedLine(key[language], amount))
            for part in reading.parts where reading.parts.count > 1 {
                lines.append(
                    KeyedLine(part.year.map { "  \($0)" } ?? "", writer.money(part.amount)))
            }
        }
        if line.oddCents > 0 {
            lines.append(
                KeyedLine(
                    Phrase(en: "odd cents", nl: "losse centen")[language],
                    Phrase(
                        en: "\(line.oddCents), one each for the first years",
                        nl: "\(line.oddCents), een voor elk van de eerste jaren")[language]))
        }
        return .shown(View(Document([.keyed(lines)]), json: { json(line, in: valued) }))
    }

    private func json(_ line: LedgerLine, in valued: ValuedCase) -> JSONValue {
        let parts = line.readings.first?.parts ?? []
        return [
            "format": 1, "report": "why", "line": .string(line.name), "unit": "cent",
            "parts": .array(
                parts.map {
                    ["year": JSONValue($0.year), "amount": .integer($0.amount.cents)]
                }),
            "oddCents": JSONValue(line.oddCents),
            "worth": JSONValue(
                worth(of: line, in: valued)?.product(line.item, in: .english)),
            "through": JSONValue(worth(of: line, in: valued)?.source(in: .english)),
            "split": (try? SplitRest(of: line.id, in: valued))?.json ?? .null,
        ]
    }
}
