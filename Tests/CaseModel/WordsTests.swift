import CaseModel
import Testing
import Wording

@Suite struct WordsTests {
    @Test(arguments: [
        ("Coöperatie", "cooperatie"), ("Continui\u{308}teit", "continuiteit"), ("ÉÉN", "een"),
        ("plain-text 12", "plain-text 12"), ("Straße", "strasse"), ("ĲSSEL", "ijssel"),
        ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("ÆON", "aeon"), ("漢字", "漢字"), ("", ""),
    ])
    func accentsAndCapitalsDoNotCount(text: String, key: String) {
        #expect(Folding.folded(text) == key)
        #expect(Folding.folded(key) == key)
    }

    @Test(arguments: ["n1", "n12", "p3", "k7", "c4", "f2", "d1", "a1", "x1", "n999999999"])
    func shortIDsComeBack(text: String) {
        #expect(ShortID(text)?.text == text)
        #expect(ShortID(text.uppercased())?.text == text)
    }

    @Test(arguments: [
        "", "n", "n0", "n01", "n-1", "n+1", "z1", "12", "n1a", "n 1", "ret.n3", "n１", "n9999999999",
    ])
    func notAShortID(text: String) {
        #expect(ShortID(text) == nil)
    }

    @Test func identitiesComeBackAndFollowFromTheSeed() {
        var identities = SeededIdentities(seed: 1)
        var again = SeededIdentities(seed: 1)
        var seen: Set<ItemID> = []
        for _ in 0..<1000 {
            let id = identities.next()
            #expect(id == again.next())
            #expect(ItemID(id.text) == id)
            seen.insert(id)
        }
        #expect(seen.count == 1000)
        #expect(ItemID("0123") == nil)
        #expect(ItemID(String(repeating: "g", count: 32)) == nil)
    }

    @Test func kindsAndFieldsHaveNamesThatComeBack() {
        for kind in ItemKind.allCases { #expect(ItemKind(name: kind.name) == kind) }
        for field in Field.allCases { #expect(Field(fieldName: field.fieldName) == field) }
    }
}
