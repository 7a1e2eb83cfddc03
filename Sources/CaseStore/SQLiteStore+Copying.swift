import CaseHistory
import Glibc

/// Why no copy was made, besides what a `StoreError` says.
public enum CopyRefusal: Error, Hashable, Sendable {
    /// Something has that name already; a copy never writes over it.
    case exists
}

extension SQLiteStore {
    /// Brings everything into the one file, when nobody is writing or reading; whether the file
    /// can now be copied by itself.
    @discardableResult
    public func checkpointWhenIdle() throws -> Bool {
        guard let connection = try readable() else { return true }
        if isWriting { return false }
        return connection.access == .writing ? try connection.checkpoint() : false
    }

    /// Copies the workspace as it was last committed to a file that is not there yet, and
    /// returns when the copy is on disk.
    public func copy(to path: String) throws {
        precondition(!isWriting, "a copy is made of what is committed")
        guard let connection = try readable() else { throw StoreError.missing }
        // Whoever needs a copy needs one that is sound.
        try verify()
        let target = WorkspaceFile(path: path)
        try Self.reserve(target)
        do {
            let statement = try connection.once("VACUUM INTO ?")
            statement.bind(target.path, at: 1)
            try statement.run()
            try Self.flush(target.path)
            try Self.flush(target.folder)
        } catch {
            unlink(target.path)
            throw error
        }
    }

    /// Makes the file, so that nobody else can in between: SQLite takes an empty one for new.
    private static func reserve(_ target: WorkspaceFile) throws {
        if let problem = target.problem { throw problem }
        let descriptor = Glibc.open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
            Glibc.close(descriptor)
            return
        }
        switch errno {
        case EEXIST: throw CopyRefusal.exists
        case EROFS: throw StoreError.readOnly
        case EACCES, EPERM: throw StoreError.denied
        case ENOSPC, EDQUOT: throw StoreError.diskFull
        case let reason: throw StoreError.other(String(cString: strerror(reason)))
        }
    }

    private static func flush(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.other(String(cString: strerror(errno))) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw errno == ENOSPC
                ? StoreError.diskFull : StoreError.other(String(cString: strerror(errno)))
        }
    }
}
