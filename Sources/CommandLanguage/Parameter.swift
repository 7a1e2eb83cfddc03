public import Wording

/// What a positional argument stands for; the binder asks a statement for arguments by this.
public enum ParameterName: String, CaseIterable, Sendable, Hashable {
    case name, item, note, partner, piece, word, state, place, neighbour, point
    case amount, quantity, unit, function, years, expectation
    case preview, count, detail, what, path, variable, figure, language, topic, fund, identity,
        number
    case sourceKind = "source"
    case timing, minutes, amounts, shown
    case per, dimension, side, filter, finding
    /// An attribute with a value, where at least one is needed.
    case change

    /// How the usage line shows it.
    public var placeholder: Phrase {
        switch self {
        case .name: Phrase(en: "NAME", nl: "NAAM")
        case .item: Phrase(en: "ITEM", nl: "REGEL")
        case .note: Phrase(en: "NOTE", nl: "NOTITIE")
        case .partner: Phrase(same: "PARTNER")
        case .piece: Phrase(en: "PIECE", nl: "STUK")
        case .word: Phrase(en: "WORD", nl: "WOORD")
        case .state: Phrase(en: "STATE", nl: "STAND")
        case .place: Phrase(en: "PLACE", nl: "PLEK")
        case .neighbour: Phrase(en: "NOTE", nl: "NOTITIE")
        case .point: Phrase(en: "POINT", nl: "PUNT")
        case .amount: Phrase(en: "AMOUNT", nl: "BEDRAG")
        case .quantity: Phrase(en: "QUANTITY", nl: "AANTAL")
        case .unit: Phrase(en: "UNIT", nl: "EENHEID")
        case .function: Phrase(en: "FUNCTION", nl: "FUNCTIE")
        case .years: Phrase(en: "YEARS", nl: "JAREN")
        case .expectation: Phrase(en: "EXPECTATION", nl: "VERWACHTING")
        case .preview: Phrase(en: "preview", nl: "vooraf")
        case .count: Phrase(en: "COUNT", nl: "HOEVEEL")
        case .detail: Phrase(en: "full", nl: "volledig")
        case .what: Phrase(en: "WHAT", nl: "WAT")
        case .path: Phrase(en: "FILE", nl: "BESTAND")
        case .variable: Phrase(en: "NAME", nl: "NAAM")
        case .figure: Phrase(en: "FIGURE", nl: "CIJFER")
        case .language: Phrase(same: "nl|en")
        case .fund: Phrase(en: "FUND", nl: "FONDS")
        case .topic: Phrase(en: "WORD", nl: "WOORD")
        case .identity: Phrase(same: "ID")
        case .number: Phrase(en: "NUMBER", nl: "NUMMER")
        case .sourceKind: Phrase(en: "SOURCE", nl: "BRON")
        case .timing: Phrase(en: "next|more|stop", nl: "verder|erbij|stop")
        case .minutes: Phrase(en: "MINUTES", nl: "MINUTEN")
        case .amounts: Phrase(en: "amounts", nl: "bedragen")
        case .shown: Phrase(en: "amounts", nl: "zien")
        case .per: Phrase(en: "by", nl: "per")
        case .dimension: Phrase(en: "DIMENSION", nl: "INDELING")
        case .side: Phrase(en: "SIDE", nl: "KANT")
        case .filter: Phrase(en: "signed", nl: "getekend")
        case .finding: Phrase(en: "FINDING", nl: "BEVINDING")
        case .change: Phrase(en: "NAME=VALUE", nl: "NAAM=WAARDE")
        }
    }
}

/// The shape of a value, by which the reader recognises it; syntax knows no case.
public enum ValueKind: Hashable, Sendable {
    /// Anything that is one word, or is quoted.
    case word
    /// An id or a handle: `n12`, `vbv`.
    case item
    /// A handle, an id, or a quoted full name.
    case partner
    /// A piece word.
    case piece
    /// A run of words up to the first attribute, or one quoted text.
    case name
    /// `60.000`, `€ 60.000`, `1,2 mln`.
    case amount
    /// `400 uur chauffeur`, `3 bussen`: gives quantity, unit and perhaps function.
    case quantity
    /// Either of the two above.
    case amountOrQuantity
    /// An amount, `12 x 1.000` or `400 uur x 60`: gives amount and perhaps quantity and unit.
    case price
    /// `15 - 20`, `+/- 10 mln`, `10*`, or an amount.
    case expectation
    /// `2026`, `2026-2028`, `2026,2028`.
    case years
    /// `@v2`, `@r41`, `@now`.
    case pointAfterSign
    /// `v2`, `r41`, `now`, with or without the sign.
    case point
    /// A whole number without a sign.
    case count
    case choice(Vocabulary)
    /// `first`, `last`, `before NOTE`, `after NOTE`: gives place and perhaps neighbour.
    case orderPlace
    case path
    /// The name of a variable: a letter, then letters, digits, `-` and `_`.
    case variable
    /// Free text, quoted when it has blanks.
    case text
}

/// A positional argument of a command.
public struct Parameter: Hashable, Sendable {
    public let name: ParameterName
    public let kind: ValueKind
    public let isOptional: Bool
    public let isRepeating: Bool

    /// Makes a parameter; a repeating one takes one argument or more.
    public init(
        _ name: ParameterName, _ kind: ValueKind, isOptional: Bool = false,
        isRepeating: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
        self.isRepeating = isRepeating
    }
}

/// A kind of thing that has an id, as far as its letter tells.
public enum ItemKind: String, CaseIterable, Sendable, Hashable {
    case theCase, note, partner, contribution, cost, funding, decision, action, aside
    case acceptance, statedTotal, ownRate

    /// The kind that an id or handle names, by its shape; nil when a variable decides.
    public init?(idOrHandle typed: String) {
        if typed.contains("${") { return nil }
        let folded = Folding.folded(typed)
        if CommandTable.caseWords.all.contains(folded) {
            self = .theCase
            return
        }
        let short = folded.split(separator: ".").last ?? ""
        let isID = short.utf8.count > 1 && short.utf8.dropFirst().allSatisfy(Byte.isDigit)
        switch isID ? short.first : nil {
        case "n": self = .note
        case "k": self = .contribution
        case "c": self = .cost
        case "f": self = .funding
        case "d": self = .decision
        case "a": self = .action
        case "x": self = .aside
        case "b": self = .acceptance
        case "t": self = .statedTotal
        case "u": self = .ownRate
        default: self = .partner
        }
    }

    /// What people call it.
    public var title: Phrase {
        switch self {
        case .theCase: Phrase(en: "the case", nl: "de casus")
        case .note: Phrase(en: "a note", nl: "een notitie")
        case .partner: Phrase(en: "a partner", nl: "een partner")
        case .contribution: Phrase(en: "a contribution", nl: "een bijdrage")
        case .cost: Phrase(en: "a cost line", nl: "een kostenregel")
        case .funding: Phrase(en: "a funding line", nl: "een dekkingsregel")
        case .decision: Phrase(en: "a decision", nl: "een besluit")
        case .action: Phrase(en: "an action", nl: "een actie")
        case .aside: Phrase(en: "a parked point", nl: "een geparkeerd punt")
        case .acceptance: Phrase(en: "an accepted finding", nl: "een aanvaarde bevinding")
        case .statedTotal: Phrase(en: "a printed total", nl: "een gedrukt totaal")
        case .ownRate: Phrase(en: "a rate", nl: "een tarief")
        }
    }
}

/// An attribute that a command accepts.
public struct Attribute: Hashable, Sendable {
    public let name: AttributeName
    public let kind: ValueKind
    /// Whether several values may stand there, separated by commas.
    public let isList: Bool
    /// Of which kinds of item it is, for `set`; empty everywhere else.
    public let owners: Set<ItemKind>

    /// Makes an attribute of one value, or of a list.
    public init(
        _ name: AttributeName, _ kind: ValueKind, isList: Bool = false,
        of owners: Set<ItemKind> = []
    ) {
        self.name = name
        self.kind = kind
        self.isList = isList
        self.owners = owners
    }
}
