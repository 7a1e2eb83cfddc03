public import CaseModel
public import Wording

/// The end of the guide: what is still thin, and the one thing to do next.
public struct GuideClosing: Hashable, Sendable {
    /// A piece with what is thin about it.
    struct Thin: Hashable, Sendable {
        let id: PieceID
        let name: Phrase
        let word: Phrase
        let reasons: [Phrase]
        /// How much it would help to fill it up.
        let weight: Int
    }

    /// At most so many words, and a note says little.
    static let fewWords = 2

    let thin: [Thin]
    private let filled: Int
    private let count: Int
    private let hasPartners: Bool

    /// Looks back over the pieces of an order.
    public init(_ given: Case, order: [PieceID]) {
        thin = order.compactMap { Self.thin($0, in: given) }
        count = order.count
        filled = order.count { given.isFilled($0) }
        hasPartners = given.count(.partner) > 0
    }

    private static func thin(_ id: PieceID, in given: Case) -> Thin? {
        guard let piece = given.piece(id) else { return nil }
        let notes = given.notes(in: id)
        var reasons: [Phrase] = []
        var weight = 0
        if !given.isFilled(id) {
            reasons.append(GuideWords.empty)
            weight += 4
        } else if notes.count == 1, piece.holds != .partners {
            reasons.append(GuideWords.oneNote)
            weight += 2
        }
        let weak = Set(
            piece.weak.flatMap { [Folding.folded($0.english), Folding.folded($0.dutch)] })
        var remarks: [Phrase] = []
        for note in notes {
            guard let text = note.text(.text), let number = note.shortID?.text else { continue }
            if weak.contains(Folding.folded(text)) {
                remarks.append(GuideWords.weakNote(number))
            } else if text.split(separator: " ").count <= fewWords {
                remarks.append(GuideWords.short(number))
            }
        }
        reasons += remarks.prefix(3)
        weight += remarks.isEmpty ? 0 : 1
        let table = RoundTable(given, piece: id)
        if !table.silent.isEmpty {
            weight += 3
            func names(_ language: Language) -> String {
                table.names(table.silent, in: language)
            }
            reasons.append(
                Phrase(
                    en: GuideWords.without(names(.english)).english,
                    nl: GuideWords.without(names(.dutch)).dutch))
        }
        guard !reasons.isEmpty else { return nil }
        return Thin(
            id: id, name: piece.name, word: piece.words, reasons: reasons, weight: weight)
    }

    /// The one thing to do next.
    public var next: Phrase {
        if !hasPartners { return GuideWords.registerFirst }
        // Of pieces that are as thin, the first.
        let weight = thin.map(\.weight).max()
        guard let most = thin.first(where: { $0.weight == weight }) else {
            return GuideWords.saveIt
        }
        return GuideWords.fill(most.name, word: most.word)
    }

    /// The end as a screen.
    public func document(in language: Language) -> Document {
        var blocks: [Block] = [
            .blank, .rule, .heading(level: 1, GuideWords.end[language]),
            .paragraph(StatusWords.filled(filled, of: count)[language] + "."),
        ]
        if thin.isEmpty {
            blocks.append(.paragraph(GuideWords.nothingThin[language]))
        } else {
            blocks.append(.heading(level: 3, GuideWords.thin[language]))
            blocks.append(
                .list(
                    thin.map { piece in
                        let reasons = piece.reasons.map { $0[language] }
                        return ListEntry(
                            piece.name[language] + ": " + reasons.joined(separator: "; "))
                    }))
        }
        blocks.append(.paragraph(GuideWords.nowDo[language] + ": " + next[language]))
        if !thin.isEmpty, hasPartners {
            blocks.append(.paragraph(GuideWords.saveIt[language].capitalisedFirst))
        }
        return Document(blocks)
    }

    /// The end in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "guide-end", "filled": .integer(Int64(filled)),
            "of": .integer(Int64(count)),
            "thin": .array(
                thin.map {
                    ["piece": .string($0.id.text), "reasons": .array($0.reasons.map(\.json))]
                }),
            "next": next.json,
        ]
    }
}

extension String {
    /// The text with a capital in front.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
