import Testing
import Wording

@testable import Workshop

/// Sessions as people have them, with exactly what they see.
@Suite struct TranscriptTests {
    static let folder = "Tests/Workshop/Transcripts"

    @Test(arguments: Golden.names(in: folder, ending: ".txt"))
    func transcript(_ name: String) throws {
        let relative = Self.folder + "/" + name
        let text = PlayedText(try Golden.read(relative))
        let player = try Player(.dutch)
        var written = ""
        for step in text.steps {
            if case .remark = step, !written.isEmpty, !Self.endsInRemark(written) {
                written += "\n"
            }
            written += PlayedText.written(step) + PlayedText.shown(try player.play(step))
        }
        written += PlayedText.shown(player.ending())
        try Golden.check(written, relative)
    }

    private static func endsInRemark(_ text: String) -> Bool {
        text.split(separator: "\n").last?.hasPrefix("# ") ?? false
    }
}
