import CaseHistory
import CaseModel
import CommandLanguage

/// Writes a workspace as a script that rebuilds it: every revision with its changes.
///
/// A change is written as a block of lines: `put KIND ID` with its fields under it, or
/// `remove ID`. A field says its sort of value; `+` starts a new line of a text, `&` goes on with
/// the same line, `-` is an element of a list and `?` a reading of a contested value.
struct ArchiveWriter {
    static let format = 1
    /// Longer stretches of text are cut, well below what a line of a script may hold.
    private static let longestStretch = 16_384
    /// Larger revisions are written in parts, well below what a block may hold.
    private static let largestBlock = 400_000

    let store: any HistoryStore

    func lines() throws -> [String] {
        var lines = ["archive \(Self.format)"]
        // What another program adds meanwhile is left out whole.
        let newest = try store.newestRevision()
        let versions = try store.versions()
        let syncs = try store.syncs()
        var drafts = try store.drafts()[...]
        var reader = ItemReader()
        for number in 0...newest {
            if number > 0, let revision = try store.revision(number) {
                lines += try self.lines(of: revision, &reader)
            }
            for version in versions where version.point.revision == number {
                lines.append(try line(of: version))
            }
            for (place, sync) in syncs.enumerated() where sync.target.revision == number {
                lines.append(line(of: sync, number: place + 1))
            }
            // A draft stands as soon as the point it branched off is there.
            while let draft = drafts.first, (draft.origin?.revision ?? 0) <= number {
                lines.append(line(of: draft))
                drafts.removeFirst()
            }
        }
        return lines
    }

    private func line(of draft: Draft) -> String {
        var line = "draft \(draft.id.id.text) name=\(Self.quoted(draft.name))"
        if let origin = draft.origin {
            line += " parent=\(origin.draft.id.text) branch=\(origin.revision)"
        }
        return line
    }

    private func line(of version: Version) throws -> String {
        var line =
            "version \(version.number) draft=\(version.point.draft.id.text)"
            + " revision=\(version.point.revision) time=\(version.time.text)"
            + " typist=\(Self.quoted(version.typist))"
        if let phase = version.phase { line += " phase=\(Self.quoted(phase))" }
        if !version.message.isEmpty { line += " message=\(Self.quoted(version.message))" }
        if let digest = try store.revision(version.point.revision)?.digest {
            line += " digest=\(digest.text)"
        }
        return line
    }

    private func line(of sync: Sync, number: Int) -> String {
        "sync \(number) draft=\(sync.target.draft.id.text) revision=\(sync.target.revision)"
            + " source-draft=\(sync.source.draft.id.text)"
            + " source-revision=\(sync.source.revision)"
    }

    private func lines(of revision: Revision, _ reader: inout ItemReader) throws -> [String] {
        var head =
            "revision \(revision.number) id=\(revision.id.text)"
            + " draft=\(revision.draft.id.text) time=\(revision.time.text)"
            + " typist=\(Self.quoted(revision.typist))"
        if let speaker = revision.speaker { head += " speaker=\(Self.quoted(speaker))" }
        if revision.sort != .command { head += " origin=\(revision.sort.name)" }
        if let undoes = revision.undoes {
            head += " undoes=\(undoes.lowerBound) through=\(undoes.upperBound)"
        }
        var result: [String] = []
        // A long command is kept whole in the block, where lines may follow each other.
        var block = Self.stretches(of: revision.command, after: "command ", indent: 2)
        var size = 0
        for change in try store.changes(in: revision.number) {
            let lines = try self.lines(of: change, &reader)
            let bytes = lines.reduce(0) { $0 + $1.utf8.count + 1 }
            if size + bytes > Self.largestBlock, size > 0 {
                result += ["revision \(revision.number) <<"] + block + [">>"]
                block = []
                size = 0
            }
            block += lines
            size += bytes
        }
        return result + [head + " <<"] + block + [">>"]
    }

    private func lines(
        of change: StoredChange, _ reader: inout ItemReader
    ) throws -> [String] {
        guard let content = change.content else { return ["remove \(change.item.text)"] }
        let item = try reader.item(id: change.item, bytes: content)
        return ["put \(item.kind.name) \(item.id.text)"]
            + item.entries.flatMap { Self.lines(of: $0.value, after: "  \($0.field.fieldName)") }
    }

    private static func lines(of value: Value, after head: String) -> [String] {
        switch value {
        case .text(let text): stretches(of: text, after: head + " text ", indent: 4)
        case .number(let number): ["\(head) number \(number)"]
        case .money(let money): ["\(head) euro \(money.plain)"]
        case .quantity(let quantity): ["\(head) quantity \(quantity.plain)"]
        case .years(let years): ["\(head) years \(years.text)"]
        case .item(let id): ["\(head) item \(id.text)"]
        case .items(let ids): ["\(head) items"] + ids.map { "    - \($0.text)" }
        case .texts(let texts):
            ["\(head) texts"] + texts.flatMap { stretches(of: $0, after: "    - ", indent: 6) }
        case .contested(let contested):
            ["\(head) contested"]
                + contested.readings.flatMap { reading in
                    switch reading {
                    case .absent: ["    ? absent"]
                    case .value(let value): lines(of: value, after: "    ?")
                    }
                }
        }
    }

    /// The lines of a text, each after a `+`, the first one behind what it belongs to; what is
    /// very long goes on after an `&`.
    private static func stretches(of text: String, after head: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var result: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var mark = "+"
            var rest = line
            repeat {
                let end = stretch(of: rest)
                result.append((result.isEmpty ? head : margin) + mark + rest[..<end])
                rest = rest[end...]
                mark = "&"
            } while !rest.isEmpty
        }
        return result
    }

    /// Where a line is cut: whole, or at a character that keeps it short enough.
    private static func stretch(of line: Substring) -> String.Index {
        guard line.utf8.count > longestStretch else { return line.endIndex }
        var end = line.startIndex
        var size = 0
        while end < line.endIndex, size < longestStretch {
            size += line[end].utf8.count
            end = line.index(after: end)
        }
        return end
    }

    /// A value between quotes, safe from variables.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"").replacing("${", with: "$${") + "\""
    }
}

extension Revision.Sort {
    /// The name in archives.
    var name: String { String(describing: self) }

    init?(name: String) {
        let all: [Revision.Sort] = [.command, .undo, .redo, .merge]
        guard let found = all.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}
