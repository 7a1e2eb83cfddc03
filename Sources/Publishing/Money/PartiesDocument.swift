import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What all parties give and get: the sums first, then party by party.
    /// A label says which moment it shows, when that is not the present.
    public init(
        parties report: PartiesReport, title: String, language: Language, label: PointLabel? = nil
    ) {
        let writer = PartyBlocks(language: language)
        let name = MoneyWording.parties[language]
        self.init([.heading(level: 1, title.isEmpty ? name : name + " · " + title)])
        if let label { blocks.append(.paragraph(label.line(in: language))) }
        if report.statements.isEmpty, report.outerRing.isEmpty {
            blocks.append(
                .paragraph(
                    Phrase(en: "There are no parties yet.", nl: "Er zijn nog geen partijen.")[
                        language]))
            return
        }
        blocks.append(.table(writer.overview(report)))
        blocks += writer.findings(report)
        for statement in report.statements { blocks += writer.short(statement) }
        if !report.withoutParty.isEmpty {
            blocks.append(.heading(level: 3, MoneyWording.withoutParty[language]))
            blocks.append(.list(report.withoutParty.map { ListEntry(writer.line($0)) }))
        }
        if !report.outerRing.isEmpty {
            blocks.append(.heading(level: 2, MoneyWording.outerRing[language]))
            for statement in report.outerRing { blocks += writer.short(statement) }
        }
        let everything =
            (report.statements + report.outerRing).flatMap(\.shownItems)
            + report.withoutParty.map(\.item)
        blocks += writer.legend(everything, oneSided: report.oneSided)
    }

    /// What one party gives and gets, as a sheet for that party.
    public init(statement: PartnerStatement, title: String, language: Language) {
        let writer = PartyBlocks(language: language)
        let heading = [statement.party.name, title].filter { !$0.isEmpty }
        self.init([.heading(level: 1, heading.joined(separator: " · "))])
        blocks += writer.facts(statement)
        blocks += writer.giving(statement)
        blocks += writer.getting(statement)
        // What a mark means stands under the table already where the party has such a line too.
        let isSaid = statement.gives.contains(where: \.isOneSided)
        let shared = statement.groups.flatMap(\.lines)
        blocks += writer.legend(
            statement.shownItems + shared.map(\.item),
            oneSided: isSaid ? [] : shared.filter(\.isOneSided))
    }
}

extension PartnerStatement {
    /// All that a page about the party names.
    fileprivate var shownItems: [Item] { [partner] + (gives + funds).map(\.item) + gets }
}

private struct PartyBlocks {
    let language: Language
    var text: MoneyText { MoneyText(language: language) }

    private func say(_ english: String, _ dutch: String) -> String {
        Phrase(en: english, nl: dutch)[language]
    }

    // MARK: All parties

    func overview(_ report: PartiesReport) -> Table {
        let all = report.statements.map(\.totals) + [report.totals]
        let showsOpen = all.contains {
            !$0.formNotSettled.isZero || $0.unvaluedFormNotSettled > 0
        }
        let showsOneSided = all.contains { !$0.oneSided.isZero }
        let showsFunds = all.contains { !$0.funds.isZero || $0.unvaluedFunds > 0 }
        let hasCents = all.contains { totals in
            [totals.cash, totals.inKind, totals.oneSided, totals.formNotSettled, totals.funds]
                .contains(where: \.hasCents)
        }
        let writer = MoneyText(language: language, showsCents: hasCents)
        // Nothing given is a dash, given without a value a question mark: neither is zero euro.
        func cell(_ sum: MoneyRange, _ unvalued: Int) -> String {
            sum.isZero ? (unvalued > 0 ? "?" : "-") : writer.bare(sum)
        }
        func cells(_ totals: GivingTotals, _ returns: Int) -> [String] {
            let open = cell(totals.formNotSettled, totals.unvaluedFormNotSettled)
            return [
                cell(totals.cash, totals.unvaluedCash),
                cell(totals.inKind, totals.unvaluedInKind),
            ] + (showsOneSided ? [cell(totals.oneSided, 0)] : [])
                + (showsOpen ? [open] : [])
                + (showsFunds ? [cell(totals.funds, totals.unvaluedFunds)] : [])
                + [text.count(totals.unvaluedCount), text.count(returns)]
        }
        var rows = report.statements.map { statement in
            Table.Row([name(statement)] + cells(statement.totals, statement.gets.count))
        }
        if !report.withoutParty.isEmpty, let totals = try? GivingTotals(report.withoutParty) {
            rows.append(Table.Row([MoneyWording.withoutParty[language]] + cells(totals, 0)))
        }
        let returns = report.statements.reduce(0) { $0 + $1.gets.count }
        rows.append(
            Table.Row(
                [MoneyWording.total[language]] + cells(report.totals, returns), role: .total))
        var columns = [Table.Column(MoneyWording.party[language])]
        columns.append(Table.Column(MoneyWording.cash[language], .amount))
        columns.append(Table.Column(MoneyWording.inKind[language], .amount))
        if showsOneSided {
            columns.append(Table.Column(MoneyWording.noCostLine[language], .amount))
        }
        if showsOpen { columns.append(Table.Column(MoneyWording.formOpen[language], .amount)) }
        if showsFunds { columns.append(Table.Column(MoneyWording.funds[language], .amount)) }
        columns.append(Table.Column(say("without value", "zonder waarde"), .count))
        columns.append(Table.Column(MoneyWording.returns[language], .count))
        let notes = TableWords(language: language).notes(unvalued: [], oneSided: report.oneSided)
        return Table(columns, rows: rows, notes: notes)
    }

    func findings(_ report: PartiesReport) -> [Block] {
        var entries: [ListEntry] = []
        let giving = report.givesWithoutGetting.map(\.name)
        if !giving.isEmpty {
            entries.append(
                ListEntry(
                    mark: "!",
                    say("Gives, no return noted: ", "Geeft, nog geen opbrengst genoteerd: ")
                        + giving.joined(separator: ", ")))
        }
        let through = report.givesThroughGroupWithoutGetting.map(\.name)
        if !through.isEmpty {
            entries.append(
                ListEntry(
                    mark: "!",
                    say(
                        "Gives through a group, no return noted: ",
                        "Geeft via een groep, nog geen opbrengst genoteerd: ")
                        + through.joined(separator: ", ")))
        }
        let getting = report.getsWithoutGiving.map(\.name)
        if !getting.isEmpty {
            entries.append(
                ListEntry(
                    mark: "!",
                    say("Gets, nothing given: ", "Krijgt, geeft nog niets: ")
                        + getting.joined(separator: ", ")))
        }
        return entries.isEmpty ? [] : [.list(entries)]
    }

    /// A party in a few lines.
    func short(_ statement: PartnerStatement) -> [Block] {
        var lines: [KeyedLine] = []
        func add(_ key: Phrase, _ values: [String]) {
            for (place, value) in values.enumerated() {
                lines.append(KeyedLine(place == 0 ? key[language] : "", value))
            }
        }
        let given = (statement.gives + statement.funds).map(line)
        add(MoneyWording.gives, given.isEmpty ? [withoutOwnGift(statement)] : given)
        add(MoneyWording.gets, statement.gets.map { note($0) })
        add(MoneyWording.members, list(statement.members))
        add(MoneyWording.groups, list(statement.groups.map(\.party)))
        return [.heading(level: 3, name(statement)), .keyed(lines)]
    }

    /// What stands where a party gives nothing under its own name.
    private func withoutOwnGift(_ statement: PartnerStatement) -> String {
        let groups = statement.groups.filter(\.gives).map(\.party.name).joined(separator: ", ")
        guard groups.isEmpty else { return say("through \(groups) only", "alleen via \(groups)") }
        return say("nothing noted yet", "nog niets genoteerd")
    }

    // MARK: One party

    func facts(_ statement: PartnerStatement) -> [Block] {
        let partner = statement.partner
        var lines: [KeyedLine] = []
        func add(_ english: String, _ dutch: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append(KeyedLine(say(english, dutch), value)) }
        }
        func names(_ list: VocabularyNames.List, _ keys: [String]) -> String {
            keys.map { list.name($0, in: language) }.joined(separator: ", ")
        }
        add("short name", "korte naam", statement.party.handle)
        add("kind", "soort", names(VocabularyNames.partnerKind, partner.texts(.kinds)))
        add(
            "sector", "sector",
            partner.text(.sector).map { VocabularyNames.sector.name($0, in: language) })
        add("ring", "ring", partner.text(.ring).map { VocabularyNames.ring.name($0, in: language) })
        add("role", "rol", names(VocabularyNames.role, partner.texts(.roles)))
        add("tier", "niveau", partner.text(.tier))
        add("about", "over", partner.text(.text))
        add("members", "leden", statement.members.map(\.name).joined(separator: ", "))
        add("in groups", "in groepen", statement.groups.map(\.party.name).joined(separator: ", "))
        return lines.isEmpty ? [] : [.keyed(lines)]
    }

    func giving(_ statement: PartnerStatement) -> [Block] {
        let heading = Block.heading(level: 2, say("Gives", "Geeft"))
        let lines = statement.gives + statement.funds
        guard !lines.isEmpty else {
            return [heading, .paragraph(say("Nothing noted yet.", "Nog niets genoteerd."))]
        }
        let hasCents = lines.contains { $0.total?.hasCents == true }
        let writer = MoneyText(language: language, showsCents: hasCents)
        let showsYears = lines.contains { $0.years != nil }
        let showsStatus = lines.contains { text.status($0.item) != nil }
        func row(
            _ name: String, _ what: String, _ years: String?, _ status: String?, _ sum: String,
            role: Table.Row.Role = .plain
        ) -> Table.Row {
            Table.Row(
                [name, what] + (showsYears ? [years ?? ""] : [])
                    + (showsStatus ? [status ?? ""] : []) + [sum], role: role)
        }
        var rows = lines.map { line in
            row(
                sign(line) + line.name, what(line, statement), line.years?.text,
                text.status(line.item),
                line.total.map(writer.bare) ?? "?")
        }
        let isValued = statement.totals.unvaluedCount < statement.totals.lineCount
        if isValued, let total = try? statement.totals.total() {
            let label = MoneyWording.total[language]
            rows.append(row("", label, nil, nil, writer.bare(total), role: .total))
        }
        var columns = [
            Table.Column(say("line", "regel")), Table.Column(say("what", "wat")),
        ]
        if showsYears { columns.append(Table.Column(say("years", "jaren"))) }
        if showsStatus { columns.append(Table.Column(say("status", "status"))) }
        columns.append(Table.Column(say("euro", "euro"), .amount))
        return [heading, .table(Table(columns, rows: rows, notes: givingNotes(statement)))]
    }

    private func givingNotes(_ statement: PartnerStatement) -> [String] {
        var notes: [String] = []
        if statement.totals.unvaluedCount > 0 {
            notes.append(
                say(
                    "? has no value yet and is not in the total.",
                    "? heeft nog geen waarde en telt niet mee in het totaal."))
        }
        if statement.gives.contains(where: \.isOneSided) {
            notes.append(
                say(
                    "! has no cost line yet and is not in the total.",
                    "! heeft nog geen kostenregel en telt niet mee in het totaal."))
        }
        if statement.isOuterRing {
            notes.append(
                say(
                    "Outer ring: counts in no total of the coalition.",
                    "Buitenring: telt in geen totaal van de coalitie mee."))
        }
        return notes
    }

    func getting(_ statement: PartnerStatement) -> [Block] {
        var blocks: [Block] = [.heading(level: 2, say("Gets", "Krijgt"))]
        if statement.gets.isEmpty {
            blocks.append(.paragraph(say("No return noted yet.", "Nog geen opbrengst genoteerd.")))
        } else {
            blocks.append(.list(statement.gets.map { ListEntry(note($0)) }))
        }
        let groups = statement.groups.filter { $0.gives || $0.gets }
        if !groups.isEmpty {
            blocks.append(.heading(level: 2, say("Through groups", "Via groepen")))
            blocks.append(
                .list(
                    groups.map { group in
                        let parts = [
                            group.gives ? MoneyWording.gives[language] : nil,
                            group.gets ? MoneyWording.gets[language] : nil,
                        ]
                        let verbs = parts.compactMap { $0 }.joined(separator: say(" and ", " en "))
                        return ListEntry(
                            group.party.name + ": " + verbs, details: group.lines.map(line))
                    }))
            if groups.contains(where: { !$0.lines.isEmpty }) {
                let note = say(
                    "What a group gives counts with the group, not here.",
                    "Wat een groep geeft, telt bij de groep mee en niet hier.")
                blocks.append(.paragraph(note))
            }
        }
        return blocks
    }

    // MARK: Words

    func line(_ line: LedgerLine) -> String {
        sign(line) + text.describe(line, namesParty: false)
    }

    /// The marks before a line: not agreed, and in kind that counts nowhere yet.
    private func sign(_ line: LedgerLine) -> String {
        sign(line.item) + (line.isOneSided ? "! " : "")
    }

    /// The mark before what people do not agree on.
    private func sign(_ item: Item) -> String {
        NoteMark(item) == .contested ? NoteMark.contested.opening(.lines) : ""
    }

    /// What the marks mean, where they are used.
    func legend(_ items: [Item], oneSided: [LedgerLine] = []) -> [Block] {
        var blocks: [Block] = []
        if !oneSided.isEmpty {
            blocks.append(
                .paragraph(
                    say(
                        "! in kind without a cost line, counts nowhere yet",
                        "! natura zonder kostenregel, telt nog nergens mee")))
        }
        if items.contains(where: { NoteMark($0) == .contested }) {
            blocks.append(
                .paragraph(
                    NoteMark.contested.opening(.lines) + CanvasWords.contested[language]))
        }
        return blocks
    }

    private func what(_ line: LedgerLine, _ statement: PartnerStatement) -> String {
        var parts: [String] = []
        if let fund = line.item.text(.fund) { parts.append(fund) }
        if line.item.kind == .funding, let kind = line.item.text(.fundingKind) {
            parts.append(VocabularyNames.fundingKind.name(kind, in: language))
        } else if let form = line.item.text(.form) {
            parts.append(VocabularyNames.form.name(form, in: language))
        }
        if let quantity = text.quantity(line.item) { parts.append(quantity) }
        if let words = line.item.text(.text) { parts.append(words) }
        if let target = statement.earmarks[line.id] {
            parts.append(say("for ", "voor ") + target.name)
        }
        return parts.joined(separator: " · ")
    }

    private func note(_ item: Item) -> String {
        sign(item)
            + [item.shortID?.text, item.text(.text)].compactMap { $0 }.joined(separator: " · ")
    }

    private func name(_ statement: PartnerStatement) -> String {
        let party = statement.party
        return sign(statement.partner)
            + (party.isGroup ? party.name + " (" + MoneyWording.group[language] + ")" : party.name)
    }

    private func list(_ parties: [PartyName]) -> [String] {
        parties.isEmpty ? [] : [parties.map(\.name).joined(separator: ", ")]
    }
}
