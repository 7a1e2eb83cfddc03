import CaseHistory
import GRDB
import GRDBSQLite

extension StoreError {
    /// What a result code of SQLite means; the text of its message only goes along as detail.
    static func of(_ code: Int32, on database: OpaquePointer?, path: String) -> StoreError {
        let extended = database.map(sqlite3_extended_errcode) ?? code
        let detail = database.flatMap(sqlite3_errmsg).map { String(cString: $0) }
        return of(
            code: extended & 0xFF == code & 0xFF ? extended : code, detail: detail, path: path)
    }

    /// What an error of GRDB means.
    static func of(_ error: any Error, path: String) -> StoreError {
        if let error = error as? StoreError { return error }
        guard let error = error as? DatabaseError else { return .other(String(describing: error)) }
        return of(
            code: error.extendedResultCode.rawValue, detail: error.message, path: path)
    }

    private static func of(code: Int32, detail: String?, path: String) -> StoreError {
        let told = detail ?? String(cString: sqlite3_errstr(code))
        // The primary code stands in the lowest byte of an extended one.
        switch code & 0xFF {
        case SQLITE_NOTADB: return .notAWorkspace
        // SQL that does not fit the tables: the schema is not as it was made.
        case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH:
            return .damaged(told)
        case SQLITE_FULL: return .diskFull
        case SQLITE_READONLY: return .readOnly
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .locked
        case SQLITE_PERM, SQLITE_AUTH: return .denied
        case SQLITE_CANTOPEN: return WorkspaceFile(path: path).problem ?? .denied
        // The file with the shared index could not grow.
        case SQLITE_IOERR where code >> 8 == 19: return .diskFull
        default: return .other("\(told) (SQLite \(code))")
        }
    }
}
