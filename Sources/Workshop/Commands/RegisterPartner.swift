import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `partner Vervoer BV als=vbv soort=bedrijf` and `groep "Alle partners" leden=vbv,ret`.
struct RegisterPartner: Action {
    let asGroup: Bool

    func run(_ call: Call) throws -> Outcome {
        let current = try call.theCase()
        guard let argument = call.statement.argument(.name) else {
            throw call.missing(Phrase(en: "a name", nl: "een naam"))
        }
        let name = try PartnerName.checked(argument, call, besides: nil)
        var partner = try call.newItem(.partner, [.init(.name, .text(name))])
        if let typed = call.argument(.as) {
            partner[.handle] = .text(try PartnerHandle.checked(typed, call, besides: nil))
        } else {
            partner[.handle] = .text(PartnerHandle.made(from: name, in: current))
        }
        if asGroup { partner[.isGroup] = .number(1) }
        try PartnerAttributes.read(call, into: &partner)
        var outcome = Outcome.changed([.put(partner)], Acknowledgement.partner(partner))
        if let remark = PartnerAttributes.remark(partner, call) { outcome.said.append(remark) }
        return outcome
    }
}

/// `hernoem vbv Vervoer Zuid BV`: another name; the old one stays an alias.
struct RenamePartner: Action {
    func run(_ call: Call) throws -> Outcome {
        var partner = try call.partner()
        guard let argument = call.statement.argument(.name) else {
            throw call.missing(Phrase(en: "a name", nl: "een naam"))
        }
        let name = try PartnerName.checked(argument, call, besides: partner)
        guard name != partner.text(.name) else {
            throw Problem.nothingToDo(
                Phrase(en: "That is its name already.", nl: "Zo heet die al."))
        }
        partner.rename(to: name)
        return .changed(
            [.put(partner)],
            Acknowledgement.line(
                Acknowledgement.partner(partner),
                Phrase(
                    en: "also known as \(partner.texts(.aliases).joined(separator: ", "))",
                    nl: "ook bekend als \(partner.texts(.aliases).joined(separator: ", "))")))
    }
}

extension Item {
    /// Gives a partner another name and keeps the old one as an alias.
    mutating func rename(to name: String) {
        var aliases = texts(.aliases).filter { $0 != name }
        if let old = text(.name), !aliases.contains(old) { aliases.append(old) }
        self[.aliases] = aliases.isEmpty ? nil : .texts(aliases)
        self[.name] = .text(name)
    }
}

/// The attributes a partner takes when it is registered and when it is set.
enum PartnerAttributes {
    static func read(_ call: Call, into partner: inout Item) throws {
        if let kinds = try call.choices(.type, .partnerType) {
            partner[.kinds] = kinds.isEmpty ? nil : .texts(kinds)
        }
        if let sector = try call.choice(.sector, .sector) { partner[.sector] = .text(sector) }
        if let ring = try call.choice(.ring, .ring) { partner[.ring] = .text(ring) }
        if let roles = try call.choices(.role, .role) {
            partner[.roles] = roles.isEmpty ? nil : .texts(roles)
        }
        if let about = try call.attribute(.about) {
            partner[.text] = about.isEmpty ? nil : .text(about)
        }
        if let tier = try call.attribute(.tier) {
            partner[.tier] = tier.isEmpty ? nil : .text(tier)
        }
        if let groups = try FundFields.groups(call) { partner[.fundGroups] = .texts(groups) }
        if let argument = call.argument(.members) {
            let members = try argument.resolveList(call.session.variables).map { name in
                try call.partner(named: name, at: argument)
            }
            if members.contains(where: { $0.id == partner.id }) {
                throw Problem(
                    .itself,
                    Phrase(
                        en: "A group cannot be a member of itself.",
                        nl: "Een groep kan geen lid van zichzelf zijn."),
                    next: Phrase(en: "Name its members.", nl: "Noem de leden.")
                ).at(argument)
            }
            partner[.members] = members.isEmpty ? nil : .items(members.map(\.id))
        }
    }
}

extension PartnerAttributes {
    /// Kinds and roles may be a coalition's own words. One that comes near to a word that funds
    /// and checks know was perhaps meant as that, and would then count for nothing.
    static func remark(_ partner: Item, _ call: Call) -> Phrase? {
        var remarks: [Phrase] = []
        let lists: [(AttributeName, Field, Vocabulary)] = [
            (.type, .kinds, .partnerType), (.role, .roles, .role),
        ]
        for (attribute, field, vocabulary) in lists where call.argument(attribute) != nil {
            for word in partner.texts(field) where vocabulary.choice(key: word) == nil {
                guard let near = vocabulary.choiceNear(word) else { continue }
                let (own, known) = (attribute.words, near.words)
                remarks.append(
                    Phrase(
                        en: "“\(word)” is a word of your own; for the known one: "
                            + "\(own[.english])=\(known[.english])",
                        nl: "“\(word)” is een eigen woord; voor het bekende: "
                            + "\(own[.dutch])=\(known[.dutch])"))
            }
        }
        return remarks.isEmpty ? nil : Acknowledgement.line(remarks)
    }
}

extension Vocabulary {
    /// The choice that an own word comes near to: by a slip, or as a part of it, as `lead` is.
    fileprivate func choiceNear(_ word: String) -> Choice? {
        let near = Suggestions.near(word, among: choices.flatMap(\.words.all)).first
        if let near { return choice(for: near) }
        let folded = Folding.folded(word)
        guard folded.count >= 4 else { return nil }
        return choices.first { choice in
            choice.words.all.contains { Folding.folded($0).hasPrefix(folded) }
        }
    }
}

/// The full name of a partner.
enum PartnerName {
    static func checked(_ argument: Argument, _ call: Call, besides: Item?) throws -> String {
        let name = try call.value(argument).trimmingBlanks
        guard !name.isEmpty, name.utf8.count <= 300 else {
            throw Problem(
                .emptyText,
                Phrase(
                    en: "A name has 1 to 300 characters.", nl: "Een naam heeft 1 tot 300 tekens."),
                next: Phrase(en: "Type a shorter name.", nl: "Tik een kortere naam.")
            ).at(argument)
        }
        let others = try call.theCase().partners(named: name).filter { $0.id != besides?.id }
        if let other = others.first {
            let id = other.shortID?.text ?? ""
            throw Problem(
                .nameTaken,
                Phrase(
                    en: "“\(name)” is already \(id), \(other.text(.name) ?? "").",
                    nl: "“\(name)” is al \(id), \(other.text(.name) ?? "")."),
                next: Phrase(
                    en: "Use that one, or give a fuller name.",
                    nl: "Gebruik die, of geef een vollere naam.")
            ).at(argument)
        }
        return name
    }
}

/// The short word people type for a partner.
enum PartnerHandle {
    static let longest = 24

    /// A handle as typed, when it can be one and nobody else has it.
    static func checked(_ argument: Argument, _ call: Call, besides: Item?) throws -> String {
        let typed = try call.value(argument).trimmingBlanks
        let handle = Folding.folded(typed)
        guard isHandle(handle) else {
            throw Problem(
                .malformedHandle,
                Phrase(
                    en: "“\(typed)” cannot be a handle.", nl: "“\(typed)” kan geen kortnaam zijn."),
                next: Phrase(
                    en: "Use letters, digits and hyphens, starting with a letter; not n12 or v2.",
                    nl: "Gebruik letters, cijfers en streepjes, te beginnen met een letter; "
                        + "niet n12 of v2.")
            ).at(argument)
        }
        let others = try call.theCase().partners(named: handle).filter { $0.id != besides?.id }
        if let other = others.first {
            let id = other.shortID?.text ?? ""
            throw Problem(
                .handleTaken,
                Phrase(
                    en: "“\(handle)” is already \(id), \(other.text(.name) ?? "").",
                    nl: "“\(handle)” is al \(id), \(other.text(.name) ?? "")."),
                next: Phrase(en: "Choose another handle.", nl: "Kies een andere kortnaam.")
            ).at(argument)
        }
        return handle
    }

    /// A handle made from a name: `Gemeente Rotterdam` becomes `gemeente-rotterdam`.
    static func made(from name: String, in current: Case) -> String {
        var words = Folding.folded(name).split { !isLetterOrDigit($0) }.map(String.init)
        while let first = words.first, !(first.first?.isLetter ?? false) { words.removeFirst() }
        var handle = words.first.map { String($0.prefix(longest)) } ?? "partner"
        for word in words.dropFirst() where handle.count + 1 + word.count <= longest {
            handle += "-" + word
        }
        if !isHandle(handle) { handle = "partner-" + handle.filter(isLetterOrDigit) }
        if !isHandle(handle) { handle = "partner" }
        var result = handle
        var count = 2
        while !current.partners(named: result).isEmpty {
            result = "\(handle)-\(count)"
            count += 1
        }
        return result
    }

    static func isHandle(_ text: String) -> Bool {
        guard let first = text.first, ("a"..."z").contains(first), text.count <= 40 else {
            return false
        }
        let isVersion = (text.first == "v" || text.first == "r") && Int(text.dropFirst()) != nil
        return text.allSatisfy { isLetterOrDigit($0) || $0 == "-" } && ShortID(text) == nil
            && !isVersion && !text.hasSuffix("-") && text != "now" && text != "nu"
            && text != "case" && text != "casus"
    }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("0"..."9").contains(character)
    }
}
