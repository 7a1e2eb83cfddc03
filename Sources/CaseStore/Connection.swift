import CaseHistory
import GRDB
import GRDBSQLite

/// An open workspace: GRDB opens it and keeps its format up to date; from then on the store's own
/// prepared statements run on GRDB's connection, which nobody else uses.
final class Connection {
    let access: Access
    private let file: WorkspaceFile
    private let queue: DatabaseQueue
    private let database: OpaquePointer
    private var statements: [Statement?]
    /// The file as it was when it was opened without locks.
    private let stamps: [WorkspaceFile.Stamp?]

    init(_ file: WorkspaceFile, access: Access) throws {
        self.file = file
        self.access = access
        stamps = file.stamps
        statements = Array(repeating: nil, count: Query.allCases.count)
        var configuration = Configuration()
        configuration.readonly = access != .writing
        configuration.busyMode = .timeout(5)
        configuration.allowsUnsafeTransactions = true
        let path = access == .readingUnchanging ? file.unchangingURI : file.path
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StoreError.of(error, path: file.path)
        }
        guard let database = queue.unsafeRead({ $0.sqliteConnection }) else {
            throw StoreError.other("SQLite gave no connection")
        }
        self.database = database
        try prepare()
    }

    /// Prepares everything that outlasts a statement, with as few statements as can be.
    private func prepare() throws {
        switch try standing() {
        case .current: break
        case .older where access != .writing: throw StoreError.readOnly
        case .older: try migrate()
        case .foreign: throw StoreError.notAWorkspace
        }
        // GRDB's observation is for GRDB's own statements; none run from here on.
        sqlite3_set_authorizer(database, nil, nil)
        sqlite3_commit_hook(database, nil, nil)
        sqlite3_rollback_hook(database, nil, nil)
        if access == .writing {
            // Not GRDB's own way into WAL: that sets synchronous to NORMAL, and writes to the
            // file at every start.
            try pragma("journal_mode = WAL")
            try pragma("synchronous = FULL")
        }
        try pragma("mmap_size = 0")
        try pragma("cache_size = -16000")
    }

    // MARK: Format

    private enum Standing { case current, older, foreign }

    /// Whose file this is, and whether its format is ours; only reads.
    private func standing() throws -> Standing {
        let application = try number("PRAGMA application_id") ?? 0
        let format = try number("PRAGMA user_version") ?? 0
        guard application == Schema.applicationID else {
            let isNew = try application == 0 && format == 0 && !hasTables()
            return isNew ? .older : .foreign
        }
        let newest = max(format, try newestMigration())
        guard newest <= Schema.format else {
            throw StoreError.newerFormat(newest, known: Schema.format)
        }
        return format == Schema.format ? .current : .older
    }

    /// The first thing the migrator makes is its own list, which says nothing yet.
    private func hasTables() throws -> Bool {
        try number("SELECT 1 FROM sqlite_schema WHERE name NOT LIKE '%grdb_migrations%'") != nil
    }

    private func newestMigration() throws -> Int {
        var newest = 0
        try Statement("SELECT identifier FROM grdb_migrations", on: database, path: file.path)
            .forEachRow { newest = max(newest, Schema.format(of: $0.text(0))) }
        return newest
    }

    private func migrate() throws {
        do {
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try Schema.migrator.migrate(queue)
        } catch {
            // Another program may have done the same at the same time.
            guard try standing() == .current else { throw StoreError.of(error, path: file.path) }
        }
    }

    // MARK: Statements

    /// The prepared statement for a query.
    func statement(_ query: Query) throws -> Statement {
        if let statement = statements[query.rawValue] { return statement }
        let statement = try Statement(query.sql, on: database, path: file.path)
        statements[query.rawValue] = statement
        return statement
    }

    /// A statement that is run once.
    func once(_ sql: String) throws -> Statement {
        try Statement(sql, on: database, path: file.path)
    }

    /// The number a statement gives first.
    func number(_ sql: String) throws -> Int? {
        try once(sql).first { $0.number(0) }
    }

    func pragma(_ text: String) throws {
        try once("PRAGMA " + text).run()
    }

    /// Whether SQLite still has the transaction open: some errors end it by themselves.
    var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

    // MARK: One file

    /// Whether somebody wrote to a file that was opened without locks.
    var isOutdated: Bool { access == .readingUnchanging && stamps != file.stamps }

    /// Brings the log into the file without waiting for others; whether all of it went.
    func checkpoint() throws -> Bool {
        sqlite3_busy_timeout(database, 0)
        defer { sqlite3_busy_timeout(database, 5000) }
        let code = sqlite3_wal_checkpoint_v2(
            database, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        if code & 0xFF == SQLITE_BUSY { return false }
        guard code == SQLITE_OK else { throw StoreError.of(code, on: database, path: file.path) }
        return true
    }

    /// Closes the file; the last program to do so leaves nothing beside it.
    func close() throws {
        statements = []
        do { try queue.close() } catch { throw StoreError.of(error, path: file.path) }
    }
}
