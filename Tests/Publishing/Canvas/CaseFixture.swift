import CaseHistory
import CaseModel
import Publishing
import Wording

/// A coalition made up for tests, built up change by change.
struct CaseFixture {
    var draft: WorkingDraft
    let store = MemoryStore()
    private var identities = SeededIdentities(seed: 7)
    private var clock: Int64 = 1_793_268_300_000
    var speaker: String?

    init(title: String = "Buurtwerk Zuid") throws {
        let joint = Draft(id: DraftID(identities.next()), name: "joint", origin: nil)
        store.begin()
        store.add(joint)
        store.commit()
        draft = try WorkingDraft(store: store, draft: joint)
        let settings = Item(
            id: .settings, kind: .settings,
            entries: [.init(.name, .text(title)), .init(.language, .text("nl"))])
        try accept([.put(settings)] + Self.template.items.map(Change.put), "nieuw " + title)
    }

    var current: Case { draft.current }
    var board: Board { current.boards[0] }

    mutating func accept(_ changes: [Change], _ command: String) throws {
        clock += 60_000
        store.begin()
        let entry = Entry(
            time: Moment(milliseconds: clock), typist: "procesbegeleider", speaker: speaker,
            command: command)
        try draft.accept(changes, entry: entry, id: identities.next(), step: nil)
        store.commit()
    }

    /// Adds an item with the next number of its kind.
    @discardableResult
    mutating func add(_ kind: ItemKind, _ entries: Item.Entry...) throws -> Item {
        let number = Int64(current.nextNumber(kind))
        let item = Item(
            id: identities.next(), kind: kind, entries: [.init(.number, .number(number))] + entries)
        try accept([.put(item)], "…")
        return item
    }

    @discardableResult
    mutating func note(
        _ piece: String, _ text: String, by partner: Item? = nil, _ more: Item.Entry...
    ) throws -> Item {
        let id = PieceID(board: "purpose", piece: piece)
        let rank = current.lastRank(in: id).map { Rank.after($0) } ?? Rank.first
        var entries: [Item.Entry] = [
            .init(.number, .number(Int64(current.nextNumber(.note)))),
            .init(.piece, .text(id.text)), .init(.rank, .text(rank)), .init(.text, .text(text)),
        ]
        if let partner { entries.append(.init(.partner, .item(partner.id))) }
        let item = Item(id: identities.next(), kind: .note, entries: entries + more)
        try accept([.put(item)], "\(piece) \(text)")
        return item
    }

    @discardableResult
    mutating func partner(_ name: String, _ handle: String, _ more: Item.Entry...) throws -> Item {
        let item = Item(
            id: identities.next(), kind: .partner,
            entries: [
                .init(.number, .number(Int64(current.nextNumber(.partner)))),
                .init(.name, .text(name)), .init(.handle, .text(handle)),
            ] + more)
        try accept([.put(item)], "partner \(name)")
        return item
    }

    mutating func set(_ item: Item, _ field: Field, _ value: Value?) throws {
        var changed = current[item.id] ?? item
        changed[field] = value
        try accept([.put(changed)], "zet \(item.shortID?.text ?? "")")
    }

    // MARK: The board

    static let template = Template(
        key: "purpose-case", name: Phrase(same: "Purpose Case"), about: Phrase(same: ""),
        version: "1", source: Phrase(same: ""),
        boards: [
            Board(
                key: "purpose", words: Phrase(same: "purpose"), name: Phrase(same: "Purpose Case"),
                about: Phrase(same: ""), columns: 6, rows: 5, pieces: pieces)
        ])

    private static let pieces: [Piece] = [
        piece(
            "ambition", "ambitie", "Shared ambition", "Gezamenlijke ambitie", .we, .nothing, 1,
            (1, 1, 4, 1)),
        piece(
            "intentions", "intenties", "Intentions", "Intenties", .eachPartner, .nothing, 2,
            (1, 2, 2, 1)),
        piece(
            "partners", "partners", "Partners", "Partners", .we, .partners, 3, (1, 3, 2, 1)),
        piece(
            "audiences", "doelgroepen", "Audiences", "Doelgroepen", .we, .nothing, 4, (3, 3, 2, 1)),
        piece(
            "value", "waarde", "Value", "Waarde", .we, .nothing, 5, (3, 2, 2, 1)),
        piece(
            "impact", "impact", "Impact", "Impact", .we, .indicators, 6, (5, 1, 2, 2)),
        piece(
            "resources", "middelen", "Resources", "Middelen", .we, .costLines, 7, (3, 4, 2, 1)),
        piece(
            "contribution", "inbreng", "Contribution", "Inbreng", .eachPartner, .contributions, 8,
            (1, 4, 2, 1)),
        piece(
            "returns", "opbrengsten", "Returns", "Opbrengsten", .both, .returns, 9, (5, 3, 2, 1)),
        piece(
            "continuity", "continuiteit", "Continuity", "Continuïteit", .we, .funding, 10,
            (5, 4, 2, 1)),
        piece(
            "consequences", "consequenties", "Consequences", "Consequenties", .we, .nothing, 11,
            (1, 5, 6, 1)),
    ]

    private static func piece(
        _ key: String, _ dutchWord: String, _ english: String, _ dutch: String, _ voice: Voice,
        _ holds: Holding, _ order: Int, _ place: (Int, Int, Int, Int)
    ) -> Piece {
        Piece(
            key: key, words: Phrase(en: key, nl: dutchWord), name: Phrase(en: english, nl: dutch),
            question: Phrase(en: "What about \(key)?", nl: "Hoe zit het met \(dutchWord)?"),
            prompts: [Phrase(en: "Who would notice?", nl: "Wie zou het merken?")], strong: [],
            weak: [], voice: voice, holds: holds, order: order,
            place: PiecePlacement(
                column: place.0, row: place.1, columnSpan: place.2, rowSpan: place.3))
    }
}

extension CaseFixture {
    /// A coalition after its first session.
    static func afterFirstSession() throws -> CaseFixture {
        var fixture = try CaseFixture()
        let transport = try fixture.partner("Vervoer BV", "vbv", .init(.kinds, .texts(["company"])))
        let school = try fixture.partner(
            "Vakschool Zuid", "school", .init(.kinds, .texts(["education"])),
            .init(.sector, .text("public")))
        let city = try fixture.partner(
            "Gemeente", "gemeente", .init(.kinds, .texts(["government"])))
        fixture.speaker = "projectleider Vervoer BV"
        try fixture.note(
            "ambition", "Iedereen in Zuid die wil, rijdt over drie jaar op een eigen route.",
            by: nil, .init(.state, .text("agreed")))
        try fixture.note("ambition", "Een vak leren terwijl je al aan het werk bent.")
        fixture.speaker = nil
        try fixture.note(
            "intentions", "We vinden geen chauffeurs en willen ze zelf opleiden.", by: transport)
        try fixture.note("intentions", "Leerlingen zien hoe het vak echt is.", by: school)
        try fixture.note(
            "value", "Een diploma dat meteen een baan is.", by: nil,
            .init(.state, .text("contested")), .init(.tags, .texts(["sdg4"])))
        try fixture.note(
            "audiences", "Jongeren uit Zuid zonder startkwalificatie.", by: nil,
            .init(.confidence, .text("uncertain")))
        try fixture.note("impact", "Minder jongeren thuis, meer bussen op tijd.")
        try fixture.note(
            "impact", "De wijk kent zijn chauffeurs.", by: nil, .init(.state, .text("parked")))
        let line = try fixture.note("contribution", "Een buslijn als leerplek.", by: transport)
        try fixture.add(
            .contribution, .init(.partner, .item(transport.id)), .init(.form, .text("inkind")),
            .init(.quantity, .quantity(Quantity(thousandths: 400_000))),
            .init(.unit, .text("uur")), .init(.function, .text("chauffeur")),
            .init(.note, .item(line.id)))
        try fixture.add(
            .contribution, .init(.partner, .item(city.id)), .init(.form, .text("cash")),
            .init(.amount, .money(Money(cents: 6_000_000))),
            .init(.years, .years(years(2026, 2028))), .init(.status, .text("intent")))
        try fixture.add(
            .costLine, .init(.amount, .money(Money(cents: 8_000_000))),
            .init(.category, .text("personnel")), .init(.text, .text("programmabureau")))
        try fixture.note("returns", "Elk jaar tien chauffeurs die blijven.", by: transport)
        try fixture.note("returns", "Een werkplaats die zichzelf betaalt.")
        try fixture.note(
            "consequences", "Dan rijdt er vanaf 2028 op zondag geen bus meer door Zuid.")
        return fixture
    }

    static func years(_ first: Int, _ last: Int) throws -> Years {
        try Years.read("\(first)-\(last)")
    }
}
