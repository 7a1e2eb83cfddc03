public import CaseModel

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
