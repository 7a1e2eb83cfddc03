import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `versies`: the versions, with who saved them, when, and how much changed.
struct ShowVersions: Action {
    func run(_ call: Call) throws -> Outcome {
        let draft = try call.workingDraft()
        let versions = try call.session.store.versions()
        var before = Point(draft: draft.draft.id, revision: 0)
        var rows: [Row] = []
        for version in versions {
            let count = try Comparison.count(
                from: before.revision, through: version.point, in: call.session.store)
            rows.append(Row(version: version, count: count))
            before = version.point
        }
        let since = try Comparison.count(since: before, on: draft, in: call.session.store)
        let language = call.language
        return .shown(
            View(
                document(rows, since: since, call),
                json: {
                    .object([
                        .init("format", 1),
                        .init("versions", .array(rows.map { $0.json(language) })),
                        .init("changesSince", JSONValue(since)),
                    ])
                }))
    }

    private struct Row {
        let version: Version
        let count: Int

        func json(_ language: Language) -> JSONValue {
            .object([
                .init("number", JSONValue(version.number)),
                .init("revision", JSONValue(version.point.revision)),
                .init("message", .string(version.message)),
                .init("phase", JSONValue(version.phase)),
                .init("time", .string(version.time.text)),
                .init("typist", .string(version.typist)), .init("commands", JSONValue(count)),
            ])
        }
    }

    private func document(_ rows: [Row], since: Int, _ call: Call) -> Document {
        let language = call.language
        guard !rows.isEmpty else {
            return Document([
                .paragraph(
                    Phrase(
                        en: "No version has been saved yet. Save one: save MESSAGE.",
                        nl: "Er is nog geen versie bewaard. Bewaar er een: bewaar TEKST.")[language]
                )
            ])
        }
        let columns = [
            Table.Column(Phrase(en: "version", nl: "versie")[language]),
            Table.Column(Phrase(en: "when", nl: "wanneer")[language]),
            Table.Column(Phrase(en: "who", nl: "wie")[language]),
            Table.Column(Phrase(en: "changes", nl: "wijzigingen")[language], .count),
            Table.Column(Phrase(en: "message", nl: "omschrijving")[language]),
        ]
        let table = Table(
            columns,
            rows: rows.map { row in
                Table.Row([
                    "v\(row.version.number)", call.localTime(row.version.time),
                    row.version.typist, call.viewWriter.count(row.count),
                    [
                        row.version.message,
                        row.version.phase.map { phase in
                            "(\(Vocabulary.phase.word(forKey: phase, in: language)))"
                        } ?? "",
                    ].filter { !$0.isEmpty }.joined(separator: " "),
                ])
            },
            notes: since == 0
                ? []
                : [
                    Phrase(
                        en: "\(since) change\(since == 1 ? "" : "s") since.",
                        nl: "Daarna nog \(since) wijziging\(since == 1 ? "" : "en").")[language]
                ])
        return Document([.table(table)])
    }
}

/// `geschiedenis`: the last commands, the newest last, with who typed and who spoke.
struct ShowHistory: Action {
    private static let usual = 20
    private static let most = 10_000

    func run(_ call: Call) throws -> Outcome {
        let draft = try call.workingDraft()
        let typed = try call.positional(.count).flatMap { Int($0) } ?? Self.usual
        let count = min(max(typed, 1), Self.most)
        let revisions = try call.session.store.revisions(
            on: draft.draft.id, in: 1...Int.max, limit: count)
        let versions = try call.session.store.versions()
        let shown = Array(revisions.reversed())
        return .shown(
            View(
                document(shown, versions, call),
                json: {
                    .object([
                        .init("format", 1),
                        .init("revisions", .array(shown.map(json))),
                    ])
                }))
    }

    private func json(_ revision: Revision) -> JSONValue {
        .object([
            .init("number", JSONValue(revision.number)), .init("time", .string(revision.time.text)),
            .init("typist", .string(revision.typist)),
            .init("speaker", JSONValue(revision.speaker)),
            .init("command", .string(revision.command)),
            .init("undoes", JSONValue(revision.undoes?.lowerBound)),
        ])
    }

    private func document(
        _ revisions: [Revision], _ versions: [Version], _ call: Call
    ) -> Document {
        let takenBack = Self.takenBack(revisions)
        let named = Dictionary(grouping: versions, by: \.point.revision)
        let gone = Phrase(en: ", taken back", nl: ", ongedaan gemaakt")[call.language]
        let entries = revisions.flatMap { revision -> [ListEntry] in
            let names = (named[revision.number] ?? []).map {
                ListEntry(mark: "=", "v\($0.number) \($0.message)")
            }
            let speaker = revision.speaker.map { " (\($0))" } ?? ""
            let first = revision.command.split(separator: "\n").first.map(String.init) ?? ""
            let more = first.count < revision.command.count ? " …" : ""
            return [
                ListEntry(
                    mark: "r\(revision.number)", AmountMask.shownCommand(first) + more,
                    details: [
                        "\(call.localTime(revision.time)) \(revision.typist)\(speaker)"
                            + (takenBack.contains(revision.number) ? gone : "")
                    ])
            ] + names
        }
        return Document([.list(entries)])
    }

    /// The revisions whose effect a later one took back.
    private static func takenBack(_ revisions: [Revision]) -> Set<Int> {
        var ranges: [ClosedRange<Int>] = []
        var result: Set<Int> = []
        for revision in revisions.reversed() {
            if ranges.contains(where: { $0.contains(revision.number) }) {
                result.insert(revision.number)
            } else if let undoes = revision.undoes {
                ranges.append(undoes)
            }
        }
        return result
    }
}

extension Call {
    /// A moment as the clock on the wall showed it: `2026-11-21 10:05`.
    func localTime(_ moment: Moment) -> String {
        let offset = session.surroundings.offsetSeconds(moment)
        let civil = CivilTime(moment, offsetSeconds: offset)
        return civil.date + " " + civil.clock
    }
}
