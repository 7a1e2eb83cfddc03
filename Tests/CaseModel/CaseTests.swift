import CaseModel
import Testing
import Wording

/// The indexes of a case against a plain look through all its items.
@Suite struct CaseTests {
    private static let pieces = ["purpose.ambition", "purpose.value", "purpose.impact"]
    private static let names = ["ret", "RET", "Gemeente", "gemeente", "Vervoer BV", "vbv"]

    @Test(arguments: 0..<6)
    func indexesFollowEveryChange(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var model: [ItemID: Item] = [:]
        var live = Case()
        for round in 0..<300 {
            let old = model.values.sorted { $0.id < $1.id }.randomElement(using: &random)
            if let old, Int.random(in: 0..<4, using: &random) == 0 {
                model[old.id] = nil
                live.remove(old.id)
            } else {
                let item = Self.item(
                    changing: Bool.random(using: &random) ? old : nil, in: live, &random)
                model[item.id] = item
                live.put(item)
            }
            if round.isMultiple(of: 10) { check(live, model) }
        }
        check(live, model)
        check(Case(items: model.values), model)
    }

    private static func item(
        changing old: Item?, in live: Case, _ random: inout SeededNumbers
    ) -> Item {
        let kinds: [ItemKind] = [.note, .note, .partner, .contribution]
        let kind = old?.kind ?? kinds.randomElement(using: &random) ?? .note
        var item =
            old
            ?? Item(
                id: ItemID(high: random.next(), low: 0), kind: kind,
                entries: [.init(.number, .number(Int64(live.nextNumber(kind))))])
        switch kind {
        case .note:
            item[.piece] = .text(pieces.randomElement(using: &random) ?? "")
            item[.rank] = .text("a\(Int.random(in: 0..<10, using: &random))")
            let partner = live.all(.partner).randomElement(using: &random)
            item[.partner] = partner.map { .item($0.id) }
        case .partner:
            item[.name] = .text(names.randomElement(using: &random) ?? "")
            item[.handle] = Bool.random(using: &random) ? .text("ret") : nil
            item[.aliases] = Bool.random(using: &random) ? .texts(["Vervoer BV", "ret"]) : nil
        default:
            let readings = live.all(.partner).prefix(2).map {
                Contested.Reading.value(.item($0.id))
            }
            item[.partner] = .contested(Contested(ordered: readings))
            item[.splitFrom] = live.all(.note).first.map { .items([$0.id]) }
        }
        return item
    }

    private func check(_ live: Case, _ model: [ItemID: Item]) {
        #expect(live.items == model)
        for piece in Self.pieces {
            let notes = model.values.filter { $0.kind == .note && $0.text(.piece) == piece }
                .sorted { ($0.text(.rank) ?? "", $0.id) < ($1.text(.rank) ?? "", $1.id) }
            #expect(live.notes(in: PieceID(piece)) == notes)
            #expect(live.noteCount(in: PieceID(piece)) == notes.count)
            #expect(live.lastRank(in: PieceID(piece)) == notes.last?.text(.rank))
        }
        for kind in ItemKind.allCases where kind.letter != nil {
            let items = model.values.filter { $0.kind == kind }
                .sorted { ($0.number(.number) ?? 0) < ($1.number(.number) ?? 0) }
            #expect(live.all(kind) == items)
            #expect(live.count(kind) == items.count)
            #expect(live.highestNumberInUse(kind) == items.last?.number(.number) ?? 0)
            for item in items { #expect(item.shortID.flatMap { live[$0] } == item) }
        }
        for name in Self.names {
            let key = name.lowercased()
            let partners = live.all(.partner).filter { partner in
                ([partner.text(.handle), partner.text(.name)].compactMap { $0 }
                    + partner.texts(.aliases)).contains { $0.lowercased() == key }
            }
            #expect(live.partners(named: name) == partners)
        }
        for id in model.keys {
            let referrers = model.values.filter { $0.references.contains(id) }
                .sorted { $0.id < $1.id }
            #expect(live.items(pointingAt: id) == referrers)
        }
    }

    @Test func numbersOfRemovedItemsAreNotGivenAgain() {
        var live = Case()
        let settings = Item(
            id: .settings, kind: .settings,
            entries: [.init(.retiredNumbers, .texts(["n12", "p3"]))])
        live.put(settings)
        #expect(live.nextNumber(.note) == 13)
        #expect(live.nextNumber(.partner) == 4)
        #expect(live.nextNumber(.funding) == 1)
    }

    @Test func fieldsStayInOrderWhateverIsSet() {
        var random = SeededNumbers(seed: 5)
        var item = Item(id: .test(1), kind: .note)
        var model: [Field: Value] = [:]
        for number in 0..<500 {
            guard let field = Field.allCases.randomElement(using: &random) else { continue }
            let value = Bool.random(using: &random) ? Value.number(Int64(number)) : nil
            item[field] = value
            model[field] = value
        }
        #expect(item.entries.map(\.field) == model.keys.sorted())
        for field in Field.allCases { #expect(item[field] == model[field]) }
        #expect(Item(id: item.id, kind: .note, entries: item.entries.reversed()) == item)
    }

    @Test func aTemplateIsReadBackFromItsItems() {
        let piece = Piece(
            key: "ambition", words: .init(en: "ambition", nl: "ambitie"),
            name: .init(en: "Ambition", nl: "Ambitie"), question: .init(en: "What?", nl: "Wat?"),
            prompts: [.init(en: "Why?", nl: "Waarom?")], strong: [.init(en: "s", nl: "s")],
            weak: [.init(en: "w", nl: "w")], voice: .both, holds: .returns, order: 2,
            place: PiecePlacement(column: 2, row: 3, columnSpan: 1, rowSpan: 2))
        let board = Board(
            key: "purpose", words: .init(en: "purpose", nl: "doel"), name: .init(en: "P", nl: "D"),
            about: .init(en: "a", nl: "o"), columns: 4, rows: 5, pieces: [piece])
        var second = board
        second.key = "value"
        second.words = .init(same: "value")
        second.pieces[0].key = "gain"
        second.pieces[0].words = .init(en: "gain", nl: "winst")
        let template = Template(
            key: "t", name: .init(same: "T"), about: .init(same: "a"), version: "1",
            source: .init(same: "s"), boards: [board, second])
        let loaded = Case(items: template.items)
        #expect(loaded.boards == [board, second])
        #expect(loaded.piece(word: "Ambitie") == PieceID("purpose.ambition"))
        #expect(loaded.piece(word: "doel.ambitie") == PieceID("purpose.ambition"))
        #expect(loaded.piece(word: "winst") == nil)
        #expect(loaded.piece(word: "value.winst") == PieceID("value.gain"))
        #expect(loaded.piece(PieceID("purpose.ambition")) == piece)
    }
}
