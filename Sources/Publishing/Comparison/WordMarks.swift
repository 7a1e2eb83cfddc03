import CaseHistory
import CaseModel
import Wording

/// Marks around changed words that survive a black-and-white print.
struct WordMarks: Hashable, Sendable {
    let open: String
    let close: String

    /// Takes the first marks that do not occur in the texts themselves.
    init(avoiding texts: [String]) {
        let choices = [("[", "]"), ("{", "}"), ("<", ">"), ("[[", "]]")]
        let free = choices.first { open, close in
            !texts.contains { $0.contains(open) || $0.contains(close) }
        }
        (open, close) = free ?? ("[[", "]]")
    }

    /// What the marks mean.
    var legend: Phrase { ItemWords.legend(open: open, close: close) }

    /// The old text and the new one, each with its changed words marked.
    func lines(from old: String, to new: String, in language: Language) -> [String] {
        let difference = WordDifference(from: old, to: new)
        let was = ItemWords.was[language]
        let became = ItemWords.became[language]
        let width = max(was.count, became.count)
        return [
            was.padded(to: width) + " " + marked(difference.old),
            became.padded(to: width) + " " + marked(difference.new),
        ]
    }

    /// Runs of words with marks around what did not stay.
    func marked(_ runs: [WordDifference.Run]) -> String {
        runs.map { $0.fate == .kept ? $0.text : open + $0.text + close }.joined(separator: " ")
    }
}

/// Who made a difference, and when by the clock on the wall.
struct Authorship: Hashable, Sendable {
    let typist: String
    let speaker: String?
    let time: Moment
    let revision: Int
    private let offsetSeconds: Int

    init(_ revision: Revision, offsetSeconds: Int) {
        typist = revision.typist
        speaker = revision.speaker
        time = revision.time
        self.revision = revision.number
        self.offsetSeconds = offsetSeconds
    }

    func text(in language: Language) -> String {
        ItemWords.by(typist: typist, speaker: speaker)[language] + ", "
            + LocalTime(time, offsetSeconds: offsetSeconds).text(in: language)
    }

    func date(in language: Language) -> String {
        LocalTime(time, offsetSeconds: offsetSeconds).date(in: language)
    }

    var clock: String { LocalTime(time, offsetSeconds: offsetSeconds).clock }

    var json: JSONValue {
        [
            "revision": .integer(Int64(revision)), "typist": .string(typist),
            "speaker": JSONValue(speaker), "time": .string(time.text),
        ]
    }
}
