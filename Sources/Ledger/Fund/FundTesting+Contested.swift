import CaseModel

/// Fields on which drafts do not agree. Amounts, worths, quantities and years are read every way
/// there is; of any other field nobody can say what a rule makes of it before people settle it.
extension FundTesting {
    /// What a rule looks at of which drafts do not agree, line by line.
    func contestedFields(for test: FundTest) -> [MissingFact] {
        guard !contested.isEmpty else { return [] }
        let fields = fields(of: test)
        return contested.flatMap { item in
            item.contestedFields.filter { field in
                fields.contains(field) && matters(field, of: item, to: test)
            }.map { field in
                .contested(
                    field, of: item, naming: item[field]?.references.compactMap { given[$0] } ?? [])
            }
        }
    }

    /// Lines of the ledger, parties and settings with a field on which drafts do not agree.
    static func contested(_ reading: LedgerReading, in given: Case) -> [Item] {
        let settings = given.settings.map { [$0] } ?? []
        return (reading.all.map(\.item) + given.all(.partner) + settings).filter { item in
            item.entries.contains { entry in
                if case .contested = entry.value { true } else { false }
            }
        }
    }

    private static let eligibility: Set<Field> = [.eligible, .function, .mirrors, .partner, .ring]
    private static let sums: Set<Field> = [
        .form, .fundingKind, .unit, .amount, .quantity, .unitPrice,
    ]
    private static let party: Set<Field> = [.kinds, .fundGroups, .members, .ring]

    private func fields(of test: FundTest) -> Set<Field> {
        var fields: Set<Field> =
            switch test {
            case .grant: [.fundingKind, .fund, .eligible]
            case .share(.grant, _): Self.sums.union([.fund])
            case .share(.applicant, _): Self.sums.union([.members, .roles])
            case .share(.groups, _): Self.sums.union(Self.party).union([.fund])
            case .cashOnly: Self.party.union([.form, .roles])
            case .duration, .notEligible: []
            case .parties: Self.party
            case .rates: [.unit, .unitPrice, .category]
            case .aid: Self.sums.union([.topUp])
            case .window: [.applicationDate]
            case .lines(let details): Set(details.map(Self.field))
            case .closes: Self.sums.union([.mirrors, .function, .partner, .ring])
            }
        switch test {
        case .grant, .parties, .window, .closes: break
        default:
            fields.formUnion(Self.eligibility)
            if valuation.looksAtTiming { fields.insert(.applicationDate) }
        }
        return fields
    }

    private func matters(_ field: Field, of item: Item, to test: FundTest) -> Bool {
        switch field {
        case .amount, .quantity, .unitPrice:
            if case .lines = test { return lacks(field, of: item) }
            if case .rates = test { return true }
            // Beside a cost that takes what it leaves, it is read one way only.
            return item.item(.mirrors).map(shared.contains) ?? false
        case .years, .activity, .text, .category, .workPackage:
            if case .lines = test { return lacks(field, of: item) }
            return true
        case .partner:
            let isGiver: Bool =
                switch test {
                case .share(.grant, _), .aid, .closes, .duration, .rates, .lines, .notEligible:
                    false
                default: item.kind != .costLine
                }
            // What somebody in the outer ring gives counts nowhere.
            return isGiver || item[.partner]?.references.contains { isOuter($0) } == true
        default:
            guard item.kind == .partner, !isAboutAll(test) else { return true }
            return isUsed(item)
        }
    }

    private func isAboutAll(_ test: FundTest) -> Bool {
        switch test {
        case .parties, .share(.applicant, _), .cashOnly: true
        default: false
        }
    }

    /// Whether a party gives something, or has to do with one that does.
    private func isUsed(_ party: Item) -> Bool {
        reading.all.contains { line in
            guard let partner = line.partner else { return false }
            return partner.id == party.id || partner.items(.members).contains(party.id)
                || party[.members]?.references.contains(partner.id) == true
        }
    }

    private func isOuter(_ party: ItemID) -> Bool {
        guard let ring = given[party]?[.ring] else { return false }
        if case .contested(let contested) = ring {
            return contested.readings.contains(.value(.text("outer")))
        }
        return ring == .text("outer")
    }

    /// Whether a draft emptied the field; that it is there is all a rule on detail asks.
    private func lacks(_ field: Field, of item: Item) -> Bool {
        guard case .contested(let contested) = item[field] else { return false }
        return contested.readings.contains(.absent)
    }

    /// The field in which a line says something.
    static func field(_ detail: LineDetail) -> Field {
        switch detail {
        case .years: .years
        case .activity: .activity
        case .quantity: .quantity
        case .price: .unitPrice
        case .explanation: .text
        case .category: .category
        case .workPackage: .workPackage
        }
    }
}
