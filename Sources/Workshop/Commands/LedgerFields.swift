import CaseModel
import CommandLanguage
import Wording

/// The fields that ledger lines share, read the same way when a line is made and when it is set.
enum LedgerFields {
    static func read(_ call: Call, into line: inout Item) throws {
        let texts: [(AttributeName, Field)] = [
            (.evidence, .evidence), (.activity, .activity), (.workPackage, .workPackage),
            (.programme, .programme), (.project, .project), (.unit, .unit), (.function, .function),
        ]
        for (attribute, field) in texts {
            if let text = try call.attribute(attribute) {
                line[field] = text.isEmpty ? nil : .text(text)
            }
        }
        if let years = try call.years() { line[.years] = .years(years) }
        try readChoices(call, into: &line)
        try readReferences(call, into: &line)
        if let argument = call.argument(.worth) {
            line[.worth] = .money(try call.amount(argument))
        }
        if let text = try call.text() { line[.text] = .text(text) }
        try FundFields.read(call, into: &line)
    }

    private static func readChoices(_ call: Call, into line: inout Item) throws {
        if line.kind == .funding, let kind = try call.choice(.type, .fundingType) {
            line[.fundingKind] = .text(kind)
        }
        // A grant is asked, granted or received; other money can be as sure as a promise is.
        let isGrant = line.text(.fundingKind) == "grant"
        let status: Vocabulary =
            isGrant ? .grantStatus : line.kind == .funding ? .fundingStatus : .commitment
        let choices: [(AttributeName, Field, Vocabulary)] = [
            (.status, .status, status), (.form, .form, .form),
            (.category, .category, .costCategory), (.vat, .vat, .vat),
            (.confidence, .confidence, .confidence),
        ]
        for (attribute, field, vocabulary) in choices {
            if let key = try call.choice(attribute, vocabulary) { line[field] = .text(key) }
        }
    }

    private static func readReferences(_ call: Call, into line: inout Item) throws {
        if let argument = call.argument(.at) {
            let called = Phrase(en: "a note", nl: "een notitie")
            line[.note] = .item(try call.item(argument, of: [.note], called: called).id)
        }
        for attribute in [AttributeName.from, .party] {
            if let argument = call.argument(attribute) {
                line[.partner] = .item(try call.partner(argument).id)
            }
        }
        if let argument = call.argument(.earmark) {
            line[.earmark] = try EarmarkField.value(argument, of: line, call)
        }
        if let argument = call.argument(.mirrors) {
            line[.mirrors] = .item(try Mirror.contribution(argument, of: line, call).id)
        }
    }
}

/// The two sides of one booking: what is given in kind is a cost too.
enum Mirror {
    /// The contribution a cost line mirrors, when it can: in kind, and not mirrored yet.
    static func contribution(_ argument: Argument, of line: Item, _ call: Call) throws -> Item {
        let called = Phrase(en: "a contribution in kind", nl: "een bijdrage in natura")
        let contribution = try call.item(argument, of: [.contribution], called: called)
        guard contribution.text(.form) != "cash" else {
            throw Problem(
                .wrongKind,
                Phrase(
                    en: "\(contribution.shortID?.text ?? "") is cash, not in kind.",
                    nl: "\(contribution.shortID?.text ?? "") is geld, geen natura."),
                next: Phrase(
                    en: "Only what is given in kind is a cost as well.",
                    nl: "Alleen wat in natura wordt gegeven, is ook een kostenpost.")
            ).at(argument)
        }
        let mirrors = try call.theCase().items(pointingAt: contribution.id)
            .filter { $0.item(.mirrors) == contribution.id && $0.id != line.id }
        if let other = mirrors.first {
            throw Problem(
                .alreadyMirrored,
                Phrase(
                    en: "\(contribution.shortID?.text ?? "") already has a cost side: "
                        + "\(other.shortID?.text ?? "").",
                    nl: "\(contribution.shortID?.text ?? "") heeft al een kostenkant: "
                        + "\(other.shortID?.text ?? "")."),
                next: Phrase(
                    en: "Change that line instead.", nl: "Wijzig liever die regel.")
            ).at(argument)
        }
        return contribution
    }
}
