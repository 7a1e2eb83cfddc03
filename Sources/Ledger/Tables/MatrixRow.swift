/// What one party gives and gets, and what of that is signed for.
public struct MatrixRow: Hashable, Sendable {
    /// What lines come to together.
    public enum Figure: Hashable, Sendable {
        case nothing
        /// There are lines, and none has a value.
        case unknown
        case amount(MoneyRange)
    }

    public let gives: Figure
    public let signed: Figure
    public let toSign: Figure
    /// In kind that has a value and no cost line; the other figures leave it out.
    public let oneSided: Figure
    public let unvalued: Int
    public let gets: Int

    /// Of the lines of one party, or of none, and how many returns it has.
    public init(_ lines: [LedgerLine], gets: Int) {
        func sum(_ lines: [LedgerLine]) -> Figure {
            guard !lines.isEmpty else { return .nothing }
            let totals = lines.compactMap(\.countedTotal)
            guard !totals.isEmpty, let sum = try? MoneyRange.sum(totals) else { return .unknown }
            return .amount(sum)
        }
        let counting = lines.filter { !$0.isOneSided || $0.isUnvalued }
        gives = sum(counting)
        signed = sum(counting.filter(\.isSigned))
        toSign = sum(counting.filter { !$0.isSigned })
        oneSided = sum(lines.filter { $0.isOneSided && !$0.isUnvalued })
        unvalued = lines.count(where: \.isUnvalued)
        self.gets = gets
    }

    /// Of one party.
    public init(_ statement: PartnerStatement) {
        self.init(statement.gives + statement.funds, gets: statement.gets.count)
    }

    /// The sums over all parties.
    public init(_ report: PartiesReport) {
        self.init(
            report.statements.flatMap { $0.gives + $0.funds } + report.withoutParty,
            gets: report.statements.reduce(0) { $0 + $1.gets.count })
    }
}
