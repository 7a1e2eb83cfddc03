import Glibc
import Processes
import Testing

/// The program under a real terminal, as somebody at the keyboard has it.
@Suite struct TerminalTests {
    @Test(arguments: [[], ["--no-edit"]]) func isTalkedWith(_ flags: [String]) throws {
        let desk = try Desk()
        try desk.begin()
        let keyboard = try Keyboard()
        let before = keyboard.settings
        let running = try keyboard.start(desk, ["werk.purpose"] + flags)
        try keyboard.wait(for: "Zuid · 1 van 11 stukken")
        try keyboard.wait(for: "werk> ")
        keyboard.type("ambition twee\r")
        try keyboard.wait(for: "n2 · ambitie")
        try keyboard.wait(for: "werk> ")
        // Ctrl-C drops what stands on the line, not the session.
        keyboard.type("ambition weg hiermee")
        try keyboard.wait(for: "hiermee")
        keyboard.type("\u{03}")
        try keyboard.wait(for: "werk> ")
        keyboard.type("rewrite n9 x\r")
        try keyboard.wait(for: "[unknown-item]")
        try keyboard.wait(for: "werk> ")
        keyboard.type("stop\r")
        try keyboard.wait(for: "werk.purpose")
        // People have seen what went wrong; the shell need not hear of it.
        #expect(running.wait().code == 0)
        #expect(keyboard.settings == before)
        #expect(try desk.hasNotes(2))
        #expect(desk.folder.names == ["werk.purpose"])
    }

    @Test func endsWithTheKeyboard() throws {
        let desk = try Desk()
        let keyboard = try Keyboard()
        let before = keyboard.settings
        let running = try keyboard.start(desk, ["werk.purpose"])
        try keyboard.wait(for: "werk> ")
        keyboard.type("\u{04}")
        #expect(running.wait().code == 0)
        #expect(keyboard.settings == before)
    }
}

/// A terminal with somebody at its keyboard.
final class Keyboard {
    private let screen: Int32
    private let program: Int32
    private var seen: [UInt8] = []

    init() throws {
        var screen: Int32 = -1
        var program: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&screen, &program, nil, nil, &size) == 0)
        for end in [screen, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.screen = screen
        self.program = program
    }

    deinit {
        close(screen)
        close(program)
    }

    /// Starts the program with this as the terminal that Ctrl-C comes from.
    func start(_ desk: Desk, _ arguments: [String]) throws -> RunningProgram {
        try desk.start(
            ["--ctty", Desk.program] + arguments, environment: ["TERM": "xterm"],
            program: "/usr/bin/setsid", input: .descriptor(program),
            output: .descriptor(program), errors: .descriptor(program))
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        #expect(write(screen, bytes, bytes.count) == bytes.count)
    }

    /// Waits until a text appears that was not waited for before.
    func wait(for text: String) throws {
        let wanted = Array(text.utf8)
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            if let end = Self.end(of: wanted, in: seen) {
                seen.removeFirst(end)
                return
            }
            var waiting = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
            let isReady = poll(&waiting, 1, 20_000) > 0
            let count = isReady ? read(screen, &buffer, buffer.count) : -1
            try #require(count > 0, "“\(text)” in \(String(decoding: seen, as: UTF8.self))")
            seen += buffer[..<count]
        }
    }

    private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= wanted.count else { return nil }
        return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
            .map { $0 + wanted.count }
    }

    /// How the terminal is set, which a program must leave as it was.
    var settings: [UInt32] {
        var settings = termios()
        tcgetattr(program, &settings)
        let keys = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + keys
    }
}
