public import Wording

/// What a fund asks of a budget: its rates, its groups of parties and its rules, with where
/// they come from and when they were last checked.
public struct FundPack: Hashable, Sendable {
    /// The name in commands, such as `rif-2024`.
    public var key: String
    /// The edition of the file.
    public var edition: String
    public var name: Phrase
    public var about: Phrase
    public var source: FundSource
    /// The day somebody last set the file against its source, as `2026-08-01`.
    public var checked: String
    public var groups: [FundGroup]
    public var rates: [FundRate]
    /// How many hours the other units of time count for, by the English word of the unit.
    public var hours: [String: Quantity]
    public var rules: [FundRule]
    /// What only people can check.
    public var reminders: [Phrase]

    /// Makes a pack from its parts.
    public init(
        key: String, edition: String, name: Phrase, about: Phrase, source: FundSource,
        checked: String, groups: [FundGroup], rates: [FundRate], hours: [String: Quantity],
        rules: [FundRule], reminders: [Phrase]
    ) {
        self.key = key
        self.edition = edition
        self.name = name
        self.about = about
        self.source = source
        self.checked = checked
        self.groups = groups
        self.rates = rates
        self.hours = hours
        self.rules = rules
        self.reminders = reminders
    }

    /// The key of the pack that has no rates of its own: those of the coalition count.
    public static let own = "eigen"

    /// The group with a key, if the fund has it.
    public func group(_ key: String) -> FundGroup? { groups.first { $0.key == key } }

    /// The group that somebody typed the word or the name of, in either language.
    public func group(called typed: String) -> FundGroup? {
        group(typed) ?? groups.first { $0.isCalled(typed) }
    }

    /// The groups that a budget is divided over; every party is in one of them at most.
    public var mainGroups: [FundGroup] { groups.filter { $0.within == nil } }

    /// What a group is made up of, where the fund tells that apart.
    public func parts(of key: String) -> [FundGroup] { groups.filter { $0.within == key } }
}

/// Where the rules of a fund stand, and for when they hold.
public struct FundSource: Hashable, Sendable {
    public var law: Phrase
    /// What to look it up by, such as `BWBR0048883`.
    public var reference: String?
    /// The day on which the text that was used held.
    public var text: String?
    public var validFrom: String?
    public var validThrough: String?

    /// Makes a source.
    public init(
        law: Phrase, reference: String? = nil, text: String? = nil, validFrom: String? = nil,
        validThrough: String? = nil
    ) {
        self.law = law
        self.reference = reference
        self.text = text
        self.validFrom = validFrom
        self.validThrough = validThrough
    }
}

/// Parties that a fund takes together.
public struct FundGroup: Hashable, Sendable {
    public var key: String
    public var name: Phrase
    public var parties: [FundParty]
    /// The group it is a part of: schools, within education and governments.
    public var within: String?
    /// What people type for it in both languages; the English word is the key.
    public var words: Phrase?

    /// Makes a group.
    public init(
        key: String, name: Phrase, parties: [FundParty], within: String? = nil,
        words: Phrase? = nil
    ) {
        self.key = key
        self.name = name
        self.parties = parties
        self.within = within
        self.words = words
    }

    /// What people type for it in a language.
    public func word(in language: Language) -> String { words?[language] ?? key }

    /// Whether it is what somebody typed: its word or its name, in either language.
    public func isCalled(_ typed: String) -> Bool {
        let folded = Folding.folded(typed)
        return key == folded
            || Language.allCases.contains { language in
                [word(in: language), name[language]].contains { Folding.folded($0) == folded }
            }
    }
}

/// A sort of party: of a kind, of a sector, or both.
public struct FundParty: Hashable, Sendable {
    public var kind: String?
    public var sector: String?

    /// Makes a sort of party.
    public init(kind: String?, sector: String?) {
        self.kind = kind
        self.sector = sector
    }
}

/// What an hour of a function counts for.
public struct FundRate: Hashable, Sendable {
    public var key: String
    public var name: Phrase
    public var amount: Money
    /// The functions it is for, in either language; none: any function.
    public var functions: [String]

    /// Makes a rate.
    public init(key: String, name: Phrase, amount: Money, functions: [String]) {
        self.key = key
        self.name = name
        self.amount = amount
        self.functions = functions
    }
}

/// One rule of a fund.
public struct FundRule: Hashable, Sendable {
    public var key: String
    public var name: Phrase
    /// Where it stands, such as `art. 11.2`.
    public var article: String?
    public var test: FundTest
    /// How the file reads what the article leaves open, for people to agree with or not.
    public var reading: Phrase?

    /// Makes a rule.
    public init(
        key: String, name: Phrase, article: String? = nil, test: FundTest, reading: Phrase? = nil
    ) {
        self.key = key
        self.name = name
        self.article = article
        self.test = test
        self.reading = reading
    }
}

/// The words that rules are written in; a pack can say no more than this.
public enum FundTest: Hashable, Sendable {
    /// The grant as an amount.
    case grant(AmountBound)
    /// What somebody brings, as a part of the eligible cost.
    case share(of: FundSubject, ShareBound)
    /// Somebody brings cash and nothing in kind.
    case cashOnly(FundSubject)
    /// The calendar years from the first cost to the last.
    case duration(atLeast: Int?, atMost: Int?)
    /// Parties that must take part.
    case parties([FundCount])
    /// Hours that are budgeted are budgeted at the rates of the fund.
    case rates
    /// The highest part of the cost of each type of activity that public money may pay.
    case aid([String: Fraction])
    /// What may not be a cost or a contribution, by words in a line; and costs before a moment.
    case notEligible(functions: [String], words: [String], before: FundMoment?)
    /// When an application can be handed in.
    case window([FundWindow])
    /// Every cost line says these things.
    case lines([LineDetail])
    /// What is planned is covered, to the cent.
    case closes
}

/// Who a rule is about.
public enum FundSubject: Hashable, Sendable {
    case grant
    case applicant
    /// Groups taken together.
    case groups([String])
}

/// A limit on an amount.
public enum AmountBound: Hashable, Sendable {
    case atLeast(Money)
    case atMost(Money)
    case below(Money)
}

/// A limit on a part of the whole.
public enum ShareBound: Hashable, Sendable {
    case atLeast(Fraction)
    case atMost(Fraction)

    public var fraction: Fraction {
        switch self {
        case .atLeast(let fraction), .atMost(let fraction): fraction
        }
    }
}

/// How many parties of a group must take part.
public struct FundCount: Hashable, Sendable {
    public var group: String
    public var count: Int

    /// Makes a count.
    public init(group: String, count: Int) {
        self.group = group
        self.count = count
    }
}

/// A moment that a rule counts from.
public enum FundMoment: String, Hashable, Sendable, CaseIterable {
    /// The year of the application; costs are known by the year.
    case application
}

/// Months of years in which an application can be handed in.
public struct FundWindow: Hashable, Sendable {
    public var years: ClosedRange<Int>
    public var months: [Int]

    /// Makes a window.
    public init(years: ClosedRange<Int>, months: [Int]) {
        self.years = years
        self.months = months
    }
}

/// The types of activity that rules for state aid tell apart.
public enum AidType: String, Hashable, Sendable, CaseIterable {
    case fundamental, industrial, experimental, feasibility
}

/// What a cost line may have to say.
public enum LineDetail: String, Hashable, Sendable, CaseIterable {
    case years
    case activity
    case quantity
    case price
    case explanation
    case category
    case workPackage = "work-package"
}
