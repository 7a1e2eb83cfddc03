import CaseModel
import Wording

/// How a case uses a fund, beside what the fund itself says.
public struct FundUse: Hashable, Sendable {
    /// Whether groups that are typed without the name of a fund are of this one.
    public var isInForce: Bool
    /// The edition that was built in under the same name, where the case has a file of its own
    /// that says something else.
    public var replacedEdition: String?

    /// Makes a use; without anything, a fund as it was built in.
    public init(isInForce: Bool = true, replacedEdition: String? = nil) {
        self.isInForce = isInForce
        self.replacedEdition = replacedEdition
    }
}

extension FundText {
    /// That the fund is not the one people know by its name.
    var ownFile: String? {
        guard let replaced = use.replacedEdition else { return nil }
        let edition = pack.edition
        let editions =
            edition == replaced
            ? say("edition \(edition), like that one", "editie \(edition), net als die")
            : say("edition \(edition), not \(replaced)", "editie \(edition), niet \(replaced)")
        return say(
            "A file of this case, other than the built-in \(pack.key): \(editions). "
                + "Back to that one: fund builtin \(pack.key)",
            "Eigen bestand, wijkt af van het ingebouwde \(pack.key): \(editions). "
                + "Terug naar dat: fonds ingebouwd \(pack.key)")
    }

    /// What stands under the name of a fund: where it comes from, and whose file it is.
    var origin: [Block] {
        [source, ownFile].compactMap { $0 }.map { .paragraph($0) }
    }

    /// How the file reads what the article leaves open.
    func reading(of rule: FundRule) -> String? {
        rule.reading.map { say("our reading: ", "onze lezing: ") + $0[language] }
    }
}
