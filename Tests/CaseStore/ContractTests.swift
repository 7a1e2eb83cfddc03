import CaseHistory
import CaseModel
import Testing

/// What every store must do; run over each of them.
@Suite("Contract of every store")
struct ContractTests {
    @Test("What was appended is read back", arguments: StoreKind.allCases)
    func appendedIsReadBack(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        #expect(try store.newestRevision() == 0)
        #expect(try store.drafts() == [])
        #expect(try store.revision(1) == nil)
        #expect(try store.changes(in: 1) == [])
        try store.begin()
        let draft = try scribe.draft("joint")
        let note = scribe.note("one\u{0}two, \"three\" 🌍")
        let first = try scribe.append(
            [.put(note)], to: draft, speaker: "a partner", command: "ambitie een\ntwee")
        try scribe.append(
            [.remove(note.id)], to: draft, sort: .undo, undoes: 1...1, command: "")
        try store.commit()
        #expect(try store.drafts() == [draft])
        #expect(try store.newestRevision() == 2)
        let revision = try #require(try store.revision(first))
        #expect(revision.speaker == "a partner")
        #expect(revision.command == "ambitie een\ntwee")
        #expect(revision.undoes == nil)
        #expect(revision.time == Moment(milliseconds: 1000))
        let undo = try #require(try store.revision(2))
        #expect(undo.undoes == 1...1)
        #expect(undo.sort == .undo)
        #expect(undo.command == "")
        #expect(undo.speaker == nil)
        #expect(try store.changes(in: 1) == [StoredChange(.put(note))])
        #expect(try store.changes(in: 2) == [StoredChange(.remove(note.id))])
        #expect(try store.revisions(on: draft.id, in: 1...Int.max, limit: 9) == [undo, revision])
        #expect(try store.revisions(on: draft.id, in: 1...Int.max, limit: 1) == [undo])
        #expect(try store.revisions(on: draft.id, in: 1...1, limit: Int.max) == [revision])
        #expect(try store.head(of: draft) == 2)
        #expect(try store.revision(3) == nil)
        #expect(try store.revision(0) == nil)
    }

    @Test("Any revision opens exactly as it was", arguments: StoreKind.allCases)
    func anyRevision(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        let one = scribe.note("a")
        let two = scribe.note("b")
        try scribe.append([.put(one)], to: draft)
        try scribe.append([.put(two), .put(one.saying("a2"))], to: draft)
        try scribe.append([.remove(one.id)], to: draft)
        try scribe.append([.put(one.saying("a4")), .put(one.saying("a5"))], to: draft)
        let expected = [[], ["a"], ["a2", "b"], ["b"], ["a5", "b"]]
        for (revision, texts) in expected.enumerated() {
            #expect(try store.texts(at: draft, revision) == texts)
        }
        #expect(try store.texts(at: draft) == ["a5", "b"])
        let point = Point(draft: draft.id, revision: 3)
        #expect(try store.item(one.id, at: point) == nil)
        #expect(try store.item(two.id, at: point) == two)
        #expect(try store.item(scribe.id(), at: point) == nil)
        #expect(try store.touched(on: draft.id, in: 2...3) == [one.id: 3, two.id: 2])
        #expect(try store.touched(on: draft.id, in: 4...Int.max) == [one.id: 4])
        let now = Point(draft: draft.id, revision: Int.max)
        #expect(try store.revisions(touching: one.id, at: now).map(\.number) == [1, 2, 3, 4])
        #expect(try store.revisions(touching: one.id, at: point).map(\.number) == [1, 2, 3])
        #expect(try store.revisions(touching: two.id, at: now).map(\.number) == [2])
    }

    @Test("A draft inherits, and hides what it changed", arguments: StoreKind.allCases)
    func inheritance(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        let joint = try scribe.draft("joint")
        let one = scribe.note("a")
        let two = scribe.note("b")
        let three = scribe.note("c")
        try scribe.append([.put(one), .put(two)], to: joint)
        let own = try scribe.draft("own", from: Point(draft: joint.id, revision: 1))
        #expect(try store.head(of: own) == 1)
        #expect(try store.texts(at: own) == ["a", "b"])
        try scribe.append([.put(one.saying("joint after"))], to: joint)
        try scribe.append([.remove(two.id), .put(three)], to: own)
        let deeper = try scribe.draft("deeper", from: Point(draft: own.id, revision: 3))
        try scribe.append([.put(two.saying("back")), .remove(one.id)], to: deeper)
        #expect(try store.texts(at: joint) == ["b", "joint after"])
        #expect(try store.texts(at: own) == ["a", "c"])
        #expect(try store.texts(at: own, 2) == ["a", "b"])
        #expect(try store.texts(at: deeper) == ["back", "c"])
        #expect(try store.texts(at: deeper, 3) == ["a", "c"])
        let now = Point(draft: deeper.id, revision: Int.max)
        #expect(try store.item(one.id, at: now) == nil)
        #expect(try store.item(three.id, at: now) == three)
        #expect(try store.revisions(touching: two.id, at: now).map(\.number) == [1, 3, 4])
        #expect(try store.revisions(touching: one.id, at: now).map(\.number) == [1, 4])
        #expect(try store.touched(on: own.id, in: 1...Int.max) == [two.id: 3, three.id: 3])
        #expect(try store.head(of: deeper) == 4)
        #expect(try store.drafts() == [joint, own, deeper])
    }

    @Test("Versions and merges are kept in order", arguments: StoreKind.allCases)
    func versionsAndSyncs(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        let joint = try scribe.draft("joint")
        let own = try scribe.draft("own", from: Point(draft: joint.id, revision: 0))
        let versions = [(1, nil), (2, "explore")].map { number, phase in
            Version(
                number: number, point: Point(draft: joint.id, revision: number - 1),
                message: "after session \(number)", phase: phase,
                time: Moment(milliseconds: -5), typist: "facilitator")
        }
        for version in versions { try store.add(version) }
        let sync = Sync(
            source: Point(draft: own.id, revision: 4), target: Point(draft: joint.id, revision: 5))
        try store.add(sync)
        #expect(try store.versions() == versions)
        #expect(try store.syncs() == [sync])
    }

    @Test("A rollback drops everything since begin", arguments: StoreKind.allCases)
    func rollback(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        let note = scribe.note("stays")
        try scribe.append([.put(note)], to: draft)
        try store.begin()
        let lost = try scribe.draft("lost", from: Point(draft: draft.id, revision: 1))
        try scribe.append([.put(note.saying("gone"))], to: draft)
        #expect(try store.texts(at: draft) == ["gone"])
        try scribe.append([.remove(note.id)], to: lost)
        try store.add(
            Version(
                number: 1, point: Point(draft: lost.id, revision: 3), message: "", phase: nil,
                time: Moment(milliseconds: 0), typist: ""))
        try store.rollback()
        #expect(try store.drafts() == [draft])
        #expect(try store.newestRevision() == 1)
        #expect(try store.texts(at: draft) == ["stays"])
        #expect(try store.items(at: Point(draft: lost.id, revision: Int.max)) == [])
        #expect(try store.versions() == [])
        #expect(try scribe.append([.put(note.saying("after"))], to: draft) == 2)
        #expect(try store.texts(at: draft) == ["after"])
    }

    @Test("A working draft and undo run on it", arguments: StoreKind.allCases)
    func workingDraft(kind: StoreKind) throws {
        let (store, folder) = try kind.make()
        defer { withExtendedLifetime(folder) {} }
        var scribe = Scribe(store)
        let draft = try scribe.draft("joint")
        var work = try WorkingDraft(store: store, draft: draft)
        let entry = Entry(
            time: Moment(milliseconds: 1), typist: "t", speaker: nil, command: "ambitie a")
        let note = scribe.note("a")
        try work.accept([.put(note)], entry: entry, id: scribe.id(), step: nil)
        let undo = try #require(try Steps(store: store, draft: draft.id).undo())
        try work.accept(
            undo.changes, entry: entry, id: scribe.id(), step: nil, sort: undo.sort,
            undoes: undo.undoes)
        #expect(work.current.items.isEmpty)
        let again = try WorkingDraft(store: store, draft: draft)
        #expect(again.current.items.isEmpty)
        #expect(try Steps(store: store, draft: draft.id).redo()?.changes == [.put(note)])
    }
}
