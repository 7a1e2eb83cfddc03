/// A word that starts a command, by its canonical English spelling.
public enum CommandName: String, CaseIterable, Sendable, Hashable {
    case new, `case`, status, pieces
    case rewrite, remove, move, order, split, join, tag, untag, link, unlink, mark, find, show
    case partner, group, rename, parties
    case cash, inkind, give, cost, grant, funding, prospect, budget
    case park, decide, action, parked, decisions, actions, done
    case time, large, hide, reveal
    case test, fund, revalue, rate, whatIf = "whatif"
    case undo, redo, save, versions, history, compare, back
    case canvas, print, export, dump
    case `import`, table, plan, matrix, statement, why, check, accept, stated
    case read, set, `let`, expect
    case help, about, language, typist, speaker, source, copy, quit
    case guide
    case archive, draft, revision, version, sync
}
