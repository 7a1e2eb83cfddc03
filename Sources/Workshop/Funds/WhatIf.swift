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
        let follows = try supposition.consequences(in: given)
        // Figures stand as the budget shows them; the rules are those of a fund in any case.
        let asked = try call.fundAskedForMoney(in: given)
        let report = try WhatIfReport(
            try ValuedCase(given, through: chosen),
            try ValuedCase(follows.applied(to: given), through: becomes),
            testing: chosen ?? becomes ?? asked, and: becomes ?? asked,
            departures: follows.departures)
        let keeps = try call.choice(.keep, .yesNo) == "yes"
        let title = given.title ?? ""
        let note = supposition.onlyFrom.map { SignedOnly.note(from: $0) }
        var outcome = Outcome.shown(
            View(
                Document(
                    whatIf: report, title: title, note: note, language: call.language,
                    isKept: keeps),
                json: { JSONValue(whatIf: report, title: title) }))
        guard keeps else { return outcome }
        let kept = Self.freed(follows, in: given)
        outcome.changes = kept.map(Change.put) + follows.gone.map { .remove($0) }
        outcome.changes += try choice(of: becomes, insteadOf: chosen, given)
        outcome.said = [
            Phrase(
                en: "kept: \(kept.count) changed, \(follows.gone.count) gone",
                nl: "bewaard: \(kept.count) gewijzigd, \(follows.gone.count) weg")
        ]
        return outcome
    }

    /// What changes, and what points at a line that goes and lets go of it, as `remove` does.
    private static func freed(
        _ follows: Supposition.Consequences, in given: Case
    ) -> [Item] {
        var kept = Dictionary(uniqueKeysWithValues: follows.changed.map { ($0.id, $0) })
        let leaving = Set(follows.gone)
        for id in follows.gone {
            for item in given.items(pointingAt: id) where !leaving.contains(item.id) {
                var freed = kept[item.id] ?? item
                guard freed.item(.earmark) == id else { continue }
                freed[.earmark] = nil
                kept[item.id] = freed
            }
        }
        return kept.values.sorted { $0.id < $1.id }
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
