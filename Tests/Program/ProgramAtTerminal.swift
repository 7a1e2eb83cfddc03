import Glibc

/// The program, started at a pseudo-terminal of its own, with somebody who types and looks.
final class ProgramAtTerminal {
    struct NotStarted: Error {}

    private(set) var screen: EmulatedScreen
    private let master: Int32
    private let slave: Int32
    private let child: pid_t
    private let before: termios
    private(set) var exitStatus: Int32?
    /// How much appeared so far.
    private(set) var bytesSeen = 0
    /// How many escapes were among it.
    private(set) var escapesSeen = 0

    /// Starts a shell command in which `$0` is the program and `$1` the workspace.
    init(
        _ folder: TerminalFolder, columns: Int = 72, rows: Int = 24,
        environment: [String: String] = [:],
        shell command: String = "exec \"$0\" \"$1\" --now 2026-11-21T10:00:00Z --seed 1"
    ) throws {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var (master, slave): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw NotStarted() }
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        var before = termios()
        tcgetattr(slave, &before)
        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path,
            "XDG_STATE_HOME": folder.path("state"), "PURPOSECASE_TYPIST": "Test", "PAGER": "cat",
            "PATH": "/usr/bin:/bin",
        ]
        variables.merge(environment) { $1 }
        let words = ["bash", "-c", "cd \"$HOME\"\n" + command, try Self.program(), "werk.purpose"]
        guard
            let child = Self.spawn(
                words, variables.map { $0 + "=" + $1 }, at: name)
        else { throw NotStarted() }
        (self.master, self.slave, self.child, self.before) = (master, slave, child, before)
        screen = EmulatedScreen(columns: columns, rows: rows)
    }

    deinit {
        if exitStatus == nil {
            kill(child, SIGKILL)
            close(master)
            waitpid(child, nil, 0)
        } else {
            close(master)
        }
        close(slave)
    }

    /// The program that was built beside these tests.
    private static func program() throws -> String {
        guard let own = realpath("/proc/self/exe", nil) else { throw NotStarted() }
        defer { free(own) }
        let folder = String(cString: own).split(separator: "/").dropLast()
        let path = "/" + folder.joined(separator: "/") + "/purposecase"
        if access(path, X_OK) == 0 { return path }
        // Where another program runs the tests, it is told which bundle they are in.
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
            let folder = argument.split(separator: "/").dropLast()
            let path = "/" + folder.joined(separator: "/") + "/purposecase"
            if access(path, X_OK) == 0 { return path }
        }
        throw NotStarted()
    }

    private static func spawn(
        _ words: [String], _ variables: [String], at terminal: [CChar]
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens becomes the one of its session.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // The threads that run tests have signals blocked, which would be inherited.
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        // SETSID is 0x80 in glibc, where Swift does not see its name.
        let flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | 0x80
        posix_spawnattr_setflags(&attributes, flags)
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/bash", &actions, &attributes, arguments, environment)
        return code == 0 ? child : nil
    }

    // MARK: Typing and looking

    func type(_ keys: String) {
        var left = Array(keys.utf8)[...]
        while !left.isEmpty {
            look(milliseconds: 0)
            let count = left.prefix(500).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count < 0, errno != EAGAIN { return }
            if count < 0 { look(milliseconds: 5) }
            left = left.dropFirst(max(count, 0))
        }
    }

    func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

    func resize(columns: Int, rows: Int = 24) {
        look(milliseconds: 50)
        screen.resize(columns: columns, rows: rows)
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Takes in what appears within a time; whether anything did.
    @discardableResult
    func look(milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &bytes, bytes.count)
        guard count > 0 else { return false }
        bytesSeen += count
        escapesSeen += bytes[..<count].count { $0 == 0x1B }
        screen.take(bytes[..<count])
        return true
    }

    /// Looks until something holds, for so long at most.
    @discardableResult
    func wait(seconds: Double = 20, until holds: (EmulatedScreen) -> Bool) -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while !holds(screen) {
            if clock.now > end { return false }
            look(milliseconds: 20)
        }
        return true
    }

    /// Waits for a prompt as the last line, and a line with a text somewhere above it.
    @discardableResult
    func waitForPrompt(after text: String = "") -> Bool {
        wait { screen in
            screen.lines.last == "werk>" && screen.column == 6
                && (text.isEmpty || screen.lines.contains { $0.contains(text) })
        }
    }

    /// The lines of the screen as soon as they are these, or as they are after a while.
    func lines(like wanted: [String]) -> [String] {
        wait(seconds: 8) { $0.lines == wanted }
        return screen.lines
    }

    /// The last lines of the screen, likewise.
    func lastLines(like wanted: [String]) -> [String] {
        wait(seconds: 8) { Array($0.lines.suffix(wanted.count)) == wanted }
        return Array(screen.lines.suffix(wanted.count))
    }

    // MARK: Ending

    func signal(_ number: Int32) { kill(child, number) }

    /// Waits until the program has ended; whether the terminal is then as it was.
    func endsSane() -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(20)
        var status: Int32 = 0
        while clock.now < end {
            look(milliseconds: 10)
            if waitpid(child, &status, WNOHANG) == child {
                exitStatus = status
                while look(milliseconds: 50) {}
                return isSane
            }
        }
        return false
    }

    private var isSane: Bool {
        var now = termios()
        tcgetattr(slave, &now)
        func keys(_ settings: termios) -> [UInt8] {
            withUnsafeBytes(of: settings.c_cc) { Array($0) }
        }
        return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
            && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
            && keys(now) == keys(before) && !screen.marksPastes
    }
}

/// A new empty folder that goes away with this value.
final class TerminalFolder {
    let path: String

    init() throws {
        let template = strdup("/tmp/program-tests-XXXXXX")
        defer { free(template) }
        guard let template, let made = mkdtemp(template) else {
            throw ProgramAtTerminal.NotStarted()
        }
        path = String(cString: made)
    }

    deinit {
        var child = pid_t()
        let words: [String] = ["rm", "-rf", path]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for text in arguments { free(text) } }
        if posix_spawn(&child, "/bin/rm", nil, nil, arguments, environ) == 0 {
            waitpid(child, nil, 0)
        }
    }

    func path(_ name: String) -> String { path + "/" + name }

    /// Puts a text in a file of this folder.
    func write(_ text: String, to name: String) throws {
        guard let file = fopen(path(name), "w") else { throw ProgramAtTerminal.NotStarted() }
        defer { fclose(file) }
        guard fputs(text, file) >= 0 else { throw ProgramAtTerminal.NotStarted() }
    }

    /// The text of a file in this folder.
    func text(_ name: String) -> String {
        guard let file = fopen(path(name), "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1_000_000)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
