import GRDB

/// The tables of a workspace, and the steps that bring an older one up to date.
enum Schema {
    /// Marks a file of SQLite as a workspace: `PCas` in ASCII.
    static let applicationID = 0x5043_6173
    /// The newest format this program knows; kept in `user_version`.
    static let format = 2

    /// Migrations are named by the format they bring; they are never changed, only added to.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: history)
            try database.execute(
                sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
        }
        migrator.registerMigration("2", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: memos)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        return migrator
    }

    /// What is remembered beside the history; see `HistoryStore.memo`.
    private static let memos = """
        CREATE TABLE memo (
            key TEXT PRIMARY KEY,
            content BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// The format a migration brings; one that is not named so is of a later time.
    static func format(of migration: String) -> Int { Int(migration) ?? format + 1 }

    /// `revision` and `change` are the truth, and only ever grow. Two indexes can be made again
    /// from them. `state` has per draft and item one row for every revision that changed it.
    /// `run` has the stretches of numbers that one draft has to itself: an ordinary index over
    /// the drafts of revisions cost a bulk 0.8 of 4 microseconds per revision.
    ///
    /// Drafts have a small number here, which keeps the rows that many revisions write short. The
    /// two tables that a bulk fills have no foreign keys: each would cost a search per row.
    private static let history = """
        CREATE TABLE draft (
            number INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE,
            name TEXT NOT NULL,
            origin_draft INTEGER REFERENCES draft (number),
            origin_revision INTEGER
        ) STRICT;

        CREATE TABLE revision (
            number INTEGER PRIMARY KEY,
            draft INTEGER NOT NULL,
            identity BLOB NOT NULL,
            step INTEGER NOT NULL,
            sort INTEGER NOT NULL,
            undoes_first INTEGER,
            undoes_last INTEGER,
            time INTEGER NOT NULL,
            typist TEXT NOT NULL,
            speaker TEXT,
            command TEXT NOT NULL,
            digest BLOB NOT NULL
        ) STRICT;

        CREATE TABLE run (
            draft INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (draft, first)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE change (
            revision INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            item BLOB NOT NULL,
            content BLOB,
            digest BLOB,
            erased INTEGER,
            PRIMARY KEY (revision, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE state (
            draft INTEGER NOT NULL,
            item BLOB NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER,
            ordinal INTEGER NOT NULL,
            PRIMARY KEY (draft, item, since)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX state_in_time ON state (draft, until, since, ordinal);

        CREATE TABLE version (
            place INTEGER PRIMARY KEY,
            number INTEGER NOT NULL,
            draft INTEGER NOT NULL REFERENCES draft (number),
            revision INTEGER NOT NULL,
            message TEXT NOT NULL,
            phase TEXT,
            time INTEGER NOT NULL,
            typist TEXT NOT NULL
        ) STRICT;

        CREATE TABLE sync (
            place INTEGER PRIMARY KEY,
            source_draft INTEGER NOT NULL REFERENCES draft (number),
            source_revision INTEGER NOT NULL,
            target_draft INTEGER NOT NULL REFERENCES draft (number),
            target_revision INTEGER NOT NULL
        ) STRICT;
        """
}
