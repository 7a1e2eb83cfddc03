import CaseModel
import TemplateFiles
import Testing
import Wording

/// A valid fund, for tests to break; every line has its number.
private let smallFund = """
    fund: small
    edition: 1
    name: {en: Small, nl: Klein}
    about: {en: For a test., nl: Voor een test.}
    source:
      law: {en: A law, nl: Een wet}
      text: 2026-01-01
      valid: {from: 2026-01-01, through: 2027-12-31}
    checked: 2026-02-03
    groups:
      - key: givers
        name: {en: Givers, nl: Gevers}
        parties: [company, education+public, private]
    rates:
      - key: any
        name: {en: any, nl: elk}
        amount: 12.50
        for: any
    hours: {day: 8}
    rules:
      - key: third
        name: {en: A third, nl: Een derde}
        kind: share
        of: givers
        at-least: 1/3
      - key: big
        name: {en: Big, nl: Groot}
        kind: grant
        below: 125000
    """

/// One broken line, and the problem that is told.
struct BrokenFund: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
        self.old = old
        self.new = new
        self.expected = expected
    }

    var testDescription: String { new + " → " + expected.joined(separator: ", ") }
}

struct FundReaderTests {
    @Test func everythingIsRead() throws {
        let pack = try FundReader.read(yaml: smallFund, fileName: "small.yaml")
        #expect(pack.key == "small" && pack.checked == "2026-02-03")
        #expect(pack.source.validThrough == "2027-12-31")
        #expect(
            pack.groups[0].parties == [
                FundParty(kind: "company", sector: nil),
                FundParty(kind: "education", sector: "public"),
                FundParty(kind: nil, sector: "private"),
            ])
        #expect(pack.rates[0].amount == Money(cents: 1250))
        #expect(pack.hours["day"] == Quantity(thousandths: 8000))
        let third = try #require(Fraction(1, 3))
        #expect(
            pack.rules.map(\.test) == [
                .share(of: .groups(["givers"]), .atLeast(third)),
                .grant(.below(Money(cents: 12_500_000))),
            ])
    }

    @Test(arguments: [
        BrokenFund("fund: small", "fund: Small!", "1:7 template-word-syntax"),
        BrokenFund("checked: 2026-02-03", "checked: 3-2-2026", "9:10 fund-date"),
        BrokenFund("through: 2027-12-31", "through: 2025-12-31", "8:38 fund-dates-backwards"),
        BrokenFund("[company,", "[company+large,", "13:15 fund-party"),
        BrokenFund("[company,", "[compny,", "13:15 fund-party"),
        BrokenFund("[company,", "[bedrijf,", "13:15 fund-party"),
        BrokenFund("amount: 12.50", "amount: € 12,50", "17:13 fund-amount"),
        BrokenFund("amount: 12.50", "amount: 10000.01", "17:13 fund-amount"),
        BrokenFund("at-least: 1/3", "at-least: 4/3", "25:15 fund-fraction"),
        BrokenFund("at-least: 1/3", "at-least: a third", "25:15 fund-fraction"),
        BrokenFund("at-least: 1/3", "at-least: 1/0", "25:15 fund-fraction"),
        BrokenFund("at-least: 1/3", "at-least: -1/3", "25:15 fund-fraction"),
        BrokenFund("at-least: 1/3", "at-least: 101%", "25:15 fund-fraction"),
        BrokenFund("    parties: [", "    within: all\n    parties: [", "13:13 fund-unknown-group"),
        BrokenFund(
            "    parties: [", "    within: givers\n    parties: [", "13:13 fund-unknown-group"),
        BrokenFund("of: givers", "of: giver", "24:9 fund-unknown-group"),
        BrokenFund("kind: share", "kind: shares", "23:11 template-unknown-value"),
        BrokenFund(
            "below: 125000", "at-mst: 125000", "28:11 fund-one-of", "29:5 template-unknown-key"),
        BrokenFund("below: 125000", "of: grant", "28:11 fund-one-of", "29:9 fund-not-with-kind"),
        BrokenFund("fund: small", "fund: bron", "1:7 fund-key-reserved"),
        BrokenFund("fund: small", "fund: none", "1:7 fund-key-reserved"),
        BrokenFund("checked: 2026-02-03", "checked: 2031-02-03", "9:10 fund-future"),
        BrokenFund("text: 2026-01-01", "text: 2025-12-31", "7:9 fund-text-before-validity"),
        BrokenFund("of: givers", "of: []", "24:9 fund-says-nothing"),
        BrokenFund("at-least: 1/3", "at-most: 0", "25:14 fund-fraction"),
        BrokenFund("{day: 8}", "{day: 8x}", "19:14 fund-hours"),
        BrokenFund(
            "kind: grant\n    below: 125000", "kind: parties\n    at-least: {}",
            "29:15 fund-says-nothing"),
        BrokenFund(
            "kind: grant\n    below: 125000", "kind: lines\n    lines: []",
            "29:12 fund-says-nothing"),
        BrokenFund(
            "kind: grant\n    below: 125000", "kind: window\n    windows: []",
            "29:14 fund-says-nothing"),
        BrokenFund("    at-least: 1/3", "\tat-least: 1/3", "25:1 template-syntax"),
        BrokenFund("key: big", "key: third", "26:10 fund-key-taken"),
        BrokenFund("    of: givers\n", "", "21:5 template-missing-key"),
        BrokenFund("edition: 1\n", "", "1:1 template-missing-key"),
        BrokenFund(
            "nl: Klein", "de: Klein", "3:7 template-missing-language", "3:19 template-unknown-key"),
    ])
    func aMistakeIsTold(_ broken: BrokenFund) throws {
        let text = smallFund.replacing(broken.old, with: broken.new)
        try #require(text != smallFund)
        let error = try #require(throws: TemplateProblems.self) {
            try FundReader.read(yaml: text, fileName: "small.yaml", today: "2026-11-21")
        }
        #expect(
            error.problems.map { "\($0.place.line):\($0.place.column) \($0.code)" }
                == broken.expected)
        for problem in error.problems {
            for language in Language.allCases {
                #expect(problem.sentence[language].count > 8)
                #expect(problem.nextStep[language].count > 8)
            }
        }
    }

    /// A fund is no template: what is wrong with its file says so, and names the right field.
    @Test(arguments: [
        ("", "fondsbestand"), (smallFund + "\n---\nfund: two\n", "Zet elk fonds"),
        (smallFund.replacing("    at-least: 1/3", with: "\tat-least: 1/3"), "met een tab"),
        (smallFund.replacing("at-least: 1/3", with: "at-least: 3"), "`at-least` is `3`"),
        (smallFund.replacing("{day: 8}", with: "{day: 8x}"), "aantal uren"),
    ])
    func theFileOfAFundIsNoTemplate(_ text: String, _ told: String) throws {
        let error = try #require(throws: TemplateProblems.self) {
            try FundReader.read(yaml: text, fileName: "small.yaml")
        }
        let first = try #require(error.problems.first)
        let said = first.sentence.dutch + " " + first.nextStep.dutch
        #expect(said.contains(told) && !said.contains("sjabloon"), "\(said)")
    }

    @Test func allMistakesAreToldAtOnce() {
        let text = smallFund.replacing("1/3", with: "3/1").replacing("12.50", with: "x")
            .replacing("2026-02-03", with: "soon")
        let error = #expect(throws: TemplateProblems.self) {
            try FundReader.read(yaml: text, fileName: "small.yaml")
        }
        #expect(error?.problems.map(\.place.line) == [9, 17, 25])
    }

    @Test func aFileInAnotherEncodingIsRefusedAtItsLine() throws {
        let bytes = Array(smallFund.replacing("nl: Klein", with: "nl: Kleine Coe").utf8)
        let place = try #require(bytes.firstRange(of: Array("Coe".utf8)))
        var older = bytes
        older[place.upperBound - 1] = 0xEB
        let error = try #require(throws: TemplateProblems.self) {
            try FundReader.read(bytes: older, fileName: "small.yaml")
        }
        #expect(error.problems.map(\.place.line) == [3])
    }

    @Test func builtInFundsAreSound() throws {
        #expect(
            BuiltInFunds.keys == [
                "rif-2024", "rif-2024-entree", "llo-2023-small", "llo-2023-large", "agvv",
                "vast-uurtarief-ez", "eigen",
            ])
        for key in BuiltInFunds.keys {
            let pack = try #require(try BuiltInFunds.named(key))
            #expect(pack.key == key)
            for phrase in [pack.name, pack.about] + pack.rules.map(\.name) + pack.reminders {
                #expect(!phrase.english.isEmpty && !phrase.dutch.isEmpty)
            }
            #expect(pack.name.english != pack.name.dutch)
            // A rule that is the law's says where it stands.
            #expect(pack.rules.count { $0.article == nil } <= 1)
        }
        #expect(BuiltInTemplates.keys == ["purpose-case"])
        #expect(try BuiltInFunds.named("nothing") == nil)
    }

    @Test(arguments: [
        ("1/3", 1, 3), ("25%", 1, 4), ("12.5%", 1, 8), ("12,5%", 1, 8), ("2/6", 1, 3),
        ("0/7", 0, 1), ("100%", 1, 1), ("0.01%", 1, 10_000),
    ])
    func fractionsAreExact(_ text: String, _ numerator: Int64, _ denominator: Int64) {
        #expect(Fraction(text) == Fraction(numerator, denominator))
    }

    @Test(arguments: [
        "", "%", "1", "4/3", "1/0", "-1/3", "1/3/4", "a/b", "101%", "1.234%", "1/9999999",
    ])
    func otherTextsAreNoFractions(_ text: String) {
        #expect(Fraction(text) == nil)
    }
}
