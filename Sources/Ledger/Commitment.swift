public import CaseModel

/// How sure money is. What counts as signed is decided here, for every view alike.
public enum Commitment {
    /// What is said of a contribution, from least sure to most.
    public static let statuses = ["mentioned", "support", "intent", "signed", "received"]

    /// Whether a line stands when only what is at least this sure counts.
    ///
    /// A grant is signed for when it is granted. Below a signature only contributions are
    /// weighed: a grant that is asked for is neither a letter nor an intent. Expected money
    /// counts nowhere, so there is nothing to take away.
    public static func stands(_ line: Item, from least: String) -> Bool {
        let isFunding = line.kind == .funding
        guard let needed = statuses.firstIndex(of: least),
            !(isFunding && line.text(.fundingKind) == "prospect"),
            !(isFunding && needed < signature)
        else { return true }
        return rank(line).map { $0 >= needed } ?? false
    }

    /// Whether the money of a grant was granted; what was signed for or came in was granted too.
    public static func isGranted(_ line: Item) -> Bool {
        rank(line).map { $0 >= signature } ?? false
    }

    private static func rank(_ line: Item) -> Int? {
        let status = line.text(.status) ?? ""
        return status == "granted" ? signature : statuses.firstIndex(of: status)
    }

    private static let signature = statuses.firstIndex(of: "signed") ?? 0
}
