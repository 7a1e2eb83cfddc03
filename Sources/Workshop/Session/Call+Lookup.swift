import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// Finding in the case what an argument stands for.
extension Call {
    /// The partner an argument names: a handle, an old name, a full name or a short id.
    func partner(_ argument: Argument) throws -> Item {
        try partner(named: try value(argument).trimmingBlanks, at: argument)
    }

    func partner(named name: String, at argument: Argument?) throws -> Item {
        let current = try theCase()
        guard !name.isEmpty else {
            throw missing(Phrase(en: "a partner", nl: "een partner")).relocated(to: argument)
        }
        // No handle looks like an id, so this names something that is no party.
        if let other = ShortID(name), other.kind != .partner {
            guard let item = current[other] else { throw Problem.unknownItem(name).at(argument) }
            throw Problem.wrongKind(item, expected: Phrase(en: "a partner", nl: "een partner"))
                .at(argument)
        }
        if let shortID = ShortID(name), shortID.kind == .partner {
            guard let item = current[shortID] else { throw Problem.unknownItem(name).at(argument) }
            return item
        }
        let found = current.partners(named: name)
        if found.count > 1 {
            let ids = found.compactMap { $0.shortID?.text }
            throw Problem.ambiguousPartner(name, ids: ids).at(argument)
        }
        guard let partner = found.first else {
            throw Problem.unknownPartner(name, suggestions: partnerSuggestions(name)).at(argument)
        }
        return partner
    }

    /// The partner under a parameter the table demands.
    func partner(_ name: ParameterName = .partner) throws -> Item {
        guard let argument = statement.argument(name) else {
            throw missing(Phrase(en: "a partner", nl: "een partner"))
        }
        return try partner(argument)
    }

    /// The item an argument names: by short id, or a partner by name.
    func item(_ argument: Argument, last kind: CaseModel.ItemKind = .note) throws -> Item {
        let typed = try value(argument).trimmingBlanks
        let current = try theCase()
        if let shortID = ShortID(typed) {
            guard let item = current[shortID] else {
                throw Problem.unknownItem(typed).at(argument)
            }
            return item
        }
        if Self.lastWords.contains(Folding.folded(typed)) {
            return try last(kind, argument)
        }
        if let item = item(alias: typed, in: current) { return item }
        let found = current.partners(named: typed)
        if found.count == 1 { return found[0] }
        if found.count > 1 { return try partner(argument) }
        throw Problem.unknownItem(typed, suggestions: partnerSuggestions(typed)).at(argument)
    }

    /// The items that arguments name, each once.
    func items(_ arguments: [Argument]) throws -> [Item] {
        var items: [Item] = []
        var known: Set<ItemID> = []
        for argument in arguments {
            let item = try item(argument)
            guard known.insert(item.id).inserted else {
                throw Problem(
                    .itself,
                    Phrase(
                        en: "The same item stands here twice.",
                        nl: "Hier staat twee keer hetzelfde."),
                    next: Phrase(en: "Name each once.", nl: "Noem elk maar een keer.")
                ).at(argument)
            }
            items.append(item)
        }
        return items
    }

    /// The words for what was made last: `bij=laatste` a note, `spiegelt=laatste` a contribution.
    private static let lastWords: Set<String> = ["last", "laatste"]

    private func last(_ kind: CaseModel.ItemKind, _ argument: Argument) throws -> Item {
        let current = try theCase()
        let number = current.highestNumberInUse(kind)
        guard let item = current[ShortID(kind: kind, number: number)] else {
            throw Problem.unknownItem(argument.typed).at(argument)
        }
        return item
    }

    /// An item by the id it had on the draft it was merged from: `ret.n3`.
    private func item(alias: String, in current: Case) -> Item? {
        guard let dot = alias.lastIndex(of: "."),
            let kind = ShortID(alias[alias.index(after: dot)...])?.kind
        else { return nil }
        return current.all(kind).first { $0.texts(.aliases).contains(alias.lowercased()) }
    }

    /// An item that must be of one of these kinds.
    func item(
        _ argument: Argument, of kinds: Set<CaseModel.ItemKind>, called: Phrase
    ) throws -> Item {
        let only = kinds.count == 1 ? kinds.first : nil
        let item = try item(argument, last: only ?? .note)
        guard kinds.contains(item.kind) else {
            throw Problem.wrongKind(item, expected: called).at(argument)
        }
        return item
    }

    /// The item under a parameter the table demands.
    func item(_ name: ParameterName = .item) throws -> Item {
        guard let argument = statement.argument(name) else {
            throw missing(Phrase(en: "an id", nl: "een nummer"))
        }
        return try item(argument)
    }

    /// The note under a parameter the table demands.
    func note(_ name: ParameterName = .note) throws -> Item {
        guard let argument = statement.argument(name) else {
            throw missing(Phrase(en: "a note", nl: "een notitie"))
        }
        return try item(argument, of: [.note], called: Phrase(en: "a note", nl: "een notitie"))
    }

    /// The piece an argument names.
    func piece(_ argument: Argument) throws -> PieceID {
        let typed = try value(argument).trimmingBlanks
        let current = try theCase()
        guard let id = current.piece(word: typed) else {
            let near = Suggestions.near(typed, among: current.pieceWords)
            throw Problem.unknownPiece(typed, suggestions: near).at(argument)
        }
        return id
    }

    /// The point an argument names: `v2`, `r41` or `now`, with or without the sign.
    func point(_ argument: Argument) throws -> Point { try moment(argument).point }

    /// The point an argument names, with the version if it was named by one.
    func moment(_ argument: Argument) throws -> NamedPoint {
        let draft = try workingDraft()
        var typed = Folding.folded(try value(argument).trimmingBlanks)[...]
        if typed.hasPrefix("@") { typed = typed.dropFirst() }
        if typed == "now" || typed == "nu" { return NamedPoint(draft.point) }
        let number = Int(typed.dropFirst())
        if typed.hasPrefix("v"), let number {
            let versions = try session.store.versions()
            if let found = versions.first(where: { $0.number == number }) {
                return NamedPoint(found)
            }
            throw Problem.unknownVersion(number, newest: versions.last?.number).at(argument)
        }
        guard typed.hasPrefix("r"), let number,
            let revision = try session.store.revision(number), revision.draft == draft.draft.id
        else { throw Problem.unknownRevision(number ?? 0).at(argument) }
        return NamedPoint(Point(draft: revision.draft, revision: number))
    }

    /// The case at the point a view asks for, and what that point is called.
    func viewed() throws -> (shown: Case, moment: NamedPoint) {
        let present = try workingDraft().point
        guard let argument = statement.point else { return (try theCase(), NamedPoint(present)) }
        let moment = try moment(argument)
        if moment.point == present { return (try theCase(), moment) }
        return (Case(items: try session.store.items(at: moment.point)), moment)
    }

    /// Names that were nearly typed, or of which only a part was: `brug` for `bouwbedrijf-de-brug`.
    private func partnerSuggestions(_ name: String) -> [String] {
        let names = session.draft?.current.partnerNames.sorted() ?? []
        let near = Suggestions.near(name, among: names)
        let part = Folding.folded(name)
        guard near.isEmpty, part.count >= 3 else { return near }
        return Array(names.filter { $0.contains(part) }.prefix(3))
    }
}

/// A point in the history as somebody named it: two versions can name the same point.
struct NamedPoint {
    let point: Point
    let version: Version?

    init(_ point: Point) {
        self.point = point
        version = nil
    }

    init(_ version: Version) {
        point = version.point
        self.version = version
    }
}
