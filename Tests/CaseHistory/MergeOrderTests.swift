import CaseHistory
import CaseModel
import Testing

/// Drafts merged in any order give the same case.
@Suite struct MergeOrderTests {
    private static func orders(of names: [String]) -> [[String]] {
        guard names.count > 1 else { return [names] }
        return names.flatMap { first in
            orders(of: names.filter { $0 != first }).map { [first] + $0 }
        }
    }

    private func expectOneOutcome(
        _ table: Table, _ orders: [[String]], _ comment: Comment
    ) throws {
        var first: [ItemID: Item]?
        for number in orders.indices { try table.branch("result\(number)") }
        for (number, order) in orders.enumerated() {
            let name = "result\(number)"
            for source in order { try table.merge(source, into: name) }
            #expect(faults(of: try table[name].current) == [], comment)
            let seen = try table.seen(name)
            if let first { #expect(seen == first, comment) } else { first = seen }
            for source in order {
                #expect(try table.merge(source, into: name).changes == [], comment)
            }
        }
    }

    @Test func removedJoinedRenamedAndPaid() throws {
        let table = try Table()
        let stays = try table.addPartner("RET")
        let old = try table.addPartner("R.E.T.")
        let other = try table.addPartner("School")
        let note = try table.addNote("old")
        try table.set(note, .partner, .item(other))
        _ = try table.addCash(10, from: old)
        let names = ["joiner", "payer", "renamer", "remover"]
        for name in names { try table.branch(name) }
        try table.join(old, into: stays, on: "joiner")
        _ = try table.addCash(100, from: old, on: "payer")
        _ = try table.addCash(200, from: other, on: "payer")
        try table.set(old, .name, .text("Ret"), on: "renamer")
        try table.set(note, .text, .text("new"), on: "renamer")
        try table.remove(note, other, on: "remover")
        try expectOneOutcome(table, Self.orders(of: names), "four drafts")
    }

    @Test(arguments: 0..<25)
    func threeDraftsInAnyOrder(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let table = try Table(seed: seed)
        for _ in 0..<12 { try table.change("joint", &random) }
        let names = ["ret", "school", "city"]
        for name in names { try table.branch(name) }
        for name in names {
            for _ in 0..<10 { try table.change(name, &random) }
        }
        try expectOneOutcome(table, Self.orders(of: names), "seed \(seed)")
    }

    @Test(arguments: 0..<8)
    func manyDraftsInAnyOrder(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed + 100)
        let table = try Table(seed: seed)
        for _ in 0..<15 { try table.change("joint", &random) }
        let names = (0..<Int.random(in: 4...7, using: &random)).map { "draft\($0)" }
        for name in names { try table.branch(name) }
        for name in names {
            for _ in 0..<8 { try table.change(name, &random) }
        }
        let orders = (0..<4).map { _ in names.shuffled(using: &random) }
        try expectOneOutcome(table, orders, "seed \(seed)")
    }

    /// Drafts that work on while they merge to and fro: all end with one case, nothing dangling.
    @Test(arguments: 24..<38)
    func aWebOfMergesSettlesDown(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed + 200)
        let table = try Table(seed: seed)
        for _ in 0..<10 { try table.change("joint", &random) }
        let names = ["joint", "ret", "school", "city"]
        for name in names.dropFirst() { try table.branch(name) }
        for _ in 0..<40 {
            guard let one = names.randomElement(using: &random),
                let other = names.randomElement(using: &random)
            else { continue }
            let partners = try table[one].current.all(.partner).map(\.id)
            if let stays = partners.randomElement(using: &random),
                let old = partners.randomElement(using: &random), stays != old,
                Int.random(in: 0..<8, using: &random) == 0
            {
                try table.join(old, into: stays, on: one)
            } else if one != other, Int.random(in: 0..<3, using: &random) == 0 {
                try table.merge(one, into: other)
                #expect(faults(of: try table[other].current) == [], "seed \(seed)")
            } else {
                try table.change(one, &random)
            }
        }
        for name in names.dropFirst() { try table.merge(name) }
        for name in names.dropFirst() {
            try table.merge("joint", into: name)
            #expect(
                try table.seen(name, without: [.aliases]) == table.seen(without: [.aliases]),
                "seed \(seed)")
        }
    }
}
