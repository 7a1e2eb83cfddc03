import CommandLanguage
import Publishing
public import Wording

/// What somebody is asked who starts the program without a workspace: which one, or what a first
/// case needs. A value: feed it answers, ask what to ask.
public struct FirstQuestions {
    /// A workspace there is to open.
    public struct Workspace: Hashable, Sendable {
        public let path: String
        /// What its coalition is called; nothing where that cannot be read.
        public let title: String?

        /// Makes one.
        public init(_ path: String, title: String? = nil) {
            self.path = path
            self.title = title
        }
    }

    /// What was answered.
    public struct Answers: Hashable, Sendable {
        public let workspace: String
        public let language: Language
        /// Nothing where an existing workspace was chosen.
        public let title: String?
        public let typist: String?

        init(workspace: String, language: Language, title: String?, typist: String?) {
            self.workspace = workspace
            self.language = language
            self.title = title
            self.typist = typist
        }

        /// The answer that opens what is there.
        public init(opening workspace: String, language: Language) {
            self.init(workspace: workspace, language: language, title: nil, typist: nil)
        }

        /// The command that begins the case.
        public var command: String? {
            title.map { title in
                let quoted = FirstQuestions.quoted(title)
                return language == .dutch
                    ? "nieuw \(quoted) taal=nl" : "new \(quoted) language=en"
            }
        }
    }

    /// What is asked now.
    public enum Question: Hashable, Sendable {
        case workspace, language, title, typist, file
    }

    public private(set) var question: Question
    private let workspaces: [Workspace]
    private var language: Language
    private var title = ""
    private var typist: String
    private let isTaken: (String) -> Bool
    private let fault: (String) -> Phrase?

    /// Starts asking.
    ///
    /// - Parameters:
    ///   - workspaces: what there is to open, what was used last in front.
    ///   - isTaken: whether a file of that name is there already.
    ///   - fault: why no file can be made under a name.
    public init(
        language: Language, typist: String, workspaces: [Workspace],
        isTaken: @escaping (String) -> Bool, fault: @escaping (String) -> Phrase?
    ) {
        self.language = language
        self.typist = typist
        self.workspaces = workspaces
        self.isTaken = isTaken
        self.fault = fault
        question = workspaces.isEmpty ? .language : .workspace
    }

    // MARK: Asking

    /// What is said before the first question.
    public var greeting: String {
        guard question == .workspace else {
            let words = Phrase(
                en: """
                    Welcome to purposecase. Four short questions, then you have your first case.
                    Enter takes what stands between brackets; Ctrl-D stops.
                    """,
                nl: """
                    Welkom bij purposecase. Vier korte vragen, dan heb je je eerste casus.
                    Enter neemt wat tussen haakjes staat; Ctrl-D stopt.
                    """)
            return words[language] + "\n\n"
        }
        let words = Phrase(en: "Which case?", nl: "Welke casus?")
        let new = Phrase(en: "n  a new one", nl: "n  een nieuwe")
        return ([words[language]] + listing + ["  " + new[language]])
            .joined(separator: "\n") + "\n\n"
    }

    /// The workspaces with their numbers, and beside each the name of its coalition.
    private var listing: [String] {
        let files = workspaces.map { SafeText.line($0.path) }
        let widest = files.map { DisplayWidth.of($0) }.filter { $0 <= 36 }.max() ?? 0
        return zip(files, workspaces).enumerated().map { place, shown in
            let number = String(place + 1)
            let start = "  " + number + (number.utf8.count > 1 ? " " : "  ")
            guard let title = shown.1.title else { return start + shown.0 }
            let gap = max(0, widest - DisplayWidth.of(shown.0)) + 2
            return start + shown.0 + String(repeating: " ", count: gap) + SafeText.line(title)
        }
    }

    /// The question as a prompt, with what Enter stands for.
    public var prompt: String {
        "\(words[language]) [\(SafeText.line(usual))]: "
    }

    private var words: Phrase {
        switch question {
        case .workspace: Phrase(en: "Number or n", nl: "Nummer of n")
        case .language: Phrase(same: "Taal / Language: nl, en")
        case .title: Phrase(en: "What is the coalition called?", nl: "Hoe heet de coalitie?")
        case .file: Phrase(en: "In which file?", nl: "In welk bestand?")
        case .typist: Phrase(en: "Who is typing?", nl: "Wie tikt er?")
        }
    }

    /// What Enter alone answers.
    private var usual: String {
        switch question {
        case .workspace: "1"
        case .language: language.rawValue
        case .title: Phrase(en: "Our coalition", nl: "Onze coalitie")[language]
        case .file: freeFile
        case .typist:
            ["", "?"].contains(typist)
                ? Phrase(en: "facilitator", nl: "begeleider")[language] : typist
        }
    }

    /// A name for the file that follows from the title and is still free.
    private var freeFile: String {
        let letters = Folding.folded(title).map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        let words = String(letters).split(separator: "-").joined(separator: "-")
        let stem = words.isEmpty ? Phrase(en: "case", nl: "casus")[language] : words
        let short = String(stem.prefix(40))
        var name = short + ".purpose"
        var number = 2
        while isTaken(name), number < 1000 {
            name = "\(short)-\(number).purpose"
            number += 1
        }
        return name
    }

    // MARK: Answering

    /// What came of an answer.
    public enum Next: Hashable, Sendable {
        case ask
        /// The same question again, and why.
        case again(String)
        case done(Answers)
    }

    /// Takes an answer; an empty one is what stood between brackets.
    public mutating func answer(_ typed: String) -> Next {
        let trimmed = typed.trimmingBlanks
        let answer = trimmed.isEmpty ? usual : trimmed
        guard SafeText.line(answer) == answer, answer.utf8.count <= 300 else {
            return again(
                Phrase(
                    en: "Please use ordinary letters, 300 at most.",
                    nl: "Gebruik gewone letters, hooguit 300."))
        }
        switch question {
        case .workspace: return choose(answer)
        case .language: return choose(language: answer)
        case .title:
            title = answer
            question = .typist
        case .typist:
            typist = answer
            question = .file
        case .file: return choose(file: answer)
        }
        return .ask
    }

    private func again(_ why: Phrase) -> Next { .again(why[language]) }

    private mutating func choose(_ answer: String) -> Next {
        if ["n", "nieuw", "new"].contains(Folding.folded(answer)) {
            question = .language
            return .ask
        }
        let named = workspaces.first { $0.path == answer || $0.path == answer + ".purpose" }
        let numbered = Int(answer).flatMap { number in
            workspaces.indices.contains(number - 1) ? workspaces[number - 1] : nil
        }
        guard let workspace = numbered ?? named else {
            return again(
                Phrase(
                    en: "Type a number from 1 to \(workspaces.count), or n for a new one.",
                    nl: "Tik een nummer van 1 tot \(workspaces.count), of n voor een nieuwe."))
        }
        return .done(Answers(opening: workspace.path, language: language))
    }

    private mutating func choose(language answer: String) -> Next {
        guard let choice = Vocabulary.language.choice(for: answer),
            let chosen = Language(rawValue: choice.key)
        else { return .again("nl: Nederlands, en: English") }
        language = chosen
        question = .title
        return .ask
    }

    private mutating func choose(file answer: String) -> Next {
        let hasEnding = (answer.split(separator: "/").last ?? "").dropFirst().contains(".")
        let name = hasEnding || answer.hasSuffix("/") ? answer : answer + ".purpose"
        if isTaken(name) {
            return again(
                Phrase(
                    en: "\(name) is there already; choose another name.",
                    nl: "\(name) bestaat al; kies een andere naam."))
        }
        if let fault = fault(name) { return again(fault) }
        return .done(Answers(workspace: name, language: language, title: title, typist: typist))
    }

    /// A text as one argument of a command.
    static func quoted(_ text: String) -> String {
        let literal = text.replacing("${", with: "$${").replacing("\"", with: "\"\"")
        return "\"\(literal)\""
    }
}
