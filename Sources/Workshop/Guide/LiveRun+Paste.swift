import CaseHistory
import CaseModel
import CommandLanguage
import Wording

extension LiveRun {
    /// Takes what was entered at once in the guide. A paste is one step and one turn, blank lines
    /// between its paragraphs do not go to the next piece, and who is named in it says the lines
    /// below too. When a line of it cannot be a note, nothing of it is kept.
    func takePaste(_ bytes: [UInt8]) -> Next {
        guard bytes.contains(10) else { return take(bytes) }
        let lines = EntryShape.lines(bytes)
        if let problem = session.guide.flatMap({ fault(in: bytes, $0) }) {
            session.report(problem)
            session.tell(
                Phrase(
                    en: "  Nothing of what came at once was kept; the up key brings it back.",
                    nl: "  Van wat tegelijk kwam is niets bewaard; pijl omhoog haalt het terug."))
            note(ExitCode(of: problem))
            return .goOn
        }
        if lines.count == 1 { return lines[0].isEmpty ? .goOn : take(Array(lines[0])) }
        pasted = Paste()
        session.runningStep = (try? session.store.newestRevision()).map { $0 + 1 }
        defer {
            session.runningStep = nil
            session.guide?.endPaste()
            if let pasted { tell(pasted) }
            pasted = nil
        }
        for line in lines {
            guard take(Array(line)) == .goOn else { return .end }
        }
        return .goOn
    }

    /// The first thing that is wrong in a paste, as far as its notes go.
    private func fault(in bytes: [UInt8], _ guide: GuideState) -> Problem? {
        guard let given = session.draft?.current else { return nil }
        let source = SourceText(name: Self.entryName, bytes: bytes)
        var state = guide
        var isInBlock = false
        for line in 1...EntryShape.lines(bytes).count {
            do throws(SyntaxProblem) {
                let read = try GuideLine.read(source, line: line)
                if isInBlock {
                    if case .note(">>") = read { isInBlock = false }
                    continue
                }
                if case .command = read {
                    isInBlock = EntryShape.isInBlock(source.lineBytes(line))
                }
                let move = state.take(read, in: given, .pasted)
                if let refused = Problem.refused(move, turn: session.guideSpeaker) {
                    let place = SourcePlace(source: source, line: line, byteOffset: 0)
                    return refused.naming(move, at: place)
                }
                if [.finished, .left].contains(move) { return nil }
            } catch {
                return Problem(of: error)
            }
        }
        return nil
    }

    /// One line for all that was kept, and whose turn it is then.
    private func tell(_ paste: Paste) {
        guard let given = session.draft?.current, let said = paste.summary(given) else { return }
        session.acknowledge(said(session.settings.widthColumns - 2, session.settings.language))
        if paste.turnHasLeft, paste.hasNoteOfNobody { tellTurnHasLeft() }
        if let last = paste.lastOfTurn { session.guide?.noted(last, in: given) }
        sayTurn()
    }
}

/// The notes of a paste as far as they were kept.
struct Paste {
    private var notes: [(note: GuideState.Note, number: Int)] = []

    /// Whether the one whose turn it was left before or while it came.
    var turnHasLeft = false
    private var doubted: Set<GuideState.Doubt> = []

    /// Whether a doubt is a new one.
    mutating func doubts(_ doubt: GuideState.Doubt) -> Bool { doubted.insert(doubt).inserted }

    /// Whether a note without a partner was kept.
    var hasNoteOfNobody: Bool { notes.contains { $0.note.partner == nil } }

    /// The last note of the one whose turn it was.
    var lastOfTurn: GuideState.Note? { notes.last { $0.note.isOfTurn }?.note }

    mutating func add(_ note: GuideState.Note, number: Int) { notes.append((note, number)) }

    /// What was kept, in as many words as fit a width; nothing when nothing was.
    func summary(_ given: Case) -> ((Int, Language) -> Phrase)? {
        guard let first = notes.first, let last = notes.last else { return nil }
        let places = Set(notes.map(\.note.piece))
        let piece =
            places.count == 1
            ? given.piece(first.note.piece)?.words : GuideWords.pieces(places.count)
        var ids = "n\(first.number)"
        if notes.count > 1 {
            let isRun = last.number - first.number == notes.count - 1
            ids += (isRun ? "–" : " … ") + "n\(last.number)"
        }
        let full = whom(given, inFull: true)
        let short = whom(given, inFull: false)
        return { width, language in
            let told = [full, short].map {
                GuideWords.pasted(notes.count, piece: piece, whom: $0, ids: ids)
            }
            let brief = GuideWords.pasted(notes.count, piece: piece, whom: nil, ids: ids)
            return told.first { $0[language].count <= width } ?? brief
        }
    }

    /// For whom they are: `vbv`, or `vbv 2, gemeente 1`, or how many; nothing where the coalition
    /// answers as one.
    private func whom(_ given: Case, inFull: Bool) -> Phrase? {
        var counts: [(partner: ItemID?, count: Int)] = []
        for (note, _) in notes {
            if let place = counts.firstIndex(where: { $0.partner == note.partner }) {
                counts[place].count += 1
            } else {
                counts.append((note.partner, 1))
            }
        }
        let names = counts.map { entry -> Phrase in
            guard let partner = entry.partner.flatMap({ given[$0] }) else {
                return GuideWords.together
            }
            return Phrase(same: partner.text(.handle) ?? partner.text(.name) ?? "?")
        }
        guard counts.count > 1 else { return counts.first?.partner == nil ? nil : names.first }
        guard inFull else { return GuideWords.voices(counts.count) }
        let numbers = counts.map { String($0.count) }
        func text(_ language: Language) -> String {
            zip(names, numbers).map { $0[language] + " " + $1 }.joined(separator: ", ")
        }
        return Phrase(en: text(.english), nl: text(.dutch))
    }
}
