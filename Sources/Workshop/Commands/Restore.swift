import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `dump`: the whole workspace as a script that rebuilds it.
struct Dump: Action {
    func run(_ call: Call) throws -> Outcome {
        try call.session.store.verify()
        let lines = try ArchiveWriter(store: call.session.store).lines()
        return .shown(
            View(
                text: { _ in lines.joined(separator: "\n") + "\n" },
                json: { .object([.init("format", 1), .init("lines", JSONValue(lines))]) }))
    }
}

/// `archive 1`: the format of what follows, which this program must know.
struct StartArchive: Action {
    func run(_ call: Call) throws -> Outcome {
        let number = try call.positional(.number).flatMap { Int($0) } ?? 0
        guard number == ArchiveWriter.format else {
            throw Problem.archive(
                Phrase(
                    en: "This dump has format \(number); I know format \(ArchiveWriter.format).",
                    nl: "Deze dump heeft formaat \(number); ik ken formaat \(ArchiveWriter.format)."
                )
            ).at(call.statement.argument(.number))
        }
        guard try call.session.store.newestRevision() == 0 else {
            throw Problem.archive(
                Phrase(
                    en: "A dump can only be run in an empty workspace.",
                    nl: "Een dump kan alleen in een lege werkmap worden uitgevoerd."))
        }
        return Outcome()
    }
}

/// `draft ID`: a draft of a dump.
struct RestoreDraft: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let id = try call.positional(.identity).flatMap({ ItemID($0) }) else {
            throw Problem.archive().at(call.statement.argument(.identity))
        }
        var origin: Point?
        if let parent = try call.attribute(.parent) {
            guard let parent = ItemID(parent), let branch = try call.attribute(.branch),
                let revision = Int(branch)
            else { throw Problem.archive().at(call.argument(.parent)) }
            origin = Point(draft: DraftID(parent), revision: revision)
        }
        let draft = Draft(
            id: DraftID(id), name: try call.attribute(.name) ?? "joint", origin: origin)
        guard try !call.session.store.drafts().contains(where: { $0.id == draft.id }) else {
            throw Problem.archive().at(call.statement.argument(.identity))
        }
        var outcome = Outcome()
        outcome.write = { try $0.restore(draft) }
        return outcome
    }
}

/// `revision N ...`: one accepted command of a dump, with its changes in a block.
struct RestoreRevision: Action {
    func run(_ call: Call) throws -> Outcome {
        var content = ArchiveReader.Content()
        if let block = call.statement.text {
            var reader = ArchiveReader(block: block.typed)
            do throws(ArchiveReader.Fault) {
                content = try reader.content()
            } catch {
                throw Problem.archive(line: error.line).at(block)
            }
        }
        // Without an identity it is a part of a revision that the next one completes.
        guard let id = try call.attribute(.id) else {
            return Outcome(write: { $0.restoredParts += [content] })
        }
        guard let id = ItemID(id), let draft = try call.attribute(.draft).flatMap({ ItemID($0) }),
            let time = try call.attribute(.time).flatMap({ Moment($0) }),
            let number = try call.positional(.number).flatMap({ Int($0) })
        else { throw Problem.archive() }
        let entry = Entry(
            time: time, typist: try call.attribute(.typist) ?? "",
            speaker: try call.attribute(.speaker), command: content.command)
        let sort = try call.attribute(.origin).map { Revision.Sort(name: $0) } ?? .command
        let undoes = try call.attribute(.undoes).flatMap { Int($0) }
        let through = try call.attribute(.through).flatMap { Int($0) } ?? undoes
        guard let sort, (undoes ?? 0) <= (through ?? 0) else { throw Problem.archive() }
        let range = undoes.flatMap { first in through.map { first...$0 } }
        var outcome = Outcome()
        outcome.write = { session in
            guard try session.store.newestRevision() + 1 == number else { throw Problem.archive() }
            try session.restore(
                content, entry, id: id, on: DraftID(draft), sort: sort, undoes: range)
        }
        return outcome
    }
}

/// `version N ...`: a version of a dump; its digest proves what it names.
struct RestoreVersion: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let number = try call.positional(.number).flatMap({ Int($0) }), number > 0,
            let draft = try call.attribute(.draft).flatMap({ ItemID($0) }),
            let revision = try call.attribute(.revision).flatMap({ Int($0) }),
            let time = try call.attribute(.time).flatMap({ Moment($0) })
        else { throw Problem.archive() }
        let versions = try call.session.store.versions()
        guard !versions.contains(where: { $0.number == number }) else { throw Problem.archive() }
        if let digest = try call.attribute(.digest),
            try call.session.store.revision(revision)?.digest.text != digest
        {
            throw Problem.archive(
                Phrase(
                    en: "What v\(number) names is not what it was.",
                    nl: "Wat v\(number) aanwijst, is niet meer wat het was.")
            ).at(call.argument(.digest))
        }
        let version = Version(
            number: number, point: Point(draft: DraftID(draft), revision: revision),
            message: try call.attribute(.message) ?? "", phase: try call.attribute(.phase),
            time: time, typist: try call.attribute(.typist) ?? "")
        return Outcome(write: { try $0.store.add(version) })
    }
}

/// `sync N ...`: a merge of a dump.
struct RestoreSync: Action {
    func run(_ call: Call) throws -> Outcome {
        func point(_ draft: AttributeName, _ revision: AttributeName) throws -> Point {
            guard let id = try call.attribute(draft).flatMap({ ItemID($0) }),
                let number = try call.attribute(revision).flatMap({ Int($0) })
            else { throw Problem.archive() }
            return Point(draft: DraftID(id), revision: number)
        }
        let sync = Sync(
            source: try point(.sourceDraft, .sourceRevision), target: try point(.draft, .revision))
        return Outcome(write: { try $0.store.add(sync) })
    }
}

extension Session {
    /// Adds a draft of a dump.
    func restore(_ newDraft: Draft) throws {
        try store.add(newDraft)
        if draft == nil { try openDraft() }
    }

    /// Appends a revision of a dump to its draft.
    func restore(
        _ content: ArchiveReader.Content, _ entry: Entry, id: ItemID, on target: DraftID,
        sort: Revision.Sort, undoes: ClosedRange<Int>?
    ) throws {
        var entry = entry
        let parts = restoredParts + [content]
        restoredParts = []
        entry.command = parts.map(\.command).first { !$0.isEmpty } ?? ""
        let changes = parts.flatMap(\.changes)
        // Every restored revision is a step of its own: undo must not take the whole dump.
        try accept(changes, entry, id: id, on: target, sort: sort, undoes: undoes)
    }
}

extension Problem {
    /// A dump that cannot be read.
    static func archive(
        _ what: Phrase = Phrase(
            en: "This is not what a dump holds.", nl: "Dit staat zo niet in een dump.")
    ) -> Problem {
        Problem(
            .archiveInvalid, what,
            next: Phrase(
                en: "Run a dump as it was written, in an empty workspace.",
                nl: "Voer een dump uit zoals die is geschreven, in een lege werkmap."))
    }

    static func archive(line: Int) -> Problem {
        archive(
            Phrase(
                en: "Line \(line) of this block is not what a dump holds.",
                nl: "Regel \(line) van dit blok staat zo niet in een dump."))
    }
}
