import CaseModel
import CommandLanguage
import Wording

/// Whether what a contribution says goes with its form: cash is an amount, and the cost that is
/// the other side of a booking is of something in kind. Without this both sides would have no
/// value any more, and no report would say why.
enum ContributionForm {
    static func check(_ line: Item, _ call: Call) throws {
        guard line.kind == .contribution, line.text(.form) == "cash" else { return }
        let argument = call.argument(.form) ?? call.argument(.quantity) ?? call.argument(.worth)
        let id = line.shortID?.text ?? ""
        if line[.quantity] != nil {
            let shown = Acknowledgement.measure(line, call.writer) ?? Phrase(same: "")
            throw Problem(
                .wrongKind,
                Phrase(
                    en: "Cash is an amount, and \(shown.english) is not.",
                    nl: "Geld is een bedrag, en \(shown.dutch) is dat niet."),
                next: try call.theCase()[line.id] == nil
                    ? Phrase(
                        en: "Give the amount, or leave form=cash out.",
                        nl: "Geef het bedrag, of laat vorm=geld weg.")
                    : Phrase(
                        en: "Empty the quantity and give the amount: "
                            + "set \(id) form=cash quantity= amount=AMOUNT.",
                        nl: "Maak het aantal leeg en geef het bedrag: "
                            + "zet \(id) vorm=geld aantal= bedrag=BEDRAG.")
            ).at(argument)
        }
        let mirrors = try call.theCase().items(pointingAt: line.id).filter {
            $0.item(.mirrors) == line.id
        }
        guard let mirror = mirrors.first?.shortID?.text else { return }
        throw Problem(
            .wrongKind,
            Phrase(
                en: "\(mirror) is the cost side of \(id), and cash has none.",
                nl: "\(mirror) is de kostenkant van \(id), en die heeft geld niet."),
            next: Phrase(
                en: "Take it away first: remove \(mirror); or keep the cost on its own: "
                    + "set \(mirror) mirrors= amount=AMOUNT.",
                nl: "Haal die eerst weg: verwijder \(mirror); of laat de kosten los staan: "
                    + "zet \(mirror) spiegelt= bedrag=BEDRAG.")
        ).at(argument)
    }
}
