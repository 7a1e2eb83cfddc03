import CaseModel
import CommandLanguage
import Ledger
import Wording

/// The figure a command asks for: one vocabulary for `why`, `expect` and stated totals.
extension Call {
    /// The words after the point of a figure for what no year is known of.
    private static let noYear = Words(en: "no-year", nl: "zonder-jaar")

    /// What narrows a figure down, by the attribute that says it.
    private static let dimensions: [(AttributeName, TableDimension, Vocabulary?)] = [
        (.category, .category, .costCategory), (.status, .status, .fundingStatus),
        (.workPackage, .workPackage, nil), (.activity, .activity, nil),
        (.programme, .programme, nil), (.project, .project, nil), (.form, .form, .form),
        (.type, .kind, .coverageKind), (.aid, .aid, .aidType), (.vat, .vat, .vat),
        (.eligible, .eligible, .yesNo), (.function, .function, nil), (.fund, .fund, nil),
        (.earmark, .earmark, nil),
    ]

    /// The lines that count: all, or only what is signed for.
    func asked(_ ledger: LedgerReading) -> LedgerReading {
        argument(.only) == nil ? ledger : ledger.signedOnly
    }

    /// The lines a figure is the sum of: those that its year and the attributes ask for.
    func query(
        _ key: String, _ tail: String?, _ argument: Argument, of ledger: LedgerReading
    ) throws -> FigureQuery {
        guard FigureQuery.keys.contains(key) else { throw Figure.unknown(key, argument) }
        var query = FigureQuery(key, years: try years()?.all)
        if let tail {
            if Self.noYear.all.contains(Folding.folded(tail)) {
                query.isWithoutYear = true
            } else {
                query.years = try Self.years(after: tail, argument)
            }
        }
        if let party = self.argument(.party) { query.filters[.party] = try partyFilter(party) }
        if let source = self.argument(.source) { query.filters[.source] = try sourceFilter(source) }
        for (name, dimension, vocabulary) in Self.dimensions {
            guard let given = self.argument(name) else { continue }
            query.filters[dimension] = try filter(given, vocabulary, dimension, ledger)
        }
        return query
    }

    private static func years(after tail: String, _ argument: Argument) throws -> [Int] {
        do throws(NumberError) {
            return try Years.read(tail).all
        } catch {
            throw tail.first?.isNumber == true
                ? Problem.number(error, typed: tail).at(argument)
                : Figure.unknown(argument.typed, argument)
        }
    }

    private func isNotSaid(_ typed: String) -> Bool {
        Vocabulary.notSaid.words.all.contains(Folding.folded(typed))
    }

    private func partyFilter(_ argument: Argument) throws -> FigureQuery.Filter {
        isNotSaid(try value(argument).trimmingBlanks)
            ? .unnamed : .party(try partner(argument).id)
    }

    private func sourceFilter(_ argument: Argument) throws -> FigureQuery.Filter {
        let typed = try value(argument).trimmingBlanks
        if isNotSaid(typed) { return .unnamed }
        let parties = try viewed().shown.partners(named: typed)
        return parties.count == 1 ? .either(typed, parties[0].id) : .named(typed)
    }

    private func filter(
        _ argument: Argument, _ vocabulary: Vocabulary?, _ dimension: TableDimension,
        _ ledger: LedgerReading
    ) throws -> FigureQuery.Filter {
        let typed = try argument.choice ?? value(argument).trimmingBlanks
        if isNotSaid(typed) { return .unnamed }
        if let vocabulary {
            return .named(vocabulary.choice(for: typed)?.key ?? typed)
        }
        return .named(ledger.name(typed, of: dimension))
    }
}

extension LedgerReading {
    /// What lines have in a dimension, as they spell it: `docenten` finds `Docenten`.
    fileprivate func name(_ typed: String, of dimension: TableDimension) -> String {
        let folded = Folding.folded(typed)
        var alike: String?
        for line in all {
            guard case .named(let name) = line.key(of: dimension) else { continue }
            if name == typed { return typed }
            if alike == nil, Folding.folded(name) == folded { alike = name }
        }
        return alike ?? typed
    }
}

/// A query is kept on a stated total, field by field.
extension FigureQuery {
    /// Where a stated total keeps what its lines must be of.
    private static let kept: [(TableDimension, Field)] =
        TableDimension.allCases.compactMap { dimension in
            switch dimension {
            case .party: (dimension, .partner)
            case .kind: (dimension, .fundingKind)
            case .source: (dimension, .source)
            default: dimension.field.map { (dimension, $0) }
            }
        }

    /// Reads the query of a stated total.
    init(of total: Item) {
        self.init(total.text(.key) ?? "cost", years: total.years(.years)?.all)
        for (dimension, field) in Self.kept {
            if total.text(field) == Vocabulary.notSaid.key {
                filters[dimension] = .unnamed
            } else if let name = total.text(field) {
                filters[dimension] = .named(name)
            } else if let id = total.item(field) {
                filters[dimension] = .party(id)
            }
        }
    }

    /// Keeps the filters on a stated total.
    func keep(on total: inout Item) {
        for (dimension, field) in Self.kept {
            switch filters[dimension] {
            case .named(let name): total[field] = .text(name)
            case .party(let id), .either(_, let id): total[field] = .item(id)
            case .unnamed: total[field] = .text(Vocabulary.notSaid.key)
            case nil: break
            }
        }
    }
}
