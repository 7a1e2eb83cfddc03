import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `begroting`: cost, coverage and what is still to be covered, per year and in total.
struct ShowBudget: Action {
    func run(_ call: Call) throws -> Outcome {
        let (seen, moment) = try call.viewed()
        let shown = try call.valued(seen)
        let label = try call.askedLabel(of: moment)
        let ledger = try LedgerReading(shown)
        let isSigned = call.statement.argument(.filter) != nil
        let report = try BudgetReport(isSigned ? ledger.signedOnly : ledger)
        let signed = Phrase(en: "only what is signed", nl: "alleen wat getekend is")
        let title = (seen.title ?? "") + (isSigned ? " · " + signed[call.language] : "")
        var document = Document(
            budget: report, title: title, language: call.language, label: label)
        if isSigned { document.blocks.append(.paragraph(SignedOnly.note()[call.language])) }
        return .shown(
            View(
                document,
                json: { JSONValue(budget: report, title: title, label: label) }))
    }
}

/// `partijen`: what every partner gives and gets.
struct ShowParties: Action {
    func run(_ call: Call) throws -> Outcome {
        let (seen, moment) = try call.viewed()
        let shown = try call.valued(seen)
        let label = try call.askedLabel(of: moment)
        let report = try PartiesReport(shown)
        let title = seen.title ?? ""
        return .shown(
            View(
                Document(parties: report, title: title, language: call.language, label: label),
                json: { JSONValue(parties: report, title: title, label: label) }))
    }
}

/// `exporteer begroting naar=begroting.csv`: a table for a spreadsheet.
struct Export: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.what) else {
            throw call.missing(Phrase(en: "what to export", nl: "wat je wilt exporteren"))
        }
        let ledger = try call.viewedLedger()
        let shown = ledger.kept
        let table = try table(try call.choice(argument, .exportWhat), of: ledger)
        let dialect = try call.choice(.dialect, .dialect).map {
            $0 == "rfc4180" ? CSVDialect.rfc4180 : .dutchExcel
        }
        // Without a choice the case's language decides: Dutch Excel reads no other.
        let writer = CSVWriter(
            dialect: dialect ?? (shown.language == .dutch ? .dutchExcel : .rfc4180))
        let text = writer.text(table)
        let onScreen = call.argument(.to) == nil
        return .shown(
            View(
                text: { _ in
                    onScreen
                        ? SafeText.lines(text.filter { $0 != "\u{FEFF}" && $0 != "\r" })
                            .joined(separator: "\n") : text
                },
                json: {
                    .object([
                        .init("format", 1), .init("header", JSONValue(table.header)),
                        .init("csv", .string(text)),
                    ])
                }))
    }

    private func table(_ what: String, of ledger: ValuedCase) throws -> CSVTable {
        let shown = ledger.kept
        func lines(_ kinds: Set<CaseModel.ItemKind>?) throws -> CSVTable {
            try CSVTable(ledgerOf: ledger, kinds: kinds, language: shown.language)
        }
        switch what {
        case "partners":
            return CSVTable(partners: try PartiesReport(ledger), language: shown.language)
        case "parties":
            return CSVTable(parties: try PartiesReport(ledger), language: shown.language)
        case "notes": return NotesTable.table(of: shown)
        case "decisions": return CSVTable(decisions: shown)
        case "actions": return CSVTable(actions: shown)
        case "parked": return CSVTable(parked: shown)
        case "contributions": return try lines([.contribution])
        case "coverage": return try lines([.funding, .contribution])
        default: return try lines(nil)
        }
    }
}

/// The notes as a table: for sorting and counting elsewhere.
enum NotesTable {
    static func table(of shown: Case) -> CSVTable {
        let language = shown.language
        let header = [
            Phrase(en: "id", nl: "nummer"), Phrase(en: "piece", nl: "stuk"),
            Phrase(en: "partner", nl: "partner"), Phrase(en: "text", nl: "tekst"),
            Phrase(en: "speaker", nl: "spreker"), Phrase(en: "source", nl: "bron"),
            Phrase(en: "confidence", nl: "zekerheid"), Phrase(en: "state", nl: "stand"),
            Phrase(en: "labels", nl: "labels"),
        ].map { $0[language] }
        let rows = shown.boards.flatMap { board in
            board.piecesInOrder.flatMap { piece in
                shown.notes(in: PieceID(board: board.key, piece: piece.key)).map { note in
                    row(note, piece.name[language], shown)
                }
            }
        }
        return CSVTable(header: header, rows: rows)
    }

    private static func row(_ note: Item, _ piece: String, _ shown: Case) -> [CSVCell] {
        func word(_ field: Field, _ vocabulary: Vocabulary) -> CSVCell {
            CSVCell(note.text(field).map { vocabulary.word(forKey: $0, in: shown.language) })
        }
        return [
            CSVCell(note.shortID?.text), CSVCell(piece),
            CSVCell(note.item(.partner).flatMap { shown[$0]?.text(.name) }),
            CSVCell(note.text(.text)), CSVCell(note.texts(.speakers).joined(separator: ", ")),
            word(.source, .noteSource), word(.confidence, .confidence), word(.state, .state),
            CSVCell(note.texts(.tags).joined(separator: " ")),
        ]
    }
}
