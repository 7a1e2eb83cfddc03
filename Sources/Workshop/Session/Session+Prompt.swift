extension Session {
    /// What stands in the prompt after the name of the workspace: what is left of the time.
    public var promptText: String { timeSign.map { " " + $0 } ?? "" }
}
