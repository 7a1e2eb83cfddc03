public import CaseModel

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
