import CaseModel
import Wording
import Yams

extension TemplateWalk {
    /// The fund that a document describes.
    mutating func fund(from root: Node, today: String?) -> FundPack {
        let fields = fields(
            of: root, part: .fund,
            required: ["fund", "edition", "name", "about", "source", "checked"],
            optional: ["groups", "rates", "hours", "rules", "reminders"])
        let key = word(fields["fund"], named: "fund", part: .fund)
        if FundWords.reserved.contains(key), let node = fields["fund"] {
            report(.fund(.reservedKey(key)), at: node)
        }
        let source = source(fields["source"])
        let checked = date(fields["checked"], named: "checked")
        if let checked, let today, checked > today, let node = fields["checked"] {
            report(.fund(.future(checked, key: "checked", today: today)), at: node)
        }
        let groups = groups(fields["groups"])
        let keys = groups.map(\.key)
        return FundPack(
            key: key,
            edition: text(
                fields["edition"], named: "edition", limit: TemplateLimits.wordCharacters),
            name: phrase(fields["name"], named: "name"),
            about: phrase(fields["about"], named: "about"),
            source: source, checked: checked ?? "", groups: groups,
            rates: rates(fields["rates"]), hours: hours(fields["hours"]),
            rules: rules(fields["rules"], groups: keys),
            reminders: list(
                fields["reminders"], named: "reminders", limit: FundLimits.reminders
            ).map { phrase($0, named: "reminders") })
    }

    private mutating func source(_ node: Node?) -> FundSource {
        let fields = fields(
            of: node, part: .source, required: ["law"], optional: ["reference", "text", "valid"])
        let valid = self.fields(
            of: fields["valid"], part: .source, required: [], optional: ["from", "through"])
        let first = date(valid["from"], named: "from")
        let last = date(valid["through"], named: "through")
        if let first, let last, last < first, let node = valid["through"] {
            report(.fund(.datesBackwards), at: node)
        }
        let day = date(fields["text"], named: "text")
        if let day, let first, day < first, let node = fields["text"] {
            report(.fund(.textBeforeValidity), at: node)
        }
        return FundSource(
            law: phrase(fields["law"], named: "law"),
            reference: fields["reference"].map { text($0, named: "reference") },
            text: day, validFrom: first, validThrough: last)
    }

    /// A day, as `2026-08-01`.
    private mutating func date(_ node: Node?, named key: String) -> String? {
        guard let node else { return nil }
        let written = text(node, named: key)
        guard !written.isEmpty else { return nil }
        guard written.utf8.count == 10, Moment(written) != nil else {
            report(.fund(.date(SourceText.printable(written), key: key)), at: node)
            return nil
        }
        return written
    }

    private mutating func groups(_ node: Node?) -> [FundGroup] {
        var taken: Set<String> = []
        var parents: [(written: String, node: Node)] = []
        var register = WordRegister(part: .group)
        let groups = list(node, named: "groups", limit: FundLimits.groups).map { node in
            let fields = fields(
                of: node, part: .group, required: ["key", "name", "parties"],
                optional: ["within", "words"])
            let key = ownKey(fields["key"], part: .group, taken: &taken)
            let parties = list(fields["parties"], named: "parties", limit: FundLimits.parties)
            let within = fields["within"].map { text($0, named: "within") }
            if let within, let node = fields["within"] { parents.append((within, node)) }
            let words = fields["words"].map {
                self.words($0, key: key, part: .group, register: &register)
            }
            return FundGroup(
                key: key, name: phrase(fields["name"], named: "name"),
                parties: parties.compactMap { party($0) }, within: within, words: words)
        }
        // A part may stand above its group in the file, and has no parts of its own.
        let whole = groups.filter { $0.within == nil }.map(\.key)
        for parent in parents { _ = group(parent.node, whole, named: "within") }
        return groups
    }

    /// A key that nothing else of its part has.
    private mutating func ownKey(
        _ node: Node?, part: TemplateProblem.Part, taken: inout Set<String>
    ) -> String {
        let key = word(node, named: "key", part: part)
        if let node, !key.isEmpty, !taken.insert(key).inserted {
            report(.fund(.taken(key, part: part)), at: node)
        }
        return key
    }

    private mutating func party(_ node: Node) -> FundParty? {
        let written = text(node, named: "parties", limit: TemplateLimits.wordCharacters)
        guard !written.isEmpty else { return nil }
        let parts = written.split(separator: "+", omittingEmptySubsequences: false)
            .map { trimmed(String($0)) }
        let sectors = ["public", "private"]
        if let kind = parts.first, !sectors.contains(kind), let meant = Self.meantKind(kind) {
            report(.fund(.unknownKind(SourceText.printable(kind), meant: meant)), at: node)
            return nil
        }
        switch parts.count {
        case 1 where sectors.contains(parts[0]): return FundParty(kind: nil, sector: parts[0])
        case 1 where !parts[0].isEmpty: return FundParty(kind: parts[0], sector: nil)
        case 2 where sectors.contains(parts[1]) && !parts[0].isEmpty:
            return FundParty(kind: parts[0], sector: parts[1])
        default:
            report(.fund(.party(SourceText.printable(written))), at: node)
            return nil
        }
    }

    /// The kind of party that a word was meant to be: a misspelling, or the Dutch name. Words of
    /// a coalition's own are kinds too, so what is near no known one stays.
    private static func meantKind(_ written: String) -> String? {
        let known = VocabularyNames.partnerKind.entries
        guard !known.contains(where: { $0.key == written }) else { return nil }
        let named = known.first { $0.name.dutch == written || $0.name.english == written }
        return named?.key ?? NearestWord.find(written, among: known.map(\.key))
    }

    private mutating func rates(_ node: Node?) -> [FundRate] {
        var taken: Set<String> = []
        return list(node, named: "rates", limit: FundLimits.rates).map { node in
            let fields = fields(of: node, part: .rate, required: ["key", "name", "amount", "for"])
            let key = ownKey(fields["key"], part: .rate, taken: &taken)
            let amount = amount(fields["amount"], named: "amount")
            if let amount, amount.cents > FundLimits.rateCents, let node = fields["amount"] {
                report(.fund(.amount("\(amount.cents / 100)", key: "amount")), at: node)
            }
            return FundRate(
                key: key, name: phrase(fields["name"], named: "name"), amount: amount ?? .zero,
                functions: functions(fields["for"]))
        }
    }

    /// `any`, or a list of functions.
    private mutating func functions(_ node: Node?) -> [String] {
        if let node, case .scalar(let scalar) = node, trimmed(scalar.string) == "any" { return [] }
        let words = texts(node, named: "for")
        if let node, words.isEmpty, isList(node) { report(.value(.emptyText("for")), at: node) }
        return words
    }

    /// Whether a list or a group of fields has nothing in it.
    func isEmptyList(_ node: Node) -> Bool {
        switch node {
        case .sequence(let sequence): sequence.isEmpty
        case .mapping(let mapping): mapping.isEmpty
        default: false
        }
    }

    /// A list of words, each of one line.
    mutating func texts(_ node: Node?, named key: String) -> [String] {
        list(node, named: key, limit: FundLimits.words).map { text($0, named: key) }
    }

    private mutating func hours(_ node: Node?) -> [String: Quantity] {
        let units = ["day", "half-day", "week", "month"]
        let fields = fields(of: node, part: .rate, required: [], optional: units)
        var hours: [String: Quantity] = [:]
        for unit in units {
            // Both count in hundredths where they are written with a point.
            guard let node = fields[unit] else { continue }
            let written = text(node, named: unit)
            guard !written.isEmpty else { continue }
            guard let count = hundredths(written), count > 0 else {
                report(.fund(.hours(SourceText.printable(written), key: unit)), at: node)
                continue
            }
            hours[unit] = Quantity(thousandths: count * 10)
        }
        return hours
    }

    /// Euro in digits, with a point before the cents.
    mutating func amount(_ node: Node?, named key: String) -> Money? {
        guard let node else { return nil }
        let written = text(node, named: key)
        guard !written.isEmpty else { return nil }
        guard let cents = hundredths(written) else {
            report(.fund(.amount(SourceText.printable(written), key: key)), at: node)
            return nil
        }
        return Money(cents: cents)
    }

    /// A number with at most two decimals, in hundredths.
    private func hundredths(_ written: String) -> Int64? {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
        let cents = parts.count == 2 ? parts[1] + (parts[1].utf8.count == 1 ? "0" : "") : "00"
        guard isPlain, parts.count <= 2, cents.utf8.count == 2, parts[0].utf8.count <= 12,
            let whole = Int64(parts[0]), let rest = Int64(cents)
        else { return nil }
        return whole * 100 + rest
    }
}
