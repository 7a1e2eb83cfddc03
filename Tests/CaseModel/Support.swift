import CaseModel

/// A row of numbers that looks random and is the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var identities: SeededIdentities

    init(seed: UInt64) {
        identities = SeededIdentities(seed: seed)
    }

    mutating func next() -> UInt64 {
        identities.next().high
    }
}

extension ItemID {
    /// A short identity for a test.
    static func test(_ number: UInt64) -> ItemID { ItemID(high: 0, low: number) }
}
