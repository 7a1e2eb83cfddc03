import Glibc

/// Another program that takes over the terminal for a while, through the shell.
enum ChildProgram {
    /// Runs a command, with words that it finds as `$1` and so on, until it ends; gives its exit
    /// code, or nothing when it could not start. `feed` gets the descriptor its input comes from.
    static func run(
        _ command: String, _ words: [String] = [], environment: [String: String] = [:],
        feed: ((Int32) -> Void)? = nil
    ) -> Int32? {
        var ends: [Int32] = [-1, -1]
        if feed != nil, pipe(&ends) != 0 { return nil }
        for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let before = ignoreKeyboardSignals()
        defer { restore(before) }
        let child = spawn(command, words, environment, input: ends[0])
        if ends[0] >= 0 { close(ends[0]) }
        guard let child else {
            if ends[1] >= 0 { close(ends[1]) }
            return nil
        }
        if let feed {
            feed(ends[1])
            close(ends[1])
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    private static func spawn(
        _ command: String, _ words: [String], _ environment: [String: String], input: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if input >= 0 { posix_spawn_file_actions_adddup2(&actions, input, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What is ignored here would be ignored there too, and a pager would never end.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] =
            (["sh", "-c", command, "sh"] + words).map { strdup($0) }
        arguments.append(nil)
        var variables = inherited(environment).map { strdup($0) } as [UnsafeMutablePointer<CChar>?]
        variables.append(nil)
        defer { for text in arguments + variables { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, variables)
        return code == 0 ? child : nil
    }

    /// The environment with more variables, where they are not set already.
    private static func inherited(_ more: [String: String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let text = next.pointee {
            variables.append(String(cString: text))
            next += 1
        }
        for (name, value) in more where environmentVariable(name) == nil {
            variables.append(name + "=" + value)
        }
        return variables
    }

    /// Ctrl-C is for the program in front, not for this one.
    private static func ignoreKeyboardSignals() -> [(Int32, sigaction)] {
        [SIGINT, SIGQUIT].map { number in
            var ignoring = sigaction()
            ignoring.__sigaction_handler.sa_handler = SIG_IGN
            var before = sigaction()
            sigaction(number, &ignoring, &before)
            return (number, before)
        }
    }

    private static func restore(_ signals: [(Int32, sigaction)]) {
        for (number, before) in signals {
            var before = before
            sigaction(number, &before, nil)
        }
    }
}

/// Changes a text in the editor of the user: `VISUAL`, else `EDITOR`, else `vi`.
public enum ExternalEditor {
    /// The text as it was left in the editor; nil when that failed.
    public static func edited(_ text: String) -> String? {
        let folder = environmentVariable("TMPDIR") ?? "/tmp"
        guard let template = strdup(folder + "/purposecase-XXXXXX.txt") else { return nil }
        defer { free(template) }
        let file = mkstemps(template, 4)
        guard file >= 0 else { return nil }
        let path = String(cString: template)
        defer { unlink(path) }
        let failure = writeAll(Array((text + "\n").utf8), to: file)
        close(file)
        let wanted = [environmentVariable("VISUAL"), environmentVariable("EDITOR")]
            .compactMap { $0 }.first { !$0.isEmpty }
        guard failure == nil, ChildProgram.run((wanted ?? "vi") + " \"$1\"", [path]) == 0,
            case .success(let bytes) = readWholeFile(path, limitBytes: 1_048_576)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
