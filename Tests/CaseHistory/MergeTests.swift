import CaseHistory
import CaseModel
import Testing

/// What one merge, or a row of them, makes of the work of two drafts.
@Suite struct MergeTests {
    let table: Table

    init() throws {
        table = try Table()
    }

    /// Merges two drafts in both orders and expects the same case without faults; the order that
    /// was named is the one that stays in `joint`.
    private func mergeBoth(_ first: String, _ second: String) throws {
        try table.branch("mirror")
        for source in [second, first] { try table.merge(source, into: "mirror") }
        for source in [first, second] { try table.merge(source) }
        #expect(try table.seen() == table.seen("mirror"))
        for name in ["joint", "mirror"] { #expect(faults(of: try table[name].current) == []) }
    }

    @Test func newItemsGetTheNextNumberAndKeepTheirOldOne() throws {
        _ = try table.addNote("shared")
        try table.branch("ret", "school")
        let one = try table.addNote("of ret", on: "ret")
        let two = try table.addNote("of school", on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.item(one)?.shortID?.text == "n2")
        #expect(try table.item(two)?.shortID?.text == "n3")
        #expect(try table.item(two)?.texts(.aliases) == ["school.n2"])
        #expect(try table.item(two, on: "mirror")?.shortID?.text == "n2")
    }

    @Test func anItemKeepsTheIdItWasBornWithAlsoByADetour() throws {
        try table.branch("ret", "school")
        _ = try table.addNote("first", on: "ret")
        let note = try table.addNote("of school", on: "school")
        try table.merge("school", into: "ret")
        #expect(try table.item(note, on: "ret")?.shortID?.text == "n2")
        try mergeBoth("ret", "school")
        #expect(try table.item(note)?.texts(.aliases) == ["school.n1"])
    }

    @Test func rewritingOneItemOnBothSidesIsContested() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.set(note, .text, .text("b"), on: "ret")
        try table.set(note, .text, .text("a"), on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.text(note) == contested("a", "b"))
    }

    @Test func theSameRewriteIsNoQuarrel() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        for name in ["ret", "school"] { try table.set(note, .text, .text("new"), on: name) }
        try mergeBoth("ret", "school")
        #expect(try table.text(note) == .text("new"))
    }

    @Test func emptyingAgainstRewritingIsContested() throws {
        let note = try table.addNote("old")
        try table.set(note, .confidence, .text("fact"))
        try table.branch("ret", "school")
        try table.set(note, .confidence, nil, on: "ret")
        try table.set(note, .confidence, .text("wish"), on: "school")
        try mergeBoth("ret", "school")
        let expected = Contested(ordered: [.absent, .value(.text("wish"))])
        #expect(try table.item(note)?[.confidence] == .contested(expected))
    }

    @Test func aMoveAndARewriteMerge() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.set(note, .piece, .text("purpose.value"), on: "ret")
        try table.set(note, .text, .text("new"), on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.text(note) == .text("new"))
        #expect(try table.item(note)?[.piece] == .text("purpose.value"))
        #expect(try table.item(note)?.contestedFields == [])
    }

    @Test func movedToTwoPlacesIsContested() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.set(note, .piece, .text("purpose.value"), on: "ret")
        try table.set(note, .piece, .text("purpose.impact"), on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.item(note)?[.piece] == contested("purpose.value", "purpose.impact"))
    }

    @Test func tagsFromBothSidesStandTogether() throws {
        let note = try table.addNote("old")
        try table.set(note, .tags, .texts(["x", "y"]))
        try table.branch("ret", "school")
        try table.set(note, .tags, .texts(["y", "b"]), on: "ret")
        try table.set(note, .tags, .texts(["x", "y", "a"]), on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.item(note)?.texts(.tags) == ["a", "b", "y"])
    }

    @Test func removedAgainstRewrittenIsContested() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.remove(note, on: "ret")
        try table.set(note, .text, .text("new"), on: "school")
        try mergeBoth("ret", "school")
        let kept = try #require(try table.item(note))
        #expect(kept.isRemovalContested)
        #expect(kept.text(.text) == "new")
        // What comes back is what it was: the same number, and no id of another draft.
        #expect(kept.shortID?.text == "n1")
        #expect(kept.texts(.aliases) == [])
    }

    @Test func aRemovedPartnerWithANewContributionIsContested() throws {
        let partner = try table.addPartner("RET")
        try table.branch("ret", "school")
        try table.remove(partner, on: "ret")
        let cash = try table.addCash(100, from: partner, on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.item(partner)?.isRemovalContested == true)
        #expect(try table.item(cash)?.item(.partner) == partner)
    }

    @Test func aPartnerThatComesBackDoesNotTakeANumberInUse() throws {
        try table.branch("ret")
        let early = try table.addPartner("Early")
        let partner = try table.addPartner("RET", on: "ret")
        try table.merge("ret")
        #expect(try table.item(partner)?.shortID?.text == "p2")
        try table.remove(partner)
        _ = try table.addCash(100, from: partner, on: "ret")
        try table.merge("ret")
        #expect(faults(of: try table["joint"].current) == [])
        #expect(try table.item(early)?.shortID?.text == "p1")
        #expect(try table.item(partner)?.shortID?.text == "p2")
        #expect(try table.item(partner)?.isRemovalContested == true)
        #expect(try table.item(partner)?.texts(.aliases) == ["ret.p1"])
    }

    @Test func aContributionToAJoinedSpellingFollows() throws {
        let stays = try table.addPartner("RET")
        let old = try table.addPartner("R.E.T.")
        let known = try table.addCash(50, from: old)
        try table.branch("ret", "school")
        try table.join(old, into: stays, on: "ret")
        let cash = try table.addCash(100, from: old, on: "school")
        try mergeBoth("ret", "school")
        #expect(try table.item(old) == nil)
        for id in [cash, known] { #expect(try table.item(id)?.item(.partner) == stays) }
        // The side that joined nothing learns of it, and nothing comes back.
        try table.merge("joint", into: "school")
        #expect(try table.seen("school", without: [.aliases]) == table.seen(without: [.aliases]))
    }

    @Test func readingsThatCameToOneArePutTogether() throws {
        let stays = try table.addPartner("RET")
        let old = try table.addPartner("R.E.T.")
        let other = try table.addPartner("School")
        let cash = try table.addCash(50, from: other)
        try table.branch("ret", "school", "joiner")
        try table.set(cash, .partner, .item(stays), on: "ret")
        try table.set(cash, .partner, .item(old), on: "school")
        try table.join(old, into: stays, on: "joiner")
        try mergeBoth("ret", "school")
        #expect(try table.item(cash)?.contestedFields == [.partner])
        for name in ["joint", "mirror"] {
            try table.merge("joiner", into: name)
            #expect(try table.item(cash, on: name)?[.partner] == .item(stays))
        }
    }

    @Test func partiesJoinedInACircleAreKept() throws {
        let one = try table.addPartner("RET")
        let two = try table.addPartner("R.E.T.")
        try table.branch("ret", "school", "third")
        try table.join(one, into: two, on: "ret")
        try table.join(two, into: one, on: "school")
        _ = try table.addCash(1, from: one, on: "third")
        _ = try table.addCash(2, from: two, on: "third")
        try mergeBoth("ret", "school")
        for id in [one, two] { #expect(try table.item(id)?.isRemovalContested == true) }
        try table.merge("third")
        try table.merge("third", into: "mirror")
        #expect(try table.seen() == table.seen("mirror"))
    }

    @Test func mergingAgainChangesNothing() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.set(note, .text, .text("b"), on: "ret")
        try table.set(note, .text, .text("a"), on: "school")
        _ = try table.addPartner("RET", on: "ret")
        for name in ["ret", "school", "ret", "school"] { try table.merge(name) }
        let before = try table["joint"].current.items
        for name in ["ret", "school"] { #expect(try table.merge(name).changes == []) }
        #expect(try table["joint"].current.items == before)
    }

    @Test func settledStaysSettled() throws {
        let note = try table.addNote("old")
        try table.branch("ret", "school")
        try table.set(note, .text, .text("b"), on: "ret")
        try table.set(note, .text, .text("a"), on: "school")
        try mergeBoth("ret", "school")
        try table.set(note, .text, .text("settled"))
        for name in ["ret", "school"] {
            try table.merge(name)
            #expect(try table.text(note) == .text("settled"))
            try table.merge("joint", into: name)
            #expect(try table.text(note, on: name) == .text("settled"))
            try table.merge(name)
        }
        #expect(try table.text(note) == .text("settled"))
        #expect(try table.item(note)?.contestedFields == [])
    }

    @Test func aSettledRemovalStaysSettled() throws {
        let kept = try table.addNote("kept")
        let gone = try table.addNote("gone")
        try table.branch("ret", "school")
        try table.remove(kept, gone, on: "ret")
        for id in [kept, gone] { try table.set(id, .text, .text("new"), on: "school") }
        try mergeBoth("ret", "school")
        try table.set(kept, .removalContested, nil)
        try table.remove(gone)
        for name in ["ret", "school", "joint"] {
            let target = name == "joint" ? "ret" : "joint"
            try table.merge(name, into: target)
            #expect(try table.item(kept, on: target)?.isRemovalContested == false)
            #expect(try table.item(gone, on: target) == nil)
        }
        #expect(try table.item(kept, on: "ret")?.shortID?.text == "n1")
    }
}
