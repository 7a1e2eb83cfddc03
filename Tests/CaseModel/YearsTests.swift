import CaseModel
import Testing

@Suite struct YearsTests {
    @Test(arguments: [
        "2026", "2026-2028", "2026,2028", "2026,2028,2029", "1990", "2100", "2037-2100",
    ])
    func whatIsWrittenIsReadBack(text: String) throws {
        #expect(try Years.read(text).text == text)
    }

    @Test func manyWaysToSayTheSame() throws {
        #expect(try Years.read("2026-2028").all == [2026, 2027, 2028])
        #expect(try Years.read("2028,2026").text == "2026,2028")
        #expect(try Years.read("2026,2027").text == "2026-2027")
        #expect(try Years.read("2026,2026") == Years(2026, through: 2026))
        #expect(try Years.read("2026,2028-2030").count == 4)
        #expect(try Years.read("2026,2028-2030").last == 2030)
    }

    @Test(arguments: [
        "", "26", "2026-", "-2026", "2026--2027", "2026-2027-2028", "2026,", "20a6", "+202",
    ])
    func malformed(text: String) {
        #expect(throws: NumberError.malformedYears) { try Years.read(text) }
    }

    @Test func outOfRange() {
        #expect(throws: NumberError.yearsOutOfRange) { try Years.read("1989") }
        #expect(throws: NumberError.yearsOutOfRange) { try Years.read("2026-2101") }
        #expect(throws: NumberError.yearsOutOfRange) { try Years.read("1990,2100") }
        #expect(throws: NumberError.yearsBackwards) { try Years.read("2028-2026") }
        #expect(Years([]) == nil)
        #expect(Years(2028, through: 2026) == nil)
        #expect(Years([Int.min, Int.max]) == nil)
        #expect(Years(Int.max, through: Int.max) == nil)
        #expect(Years(Int.min, through: 2026) == nil)
    }
}
