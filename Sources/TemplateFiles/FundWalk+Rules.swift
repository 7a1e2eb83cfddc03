import CaseModel
import Wording
import Yams

/// The kinds of rule, as files name them.
enum FundRuleKind: String, CaseIterable {
    case grant, share, duration, parties, rates, aid, window, lines, closes
    case cashOnly = "cash-only"
    case notEligible = "not-eligible"

    /// The fields that say something in a rule of this kind.
    var fields: [String] {
        switch self {
        case .grant: ["at-least", "at-most", "below"]
        case .share: ["of", "at-least", "at-most"]
        case .cashOnly: ["of"]
        case .duration: ["at-least", "at-most"]
        case .parties: ["at-least"]
        case .aid: ["types"]
        case .notEligible: ["functions", "words", "before"]
        case .window: ["windows"]
        case .lines: ["lines"]
        case .rates, .closes: []
        }
    }

    /// Those it cannot do without.
    var required: [String] {
        switch self {
        case .share, .cashOnly: ["of"]
        case .parties, .aid, .window, .lines: fields
        default: []
        }
    }
}

extension TemplateWalk {
    mutating func rules(_ node: Node?, groups: [String]) -> [FundRule] {
        var taken: Set<String> = []
        return list(node, named: "rules", limit: FundLimits.rules).compactMap { node in
            let all = Set(FundRuleKind.allCases.flatMap(\.fields)).sorted()
            let fields = fields(
                of: node, part: .rule, required: ["key", "name", "kind"],
                optional: ["article", "reading"] + all)
            let key = word(fields["key"], named: "key", part: .rule)
            if let node = fields["key"], !key.isEmpty, !taken.insert(key).inserted {
                report(.fund(.taken(key, part: .rule)), at: node)
            }
            let name = phrase(fields["name"], named: "name")
            let article = fields["article"].map { text($0, named: "article") }
            let reading = fields["reading"].map { phrase($0, named: "reading") }
            let kind: FundRuleKind? = value(fields["kind"], named: "kind")
            guard let kind, let place = fields["kind"] else { return nil }
            for key in all where fields[key] != nil && !kind.fields.contains(key) {
                if let node = fields[key] {
                    report(.fund(.notWithKind(key: key, kind: kind.rawValue)), at: node)
                }
            }
            for key in kind.required where fields[key] == nil {
                report(.field(.missingKey(key, part: .rule)), at: node)
            }
            for key in kind.fields {
                if let node = fields[key], isEmptyList(node) {
                    report(.fund(.saysNothing(key)), at: node)
                }
            }
            let test = test(kind, fields, at: place, groups: groups)
            return test.map {
                FundRule(key: key, name: name, article: article, test: $0, reading: reading)
            }
        }
    }

    private mutating func test(
        _ kind: FundRuleKind, _ fields: [String: Node], at place: Node, groups: [String]
    ) -> FundTest? {
        switch kind {
        case .grant: return grant(fields, at: place)
        case .share: return share(fields, at: place, groups: groups)
        case .cashOnly: return subject(fields["of"], groups: groups).map { .cashOnly($0) }
        case .duration: return duration(fields, at: place)
        case .parties: return .parties(counts(fields["at-least"], groups: groups))
        case .rates: return .rates
        case .aid: return .aid(intensities(fields["types"]))
        case .notEligible:
            if kind.fields.allSatisfy({ fields[$0] == nil }) {
                report(.fund(.oneOf(kind.fields)), at: place)
            }
            return .notEligible(
                functions: texts(fields["functions"], named: "functions"),
                words: texts(fields["words"], named: "words"),
                before: value(fields["before"], named: "before"))
        case .window:
            let nodes = list(fields["windows"], named: "windows", limit: FundLimits.windows)
            return .window(nodes.compactMap { window($0) })
        case .lines:
            let nodes = list(fields["lines"], named: "lines", limit: LineDetail.allCases.count)
            return .lines(nodes.compactMap { value($0, named: "lines") })
        case .closes: return .closes
        }
    }

    /// The one limit of a rule; another number of them is reported.
    private mutating func limit(
        _ keys: [String], _ fields: [String: Node], at place: Node
    ) -> (key: String, node: Node)? {
        let given = keys.compactMap { key in fields[key].map { (key, $0) } }
        guard given.count == 1 else {
            report(.fund(.oneOf(keys)), at: place)
            return nil
        }
        return given[0]
    }

    private mutating func grant(_ fields: [String: Node], at place: Node) -> FundTest? {
        guard let limit = limit(FundRuleKind.grant.fields, fields, at: place),
            let amount = amount(limit.node, named: limit.key)
        else { return nil }
        return switch limit.key {
        case "at-least": .grant(.atLeast(amount))
        case "at-most": .grant(.atMost(amount))
        default: .grant(.below(amount))
        }
    }

    private mutating func share(
        _ fields: [String: Node], at place: Node, groups: [String]
    ) -> FundTest? {
        let subject = subject(fields["of"], groups: groups)
        guard let limit = limit(["at-least", "at-most"], fields, at: place),
            let fraction = fraction(limit.node, named: limit.key), let subject
        else { return nil }
        return .share(
            of: subject, limit.key == "at-least" ? .atLeast(fraction) : .atMost(fraction))
    }

    private mutating func fraction(_ node: Node, named key: String) -> Fraction? {
        let written = text(node, named: key)
        guard !written.isEmpty else { return nil }
        guard let fraction = Fraction(written) else {
            report(.fund(.fraction(SourceText.printable(written), key: key)), at: node)
            return nil
        }
        return fraction
    }

    /// `grant`, `applicant`, a group, or a list of groups.
    private mutating func subject(_ node: Node?, groups: [String]) -> FundSubject? {
        guard let node else { return nil }
        if isList(node) {
            let nodes = list(node, named: "of", limit: FundLimits.groups)
            return .groups(nodes.compactMap { group($0, groups, named: "of") })
        }
        switch text(node, named: "of") {
        case "grant": return .grant
        case "applicant": return .applicant
        case "": return nil
        default: return group(node, groups, named: "of").map { .groups([$0]) }
        }
    }

    mutating func group(_ node: Node, _ groups: [String], named key: String) -> String? {
        let written = text(node, named: key)
        guard !written.isEmpty else { return nil }
        guard groups.contains(written) else {
            let suggestion = NearestWord.find(written, among: groups)
            report(
                .fund(
                    .unknownGroup(
                        SourceText.printable(written), suggestion: suggestion, known: groups)),
                at: node)
            return nil
        }
        return written
    }

    private mutating func duration(_ fields: [String: Node], at place: Node) -> FundTest? {
        let least = number(fields["at-least"], named: "at-least", upTo: 99)
        let most = number(fields["at-most"], named: "at-most", upTo: 99)
        if fields["at-least"] == nil, fields["at-most"] == nil {
            report(.fund(.oneOf(FundRuleKind.duration.fields)), at: place)
        }
        if let least, let most, most < least, let node = fields["at-most"] {
            report(.fund(.never), at: node)
        }
        return .duration(atLeast: least, atMost: most)
    }

    private mutating func counts(_ node: Node?, groups: [String]) -> [FundCount] {
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            report(.field(.wrongShape("at-least", expected: .fields)), at: node)
            return []
        }
        return mapping.compactMap { keyNode, value in
            guard let group = group(keyNode, groups, named: "at-least"),
                let count = number(value, named: group, upTo: 999)
            else { return nil }
            return FundCount(group: group, count: count)
        }
    }

    private mutating func intensities(_ node: Node?) -> [String: Fraction] {
        let known = AidType.allCases.map(\.rawValue)
        let fields = fields(of: node, part: .rule, required: [], optional: known)
        if let node, fields.isEmpty, !isEmptyList(node) { report(.fund(.oneOf(known)), at: node) }
        var result: [String: Fraction] = [:]
        for (type, node) in fields { result[type] = fraction(node, named: type) }
        return result
    }

    private mutating func window(_ node: Node) -> FundWindow? {
        let fields = fields(of: node, part: .window, required: ["years", "months"])
        if let node = fields["months"], isEmptyList(node) {
            report(.fund(.saysNothing("months")), at: node)
        }
        let months = list(fields["months"], named: "months", limit: 12).compactMap {
            number($0, named: "months", upTo: 12)
        }
        guard let node = fields["years"] else { return nil }
        let written = text(node, named: "years")
        guard !written.isEmpty else { return nil }
        guard let years = try? Years.read(written), years.count == years.last - years.first + 1
        else {
            report(.fund(.yearsOfWindow(SourceText.printable(written))), at: node)
            return nil
        }
        return FundWindow(years: years.first...years.last, months: months)
    }
}
