import CaseModel
import Ledger
import Wording

/// What to type about a finding: a command that does something as it stands there.
struct CheckSteps {
    let current: Case

    /// The command for the first of findings of one kind.
    func next(_ findings: [Finding]) -> Phrase? {
        guard let finding = findings.first else { return nil }
        let id = finding.item?.shortID?.text ?? ""
        let handle = finding.item.map(Acknowledgement.handle) ?? ""
        switch finding.code {
        case .promise: return finding.item.flatMap(promise)
        case .noParty: return Phrase(en: "show \(id)", nl: "toon \(id)")
        case .givesOnly:
            return piece(holding: .returns).map { words in
                Phrase(
                    en: "\(words.english) \(handle): what it gets out of this",
                    nl: "\(words.dutch) \(handle): wat het hieraan heeft")
            }
        case .getsOnly:
            return Phrase(
                en: "give \(handle) what it brings", nl: "bijdrage \(handle) wat het inbrengt")
        case .oneSource, .nothingAfter: return Phrase(en: "plan", nl: "dekkingsplan")
        case .unexplained:
            return Phrase(
                en: "rewrite \(id) what it is for", nl: "herschrijf \(id) waar het voor is")
        case .tierFee:
            return Phrase(
                en: "cash \(handle) the fee of its tier",
                nl: "geld \(handle) de fee van zijn niveau")
        }
    }

    /// A promise is booked for who made it, or linked to the line in which it came back.
    private func promise(_ note: Item) -> Phrase? {
        let id = note.shortID?.text ?? ""
        let holds = current.piece(PieceID(note.text(.piece) ?? ""))?.holds
        if holds == .contributions, let giver = note.item(.partner).flatMap({ current[$0] }) {
            let handle = Acknowledgement.handle(of: giver)
            return Phrase(en: "give \(handle) at=\(id)", nl: "bijdrage \(handle) bij=\(id)")
        }
        let kind: CaseModel.ItemKind =
            switch holds {
            case .costLines: .costLine
            case .funding: .funding
            default: .contribution
            }
        guard let line = current.all(kind).first?.shortID?.text else {
            return Phrase(
                en: "accept promise.\(id) this needs no money",
                nl: "accepteer promise.\(id) hier is geen geld voor nodig")
        }
        return Phrase(en: "link \(id) \(line)", nl: "koppel \(id) \(line)")
    }

    private func piece(holding: Holding) -> Phrase? {
        for board in current.boards {
            for piece in board.piecesInOrder where piece.holds == holding { return piece.words }
        }
        return nil
    }
}
