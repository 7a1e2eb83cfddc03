import CommandLanguage

/// The piece words that the tests read with.
let testPieces = PieceWords([
    "ambitie", "ambition", "intenties", "inbreng", "contribution", "middelen", "continuiteit",
    "Continuïteit", "waarde", "roadmap.stappen",
])

/// Reads a script as the tests do.
func read(_ text: String, pieceWords: PieceWords? = testPieces) -> Script {
    Script.parse(SourceText(name: "test", text: text), pieceWords: pieceWords)
}

/// The only statement of a script without problems; nil otherwise.
func only(_ text: String) -> Statement? {
    let script = read(text)
    return script.problems.isEmpty && script.statements.count == 1 ? script.statements.first : nil
}

/// The codes of the problems, each with its column.
func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.code.rawValue)@\($0.place.line):\($0.place.column)" }
}

/// A statement in one line, for comparing.
func outline(_ statement: Statement) -> String {
    var parts: [String]
    switch statement.command {
    case .named(let name): parts = [name.rawValue]
    case .capture(let word): parts = ["+" + word]
    }
    parts += statement.positionals.map { "\($0.name.rawValue):\(quoted($0.argument))" }
    parts += statement.attributes.map { "\($0.name.rawValue)=\(quoted($0.argument))" }
    if statement.wantsJSON { parts.append("--json") }
    if let addressee = statement.addressee {
        parts.append("to<\(addressee.name.typed)>")
        parts.append("whole<\(addressee.wholeText?.typed ?? "")>")
    }
    if let text = statement.text {
        parts.append((text.isBlock ? "block" : "text") + "<\(text.typed)>")
    }
    if let expected = statement.expectedError {
        parts.append("error<\(expected.code.typed)>")
        parts.append(expected.statement.map(outline) ?? "-")
        parts += expected.problems.map { "\($0.code.rawValue)@\($0.place.column)" }
    }
    return parts.joined(separator: " ")
}

/// A whole script in lines: statements, then problems.
func outline(_ text: String) -> String {
    let script = read(text)
    let statements = script.statements.map { outline($0) }
    return (statements + problems(text)).joined(separator: "\n")
}

private func quoted(_ argument: Argument) -> String {
    let value = argument.choice ?? argument.typed
    return argument.form == .quoted ? "\"\(value)\"" : value
}
