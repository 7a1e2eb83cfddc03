import CaseHistory
import CaseModel
import Ledger
import Testing

@testable import Workshop

/// Whatever is split, the parts are what the whole was: to the cent and the thousandth.
@Suite struct SplitLineTests {
    /// What all lines are together, of each side.
    private struct Sums: Equatable {
        var quantity: [ItemKind: Int64] = [:]
        var amount: [ItemKind: Int64] = [:]
        var worth: [ItemKind: Int64] = [:]

        init(_ current: Case) {
            for kind in [ItemKind.contribution, .costLine, .funding] {
                for item in current.all(kind) {
                    quantity[kind, default: 0] += item.quantity(.quantity)?.thousandths ?? 0
                    amount[kind, default: 0] += item.money(.amount)?.cents ?? 0
                    worth[kind, default: 0] += item.money(.worth)?.cents ?? 0
                }
            }
        }
    }

    private func current(_ bench: Workbench) throws -> Case {
        try #require(bench.session.draft?.current)
    }

    @Test(arguments: UInt64(1)...24)
    func sumsStay(_ seed: UInt64) throws {
        let bench = try Workbench(seed: seed)
        var dice = RandomCommands(seed: seed)
        bench.shown("nieuw Splitsen taal=nl\npartner Vervoer BV als=vbv")
        for line in 0..<4 {
            let cents = dice.number(900) + 100
            let units = "\(dice.number(90) + 10),\(dice.number(900) + 100)"
            bench.shown(
                "natura vbv \(units.dropLast()) uur docent 2026 waard=\(cents),\(line + 10)")
            bench.shown("kost spiegelt=laatste")
            bench.shown("kost \(units.dropLast(2)) uur x \(cents),0\(line) 2026-2028")
            bench.shown("geld vbv \(cents),99 2027")
        }
        let before = Sums(try current(bench))
        let budget = try BudgetReport(ValuedCase(current(bench), through: nil))
        for _ in 0..<40 { split(bench, &dice) }
        let after = try current(bench)
        #expect(Sums(after) == before)
        let report = try BudgetReport(ValuedCase(after, through: nil))
        #expect(report.cost.total == budget.cost.total)
        #expect(report.coverage.total == budget.coverage.total)
        #expect(report.unequalSides.isEmpty)
        #expect(report.oneSided.isEmpty)
        #expect(after.all(.contribution).count > 8)
        try exportIsNoChange(bench)
    }

    /// Splits some line into random parts; what does not fit is refused and changes nothing.
    private func split(_ bench: Workbench, _ dice: inout RandomCommands) {
        let kind = dice.pick(["k", "c"])
        let parts = (0...dice.number(3)).map { _ in
            "\(dice.number(30)),\(dice.number(90) + 10) \(dice.pick(["", "uur", "uur deel"]))"
        }
        bench.run("splits \(kind)\(dice.number(12) + 1) \(parts.joined(separator: "; "))")
    }

    private func exportIsNoChange(_ bench: Workbench) throws {
        let before = try bench.store.newestRevision()
        bench.shown("exporteer begroting naar=uit.csv overschrijf=ja")
        bench.shown("importeer uit.csv overnemen")
        #expect(try bench.store.newestRevision() == before)
    }

    @Test func undoTakesItBackInOneStep() throws {
        let bench = try Workbench()
        bench.shown("nieuw Splitsen taal=nl\npartner Vervoer BV als=vbv")
        bench.shown("natura vbv 400 uur docent 2026\nkost spiegelt=laatste")
        let before = try current(bench)
        bench.shown("splits k1 100 uur; 150 uur avond")
        #expect(try current(bench).all(.costLine).count == 3)
        bench.shown("ongedaan")
        #expect(Array(try current(bench).all(.costLine)) == Array(before.all(.costLine)))
        #expect(Array(try current(bench).all(.contribution)) == Array(before.all(.contribution)))
    }

    @Test func partsAddUp() {
        for whole in [Int64(0), 1, 100, 3_440_000, -7] {
            for weights in [[1, 1, 1], [1, 999], [400_000], [3, 3, 4], [0, 5, 0]] as [[Int64]] {
                let parts = Money(cents: whole).divided(by: weights)
                #expect(parts.count == weights.count)
                #expect(parts.reduce(0) { $0 + $1.cents } == whole)
            }
        }
        #expect(Money(cents: 100).divided(by: [0, 0]).isEmpty)
        let half = Quantity(thousandths: 3).divided(by: [1, 1])
        #expect(half.map(\.thousandths) == [2, 1])
    }
}
