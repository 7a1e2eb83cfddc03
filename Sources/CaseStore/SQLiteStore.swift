public import CaseHistory
import CaseModel

/// History kept in one file, a database of SQLite.
///
/// What is committed survives a crash and a power cut. Two programs may have the same workspace
/// open: one writes at a time, and reading outside a transaction sees what the other committed.
public final class SQLiteStore: HistoryStore {
    /// What to do about a file that is not there.
    public enum Mode: Sendable {
        /// Make one, when something is first written.
        case create
        /// Refuse.
        case existing
    }

    /// A change whose row in the index of states is still to be written.
    struct WaitingState {
        let draft: Int
        let item: ItemID
        let since: Int
        let ordinal: Int
    }

    /// Revisions with numbers that follow each other, all of one draft.
    struct Run {
        let draft: Int
        let first: Int
        var last: Int
    }

    /// A draft with the number it has in this file.
    struct NumberedDraft {
        let number: Int
        let draft: Draft
    }

    let file: WorkspaceFile
    /// Whether it was only opened for a look.
    private let isGlance: Bool
    private var connection: Connection?
    private var isClosed = false
    /// Whether `begin` was called and not ended.
    private(set) var isWriting = false
    /// Why what was written since `begin` is not whole, and cannot be committed.
    private var failure: (any Error)?
    /// Known only while nobody else can write.
    var newest: Int?
    var waitingStates: [WaitingState] = []
    var waitingRun: Run?
    /// Drafts are never changed or removed, so what is known stays true but may not be all.
    var knownDrafts: [NumberedDraft] = []
    var draftNumbers: [DraftID: Int] = [:]
    var draftIDs: [Int: DraftID] = [:]

    private init(_ file: WorkspaceFile, isGlance: Bool = false) {
        self.file = file
        self.isGlance = isGlance
    }

    deinit { try? close() }

    /// Opens a workspace.
    public static func open(path: String, mode: Mode) throws -> SQLiteStore {
        let file = WorkspaceFile(path: path)
        if let problem = file.problem { throw problem }
        if !file.isThere {
            guard mode == .create else { throw StoreError.missing }
            if let problem = file.problemOfMaking { throw problem }
        }
        let store = SQLiteStore(file)
        _ = try store.readable()
        return store
    }

    /// Opens a workspace for a look at it: nothing is written, waited for or made beside the file.
    public static func glance(path: String) throws -> SQLiteStore {
        let file = WorkspaceFile(path: path)
        if let problem = file.problem { throw problem }
        let store = SQLiteStore(file, isGlance: true)
        _ = try store.readable()
        return store
    }

    /// Closes the workspace, dropping what was not committed. The last program to close it
    /// leaves one file and nothing beside it.
    public func close() throws {
        rollback()
        isClosed = true
        let open = connection
        connection = nil
        try open?.close()
    }

    /// Whether the file can only be read.
    public var isReadOnly: Bool {
        guard let connection else { return file.isThere && file.access != .writing }
        return connection.access != .writing
    }

    // MARK: Connection

    /// The connection to read through; nothing while there is no file with anything in it.
    func readable() throws -> Connection? {
        precondition(!isClosed, "a closed store is not used")
        if let connection, !connection.isOutdated { return connection }
        connection = nil
        guard !file.isEmpty else { return nil }
        return try connect()
    }

    private func writable() throws -> Connection {
        if isReadOnly { throw StoreError.readOnly }
        return try readable() ?? connect()
    }

    private func connect() throws -> Connection {
        let access = isGlance ? file.accessForGlance : file.access
        let made = try Connection(file, access: file.isThere ? access : .writing)
        connection = made
        return made
    }

    // MARK: Transactions

    public func begin() throws {
        precondition(!isWriting, "a transaction does not hold another")
        try writable().statement(.begin).run()
        isWriting = true
        // Others may have added some.
        knownDrafts = []
    }

    public func commit() throws {
        guard isWriting, let connection else { return }
        do {
            if let failure { throw failure }
            try writeStates()
            try writeRun()
            try connection.statement(.commit).run()
            endTransaction()
        } catch {
            rollback()
            throw error
        }
    }

    public func rollback() {
        guard isWriting else { return }
        if let connection, connection.isInTransaction {
            // When even this fails the connection is beyond use, and says so at the next call.
            try? connection.statement(.rollback).run()
        }
        knownDrafts = []
        draftNumbers = [:]
        draftIDs = [:]
        endTransaction()
    }

    private func endTransaction() {
        isWriting = false
        failure = nil
        newest = nil
        waitingStates = []
        waitingRun = nil
    }

    /// Writes within the transaction that is open, or in one of its own. What failed half-way
    /// is never committed.
    func write(_ body: (Connection) throws -> Void) throws {
        guard isWriting else {
            try begin()
            do { try body(try writable()) } catch {
                rollback()
                throw error
            }
            return try commit()
        }
        if let failure { throw failure }
        do { try body(try writable()) } catch {
            failure = error
            throw error
        }
    }
}
