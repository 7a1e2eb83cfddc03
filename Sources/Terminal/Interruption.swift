import CLineEditor

/// Ctrl-C while no line is being edited: a flag that a long command looks at now and then.
public enum Interruption {
    /// The exit code of a program that ends because it was interrupted.
    public static let exitCode: Int32 = 130

    /// Makes Ctrl-C set the flag instead of ending the program. A second one, before the flag was
    /// cleared, ends it at once with the exit code above.
    public static func watch() {
        interruption_watch()
    }

    /// Whether Ctrl-C was pressed since the flag was last cleared.
    public static var isRequested: Bool {
        interruption_requested()
    }

    /// Forgets a Ctrl-C that was heeded. Editing a line does this by itself.
    public static func clear() {
        interruption_clear()
    }
}
