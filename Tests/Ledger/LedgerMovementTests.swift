import CaseModel
import Ledger
import Testing

/// What changes do to the sums is what reading the whole ledger anew says.
@Suite struct LedgerMovementTests {
    @Test(arguments: 1...80) func agreesWithTheWholeLedger(seed: Int) throws {
        let contested = seed.isMultiple(of: 2)
        let given = RandomLedgerTests.ledger(seed: UInt64(seed), contested: contested).contents
        let other = RandomLedgerTests.ledger(seed: UInt64(seed) + 900, contested: contested)
        var dice = Dice(seed: UInt64(seed))
        var put: [Item] = []
        for kind in [ItemKind.costLine, .contribution, .funding] {
            for (item, image) in zip(given.all(kind), other.contents.all(kind))
            where dice.roll(3) == 0 {
                var changed = item
                changed[.amount] = image[.amount]
                if dice.roll(2) == 0 { changed[.years] = image[.years] }
                if dice.roll(3) == 0 { changed[.state] = .text("contested") }
                if kind == .costLine { changed[.mirrors] = mirror(in: given, &dice) }
                if kind == .contribution { changed[.form] = image[.form] }
                put.append(changed)
            }
        }
        for partner in given.all(.partner) where dice.roll(3) == 0 {
            var changed = partner
            changed[.ring] = partner[.ring] == nil ? .text("outer") : nil
            put.append(changed)
        }
        for number in 0..<10 {
            var line = Item(id: ItemID(high: 77, low: UInt64(number)), kind: .costLine)
            line[.number] = .number(Int64(500 + number))
            line[.mirrors] = mirror(in: given, &dice)
            if dice.roll(2) == 0 { line[.amount] = .money(Money(cents: 100_001)) }
            put.append(line)
        }
        let removed = given.all(.costLine).map(\.id).filter { _ in dice.roll(6) == 0 }
        put.removeAll { removed.contains($0.id) }
        var after = given
        for item in put { after.put(item) }
        for id in removed { after.remove(id) }
        let movement = try LedgerMovement(
            of: given, with: LedgerSums(of: .asKept(given)), putting: put, [], removing: removed,
            by: nil, naming: Set(put.map(\.id)))
        #expect(try movement.after == LedgerSums(of: .asKept(after)))
        let reading = try LedgerReading(.asKept(after))
        #expect(try movement.after.cost == FigureQuery("cost").value(in: reading))
        #expect(try movement.after.coverage == FigureQuery("coverage").value(in: reading))
        for line in reading.all where put.contains(where: { $0.id == line.id }) {
            #expect(movement.lines[line.id] == line)
        }
    }

    private func mirror(in given: Case, _ dice: inout Dice) -> Value? {
        let gifts = given.all(.contribution)
        return dice.roll(2) == 0 || gifts.isEmpty ? nil : .item(gifts[dice.roll(gifts.count)].id)
    }
}
