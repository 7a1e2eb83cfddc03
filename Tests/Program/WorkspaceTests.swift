import Glibc
import Processes
import Testing

/// A workspace that cannot be used ends with 4, one clear error, and is left as it was.
@Suite struct WorkspaceTests {
    private func expectRefusal(
        _ desk: Desk, _ workspace: String, _ name: String, command: String = "status"
    ) throws {
        let before = desk.folder.read(workspace)
        for arguments in [["-c", command], ["--interactive"]] {
            let outcome = try desk.run([workspace] + arguments, typing: command + "\n")
            #expect(outcome.code == 4)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("[\(name)]"))
            #expect(outcome.errors.contains(workspace))
        }
        #expect(desk.folder.read(workspace) == before)
    }

    @Test func inAMissingFolder() throws {
        try expectRefusal(try Desk(), "nergens/werk.purpose", "workspace-missing")
    }

    @Test func thatIsAFolder() throws {
        let desk = try Desk()
        mkdir(desk.folder.file("map"), 0o755)
        try expectRefusal(desk, "map", "workspace-invalid")
    }

    @Test(arguments: ["geen werkmap\n", "SQLite format 3\0 maar verder niet", "\0\0\0\0"])
    func thatIsSomethingElse(_ content: String) throws {
        let desk = try Desk()
        try desk.folder.write(content, to: "iets.purpose")
        try expectRefusal(desk, "iets.purpose", "workspace-invalid", command: "new Zuid")
    }

    @Test func thatIsTooShort() throws {
        let desk = try Desk()
        try desk.begin()
        let whole = try #require(desk.folder.read("werk.purpose"))
        try desk.folder.write(Array(whole.prefix(5000)), to: "half.purpose")
        try expectRefusal(desk, "half.purpose", "workspace-damaged")
    }

    @Test func thatABadDiskSpoiled() throws {
        let desk = try Desk()
        try desk.begin()
        var bytes = try #require(desk.folder.read("werk.purpose"))
        for place in 4096..<bytes.count { bytes[place] = 0xA5 }
        try desk.folder.write(bytes, to: "kapot.purpose")
        try expectRefusal(desk, "kapot.purpose", "workspace-damaged")
    }

    /// The format number is in bytes 60 to 63 of the file, whose is in bytes 68 to 71.
    @Test func fromANewerProgram() throws {
        let desk = try Desk()
        try desk.begin()
        var bytes = try #require(desk.folder.read("werk.purpose"))
        bytes[63] = 99
        try desk.folder.write(bytes, to: "nieuw.purpose")
        try expectRefusal(desk, "nieuw.purpose", "workspace-newer")
    }

    @Test func ofAnotherProgram() throws {
        let desk = try Desk()
        try desk.begin()
        var bytes = try #require(desk.folder.read("werk.purpose"))
        for place in 68...71 { bytes[place] = 7 }
        try desk.folder.write(bytes, to: "vreemd.purpose")
        try expectRefusal(desk, "vreemd.purpose", "workspace-invalid", command: "new Zuid")
    }

    @Test(.enabled(if: Mount.isPossible, "needs a mount: an administrator, or own namespaces"))
    func thatMayOnlyBeRead() throws {
        let desk = try Desk()
        try desk.begin()
        // Root may write anywhere, but not on what is mounted read-only.
        let outcome = try Mount.run(
            """
            mount --bind . . && mount -o remount,bind,ro . && cd "$PWD"
            "$1" werk.purpose -c 'ambition twee'; echo "code $?"
            "$1" werk.purpose -c 'expect notes 1'; echo "code $?"
            """, in: desk)
        #expect(outcome.output.contains("code 4"))
        #expect(outcome.output.contains("code 0"))
        #expect(outcome.errors.contains("[workspace-read-only]"))
    }

    @Test(.enabled(if: Mount.isPossible, "needs a mount: an administrator, or own namespaces"))
    func onAFullDisk() throws {
        let desk = try Desk()
        let notes = (1...20_000).map { "ambition notitie \($0)\n" }.joined()
        try desk.folder.write(notes, to: "lang.txt")
        mkdir(desk.folder.file("klein"), 0o755)
        let outcome = try Mount.run(
            """
            mount -t tmpfs -o size=600k tmpfs klein
            "$1" klein/w.purpose -c 'new Zuid' -c 'ambition een'; echo "code $?"
            "$1" klein/w.purpose lang.txt; echo "code $?"
            "$1" klein/w.purpose -c 'expect notes 1'; echo "code $?"
            """, in: desk)
        let codes = outcome.output.split(separator: "\n").filter { $0.hasPrefix("code") }
        #expect(codes.first == "code 0")
        #expect(codes.last == "code 0")
        #expect(codes.dropFirst().first != "code 0")
        #expect(outcome.errors.contains("[disk-full]"))
    }

    @Test func keepsWhatACommandCouldNotWrite() throws {
        let desk = try Desk()
        try desk.begin()
        let outcome = try desk.run(
            "werk.purpose", "-c", "ambition twee", "-c", "canvas to=nergens/canvas.txt")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("[folder-missing]"))
        #expect(try desk.hasNotes(1))
        #expect(desk.folder.names == ["werk.purpose"])
    }

    @Test func writesNothingOfAScriptThatWritesOneFileTwice() throws {
        let desk = try Desk()
        try desk.begin()
        let outcome = try desk.run(
            "werk.purpose", "-c", "ambition twee", "-c", "canvas to=c.txt", "-c",
            "canvas to=./c.txt")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("[file-exists]"))
        #expect(try desk.hasNotes(1))
        #expect(desk.folder.names == ["werk.purpose"])
        let given = try desk.run(
            "werk.purpose", "-c", "canvas to=c.txt", "-c", "pieces to=c.txt overwrite=yes")
        #expect(given.code == 0)
        #expect(desk.folder.names == ["c.txt", "werk.purpose"])
    }

    @Test(arguments: [["ambition een"], ["status"], ["expect notes 0"]])
    func thatIsMistypedIsNotMade(_ commands: [String]) throws {
        let desk = try Desk()
        try desk.run(["wrek.purpose"] + commands.flatMap { ["-c", $0] })
        #expect(desk.folder.names == [])
    }

    @Test func keepsWhatIsThereWhenASeedComesAgain() throws {
        let desk = try Desk()
        try desk.begin()
        for text in ["een", "twee", "drie"] {
            let added = try desk.run(desk.workspace, "--seed", "1", "-c", "ambition \(text)")
            #expect(added.code == 0, "\(added.errors)")
        }
        // One was there from the start.
        #expect(try desk.run(desk.workspace, "-c", "expect notes 4").code == 0)
    }

    @Test func isCopiedByACommandAlone() throws {
        let desk = try Desk()
        try desk.begin()
        #expect(try desk.run("werk.purpose", "-c", "copy spare.purpose").code == 0)
        #expect(try desk.run("spare.purpose", "-c", "expect notes 1").code == 0)
        let late = try desk.run("werk.purpose", "-c", "ambition x", "-c", "copy late.purpose")
        #expect(late.code == 1)
        #expect(late.errors.contains("[not-in-script]"))
        #expect(desk.folder.names == ["spare.purpose", "werk.purpose"])
    }

    /// The letter stands in the file as the note has it; SQLite sees nothing wrong.
    @Test func inWhichALetterChanged() throws {
        let desk = try Desk()
        try desk.run("werk.purpose", "-c", "new Zuid", "-c", "ambition zonnebloem")
        var bytes = try #require(desk.folder.read("werk.purpose"))
        let word = Array("zonnebloem".utf8)
        let places = bytes.indices.filter { bytes[$0...].starts(with: word) }
        #expect(places.count > 1)
        for place in places { bytes[place] = UInt8(ascii: "Z") }
        try desk.folder.write(bytes, to: "werk.purpose")
        for command in ["dump", "canvas", "status"] {
            let outcome = try desk.run("werk.purpose", "-c", command)
            #expect(outcome.code == 4)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("[workspace-damaged]"))
        }
    }
}

/// Mounts that only the program under test sees, in a namespace of its own.
enum Mount {
    static let isPossible: Bool = {
        let command = ["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
        guard
            let trial = try? RunningProgram(
                "/usr/bin/unshare", command, environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"],
                input: .nothing, output: .nothing, errors: .nothing)
        else { return false }
        return trial.wait().code == 0
    }()

    /// Runs a script of the shell in the folder of a desk; `$1` is the program.
    static func run(_ script: String, in desk: Desk) throws -> Desk.Outcome {
        try desk.run(
            ["-rm", "sh", "-c", script, "sh", Desk.program],
            environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], program: "/usr/bin/unshare")
    }
}
