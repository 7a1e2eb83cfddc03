import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// The one line that says what happened.
enum Acknowledgement {
    /// Parts with a dot between them.
    static func line(_ parts: Phrase?...) -> Phrase { line(parts.compactMap { $0 }) }

    static func line(_ parts: [Phrase]) -> Phrase {
        let shown = parts.filter { !$0.english.isEmpty || !$0.dutch.isEmpty }
        return Phrase(
            en: shown.map(\.english).joined(separator: " · "),
            nl: shown.map(\.dutch).joined(separator: " · "))
    }

    static func id(_ item: Item) -> Phrase { Phrase(same: item.shortID?.text ?? "") }

    static func wrote(_ path: String) -> Phrase {
        Phrase(en: "written: \(path)", nl: "geschreven: \(path)")
    }

    /// A note: its id, its piece and for whom it speaks.
    static func note(_ note: Item, in current: Case) -> Phrase {
        let piece = current.piece(PieceID(note.text(.piece) ?? ""))?.words
        let partner = note.item(.partner).flatMap { current[$0] }
        return line(id(note), piece, partner.map { Phrase(same: handle(of: $0)) })
    }

    /// A partner: id, handle, name and kinds.
    static func partner(_ partner: Item) -> Phrase {
        let kinds = partner.texts(.kinds)
        return line(
            id(partner), Phrase(same: handle(of: partner)),
            Phrase(same: partner.text(.name) ?? ""),
            partner.number(.isGroup) == 1 ? Phrase(en: "group", nl: "groep") : nil,
            words(kinds, of: .partnerType))
    }

    static func handle(of partner: Item) -> String {
        partner.text(.handle) ?? partner.text(.name) ?? ""
    }

    /// Keys of a vocabulary as words, with commas between.
    static func words(_ keys: [String], of vocabulary: Vocabulary) -> Phrase {
        Phrase(
            en: keys.map { vocabulary.word(forKey: $0, in: .english) }.joined(separator: ", "),
            nl: keys.map { vocabulary.word(forKey: $0, in: .dutch) }.joined(separator: ", "))
    }

    static func word(_ key: String?, of vocabulary: Vocabulary) -> Phrase? {
        key.map { words([$0], of: vocabulary) }
    }

    /// A ledger line, with the amount as it was read.
    static func ledgerLine(_ item: Item, in valued: ValuedCase) -> Phrase {
        let current = valued.kept
        let writer = NumberWriter(language: current.language)
        let partner = item.item(.partner).flatMap { current[$0] }
        return line(
            id(item), partner.map { Phrase(same: handle(of: $0)) }, measure(item, writer),
            amount(item, in: valued), item.years(.years).map { Phrase(same: $0.text) },
            word(item.text(.category), of: .costCategory),
            word(item.text(.status), of: item.kind == .funding ? .fundingStatus : .commitment),
            Phrase(same: item.text(.text) ?? ""))
    }

    /// `400 uur chauffeur`.
    static func measure(_ item: Item, _ writer: NumberWriter) -> Phrase? {
        guard let quantity = item.quantity(.quantity) else { return nil }
        let price = item.money(.unitPrice).map { "× " + writer.money($0) }
        let parts = [writer.quantity(quantity), item.text(.unit), item.text(.function), price]
        return Phrase(same: parts.compactMap { $0 }.joined(separator: " "))
    }

    /// The amount, how it is spread over years, or that there is none yet.
    private static func amount(_ item: Item, in valued: ValuedCase) -> Phrase {
        let writer = NumberWriter(language: valued.kept.language)
        if let worth = worth(of: item, in: valued, writer) { return worth }
        if item.contestedFields.contains(.amount) {
            return Phrase(en: "amount contested", nl: "bedrag nog oneens")
        }
        let other = otherSide(item, in: valued)
        if let other, !other.isSettled {
            return Phrase(
                same: writer.money(other.lowest) + " – " + writer.money(other.highest))
        }
        guard let amount = item.money(.amount) ?? item.money(.worth) ?? other?.lowest else {
            return Phrase(en: "no value yet", nl: "nog zonder waarde")
        }
        let shown = writer.money(amount)
        let upTo = item.money(.highest).map { " – " + writer.money($0) } ?? ""
        let about = item.number(.isApproximate) == 1 ? "± " : ""
        guard upTo.isEmpty, let count = item.years(.years)?.count, count > 1 else {
            return Phrase(same: about + shown + upTo)
        }
        let parts = amount.split(in: count)
        let isEven = parts.first == parts.last
        let each = writer.money(parts.last ?? amount)
        return Phrase(
            en: shown + (isEven ? " = \(count) × \(each)" : " = \(count) parts of \(each) or more"),
            nl: shown + (isEven ? " = \(count) × \(each)" : " = \(count) delen vanaf \(each)"))
    }

    /// What a cost line without an amount of its own takes of the contribution it mirrors.
    private static func otherSide(_ item: Item, in valued: ValuedCase) -> MoneyRange? {
        guard item.kind == .costLine, item[.amount] == nil else { return nil }
        return (try? LedgerReading.cost(item, in: valued))?.total
    }

    /// What a quantity in kind counts for, and through which fund.
    private static func worth(
        of item: Item, in valued: ValuedCase, _ writer: NumberWriter
    ) -> Phrase? {
        guard item.kind == .contribution, item.text(.form) == "inkind", item[.quantity] != nil,
            let valuation = valued.valuation,
            let worth = try? valuation.worth(of: item), worth.isSettled
        else { return nil }
        return .valued(writer.money(worth.lowest), through: valuation.pack.key)
    }
}
