import CaseModel
import Ledger
import Testing
import Wording

@Suite struct PartiesReportTests {
    static let template: Template = {
        func piece(_ key: String, _ voice: Voice, _ holds: Holding) -> Piece {
            Piece(
                key: key, words: Phrase(same: key), name: Phrase(same: key),
                question: Phrase(same: key), prompts: [], strong: [], weak: [], voice: voice,
                holds: holds, order: 1,
                place: PiecePlacement(column: 1, row: 1, columnSpan: 1, rowSpan: 1))
        }
        let board = Board(
            key: "purpose", words: Phrase(same: "purpose"), name: Phrase(same: "Purpose"),
            about: Phrase(same: ""), columns: 1, rows: 1,
            pieces: [piece("returns", .both, .returns), piece("value", .we, .nothing)])
        return Template(
            key: "t", name: Phrase(same: "T"), about: Phrase(same: ""), version: "1",
            source: Phrase(same: ""), boards: [board])
    }()

    static func parties() -> LedgerFixture {
        var given = LedgerFixture()
        for item in template.items { given.put(item) }
        let school = given.partner("School")
        let firm = given.partner("Bedrijf")
        _ = given.partner("Stil")
        let group = given.partner("Samen", members: [school, firm])
        let far = given.partner("Ver", ring: "outer")
        given.gift(school, "cash", amount: 100)
        given.gift(school, "inkind", worth: 40)
        given.gift(firm, "either", amount: 7)
        given.gift(firm, "cash")
        given.gift(group, "cash", amount: 1_000)
        given.gift(far, "cash", amount: 9_999)
        given.funding("grant", 500, nil, [.partner: .item(firm)])
        func note(_ partner: ItemID, _ piece: String, _ text: String) {
            _ = given.add(
                .note,
                [
                    .piece: .text("purpose." + piece), .rank: .text("m"),
                    .partner: .item(partner), .text: .text(text),
                ])
        }
        note(school, "returns", "stageplekken")
        note(firm, "value", "geen opbrengst")
        return given
    }

    @Test func eachPartyGivesAndGets() throws {
        let report = try PartiesReport(Self.parties().contents)
        #expect(report.statements.map(\.party.name) == ["School", "Bedrijf", "Stil", "Samen"])
        let school = report.statements[0]
        #expect(school.totals.cash.value == euro(100))
        #expect(school.totals.inKind.isZero)
        #expect(school.totals.oneSided.value == euro(40))
        #expect(school.gets.compactMap { $0.text(.text) } == ["stageplekken"])
        #expect(school.groups.map(\.party.name) == ["Samen"])
        #expect(school.groups.map(\.gives) == [true])
        let firm = report.statements[1]
        #expect(firm.gets.isEmpty)
        #expect(firm.totals.formNotSettled.value == euro(7))
        #expect(firm.totals.funds.value == euro(500))
        #expect(firm.totals.unvaluedCount == 1)
        #expect(report.statements[3].members.map(\.name) == ["School", "Bedrijf"])
    }

    @Test func aGroupCountsOnceAndTheOuterRingNot() throws {
        let report = try PartiesReport(Self.parties().contents)
        #expect(report.totals.cash.value == euro(1_100))
        // Without the 40 that nobody booked as a cost.
        #expect(try report.totals.total().value == euro(1_607))
        #expect(report.outerTotals.cash.value == euro(9_999))
        #expect(report.outerRing.map(\.party.name) == ["Ver"])
    }

    @Test func findsWhoGivesWithoutGetting() throws {
        var given = Self.parties()
        let report = try PartiesReport(given.contents)
        #expect(report.givesWithoutGetting.map(\.name) == ["Bedrijf"])
        #expect(report.getsWithoutGiving.isEmpty)
        guard let quiet = given.contents.partners(named: "stil").first else { return }
        _ = given.add(
            .note,
            [
                .piece: .text("purpose.returns"), .rank: .text("n"), .partner: .item(quiet.id),
                .text: .text("zicht op leerlingen"),
            ])
        let after = try PartiesReport(given.contents)
        #expect(after.getsWithoutGiving.map(\.name) == ["Stil"])
    }

    @Test func aStatementAloneEqualsTheOneInTheReport() throws {
        let given = Self.parties().contents
        let report = try PartiesReport(given)
        for statement in report.statements + report.outerRing {
            #expect(try PartnerStatement(of: statement.party.id, in: given) == statement)
        }
        #expect(try PartnerStatement(of: ItemID(high: 1, low: 1), in: given) == nil)
    }

    @Test func groupsInGroupsComeToAnEnd() throws {
        var given = LedgerFixture()
        let inner = given.partner("Binnen")
        let outer = given.partner("Buiten", members: [inner])
        guard var item = given.contents[inner] else { return }
        item[.members] = .items([outer])
        given.put(item)
        let report = try PartiesReport(given.contents)
        #expect(report.statements.map { $0.groups.map(\.party.name) } == [["Buiten"], ["Binnen"]])
    }
}
