/// Whether amounts may be read: partners can be looking on at the screen.
///
/// It holds for as long as a piece of work takes and not for the program, so that a hand-out
/// written to a file is whole while the screen keeps silent. Every amount that people read comes
/// from a `NumberWriter`, which asks here.
public enum Discretion {
    @TaskLocal public static var hidesAmounts = false

    /// What stands in the place of the digits of an amount.
    public static let mask = "•••"

    /// Does something during which amounts are hidden, or not.
    public static func hiding<Result>(
        _ hides: Bool, _ work: () throws -> Result
    ) rethrows -> Result {
        try $hidesAmounts.withValue(hides, operation: work)
    }
}
