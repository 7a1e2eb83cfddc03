import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import TemplateFiles
import Wording

/// `waardeer rif-2024`: gives in kind its worth through a fund, and shows the difference.
struct Revalue: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        guard var settings = shown.settings else { throw Problem.noCase }
        let previous = try call.chosenFund(in: shown)
        let typed = try call.fundArgument.map { Folding.folded(try call.value($0).trimmingBlanks) }
        if let typed, FundWords.none.contains(typed) {
            guard previous != nil else {
                throw Problem.nothingToDo(
                    Phrase(en: "No fund was chosen.", nl: "Er was geen fonds gekozen."))
            }
            settings[.chosenFund] = nil
            return .changed(
                [.put(settings)],
                Phrase(en: "valued through no fund", nl: "niet meer via een fonds gewaardeerd"))
        }
        let pack = try call.namedFund(in: shown)
        let report = try ValuationReport(shown, through: pack, before: previous)
        let title = shown.title ?? ""
        let use = try call.use(of: pack, in: shown)
        var outcome = Outcome.shown(
            View(
                Document(
                    valuation: report, title: title, language: call.language, use: use),
                json: { JSONValue(valuation: report, title: title) }))
        guard call.statement.argument(.preview) == nil, typed != nil, previous?.key != pack.key
        else { return outcome }
        settings[.chosenFund] = .text(pack.key)
        outcome.changes = [.put(settings)]
        // The case keeps what it uses, so that its versions stay readable for ever.
        if shown[.fund(pack.key)] == nil, let text = BuiltInFunds.source(of: pack.key) {
            outcome.changes.append(.put(ShowFunds.copy(pack, text: text)))
        }
        outcome.said = [
            Phrase(
                en: "in kind is now valued through \(pack.key)",
                nl: "natura wordt nu gewaardeerd volgens \(pack.key)")
        ]
        return outcome
    }
}

/// `tarief 45 uur chauffeur`: what the coalition itself counts something for.
struct AgreeRate: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.amount) else {
            throw call.missing(Phrase(en: "an amount", nl: "een bedrag"))
        }
        let amount = try call.amount(argument)
        let words = try call.requiredText().split(separator: " ", maxSplits: 1).map(String.init)
        let isTime = Vocabulary.timeUnit.choice(for: words[0]) != nil
        let unit = isTime ? words[0] : words.joined(separator: " ")
        let function = isTime && words.count > 1 ? words[1] : nil
        let current = try call.theCase()
        let same = current.all(.ownRate).first {
            ComparisonWords.unitKey($0.text(.unit) ?? "") == ComparisonWords.unitKey(unit)
                && $0.text(.function).map { Folding.folded($0) }
                    == function.map { Folding.folded($0) }
        }
        var rate = try same ?? call.newItem(.ownRate)
        rate[.unitPrice] = .money(amount)
        rate[.unit] = .text(unit)
        rate[.function] = function.map { .text($0) }
        guard rate != same else {
            throw Problem.nothingToDo(
                Phrase(en: "It is so already.", nl: "Zo staat het er al."))
        }
        let what = [unit, function].compactMap { $0 }.joined(separator: " ")
        var outcome = Outcome.changed(
            [.put(rate)],
            Acknowledgement.line(
                Acknowledgement.id(rate), Phrase(same: call.writer.money(amount)),
                Phrase(same: what)))
        if let idle = Self.idle(try call.chosenFund(in: current), isTime: isTime) {
            outcome.said.append(idle)
        }
        return outcome
    }

    /// That a rate changes nothing yet: in kind is valued through a fund only, and the hours of
    /// a fund that has rates are at those.
    private static func idle(_ chosen: FundPack?, isTime: Bool) -> Phrase? {
        guard let chosen else {
            return Phrase(
                en: "counts once in kind is valued: value eigen",
                nl: "telt zodra natura wordt gewaardeerd: waardeer eigen")
        }
        guard isTime, !chosen.rates.isEmpty else { return nil }
        return Phrase(
            en: "does not count under \(chosen.key), which has its own rates; value eigen",
            nl: "telt niet onder \(chosen.key), dat eigen tarieven heeft; waardeer eigen")
    }
}
