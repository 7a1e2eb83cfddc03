import CaseModel
import Ledger

/// Which reading of contested lines a figure belongs to.
extension FundText {
    /// `zonder k19: ` before the figures of a reading; nothing where there is one reading.
    func label(_ reading: RuleReading) -> String {
        reading.choices.isEmpty ? "" : choices(reading.choices) + ": "
    }

    /// `met k19 en c4 op € 10.000, zonder k20`.
    func choices(_ choices: [ReadingChoice]) -> String {
        var with: [String] = []
        var without: [String] = []
        for choice in choices {
            switch choice {
            case .with(let line): with.append(line.name)
            case .without(let line): without.append(line.name)
            case .amount(let line, let amount?):
                let amount = MoneyText(language: language).money(amount)
                with.append(say("\(line.name) at \(amount)", "\(line.name) op \(amount)"))
            case .years(let line, let years?):
                with.append(say("\(line.name) in \(years.text)", "\(line.name) in \(years.text)"))
            case .amount(let line, nil):
                with.append(
                    say("\(line.name) without an amount", "\(line.name) zonder bedrag"))
            case .years(let line, nil):
                with.append(say("\(line.name) without a year", "\(line.name) zonder jaar"))
            }
        }
        let parts = [
            with.isEmpty ? nil : say("with ", "met ") + few(with),
            without.isEmpty ? nil : say("without ", "zonder ") + few(without),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// Three names, or two and how many others: a reading is told apart, not listed.
    private func few(_ names: [String]) -> String {
        let rest = names.count - 2
        let shown = rest > 1 ? names.prefix(2) + [say("\(rest) others", "\(rest) andere")] : names
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + say(" and ", " en ") + last
    }
}
