import CommandLanguage
import Testing
import Wording

@Suite("Help and errors as people see them")
struct PageTests {
    @Test("Help fits on a projected screen", arguments: Language.allCases)
    func widths(language: Language) {
        for line in HelpPages.overview(in: language) { #expect(line.count <= 72, "\(line)") }
        for name in CommandName.allCases {
            for line in HelpPages.page(of: name, in: language) where !line.hasPrefix("  ") {
                #expect(line.count <= 72, "\(line)")
            }
        }
    }

    @Test("A page shows the words of both languages, usage, values and an example")
    func page() throws {
        let page = try #require(HelpPages.page(forWord: "mark", in: .dutch))
        #expect(page.first == "markeer (mark): zeggen of men het ergens over eens is")
        #expect(page.contains("  markeer REGEL STAND"))
        #expect(page.last == "  markeer n1 eens")
        #expect(HelpPages.page(forWord: "MARKEER", in: .dutch) == page)
        #expect(HelpPages.page(forWord: "foei", in: .dutch) == nil)
        let cash = HelpPages.usage(of: CommandTable.specification(of: .cash), in: .english)
        #expect(cash.hasPrefix("cash PARTNER [AMOUNT] [YEARS] [status=]"))
        #expect(cash.hasSuffix("[TEXT]"))
    }

    @Test("The overview and the reference name every command", arguments: Language.allCases)
    func everything(language: Language) {
        let overview = HelpPages.overview(in: language).joined(separator: "\n")
        let reference = ReferencePage.markdown(in: language)
        for row in CommandTable.all {
            #expect(overview.contains("\n  \(row.words[language]) "))
            #expect(reference.contains("\n### \(row.words[language])\n"))
            for word in row.words.all { #expect(reference.contains(word)) }
        }
    }

    @Test("A page in full")
    func wholePage() {
        #expect(
            HelpPages.page(of: .save, in: .english) == [
                "save (bewaar): save this as a version", "",
                "  save [phase=] [TEXT]", "",
                "Saves the case as it is now as the next version, with a message. Nothing",
                "is ever lost without it; a version is a point to come back to and to",
                "compare with.", "",
                "Attributes",
                "  phase=        agenda-setting, trying-out, adopting, or your own word", "",
                "For example", "  save After session 2", "  save phase=trying-out After the pilot",
            ])
    }

    @Test("Every code has sentences in both languages")
    func sentences() throws {
        var seen: Set<SyntaxCode> = []
        for line in everyMistake {
            for problem in Script.parse(
                SourceText(name: "test", bytes: line), pieceWords: testPieces
            ).problems {
                seen.insert(problem.code)
                let sentences = SyntaxSentences(problem)
                for phrase in [sentences.what, sentences.next, sentences.didYouMean].compactMap({
                    $0
                }) {
                    #expect(phrase.english != phrase.dutch)
                    for sentence in [phrase.english, phrase.dutch] {
                        #expect(
                            !sentence.contains("Optional") && !sentence.contains("“”"),
                            "\(sentence)")
                        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(sentence)")
                    }
                }
            }
        }
        let elsewhere: Set<SyntaxCode> = [.unknownVariable, .scriptTooLarge, .blockTooLarge]
        #expect(seen.union(elsewhere) == Set(SyntaxCode.allCases))
    }

    private var everyMistake: [[UInt8]] {
        let lines = [
            "foei", "partner", "herschrijf n1", "partner X als=", "lees a b", "stop nu",
            "partner X asl=b", "partner X als=b als=c", "canvas --jsn", "taal de", "geld vbv 2026",
            "bijdrage vbv 3 x", "natura vbv 2026 les", "natura vbv € 5", "geschiedenis veel",
            "terug 2", "stel 2a b", "ambitie \"a", "ambitie door=\"a\"b c", "ambitie <<",
            "overzicht <<\n>>", "ambitie a <<\n>>", ">>", "ambitie a\u{1B}", "ambitie a\u{0}",
            "ambitie ${", "ambitie a bron=canvas", "zet c1 ring=kern", "subsidie veel",
            "ambitie bronn=x y", "ambitie stand=x y", "ambitie door=a", "lees a=b",
            "subsidie 15 - 20 mln",
            "ambitie " + String(repeating: "a", count: 70_000),
        ]
        return lines.map { Array($0.utf8) } + [[0xFF]]
    }

    @Test("Did you mean reads as a question")
    func didYouMean() {
        #expect(SyntaxSentences.didYouMean([]) == nil)
        #expect(SyntaxSentences.didYouMean(["a"])?.dutch == "Bedoelde je a?")
        #expect(SyntaxSentences.didYouMean(["a", "b", "c"])?.english == "Did you mean a, b or c?")
    }

    private func excerpt(_ line: String, width: Int = 72) -> [String] {
        read(line).problems.first.map { ProblemExcerpt($0, widthColumns: width).lines } ?? []
    }

    @Test("The caret stands under what is wrong")
    func carets() {
        #expect(
            excerpt("partner Café sector=rood") == [
                "test:1:21", "partner Café sector=rood", "                    ^^^^",
            ])
        #expect(
            excerpt("\tambitie\tstand=x y") == [
                "test:1:16", "\tambitie\tstand=x y", "\t       \t      ^",
            ])
        #expect(
            excerpt("ambitie door=日本 stand=x y") == [
                "test:1:23", "ambitie door=日本 stand=x y", "                        ^",
            ])
        #expect(excerpt("herschrijf n1") == ["test:1:14", "herschrijf n1", "             ^"])
    }

    @Test("Nothing in an excerpt is live, and it fits")
    func harmless() {
        #expect(excerpt("ambitie \u{1B}[31m") == ["test:1:9", "ambitie ␛[31m", "        ^"])
        #expect(excerpt("ambitie \u{202E}x")[1] == "ambitie <U+202E>x")
        let long =
            "ambitie " + String(repeating: "é", count: 500) + " \u{1B} "
            + String(repeating: "b", count: 500)
        let lines = excerpt(long, width: 40)
        #expect(lines[1].count == 40)
        #expect(lines[1].hasPrefix("…") && lines[1].hasSuffix("…"))
        #expect(Array(lines[1])[lines[2].count - 1] == "␛")
        let huge = ProblemExcerpt(read("foei" + String(repeating: "x", count: 60_000)).problems[0])
        #expect(huge.sourceLine.count <= 72 && huge.caretLine.count <= 72)
    }
}
