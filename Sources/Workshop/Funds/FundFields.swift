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
        let typed = try argument.resolveList(call.session.variables)
        let current = try call.theCase()
        let packs = try Set(BuiltInFunds.keys + Call.copies(in: current)).sorted()
            .map { try call.fund($0, in: current) }
        let inForce = try call.fundInForce(in: current)
        let groups = try typed.map { word -> String in
            // A group of another fund than the one in force would do nothing, so it names it.
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return try group(word, inForce, packs, argument).key }
            let pack = try call.fund(parts[0], in: current, at: argument)
            return pack.key + ":" + (try group(parts[1], pack, packs, argument).key)
        }
        for pack in packs { try refuseTwo(pack.chosen(among: groups), pack, argument) }
        return groups
    }

    /// The group that was typed: of one fund, or while none is in force of any.
    private static func group(
        _ typed: String, _ pack: FundPack?, _ packs: [FundPack], _ argument: Argument
    ) throws -> FundGroup {
        let judging = pack.flatMap { $0.groups.isEmpty ? nil : [$0] } ?? packs
        if let found = judging.lazy.compactMap({ $0.group(called: typed) }).first { return found }
        let words = Set(
            judging.flatMap(\.groups).flatMap { group in
                Language.allCases.map { group.word(in: $0) }
            })
        let suggestions = Suggestions.near(typed, among: words.sorted())
        guard let only = judging.first, judging.count == 1 else {
            throw Problem(
                .unknownFundGroup,
                Phrase(
                    en: "No fund has a group “\(typed)”.",
                    nl: "Geen enkel fonds heeft een groep “\(typed)”."),
                next: Phrase(
                    en: "See the groups of a fund: fund rif-2024.",
                    nl: "Zie de groepen van een fonds: fonds rif-2024."),
                suggestions: suggestions
            ).at(argument)
        }
        func list(_ language: Language) -> String {
            only.groups.map { $0.word(in: language) }.joined(separator: ", ")
        }
        let other = packs.first { $0.key != only.key && $0.group(called: typed) != nil }
        throw Problem(
            .unknownFundGroup,
            Phrase(
                en: "\(only.key) has no group “\(typed)”.",
                nl: "\(only.key) heeft geen groep “\(typed)”."),
            next: other.map { other in
                Phrase(
                    en: "Choose from \(list(.english)); for another fund: "
                        + "fundgroup=\(other.key):\(typed).",
                    nl: "Kies uit \(list(.dutch)); voor een ander fonds: "
                        + "fondsgroep=\(other.key):\(typed).")
            }
                ?? Phrase(
                    en: "Choose from \(list(.english)).", nl: "Kies uit \(list(.dutch))."),
            suggestions: suggestions
        ).at(argument)
    }

    /// Money counts in one group of a fund: whoever is in two must be said to be in one of them.
    private static func refuseTwo(
        _ chosen: [String], _ pack: FundPack, _ argument: Argument
    ) throws {
        // A part beside the group it is of says no more than the part.
        let wholes = Set(chosen.compactMap { pack.group($0)?.within })
        let different = Set(chosen).subtracting(wholes).sorted()
        guard different.count > 1 else { return }
        func word(_ place: Int, _ language: Language) -> String {
            pack.group(different[place])?.word(in: language) ?? different[place]
        }
        throw Problem(
            .twoFundGroups,
            Phrase(
                en: "“\(word(0, .english))” and “\(word(1, .english))” are two groups of "
                    + "\(pack.key); somebody is in one.",
                nl: "“\(word(0, .dutch))” en “\(word(1, .dutch))” zijn twee groepen van "
                    + "\(pack.key); iemand zit er in een."),
            next: Phrase(
                en: "Choose one for this fund: fundgroup=\(pack.key):\(word(0, .english)).",
                nl: "Kies er een voor dit fonds: fondsgroep=\(pack.key):\(word(0, .dutch)).")
        ).at(argument)
    }
}
