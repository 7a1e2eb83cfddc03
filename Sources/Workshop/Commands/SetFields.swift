import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `zet k8 status=getekend`: changes details of any item, or of the case with `zet casus`.
struct SetFields: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.item) else {
            throw call.missing(Phrase(en: "an id", nl: "een nummer"))
        }
        guard !call.statement.attributes.isEmpty else {
            throw call.missing(
                Phrase(
                    en: "something to set: status=signed", nl: "iets om te zetten: status=getekend")
            )
        }
        let typed = Folding.folded(try call.value(argument))
        let isCase = typed == "case" || typed == "casus"
        let before = isCase ? try settings(call) : try call.item(argument)
        var item = before
        try checkOwner(call, item.kind)
        try empty(call, in: &item)
        switch item.kind {
        case .settings: try setCase(call, &item)
        case .note: try setNote(call, &item)
        case .partner: try setPartner(call, &item)
        case .decision, .action, .aside: try SayingFields.set(call, &item)
        default: try setLine(call, &item)
        }
        var changes: [Change] = item == before ? [] : [.put(item)]
        if let ledger = call.argument(.ledger), item.kind == .note {
            changes.append(try LedgerLink.change(of: ledger, to: item, call))
        }
        guard !changes.isEmpty else {
            throw Problem.nothingToDo(
                Phrase(en: "It is so already.", nl: "Zo staat het er al."))
        }
        let remarks = [
            try leftTotals(before, item, call), try FundFields.unknown(item, call),
            try EarmarkField.remark(item, call), PartnerAttributes.remark(item, call),
        ]
        return Outcome(
            changes: changes, said: [try said(item, call)] + remarks.compactMap { $0 })
    }

    /// What counts in no total any more, or does again: nobody should find that out in the budget.
    private func leftTotals(_ before: Item, _ item: Item, _ call: Call) throws -> Phrase? {
        let current = try call.theCase()
        if item.kind == .contribution, item.item(.partner) != before.item(.partner),
            let giver = item.item(.partner).flatMap({ current[$0] }), giver.isOuterRing
        {
            return .outerRing(giver)
        }
        guard item.kind == .partner, item.isOuterRing != before.isOuterRing else { return nil }
        var after = current
        after.put(item)
        let coverage = FigureQuery("coverage")
        let old = try coverage.value(in: LedgerReading(call.valued(current)))
        let new = try coverage.value(in: LedgerReading(call.valued(after)))
        guard old != new else { return nil }
        func text(_ range: MoneyRange) -> String {
            range.isSettled
                ? call.writer.money(range.lowest)
                : call.writer.money(range.lowest) + " – " + call.writer.money(range.highest)
        }
        return Phrase(
            en: "coverage goes from \(text(old)) to \(text(new))",
            nl: "de dekking gaat van \(text(old)) naar \(text(new))")
    }

    private func settings(_ call: Call) throws -> Item {
        guard let settings = try call.theCase().settings else { throw Problem.noCase }
        return settings
    }

    private func said(_ item: Item, _ call: Call) throws -> Phrase {
        let current = call.session.draft?.current ?? Case()
        switch item.kind {
        case .settings: return Phrase(same: item.text(.name) ?? "")
        case .partner: return Acknowledgement.partner(item)
        case .statedTotal: return try StateTotal.said(item, call)
        case .decision, .action, .aside: return Acknowledgement.saying(item, in: current)
        case .note:
            return Acknowledgement.line(
                Acknowledgement.note(item, in: current),
                Acknowledgement.word(item.text(.state), of: .state))
        default: return Acknowledgement.ledgerLine(item, in: try call.valued(current))
        }
    }

    /// An attribute must belong to the kind of item; the table says which do.
    private func checkOwner(_ call: Call, _ kind: CaseModel.ItemKind) throws {
        let owner = kind.owner
        let all = CommandTable.specification(of: .set).attributes
        for given in call.statement.attributes {
            let rows = all.filter { $0.name == given.name }
            guard !rows.contains(where: { $0.owners.isEmpty || $0.owners.contains(owner) }) else {
                continue
            }
            let word = given.name.words
            throw Problem(
                .attributeNotForKind,
                Phrase(
                    en: "\(word[.english]) does not belong to \(kind.title.english).",
                    nl: "\(word[.dutch]) hoort niet bij \(kind.title.dutch)."),
                next: Phrase(en: "See help set.", nl: "Zie help zet.")
            ).at(given.argument)
        }
    }

    /// `status=` without a value empties the field, but for what an item cannot do without.
    private func empty(_ call: Call, in item: inout Item) throws {
        for given in call.statement.attributes where given.argument.typed.isEmpty {
            guard let field = Self.fields[given.name] else { throw required(given) }
            let isHeld =
                (field == .partner && item.kind != .funding && item.kind != .costLine)
                || field == .form || field == .fundingKind
                || (field == .text && (item.kind == .note || item.kind.isSaying))
                || (field == .amount && item.kind == .statedTotal)
            if isHeld { throw required(given) }
            item[field] = nil
            if field == .owner { item[.partner] = nil }
            if field == .quantity || field == .unitPrice { item[.unitPrice] = nil }
            // Cash without a quantity is of no unit and of nobody's hours either.
            if field == .quantity, call.argument(.form)?.choice == "cash" {
                item[.unit] = nil
                item[.function] = nil
            }
        }
    }

    private func required(_ given: Statement.GivenAttribute) -> Problem {
        Problem(
            .missingValue,
            Phrase(
                en: "\(given.name.words[.english]) cannot be empty.",
                nl: "\(given.name.words[.dutch]) kan niet leeg zijn."),
            next: Phrase(en: "Give another value.", nl: "Geef een andere waarde.")
        ).at(given.argument)
    }

    private static let fields: [AttributeName: Field] = [
        .source: .source, .confidence: .confidence, .tag: .tags, .state: .state, .by: .speakers,
        .type: .kinds, .sector: .sector, .ring: .ring, .role: .roles, .members: .members,
        .about: .text, .tier: .tier, .party: .partner, .from: .partner, .amount: .amount,
        .price: .unitPrice, .quantity: .quantity, .unit: .unit, .function: .function,
        .worth: .worth, .years: .years, .status: .status, .evidence: .evidence,
        .earmark: .earmark, .at: .note, .activity: .activity, .workPackage: .workPackage,
        .programme: .programme, .project: .project, .category: .category, .vat: .vat,
        .mirrors: .mirrors, .fund: .fund, .text: .text, .form: .form, .owner: .owner, .due: .due,
        .done: .done,
        .fundGroup: .fundGroups, .aid: .aidType,
        .topUp: .topUp, .eligible: .eligible, .because: .eligibleReason,
        .applied: .applicationDate,
    ]

    private func setCase(_ call: Call, _ item: inout Item) throws {
        if let argument = call.argument(.name) {
            item[.name] = .text(try call.value(argument).trimmingBlanks)
        }
        if let language = try call.choice(.language, .language) {
            item[.language] = .text(language)
        }
        if let about = try call.attribute(.about) { item[.text] = .text(about) }
        if let source = try call.attribute(.source) { item[.source] = .text(source) }
        if let argument = call.argument(.applied) {
            item[.applicationDate] = .text(try call.day(argument).text)
        }
    }

    private func setNote(_ call: Call, _ note: inout Item) throws {
        if let text = try call.attribute(.text) { note[.text] = .text(text) }
        if let argument = call.argument(.piece) {
            let piece = try call.piece(argument)
            if note.text(.piece) != piece.text || note.contestedFields.contains(.piece) {
                note[.piece] = .text(piece.text)
                note[.rank] = .text(Rank.after(try call.theCase().lastRank(in: piece)))
            }
        }
        try NoteAttributes.read(call, into: &note)
    }

    private func setPartner(_ call: Call, _ partner: inout Item) throws {
        if let argument = call.argument(.name) {
            let name = try PartnerName.checked(argument, call, besides: partner)
            if name != partner.text(.name) { partner.rename(to: name) }
        }
        if let argument = call.argument(.as) {
            partner[.handle] = .text(try PartnerHandle.checked(argument, call, besides: partner))
        }
        if let state = try call.choice(.state, .state) {
            partner[.state] = state == "open" ? nil : .text(state)
        }
        try PartnerAttributes.read(call, into: &partner)
    }

    private func setLine(_ call: Call, _ line: inout Item) throws {
        let amount = call.argument(.amount)
        let before = try call.theCase()[line.id]?.text(.eligible)
        if let amount {
            line[.amount] = .money(try call.amount(amount))
            // A plain amount takes the place of quantity times price.
            line[.unitPrice] = nil
        }
        if let argument = call.argument(.quantity) {
            line[.quantity] = .quantity(try call.quantity(argument))
        }
        if let argument = call.argument(.price) {
            line[.unitPrice] = .money(try call.amount(argument))
        }
        if let text = try call.attribute(.text) { line[.text] = .text(text) }
        if let state = try call.choice(.state, .state) {
            line[.state] = state == "open" ? nil : .text(state)
        }
        try LedgerFields.read(call, into: &line)
        if line.text(.eligible) != before, call.argument(.because) == nil {
            // Why it counted or not is no reason for the opposite.
            line[.eligibleReason] = nil
        }
        try ContributionForm.check(line, call)
        try SideQuantity.check(line, call)
        // A part of a split line may carry an odd cent: only a new price or number changes it.
        if amount == nil, let typed = call.argument(.price) ?? call.argument(.quantity) {
            try CostPrice.total(of: &line, at: typed)
        }
    }
}

extension CaseModel.ItemKind {
    /// The kind as the command table knows it.
    var owner: CommandLanguage.ItemKind {
        switch self {
        case .note: .note
        case .partner: .partner
        case .contribution: .contribution
        case .costLine: .cost
        case .funding: .funding
        case .decision: .decision
        case .action: .action
        case .aside: .aside
        case .acceptance: .acceptance
        case .statedTotal: .statedTotal
        case .ownRate: .ownRate
        case .settings, .board, .piece, .template, .fundPack: .theCase
        }
    }
}
