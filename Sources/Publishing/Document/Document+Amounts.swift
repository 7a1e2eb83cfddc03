import CaseModel

extension Document {
    /// The document without what looks like an amount in a text that people typed.
    public var withoutAmounts: Document { Document(blocks.map(\.withoutAmounts)) }
}

extension Block {
    fileprivate var withoutAmounts: Block {
        func hidden(_ text: String) -> String { AmountMask.masked(text, keepsWidth: false) }
        switch self {
        case .heading(let level, let text): return .heading(level: level, hidden(text))
        case .paragraph(let text): return .paragraph(hidden(text))
        case .list(let entries):
            return .list(
                entries.map {
                    ListEntry(mark: $0.mark, hidden($0.text), details: $0.details.map(hidden))
                })
        case .table(var table):
            for place in table.rows.indices {
                table.rows[place].cells = table.rows[place].cells.map(hidden)
            }
            table.notes = table.notes.map(hidden)
            return .table(table)
        case .keyed(let lines): return .keyed(lines.map { KeyedLine($0.key, hidden($0.value)) })
        case .box(let box):
            return .box(Box(title: box.title.map(hidden), box.blocks.map(\.withoutAmounts)))
        case .drawing(let lines):
            return .drawing(lines.map { AmountMask.masked($0, keepsWidth: true) })
        case .blank, .rule: return self
        }
    }
}
