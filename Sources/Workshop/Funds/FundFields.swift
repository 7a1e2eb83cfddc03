import CaseModel
import CommandLanguage
import Ledger
import TemplateFiles
import Wording

/// The fields that funds look at, read the same way when a line is made and when it is set.
enum FundFields {
    static func read(_ call: Call, into line: inout Item) throws {
        if let aid = try call.choice(.aid, .aidType) { line[.aidType] = .text(aid) }
        if let eligible = try call.choice(.eligible, .yesNo) { line[.eligible] = .text(eligible) }
        if let reason = try call.attribute(.because) { line[.eligibleReason] = .text(reason) }
        if let argument = call.argument(.fund) {
            line[.fund] = .text(try name(argument, call).text)
        }
        if let argument = call.argument(.topUp) {
            line[.topUp] = .quantity(try percentage(argument, call))
        }
    }

    /// The fund a grant is asked of: a known one by its key, another as people call it. What
    /// comes near to a known one is a slip, over which the grant would drop out of its test.
    private static func name(_ argument: Argument, _ call: Call) throws -> FundName {
        let typed = try call.value(argument).trimmingBlanks
        let name = FundName(
            typed, among: Call.knownFunds(in: try call.theCase()),
            near: { Suggestions.near($0, among: $1) })
        guard name.meant.isEmpty else {
            throw Problem(
                .unknownFund,
                Phrase(en: "I know no fund “\(typed)”.", nl: "Ik ken geen fonds “\(typed)”."),
                next: Phrase(
                    en: "Is it another fund? Write its name in full.",
                    nl: "Is het een ander fonds? Schrijf de naam dan voluit."),
                suggestions: name.meant
            ).at(argument)
        }
        return name
    }

    /// What to say of a line that names a fund for which there is no pack.
    static func unknown(_ line: Item, _ call: Call) throws -> Phrase? {
        guard call.argument(.fund) != nil, let fund = line.text(.fund),
            !Call.knownFunds(in: try call.theCase()).contains(fund)
        else { return nil }
        return FundWords.unknown(fund)
    }

    /// A percentage from 0 to 100, with or without its sign.
    private static func percentage(_ argument: Argument, _ call: Call) throws -> Quantity {
        var typed = try call.value(argument).trimmingBlanks
        if typed.last == "%" { typed.removeLast() }
        guard let quantity = try? call.reader.quantity(typed),
            quantity <= Quantity(thousandths: 100_000)
        else {
            throw Problem(
                .malformedPart,
                Phrase(
                    en: "“\(argument.typed)” is not a percentage from 0 to 100.",
                    nl: "“\(argument.typed)” is geen percentage van 0 tot en met 100."),
                next: Phrase(en: "Write 20 or 20%.", nl: "Schrijf 20 of 20%.")
            ).at(argument)
        }
        return quantity
    }

    /// The groups somebody is put in: `employers`, or `rif-2024:employers`.
    static func groups(_ call: Call) throws -> [String]? {
        guard let argument = call.argument(.fundGroup) else { return nil }
        let typed = try argument.resolveList(call.session.variables).map { Folding.folded($0) }
        let current = try call.theCase()
        var known: Set<String> = []
        let packs = try Set(BuiltInFunds.keys + Call.copies(in: current)).sorted()
            .map { try call.fund($0, in: current) }
        for pack in packs {
            for group in pack.groups { known.formUnion([group.key, pack.key + ":" + group.key]) }
        }
        for group in typed where !known.contains(group) {
            throw Problem(
                .unknownFundGroup,
                Phrase(
                    en: "No fund has a group “\(group)”.",
                    nl: "Geen enkel fonds heeft een groep “\(group)”."),
                next: Phrase(
                    en: "See the groups of a fund: fund rif-2024.",
                    nl: "Zie de groepen van een fonds: fonds rif-2024."),
                suggestions: Suggestions.near(group, among: known.sorted())
            ).at(argument)
        }
        for pack in packs { try refuseTwo(pack.chosen(among: typed), pack, argument) }
        return typed
    }

    /// Money counts in one group of a fund: whoever is in two must be said to be in one of them.
    private static func refuseTwo(
        _ chosen: [String], _ pack: FundPack, _ argument: Argument
    ) throws {
        // A part beside the group it is of says no more than the part.
        let wholes = Set(chosen.compactMap { pack.group($0)?.within })
        let different = Set(chosen).subtracting(wholes).sorted()
        guard different.count > 1 else { return }
        let (one, other) = (different[0], different[1])
        throw Problem(
            .twoFundGroups,
            Phrase(
                en: "“\(one)” and “\(other)” are two groups of \(pack.key); somebody is in one.",
                nl: "“\(one)” en “\(other)” zijn twee groepen van \(pack.key); iemand zit er "
                    + "in een."),
            next: Phrase(
                en: "Choose one for this fund: fundgroup=\(pack.key):\(one).",
                nl: "Kies er een voor dit fonds: fondsgroep=\(pack.key):\(one).")
        ).at(argument)
    }
}
