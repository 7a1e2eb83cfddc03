import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import TemplateFiles
import Wording

/// `watals zonder=vbv`: what would change, tried on a copy; kept only when asked for.
struct WhatIf: Action {
    func run(_ call: Call) throws -> Outcome {
        let given = try call.theCase()
        let supposition = try supposition(call)
        let chosen = try call.chosenFund(in: given)
        let becomes = try call.fundArgument == nil ? chosen : call.namedFund(in: given)
        guard supposition != Supposition() || becomes?.key != chosen?.key else {
            throw call.missing(
                Phrase(
                    en: "something to suppose: without=vbv, half=k1, only=signed, grant=2/3 or "
                        + "another fund",
                    nl: "iets om te proberen: zonder=vbv, helft=k1, alleen=getekend, "
                        + "subsidie=2/3 of een ander fonds"))
        }
        let (changed, gone) = try supposition.changes(to: given)
        // Figures stand as the budget shows them; the rules are those of a fund in any case.
        let asked = try call.fundAskedForMoney(in: given)
        let report = try WhatIfReport(
            try ValuedCase(given, through: chosen),
            try ValuedCase(try supposition.applied(to: given), through: becomes),
            testing: chosen ?? becomes ?? asked, and: becomes ?? asked)
        let keeps = try call.choice(.keep, .yesNo) == "yes"
        let title = given.title ?? ""
        var outcome = Outcome.shown(
            View(
                Document(whatIf: report, title: title, language: call.language, isKept: keeps),
                json: { JSONValue(whatIf: report, title: title) }))
        guard keeps else { return outcome }
        let leaving = Set(gone)
        let loose = given.items.values.filter { item in
            !leaving.contains(item.id)
                && item.references.contains { leaving.contains($0) }
        }
        // What points at a line that goes lets go of it, as `remove` does.
        var kept = Dictionary(uniqueKeysWithValues: changed.map { ($0.id, $0) })
        for item in loose {
            var freed = kept[item.id] ?? item
            if let earmark = freed.item(.earmark), leaving.contains(earmark) {
                freed[.earmark] = nil
            }
            kept[item.id] = freed
        }
        outcome.changes = kept.values.sorted { $0.id < $1.id }.map(Change.put)
        outcome.changes += gone.map { .remove($0) }
        outcome.changes += try choice(of: becomes, insteadOf: chosen, given)
        outcome.said = [
            Phrase(
                en: "kept: \(kept.count) changed, \(gone.count) gone",
                nl: "bewaard: \(kept.count) gewijzigd, \(gone.count) weg")
        ]
        return outcome
    }

    /// Another fund that is kept becomes the chosen one.
    private func choice(
        of pack: FundPack?, insteadOf chosen: FundPack?, _ given: Case
    ) throws -> [Change] {
        guard let pack, pack.key != chosen?.key, var settings = given.settings else { return [] }
        settings[.chosenFund] = .text(pack.key)
        var changes: [Change] = [.put(settings)]
        if given[.fund(pack.key)] == nil, let text = BuiltInFunds.source(of: pack.key) {
            changes.append(.put(ShowFunds.copy(pack, text: text)))
        }
        return changes
    }

    private func supposition(_ call: Call) throws -> Supposition {
        var result = Supposition()
        result.without = try items(.without, call, [.partner, .contribution, .costLine, .funding])
        result.halved = try items(.half, call, [.contribution])
        result.onlyFrom = try call.choice(.only, .commitment)
        if let argument = call.argument(.grantPart) {
            let typed = try call.value(argument).trimmingBlanks
            guard let part = Fraction(typed) else {
                throw Problem(
                    .malformedPart,
                    Phrase(
                        en: "“\(typed)” is not a part of the grant.",
                        nl: "“\(typed)” is geen deel van de subsidie."),
                    next: Phrase(en: "Write 2/3 or 75%.", nl: "Schrijf 2/3 of 75%.")
                ).at(argument)
            }
            result.grantPart = part
        }
        return result
    }

    private func items(
        _ name: AttributeName, _ call: Call, _ kinds: Set<CaseModel.ItemKind>
    ) throws -> [ItemID] {
        guard let argument = call.argument(name) else { return [] }
        let current = try call.theCase()
        return try argument.resolveList(call.session.variables).map { typed in
            var found: Item?
            if let shortID = ShortID(typed) { found = current[shortID] }
            let item = try found ?? call.partner(named: typed, at: argument)
            guard kinds.contains(item.kind) else {
                let called =
                    kinds.contains(.partner)
                    ? Phrase(en: "a partner or a ledger line", nl: "een partner of een regel")
                    : Phrase(en: "a contribution", nl: "een bijdrage")
                throw Problem.wrongKind(item, expected: called).at(argument)
            }
            return item.id
        }
    }
}
