/// A value of JSON with its members in order and its numbers whole.
public enum JSONValue: Hashable, Sendable {
    /// A name with its value.
    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case boolean(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// The value on one line.
    public var compact: String {
        var writer = JSONWriter(indents: false)
        writer.write(self, depth: 0)
        return writer.text
    }

    /// The value over indented lines, ending with a line break.
    public var pretty: String {
        var writer = JSONWriter(indents: true)
        writer.write(self, depth: 0)
        return writer.text + "\n"
    }

    /// The text, or null where there is none.
    public init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }

    /// The number, or null where there is none.
    public init(_ number: Int?) {
        self = number.map { .integer(Int64($0)) } ?? .null
    }

    /// The texts as an array.
    public init(_ texts: [String]) {
        self = .array(texts.map { .string($0) })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(nilLiteral: ()) { self = .null }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}

/// Writes JSON; what could steer a terminal is escaped even where JSON would allow it.
private struct JSONWriter {
    let indents: Bool
    var text = ""

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .string(let string): write(string)
        case .array(let values):
            text += "["
            for (place, element) in values.enumerated() {
                separate(place, depth: depth + 1)
                write(element, depth: depth + 1)
            }
            close("]", isEmpty: values.isEmpty, depth: depth)
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                separate(place, depth: depth + 1)
                write(member.name)
                text += indents ? ": " : ":"
                write(member.value, depth: depth + 1)
            }
            close("}", isEmpty: members.isEmpty, depth: depth)
        }
    }

    private mutating func separate(_ place: Int, depth: Int) {
        if place > 0 { text += "," }
        if indents { text += "\n" + String.blanks(2 * depth) }
    }

    private mutating func close(_ bracket: String, isEmpty: Bool, depth: Int) {
        if indents, !isEmpty { text += "\n" + String.blanks(2 * depth) }
        text += bracket
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if SafeText.isDangerous(scalar) {
                    text += escaped(scalar.value)
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }

    private func escaped(_ value: UInt32) -> String {
        // Above the first plane JSON wants two halves.
        if value > 0xFFFF {
            let rest = value - 0x10000
            return escaped(0xD800 + (rest >> 10)) + escaped(0xDC00 + (rest & 0x3FF))
        }
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
