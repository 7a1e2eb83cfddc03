import CaseHistory
import CaseModel
import Foundation
import Testing
import Wording

@testable import Workshop

/// The session in the README is one that took place: typed again, it shows the same.
@Suite struct ReadmeTests {
    private static let file = "README.md"
    private static let prompt = "oost> "

    @Test func itsSessionIsReal() throws {
        let page = try Golden.read(Self.file)
        let opening = "```text\n"
        let begin = try #require(page.range(of: "<!-- session: begin"))
        let open = try #require(page[begin.upperBound...].range(of: opening))
        let close = try #require(page[open.upperBound...].range(of: "\n```\n<!-- session: end"))
        let session = page[open.upperBound..<close.lowerBound]
        let played = try Self.played(String(session))
        try Golden.check(
            page[..<open.upperBound] + played + page[close.lowerBound...], Self.file)
    }

    /// What the lines after the prompts show when they are typed.
    private static func played(_ text: String) throws -> String {
        let screen = Paper()
        let session = try Session(
            store: MemoryStore(), workspaceName: "oost.purpose",
            surroundings: Surroundings(
                now: { Moment("2026-11-21T10:00:00Z") ?? Moment(milliseconds: 0) },
                identities: SeededIdentities(seed: 1), files: MemoryFiles()),
            settings: Session.Settings(typist: "Procesbegeleider"), output: screen)
        session.keyboardSource = "<stdin>"
        let live = LiveRun(session: session, sourceName: "<stdin>")
        session.greet()
        for line in text.split(separator: "\n") where line.hasPrefix(prompt) {
            screen.result(line + "\n")
            if live.take(Array(line.dropFirst(prompt.count).utf8)) == .end {
                session.bidFarewell()
            }
        }
        return String(screen.take().dropLast())
    }
}
