import CaseModel
import Ledger
import Wording

/// Shares of a whole.
extension TableWords {
    /// A share of a whole in tenths of a percent, rounded half up. While a part or what stands
    /// beside it is not agreed, the least it can be is its lowest beside the highest of the rest,
    /// and the most the other way round. Nothing where a share would say nothing.
    func share(_ part: MoneyRange, of whole: MoneyRange) -> String {
        let rest = (
            whole.lowest.cents - part.lowest.cents, whole.highest.cents - part.highest.cents
        )
        guard part.lowest >= .zero, rest.0 >= 0, rest.1 >= 0 else { return "" }
        let ends = [
            Self.tenths(part.lowest.cents, beside: rest.1),
            Self.tenths(part.highest.cents, beside: rest.0),
        ].compactMap { $0 }
        guard let lowest = ends.first, let highest = ends.last else { return "" }
        return lowest == highest ? text(lowest) : text(lowest) + "–" + text(highest)
    }

    private static func tenths(_ part: Int64, beside rest: Int64) -> Int64? {
        let (total, overflow) = part.addingReportingOverflow(rest)
        guard total > 0, !overflow else { return nil }
        let (quotient, over) = total.dividingFullWidth(part.multipliedFullWidth(by: 1000))
        return quotient + (over >= total - over ? 1 : 0)
    }

    private func text(_ tenths: Int64) -> String {
        "\(tenths / 10)\(language == .dutch ? "," : ".")\(tenths % 10)"
    }

    /// Why shares have two ends, where they do.
    func shareNote(_ table: CrossTable) -> [String] {
        guard (table.rows.map(\.total) + table.columnTotals).contains(where: { !$0.isSettled })
        else { return [] }
        return [
            Phrase(
                en: "Two shares are the least and the most: a row at its lowest beside the rest "
                    + "at its highest, and the other way round.",
                nl: "Twee aandelen zijn het minste en het meeste: een rij op haar laagst naast de "
                    + "rest op haar hoogst, en andersom.")[language]
        ]
    }
}
