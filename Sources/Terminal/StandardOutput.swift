import Glibc

/// Why something could not be written out.
public enum OutputFailure: Error, Hashable, Sendable {
    /// Nobody reads any more, as after `| head`.
    case closedPipe
    /// There is nowhere to write to, as after `>&-`.
    case notOpen
    /// No room is left on the disk, or within a quota.
    case diskFull
    /// Anything else, with the system's error number.
    case other(code: Int32)

    init(code: Int32) {
        switch code {
        case EPIPE: self = .closedPipe
        case EBADF: self = .notOpen
        case ENOSPC, EDQUOT: self = .diskFull
        default: self = .other(code: code)
        }
    }
}

/// Collects what is written to a descriptor and passes it on in large pieces.
///
/// Errors are values: after the first one everything is dropped, and `failure` tells which it was.
/// Nothing is flushed at the end by itself.
public final class StandardOutput {
    private static let heldBytes = 65_536

    private let descriptor: Int32
    private var held: [UInt8] = []

    /// The first error, after which nothing was written.
    public private(set) var failure: OutputFailure?

    /// Writes to a descriptor that stays the caller's: 1 is standard output, 2 standard error.
    public init(descriptor: Int32 = 1) {
        self.descriptor = descriptor
    }

    /// Adds a text.
    public func write(_ text: String) {
        guard failure == nil else { return }
        held.append(contentsOf: text.utf8)
        passOnIfLarge()
    }

    /// Adds bytes.
    public func write(_ bytes: [UInt8]) {
        guard failure == nil else { return }
        held.append(contentsOf: bytes)
        passOnIfLarge()
    }

    /// Passes on what is held, and returns the first error there ever was.
    @discardableResult
    public func flush() -> OutputFailure? {
        if failure == nil, !held.isEmpty {
            failure = writeAll(held, to: descriptor).map(OutputFailure.init(code:))
        }
        held.removeAll(keepingCapacity: failure == nil)
        return failure
    }

    private func passOnIfLarge() {
        if held.count >= Self.heldBytes { flush() }
    }
}

/// Makes writing into a closed pipe an error instead of the end of the process.
public func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
}

/// Writes all bytes, waiting where a descriptor does not block; returns an error number or nil.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer -> Int32? in
        guard let start = buffer.baseAddress else { return nil }
        var written = 0
        while written < buffer.count {
            let count = write(descriptor, start + written, buffer.count - written)
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
