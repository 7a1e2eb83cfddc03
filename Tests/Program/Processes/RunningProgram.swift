import Glibc
import Synchronization

/// How a program ended.
public struct Ending: Sendable {
    /// The exit code; of a program that a signal ended 128 and the signal, as in a shell.
    public let code: Int32
    /// The most memory it held at a time.
    public let peakKilobytes: Int
}

/// A program that runs beside this one, with pipes at its ends.
public final class RunningProgram {
    /// What a program has in place of a pipe.
    public enum Stream {
        case pipe
        /// A descriptor that stays the caller's.
        case descriptor(Int32)
        case nothing
    }

    public let identifier: Int32
    private var input: Int32
    private var output: Int32
    private var errors: Int32
    private var unread: [UInt8] = []
    private var isWaitedFor = false

    /// A program that ended must not end this one with it.
    private static let ignoresBrokenPipes: Void = { _ = Glibc.signal(SIGPIPE, SIG_IGN) }()

    /// A program that started while another's pipe was being made would hold that one's ends.
    private static let starting = Mutex(())

    /// Starts a program.
    public init(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
        folder: String? = nil, input: Stream = .pipe, output: Stream = .pipe,
        errors: Stream = .pipe
    ) throws {
        Self.ignoresBrokenPipes
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var theirs: [Int32] = []
        defer { for descriptor in theirs { close(descriptor) } }

        func connect(_ stream: Stream, to number: Int32) throws -> Int32 {
            switch stream {
            case .pipe:
                let pipe = try Pipe()
                let (ours, other) =
                    number == 0 ? (pipe.writing, pipe.reading) : (pipe.reading, pipe.writing)
                posix_spawn_file_actions_adddup2(&actions, other, number)
                theirs.append(other)
                return ours
            case .descriptor(let descriptor):
                posix_spawn_file_actions_adddup2(&actions, descriptor, number)
            case .nothing:
                posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
            }
            return -1
        }

        (self.input, self.output, self.errors, identifier) = try Self.starting.withLock { _ in
            let ours = (
                try connect(input, to: 0), try connect(output, to: 1), try connect(errors, to: 2)
            )
            let (path, arguments) = Self.command(path, arguments, in: folder)
            let identifier = try Self.spawn(path, arguments, environment, &actions)
            return (ours.0, ours.1, ours.2, identifier)
        }
    }

    private static func command(
        _ path: String, _ arguments: [String], in folder: String?
    ) -> (String, [String]) {
        guard let folder else { return (path, arguments) }
        let script = "cd \"$1\" && shift && exec \"$@\""
        return ("/bin/sh", ["-c", script, "sh", folder, path] + arguments)
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A test runner may ignore signals that a program expects to be as usual.
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        // Nor may it inherit that the threads of a test runner let no signal through.
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var settings =
            environment.sorted { $0.key < $1.key }
            .map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var identifier = pid_t()
        let code = posix_spawn(&identifier, path, &actions, &attributes, &words, &settings)
        guard code == 0 else { throw ProcessFault(doing: path, code: code) }
        return identifier
    }

    deinit {
        for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
        if !isWaitedFor {
            kill(identifier, SIGKILL)
            _ = wait()
        }
    }

    /// Types bytes for the program; whether it still takes them.
    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool {
        var left = bytes[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { send(bytes: $0) }
            if count <= 0 { return false }
            left = left.dropFirst(count)
        }
        return true
    }

    private func send(bytes: UnsafeRawBufferPointer) -> Int {
        Glibc.write(input, bytes.baseAddress, bytes.count)
    }

    /// Types a line for the program.
    @discardableResult
    public func write(line: String) -> Bool { write(Array((line + "\n").utf8)) }

    /// Says that nothing more comes.
    public func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Closes the end that the program writes its results to, as `head` does.
    public func closeOutput() {
        if output >= 0 { close(output) }
        output = -1
    }

    /// Waits for the next line of output; nothing when no more come.
    public func readLine() -> String? {
        while true {
            if let end = unread.firstIndex(of: 10) {
                defer { unread.removeFirst(end + 1) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            guard let more = Self.read(output), !more.isEmpty else { return nil }
            unread += more
        }
    }

    /// Gives input while taking in both outputs to their ends.
    public func communicate(_ bytes: [UInt8] = []) -> (output: [UInt8], errors: [UInt8]) {
        var left = bytes[...]
        if input >= 0 { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
        if left.isEmpty { closeInput() }
        var results = unread
        var messages: [UInt8] = []
        var isReadingOutput = output >= 0
        var isReadingErrors = errors >= 0
        while isReadingOutput || isReadingErrors {
            var ends = [
                pollfd(fd: isReadingOutput ? output : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isReadingErrors ? errors : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
            ]
            poll(&ends, 3, -1)
            if ends[0].revents != 0 {
                let part = Self.read(output) ?? []
                isReadingOutput = !part.isEmpty
                results += part
            }
            if ends[1].revents != 0 {
                let part = Self.read(errors) ?? []
                isReadingErrors = !part.isEmpty
                messages += part
            }
            if ends[2].revents != 0 {
                let count = left.withUnsafeBytes { send(bytes: $0) }
                left = count < 0 && errno != EAGAIN ? [] : left.dropFirst(max(count, 0))
                if left.isEmpty { closeInput() }
            }
        }
        return (results, messages)
    }

    /// Sends a signal to the program.
    public func signal(_ number: Int32) { kill(identifier, number) }

    /// Waits until the program has ended.
    public func wait() -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(identifier, &status, 0, &usage) < 0, errno == EINTR {}
        isWaitedFor = true
        let signal = status & 0x7F
        return Ending(
            code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            peakKilobytes: usage.ru_maxrss)
    }

    private static func read(_ descriptor: Int32) -> [UInt8]? {
        var isGood = true
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            var got = -1
            repeat {
                got = Glibc.read(descriptor, buffer.baseAddress, 65_536)
            } while got < 0
                && errno == EINTR
            isGood = got >= 0
            count = max(got, 0)
        }
        return isGood ? bytes : nil
    }
}
