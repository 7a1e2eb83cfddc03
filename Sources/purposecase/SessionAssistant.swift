import CommandLanguage
import Terminal
import Wording
import Workshop

/// Helps while a line is typed, with what the session knows.
final class SessionAssistant: LineAssistant {
    private let session: Session
    private let source: SessionCompletion

    init(_ session: Session) {
        self.session = session
        source = SessionCompletion(session)
    }

    func wantsMore(_ entry: String) -> Bool { EntryShape.isInBlock(entry.utf8) }

    func completion(of entry: String, at cursor: Int, on screen: ScreenSize) -> LineCompletion {
        let found = session.discreetly { Completer(source).completion(of: entry, at: cursor) }
        if var insertion = found.insertion {
            let rest = entry.utf8.dropFirst(cursor)
            if insertion.hasSuffix(" "), rest.first == UInt8(ascii: " ") { insertion.removeLast() }
            let typed = entry.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count)
            return LineCompletion(
                erased: String(decoding: Array(typed), as: UTF8.self).unicodeScalars.count,
                inserted: insertion)
        }
        guard !found.candidates.isEmpty else { return LineCompletion() }
        // One column stays free, for some terminals wrap after the last one.
        let rows = min(max(screen.rows - 4, 3), 20)
        return LineCompletion(
            listing: CompletionList.lines(
                found, in: session.settings.language, columns: screen.columns - 1, rows: rows))
    }

    func hint(for entry: String) -> String? {
        if let needed = session.discreetly({ Hinter(source).hint(for: entry) }) { return needed }
        let lines = EntryShape.lines(Array(entry.utf8)).count
        guard lines > 1, !wantsMore(entry) else { return nil }
        let counted = Phrase(en: "  \(lines) lines", nl: "  \(lines) regels")
        return counted[session.settings.language]
    }

    func searchWords(isFound: Bool) -> String {
        let words =
            isFound
            ? Phrase(en: "search:", nl: "zoek:") : Phrase(en: "not found:", nl: "niet gevonden:")
        return words[session.settings.language]
    }

    func changedOutside(_ entry: String) -> String? {
        guard let text = ExternalEditor.edited(entry) else { return nil }
        let safe = text.unicodeScalars.filter { scalar in
            scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
        }
        let lines = String(String.UnicodeScalarView(safe))
        let edited = String(lines.reversed().drop { $0.isNewline }.reversed())
        return session.entry(entry, changedInto: edited)
    }
}
