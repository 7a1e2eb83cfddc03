import Glibc

/// Writes a whole file or leaves everything as it was, also when power fails half-way.
///
/// The bytes go into a new file beside the target that takes its name only when they are on disk.
/// Without `overwrite` a file that stands there, or appears there meanwhile, is left alone. An
/// overwritten file keeps its mode and, where that is allowed, its owner; where it is a symbolic
/// link, the file it points to is the one that is overwritten.
public func writeWholeFile(
    _ path: String, _ bytes: [UInt8], overwrite: Bool
) -> Result<Void, FileProblem> {
    do throws(FileProblem) {
        return .success(try PreparedFile(path, bytes, overwrite: overwrite).putInPlace())
    } catch {
        return .failure(error)
    }
}

/// A file of which the bytes are on disk beside its target, and that only has to take its name.
public struct PreparedFile: Sendable {
    /// The file it becomes, by a path that no other file has.
    public let target: String
    private let folder: String
    private let temporary: String
    private let replaces: Bool

    /// Writes the bytes beside the target, which stays as it is.
    public init(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileProblem) {
        guard isPossiblePath(path) else { throw .badPath }
        var target = path
        var earlier: stat?
        var facts = stat()
        if lstat(path, &facts) == 0 {
            if facts.st_mode & S_IFMT == S_IFLNK, overwrite {
                target = resolved(path)
                earlier = stat(target, &facts) == 0 ? facts : nil
            } else {
                earlier = facts
            }
        }
        if let earlier { try check(earlier, at: target, overwrite: overwrite) }
        if path.hasSuffix("/") { throw .isFolder }
        replaces = overwrite
        folder = parentFolder(of: target)
        temporary = try writeTemporary(bytes, in: folder, replacing: earlier)
        let name = target.split(separator: "/").last.map(String.init) ?? target
        self.target = resolved(folder) + "/" + name
    }

    /// Gives it its name, unless it replaces nothing and something has that name by now.
    public func putInPlace() throws(FileProblem) {
        do throws(FileProblem) {
            if !replaces {
                try rename(temporary, toNew: target)
            } else if Glibc.rename(temporary, target) != 0 {
                throw FileProblem(code: errno)
            }
        } catch {
            drop()
            throw error
        }
        syncFolder(folder)
    }

    /// Takes it away again; the target is as it was.
    public func drop() { unlink(temporary) }
}

/// Refuses what may not be replaced.
private func check(_ earlier: stat, at path: String, overwrite: Bool) throws(FileProblem) {
    let kind = earlier.st_mode & S_IFMT
    if kind == S_IFDIR { throw .isFolder }
    guard overwrite else { throw .exists }
    guard kind == S_IFREG else { throw .notAFile }
    // Renaming would replace a file that its owner protected from writing.
    if access(path, W_OK) != 0 { throw FileProblem(code: errno) }
}

/// Writes the bytes to a new file in a folder and returns its path when they are on disk.
private func writeTemporary(
    _ bytes: [UInt8], in folder: String, replacing earlier: stat?
) throws(FileProblem) -> String {
    let (descriptor, temporary) = try openTemporary(in: folder)
    var isOpen = true
    do throws(FileProblem) {
        if let earlier {
            // Best effort, and before the mode: a change of owner clears parts of it.
            _ = fchown(descriptor, earlier.st_uid, earlier.st_gid)
            _ = fchmod(descriptor, earlier.st_mode & 0o7777)
        }
        if let code = writeAll(bytes, to: descriptor) { throw FileProblem(code: code) }
        if fsync(descriptor) != 0 { throw FileProblem(code: errno) }
        isOpen = false
        // Some file systems tell only now that they are full.
        if close(descriptor) != 0, errno != EINTR { throw FileProblem(code: errno) }
        return temporary
    } catch {
        if isOpen { close(descriptor) }
        unlink(temporary)
        throw error
    }
}

/// Opens a file of its own in a folder, with the mode that new files get there.
private func openTemporary(in folder: String) throws(FileProblem) -> (Int32, path: String) {
    for attempt in 0..<10_000 {
        let path = "\(folder)/.purposecase-\(getpid())-\(attempt).tmp"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { return (descriptor, path) }
        switch errno {
        case EEXIST: continue
        case ENOENT, ENOTDIR: throw .missingFolder
        default: throw FileProblem(code: errno)
        }
    }
    throw .other(code: EEXIST)
}

/// Gives a file its name unless something has that name already.
private func rename(_ temporary: String, toNew target: String) throws(FileProblem) {
    if link(temporary, target) == 0 {
        unlink(temporary)
        return
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
        throw FileProblem(code: errno)
    }
    // A file system without links: claim the name with an empty file, then replace that.
    let claim = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard claim >= 0 else { throw FileProblem(code: errno) }
    close(claim)
    if Glibc.rename(temporary, target) != 0 {
        let code = errno
        unlink(target)
        throw FileProblem(code: code)
    }
}

/// Makes the name itself last through a power cut, where the file system can.
private func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
        fsync(descriptor)
        close(descriptor)
    }
}

private func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// What a symbolic link leads to in the end; the link itself where that is nothing.
private func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
}
