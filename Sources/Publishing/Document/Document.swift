/// A report in one language as a row of blocks: what every renderer renders.
public struct Document: Hashable, Sendable {
    public var blocks: [Block]

    /// Makes a document from its blocks.
    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }
}

/// One part of a document. Between two blocks a renderer leaves room, but not after a heading.
public indirect enum Block: Hashable, Sendable {
    /// A heading; level 1 is the highest.
    case heading(level: Int, String)
    /// Running text; line breaks in it are kept.
    case paragraph(String)
    case list([ListEntry])
    case table(Table)
    case keyed([KeyedLine])
    /// More room than there already is between blocks.
    case blank
    case rule
    case box(Box)
    /// Lines that were drawn for a width and stay as they are where they fit.
    case drawing([String])
}

/// An entry of a list: a mark that also reads in black and white, a text, and what belongs to it.
public struct ListEntry: Hashable, Sendable {
    public var mark: String
    public var text: String
    public var details: [String]

    /// Makes an entry; without a mark the text starts at the margin.
    public init(mark: String = "-", _ text: String, details: [String] = []) {
        self.mark = mark
        self.text = text
        self.details = details
    }
}

/// A name with its value, lined up with the others of its block.
public struct KeyedLine: Hashable, Sendable {
    public var key: String
    public var value: String

    /// Makes a line.
    public init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }
}

/// Blocks in a frame.
public struct Box: Hashable, Sendable {
    public var title: String?
    public var blocks: [Block]

    /// Makes a box; its title stands in the frame.
    public init(title: String? = nil, _ blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }
}

/// Rows under the same columns.
public struct Table: Hashable, Sendable {
    /// A column; numbers stand to the right and are never broken over lines.
    public struct Column: Hashable, Sendable {
        /// What the cells of a column are.
        public enum Kind: Hashable, Sendable {
            case text
            case amount
            case quantity
            case count
        }

        public var title: String
        public var kind: Kind

        /// Makes a column.
        public init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }

        /// Whether the column holds numbers.
        public var isNumber: Bool { kind != .text }
    }

    /// A row; a total is set apart from what stands above it, a group heads what stands below.
    public struct Row: Hashable, Sendable {
        /// How a row stands to the others.
        public enum Role: Hashable, Sendable {
            case plain
            case total
            case group
        }

        public var role: Role
        /// How deep the first cell lies under the rows above.
        public var indent: Int
        public var cells: [String]

        /// Makes a row; missing cells are empty.
        public init(_ cells: [String], role: Role = .plain, indent: Int = 0) {
            self.cells = cells
            self.role = role
            self.indent = indent
        }

        /// The cell of a column, empty when the row is shorter.
        public subscript(column: Int) -> String {
            cells.indices.contains(column) ? cells[column] : ""
        }
    }

    public var columns: [Column]
    public var rows: [Row]
    /// What a reader must know with it, printed underneath.
    public var notes: [String]

    /// Makes a table.
    public init(_ columns: [Column], rows: [Row], notes: [String] = []) {
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}
