import CaseHistory
import CaseModel
import CommandLanguage
import Testing
import Wording

@testable import Workshop

@Suite("The questions of a first run")
struct FirstQuestionsTests {
    private func questions(
        _ workspaces: [String] = [], titles: [String: String] = [:], taken: Set<String> = [],
        language: Language = .dutch, typist: String = "begeleider"
    ) -> FirstQuestions {
        FirstQuestions(
            language: language, typist: typist,
            workspaces: workspaces.map { .init($0, title: titles[$0]) },
            isTaken: { taken.contains($0) },
            fault: { $0.hasPrefix("weg/") ? Phrase(en: "no folder", nl: "geen map") : nil })
    }

    private func answers(_ lines: [String], _ given: FirstQuestions) -> FirstQuestions.Answers? {
        var questions = given
        for line in lines {
            if case .done(let answers) = questions.answer(line) { return answers }
        }
        return nil
    }

    @Test("Enter four times is a first case")
    func defaults() {
        let found = answers(["", "", "", ""], questions())
        #expect(found?.workspace == "onze-coalitie.purpose")
        #expect(found?.title == "Onze coalitie")
        #expect(found?.typist == "begeleider")
        #expect(found?.command == "nieuw \"Onze coalitie\" taal=nl")
        #expect(answers(["", "", "", ""], questions(typist: ""))?.typist == "begeleider")
        #expect(answers(["en", "", "", ""], questions(typist: "?"))?.typist == "facilitator")
        let english = answers(["english", " ", "", ""], questions())
        #expect(english?.command == "new \"Our coalition\" language=en")
        #expect(english?.workspace == "our-coalition.purpose")
    }

    @Test("The file follows from the title, and is one that is free")
    func file() {
        var asked = questions(taken: ["cafe-de-brug.purpose", "zuid.purpose"])
        _ = asked.answer("nl")
        _ = asked.answer("Café de Brug!")
        #expect(asked.prompt == "Wie tikt er? [begeleider]: ")
        #expect(asked.answer("T") == .ask)
        #expect(asked.prompt == "In welk bestand? [cafe-de-brug-2.purpose]: ")
        #expect(asked.answer("zuid") == .again("zuid.purpose bestaat al; kies een andere naam."))
        #expect(asked.answer("weg/x") == .again("geen map"))
        guard case .done(let found) = asked.answer("noord") else { Issue.record("asked"); return }
        #expect(found.workspace == "noord.purpose")
        #expect(found.typist == "T")
        #expect(answers(["", "🌍", "", ""], questions())?.workspace == "casus.purpose")
    }

    @Test("What cannot be read is asked again")
    func again() {
        var asked = questions()
        #expect(asked.answer("frans") == .again("nl: Nederlands, en: English"))
        _ = asked.answer("nl")
        guard case .again = asked.answer("a\u{1B}[31m") else { Issue.record("taken"); return }
        guard case .again = asked.answer(String(repeating: "x", count: 301)) else {
            Issue.record("taken")
            return
        }
        #expect(asked.question == .title)
    }

    @Test(
        "Any title begins a case of that name",
        arguments: [
            "Buurt \"Zuid\"", "${x} en $${y}", "taal=en", "# samen", "<<", "a b  c", "\"",
        ])
    func titles(title: String) throws {
        let found = try #require(answers(["nl", title, "", ""], questions()))
        let bench = try GuideBench()
        bench.type(try #require(found.command))
        #expect(bench.session.draft?.current.title == title)
    }

    @Test("Choosing between workspaces, or a new one")
    func choosing() {
        let two = questions(["werk.purpose", "zuid.purpose"])
        #expect(two.greeting.contains("  1  werk.purpose\n  2  zuid.purpose\n  n  een nieuwe"))
        #expect(answers([""], two)?.workspace == "werk.purpose")
        let named = questions(
            ["werk.purpose", "b.purpose", "zuid.purpose"],
            titles: ["werk.purpose": "Buurt \u{1B}[31mNoord", "b.purpose": "Café de Brug"])
        #expect(
            named.greeting == """
                Welke casus?
                  1  werk.purpose  Buurt ␛[31mNoord
                  2  b.purpose     Café de Brug
                  3  zuid.purpose
                  n  een nieuwe


                """)
        #expect(answers(["7", "x", "2"], two)?.workspace == "zuid.purpose")
        #expect(answers(["zuid"], two)?.command == nil)
        #expect(answers(["n", "", "", "", ""], two)?.title == "Onze coalitie")
    }
}
