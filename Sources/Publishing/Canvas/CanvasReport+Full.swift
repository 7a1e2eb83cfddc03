import CaseModel
public import Wording

extension CanvasReport {
    /// Everything on the board, piece by piece, with all that is known of each note.
    public func fullDocument(in language: Language) -> Document {
        let facts = [label.name[language], label.date(in: language)]
        var name = shownTitle(in: language)
        if boardName[language] != name { name += " · " + boardName[language] }
        return Document(
            [
                .heading(level: 1, name),
                .paragraph(facts.filter { !$0.isEmpty }.joined(separator: " · ")),
            ] + fullBlocks(in: language, apart: []))
    }

    /// The pieces in full; a print can show the register and the ledger on pages of their own.
    func fullBlocks(in language: Language, apart: Set<PieceHanging>) -> [Block] {
        pieces.flatMap { $0.blocks(in: language, level: 2, apart: apart) }
    }

    /// The parties of the register, each with what is known of it.
    func partnerBlocks(in language: Language) -> [Block] {
        let partners = pieces.flatMap(\.partners)
        guard !partners.isEmpty else { return [] }
        return [
            .heading(level: 2, CanvasWords.partners[language]),
            .list(PartyEntry.entries(partners, in: language)),
        ]
    }
}

/// What hangs on pieces besides notes.
enum PieceHanging: Hashable, Sendable {
    case register, ledger
}

extension CanvasReport.PieceEntry {
    /// The piece in full under its name; what stands elsewhere is pointed to.
    func blocks(
        in language: Language, level: Int, apart: Set<PieceHanging> = []
    ) -> [Block] {
        var blocks: [Block] = [
            .heading(level: level, name[language]), .paragraph(question[language]),
        ]
        blocks += noteBlocks(in: language, level: level + 1)
        if !partners.isEmpty {
            blocks.append(
                apart.contains(.register)
                    ? .paragraph(CanvasWords.seePartners(partners.count)[language])
                    : .list(PartyEntry.entries(partners, in: language)))
        }
        if !lines.isEmpty {
            if apart.contains(.ledger) {
                blocks.append(.paragraph(CanvasWords.seeLedger(lines.count)[language]))
            } else {
                blocks.append(.heading(level: level + 1, CanvasWords.contributions[language]))
                blocks.append(.list(lineEntries(in: language)))
            }
        }
        return blocks
    }

    private func lineEntries(in language: Language) -> [ListEntry] {
        let width = lines.map(\.id.count).max() ?? 0
        return lines.map { line in
            ListEntry(
                mark: line.id.padded(to: width),
                line.mark.opening(.lines) + line.text[language],
                details: (line.mark == .open ? [] : [line.mark.meaning[language]])
                    + (line.note.map { [CanvasWords.atNote($0)[language]] } ?? []))
        }
    }

    /// The notes, party by party where parties speak for themselves.
    private func noteBlocks(in language: Language, level: Int) -> [Block] {
        guard !notes.isEmpty else {
            return partners.isEmpty && lines.isEmpty
                ? [.paragraph(CanvasWords.noNotes[language])] : []
        }
        let width = notes.map(\.id.count).max() ?? 0
        func list(_ notes: [NoteEntry], naming party: Bool) -> Block {
            .list(notes.map { $0.entry(in: language, markWidth: width, naming: party) })
        }
        guard voice != .we, notes.contains(where: { $0.partner != nil }) else {
            return [list(notes, naming: true)]
        }
        return groups.flatMap { partner, notes -> [Block] in
            let together =
                voice == .both ? CanvasWords.together : CanvasWords.withoutPartner
            let name = partner?.fullName ?? together[language]
            return [.heading(level: level, name), list(notes, naming: false)]
        }
    }
}

extension NoteEntry {
    /// The note in a list, under its id.
    func entry(in language: Language, markWidth: Int, naming party: Bool) -> ListEntry {
        let facts = facts(in: language, naming: party)
        return ListEntry(
            mark: id.padded(to: markWidth), mark.opening(.lines) + wholeText(in: language),
            details: facts.isEmpty ? [] : [facts])
    }
}

extension PartyEntry {
    /// Parties in a list, each with what is known of it.
    static func entries(_ parties: [PartyEntry], in language: Language) -> [ListEntry] {
        let width = parties.map(\.id.count).max() ?? 0
        return parties.map { party in
            var details = [party.facts(in: language).joined(separator: " · ")]
            if !party.members.isEmpty {
                details.append(
                    CanvasWords.members[language] + ": " + party.members.joined(separator: ", "))
            }
            if let about = party.about { details.append(about) }
            return ListEntry(
                mark: party.id.padded(to: width), party.mark.opening(.lines) + party.fullName,
                details: details.filter { !$0.isEmpty })
        }
    }
}
