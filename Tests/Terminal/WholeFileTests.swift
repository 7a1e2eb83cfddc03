import Glibc
import Terminal
import Testing

extension TerminalTests {
    @Suite struct WholeFileTests {
        let folder: Folder
        let bytes = Array("één\n".utf8)

        init() throws {
            folder = try Folder()
        }

        func read(_ path: String, limitBytes: Int = 1_000_000) -> Result<[UInt8], FileProblem> {
            readWholeFile(path, limitBytes: limitBytes)
        }

        func problem<Success>(_ result: Result<Success, FileProblem>) -> FileProblem? {
            if case .failure(let problem) = result { problem } else { nil }
        }

        func mode(_ path: String) -> mode_t {
            var facts = stat()
            stat(path, &facts)
            return facts.st_mode & 0o7777
        }

        @Test func writesAndReadsBack() throws {
            let path = folder.path("nieuw.txt")
            try writeWholeFile(path, bytes, overwrite: false).get()
            #expect(try read(path).get() == bytes)
            #expect(folder.names == ["nieuw.txt"])
        }

        @Test func readsLargeAndEmptyFiles() throws {
            let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try writeWholeFile(folder.path("groot"), large, overwrite: false).get()
            try writeWholeFile(folder.path("leeg"), [], overwrite: false).get()
            #expect(try read(folder.path("groot")).get() == large)
            #expect(try read(folder.path("leeg")).get() == [])
        }

        @Test func limitIsExact() throws {
            let path = folder.path("vijf")
            try writeWholeFile(path, bytes, overwrite: false).get()
            #expect(bytes.count == 6)
            #expect(problem(read(path, limitBytes: 6)) == nil)
            #expect(problem(read(path, limitBytes: 5)) == .tooLarge(limitBytes: 5))
            #expect(
                problem(read("/dev/zero", limitBytes: 100_000)) == .tooLarge(limitBytes: 100_000))
        }

        @Test func namesWhatCannotBeRead() {
            #expect(problem(read(folder.path("weg"))) == .missing)
            #expect(problem(read(folder.path("weg/nog"))) == .missing)
            #expect(problem(read(folder.path)) == .isFolder)
            #expect(problem(read("")) == .badPath)
            #expect(problem(read("a\0b")) == .badPath)
            #expect(problem(read(String(repeating: "x", count: 5_000))) == .badPath)
        }

        @Test func existingFileIsNotOverwrittenUnasked() throws {
            let path = folder.path("er al")
            try writeWholeFile(path, bytes, overwrite: false).get()
            #expect(problem(writeWholeFile(path, [1], overwrite: false)) == .exists)
            #expect(try read(path).get() == bytes)
            try writeWholeFile(path, [1], overwrite: true).get()
            #expect(try read(path).get() == [1])
            #expect(folder.names == ["er al"])
        }

        @Test func overwrittenFileKeepsItsMode() throws {
            let path = folder.path("geheim")
            try writeWholeFile(path, bytes, overwrite: true).get()
            chmod(path, 0o640)
            try writeWholeFile(path, [1], overwrite: true).get()
            #expect(mode(path) == 0o640)
        }

        @Test func linkIsFollowedWhenOverwriting() throws {
            let path = folder.path("echt")
            let link = folder.path("verwijzing")
            try writeWholeFile(path, bytes, overwrite: false).get()
            symlink("echt", link)
            #expect(problem(writeWholeFile(link, [1], overwrite: false)) == .exists)
            try writeWholeFile(link, [2], overwrite: true).get()
            #expect(try read(path).get() == [2])
            #expect(folder.names == ["echt", "verwijzing"])
        }

        @Test func namesWhatCannotBeWritten() throws {
            try writeWholeFile(folder.path("bestand"), bytes, overwrite: false).get()
            let write = { (path: String, overwrite: Bool) in
                problem(writeWholeFile(path, bytes, overwrite: overwrite))
            }
            #expect(write(folder.path("weg/nieuw"), false) == .missingFolder)
            #expect(write(folder.path("bestand/nieuw"), false) == .missingFolder)
            #expect(write(folder.path, true) == .isFolder)
            #expect(write(folder.path("nieuw/"), false) == .isFolder)
            #expect(write("/dev/null", false) == .exists)
            #expect(write("/dev/null", true) == .notAFile)
            #expect(write("", true) == .badPath)
            #expect(write(folder.path(String(repeating: "x", count: 300)), false) == .badPath)
            #expect(folder.names == ["bestand"])
        }

        @Test(.enabled(if: geteuid() != 0, "the administrator may write anywhere"))
        func protectedFileAndFolderAreLeftAlone() throws {
            let path = folder.path("beschermd")
            try writeWholeFile(path, bytes, overwrite: false).get()
            chmod(path, 0o400)
            #expect(problem(writeWholeFile(path, [1], overwrite: true)) == .denied)
            chmod(path, 0)
            #expect(problem(read(path)) == .denied)
            #expect(
                problem(writeWholeFile("/etc/purposecase-test", [1], overwrite: false)) == .denied)
        }
    }
}
