import CaseModel
import CommandLanguage
import Ledger
import Wording

/// What a contribution is meant for: a cost line by its id, or a work package by its name.
enum EarmarkField {
    static func value(_ argument: Argument, of line: Item, _ call: Call) throws -> Value {
        let typed = try call.value(argument).trimmingBlanks
        guard ShortID(typed) != nil else {
            let current = try call.theCase()
            if let known = Earmark.Target.workPackage(called: typed, in: current) {
                return .text(known)
            }
            if let partner = current.partners(named: typed).first {
                throw wrong(partner).at(argument)
            }
            return .text(typed)
        }
        let item = try call.item(argument)
        guard item.id != line.id else {
            throw Problem(
                .itself,
                Phrase(
                    en: "\(typed) cannot be meant for itself.",
                    nl: "\(typed) kan niet voor zichzelf bestemd zijn."),
                next: next
            ).at(argument)
        }
        guard item.kind == .costLine else {
            throw wrong(item).at(argument)
        }
        return .item(item.id)
    }

    private static func wrong(_ item: Item) -> Problem {
        .wrongKind(
            item,
            expected: Phrase(
                en: "a cost line or a work package", nl: "een kostenregel of een werkpakket"),
            next: next)
    }

    private static let next = Phrase(
        en: "Give a cost line or a work package: earmark=c1, earmark=wp2.",
        nl: "Geef een kostenregel of een werkpakket: bestemd=c1, bestemd=wp2.")

    /// A work package that no cost line has yet may come later, so it is taken as typed; whoever
    /// types it hears so, for a slip would keep the money apart from its costs.
    static func remark(_ line: Item, _ call: Call) throws -> Phrase? {
        guard call.argument(.earmark) != nil, let name = line.text(.earmark) else { return nil }
        let current = try call.theCase()
        guard Earmark.Target.workPackage(called: name, in: current) == nil else { return nil }
        let packages = Set(current.all(.costLine).compactMap { $0.text(.workPackage) })
        let near = Suggestions.near(name, among: packages.sorted())
        let meant = SyntaxSentences.didYouMean(near)
        return Phrase(
            en: "no cost line has work package “\(name)” yet"
                + (meant.map { " · " + $0.english } ?? ""),
            nl: "nog geen kostenregel heeft werkpakket “\(name)”"
                + (meant.map { " · " + $0.dutch } ?? ""))
    }
}
