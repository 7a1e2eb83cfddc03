import CaseHistory
import CaseModel
@testable import CaseStore
import Testing

/// The same random history in both stores reads the same at every point.
@Suite("Random histories")
struct RandomHistoryTests {
    private struct Dice {
        private var identities: SeededIdentities

        init(seed: UInt64) { identities = SeededIdentities(seed: seed) }

        mutating func roll(_ sides: Int) -> Int {
            Int(identities.next().low % UInt64(sides))
        }
    }

    @Test("Both stores agree point by point", arguments: Array(1...12) as [UInt64])
    func agree(seed: UInt64) throws {
        let memory = MemoryStore()
        let folder = try TemporaryFolder()
        let file = try SQLiteStore.open(path: folder.file(), mode: .create)
        let ids = try play(seed: seed, in: memory)
        #expect(try play(seed: seed, in: file) == ids)
        try compare(memory, file, ids)
        try file.close()
        let again = try SQLiteStore.open(path: folder.file(), mode: .existing)
        try compare(memory, again, ids)
        #expect(try again.verifyChain() == nil)
        try again.check()
        let rows = try again.indexRows()
        try again.rebuildState()
        #expect(try again.indexRows() == rows)
        try compare(memory, again, ids)
    }

    /// Some forty commands over a growing number of drafts, some of them rolled back.
    private func play(seed: UInt64, in store: any HistoryStore) throws -> [ItemID] {
        var dice = Dice(seed: seed)
        var scribe = Scribe(store, seed: seed)
        var drafts = [try scribe.draft("joint")]
        let ids = (0..<8).map { _ in scribe.id() }
        for _ in 0..<12 {
            try store.begin()
            let known = drafts
            for _ in 0..<(1 + dice.roll(5)) {
                let draft = drafts[dice.roll(drafts.count)]
                let changes = (0..<dice.roll(5)).map { _ -> Change in
                    let id = ids[dice.roll(ids.count)]
                    if dice.roll(3) == 0 { return .remove(id) }
                    let text = Value.text("t\(dice.roll(1000))")
                    return .put(Item(id: id, kind: .note, entries: [.init(.text, text)]))
                }
                try scribe.append(changes, to: draft)
                if dice.roll(4) == 0 {
                    let id = ids[dice.roll(ids.count)]
                    _ = try store.item(id, at: Point(draft: draft.id, revision: Int.max))
                }
                if dice.roll(6) == 0 {
                    let origin = Point(draft: draft.id, revision: try store.head(of: draft))
                    drafts.append(try scribe.draft("d\(drafts.count)", from: origin))
                }
            }
            if dice.roll(4) == 0 {
                try store.rollback()
                drafts = known
            } else {
                try store.commit()
            }
        }
        return ids
    }

    private func compare(
        _ one: any HistoryStore, _ other: any HistoryStore, _ ids: [ItemID]
    ) throws {
        #expect(try one.drafts() == other.drafts())
        let newest = try one.newestRevision()
        #expect(try other.newestRevision() == newest)
        for number in 0...(newest + 1) {
            #expect(try one.revision(number) == other.revision(number))
            #expect(try one.changes(in: number) == other.changes(in: number))
        }
        for draft in try one.drafts() {
            #expect(try one.head(of: draft) == other.head(of: draft))
            for revision in Array(0...newest) + [Int.max] {
                let point = Point(draft: draft.id, revision: revision)
                let items = try one.items(at: point).sorted { $0.id < $1.id }
                #expect(try other.items(at: point).sorted { $0.id < $1.id } == items)
                for id in ids {
                    #expect(try one.item(id, at: point) == other.item(id, at: point))
                    #expect(
                        try one.revisions(touching: id, at: point)
                            == other.revisions(touching: id, at: point))
                }
                guard revision > 0 else { continue }
                let range = max(1, revision / 2)...revision
                #expect(
                    try one.touched(on: draft.id, in: range)
                        == other.touched(on: draft.id, in: range))
                #expect(
                    try one.revisions(on: draft.id, in: range, limit: 3)
                        == other.revisions(on: draft.id, in: range, limit: 3))
            }
        }
    }
}
