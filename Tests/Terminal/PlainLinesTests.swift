import Glibc
import Terminal
import Testing

extension TerminalTests {
    @Suite struct PlainLinesTests {
        /// Reads all lines of these bytes through a pipe.
        func lines(of bytes: [UInt8], maximumBytes: Int = 65_536) throws -> [LineOutcome] {
            let folder = try Folder()
            let path = folder.path("input")
            try writeWholeFile(path, bytes, overwrite: false).get()
            let source = try PlainLines(path: path, maximumBytes: maximumBytes)
            var outcomes: [LineOutcome] = []
            while outcomes.count < 1_000_000 {
                let outcome = source.nextLine(prompt: "> ")
                if outcome == .end { break }
                outcomes.append(outcome)
            }
            return outcomes
        }

        func text(_ line: String) -> LineOutcome {
            .line(Array(line.utf8))
        }

        @Test func givesLinesAsTheyCame() throws {
            let got = try lines(of: Array("een\n\n  twee \r\nlaatste".utf8))
            #expect(got == [text("een"), text(""), text("  twee \r"), text("laatste")])
        }

        @Test func nothingIsNoLine() throws {
            #expect(try lines(of: []) == [])
            #expect(try lines(of: [0x0A]) == [text("")])
        }

        @Test func keepsBytesThatAreNoText() throws {
            #expect(try lines(of: [0xFF, 0x00, 0x0A, 0x61]) == [.line([0xFF, 0x00]), text("a")])
        }

        @Test func linesMayCrossBlocks() throws {
            let all = (0..<20_000).map { "regel \($0) met wat tekst" }
            let got = try lines(of: Array(all.joined(separator: "\n").utf8))
            #expect(got == all.map(text))
        }

        @Test func longLineIsToldAndSkipped() throws {
            let long = [UInt8](repeating: 0x78, count: 1_000_000)
            let got = try lines(of: Array("een\n".utf8) + long + Array("\ntwee\n".utf8) + long)
            let tooLong = LineOutcome.tooLong(bytes: 1_000_000, limit: 65_536)
            #expect(got == [text("een"), tooLong, text("twee"), tooLong])
        }

        @Test(arguments: [(9, false), (10, false), (11, true)])
        func limitIsExact(_ count: Int, isTooLong: Bool) throws {
            let line = [UInt8](repeating: 0x78, count: count)
            let got = try lines(of: line + [0x0A], maximumBytes: 10)
            #expect(got == [isTooLong ? .tooLong(bytes: count, limit: 10) : .line(line)])
        }

        @Test func givesAPipedLineBeforeTheNextOneIsWritten() throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            defer { close(ends[0]) }
            let source = PlainLines(descriptor: ends[0])
            #expect(write(ends[1], "een\nhalf", 8) == 8)
            #expect(source.nextLine(prompt: "") == text("een"))
            close(ends[1])
            #expect(source.nextLine(prompt: "") == text("half"))
            #expect(source.nextLine(prompt: "") == .end)
        }

        @Test func interruptEndsTheWait() throws {
            Interruption.watch()
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let source = PlainLines(descriptor: ends[0])
            #expect(!source.isKeyboard)
            kill(getpid(), SIGINT)
            while !Interruption.isRequested { usleep(100) }
            #expect(source.nextLine(prompt: "") == .interrupted)
            Interruption.clear()
            close(ends[1])
            #expect(source.nextLine(prompt: "") == .end)
            close(ends[0])
        }

        @Test func missingFileIsAProblem() throws {
            let folder = try Folder()
            #expect(throws: FileProblem.missing) { _ = try PlainLines(path: folder.path("weg")) }
            #expect(throws: FileProblem.isFolder) { _ = try PlainLines(path: folder.path) }
        }
    }
}
