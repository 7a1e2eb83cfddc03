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
        let notes = supposed(
            supposition, follows, becomes, insteadOf: chosen, given, call)
        var outcome = Outcome.shown(
            View(
                Document(
                    whatIf: report, title: title, notes: notes, language: call.language,
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

    /// What was supposed, in words: a report on paper has no command above it.
    private func supposed(
        _ supposition: Supposition, _ follows: Supposition.Consequences, _ becomes: FundPack?,
        insteadOf chosen: FundPack?, _ given: Case, _ call: Call
    ) -> [Phrase] {
        var notes: [Phrase] = []
        let halved = supposition.halved.filter { !follows.gone.contains($0) }
        if !halved.isEmpty {
            let shown = halved.compactMap { given[$0]?.shortID?.text }.joined(separator: " ")
            notes.append(
                Phrase(en: "Half is left of \(shown).", nl: "De helft blijft over van \(shown)."))
        }
        if supposition.grantPart != nil, let part = call.argument(.grantPart)?.typed {
            notes.append(
                Phrase(
                    en: "Of every grant \(part) is left.", nl: "Van elke subsidie blijft \(part)."))
        }
        if let becomes, becomes.key != chosen?.key {
            let now = chosen.map { Phrase(en: ", not \($0.key)", nl: ", niet \($0.key)") }
            notes.append(
                Phrase(
                    en: "Valued and tested through \(becomes.key)\(now?.english ?? "").",
                    nl: "Gewaardeerd en getoetst volgens \(becomes.key)\(now?.dutch ?? "")."))
        }
        return notes + (supposition.onlyFrom.map { [SignedOnly.note(from: $0)] } ?? [])
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
        result.without = try without(call)
        result.halved = try halved(call)
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

    /// The items that are named: ids, handles, old or full names, in a list or one in quotes. A
    /// name may hold a comma, so the whole is tried before it is taken for a list.
    private func items(_ name: AttributeName, _ call: Call) throws -> [(Item, Argument)] {
        guard let argument = call.argument(name) else { return [] }
        let current = try call.theCase()
        let whole = try call.value(argument).trimmingBlanks
        let named = current.partners(named: whole)
        if named.count == 1 { return [(named[0], argument)] }
        return try argument.resolveList(call.session.variables).map { typed in
            if let id = ShortID(typed) {
                guard let item = current[id] else { throw Problem.unknownItem(typed).at(argument) }
                return (item, argument)
            }
            do {
                return (try call.partner(named: typed, at: argument), argument)
            } catch let problem as Problem where problem.code == ProblemCode.unknownPartner.rawValue
            {
                throw problem.advising(
                    Phrase(
                        en: "See who takes part: partners. A name with blanks goes in quotes.",
                        nl: "Bekijk wie meedoet: partners. Een naam met spaties gaat tussen \"."))
            }
        }
    }

    private func without(_ call: Call) throws -> [ItemID] {
        try items(.without, call).map { item, argument in
            guard [.partner, .contribution, .costLine, .funding].contains(item.kind) else {
                let called = Phrase(
                    en: "a partner or a ledger line", nl: "een partner of een regel")
                throw Problem.wrongKind(item, expected: called).at(argument)
            }
            return item.id
        }
    }

    /// Contributions, also all of a partner at once: what is halved is what it gives.
    private func halved(_ call: Call) throws -> [ItemID] {
        let current = try call.theCase()
        var halved: [ItemID] = []
        for (item, argument) in try items(.half, call) {
            switch item.kind {
            case .contribution: halved.append(item.id)
            case .partner:
                let given = current.items(pointingAt: item.id).filter {
                    $0.kind == .contribution && $0.item(.partner) == item.id
                }
                guard !given.isEmpty else { throw givesNothing(item).at(argument) }
                halved += given.map(\.id).sorted()
            default:
                let called = Phrase(
                    en: "a contribution or a partner", nl: "een bijdrage of een partner")
                throw Problem.wrongKind(item, expected: called).at(argument)
            }
        }
        return halved
    }

    private func givesNothing(_ partner: Item) -> Problem {
        let handle = Acknowledgement.handle(of: partner)
        return Problem(
            .nothingToDo,
            Phrase(
                en: "\(handle) gives nothing yet, so nothing can be halved.",
                nl: "\(handle) geeft nog niets, dus er valt niets te halveren."),
            next: Phrase(
                en: "See who gives what: parties.", nl: "Bekijk wie wat geeft: partijen."))
    }
}
