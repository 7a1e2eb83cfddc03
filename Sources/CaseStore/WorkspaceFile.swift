import CaseHistory
import Glibc

/// What the file system says of a workspace's file, before SQLite looks at it.
struct WorkspaceFile {
    /// A path that SQLite cannot take for a URI or for a database in memory.
    let path: String

    init(path: String) {
        self.path = path.hasPrefix("/") ? path : "./" + path
    }

    /// The folder the file is in.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The log that SQLite keeps beside the file while it is open.
    var logPath: String { path + "-wal" }

    /// Why nothing can be read here, or nothing when it can; a missing file is no problem yet.
    var problem: StoreError? {
        var status = stat()
        if stat(path, &status) != 0 { return problemOfMissing(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .isFolder
        case S_IFREG: return Self.allows(path, R_OK) ? nil : .denied
        default: return .notAWorkspace
        }
    }

    private func problemOfMissing(_ reason: Int32) -> StoreError? {
        switch reason {
        case ENOENT: return Self.allows(folder, F_OK) ? nil : .missingFolder
        case ENOTDIR: return .missingFolder
        case EACCES: return .denied
        default: return .other(String(cString: strerror(reason)))
        }
    }

    /// Why no file can be made here.
    var problemOfMaking: StoreError? {
        if Self.allows(folder, W_OK) { return nil }
        return errno == EROFS ? .readOnly : .denied
    }

    /// Whether there is nothing yet: no file, or one without a byte that was left behind.
    var isEmpty: Bool { Stamp(path: path)?.size ?? 0 == 0 && Stamp(path: logPath) == nil }

    var isThere: Bool { Self.allows(path, F_OK) }

    private static func allows(_ path: String, _ use: Int32) -> Bool {
        faccessat(AT_FDCWD, path, use, AT_EACCESS) == 0
    }

    private var hasLog: Bool { (Stamp(path: logPath)?.size ?? 0) > 0 }

    /// How the file is opened for a look: what nobody has open is read without locks.
    var accessForGlance: Access { hasLog ? .reading : .readingUnchanging }

    /// How the file can be opened.
    var access: Access {
        if !Self.allows(folder, W_OK) { return hasLog ? .reading : .readingUnchanging }
        return Self.allows(path, W_OK) ? .writing : .reading
    }

    /// The path as a URI that tells SQLite to lock nothing and to make no files beside it.
    var unchangingURI: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes = Array("file:".utf8)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self) + "?immutable=1"
    }

    /// What changes when somebody writes to a file.
    struct Stamp: Equatable {
        let size: Int
        private let seconds: Int
        private let nanoseconds: Int

        init?(path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            size = Int(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    /// The marks of the file and of its log.
    var stamps: [Stamp?] { [Stamp(path: path), Stamp(path: logPath)] }
}

/// How a workspace is open.
enum Access {
    case writing
    case reading
    /// In a folder where SQLite cannot put the files it shares with other programs.
    case readingUnchanging
}
