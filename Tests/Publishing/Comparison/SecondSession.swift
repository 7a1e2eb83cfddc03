import CaseHistory
import CaseModel
import Publishing

extension CaseFixture {
    /// The note, partner or ledger line with a short id.
    func item(_ id: String) throws -> Item {
        guard let shortID = ShortID(id), let item = current[shortID] else { throw Absent(id: id) }
        return item
    }

    struct Absent: Error { var id: String }

    var point: Point { draft.point }

    /// Everything that can happen to a case between two versions.
    mutating func holdSecondSession() throws {
        speaker = "directeur Vakschool Zuid"
        try set(
            item("n1"), .text,
            .text("Iedereen in Zuid die dat wil, rijdt binnen twee jaar op een eigen route."))
        speaker = nil
        let housing = try partner(
            "Woonstichting", "wonen", .init(.kinds, .texts(["client"])), .init(.ring, .text("core"))
        )
        try partner("Buurthuis De Spil", "spil", .init(.kinds, .texts(["civil-society"])))
        try set(item("p1"), .name, .text("Vervoer Zuid BV"))
        try accept([.remove(item("n4").id), .remove(item("p2").id)], "verwijder n4 school")
        try note("intentions", "Huurders moeten zonder auto bij hun werk komen.", by: housing)
        try set(item("n8"), .state, nil)
        try move("n7", to: "value")
        try join("n8", "n12")
        try split("n10", "Elk jaar tien chauffeurs", "die blijven.")
        try set(item("n2"), .rank, .text("Zz"))
        try set(item("k2"), .amount, .money(Money(cents: 12_000_000)))
        try add(
            .contribution, .init(.partner, .item(housing.id)), .init(.form, .text("inkind")),
            .init(.quantity, .quantity(Quantity(thousandths: 400_000))), .init(.unit, .text("uur")),
            .init(.function, .text("beheerder")))
        try accept([.remove(item("c1").id)], "verwijder c1")
    }

    private mutating func move(_ id: String, to piece: String) throws {
        var note = try item(id)
        note[.piece] = .text("purpose." + piece)
        try accept([.put(note)], "verplaats \(id) \(piece)")
    }

    private mutating func join(_ id: String, _ other: String) throws {
        var note = try item(id)
        let gone = try item(other)
        note[.text] = .text([note, gone].compactMap { $0.text(.text) }.joined(separator: "\n"))
        note[.joinedFrom] = .items([gone.id])
        try accept([.put(note), .remove(gone.id)], "samenvoegen \(id) \(other)")
    }

    private mutating func split(_ id: String, _ head: String, _ tail: String) throws {
        var note = try item(id)
        note[.text] = .text(head)
        var part = Item(
            id: ItemID(high: 99, low: 99), kind: .note,
            entries: note.entries.filter { $0.field != .number && $0.field != .text })
        part[.number] = .number(Int64(current.nextNumber(.note)))
        part[.text] = .text(tail)
        part[.splitFrom] = .item(note.id)
        part[.rank] = .text(Rank.after(current.lastRank(in: PieceID("purpose.returns"))))
        try accept([.put(note), .put(part)], "splits \(id) \(tail)")
    }
}
