/// Every statement the store runs; each is prepared when it is first needed.
enum Query: Int, CaseIterable {
    case begin, commit, rollback
    case allDrafts, addDraft
    case newestRevision, addRevision, oneRevision, revisionsBackwards, allRevisions
    case lastRun, setRun, clearRuns, fillRuns
    case addChange, changesInRevision, touchedItems
    case anyState, lastState, addState, closeState, clearState, fillState
    case itemsStillSo, itemsNoLongerSo, itemAt, revisionsTouching
    case allVersions, addVersion
    case allSyncs, addSync
    case oneMemo, setMemo, clearMemo

    private static let revision = """
        SELECT r.number, r.identity, r.draft, r.step, r.sort, r.undoes_first, r.undoes_last,
            r.time, r.typist, r.speaker, r.command, r.digest
        """

    var sql: String {
        switch self {
        case .begin: "BEGIN IMMEDIATE"
        case .commit: "COMMIT"
        case .rollback: "ROLLBACK"
        case .allDrafts, .addDraft, .allVersions, .addVersion, .allSyncs, .addSync, .oneMemo,
            .setMemo, .clearMemo:
            smallTableSQL
        case .newestRevision: "SELECT max(number) FROM revision"
        case .addRevision:
            """
            INSERT INTO revision (number, identity, draft, step, sort, undoes_first, undoes_last,
                time, typist, speaker, command, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        case .oneRevision: Self.revision + " FROM revision r WHERE r.number = ?"
        case .revisionsBackwards:
            Self.revision + """
                 FROM revision r WHERE r.number BETWEEN ? AND ? ORDER BY r.number DESC LIMIT ?
                """
        case .allRevisions: Self.revision + " FROM revision r ORDER BY r.number"
        case .lastRun:
            """
            SELECT first, last FROM run WHERE draft = ? AND first <= ?
            ORDER BY first DESC LIMIT 1
            """
        case .setRun:
            """
            INSERT INTO run (draft, first, last) VALUES (?, ?, ?)
            ON CONFLICT (draft, first) DO UPDATE SET last = excluded.last
            """
        case .clearRuns: "DELETE FROM run"
        // Within a run, numbers rise as fast as their place among those of the draft.
        case .fillRuns:
            """
            INSERT INTO run (draft, first, last)
            SELECT draft, min(number), max(number)
            FROM (
                SELECT draft, number,
                    number - row_number() OVER (PARTITION BY draft ORDER BY number) AS island
                FROM revision)
            GROUP BY draft, island ORDER BY draft, min(number)
            """
        case .addChange:
            "INSERT INTO change (revision, ordinal, item, content, digest) VALUES (?, ?, ?, ?, ?)"
        case .changesInRevision:
            "SELECT item, content, digest FROM change WHERE revision = ? ORDER BY ordinal"
        case .touchedItems:
            "SELECT item, revision FROM change WHERE revision BETWEEN ? AND ? ORDER BY revision"
        case .anyState, .lastState, .addState, .closeState, .clearState, .fillState,
            .itemsStillSo, .itemsNoLongerSo, .itemAt, .revisionsTouching:
            stateSQL
        }
    }

    private var stateSQL: String {
        switch self {
        case .anyState: "SELECT 1 FROM state WHERE draft = ? LIMIT 1"
        case .lastState:
            """
            SELECT since FROM state WHERE draft = ? AND item = ? ORDER BY since DESC LIMIT 1
            """
        case .addState:
            "INSERT INTO state (draft, item, since, until, ordinal) VALUES (?, ?, ?, ?, ?)"
        case .closeState:
            "UPDATE state SET until = ? WHERE draft = ? AND item = ? AND since = ?"
        case .clearState: "DELETE FROM state"
        case .fillState:
            """
            INSERT INTO state (draft, item, since, until, ordinal)
            SELECT draft, item, since,
                lead(since) OVER (PARTITION BY draft, item ORDER BY since), ordinal
            FROM (
                SELECT r.draft, c.item, c.revision AS since, max(c.ordinal) AS ordinal
                FROM change c JOIN revision r ON r.number = c.revision
                GROUP BY r.draft, c.item, c.revision)
            ORDER BY draft, item, since
            """
        // The index holds what is still so first, in the order in which contents were written.
        case .itemsStillSo:
            """
            SELECT s.item, c.content, c.digest, s.since
            FROM state s INDEXED BY state_in_time
            CROSS JOIN change c ON c.revision = s.since AND c.ordinal = s.ordinal
            WHERE s.draft = ?1 AND s.until IS NULL AND s.since <= ?2
            """
        case .itemsNoLongerSo:
            """
            SELECT s.item, c.content, c.digest, s.since
            FROM state s INDEXED BY state_in_time
            CROSS JOIN change c ON c.revision = s.since AND c.ordinal = s.ordinal
            WHERE s.draft = ?1 AND s.until > ?2 AND s.since <= ?2
            """
        case .itemAt:
            """
            SELECT c.item, c.content, c.digest, c.revision
            FROM (
                SELECT since, ordinal FROM state WHERE draft = ? AND item = ? AND since <= ?
                ORDER BY since DESC LIMIT 1) s
            CROSS JOIN change c ON c.revision = s.since AND c.ordinal = s.ordinal
            """
        case .revisionsTouching:
            Self.revision + """
                 FROM state s CROSS JOIN revision r ON r.number = s.since
                WHERE s.draft = ? AND s.item = ? AND s.since <= ? ORDER BY s.since
                """
        default: ""
        }
    }

    private var smallTableSQL: String {
        switch self {
        case .allDrafts:
            """
            SELECT d.number, d.identity, d.name, o.identity, d.origin_revision
            FROM draft d LEFT JOIN draft o ON o.number = d.origin_draft ORDER BY d.number
            """
        case .addDraft:
            """
            INSERT INTO draft (identity, name, origin_draft, origin_revision) VALUES (?, ?, ?, ?)
            """
        case .allVersions:
            """
            SELECT v.number, d.identity, v.revision, v.message, v.phase, v.time, v.typist
            FROM version v JOIN draft d ON d.number = v.draft ORDER BY v.place
            """
        case .addVersion:
            """
            INSERT INTO version (number, draft, revision, message, phase, time, typist)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        case .allSyncs:
            """
            SELECT s.identity, y.source_revision, t.identity, y.target_revision
            FROM sync y JOIN draft s ON s.number = y.source_draft
            JOIN draft t ON t.number = y.target_draft ORDER BY y.place
            """
        case .addSync:
            """
            INSERT INTO sync (source_draft, source_revision, target_draft, target_revision)
            VALUES (?, ?, ?, ?)
            """
        case .oneMemo: "SELECT content FROM memo WHERE key = ?"
        case .setMemo:
            """
            INSERT INTO memo (key, content) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET content = excluded.content
            """
        case .clearMemo: "DELETE FROM memo WHERE key = ?"
        default: ""
        }
    }
}
