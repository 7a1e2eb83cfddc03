public import CaseModel

/// What every partner and group gives and gets; a group's contribution counts once, with it.
public struct PartiesReport: Hashable, Sendable {
    /// The parties that count, by number.
    public let statements: [PartnerStatement]
    /// The parties that are not active yet, by number.
    public let outerRing: [PartnerStatement]
    /// Contributions of which the party is not in the case.
    public let withoutParty: [LedgerLine]
    /// The sums over the parties that count, and over contributions without a party.
    public let totals: GivingTotals
    /// The sums over the outer ring, which count nowhere.
    public let outerTotals: GivingTotals

    /// In kind without its cost line, of parties that count: it stands beside the sums.
    public var oneSided: [LedgerLine] {
        (statements.flatMap(\.gives) + withoutParty).filter(\.isOneSided)
            .sorted { NaturalOrder.isBefore($0.name, $1.name) }
    }

    /// Parties that give themselves while no return is noted for them.
    public var givesWithoutGetting: [PartyName] {
        statements.filter { $0.givesItself && !$0.isGetter }.map(\.party)
    }

    /// Parties that give through a group only while no return is noted for them.
    public var givesThroughGroupWithoutGetting: [PartyName] {
        statements.filter { $0.isGiver && !$0.givesItself && !$0.isGetter }.map(\.party)
    }

    /// Parties for which a return is noted while they give nothing.
    public var getsWithoutGiving: [PartyName] {
        statements.filter { $0.isGetter && !$0.isGiver && $0.members.isEmpty }.map(\.party)
    }

    /// Looks up what all parties of a case give and get.
    public init(_ valued: ValuedCase) throws(ArithmeticError) {
        let given = valued.contents
        var search = PartySearch(given)
        var statements: [PartnerStatement] = []
        var outerRing: [PartnerStatement] = []
        var totals = GivingTotals()
        var outerTotals = GivingTotals()
        for partner in given.all(.partner) {
            let statement = try PartnerStatement(partner, &search)
            if statement.isOuterRing {
                outerRing.append(statement)
                outerTotals = try outerTotals.adding(statement.totals)
            } else {
                statements.append(statement)
                totals = try totals.adding(statement.totals)
            }
        }
        withoutParty = given.all(.contribution).filter { item in
            item.item(.partner).flatMap { given[$0] } == nil
        }
        .map { item in
            LedgerReading.contribution(item, in: given, mirrors: given.mirrors(of: item))
        }
        self.totals = try totals.adding(GivingTotals(withoutParty))
        self.outerTotals = outerTotals
        self.statements = statements
        self.outerRing = outerRing
    }
}
