public import CaseHistory
import CaseModel
public import CommandLanguage
import Publishing
public import Wording

/// One person at work in one workspace: the case in memory, and what was said so far.
///
/// A session performs statements; `ScriptRun` and `LiveRun` decide when they become durable.
public final class Session {
    /// What people chose for the whole session.
    public struct Settings {
        /// The language of the screen; hand-outs follow the case's.
        public var language: Language
        /// Who sits at the keyboard.
        public var typist: String
        public var widthColumns: Int
        /// How many lines the window has, where there is one.
        public var heightRows: Int?
        public var wantsJSON: Bool
        /// Whether acknowledgements are left out.
        public var isQuiet: Bool
        /// Whether what is shown goes to a screen, where people look on, and not to a file.
        public var isOnScreen: Bool

        /// Makes settings.
        public init(
            language: Language = .dutch, typist: String = "?", widthColumns: Int = 72,
            wantsJSON: Bool = false, isQuiet: Bool = false, isOnScreen: Bool = true
        ) {
            self.language = language
            self.typist = typist
            self.widthColumns = widthColumns
            self.wantsJSON = wantsJSON
            self.isQuiet = isQuiet
            self.isOnScreen = isOnScreen
        }
    }

    let store: any HistoryStore
    var surroundings: Surroundings
    let output: any Output
    /// What the workspace is called in messages.
    let workspaceName: String
    public var settings: Settings
    /// Who is speaking from now on, until somebody else does.
    var speaker: String?
    /// Where notes come from from now on, by its key.
    var source: String?
    /// Where the guide is, while lines are answers to it.
    var guide: GuideState? {
        didSet {
            guard let piece = guide?.piece, piece != oldValue?.piece else { return }
            timePlan?.enter(piece, at: surroundings.now(), joins: true)
        }
    }
    /// The draft that is worked on; none before a case was begun.
    private(set) var draft: WorkingDraft?
    /// How the time of the session is divided; none while nobody keeps it.
    var timePlan: TimePlan? {
        didSet {
            // A script remembers it when all of it succeeded.
            if held == nil, timePlan?.text != oldValue?.text { rememberTimePlan() }
        }
    }
    /// Whether amounts stay off the screen because partners look on.
    public internal(set) var hidesAmounts = false {
        didSet {
            // Where nothing changes too: what a file gets is whole, also in a hidden workspace.
            if held == nil { rememberHiding() } else { held?.setsHiding = true }
        }
    }
    /// Whether the newest change came in from another program during the entry at hand, so that
    /// nobody here can have meant it when they typed.
    var othersCameLast = false
    private var knownPieceWords: PieceWords?
    /// Funds that were read, by their text.
    var fundPacks: [String: FundPack] = [:]
    /// Variables by folded name.
    public var variables: [String: String] = [:]
    /// The number of the first revision of the script that runs.
    var runningStep: Int?
    /// Whether a program that gives lines is told in JSON what came of them.
    var saysInJSON = false
    /// What waits for the script to succeed.
    var held: Held?
    /// The parts of a revision of a dump that is not complete yet.
    var restoredParts: [ArchiveReader.Content] = []
    /// Whether somebody pressed Ctrl-C while a script runs.
    public var isInterrupted: () -> Bool = { false }
    /// The source of which errors do not name the place: what was just typed stands above them.
    public var keyboardSource: String?
    /// Makes a copy of the workspace, where the store can.
    public var copyWorkspace: ((String) throws -> Void)?

    /// Opens a session on a store.
    public init(
        store: any HistoryStore, workspaceName: String, surroundings: Surroundings,
        settings: Settings, output: any Output
    ) throws(Problem) {
        self.store = store
        self.workspaceName = workspaceName
        self.surroundings = surroundings
        self.settings = settings
        self.output = output
        try openDraft()
        timePlan = rememberedTimePlan()
        hidesAmounts = settings.isOnScreen && remembersHiding
    }

    /// The words that stand for pieces now, for telling a note from an unknown word.
    public var pieceWords: PieceWords? {
        guard let words = draft?.current.pieceWords else { return nil }
        // Equal at once as long as the template is the same: both are one array then.
        if knownPieceWords?.words != words { knownPieceWords = PieceWords(words) }
        return knownPieceWords
    }

    /// Reads the joint draft from the store anew.
    func openDraft() throws(Problem) {
        do {
            draft = try store.drafts().first.map { try WorkingDraft(store: store, draft: $0) }
        } catch {
            throw Problem(of: error, workspace: workspaceName)
        }
    }

    /// Works out what a statement comes to; nothing is changed yet.
    func outcome(of statement: Statement) throws(Problem) -> Outcome {
        let call = Call(session: self, statement: statement)
        do {
            try refuseWhatCannotHide(statement)
            var outcome = try discreetly(statement) {
                try action(for: statement.command).run(call)
            }
            if let view = outcome.view, let path = statement.attribute(.to) {
                outcome.file = try call.file(path, text: text(of: view, for: call))
                outcome.view = nil
            }
            return outcome
        } catch let problem as Problem {
            throw problem.at(statement)
        } catch let problem as SyntaxProblem {
            throw Problem(of: problem)
        } catch {
            throw Problem(of: error, workspace: workspaceName).at(statement)
        }
    }

    /// Carries an outcome out: in memory and, inside the caller's transaction, in the store.
    func carryOut(_ outcome: Outcome, of statement: Statement) throws(Problem) {
        do {
            if held != nil, outcome.writes {
                try startWriting()
                if held?.mustStartOver == true { return }
            }
            if !outcome.changes.isEmpty {
                try accept(outcome.changes, typed: statement.typed, outcome)
            }
            try outcome.write?(self)
        } catch let problem as Problem {
            throw problem.at(statement)
        } catch {
            throw Problem(of: error, workspace: workspaceName).at(statement)
        }
    }

    /// Starts the transaction of a script at the first command that writes, so that one that
    /// only looks, or fails before, leaves no file behind. When another program wrote since the
    /// script started, what was worked out may rest on the past: it starts over.
    func startWriting() throws {
        guard let script = held, !script.isWriting else { return }
        // What may only be read can still be looked at; a command that changes it says so.
        do { try store.begin() } catch StoreError.readOnly {}
        held?.isWriting = true
        held?.mustStartOver = try script.start != WorkspaceMark(store)
        runningStep = try store.newestRevision() + 1
    }

    /// Starts a case: its draft and the first changes in it.
    func begin(_ newDraft: Draft, _ changes: [Change], typed: String) throws {
        try store.add(newDraft)
        draft = try WorkingDraft(store: store, draft: newDraft)
        try accept(changes, typed: typed, Outcome())
    }

    /// Appends a revision without changes: an undo of what came to nothing.
    func appendEmpty(_ outcome: Outcome, typed: String) throws {
        try accept([], typed: typed, outcome)
    }

    private func accept(_ changes: [Change], typed: String, _ outcome: Outcome) throws {
        guard draft != nil else { throw Problem.noCase }
        let entry = Entry(
            time: surroundings.now(), typist: settings.typist,
            speaker: outcome.speaker ?? speaker, command: Self.plain(typed))
        try draft?.accept(
            changes, entry: entry, id: surroundings.identities.next(), step: runningStep,
            sort: outcome.sort, undoes: outcome.undoes)
        othersCameLast = false
    }

    /// A command as it is kept: a tab is a blank in all that is read, so in a dump too.
    private static func plain(_ typed: String) -> String {
        typed.utf8.contains(9) ? String(typed.map { $0 == "\t" ? " " : $0 }) : typed
    }

    /// Appends a revision of a dump to any draft.
    func accept(
        _ changes: [Change], _ entry: Entry, id: ItemID, on target: DraftID,
        sort: Revision.Sort, undoes: ClosedRange<Int>?
    ) throws {
        if draft?.draft.id == target {
            try draft?.accept(changes, entry: entry, id: id, step: nil, sort: sort, undoes: undoes)
            return
        }
        guard let other = try store.drafts().first(where: { $0.id == target }) else {
            throw Problem.archive()
        }
        var working = try WorkingDraft(store: store, draft: other)
        try working.accept(changes, entry: entry, id: id, step: nil, sort: sort, undoes: undoes)
    }

    /// Takes in what others did to this workspace since; returns how many commands that were.
    func catchUp() throws(Problem) -> Int {
        do {
            guard draft != nil else {
                try openDraft()
                return 0
            }
            let count = try draft?.catchUp().count ?? 0
            if count > 0 { othersCameLast = true }
            return count
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(of: error, workspace: workspaceName)
        }
    }

    /// The text of a view as the statement asks for it.
    private func text(of view: View, for call: Call) throws -> String {
        if settings.wantsJSON || call.statement.wantsJSON {
            return view.json().pretty
        }
        return view.text(try call.widthColumns())
    }

    /// Shows and says what came of a statement that was carried out.
    func present(_ outcome: Outcome, of statement: Statement) throws(Problem) {
        followTime(of: statement)
        if let view = outcome.view {
            do {
                let call = Call(session: self, statement: statement)
                let whole = try discreetly(statement) { try self.text(of: view, for: call) }
                show(hidesAmounts ? AmountMask.masked(whole, keepsWidth: true) : whole)
            } catch let problem as Problem {
                throw problem.at(statement)
            } catch let problem as SyntaxProblem {
                throw Problem(of: problem)
            } catch {
                throw Problem(of: error, workspace: workspaceName).at(statement)
            }
        }
        acknowledge(outcome.said)
        if let file = outcome.file { try write(file, for: statement) }
    }

    /// Shows a view that no statement asked for, as the guide does.
    func show(_ view: View) {
        guard !settings.wantsJSON else { return show(view.json().pretty) }
        let whole = discreetly { view.text(settings.widthColumns) }
        show(hidesAmounts ? AmountMask.masked(whole, keepsWidth: true) : whole)
    }

    private func show(_ text: String) {
        if held != nil {
            held?.shown.append(.init(text: text, isView: true))
        } else {
            output.result(text)
        }
    }

    /// Whether acknowledgements are shown at all.
    var acknowledges: Bool { !settings.isQuiet && (!settings.wantsJSON || saysInJSON) }

    func acknowledge(_ phrase: Phrase) { acknowledge([phrase]) }

    /// Says what came of a command: a line each for people, one for a program.
    private func acknowledge(_ phrases: [Phrase]) {
        guard acknowledges, !phrases.isEmpty else { return }
        let said = phrases.map { phrase in
            let whole = phrase[settings.language]
            return SafeText.line(
                hidesAmounts ? AmountMask.masked(whole, keepsWidth: false) : whole)
        }
        let text =
            settings.wantsJSON
            ? JSONValue.object([.init("format", 1), .init("said", JSONValue(said))]).compact + "\n"
            : fitted(said.map { "  " + $0 + "\n" }.joined())
        if held != nil {
            held?.shown.append(.init(text: text, isView: false))
        } else {
            output.result(text)
        }
    }

    private func write(
        _ file: (path: String, bytes: [UInt8], overwrite: Bool), for statement: Statement
    ) throws(Problem) {
        if held != nil {
            held?.files.append(.init(file: file, statement: statement))
            return
        }
        do throws(FileFault) {
            try surroundings.files.write(file.path, file.bytes, overwrite: file.overwrite)
        } catch {
            throw Problem.file(error, path: file.path).at(statement.attribute(.to))
        }
        acknowledge(Acknowledgement.wrote(file.path))
    }
}
