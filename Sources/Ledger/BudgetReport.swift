public import CaseModel

/// What it costs, what covers that, and what is still to be covered, per year and in total.
public struct BudgetReport: Hashable, Sendable {
    /// The years that amounts fall in, oldest first; the order of `Figures.perYear`.
    public let years: [Int]
    public let cost: Figures
    /// The costs by each dimension that is in use.
    public let costTables: [CostTable]
    public let coverage: Figures
    /// The kinds of coverage that are in use, each with its rows.
    public let coverageGroups: [CoverageGroup]
    /// Costs less coverage: below zero where there is more coverage than cost.
    public let stillToCover: Figures
    /// The same, as if everything that is marked as not agreed stays.
    public let stillToCoverIfAllStays: MoneyRange
    /// Cost lines, contributions and funding without a value; they count nowhere.
    public let unvaluedCosts: [LedgerLine]
    public let unvaluedCoverage: [LedgerLine]
    /// In kind with a worth but without its cost line; covers nothing.
    public let oneSided: [LedgerLine]
    public let oneSidedTotal: MoneyRange
    /// In kind without its cost line and without a value; counted, never zero.
    public let oneSidedUnvalued: [LedgerLine]
    /// What parties that are not active yet would give.
    public let outerRing: [LedgerLine]
    /// Expected money.
    public let prospects: [Prospect]
    /// In-kind bookings of which the two sides differ.
    public let unequalSides: [UnequalSides]
    /// Lines on which drafts do not agree; totals have a lowest and a highest because of them.
    public let contested: [LedgerLine]
    /// What is left of lines that were split in part.
    public let rests: [LedgerLine]
    /// Lines that people marked as not agreed, whatever they amount to.
    public let marked: [LedgerLine]
    /// Lines that do not divide evenly over their years; the odd cents went to the first years.
    public let unevenSplits: [LedgerLine]

    /// How many lines the ledger has, whether they count or not.
    public let lineCount: Int

    /// Whether amounts without a year need a column.
    public var hasAmountsWithoutYear: Bool {
        !cost.withoutYear.isZero || !coverage.withoutYear.isZero
            || coverageGroups.contains { group in
                group.rows.contains { !$0.figures.withoutYear.isZero }
            }
            || costTables.contains { table in
                table.rows.contains { !$0.figures.withoutYear.isZero }
            }
    }

    /// Whether what is planned is covered to the cent, whichever reading one takes. While a cost
    /// has no value nobody can tell, unless its other side covers it whatever its worth.
    public var closes: Bool {
        stillToCover.total.isZero && unvaluedCosts.allSatisfy { $0.follows != nil }
    }

    /// The most a year is off, when dividing lines over their years is enough to explain it: a
    /// line is never a whole cent away from its exact share of a year. Nothing where the total is
    /// open or more is amiss.
    public var roundingPerYear: Money? {
        guard stillToCover.total.isZero, stillToCover.withoutYear.isZero else { return nil }
        let gaps = stillToCover.perYear.filter { !$0.isZero }
        guard gaps.allSatisfy(\.isSettled),
            let most = gaps.map(\.lowest.cents.magnitude).max(), most < unevenSplits.count
        else { return nil }
        return Money(cents: Int64(most))
    }

    /// Whether there are costs and not one has a value.
    public var isCostUnknown: Bool { cost.total.isZero && !unvaluedCosts.isEmpty }

    /// How many lines that would count have no value yet.
    public var unvaluedCount: Int { unvaluedCosts.count + unvaluedCoverage.count }

    /// What covers in these ways together, over all years.
    public func coverage(of kinds: CoverageKind...) throws(ArithmeticError) -> MoneyRange {
        try MoneyRange.sum(
            coverageGroups.filter { kinds.contains($0.kind) }.map(\.figures.total))
    }

    /// Makes up the budget of a case.
    public init(_ given: ValuedCase) throws(ArithmeticError) {
        try self.init(LedgerReading(given))
    }

    /// Makes up the budget of a ledger.
    public init(_ ledger: LedgerReading) throws(ArithmeticError) {
        let costs = ledger.costs.filter { $0.standing == .cost }
        let coverage = (ledger.funding + ledger.contributions).filter { $0.coverageKind != nil }
        let columns = YearColumns(of: costs + coverage)
        var costTally = ColumnTally(columns)
        var coverTally = ColumnTally(columns)
        var dimensions = CostDimension.allCases.map { DimensionTally($0, columns) }
        var groups = CoverageTally(columns)
        for line in costs {
            let range = line.range(in: columns)
            try costTally.add(range, isUnvalued: line.isUnvalued)
            for place in dimensions.indices { try dimensions[place].add(line, range) }
        }
        for line in coverage {
            let range = line.range(in: columns)
            try coverTally.add(range, isUnvalued: line.isUnvalued)
            try groups.add(line, range)
        }
        years = columns.years
        cost = costTally.figures
        self.coverage = coverTally.figures
        costTables = dimensions.filter(\.isInUse).map(\.table)
        coverageGroups = groups.groups
        stillToCover = try Self.gap(costs, coverage, columns)
        stillToCoverIfAllStays =
            (costs + coverage).contains(where: \.mayGo)
            ? try Self.gap(costs.map(\.staying), coverage.map(\.staying), columns).total
            : stillToCover.total
        let all = ledger.all
        lineCount = all.count
        unvaluedCosts = costs.filter(\.isUnvalued)
        unvaluedCoverage = (ledger.funding + ledger.contributions).filter {
            $0.isUnvalued && $0.standing != .apart(.outerRing) && $0.standing != .apart(.prospect)
        }
        oneSided = all.filter { $0.isOneSided && !$0.isUnvalued }
        oneSidedUnvalued = all.filter { $0.isOneSided && $0.isUnvalued }
        oneSidedTotal = try MoneyRange.sum(oneSided.compactMap(\.countedTotal))
        outerRing = all.filter { $0.standing == .apart(.outerRing) }
        prospects = ledger.funding.filter { $0.standing == .apart(.prospect) }.map(Prospect.init)
        unequalSides = try UnequalSides.found(in: ledger)
        contested = all.filter(\.isContested)
        marked = all.filter { !$0.isContested && $0.isUnderDiscussion }
        rests = all.filter(\.isRest)
        unevenSplits = (costs + coverage).filter { $0.oddCents > 0 }
    }

    /// Costs less coverage. A cost line that takes the worth of a contested contribution is read
    /// together with it: they go up and down as one. What may go, goes with both its sides.
    private static func gap(
        _ costs: [LedgerLine], _ coverage: [LedgerLine], _ columns: YearColumns
    ) throws(ArithmeticError) -> Figures {
        var gap = ColumnTally(columns)
        var sides: [ItemID: [LedgerLine]] = [:]
        let valued = coverage.filter { !$0.isUnvalued }
        let contested = Set(valued.filter(\.isContested).map(\.id))
        let open = Set(valued.filter(\.mayGo).map(\.id))
        for line in costs where !line.isUnvalued {
            if let leader = line.follows, contested.contains(leader) {
                sides[leader, default: []].append(line)
            } else if let leader = line.item.item(.mirrors), open.contains(leader) {
                sides[leader, default: []].append(line)
            } else {
                try gap.add(line.range(in: columns))
            }
        }
        for line in valued {
            if let costs = sides[line.id] {
                try gap.add(booking(line, costs, columns))
            } else {
                try gap.subtract(line.range(in: columns))
            }
        }
        return gap.figures
    }

    /// What a contribution and the costs on its other side leave to cover, read as one.
    private static func booking(
        _ line: LedgerLine, _ costs: [LedgerLine], _ columns: YearColumns
    ) throws(ArithmeticError) -> ColumnRange {
        var readings: [[Int64]] = []
        for (place, reading) in line.readings.enumerated() {
            let own = columns.cents(of: reading)
            var cents = columns.zeros
            for column in own.indices { cents[column] = try cents[column].minus(own[column]) }
            for cost in costs where cost.follows != nil && cost.readings.indices.contains(place) {
                let other = columns.cents(of: cost.readings[place])
                for column in cents.indices {
                    cents[column] = try cents[column].plus(other[column])
                }
            }
            readings.append(cents)
        }
        var range = ColumnRange(over: readings)
        for cost in costs where cost.follows == nil {
            try range.add(cost.staying.range(in: columns))
        }
        if line.mayGo { range.include(columns.zeros) }
        return range
    }
}

extension LedgerLine {
    /// The kind of coverage, for lines that count as such.
    public var coverageKind: CoverageKind? {
        if case .coverage(let kind) = standing { kind } else { nil }
    }

    func range(in columns: YearColumns) -> ColumnRange {
        ColumnRange(over: countedReadings.map { columns.cents(of: $0) })
    }
}
