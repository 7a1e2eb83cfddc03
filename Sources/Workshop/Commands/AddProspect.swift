import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `vooruitzicht 15 - 20 mln`: expected money, kept apart and outside every total.
struct AddProspect: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.expectation) else {
            throw call.missing(Phrase(en: "an amount or a range", nl: "een bedrag of bereik"))
        }
        var line = try call.newItem(.funding, [.init(.fundingKind, .text("prospect"))])
        try read(try call.value(argument).trimmingBlanks, at: argument, call, into: &line)
        try LedgerFields.read(call, into: &line)
        line[.fundingKind] = .text("prospect")
        return .changed(
            [.put(line)], Acknowledgement.ledgerLine(line, in: try call.valuedPresent()))
    }

    /// `15 - 20` is a range, `+/- 10 mln` and `10*` are estimates. A factor behind the upper end
    /// counts for both: `15 - 20 mln`.
    private func read(
        _ typed: String, at argument: Argument, _ call: Call, into line: inout Item
    ) throws {
        var text = typed
        for mark in ["+/-", "±", "ca.", "circa"] where text.lowercased().hasPrefix(mark) {
            text = String(text.dropFirst(mark.count)).trimmingBlanks
            line[.isApproximate] = .number(1)
        }
        if text.hasSuffix("*") {
            text = String(text.dropLast()).trimmingBlanks
            line[.isApproximate] = .number(1)
        }
        guard !text.hasPrefix("-"), !text.hasPrefix("\u{2212}") else {
            throw Problem.number(.negative, typed: typed).at(argument)
        }
        let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
            .map { String($0).trimmingBlanks }
        guard let low = ends.first, ends.count <= 2 else {
            throw Problem.number(.malformed, typed: typed).at(argument)
        }
        let high = ends.count == 2 ? ends[1] : nil
        let factor = high.map { String($0.drop { !$0.isLetter }) } ?? ""
        let shared = low.contains(where: \.isLetter) ? low : low + factor
        let lowest = try amount(shared, typed, argument, call)
        line[.amount] = .money(lowest)
        guard let high else { return }
        let highest = try amount(high, typed, argument, call)
        guard highest > lowest else {
            throw Problem(
                .malformedNumber,
                Phrase(
                    en: "“\(typed)” runs from high to low.",
                    nl: "“\(typed)” loopt van hoog naar laag."),
                next: Phrase(en: "Put the lower end first.", nl: "Zet het laagste vooraan.")
            ).at(argument)
        }
        line[.highest] = .money(highest)
    }

    private func amount(
        _ text: String, _ typed: String, _ argument: Argument, _ call: Call
    ) throws -> Money {
        try call.total(of: text, typed, at: argument)
    }
}
