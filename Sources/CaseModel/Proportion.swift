/// Whole numbers divided in proportion.
enum Proportion {
    /// Parts that add up to the whole. What is rounded is how far the parts have come together,
    /// so that no part is more than one away from its exact share and nothing is left over.
    static func parts(of whole: Int64, by weights: [Int64]) -> [Int64] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard total > 0 else { return [] }
        var come = Int128(0)
        var given = Int64(0)
        return weights.map { weight in
            come += Int128(weight)
            let doubled = 2 * Int128(whole) * come
            // Half away from zero, as everywhere else.
            let rounded = (doubled + (doubled < 0 ? -total : total)) / (2 * total)
            let reached = Int64(rounded)
            defer { given = reached }
            return reached - given
        }
    }
}
