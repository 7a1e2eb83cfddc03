import Glibc
import Terminal
import Testing

extension TerminalTests {
    @Suite struct StandardOutputTests {
        @Test func passesEverythingOnInOrder() throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            let output = StandardOutput(descriptor: ends[1])
            output.write("één ")
            output.write([0x32, 0x0A])
            #expect(output.flush() == nil)
            close(ends[1])
            let lines = PlainLines(descriptor: ends[0])
            #expect(lines.nextLine(prompt: "") == .line(Array("één 2".utf8)))
            #expect(lines.nextLine(prompt: "") == .end)
            close(ends[0])
        }

        @Test func closedPipeIsAValue() {
            ignoreBrokenPipes()
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            close(ends[0])
            let output = StandardOutput(descriptor: ends[1])
            output.write("tekst")
            #expect(output.failure == nil)
            #expect(output.flush() == .closedPipe)
            output.write("meer")
            #expect(output.flush() == .closedPipe)
            close(ends[1])
        }

        @Test func fullDiskIsAValue() {
            let full = open("/dev/full", O_WRONLY)
            let output = StandardOutput(descriptor: full)
            output.write(String(repeating: "x", count: 100_000))
            #expect(output.failure == .diskFull)
            close(full)
        }

        @Test func nowhereToWriteIsSaid() {
            let output = StandardOutput(descriptor: -1)
            output.write("tekst")
            #expect(output.flush() == .notOpen)
        }
    }

    @Suite struct ScreenSizeTests {
        @Test func asksTheTerminalFirst() throws {
            let terminal = try #require(TerminalPair(columns: 120, rows: 50))
            let size = ScreenSize.measured(
                on: terminal.program, columnsVariable: "60", linesVariable: "20")
            #expect(size == ScreenSize(columns: 120, rows: 50))
        }

        @Test func elseTheEnvironmentElseTheUsual() {
            let size = ScreenSize.measured(on: -1, columnsVariable: "60", linesVariable: "veel")
            #expect(size == ScreenSize(columns: 60, rows: 24))
            for columns in [nil, "", "0", "-5", "99999"] {
                let size = ScreenSize.measured(on: -1, columnsVariable: columns, linesVariable: nil)
                #expect(size == ScreenSize.usual)
            }
        }
    }
}
