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
        case .outerRing:
            return finding.item?.item(.partner).flatMap { current[$0] }.map { partner in
                let handle = Acknowledgement.handle(of: partner)
                return Phrase(en: "set \(handle) ring=active", nl: "zet \(handle) ring=actief")
            }
        case .oneSided:
            return Phrase(en: "cost mirrors=\(id)", nl: "kost spiegelt=\(id)")
        case .unequalSides:
            guard case .sides(let sides) = finding.detail else { return nil }
            return equal(sides)
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
        case .earmark:
            // Which other cost it is for, people know and we do not.
            guard case .earmark(let earmark) = finding.detail,
                let line = earmark.contributions.last?.name
            else { return nil }
            return Phrase(en: "set \(line) earmark=LINE", nl: "zet \(line) bestemd=REGEL")
        case .tierFee:
            return Phrase(
                en: "cash \(handle) the fee of its tier",
                nl: "geld \(handle) de fee van zijn niveau")
        }
    }

    /// Either side can follow the other: the gift where as much of it at its own rate is what the
    /// costs come to, and the last cost line by taking what is left of the gift.
    private func equal(_ sides: UnequalSides) -> Phrase? {
        guard let cost = sides.costLines.last else { return nil }
        let gift = sides.contribution
        let taking = Phrase(
            en: "set \(cost.name) amount= quantity=", nl: "zet \(cost.name) bedrag= aantal=")
        let isRated = current[gift.id].map { $0[.worth] == nil && $0[.amount] == nil } ?? false
        guard isRated, sides.costLines.count == 1,
            let given = gift.item.quantity(.quantity), let spent = cost.item.quantity(.quantity),
            gift.item.text(.unit) == cost.item.text(.unit), given.thousandths > 0,
            let price = cost.item.money(.unitPrice), (try? given.valued(at: price)) == sides.worth
        else { return taking }
        func size(_ language: Language) -> String {
            NumberWriter(language: language).quantity(spent)
        }
        return Phrase(
            en: "set \(gift.name) quantity=\(size(.english)); or the whole gift is spent: "
                + taking.english,
            nl: "zet \(gift.name) aantal=\(size(.dutch)); of de hele gift gaat op: "
                + taking.dutch)
    }

    /// A promise is linked to the line in which it came back, or booked for who made it.
    private func promise(_ note: Item) -> Phrase? {
        let id = note.shortID?.text ?? ""
        let search = PromisedLine(of: note, in: current)
        if let line = search.found?.shortID?.text {
            return Phrase(en: "link \(id) \(line)", nl: "koppel \(id) \(line)")
        }
        if let giver = search.giver {
            let handle = Acknowledgement.handle(of: giver)
            return Phrase(en: "give \(handle) at=\(id)", nl: "bijdrage \(handle) bij=\(id)")
        }
        guard current.count(search.kind) > 0 else {
            return Phrase(
                en: "accept promise.\(id) this needs no money",
                nl: "accepteer promise.\(id) hier is geen geld voor nodig")
        }
        // Which line it is, people know and we do not.
        return Phrase(en: "link \(id) LINE", nl: "koppel \(id) REGEL")
    }

    private func piece(holding: Holding) -> Phrase? {
        for board in current.boards {
            for piece in board.piecesInOrder where piece.holds == holding { return piece.words }
        }
        return nil
    }
}
