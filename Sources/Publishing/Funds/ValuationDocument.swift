public import CaseModel
public import Ledger
public import Wording

/// In kind under one fund beside what it was worth before.
public struct ValuationReport: Hashable, Sendable {
    /// A line under both.
    public struct Line: Hashable, Sendable {
        public let now: FundValuation.Line
        public let before: MoneyRange?
    }

    public let pack: FundPack
    /// What it was valued through before; nothing when no fund was chosen.
    public let previous: String?
    public let lines: [Line]
    public let total: MoneyRange
    public let totalBefore: MoneyRange

    /// How many lines have no worth.
    public var unvaluedCount: Int { lines.count { $0.now.worth == nil } }

    /// Sets in kind under a fund beside what it was worth before.
    public init(
        _ given: Case, through pack: FundPack, before previous: FundPack?
    ) throws(ArithmeticError) {
        self.pack = pack
        self.previous = previous?.key
        let now = try FundValuation(pack, ownRatesOf: given).lines(of: given)
        var old: [MoneyRange?] = []
        if let previous {
            old = try FundValuation(previous, ownRatesOf: given).lines(of: given).map(\.worth)
        } else {
            let lines = try LedgerReading(.asKept(given)).contributions
            let totals = Dictionary(
                lines.map { ($0.id, $0.total) }, uniquingKeysWith: { first, _ in first })
            old = now.map { totals[$0.item.id] ?? nil }
        }
        lines = zip(now, old).map { Line(now: $0, before: $1) }
        total = try MoneyRange.sum(now.compactMap(\.worth))
        totalBefore = try MoneyRange.sum(old.compactMap { $0 })
    }
}

extension Document {
    /// In kind through a fund, line by line, with the difference.
    public init(valuation report: ValuationReport, title: String, language: Language) {
        let text = FundText(pack: report.pack, language: language)
        let money = MoneyText(language: language)
        let name = text.say("In kind through", "Natura volgens") + " " + report.pack.key
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .paragraph(text.source),
        ])
        guard !report.lines.isEmpty else {
            blocks.append(
                .paragraph(
                    text.say("Nothing is given in kind yet.", "Er is nog niets in natura.")))
            return
        }
        let before = report.previous ?? text.say("before", "eerst")
        let rows = report.lines.map { line -> Table.Row in
            Table.Row([
                line.now.item.shortID?.text ?? "", money.quantity(line.now.item) ?? "-",
                line.before.map(money.bare) ?? "?", line.now.worth.map(money.bare) ?? "?",
                WorthText(line.now.basis, pack: report.pack).basis(in: language),
            ])
        }
        let total = Table.Row(
            [
                text.say("total", "totaal"), "", money.bare(report.totalBefore),
                money.bare(report.total), "",
            ], role: .total)
        blocks.append(
            .table(
                Table(
                    [
                        .init(""), .init(text.say("quantity", "aantal")), .init(before, .amount),
                        .init(report.pack.key, .amount), .init(text.say("through", "volgens")),
                    ], rows: rows + [total])))
        blocks.append(.paragraph(difference(report, text)))
    }

    private func difference(_ report: ValuationReport, _ text: FundText) -> String {
        let writer = NumberWriter(language: text.language)
        var sentence = ""
        if report.total.isSettled, report.totalBefore.isSettled,
            let change = try? report.total.lowest.subtracting(report.totalBefore.lowest)
        {
            let shown = writer.difference(change)
            sentence = text.say("Difference: \(shown).", "Verschil: \(shown).")
        }
        let count = report.unvaluedCount
        if count > 0 {
            sentence += text.say(
                " Without a value: \(count).", " Nog zonder waarde: \(count).")
        }
        return sentence
    }
}
