import CaseModel
public import Ledger
public import Wording

extension CSVTable {
    /// The partner register with what each gives in total, one row per party.
    public init(partners report: PartiesReport, language: Language) {
        let writer = PartyRows(language: language)
        self.init(
            header: PartnerColumn.allCases.map { $0.title[language] },
            rows: (report.statements + report.outerRing).map(writer.partner))
    }

    /// What every party gives and gets, one row per ledger line and per note. While people do not
    /// agree, the amount is the lowest reading and the highest stands beside it, as everywhere; a
    /// line that may go is read as gone too.
    public init(parties report: PartiesReport, language: Language) {
        let columns: [Phrase] = [
            Phrase(en: "party", nl: "partij"), Phrase(en: "direction", nl: "richting"),
            Phrase(en: "line", nl: "regel"), Phrase(en: "form", nl: "vorm"),
            Phrase(en: "description", nl: "omschrijving"), Phrase(en: "quantity", nl: "aantal"),
            Phrase(en: "unit", nl: "eenheid"), Phrase(en: "function", nl: "functie"),
            Phrase(en: "amount", nl: "bedrag"), Phrase(en: "highest amount", nl: "hoogste bedrag"),
            Phrase(en: "unvalued", nl: "zonder waarde"), Phrase(en: "years", nl: "jaren"),
            Phrase(en: "status", nl: "status"), Phrase(en: "counts", nl: "telt mee"),
        ]
        let writer = PartyRows(language: language)
        var rows = (report.statements + report.outerRing).flatMap(writer.both)
        rows += report.withoutParty.map { writer.giving($0, of: "") }
        self.init(header: columns.map { $0[language] }, rows: rows)
    }
}

private struct PartyRows {
    let language: Language

    func partner(_ statement: PartnerStatement) -> [CSVCell] {
        let partner = statement.partner
        func names(_ list: VocabularyNames.List, _ keys: [String]) -> CSVCell {
            listed(keys.map { list.name($0, in: language) })
        }
        return [
            CSVCell(partner.shortID?.text), CSVCell(statement.party.handle),
            .text(statement.party.name), statement.party.isGroup ? yes : .empty,
            names(VocabularyNames.partnerKind, partner.texts(.kinds)),
            names(VocabularyNames.sector, partner.text(.sector).map { [$0] } ?? []),
            names(VocabularyNames.ring, partner.text(.ring).map { [$0] } ?? []),
            names(VocabularyNames.role, partner.texts(.roles)), CSVCell(partner.text(.tier)),
            listed(statement.members.map(\.name)), listed(statement.groups.map(\.party.name)),
            CSVCell(partner.text(.text)), amount(statement.totals.cash),
            amount(statement.totals.inKind), amount(statement.totals.oneSided),
            amount(statement.totals.formNotSettled), amount(statement.totals.funds),
            .count(statement.totals.unvaluedCount),
            .count(statement.gets.count),
        ]
    }

    func both(_ statement: PartnerStatement) -> [[CSVCell]] {
        let name = statement.party.name
        let given = (statement.gives + statement.funds).map { giving($0, of: name) }
        let got = statement.gets.map { note -> [CSVCell] in
            [
                .text(name), .text(MoneyWording.gets[language]), CSVCell(note.shortID?.text),
                .empty, CSVCell(note.text(.text)),
            ] + Array(repeating: .empty, count: 9)
        }
        return given + got
    }

    func giving(_ line: LedgerLine, of name: String) -> [CSVCell] {
        let item = line.item
        let total = line.countedTotal
        var counts = Phrase(en: "yes", nl: "ja")
        if case .apart(let reason) = line.standing { counts = MoneyWording.name(reason) }
        let form =
            item.kind == .funding
            ? item.text(.fundingKind).map { VocabularyNames.fundingKind.name($0, in: language) }
            : item.text(.form).map { VocabularyNames.form.name($0, in: language) }
        return [
            .text(name), .text(MoneyWording.gives[language]), .text(line.name), CSVCell(form),
            CSVCell(item.text(.text)), item.quantity(.quantity).map { .quantity($0) } ?? .empty,
            CSVCell(item.text(.unit)), CSVCell(item.text(.function)),
            total.map { .amount($0.lowest) } ?? .empty,
            total.flatMap { $0.isSettled ? nil : .amount($0.highest) } ?? .empty,
            line.isUnvalued ? yes : .empty, CSVCell(line.years?.text),
            CSVCell(MoneyText(language: language).status(item)), .text(counts[language]),
        ]
    }

    private var yes: CSVCell { .text(Phrase(en: "yes", nl: "ja")[language]) }

    private func listed(_ names: [String]) -> CSVCell {
        names.isEmpty ? .empty : .text(names.joined(separator: ", "))
    }

    /// A sum as a number; while it is contested, both ends as text.
    private func amount(_ range: MoneyRange) -> CSVCell {
        range.isSettled
            ? .amount(range.lowest) : .text(MoneyText(language: language).bare(range))
    }
}
