import Testing
import Wording

@Suite("The guide as people see it")
struct GuideTranscriptTests {
    @Test("Through all pieces with three partners, in Dutch")
    func dutch() throws { try Transcript.check("door-alle-stukken.txt", language: .dutch) }

    @Test("Through all pieces with three partners, in English")
    func english() throws { try Transcript.check("through-all-pieces.txt", language: .english) }
}
