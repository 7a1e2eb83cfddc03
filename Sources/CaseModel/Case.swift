public import Wording

/// A coalition's case at one moment: its items, with the orders and names to find them by.
///
/// Every change goes through `put` and `remove`, which keep the indexes right, so that one
/// command costs what it changes and not what the case holds.
public struct Case: Sendable {
    /// Every item by its identity.
    public private(set) var items: [ItemID: Item] = [:]
    private var notesByPiece: [String: SortedItems] = [:]
    private var byName: [String: [ItemID]] = [:]
    private var referrers: [ItemID: Set<ItemID>] = [:]
    private var numbered = NumberedItems()
    private var template: TemplateIndex?
    /// While a whole case is put together its template is read once, at the end.
    private var isLoading = false

    /// Makes a case without anything in it.
    public init() {}

    /// Makes a case from its items.
    public init(items: some Sequence<Item>) {
        isLoading = true
        reserve(items.underestimatedCount)
        for item in items { put(item) }
        isLoading = false
        readTemplate()
    }

    /// Makes room for many more items at once.
    public mutating func reserve(_ more: Int) { items.reserveCapacity(items.count + more) }

    /// The item with an identity.
    public subscript(id: ItemID) -> Item? { items[id] }

    /// The item people call by this short id.
    public subscript(shortID: ShortID) -> Item? { numbered.id(of: shortID).flatMap { items[$0] } }

    /// Puts an item, new or changed.
    public mutating func put(_ item: Item) {
        let before = items.updateValue(item, forKey: item.id)
        if let before { leave(before, for: item) }
        enter(item, after: before)
    }

    /// Removes an item; what still points at it is the caller's to have looked at.
    public mutating func remove(_ id: ItemID) {
        guard let item = items.removeValue(forKey: id) else { return }
        leave(item, for: nil)
    }

    // MARK: Finding

    /// The notes of a piece, in order.
    public func notes(in piece: PieceID) -> [Item] {
        notesByPiece[piece.text]?.ids.compactMap { items[$0] } ?? []
    }

    /// How many notes a piece has.
    public func noteCount(in piece: PieceID) -> Int { notesByPiece[piece.text]?.count ?? 0 }

    /// The rank of the last note of a piece.
    public func lastRank(in piece: PieceID) -> String? { notesByPiece[piece.text]?.last?.rank }

    /// The items of a kind by number, oldest first.
    public func all(_ kind: ItemKind) -> [Item] {
        numbered.ids(of: kind).compactMap { items[$0] }
    }

    /// How many items of a kind there are.
    public func count(_ kind: ItemKind) -> Int { numbered.count(of: kind) }

    /// The partners a handle, a name or an old name belongs to, by number; more than one when
    /// drafts merged.
    public func partners(named name: String) -> [Item] {
        let found = byName[Folding.folded(name)]?.compactMap { items[$0] } ?? []
        return found.sorted { ($0.number(.number) ?? 0, $0.id) < ($1.number(.number) ?? 0, $1.id) }
    }

    /// Every folded name partners go by, for suggestions.
    public var partnerNames: some Collection<String> { byName.keys }

    /// The items that point at one.
    public func items(pointingAt id: ItemID) -> [Item] {
        (referrers[id] ?? []).compactMap { items[$0] }.sorted { $0.id < $1.id }
    }

    /// The number the next new item of a kind gets; numbers are never given twice on a draft.
    public func nextNumber(_ kind: ItemKind) -> Int {
        max(numbered.highestEver(of: kind), retiredNumber(kind)) + 1
    }

    /// The highest number in use for a kind, not counting what was retired.
    public func highestNumberInUse(_ kind: ItemKind) -> Int {
        numbered.highest(of: kind)
    }

    /// The highest number of a kind that was given to an item since removed.
    public func retiredNumber(_ kind: ItemKind) -> Int {
        guard let letter = kind.letter else { return 0 }
        for text in settings?.texts(.retiredNumbers) ?? [] where text.first == letter {
            return Int(text.dropFirst()) ?? 0
        }
        return 0
    }

    // MARK: Settings and template

    /// The item that says what the case is called.
    public var settings: Item? { items[.settings] }

    /// The name of the coalition, or nothing before a case was begun.
    public var title: String? { settings?.text(.name) }

    /// The language of the case's numbers and hand-outs.
    public var language: Language {
        settings?.text(.language).flatMap(Language.init) ?? .dutch
    }

    /// The boards of the case's own copy of its template.
    public var boards: [Board] { template?.boards ?? [] }

    /// The piece with this name, and the board it lies on.
    public func piece(_ id: PieceID) -> Piece? { template?.pieces[id.text] }

    /// The piece a word stands for: a piece of the first board, or `board.piece`.
    public func piece(word: String) -> PieceID? { template?.words[Folding.folded(word)] }

    /// Every word that stands for a piece, folded and in order.
    public var pieceWords: [String] { template?.wordsInOrder ?? [] }

    // MARK: Indexes

    private mutating func leave(_ item: Item, for next: Item?) {
        if let shortID = item.shortID, next?.shortID != shortID {
            numbered.remove(shortID)
        }
        let references = item.references
        if !references.isEmpty {
            let kept = next.map { Set($0.references) } ?? []
            for reference in references where !kept.contains(reference) {
                referrers[reference]?.remove(item.id)
            }
        }
        switch item.kind {
        case .note
        where next?.text(.piece) != item.text(.piece)
            || next?.text(.rank) != item.text(.rank):
            notesByPiece[item.text(.piece) ?? ""]?.remove(
                rank: item.text(.rank) ?? "", id: item.id)
        case .partner:
            for name in item.partnerNames { byName[name]?.removeAll { $0 == item.id } }
            for name in item.partnerNames where byName[name]?.isEmpty == true { byName[name] = nil }
        case .board, .piece: if next == nil { readTemplate() }
        default: break
        }
    }

    private mutating func enter(_ item: Item, after before: Item?) {
        if let shortID = item.shortID, before?.shortID != shortID {
            numbered.insert(shortID, item.id)
        }
        for reference in item.references { referrers[reference, default: []].insert(item.id) }
        switch item.kind {
        case .note
        where before?.text(.piece) != item.text(.piece)
            || before?.text(.rank) != item.text(.rank):
            notesByPiece[item.text(.piece) ?? "", default: SortedItems()].insert(
                rank: item.text(.rank) ?? "", id: item.id)
        case .partner:
            for name in item.partnerNames { byName[name, default: []].append(item.id) }
        case .board, .piece: readTemplate()
        default: break
        }
    }

    private mutating func readTemplate() {
        if !isLoading { template = TemplateIndex(items: items) }
    }
}

extension Item {
    /// The folded names a partner answers to, each once: handle, name, old names.
    var partnerNames: [String] {
        var names: [String] = []
        for name in [text(.handle), text(.name)].compactMap({ $0 }) + texts(.aliases) {
            let folded = Folding.folded(name)
            if !names.contains(folded) { names.append(folded) }
        }
        return names
    }
}
