import Foundation

/// A source file as text, with just enough understanding to check its style.
struct Source: Sendable {
    let path: String
    let lines: [String]
    /// The lines without comments and without what stands in strings.
    let code: [String]

    var isTest: Bool { path.hasPrefix("Tests/") }

    /// The target it belongs to.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), place < 2, words.count > place + 1,
                place == 0 || words[0] == "public" || words[0].hasPrefix("@")
            else { return nil }
            return words[place + 1]
        }
    }

    /// Every Swift file below a folder at the top of the repository.
    static func all(in folder: String) -> [Source] {
        let top = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let start = URL(fileURLWithPath: top + "/" + folder).resolvingSymlinksInPath().path
        let found = FileManager.default.enumerator(atPath: start)
        var result: [Source] = []
        while let name = found?.nextObject() as? String {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            guard name.hasSuffix(".swift"), !isHidden,
                let text = try? String(contentsOfFile: start + "/" + name, encoding: .utf8)
            else { continue }
            result.append(Source(path: folder + "/" + name, text: text))
        }
        return result.sorted { $0.path < $1.path }
    }

    init(path: String, text: String) {
        self.path = path
        var all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if all.last == "" { all.removeLast() }
        lines = all
        var isInText = false
        code = all.map { line in
            let marks = line.components(separatedBy: "\"\"\"").count - 1
            defer { if marks % 2 == 1 { isInText.toggle() } }
            return isInText || marks > 0 ? "" : Self.plain(line)
        }
    }

    /// A line without its comment and without the contents of its strings.
    private static func plain(_ line: String) -> String {
        var result = ""
        var isInString = false
        var before: Character = " "
        for character in line {
            if character == "\"", before != "\\" { isInString.toggle() }
            if !isInString {
                result.append(character)
                if result.hasSuffix("//") { return String(result.dropLast(2)) }
            }
            before = before == "\\" && character == "\\" ? " " : character
        }
        return result
    }

    /// The functions with their first line and their length, by indentation.
    var functions: [(line: Int, length: Int)] {
        var result: [(line: Int, length: Int)] = []
        for (number, line) in code.enumerated() {
            let words = line.split(separator: " ")
            guard words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }),
                words.first != "//"
            else { continue }
            let margin = String(line.prefix { $0 == " " })
            let rest = lines[number...].prefix(400)
            if line.hasSuffix("}") || !rest.prefix(12).contains(where: { $0.hasSuffix("{") }) {
                continue
            }
            if let end = rest.firstIndex(of: margin + "}") {
                // A table with a row per case may be as long as what it lists.
                let rows = lines[number...end].filter { line in
                    line.trimmed.hasPrefix("case ") && !line.hasSuffix(":")
                }
                result.append((number + 1, end - number + 1 - rows.count))
            }
        }
        return result
    }

    /// The names of the functions that its protocols ask for.
    var requirements: [String] {
        var isInProtocol = false
        return lines.compactMap { line in
            if line.hasPrefix("public protocol ") { isInProtocol = true }
            if line == "}" { isInProtocol = false }
            let words = line.split(separator: " ")
            guard isInProtocol, let place = words.firstIndex(of: "func"), words.count > place + 1
            else { return nil }
            return words[place + 1].split(separator: "(").first.map(String.init)
        }
    }

    /// Whether a line of code takes a value by force.
    static func forcesAValue(_ line: String) -> Bool {
        let characters = Array(line)
        for (place, character) in characters.enumerated() where character == "!" && place > 0 {
            let before = characters[place - 1]
            let after = place + 1 < characters.count ? characters[place + 1] : " "
            let follows = before.isLetter || before.isNumber || before == ")" || before == "]"
            if follows, after != "=" { return true }
        }
        return false
    }

    /// Whether a line declares a public type or function.
    static func isPublicThing(_ line: String) -> Bool {
        let words = line.split(separator: " ").map(String.init)
        guard words.first == "public", words.count > 1 else { return false }
        let kinds = ["struct", "enum", "final", "class", "protocol", "actor", "func", "mutating"]
        // A requirement of a protocol of the standard library needs no words.
        let known = ["func ==", "func hash(into", "func < ", "func <("]
        return (kinds.contains(words[1]) || (words[1] == "static" && words.contains("func")))
            && !known.contains { line.contains($0) }
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
