/// What people call an item on screen: a letter for its kind and a number, stable on its draft.
public struct ShortID: Hashable, Sendable {
    public let kind: ItemKind
    public let number: Int

    /// Makes a short id.
    public init(kind: ItemKind, number: Int) {
        self.kind = kind
        self.number = number
    }

    /// Reads `n12`, `p3`, `k7`, `c4` or `f2`; capitals are fine.
    public init?(_ text: some StringProtocol) {
        guard let letter = text.lowercased().first,
            let kind = ItemKind.allCases.first(where: { $0.letter == letter }),
            let digit = text.dropFirst().first, ("1"..."9").contains(digit),
            text.dropFirst().utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.count <= 10,
            let number = Int(text.dropFirst())
        else { return nil }
        self.init(kind: kind, number: number)
    }

    /// The id as shown.
    public var text: String { kind.letter.map { "\($0)\(number)" } ?? "" }
}

extension Item {
    /// The short id on this draft, for the kinds that have one.
    public var shortID: ShortID? {
        number(.number).map { ShortID(kind: kind, number: $0) }
    }
}
