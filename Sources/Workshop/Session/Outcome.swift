import CaseHistory
import CaseModel
import Publishing
import Wording

/// What a command comes to: worked out in full before anything is changed.
struct Outcome {
    /// What it changes in the case.
    var changes: [Change] = []
    var sort: Revision.Sort = .command
    /// The revisions it takes back, for undo and redo.
    var undoes: ClosedRange<Int>?
    /// Who spoke, when the command says so.
    var speaker: String?
    /// What else it writes to the store, within the same transaction.
    var write: ((Session) throws -> Void)?
    /// Whether it leans on the newest version, which another program may have saved meanwhile.
    var needsNewestVersion = false
    /// What is said once it is safely kept.
    var said: [Phrase] = []
    /// What it shows.
    var view: View?
    /// A file it writes.
    var file: (path: String, bytes: [UInt8], overwrite: Bool)?
    /// Whether the session ends after it.
    var ends = false

    /// Whether it writes to the workspace.
    var writes: Bool { !changes.isEmpty || write != nil }

    /// An outcome that changes the case and says so.
    static func changed(_ changes: [Change], _ said: Phrase...) -> Outcome {
        Outcome(changes: changes, said: said)
    }

    /// An outcome that only says something.
    static func said(_ said: Phrase...) -> Outcome { Outcome(said: said) }

    /// An outcome that only shows something.
    static func shown(_ view: View) -> Outcome { Outcome(view: view) }
}

/// Something to look at: as text of some width, and as JSON.
struct View {
    /// The text at a width in columns, without escapes that could reach a terminal.
    let text: (Int) -> String
    let json: () -> JSONValue

    /// A view of a document.
    init(_ document: Document, json: @escaping () -> JSONValue) {
        text = { width in
            let shown = Discretion.hidesAmounts ? document.withoutAmounts : document
            return TextRenderer(widthColumns: width).lines(shown).joined(separator: "\n") + "\n"
        }
        self.json = json
    }

    /// A view that has its own text.
    init(text: @escaping (Int) -> String, json: @escaping () -> JSONValue) {
        self.text = text
        self.json = json
    }
}
