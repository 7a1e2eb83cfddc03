import CaseHistory
import CaseStore
import Glibc
import Terminal
import Wording
import Workshop

/// The program started without a workspace: at a terminal it opens the one used last, lets choose
/// from those in this folder, or asks what a first case needs.
struct FirstRun {
    /// What came of it.
    enum Result {
        case open(FirstQuestions.Answers)
        case left(Workshop.ExitCode)
    }

    let screen: Screen
    let language: Language
    let typist: String
    let editing: Bool

    /// What is told where nobody can be asked.
    static let usage = """
        purposecase: welke werkmap? / which workspace?  \
        purposecase WERK.purpose [SCRIPT]   (--help)

        """

    func run() -> Result {
        let last = LastWorkspace.read()
        let here = Self.workspacesHere()
        if let last, here.allSatisfy({ $0 == last }) { return open(last) }
        let all = (last.map { [$0] } ?? []) + here.filter { $0 != last }
        return ask(
            FirstQuestions(
                language: language, typist: typist,
                workspaces: all.prefix(20).map { .init($0, title: Self.title(of: $0)) },
                isTaken: { access($0, F_OK) == 0 }, fault: Self.fault))
    }

    private func open(_ path: String) -> Result {
        let words = Phrase(
            en: "Opening \(path), used last.\nAnother one: purposecase FILE.purpose\n",
            nl: "\(path) gaat open, de laatst gebruikte.\n"
                + "Een andere: purposecase BESTAND.purpose\n")
        screen.result(words[language] + "\n")
        return .open(.init(opening: path, language: language))
    }

    private func ask(_ asked: FirstQuestions) -> Result {
        var questions = asked
        var lines = PlainOrEdited.standardInput(editing: editing)
        screen.result(questions.greeting)
        while screen.flush() {
            switch lines.nextLine(prompt: questions.prompt) {
            case .line(let bytes):
                let first = bytes.split(separator: 10, maxSplits: 1).first ?? []
                switch questions.answer(String(decoding: first, as: UTF8.self)) {
                case .ask: break
                case .again(let why): screen.result(why + "\n")
                case .done(let answers): return .open(answers)
                }
            case .tooLong, .notText: continue
            case .interrupted: return leave(.interrupted)
            case .end, .failed: return leave(.done)
            }
        }
        return .left(.failed)
    }

    private func leave(_ code: Workshop.ExitCode) -> Result {
        let words = Phrase(en: "Nothing was made.", nl: "Er is niets gemaakt.")
        screen.result((code == .done ? "\n" : "") + words[language] + "\n")
        return .left(code)
    }

    // MARK: Files

    /// The workspaces in this folder, by name.
    private static func workspacesHere() -> [String] {
        guard let folder = opendir(".") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".purpose"), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// What the coalition in a workspace is called; nothing where the file is damaged, newer than
    /// this program or no workspace at all, for it can still be chosen and then say so itself.
    private static func title(of path: String) -> String? {
        guard let store = try? SQLiteStore.glance(path: path) else { return nil }
        defer { try? store.close() }
        return try? store.title()
    }

    /// What a name may be long, with what SQLite puts behind it while the file is open.
    private static let longestName = 240

    /// Why no file can be made under a name.
    private static func fault(_ path: String) -> Phrase? {
        guard (path.split(separator: "/").last ?? "").utf8.count <= longestName else {
            return Phrase(en: "That name is too long.", nl: "Die naam is te lang.")
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        if access(folder, F_OK) != 0 {
            return Phrase(
                en: "There is no folder \(folder).", nl: "Er is geen map \(folder).")
        }
        guard !path.hasSuffix("/"), access(folder, W_OK) == 0 else {
            return Phrase(
                en: "No file can be made there.", nl: "Daar kan geen bestand worden gemaakt.")
        }
        return nil
    }
}

/// Which workspace was worked in last, remembered in the state folder of the user.
enum LastWorkspace {
    private static let largest = 4096

    /// Where it is remembered; nothing where there is no home.
    private static var folder: String? {
        if let state = environmentVariable("XDG_STATE_HOME"), state.hasPrefix("/") {
            return state + "/purposecase"
        }
        guard let home = environmentVariable("HOME"), home.hasPrefix("/") else { return nil }
        return home + "/.local/state/purposecase"
    }

    /// The workspace used last, if it is still there; by its name when it is in this folder.
    static func read() -> String? {
        guard let folder,
            case .success(let bytes) = readWholeFile(
                folder + "/last-workspace", limitBytes: largest)
        else { return nil }
        let path = String(decoding: bytes, as: UTF8.self)
        guard path.hasPrefix("/"), access(path, R_OK) == 0 else { return nil }
        guard let here = currentFolder, path.hasPrefix(here + "/") else { return path }
        let name = String(path.dropFirst(here.utf8.count + 1))
        return name.contains("/") ? path : name
    }

    /// Remembers a workspace; that it cannot is no reason to stop.
    static func remember(_ path: String) {
        guard path != ":memory:", let folder, let here = currentFolder else { return }
        let whole = path.hasPrefix("/") ? path : here + "/" + path
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
        _ = writeWholeFile(folder + "/last-workspace", Array(whole.utf8), overwrite: true)
    }

    /// The whole path of a workspace as people know it, their home as `~`.
    static func whereabouts(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : (currentFolder.map { $0 + "/" } ?? "") + path
        guard let home = environmentVariable("HOME"), home.hasPrefix("/"), home.utf8.count > 1,
            whole.hasPrefix(home + "/")
        else { return whole }
        return "~" + whole.dropFirst(home.count)
    }

    private static var currentFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        let here = String(cString: path)
        return here == "/" ? "" : here
    }
}
