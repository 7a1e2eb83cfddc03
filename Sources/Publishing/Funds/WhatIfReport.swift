public import CaseModel
public import Ledger
public import Wording

/// The reports as they are beside what they would be, and the rules that come out otherwise.
public struct WhatIfReport: Hashable, Sendable {
    /// A figure now and then.
    public struct Row: Hashable, Sendable {
        /// Its name in JSON: a key, a year, or what people call it.
        public let key: String
        public let name: Phrase
        public let before: MoneyRange
        public let after: MoneyRange
        /// Lines without a value, which are in neither amount.
        public let unvaluedBefore: Int
        public let unvaluedAfter: Int
        public let isTotal: Bool

        /// Whether anything about it would change.
        public var isChange: Bool { before != after || unvaluedBefore != unvaluedAfter }
    }

    /// A report broken down as that report does.
    public struct Section: Hashable, Sendable {
        public let key: String
        public let heading: Phrase
        public let rows: [Row]
    }

    /// The budget first, then the costs, the sources, the years and the parties.
    public let sections: [Section]
    /// The tests against a fund; nothing when none was named, chosen or asked for money.
    public let testBefore: FundReport?
    public let testAfter: FundReport?
    /// The parties that take no part any more.
    public let departures: [Supposition.Departure]

    /// Sets two cases beside each other, each valued as the budget would show it; the tests
    /// value through their own fund.
    public init(
        _ given: ValuedCase, _ supposed: ValuedCase, testing before: FundPack?,
        and after: FundPack?, departures: [Supposition.Departure] = []
    ) throws(ArithmeticError) {
        self.departures = departures
        let budgets = (try BudgetReport(given), try BudgetReport(supposed))
        let parties = (try PartiesReport(given), try PartiesReport(supposed))
        sections =
            [Self.budget(try MoneyChange(before: given, after: supposed), budgets.0, budgets.1)]
            + Self.costs(budgets.0, budgets.1) + [Self.sources(budgets.0, budgets.1)]
            + [Self.years(budgets.0, budgets.1), try Self.parties(parties.0, parties.1)]
        testBefore = try before.map { pack throws(ArithmeticError) in
            try FundReport(given.kept, against: pack, triesSteps: false)
        }
        testAfter = try after.map { pack throws(ArithmeticError) in
            try FundReport(supposed.kept, against: pack, triesSteps: false)
        }
    }

    /// The rules that come out otherwise.
    public var verdicts: VerdictChange { VerdictChange(before: testBefore, after: testAfter) }

    // MARK: Sections

    private static func budget(
        _ money: MoneyChange, _ before: BudgetReport, _ after: BudgetReport
    ) -> Section {
        func unvalued(_ key: String, _ report: BudgetReport) -> Int {
            let cost = report.unvaluedCosts.count
            let groups = report.coverageGroups
            return switch key {
            case "cost": cost
            case "coverage": groups.reduce(0) { $0 + $1.unvaluedCount }
            case "still-to-cover": openSides(of: report)
            default: groups.first { $0.kind.rawValue == key }?.unvaluedCount ?? 0
            }
        }
        let rows = money.rows.map { row in
            Row(
                key: row.key, name: row.name, before: row.before, after: row.after,
                unvaluedBefore: unvalued(row.key, before),
                unvaluedAfter: unvalued(row.key, after), isTotal: row.isTotal)
        }
        return Section(key: "budget", heading: MoneyWording.budget, rows: rows)
    }

    /// Lines without a value that would move what is left to cover: a cost that takes the worth
    /// of its other side moves nothing, whatever that will be.
    private static func openSides(of report: BudgetReport) -> Int {
        let paired = Set(report.unvaluedCosts.compactMap(\.follows))
        return report.unvaluedCosts.count { $0.follows == nil }
            + report.unvaluedCoverage.count { $0.coverageKind != nil && !paired.contains($0.id) }
    }

    private static func costs(_ before: BudgetReport, _ after: BudgetReport) -> [Section] {
        CostDimension.allCases.compactMap { dimension in
            let sides = [before, after].map { report in
                report.costTables.first { $0.dimension == dimension }?.rows ?? []
            }
            guard sides.contains(where: { !$0.isEmpty }) else { return nil }
            return Section(
                key: "cost-by-" + dimension.rawValue, heading: MoneyWording.heading(dimension),
                rows: rows(sides[0], sides[1], of: dimension))
        }
    }

    private static func sources(_ before: BudgetReport, _ after: BudgetReport) -> Section {
        let rows = CoverageKind.allCases.flatMap { kind in
            let sides = [before, after].map { report in
                report.coverageGroups.first { $0.kind == kind }?.rows ?? []
            }
            return self.rows(sides[0], sides[1], in: MoneyWording.name(kind))
        }
        return Section(
            key: "coverage-by-source",
            heading: Phrase(en: "Coverage by source", nl: "Dekking per bron"), rows: rows)
    }

    private static func years(_ before: BudgetReport, _ after: BudgetReport) -> Section {
        func gap(_ report: BudgetReport, _ year: Int?) -> MoneyRange {
            guard let year else { return report.stillToCover.withoutYear }
            let place = report.years.firstIndex(of: year)
            return place.map { report.stillToCover.perYear[$0] } ?? .zero
        }
        let years = Set(before.years + after.years).sorted().map(Optional.some) + [nil]
        let rows = years.map { year in
            Row(
                key: year.map(String.init) ?? "no-year",
                name: year.map { Phrase(same: String($0)) } ?? MoneyWording.noYear,
                before: gap(before, year), after: gap(after, year), unvaluedBefore: 0,
                unvaluedAfter: 0, isTotal: false)
        }
        return Section(
            key: "still-to-cover-by-year",
            heading: Phrase(en: "Still to cover per year", nl: "Nog te dekken per jaar"),
            rows: rows)
    }

    private static func parties(
        _ before: PartiesReport, _ after: PartiesReport
    ) throws(ArithmeticError) -> Section {
        var rows: [Row] = []
        let others = after.statements.keyed(by: \.party.id)
        for statement in before.statements {
            let other = others[statement.party.id]
            rows.append(
                Row(
                    key: statement.party.name, name: Phrase(same: statement.party.name),
                    before: try statement.totals.total(),
                    after: try other?.totals.total() ?? .zero,
                    unvaluedBefore: statement.totals.unvaluedCount,
                    unvaluedAfter: other?.totals.unvaluedCount ?? 0, isTotal: false))
            let loose = (statement.totals.oneSided, other?.totals.oneSided ?? .zero)
            guard loose.0 != loose.1 else { continue }
            // It stands in no total, and it is gone all the same.
            let note = MoneyWording.noCostLine
            rows.append(
                Row(
                    key: statement.party.name + " · " + note.english,
                    name: Phrase(
                        en: statement.party.name + " · " + note.english,
                        nl: statement.party.name + " · " + note.dutch),
                    before: loose.0, after: loose.1, unvaluedBefore: 0, unvaluedAfter: 0,
                    isTotal: false))
        }
        return Section(
            key: "given-by-party",
            heading: Phrase(en: "What parties give", nl: "Wat partijen geven"), rows: rows)
    }

    /// Rows of two reports by what they are about, in the order of the first.
    private static func rows(
        _ before: [BudgetRow], _ after: [BudgetRow], of dimension: CostDimension? = nil,
        in group: Phrase? = nil
    ) -> [Row] {
        let olds = before.keyed(by: \.key)
        let news = after.keyed(by: \.key)
        let keys = before.map(\.key) + after.map(\.key).filter { olds[$0] == nil }
        return keys.map { key in
            let old = olds[key]
            let new = news[key]
            func text(_ language: Language) -> String {
                let label = MoneyText(language: language).label(key, of: dimension)
                return label + (group.map { " · " + $0[language] } ?? "")
            }
            return Row(
                key: text(.english), name: Phrase(en: text(.english), nl: text(.dutch)),
                before: old?.figures.total ?? .zero, after: new?.figures.total ?? .zero,
                unvaluedBefore: old?.unvaluedCount ?? 0, unvaluedAfter: new?.unvaluedCount ?? 0,
                isTotal: false)
        }
    }
}

extension Sequence {
    /// The elements by what is different in each: a report has as many rows as people named things.
    fileprivate func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
