import Glibc

/// A folder of its own for one purpose, gone with all in it afterwards.
public final class Folder {
    public let path: String

    /// Makes the folder, in the system's folder for what is temporary.
    public init(_ purpose: String = "purposecase") throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/\(purpose)-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw ProcessFault(doing: "mkdtemp") }
        path = String(cString: made)
    }

    deinit {
        chmod(path, 0o700)
        Self.removeAll(in: path)
        rmdir(path)
    }

    private static func removeAll(in folder: String) {
        for name in names(in: folder) {
            let path = folder + "/" + name
            if unlink(path) == 0 { continue }
            removeAll(in: path)
            rmdir(path)
        }
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String { path + "/" + name }

    /// The names in it, in order.
    public var names: [String] { Self.names(in: path) }

    private static func names(in folder: String) -> [String] {
        guard let folder = opendir(folder) else { return [] }
        defer { closedir(folder) }
        var result: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { result.append(name) }
        }
        return result.sorted()
    }

    /// Writes a file in it and gives its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        guard let file = fopen(file(name), "w") else { throw ProcessFault(doing: name) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw ProcessFault(doing: name)
        }
        return self.file(name)
    }

    /// Writes a text file in it and gives its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// The bytes of a file in it; nothing when it cannot be read.
    public func read(_ name: String) -> [UInt8]? {
        guard let file = fopen(file(name), "r") else { return nil }
        defer { fclose(file) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            result += buffer[..<count]
        }
        return result
    }
}

/// Copies a file with its rights.
public func copyFile(_ path: String, to other: String) throws {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw ProcessFault(doing: path) }
    defer { close(source) }
    var facts = stat()
    fstat(source, &facts)
    let target = open(other, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, facts.st_mode & 0o777)
    guard target >= 0 else { throw ProcessFault(doing: other) }
    defer { close(target) }
    while true {
        let count = sendfile(target, source, nil, 1 << 24)
        if count == 0 { return }
        guard count > 0 else { throw ProcessFault(doing: other) }
    }
}

/// The folder of the program that runs now, where the build puts its programs side by side.
public var programFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bytes = buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
    let path = String(decoding: bytes, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
