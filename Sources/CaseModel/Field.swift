/// The kind of an item. Raw values are stored in workspaces and never change meaning.
public enum ItemKind: UInt8, Sendable, Hashable, CaseIterable {
    case settings = 1
    case board = 2
    case piece = 3
    case template = 4
    case note = 10
    case partner = 11
    case contribution = 12
    case costLine = 13
    case funding = 14
    case decision = 15
    case action = 16
    case aside = 17
    /// A finding of the check that people accept, with their reason.
    case acceptance = 20
    /// A total as it stands in a document.
    case statedTotal = 21
    /// The file of a fund as it was read.
    case fundPack = 25
    /// What an hour or an asset is worth to the coalition itself.
    case ownRate = 26

    /// The letter before the number of a short id, for the kinds that have one.
    public var letter: Character? {
        switch self {
        case .note: "n"
        case .partner: "p"
        case .contribution: "k"
        case .costLine: "c"
        case .funding: "f"
        case .decision: "d"
        case .action: "a"
        case .aside: "x"
        case .acceptance: "b"
        case .statedTotal: "t"
        case .ownRate: "u"
        case .settings, .board, .piece, .template, .fundPack: nil
        }
    }

    /// Whether it was said in between: a decision, an action or a parked point.
    public var isSaying: Bool { self == .decision || self == .action || self == .aside }

    /// The name in archives.
    public var name: String { String(describing: self) }

    /// The kind with this name in archives.
    public init?(name: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}

/// A field of an item. Raw values are stored in workspaces and never change meaning.
public enum Field: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    // Any item
    case number = 1
    case rank = 2
    case removalContested = 3
    case text = 4

    // Notes
    case piece = 10
    case partner = 11
    case speakers = 12
    case source = 13
    case confidence = 14
    case tags = 15
    case state = 16
    case joinedFrom = 18
    case splitFrom = 19

    // Partners
    case name = 30
    case handle = 31
    case aliases = 32
    case kinds = 33
    case sector = 34
    case ring = 35
    case roles = 36
    case members = 37
    case tier = 38
    case isGroup = 39
    case replaces = 40

    // Ledger lines
    case form = 50
    case amount = 51
    case quantity = 52
    case unit = 53
    case function = 54
    case years = 55
    case status = 56
    case evidence = 57
    case activity = 58
    case workPackage = 59
    case programme = 60
    case category = 61
    case vat = 62
    case unitPrice = 63
    case mirrors = 64
    case note = 65
    case worth = 66
    case earmark = 67
    case fundingKind = 68
    case fund = 69
    case highest = 70
    case isApproximate = 71

    // What is said in between
    case owner = 80
    case due = 81
    case done = 82
    // Checks
    case facts = 180
    case checkedOn = 183
    // Programmes of many projects
    case project = 181
    // Lines that are split bit by bit
    case isRest = 182

    // The case itself
    case language = 90
    case template = 91
    case retiredNumbers = 92

    // Funds
    case fundGroups = 150
    case aidType = 151
    case topUp = 152
    case eligible = 153
    case eligibleReason = 154
    case chosenFund = 155
    case applicationDate = 156

    // Boards and pieces
    case key = 100
    case board = 101
    case nameEnglish = 102
    case nameDutch = 103
    case wordEnglish = 104
    case wordDutch = 105
    case questionEnglish = 106
    case questionDutch = 107
    case promptsEnglish = 108
    case promptsDutch = 109
    case strongEnglish = 110
    case strongDutch = 111
    case weakEnglish = 112
    case weakDutch = 113
    case voice = 114
    case holds = 115
    case order = 116
    case placement = 117
    case aboutEnglish = 118
    case aboutDutch = 119
    case sourceEnglish = 120
    case sourceDutch = 121
    case columns = 122
    case version = 123
    case rows = 124
    case templateEnglish = 125
    case templateDutch = 126

    public static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }

    /// The name in archives.
    public var fieldName: String { String(describing: self) }

    /// The field with this name in archives.
    public init?(fieldName: some StringProtocol) {
        guard let field = Self.byName[String(fieldName)] else { return nil }
        self = field
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.fieldName, $0) })

    /// Whether an item in this field only says where something came from: such a reference
    /// keeps nothing alive.
    public var isTrace: Bool {
        self == .joinedFrom || self == .splitFrom || self == .replaces
    }
}
