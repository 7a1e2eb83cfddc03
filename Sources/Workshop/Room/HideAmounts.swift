import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `verberg` and `laat zien`: amounts off the screen while partners look on, and back again.
struct HideAmounts: Action {
    let hides: Bool

    func run(_ call: Call) throws -> Outcome {
        call.session.hidesAmounts = hides
        return .said(
            hides
                ? Phrase(
                    en: "amounts are hidden until you type reveal; files are written in full, and "
                        + "what you type, recall or rewrite yourself still shows",
                    nl: "bedragen zijn verborgen tot je tikt: laat zien; "
                        + "bestanden krijgen alles voluit, en wat je zelf tikt, terughaalt of "
                        + "herschrijft, blijft te lezen")
                : Phrase(en: "amounts are shown again", nl: "bedragen zijn weer te zien"))
    }
}

extension Session {
    private static let hidingKey = "hides-amounts"

    /// Whether the workspace was left with its amounts hidden: partners may still look on when
    /// somebody starts the program again.
    var remembersHiding: Bool { (try? store.memo(Self.hidingKey)) != nil }

    /// Remembers it. That a workspace can only be read is no reason to stop.
    func rememberHiding() {
        try? store.setMemo(Self.hidingKey, hidesAmounts ? [1] : nil)
    }

    /// Does something that shows on the screen, without amounts while those are hidden. What
    /// helps while typing, such as hints and completion, is worked out in here too.
    public func discreetly<Result>(_ work: () throws -> Result) rethrows -> Result {
        try Discretion.hiding(hidesAmounts, work)
    }

    /// The same for a statement: what it writes to a file is whole.
    func discreetly<Result>(
        _ statement: Statement, _ work: () throws -> Result
    ) rethrows -> Result {
        try Discretion.hiding(hidesAmounts && statement.attribute(.to) == nil, work)
    }

    private func isView(_ statement: Statement) -> Bool {
        guard case .named(let name) = statement.command else { return statement.isPieceView }
        return CommandTable.specification(of: name).isView
    }

    /// What programs read holds figures that cannot be hidden: a file may have it, a wall not.
    func refuseWhatCannotHide(_ statement: Statement) throws(Problem) {
        let isRaw = [.named(.dump), .named(.export)].contains(statement.command)
        let isData = isRaw || statement.wantsJSON || (settings.wantsJSON && isView(statement))
        guard hidesAmounts, isData, statement.attribute(.to) == nil else { return }
        throw Problem(
            .amountsHidden,
            Phrase(
                en: "Amounts are hidden, and this would put them on the screen.",
                nl: "Bedragen zijn verborgen, en dit zet ze op het scherm."),
            next: Phrase(
                en: "Write it to a file with to=, or show amounts again: reveal.",
                nl: "Schrijf het naar een bestand met naar=, of toon ze weer: laat zien."))
    }
}
