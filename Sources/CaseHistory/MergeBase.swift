import CaseModel

/// What two drafts have in common, for a merge to see which side changed what.
public indirect enum CommonPast: Hashable, Sendable {
    case point(Point)
    /// Two points of which neither holds the other, as when one draft took in two others and
    /// one of those took in the other; and what the two have in common in their turn.
    case both(CommonPast, Point, over: CommonPast?)
}

/// Finds the point from which two drafts went apart.
///
/// A merge that counts makes the source's history part of the target's. The base is the newest
/// that both histories hold: the last sync of the two that was not undone, also when it came by
/// way of a third draft, else where they branched. With the branch point alone, notes deleted
/// after a merge came back at the next; with an undone merge as base, notes were lost.
public struct MergeBase {
    private typealias History = [DraftID: Int]

    private struct Reversal {
        let number: Int
        let undoes: ClosedRange<Int>
    }

    private let drafts: [Draft]
    private let syncs: [Sync]
    /// Per draft that took others in, the revisions that take back others, newest first.
    private let reversals: [DraftID: [Reversal]]

    /// Reads the drafts and the merges from a store.
    public init(store: any HistoryStore) throws {
        drafts = try store.drafts()
        syncs = try store.syncs()
        var reversals: [DraftID: [Reversal]] = [:]
        for (draft, syncs) in Dictionary(grouping: syncs, by: \.target.draft) {
            let first = syncs.map(\.target.revision).min() ?? 1
            let later = try store.revisions(on: draft, in: first...Int.max, limit: Int.max)
            reversals[draft] = later.compactMap { revision in
                revision.undoes.map { Reversal(number: revision.number, undoes: $0) }
            }
        }
        self.reversals = reversals
    }

    /// The base for a merge of two points, or nothing when they share no history.
    public func base(of one: Point, _ other: Point) -> CommonPast? {
        common(history(of: one), history(of: other))
    }

    private func common(_ one: History, _ other: History) -> CommonPast? {
        let shared = one.compactMap { draft, revision in
            other[draft].map { agreement(on: draft, revision, $0) }
        }
        var held: History = [:]
        var result: CommonPast?
        // What a point holds is older than the point: so the newest first.
        for point in shared.sorted(by: { ($0.revision, $0.draft.id) > ($1.revision, $1.draft.id) })
        {
            if let known = held[point.draft], known >= point.revision { continue }
            let next = history(of: point)
            result = result.map { .both($0, point, over: common(held, next)) } ?? .point(point)
            held.merge(next) { max($0, $1) }
        }
        return result
    }

    /// How far two points of one draft agree. A merge that the later one took back is no part
    /// of that: with it in the base, what it brought would pass for removed.
    private func agreement(on draft: DraftID, _ one: Int, _ other: Int) -> Point {
        let low = min(one, other)
        let undone = syncs.filter { sync in
            sync.target.draft == draft && sync.target.revision <= low
                && counts(sync, at: low) && !counts(sync, at: max(one, other))
        }
        let first = undone.map(\.target.revision).min()
        return Point(draft: draft, revision: first.map { $0 - 1 } ?? low)
    }

    /// Per draft, the newest revision that a point holds.
    private func history(of point: Point) -> History {
        var known: History = [:]
        var waiting = [point]
        while let next = waiting.popLast() {
            let before = known[next.draft]
            if let before, before >= next.revision { continue }
            known[next.draft] = next.revision
            if before == nil, let origin = drafts.first(where: { $0.id == next.draft })?.origin {
                waiting.append(origin)
            }
            for sync in syncs
            where sync.target.draft == next.draft && sync.target.revision <= next.revision {
                // One that was redone later did not count here yet; one that was undone later
                // is left out too, for then its content may be gone from what took this in.
                if counts(sync, at: next.revision), counts(sync, at: Int.max) {
                    waiting.append(sync.source)
                }
            }
        }
        return known
    }

    /// Whether a merge stood after a revision: none that counts took it back.
    private func counts(_ sync: Sync, at revision: Int) -> Bool {
        var takenBack: [ClosedRange<Int>] = []
        for reversal in reversals[sync.target.draft] ?? []
        where reversal.number > sync.target.revision && reversal.number <= revision {
            if takenBack.contains(where: { $0.contains(reversal.number) }) { continue }
            takenBack.append(reversal.undoes)
        }
        return !takenBack.contains { $0.contains(sync.target.revision) }
    }
}
