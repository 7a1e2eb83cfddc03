import CaseModel
import Testing
import Wording

@testable import Workshop

@Suite("The time of a session")
struct TimePlanTests {
    private let a = PieceID("purpose.a")
    private let b = PieceID("purpose.b")
    private let c = PieceID("purpose.c")

    private func at(_ minutes: Double) -> Moment {
        Moment(milliseconds: 1_000_000 + Int64(minutes * 60_000))
    }

    private func minutes(_ plan: TimePlan, at now: Moment) -> [Int64] {
        plan.shares(at: now).map { $0 / TimePlan.minute }
    }

    @Test func dividesEvenly() {
        let plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        #expect(minutes(plan, at: at(0)) == [10, 10, 10])
        #expect(plan.sign(at: at(0)) == "10'")
        #expect(plan.sign(at: at(9.5)) == "1'")
        #expect(plan.sign(at: at(10)) == "!+0'")
        #expect(plan.sign(at: at(12)) == "!+2'")
        #expect(plan.sign(at: at(35)) == "!!+5'")
    }

    @Test func aPieceThatTakesLongerMakesTheOthersShorter() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        #expect(minutes(plan, at: at(14)) == [14, 8, 8])
        plan.goOn(at: at(16))
        #expect(minutes(plan, at: at(16)) == [16, 7, 7])
        #expect(plan.sign(at: at(16)) == "7'")
        plan.goOn(at: at(20))
        #expect(minutes(plan, at: at(20)) == [16, 4, 10])
        plan.goOn(at: at(25))
        #expect(plan.place == nil)
        #expect(plan.sign(at: at(25)) == "5'")
        #expect(minutes(plan, at: at(25)) == [16, 4, 5])
    }

    @Test func oneThatTakesLessLeavesMore() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        plan.goOn(at: at(4))
        #expect(minutes(plan, at: at(4)) == [4, 13, 13])
    }

    @Test func goingBackAndForth() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        plan.enter(c, at: at(6))
        #expect(minutes(plan, at: at(6)) == [6, 12, 12])
        plan.enter(a, at: at(10))
        #expect(minutes(plan, at: at(10)) == [16, 10, 4])
        plan.goOn(at: at(20))
        #expect(plan.place == 1)
        #expect(plan.sign(at: at(20)) == "10'")
        plan.enter(PieceID("purpose.other"), at: at(21))
        #expect(plan.place == 1)
    }

    @Test func moreTime() {
        var plan = TimePlan(minutes: 20, pieces: [a, b], now: at(0))
        plan.extend(minutes: 10, at: at(10))
        #expect(plan.sign(at: at(10)) == "10'")
        #expect(minutes(plan, at: at(10)) == [20, 10])
    }

    @Test func aStrayNoteDoesNotMoveOnButTwoDo() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        plan.wrote(in: b, at: at(1))
        #expect(plan.place == 0)
        plan.wrote(in: a, at: at(2))
        plan.wrote(in: b, at: at(3))
        #expect(plan.place == 0)
        plan.wrote(in: b, at: at(4))
        #expect(plan.place == 1)
    }

    @Test func aClockThatGoesBackHarmsNothing() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(10))
        plan.goOn(at: at(5))
        #expect(plan.shares(at: at(0)).allSatisfy { $0 >= 0 })
    }

    @Test func isKeptAsALine() {
        var plan = TimePlan(minutes: 30, pieces: [a, b, c], now: at(0))
        plan.goOn(at: at(7))
        #expect(TimePlan(text: plan.text) == plan)
        plan.goOn(at: at(8))
        plan.goOn(at: at(9))
        #expect(TimePlan(text: plan.text) == plan)
        for wrong in ["", "x", "1 2 3 4 -", "1 2 3 4 9 a/0/0", "1 2 3 4 0 a/0", "1 2 3 4 0 a/-1/0"]
        {
            #expect(TimePlan(text: wrong) == nil, "\(wrong)")
        }
    }

    // MARK: In a session

    @Test func inASession() throws {
        let bench = try RoomBench()
        bench.shown(RoomBench.opening)
        #expect(bench.session.promptText == "werk")
        bench.shown("tijd 30 waarde impact")
        #expect(bench.session.promptText == "werk 15'")
        bench.wait(seconds: 16 * 60)
        #expect(bench.session.promptText == "werk !+1'")
        bench.typed("impact")
        #expect(bench.session.promptText == "werk 14'")
        #expect(
            bench.shown("tijd") == """
                Nog 14 minuten
                ══════════════
                [x] Waarde · 16'
                [>] Impact · nog 14'

                """)
        bench.wait(seconds: 15 * 60)
        #expect(bench.session.promptText == "werk !!+1'")
        #expect(bench.shown("tijd").contains("! De tijd van de sessie is om, 1 minuten geleden"))
        bench.shown("tijd erbij 10")
        #expect(bench.session.promptText == "werk 9'")
        bench.shown("tijd stop")
        #expect(bench.session.promptText == "werk")
        bench.shown("verwacht fout no-time-plan: tijd")
    }

    @Test func defaultsToWhatIsEmpty() throws {
        let bench = try RoomBench(.english)
        bench.shown(RoomBench.opening)
        #expect(bench.shown("time 100").split(separator: "\n").count == 2 + 9)
        #expect(bench.shown("time 110 all").split(separator: "\n").count == 2 + 11)
        #expect(bench.shown("time").hasPrefix("110 minutes left\n"))
        bench.shown(
            """
            expect error malformed-number: time 0
            expect error malformed-number: time 1441
            expect error unknown-piece: time 10 nowhere
            """)
        #expect(bench.shown("time --json").contains("\"leftSeconds\": 6600"))
    }

    @Test func everyPieceHasAMinuteAtLeast() throws {
        let bench = try RoomBench()
        bench.shown(RoomBench.opening)
        let (code, shown) = bench.run("tijd 10 alle")
        #expect(code == .failed)
        #expect(shown.contains("10 minuten is te weinig voor 11 stukken"), "\(shown)")
        #expect(shown.contains("Geef minstens 11 minuten"))
        bench.shown("tijd 11 alle\ntijd 10 waarde impact")
        bench.wait(seconds: 600)
        #expect(bench.shown("tijd").contains("Impact · < 1'"))
    }

    @Test func twoNotesInARowMoveOn() throws {
        let bench = try RoomBench()
        bench.shown(RoomBench.opening + "tijd 40 waarde impact")
        bench.wait(seconds: 600)
        bench.typed("impact Minder auto's")
        #expect(bench.session.promptText == "werk 10'")
        bench.typed("impact Meer fietsen")
        #expect(bench.session.promptText == "werk 30'")
    }
}
