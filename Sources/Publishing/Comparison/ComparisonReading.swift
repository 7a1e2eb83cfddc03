import CaseHistory
import CaseModel
import Ledger
import Wording

/// Reads off a comparison what people would say of it.
struct ComparisonReading {
    private let comparison: Comparison
    private let boards: [Board]
    private let money: MoneyChange?
    private let authors: [Int: Authorship]
    private let byID: [ItemID: Difference]
    /// Where a note went that was split or joined, by what it came from.
    private var partsOf: [ItemID: [Item]] = [:]
    private var absorbed: Set<ItemID> = []
    private var replaced: [ItemID: ItemID] = [:]

    init(
        _ comparison: Comparison, boards: [Board], money: MoneyChange?,
        offsetSeconds: (Moment) -> Int
    ) {
        self.money = money
        self.comparison = comparison
        self.boards = boards
        var authors: [Int: Authorship] = [:]
        for case let revision? in comparison.differences.map(\.revision) {
            guard authors[revision.number] == nil else { continue }
            authors[revision.number] = Authorship(
                revision, offsetSeconds: offsetSeconds(revision.time))
        }
        self.authors = authors
        byID = Dictionary(
            comparison.differences.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for difference in comparison.differences {
            guard let after = difference.after else { continue }
            if difference.before == nil, let source = after.item(.splitFrom) {
                partsOf[source, default: []].append(after)
            }
            absorbed.formUnion(after.items(.joinedFrom))
            for old in after.items(.replaces) { replaced[old] = after.id }
        }
    }

    private func author(_ difference: Difference) -> Authorship? {
        difference.revision.flatMap { authors[$0.number] }
    }

    private func find(_ id: ItemID) -> Item? {
        comparison.contextAfter[id] ?? comparison.contextBefore[id]
    }

    private func findBefore(_ id: ItemID) -> Item? {
        comparison.contextBefore[id] ?? comparison.contextAfter[id]
    }

    private func pieceName(_ id: PieceID) -> Phrase? {
        boards.first { $0.key == id.board }?.piece(id.piece)?.name
    }

    private func words(
        _ item: (ItemID) -> Item?, _ make: (FieldText) -> String
    ) -> Phrase {
        withoutActuallyEscaping(item) { find in
            func text(_ language: Language) -> String {
                make(FieldText(language: language, find: find, pieceName: pieceName))
            }
            return Phrase(en: text(.english), nl: text(.dutch))
        }
    }

    // MARK: Fields

    /// The fields that differ and that people care about.
    private func fields(_ difference: Difference, except hidden: Set<Field>) -> [FieldChange] {
        guard let before = difference.before, let after = difference.after else { return [] }
        return difference.fields.filter { !hidden.contains($0) }.compactMap { field in
            if isMereReplacement(before[field], after[field]) { return nil }
            return FieldChange(
                field: field,
                before: before[field] == nil
                    ? Self.unsaid(field) : words(findBefore) { $0.text(field, of: before) },
                after: after[field] == nil
                    ? Self.unsaid(field) : words(find) { $0.text(field, of: after) },
                difference: Self.difference(before[field], after[field]))
        }
    }

    /// What an empty field means, where that is something.
    private static func unsaid(_ field: Field) -> Phrase? {
        field == .state ? CanvasWords.open : nil
    }

    /// Whether a field only follows a party that took the place of another.
    private func isMereReplacement(_ old: Value?, _ new: Value?) -> Bool {
        guard let old, let new else { return false }
        let olds = old.references
        guard !olds.isEmpty, olds.contains(where: { replaced[$0] != nil }) else { return false }
        return Set(olds.map { replaced[$0] ?? $0 }) == Set(new.references)
    }

    private static func difference(_ old: Value?, _ new: Value?) -> Phrase? {
        func phrase(_ make: (NumberWriter) -> String) -> Phrase {
            Phrase(
                en: make(NumberWriter(language: .english)),
                nl: make(NumberWriter(language: .dutch)))
        }
        switch (old, new) {
        case (.money(let old), .money(let new)):
            guard let more = try? new.subtracting(old) else { return nil }
            return phrase { $0.difference(more) }
        case (.quantity(let old), .quantity(let new)):
            let more = Quantity(thousandths: new.thousandths - old.thousandths)
            return phrase { (more.thousandths > 0 ? "+" : "") + $0.quantity(more) }
        default: return nil
        }
    }

    // MARK: The case itself

    var settings: [FieldChange] {
        guard let difference = byID[.settings] else { return [] }
        if difference.isChange {
            let shown: Set<Field> = [.name, .language, .template, .chosenFund]
            return fields(difference, except: Set(Field.allCases).subtracting(shown))
        }
        let name = difference.item.text(.name).map { Phrase(same: $0) }
        let isNew = difference.after != nil
        return [
            FieldChange(
                field: .name, before: isNew ? nil : name, after: isNew ? name : nil,
                difference: nil)
        ]
    }

    // MARK: Partners and lines

    var partners: [PartyChange] {
        let changes = comparison.differences.filter { $0.item.kind == .partner }.compactMap(party)
        return PartyChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
    }

    private func party(_ difference: Difference) -> PartyChange? {
        let item = difference.item
        let entry = PartyEntry(item, in: difference.after == nil ? findBefore : find)
        let names = [difference.before, difference.after].map { $0?.text(.name) }
        let others = item.items(.replaces).filter {
            difference.before?.items(.replaces).contains($0) != true && byID[$0]?.before != nil
        }
        let hidden: Set<Field> = [.number, .name, .aliases, .replaces]
        let fields = fields(difference, except: hidden)
        let kind: PartyChange.Kind
        if difference.before == nil {
            kind = .joined
        } else if difference.after == nil {
            // One that was joined with another did not leave.
            guard replaced[difference.id] == nil else { return nil }
            kind = .left
        } else if !others.isEmpty {
            kind = .merged
        } else if names[0] != names[1] {
            kind = .renamed
        } else if !fields.isEmpty {
            kind = .changed
        } else {
            return nil
        }
        return PartyChange(
            kind: kind, id: entry.id, name: entry.fullName,
            oldName: difference.isChange && names[0] != names[1] ? names[0] : nil,
            replaces: others.compactMap { byID[$0]?.before?.text(.name) },
            facts: Phrase(
                en: entry.facts(in: .english).joined(separator: " · "),
                nl: entry.facts(in: .dutch).joined(separator: " · ")),
            fields: fields, by: author(difference))
    }

    /// The lines that changed, and those that only amount to something else because of them.
    var lines: [LineChange] {
        let kinds: [ItemKind] = [.contribution, .costLine, .funding]
        let changed = kinds.flatMap { changes(of: [$0]) }
        let following = (money?.shifts ?? [:]).values.filter { byID[$0.item.id] == nil }
            .sorted { ($0.item.number(.number) ?? 0) < ($1.item.number(.number) ?? 0) }
            .map { shift in
                LineChange(
                    kind: .changed, id: shift.item.shortID?.text ?? "",
                    itemKind: shift.item.kind, text: words(find) { $0.line(shift.item) },
                    fields: [Self.field(shift)], isTold: true, by: nil)
            }
        return kinds.flatMap { kind in
            (changed + following).filter { $0.itemKind == kind }
        }
    }

    /// What a line amounts to that says no amount itself.
    private static func field(_ shift: LineShift) -> FieldChange {
        func phrase(_ range: MoneyRange?) -> Phrase? {
            range.map { range in
                Phrase(
                    en: MoneyText(language: .english).money(range),
                    nl: MoneyText(language: .dutch).money(range))
            }
        }
        return FieldChange(
            field: .amount, before: phrase(shift.before), after: phrase(shift.after),
            difference: shift.before.flatMap { shift.after?.difference(from: $0) }
                .flatMap { $0.isSettled ? $0.lowest : nil }
                .map { more in
                    Phrase(
                        en: NumberWriter(language: .english).difference(more),
                        nl: NumberWriter(language: .dutch).difference(more))
                })
    }

    var sayings: [LineChange] { changes(of: [.decision, .action, .aside]) }

    /// A line as it counts: in kind at its worth through the fund of the comparison.
    private func valued(_ difference: Difference) -> Item {
        let valuation = difference.after == nil ? money?.valuationBefore : money?.valuationAfter
        return (try? valuation?.valued(difference.item)) ?? difference.item
    }

    private func changes(of kinds: Set<ItemKind>) -> [LineChange] {
        comparison.differences.compactMap { difference in
            guard kinds.contains(difference.item.kind) else { return nil }
            let fields = fields(difference, except: [.number, .aliases])
            guard !difference.isChange || !fields.isEmpty else { return nil }
            let item = valued(difference)
            return LineChange(
                kind: difference.before == nil ? .new : difference.after == nil ? .gone : .changed,
                id: item.shortID?.text ?? "", itemKind: item.kind,
                text: words(difference.after == nil ? findBefore : find) { $0.line(item) },
                fields: fields, isTold: Self.isTold(difference), by: author(difference))
        }
    }

    private static func isTold(_ difference: Difference) -> Bool {
        let item = difference.item
        let measures: Set<Field> = [.amount, .worth, .quantity, .unitPrice]
        guard item.text(.fundingKind) != "prospect" else { return false }
        return difference.isChange
            ? !measures.isDisjoint(with: difference.fields)
            : item.entries.contains { measures.contains($0.field) }
    }

    // MARK: Notes

    var pieces: [ComparisonReport.PieceChanges] {
        var found: [String: [NoteChange]] = [:]
        for difference in comparison.differences where difference.item.kind == .note {
            guard let change = note(difference) else { continue }
            found[difference.item.text(.piece) ?? "", default: []].append(change)
            if change.kinds.contains(.moved), let old = difference.before?.text(.piece) {
                found[old, default: []].append(movedAway(difference))
            }
        }
        var result: [ComparisonReport.PieceChanges] = []
        for board in boards {
            for piece in board.piecesInOrder {
                let id = PieceID(board: board.key, piece: piece.key)
                guard let notes = found.removeValue(forKey: id.text) else { continue }
                result.append(
                    .init(
                        key: id.text, word: piece.words, name: piece.name,
                        notes: Self.sorted(notes)))
            }
        }
        // Pieces of a board that the case no longer has.
        for (key, notes) in found.sorted(by: { $0.key < $1.key }) {
            let name = Phrase(same: PieceID(key).piece)
            result.append(.init(key: key, word: name, name: name, notes: Self.sorted(notes)))
        }
        return result
    }

    private static func sorted(_ notes: [NoteChange]) -> [NoteChange] {
        NoteChange.Kind.allCases.flatMap { kind in notes.filter { $0.kind == kind } }
    }

    private func note(_ difference: Difference) -> NoteChange? {
        let before = difference.before
        let after = difference.after
        if after == nil, absorbed.contains(difference.id) { return nil }
        let source = before == nil ? after?.item(.splitFrom) : nil
        // A part is told of at the note it was split off, where that changed too.
        if let source, let origin = byID[source], origin.isChange { return nil }
        let known = Set(before?.items(.joinedFrom) ?? [])
        let joined = (after?.items(.joinedFrom) ?? []).filter { !known.contains($0) }
            .compactMap { byID[$0]?.before }.map(Self.part)
        let split = before == nil ? [] : (partsOf[difference.id] ?? []).map(Self.part)
        let hidden: Set<Field> = [
            .number, .rank, .text, .piece, .aliases, .joinedFrom, .splitFrom,
        ]
        let fields = fields(difference, except: hidden)
        let isMoved = difference.isChange && before?.text(.piece) != after?.text(.piece)
        var kinds: [NoteChange.Kind] = []
        if before == nil { kinds.append(.new) }
        if after == nil { kinds.append(.gone) }
        if difference.isChange {
            if !joined.isEmpty { kinds.append(.joined) }
            if !split.isEmpty { kinds.append(.split) }
            if kinds.isEmpty, before?[.text] != after?[.text] { kinds.append(.rewritten) }
            if isMoved { kinds.append(.moved) }
            if !fields.isEmpty { kinds.append(.marked) }
            if kinds.isEmpty, before?[.rank] != after?[.rank] { kinds.append(.reordered) }
        }
        guard !kinds.isEmpty else { return nil }
        return NoteChange(
            kinds: kinds, id: difference.item.shortID?.text ?? "",
            partner: partnerName(of: difference), oldText: before.map(Self.text),
            newText: after.map(Self.text),
            otherPiece: isMoved ? before.flatMap(pieceName) : nil, joined: joined, split: split,
            splitFrom: source.flatMap { find($0)?.shortID?.text }, fields: fields,
            by: author(difference))
    }

    private func movedAway(_ difference: Difference) -> NoteChange {
        NoteChange(
            kinds: [.movedAway], id: difference.item.shortID?.text ?? "",
            partner: partnerName(of: difference), oldText: difference.before.map(Self.text),
            newText: difference.after.map(Self.text),
            otherPiece: difference.after.flatMap(pieceName), joined: [], split: [],
            splitFrom: nil, fields: [], by: nil)
    }

    private func partnerName(of difference: Difference) -> String? {
        difference.item.item(.partner).flatMap(difference.after == nil ? findBefore : find)
            .map { PartyEntry($0, in: find).shortName }
    }

    private func pieceName(of note: Item) -> Phrase? {
        let id = PieceID(note.text(.piece) ?? "")
        return pieceName(id) ?? Phrase(same: id.piece)
    }

    /// The text of a note; of a contested one every reading.
    private static func text(of note: Item) -> String {
        guard case .contested(let contested) = note[.text] else { return note.text(.text) ?? "" }
        return contested.readings.map { reading in
            if case .value(.text(let text)) = reading { text } else { "-" }
        }.joined(separator: " ≠ ")
    }

    private static func part(_ note: Item) -> NoteChange.Part {
        NoteChange.Part(id: note.shortID?.text ?? "", text: text(of: note))
    }
}
