public import CaseModel

/// What is left of a line that was split in part, beside the whole line and the parts of it.
///
/// The whole is what rest and parts make now: a part that was changed since changes it too, so
/// that the sum always holds.
public struct SplitRest: Hashable, Sendable {
    /// A line that was split off.
    public struct Part: Hashable, Sendable {
        public let line: LedgerLine
        /// With what was split off it in its turn; nothing while none of it has a value.
        public let total: MoneyRange?
    }

    /// The line itself, which keeps what is left.
    public let line: LedgerLine
    public let rest: MoneyRange
    public let parts: [Part]
    public let whole: MoneyRange

    /// Looks up what a line was split into; nothing for a line that is no rest.
    public init?(of id: ItemID, in valued: ValuedCase) throws(ArithmeticError) {
        guard let line = try valued.line(id), line.isRest, let rest = line.total else { return nil }
        var search = Search(among: line.item.kind, in: valued)
        var parts: [Part] = []
        for part in try search.next(after: id) {
            parts.append(Part(line: part, total: try search.total(of: part)))
        }
        guard !parts.isEmpty else { return nil }
        self.line = line
        self.rest = rest
        self.parts = parts
        whole = try MoneyRange.sum([rest] + parts.compactMap(\.total))
    }

    /// Goes from a line to what was split off it, each once; a draft may hold rings.
    private struct Search {
        private let valued: ValuedCase
        private var parts: [ItemID: [Item]]

        init(among kind: ItemKind, in valued: ValuedCase) {
            self.valued = valued
            parts = Dictionary(
                grouping: valued.contents.all(kind).filter { $0.item(.splitFrom) != nil },
                by: { $0.item(.splitFrom) ?? $0.id })
        }

        mutating func next(after id: ItemID) throws(ArithmeticError) -> [LedgerLine] {
            var lines: [LedgerLine] = []
            for item in parts.removeValue(forKey: id) ?? [] {
                if let line = try valued.line(item.id) { lines.append(line) }
            }
            return lines
        }

        mutating func total(of line: LedgerLine) throws(ArithmeticError) -> MoneyRange? {
            var total = line.total
            for part in try next(after: line.id) {
                guard let more = try self.total(of: part) else { continue }
                total = try (total ?? .zero).adding(more)
            }
            return total
        }
    }
}
