/// Makes words comparable whatever their capitals and accents: `Continuïteit`, `continuiteit`.
public enum Folding {
    /// The folded form of a word; letters that are not Latin stay as they are.
    public static func folded(_ word: some StringProtocol) -> String {
        if let quick = word.utf8.withContiguousStorageIfAvailable(foldedASCII), let quick {
            return quick
        }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { fold(scalar, into: &result) }
        return String(result)
    }

    /// The folded form of a word that is given as its bytes.
    public static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        foldedASCII(bytes) ?? folded(String(decoding: bytes, as: UTF8.self))
    }

    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        for byte in bytes where byte >= 0x80 { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { target in
            for index in bytes.indices {
                let byte = bytes[index]
                target[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            }
            return bytes.count
        }
    }

    private static func fold(
        _ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView
    ) {
        switch scalar.value {
        case 0x41...0x5A:
            result.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
        case 0x300...0x36F:
            break
        case 0xC0...0x17F:
            let base = latin[Int(scalar.value - 0xC0)]
            if base == " " {
                result.append(scalar)
            } else {
                result.append(base)
                if let second = secondLetters[scalar.value] { result.append(second) }
            }
        default:
            result.append(scalar)
        }
    }

    /// The letter under each accent from U+00C0 to U+017F; a blank where there is none.
    private static let latin: [Unicode.Scalar] = Array(
        ("aaaaaaaceeeeiiii" + "dnooooo ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo ouuuuyty"
            + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll"
            + "lllnnnnnnnnnoooo" + "oooorrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs")
            .unicodeScalars)

    private static let secondLetters: [UInt32: Unicode.Scalar] = [
        0xC6: "e", 0xE6: "e", 0xDE: "h", 0xFE: "h", 0xDF: "s", 0x132: "j", 0x133: "j",
        0x152: "e", 0x153: "e",
    ]
}

extension StringProtocol {
    /// Whether it is nothing but printable ASCII: most of what is typed, and quick to handle.
    public var isPrintableASCII: Bool {
        let quick = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        }
        return quick ?? utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
