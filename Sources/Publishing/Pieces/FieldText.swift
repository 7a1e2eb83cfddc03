import CaseModel
import Wording

/// The readable names of fields.
enum FieldNames {
    static func name(_ field: Field) -> Phrase { FieldWords.name(field.fieldName) }
}

/// Writes the values of fields for people.
struct FieldText {
    let language: Language
    let find: (ItemID) -> Item?
    /// The name of a piece from what a note holds.
    let pieceName: (PieceID) -> Phrase?

    private var writer: NumberWriter { NumberWriter(language: language) }

    /// The value of a field in words; empty fields say so with a dash.
    func text(_ field: Field, of item: Item) -> String {
        item[field].map { text($0, in: field) } ?? "-"
    }

    /// Fields that hold a mark and no number.
    private static let marks: Set<Field> = [.isGroup, .isApproximate, .isRest, .done]

    /// A value in words.
    func text(_ value: Value, in field: Field) -> String {
        switch value {
        case .text(let text): return name(text, in: field)
        case .texts(let texts):
            return texts.map { name($0, in: field) }.joined(separator: ", ")
        case .number(let number):
            return Self.marks.contains(field)
                ? CanvasWords.yesNo(number == 1)[language] : writer.count(Int(number))
        case .money(let money): return writer.money(money)
        case .quantity(let quantity): return writer.quantity(quantity)
        case .years(let years): return years.text
        case .item(let id): return name(of: id)
        case .items(let ids): return ids.map { name(of: $0) }.joined(separator: ", ")
        case .contested(let contested):
            let readings = contested.readings.map { reading in
                if case .value(let value) = reading {
                    text(value, in: field)
                } else {
                    "-"
                }
            }
            return readings.joined(separator: " / ") + " (" + CanvasWords.contested[language] + ")"
        }
    }

    /// What people call an item: a party by its name, all else by its short id.
    func name(of id: ItemID) -> String {
        guard let item = find(id) else { return CanvasWords.gone[language] }
        if item.kind == .partner { return PartyEntry(item, in: find).shortName }
        return item.shortID?.text ?? CanvasWords.gone[language]
    }

    private func name(_ key: String, in field: Field) -> String {
        switch field {
        case .piece: return pieceName(PieceID(key))?[language] ?? key
        case .kinds: return VocabularyNames.partnerKind.name(key, in: language)
        case .sector: return VocabularyNames.sector.name(key, in: language)
        case .ring: return VocabularyNames.ring.name(key, in: language)
        case .roles: return VocabularyNames.role.name(key, in: language)
        case .form: return VocabularyNames.form.name(key, in: language)
        case .category: return VocabularyNames.costCategory.name(key, in: language)
        case .aidType: return FundWords.aidType(key)[language]
        case .eligible: return CanvasWords.yesNo(key == "yes")[language]
        case .vat: return VocabularyNames.vat.name(key, in: language)
        case .fundingKind: return VocabularyNames.fundingKind.name(key, in: language)
        case .state: return VocabularyNames.state.name(key, in: language)
        case .confidence: return VocabularyNames.confidence.name(key, in: language)
        case .source: return VocabularyNames.source.name(key, in: language)
        case .due:
            return CalendarDay(key)?.text(in: language) ?? key
        case .language: return CanvasWords.languageName(key)[language]
        case .status: return VocabularyNames.coverageStatus.name(key, in: language)
        default: return key
        }
    }

    // MARK: A line of the ledger

    /// A ledger line without its id: `vbv · natura · 400 uur chauffeur · 2026`. A worth that
    /// nobody typed takes the place of the amount.
    func line(_ item: Item, naming party: Bool = true, worth: String? = nil) -> String {
        if item.kind.isSaying { return saying(item) }
        var parts: [String?] = []
        let amount = worth ?? amount(item)
        if party, item[.partner] != nil { parts.append(text(.partner, of: item)) }
        switch item.kind {
        case .contribution:
            parts.append(optional(.form, of: item))
            parts += [measure(item), amount]
        case .costLine:
            parts += [measure(item), amount, optional(.category, of: item)]
            if item[.mirrors] != nil {
                parts.append(FieldNames.name(.mirrors)[language] + " " + text(.mirrors, of: item))
            }
        default:
            parts.append(
                item[.fundingKind] == nil
                    ? VocabularyNames.fundingKind.name("grant", in: language)
                    : text(.fundingKind, of: item))
            parts += [optional(.fund, of: item), amount]
        }
        parts += [optional(.years, of: item), optional(.status, of: item)]
        parts += [optional(.project, of: item), optional(.activity, of: item)]
        parts.append(optional(.workPackage, of: item))
        parts.append(optional(.text, of: item))
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The least that tells a ledger line from others: `vbv: 400 uur chauffeur`.
    func short(_ item: Item) -> String {
        if item.kind.isSaying { return item.text(.text) ?? "" }
        let what: [String?] =
            switch item.kind {
            case .contribution:
                [
                    measure(item) ?? optional(.amount, of: item) ?? item.text(.text)
                        ?? optional(.form, of: item)
                ]
            case .costLine:
                [
                    optional(.amount, of: item) ?? measure(item),
                    item.text(.text) ?? optional(.category, of: item)
                        // The other side of what is given in kind may have neither.
                        ?? (item[.amount] == nil ? otherSide(item) ?? line(item) : nil),
                ]
            default:
                funding(item)
            }
        let shown = what.compactMap { $0 }.joined(separator: " ")
        guard item.kind == .contribution, item[.partner] != nil else { return shown }
        return text(.partner, of: item) + ": " + shown
    }

    /// Money from a fund; on a wall nobody asks, so what is only expected says so itself.
    private func funding(_ item: Item) -> [String?] {
        let name =
            item.text(.fund) ?? item.text(.text) ?? optional(.fundingKind, of: item)
            ?? VocabularyNames.fundingKind.name("grant", in: language)
        let isExpected = item.text(.fundingKind) == "prospect"
        return [
            item[.amount] == nil ? nil : amount(item), name,
            isExpected ? "(" + MoneyWording.expected[language] + ")" : nil,
        ]
    }

    /// What is given, for the cost line that is the other side of it.
    private func otherSide(_ item: Item) -> String? {
        guard let given = item.item(.mirrors).flatMap(find) else { return nil }
        return FieldNames.name(.mirrors)[language] + " " + short(given)
    }

    private func optional(_ field: Field, of item: Item) -> String? {
        item[field] == nil ? nil : text(field, of: item)
    }

    /// How much of what: `400 uur chauffeur`, with the price where there is one.
    func measure(_ item: Item) -> String? {
        guard item[.quantity] != nil else { return nil }
        let parts = [text(.quantity, of: item), item.text(.unit), item.text(.function)]
        let measure = parts.compactMap { $0 }.joined(separator: " ")
        return item[.unitPrice] == nil ? measure : measure + " × " + text(.unitPrice, of: item)
    }

    /// The amount or the worth, or that there is none yet.
    private func amount(_ item: Item) -> String {
        // Of two figures the one that belongs to the form counts.
        if item.text(.form) == "inkind", item[.worth] != nil { return worth(item) }
        if item[.amount] != nil {
            let about = item.number(.isApproximate) == 1 ? "± " : ""
            let upTo = item[.highest] == nil ? "" : " – " + text(.highest, of: item)
            return about + text(.amount, of: item) + upTo
        }
        if item[.worth] != nil {
            return worth(item)
        }
        return item.item(.mirrors) == nil ? MoneyWording.unvalued[language] : ""
    }

    private func worth(_ item: Item) -> String {
        FieldNames.name(.worth)[language] + " " + text(.worth, of: item)
    }
}

extension FieldText {
    /// Reads names off a case.
    init(_ given: Case, in language: Language) {
        self.init(language: language, find: { given[$0] }, pieceName: { given.piece($0)?.name })
    }
}
