import CaseModel
import Testing
import Wording

@Suite struct NumberReaderTests {
    private let dutch = NumberReader(language: .dutch)
    private let english = NumberReader(language: .english)

    @Test(arguments: [
        ("212.741.021", 21_274_102_100), ("90,1", 9010), ("EUR 750.000", 75_000_000),
        ("€ 0", 0), ("12k", 1_200_000), ("1,2 mln", 120_000_000), ("1 250,50", 125_050),
        ("1\u{A0}250\u{A0}000", 125_000_000), ("1 250", 125_000), ("1.250", 125_000),
        ("1250", 125_000), ("1250.50", 125_050), ("1250,5", 125_050), ("1.250,50", 125_050),
        ("1,250.50", 125_050), ("€60.000", 6_000_000), ("€\u{A0}60.000", 6_000_000),
        ("12,5k", 1_250_000), ("2 mld", 200_000_000_000), ("1.250k", 125_000_000),
        ("0,01", 1), ("0.01", 1), ("-5", -500), ("€ -5", -500), ("- € 5", -500),
        ("\u{2212}5", -500), ("1000 mld", 100_000_000_000_000), ("007", 700),
        ("12 miljoen", 1_200_000_000),
    ])
    func dutchAmounts(text: String, cents: Int64) throws {
        #expect(try dutch.money(text) == Money(cents: cents))
    }

    @Test(arguments: [
        ("212,741,021", 21_274_102_100), ("90.1", 9010), ("90,1", 9010), ("1,250", 125_000),
        ("1250.50", 125_050), ("1.250,50", 125_050), ("1,250.50", 125_050),
        ("212.741.021", 21_274_102_100), ("1.2 million", 120_000_000), ("3bn", 300_000_000_000),
    ])
    func englishAmounts(text: String, cents: Int64) throws {
        #expect(try english.money(text) == Money(cents: cents))
    }

    @Test(arguments: [
        "", " ", "-", "--5", "€", "k", "EUR", "20.658286", "20,658286", "12,5,0", "1.250.00",
        "1.25.000", "1.2,3", "1234.567", "1,250.000,50", ",5", "5,", ".", "1..250", "1.,5",
        "12 k k",
        "1 2 3", "1 25", "1,250 50", "1 250.000,5", "15 - 20", "+/- 10 mln", "10*", "0x10", "1e5",
        "１２", "12.345.67", "0.125.000", "00.125", "€ €5", "5€", "nan",
    ])
    func malformedAmountsAreRefused(text: String) {
        #expect(throws: NumberError.malformed) { try dutch.money(text) }
    }

    @Test func aThousandOrAFractionIsNotGuessed() {
        #expect(throws: NumberError.ambiguous) { try english.money("1.250") }
        #expect(throws: NumberError.ambiguous) { try dutch.money("1,250") }
        #expect(throws: NumberError.ambiguous) { try english.quantity("1.250") }
        #expect(throws: NumberError.ambiguous) { try dutch.money("1,250 mln") }
    }

    @Test func aThousandNeverStartsWithANought() throws {
        #expect(try dutch.quantity("0,125") == Quantity(thousandths: 125))
        #expect(try dutch.quantity("0.125") == Quantity(thousandths: 125))
        #expect(try english.quantity("0.125") == Quantity(thousandths: 125))
        #expect(throws: NumberError.tooManyDecimals(allowed: 2)) { try dutch.money("0.125") }
    }

    @Test(arguments: [
        "1000,01 mld", "10000 mld", "99999999999999999999", "1.000.000.000.001", "9999999999999k",
    ])
    func amountsThatDoNotFitAreRefused(text: String) {
        #expect(throws: NumberError.tooLarge) { try dutch.money(text) }
        #expect(throws: NumberError.tooLarge) { try dutch.money("-" + text) }
    }

    @Test func moreDecimalsThanCentsAreRefused() {
        #expect(throws: NumberError.tooManyDecimals(allowed: 2)) { try dutch.money("1.250,505") }
    }

    @Test func quantities() throws {
        #expect(try dutch.quantity("120") == Quantity(thousandths: 120_000))
        #expect(try dutch.quantity("7,5") == Quantity(thousandths: 7500))
        #expect(try dutch.quantity("1.250") == Quantity(thousandths: 1_250_000))
        #expect(try dutch.quantity("1.250,125") == Quantity(thousandths: 1_250_125))
        #expect(try english.quantity("12k") == Quantity(thousandths: 12_000_000))
        #expect(throws: NumberError.negative) { try dutch.quantity("-5") }
        #expect(throws: NumberError.tooLarge) { try dutch.quantity("10 mld") }
        #expect(throws: NumberError.tooManyDecimals(allowed: 3)) {
            try dutch.quantity("1.250,1255")
        }
    }

    @Test func anyBytesGiveANumberOrAnError() {
        var random = SeededNumbers(seed: 7)
        let letters = Array("0123456789.,.,-€ kEURmln\u{A0}*x")
        for _ in 0..<5000 {
            let length = Int.random(in: 0...12, using: &random)
            let text = String(
                (0..<length).map { _ in letters.randomElement(using: &random) ?? "0" })
            for reader in [dutch, english] {
                _ = try? reader.money(text)
                _ = try? reader.quantity(text)
            }
        }
    }
}
