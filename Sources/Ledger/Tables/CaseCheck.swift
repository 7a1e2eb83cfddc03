public import CaseModel

/// Something that people should look at; never a block.
public struct Finding: Hashable, Sendable {
    /// What kind of finding it is; the raw values are part of stable ids.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A note promises something that no line of the ledger is linked to.
        case promise
        /// A contribution of which the party is not in the case.
        case noParty = "no-party"
        /// A contribution by a party that is not active yet.
        case outerRing = "outer-ring"
        /// A contribution in kind without the cost line that is its other side.
        case oneSided = "one-sided"
        /// A contribution in kind that comes to more or less than the costs of its other side.
        case unequalSides = "unequal-sides"
        case givesOnly = "gives-only"
        case getsOnly = "gets-only"
        /// One source carries all coverage.
        case oneSource = "one-source"
        /// Nothing covers costs after the last year of the grant.
        case nothingAfter = "nothing-after"
        case unexplained
        /// More is meant for a cost line or a work package than it costs.
        case earmark
        /// A partner with a tier of which no fee is booked, or not all of it.
        case tierFee = "tier-fee"
    }

    /// What people decided about it.
    public enum Standing: Hashable, Sendable {
        case open
        case accepted(reason: String)
        /// Accepted once, but the facts are others now.
        case returned(reason: String)
    }

    /// What people have to know of it beside what it is about.
    public enum Detail: Hashable, Sendable {
        /// The groups through which a party gives that gives nothing itself.
        case through([PartyName])
        /// What is meant for something beyond its cost.
        case earmark(Earmark)
        /// What a tier costs, and what was booked of it.
        case fee(Money, booked: Money)
        /// What the two sides of a booking come to.
        case sides(UnequalSides)
    }

    public let code: Code
    /// The note, party or line it is about; nothing when it is about the whole.
    public let item: Item?
    /// Whose line it is about.
    public let party: PartyName?
    public internal(set) var detail: Detail?
    /// What it rests on; accepted with these facts, it comes back with others.
    public let facts: String
    public internal(set) var standing = Standing.open

    init(_ code: Code, _ item: Item? = nil, of party: Item? = nil, facts: [String]) {
        self.code = code
        self.item = item
        self.party = party.map(PartyName.init)
        self.facts = Self.digest(facts.joined(separator: "\u{1F}"))
    }

    /// What people call it: `promise.n12`, `one-source`.
    public var id: String {
        code.rawValue + (item?.shortID.map { "." + $0.text } ?? "")
    }

    /// FNV-1a: short, and the same on every machine. Nobody gains by making two facts alike.
    static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

/// Where canvas, partners and ledger do not agree.
public struct CaseCheck: Hashable, Sendable {
    public let findings: [Finding]

    /// The findings nobody accepted as they are now.
    public var open: [Finding] {
        findings.filter { if case .accepted = $0.standing { false } else { true } }
    }

    /// Looks a case through.
    public init(_ valued: ValuedCase) throws(ArithmeticError) {
        let given = valued.contents
        let ledger = try LedgerReading(valued)
        let parties = try PartiesReport(valued)
        var found = Self.promises(given)
        found += ledger.contributions.filter { $0.partner == nil }.map {
            Finding(.noParty, $0.item, facts: [$0.name])
        }
        found += Self.countedNowhere(ledger)
        found += try Self.unequalSides(ledger)
        found += Self.unequalParties(parties, given)
        found += try Self.sources(ledger)
        found += Self.afterGrant(ledger)
        found += ledger.all.filter { $0.item.text(.text) == nil && $0.item[.note] == nil }.map {
            Finding(.unexplained, $0.item, facts: [Self.amount($0)])
        }
        found += try Self.earmarks(ledger, valued)
        found += Self.tiers(given, ledger)
        let accepted = Dictionary(
            given.all(.acceptance).map { ($0.text(.key) ?? "", $0) },
            uniquingKeysWith: { _, last in last })
        findings = found.map { finding in
            guard let known = accepted[finding.id] else { return finding }
            var finding = finding
            let reason = known.text(.text) ?? ""
            finding.standing =
                known.text(.facts) == finding.facts
                ? .accepted(reason: reason) : .returned(reason: reason)
            return finding
        }
    }

    private static func amount(_ line: LedgerLine) -> String {
        line.total.map { "\($0.lowest.cents) \($0.highest.cents)" } ?? ""
    }

    private static func promises(_ given: Case) -> [Finding] {
        var found: [Finding] = []
        let promising: [Holding] = [.contributions, .costLines, .returns, .funding]
        let kinds: [ItemKind] = [.contribution, .costLine, .funding]
        for board in given.boards {
            for piece in board.piecesInOrder where promising.contains(piece.holds) {
                let notes = given.notes(in: PieceID(board: board.key, piece: piece.key))
                let isMoney = [.contributions, .costLines].contains(piece.holds)
                for note in notes where note.text(.state) != "parked" {
                    guard isMoney || PromiseWords.promises(note.text(.text) ?? "") else {
                        continue
                    }
                    let isLinked = given.items(pointingAt: note.id).contains {
                        kinds.contains($0.kind) && $0.item(.note) == note.id
                    }
                    if !isLinked {
                        found.append(Finding(.promise, note, facts: [note.text(.text) ?? ""]))
                    }
                }
            }
        }
        return found
    }

    /// Contributions that count in no total, by parties of the outer ring and with one side only.
    private static func countedNowhere(_ ledger: LedgerReading) -> [Finding] {
        func findings(_ code: Finding.Code, _ reason: ApartReason) -> [Finding] {
            ledger.contributions.filter { $0.standing == .apart(reason) }.map { line in
                let quantity = line.item.quantity(.quantity).map { String($0.thousandths) }
                return Finding(
                    code, line.item, of: line.partner,
                    facts: [line.partner?.text(.name), quantity, amount(line)].map { $0 ?? "" })
            }
        }
        return findings(.outerRing, .outerRing) + findings(.oneSided, .oneSided)
    }

    /// What the sides differ by is covered without a cost, or the other way round, so that the
    /// budget may close on paper only.
    private static func unequalSides(
        _ ledger: LedgerReading
    ) throws(ArithmeticError) -> [Finding] {
        try UnequalSides.found(in: ledger)
            .filter { $0.contribution.standing == .coverage(.partnerInKind) }
            .map { sides in
                var finding = Finding(
                    .unequalSides, sides.contribution.item, of: sides.contribution.partner,
                    facts: [String(sides.worth.cents), String(sides.cost.cents)])
                finding.detail = .sides(sides)
                return finding
            }
    }

    private static func unequalParties(_ report: PartiesReport, _ given: Case) -> [Finding] {
        var statements: [ItemID: PartnerStatement] = [:]
        for statement in report.statements { statements[statement.party.id] = statement }
        func facts(_ party: PartyName) -> [String] {
            guard let statement = statements[party.id] else { return [] }
            let throughGroups = statement.givesItself ? [] : statement.groups.flatMap(\.lines)
            let lines = statement.gives + statement.funds + throughGroups
            return lines.map { $0.name + " " + amount($0) }
                + statement.gets.map { $0.text(.text) ?? "" }
        }
        let giving = report.givesWithoutGetting + report.givesThroughGroupWithoutGetting
        return giving.map { party in
            var finding = Finding(.givesOnly, given[party.id], facts: facts(party))
            if let statement = statements[party.id], !statement.givesItself {
                finding.detail = .through(statement.groups.filter(\.gives).map(\.party))
            }
            return finding
        }
            + report.getsWithoutGiving.map {
                Finding(.getsOnly, given[$0.id], facts: facts($0))
            }
    }

    /// Coverage whose giver nobody named, or on whose giver people do not agree, may be of another
    /// source: with such a line there is no proof that one carries it all.
    private static func sources(_ ledger: LedgerReading) throws(ArithmeticError) -> [Finding] {
        let isDisputed = (ledger.funding + ledger.contributions).contains { line in
            line.coverageKind != nil && line.countedTotal?.isZero == false
                && line.item.contestedFields.contains { $0 == .partner || $0 == .fund }
        }
        if isDisputed { return [] }
        let rows = try CoveragePlan(ledger).rows.filter { !$0.total.isZero }
        var names: [String] = []
        for row in rows {
            let name: String
            switch row.source {
            case .party(let party): name = party.name
            case .named(let text): name = text
            case .contested, .unnamed: return []
            }
            if !names.contains(where: { FundName.isSame($0, name) }) { names.append(name) }
        }
        return names.count == 1 ? [Finding(.oneSource, facts: names)] : []
    }

    /// What is meant for a cost line stands under that line; a work package has no number, so
    /// what is meant for it stands under the first contribution that is.
    private static func earmarks(
        _ ledger: LedgerReading, _ valued: ValuedCase
    ) throws(ArithmeticError) -> [Finding] {
        try Earmark.all(in: ledger, of: valued).filter(\.isBeyondCost).map { earmark in
            let item: Item? =
                if case .line(let line) = earmark.target { line } else {
                    earmark.contributions.first?.item
                }
            var finding = Finding(
                .earmark, item,
                facts: (earmark.contributions + earmark.costs).map { $0.name + " " + amount($0) })
            finding.detail = .earmark(earmark)
            return finding
        }
    }

    private static func afterGrant(_ ledger: LedgerReading) -> [Finding] {
        let grants = ledger.funding.filter {
            [.grantAsked, .grantGranted].contains($0.coverageKind)
        }
        guard let last = grants.compactMap({ $0.years?.last }).max() else { return [] }
        let covers = (ledger.funding + ledger.contributions).contains { line in
            line.coverageKind != nil && (line.years?.last ?? 0) > last
        }
        return covers ? [] : [Finding(.nothingAfter, facts: [String(last)])]
    }
}
