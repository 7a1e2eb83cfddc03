import CaseModel

/// What an undo or a redo would take, and what the case would look like after it.
public struct Reversal: Hashable, Sendable {
    public let sort: Revision.Sort
    /// The revisions whose effect is taken back.
    public let undoes: ClosedRange<Int>
    /// The first of those revisions, to tell people what was undone.
    public let target: Revision
    /// How many commands are taken back.
    public let commandCount: Int
    public let changes: [Change]
}

/// Finds what undo and redo take, from the history alone: so they work after a restart.
///
/// Nothing is rewritten. An undo is a revision that says which revisions it takes back; a redo
/// takes back an undo. Reading backwards, a revision counts unless a later one that counts
/// itself took it back.
public struct Steps {
    private let store: any HistoryStore
    private let draft: DraftID
    /// Revisions from here on are undone one by one: the script that holds them still runs.
    private let running: Int?

    /// Looks at the history of a draft.
    public init(store: any HistoryStore, draft: DraftID, running: Int? = nil) {
        self.store = store
        self.draft = draft
        self.running = running
    }

    /// What an undo would take, or nothing when all is undone.
    public func undo() throws -> Reversal? {
        guard
            let newest = try firstBackwards({ revision, isTakenBack in
                isTakenBack || revision.sort == .undo || revision.sort == .redo ? .goOn : .take
            })
        else { return nil }
        let range = try wholeStep(of: newest)
        let first = try store.revision(range.lowerBound) ?? newest
        return try reversal(.undo, of: range, target: first)
    }

    /// What a redo would bring back, or nothing when the last thing done was no undo.
    public func redo() throws -> Reversal? {
        guard
            let target = try firstBackwards({ revision, isTakenBack in
                if isTakenBack || revision.sort == .redo { return .goOn }
                return revision.sort == .undo ? .take : .stop
            })
        else { return nil }
        guard let undone = target.undoes, let first = try store.revision(undone.lowerBound) else {
            return nil
        }
        return try reversal(.redo, of: target.number...target.number, target: first)
    }

    private enum Answer { case goOn, take, stop }

    /// Reads backwards, in chunks, with for each revision whether it was taken back.
    private func firstBackwards(_ answer: (Revision, Bool) -> Answer) throws -> Revision? {
        var takenBack: [ClosedRange<Int>] = []
        var top = Int.max
        while top >= 1 {
            let chunk = try store.revisions(on: draft, in: 1...top, limit: 64)
            for revision in chunk {
                let isTakenBack = takenBack.contains { $0.contains(revision.number) }
                if !isTakenBack, let undoes = revision.undoes { takenBack.append(undoes) }
                switch answer(revision, isTakenBack) {
                case .goOn: continue
                case .take: return revision
                case .stop: return nil
                }
            }
            guard let last = chunk.last else { return nil }
            top = last.number - 1
        }
        return nil
    }

    /// The revisions of the step of a revision. Those of a script that still runs count singly.
    private func wholeStep(of target: Revision) throws -> ClosedRange<Int> {
        if let running, target.number >= running { return target.number...target.number }
        var last = target.number
        // A step is one run of revisions, so the first one of another step ends it.
        var next = try store.revisions(on: draft, in: (last + 1)...Int.max, limit: Int.max)
        while let revision = next.popLast(), revision.step == target.step {
            last = revision.number
        }
        return target.step...last
    }

    private func reversal(
        _ sort: Revision.Sort, of range: ClosedRange<Int>, target: Revision
    ) throws -> Reversal {
        let before = Point(draft: draft, revision: range.lowerBound - 1)
        let now = Point(draft: draft, revision: Int.max)
        var changes: [Change] = []
        for id in try store.touched(on: draft, in: range).keys.sorted() {
            let image = try store.item(id, at: before)
            if try store.item(id, at: now) != image { changes.append(.to(image, for: id)) }
        }
        return Reversal(
            sort: sort, undoes: range, target: target,
            commandCount: try store.revisions(on: draft, in: range, limit: Int.max).count,
            changes: changes)
    }
}
