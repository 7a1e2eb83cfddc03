import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Workshop

/// One script for each thing that can go wrong, with what people read in both languages.
@Suite struct ErrorGalleryTests {
    static let folder = "Tests/Workshop/Errors"

    /// Codes that no script or session reaches, and where they are tested instead.
    static let elsewhere: [String: String] = [
        "script-too-large": "takes 64 MB: Tests/CommandLanguage/ScriptTests",
        "changed-meanwhile": "takes two programs: SharingTests",
        "sum-too-large": "takes 92,234 lines of the largest amount: LookupTests",
        "ambiguous-partner": "only merged drafts give two partners one name: LookupTests",
    ]

    @Test(arguments: Golden.names(in: folder, ending: ".txt"))
    func error(_ name: String) throws {
        let relative = Self.folder + "/" + name
        let code = String(name.dropLast(4))
        let kept = try Golden.read(relative)
        let text = PlayedText(kept.split(separator: "\n= nl\n").first.map(String.init) ?? kept)
        var written = text.steps.map(PlayedText.written).joined()
        for language in [Language.dutch, .english] {
            let shown = try play(text, in: language)
            #expect(shown.contains("[\(code)]") || code == SyntaxCode.attributeInText.rawValue)
            written += "= \(language.rawValue)\n" + PlayedText.shown(shown)
        }
        try Golden.check(written, relative)
    }

    /// What a text shows; its last step fails and must leave the workspace as it was.
    private func play(_ text: PlayedText, in language: Language) throws -> String {
        let player = try Player(language)
        var shown = ""
        for (place, step) in text.steps.enumerated() {
            let isLast = place == text.steps.count - 1
            let before = isLast ? try player.bench.dump() : ""
            shown += try player.play(step)
            guard isLast else { continue }
            shown += player.ending()
            if shown.contains("[exit") { #expect(try player.bench.dump() == before) }
        }
        return shown
    }

    @Test func everyCodeHasOne() {
        let scripts = Golden.names(in: Self.folder, ending: ".txt").map { String($0.dropLast(4)) }
        let codes = Set(SyntaxCode.allCases.map(\.rawValue) + ProblemCode.allCases.map(\.rawValue))
        #expect(codes.subtracting(scripts).subtracting(Self.elsewhere.keys).sorted() == [])
        #expect(Set(scripts).subtracting(codes).sorted() == [])
        #expect(Set(Self.elsewhere.keys).isSubset(of: codes.subtracting(scripts)))
    }
}
