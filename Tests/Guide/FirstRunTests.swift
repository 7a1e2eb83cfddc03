import Foundation
import Glibc
import Testing

/// The program started without a workspace, by somebody at a terminal.
@Suite("First run at a terminal")
struct FirstRunTests {
    @Test("A newcomer has a case, and the guide, in a few Enters; then it opens by itself")
    func newcomer() throws {
        let place = try Place()
        let first = try place.play(
            [],
            [
                ("en [nl]: ", "\n"), ("[Onze coalitie]: ", "Wijk \"Zuid\"\n"),
                ("[begeleider]: ", "\n"), ("[wijk-zuid.purpose]: ", "\n"),
                ("wijk-zuid> ", "help\n"), ("wijk-zuid> ", "gids\n"),
                ("1/11 ambitie> ", "Iedereen doet mee\n"), ("1/11 ambitie> ", "\u{4}"),
                ("wijk-zuid> ", "\u{4}"),
            ])
        #expect(first.code == 0, "\(first.seen)")
        #expect(first.seen.contains("Wijk \"Zuid\" · Purpose Case · 11 stukken"))
        let kept = "Alles staat in \(place.path)/wijk-zuid.purpose; begeleider tikt. Tik nu: gids "
        // It is broken where the window ends.
        #expect(first.seen.replacing("\n", with: " ").contains(kept), "\(first.seen)")
        #expect(first.seen.contains("gids           de vragen"))
        #expect(first.seen.contains("n1 · ambitie"))
        #expect(!first.seen.contains("\u{1B}"))
        let second = try place.play([], [("wijk-zuid> ", "stop\n")])
        #expect(second.seen.contains("wijk-zuid.purpose gaat open, de laatst gebruikte."))
        #expect(second.seen.contains("tik gids om verder te gaan bij ambitie"))
        #expect(second.code == 0)
    }

    @Test("Workspaces in the folder are offered, the last used first")
    func offered() throws {
        let place = try Place()
        for name in ["a", "b"] {
            _ = try place.play(
                ["\(name).purpose"], [("\(name)> ", "nieuw Casus \(name)\n"), ("> ", "stop\n")])
        }
        let shown = try place.play([], [("[1]: ", "9\n"), ("[1]: ", "\n"), ("b> ", "stop\n")])
        #expect(shown.seen.contains("  1  b.purpose  Casus b\n  2  a.purpose  Casus a\n"))
        #expect(shown.seen.contains("Tik een nummer van 1 tot 2"))
        #expect(shown.code == 0)
    }

    @Test("A damaged file, an empty one and a folder are listed too, and looking makes nothing")
    func damaged() throws {
        let place = try Place()
        _ = try place.play(
            ["goed.purpose"], [("goed> ", "nieuw Goede zaak\n"), ("> ", "stop\n")])
        let whole = try Data(contentsOf: URL(fileURLWithPath: place.path + "/goed.purpose"))
        var broken = whole
        for index in 100..<min(broken.count, 40_000) { broken[index] = 0x41 }
        try broken.write(to: URL(fileURLWithPath: place.path + "/kapot.purpose"))
        try Data("brief".utf8).write(to: URL(fileURLWithPath: place.path + "/brief.purpose"))
        try Data().write(to: URL(fileURLWithPath: place.path + "/leeg.purpose"))
        let names = place.names
        let shown = try place.play([], [("[1]: ", "\u{4}")])
        #expect(
            shown.seen.contains(
                """
                  1  goed.purpose   Goede zaak
                  2  brief.purpose
                  3  kapot.purpose
                  4  leeg.purpose
                  n  een nieuwe
                """), "\(shown.seen)")
        #expect(place.names.sorted() == names.sorted())
    }

    @Test("A name that is taken, too long, or in a folder where nothing can be made")
    func odd() throws {
        let place = try Place()
        for name in ["noord", "zuid"] {
            _ = try place.play(
                ["\(name).purpose"], [("> ", "nieuw \(name)\n"), ("> ", "stop\n")])
        }
        mkdir(place.path + "/dicht", 0o500)
        // Who may do everything may write there too.
        let isAllowed = access(place.path + "/dicht", W_OK) == 0
        let closed = ("[wijk-een.purpose]: ", (isAllowed ? "weg" : "dicht") + "/zuid\n")
        let long = String(repeating: "n", count: 200)
        let family = "Wijk 👨‍👩‍👧 één"
        let shown = try place.play(
            [],
            [
                ("[1]: ", "n\n"), ("[nl]: ", "\n"), ("[Onze coalitie]: ", family + "\n"),
                ("[begeleider]: ", "\n"), ("[wijk-een.purpose]: ", "zuid\n"),
                ("[wijk-een.purpose]: ", "weg/zuid\n"),
                closed,
                ("[wijk-een.purpose]: ", long + long + "\n"),
                ("[wijk-een.purpose]: ", String(repeating: "n", count: 250) + "\n"),
                ("[wijk-een.purpose]: ", long + "\n"), ("> ", "stop\n"),
            ])
        #expect(shown.seen.contains("zuid.purpose bestaat al; kies een andere naam."))
        #expect(shown.seen.contains("Er is geen map weg/."))
        #expect(isAllowed || shown.seen.contains("Daar kan geen bestand worden gemaakt."))
        #expect(shown.seen.contains("Gebruik gewone letters, hooguit 300."))
        #expect(shown.seen.contains("Die naam is te lang."))
        #expect(shown.seen.contains(family + " · Purpose Case"))
        #expect(shown.code == 0)
        #expect(place.names.contains(long + ".purpose"))
    }

    @Test(
        "Ctrl-D and Ctrl-C leave, and nothing was made", arguments: [("\u{4}", 0), ("\u{3}", 130)])
    func leaving(key: String, code: Int32) throws {
        let place = try Place()
        let shown = try place.play([], [("en [nl]: ", "\n"), ("[Onze coalitie]: ", key)])
        #expect(shown.code == code, "\(shown.seen)")
        #expect(shown.seen.contains("Er is niets gemaakt."))
        #expect(place.names == [])
    }

    @Test("Where nobody can be asked: one line in both languages, and 2")
    func unasked() throws {
        let place = try Place()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Place.program)
        process.currentDirectoryURL = URL(fileURLWithPath: place.path)
        process.standardInput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let told = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(told.split(separator: "\n").count == 1)
        #expect(told.contains("welke werkmap? / which workspace?"))
    }
}

/// A folder with a home of its own, in which the program is played.
final class Place {
    /// The program that was built beside these tests.
    static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let bytes = buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
        let path = String(decoding: bytes, as: UTF8.self)
        return path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/purposecase"
    }()

    /// `POSIX_SPAWN_SETSID`, which Swift does not see without GNU extensions.
    private static let newSession: Int32 = 0x80

    let path: String
    private let home: String

    init() throws {
        func folder() throws -> String {
            var template = Array("/tmp/first-run-XXXXXX".utf8CString)
            return try #require(mkdtemp(&template).map { String(cString: $0) })
        }
        path = try folder()
        home = try folder()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: home)
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

    /// Starts the program on a terminal, types what is to be typed when the screen shows what it
    /// waits for, and gives what was seen.
    func play(
        _ arguments: [String], _ steps: [(shown: String, keys: String)]
    ) throws -> (seen: String, code: Int32) {
        var screen: Int32 = -1
        var terminal: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: 72, ws_xpixel: 0, ws_ypixel: 0)
        // Asking for the name later would use a buffer that all threads share.
        var name = [CChar](repeating: 0, count: 128)
        try #require(openpty(&screen, &terminal, &name, nil, &size) == 0)
        for end in [screen, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(screen) }
        let identifier = try start(arguments, at: name)
        close(terminal)
        var seen: [UInt8] = []
        var from = 0
        var left = steps[...]
        let deadline = Date().addingTimeInterval(30)
        while Date() < deadline {
            var wait = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 1000) > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(screen, &bytes, bytes.count)
            guard count > 0 else { break }
            seen += bytes.prefix(count)
            while let step = left.first, let found = seen[from...].end(of: Array(step.shown.utf8)) {
                from = found
                left = left.dropFirst()
                let keys = Array(step.keys.utf8)
                _ = write(screen, keys, keys.count)
            }
        }
        if Date() >= deadline { kill(identifier, SIGKILL) }
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
        #expect(left.isEmpty, "never shown: \(left.first?.shown ?? "")")
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
        return (String(decoding: seen, as: UTF8.self).replacing("\r\n", with: "\n"), code)
    }

    private func start(_ arguments: [String], at terminal: [CChar]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened after `setsid`, so that it is the terminal that Ctrl-C comes from.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        for number in [Int32(1), 2] { posix_spawn_file_actions_adddup2(&actions, 0, number) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A test runner may ignore or hold back what a program expects to get.
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        let flags = Self.newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let settings = [
            "HOME=\(home)", "USER=begeleider", "TERM=dumb", "PURPOSECASE_LANGUAGE=nl",
            "PATH=/usr/bin:/bin",
        ]
        var words =
            (["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", path, Self.program] + arguments).map {
                strdup($0)
            } + [nil]
        var environment = settings.map { strdup($0) } + [nil]
        defer { for text in words + environment { free(text) } }
        var identifier = pid_t()
        let code = posix_spawn(
            &identifier, "/bin/sh", &actions, &attributes, &words, &environment)
        try #require(code == 0, "\(Self.program)")
        return identifier
    }
}

extension ArraySlice<UInt8> {
    /// The index after the first place where some bytes stand.
    fileprivate func end(of other: [UInt8]) -> Int? {
        guard other.count <= count else { return nil }
        for start in startIndex...(endIndex - other.count)
        where self[start..<start + other.count].elementsEqual(other) {
            return start + other.count
        }
        return nil
    }
}
