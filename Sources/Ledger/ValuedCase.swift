public import CaseModel

/// A case of which every line in kind stands at its worth: what all reports on money are made of.
///
/// A ledger is read off nothing else, so a new report cannot leave the chosen fund out.
public struct ValuedCase: Sendable {
    /// The case with the worth on its lines; thrown away after the report.
    public let contents: Case
    /// The case as it is kept.
    public let kept: Case
    /// How in kind is valued; nothing while no fund was chosen.
    public let valuation: FundValuation?

    /// Values a case through a fund, or leaves it at what people typed while there is none.
    public init(_ kept: Case, through pack: FundPack?) throws(ArithmeticError) {
        try self.init(kept, by: pack.map { FundValuation($0, ownRatesOf: kept) })
    }

    /// Values a case; one that is only a part of a whole takes the rates of the whole.
    public init(_ kept: Case, by valuation: FundValuation?) throws(ArithmeticError) {
        self.kept = kept
        self.valuation = valuation
        contents = try valuation?.valued(kept) ?? kept
    }

    private init(asKept kept: Case) {
        self.kept = kept
        contents = kept
        valuation = nil
    }

    /// A case at what people typed on its lines, whatever fund was chosen: for reading back what
    /// is kept, never for a report.
    public static func asKept(_ kept: Case) -> ValuedCase { ValuedCase(asKept: kept) }

    /// How a line in kind came by its worth; nothing where no fund has a say in it.
    public func basis(of id: ItemID) -> FundValuation.Basis? {
        guard let valuation, let item = kept[id], item.kind == .contribution,
            item.settledForm == "inkind"
        else { return nil }
        return valuation.basis(of: item)
    }

    /// A line as it counts, whatever its side; nothing for what is no line of the ledger.
    public func line(_ id: ItemID) throws(ArithmeticError) -> LedgerLine? {
        guard let item = contents[id] else { return nil }
        switch item.kind {
        case .contribution:
            return LedgerReading.contribution(
                item, in: contents, mirrors: contents.mirrors(of: item))
        case .costLine: return try LedgerReading.cost(item, in: self)
        case .funding: return LedgerReading.funding(item, in: contents)
        default: return nil
        }
    }
}

extension Case {
    /// The cost lines that are the other side of a contribution.
    func mirrors(of contribution: Item) -> [Item] {
        items(pointingAt: contribution.id).filter {
            $0.kind == .costLine && $0.item(.mirrors) == contribution.id
        }
    }
}
