import CaseModel
import Testing
import Wording

@Suite struct NumberWriterTests {
    private static let amounts: [Int64] = [
        0, 1, 10, 99, 100, 125_050, 6_000_000, -1, -125_050, 21_274_102_100, 100_000_000_000_000,
    ]

    @Test func dutch() {
        let writer = NumberWriter(language: .dutch)
        #expect(writer.money(Money(cents: 6_000_000)) == "€ 60.000")
        #expect(writer.money(Money(cents: -125_005)) == "-€ 1.250,05")
        #expect(writer.bare(Money(cents: 90_10)) == "90,10")
        #expect(writer.difference(Money(cents: 50_000)) == "+ € 500")
        #expect(writer.difference(Money(cents: -2000)) == "- € 20")
        #expect(writer.quantity(Quantity(thousandths: 1_250_500)) == "1.250,5")
        #expect(writer.count(-1_234_567) == "-1.234.567")
        #expect(writer.count(.min) == "-9.223.372.036.854.775.808")
    }

    @Test func english() {
        let writer = NumberWriter(language: .english)
        #expect(writer.money(Money(cents: 6_000_000)) == "€ 60,000")
        #expect(writer.bare(Money(cents: 125_005)) == "1,250.05")
        #expect(writer.quantity(Quantity(thousandths: 1_250_500)) == "1,250.5")
        #expect(writer.quantity(Quantity(thousandths: -50)) == "-0.05")
        #expect(writer.bare(Money(cents: .min)) == "-92,233,720,368,547,758.08")
    }

    @Test(arguments: Language.allCases, amounts)
    func whatIsWrittenIsReadBack(language: Language, cents: Int64) throws {
        let amount = Money(cents: cents)
        let writer = NumberWriter(language: language)
        let reader = NumberReader(language: language)
        #expect(try reader.money(writer.money(amount)) == amount)
        #expect(try reader.money(writer.bare(amount)) == amount)
        #expect(try reader.money(writer.difference(amount).trimmedPlus) == amount)
        for other in Language.allCases {
            #expect(try NumberReader(language: other).money(amount.plain) == amount)
        }
    }

    @Test(arguments: Language.allCases, [0, 500, 7500, 120_000, 1_250_000, 1_250_125, 125])
    func quantitiesAreReadBack(language: Language, thousandths: Int64) throws {
        let quantity = Quantity(thousandths: thousandths)
        let text = NumberWriter(language: language).quantity(quantity)
        #expect(try NumberReader(language: language).quantity(text) == quantity)
    }
}

extension String {
    /// The text without the plus that no number carries on the way in.
    fileprivate var trimmedPlus: String { hasPrefix("+ ") ? String(dropFirst(2)) : self }
}
