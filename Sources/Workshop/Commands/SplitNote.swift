import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `splits n2 en ook`: the second note begins at those words; with a block every line is a note.
struct SplitNote: Action {
    func run(_ call: Call) throws -> Outcome {
        if let argument = call.statement.argument(.note) {
            let item = try call.item(argument)
            if [.contribution, .costLine, .funding].contains(item.kind) {
                return try SplitLine(call: call, line: item).outcome()
            }
        }
        let note = try call.note()
        let current = try call.theCase()
        let texts = try texts(call, of: note.text(.text) ?? "")
        guard let head = texts.first, texts.count > 1 else {
            throw Problem.nothingToDo(
                Phrase(
                    en: "That would leave one note.", nl: "Dan blijft er een notitie over."))
        }
        var first = note
        first[.text] = .text(head)
        var changes = [Change.put(first)]
        let notes = current.notes(in: PieceID(note.text(.piece) ?? ""))
        let place = notes.firstIndex { $0.id == note.id } ?? notes.count - 1
        let next = place + 1 < notes.count ? notes[place + 1].text(.rank) : nil
        var rank = note.text(.rank) ?? Rank.first
        for text in texts.dropFirst() {
            rank = if let next, rank < next { Rank.between(rank, next) } else { Rank.after(rank) }
            changes.append(.put(try part(call, of: note, text: text, rank: rank)))
        }
        let ids = changes.compactMap { $0.item?.shortID?.text }.joined(separator: " + ")
        return .changed(
            changes,
            Acknowledgement.line(
                Acknowledgement.id(note), Phrase(en: "split: \(ids)", nl: "gesplitst: \(ids)")))
    }

    /// The second half keeps all that was known of the whole: who spoke, source, tags.
    private func part(_ call: Call, of note: Item, text: String, rank: String) throws -> Item {
        var part = try call.newItem(.note)
        for entry in note.entries where entry.field != .number && entry.field != .aliases {
            part[entry.field] = entry.value
        }
        part[.text] = .text(text)
        part[.rank] = .text(rank)
        part[.joinedFrom] = nil
        part[.splitFrom] = .item(note.id)
        return part
    }

    private func texts(_ call: Call, of whole: String) throws -> [String] {
        let typed = try call.requiredText()
        if call.statement.text?.isBlock == true {
            return typed.split(separator: "\n").map { String($0).trimmingBlanks }
                .filter { !$0.isEmpty }
        }
        // A note is cut before a word: "en" is not meant to be found inside another one.
        let places = whole.ranges(of: typed).filter { range in
            guard range.lowerBound > whole.startIndex else { return true }
            let before = whole[whole.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber
        }
        guard let place = places.first else {
            throw Problem(
                .notInText,
                Phrase(
                    en: "“\(typed)” does not stand in that note.",
                    nl: "“\(typed)” staat niet in die notitie."),
                next: Phrase(
                    en: "Copy the words with which the second note begins.",
                    nl: "Neem de woorden over waarmee de tweede notitie begint.")
            ).at(call.statement.text)
        }
        guard places.count == 1 else {
            throw Problem(
                .oftenInText,
                Phrase(
                    en: "“\(typed)” stands there \(places.count) times.",
                    nl: "“\(typed)” staat er \(places.count) keer."),
                next: Phrase(en: "Give more words.", nl: "Geef meer woorden.")
            ).at(call.statement.text)
        }
        let parts = [whole[..<place.lowerBound], whole[place.lowerBound...]]
        return parts.map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    }
}
