public import CaseModel

/// What a row of a report is about.
public enum RowKey: Hashable, Sendable {
    case named(String)
    case party(PartyName)
    /// Drafts do not agree on it.
    case contested
    /// Nobody said.
    case unnamed
}

/// A party as reports name it.
public struct PartyName: Hashable, Sendable {
    public let id: ItemID
    public let name: String
    public let handle: String?
    public let isGroup: Bool

    /// Names a party.
    public init(_ partner: Item) {
        id = partner.id
        handle = partner.text(.handle)
        name = partner.text(.name) ?? partner.text(.handle) ?? partner.shortID?.text ?? ""
        isGroup = partner.number(.isGroup) == 1
    }
}

/// What costs can be broken down by, besides years.
public enum CostDimension: String, Hashable, Sendable, CaseIterable {
    case category
    case workPackage = "work-package"
    case activity
    case programme
    case project

    var field: Field {
        switch self {
        case .category: .category
        case .workPackage: .workPackage
        case .activity: .activity
        case .programme: .programme
        case .project: .project
        }
    }
}

/// A row of a report with how many lines stand behind it.
public struct BudgetRow: Hashable, Sendable {
    public let key: RowKey
    public let figures: Figures
    public let lineCount: Int
    /// How many of these lines have no value yet.
    public let unvaluedCount: Int
}

/// The costs broken down by one dimension.
public struct CostTable: Hashable, Sendable {
    public let dimension: CostDimension
    public let rows: [BudgetRow]
}

/// Coverage of one kind.
public struct CoverageGroup: Hashable, Sendable {
    public let kind: CoverageKind
    public let rows: [BudgetRow]
    public let figures: Figures

    /// How many of its lines have no value yet.
    public var unvaluedCount: Int { rows.reduce(0) { $0 + $1.unvaluedCount } }
}

/// Expected money: a range, outside all totals.
public struct Prospect: Hashable, Sendable {
    public let line: LedgerLine
    public let lowest: Money?
    public let highest: Money?
    public let isApproximate: Bool

    init(_ line: LedgerLine) {
        self.line = line
        lowest = line.total?.lowest
        highest = line.item.money(.highest) ?? line.total?.highest
        isApproximate = line.item.number(.isApproximate) == 1
    }
}

/// A contribution in kind and the cost lines that mirror it, where they differ.
public struct UnequalSides: Hashable, Sendable {
    public let contribution: LedgerLine
    public let costLines: [LedgerLine]
    public let worth: Money
    public let cost: Money

    static func found(in ledger: LedgerReading) throws(ArithmeticError) -> [UnequalSides] {
        var mirrors: [ItemID: [LedgerLine]] = [:]
        for line in ledger.costs {
            if let mirrored = line.item.item(.mirrors) {
                mirrors[mirrored, default: []].append(line)
            }
        }
        var found: [UnequalSides] = []
        for line in ledger.contributions {
            guard let costs = mirrors[line.id], let worth = line.total, worth.isSettled,
                !costs.contains(where: \.isUnvalued)
            else { continue }
            let cost = try MoneyRange.sum(costs.compactMap(\.total))
            guard cost.isSettled, cost != worth else { continue }
            found.append(
                UnequalSides(
                    contribution: line, costLines: costs, worth: worth.lowest, cost: cost.lowest))
        }
        return found
    }
}

// MARK: Summing

/// Rows under keys, in the order in which the keys came.
struct RowTally {
    private var order: [RowKey] = []
    private var tallies: [RowKey: ColumnTally] = [:]
    private let columns: YearColumns

    init(_ columns: YearColumns) {
        self.columns = columns
    }

    mutating func add(
        _ key: RowKey, _ range: ColumnRange, isUnvalued: Bool
    ) throws(ArithmeticError) {
        var tally = tallies.removeValue(forKey: key)
        if tally == nil {
            order.append(key)
            tally = ColumnTally(columns)
        }
        try tally?.add(range, isUnvalued: isUnvalued)
        tallies[key] = tally
    }

    var rows: [BudgetRow] {
        order.compactMap { key in
            tallies[key].map {
                BudgetRow(
                    key: key, figures: $0.figures, lineCount: $0.lineCount,
                    unvaluedCount: $0.unvaluedCount)
            }
        }
    }
}

/// The sums of costs by one dimension.
struct DimensionTally {
    private let dimension: CostDimension
    private var tally: RowTally
    private(set) var isInUse = false

    init(_ dimension: CostDimension, _ columns: YearColumns) {
        self.dimension = dimension
        tally = RowTally(columns)
    }

    mutating func add(_ line: LedgerLine, _ range: ColumnRange) throws(ArithmeticError) {
        var key = RowKey.unnamed
        switch line.item[dimension.field] {
        case .text(let text): key = .named(text)
        case .contested: key = .contested
        default: break
        }
        if key != .unnamed { isInUse = true }
        try tally.add(key, range, isUnvalued: line.isUnvalued)
    }

    var table: CostTable {
        CostTable(
            dimension: dimension,
            rows: tally.rows.sorted { rank($0.key).isBefore(rank($1.key)) })
    }

    private static let categories = [
        "personnel", "material", "equipment", "third-parties", "housing", "travel",
        "communication", "overhead", "other",
    ]

    private struct Rank {
        var group: Int
        var text: String

        func isBefore(_ other: Rank) -> Bool {
            group != other.group ? group < other.group : NaturalOrder.isBefore(text, other.text)
        }
    }

    private func rank(_ key: RowKey) -> Rank {
        switch key {
        case .named(let text):
            let place = dimension == .category ? Self.categories.firstIndex(of: text) : nil
            return Rank(group: place ?? 100, text: text)
        case .party(let party): return Rank(group: 100, text: party.name)
        case .contested: return Rank(group: 101, text: "")
        case .unnamed: return Rank(group: 102, text: "")
        }
    }
}

/// The sums of coverage by kind, and in each by who gives it.
struct CoverageTally {
    private var rows: [CoverageKind: RowTally] = [:]
    private var totals: [CoverageKind: ColumnTally] = [:]
    private let columns: YearColumns

    init(_ columns: YearColumns) {
        self.columns = columns
    }

    mutating func add(_ line: LedgerLine, _ range: ColumnRange) throws(ArithmeticError) {
        guard let kind = line.coverageKind else { return }
        var tally = rows.removeValue(forKey: kind) ?? RowTally(columns)
        try tally.add(line.source, range, isUnvalued: line.isUnvalued)
        rows[kind] = tally
        var total = totals.removeValue(forKey: kind) ?? ColumnTally(columns)
        try total.add(range, isUnvalued: line.isUnvalued)
        totals[kind] = total
    }

    var groups: [CoverageGroup] {
        CoverageKind.allCases.compactMap { kind in
            guard let rows = rows[kind], let total = totals[kind] else { return nil }
            return CoverageGroup(kind: kind, rows: rows.rows, figures: total.figures)
        }
    }
}

/// The order in which people expect names with numbers: `WP2` before `WP10`.
public enum NaturalOrder {
    /// Whether one name comes before another.
    public static func isBefore(_ left: String, _ right: String) -> Bool {
        let leftParts = parts(left)
        let rightParts = parts(right)
        for (one, other) in zip(leftParts, rightParts) where one != other {
            if one.isNumber, other.isNumber, one.text.utf8.count != other.text.utf8.count {
                return one.text.utf8.count < other.text.utf8.count
            }
            return one.text < other.text
        }
        if leftParts.count != rightParts.count { return leftParts.count < rightParts.count }
        return left < right
    }

    private struct Part: Hashable {
        var isNumber: Bool
        var text: String
    }

    private static func parts(_ name: String) -> [Part] {
        var parts: [Part] = []
        for character in name.lowercased() {
            let isDigit = ("0"..."9").contains(character)
            if let last = parts.last, last.isNumber == isDigit {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append(Part(isNumber: isDigit, text: String(character)))
            }
        }
        for place in parts.indices where parts[place].isNumber {
            let digits = parts[place].text.drop { $0 == "0" }
            parts[place].text = digits.isEmpty ? "0" : String(digits)
        }
        return parts
    }
}
