public import CaseHistory
public import CaseModel
public import Wording

/// What differs between two points of a case, in plain language.
public struct ComparisonReport: Sendable {
    /// The notes of one piece that differ.
    public struct PieceChanges: Hashable, Sendable {
        public let key: String
        public let word: Phrase
        public let name: Phrase
        public let notes: [NoteChange]
    }

    public let title: String
    public let before: PointLabel
    public let after: PointLabel
    /// What differs in the case itself: its name, its language.
    public let settings: [FieldChange]
    /// In the order of the boards.
    public let pieces: [PieceChanges]
    public let partners: [PartyChange]
    public let lines: [LineChange]
    /// Decisions, actions and parked points.
    public let sayings: [LineChange]
    /// The totals before and after, when the caller gave them.
    public let money: MoneyChange?
    /// The rules of a fund before and after, when the caller gave them.
    public let verdicts: VerdictChange?
    let flows: LedgerFlows

    /// Puts a comparison in words. Boards give pieces their names and order; the offset says how
    /// far the clock on the wall is ahead of UTC at a moment.
    public init(
        _ comparison: Comparison, title: String, boards: [Board], before: PointLabel,
        after: PointLabel, money: MoneyChange? = nil, verdicts: VerdictChange? = nil,
        offsetSeconds: (Moment) -> Int = { _ in 0 }
    ) {
        let reading = ComparisonReading(
            comparison, boards: boards, money: money, offsetSeconds: offsetSeconds)
        self.title = title
        self.before = before
        self.after = after
        settings = reading.settings
        pieces = reading.pieces
        partners = reading.partners
        lines = reading.lines
        sayings = reading.sayings
        self.money = money
        self.verdicts = verdicts
        flows = LedgerFlows(comparison, through: money)
    }

    /// Whether there is nothing to tell.
    public var isEmpty: Bool {
        settings.isEmpty && pieces.isEmpty && partners.isEmpty && lines.isEmpty
            && sayings.isEmpty
    }
}

/// A field with what it was and what it is.
public struct FieldChange: Hashable, Sendable {
    public let field: Field
    /// Nothing where it was empty.
    public let before: Phrase?
    /// Nothing where it is empty.
    public let after: Phrase?
    /// How much more or less, for amounts and quantities.
    public let difference: Phrase?

    /// The change in a sentence.
    func text(in language: Language) -> String {
        let name = FieldNames.name(field)[language] + ": "
        switch (before, after) {
        case (let old?, let new?):
            let change = ComparisonWords.becomes(old, new)[language]
            return name + change + (difference.map { " (" + $0[language] + ")" } ?? "")
        case (nil, let new?): return name + ComparisonWords.filled(new)[language]
        case (let old?, nil): return name + ComparisonWords.emptied(old)[language]
        case (nil, nil): return ""
        }
    }

    var json: JSONValue {
        [
            "field": .string(field.fieldName), "before": before?.json ?? .null,
            "after": after?.json ?? .null, "difference": difference?.json ?? .null,
        ]
    }
}

/// A party that differs.
public struct PartyChange: Hashable, Sendable {
    /// What happened to it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case joined, left, renamed, merged, changed
    }

    public let kind: Kind
    public let id: String
    public let name: String
    /// The name it had, when that differs.
    public let oldName: String?
    /// The parties it takes the place of.
    public let replaces: [String]
    public let facts: Phrase
    public let fields: [FieldChange]
    let by: Authorship?
}

/// A ledger line that differs.
public struct LineChange: Hashable, Sendable {
    /// What happened to it.
    public enum Kind: String, Hashable, Sendable {
        case new, gone, changed
    }

    public let kind: Kind
    public let id: String
    public let itemKind: ItemKind
    /// The line as it is, or as it was when it is gone.
    public let text: Phrase
    public let fields: [FieldChange]
    /// Whether the amounts of a summary tell of it.
    let isTold: Bool
    let by: Authorship?

    /// Whether an action or a parked point was dealt with.
    var isSettling: Bool {
        kind == .changed && fields.contains { $0.field == .done && $0.after != nil }
    }
}

/// A note that differs.
public struct NoteChange: Hashable, Sendable {
    /// What happened to it; the first that holds gives it its place.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case new, gone, joined, split, rewritten, moved, movedAway, marked, reordered
    }

    /// A note with its text.
    public struct Part: Hashable, Sendable {
        public let id: String
        public let text: String
    }

    /// All that happened to it, in order of weight; never empty.
    public let kinds: [Kind]
    public let id: String
    /// For whom it speaks.
    public let partner: String?
    public let oldText: String?
    public let newText: String?
    /// The piece it came from or went to.
    public let otherPiece: Phrase?
    /// The notes that were joined into it.
    public let joined: [Part]
    /// The notes that were split off it.
    public let split: [Part]
    /// The note it was split off, when that did not change itself.
    public let splitFrom: String?
    public let fields: [FieldChange]
    let by: Authorship?

    /// What gives it its place.
    public var kind: Kind { kinds.first ?? .marked }
}
