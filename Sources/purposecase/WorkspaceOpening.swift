import CaseHistory
import CaseStore
import Workshop

/// A store with what only a store in a file can do.
struct OpenedStore {
    let history: any HistoryStore
    var copy: ((String) throws -> Void)?
    var checkpoint: () -> Void = {}
    var close: () throws -> Void = {}
}

extension Program {
    /// Opens the workspace of the flags, or one that keeps nothing.
    func openStore() throws -> OpenedStore {
        guard workspace != ":memory:" else { return OpenedStore(history: MemoryStore()) }
        let store = try SQLiteStore.open(path: workspace, mode: .create)
        return OpenedStore(
            history: store,
            copy: { path in
                do {
                    try store.copy(to: path)
                } catch is CopyRefusal {
                    throw FileFault.exists
                } catch StoreError.missingFolder {
                    throw FileFault.missingFolder
                } catch StoreError.denied {
                    throw FileFault.denied
                } catch StoreError.isFolder {
                    throw FileFault.isFolder
                }
            },
            // An open workspace is one safe file again while people talk.
            checkpoint: { _ = try? store.checkpointWhenIdle() },
            close: { try store.close() })
    }
}
