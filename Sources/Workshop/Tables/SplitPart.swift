import CaseModel
import CommandLanguage
import Wording

/// What of a line is divided: how many units, or how much money.
enum SplitMeasure {
    case quantity(Quantity)
    case money(Money)

    /// The measure of a line: what is counted in units is split in units, so that its worth
    /// follows; nothing for a line that says neither how many nor how much.
    init?(of line: Item) {
        if let quantity = line.quantity(.quantity) {
            self = .quantity(quantity)
        } else if let amount = line.money(.amount) ?? line.money(.worth) {
            self = .money(amount)
        } else {
            return nil
        }
    }

    /// The whole, in thousandths or in cents.
    var weight: Int64 {
        switch self {
        case .quantity(let quantity): quantity.thousandths
        case .money(let amount): amount.cents
        }
    }

    /// Such a number of thousandths or cents, as people read it.
    func text(_ weight: Int64, of line: Item, _ writer: NumberWriter) -> String {
        switch self {
        case .quantity:
            let number = writer.quantity(Quantity(thousandths: weight))
            return [number, line.text(.unit)].compactMap { $0 }.joined(separator: " ")
        case .money: return writer.money(Money(cents: weight))
        }
    }
}

/// One line out of a split, as it was typed: `personeel 30.000 trainers`, `100 uur najaar`.
struct SplitPart {
    var category: String?
    /// Thousandths of a unit, or cents.
    var weight: Int64
    var text: String?
    /// Where it stands, for what is wrong with it.
    var place: Argument?
}

/// Reads the parts of a split line.
struct SplitPartReader {
    let call: Call
    /// The line of which the measure is divided.
    let line: Item
    let measure: SplitMeasure
    /// Whether a part may begin with a category: only costs have one.
    let takesCategory: Bool

    func parts() throws -> [SplitPart] {
        let typed = try call.requiredText()
        var parts: [SplitPart] = []
        for piece in typed.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let text = String(piece).trimmingBlanks
            guard !text.isEmpty else { continue }
            let start = piece.utf8.count - piece.drop(while: \.isWhitespace).utf8.count
            let offset = typed.utf8.distance(from: typed.startIndex, to: piece.startIndex) + start
            let place = call.statement.text?.part(from: offset, byteLength: text.utf8.count)
            do {
                parts.append(try part(text, place))
            } catch let problem as Problem {
                throw problem.at(place ?? call.statement.text)
            }
        }
        return parts
    }

    private func part(_ typed: String, _ place: Argument?) throws -> SplitPart {
        var words = typed.split(separator: " ").map(String.init)
        var category: String?
        if takesCategory, let first = words.first,
            let choice = Vocabulary.costCategory.choice(for: first)
        {
            category = choice.key
            words.removeFirst()
        }
        let weight =
            switch measure {
            case .quantity: try quantity(&words).thousandths
            case .money: try money(&words).cents
            }
        let text = words.joined(separator: " ")
        return SplitPart(
            category: category, weight: weight, text: text.isEmpty ? nil : text, place: place)
    }

    // MARK: Money

    private func money(_ words: inout [String]) throws -> Money {
        // An amount has at most three words: `€ 1,2 mln`.
        for count in stride(from: min(3, words.count), to: 0, by: -1) {
            let typed = words.prefix(count).joined(separator: " ")
            guard let amount = try? call.reader.money(typed) else { continue }
            guard amount != .zero else { throw zeroAmount(typed) }
            guard amount > .zero else { throw Problem.number(.negative, typed: typed) }
            words.removeFirst(count)
            if let currency = words.first, ["€", "eur", "euro"].contains(Folding.folded(currency)) {
                words.removeFirst()
            }
            if let unit = words.first, Vocabulary.timeUnit.choice(for: unit) != nil {
                throw quantityNotExpected(typed + " " + unit)
            }
            return amount
        }
        let typed = words.first.map { ["€", "EUR"].contains($0) ? 2 : 1 }.map {
            words.prefix($0).joined(separator: " ")
        }
        return try failed(typed ?? "") { text throws(NumberError) in try call.reader.money(text) }
    }

    private func quantityNotExpected(_ typed: String) -> Problem {
        let whole = measure.text(measure.weight, of: line, call.writer)
        return Problem(
            .otherUnit,
            Phrase(
                en: "“\(typed)” is a number of units, and \(name) is an amount: \(whole).",
                nl: "“\(typed)” is een aantal, en \(name) is een bedrag: \(whole)."),
            next: Phrase(
                en: "Give an amount, and what it is for after it.",
                nl: "Geef een bedrag, en daarachter waarvoor."))
    }

    private func zeroAmount(_ typed: String) -> Problem {
        Problem(
            .zeroNumber, Phrase(en: "“\(typed)” is zero.", nl: "“\(typed)” is nul."),
            next: Phrase(en: "Give an amount above zero.", nl: "Geef een bedrag boven nul."))
    }

    /// The number that could not be read, with the reason why.
    private func failed<Number>(
        _ typed: String, _ read: (String) throws(NumberError) -> Number
    ) throws -> Number {
        do throws(NumberError) {
            return try read(typed)
        } catch {
            throw Problem.number(error, typed: typed)
        }
    }

    // MARK: Quantities

    /// A number and perhaps the unit, function and price of the line: nothing else fits, because
    /// a part is of the same kind as its whole.
    private func quantity(_ words: inout [String]) throws -> Quantity {
        guard let first = words.first else { throw Problem.number(.malformed, typed: "") }
        if isMoney(words) { throw amountNotExpected(words.prefix(2).joined(separator: " ")) }
        var found: Quantity?
        for count in stride(from: min(2, words.count), to: 0, by: -1) where found == nil {
            found = try? call.reader.quantity(words.prefix(count).joined(separator: " "))
            if found != nil { words.removeFirst(count) }
        }
        let quantity =
            try found
            ?? failed(first) { text throws(NumberError) in try call.reader.quantity(text) }
        guard quantity.thousandths > 0 else { throw Problem.number(.zero, typed: first) }
        let number = call.writer.quantity(quantity)
        try takeUnit(&words, after: number)
        if let function = line.text(.function) { take(function, from: &words) { $0 } }
        try takePrice(&words, after: number)
        return quantity
    }

    /// Whether a part begins with what can only be money.
    private func isMoney(_ words: [String]) -> Bool {
        guard let first = words.first.map({ Folding.folded($0) }) else { return false }
        let second = words.dropFirst().first.map { Folding.folded($0) }
        return first.contains("€") || first.hasPrefix("eur")
            || second.map { ["€", "eur", "euro"].contains($0) } ?? false
    }

    private func takeUnit(_ words: inout [String], after number: String) throws {
        guard let unit = line.text(.unit), let next = words.first else { return }
        if take(unit, from: &words, by: ComparisonWords.unitKey) { return }
        throw Problem(
            .otherUnit,
            Phrase(
                en: "“\(next)” is not the unit of \(name): \(unit).",
                nl: "“\(next)” is niet de eenheid van \(name): \(unit)."),
            next: Phrase(
                en: "Write \(number) \(unit), then the text.",
                nl: "Schrijf \(number) \(unit), en dan de tekst."))
    }

    /// Takes a name of one or more words, with or without quotes, off the front.
    @discardableResult
    private func take(
        _ name: String, from words: inout [String], by key: (String) -> String
    ) -> Bool {
        let sought = Folding.folded(key(name))
        for count in stride(from: min(6, words.count), to: 0, by: -1) {
            var typed = words.prefix(count).joined(separator: " ")
            if typed.hasPrefix("\""), typed.hasSuffix("\"") { typed = typed.withoutQuotes }
            let found = Folding.folded(key(typed))
            guard found == sought || isOneOf(found, sought) else { continue }
            words.removeFirst(count)
            return true
        }
        return false
    }

    /// Whether two words are one and several of a thing: `bus` and `bussen`.
    private func isOneOf(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return short.count >= 3 && long.count - short.count <= 3 && long.hasPrefix(short)
    }

    private func takePrice(_ words: inout [String], after number: String) throws {
        guard let price = line.money(.unitPrice), let sign = words.first,
            sign == "x" || sign == "X" || sign == "×", words.count > 1
        else { return }
        for count in stride(from: min(3, words.count - 1), to: 0, by: -1) {
            let typed = words.dropFirst().prefix(count).joined(separator: " ")
            guard let amount = try? call.reader.money(typed) else { continue }
            guard amount == price else { throw otherPrice(typed, price, number) }
            words.removeFirst(count + 1)
            return
        }
    }

    private var name: String { line.shortID?.text ?? "" }

    private func otherPrice(_ typed: String, _ price: Money, _ number: String) -> Problem {
        let price = call.writer.money(price)
        return Problem(
            .otherUnit,
            Phrase(
                en: "“\(typed)” is not the price of \(name): \(price).",
                nl: "“\(typed)” is niet de prijs van \(name): \(price)."),
            next: Phrase(
                en: "Write \(number); a part keeps the price. Change it afterwards with set.",
                nl: "Schrijf \(number); een deel houdt de prijs. Wijzig die daarna met zet."))
    }

    private func amountNotExpected(_ typed: String) -> Problem {
        let unit = line.text(.unit)
        let whole = measure.text(measure.weight, of: line, call.writer)
        return Problem(
            code: SyntaxCode.amountNotExpected.rawValue,
            Phrase(
                en: "“\(typed)” is money, and \(name) is a number: \(whole).",
                nl: "“\(typed)” is geld, en \(name) is een aantal: \(whole)."),
            next: Phrase(
                en: "Give parts in \(unit ?? "numbers"); the worth follows.",
                nl: "Geef delen in \(unit ?? "aantallen"); de waarde volgt."))
    }
}

extension String {
    fileprivate var withoutQuotes: String { count > 1 ? String(dropFirst().dropLast()) : self }
}
