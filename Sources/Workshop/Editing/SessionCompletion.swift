import CaseHistory
import CaseModel
public import CommandLanguage
import Publishing
import TemplateFiles
public import Wording

/// What a line may go on with in a session: its case, its versions and its files.
///
/// Nothing here looks at every note: ids are tried by number, and only partners by name.
public struct SessionCompletion: CompletionSource {
    private let session: Session
    /// How many of one sort are named at most.
    private static let most = 100
    /// How far back values that are in use are looked for.
    private static let recent = 300

    /// Makes a source for a session; it follows what happens there.
    public init(_ session: Session) {
        self.session = session
    }

    /// The language of the screen.
    public var language: Language { session.settings.language }

    private var current: Case? { session.draft?.current }

    // MARK: Pieces

    /// The pieces of the first board by their own words, those of others after their board's.
    public var pieces: [CompletionPiece] {
        guard let boards = current?.boards else { return [] }
        return boards.enumerated().flatMap { place, board in
            board.piecesInOrder.map { piece in
                place == 0 ? shown(piece, piece.words) : shown(piece, board.words, piece.words)
            }
        }
    }

    /// The piece a folded word stands for.
    public func piece(folded word: String) -> CompletionPiece? {
        guard let current, let piece = current.piece(word: word).flatMap({ current.piece($0) })
        else { return nil }
        return shown(piece, piece.words)
    }

    private func shown(_ piece: Piece, _ board: Phrase, _ words: Phrase) -> CompletionPiece {
        shown(
            piece,
            Phrase(
                en: board.english + "." + words.english, nl: board.dutch + "." + words.dutch))
    }

    private func shown(_ piece: Piece, _ words: Phrase) -> CompletionPiece {
        let address: CompletionPiece.Address =
            switch piece.voice {
            case .we: .nobody
            case .both: .perhaps
            case .eachPartner: .always
            }
        return CompletionPiece(
            Words(en: words.english, nl: words.dutch), piece.question[language], address: address)
    }

    /// The piece of the guide, while lines are notes for it.
    public var guidedPiece: CompletionPiece? {
        session.guide?.piece.flatMap { current?.piece($0) }.map { shown($0, $0.words) }
    }

    // MARK: Items

    /// Items by the start of their id; without one the newest of each kind.
    public func items(
        _ scope: CompletionScope, startingWith typed: String
    ) -> CompletionFindings {
        guard let current else { return CompletionFindings([]) }
        var found = CompletionFindings([])
        for kind in kinds(scope) {
            guard let letter = kind.letter.map(String.init) else { continue }
            if typed.isEmpty {
                found.append(newest(kind, in: current, limit: scope == .anything ? 5 : 20))
            } else if typed.hasPrefix(letter) {
                found.append(numbered(kind, digits: typed.dropFirst(), in: current))
            }
        }
        return found
    }

    private func kinds(_ scope: CompletionScope) -> [CaseModel.ItemKind] {
        switch scope {
        case .notes: [.note]
        case .contributions: [.contribution]
        case .costs: [.costLine]
        case .money: [.contribution, .costLine, .funding]
        // Partners are found by their handle.
        case .anything: CaseModel.ItemKind.allCases.filter { $0.letter != nil && $0 != .partner }
        }
    }

    private func newest(
        _ kind: CaseModel.ItemKind, in current: Case, limit: Int
    ) -> CompletionFindings {
        var found: [CompletionCandidate] = []
        var number = current.highestNumberInUse(kind)
        let lowest = max(0, number - 10 * limit)
        while number > lowest, found.count < limit {
            if let item = current[ShortID(kind: kind, number: number)] {
                found.append(candidate(item))
            }
            number -= 1
        }
        return CompletionFindings(found, total: current.count(kind))
    }

    /// The items whose number starts with some digits: `n1`, then `n10` to `n19`, and so on.
    private func numbered(
        _ kind: CaseModel.ItemKind, digits: Substring, in current: Case
    ) -> CompletionFindings {
        if digits.isEmpty { return newest(kind, in: current, limit: 20) }
        guard digits.utf8.count < 10, digits.first != "0", let start = Int(digits) else {
            return CompletionFindings([])
        }
        var found: [CompletionCandidate] = []
        var total = 0
        let highest = current.highestNumberInUse(kind)
        var range = start...start
        while range.lowerBound <= highest {
            let numbers = range.clamped(to: 0...highest)
            for number in numbers where found.count < Self.most {
                guard let item = current[ShortID(kind: kind, number: number)] else { continue }
                found.append(candidate(item))
                total += 1
            }
            if found.count == Self.most { total = max(total, total + numbers.count - 1) }
            range = range.lowerBound * 10...range.upperBound * 10 + 9
        }
        return CompletionFindings(found, total: total)
    }

    private func candidate(_ item: Item) -> CompletionCandidate {
        CompletionCandidate(
            item.shortID?.text ?? "", start(of: item.text(.text) ?? item.text(.name) ?? ""))
    }

    /// The first words of a text, for a list that partners may look at.
    private func start(of text: String) -> String {
        // Hidden before it is cut, for half an amount does not look like one.
        let line = String(text.prefix(160).map { $0.isNewline ? " " : $0 })
        return SafeText.line(String(AmountMask.shown(line).prefix(80)))
    }

    // MARK: Partners

    /// Partners by the start of their handle or of a word in a name.
    public func partners(folded typed: String, byName: Bool) -> CompletionFindings {
        guard let current else { return CompletionFindings([]) }
        var found: [ItemID: Item] = [:]
        if typed.isEmpty, current.count(.partner) > 10 * Self.most {
            return CompletionFindings([], total: current.count(.partner))
        }
        for name in current.partnerNames where name.hasWord(startingWith: typed) {
            for partner in current.partners(named: name) { found[partner.id] = partner }
        }
        let all = found.values.sorted {
            ($0.number(.number) ?? 0, $0.id) < ($1.number(.number) ?? 0, $1.id)
        }
        let shown = all.prefix(Self.most).map { partner in
            let name = SafeText.line(partner.text(.name) ?? "")
            let handle = partner.text(.handle) ?? partner.shortID?.text ?? ""
            return byName
                ? CompletionCandidate(name, handle) : CompletionCandidate(handle, name)
        }
        return CompletionFindings(shown, total: all.count)
    }

    // MARK: Versions, values, variables

    /// The versions with what was said when they were saved, the newest first.
    public func versions() -> [CompletionCandidate] {
        let versions = (try? session.store.versions()) ?? []
        return versions.suffix(Self.most).reversed().map {
            CompletionCandidate("v\($0.number)", start(of: $0.message))
        }
    }

    /// What recent lines say under an attribute that takes any word.
    public func valuesInUse(_ attribute: AttributeName) -> [String] {
        let field: Field
        let kinds: [CaseModel.ItemKind]
        switch attribute {
        case .workPackage: (field, kinds) = (.workPackage, self.kinds(.money))
        case .programme: (field, kinds) = (.programme, self.kinds(.money))
        case .project: (field, kinds) = (.project, self.kinds(.money))
        case .activity: (field, kinds) = (.activity, self.kinds(.money))
        case .fund: (field, kinds) = (.fund, [.funding])
        case .tag: (field, kinds) = (.tags, [.note])
        case .owner: (field, kinds) = (.owner, [.action])
        default: return []
        }
        var values: Set<String> = []
        for kind in kinds {
            for item in recent(kind) {
                if let text = item.text(field) { values.insert(text) }
                values.formUnion(item.texts(field))
            }
        }
        return values.sorted()
    }

    private func recent(_ kind: CaseModel.ItemKind) -> [Item] {
        guard let current else { return [] }
        let highest = current.highestNumberInUse(kind)
        guard highest > 0 else { return [] }
        return (max(1, highest - Self.recent)...highest).compactMap {
            current[ShortID(kind: kind, number: $0)]
        }
    }

    /// The names that `let` gave.
    public var variables: [String] { session.variables.keys.sorted() }

    /// The templates that travel with the program, without reading any.
    public var templates: [String] { BuiltInTemplates.keys.sorted() }

    // MARK: Files and texts

    /// Files by the start of their path.
    public func files(startingWith typed: String) -> CompletionFindings {
        let slash = typed.lastIndex(of: "/")
        let folder = slash.map { String(typed[...$0]) } ?? ""
        let start = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
        let wanted = Folding.folded(start)
        let names = session.surroundings.files.names(in: folder.isEmpty ? "." : folder)
            .filter { name in
                Folding.folded(name).hasPrefix(wanted) && SafeText.line(name) == name
                    && (!name.hasPrefix(".") || start.hasPrefix("."))
            }
            .sorted()
        let found = names.prefix(Self.most).map { name in
            CompletionCandidate(folder + name, ending: name.hasSuffix("/") ? .none : .blank)
        }
        return CompletionFindings(Array(found), total: names.count)
    }

    /// The text of an item as it can be typed behind `rewrite n3`.
    public func textForRewriting(_ item: String) -> String? {
        guard let current, let shortID = ShortID(item),
            let text = current[shortID]?.text(.text)
        else { return nil }
        let literal = text.split(separator: "${", omittingEmptySubsequences: false)
            .joined(separator: "$${")
        if !literal.contains(where: \.isNewline), !literal.hasSuffix("<<") {
            return literal.hasPrefix("\"") ? quoted(literal) : literal
        }
        return "<<\n\(text)\n>>"
    }

    private func quoted(_ text: String) -> String {
        "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}

extension CompletionFindings {
    fileprivate mutating func append(_ more: CompletionFindings) {
        candidates += more.candidates
        total += more.total
    }
}

extension String {
    /// Whether it starts with a text, or one of its words does; bytes are compared, for both are
    /// folded, and there may be many names.
    fileprivate func hasWord(startingWith start: String) -> Bool {
        let wanted = Array(start.utf8)
        return utf8.withContiguousStorageIfAvailable { bytes in
            var isStart = true
            for index in bytes.indices {
                if isStart, bytes[index...].starts(with: wanted) { return true }
                isStart = bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-")
            }
            return wanted.isEmpty
        } ?? hasPrefix(start)
    }
}
