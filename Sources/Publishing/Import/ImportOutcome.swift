public import CaseHistory
public import CaseModel
public import Ledger
public import Wording

/// A table that is read in, with what it does to the sums of the ledger.
public struct ImportOutcome: Sendable {
    /// A sum before and after.
    public struct Movement: Hashable, Sendable {
        public let key: String
        public let before: MoneyRange
        public let after: MoneyRange
    }

    /// A party that counts in no total, with what it would bring from now on.
    public struct Outsider: Hashable, Sendable {
        public let partner: Item
        public internal(set) var lines: [Item]
    }

    public let report: ImportReport
    /// Whether what the table leaves out goes.
    public let removesGone: Bool
    /// Costs and coverage, where they move.
    public let moved: [Movement]
    /// Parties in the outer ring that get a line of which nobody would see that it counts nowhere.
    public let outsiders: [Outsider]
    /// How the first lines of each kind count, once the table is taken over.
    let lines: [ItemID: LedgerLine]
    let pack: FundPack?
    private let language: Language

    /// A preview names no more than this of a kind; the count says how many there are.
    static let mostNamed = 100

    /// Works out what a table does to the sums.
    public init(
        _ report: ImportReport, into given: Case, under pack: FundPack?, removesGone: Bool
    ) throws(ArithmeticError) {
        self.report = report
        self.removesGone = removesGone
        self.pack = pack
        language = given.language
        outsiders = Self.outsiders(report, given)
        let valuation = pack.map { FundValuation($0, ownRatesOf: given) }
        let sums: LedgerSums
        if let known = report.sums {
            sums = known
        } else {
            sums = try LedgerSums(of: ValuedCase(given, by: valuation))
        }
        let named =
            report.added.prefix(Self.mostNamed).map(\.id)
            + report.changed.prefix(Self.mostNamed).map(\.after.id)
            + report.gone.prefix(Self.mostNamed).map(\.id)
        let movement = try LedgerMovement(
            of: given, with: sums, putting: report.added, report.changed.map(\.after),
            removing: removesGone ? report.gone.map(\.id) : [], by: valuation,
            naming: Set(named))
        lines = movement.lines
        moved = [
            ("cost", movement.before.cost, movement.after.cost),
            ("coverage", movement.before.coverage, movement.after.coverage),
        ].filter { $0.1 != $0.2 }.map { Movement(key: $0.0, before: $0.1, after: $0.2) }
    }

    /// What there is to accept.
    public var changes: [Change] { report.changes(removesGone: removesGone) }

    /// Whether there is anything to accept.
    var isEmpty: Bool {
        report.added.isEmpty && report.changed.isEmpty && (!removesGone || report.gone.isEmpty)
    }

    private static func outsiders(_ report: ImportReport, _ given: Case) -> [Outsider] {
        let outer = given.all(.partner).filter(\.isOuterRing)
        guard !outer.isEmpty else { return [] }
        var lines: [ItemID: [Item]] = [:]
        func note(_ item: Item) {
            guard item.kind == .contribution, let partner = item.item(.partner) else { return }
            lines[partner, default: []].append(item)
        }
        report.added.forEach(note)
        for change in report.changed
        where change.after.item(.partner) != change.before.item(.partner) {
            note(change.after)
        }
        return outer.compactMap { partner in
            lines[partner.id].map { Outsider(partner: partner, lines: $0) }
        }
    }

    /// How the sums move, in one line; nothing when they stay. Numbers are the case's own, but for
    /// a screen in another language.
    public func movements(in screen: Language? = nil) -> Phrase? {
        guard !moved.isEmpty else { return nil }
        func list(_ shown: Language) -> String {
            let text = MoneyText(language: screen ?? language)
            return moved.map { movement in
                let name = movement.key == "cost" ? MoneyWording.costs : MoneyWording.coverage
                return name[shown].lowercased() + " € " + text.bare(movement.before) + " → € "
                    + text.bare(movement.after)
            }.joined(separator: ", ")
        }
        return Phrase(en: list(.english), nl: list(.dutch))
    }

    /// What it comes to, for programs.
    public var json: JSONValue {
        func range(_ range: MoneyRange) -> JSONValue {
            ["lowest": .integer(range.lowest.cents), "highest": .integer(range.highest.cents)]
        }
        func names(_ items: [Item]) -> JSONValue { JSONValue(items.compactMap(\.shortID?.text)) }
        return [
            "format": 1, "report": "import", "what": .string(report.part.rawValue),
            "encoding": .string(report.encoding.rawValue),
            "separator": .string(String(report.separator)), "rows": JSONValue(report.rowCount),
            "unknownColumns": JSONValue(report.unknownColumns),
            "headerLine": JSONValue(report.headerLine),
            "unchanged": JSONValue(report.unchangedCount), "added": names(report.added),
            "changed": .array(
                report.changed.map { change in
                    [
                        "id": JSONValue(change.after.shortID?.text),
                        "fields": JSONValue(change.fields.map(\.fieldName)),
                    ]
                }),
            "outsideTotals": names(outsiders.flatMap(\.lines)), "gone": names(report.gone),
            "removesGone": .boolean(removesGone),
            "known": .array(
                report.known.map {
                    ["row": JSONValue($0.row), "id": JSONValue($0.item.shortID?.text)]
                }),
            "moved": .array(
                moved.map {
                    [
                        "figure": .string($0.key), "before": range($0.before),
                        "after": range($0.after),
                    ]
                }),
        ]
    }
}

extension ImportOutcome {
    /// The one line that says what changes.
    public var summary: Phrase {
        let rows = Phrase.counted(report.rowCount, en: ("row", "rows"), nl: ("rij", "rijen"))
        let gone = removesGone ? report.gone.count : 0
        let (added, changed) = (report.added.count, report.changed.count)
        return Phrase(
            en: "\(rows.english): \(added) added, \(changed) changed, "
                + "\(gone) gone, \(report.unchangedCount) the same",
            nl: "\(rows.dutch): \(added) erbij, \(changed) anders, "
                + "\(gone) weg, \(report.unchangedCount) gelijk")
    }

    /// That what the table leaves out stays, and how it would go; nothing when nothing is left
    /// out, or when it goes.
    public var kept: Phrase? {
        let count = removesGone ? 0 : report.gone.count
        guard count > 0 else { return nil }
        let isOne = count == 1
        let what =
            report.scope == .partners
            ? Phrase.counted(count, en: ("partner", "partners"), nl: ("partner", "partners"))
            : Phrase.counted(count, en: ("line", "lines"), nl: ("regel", "regels"))
        return Phrase(
            en: what.english
                + (isOne
                    ? " is not in the file and stays (gone=remove takes it away)"
                    : " are not in the file and stay (gone=remove takes them away)"),
            nl: what.dutch
                + (isOne
                    ? " staat niet in het bestand en blijft (weg=verwijder haalt die weg)"
                    : " staan niet in het bestand en blijven (weg=verwijder haalt ze weg)"))
    }

    /// What counts nowhere, party by party, and what would make it count.
    public var warnings: [Phrase] {
        outsiders.map { outsider in
            let ids = outsider.lines.prefix(10).compactMap(\.shortID?.text).joined(separator: " ")
            return .outerRing(
                outsider.partner, lines: outsider.lines.count > 10 ? ids + " …" : ids,
                isOne: outsider.lines.count == 1)
        }
    }
}

extension Phrase {
    /// That what a party in the outer ring gives counts nowhere, said where it is booked, so that
    /// nobody has to find it out in the totals.
    public static func outerRing(
        _ partner: Item, lines: String? = nil, isOne: Bool = true
    ) -> Phrase {
        let handle = partner.text(.handle) ?? partner.text(.name) ?? ""
        let which = lines.map { $0 + " " } ?? ""
        return Phrase(
            en: "\(which)\(isOne ? "does" : "do") not count yet: \(handle) is in the outer ring; "
                + "does it take part? set \(handle) ring=active",
            nl: "\(which)\(isOne ? "telt" : "tellen") nog niet mee: \(handle) zit in de "
                + "buitenring; doet die mee? zet \(handle) ring=actief")
    }
}

extension ImportReport {
    /// That new rows were there already; nothing when none were.
    public var passedBy: Phrase? {
        guard !known.isEmpty else { return nil }
        let names = known.prefix(10).compactMap(\.item.shortID?.text).joined(separator: " ")
        let all = known.count > 10 ? names + " …" : names
        let isOne = known.count == 1
        return Phrase(
            en: "\(known.count) already there, passed by: \(all) "
                + "(double=add adds \(isOne ? "it" : "them") again)",
            nl: "\(known.count) \(isOne ? "stond" : "stonden") er al, overgeslagen: \(all) "
                + "(dubbel=toevoegen voegt \(isOne ? "die" : "ze") nog eens toe)")
    }
}
