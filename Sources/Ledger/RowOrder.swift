import CaseModel
import Wording

/// The order of rows: the words of a vocabulary as it has them, then what people named by name,
/// and last what they do not agree on and what nobody said.
struct RowOrder {
    /// The words in their order; nothing where every word is somebody's own.
    private let places: [String: Int]

    private init(_ words: [String] = []) {
        places = Dictionary(
            words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ dimension: CostDimension) {
        self.init(dimension == .category ? VocabularyNames.costCategory.entries.map(\.key) : [])
    }

    init(_ dimension: TableDimension) {
        switch dimension {
        case .category: self.init(CostDimension.category)
        case .form: self.init(VocabularyNames.form.entries.map(\.key))
        case .status: self.init(Self.statuses)
        case .kind: self.init(CoverageKind.allCases.map(\.rawValue))
        case .aid: self.init(VocabularyNames.aidType.entries.map(\.key))
        case .vat: self.init(VocabularyNames.vat.entries.map(\.key))
        case .eligible: self.init(["yes", "no"])
        case .year, .workPackage, .activity, .programme, .project, .party, .function, .fund,
            .earmark, .source:
            self.init()
        }
    }

    /// How sure money is, whether it is a grant or a partner's.
    private static let statuses = [
        "mentioned", "asked", "support", "intent", "granted", "signed", "received",
    ]

    /// Things in the order of their keys.
    func sorted<Row>(_ rows: some Sequence<Row>, by key: (Row) -> RowKey) -> [Row] {
        rows.map { (row: $0, rank: rank(key($0))) }
            .sorted { $0.rank.isBefore($1.rank) }.map(\.row)
    }

    private struct Rank {
        var group: Int
        var text = ""
        var party: ItemID?

        func isBefore(_ other: Rank) -> Bool {
            if group != other.group { return group < other.group }
            if text != other.text { return NaturalOrder.isBefore(text, other.text) }
            // Two parties of one name stand in the same order every time.
            guard let party, let second = other.party else { return false }
            return party < second
        }
    }

    private func rank(_ key: RowKey) -> Rank {
        // No vocabulary has as many words as that.
        switch key {
        case .named(let text): Rank(group: places[text] ?? 100, text: text)
        case .party(let party): Rank(group: 100, text: party.name, party: party.id)
        case .contested: Rank(group: 101)
        case .unnamed: Rank(group: 102)
        }
    }
}
