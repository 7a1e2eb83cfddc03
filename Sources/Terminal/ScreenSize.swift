import Glibc

/// How many characters fit on the screen.
public struct ScreenSize: Hashable, Sendable {
    /// The width and height taken where there is no terminal to ask.
    public static let usual = ScreenSize(columns: 72, rows: 24)

    public var columns: Int
    public var rows: Int

    /// Makes a size from its two sides.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// Asks the terminal; where there is none, `COLUMNS` and `LINES` decide, or the usual size.
    public static func measured(on descriptor: Int32 = 1) -> ScreenSize {
        measured(
            on: descriptor, columnsVariable: environmentVariable("COLUMNS"),
            linesVariable: environmentVariable("LINES"))
    }

    /// As above, with the two environment variables given.
    public static func measured(
        on descriptor: Int32, columnsVariable: String?, linesVariable: String?
    ) -> ScreenSize {
        var window = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
            return ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
        }
        return ScreenSize(
            columns: side(columnsVariable) ?? usual.columns,
            rows: side(linesVariable) ?? usual.rows)
    }

    /// A sensible number of characters, or nil.
    private static func side(_ variable: String?) -> Int? {
        guard let number = variable.flatMap({ Int($0) }), (1...10_000).contains(number) else {
            return nil
        }
        return number
    }
}

/// The value of an environment variable; nil where it is not set.
public func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
