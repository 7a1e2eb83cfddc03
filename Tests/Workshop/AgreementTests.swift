import Foundation
import Testing

@testable import Workshop

/// With a fund chosen, every view that tells a figure tells the same one.
@Suite struct AgreementTests {
    private struct Drawn {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    /// Lines in kind without a worth, some with their cost line, beside money of every sort.
    private static func script(seed: UInt64) -> String {
        var drawn = Drawn(state: seed)
        var lines = [
            "nieuw Willekeur taal=nl", "partner Een als=een soort=bedrijf sector=privaat",
            "partner Twee als=twee soort=onderwijs sector=publiek rol=penvoerder",
            "tarief 12,35 stuk",
        ]
        var gifts = 0
        for _ in 0..<25 {
            let who = ["een", "twee"][drawn.roll(2)]
            let first = 2026 + drawn.roll(3)
            let years = drawn.roll(4) == 0 ? "" : " \(first)-\(first + drawn.roll(3))"
            let cents = ",\(10 + drawn.roll(90))"
            switch drawn.roll(6) {
            case 0: lines.append("geld \(who) \(drawn.roll(9000))\(cents)\(years) geld")
            case 1: lines.append("subsidie \(drawn.roll(9000))\(cents)\(years) status=gevraagd")
            case 2: lines.append("kost \(drawn.roll(9000))\(cents)\(years) categorie=reis reis")
            default:
                gifts += 1
                let unit = ["uur vakman", "dag docent", "stuk", "zaal"][drawn.roll(4)]
                lines.append("natura \(who) \(1 + drawn.roll(400))\(cents) \(unit)\(years)")
                if drawn.roll(3) > 0 { lines.append("kost spiegelt=k\(gifts) categorie=derden") }
                if drawn.roll(4) == 0 { lines.append("markeer k\(gifts) oneens") }
            }
            if lines.last?.hasPrefix("geld") == true { gifts += 1 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A number somewhere in the JSON of a view.
    private static func number(_ view: String, _ path: String, _ bench: Workbench) throws -> Int {
        let text = bench.shown(view + " --json\n")
        var found: Any? = try JSONSerialization.jsonObject(with: Data(text.utf8))
        for key in path.split(separator: ".") {
            found = (found as? [String: Any])?[String(key)]
        }
        return try #require(found as? Int, "\(view) \(path)\n\(text)")
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func everyViewTellsTheSameFigures(seed: UInt64) throws {
        let bench = try Workbench()
        bench.shown(Self.script(seed: seed) + "waardeer rif-2024\n")
        func number(_ view: String, _ path: String) throws -> Int {
            try Self.number(view, path, bench)
        }
        for end in ["lowest", "highest"] { try agree(end, number) }
        let ends = try ["kosten", "natura"].map { figure in
            let (low, high) = try (
                number("waarom \(figure)", "lowest"), number("waarom \(figure)", "highest")
            )
            return low == high ? Self.typed(low) : Self.typed(low) + ".." + Self.typed(high)
        }
        bench.shown("verwacht kosten \(ends[0])\nverwacht natura \(ends[1])\n")
    }

    /// Without what is not agreed, and with it.
    private func agree(_ end: String, _ number: (String, String) throws -> Int) throws {
        let cost = try number("begroting", "cost.total.\(end)")
        let coverage = try number("begroting", "coverage.total.\(end)")
        let gap = try number("begroting", "stillToCover.total.\(end)")
        #expect(cost == coverage + gap)
        for dimension in ["jaar", "categorie", "wp", "partij"] {
            #expect(try number("tabel kosten per \(dimension)", "total.\(end)") == cost)
        }
        for dimension in ["jaar", "partij", "soort", "vorm", "status"] {
            #expect(try number("tabel dekking per \(dimension)", "total.\(end)") == coverage)
        }
        #expect(
            try number("dekkingsplan", end == "lowest" ? "total" : "highest") == coverage)
        #expect(try number("waarom kosten", end) == cost)
        #expect(try number("waarom dekking", end) == coverage)
        #expect(try number("waarom tekort", end) == gap)
        #expect(try number("toets rif-2024", "cost.\(end)") == cost)
        #expect(try number("toets rif-2024", "coverage.\(end)") == coverage)
        let inKind = try number("waarom natura", end)
        let cash = try number("waarom geld", end)
        let grants = try number("waarom subsidies", end)
        #expect(inKind + cash + grants == coverage)
        #expect(try number("partijen", "totals.cash.\(end)") == cash)
        // What stands on one side only is given, and covers nothing: it stands beside the totals.
        let oneSided = try number("begroting", "inKindOneSidedTotal.\(end)")
        #expect(try number("partijen", "totals.inKind.\(end)") == inKind)
        #expect(try number("partijen", "totals.inKindOneSided.\(end)") == oneSided)
        #expect(try number("matrix", "total.gives.\(end)") == cash + inKind)
        #expect(try number("matrix", "total.inKindOneSided.\(end)") == oneSided)
        #expect(try number("waardeer", "total.\(end)") == inKind)
        #expect(try number("waardeer", "inKindOneSidedTotal.\(end)") == oneSided)
        for (key, sum) in [("inKind", inKind), ("inKindOneSided", oneSided)] {
            let sheets = try ["een", "twee"].reduce(0) {
                try $0 + number("partnerblad \($1)", "totals.\(key).\(end)")
            }
            #expect(sheets == sum)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func valuingThereAndBackChangesNothing(seed: UInt64) throws {
        let bench = try Workbench()
        bench.shown(Self.script(seed: seed) + "waardeer rif-2024\n")
        let views = ["begroting", "matrix", "dekkingsplan", "inbreng"].map { $0 + " --json\n" }
        let before = views.map { bench.shown($0) }
        bench.shown("waardeer llo-2023-small\n")
        bench.shown("waardeer rif-2024\n")
        #expect(views.map { bench.shown($0) } == before)
    }

    private static func typed(_ cents: Int) -> String {
        let rest = cents % 100
        return "\(cents / 100),\(rest < 10 ? "0" : "")\(rest)"
    }
}
