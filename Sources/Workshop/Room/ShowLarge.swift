import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `groot n3`: one thing big on the wall.
struct ShowLarge: Action {
    func run(_ call: Call) throws -> Outcome {
        let large = try large(call)
        let shown = LargeText(
            AmountMask.shown(large.text), caption: AmountMask.shown(large.caption))
        return .shown(
            View(
                text: { shown.lines(widthColumns: $0).joined(separator: "\n") + "\n" },
                json: {
                    .object([
                        .init("format", 1), .init("text", .string(large.text)),
                        .init("caption", .string(large.caption)),
                    ])
                }))
    }

    private func large(_ call: Call) throws -> LargeText {
        guard let argument = call.statement.text else { return try newest(call) }
        let typed = try call.requiredText()
        guard argument.form == .text, !typed.contains(where: \.isWhitespace),
            let current = call.session.draft?.current
        else { return LargeText(typed) }
        if let shortID = ShortID(typed) {
            guard let item = current[shortID] else {
                throw Problem.unknownItem(typed).at(argument)
            }
            return try large(item, current, call)
        }
        if let id = current.piece(word: typed), let piece = current.piece(id) {
            let language = call.language
            return LargeText(piece.question[language], caption: piece.name[language])
        }
        if case .version(let number)? = PointText(typed) {
            guard
                let version = try call.session.store.versions().first(where: { $0.number == number }
                )
            else {
                let newest = try call.session.store.versions().last?.number
                throw Problem.unknownVersion(number, newest: newest).at(argument)
            }
            return LargeText("v\(number)", caption: version.message)
        }
        return LargeText(typed)
    }

    /// The newest note; before there is one, the name of the coalition.
    private func newest(_ call: Call) throws -> LargeText {
        let current = try call.theCase()
        let number = current.highestNumberInUse(.note)
        guard let note = current[ShortID(kind: .note, number: number)] else {
            return LargeText(current.title ?? "")
        }
        return try large(note, current, call)
    }

    /// A note or a saying by its text, a ledger line by its amount, a partner by its name.
    private func large(_ item: Item, _ current: Case, _ call: Call) throws -> LargeText {
        let id = item.shortID?.text ?? ""
        let partner = item.item(.partner).flatMap { current[$0]?.text(.name) }
        let language = call.language
        func caption(_ parts: String?...) -> String {
            parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        }
        switch item.kind {
        case .note:
            let piece = current.piece(PieceID(item.text(.piece) ?? ""))?.name[language]
            return LargeText(item.text(.text) ?? "", caption: caption(id, piece, partner))
        case .partner:
            return LargeText(item.text(.name) ?? "", caption: caption(id, item.text(.text)))
        case .contribution, .costLine, .funding:
            // What it counts for, so that the wall and the budget never differ.
            let readings = try call.valued(current).line(item.id)?.readings ?? []
            var amounts: [String] = []
            for amount in readings.compactMap(\.amount).map({ call.viewWriter.money($0) })
            where !amounts.contains(amount) { amounts.append(amount) }
            let measure = Acknowledgement.measure(item, call.viewWriter)?[language]
            let big = amounts.isEmpty ? measure : amounts.joined(separator: " / ")
            return LargeText(
                big ?? item.text(.text) ?? id,
                caption: caption(
                    id, partner, amounts.isEmpty ? nil : measure, item.years(.years)?.text,
                    big == nil ? nil : item.text(.text)))
        default:
            let due = item.text(.due).flatMap { CalendarDay($0) }?.text(in: language)
            return LargeText(
                item.text(.text) ?? id,
                caption: caption(
                    id, partner ?? item.text(.owner), due.map { RoomWords.due($0)[language] }))
        }
    }
}
