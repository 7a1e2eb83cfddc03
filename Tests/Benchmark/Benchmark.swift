import Glibc
import Processes

/// Measures the program against tools everybody knows, in turns, on the machine it runs on.
///
/// It is no test: it always ends well. `benchmark start` measures only what is called so.
@main
struct Benchmark {
    let names: Set<String>
    let places: Workspaces
    var table = Table()

    static func main() {
        do {
            let program = programFolder + "/purposecase"
            var benchmark = Benchmark(
                names: Set(CommandLine.arguments.dropFirst()),
                places: Workspaces(folder: try Folder("benchmark"), program: program))
            try benchmark.run()
        } catch {
            print("The benchmark stopped: \(error)")
        }
    }

    private func isAsked(_ name: String) -> Bool { names.isEmpty || names.contains(name) }

    private mutating func run() throws {
        print("Medians of runs in turns; known is sqlite3, the same at 100 notes, or as named.")
        if isAsked("start") { try start() }
        if isAsked("script") { try script() }
        if isAsked("durable") { try durable() }
        if isAsked("live") { try live() }
        if isAsked("ledger") { try ledger() }
    }

    /// Start, one command, end.
    private mutating func start() throws {
        let workspace = try places.workspace(notes: 30, in: places.folder)
        let database = places.folder.file("small.db")
        _ = try Run.timed(
            places.sqlite, [database], inputFile: try places.insertions(rows: 30))
        for command in ["status", "ambition", "ambition Nog een notitie"] {
            let pair = try Measuring.alternating(
                41, { try Run.timed(places.program, [workspace, "-c", command]).seconds },
                { try Run.timed(places.sqlite, [database, "select 1"]).seconds })
            table.add("start and `\(command)`", pair, aim: 8, below: 0.015)
        }
    }

    /// A script of 100,000 notes, and its workspace opened again.
    private mutating func script() throws {
        let rows = 100_000
        let notes = try places.script(notes: rows)
        let insertions = try places.insertions(rows: rows)
        let workspace = places.folder.file("script.purpose")
        let database = places.folder.file("script.db")
        var peak = 0.0
        let pair = try Measuring.alternating(
            5,
            {
                Self.remove(workspace)
                let run = try Run.timed(places.program, [workspace, notes])
                peak = max(peak, run.megabytes)
                return run.seconds
            },
            {
                Self.remove(database)
                return try Run.timed(places.sqlite, [database], inputFile: insertions).seconds
            })
        table.add("script of 100,000 notes", pair, aim: 3)
        table.add("  its memory at most", megabytes: peak, below: 200)
        let openings = try (0..<5).map { _ in
            try Run.timed(places.program, [workspace, "-c", "ambition Nog een notitie"])
        }
        table.add("open 100,000 notes, add one", seconds: openings.map(\.seconds))
        table.add(
            "  its memory at most", megabytes: openings.map(\.megabytes).max() ?? 0, below: 200)
    }

    /// Commands that are each safe on disk before the next.
    private mutating func durable() throws {
        let count = 2_000
        let commits = try places.commits(rows: count)
        var lines = ""
        for number in 1...count { lines += "ambition \(Workspaces.sentence(number))\n" }
        let input = Array(lines.utf8)
        let workspace = places.folder.file("durable.purpose")
        let database = places.folder.file("durable.db")
        let pair = try Measuring.alternating(
            5,
            {
                Self.remove(workspace)
                _ = try Run.timed(places.program, [workspace, "-c", "new Zuid"])
                return try Self.acknowledged(input, count, [workspace, "--interactive"], places)
            },
            {
                Self.remove(database)
                return try Run.timed(places.sqlite, [database], inputFile: commits).seconds
            })
        table.add("2,000 durable commands", pair, aim: 2)
    }

    /// The seconds a session takes over commands, with an acknowledgement read for each.
    private static func acknowledged(
        _ input: [UInt8], _ count: Int, _ arguments: [String], _ places: Workspaces
    ) throws -> Double {
        let (seconds, lines) = try Measuring.seconds {
            let program = try RunningProgram(
                places.program, arguments, environment: ["LC_ALL": "C.UTF-8"], errors: .nothing)
            let output = program.communicate(input).output
            _ = program.wait()
            return output.count { $0 == 10 }
        }
        guard lines == count else {
            throw RunFault(description: "\(lines) of \(count) commands were acknowledged")
        }
        return seconds
    }

    /// One command in a session on a large case against one on a small case.
    private mutating func live() throws {
        let disk = places.folder
        let memory = access("/dev/shm", W_OK) == 0 ? try Self.memoryFolder() : nil
        for (folder, place) in [(disk, "on disk"), (memory, "in memory")] {
            guard let folder else { continue }
            let small = try LiveSession(
                places.program, try places.workspace(notes: 100, in: folder))
            let large = try LiveSession(
                places.program, try places.workspace(notes: 100_000, in: folder))
            for (name, command) in Self.commands {
                var number = 0
                let pair = try Measuring.alternating(
                    31,
                    {
                        number += 1
                        return try large.time(command(number))
                    },
                    { try small.time(command(number + 1)) })
                table.add("\(name), 100,000 notes, \(place)", pair, aim: 2)
            }
            small.end()
            large.end()
        }
    }

    private static let commands: [(String, @Sendable (Int) -> String)] = [
        ("note", { "ambition \(Workspaces.sentence($0))" }),
        ("rewrite", { "rewrite n\($0) Anders \(Workspaces.sentence($0))" }),
        ("undo", { _ in "undo" }),
        ("redo", { _ in "redo" }),
        ("partner", { "partner \"Partner \($0)\" as=p-\($0)" }),
        ("cash", { "cash p-\($0) 1000 2026" }),
        ("tag", { "tag n\($0) buurt" }),
        ("remove", { "remove n\($0 + 50)" }),
        ("save", { "save Moment \($0)" }),
        ("compare", { _ in "compare v1 v2" }),
        ("show", { "show n\($0)" }),
        ("budget", { _ in "budget" }),
        ("history", { _ in "history 10" }),
        ("status", { _ in "status" }),
    ]

    private static func memoryFolder() throws -> Folder {
        setenv("TMPDIR", "/dev/shm", 1)
        defer { unsetenv("TMPDIR") }
        return try Folder("benchmark")
    }

    private static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    }
}
