import Glibc

/// What was typed in earlier sessions, in a file of its own: one entry a line, added at its end
/// under a lock, so that sessions beside each other lose nothing.
///
/// A history is a comfort: where its file cannot be read or written, there is none, and nobody is
/// told.
public final class EntryHistory {
    /// The entries at the start of this session, the oldest first.
    public private(set) var entries: [String] = []

    private let path: String
    private let maximumBytes: Int
    private var newest: String?

    /// How many entries are brought back at most.
    private static let mostEntries = 1000

    /// Opens the history in a file, which need not be there yet.
    public init(path: String, maximumBytes: Int = 1_048_576) {
        self.path = path
        self.maximumBytes = maximumBytes
        guard case .success(let bytes) = readWholeFile(path, limitBytes: 2 * maximumBytes) else {
            return
        }
        entries = bytes.split(separator: UInt8(ascii: "\n")).suffix(Self.mostEntries)
            .map(Self.entry)
        newest = entries.last
    }

    /// The file in the state folder of the user in which a workspace keeps its history; nil where
    /// nobody says which folder that is.
    public static func path(forWorkspace workspace: String) -> String? {
        let given = environmentVariable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environmentVariable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let state = given ?? home.map({ $0 + "/.local/state" }) else { return nil }
        let whole = absolutePath(workspace)
        let name = whole.split(separator: "/").last.map(String.init) ?? "workspace"
        return "\(state)/purposecase/history/\(name.prefix(80))-\(number(of: whole))"
    }

    /// Keeps an entry, unless it repeats the one before.
    public func append(_ entry: String) {
        guard !entry.isEmpty, entry != newest, entry.utf8.count < maximumBytes / 4 else { return }
        newest = entry
        makeFolders()
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
        let file = open(path, flags, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        guard flock(file, LOCK_EX) == 0 else { return }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        _ = writeAll(Array(Self.line(entry).utf8), to: file)
        if Int(status.st_size) > maximumBytes { shorten(file) }
    }

    // MARK: The file

    /// Keeps the newer half, in place: another session may be waiting for this very file.
    private func shorten(_ file: Int32) {
        guard case .success(let bytes) = readWholeFile(path, limitBytes: 4 * maximumBytes) else {
            return
        }
        let half = bytes.suffix(maximumBytes / 2)
        guard let newline = half.firstIndex(of: UInt8(ascii: "\n")) else { return }
        guard ftruncate(file, 0) == 0 else { return }
        _ = writeAll(Array(half[(newline + 1)...]), to: file)
    }

    private func makeFolders() {
        var end = path.index(after: path.startIndex)
        while let slash = path[end...].firstIndex(of: "/") {
            mkdir(String(path[..<slash]), 0o700)
            end = path.index(after: slash)
        }
    }

    /// An entry as one line: its line breaks and backslashes behind a backslash.
    private static func line(_ entry: String) -> String {
        var line = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line + "\n"
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in line {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func absolutePath(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }

    /// Tells paths apart (FNV-1a, 64 bits).
    private static func number(of path: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
