/// How the bytes of a table stand for letters.
public enum CSVEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    /// What older Windows programs write.
    case windows1252 = "Windows-1252"

    /// Why bytes cannot be read as text.
    public enum Fault: Error, Hashable, Sendable {
        /// Two bytes a letter, which Excel calls Unicode text.
        case sixteenBits
        /// A byte that stands for no letter, on a line.
        case noLetter(line: Int)
    }

    /// The bytes as UTF-8, and what they were.
    public static func decoded(
        _ bytes: [UInt8]
    ) throws(Fault) -> (bytes: [UInt8], encoding: CSVEncoding) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .sixteenBits
        }
        if hasEveryOtherByteEmpty(bytes) { throw .sixteenBits }
        if let place = bytes.firstIndex(of: 0) { throw .noLetter(line: line(of: place, in: bytes)) }
        if isUTF8(bytes) { return (bytes, .utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for (place, byte) in bytes.enumerated() {
            if byte < 0x80 {
                result.append(byte)
                continue
            }
            let value = byte < 0xA0 ? table[Int(byte) - 0x80] : UInt32(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                throw .noLetter(line: line(of: place, in: bytes))
            }
            result.append(contentsOf: Array(String(scalar).utf8))
        }
        return (result, .windows1252)
    }

    /// UTF-16 without a mark: of plain letters one byte of the two is zero.
    private static func hasEveryOtherByteEmpty(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(64)
        guard start.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
        return [0, 1].contains { side in
            start.indices.allSatisfy { $0 % 2 != side || start[$0] == 0 }
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    private static func line(of place: Int, in bytes: [UInt8]) -> Int {
        1 + bytes[..<place].count { $0 == 0x0A }
    }

    /// The letters at 80 to 9F; five of them stand for nothing.
    private static let table: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
