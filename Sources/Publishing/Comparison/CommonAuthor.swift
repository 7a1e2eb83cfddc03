import CaseModel
import Wording

/// What all differences have in common about who made them and when: said once, above them,
/// so that a hand-out does not repeat it under every line.
struct CommonAuthor {
    /// Fewer differences than this each tell their own.
    private static let fewest = 3

    let typist: String
    /// Who spoke every time, when that was one voice or nobody.
    let speaker: String?
    let hasOneSpeaker: Bool
    private let first: Authorship
    private let last: Authorship

    /// What the authors have in common; nothing when typist or day differ, or there are few.
    init?(_ authors: [Authorship], in language: Language) {
        guard authors.count >= Self.fewest,
            let first = authors.min(by: { $0.revision < $1.revision }),
            let last = authors.max(by: { $0.revision < $1.revision }),
            authors.allSatisfy({
                $0.typist == first.typist && $0.date(in: language) == first.date(in: language)
            })
        else { return nil }
        typist = first.typist
        speaker = first.speaker
        hasOneSpeaker = authors.allSatisfy { $0.speaker == first.speaker }
        self.first = first
        self.last = last
    }

    /// `Alles getypt door X, 21 november 2026, 09:05–11:40.`
    func sentence(in language: Language) -> String {
        let clocks = first.clock == last.clock ? first.clock : first.clock + "–" + last.clock
        return ComparisonWords.allBy(
            ItemWords.by(typist: typist, speaker: hasOneSpeaker ? speaker : nil),
            "\(first.date(in: language)), \(clocks)")[language]
    }

    /// Who said one difference, where not everything was said by one.
    func speaker(of author: Authorship, in language: Language) -> [String] {
        guard !hasOneSpeaker, let speaker = author.speaker else { return [] }
        return [ComparisonWords.saidBy(speaker)[language]]
    }

    /// When one difference was made, where not everything was made at once.
    func clock(of author: Authorship) -> String {
        first.clock == last.clock ? "" : " · " + author.clock
    }
}
