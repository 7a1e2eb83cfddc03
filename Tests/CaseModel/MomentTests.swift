import CaseModel
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
        ("2026-11-21T10:05:00.000Z", 1_795_255_500_000),
        ("2000-02-29T00:00:00.000Z", 951_782_400_000),
        ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func textsAndBack(text: String, milliseconds: Int64) {
        #expect(Moment(milliseconds: milliseconds).text == text)
        #expect(Moment(text) == Moment(milliseconds: milliseconds))
    }

    @Test func randomMomentsComeBack() {
        var random = SeededNumbers(seed: 3)
        for _ in 0..<2000 {
            let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
            let moment = Moment(milliseconds: Int64.random(in: range, using: &random))
            #expect(Moment(moment.text) == moment)
        }
    }

    @Test func shorterForms() {
        #expect(Moment("2026-11-21") == Moment("2026-11-21T00:00:00.000Z"))
        #expect(Moment("2026-11-21T10:05") == Moment("2026-11-21T10:05:00.000Z"))
        #expect(Moment("2026-11-21T10:05:07Z") == Moment("2026-11-21T10:05:07.000Z"))
        #expect(Moment("2028-02-29") != nil)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31",
        "2026-11-21T", "2026-11-21T24:00", "2026-11-21T10:60", "2026-11-21T10:05:60",
        "2026-11-21T10:05:00.1", "2026-11-21T10:05:00.+12", "+026-11-21", "2026-+1-21", "26-11-21",
        "2026-1-21", "2026-11-21T1:05", "2026-11-21 10:05", "2026-11-21TT10:05", "x",
    ])
    func notAMoment(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func theClockOnTheWall() {
        let time = CivilTime(Moment(milliseconds: 0), offsetSeconds: -3600)
        #expect(time.date == "1969-12-31")
        #expect(time.clock == "23:00")
    }

    @Test func theEndsOfTimeDoNotCrash() {
        #expect(!Moment(milliseconds: .max).text.isEmpty)
        #expect(!Moment(milliseconds: .min).text.isEmpty)
    }
}
