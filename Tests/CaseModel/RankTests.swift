import CaseModel
import Testing

@Suite struct RankTests {
    @Test func appendingStaysShort() {
        var rank: String?
        var longest = 0
        for _ in 0..<100_000 {
            let next = Rank.after(rank)
            if let rank, rank >= next { Issue.record("\(rank) does not come before \(next)") }
            longest = max(longest, next.utf8.count)
            rank = next
        }
        #expect(longest <= 4)
    }

    @Test(arguments: 0..<8)
    func insertsKeepTheirOrder(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var ranks: [String] = []
        for _ in 0..<400 {
            // Half at random places, half near one place, which makes ranks grow fastest.
            let place =
                Bool.random(using: &random)
                ? Int.random(in: 0...ranks.count, using: &random) : min(ranks.count, 1)
            let low = place > 0 ? ranks[place - 1] : nil
            let high = place < ranks.count ? ranks[place] : nil
            ranks.insert(Rank.between(low, high), at: place)
            if Int.random(in: 0..<4, using: &random) == 0 {
                ranks.remove(at: Int.random(in: 0..<ranks.count, using: &random))
            }
        }
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 })
        #expect((ranks.map(\.utf8.count).max() ?? 0) < 100)
    }

    @Test func beforeTheFirstAgainAndAgain() {
        var rank = Rank.first
        for _ in 0..<500 {
            let next = Rank.before(rank)
            #expect(next < rank)
            rank = next
        }
    }

    /// Two drafts that both add at the end give equal ranks: there is no room between those.
    @Test func withoutRoomTheNewOneComesAfterBoth() {
        for (low, high) in [("a5", "a5"), ("a", "a0"), ("a6", "a5"), ("b00", "b00")] {
            let rank = Rank.between(low, high)
            #expect(rank > low && rank > high)
        }
        #expect(Rank.between("a5", "a5") < "a6")
    }
}
