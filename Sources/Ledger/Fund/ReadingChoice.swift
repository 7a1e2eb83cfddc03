public import CaseModel

/// What a reading takes a line for, while people do not agree on it.
public enum ReadingChoice: Hashable, Sendable {
    case with(LedgerLine)
    case without(LedgerLine)
    /// One of the amounts that are claimed; nothing where a draft emptied it.
    case amount(LedgerLine, Money?)
    /// One of the choices of years.
    case years(LedgerLine, Years?)
}

extension ReadingChoice {
    /// What each reading of a line takes it for; one reading takes it for nothing in particular.
    static func all(of line: LedgerLine) -> [[ReadingChoice]] {
        guard line.readings.count > 1 else { return [[]] }
        let amounts = Set(line.readings.map(\.amount))
        return line.readings.map { reading in
            // A line that one draft removed counts for nothing and in no year.
            if line.item.isRemovalContested, reading.amount == .zero, reading.years == nil {
                return [.without(line)]
            }
            if line.item.isRemovalContested, amounts.count == 2 { return [.with(line)] }
            return [.amount(line, reading.amount)]
        }
    }
}

extension RuleReading {
    /// Readings that come out differently; one that is left needs no telling apart.
    static func distinct(_ all: [RuleReading]) -> [RuleReading] {
        var found: [RuleReading] = []
        for reading in all where !found.contains(where: { $0.isSame(as: reading) }) {
            found.append(reading)
        }
        if found.count == 1 { found[0].choices = [] }
        return found
    }

    private func isSame(as other: RuleReading) -> Bool {
        verdict == other.verdict && figures == other.figures && steps == other.steps
    }
}

extension FundTesting {
    /// The lines that people marked, of the bookings of these: the contribution where it is
    /// marked itself, else its costs.
    func marks(of lines: [LedgerLine]) -> [LedgerLine] {
        let bookings = Set(lines.map(\.booking))
        let marked = reading.all.filter {
            $0.isUnderDiscussion && bookings.contains($0.booking)
        }
        let gifts = Set(marked.filter { $0.standing != .cost }.map(\.booking))
        return marked.filter { $0.standing != .cost || !gifts.contains($0.booking) }
    }

    /// Whether people may still take a line out: they marked it, or the other side of it.
    func mayGo(_ line: LedgerLine) -> Bool {
        line.isUnderDiscussion || discussed.contains(line.booking)
    }
}
