public import CaseHistory
public import CaseModel

extension SQLiteStore {
    public func newestRevision() throws -> Int {
        if let newest { return newest }
        guard let connection = try readable() else { return 0 }
        let found = try connection.statement(.newestRevision).first { $0.number(0) } ?? 0
        if isWriting { newest = found }
        return found
    }

    public func append(_ revision: Revision, _ changes: [StoredChange]) throws {
        try write { connection in
            let last = try newestRevision()
            guard revision.number == last + 1 else { throw StoreError.movedOn(last) }
            let draft = try knownNumber(of: revision.draft)
            try add(revision, on: draft, through: connection)
            let statement = try connection.statement(.addChange)
            for (ordinal, change) in changes.enumerated() {
                statement.bind(revision.number, at: 1)
                statement.bind(ordinal, at: 2)
                statement.bind(change.item, at: 3)
                statement.bind(change.content, at: 4)
                statement.bind(change.digest?.bytes, at: 5)
                try statement.run()
                waitingStates.append(
                    WaitingState(
                        draft: draft, item: change.item, since: revision.number,
                        ordinal: ordinal))
            }
            try extendRun(of: draft, to: revision.number, through: connection)
            newest = revision.number
            if waitingStates.count >= 1 << 17 { try writeStates() }
        }
    }

    private func add(
        _ revision: Revision, on draft: Int, through connection: Connection
    ) throws {
        let statement = try connection.statement(.addRevision)
        statement.bind(revision.number, at: 1)
        statement.bind(revision.id, at: 2)
        statement.bind(draft, at: 3)
        statement.bind(revision.step, at: 4)
        statement.bind(Int(revision.sort.rawValue), at: 5)
        statement.bind(revision.undoes?.lowerBound, at: 6)
        statement.bind(revision.undoes?.upperBound, at: 7)
        statement.bind(Int(revision.time.milliseconds), at: 8)
        statement.bind(revision.typist, at: 9)
        statement.bind(revision.speaker, at: 10)
        statement.bind(revision.command, at: 11)
        statement.bind(revision.digest.bytes, at: 12)
        try statement.run()
    }

    public func revision(_ number: Int) throws -> Revision? {
        guard let connection = try readable() else { return nil }
        let statement = try connection.statement(.oneRevision)
        statement.bind(number, at: 1)
        return try statement.first(revision(from:))
    }

    public func revisions(
        on draft: DraftID, in range: ClosedRange<Int>, limit: Int
    ) throws -> [Revision] {
        guard let connection = try readable() else { return [] }
        var result: [Revision] = []
        try forEachRun(of: draft, in: range) { run in
            let statement = try connection.statement(.revisionsBackwards)
            statement.bind(run.lowerBound, at: 1)
            statement.bind(run.upperBound, at: 2)
            statement.bind(max(0, limit - result.count), at: 3)
            try statement.forEachRow { result.append(try revision(from: $0)) }
            return result.count < limit
        }
        return result
    }

    public func changes(in revision: Int) throws -> [StoredChange] {
        let changes = try uncheckedChanges(in: revision)
        guard changes.allSatisfy(\.isAsWritten) else {
            throw StoreError.damagedRevision(revision)
        }
        return changes
    }

    /// What a revision changed, also where that is no longer what was written.
    func uncheckedChanges(in revision: Int) throws -> [StoredChange] {
        guard let connection = try readable() else { return [] }
        let statement = try connection.statement(.changesInRevision)
        statement.bind(revision, at: 1)
        var result: [StoredChange] = []
        try statement.forEachRow { row in
            result.append(
                StoredChange(
                    item: try row.id(0), content: row.bytes(1).map { [UInt8]($0) },
                    digest: try row.digest(2)))
        }
        return result
    }

    public func touched(
        on draft: DraftID, in range: ClosedRange<Int>
    ) throws -> [ItemID: Int] {
        guard let connection = try readable() else { return [:] }
        var result: [ItemID: Int] = [:]
        try forEachRun(of: draft, in: range) { run in
            let statement = try connection.statement(.touchedItems)
            statement.bind(run.lowerBound, at: 1)
            statement.bind(run.upperBound, at: 2)
            // Runs come newest first.
            var found: [ItemID: Int] = [:]
            try statement.forEachRow { found[try $0.id(0)] = $0.number(1) }
            result.merge(found) { newer, _ in newer }
            return true
        }
        return result
    }

    public func revisions(touching item: ItemID, at point: Point) throws -> [Revision] {
        guard let connection = try readable() else { return [] }
        try writeStates()
        var result: [Revision] = []
        for stretch in try lineage(of: point) {
            guard let draft = try number(of: stretch.draft) else { continue }
            let statement = try connection.statement(.revisionsTouching)
            statement.bind(draft, at: 1)
            statement.bind(item, at: 2)
            statement.bind(stretch.revision, at: 3)
            try statement.forEachRow { result.append(try revision(from: $0)) }
        }
        return result.sorted { $0.number < $1.number }
    }

    /// Reads a revision off a row that `Query` gives for one.
    func revision(from row: Statement) throws -> Revision {
        let number = row.number(0)
        guard let raw = UInt8(exactly: row.number(4)), let sort = Revision.Sort(rawValue: raw),
            let digest = try row.digest(11)
        else { throw StoreError.damaged("revision \(number) cannot be read") }
        var undoes: ClosedRange<Int>?
        if let first = row.optionalNumber(5), let last = row.optionalNumber(6) {
            guard first <= last else {
                throw StoreError.damaged("revision \(number) takes back nothing")
            }
            undoes = first...last
        }
        return Revision(
            number: number, id: try row.id(1), draft: try draftID(row.number(2)),
            step: row.number(3), sort: sort, undoes: undoes,
            time: Moment(milliseconds: Int64(row.number(7))), typist: row.text(8),
            speaker: row.optionalText(9), command: row.text(10), digest: digest)
    }
}
