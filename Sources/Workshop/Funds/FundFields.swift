import CaseModel
import CommandLanguage
import TemplateFiles
import Wording

/// The fields that funds look at, read the same way when a line is made and when it is set.
enum FundFields {
    static func read(_ call: Call, into line: inout Item) throws {
        if let aid = try call.choice(.aid, .aidType) { line[.aidType] = .text(aid) }
        if let eligible = try call.choice(.eligible, .yesNo) { line[.eligible] = .text(eligible) }
        if let reason = try call.attribute(.because) { line[.eligibleReason] = .text(reason) }
        if let argument = call.argument(.topUp) {
            line[.topUp] = .quantity(try percentage(argument, call))
        }
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
        for key in Set(BuiltInFunds.keys + Call.copies(in: current)).sorted() {
            for group in try call.fund(key, in: current).groups {
                known.formUnion([group.key, key + ":" + group.key])
            }
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
        return typed
    }
}
