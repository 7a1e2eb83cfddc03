import CaseHistory
import CommandLanguage
import Testing
import Wording

@testable import Workshop

/// A text that anyone can read and a test can play.
///
/// `# ` is a remark, `> ` a line as somebody types it, `~ ` says what happens around it, with
/// the lines of a file or script after `| `. All other lines are what was shown.
struct PlayedText {
    enum Step {
        case remark(String)
        case typed(String)
        case event(words: [String], body: [String])
    }

    let steps: [Step]

    init(_ text: String) {
        var steps: [Step] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") {
                steps.append(.remark(String(line)))
            } else if line.hasPrefix("> ") {
                steps.append(.typed(String(line.dropFirst(2))))
            } else if line.hasPrefix("~ ") {
                let words = line.dropFirst(2).split(separator: " ").map(String.init)
                steps.append(.event(words: words, body: []))
            } else if line == "|" || line.hasPrefix("| "),
                case .event(let words, let body)? = steps.last
            {
                steps[steps.count - 1] = .event(
                    words: words, body: body + [String(line.dropFirst(2))])
            }
        }
        self.steps = steps
    }

    /// The step as it stands in the text.
    static func written(_ step: Step) -> String {
        switch step {
        case .remark(let line): line + "\n"
        case .typed(let line): "> " + line + "\n"
        case .event(let words, let body):
            "~ " + words.joined(separator: " ") + "\n"
                + body.map { $0.isEmpty ? "|\n" : "| " + $0 + "\n" }.joined()
        }
    }

    /// What was shown, such that it is not taken for a step.
    static func shown(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let looksLikeStep = ["# ", "> ", "~ ", "| ", "\\", "= "].contains { line.hasPrefix($0) }
            return (looksLikeStep || line == "|" ? "\\" : "") + line
        }
        let joined = lines.joined(separator: "\n")
        return joined.isEmpty || joined.hasSuffix("\n") ? joined : joined + "\n"
    }
}

/// Plays the steps of a text on a workbench.
final class Player {
    let store = FaultyStore()
    let bench: Workbench
    private var live: LiveRun
    private var isRaw = false

    init(_ language: Language) throws {
        bench = try Workbench(store: store, language: language)
        live = LiveRun(session: bench.session, sourceName: "<stdin>")
    }

    /// Carries a step out and gives what was shown.
    func play(_ step: PlayedText.Step) throws -> String {
        switch step {
        case .remark: break
        case .typed(let line): _ = live.take(bytes(line))
        case .event(let words, let body): try play(words, body)
        }
        return bench.paper.take()
    }

    /// The exit code so far, where it is not 0.
    func ending() -> String {
        live.end()
        let text = bench.paper.take()
        let code = live.exitCode.rawValue
        live = LiveRun(session: bench.session, sourceName: "<stdin>")
        return text + (code == 0 ? "" : "[exit \(code)]\n")
    }

    private func play(_ words: [String], _ body: [String]) throws {
        let argument = words.count > 1 ? words[1] : ""
        switch words.first {
        case "english": bench.session.settings.language = .english
        case "dutch": bench.session.settings.language = .dutch
        case "json": bench.session.settings.wantsJSON = argument != "off"
        case "quiet": bench.session.settings.isQuiet = argument != "off"
        case "width": bench.session.settings.widthColumns = Int(argument) ?? 72
        case "raw": isRaw = true
        case "start":
            bench.files.contents.merge(
                CommandTable.exampleFiles.mapValues { Array($0.utf8) }
            ) { _, new in new }
            bench.shown(CommandTable.examplePreamble)
        case "greeting": bench.session.greet()
        case "farewell": bench.session.bidFarewell()
        case "again":
            bench.paper.result(ending())
            try bench.reopen()
            live = LiveRun(session: bench.session, sourceName: "<stdin>")
        case "interrupt": bench.session.isInterrupted = { true }
        case "drop": live.drop()
        case "copying":
            let files = bench.files
            bench.session.copyWorkspace = { path in
                try files.write(path, Array("copy".utf8), overwrite: false)
            }
        case "variable":
            bench.session.variables[argument] = words.dropFirst(2).joined(separator: " ")
        default: try play(outside: words, argument, body)
        }
    }

    private func play(outside words: [String], _ argument: String, _ body: [String]) throws {
        let text = body.joined(separator: "\n") + "\n"
        switch words.first {
        case "file": bench.files.contents[argument] = bytes(text)
        case "written":
            let bytes = try #require(bench.files.contents[argument])
            bench.paper.result(
                String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "<BOM>")
                    .replacing("\r\n", with: "<CR>\n").replacing("\u{0C}", with: "<FF>\n"))
        case "chain":
            let count = try #require(Int(argument))
            for number in 1...count {
                bench.files.contents["keten\(number).txt"] = Array(
                    "lees keten\(number + 1).txt\n".utf8)
            }
            bench.files.contents["keten\(count + 1).txt"] = Array("ambitie Diep\n".utf8)
        case "fault":
            bench.files.faults[argument] = Self.faults[words.last ?? ""]
        case "late-fault":
            bench.files.lateFaults[argument] = Self.faults[words.last ?? ""]
        case "store": store.beginning = Self.storeFaults[argument]
        case "commit": store.committing = Self.storeFaults[argument]
        case "script":
            let code = bench.run(
                bytes(text), keepsGoing: words.contains("keep-going"),
                onlyChecks: words.contains("check"))
            if code != .done { bench.paper.result("[exit \(code.rawValue)]\n") }
        default: Issue.record("unknown event \(words)")
        }
    }

    private static let faults: [String: FileFault] = [
        "denied": .denied, "full": .diskFull, "folder": .isFolder,
        "large": .tooLarge(limit: ReadingLimits.scriptBytes), "failed": .failed("I/O error"),
        "missing-folder": .missingFolder,
    ]

    private static let storeFaults: [String: any Error] = [
        "damaged": StoreError.damaged("page 7"), "full": StoreError.diskFull,
        "locked": StoreError.locked, "read-only": StoreError.readOnly,
        "newer": StoreError.newerFormat(9, known: 1), "missing": StoreError.missing,
        "not-a-workspace": StoreError.notAWorkspace, "surprise": FaultyStore.Surprise(),
    ]

    /// The bytes of a line; after `~ raw`, `\xHH` is a byte and `\{9*a}` a repetition.
    private func bytes(_ text: String) -> [UInt8] {
        guard isRaw else { return Array(text.utf8) }
        var result: [UInt8] = []
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("\\x"), let byte = UInt8(rest.dropFirst(2).prefix(2), radix: 16) {
                result.append(byte)
                rest = rest.dropFirst(4)
            } else if rest.hasPrefix("\\{"), let close = rest.firstIndex(of: "}"),
                let star = rest.firstIndex(of: "*"), star < close,
                let count = Int(rest[..<star].dropFirst(2))
            {
                let piece = Array(rest[rest.index(after: star)..<close].utf8)
                for _ in 0..<count { result += piece }
                rest = rest[rest.index(after: close)...]
            } else {
                result += Array(String(first).utf8)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
