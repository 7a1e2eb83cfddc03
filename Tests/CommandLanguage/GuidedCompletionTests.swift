import CommandLanguage
import Testing
import Wording

@Suite("Completion and hints in the guide")
struct GuidedCompletionTests {
    private func source(_ piece: String) -> FixedSource {
        var source = FixedSource()
        source.guidedPiece = source.piece(folded: piece)
        return source
    }

    private func words(_ line: String, in piece: String = "inbreng") -> [String] {
        Completer(source(piece)).completion(of: line).candidates.map(\.typed)
    }

    private func hint(_ line: String, in piece: String = "inbreng") -> String? {
        Hinter(source(piece)).hint(for: line)
    }

    @Test("After the slash the words of the guide come first, then the commands")
    func slash() {
        let all = words("/")
        #expect(
            all.prefix(8) == [
                "volgende", "vorige", "pas", "tips", "voorbeeld", "anderen", "hulp", "stop",
            ])
        #expect(all.contains("begroting") && all.contains("ambitie"))
        #expect(Set(all).count == all.count)
        #expect(words("/vo").prefix(4) == ["volgende", "vorige", "voorbeeld", "voorbeelden"])
        #expect(words("/geld v").first == "vbv")
    }

    @Test("Of a note only who says it is completed")
    func note() {
        #expect(words("v") == ["vbv:"])
        #expect(words("v", in: "ambitie").isEmpty)
        for line in ["", "geld v", "verwijder n", "//v", "vbv: v"] {
            #expect(words(line).isEmpty, "\(line)")
        }
    }

    @Test("Hints are of commands and of the guide's words, never of a note")
    func hints() {
        #expect(hint("geld ") == nil)
        #expect(hint("//geld ") == nil)
        #expect(hint("/") == "volgende, vorige, pas, tips, voorbeeld, anderen, hulp, stop")
        #expect(hint("/pas") == "  deze beurt even niets")
        #expect(hint("/markeer n1 ") == "STAND")
        #expect(Hinter(FixedSource()).hint(for: "/") == nil)
    }
}
