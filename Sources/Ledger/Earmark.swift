public import CaseModel
import Wording

/// What contributions are meant for, beside what that costs.
public struct Earmark: Hashable, Sendable {
    /// A cost line, or a work package; what is no work package of any cost line is one as well,
    /// for the costs may come later.
    public enum Target: Hashable, Sendable {
        case line(Item)
        case workPackage(String)

        /// What people call it: `c1 docenten`, `wp 2`.
        public var name: String {
            switch self {
            case .line(let item):
                [item.shortID?.text, item.text(.text)].compactMap { $0 }.joined(separator: " ")
            case .workPackage(let name):
                // Many write it into the name already.
                Folding.folded(name).hasPrefix("wp") ? name : "wp " + name
            }
        }

        /// What a contribution is meant for; nothing while that is not said or not agreed.
        public init?(of contribution: Item, in given: Case) {
            switch contribution[.earmark] {
            case .text(let name):
                self = .workPackage(Self.workPackage(called: name, in: given) ?? name)
            case .item(let id):
                guard let item = given[id] else { return nil }
                self = .line(item)
            default: return nil
            }
        }

        /// A work package that cost lines have, as they write it.
        public static func workPackage(called name: String, in given: Case) -> String? {
            let folded = Folding.folded(name)
            for line in given.all(.costLine) {
                if let found = line.text(.workPackage), Folding.folded(found) == folded {
                    return found
                }
            }
            return nil
        }
    }

    public let target: Target
    /// The contributions meant for it, by number.
    public let contributions: [LedgerLine]
    /// The costs it is about.
    public let costs: [LedgerLine]
    /// What is meant for it.
    public let given: MoneyRange
    /// What it costs.
    public let cost: MoneyRange

    /// Whether there is no such cost, or more is meant for it than it costs under any reading.
    /// A cost without a value may come to anything, so that nothing can be said then.
    public var isBeyondCost: Bool {
        if costs.isEmpty { return true }
        return !costs.contains(where: \.isUnvalued) && given.lowest > cost.highest
    }

    /// All that contributions are meant for, in the order of the first that is.
    public static func all(
        in ledger: LedgerReading, of valued: ValuedCase
    ) throws(ArithmeticError) -> [Earmark] {
        var lines: [ItemID: LedgerLine] = [:]
        var packages: [String: [LedgerLine]] = [:]
        let meant = ledger.contributions.filter {
            $0.item[.earmark] != nil && $0.standing != .apart(.outerRing)
        }
        // Most ledgers have no earmarks, and are not looked through for them.
        for cost in meant.isEmpty ? [] : ledger.costs where cost.standing == .cost {
            lines[cost.id] = cost
            guard let name = cost.item.text(.workPackage) else { continue }
            packages[Folding.folded(name), default: []].append(cost)
        }
        var groups: [(target: Target, costs: [LedgerLine], lines: [LedgerLine])] = []
        var places: [String: Int] = [:]
        for line in meant {
            let key: String
            let target: Target
            let costs: [LedgerLine]
            switch line.item[.earmark] {
            case .text(let name):
                key = Folding.folded(name)
                costs = packages[key] ?? []
                target = .workPackage(costs.first?.item.text(.workPackage) ?? name)
            case .item(let id):
                guard let item = valued.contents[id] else { continue }
                (key, target, costs) = (id.text, .line(item), lines[id].map { [$0] } ?? [])
            default: continue
            }
            if let place = places[key] {
                groups[place].lines.append(line)
            } else {
                places[key] = groups.count
                groups.append((target, costs, [line]))
            }
        }
        var earmarks: [Earmark] = []
        for group in groups {
            earmarks.append(
                Earmark(
                    target: group.target, contributions: group.lines, costs: group.costs,
                    given: try MoneyRange.sum(group.lines.compactMap(\.countedTotal)),
                    cost: try MoneyRange.sum(group.costs.compactMap(\.countedTotal))))
        }
        return earmarks
    }
}
