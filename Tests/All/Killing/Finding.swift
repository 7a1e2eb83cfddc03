import CaseHistory
import CaseModel
import CaseStore

/// What is wrong with a workspace after a kill.
struct Finding: Error, CustomStringConvertible {
    let description: String
}

/// What a workspace tells of its past, once it has been looked through for damage.
struct Past {
    let commands: [String]
    let versions: [String]

    /// Opens a workspace as the next program would, and reads everything.
    init(of path: String) throws {
        let store = try SQLiteStore.open(path: path, mode: .existing)
        defer { try? store.close() }
        try store.check()
        if let broken = try store.verifyChain() {
            throw Finding(description: "the chain is broken at revision \(broken.revision)")
        }
        guard let draft = try store.drafts().first else {
            throw Finding(description: "the case is gone")
        }
        let head = try store.head(of: draft)
        let revisions = try store.revisions(on: draft.id, in: 1...max(head, 1), limit: Int.max)
        commands = revisions.reversed().map(\.command)
        versions = try store.versions().map(\.message)
        try Self.checkStates(store, draft, head)
    }

    /// The index of states must say what comes of all changes in their order.
    private static func checkStates(_ store: SQLiteStore, _ draft: Draft, _ head: Int) throws {
        var contents: [ItemID: [UInt8]] = [:]
        for number in stride(from: 1, through: head, by: 1) {
            for change in try store.changes(in: number) {
                contents[change.item] = change.content
            }
        }
        let items = try store.items(at: Point(draft: draft.id, revision: head))
        guard items.count == contents.count,
            items.allSatisfy({ contents[$0.id] == ItemCoding.bytes(of: $0) })
        else { throw Finding(description: "the items are not what the changes come to") }
    }
}

/// What must be in a workspace: all that was acknowledged.
struct Expectation {
    private(set) var commands: [String] = []
    private(set) var versions: [String] = []

    mutating func add(_ atom: Atom) {
        commands += atom.commands
        if let version = atom.version { versions.append(version) }
    }

    /// Compares, and takes in the one atom that may have become safe without being told.
    /// Returns whether it had.
    mutating func meet(_ past: Past, inFlight: Atom?) throws -> Bool {
        if isMet(by: past) { return false }
        let acknowledged = commands.count
        if let inFlight {
            var more = self
            more.add(inFlight)
            if more.isMet(by: past) {
                self = more
                return true
            }
        }
        let same = zip(commands, past.commands).prefix { $0 == $1 }.count
        let lost = same < commands.count ? commands[same] : "nothing"
        let extra = same < past.commands.count ? past.commands[same] : "nothing"
        throw Finding(
            description: """
                \(acknowledged) commands were acknowledged and \(past.commands.count) are kept; \
                \(versions.count) versions and \(past.versions.count); after \(same) that agree: \
                acknowledged “\(lost)”, kept “\(extra)”, in flight “\(inFlight?.lines ?? "")”
                """)
    }

    private func isMet(by past: Past) -> Bool {
        commands == past.commands && versions == past.versions
    }

    /// For proving that a loss is seen.
    mutating func forgetLast() { commands.removeLast() }
}
