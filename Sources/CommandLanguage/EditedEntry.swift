/// An entry that came back from another program.
extension EntryShape {
    /// An entry that was one line and came back as several, so that it stays one command: its text
    /// becomes a block. Where the command takes no text, or another one came back, it stays as it
    /// came.
    public static func keptTogether(
        _ edited: String, editedFrom entry: String, pieceWords: PieceWords? = nil
    ) -> String {
        var lines = edited.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count > 1, !entry.contains("\n"), !lines.contains(where: endsBlock),
            let before = statement(entry, pieceWords), !isInBlock(lines[0].utf8),
            let first = statement(lines[0], pieceWords), first.command == before.command
        else { return edited }
        var command = lines.removeFirst()
        if let text = first.text {
            // In a block a variable would be no variable.
            guard !text.typed.contains("${") else { return edited }
            command = String(decoding: command.utf8.prefix(text.place.byteOffset), as: UTF8.self)
            lines.insert(text.typed, at: 0)
        }
        let line = Trimming.trimmed(command) + " <<"
        let whole = ([line] + lines + [">>"]).joined(separator: "\n")
        return statement(whole, pieceWords)?.text?.isBlock == true ? whole : edited
    }

    private static func endsBlock(_ line: String) -> Bool {
        Array(line.utf8).withUnsafeBufferPointer { bytes in
            let start = LineShape.skipBlanks(bytes, 0, bytes.count)
            let end = LineShape.trimBlanks(bytes, start, bytes.count)
            return LineShape.isBlockEnd(bytes, start, end)
        }
    }

    /// The command that a text is, when it is exactly one.
    private static func statement(_ text: String, _ pieceWords: PieceWords?) -> Statement? {
        let source = SourceText(name: "<entry>", bytes: Array(text.utf8))
        let script = Script.parse(source, pieceWords: pieceWords)
        guard !script.hasErrors, script.statements.count == 1 else { return nil }
        return script.statements.first
    }
}
