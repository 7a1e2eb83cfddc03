import Glibc

/// Why a file could not be read or written.
public enum FileProblem: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The folder that the path names is not there, or is a file.
    case missingFolder
    /// A file stands there already and was not to be overwritten.
    case exists
    /// A folder stands where a file was meant.
    case isFolder
    /// A device, a socket or the like stands where a file was meant.
    case notAFile
    /// The file holds more than the limit given.
    case tooLarge(limitBytes: Int)
    /// The rights to this file or its folder do not allow it.
    case denied
    /// The file system can only be read.
    case readOnly
    /// No room is left on the disk, or within a quota.
    case diskFull
    /// The path is empty, holds a NUL, or is longer than the system allows.
    case badPath
    /// Ctrl-C was pressed while it was going on.
    case interrupted
    /// Anything else, with the system's error number.
    case other(code: Int32)

    init(code: Int32) {
        switch code {
        case ENOENT: self = .missing
        case ENOTDIR: self = .missingFolder
        case EEXIST: self = .exists
        case EISDIR: self = .isFolder
        case ENXIO, ENODEV: self = .notAFile
        case EACCES, EPERM: self = .denied
        case EROFS: self = .readOnly
        case ENOSPC, EDQUOT: self = .diskFull
        case ENAMETOOLONG, EINVAL, ELOOP: self = .badPath
        case EINTR: self = .interrupted
        default: self = .other(code: code)
        }
    }
}

/// Whether the system can be given a path at all.
func isPossiblePath(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
}
