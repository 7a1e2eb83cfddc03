import CaseHistory
import CaseModel
import Wording

/// Reads the changes that `ArchiveWriter` wrote in a block.
struct ArchiveReader {
    /// What a block holds: the command as it was typed, and the changes.
    struct Content {
        var command = ""
        var changes: [Change] = []
    }

    /// A line that cannot be understood, counted from the first of the block.
    struct Fault: Error {
        let line: Int
    }

    private let lines: [Substring]
    private var place = 0

    init(block: String) {
        lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func content() throws(Fault) -> Content {
        var result = Content()
        while place < lines.count {
            let line = lines[place]
            let words = line.split(separator: " ", maxSplits: 3)
            place += 1
            switch (words.first, words.count) {
            case ("command", _):
                result.command = try text(line.dropFirst("command ".count), indent: 2)
            case ("remove", 2):
                guard let id = ItemID(words[1]) else { throw fault }
                result.changes.append(.remove(id))
            case ("put", 3):
                guard let kind = ItemKind(name: words[1]), let id = ItemID(words[2]) else {
                    throw fault
                }
                result.changes.append(.put(Item(id: id, kind: kind, entries: try entries())))
            default: throw fault
            }
        }
        return result
    }

    private var fault: Fault { Fault(line: place) }

    private mutating func entries() throws(Fault) -> [Item.Entry] {
        var result: [Item.Entry] = []
        while place < lines.count, lines[place].hasPrefix("  "), !lines[place].hasPrefix("   ") {
            let (name, rest) = Self.cut(lines[place].dropFirst(2))
            let (sort, body) = Self.cut(rest)
            place += 1
            guard let field = Field(fieldName: name) else { throw fault }
            let value = try value(sort: sort, body, indent: 4)
            guard !result.contains(where: { $0.field == field }) else { throw fault }
            result.append(Item.Entry(field, value))
        }
        return result
    }

    private mutating func value(
        sort: Substring, _ rest: Substring, indent: Int
    ) throws(Fault) -> Value {
        let reader = NumberReader(language: .english)
        do {
            switch sort {
            case "text": return .text(try text(rest, indent: indent))
            case "texts": return .texts(try texts())
            case "number":
                guard let number = Int64(rest) else { throw fault }
                return .number(number)
            case "euro": return .money(try reader.money(rest))
            case "quantity":
                // Archives write three decimals with a point, which people may not.
                guard let thousandths = Int64(rest.filter { $0 != "." }) else { throw fault }
                return .quantity(Quantity(thousandths: thousandths))
            case "years": return .years(try Years.read(rest))
            case "item":
                guard let id = ItemID(rest) else { throw fault }
                return .item(id)
            case "items": return .items(try items())
            case "contested" where indent == 4: return .contested(try contested())
            default: throw fault
            }
        } catch {
            throw fault
        }
    }

    /// A text: its first line after a `+`, the others under it.
    private mutating func text(_ first: Substring, indent: Int) throws(Fault) -> String {
        guard first.first == "+" else { throw fault }
        let margin = String(repeating: " ", count: indent)
        var result = String(first.dropFirst())
        while place < lines.count {
            let line = lines[place]
            if line.hasPrefix(margin + "+") {
                result += "\n" + line.dropFirst(indent + 1)
            } else if line.hasPrefix(margin + "&") {
                result += line.dropFirst(indent + 1)
            } else {
                break
            }
            place += 1
        }
        return result
    }

    private mutating func texts() throws(Fault) -> [String] {
        var result: [String] = []
        while place < lines.count, lines[place].hasPrefix("    - +") {
            place += 1
            result.append(try text(lines[place - 1].dropFirst(6), indent: 6))
        }
        return result
    }

    /// What stands before the first blank, and what after it.
    private static func cut(_ line: Substring) -> (Substring, Substring) {
        guard let blank = line.firstIndex(of: " ") else { return (line, "") }
        return (line[..<blank], line[line.index(after: blank)...])
    }

    private mutating func items() throws(Fault) -> [ItemID] {
        var result: [ItemID] = []
        while place < lines.count, lines[place].hasPrefix("    - ") {
            guard let id = ItemID(lines[place].dropFirst(6)) else { throw fault }
            result.append(id)
            place += 1
        }
        return result
    }

    private mutating func contested() throws(Fault) -> Contested {
        var readings: [Contested.Reading] = []
        while place < lines.count, lines[place].hasPrefix("    ? ") {
            let (sort, rest) = Self.cut(lines[place].dropFirst(6))
            place += 1
            if sort == "absent" {
                readings.append(.absent)
            } else {
                readings.append(.value(try value(sort: sort, rest, indent: 4)))
            }
        }
        return Contested(ordered: readings)
    }
}
