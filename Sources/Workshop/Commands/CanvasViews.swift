import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `ambitie` alone: the piece with its question, its notes and what hangs on it.
struct ShowPiece: Action {
    let piece: PieceID

    func run(_ call: Call) throws -> Outcome {
        let (shown, moment) = try call.viewed()
        let label = try call.askedLabel(of: moment)
        guard let report = PieceReport(try call.valued(shown), piece: piece, label: label) else {
            throw Problem.unknownPiece(piece.text, suggestions: [])
        }
        return .shown(View(report.document(in: call.language), json: { report.json }))
    }
}

/// `stukken`: every piece with the word to type for it.
struct ShowPieces: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        let reports = shown.boards.map { PiecesReport(shown, board: $0) }
        let language = call.language
        return .shown(
            View(
                Document(reports.flatMap { $0.document(in: language).blocks }),
                json: {
                    reports.count == 1
                        ? reports[0].json
                        : .object([
                            .init("format", 1), .init("boards", .array(reports.map(\.json))),
                        ])
                }))
    }
}

/// `toon n12`: everything about one item, with who changed it when.
struct ShowItem: Action {
    func run(_ call: Call) throws -> Outcome {
        let item = try call.item()
        let (shown, moment) = try call.viewed()
        guard let seen = shown[item.id] else {
            throw Problem.unknownItem(item.shortID?.text ?? "").at(call.statement.argument(.item))
        }
        let store = call.session.store
        let steps = try store.revisions(touching: item.id, at: moment.point).map { revision in
            let place = Point(draft: revision.draft, revision: revision.number)
            return ItemReport.Step(revision, item: try store.item(item.id, at: place))
        }
        let valued = try call.valued(shown)
        let report = try ItemReport(
            seen, in: valued, steps: steps, offsetSeconds: call.session.surroundings.offsetSeconds)
        let document = try document(of: report, seen, valued, call)
        return .shown(View(document, json: { report.json }))
    }

    /// A partner is shown by what it gives and gets, everything else by its fields.
    private func document(
        of report: ItemReport, _ item: Item, _ shown: ValuedCase, _ call: Call
    ) throws -> Document {
        let language = call.language
        guard item.kind == .partner, let statement = try PartnerStatement(of: item.id, in: shown)
        else { return report.document(in: language) }
        var document = Document(
            statement: statement, title: shown.kept.title ?? "", language: language)
        document.blocks += report.historyBlocks(in: language)
        return document
    }
}

/// `canvas`: the pieces as they lie on paper; `canvas volledig` writes everything out.
struct ShowCanvas: Action {
    func run(_ call: Call) throws -> Outcome {
        let (shown, moment) = try call.viewed()
        let reports = try call.canvases(of: try call.valued(shown), at: moment)
        let language = call.language
        let isFull = call.statement.argument(.detail) != nil
        return .shown(
            View(
                text: { width in
                    let renderer = TextRenderer(widthColumns: width)
                    let documents = reports.map { report in
                        isFull
                            ? report.fullDocument(in: language)
                            : report.drawnDocument(in: language, widthColumns: width)
                    }
                    return documents.map { renderer.text($0) }.joined(separator: "\n")
                },
                json: { Call.json(of: reports) }))
    }
}

/// `afdruk`: everything on A4 pages, the canvas on the first.
struct PrintCase: Action {
    func run(_ call: Call) throws -> Outcome {
        let (shown, moment) = try call.viewed()
        let valued = try call.valued(shown)
        let reports = try call.canvases(of: valued, at: moment)
        let language = shown.language
        var money: [Block] = []
        let isLedgerEmpty = [CaseModel.ItemKind.contribution, .costLine, .funding]
            .allSatisfy { shown.count($0) == 0 }
        if !isLedgerEmpty {
            let title = shown.title ?? ""
            money +=
                Document(
                    parties: try PartiesReport(valued), title: title, language: language
                ).blocks
            money +=
                Document(
                    budget: try BudgetReport(valued), title: title, language: language
                ).blocks
        }
        let pages = reports.enumerated().map { place, report in
            let isLast = place == reports.count - 1
            return PrintReport(
                canvas: report, money: isLast ? money : [],
                room: isLast ? RoomReport(shown, today: nil) : nil)
        }
        let hasWidth = call.argument(.width) != nil
        return .shown(
            View(
                text: { width in
                    pages.map { page in
                        hasWidth
                            ? page.text(in: language, widthColumns: width)
                            : page.text(in: language)
                    }.joined(separator: "\u{0C}")
                },
                json: { Call.json(of: reports) }))
    }
}

extension Call {
    /// What a point is called on paper: a version, a revision, or the present.
    func label(of moment: NamedPoint) throws -> PointLabel {
        let point = moment.point
        let versions = try session.store.versions()
        if let version = moment.version ?? versions.last(where: { $0.point == point }) {
            return PointLabel(
                .version(version.number), message: version.message, phase: version.phase,
                time: version.time,
                offsetSeconds: session.surroundings.offsetSeconds(version.time))
        }
        let time = try session.store.revision(point.revision)?.time
        let offset = time.map(session.surroundings.offsetSeconds) ?? 0
        let isNow = point == session.draft?.point
        return PointLabel(
            isNow ? .unsaved(since: versions.last?.number) : .revision(point.revision), time: time,
            offsetSeconds: offset)
    }

    /// What the point is called, where one was asked for.
    func askedLabel(of moment: NamedPoint) throws -> PointLabel? {
        statement.point == nil ? nil : try label(of: moment)
    }

    /// The boards of a case at a point that have something on them; the first one always.
    func canvases(
        of valued: ValuedCase, at moment: NamedPoint
    ) throws -> [CanvasReport] {
        let label = try label(of: moment)
        let shown = valued.kept
        return shown.boards.enumerated().filter { place, board in
            place == 0
                || board.pieces.contains { piece in
                    shown.noteCount(in: PieceID(board: board.key, piece: piece.key)) > 0
                }
        }.map { CanvasReport(valued, board: $0.element, label: label) }
    }

    static func json(of reports: [CanvasReport]) -> JSONValue {
        reports.count == 1
            ? reports[0].json
            : .object([.init("format", 1), .init("boards", .array(reports.map(\.json)))])
    }
}
