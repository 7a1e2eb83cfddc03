import Wording

/// Makes text fit to print: nothing in it steers a terminal or turns the reading order around.
public enum SafeText {
    /// The text as one line: control characters visible, line breaks too.
    public static func line(_ text: some StringProtocol) -> String {
        visible(text, keeping: [])
    }

    /// The lines of a text, each safe.
    public static func lines(_ text: some StringProtocol) -> [String] {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return [line(text)] }
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map { line($0) }
    }

    /// The text with its dangerous characters visible, but for the ones to keep.
    static func visible(
        _ text: some StringProtocol, keeping kept: Set<Unicode.Scalar>
    ) -> String {
        if text.isPrintableASCII { return String(text) }
        guard text.unicodeScalars.contains(where: { isDangerous($0) && !kept.contains($0) }) else {
            return String(text)
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isDangerous(scalar) || kept.contains(scalar) {
                result.append(scalar)
            } else {
                result.append(contentsOf: picture(of: scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether a character could steer a terminal or change the order of what is read.
    static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB, 0xE0001: true
        default: false
        }
    }

    private static func picture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09: " "
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
        case 0x7F: "␡"
        default: "⟨U+" + hexadecimal(scalar.value) + "⟩"
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
