import CaseHistory
import CommandLanguage

/// What a script would show and write, kept back until all of it has succeeded.
struct Held {
    struct Shown {
        let text: String
        let isView: Bool
    }

    struct Written {
        let file: (path: String, bytes: [UInt8], overwrite: Bool)
        let statement: Statement
    }

    /// Where the workspace stood when the script started.
    var start: WorkspaceMark?
    /// Whether nothing is to be left behind, a copy neither.
    var onlyChecks = false
    var shown: [Shown] = []
    var files: [Written] = []
    /// The copies of the workspace that were made; starting over makes none again.
    var copies: Set<String> = []
    /// Whether the transaction has begun.
    var isWriting = false
    /// Whether amounts were hidden or shown, which the workspace is to remember.
    var setsHiding = false
    /// Whether another program wrote before the script did.
    var mustStartOver = false
}

/// How much a workspace holds, to see whether another program wrote to it.
struct WorkspaceMark: Equatable {
    let revision: Int
    let draftCount: Int
    let versionCount: Int

    init(_ store: any HistoryStore) throws {
        revision = try store.newestRevision()
        draftCount = try store.drafts().count
        versionCount = try store.versions().count
    }
}
