/// Shapes of numbers: what a word looks like, not yet what it is worth.
extension LineParser {
    /// Years at an index, their dashes made plain ones.
    struct YearsShape {
        let typed: String
        let end: Int
        let isSingle: Bool
    }

    /// An amount at an index, with or without the words around the number.
    struct AmountShape {
        /// From the currency sign up to the scale: what is read as the amount.
        let range: Range<Int>
        /// After a currency word that may follow.
        let end: Int
        /// Whether a currency or scale says that it is money.
        let isSurelyMoney: Bool
    }

    func yearsShape(at index: Int) -> YearsShape? {
        let word = index..<LineShape.wordEnd(bytes, index, end)
        if startsWithVariable(word) {
            return YearsShape(typed: text(word), end: word.upperBound, isSingle: false)
        }
        guard isFourDigits(word.prefix(4)) else { return nil }
        if word.count == 4 { return singleOrSpacedYears(word) }
        let typed = String(text(word).map { $0 == "–" ? "-" : $0 })
        let rest = typed.utf8.dropFirst(4)
        let separators = [Byte.hyphen, Byte.comma, Byte.slash]
        guard let separator = rest.first, separators.contains(separator),
            rest.allSatisfy({ Byte.isDigit($0) || separators.contains($0) }),
            rest.last.map(Byte.isDigit) ?? false
        else { return nil }
        // `2026,50` is an amount, `2026,2027` is two years.
        let parts = typed.split { $0 == "," }
        guard parts.allSatisfy({ $0.utf8.count >= 4 && isYearStart($0) }) else { return nil }
        return YearsShape(typed: typed, end: word.upperBound, isSingle: false)
    }

    private func isYearStart(_ part: Substring) -> Bool {
        let year = part.utf8.prefix { Byte.isDigit($0) }
        return year.count == 4
    }

    private func isFourDigits(_ range: Range<Int>) -> Bool {
        range.count == 4 && range.allSatisfy { Byte.isDigit(bytes[$0]) }
    }

    /// `2026`, or `2026 - 2028` written with blanks.
    private func singleOrSpacedYears(_ first: Word) -> YearsShape {
        let dash = word(after: first.upperBound)
        let second = word(after: dash.upperBound)
        if ["-", "–", "t/m"].contains(folded(dash)), isFourDigits(second) {
            return YearsShape(
                typed: text(first) + "-" + text(second), end: second.upperBound, isSingle: false)
        }
        return YearsShape(typed: text(first), end: first.upperBound, isSingle: true)
    }

    /// Whether a word by itself reads as a year of our time: then it is not taken for money.
    func looksLikeYear(_ word: Word) -> Bool {
        guard isFourDigits(word), let number = Int(text(word)) else { return false }
        return (1900...2199).contains(number)
    }

    func amountShape(at index: Int) -> AmountShape? {
        let first = index..<LineShape.wordEnd(bytes, index, end)
        guard !first.isEmpty else { return nil }
        var number = first
        var isMoney = false
        if ["€", "eur", "euro"].contains(folded(first)) {
            number = word(after: first.upperBound)
            isMoney = true
        }
        let digits = skipCurrency(number)
        isMoney = isMoney || digits > number.lowerBound
        guard startsWithNumber(digits..<number.upperBound) else { return nil }
        var last = number.upperBound
        let scale = word(after: last)
        if LineParser.isScale(folded(scale)) {
            last = scale.upperBound
            isMoney = true
        }
        let currency = word(after: last)
        let hasCurrency = ["€", "eur", "euro"].contains(folded(currency))
        return AmountShape(
            range: first.lowerBound..<last, end: hasCurrency ? currency.upperBound : last,
            isSurelyMoney: isMoney || hasCurrency || endsWithScale(number))
    }

    /// Money as people expect it: `15 - 20 mln`, `ca. 10 mln`, or a plain amount.
    struct ExpectationShape {
        let range: Range<Int>
        let end: Int

        /// The amount when it is one and no estimate.
        let plain: AmountShape?
    }

    func expectationShape(at start: Int) -> ExpectationShape? {
        let signs = ["+/-", "±", "+-", "ca.", "circa"]
        let word = start..<LineShape.wordEnd(bytes, start, end)
        let sign = signs.first { folded(word).hasPrefix($0) }
        let index = sign.map { LineShape.skipBlanks(bytes, start + $0.utf8.count, end) } ?? start
        guard let first = amountShape(at: index) else { return nil }
        let dash = self.word(after: first.end)
        if ["-", "–", "à", "a"].contains(text(dash)),
            let last = amountShape(at: LineShape.skipBlanks(bytes, dash.upperBound, end))
        {
            return ExpectationShape(
                range: start..<last.range.upperBound, end: last.end, plain: nil)
        }
        return ExpectationShape(
            range: start..<first.range.upperBound, end: first.end,
            plain: sign == nil ? first : nil)
    }

    /// Whether a word scales a number, also per year: `mln`, `mln/jaar`.
    private static func isScale(_ word: String) -> Bool {
        let body = word.split(separator: "/", maxSplits: 1).first.map(String.init) ?? word
        return scaleWords.contains(body)
    }

    private static let scaleWords: Set<String> = [
        "k", "mln", "mld", "duizend", "miljoen", "miljard", "thousand", "million", "billion",
    ]

    /// Whether a scale is glued to a number, as in `12k` and `1,2mln`.
    private func endsWithScale(_ number: Word) -> Bool {
        let letters = folded(number).drop { !$0.isLetter }
        return ["k", "mln", "mld"].contains(String(letters))
    }

    /// The index after `€`, `EUR` or a minus with either, when one is glued to a number.
    func skipCurrency(_ word: Word) -> Int {
        let typed = folded(word)
        for sign in ["€", "eur", "-€", "-eur", "€-", "eur-"] where typed.hasPrefix(sign) {
            return word.lowerBound + sign.utf8.count
        }
        return word.lowerBound
    }

    func startsWithNumber(_ word: Word) -> Bool {
        guard let first = word.first else { return false }
        if Byte.isDigit(bytes[first]) || startsWithVariable(word) { return true }
        return bytes[first] == Byte.hyphen && word.count > 1
            && (Byte.isDigit(bytes[first + 1])
                || startsWithVariable(first + 1..<word.upperBound))
    }

    func isTimeUnit(_ word: Word) -> Bool {
        !word.isEmpty && Vocabulary.timeUnit.choice(for: text(word)) != nil
    }

    /// Whether nothing that could be a unit or text follows: the end, an attribute or years.
    func isEndOfNumbers(_ word: Word, _ index: AttributeIndex) -> Bool {
        word.isEmpty || isKnownAttribute(word, index) || yearsShape(at: word.lowerBound) != nil
            || isMistypedYears(word)
    }

    /// Whether a word can only be years with a digit too many or too few: `20266`, `206-2028`.
    /// As the beginning of a text nobody would miss it until the totals per year are wrong.
    func isMistypedYears(_ word: Word) -> Bool {
        let typed = text(word)
        let parts = typed.split(
            omittingEmptySubsequences: false, whereSeparator: { "-–/".contains($0) })
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(Byte.isDigit) }) else {
            return false
        }
        func looksLikeYear(_ part: Substring) -> Bool {
            (4...5).contains(part.utf8.count)
                && ["19", "20", "21"].contains(where: part.hasPrefix)
        }
        return parts.count == 1
            ? typed.utf8.count == 5 && looksLikeYear(parts[0])
            : parts.contains(where: looksLikeYear)
                && parts.allSatisfy { (2...5).contains($0.utf8.count) }
    }

    /// Whether a word is a currency and no more: `€`, `k€`.
    func isBareCurrency(_ word: Word) -> Bool {
        ["€", "eur", "euro", "k€", "€k", "keur", "m€", "meur"].contains(folded(word))
    }

    /// Numbers with blanks between their thousands, as in `1 000`: where they end.
    func groupedByBlanks(at index: Int) -> Range<Int>? {
        var first = index..<LineShape.wordEnd(bytes, index, end)
        if isBareCurrency(first) { first = word(after: first.upperBound) }
        let head = skipCurrency(first)..<first.upperBound
        guard (1...3).contains(head.count), head.allSatisfy({ Byte.isDigit(bytes[$0]) }) else {
            return nil
        }
        var last = first
        while true {
            let next = word(after: last.upperBound)
            let digits = next.prefix(3)
            let rest = text(next.dropFirst(3))
            guard digits.count == 3, digits.allSatisfy({ Byte.isDigit(bytes[$0]) }),
                rest.isEmpty || ",.".contains(rest.prefix(1))
            else { break }
            last = next
            if !rest.isEmpty { break }
        }
        return last == first ? nil : index..<last.upperBound
    }
}
