import CaseModel
import CommandLanguage
import Wording

/// Looks for the line of the ledger in which what a note promises came back. It would rather find
/// nothing than a wrong line: people type what is proposed to them.
struct PromisedLine {
    /// What kind of line a note of this piece promises.
    let kind: CaseModel.ItemKind
    /// Who promised it, in a piece about what parties bring.
    let giver: Item?
    /// The one line it can be.
    let found: Item?

    init(of note: Item, in current: Case) {
        let holds = current.piece(PieceID(note.text(.piece) ?? ""))?.holds
        let kind: CaseModel.ItemKind =
            switch holds {
            case .costLines: .costLine
            case .funding: .funding
            default: .contribution
            }
        let speaker = note.item(.partner)
        let text = note.text(.text) ?? ""
        let candidates = current.all(kind).filter { line in
            guard line[.note] == nil, Self.mayHaveForm(line, text) else { return false }
            // Who gets something in return is seldom the one who brings it.
            guard holds != .returns, let speaker, let party = line.item(.partner) else {
                return true
            }
            return party == speaker
        }
        let giver = holds == .contributions ? speaker.flatMap { current[$0] } : nil
        self.kind = kind
        self.giver = giver
        let wanted = Self.words(in: text)
        let scores = candidates.map { Self.shared(wanted, Self.words(of: $0)) }
        let best = scores.max() ?? 0
        let places = scores.indices.filter { scores[$0] == best }
        // One word of many is shared by chance: a discount on rooms is not the rooms themselves.
        let isLikely = best > 0 && best * 2 >= wanted.count
        found = isLikely && places.count == 1 ? candidates[places[0]] : nil
    }

    /// Whether a contribution may have the form that a text speaks of.
    private static func mayHaveForm(_ line: Item, _ text: String) -> Bool {
        guard line.kind == .contribution else { return true }
        let words = Folding.folded(text).split { !$0.isLetter }.map(String.init)
        let isMoney = text.contains("€") || words.contains { money.contains($0) }
        let isTime = words.contains { Vocabulary.timeUnit.choice(for: $0) != nil }
        switch line.text(.form) {
        case "cash": return isMoney || !isTime
        case "inkind": return isTime || !isMoney
        default: return true
        }
    }

    private static func words(of line: Item) -> Set<String> {
        let fields: [Field] = [.text, .function, .unit, .activity]
        return fields.reduce(into: []) { $0.formUnion(words(in: line.text($1) ?? "")) }
    }

    /// The words of a text that say what it is about.
    private static func words(in text: String) -> Set<String> {
        Set(
            Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
                .filter { $0.count >= 4 && !empty.contains($0) })
    }

    /// How many words two texts share; an inflection or a compound shares its beginning.
    private static func shared(_ left: Set<String>, _ right: Set<String>) -> Int {
        left.count { word in
            right.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
        }
    }

    private static let money: Set<String> = ["geld", "euro", "cash", "money"]

    /// Long enough to look as if they say something.
    private static let empty: Set<String> = [
        "alle", "deze", "door", "elke", "geen", "haar", "hebben", "heeft", "iedereen", "jaar",
        "maar", "meer", "naar", "niet", "onze", "over", "samen", "tegen", "voor", "waar", "wordt",
        "worden", "zijn", "zonder",
        "about", "from", "have", "into", "more", "that", "their", "them", "this", "with", "year",
        "your",
    ]
}
