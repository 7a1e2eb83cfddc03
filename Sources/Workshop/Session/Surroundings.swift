public import CaseModel

/// Everything a session needs from the world outside; a test hands in its own.
public struct Surroundings {
    /// The clock.
    public var now: () -> Moment
    /// How far the clock on the wall is ahead of UTC at a moment, in seconds.
    public var offsetSeconds: (Moment) -> Int
    public var identities: any IdentitySource
    public var files: any Files
    /// Text in Unicode's composed form (NFC), so that equal words are equal bytes.
    public var composed: (String) -> String

    /// Brings the parts together.
    public init(
        now: @escaping () -> Moment, offsetSeconds: @escaping (Moment) -> Int = { _ in 0 },
        identities: any IdentitySource, files: any Files,
        composed: @escaping (String) -> String = { $0 }
    ) {
        self.now = now
        self.offsetSeconds = offsetSeconds
        self.identities = identities
        self.files = files
        self.composed = composed
    }
}

/// Why a file cannot be read or written.
public enum FileFault: Error, Sendable, Hashable {
    case missing, exists, denied, tooLarge(limit: Int), isFolder, missingFolder, diskFull
    case failed(String)
}

/// A file that is on disk and only has to take its name.
public struct PreparedWrite {
    /// The file it becomes; two writes to one file have the same.
    let target: String
    let putInPlace: () -> FileFault?
    let drop: () -> Void

    /// Brings together what it becomes, and how.
    public init(
        target: String, putInPlace: @escaping () -> FileFault?, drop: @escaping () -> Void
    ) {
        self.target = target
        self.putInPlace = putInPlace
        self.drop = drop
    }
}

/// The files outside the workspace: scripts and templates in, hand-outs out.
public protocol Files {
    /// The bytes of a file of at most so many.
    func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]
    /// Writes a file whole or not at all.
    func write(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileFault)
    /// Writes all but the name of a file, so that little can go wrong any more.
    func prepare(
        _ path: String, _ bytes: [UInt8], overwrite: Bool
    ) throws(FileFault) -> PreparedWrite
    /// Whether there is something at a path.
    func exists(_ path: String) -> Bool
    /// The path as it is meant from the folder of another file.
    func resolve(_ path: String, besideFile other: String?) -> String
    /// The names in a folder, those of folders with a slash behind them; none where it cannot be
    /// read.
    func names(in folder: String) -> [String]
}

extension Files {
    /// No names, for files that do not lie in folders.
    public func names(in folder: String) -> [String] { [] }

    /// Nothing is written before it is put in place, for files that do not lie on a disk.
    public func prepare(
        _ path: String, _ bytes: [UInt8], overwrite: Bool
    ) throws(FileFault) -> PreparedWrite {
        if !overwrite, exists(path) { throw .exists }
        return PreparedWrite(
            target: path,
            putInPlace: {
                do throws(FileFault) {
                    try write(path, bytes, overwrite: overwrite)
                    return nil
                } catch {
                    return error
                }
            }, drop: {})
    }
}

/// Where results and messages go.
public protocol Output: AnyObject {
    /// Shows what a command is for: a view, an acknowledgement.
    func result(_ text: String)
    /// Tells something beside it: an error, a hint.
    func message(_ text: String)
}
