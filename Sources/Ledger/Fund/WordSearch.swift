import CaseModel
import Wording

/// Looks for the words of a rule in what lines say.
///
/// Nearly every line says none of them, so a line is first read once, byte by byte, for the parts
/// of words of all entries together; only where all parts of an entry are there is the line
/// taken apart into words. What was read is remembered, for many lines say the same.
struct WordSearch {
    private let entries: [[String]]
    /// The bytes of every part, the entries' parts one after the other.
    private let parts: [[UInt8]]
    /// Which parts make up an entry, as bits.
    private let masks: [UInt64]
    /// The parts that begin with a byte.
    private var beginning: [[Int]]
    private var known: [[String]: String?] = [:]

    init(_ words: [String]) {
        entries = words.map { Folding.folded($0).split(separator: " ").map(String.init) }
            .filter { !$0.isEmpty }
        var parts: [[UInt8]] = []
        var masks: [UInt64] = []
        for entry in entries {
            var mask: UInt64 = 0
            for part in entry {
                let bytes = Array(part.utf8)
                let place = parts.firstIndex(of: bytes) ?? parts.count
                if place == parts.count { parts.append(bytes) }
                mask |= 1 << UInt64(place % 64)
            }
            masks.append(mask)
        }
        var beginning = [[Int]](repeating: [], count: 256)
        for (place, part) in parts.enumerated() where !part.isEmpty {
            beginning[Int(part[0])].append(place)
        }
        (self.parts, self.masks, self.beginning) = (parts, masks, beginning)
    }

    /// What a line says that one of the entries is about: all its parts of words, in any order.
    mutating func wording(of line: LedgerLine) -> String? {
        let texts = [Field.text, .function, .activity, .unit].flatMap { line.item.claimed($0) }
        guard !texts.isEmpty else { return nil }
        if let known = known[texts] { return known }
        let found = mayHold(texts) ? wording(of: texts) : nil
        // A ledger in which every line says something else need not be remembered.
        if known.count < 4096 { known[texts] = found }
        return found
    }

    /// Whether all the parts of an entry are in there; a part is counted wherever it stands.
    private func mayHold(_ texts: [String]) -> Bool {
        var seen: UInt64 = 0
        for text in texts {
            var folded = text.utf8.allSatisfy { $0 < 0x80 } ? text : Folding.folded(text)
            folded.withUTF8 { bytes in
                for place in bytes.indices {
                    for part in beginning[Int(Self.small(bytes[place]))]
                    where seen & (1 << UInt64(part % 64)) == 0
                        && stands(parts[part], in: bytes, place)
                    {
                        seen |= 1 << UInt64(part % 64)
                    }
                }
            }
        }
        return seen != 0 && masks.contains { seen & $0 == $0 }
    }

    private func stands(
        _ part: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Bool {
        guard start + part.count <= bytes.count else { return false }
        for offset in part.indices where Self.small(bytes[start + offset]) != part[offset] {
            return false
        }
        return true
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private func wording(of texts: [String]) -> String? {
        let said = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        let folded = said.map { Folding.folded(String($0)) }
        for parts in entries {
            let places = parts.compactMap { part in folded.firstIndex { $0.contains(part) } }
            guard places.count == parts.count else { continue }
            return Set(places).sorted().map { said[$0].filter { !$0.isPunctuation } }
                .joined(separator: " … ")
        }
        return nil
    }
}

extension Item {
    /// The texts that are claimed in a field: one when settled, more when contested.
    fileprivate func claimed(_ field: Field) -> [String] {
        switch self[field] {
        case .text(let text): [text]
        case .contested(let contested):
            contested.readings.compactMap { reading in
                if case .value(.text(let text)) = reading { text } else { nil }
            }
        default: []
        }
    }
}
