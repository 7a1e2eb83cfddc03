import CaseHistory
import CaseModel
import Ledger
import CaseStore
import Glibc
import Publishing
import Testing
import Wording

@testable import Workshop

@Suite("The guide goes on where it was")
struct GuideResumeTests {
    @Test("After a restart it is at the same piece, with the same turn")
    func restart() throws {
        let path = "/tmp/guide-\(getpid())-resume.purpose"
        defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
        let store = try SQLiteStore.open(path: path, mode: .create)
        let bench = try GuideBench(store: store)
        bench.type(GuideBench.threePartners + ["gids waarde intenties impact", "a", "", "b"])
        #expect(bench.session.promptText == "2/3 intenties · gemeente")
        // As after a kill: nothing was closed or left.
        let again = try GuideBench(
            store: try SQLiteStore.open(path: path, mode: .existing), seed: 2)
        #expect(!again.session.isGuided)
        #expect(again.session.promptText == "guide-resume" || again.session.promptText == "werk")
        again.type("gids")
        #expect(again.session.promptText == "2/3 intenties · gemeente")
        again.type("c")
        #expect(try again.notes() == ["value a", "intentions vbv: b", "intentions gemeente: c"])
        try store.close()
    }

    @Test("A memo that another program wrote is no reason to stop")
    func strangeMemo() throws {
        for memo in ["", "guide 2\nat 3", "guide 1\npieces x y\nat 1", "\u{FF}\u{0}", "at"] {
            let bench = try GuideBench()
            bench.type(GuideBench.threePartners)
            try bench.store.setMemo("guide", Array(memo.utf8))
            #expect(bench.type("gids", "tekst hier").contains("n1"))
        }
    }

    @Test("It is no part of the case: no revision, not in the dump, not undone")
    func noHistory() throws {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners)
        let dump = try bench.dump()
        bench.type("gids", "", "/pas", "/stop")
        #expect(try bench.dump() == dump)
        bench.type("ongedaan", "gids")
        #expect(bench.session.guide?.piece?.piece == "intentions")
    }

    @Test("A partner removed during the round loses the turn, and no note is lost")
    func removed() throws {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + ["gids intenties", "een"])
        #expect(bench.session.guide?.turn?.partner != nil)
        bench.type("/weg gemeente", "twee")
        #expect(bench.type("/verwijder gemeente").contains("gemeente"))
        #expect(bench.session.promptText.contains("gemeente") == false)
        bench.type("drie", "gemeente: vier", "/partner Wijkraad als=wijk")
        #expect(try bench.notes().count == 4)
        bench.type("/verwijder vbv school wijk", "vijf")
        #expect(try bench.notes().contains { $0.hasSuffix("vijf") })
    }

    @Test("Two guides in two terminals: nobody loses a note or the way")
    func two() throws {
        let path = "/tmp/guide-\(getpid())-two.purpose"
        defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
        let one = try GuideBench(store: try SQLiteStore.open(path: path, mode: .create))
        one.type(GuideBench.threePartners + ["gids intenties"])
        let two = try GuideBench(
            store: try SQLiteStore.open(path: path, mode: .existing), seed: 2)
        two.type("gids waarde")
        one.type("een")
        two.type("twee", "", "impact")
        two.type("verwijder gemeente", "/verwijder gemeente")
        #expect(one.session.promptText.contains("gemeente"))
        // Who was asked has gone: the words are never put in the mouth of the next.
        let shown = one.type("drie")
        #expect(shown.contains("Wie aan de beurt was, is weg; dit is bewaard zonder partner."))
        #expect(shown.contains("nog zonder partner") && shown.contains("Aan de beurt: school"))
        #expect(one.live.exitCode == .done)
        one.type("vier")
        #expect(
            try one.notes() == [
                "intentions vbv: een", "value twee", "impact impact",
                "impact verwijder gemeente", "intentions drie", "intentions school: vier",
            ])
        two.type("vijf")
        #expect(try two.notes().count == 7)
    }

    @Test("A paste for one who left meanwhile is nobody's, as far as it names nobody")
    func pasteAfterLeaving() throws {
        let path = "/tmp/guide-\(getpid())-left.purpose"
        defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
        let one = try GuideBench(store: try SQLiteStore.open(path: path, mode: .create))
        one.type(GuideBench.threePartners + ["gids intenties"])
        let two = try GuideBench(
            store: try SQLiteStore.open(path: path, mode: .existing), seed: 2)
        two.type("verwijder vbv")
        let shown = one.type("een\ntwee\nschool: drie\nvier")
        #expect(shown.split(separator: "\n").count { $0.contains("is weg") } == 1, "\(shown)")
        #expect(
            try one.notes() == [
                "intentions een", "intentions twee", "intentions school: drie",
                "intentions school: vier",
            ])
        #expect(one.session.promptText == "2/11 intenties · gemeente")
    }

    @Test("The case undone under the guide: it says so and lets go")
    func caseGone() throws {
        let bench = try GuideBench()
        bench.type("nieuw Kort", "gids", "een")
        bench.type("/ongedaan", "/ongedaan")
        #expect(bench.type("twee").contains("[no-case]"))
        #expect(!bench.session.isGuided)
    }

    @Test("A template without partners, prompts or examples is gone through too")
    func bareTemplate() throws {
        let bench = try GuideBench()
        bench.type("nieuw Kaal")
        let draft = try #require(bench.session.draft)
        let board = try #require(draft.current.boards.first)
        // The pieces as a template without prompts and questions would have them.
        let bare = board.pieces.map { piece in
            Piece(
                key: piece.key, words: piece.words, name: piece.name, question: .init(same: ""),
                prompts: [], strong: [], weak: [], voice: piece.voice, holds: .nothing,
                order: piece.order, place: piece.place)
        }
        var given = draft.current
        for item in Template(
            key: "kaal", name: .init(same: "Kaal"), about: .init(same: ""), version: "1",
            source: .init(same: ""),
            boards: [
                Board(
                    key: board.key, words: board.words, name: board.name, about: board.about,
                    columns: 1, rows: 1, pieces: bare)
            ]
        ).items { given.put(item) }
        let screen = GuideScreen(
            .asKept(given), order: bare.map { PieceID(board: board.key, piece: $0.key) }, index: 0,
            turn: nil)
        let text = TextRenderer().text(
            try #require(screen).document(in: .dutch, widthColumns: 72, heightRows: 24))
        #expect(!text.contains("\n\n\n\n"))
        for aside in [
            GuideAsides.tips(bare[0], in: .dutch), GuideAsides.examples(bare[0], in: .english),
            GuideAsides.others([], in: .dutch),
        ] {
            #expect(TextRenderer().lines(aside).count == 3)
        }
    }

    @Test("Nothing is wider than the screen, at any width")
    func widths() throws {
        let bench = try GuideBench()
        bench.type(GuideBench.threePartners + ["gids"])
        for width in [20, 40, 60, 72, 200] {
            bench.session.settings.widthColumns = width
            let shown = bench.type(
                "/tips", "/voorbeeld", "/anderen", "/hulp", "/waarde", "/intenties", "/vorige")
            for line in shown.split(separator: "\n") where !line.hasPrefix("  ") {
                #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
            }
        }
    }
}
