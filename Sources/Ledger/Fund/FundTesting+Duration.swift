import CaseModel

/// The rule on calendar years, from the first cost to the last.
extension FundTesting {
    func duration(_ rule: FundRule, _ least: Int?, _ most: Int?) -> RuleResult {
        let costs = costs
        let withoutYears = costs.filter { line in
            years(of: line).contains { $0.years == nil && !$0.isGone }
        }
        let spans = CostSpans(costs.isEmpty ? [] : units(of: costs))
        let all = spans.attainable
        guard !all.isEmpty else {
            return RuleResult(rule, [], missing: [costs.isEmpty ? .noCosts : .noYears])
        }
        func isMet(_ span: ClosedRange<Int>) -> Bool {
            span.count >= least ?? 0 && most.map { span.count <= $0 } ?? true
        }
        // The shortest and the longest, and between them one that comes out otherwise.
        var chosen = [all[all.count - 1], all[0]]
        if let other = all.first(where: { span in
            !chosen.contains { isMet($0) == isMet(span) }
        }) {
            chosen.append(other)
        }
        var readings = chosen.map { span -> RuleReading in
            let figures = RuleFigures.years(first: span.lowerBound, last: span.upperBound)
            let choices = choices(spans.picks(for: span))
            var steps: [FundStep] = []
            if let least, span.count < least {
                steps = [FundStep(.moreYears, .zero, count: least - span.count)]
            } else if let most, span.count > most {
                steps = [FundStep(.fewerYears, .zero, count: span.count - most)]
            }
            return RuleReading(steps.isEmpty, figures, steps: steps, choices: choices)
        }
        if spans.mayAllGo {
            let gone = marks(of: costs).map { ReadingChoice.without($0) }
            readings.append(RuleReading(withoutCosts: gone))
        }
        // Years that are still to be named can only make it longer.
        let shortest = all[0].count
        let longest = all[all.count - 1].count
        let isTooLong = most.map { shortest > $0 } ?? false
        let canOnlyStay =
            isTooLong || (most == nil && longest == shortest && shortest >= least ?? 0)
        return RuleResult(
            rule, readings, missing: withoutYears.map { .years($0) },
            isCertain: withoutYears.isEmpty || canOnlyStay)
    }

    /// Every choice of years of a cost, and whether it is gone under it.
    private func years(of line: LedgerLine) -> [(years: Years?, isGone: Bool)] {
        let own = line.item.yearsReadings
        let isOwn = line.item[.years] != nil && line.follows != nil
        var result = (isOwn ? own : line.readings.map(\.years)).map { ($0, isGone: false) }
        // A removal that drafts do not agree on is read as one more amount, of nothing.
        let remover = line.follows.flatMap { given[$0] } ?? line.item
        if remover.isRemovalContested, line.readings.count > 1, !isOwn {
            result[result.count - 1].isGone = true
        } else if line.item.isRemovalContested || remover.isRemovalContested {
            result.append((nil, isGone: true))
        }
        return result
    }

    /// Costs that are read together: those of a booking that stays or goes as one, and those
    /// that follow one contribution.
    private func units(of costs: [LedgerLine]) -> [CostSpans.Unit] {
        var places: [ItemID: Int] = [:]
        var units: [CostSpans.Unit] = []
        for line in costs {
            let mayGo = mayGo(line)
            let key = mayGo ? line.booking : line.follows ?? line.id
            let place: Int
            if let known = places[key] {
                place = known
            } else {
                place = units.count
                places[key] = place
                units.append(CostSpans.Unit(lines: [], members: [], mayGo: mayGo))
            }
            let choices = years(of: line)
            let options = choices.map { choice in
                CostSpans.Option(
                    span: choice.years.map { $0.first...$0.last }, isGone: choice.isGone)
            }
            units[place].add(
                line, options, follows: line.item[.years] == nil && line.follows != nil)
        }
        return units
    }

    private func choices(
        _ picks: [(unit: CostSpans.Unit, options: [Int]?)]
    ) -> [ReadingChoice] {
        picks.flatMap { unit, options -> [ReadingChoice] in
            var told: [ReadingChoice] = []
            if unit.mayGo {
                told = marks(of: unit.lines).map { options == nil ? .without($0) : .with($0) }
            }
            guard let options else { return told }
            for (member, option) in zip(unit.members, options) where member.options.count > 1 {
                let choices = years(of: member.line)
                guard choices.indices.contains(option) else { continue }
                if choices[option].isGone {
                    told.append(.without(member.line))
                } else if Set(choices.filter { !$0.isGone }.map(\.years)).count > 1 {
                    told.append(.years(member.line, choices[option].years))
                } else if choices.contains(where: \.isGone) {
                    told.append(.with(member.line))
                }
            }
            return told
        }
    }
}

/// The spans that costs can have, from the first year to the last, over every reading.
struct CostSpans {
    /// One choice of years; nothing where no year stands, or where the line is gone.
    struct Option: Hashable {
        var span: ClosedRange<Int>?
        var isGone: Bool
    }

    /// Lines that take their years from the same choice, as one.
    struct Member {
        let line: LedgerLine
        var options: [Option]
        let follows: Bool
    }

    /// What stays or goes as one.
    struct Unit {
        var lines: [LedgerLine]
        var members: [Member]
        let mayGo: Bool

        mutating func add(_ line: LedgerLine, _ options: [Option], follows: Bool) {
            lines.append(line)
            if follows, let place = members.firstIndex(where: \.follows),
                members[place].options.count == options.count
            {
                for (number, option) in options.enumerated() {
                    members[place].options[number].include(option)
                }
                return
            }
            members.append(Member(line: line, options: options, follows: follows))
        }

        /// The choices that stay within a span, member by member; nothing where one has none.
        func fitting(_ span: ClosedRange<Int>) -> [[Int]]? {
            var result: [[Int]] = []
            for member in members {
                let fitting = member.options.indices.filter { member.options[$0].fits(span) }
                if fitting.isEmpty { return nil }
                result.append(fitting)
            }
            return result
        }
    }

    /// The years that are there whatever people choose.
    private let settled: ClosedRange<Int>?
    /// Units that can make a difference.
    private let open: [Unit]
    /// The same, without those that can do no more than two others with the same choices.
    private let distinct: [Unit]
    /// Whether no cost is left when all goes that may go.
    let mayAllGo: Bool

    init(_ units: [Unit]) {
        var settled: ClosedRange<Int>?
        var open: [Unit] = []
        var mayAllGo = true
        for unit in units {
            let isFixed = !unit.mayGo && unit.members.allSatisfy { $0.options.count == 1 }
            if !unit.mayGo,
                !unit.members.allSatisfy({ $0.options.contains(where: \.isGone) })
            {
                mayAllGo = false
            }
            guard !isFixed else {
                for member in unit.members {
                    settled = Option.hull(settled, member.options[0].span)
                }
                continue
            }
            open.append(unit)
        }
        // What lies within what is settled anyway stretches nothing.
        self.open = open.filter { unit in
            let stretches = unit.members.contains { member in
                member.options.contains { option in
                    option.span.map { span in
                        settled.map {
                            !$0.contains(span.lowerBound) || !$0.contains(span.upperBound)
                        }
                            ?? true
                    } ?? false
                }
            }
            return stretches
        }
        var known: [[[Option]]: Int] = [:]
        distinct = self.open.filter { unit in
            let choices = unit.members.map(\.options) + (unit.mayGo ? [[]] : [])
            known[choices, default: 0] += 1
            return known[choices, default: 0] <= 2
        }
        self.settled = settled
        self.mayAllGo = mayAllGo
    }

    /// Every span that some choice comes to, the shortest first.
    var attainable: [ClosedRange<Int>] {
        var firsts: Set<Int> = []
        var lasts: Set<Int> = []
        let spans = open.flatMap(\.members).flatMap(\.options).compactMap(\.span)
        for span in spans + (settled.map { [$0] } ?? []) {
            firsts.insert(span.lowerBound)
            lasts.insert(span.upperBound)
        }
        var result: [ClosedRange<Int>] = []
        for first in firsts.sorted() {
            for last in lasts.sorted() where last >= first {
                if picked(first...last, of: distinct) != nil { result.append(first...last) }
            }
        }
        return result.enumerated().sorted {
            ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
        }.map(\.element)
    }

    /// What every unit that makes a difference is taken for to come to a span; `nil` is gone.
    func picks(for span: ClosedRange<Int>) -> [(unit: Unit, options: [Int]?)] {
        Array(zip(open, picked(span, of: open) ?? [])).map { (unit: $0, options: $1) }
    }

    /// A choice per unit that begins and ends in these years, if there is one.
    private func picked(_ span: ClosedRange<Int>, of open: [Unit]) -> [[Int]?]? {
        if let settled, !span.contains(settled.lowerBound) || !span.contains(settled.upperBound) {
            return nil
        }
        var fitting: [[[Int]]?] = []
        for unit in open {
            let choices = unit.fitting(span)
            if choices == nil, !unit.mayGo { return nil }
            fitting.append(choices)
        }
        typealias End = (unit: Int, member: Int, option: Int)
        func ends(_ year: Int, _ bound: KeyPath<ClosedRange<Int>, Int>) -> [End?] {
            if settled?[keyPath: bound] == year { return [nil] }
            var found: [End?] = []
            for (unit, choices) in fitting.enumerated() {
                for (member, options) in (choices ?? []).enumerated() {
                    for option in options
                    where open[unit].members[member].options[option].span?[keyPath: bound] == year {
                        found.append((unit, member, option))
                    }
                }
            }
            return found
        }
        for begin in ends(span.lowerBound, \.lowerBound) {
            for end in ends(span.upperBound, \.upperBound) {
                if let begin, let end, begin.unit == end.unit, begin.member == end.member,
                    begin.option != end.option
                {
                    continue
                }
                var picks = fitting.map { $0.map { $0.map { $0[0] } } }
                for place in [begin, end].compactMap({ $0 }) {
                    picks[place.unit]?[place.member] = place.option
                }
                return picks
            }
        }
        return nil
    }
}

extension CostSpans.Option {
    /// Whether it lies within a span, or has no year to say otherwise.
    func fits(_ span: ClosedRange<Int>) -> Bool {
        self.span.map { span.contains($0.lowerBound) && span.contains($0.upperBound) } ?? true
    }

    mutating func include(_ other: CostSpans.Option) {
        span = Self.hull(span, other.span)
        isGone = isGone && other.isGone
    }

    static func hull(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let one, let other else { return one ?? other }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
}
