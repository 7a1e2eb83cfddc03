import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// A figure that `expect` can check: an amount, a count, or what a field holds.
enum Figure {
    case amount(Money)
    /// A lowest and a highest, while drafts do not agree.
    case range(Money, Money)
    case count(Int)
    case text(String)
    case choice(String, Vocabulary)

    /// The figure as people read it.
    func shown(_ writer: NumberWriter) -> String {
        switch self {
        case .amount(let amount): writer.money(amount)
        case .range(let lowest, let highest): "\(writer.money(lowest)) .. \(writer.money(highest))"
        case .count(let count): String(count)
        case .text(let text): text
        case .choice(let key, let vocabulary):
            vocabulary.word(forKey: key, in: writer.language)
        }
    }

    /// The figure an argument names: `kosten`, `kosten.2020`, `notities.ambitie`, `n3.text`.
    static func value(_ argument: Argument, _ call: Call) throws -> Figure {
        let typed = try argument.choice ?? call.value(argument).trimmingBlanks
        let parts = typed.split(separator: ".", maxSplits: 1).map(String.init)
        let head = parts.first ?? ""
        let tail = parts.count > 1 ? parts[1] : nil
        if let tail, ShortID(head) != nil {
            return try field(of: head, tail, argument, call)
        }
        let current = try call.viewed().shown
        let key = Vocabulary.figure.choice(for: head)?.key
        try refuseFilters(of: key, argument, call)
        if FundFigure.word.all.contains(Folding.folded(head)),
            let figure = try FundFigure.value(tail, argument, current, call)
        {
            return figure
        }
        switch key {
        case "notes": return try notes(tail, argument, current, call)
        case "partners": return .count(current.count(.partner))
        case "pieces": return .count(current.boards.reduce(0) { $0 + $1.pieces.count })
        case "versions": return .count(try call.session.store.versions().count)
        case "decisions": return .count(current.count(.decision))
        case "actions": return .count(current.count(.action))
        case "open-actions":
            return .count(current.all(.action).count { $0.number(.done) != 1 })
        case "parked": return .count(current.all(.aside).count { $0.number(.done) != 1 })
        case let key?: return try money(key, tail, argument, current, call)
        case nil: throw unknown(typed, argument)
        }
    }

    private static let counts: Set<String> = [
        "notes", "partners", "pieces", "versions", "decisions", "actions", "open-actions",
        "parked",
    ]

    /// A count is of the whole case, or of a piece: another filter would silently do nothing.
    private static func refuseFilters(
        of key: String?, _ argument: Argument, _ call: Call
    ) throws {
        guard let key, counts.contains(key),
            let other = call.statement.attributes.first(where: { $0.name != .piece })
        else { return }
        throw Problem(
            .attributeNotForKind,
            Phrase(
                en: "\(other.name.words[.english]) does not narrow \(argument.typed) down.",
                nl: "\(other.name.words[.dutch]) zegt niets over \(argument.typed)."),
            next: Phrase(
                en: "Use it with an amount: cost, coverage, cash, in-kind, grants.",
                nl: "Gebruik het bij een bedrag: kosten, dekking, geld, natura, subsidies.")
        ).at(other.argument)
    }

    static func unknown(_ typed: String, _ argument: Argument) -> Problem {
        func known(_ language: Language) -> String {
            Vocabulary.figure.choices.map { $0.words[language] }.joined(separator: ", ")
        }
        return Problem(
            .unknownFigure,
            Phrase(en: "I know no figure “\(typed)”.", nl: "Ik ken geen cijfer “\(typed)”."),
            next: Phrase(
                en: "Figures: \(known(.english)); or a field such as k1.amount.",
                nl: "Cijfers: \(known(.dutch)); of een veld zoals k1.bedrag."),
            suggestions: Suggestions.near(
                typed, among: Vocabulary.figure.choices.flatMap(\.words.all))
        ).at(argument)
    }

    private static func notes(
        _ tail: String?, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Figure {
        if let named = call.argument(.piece) {
            return .count(current.noteCount(in: try call.piece(named)))
        }
        guard let tail else { return .count(current.count(.note)) }
        guard let piece = current.piece(word: tail) else {
            let near = Suggestions.near(tail, among: current.pieceWords)
            throw Problem.unknownPiece(tail, suggestions: near).at(argument)
        }
        return .count(current.noteCount(in: piece))
    }

    private static func money(
        _ key: String, _ tail: String?, _ argument: Argument, _ current: Case, _ call: Call
    ) throws -> Figure {
        let ledger = try call.asked(LedgerReading(call.valued(current)))
        let query = try call.query(key, tail, argument, of: ledger)
        if key == "unvalued" { return .count(query.lines(in: ledger).filter(\.isUnvalued).count) }
        let range = try query.value(in: ledger)
        return range.isSettled ? .amount(range.lowest) : .range(range.lowest, range.highest)
    }

    /// What a field of an item holds, under the name `set` knows it by.
    private static func field(
        of id: String, _ name: String, _ argument: Argument, _ call: Call
    ) throws -> Figure {
        let current = try call.theCase()
        guard let shortID = ShortID(id), let item = current[shortID] else {
            throw Problem.unknownItem(id).at(argument)
        }
        let folded = Folding.folded(name)
        let attribute = AttributeName.allCases.first { attribute in
            attribute.words.all.contains { Folding.folded($0) == folded }
        }
        switch attribute {
        case .text?: return .text(item.text(.text) ?? "")
        case .name?: return .text(item.text(.name) ?? "")
        case .as?: return .text(item.text(.handle) ?? "")
        case .amount?: return try amount(item, .amount, name, argument)
        case .worth?: return try amount(item, .worth, name, argument)
        case .state?: return .choice(item.text(.state) ?? "open", .state)
        case .confidence?: return .choice(item.text(.confidence) ?? "", .confidence)
        case .source?: return .choice(item.text(.source) ?? "", .noteSource)
        case .form?: return .choice(item.text(.form) ?? "", .form)
        case .status?:
            return .choice(
                item.text(.status) ?? "", item.kind == .funding ? .fundingStatus : .commitment)
        case .category?: return .choice(item.text(.category) ?? "", .costCategory)
        case .years?: return .text(item.years(.years)?.text ?? "")
        case .tag?: return .text(item.texts(.tags).joined(separator: ","))
        case .by?: return .text(item.texts(.speakers).joined(separator: ","))
        case .owner?:
            let partner = item.item(.partner).flatMap { current[$0]?.text(.name) }
            return .text(partner ?? item.text(.owner) ?? "")
        case .due?: return .text(item.text(.due) ?? "")
        case .done?: return .choice(item.number(.done) == 1 ? "yes" : "no", .yesNo)
        case .piece?:
            let piece = current.piece(PieceID(item.text(.piece) ?? ""))
            return .text(piece?.words[call.caseLanguage] ?? "")
        default: throw unknown("\(id).\(name)", argument)
        }
    }

    private static func amount(
        _ item: Item, _ field: Field, _ name: String, _ argument: Argument
    ) throws -> Figure {
        let readings = item.moneyReadings(field).compactMap { $0 }.sorted()
        guard let first = readings.first, let last = readings.last else { return .text("") }
        return first == last ? .amount(first) : .range(first, last)
    }
}
