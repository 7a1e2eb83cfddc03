public import CaseModel
import Wording

extension CSVTable {
    /// The decisions, for a spreadsheet.
    public init(decisions given: Case) {
        self.init(
            sayings: RoomReport(given, today: nil).decisions, given,
            [
                (Phrase(en: "said by", nl: "gezegd door"), { CSVCell($0.said) }),
                (Phrase(en: "state", nl: "stand"), { Self.state($0, given) }),
            ])
    }

    /// The actions, for a spreadsheet.
    public init(actions given: Case) {
        self.init(
            sayings: RoomReport(given, today: nil).actions, given,
            [
                (Phrase(en: "owner", nl: "wie"), { CSVCell($0.owner) }),
                (Phrase(en: "due", nl: "voor"), { CSVCell($0.due?.text) }),
                (Phrase(en: "done", nl: "klaar"), { Self.done($0, given) }),
            ])
    }

    /// The parked points, for a spreadsheet.
    public init(parked given: Case) {
        self.init(
            sayings: RoomReport(given, today: nil).asides, given,
            [
                (Phrase(en: "said by", nl: "gezegd door"), { CSVCell($0.said) }),
                (Phrase(en: "dealt with", nl: "afgehandeld"), { Self.done($0, given) }),
                (Phrase(en: "became", nl: "werd"), { CSVCell($0.note) }),
            ])
    }

    private init(
        sayings: [RoomReport.Entry], _ given: Case,
        _ columns: [(Phrase, (RoomReport.Entry) -> CSVCell)]
    ) {
        let language = given.language
        let header = [Phrase(en: "id", nl: "nummer"), Phrase(en: "text", nl: "tekst")]
        self.init(
            header: (header + columns.map(\.0)).map { $0[language] },
            rows: sayings.map { entry in
                [CSVCell(entry.id), CSVCell(entry.text[language])] + columns.map { $0.1(entry) }
            })
    }

    private static func done(_ entry: RoomReport.Entry, _ given: Case) -> CSVCell {
        CSVCell(CanvasWords.yesNo(entry.isDone)[given.language])
    }

    private static func state(_ entry: RoomReport.Entry, _ given: Case) -> CSVCell {
        CSVCell(entry.state.map { VocabularyNames.state.name($0, in: given.language) })
    }
}

extension RoomReport.Entry {
    fileprivate var said: String? { speakers.isEmpty ? nil : speakers.joined(separator: ", ") }
}
