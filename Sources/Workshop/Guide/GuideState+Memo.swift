import CaseModel
import Publishing

/// The guide as a store remembers it, so that it goes on after a restart.
extension GuideState {
    /// The name of the memo.
    static let memoKey = "guide"

    /// The state as lines of text: the format, the pieces, where we are, whose turn it is.
    var memo: [UInt8] {
        var lines = [
            "guide 1", "pieces " + order.map(\.text).joined(separator: " "), "at \(index)",
        ]
        switch turn {
        case .together: lines.append("turn together")
        case .partner(let id): lines.append("turn " + id.text)
        case nil: break
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// Reads a memo; nothing when another program wrote what this one does not understand.
    init?(memo: [UInt8]) {
        var lines: [Substring: Substring] = [:]
        for line in String(decoding: memo, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            lines[parts[0]] = parts[1]
        }
        guard lines["guide"] == "1", let index = lines["at"].flatMap({ Int($0) }) else {
            return nil
        }
        let order = (lines["pieces"] ?? "").split(separator: " ").map { PieceID(String($0)) }
        guard !order.isEmpty, order.indices.contains(index) else { return nil }
        let turn: RoundTable.Seat? = lines["turn"].flatMap { text in
            text == "together" ? .together : ItemID(text).map { .partner($0) }
        }
        self.init(order: order, index: index, turn: turn)
    }
}
