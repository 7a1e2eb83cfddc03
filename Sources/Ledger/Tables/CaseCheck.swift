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
        case givesOnly = "gives-only"
        case getsOnly = "gets-only"
        /// One source carries all coverage.
        case oneSource = "one-source"
        /// Nothing covers costs after the last year of the grant.
        case nothingAfter = "nothing-after"
        case unexplained
        /// A partner with a tier of which no fee is booked.
        case tierFee = "tier-fee"
    }

    /// What people decided about it.
    public enum Standing: Hashable, Sendable {
        case open
        case accepted(reason: String)
        /// Accepted once, but the facts are others now.
        case returned(reason: String)
    }

    public let code: Code
    /// The note, party or line it is about; nothing when it is about the whole.
    public let item: Item?
    /// Whose line it is about.
    public let party: PartyName?
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
        found += Self.unequalParties(parties, given)
        found += try Self.sources(ledger)
        found += Self.afterGrant(ledger)
        found += ledger.all.filter { $0.item.text(.text) == nil && $0.item[.note] == nil }.map {
            Finding(.unexplained, $0.item, facts: [Self.amount($0)])
        }
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

    private static func unequalParties(_ report: PartiesReport, _ given: Case) -> [Finding] {
        var statements: [ItemID: PartnerStatement] = [:]
        for statement in report.statements { statements[statement.party.id] = statement }
        func facts(_ party: PartyName) -> [String] {
            guard let statement = statements[party.id] else { return [] }
            return (statement.gives + statement.funds).map { $0.name + " " + amount($0) }
                + statement.gets.map { $0.text(.text) ?? "" }
        }
        return report.givesWithoutGetting.map {
            Finding(.givesOnly, given[$0.id], facts: facts($0))
        }
            + report.getsWithoutGiving.map {
                Finding(.getsOnly, given[$0.id], facts: facts($0))
            }
    }

    private static func sources(_ ledger: LedgerReading) throws(ArithmeticError) -> [Finding] {
        let rows = try CoveragePlan(ledger).rows.filter { !$0.total.isZero }
        let sources = Set(rows.map(\.source))
        guard sources.count == 1, let source = sources.first else { return [] }
        let name: String =
            switch source {
            case .party(let party): party.name
            case .named(let name): name
            default: ""
            }
        return [Finding(.oneSource, facts: [name])]
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

    private static func tiers(_ given: Case, _ ledger: LedgerReading) -> [Finding] {
        let paying = Set(
            ledger.contributions.filter { $0.item.text(.form) == "cash" && !$0.isUnvalued }
                .compactMap { $0.partner?.id })
        return given.all(.partner).compactMap { partner in
            guard let tier = partner.text(.tier), !partner.isOuterRing,
                !paying.contains(partner.id)
            else { return nil }
            return Finding(.tierFee, partner, facts: [tier])
        }
    }
}
