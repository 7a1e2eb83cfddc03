import CommandLanguage

extension Session {
    /// The entry with which to go on after `rewrite n3` without a text: the same with the text the
    /// item has, to be changed there. Nothing for any other line.
    public func entryForRewriting(_ line: String) -> String? {
        let typed = line.trimmingBlanks
        let completion = Completer(SessionCompletion(self)).completion(of: typed + " ")
        guard completion.isSure, let text = completion.candidates.first, text.isVerbatim else {
            return nil
        }
        return typed + " " + text.text
    }

    /// An entry as it goes on after it was changed in an editor: a command with a text that became
    /// several lines stays one command. In the guide every line is a note of its own anyway.
    public func entry(_ entry: String, changedInto edited: String) -> String {
        guard !isGuided else { return edited }
        return EntryShape.keptTogether(edited, editedFrom: entry, pieceWords: pieceWords)
    }
}
