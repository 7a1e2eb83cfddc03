extension Holding {
    /// The items that hang on such a piece, where they are of one kind.
    public var kind: ItemKind? {
        switch self {
        case .partners: .partner
        case .contributions: .contribution
        case .costLines: .costLine
        case .funding: .funding
        case .nothing, .returns, .indicators: nil
        }
    }
}

extension Case {
    /// How much hangs on a piece in the register or the ledger.
    public func hangingCount(on id: PieceID) -> Int { piece(id)?.holds.kind.map(count) ?? 0 }

    /// Whether anything stands in a piece or hangs on it: the one rule by which the guide, the
    /// overview, the greeting and the time plan count pieces.
    public func isFilled(_ id: PieceID) -> Bool { noteCount(in: id) + hangingCount(on: id) > 0 }
}
