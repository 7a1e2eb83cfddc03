import CaseModel

/// Lines of a ledger that lean on no line outside: all of it, or whole bookings.
struct LedgerPart {
    private(set) var contributions: [Item] = []
    private(set) var costs: [Item] = []
    private(set) var funding: [Item] = []

    /// A part without a line.
    init() {}

    /// The whole ledger of a case.
    init(of given: Case) {
        contributions = given.all(.contribution)
        costs = given.all(.costLine)
        funding = given.all(.funding)
    }

    /// The part that holds certain items of a case. How a line counts hangs on its party and on
    /// the other side of its booking, so a party brings its lines and a line the other side.
    static func identities(touching items: some Sequence<ItemID>, in given: Case) -> Set<ItemID> {
        var touched: Set<ItemID> = []
        var waiting = Array(items)
        while let id = waiting.popLast() {
            guard let item = given[id] else { continue }
            switch item.kind {
            case .partner:
                waiting += given.items(pointingAt: id).lazy.filter { $0.item(.partner) == id }
                    .map(\.id)
            case .contribution:
                guard touched.insert(id).inserted else { continue }
                waiting += given.mirrors(of: item).lazy.map(\.id)
            case .costLine:
                guard touched.insert(id).inserted else { continue }
                if let mirrored = item.item(.mirrors) { waiting.append(mirrored) }
            case .funding: touched.insert(id)
            default: break
            }
        }
        return touched
    }

    /// Takes in an item, if it is a line of the ledger.
    mutating func append(_ item: Item) {
        switch item.kind {
        case .contribution: contributions.append(item)
        case .costLine: costs.append(item)
        case .funding: funding.append(item)
        default: break
        }
    }

    /// The part with what is given in kind at its worth, in the order in which the odd cents of
    /// a worth fall to the costs that share it.
    func valued(by valuation: FundValuation?) throws(ArithmeticError) -> LedgerPart {
        var part = self
        let isInOrder = zip(costs, costs.dropFirst()).allSatisfy {
            ($0.number(.number) ?? 0) <= ($1.number(.number) ?? 0)
        }
        if !isInOrder {
            part.costs.sort { ($0.number(.number) ?? 0) < ($1.number(.number) ?? 0) }
        }
        guard let valuation else { return part }
        for place in part.contributions.indices {
            part.contributions[place] = try valuation.valued(part.contributions[place])
        }
        return part
    }
}
