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
