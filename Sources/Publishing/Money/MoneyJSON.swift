import CaseModel
public import Ledger

extension JSONValue {
    /// The number of the format that money reports are written in.
    private static let moneyFormat: JSONValue = 1

    /// A budget for programs: amounts in cents, keys in English whatever the case's language.
    public init(budget report: BudgetReport, title: String, label: PointLabel? = nil) {
        let years = report.years
        self = [
            "format": Self.moneyFormat, "report": "budget", "title": .string(title),
            "point": label?.json ?? .null,
            "currency": "EUR", "unit": "cent",
            "years": .array(years.map { .integer(Int64($0)) }),
            "closes": .boolean(report.closes),
            "cost": Self.figures(report.cost, years),
            "coverage": Self.figures(report.coverage, years),
            "stillToCover": Self.figures(report.stillToCover, years),
            "costBy": .array(
                report.costTables.map { table in
                    [
                        "dimension": .string(table.dimension.rawValue),
                        "rows": .array(table.rows.map { Self.row($0, years) }),
                    ]
                }),
            "coverageBy": .array(
                report.coverageGroups.map { group in
                    [
                        "kind": .string(group.kind.rawValue),
                        "figures": Self.figures(group.figures, years),
                        "rows": .array(group.rows.map { Self.row($0, years) }),
                    ]
                }),
            "unvaluedCosts": Self.lines(report.unvaluedCosts),
            "unvaluedCoverage": Self.lines(report.unvaluedCoverage),
            "inKindOneSided": Self.lines(report.oneSided),
            "inKindOneSidedUnvalued": Self.lines(report.oneSidedUnvalued),
            "inKindOneSidedTotal": Self.range(report.oneSidedTotal),
            "unequalSides": .array(
                report.unequalSides.map { sides in
                    [
                        "contribution": .string(sides.contribution.name),
                        "costLines": JSONValue(sides.costLines.map(\.name)),
                        "worth": .integer(sides.worth.cents), "cost": .integer(sides.cost.cents),
                    ]
                }),
            "outerRing": Self.lines(report.outerRing),
            "prospects": .array(report.prospects.map(Self.prospect)),
            "contested": JSONValue(report.contested.map(\.name)),
            "marked": JSONValue(report.marked.map(\.name)),
            "stillToBeSplit": JSONValue(report.rests.map(\.name)),
            "unevenSplits": Self.lines(report.unevenSplits),
        ]
    }

    /// What parties give and get, for programs.
    public init(parties report: PartiesReport, title: String, label: PointLabel? = nil) {
        self = [
            "format": Self.moneyFormat, "report": "parties", "title": .string(title),
            "point": label?.json ?? .null,
            "currency": "EUR", "unit": "cent",
            "parties": .array(report.statements.map { .object(Self.members(of: $0)) }),
            "outerRing": .array(report.outerRing.map { .object(Self.members(of: $0)) }),
            "withoutParty": Self.lines(report.withoutParty),
            "totals": Self.totals(report.totals), "outerTotals": Self.totals(report.outerTotals),
            "givesWithoutGetting": .array(report.givesWithoutGetting.map(Self.party)),
            "givesThroughGroupWithoutGetting": .array(
                report.givesThroughGroupWithoutGetting.map(Self.party)),
            "getsWithoutGiving": .array(report.getsWithoutGiving.map(Self.party)),
        ]
    }

    /// What one party gives and gets, for programs.
    public init(statement: PartnerStatement, title: String) {
        self = .object(
            [
                Member("format", Self.moneyFormat), Member("report", "partner"),
                Member("title", .string(title)), Member("currency", "EUR"),
                Member("unit", "cent"),
            ] + Self.members(of: statement)
                + [
                    Member("tier", JSONValue(statement.partner.text(.tier))),
                    Member("about", JSONValue(statement.partner.text(.text))),
                    Member(
                        "toSign",
                        Self.lines((statement.gives + statement.funds).filter { !$0.isSigned })),
                    Member(
                        "toSignWithGroups",
                        Self.lines(
                            statement.groups.flatMap(\.lines).filter { !$0.isSigned })),
                ])
    }

    // MARK: Parts

    private static func range(_ range: MoneyRange) -> JSONValue {
        ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
    }

    private static func figures(_ figures: Figures, _ years: [Int]) -> JSONValue {
        [
            "perYear": .object(
                zip(years, figures.perYear).map { Member(String($0), range($1)) }),
            "withoutYear": range(figures.withoutYear), "total": range(figures.total),
        ]
    }

    private static func row(_ row: BudgetRow, _ years: [Int]) -> JSONValue {
        let key: JSONValue =
            switch row.key {
            case .named(let name): ["name": .string(name)]
            case .party(let name): ["party": party(name)]
            case .contested: ["contested": true]
            case .unnamed: [:]
            }
        return [
            "key": key, "figures": figures(row.figures, years),
            "lines": .integer(Int64(row.lineCount)),
            "unvalued": .integer(Int64(row.unvaluedCount)),
        ]
    }

    private static func party(_ party: PartyName) -> JSONValue {
        [
            "id": .string(party.id.text), "name": .string(party.name),
            "handle": JSONValue(party.handle), "group": .boolean(party.isGroup),
        ]
    }

    private static func lines(_ lines: [LedgerLine]) -> JSONValue { .array(lines.map(line)) }

    private static func line(_ line: LedgerLine) -> JSONValue {
        let item = line.item
        return [
            "line": .string(line.name), "id": .string(item.id.text),
            "party": line.partner.map { party(PartyName($0)) } ?? .null,
            "standing": .string(standing(line.standing)), "form": JSONValue(item.text(.form)),
            "fund": JSONValue(item.text(.fund)), "status": JSONValue(item.text(.status)),
            "amount": line.total.map(range) ?? .null,
            "quantityThousandths": item.quantity(.quantity).map { .integer($0.thousandths) }
                ?? .null,
            "unit": JSONValue(item.text(.unit)), "function": JSONValue(item.text(.function)),
            "years": .array(
                (line.years?.all ?? []).map { .integer(Int64($0)) }),
            "category": JSONValue(item.text(.category)),
            "workPackage": JSONValue(item.text(.workPackage)),
            "activity": JSONValue(item.text(.activity)),
            "programme": JSONValue(item.text(.programme)),
            "project": JSONValue(item.text(.project)),
            "text": JSONValue(item.text(.text)),
        ]
    }

    private static func standing(_ standing: Standing) -> String {
        switch standing {
        case .cost: "cost"
        case .coverage(let kind): kind.rawValue
        case .apart(let reason): reason.rawValue
        }
    }

    private static func prospect(_ prospect: Prospect) -> JSONValue {
        [
            "line": .string(prospect.line.name),
            "lowest": prospect.lowest.map { .integer($0.cents) } ?? .null,
            "highest": prospect.highest.map { .integer($0.cents) } ?? .null,
            "approximate": .boolean(prospect.isApproximate),
            "years": .array((prospect.line.years?.all ?? []).map { .integer(Int64($0)) }),
            "text": JSONValue(prospect.line.item.text(.text)),
        ]
    }

    private static func members(of statement: PartnerStatement) -> [Member] {
        let partner = statement.partner
        return [
            Member("party", party(statement.party)),
            Member("kinds", JSONValue(partner.texts(.kinds))),
            Member("sector", JSONValue(partner.text(.sector))),
            Member("ring", JSONValue(partner.text(.ring))),
            Member("roles", JSONValue(partner.texts(.roles))),
            Member("gives", lines(statement.gives)), Member("funds", lines(statement.funds)),
            Member(
                "gets",
                .array(
                    statement.gets.map {
                        [
                            "note": JSONValue($0.shortID?.text),
                            "text": JSONValue($0.text(.text)),
                        ]
                    })),
            Member("members", .array(statement.members.map(party))),
            Member(
                "groups",
                .array(
                    statement.groups.map {
                        [
                            "party": party($0.party), "gives": .boolean($0.gives),
                            "gets": .boolean($0.gets), "lines": lines($0.lines),
                        ]
                    })),
            Member("totals", totals(statement.totals)),
        ]
    }

    private static func totals(_ totals: GivingTotals) -> JSONValue {
        [
            "cash": range(totals.cash), "inKind": range(totals.inKind),
            "inKindOneSided": range(totals.oneSided),
            "formNotSettled": range(totals.formNotSettled), "funds": range(totals.funds),
            "unvalued": [
                "cash": .integer(Int64(totals.unvaluedCash)),
                "inKind": .integer(Int64(totals.unvaluedInKind)),
                "formNotSettled": .integer(Int64(totals.unvaluedFormNotSettled)),
                "funds": .integer(Int64(totals.unvaluedFunds)),
            ],
            "lines": .integer(Int64(totals.lineCount)),
            "total": (try? totals.total()).map(range) ?? .null,
        ]
    }
}
