import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What the check found, by kind; with what was accepted when asked for.
    public init(
        check: CaseCheck, title: String, language: Language, showsAccepted: Bool
    ) {
        let shown = showsAccepted ? check.findings : check.open
        let name = Phrase(en: "Check", nl: "Controle")[language]
        let accepted = check.findings.count - check.open.count
        let summary = Phrase(
            en: "\(check.open.count) finding\(check.open.count == 1 ? "" : "s"), "
                + "\(accepted) accepted.",
            nl: "\(check.open.count) bevinding\(check.open.count == 1 ? "" : "en"), "
                + "\(accepted) aanvaard.")
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .paragraph(summary[language]),
        ])
        for code in Finding.Code.allCases {
            let entries = shown.filter { $0.code == code }.map { $0.entry(language) }
            if entries.isEmpty { continue }
            blocks += [.heading(level: 2, code.title[language]), .list(entries)]
        }
    }
}

extension JSONValue {
    /// What the check found, for programs.
    public init(check: CaseCheck, title: String) {
        self = [
            "format": 1, "report": "check", "title": .string(title),
            "findings": .array(
                check.findings.map { finding in
                    let (standing, reason): (String, String?) =
                        switch finding.standing {
                        case .open: ("open", nil)
                        case .accepted(let reason): ("accepted", reason)
                        case .returned(let reason): ("returned", reason)
                        }
                    return [
                        "id": .string(finding.id), "code": .string(finding.code.rawValue),
                        "item": JSONValue(finding.item?.shortID?.text),
                        "standing": .string(standing), "reason": JSONValue(reason),
                    ]
                }),
        ]
    }
}

extension Finding {
    fileprivate func entry(_ language: Language) -> ListEntry {
        let about = item.flatMap { $0.text(.text) ?? $0.text(.name) }
        let text = [id, about].compactMap { $0 }.joined(separator: " · ")
        switch standing {
        case .open: return ListEntry(mark: "!", text)
        case .accepted(let reason):
            return ListEntry(
                mark: "v", text,
                details: [Phrase(en: "accepted: ", nl: "aanvaard: ")[language] + reason])
        case .returned(let reason):
            return ListEntry(
                mark: "!", text,
                details: [
                    Phrase(
                        en: "accepted before, but it changed: ",
                        nl: "eerder aanvaard, maar het is veranderd: ")[language] + reason
                ])
        }
    }
}

extension Finding.Code {
    /// What people read above findings of this kind.
    var title: Phrase {
        switch self {
        case .promise:
            Phrase(en: "Promised, not in the ledger", nl: "Beloofd, niet in het grootboek")
        case .noParty:
            Phrase(en: "Lines of a party not in the case", nl: "Regels van een onbekende partij")
        case .givesOnly:
            Phrase(en: "Gives, gets nothing yet", nl: "Geeft, krijgt nog niets")
        case .getsOnly:
            Phrase(en: "Gets, gives nothing yet", nl: "Krijgt, geeft nog niets")
        case .oneSource:
            Phrase(en: "One source carries all of it", nl: "Een bron draagt alles")
        case .nothingAfter:
            Phrase(en: "Nothing after the grant", nl: "Niets na de subsidie")
        case .unexplained:
            Phrase(en: "Lines without explanation", nl: "Regels zonder uitleg")
        case .tierFee:
            Phrase(en: "Tiers without a booked fee", nl: "Niveaus zonder geboekte bijdrage")
        }
    }
}
