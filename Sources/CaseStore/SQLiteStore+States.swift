public import CaseHistory
public import CaseModel

extension SQLiteStore {
    public func items(at point: Point) throws -> [Item] {
        guard let connection = try readable() else { return [] }
        try writeStates()
        let stretches = try lineage(of: point)
        var result: [Item] = []
        var seen: Set<ItemID> = []
        var reader = ItemReader()
        var checks = ContentChecks(all: try point.revision < newestRevision())
        for (place, stretch) in stretches.enumerated() {
            guard let draft = try number(of: stretch.draft) else { continue }
            // What a nearer draft changed or removed hides what it branched off from.
            let hides = place < stretches.count - 1
            let isHidden = place > 0
            for query in [Query.itemsStillSo, .itemsNoLongerSo] {
                let statement = try connection.statement(query)
                statement.bind(draft, at: 1)
                statement.bind(stretch.revision, at: 2)
                try statement.forEachRow { row in
                    let id = try row.id(0)
                    if isHidden, seen.contains(id) { return }
                    if hides { seen.insert(id) }
                    let isChecked = checks.takesNext()
                    if let item = try Self.item(id, row, &reader, checks: isChecked) {
                        result.append(item)
                    }
                }
            }
        }
        return result
    }

    public func item(_ id: ItemID, at point: Point) throws -> Item? {
        guard let connection = try readable() else { return nil }
        try writeStates()
        var reader = ItemReader()
        for stretch in try lineage(of: point) {
            guard let draft = try number(of: stretch.draft) else { continue }
            let statement = try connection.statement(.itemAt)
            statement.bind(draft, at: 1)
            statement.bind(id, at: 2)
            statement.bind(stretch.revision, at: 3)
            let found = try statement.first { try Self.item(id, $0, &reader) }
            if let found { return found }
        }
        return nil
    }

    /// The item of a row with its content, the digest of that and the revision it is from; a
    /// content that is not what its digest says is never taken for what somebody wrote.
    private static func item(
        _ id: ItemID, _ row: Statement, _ reader: inout ItemReader, checks: Bool = true
    ) throws -> Item? {
        guard let content = row.bytes(1) else { return nil }
        guard !checks || row.bytes(2).map({ Digest.isDigest($0, of: content) }) ?? false else {
            throw StoreError.damagedRevision(row.number(3))
        }
        do {
            return try reader.item(id: id, bytes: content)
        } catch {
            throw StoreError.damaged("item \(id.text), byte \(error.offset)")
        }
    }

    // MARK: Keeping the index

    /// Writes the rows that wait, in the order of the index: a bulk fills its pages one by one.
    func writeStates() throws {
        guard !waitingStates.isEmpty else { return }
        try write { connection in
            let order = inIndexOrder(waitingStates)
            var fresh: (draft: Int, isFresh: Bool)?
            for (place, position) in order.enumerated() {
                let state = waitingStates[position]
                if fresh?.draft != state.draft {
                    // On a draft without states there is nothing to close.
                    let has = try hasStates(state.draft, through: connection)
                    fresh = (state.draft, !has)
                }
                let isNext = place > 0 && waitingStates[order[place - 1]].isSame(as: state)
                if fresh?.isFresh != true, !isNext {
                    try closeLastState(before: state, through: connection)
                }
                let next = place + 1 < order.count ? waitingStates[order[place + 1]] : nil
                let following = next.flatMap { $0.isSame(as: state) ? $0 : nil }
                // Changed twice in one revision: the last time counts.
                if following?.since == state.since { continue }
                try add(state, until: following?.since, through: connection)
            }
            waitingStates.removeAll(keepingCapacity: true)
        }
    }

    /// The places of states by draft and item; those of one item in the order they came.
    private func inIndexOrder(_ states: [WaitingState]) -> [Int] {
        var keys = states.indices.map { place in
            let state = states[place]
            return (
                draft: state.draft, high: state.item.high, low: state.item.low, place: place
            )
        }
        keys.sort { one, other in
            if one.high != other.high, one.draft == other.draft { return one.high < other.high }
            return (one.draft, one.low, one.place) < (other.draft, other.low, other.place)
        }
        return keys.map(\.place)
    }

    private func add(
        _ state: WaitingState, until: Int?, through connection: Connection
    ) throws {
        let statement = try connection.statement(.addState)
        statement.bind(state.draft, at: 1)
        statement.bind(state.item, at: 2)
        statement.bind(state.since, at: 3)
        statement.bind(until, at: 4)
        statement.bind(state.ordinal, at: 5)
        try statement.run()
    }

    private func hasStates(_ draft: Int, through connection: Connection) throws -> Bool {
        let statement = try connection.statement(.anyState)
        statement.bind(draft, at: 1)
        return try statement.first { _ in true } ?? false
    }

    private func closeLastState(
        before state: WaitingState, through connection: Connection
    ) throws {
        let last = try connection.statement(.lastState)
        last.bind(state.draft, at: 1)
        last.bind(state.item, at: 2)
        guard let since = try last.first({ $0.number(0) }) else { return }
        let close = try connection.statement(.closeState)
        close.bind(state.since, at: 1)
        close.bind(state.draft, at: 2)
        close.bind(state.item, at: 3)
        close.bind(since, at: 4)
        try close.run()
    }

    /// Makes the indexes of states and of runs again from revisions and changes.
    public func rebuildState() throws {
        try write { connection in
            waitingStates = []
            waitingRun = nil
            for query in [Query.clearState, .fillState, .clearRuns, .fillRuns] {
                try connection.statement(query).run()
            }
        }
    }
}

extension SQLiteStore.WaitingState {
    func isSame(as other: Self) -> Bool { item == other.item && draft == other.draft }
}

/// Which contents are checked against their digests while many are read.
///
/// All of a version. Of a case as it is now, all as far as people ever come, and every eighth
/// beyond: checking them all would make opening 100,000 items half as slow again. A dump and a
/// copy check everything there is.
private struct ContentChecks {
    private static let fully = 20_000

    let all: Bool
    private var count = 0

    init(all: Bool) { self.all = all }

    mutating func takesNext() -> Bool {
        count += 1
        return all || count <= Self.fully || count % 8 == 0
    }
}
