public import CaseHistory
import CaseModel

extension SQLiteStore {
    public func drafts() throws -> [Draft] {
        // While nobody else can write, what is known is all there is.
        if !isWriting || knownDrafts.isEmpty { try readDrafts() }
        return knownDrafts.map(\.draft)
    }

    public func add(_ draft: Draft) throws {
        try write { connection in
            let statement = try connection.statement(.addDraft)
            let origin = try draft.origin.map { try knownNumber(of: $0.draft) }
            statement.bind(draft.id.id, at: 1)
            statement.bind(draft.name, at: 2)
            statement.bind(origin, at: 3)
            statement.bind(draft.origin?.revision, at: 4)
            try statement.run()
            try readDrafts()
        }
    }

    /// The number a draft has in this file, or nothing for one that is not here.
    func number(of draft: DraftID) throws -> Int? {
        if let number = draftNumbers[draft] { return number }
        try readDrafts()
        return draftNumbers[draft]
    }

    /// The number of a draft that has to be here.
    func knownNumber(of draft: DraftID) throws -> Int {
        guard let number = try number(of: draft) else {
            throw StoreError.other("draft \(draft.id.text) is not in this workspace")
        }
        return number
    }

    /// The draft with a number in this file.
    func draftID(_ number: Int) throws -> DraftID {
        if let id = draftIDs[number] { return id }
        try readDrafts()
        guard let id = draftIDs[number] else {
            throw StoreError.damaged("draft \(number) is gone")
        }
        return id
    }

    private func readDrafts() throws {
        guard let connection = try readable() else { return }
        var found: [NumberedDraft] = []
        try connection.statement(.allDrafts).forEachRow { row in
            let origin =
                row.isNull(3)
                ? nil : Point(draft: DraftID(try row.id(3)), revision: row.number(4))
            let draft = Draft(id: DraftID(try row.id(1)), name: row.text(2), origin: origin)
            found.append(NumberedDraft(number: row.number(0), draft: draft))
        }
        guard found.count != knownDrafts.count else { return }
        knownDrafts = found
        for entry in found {
            draftNumbers[entry.draft.id] = entry.number
            draftIDs[entry.number] = entry.draft.id
        }
    }

    // MARK: Versions and merges

    public func versions() throws -> [Version] {
        guard let connection = try readable() else { return [] }
        var result: [Version] = []
        try connection.statement(.allVersions).forEachRow { row in
            let point = Point(draft: DraftID(try row.id(1)), revision: row.number(2))
            result.append(
                Version(
                    number: row.number(0), point: point, message: row.text(3),
                    phase: row.optionalText(4),
                    time: Moment(milliseconds: Int64(row.number(5))), typist: row.text(6)))
        }
        return result
    }

    public func add(_ version: Version) throws {
        try write { connection in
            let statement = try connection.statement(.addVersion)
            let draft = try knownNumber(of: version.point.draft)
            statement.bind(version.number, at: 1)
            statement.bind(draft, at: 2)
            statement.bind(version.point.revision, at: 3)
            statement.bind(version.message, at: 4)
            statement.bind(version.phase, at: 5)
            statement.bind(Int(version.time.milliseconds), at: 6)
            statement.bind(version.typist, at: 7)
            try statement.run()
        }
    }

    public func syncs() throws -> [Sync] {
        guard let connection = try readable() else { return [] }
        var result: [Sync] = []
        try connection.statement(.allSyncs).forEachRow { row in
            result.append(
                Sync(
                    source: Point(draft: DraftID(try row.id(0)), revision: row.number(1)),
                    target: Point(draft: DraftID(try row.id(2)), revision: row.number(3))))
        }
        return result
    }

    public func add(_ sync: Sync) throws {
        try write { connection in
            let statement = try connection.statement(.addSync)
            let source = try knownNumber(of: sync.source.draft)
            let target = try knownNumber(of: sync.target.draft)
            statement.bind(source, at: 1)
            statement.bind(sync.source.revision, at: 2)
            statement.bind(target, at: 3)
            statement.bind(sync.target.revision, at: 4)
            try statement.run()
        }
    }
}
