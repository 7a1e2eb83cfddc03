public import CaseModel
public import Wording

/// A note of another coalition, with where it comes from.
public struct OtherNote: Hashable, Sendable {
    public let text: Phrase
    public let source: Phrase

    /// Makes a note with its source.
    public init(_ text: Phrase, source: Phrase) {
        self.text = text
        self.source = source
    }
}

/// What the guide shows beside a piece when somebody asks for it.
public enum GuideAsides {
    /// Questions for a group that is stuck.
    public static func tips(_ piece: Piece, in language: Language) -> Document {
        guard !piece.prompts.isEmpty else {
            return apart([.paragraph(GuideWords.noTips[language])])
        }
        return apart([
            .heading(level: 3, GuideWords.tips[language]),
            .list(piece.prompts.map { ListEntry(mark: "?", $0[language]) }),
        ])
    }

    /// Wordings that work beside ones that do not.
    public static func examples(_ piece: Piece, in language: Language) -> Document {
        var blocks: [Block] = []
        for (title, mark, wordings) in [
            (GuideWords.strong, "+", piece.strong), (GuideWords.weak, "−", piece.weak),
        ] where !wordings.isEmpty {
            blocks.append(.heading(level: 3, title[language]))
            blocks.append(.list(wordings.map { ListEntry(mark: mark, $0[language]) }))
        }
        return apart(
            blocks.isEmpty ? [.paragraph(GuideWords.noExamples[language])] : blocks)
    }

    /// What other coalitions wrote in this piece.
    public static func others(_ notes: [OtherNote], in language: Language) -> Document {
        guard !notes.isEmpty else {
            return apart([.paragraph(GuideWords.noOthers[language])])
        }
        return apart([
            .heading(level: 3, GuideWords.others[language]),
            .list(
                notes.map {
                    ListEntry(mark: "“", $0.text[language], details: [$0.source[language]])
                }),
        ])
    }

    /// What can be typed in the guide.
    public static func help(in language: Language) -> Document {
        apart([
            .heading(level: 3, GuideWords.helpTitle[language]),
            .keyed(GuideWords.help.map { KeyedLine($0.word[language], $0.what[language]) }),
            .paragraph(GuideWords.helpClosing[language]),
        ])
    }

    /// With room around it, for it stands between the lines somebody types.
    private static func apart(_ blocks: [Block]) -> Document {
        Document([.blank] + blocks + [.blank])
    }
}
