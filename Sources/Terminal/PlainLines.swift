import CLineEditor
import Glibc

/// Lines of a pipe, a file, or a terminal that cannot be edited on, read in large blocks.
public final class PlainLines: LineSource {
    /// How long a line of the command language may be.
    public static let usualMaximumBytes = 65_536

    public let isKeyboard: Bool

    private static let blockBytes = 65_536

    private let descriptor: Int32
    private let closesAtEnd: Bool
    private let maximumBytes: Int
    private var block = [UInt8](repeating: 0, count: blockBytes)
    private var unread = 0..<0
    private var line: [UInt8] = []
    private var skipsToNewline = false
    /// How many bytes of the line were skipped.
    private var skippedBytes = 0
    private var isAtEnd = false

    /// Reads a descriptor that stays the caller's, and prompts on standard error if it is a
    /// terminal.
    public init(
        descriptor: Int32 = 0, maximumBytes: Int = PlainLines.usualMaximumBytes
    ) {
        self.descriptor = descriptor
        self.maximumBytes = maximumBytes
        closesAtEnd = false
        isKeyboard = isatty(descriptor) == 1
    }

    /// Reads a file, which is closed with this value.
    public init(
        path: String, maximumBytes: Int = PlainLines.usualMaximumBytes
    ) throws(FileProblem) {
        descriptor = try openForReading(path).get()
        self.maximumBytes = maximumBytes
        closesAtEnd = true
        isKeyboard = false
    }

    deinit {
        if closesAtEnd { close(descriptor) }
    }

    /// Waits for the next line. What comes after the last newline is a line too, unless empty.
    public func nextLine(prompt: String) -> LineOutcome {
        if isKeyboard {
            interruption_clear()
            show(prompt)
        }
        line = []
        skipsToNewline = false
        skippedBytes = 0
        // Ctrl-D ends one wait at a keyboard; who asks again waits again.
        if isKeyboard { isAtEnd = false }
        while true {
            if takeUntilNewline() { return finishedLine() }
            if isAtEnd {
                return line.isEmpty && !skipsToNewline ? .end : finishedLine()
            }
            let count = block.withUnsafeMutableBytes { bytes in
                interruptible_read(descriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0 {
                return errno == EINTR ? interrupted() : .failed(code: errno)
            }
            isAtEnd = count == 0
            unread = 0..<count
        }
    }

    private func finishedLine() -> LineOutcome {
        skipsToNewline ? .tooLong(bytes: skippedBytes, limit: maximumBytes) : .line(line)
    }

    /// Moves bytes from the block to the line; true when that was up to and with a newline.
    private func takeUntilNewline() -> Bool {
        guard !unread.isEmpty else { return false }
        let newline = block.withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress,
                let found = memchr(start + unread.lowerBound, 0x0A, unread.count)
            else { return nil }
            return UnsafeRawPointer(found) - start
        }
        let end = newline ?? unread.upperBound
        if line.count + (end - unread.lowerBound) > maximumBytes {
            skipsToNewline = true
            skippedBytes += line.count
            line = []
        }
        if skipsToNewline {
            skippedBytes += end - unread.lowerBound
        } else {
            line.append(contentsOf: block[unread.lowerBound..<end])
        }
        unread = (newline.map { $0 + 1 } ?? end)..<unread.upperBound
        return newline != nil
    }

    private func interrupted() -> LineOutcome {
        if isKeyboard {
            interruption_clear()
            show("\n")
        }
        return .interrupted
    }

    /// What is said to somebody at the keyboard goes where a pipe does not take it.
    private func show(_ text: String) {
        let errors = StandardOutput(descriptor: STDERR_FILENO)
        errors.write(text)
        errors.flush()
    }
}
