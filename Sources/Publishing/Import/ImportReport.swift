public import CaseHistory
public import CaseModel
public import Ledger

/// Which part of a case a table stands for; what it leaves out of that part counts as gone.
public enum ImportScope: String, Hashable, Sendable, CaseIterable {
    case budget, contributions, coverage, partners

    var kinds: [ItemKind] {
        switch self {
        case .budget: [.costLine, .funding, .contribution]
        case .contributions: [.contribution]
        case .coverage: [.funding, .contribution]
        case .partners: [.partner]
        }
    }
}

/// What reading a table in would come to: nothing has changed yet.
public struct ImportReport: Hashable, Sendable {
    /// An item as it was and as it becomes.
    public struct Changed: Hashable, Sendable {
        public let before: Item
        public let after: Item

        /// The fields that differ.
        public var fields: [Field] {
            let all = Set(before.entries.map(\.field)).union(after.entries.map(\.field))
            return all.filter { before[$0] != after[$0] }.sorted()
        }
    }

    /// A row that says what a line of the ledger says already, and names it not.
    public struct Known: Hashable, Sendable {
        public let row: Int
        public let item: Item
    }

    /// The part the table was said to be; nothing when that was left to the table.
    public let scope: ImportScope?
    /// The kinds of lines that stand in the table.
    public internal(set) var parts: Set<ItemKind> = []
    /// Whether rows that are in the ledger already are added once more.
    public let addsDoubles: Bool
    public let encoding: CSVEncoding
    public let separator: Character
    public internal(set) var rowCount = 0
    /// The line of the header, where something stands above it: that was left alone.
    public let headerLine: Int?
    /// What the sides of the ledger come to as it is, when that was read.
    public internal(set) var sums: LedgerSums?
    /// Headers that stand for no known column; they were left alone.
    public let unknownColumns: [String]
    public internal(set) var added: [Item] = []
    public internal(set) var changed: [Changed] = []
    /// New rows that are there already: they are passed by.
    public internal(set) var known: [Known] = []
    /// What the case has of these parts and the table has not.
    public internal(set) var gone: [Item] = []
    public internal(set) var unchangedCount = 0
    /// The funds that rows name and for which there is no pack.
    public internal(set) var unknownFunds: [String] = []
    /// Everything that is wrong, in the order of the file; with any of it nothing is read in.
    public internal(set) var problems: [ImportProblem] = []

    init(_ table: ImportTable, scope: ImportScope?, addsDoubles: Bool) {
        self.scope = scope
        self.addsDoubles = addsDoubles
        encoding = table.encoding
        separator = Character(Unicode.Scalar(table.reader.separator))
        unknownColumns = table.unknown
        headerLine = table.hasTitle ? table.headerLine : nil
    }

    /// The changes to accept; what is gone is removed only when that is asked for.
    public func changes(removesGone: Bool) -> [Change] {
        added.map(Change.put) + changed.map { .put($0.after) }
            + (removesGone ? gone.map { .remove($0.id) } : [])
    }

    /// What the table is of, as far as can be told: what stands in it, unless it was said.
    public var part: ImportScope {
        if let scope { return scope }
        if parts.isEmpty || parts.contains(.costLine) { return .budget }
        return parts.contains(.funding) ? .coverage : .contributions
    }

    /// Reads a table of ledger lines or of partners against a case; what a fund gives in kind
    /// its worth is compared under that fund.
    public init(
        _ bytes: [UInt8], scope: ImportScope?, into given: Case, under pack: FundPack? = nil,
        addsDoubles: Bool = false, words: ImportWords
    ) throws(ArithmeticError) {
        var problems: [ImportProblem] = []
        let opened: (table: ImportTable, scope: ImportScope?)
        do throws(ImportProblem) {
            opened = try Self.open(bytes, scope, &problems)
        } catch {
            self.init(failed: error, after: problems)
            return
        }
        self.init(opened.table, scope: opened.scope, addsDoubles: addsDoubles)
        if opened.scope == .partners {
            var partners = PartnerImport(opened.table, given, words, problems)
            partners.run(into: &self)
        } else {
            var lines = try LedgerImport(opened.table, given, pack, words, problems)
            try lines.run(into: &self)
        }
        // A table that lost its rows must not count as one in which all is gone.
        if rowCount == 0, self.problems.isEmpty { self.problems = [ImportTable.noRows] }
    }

    /// Reads the header; without an amount in it, the table may be one of partners.
    private static func open(
        _ bytes: [UInt8], _ scope: ImportScope?, _ problems: inout [ImportProblem]
    ) throws(ImportProblem) -> (ImportTable, ImportScope?) {
        let ledger = LedgerColumn.allCases.map { (title: $0.title, others: $0.others) }
        let partners = PartnerColumn.allCases.map { (title: $0.title, others: $0.others) }
        let table = try ImportTable(
            bytes, titles: scope == .partners ? partners : ledger, problems: &problems)
        if let scope {
            if table.isUnknown { throw ImportTable.noColumns }
            return (table, scope)
        }
        guard table.places[LedgerColumn.amount.rawValue] == nil else { return (table, nil) }
        var others: [ImportProblem] = []
        // A table of descriptions only has no amounts and no column of partners either.
        guard let other = try? ImportTable(bytes, titles: partners, problems: &others),
            other.places[PartnerColumn.name.rawValue] != nil
        else {
            if table.isUnknown { throw ImportTable.noColumns }
            return (table, nil)
        }
        problems = others
        return (other, .partners)
    }

    private init(failed problem: ImportProblem, after problems: [ImportProblem]) {
        scope = nil
        addsDoubles = false
        encoding = .utf8
        separator = ";"
        unknownColumns = []
        headerLine = nil
        self.problems = problems + [problem]
    }
}
