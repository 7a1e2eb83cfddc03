public import CaseModel

/// The identity of a draft.
public struct DraftID: Hashable, Sendable {
    public let id: ItemID

    /// Makes the identity of a draft.
    public init(_ id: ItemID) {
        self.id = id
    }
}

/// A moment in the history of one draft: the state after a revision.
public struct Point: Hashable, Sendable {
    public let draft: DraftID
    /// The number of the revision; 0 is before the first.
    public let revision: Int

    /// Makes a point.
    public init(draft: DraftID, revision: Int) {
        self.draft = draft
        self.revision = revision
    }
}

/// A run of revisions ("ontwerp") that starts at a revision of another, or from nothing.
public struct Draft: Hashable, Sendable {
    public let id: DraftID
    /// What people call it; the joint draft of a case is called `joint`.
    public let name: String
    /// Where it branched off; nothing for the joint draft a case begins with.
    public let origin: Point?

    /// Makes a draft.
    public init(id: DraftID, name: String, origin: Point?) {
        self.id = id
        self.name = name
        self.origin = origin
    }
}

/// One accepted command.
public struct Revision: Hashable, Sendable {
    /// What a revision does to the ones before it. Raw values are stored.
    public enum Sort: UInt8, Sendable, Hashable {
        case command = 0
        case undo = 1
        case redo = 2
        case merge = 3
    }

    /// Its place in the workspace: numbers rise over all drafts together.
    public let number: Int
    public let id: ItemID
    public let draft: DraftID
    /// The number of the first revision of its step, which is what an undo takes.
    public let step: Int
    public let sort: Sort
    /// The revisions whose effect this one takes back.
    public let undoes: ClosedRange<Int>?
    public let time: Moment
    /// Who sat at the keyboard.
    public let typist: String
    /// Who spoke, when somebody else than the typist did.
    public let speaker: String?
    /// The command as typed.
    public let command: String
    /// The link in the chain of digests of its draft.
    public let digest: Digest

    /// Makes a revision; `DigestChain` gives its digest.
    public init(
        number: Int, id: ItemID, draft: DraftID, step: Int, sort: Sort,
        undoes: ClosedRange<Int>?, time: Moment, typist: String, speaker: String?,
        command: String, digest: Digest
    ) {
        self.number = number
        self.id = id
        self.draft = draft
        self.step = step
        self.sort = sort
        self.undoes = undoes
        self.time = time
        self.typist = typist
        self.speaker = speaker
        self.command = command
        self.digest = digest
    }
}

/// A named revision: v1, v2, ... with a message; it survives undo.
public struct Version: Hashable, Sendable {
    public let number: Int
    public let point: Point
    public let message: String
    /// The innovation phase the coalition was in, if said.
    public let phase: String?
    public let time: Moment
    public let typist: String

    /// Makes a version.
    public init(
        number: Int, point: Point, message: String, phase: String?, time: Moment, typist: String
    ) {
        self.number = number
        self.point = point
        self.message = message
        self.phase = phase
        self.time = time
        self.typist = typist
    }
}

/// A merge that took place: from then on the target holds what the source held at that point.
public struct Sync: Hashable, Sendable {
    public let source: Point
    /// The target with the number of the revision that holds the merge.
    public let target: Point

    /// Makes a sync point.
    public init(source: Point, target: Point) {
        self.source = source
        self.target = target
    }
}
