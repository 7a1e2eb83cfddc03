public import CaseModel
public import Ledger
public import Wording

/// In kind under one fund beside what it was worth before.
public struct ValuationReport: Hashable, Sendable {
    /// A line under both.
    public struct Line: Hashable, Sendable {
        public let now: FundValuation.Line
        /// The line as it counted before.
        public let before: LedgerLine?
    }

    /// Lines that stand together, with what they come to.
    public struct Part: Hashable, Sendable {
        public let lines: [Line]
        public let total: MoneyRange
        public let totalBefore: MoneyRange

        /// How many of its lines have no worth, now and before; they are in no total.
        var unvalued: Int { lines.count { $0.now.worth == nil } }
        var unvaluedBefore: Int { lines.count { $0.before?.total == nil } }

        init(_ lines: [Line]) throws(ArithmeticError) {
            self.lines = lines
            total = try MoneyRange.sum(lines.compactMap(\.now.line.countedTotal))
            totalBefore = try MoneyRange.sum(lines.compactMap { $0.before?.countedTotal })
        }
    }

    public let pack: FundPack
    /// What it was valued through before; nothing when no fund was chosen.
    public let previous: String?
    /// What covers something: its total is that of the budget.
    public let counting: Part
    /// Without the cost line that is its other side: it counts nowhere yet.
    public let oneSided: Part
    /// By parties that are not active yet.
    public let outerRing: Part

    /// How many lines that are or will be counted have no worth.
    public var unvaluedCount: Int {
        (counting.lines + oneSided.lines).count { $0.now.worth == nil }
    }

    /// Sets in kind under a fund beside what it was worth before.
    public init(
        _ given: Case, through pack: FundPack, before previous: FundPack?
    ) throws(ArithmeticError) {
        self.pack = pack
        self.previous = previous?.key
        let now = try FundValuation(pack, ownRatesOf: given).lines(of: given)
        let ledger = try LedgerReading(ValuedCase(given, through: previous))
        let old = Dictionary(
            ledger.contributions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = now.map { Line(now: $0, before: old[$0.item.id]) }
        counting = try Part(lines.filter { $0.now.line.coverageKind != nil })
        oneSided = try Part(lines.filter(\.now.line.isOneSided))
        outerRing = try Part(lines.filter { $0.now.line.standing == .apart(.outerRing) })
    }
}

extension Document {
    /// In kind through a fund, line by line, with the difference.
    public init(
        valuation report: ValuationReport, title: String, language: Language,
        use: FundUse = FundUse()
    ) {
        let text = FundText(pack: report.pack, language: language, use: use)
        let money = MoneyText(language: language)
        let name = text.say("In kind through", "Natura volgens") + " " + report.pack.key
        self.init([.heading(level: 1, title.isEmpty ? name : name + " · " + title)])
        blocks += text.origin
        let parts = [report.counting, report.oneSided, report.outerRing]
        guard parts.contains(where: { !$0.lines.isEmpty }) else {
            blocks.append(
                .paragraph(
                    text.say("Nothing is given in kind yet.", "Er is nog niets in natura.")))
            return
        }
        let before = report.previous ?? text.say("before", "eerst")
        // Beside itself a fund says nothing.
        let isSame = report.previous == report.pack.key
        let columns: [Table.Column] =
            [.init(""), .init(text.say("quantity", "aantal"))]
            + (isSame ? [] : [.init(before, .amount)])
            + [.init(report.pack.key, .amount), .init(text.say("through", "volgens"))]
        func table(_ part: ValuationReport.Part, hasTotal: Bool) -> Block {
            let rows = part.lines.map { line -> Table.Row in
                Table.Row(
                    [line.now.item.shortID?.text ?? "", money.quantity(line.now.item) ?? "-"]
                        + (isSame ? [] : [line.before?.total.map(money.bare) ?? "?"])
                        + [
                            line.now.worth.map(money.bare) ?? "?",
                            WorthText(line.now.basis, pack: report.pack).basis(in: language),
                        ])
            }
            func sum(_ total: MoneyRange, unvalued: Int) -> String {
                // Without any worth there is no zero to tell.
                if unvalued == part.lines.count { return "?" }
                return money.marked([money.bare(total)], unvalued: unvalued).joined()
            }
            let total = Table.Row(
                [text.say("total", "totaal"), ""]
                    + (isSame ? [] : [sum(part.totalBefore, unvalued: part.unvaluedBefore)])
                    + [sum(part.total, unvalued: part.unvalued), ""], role: .total)
            return .table(Table(columns, rows: rows + (hasTotal ? [total] : [])))
        }
        if !report.counting.lines.isEmpty { blocks.append(table(report.counting, hasTotal: true)) }
        if !report.oneSided.lines.isEmpty {
            blocks += [
                .heading(level: 2, MoneyWording.oneSided[language]),
                table(report.oneSided, hasTotal: true),
            ]
        }
        if !report.outerRing.lines.isEmpty {
            blocks += [
                .heading(level: 2, MoneyWording.outerRing[language]),
                table(report.outerRing, hasTotal: false),
            ]
        }
        let difference = difference(report, text)
        if !difference.isEmpty { blocks.append(.paragraph(difference)) }
    }

    private func difference(_ report: ValuationReport, _ text: FundText) -> String {
        func change(_ part: ValuationReport.Part, _ name: Phrase) -> String? {
            guard !part.lines.isEmpty, report.previous != report.pack.key, part.total.isSettled,
                part.totalBefore.isSettled,
                let change = try? part.total.lowest.subtracting(part.totalBefore.lowest)
            else { return nil }
            let shown = NumberWriter(language: text.language).difference(change)
            return name[text.language] + ": " + shown + "."
        }
        let count = report.unvaluedCount
        return [
            change(report.counting, Phrase(en: "Difference", nl: "Verschil")),
            change(
                report.oneSided,
                Phrase(
                    en: "Without a cost line, counts nowhere yet",
                    nl: "Zonder kostenregel, telt nog nergens mee")),
            count > 0
                ? text.say("Without a value: \(count).", "Nog zonder waarde: \(count).") : nil,
        ].compactMap { $0 }.joined(separator: " ")
    }
}
