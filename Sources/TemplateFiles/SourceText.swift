/// The lines of a template file, cleaned so that the YAML parser can be trusted with them.
struct SourceText {
    let file: String
    private(set) var lines: [String]
    private(set) var problems = ProblemList()
    /// Whether there is an anchor, without which no alias can multiply anything.
    private(set) var hasAnchor = false

    /// Splits a text into lines; every forbidden character is reported and replaced, so that
    /// the places of everything after it stay right.
    init(_ text: String, file: String) {
        self.file = file
        lines = []
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            switch scalar {
            case "\n" where previous == "\r":
                break
            case "\n", "\r":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            case _ where Self.isForbidden(scalar):
                problems.add(
                    .file(.forbiddenCharacter(scalar.value)),
                    at: TemplatePlace(
                        file: file, line: lines.count + 1, column: String(line).count + 1))
                line.append("\u{FFFD}")
            default:
                line.append(scalar)
            }
            previous = scalar
        }
        lines.append(String(line))
        findAnchors()
    }

    /// The text for the parser.
    ///
    /// The blank lines at the end matter: Yams keeps a pointer into the string, which is not
    /// valid for a string so short that Swift keeps it inside the value itself.
    var text: String {
        lines.joined(separator: "\n") + String(repeating: "\n", count: 32)
    }

    /// The place of a mark of the parser, which counts columns in Unicode scalars.
    func place(line: Int, scalarColumn: Int) -> TemplatePlace {
        // A mistake at the very end is reported at the last line that the user wrote.
        let number = max(1, min(line, lines.count))
        let scalars = lines[number - 1].unicodeScalars
        let before = scalars.prefix(line > number ? scalars.count : max(0, scalarColumn - 1))
        return TemplatePlace(file: file, line: number, column: String(before).count + 1)
    }

    /// Characters that can drive a terminal, reorder a line or end one unseen.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// What stood in a file, short enough and safe to show in a message.
    static func printable(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(40) {
            let isSafe = !isForbidden(scalar) && scalar.value >= 0x20
            safe.append(isSafe ? scalar : "\u{FFFD}")
        }
        return String(safe) + (text.unicodeScalars.count > 40 ? "…" : "")
    }

    /// Reports everything that may be a YAML anchor (`&name`), also where it turns out to be
    /// text: without anchors no small file can grow to gigabytes while it is read.
    private mutating func findAnchors() {
        var found = problems
        for (index, line) in lines.enumerated() where line.utf8.contains(UInt8(ascii: "&")) {
            if line.unicodeScalars.first(where: { $0 != " " && $0 != "\t" }) == "#" { continue }
            let scalars = Array(line.unicodeScalars)
            for position in scalars.indices where scalars[position] == "&" {
                let before = position == 0 ? " " : scalars[position - 1]
                let after = position + 1 < scalars.count ? scalars[position + 1] : " "
                guard " \t[{,:?-".unicodeScalars.contains(before), Self.isAnchorLetter(after)
                else { continue }
                hasAnchor = true
                found.add(
                    .file(.anchor), at: place(line: index + 1, scalarColumn: position + 1))
            }
        }
        problems = found
    }

    private static func isAnchorLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}

extension SourceText {
    /// Renames the second occurrence of a key in a mapping so that reading can go on, and tells
    /// where it stood; nil when it cannot be found.
    ///
    /// Yams stops at a duplicate key and names only the first occurrence.
    mutating func disarmDuplicate(
        of key: String, line: Int, column: Int, round: Int
    ) -> TemplatePlace? {
        guard lines.indices.contains(line - 1), let mark = Unicode.Scalar(0xF0000 + UInt32(round))
        else { return nil }
        let written = Array(key.unicodeScalars)
        for index in (line - 1)..<lines.count {
            var scalars = Array(lines[index].unicodeScalars)
            let isFirstLine = index == line - 1
            let indent = scalars.firstIndex { $0 != " " } ?? scalars.count
            if !isFirstLine, indent < scalars.count, scalars[indent] != "#", indent < column - 1 {
                return nil
            }
            let starts = isFirstLine ? Array(scalars.indices.dropFirst(column)) : [column - 1]
            for start in starts where Self.isKey(written, at: start, in: scalars) {
                let place = place(line: index + 1, scalarColumn: start + 1)
                scalars[start + written.count - 1] = mark
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars)
                lines[index] = String(view)
                return place
            }
        }
        return nil
    }

    /// Whether a key that `disarmDuplicate` renamed, which was reported already.
    static func isDisarmed(_ key: String) -> Bool {
        key.unicodeScalars.contains { (0xF0000...0xF0FFF).contains($0.value) }
    }

    private static func isKey(
        _ key: [Unicode.Scalar], at start: Int, in scalars: [Unicode.Scalar]
    ) -> Bool {
        let end = start + key.count
        guard !key.isEmpty, start >= 0, end < scalars.count,
            scalars[start..<end].elementsEqual(key)
        else { return false }
        let isAlone = start == 0 || " {,".unicodeScalars.contains(scalars[start - 1])
        return isAlone && scalars[end...].first { $0 != " " } == ":"
    }
}
