import CLineEditor
import Glibc

/// Reads a whole file, but never more than the limit. A pipe such as `/dev/fd/63` is read too.
public func readWholeFile(_ path: String, limitBytes: Int) -> Result<[UInt8], FileProblem> {
    let descriptor: Int32
    switch openForReading(path) {
    case .failure(let problem): return .failure(problem)
    case .success(let opened): descriptor = opened
    }
    defer { close(descriptor) }
    var facts = stat()
    let expected = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    guard expected <= limitBytes else { return .failure(.tooLarge(limitBytes: limitBytes)) }

    var bytes: [UInt8] = []
    // One byte more than the file holds, so that one read more finds its end.
    var room = max(expected + 1, 65_536)
    while true {
        let start = bytes.count
        var failure: Int32?
        bytes.reserveCapacity(start + room)
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let got = interruptible_read(descriptor, buffer.baseAddress, room)
            failure = got < 0 ? errno : nil
            count = max(got, 0)
        }
        if let failure { return .failure(FileProblem(code: failure)) }
        if part.isEmpty { return .success(bytes) }
        if start == 0 { bytes = part } else { bytes.append(contentsOf: part) }
        if bytes.count > limitBytes { return .failure(.tooLarge(limitBytes: limitBytes)) }
        room = 65_536
    }
}

/// Opens a file, a pipe or a character device; a folder is refused here already.
func openForReading(_ path: String) -> Result<Int32, FileProblem> {
    guard isPossiblePath(path) else { return .failure(.badPath) }
    // Without waiting: a pipe that nobody writes to yet is waited for where Ctrl-C is heeded.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(FileProblem(code: errno)) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
        let code = errno
        close(descriptor)
        return .failure(FileProblem(code: code))
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO, S_IFCHR:
        return .success(descriptor)
    case S_IFDIR:
        close(descriptor)
        return .failure(.isFolder)
    default:
        close(descriptor)
        return .failure(.notAFile)
    }
}
