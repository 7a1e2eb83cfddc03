import Glibc
import Processes

/// A workspace that is written to and killed over and over, and what must be in it.
struct Place {
    private let folder: Folder
    private let program = programFolder + "/purposecase"
    private var stream: Stream
    private var made = 0
    var expectation = Expectation()
    /// How many commands were acknowledged before a kill, and how many were safe untold.
    private(set) var acknowledged = 0
    private(set) var untold = 0

    var workspace: String { folder.file("\(made).purpose") }

    init(seed: UInt64) throws {
        let folder = try Folder("kills")
        self.folder = folder
        stream = Stream(
            seed: seed, readPath: { "read-\($0).txt" },
            write: { name, text in try folder.write(text, to: name) })
        try renew()
    }

    /// Begins another workspace.
    mutating func renew() throws {
        made += 1
        expectation = Expectation()
        let beginning = Stream.beginning
        let begun = try start(beginning.flatMap { ["-c", $0] })
        _ = begun.communicate()
        guard begun.wait().code == 0 else { throw Finding(description: "it does not begin") }
        expectation.add(Atom(lines: "", commands: beginning))
    }

    private func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            program, [workspace] + arguments, environment: ["LC_ALL": "C.UTF-8"],
            folder: folder.path, errors: .nothing)
    }

    /// Types a stream of commands and kills the program in the midst of it.
    mutating func killSession(
        after fixed: UInt32? = nil, before spoil: (inout Place) -> Void = { _ in }
    ) throws {
        let atoms = try stream.commands(500)
        let running = try start(["--interactive"])
        // A pipe holds all of this, so typing never waits.
        running.write(Array((atoms.map(\.lines).joined(separator: "\n") + "\n").utf8))
        usleep(fixed ?? UInt32(stream.number(below: 150_000)))
        let lines = try kill(running)
        var left = lines
        var done = 0
        while done < atoms.count, left > 0 {
            expectation.add(atoms[done])
            // The first line of a script that was read comes after all of it was kept.
            left -= atoms[done].acknowledgements
            done += 1
        }
        guard left <= 0 else { throw Finding(description: "\(left) lines too many") }
        acknowledged += done
        spoil(&self)
        try check(inFlight: done < atoms.count ? atoms[done] : nil)
    }

    /// Runs a script and kills it: all of it is kept, or nothing.
    mutating func killScript() throws {
        let (path, atom) = try stream.longScript()
        let running = try start([path])
        usleep(UInt32(stream.number(below: 60_000)))
        let isAcknowledged = try kill(running) > 0
        if isAcknowledged {
            expectation.add(atom)
            acknowledged += 1
        }
        try check(inFlight: isAcknowledged ? nil : atom)
    }

    /// How many whole lines the program had said by then.
    private func kill(_ running: RunningProgram) throws -> Int {
        running.signal(SIGKILL)
        let output = running.communicate().output
        _ = running.wait()
        return output.count { $0 == 10 }
    }

    private mutating func check(inFlight: Atom?) throws {
        if try expectation.meet(try Past(of: workspace), inFlight: inFlight) { untold += 1 }
    }
}
