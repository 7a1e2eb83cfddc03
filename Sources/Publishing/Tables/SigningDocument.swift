import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What one party has still to sign. A group has no signature of its own: what it gives has to
    /// be signed for by its members, so that it stands on the sheet of each of them.
    public init(toSign statement: PartnerStatement, language: Language) {
        let text = MoneyText(language: language)
        let open = (statement.gives + statement.funds).filter { !$0.isSigned }
        self.init([.heading(level: 2, Phrase(en: "Must sign", nl: "Moet tekenen")[language])])
        let shared = statement.groups.flatMap { group in
            group.lines.filter { !$0.isSigned }.map { line in
                let with = Phrase(
                    en: "with the others of ", nl: "met de anderen van ")[language]
                return ListEntry(
                    with + group.party.name + ": " + text.describe(line, namesParty: false))
            }
        }
        if open.isEmpty, shared.isEmpty {
            blocks.append(
                .paragraph(Phrase(en: "Nothing more.", nl: "Niets meer.")[language]))
        } else {
            let own = open.map { ListEntry(text.describe($0, namesParty: false)) }
            blocks.append(.list(own + shared))
        }
    }
}
