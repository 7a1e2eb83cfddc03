import Glibc

/// A new empty folder that goes away with this value.
final class Folder {
    struct NotMade: Error {}

    let path: String

    init() throws {
        guard let made = mkdtemp(strdup("/tmp/terminal-tests-XXXXXX")) else { throw NotMade() }
        path = String(cString: made)
        free(made)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// The path of something in this folder.
    func path(_ name: String) -> String {
        "\(path)/\(name)"
    }

    /// The names of all that is in this folder, sorted.
    var names: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
