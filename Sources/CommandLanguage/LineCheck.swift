/// Finds what may not stand in a line: too many bytes, malformed UTF-8, unseen characters.
enum LineCheck {
    /// A problem at an index of the checked bytes.
    struct Finding {
        let code: SyntaxCode
        let index: Int
        let length: Int
        let typed: String
    }

    static func finding(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Finding? {
        if range.count > ReadingLimits.lineBytes {
            return Finding(
                code: .lineTooLong, index: range.lowerBound, length: 1, typed: "\(range.count)")
        }
        var isPlain = true
        for index in range {
            let byte = bytes[index]
            isPlain = isPlain && byte >= 0x20 && byte < 0x7F
        }
        return isPlain ? nil : slowFinding(in: bytes, range)
    }

    private static func slowFinding(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Finding? {
        var index = range.lowerBound
        var decoder = UTF8()
        var iterator = bytes[range].makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput:
                return nil
            case .error:
                let byte = bytes[min(index, range.upperBound - 1)]
                return Finding(
                    code: .invalidUTF8, index: index, length: 1,
                    typed: String(byte, radix: 16, uppercase: true))
            case .scalarValue(let scalar):
                let length = UTF8.width(scalar)
                if isRefused(scalar) {
                    return Finding(
                        code: scalar == "\0" ? .nul : .controlCharacter, index: index,
                        length: length, typed: CharacterCode.name(of: scalar))
                }
                index += length
            }
        }
    }

    /// Whether a character is one that a reader of the text could not see.
    static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

/// Names characters that cannot be shown.
enum CharacterCode {
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
